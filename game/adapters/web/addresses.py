"""The addresses by which phones reach this machine, and a code to photograph for each."""

from __future__ import annotations

import ipaddress
import socket

import ifaddr
import segno

LOOPBACK = "127.0.0.1"


def addresses() -> tuple[str, ...]:
    """IPv4 addresses at which others reach this machine, those of a local network first.

    The loopback, which nobody else reaches, stands for a machine that is in no network.
    Each interface is asked: without a default route the usual question to the system fails (workshop.md).
    """
    found = [str(ip.ip) for adapter in ifaddr.get_adapters() for ip in adapter.ips if isinstance(ip.ip, str)]
    usable = [text for text in dict.fromkeys(found) if not ipaddress.ip_address(text).is_loopback]
    usable.sort(
        key=lambda text: (ipaddress.ip_address(text).is_link_local, not ipaddress.ip_address(text).is_private)
    )
    return tuple(usable) or (LOOPBACK,)


def names() -> tuple[str, ...]:
    """What this machine may be called in a Host header: its addresses and names."""
    host = socket.gethostname().lower()
    return (
        *dict.fromkeys((*addresses(), LOOPBACK)),
        "localhost",
        host,
        f"{host.removesuffix('.local')}.local",
    )


def matrix(text: str) -> tuple[str, ...]:
    """A QR code as rows of 1 and 0, without its quiet zone. Error level M: a beamer's picture is seldom whole."""
    return tuple(
        "".join("1" if cell else "0" for cell in row) for row in segno.make_qr(text, error="m").matrix
    )


def wifi(name: str, password: str = "", kind: str = "WPA") -> str:
    """The text of a code that lets a phone into a wireless network; special signs are escaped with a backslash."""

    def safe(text: str) -> str:
        return "".join(f"\\{sign}" if sign in '\\;,":' else sign for sign in text)

    return f"WIFI:T:{kind if password else 'nopass'};S:{safe(name)};P:{safe(password)};;"
