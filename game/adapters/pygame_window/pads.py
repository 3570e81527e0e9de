"""Gamepads: which are plugged in, and what their buttons, crosses and sticks tell."""

from __future__ import annotations

from typing import Protocol

import pygame

from game.story.frozen import field, mutable
from game.ui.inputs import PadDown, PadGone

BUTTONS = {
    pygame.CONTROLLER_BUTTON_A: "a",
    pygame.CONTROLLER_BUTTON_B: "b",
    pygame.CONTROLLER_BUTTON_X: "x",
    pygame.CONTROLLER_BUTTON_Y: "y",
    pygame.CONTROLLER_BUTTON_BACK: "back",
    pygame.CONTROLLER_BUTTON_START: "start",
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "left stick",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "right stick",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "left shoulder",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "right shoulder",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "right",
}
# A pad that SDL has no map of: its first buttons are these on most; the others go by their number.
UNMAPPED = {0: "a", 1: "b", 2: "x", 3: "y", 4: "left shoulder", 5: "right shoulder", 6: "back", 7: "start"}
AXES = {
    pygame.CONTROLLER_AXIS_LEFTX: ("left", "right"),
    pygame.CONTROLLER_AXIS_LEFTY: ("up", "down"),
}
FULL = 32768  # how far an axis of a mapped pad goes
# Parts of the whole way. A stick that is worn rests up to a fifth off its middle; between the two nothing changes, so
# that a hand that trembles on the edge moves the focus once.
PUSHED, LET_GO = 0.6, 0.4
SHAPED = ("playstation", "dualshock", "dualsense", "ps3", "ps4", "ps5", "sony")
EVENTS = frozenset(
    {
        pygame.CONTROLLERDEVICEADDED,
        pygame.CONTROLLERDEVICEREMOVED,
        pygame.CONTROLLERBUTTONDOWN,
        pygame.CONTROLLERBUTTONUP,
        pygame.CONTROLLERAXISMOTION,
        pygame.JOYDEVICEADDED,
        pygame.JOYDEVICEREMOVED,
        pygame.JOYBUTTONDOWN,
        pygame.JOYBUTTONUP,
        pygame.JOYAXISMOTION,
        pygame.JOYHATMOTION,
    }
)


class Plugged(Protocol):
    """An open pad: it is heard as long as this is held."""

    def quit(self) -> None: ...


@mutable
class Pads:
    """What is pushed now, by pad and side. Noise of an axis that rests tells nothing."""

    latest: PadDown | None = None  # the side pushed last, while it is: it repeats as a held key does
    _on: bool = False
    _mapped: dict[int, Plugged] = field(default_factory=dict)  # by instance: what SDL has a map of
    _others: dict[int, Plugged] = field(default_factory=dict)
    _shaped: set[int] = field(default_factory=set)
    _pushed: dict[tuple[int, int], str] = field(default_factory=dict)  # by instance and axis or hat

    @property
    def any(self) -> bool:
        return bool(self._mapped or self._others)

    def start(self) -> None:
        """Look for pads from now on. It takes some time: not before the first picture."""
        import pygame.joystick
        from pygame._sdl2 import controller

        pygame.joystick.init()
        controller.init()
        self._on = True

    def close(self) -> None:
        if self._on:
            from pygame._sdl2 import controller

            self._mapped.clear()
            self._others.clear()
            controller.quit()
            pygame.joystick.quit()
            self._on = False

    def hear(self, event: pygame.Event) -> PadDown | PadGone | None:
        match event.type:
            case pygame.CONTROLLERDEVICEADDED | pygame.JOYDEVICEADDED if self._on:
                self._plug(event.device_index, mapped=event.type == pygame.CONTROLLERDEVICEADDED)
            case pygame.CONTROLLERDEVICEREMOVED | pygame.JOYDEVICEREMOVED:
                return self._unplug(event.instance_id)
            case pygame.CONTROLLERBUTTONDOWN if event.button in BUTTONS:
                return self._down(event.instance_id, BUTTONS[event.button])
            case pygame.CONTROLLERBUTTONUP:
                self._let_go(BUTTONS.get(event.button, ""))
            case pygame.CONTROLLERAXISMOTION:
                return self._axis(event.instance_id, event.axis, event.value / FULL)
            case _ if getattr(event, "instance_id", None) not in self._others:
                return None  # the same press again: a mapped pad tells both
            case pygame.JOYBUTTONDOWN:
                name = UNMAPPED.get(event.button, f"button {event.button + 1}")
                return self._down(event.instance_id, name)
            case pygame.JOYAXISMOTION:
                return self._axis(event.instance_id, event.axis, event.value)
            case pygame.JOYHATMOTION:
                return self._hat(event.instance_id, *event.value)
        return None

    # --- what is plugged in ----------------------------------------------------------------------------

    def _plug(self, index: int, *, mapped: bool) -> None:
        from pygame._sdl2 import controller

        try:
            if mapped:
                pad = controller.Controller(index)
                id = pad.as_joystick().get_instance_id()  # its own `id` is a place in the list, which changes
                self._mapped[id] = pad
                if any(word in pad.name.lower() for word in SHAPED):
                    self._shaped.add(id)
            elif not controller.is_controller(index):
                import pygame.joystick

                stick = pygame.joystick.Joystick(index)
                self._others[stick.get_instance_id()] = stick
        except pygame.error:
            return  # it was unplugged again before it could be opened

    def _unplug(self, id: int) -> PadGone | None:
        was = self.any
        self._mapped.pop(id, None)
        self._others.pop(id, None)
        self._shaped.discard(id)
        self._pushed = {key: side for key, side in self._pushed.items() if key[0] != id}
        self.latest = None
        return PadGone() if was and not self.any else None

    # --- what is pushed --------------------------------------------------------------------------------

    def _down(self, id: int, name: str) -> PadDown:
        pressed = PadDown(name, shapes=id in self._shaped)
        self.latest = pressed if name in ("up", "down", "left", "right") else None
        return pressed

    def _let_go(self, name: str) -> None:
        if self.latest is not None and self.latest.button == name:
            self.latest = None

    def _axis(self, id: int, axis: int, value: float) -> PadDown | None:
        if axis not in AXES:
            return None
        before = self._pushed.get((id, axis), "")
        if abs(value) >= PUSHED:
            return self._turned(id, axis, AXES[axis][value > 0])
        if before and abs(value) <= LET_GO:
            return self._turned(id, axis, "")
        return None

    def _hat(self, id: int, x: int, y: int) -> PadDown | None:
        across = self._turned(id, -1, ("left", "", "right")[x + 1])
        along = self._turned(id, -2, ("down", "", "up")[y + 1])
        return along or across

    def _turned(self, id: int, axis: int, side: str) -> PadDown | None:
        """An axis stands on this side now, or on none."""
        before = self._pushed.get((id, axis), "")
        if side == before:
            return None
        self._pushed[id, axis] = side
        self._let_go(before)
        return self._down(id, side) if side else None
