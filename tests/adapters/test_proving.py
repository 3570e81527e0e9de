"""Proofs beside the game: begun when they are asked for, told when they are there, and never waited for."""

from __future__ import annotations

import threading
from pathlib import Path
from threading import Event

import pytest

from game.adapters.disk.stories import FolderStories
from game.adapters.proving import ProofsBeside
from game.proof.checks import Assets
from game.ui.screen import Fault, Story
from tests.app.test_trouble import STUCK

LONG = 60.0  # seconds; a machine under load is not wrong


@pytest.fixture
def stories(tmp_path: Path) -> FolderStories:
    (tmp_path / "stuck.yaml").write_text(STUCK, "utf-8")
    return FolderStories(tmp_path)


def stuck(stories: FolderStories) -> Story:
    story = stories.story("stuck")
    assert story is not None
    return story


def waited_for(proofs: ProofsBeside, story: Story) -> tuple[Fault, ...]:
    there = Event()
    found = proofs.told(story, there.set)
    if found is None:
        assert there.wait(LONG)
        found = proofs.told(story, there.set)
    assert found is not None
    return found


def test_a_proof_is_told_when_it_is_there_with_the_way_to_what_is_wrong(stories: FolderStories) -> None:
    found = waited_for(ProofsBeside(Assets), stuck(stories))
    (error,) = (fault for fault in found if fault.keeps_from_playing)
    assert error.problem.code == "dead-end" and error.fate == {"answer": "yes"}
    assert [step.choice for step in error.problem.path or ()] == ["wait"]
    assert found[0] is error, "errors come first"


def test_asking_waits_for_nothing_and_the_proof_is_made_once(stories: FolderStories) -> None:
    held, begun = Event(), []

    def assets() -> Assets:
        begun.append(threading.current_thread())
        held.wait(LONG)
        return Assets()

    proofs, there = ProofsBeside(assets), Event()
    assert proofs.told(stuck(stories), there.set) is None
    assert proofs.told(stuck(stories), there.set) is None
    held.set()
    assert there.wait(LONG)
    assert proofs.told(stuck(stories), there.set) is not None
    assert len(begun) == 1 and begun[0] is not threading.current_thread()
    assert begun[0].daemon, "it does not keep the game from being closed"


def test_a_story_that_was_changed_is_proved_anew(stories: FolderStories, tmp_path: Path) -> None:
    proofs = ProofsBeside(Assets)
    assert any(fault.keeps_from_playing for fault in waited_for(proofs, stuck(stories)))
    (tmp_path / "stuck.yaml").write_text(STUCK.replace("answer == no or visited(wet)", "true"), "utf-8")
    assert not any(fault.keeps_from_playing for fault in waited_for(proofs, stuck(stories)))


def test_a_mistake_of_ours_is_told_to_python_and_keeps_nobody_from_playing(
    stories: FolderStories, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(threading, "excepthook", lambda hooked: told.append(str(hooked.exc_value)))

    def assets() -> Assets:
        raise OSError("the folder is gone")

    assert waited_for(ProofsBeside(assets), stuck(stories)) == ()
    for thread in threading.enumerate():
        if thread.name.startswith("proof of"):
            thread.join(LONG)
    assert told == ["the folder is gone"]


def test_a_short_proof_is_waited_for_and_a_long_one_is_not(stories: FolderStories) -> None:
    assert ProofsBeside(Assets).told(stuck(stories), Event().set, LONG) is not None
    held = Event()

    def assets() -> Assets:
        held.wait(LONG)
        return Assets()

    assert ProofsBeside(assets).told(stuck(stories), Event().set, 0.01) is None
    held.set()
