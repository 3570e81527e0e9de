"""What is read at once: how the lines of a story become pages."""

from __future__ import annotations

import pytest

from game.story.playthrough import Playthrough, start
from game.ui.pages import LONGEST, Deciding, Explained, Over, Page, Reading, pages
from tests.pilot import scenario_of

HEAD = """
title: T
cast: {ada: {name: Ada, player: true}, ben: {name: Ben}}
start: a
"""
TAIL = """
  end: {lines: [Over.], ending: {title: End, outcome: growth}}
"""


def story(scenes: str) -> Playthrough:
    """The start of a story with these scenes, and one called `end`."""
    return start(scenario_of(f"{HEAD}scenes:\n{scenes}{TAIL}"))


def told(found: tuple[Page, ...]) -> list[list[str]]:
    """The lines of each page that has some."""
    return [[line.text for line in page.lines] for page in found if isinstance(page, Reading | Deciding)]


def kinds(found: tuple[Page, ...]) -> list[str]:
    return [type(page).__name__ for page in found]


def asked(lines: str, rest: str = "") -> str:
    return f"  a: {{lines: {lines}, {rest} choices: [{{text: Go., id: go, approach: neutral, goto: end}}]}}"


# --- talking -------------------------------------------------------------------------------------------


def test_short_narration_stands_together() -> None:
    assert told(pages(story(asked("[One., Two., Three.]")))) == [["One.", "Two.", "Three."]]


def test_narration_stops_joining_where_a_page_gets_long() -> None:
    long, short = "word " * 40, "Short."
    assert len(long) < LONGEST < 2 * len(long)
    found = told(pages(story(asked(f"[{long}., {long}., {short}]"))))
    assert [len(page) for page in found] == [1, 2]


def test_one_very_long_line_is_a_page_of_its_own() -> None:
    found = told(pages(story(asked(f"[Before., {'word ' * 80}., After.]"))))
    assert [len(page) for page in found] == [1, 1, 1]


def test_what_somebody_says_stands_alone() -> None:
    found = pages(story(asked("[{ben: Hello.}, {ben: You are late.}, He waits., It rains., {ada: Sorry.}]")))
    assert told(found) == [["Hello."], ["You are late."], ["He waits.", "It rains."], ["Sorry."]]


def test_a_line_that_is_heard_begins_a_page() -> None:
    found = pages(
        story(asked("[One., {text: Two., caption: '[a bell]'}, Three., {text: Four., sound: rain}]"))
    )
    assert told(found) == [["One."], ["Two.", "Three."], ["Four."]]


def test_lines_whose_condition_is_false_are_not_told() -> None:
    found = pages(story(asked("[One., {text: Two., when: visited(end)}, Three.]")))
    assert told(found) == [["One.", "Three."]]


# --- faces ---------------------------------------------------------------------------------------------


def test_a_face_stays_until_another_is_shown_or_another_scene_begins() -> None:
    found = pages(
        story("""
  a:
    lines: [{ben: One., mood: angry}, {ben: Two.}, {ben: Three., mood: warm}]
    goto: b
  b:
    lines: [{ben: Four.}]
    choices: [{text: Go., approach: neutral, goto: end}]
""")
    )
    moods = [dict(page.moods) for page in found if isinstance(page, Reading | Deciding)]
    assert moods == [{"ben": "angry"}, {"ben": "angry"}, {"ben": "warm"}, {}]
    changed = [set(page.changed) for page in found if isinstance(page, Reading | Deciding)]
    assert changed == [{"ben"}, set(), {"ben"}, set()]


def test_a_calm_face_at_first_is_no_change() -> None:
    (page,) = pages(story(asked("[{ben: One., mood: calm}]")))
    assert isinstance(page, Deciding) and not page.changed


def test_the_lines_of_a_choice_go_on_with_the_faces_of_the_moment() -> None:
    after = story("""
  a:
    lines: [{ben: One., mood: angry}]
    choices: [{text: Go., id: go, approach: neutral, lines: [{ben: Two.}], goto: end}]
""").choose("go")
    first = pages(after)[0]
    assert isinstance(first, Reading) and first.moods == {"ben": "angry"} and not first.changed


# --- deciding and after --------------------------------------------------------------------------------


def test_the_last_page_before_a_moment_is_the_moment() -> None:
    found = pages(story(asked("[{ben: One.}, {ben: Two.}]")))
    assert kinds(found) == ["Reading", "Deciding"] and told(found) == [["One."], ["Two."]]


def test_a_moment_without_lines_is_still_a_page() -> None:
    found = pages(story(asked("[]")))
    assert kinds(found) == ["Deciding"] and told(found) == [[]]


def test_after_a_choice_come_its_lines_then_what_is_said_of_it_then_what_follows() -> None:
    found = pages(
        story("""
  a:
    choices: [{text: Go., id: go, approach: healthy, lines: [Done.], feedback: Well., goto: b}]
  b: {lines: [Later.], goto: end}
""").choose("go")
    )
    assert kinds(found) == ["Reading", "Explained", "Reading", "Reading", "Over"]
    assert told(found) == [["Done."], ["Later."], ["Over."]]
    assert isinstance(found[1], Explained) and found[1].answered.feedback.what == "Well."
    assert isinstance(found[-1], Over) and found[-1].ended.ending.title == "End"


def test_a_moment_reached_without_lines_after_feedback_does_not_repeat_the_old_ones() -> None:
    after = story("""
  a:
    lines: [Old.]
    choices: [{text: Go., id: go, approach: healthy, feedback: Well., goto: b}]
  b: {choices: [{text: On., approach: neutral, goto: end}]}
""").choose("go")
    assert kinds(pages(after)) == ["Explained", "Deciding"] and told(pages(after)) == [[]]


def test_lines_of_scenes_in_a_row_never_share_a_page() -> None:
    found = pages(story("  a: {lines: [One.], goto: b}\n  b: {lines: [Two.], goto: end}"))
    assert told(found) == [["One."], ["Two."], ["Over."]]


# --- the phone -----------------------------------------------------------------------------------------

THREAD = """
  a:
    medium: messages
    lines: [{ben: One}, {ada: Two}]
    choices: [{text: Go., id: go, approach: neutral, lines: [{ada: Three}], goto: b}]
  b:
    medium: messages
    lines: [{ben: Four}]
    choices: [{text: On., id: on, approach: neutral, goto: c}]
  c: {lines: [The phone is off.], goto: d}
  d: {medium: messages, lines: [{ben: Five}], goto: end}
"""


def test_a_thread_grows_message_by_message() -> None:
    assert told(pages(story(THREAD))) == [["One"], ["One", "Two"]]


def test_a_thread_goes_on_through_a_choice_and_into_the_next_thread() -> None:
    after = story(THREAD).choose("go")
    assert told(pages(after)) == [["One", "Two", "Three"], ["One", "Two", "Three", "Four"]]


def test_a_thread_is_put_away_by_a_scene_that_is_none() -> None:
    after = story(THREAD).choose("go").choose("on")
    assert told(pages(after)) == [["The phone is off."], ["Five"], ["Over."]]


def test_pages_are_the_same_after_taking_back() -> None:
    before = story(THREAD).choose("go")
    assert pages(before.choose("on").undo()) == pages(before)


def sent_in(
    choice: str, *, lines: str = "[{ben: Fine}]", cast: str = "", medium: str = "messages"
) -> Playthrough:
    """After a choice in a thread with Ben."""
    head = HEAD.replace("ben: {name: Ben}}", f"ben: {{name: Ben}}{cast}}}")
    return start(
        scenario_of(f"""{head}scenes:
  a:
    medium: {medium}
    lines: [{{ben: One}}]
    choices: [{{text: '{choice}', id: go, approach: healthy, lines: {lines}, feedback: Well., goto: b}}]
  b:
    medium: {medium}
    lines: [{{ben: Later}}]
    choices: [{{text: On., id: on, approach: neutral, goto: end}}]
{TAIL}""")
    ).choose("go")


def test_what_is_sent_stands_in_the_thread_before_the_answer_comes() -> None:
    found = pages(sent_in("“Come at {ben}’s ten.”"))
    assert told(found)[:2] == [["One", "Come at Ben’s ten."], ["One", "Come at Ben’s ten.", "Fine"]]
    assert isinstance(found[0], Reading) and found[0].lines[-1].line.speaker == "ada"


def test_what_was_sent_stays_in_the_thread() -> None:
    after = sent_in("“Come.”")
    assert told(pages(after))[-1] == ["One", "Come.", "Fine", "Later"]
    assert kinds(pages(after.choose("on"))) == ["Reading", "Over"], "and is not sent again"


@pytest.mark.parametrize("choice", ["“One.” Then “two.”", "Come.", "“", "“”", "Lie down.", "A “ and no end"])
def test_only_a_choice_with_one_quotation_is_a_message(choice: str) -> None:
    assert told(pages(sent_in(choice)))[0] == ["One", "Fine"]


@pytest.mark.parametrize(
    "choice", ["Send “Come.”", "“Come.” And lie down.", "Lie down. „Come.“", "Wait. «Come.»"]
)
def test_a_quotation_beside_what_is_done_is_a_message_where_it_is_answered_at_once(choice: str) -> None:
    assert told(pages(sent_in(choice)))[:2] == [["One", "Come."], ["One", "Come.", "Fine"]]


@pytest.mark.parametrize("lines", ["[The door opens.]", "[{ada: No}]", "[]"])
def test_a_quotation_beside_what_is_done_is_said_aloud_where_nobody_answers(lines: str) -> None:
    first = told(pages(sent_in("“Come.” Lie down.", lines=lines)))[0]
    assert "Come." not in first


def test_a_quotation_beside_what_is_done_sends_nothing_where_people_talk() -> None:
    assert told(pages(sent_in("“Come.” Lie down.", medium="talk")))[0] == ["Fine"]


@pytest.mark.parametrize("written", ["Come.", "“Come.”"])
def test_a_message_that_the_story_writes_itself_is_not_sent_twice(written: str) -> None:
    after = sent_in("“Come.”", lines=f"[{{ada: {written}}}, {{ben: Fine}}]")
    assert told(pages(after))[0] == ["One", written]


def test_words_to_somebody_who_is_not_in_the_thread_are_said_aloud() -> None:
    assert told(pages(sent_in("“Ruth? Read this.”", cast=", ruth: {name: Ruth}")))[0] == ["One", "Fine"]
    assert told(pages(sent_in("“Ben? Read this.”")))[0] == ["One", "Ben? Read this."]


def test_where_people_talk_nothing_is_sent() -> None:
    assert told(pages(sent_in("“Come.”", medium="talk")))[0] == ["Fine"]
