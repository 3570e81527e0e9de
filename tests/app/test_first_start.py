"""The first start: what is asked, that each answer is seen at once, and that all of it can be left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.cli.wiring import ask_first
from game.settings import Settings
from game.ui.screens.first import OFFER, FirstScreen, questions
from game.ui.view import targets
from game.ui.words import english
from tests.pilot import AT_ONCE, FakeDisplay, MemoryKeeper, Pilot, app_with
from tests.screenshots.moments import at_the_title


def newcomer(keeper: MemoryKeeper | None = None, *, voiced: bool = True) -> Pilot:
    """Somebody who starts the game for the first time."""
    app = app_with(keeper or MemoryKeeper())
    app.voiced = lambda: voiced
    ask_first(app)
    return Pilot(app, FakeDisplay())


def test_the_first_question_is_whether_to_read_aloud_and_is_itself_heard() -> None:
    pilot = newcomer()
    assert "Shall I read this aloud?" in pilot.said and pilot.view.aloud
    pilot.press("Yes")
    assert pilot.app.settings.read_aloud
    pilot.press("Next")
    assert not pilot.view.aloud


def test_where_nothing_can_speak_nobody_is_asked_whether_it_should() -> None:
    pilot = newcomer(voiced=False)
    assert "easiest to read" in pilot.said and "1 of 5" in pilot.said


def test_every_question_but_the_first_has_a_way_back() -> None:
    pilot = newcomer(voiced=False)
    assert "Back" not in pilot.said
    pilot.press("Next")
    pilot.press("Back")
    assert "1 of 5" in pilot.said


def test_every_answer_takes_effect_at_once_and_leaves_the_focus_where_it_is() -> None:
    pilot = newcomer(voiced=False)
    pilot.press("200 %")
    assert pilot.app.settings.text_scale == 200 and pilot.focus == "text_scale:200"
    pilot.press("Next")
    pilot.press("Slow")
    assert pilot.frame.reveal_ms, "the example arrives in the new way"
    assert pilot.focus == "reading_speed:slow"
    for words in ("Next", "Keep them still", "Next", "High contrast"):
        pilot.press(words)
    assert pilot.display.shown[-1].theme == "high_contrast" and pilot.display.shown[-1].still
    for words in ("Next", "No"):
        pilot.press(words)
    assert "rain on glass" not in pilot.said


def test_the_last_page_leads_into_the_first_minute() -> None:
    pilot = newcomer()
    for _ in range(6):
        pilot.press("Next")
    pilot.press("Play The First Minute")
    assert pilot.page == "scene" and pilot.view.heading == "The First Minute"


@pytest.mark.parametrize("pages", range(7))
def test_one_press_ends_the_questions_on_every_page(pages: int) -> None:
    keeper = MemoryKeeper()
    pilot = newcomer(keeper)
    for _ in range(pages):
        pilot.press("Next")
    pilot.key("escape")
    assert pilot.page == "title"
    assert keeper.writes, "they are not asked again"


def test_one_question_back() -> None:
    pilot = newcomer()
    pilot.press("Next")
    pilot.key("backspace")
    assert "Shall I read this aloud?" in pilot.said


def test_what_is_answered_is_kept() -> None:
    keeper = MemoryKeeper()
    pilot = newcomer(keeper)
    for words in ("Yes", "Next", "150 %"):
        pilot.press(words)
    assert keeper.settings == Settings(read_aloud=True, text_scale=150)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_what_leads_on_stands_at_one_place_on_every_page(size: tuple[int, int]) -> None:
    pilot = at_the_title(size, AT_ONCE)
    corners = set()
    for field in (*(question.field for question in questions(english())), OFFER):
        pilot.app.stack.append(FirstScreen(field))
        pilot.loop.draw()
        target = pilot.frame.target("begin" if field == OFFER else "next")
        assert target is not None
        corners.add((target.rect.right, target.rect.bottom))
    assert len(corners) == 1


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_size_of_words_is_asked_on_a_page_that_shows_its_answers_whole(size: tuple[int, int]) -> None:
    """At 200 % the rim of its last button would be below; things stand a little closer instead."""
    pilot = at_the_title(size, replace(AT_ONCE, text_scale=200))
    pilot.app.stack.append(FirstScreen("text_scale"))
    pilot.loop.draw()
    assert pilot.frame.scroll_end == 0 and len(pilot.frame.targets) == 5


def test_the_ticked_answer_is_pressed_again_to_go_on() -> None:
    pilot = newcomer()
    assert pilot.focus == "read_aloud:false" and "1 of 6" in pilot.said
    pilot.key("enter")
    assert "2 of 6" in pilot.said and not pilot.app.settings.read_aloud
    pilot.key("down", "enter")
    assert "2 of 6" in pilot.said and pilot.app.settings.text_scale == 150
    pilot.key("enter")
    assert "3 of 6" in pilot.said
    assert pilot.view.hints[0].keys == ("↑", "↓", "←", "→")


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("field", [question.field for question in questions(english())])
def test_down_goes_through_the_answers_in_their_order_and_then_on(
    field: str, size: tuple[int, int], scale: int
) -> None:
    pilot = at_the_title(size, replace(AT_ONCE, text_scale=scale))
    pilot.app.voiced = lambda: True
    pilot.app.stack.append(FirstScreen(field))
    pilot.loop.draw()
    answers = [id for id in targets(pilot.view) if id.startswith(f"{field}:")]
    pilot.tab_to(answers[0])
    walked = [pilot.focus]
    for _ in range(12):
        pilot.key("down")
        walked.append(pilot.focus)
    under = ["back"] if scale == 200 and field != "read_aloud" else []  # beside the other where there is room
    assert list(dict.fromkeys(walked)) == [*answers, "next", *under]


def test_nothing_that_follows_an_answer_ends_the_questions() -> None:
    pilot = newcomer()
    walked = targets(pilot.view)
    assert walked.index("skip") < walked.index("read_aloud:true")
    pilot.key("down", "enter")
    assert "2 of 6" in pilot.said


@pytest.mark.parametrize("language", ["en", "es", "ar"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_in_the_largest_words_the_offer_is_on_one_page_and_says_which_keys_move(
    size: tuple[int, int], language: str
) -> None:
    pilot = at_the_title(size, replace(AT_ONCE, text_scale=200, language=language))
    pilot.app.stack.append(FirstScreen(OFFER))
    pilot.loop.draw()
    assert pilot.frame.scroll_end == 0, "nothing of what is offered is scrolled away"
    assert pilot.view.hints[0].keys == ("↑", "↓")
    pilot.key("up")
    assert pilot.focus == "title"
