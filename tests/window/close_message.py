"""The message that a window gets when somebody clicks the cross in its corner, sent by hand through Xlib."""

from __future__ import annotations

import ctypes
from ctypes import byref, c_char_p, c_int, c_long, c_ulong, c_void_p

CLIENT_MESSAGE = 33
LONGS = 32


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent, as Xlib declares it."""

    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
        ("pad", c_long * 24),  # Xlib copies a whole XEvent
    )


def ask_to_close(display: str, window: int) -> None:
    """Send WM_DELETE_WINDOW."""
    xlib = ctypes.CDLL("libX11.so.6")
    xlib.XOpenDisplay.restype, xlib.XOpenDisplay.argtypes = c_void_p, [c_char_p]
    xlib.XInternAtom.restype, xlib.XInternAtom.argtypes = c_ulong, [c_void_p, c_char_p, c_int]
    xlib.XSendEvent.argtypes = [c_void_p, c_ulong, c_int, c_long, c_void_p]
    xlib.XCloseDisplay.argtypes = [c_void_p]
    server = xlib.XOpenDisplay(display.encode())
    assert server, f"there is no screen {display}"
    protocols = xlib.XInternAtom(server, b"WM_PROTOCOLS", c_int(0))
    delete = xlib.XInternAtom(server, b"WM_DELETE_WINDOW", c_int(0))
    message = ClientMessage(type=CLIENT_MESSAGE, window=window, message_type=protocols, format=LONGS)
    message.data[0] = delete
    xlib.XSendEvent(server, window, 0, 0, byref(message))
    xlib.XCloseDisplay(server)  # this also waits until the message is on its way
