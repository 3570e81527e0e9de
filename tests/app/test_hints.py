"""The row of keys at the foot of a page: it tells all that the arrows, Enter and Esc do there, and nothing else."""

from __future__ import annotations

from functools import cache

from game.ui.bindings import defaults
from game.ui.focus import move
from game.ui.frame import Frame
from game.ui.inputs import Direction, Intent
from game.ui.screen import STAY
from game.ui.view import Slider, View, targets, walk
from tests.pilot import AT_ONCE, Pilot
from tests.screenshots.moments import at_the_title, moments

UPRIGHT: tuple[Direction, ...] = ("up", "down")
ACROSS: tuple[Direction, ...] = ("start", "end")
PAIRS = {"↑": UPRIGHT, "↓": UPRIGHT, "←": ACROSS, "→": ACROSS}
MEANT = {"Esc": "pause", "Backspace": "take back"}


def capped(view: View) -> set[str]:
    """All keys of the row."""
    return {key for hint in view.hints for key in hint.keys}


def leads(frame: Frame, view: View, way: Direction, *, bar: bool = False) -> bool:
    """Whether an arrow leads on in a page, moves a slider, or goes to another thing; with `bar` at the edges, too."""
    edge = {button.id for button in view.bar}
    laid_over = "desk-"  # what an author has over a story is told by a key of its own
    ids = [id for id in targets(view) if bar or not (id in edge or id.startswith(laid_over))]
    if way in ("up", "down") and frame.scroll_end:
        return True
    if way in ("start", "end") and any(isinstance(widget, Slider) for widget in walk(view.body)):
        return True
    return any(move(frame, way, id) in {*ids} - {id} for id in ids)


def does(pilot: Pilot, intent: str) -> bool:
    """Whether the open page answers to what a key means."""
    app = pilot.app
    return app.screen.handle(Intent(intent), app.context()) != STAY


def faults_of(pilot: Pilot) -> list[str]:
    """What the row of the open page does not tell, and what it tells that is not so."""
    view, keys = pilot.view, capped(pilot.view)
    usual = {key.upper(): meaning for key, meaning in defaults("key").items()}
    found = [
        f"{key} does nothing"
        for key in keys
        if (key in PAIRS and not any(leads(pilot.frame, view, way, bar=True) for way in PAIRS[key]))
        or (key in MEANT and not does(pilot, MEANT[key]))
        or (key in usual and key not in MEANT and len(key) == 1 and not does(pilot, usual[key]))
    ]
    if does(pilot, "pause") and "Esc" not in keys:
        found.append("Esc is not told")
    if "↓" not in keys and leads(pilot.frame, view, "down"):
        found.append("the arrows are not told")
    pressed = set(pilot.labels) - {button.id for button in view.bar}
    if "Enter" not in keys and not any(key[:1].isdigit() for key in keys) and pressed:
        found.append("Enter is not told")
    return found


@cache
def told() -> dict[str, list[str]]:
    """Each kind of page with what is wrong with its row."""
    pilot = at_the_title((1280, 720), AT_ONCE)
    return {name: faults_of(pilot) for name in moments(pilot) if pilot.view.hints and pilot.page != "title"}


def test_the_row_of_keys_is_complete_and_true_on_every_page() -> None:
    assert {name: faults for name, faults in told().items() if faults} == {}
