"""Stories with errors: they are not played; what is wrong is listed, and the moment that shows it can be opened."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from game.adapters.disk.stories import FolderStories
from game.adapters.proving import faults
from game.proof.checks import Assets
from game.ui.screen import Fault
from tests.pilot import AT_ONCE, GivenProofs, MemoryKeeper, Pilot, app_with

STUCK = """
title: Stuck
start: a
variables: {answer: {one_of: [no, yes]}}
content_notes: [{note: rain, scenes: [wet], skip_to: b}]
scenes:
  a:
    lines: [The bus is late.]
    choices:
      - {text: Walk., id: walk, approach: neutral, goto: wet}
      - {text: Wait., id: wait, approach: neutral, goto: b}
  wet:
    lines: [It rains.]
    choices: [{text: Walk on., id: on, approach: neutral, goto: b}]
  b:
    lines: [The square is empty.]
    choices:
      - {text: Leave., id: leave, approach: neutral, when: answer == no or visited(wet), goto: z}
  z: {lines: [A tram comes.], ending: {title: The tram, outcome: mixed}}
"""


@dataclass(slots=True)
class Desk:
    """An author's folder with one story, and somebody who plays it."""

    folder: Path
    keeper: MemoryKeeper
    proofs: GivenProofs
    pilot: Pilot

    def write(self, text: str) -> None:
        (self.folder / "stuck.yaml").write_text(text, "utf-8")

    def found(self) -> tuple[Fault, ...]:
        """What the proof of the story finds, as it is written now."""
        story = FolderStories(self.folder).story("stuck")
        assert story is not None
        return faults(story, Assets())

    def arrive(self, *found: Fault) -> None:
        """The proof is there; the window is woken and looks."""
        self.proofs.arrive(*found)
        self.pilot.loop.look_again()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "stuck.yaml").write_text(STUCK, "utf-8")
    keeper, proofs = MemoryKeeper(settings=AT_ONCE), GivenProofs(slow=True)
    return Desk(tmp_path, keeper, proofs, Pilot(app_with(keeper, FolderStories(tmp_path), proofs=proofs)))


def at_the_notes(desk: Desk) -> Pilot:
    desk.pilot.press("Stories")
    desk.pilot.press("Stuck")
    assert desk.pilot.page == "notes"
    return desk.pilot


def at_the_problems(desk: Desk) -> Pilot:
    pilot = at_the_notes(desk)
    desk.arrive(*desk.found())
    assert pilot.page == "trouble"
    return pilot


# --- what is not played --------------------------------------------------------------------------------


def test_a_story_is_proved_while_what_it_holds_is_read(desk: Desk) -> None:
    pilot = at_the_notes(desk)
    assert set(desk.proofs.asked) == {"stuck"}
    desk.arrive(*desk.found())
    assert pilot.page == "trouble" and "“Stuck” cannot be played yet" in pilot.said
    pilot.key("escape")
    assert pilot.page == "library"


def test_whoever_starts_it_sooner_waits_and_sees_the_problems(desk: Desk) -> None:
    pilot = at_the_notes(desk)
    pilot.press("Play")
    assert pilot.page == "checking" and "Every way through this story is looked at" in pilot.said
    pilot.key("tab", "h", "t", "1")
    assert pilot.page == "checking"
    desk.arrive(*desk.found())
    assert pilot.page == "trouble"
    assert desk.keeper.writes == 0


def test_whoever_starts_it_sooner_goes_on_by_themselves_where_nothing_is_wrong(desk: Desk) -> None:
    pilot = at_the_notes(desk)
    pilot.press("Play")
    warnings = [fault for fault in desk.found() if not fault.keeps_from_playing]
    assert warnings
    desk.arrive(*warnings)
    assert pilot.page == "scene" and "The bus is late." in pilot.said
    assert "stuck" in desk.keeper.kept.saves


def test_nobody_has_to_wait(desk: Desk) -> None:
    pilot = at_the_notes(desk)
    pilot.press("Play")
    pilot.key("escape", "escape")
    assert pilot.page == "library"
    desk.arrive(*desk.found())
    assert pilot.page == "library"


def test_what_was_played_before_goes_on_at_once_unless_it_was_changed(desk: Desk) -> None:
    pilot = at_the_notes(desk)
    desk.arrive()
    pilot.press("Play")
    desk.proofs.asked.clear()
    again = Pilot(app_with(desk.keeper, FolderStories(desk.folder), proofs=desk.proofs))
    again.press("Continue")
    assert again.page == "scene" and not desk.proofs.asked
    desk.write(STUCK.replace("The bus is late.", "The bus is very late."))
    desk.proofs.faults = desk.found()
    changed = Pilot(app_with(desk.keeper, FolderStories(desk.folder), proofs=desk.proofs))
    changed.press("Continue")
    assert changed.page == "trouble"


def test_the_problems_stand_before_the_place_of_the_pages_before_them(desk: Desk) -> None:
    """Then one page becomes the other: where places differ the window goes dark between two pages, and paper grey."""
    desk.write(STUCK.replace("  a:\n", "  a:\n    place: kitchen-morning\n"))
    pilot = at_the_notes(desk)
    before = pilot.view.stage
    pilot.press("Play")
    desk.arrive(*desk.found())
    assert pilot.page == "trouble" and pilot.view.stage == before
    assert before is not None and before.place == "kitchen-morning"


# --- what is listed ------------------------------------------------------------------------------------


def test_a_problem_tells_what_where_and_the_way(desk: Desk) -> None:
    pilot = at_the_problems(desk)
    said = pilot.said.split("\n")
    assert "1 error in stuck.yaml." in pilot.said
    at = said.index("Error  ·  dead-end  ·  stuck.yaml:15:3")
    assert said[at + 1] == "On some way nothing is offered in the scene 'b', and the story stops."
    assert said[at + 2] == "15: b:"
    assert "Shortest way: wait. Played with: answer is yes." in pilot.said


def test_errors_stand_before_warnings_and_both_are_counted(desk: Desk) -> None:
    pilot = at_the_problems(desk)
    kinds = [line.split("  ·  ")[0] for line in pilot.said.split("\n") if line.count("  ·  ") == 2]
    assert kinds == sorted(kinds) and set(kinds) == {"Error", "Warning"}
    assert f"{kinds.count('Warning')} warnings, which keep nobody from playing." in pilot.said


def test_a_story_that_is_mended_is_checked_again_from_its_problems(desk: Desk) -> None:
    pilot = at_the_problems(desk)
    desk.write(STUCK.replace("answer == no or visited(wet)", "true"))
    desk.proofs.slow = True
    pilot.press("Check again")
    assert pilot.page == "notes"
    desk.arrive(*(fault for fault in desk.found() if not fault.keeps_from_playing))
    pilot.press("Play")
    assert pilot.page == "scene"


def test_a_long_list_is_cut_and_says_so(desk: Desk) -> None:
    pilot = at_the_notes(desk)
    desk.arrive(*desk.found()[:1] * 45)
    assert "45 errors" in pilot.said and "5 problems more" in pilot.said
    assert len([line for line in pilot.said.split("\n") if "dead-end  ·" in line]) == 40


# --- the moment that shows it --------------------------------------------------------------------------


def test_the_moment_of_a_problem_opens_with_the_fate_that_leads_there(desk: Desk) -> None:
    pilot = at_the_problems(desk)
    pilot.press("Open this moment: dead-end")
    assert pilot.page == "scene" and "The square is empty." in pilot.said
    assert "Nothing is offered here, and the story stops." in pilot.said
    assert "A look at one moment: nothing of it is kept." in pilot.said
    pilot.key("backspace")
    assert set(pilot.digits) == {"walk", "wait"}


def test_nothing_is_kept_of_a_look_and_it_leads_back(desk: Desk) -> None:
    pilot = at_the_problems(desk)
    pilot.press("Open this moment: dead-end")
    pilot.key("backspace")
    pilot.answer("walk", "on", "leave")
    assert desk.keeper.writes == 0 and not pilot.app.kept.saves
    pilot.key("escape")
    assert pilot.page == "pause" and "nothing of it is kept" in pilot.said
    pilot.press("Back to the problems")
    assert pilot.page == "trouble"
    pilot.key("escape", "escape")
    assert pilot.page == "title" and "Continue" not in pilot.said


def test_the_talk_after_a_look_begins_no_broken_story(desk: Desk) -> None:
    pilot = at_the_problems(desk)
    pilot.press("Open this moment: dead-end")
    pilot.key("backspace")
    pilot.answer("walk", "on", "leave")
    for _ in range(5):
        if pilot.page == "debrief":
            break
        pilot.key("enter")
    pilot.press("From the start")
    assert pilot.page == "trouble" and desk.keeper.writes == 0
