"""A pointer on a page: a mouse, which hovers and turns a wheel, or a finger, which touches and pushes the page."""

from __future__ import annotations

from game.app.hands import Hands
from game.story.frozen import mutable
from game.ui.focus import hit
from game.ui.frame import Frame
from game.ui.inputs import PointerDown, PointerMove, PointerUp, Press
from game.ui.sliders import pointed
from game.ui.view import Button, View, walk

WHEEL = 96  # design pixels a turn of the wheel scrolls
PUSHES = 24  # design pixels a finger goes before it pushes the page: one that trembles still presses


@mutable
class Pointing:
    """What is pressed down. A press shows the focus first and fires when it is let go on the same thing."""

    hands: Hands
    pressed: str = ""
    _at: tuple[int, int] = (0, 0)  # where it went down, and then where it was last
    _pushing: bool = False
    _onward: bool = False  # it went down on the line that says there is more below
    _turning: bool = False  # it went down beside all there is to press, where the one thing to do is to go on

    def _below(self, y: int) -> bool:
        """Whether a place is on the line under a page, which says that there is more."""
        frame = self.hands.frame
        return frame is not None and frame.page is not None and y >= frame.page.bottom

    def forget(self) -> None:
        """Another page has come under the pointer."""
        self.pressed, self._pushing, self._onward, self._turning = "", False, False, False

    def down(self, event: PointerDown) -> None:
        hands, (x, y) = self.hands, (event.x, event.y)
        hands.escapes.forget()
        frame = hands.frame
        target = hit(frame, x, y) if frame else ""
        self.pressed, self._at, self._pushing = target, (x, y), False
        self._onward = not target and not hands.display.revealing and self._below(y)
        self._turning = not target and not hands.display.revealing and only_goes_on(hands.view)
        if hands.display.revealing and not target:
            hands.display.finish_reveal()
        if target and target != hands.focus:
            hands.focus = target
            hands.draw(moved=True)
        if not event.finger:
            self._drag(x)

    def move(self, event: PointerMove) -> None:
        if event.finger:
            self._push(event.x, event.y)
            return
        hands = self.hands
        target = hit(hands.frame, event.x, event.y) if hands.frame and not self._drag(event.x) else ""
        if target and target != hands.focus and hands.pressable(target):
            hands.focus = target
            hands.draw(moved=True)

    def up(self, event: PointerUp) -> None:
        hands = self.hands
        target = hit(hands.frame, event.x, event.y) if hands.frame else ""
        if target and target == self.pressed and not self._pushing:
            if hands.slider(target) is None:
                hands.press(target)
            elif event.finger:
                self._drag(event.x)
        elif not target and self._onward and not self._pushing and self._below(event.y):
            hands.page_by(1)
        elif not target and self._turning and not self._pushing:
            hands.focus = "go-on"
            hands.activate()
        self.forget()
        # Only now, as a page whose hints go may move under the finger.
        hands.use("touch" if event.finger else "keys")

    def wheel(self, steps: int) -> None:
        self.hands.scroll_by(steps * round(WHEEL * self.hands.display.size[1] / 1080))

    def _push(self, x: int, y: int) -> None:
        """A finger goes over the page: a slider goes with it to either side, the page with it up and down."""
        across, along = x - self._at[0], y - self._at[1]
        far = round(PUSHES * _unit(self.hands.frame))
        if not self._pushing and max(abs(across), abs(along)) < far:
            return
        if not self._pushing and abs(across) > abs(along) and self._drag(x):
            return
        self._pushing, self._at = True, (x, y)
        self.hands.scroll_by(-along)

    def _drag(self, x: int) -> bool:
        """Whether the pointer holds a slider, which goes with it."""
        hands = self.hands
        slider, target = hands.slider(self.pressed), hands.frame.target(self.pressed) if hands.frame else None
        if slider is None or target is None:
            return False
        hands.do(Press(pointed(slider, target.rect, x, right_to_left=hands.app.words.right_to_left)))
        return True


def only_goes_on(view: View | None) -> bool:
    """Whether a page of a story is only read: then a press on the speech or the picture goes on, too."""
    if view is None or view.name != "scene":
        return False
    return [widget.id for widget in walk(view.body) if isinstance(widget, Button)] == ["go-on"]


def _unit(frame: Frame | None) -> float:
    """Real pixels of a design pixel."""
    return min(frame.size[0] / 1920, frame.size[1] / 1080) if frame else 1.0
