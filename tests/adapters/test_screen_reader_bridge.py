"""The bridge to a screen reader: nothing goes over it before it is asked for, and then what is new alone."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from game.adapters.screen_reader.bridge import ScreenReader
from game.adapters.screen_reader.numbers import Numbers
from game.adapters.screen_reader.running import screen_reader_runs
from game.ui.aloud import Known, Remark, Telling
from game.ui.frame import Look
from game.ui.inputs import FocusOn, PressOn, SlideOn
from game.ui.layout import layout
from game.ui.view import Button, Slider, Text, View
from game.ui.words import english
from tests.ui.fakes import EvenType

accesskit = pytest.importorskip("accesskit", reason="There is no AccessKit for this system.")

VIEW = View(
    "title", "Chances", "menu", (Text("Chances", level=1), Button("go", "Go"), Button("stop", "Stop")), "go"
)


def telling(view: View = VIEW, focus: str = "", page: int = 1) -> Telling:
    return Telling(
        view, layout(view, Look((1280, 720), focus=focus), EvenType()), english(), page, Known(keys=True)
    )


@dataclass(slots=True)
class FakeAdapter:
    """AccessKit's side: it keeps what it is told, and asks like a reader from a thread of its own."""

    updates: list[Any] = field(default_factory=list)
    focused: list[bool] = field(default_factory=list)

    def update_if_active(self, make: Callable[[], Any]) -> None:
        self.updates.append(make())

    def update_window_focus_state(self, focused: bool) -> None:
        self.focused.append(focused)

    def set_root_window_bounds(self, outer: Any, inner: Any) -> None:
        assert (outer.x0, outer.y1) == (5.0, 726.0)


@dataclass(slots=True)
class Request:
    """What a reader wants of a node."""

    action: Any
    target: int
    data: Any = None


@dataclass(slots=True)
class Bridge:
    """A bridge with what is at its other end."""

    reader: ScreenReader
    adapter: FakeAdapter
    woken: list[bool]

    def ask(self) -> Any:
        """The reader is turned on: its first question comes from another thread."""
        found: list[Any] = []
        asking = threading.Thread(target=lambda: found.append(self.reader._ask_tree()))
        asking.start()
        asking.join()
        return found[0]

    def want(self, action: Any, target: int) -> None:
        self.reader._ask_action(Request(action, target))


@pytest.fixture
def bridge(monkeypatch: pytest.MonkeyPatch) -> Bridge:
    adapter, woken = FakeAdapter(), []  # type: FakeAdapter, list[bool]
    monkeypatch.setattr("game.adapters.screen_reader.bridge.sys.platform", "linux")
    reader = ScreenReader(lambda: 0, lambda: (5, 6), lambda: woken.append(True), runs=lambda: True)
    monkeypatch.setattr(reader, "_connected", lambda: adapter)
    reader.start()
    return Bridge(reader, adapter, woken)


def names(update: Any) -> list[str]:
    return [node.label or node.value or "" for _, node in update.nodes]


def number(update: Any, name: str) -> int:
    (found,) = [id for id, node in update.nodes if node.label == name]
    assert isinstance(found, int)
    return found


def test_nothing_is_told_before_it_is_asked_for(bridge: Bridge) -> None:
    bridge.reader.show(telling())
    bridge.reader.attend(True)
    assert bridge.adapter.updates == [] and bridge.adapter.focused == [] and not bridge.reader.active
    first = bridge.ask()
    assert names(first) == ["Second Chances", "Chances", "Go", "Chances.", "Stop"] and bridge.woken
    assert bridge.reader.active and bridge.reader.speaks
    assert bridge.adapter.focused == [], "not from that thread"
    bridge.reader.heard()
    assert bridge.adapter.focused == [True], "but when the window has woken"


def test_a_moved_focus_sends_no_node_and_a_changed_button_only_itself(bridge: Bridge) -> None:
    bridge.reader.show(telling())
    first = bridge.ask()
    bridge.reader.show(telling(focus="stop"))
    moved = bridge.adapter.updates[-1]
    assert moved.nodes == [] and moved.focus == number(first, "Stop") != first.focus
    bridge.reader.show(telling(replace(VIEW, body=(*VIEW.body[:2], Button("stop", "Stop now")))))
    assert names(bridge.adapter.updates[-1]) == ["Stop now"]


def test_a_new_page_has_new_numbers_and_none_is_used_twice(bridge: Bridge) -> None:
    bridge.reader.show(telling())
    used = {id for id, _ in bridge.ask().nodes}
    for page in (2, 3, 1):
        bridge.reader.show(telling(page=page))
        fresh = {id for id, _ in bridge.adapter.updates[-1].nodes} - {1}
        assert fresh and not fresh & used
        used |= fresh


def test_presses_and_looks_of_the_reader_come_as_events_and_old_ones_are_forgotten(bridge: Bridge) -> None:
    bridge.reader.show(telling())
    first = bridge.ask()
    bridge.reader.heard()
    go, stop = number(first, "Go"), number(first, "Stop")
    bridge.want(accesskit.Action.FOCUS, stop)
    bridge.want(accesskit.Action.CLICK, go)
    bridge.want(accesskit.Action.SCROLL_DOWN, go)
    assert bridge.reader.heard() == [FocusOn("stop"), PressOn("go")] and bridge.reader.heard() == []
    bridge.want(accesskit.Action.CLICK, go)
    bridge.reader.show(telling(page=2))
    assert bridge.reader.heard() == [], "the page has been turned since"


def test_a_slider_is_moved_by_steps_or_to_a_value(bridge: Bridge) -> None:
    slider = Slider("volume", "Volume", 50, "50 %")
    bridge.reader.show(telling(View("settings", "Settings", "page", (slider,), "volume")))
    first = bridge.ask()
    (node,) = [node for _, node in first.nodes if node.label == "Volume"]
    assert (node.role, node.value, node.numeric_value) == (accesskit.Role.SLIDER, "50 %", 50.0)
    at = number(first, "Volume")
    for action in (accesskit.Action.INCREMENT, accesskit.Action.DECREMENT, accesskit.Action.CLICK):
        bridge.want(action, at)
    bridge.reader._ask_action(
        Request(accesskit.Action.SET_VALUE, at, (accesskit.ActionDataKind.NUMERIC_VALUE, 33.0))
    )
    heard = bridge.reader.heard()
    assert heard == [
        SlideOn("volume", 60),
        SlideOn("volume", 40),
        PressOn("volume"),
        SlideOn("volume", 33.0),
    ]


def test_what_has_come_to_a_page_is_live(bridge: Bridge) -> None:
    bridge.reader.show(telling())
    bridge.ask()
    bridge.reader.show(replace(telling(), remark=Remark(1, "The disk is full.")))
    (live,) = [node for _, node in bridge.adapter.updates[-1].nodes if node.label == "The disk is full."]
    assert live.live == accesskit.Live.POLITE


def test_who_is_turned_off_is_told_nothing_more(bridge: Bridge) -> None:
    bridge.reader.show(telling())
    bridge.ask()
    bridge.reader._gone()
    told = len(bridge.adapter.updates)
    bridge.reader.show(telling(page=2))
    bridge.reader.attend(True)
    assert len(bridge.adapter.updates) == told and not bridge.reader.active and not bridge.reader.speaks


def test_a_mistake_in_the_other_thread_is_not_lost(bridge: Bridge, monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(telling: Telling) -> None:
        raise ValueError("no tree")

    bridge.reader.show(telling())
    monkeypatch.setattr("game.adapters.screen_reader.bridge.tree", wrong)
    assert bridge.ask() is None
    with pytest.raises(ValueError, match="no tree"):
        bridge.reader.heard()


class Panic(BaseException):
    """What AccessKit raises where it is broken is no Exception."""


@pytest.mark.parametrize("why", [Panic, ImportError])
def test_where_nothing_can_be_connected_the_game_goes_on(
    why: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails() -> None:
        raise why

    reader = ScreenReader(lambda: 0, lambda: (0, 0), lambda: None)
    monkeypatch.setattr(reader, "_connected", fails)
    reader.start()
    reader.show(telling())
    reader.attend(True)
    assert reader.heard() == [] and not reader.active
    reader.close()


def test_where_accesskit_breaks_the_game_goes_on_and_a_mistake_of_ours_is_told(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    def raising(error: BaseException) -> Callable[..., None]:
        def update(self: FakeAdapter, make: Callable[[], Any]) -> None:
            raise error

        return update

    bridge.reader.show(telling())
    bridge.ask()
    for error in (ValueError("ours"), KeyboardInterrupt()):
        monkeypatch.setattr(FakeAdapter, "update_if_active", raising(error))
        with pytest.raises(type(error)):
            bridge.reader.show(telling(page=2))
    monkeypatch.setattr(FakeAdapter, "update_if_active", raising(Panic()))
    bridge.reader.show(telling(page=3))
    assert not bridge.reader.active
    bridge.reader.show(telling(page=4))
    bridge.reader.attend(True)


def test_it_is_looked_up_again_now_and_then_whether_a_reader_speaks() -> None:
    answers, now = [True, False], [0.0]
    reader = ScreenReader(
        lambda: 0, lambda: (0, 0), lambda: None, runs=lambda: answers.pop(0), clock=lambda: now[0]
    )
    reader._active = True
    assert reader.speaks and reader.speaks
    now[0] = 3.0
    assert not reader.speaks


def test_orca_is_found_among_the_processes(tmp_path: Path) -> None:
    for id, name in (("1", "init"), ("22", "orca"), ("333", "")):
        (tmp_path / id).mkdir()
        if name:
            (tmp_path / id / "comm").write_text(f"{name}\n")
    assert screen_reader_runs(tmp_path)
    (tmp_path / "22" / "comm").write_text("orcapod\n")
    assert not screen_reader_runs(tmp_path)


def test_a_number_that_was_given_up_is_nobodys() -> None:
    numbers = Numbers()
    numbers.keep(["a", "b"])
    a, b = numbers.of("a"), numbers.of("b")
    numbers.keep(["b"])
    assert numbers.key(a) == "" and numbers.key(b) == "b" and numbers.of("b") == b
    numbers.keep(["a", "b"])
    assert numbers.of("a") not in (a, b)
