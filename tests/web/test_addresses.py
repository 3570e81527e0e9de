"""Which addresses of a computer phones are told."""

from __future__ import annotations

from types import SimpleNamespace

import ifaddr
import pytest

from game.adapters.web.addresses import addresses, names


def in_networks(monkeypatch: pytest.MonkeyPatch, *found: str) -> None:
    """A computer with these addresses, each on an adapter of its own."""
    adapters = [SimpleNamespace(ips=[SimpleNamespace(ip=each)]) for each in found]
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: adapters)


def test_only_addresses_that_others_reach_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    in_networks(monkeypatch, "127.0.0.1", "169.254.7.7", "192.168.1.20")
    assert addresses() == ("192.168.1.20", "169.254.7.7")
    assert "127.0.0.1" in names(), "who leads may open the room on this computer all the same"


def test_a_computer_in_no_network_has_nothing_but_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    in_networks(monkeypatch, "127.0.0.1")
    assert addresses() == ("127.0.0.1",)
