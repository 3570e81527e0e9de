"""A client of AT-SPI, as a screen reader is one: it hears where the focus goes, and presses what it is told.

Run by the system's own Python, which has the bindings. It takes one command in JSON a line, and answers each with one.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402  # its version has to be named first

QUIET = 0.03  # seconds without an event after which all has been told
PATIENCE = 15.0
TRIES = 20


class Client:
    """Remembers where the focus was, so as to say of the way there only what is new."""

    def __init__(self) -> None:
        self.way: list[Any] = []  # the node with the focus, and all it lies in
        self.heard: list[list[str]] = []
        self.last = 0.0
        self.listener = Atspi.EventListener.new(self.hear)
        for kind in ("object:state-changed:focused", "object:announcement", "window:activate"):
            self.listener.register(kind)

    def hear(self, event: Any) -> None:
        self.last = time.monotonic()
        try:
            if event.type.startswith("object:announcement"):
                self.heard.append([str(event.any_data)])
            elif event.type.startswith("object:state-changed:focused") and event.detail1:
                self.arrive(event.source)
        except GLib.Error:
            return  # it is gone again: the next event tells of what has come instead

    def arrive(self, node: Any) -> None:
        way = [node]
        while (above := way[-1].get_parent()) is not None and above.get_role() != Atspi.Role.APPLICATION:
            way.append(above)
        said = [one.get_name() for one in reversed(way) if one not in self.way or one is node]
        self.way = way
        self.heard.append([name for name in said if name])

    # --- commands ----------------------------------------------------------------------------------------

    def listen(self) -> dict[str, Any]:
        """What is spoken, as soon as there is something and nothing more comes."""
        context, end = GLib.MainContext.default(), time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if not context.iteration(False):
                time.sleep(0.002)
            if self.heard and time.monotonic() - self.last > QUIET:
                break
        heard, self.heard = self.heard, []
        return {"heard": heard, "focus": self.described(self.way[0]) if self.way else None}

    def look(self) -> dict[str, Any]:
        """All that is in the window, in the order in which one goes through it."""
        return {"nodes": [self.described(node) for node in self.walk(self.window())]}

    def press(self, name: str) -> dict[str, Any]:
        return {"pressed": [node.do_action(0) for node in self.named(name)]}

    def go(self, name: str) -> dict[str, Any]:
        return {"gone": [node.get_component_iface().grab_focus() for node in self.named(name)]}

    def named(self, name: str) -> list[Any]:
        """The first thing that can be pressed with this name, what has the focus before all others."""
        if self.way and self.way[0].get_name() == name:
            return self.way[:1]
        found = self.walk(self.window())
        return [node for node in found if node.get_name() == name and node.get_n_actions()][:1]

    def window(self) -> Any:
        """The window that the focus came to; the first one there is where it has not moved since we listen."""
        if self.way:
            return self.way[-1]
        desktop = Atspi.get_desktop(0)
        programs = [desktop.get_child_at_index(at) for at in range(desktop.get_child_count())]
        return next((one.get_child_at_index(0) for one in programs if one.get_child_count()), desktop)

    def walk(self, node: Any) -> list[Any]:
        found = [node]
        for at in range(node.get_child_count()):
            child = node.get_child_at_index(at)
            found += self.walk(child) if child is not None else []
        return found

    def described(self, node: Any) -> dict[str, Any]:
        states = node.get_state_set()
        extents = extents_of(node)
        return {
            "role": node.get_role_name(),
            "name": node.get_name(),
            "focused": states.contains(Atspi.StateType.FOCUSED),
            "showing": states.contains(Atspi.StateType.SHOWING),
            "enabled": states.contains(Atspi.StateType.SENSITIVE),
            "checked": states.contains(Atspi.StateType.CHECKED),
            "actions": node.get_n_actions(),
            "rect": [extents.x, extents.y, extents.width, extents.height] if extents else None,
        }


def extents_of(node: Any) -> Any:
    """Where something is; None for what has no place, such as the words of a picture, also where it had one before."""
    spot = node.get_component_iface()
    try:
        return spot.get_extents(Atspi.CoordType.WINDOW) if spot is not None else None
    except GLib.Error as error:
        if "Unknown interface" in error.message:
            return None
        raise


def enable() -> dict[str, Any]:
    """Tell the session that a screen reader is there."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        given = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        bus.call_sync(
            "org.a11y.Bus",
            "/org/a11y/bus",
            "org.freedesktop.DBus.Properties",
            "Set",
            given,
            None,
            Gio.DBusCallFlags.NONE,
            5000,
        )
    return {}


def main() -> None:
    client: Client | None = None
    for line in sys.stdin:
        command = json.loads(line)
        name, argument = command["do"], command.get("name", "")
        if name == "enable":
            answer = enable()
            Atspi.init()
            client = Client()
        else:
            assert client is not None, "first a screen reader has to be there"
            answer = tried(client, name, [argument] if argument else [])
        print(json.dumps(answer), flush=True)


def tried(client: Client, name: str, arguments: list[str]) -> dict[str, Any]:
    """The answer to a command; once more where the page was turned while it was looked at."""
    for _ in range(TRIES):
        while GLib.MainContext.default().iteration(False):  # what has changed is heard of first
            pass
        try:
            found: dict[str, Any] = getattr(client, name)(*arguments)
        except GLib.Error:
            continue
        return found
    raise TimeoutError(f"the page never rests for {name}")


if __name__ == "__main__":
    main()
