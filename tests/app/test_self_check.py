"""The self-check, played: begun, left at any point, answered, read, deleted; and never in the way."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from game.adapters.disk.papers import DocumentPapers
from game.adapters.disk.stories import FolderStories
from game.story.kept import Kept
from game.ui.screens.self_check import is_offered
from game.ui.screens.vignette import VignetteScreen
from tests.app.test_keeping import play
from tests.pilot import AT_ONCE, MemoryKeeper, Pilot, app_with, our_stories

CHECK = our_stories().library().self_check
A, B = CHECK.forms["A"], CHECK.forms["B"]
NEVER_SAID = ("healthy", "harmful", "score", "correct", "points", "right answer")


def opened(keeper: MemoryKeeper | None = None) -> Pilot:
    pilot = Pilot(app_with(keeper or MemoryKeeper(settings=AT_ONCE)))
    pilot.press("Stories")
    pilot.press("Before and after")
    assert pilot.page == "self-check"
    return pilot


def answer_all(pilot: Pilot, begin: str, ids: list[str]) -> None:
    pilot.press(begin)
    for id in ids:
        assert pilot.page == "vignette"
        pilot.press(next(words for key, words in pilot.labels.items() if key == f"answer:{id}"))
    assert pilot.page == "self-check"


def ids(approach: str) -> list[str]:
    return [next(a.id for a in vignette.answers if a.approach == approach) for vignette in A.vignettes]


def test_every_situation_is_asked_once_and_the_answers_are_kept() -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    pilot = opened(keeper)
    answer_all(pilot, "Begin: Before playing", ids("harmful"))
    assert keeper.kept.answers == {"A": dict(zip((v.id for v in A.vignettes), ids("harmful"), strict=True))}
    assert "All answered" in pilot.said


def test_it_can_be_left_at_any_question_and_gone_on_with() -> None:
    pilot = opened()
    pilot.press("Begin: Before playing")
    pilot.key("1", "1", "escape")
    assert pilot.page == "self-check" and "2 answered so far" in pilot.said
    pilot.press("Go on: Before playing")
    assert A.vignettes[2].name in pilot.said


def test_a_situation_can_be_left_out_and_one_can_go_back() -> None:
    pilot = opened()
    pilot.press("Begin: Before playing")
    pilot.press("Leave this one out")
    assert A.vignettes[1].name in pilot.said
    pilot.key("1", "backspace")
    assert "your answer so far" in pilot.said
    pilot.key("backspace", "backspace")
    assert pilot.page == "self-check" and "1 answered so far" in pilot.said


def test_what_an_answer_does_is_read_afterwards_and_nothing_is_graded() -> None:
    pilot = opened()
    answer_all(pilot, "Begin: Before playing", ids("mixed"))
    pilot.press("What your answers do: Before playing")
    assert pilot.page == "answers"
    for vignette in A.vignettes:
        chosen = next(answer for answer in vignette.answers if answer.approach == "mixed")
        assert chosen.does in pilot.said and vignette.name in pilot.said
    assert [word for word in NEVER_SAID if word in pilot.said.lower()] == []


def test_before_and_now_stand_side_by_side() -> None:
    pilot = opened()
    answer_all(pilot, "Begin: Before playing", ids("harmful"))
    answer_all(pilot, "Begin: After playing", ids("healthy"))
    pilot.press("Before and now, side by side")
    said = pilot.said
    for one, other in zip(A.vignettes, B.vignettes, strict=True):
        before = next(answer.does for answer in one.answers if answer.approach == "harmful")
        now = next(answer.does for answer in other.answers if answer.approach == "healthy")
        assert said.index(before) < said.index(now)
    assert said.count("Before") >= len(A.vignettes) and "Now" in said
    pilot.key("escape")
    assert pilot.page == "self-check"


def test_answers_are_deleted_by_themselves_after_one_more_question() -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    pilot = opened(keeper)
    answer_all(pilot, "Begin: Before playing", ids("healthy"))
    pilot.press("Delete my answers")
    assert keeper.kept.answers
    pilot.press("Delete my answers")
    assert not keeper.kept.answers and "Delete my answers" not in pilot.said


def test_who_deletes_all_that_is_kept_deletes_them_too_and_is_told(drawer: FolderStories) -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    pilot = opened(keeper)
    answer_all(pilot, "Begin: Before playing", ids("healthy"))
    pilot.key("escape")
    pilot.press("Settings & access")
    pilot.press("Keeping")
    pilot.press("Delete all that is kept")
    assert "So are your answers" in pilot.said
    pilot.press("Delete it all")
    assert not keeper.kept.answers and not pilot.app.kept.answers


def test_nothing_is_kept_where_nothing_is_to_be_kept() -> None:
    keeper = MemoryKeeper(settings=replace(AT_ONCE, keep=False))
    pilot = opened(keeper)
    assert "Nothing is kept" in pilot.said
    answer_all(pilot, "Begin: Before playing", ids("healthy"))
    assert keeper.writes == 0 and pilot.app.kept.answers


@pytest.mark.parametrize(
    ("kept", "offered"),
    [
        (Kept(), False),
        (Kept(endings={"first-minute": frozenset("a")}), False),
        (Kept(endings={"unsent": frozenset("a")}), True),
        (Kept(endings={"unsent": frozenset("ab")}), False),
        (Kept(endings={"unsent": frozenset("ab")}, answers={"A": {"quiet": "ring"}}), True),
        (Kept(endings={"unsent": frozenset("a")}, answers={"B": {"quiet": "ring"}}), False),
    ],
)
def test_it_is_offered_after_a_first_story_and_then_only_to_who_has_begun(kept: Kept, offered: bool) -> None:
    assert is_offered(kept) is offered


def test_stories_without_a_self_check_do_not_speak_of_one(drawer: FolderStories) -> None:
    pilot = Pilot(app_with(MemoryKeeper(settings=AT_ONCE), drawer))
    play(pilot, "drawer", "asked", "leave")
    pilot.key("enter", "enter")
    assert pilot.page == "debrief" and "Before and after" not in pilot.said
    pilot.key("l")
    assert pilot.page == "library" and "self-check" not in pilot.labels


# --- on paper -----------------------------------------------------------------------------------------------------


def test_a_form_can_be_printed_with_what_the_answers_do_on_a_page_of_its_own(tmp_path: Path) -> None:
    pilot = opened()
    pilot.app.papers = DocumentPapers(lambda: tmp_path)
    pilot.press("A sheet to print: After playing")
    (file,) = tmp_path.rglob("*.html")
    assert file.name in pilot.said and "After playing" in file.name
    asked, _, does = unescape(file.read_text("utf-8")).partition('class="turn"')
    for vignette in B.vignettes:
        shown = B.shown(vignette)
        assert vignette.ask in asked and all(answer.does in does for answer in shown)
        assert [asked.index(answer.text) for answer in shown] == sorted(asked.index(a.text) for a in shown)
    assert [word for word in NEVER_SAID if word in (asked + does).lower()] == []


def test_the_numbers_of_answers_are_shown_as_one_range() -> None:
    pilot = Pilot(app_with(MemoryKeeper(settings=AT_ONCE)))
    check = our_stories().library().self_check
    form = next(iter(check.forms.values()))
    view = VignetteScreen(form).view(pilot.app.context())
    (keys,) = [hint.keys for hint in view.hints if hint.words == "Choose"]
    assert keys == (f"1–{len(form.vignettes[0].answers)}", "↑", "↓")


def test_a_situation_says_how_one_chooses_when_enter_is_pressed_on_its_question() -> None:
    pilot = Pilot(app_with(MemoryKeeper(settings=AT_ONCE)))
    form = next(iter(our_stories().library().self_check.forms.values()))
    pilot.app.stack.append(VignetteScreen(form))
    pilot.loop.draw()
    pilot.key("enter", "enter")
    assert pilot.focus == "question" and "Choose with the arrow keys or a number." in pilot.said
