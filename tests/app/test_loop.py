"""The window's loop: where the focus is, what presses something and what never does, and how a page scrolls."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from game.adapters.disk.stories import FolderStories
from game.app.loop import Loop
from game.settings import Settings
from game.story.playthrough import start
from game.ui.frame import Font, Run
from game.ui.inputs import KeyDown, PointerDown, PointerMove, PointerUp, Quit, Resized, Wheel
from game.ui.screens.play import at_moment
from game.ui.view import targets
from tests.pilot import AT_ONCE, FakeDisplay, MemoryKeeper, Pilot, app_with, our_stories
from tests.screenshots.moments import at_the_title
from tests.ui.fakes import EvenType


def at_the_question(stories: FolderStories, display: FakeDisplay | None = None) -> Pilot:
    """The first moment of The Drawer."""
    pilot = Pilot(app_with(stories=stories), display or FakeDisplay())
    for words in ("Stories", "The Drawer", "Play"):
        pilot.press(words)
    assert pilot.page == "scene" and pilot.digits
    return pilot


# --- nothing is chosen by accident ---------------------------------------------------------------------


def test_a_moment_begins_with_the_focus_on_its_question(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer)
    assert pilot.focus == "question"
    pilot.key(pilot.digits["drawer"])
    assert pilot.page == "reason" and pilot.focus == "question"


def test_enter_pressed_twice_never_chooses(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer)
    before = pilot.said
    pilot.key("enter", "enter", "space", "space")
    told = "Choose with the arrow keys or a number."
    assert pilot.said == before.replace("What do you do?", f"What do you do?\n{told}")
    assert pilot.focus == "question"
    pilot.key("down")
    assert told in pilot.said, "it stays while one looks for an answer"
    pilot.key(pilot.digits["drawer"], "enter", "enter")
    assert pilot.page == "reason"


def test_how_one_chooses_is_in_sight_where_words_are_large(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer, FakeDisplay((1280, 720)))
    pilot.app.settings = replace(AT_ONCE, text_scale=200)
    pilot.loop.draw()
    while (question := pilot.frame.target("question")) is not None and not question.visible:
        pilot.key("enter")
    pilot.key("enter")
    shown = [
        p for p in pilot.frame.items if isinstance(p.item, Run) and p.item.text.startswith("Choose with")
    ]
    assert shown and all(p.clip is None or p.item.rect.inside(p.clip) for p in shown)
    assert pilot.focus == "question"


def test_a_held_key_moves_and_never_presses(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer)
    pilot.key("down")
    chosen = pilot.focus
    assert chosen.startswith("choice:")
    pilot.key("enter", repeat=True)
    pilot.key(pilot.digits["write"], repeat=True)
    assert pilot.page == "scene" and pilot.focus == chosen
    pilot.key("down", repeat=True)
    assert pilot.focus != chosen


def test_digits_choose_and_other_digits_do_nothing(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer)
    before = pilot.said
    pilot.key("9", "0")
    assert pilot.said == before
    pilot.key(pilot.digits["write"])
    assert pilot.page == "feedback"


def test_the_first_press_shows_the_words_that_are_still_arriving(drawer: FolderStories) -> None:
    keeper = MemoryKeeper(settings=Settings(reading_speed="steady"))
    pilot = Pilot(app_with(keeper, drawer), FakeDisplay(reveals=True))
    for words in ("Stories", "The Drawer", "Play"):
        pilot.press(words)
    assert pilot.display.revealing
    digit = pilot.digits["write"]
    pilot.key(digit)
    assert pilot.page == "scene" and not pilot.display.revealing
    pilot.key(digit)
    assert pilot.page == "feedback"


# --- going back ----------------------------------------------------------------------------------------


def test_backspace_takes_back_the_act_then_the_choice(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer)
    before = pilot.said
    pilot.key(pilot.digits["drawer"], "backspace")
    assert pilot.page == "scene" and pilot.said == before
    pilot.answer("write")
    pilot.key("backspace")
    assert "Write to her. (tried before)" in pilot.said and pilot.page == "scene"
    pilot.key("backspace")
    assert pilot.page == "scene" and pilot.focus == "question"


def test_escape_pauses_and_goes_on(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer)
    before = pilot.said
    pilot.key("escape")
    assert pilot.page == "pause" and "Your place is kept." in pilot.said
    pilot.key("escape")
    assert pilot.said == before
    pilot.key("escape")
    pilot.press("Read back")
    assert "The phone lies on the table." in pilot.said
    pilot.key("escape", "escape")
    assert pilot.said == before


def test_help_is_one_key_away_from_every_page_of_a_story(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer)
    pages = []
    for key in (pilot.digits["drawer"], "", "enter", "enter"):
        pilot.key(*filter(None, [key or pilot.digits["asked"]]))
        pages.append(pilot.page)
        pilot.key("f1")
        assert pilot.page == "help"
        pilot.key("escape")
        assert pilot.page == pages[-1]
    assert pages == ["reason", "feedback", "scene", "scene"]


# --- the pointer ---------------------------------------------------------------------------------------


def test_pointing_at_a_choice_is_focusing_it(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer)
    pilot.feel(PointerMove(*pilot.point("choice:write")))
    assert pilot.focus == "choice:write"
    pilot.feel(PointerMove(*pilot.point("question")))
    assert pilot.focus == "choice:write", "a heading is not what a pointer is for"


def test_a_press_fires_when_it_is_let_go_on_the_same_target(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer)
    here, there = pilot.point("choice:write"), pilot.point("choice:drawer")
    pilot.feel(PointerDown(*here))
    assert pilot.page == "scene" and pilot.focus == "choice:write"
    pilot.feel(PointerUp(*there))
    assert pilot.page == "scene"
    pilot.feel(PointerUp(*here))
    assert pilot.page == "scene", "nothing was pressed before it was let go"
    pilot.feel(PointerDown(*here))
    pilot.feel(PointerUp(*here))
    assert pilot.page == "feedback"


def test_a_press_is_forgotten_when_the_page_changes_under_it(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer)
    here = pilot.point("choice:write")
    pilot.feel(PointerDown(*here))
    pilot.key("escape", "escape")
    pilot.feel(PointerUp(*here))
    assert pilot.page == "scene"


def test_a_click_beside_everything_shows_words_and_presses_nothing(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer)
    pilot.display.revealing = True
    pilot.feel(PointerDown(1, 360))
    pilot.feel(PointerUp(1, 360))
    assert not pilot.display.revealing and pilot.page == "scene" and pilot.focus == "question"


def click(pilot: Pilot, x: int, y: int) -> None:
    pilot.feel(PointerDown(x, y))
    pilot.feel(PointerUp(x, y))


def test_a_click_on_the_speech_or_the_picture_goes_on_where_one_only_reads() -> None:
    pilot = Pilot(app_with())
    pilot.open_story("The First Minute")
    assert pilot.focus == "go-on"
    pilot.display.revealing = True
    said = pilot.said
    click(pilot, 1, 360)
    assert not pilot.display.revealing and pilot.said == said, "the first press shows the words"
    click(pilot, 1, 360)
    assert pilot.page == "scene" and pilot.said != said
    pilot.read_on()
    said = pilot.said
    click(pilot, 1, 360)
    assert pilot.said == said and pilot.digits, "nothing is chosen that way"
    pilot.key("1")
    for _ in range(5):
        click(pilot, 1, 360)
    assert pilot.page == "feedback", "two things can be pressed there"


def test_the_wheel_scrolls_within_the_page(drawer: FolderStories) -> None:
    keeper = MemoryKeeper(settings=Settings(reading_speed="at once", text_scale=200))
    pilot = Pilot(app_with(keeper, drawer))
    pilot.press("Settings & access")
    end = pilot.frame.scroll_end
    assert end > 0 and pilot.frame.scroll == 0
    pilot.feel(Wheel(-1))
    assert pilot.frame.scroll == 0
    pilot.feel(Wheel(1))
    assert 0 < pilot.frame.scroll < end
    pilot.feel(Wheel(1000))
    assert pilot.frame.scroll == end
    pilot.key("home")
    assert pilot.frame.scroll == 0
    pilot.key("pagedown")
    assert pilot.frame.scroll > 0


THREAD = """
title: Ten Messages
cast: {ada: {name: Ada, player: true}, ben: {name: Ben}}
start: a
scenes:
  a:
    medium: messages
    lines:
      - {ben: One. It is long enough to take more than one line of a large text.}
      - {ada: Two. It is long enough to take more than one line of a large text.}
      - {ben: Three. It is long enough to take more than one line of a large text.}
      - {ada: Four. It is long enough to take more than one line of a large text.}
      - {ben: Newest}
    choices: [{text: “Come.”, id: go, approach: neutral, goto: z}]
  z: {lines: [He came.], ending: {title: Ten, outcome: growth}}
"""


def test_a_thread_in_large_words_opens_at_its_newest_message(tmp_path: Path) -> None:
    (tmp_path / "ten.yaml").write_text(THREAD, "utf-8")
    keeper = MemoryKeeper(settings=Settings(reading_speed="at once", text_scale=200))
    pilot = Pilot(app_with(keeper, FolderStories(tmp_path)))
    for words in ("Stories", "Ten Messages", "Play"):
        pilot.press(words)
    for newest in ("One.", "Two.", "Three.", "Four.", "Newest"):
        (run,) = (p for p in pilot.frame.items if isinstance(p.item, Run) and p.item.text.startswith(newest))
        assert run.clip is None or run.item.rect.inside(run.clip), newest
        focus = pilot.frame.target(pilot.focus)
        assert focus is not None and focus.visible
        pilot.key("enter")


# --- the window ----------------------------------------------------------------------------------------


def test_another_size_of_the_window_is_drawn_at_once_and_keeps_the_focus(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer)
    pilot.key("down")
    focus = pilot.focus
    pilot.display.size = (960, 540)
    pilot.feel(Resized(960, 540))
    assert pilot.frame.size == (960, 540) and pilot.focus == focus
    assert not pilot.display.shown[-1].fresh


def test_one_key_is_drawn_once(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer)
    display = pilot.display
    before = len(display.shown)
    display.heard += [[KeyDown("tab")], [KeyDown("tab")], [Quit()]]
    pilot.loop.run()
    assert display.closed
    assert len(display.shown) - before == 3, "once at the start, once for each key"


def test_closing_the_window_ends_the_game(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer)
    pilot.display.heard += [[Quit(), KeyDown(pilot.digits["write"])]]
    pilot.loop.run()
    assert pilot.page == "scene" and pilot.display.closed


def test_the_exit_in_the_corner_leaves_at_once(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer)
    pilot.click("Leave quickly")
    assert pilot.page == "neutral"
    pilot.click("Close")
    assert pilot.app.leaving


def test_places_of_the_next_scenes_are_asked_for_while_one_decides() -> None:
    pilot = Pilot(app_with(fate={"answer": "no"}))
    pilot.open_story()
    pilot.answer("terms")
    assert "bedroom-night" in [stage.place for stage in pilot.display.wanted]


@dataclass
class Counted(EvenType):
    """A measure that counts what it is asked."""

    asked: int = 0

    def width(self, text: str, font: Font) -> int:
        self.asked += 1
        return EvenType.width(self, text, font)


def test_the_talk_is_set_while_somebody_reads_the_ending(drawer: FolderStories) -> None:
    def asked(*, reads: bool) -> int:
        counted = Counted()
        pilot = at_the_question(drawer, FakeDisplay(measure=counted))
        pilot.answer("write")
        assert pilot.page == "ending" and pilot.loop.until_time_does_something() is not None
        while reads and pilot.loop.until_it_looks() is not None:
            pilot.loop.look_further()
        before = counted.asked
        pilot.press("See how it went")
        assert pilot.page == "debrief"
        return counted.asked - before

    assert asked(reads=True) < asked(reads=False) / 2


def test_the_only_thing_that_draws_a_page_as_new_is_coming_to_it(drawer: FolderStories) -> None:
    pilot = Pilot(app_with(MemoryKeeper(settings=AT_ONCE), drawer))
    assert [shown.fresh for shown in pilot.display.shown] == [True]
    pilot.key(*["tab"] * len(targets(pilot.view)))
    assert not any(shown.fresh for shown in pilot.display.shown[1:])
    pilot.press("Stories")
    assert pilot.display.shown[-1].fresh


def test_what_can_wait_begins_when_the_first_picture_is_shown(drawer: FolderStories) -> None:
    pilot = Pilot(app_with(stories=drawer))
    display = FakeDisplay(heard=[[Quit()]])
    seen: list[int] = []
    Loop(pilot.app, display, begun=lambda: seen.append(len(display.shown))).run()
    assert seen == [1]


def test_what_every_choice_leads_to_is_set_while_somebody_thinks(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer, FakeDisplay())
    while pilot.loop.until_it_looks() is not None:
        pilot.loop.look_further()
    ahead = pilot.display.foreseen
    assert len(ahead) == len([id for id in targets(pilot.view) if id.startswith("choice:")]) > 1
    pilot.key(pilot.digits["write"])
    words = [{getattr(placed.item, "text", "") for placed in frame.items} for frame in (*ahead, pilot.frame)]
    assert words[-1] in words[:-1]


def test_nothing_is_set_ahead_while_words_still_arrive(drawer: FolderStories) -> None:
    pilot = at_the_question(drawer, FakeDisplay())
    pilot.display.revealing = True
    pilot.loop.look_further()
    assert not pilot.display.foreseen
    pilot.display.revealing = False
    pilot.loop.look_further()
    assert len(pilot.display.foreseen) == 1


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)])
def test_the_question_of_a_thread_in_large_words_is_seen_with_an_answer_and_how_many_are_below(
    size: tuple[int, int],
) -> None:
    pilot = at_the_title(size, replace(AT_ONCE, text_scale=200))
    story = our_stories().story("thirty-days")
    assert story is not None and story.scenario is not None
    here = start(story.scenario, 7, {"answer": "no"})
    while here.scene.medium != "messages":
        here = here.take(here.options()[0])
    pilot.app.only(at_moment(here))
    pilot.loop.draw()
    pilot.read_on()
    question = pilot.frame.target(pilot.focus)
    assert question is not None and question.visible and not question.pressable
    answers = [t for t in pilot.frame.targets if t.id.startswith("choice:")]
    below = [t for t in answers if not t.visible]
    assert len(below) < len(answers) == 4, "one at least is seen"
    said = " ".join(p.item.text for p in pilot.frame.items if isinstance(p.item, Run))
    assert f"{len(below)} answers below" in said


def test_enter_on_a_heading_leaves_no_page_at_once() -> None:
    pilot = Pilot(app_with())
    pilot.key("f1", "enter")
    assert pilot.page == "help" and pilot.focus == "back"


def test_enter_on_a_line_that_is_read_goes_on_to_the_next_and_not_to_the_end() -> None:
    pilot = Pilot(app_with())
    pilot.press("About this game")
    pilot.loop.focus_on("safe-1")
    pilot.key("enter")
    assert pilot.focus == "safe-2"
