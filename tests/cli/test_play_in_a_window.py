"""`second-chances play FILE` where a window can open: it opens at once, and the story is proved beside it."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from game.app.app import App
from game.cli import play
from tests.app.test_trouble import STUCK
from tests.cli.conftest import Run
from tests.pilot import Pilot

LONG = 60.0  # seconds


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that somebody comes to who waits and presses nothing."""
    pages: list[str] = []

    def window(app: App, folder: Path | None = None) -> None:
        there = Event()
        app.wake = there.set
        pilot = Pilot(app)
        pages.append(pilot.page)
        pilot.loop.look_again()
        if app.awaited is not None:
            assert there.wait(LONG)
            pilot.loop.look_again()
        pages.append(pilot.said)

    monkeypatch.setattr(play, "why_no_window", lambda: None)
    monkeypatch.setattr(play, "play_in_window", window)
    return pages


def test_a_story_with_errors_opens_its_problems(tmp_path: Path, run: Run, seen: list[str]) -> None:
    file = tmp_path / "stuck.yaml"
    file.write_text(STUCK, "utf-8")
    ran = run("play", file, "--keep-nothing")
    assert ran.status == 1 and not ran.said
    assert seen[0] == "checking" and "“Stuck” cannot be played yet" in seen[1]


def test_a_story_that_cannot_be_read_opens_its_problems(tmp_path: Path, run: Run, seen: list[str]) -> None:
    file = tmp_path / "stuck.yaml"
    file.write_text(STUCK.replace("goto: wet", "goto: wett"), "utf-8")
    assert run("play", file, "--keep-nothing").status == 1
    assert seen[0] == "trouble" and "No scene is called 'wett'." in seen[1]


def test_a_story_without_errors_goes_on_by_itself(tmp_path: Path, run: Run, seen: list[str]) -> None:
    file = tmp_path / "stuck.yaml"
    file.write_text(STUCK.replace("answer == no or visited(wet)", "true"), "utf-8")
    assert run("play", file, "--keep-nothing").status == 0
    assert seen[0] == "checking" and "The bus is late." in seen[1]


def test_whoever_wants_to_see_a_problem_sees_it_at_once(tmp_path: Path, run: Run, seen: list[str]) -> None:
    file = tmp_path / "stuck.yaml"
    file.write_text(STUCK, "utf-8")
    assert run("play", file, "--keep-nothing", "--witness", "dead-end").status == 0
    assert seen[0] == "scene" and "The square is empty." in seen[1]
