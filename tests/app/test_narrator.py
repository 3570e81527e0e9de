"""Pages told to those who do not look at them: everything once, by the reader or by the voice, and never by both."""

from __future__ import annotations

from dataclasses import replace

from game.adapters.disk.stories import FolderStories
from game.app.narrator import Narrator
from game.cli.wiring import ask_first
from game.settings import Settings
from game.ui.aloud import Telling
from game.ui.inputs import Attention, FocusOn, PadDown, PressOn, Quit, SlideOn
from game.ui.view import Text
from tests.pilot import AT_ONCE, FakeDisplay, FakeReader, FakeSpeech, MemoryKeeper, Pilot, app_with

ALOUD = replace(AT_ONCE, read_aloud=True, voice="higher", voice_speed=180)


def listener(drawer: FolderStories, settings: Settings = ALOUD, display: FakeDisplay | None = None) -> Pilot:
    """Somebody before the window who hears what the game says."""
    pilot = Pilot(app_with(MemoryKeeper(settings=settings), drawer), display or FakeDisplay())
    pilot.loop.narrator = Narrator(FakeReader(), FakeSpeech())
    pilot.loop.draw()
    return pilot


def reader_of(pilot: Pilot) -> FakeReader:
    assert pilot.loop.narrator is not None
    reader = pilot.loop.narrator.reader
    assert isinstance(reader, FakeReader)
    return reader


def speech_of(pilot: Pilot) -> FakeSpeech:
    assert pilot.loop.narrator is not None
    speech = pilot.loop.narrator.speech
    assert isinstance(speech, FakeSpeech)
    return speech


def heard(pilot: Pilot) -> str:
    """What was said last."""
    return speech_of(pilot).said[-1]


def told(pilot: Pilot) -> Telling:
    return reader_of(pilot).told[-1]


# --- the game's own voice --------------------------------------------------------------------------------


def test_the_first_question_is_said_before_anything_has_to_be_seen(drawer: FolderStories) -> None:
    pilot = listener(drawer)
    title = "Second Chances. Stories about what to do when love ends."
    assert heard(pilot) == f"{title} You hear: a soft piano, slow. W says at any time where you are. Stories."
    assert speech_of(pilot).how == ("en", "higher", 180)


def test_lines_question_and_choices_are_heard_in_their_order(drawer: FolderStories) -> None:
    pilot = listener(drawer)
    pilot.open_story("The Drawer")
    assert heard(pilot).endswith("The phone lies on the table. What do you do?")
    pilot.key("tab")
    assert heard(pilot) == f"1. {pilot.labels[pilot.focus]}"


def test_a_setting_that_is_changed_is_heard_where_one_is(drawer: FolderStories) -> None:
    pilot = listener(drawer)
    pilot.press("Settings & access")
    pilot.press("Text size: 150 %")
    assert heard(pilot) == "Text size: 150 %, chosen."


def test_nobody_hears_what_nobody_asked_for(drawer: FolderStories) -> None:
    pilot = listener(drawer, AT_ONCE)
    pilot.open_story("The Drawer")
    pilot.key("w")
    assert speech_of(pilot).said == []


def test_without_a_program_that_speaks_this_is_said_once(drawer: FolderStories) -> None:
    pilot = listener(drawer, AT_ONCE)
    speech_of(pilot).available = False
    pilot.press("Settings & access")
    assert "No program" not in pilot.said
    pilot.press("Voice")
    pilot.press("Read aloud: On")
    assert "No program that speaks was found" in pilot.said
    pilot.press("Voice: Higher")
    assert "No program" not in pilot.said


def test_the_voice_is_silent_while_a_screen_reader_speaks(drawer: FolderStories) -> None:
    pilot = listener(drawer)
    said = len(speech_of(pilot).said)
    reader_of(pilot).speaks = True
    pilot.press("Stories")
    pilot.key("w")
    assert len(speech_of(pilot).said) == said


def test_a_page_for_everybody_is_said_whatever_is_set(drawer: FolderStories) -> None:
    pilot = listener(drawer, AT_ONCE)
    narrator = pilot.loop.narrator
    assert narrator is not None
    page = replace(pilot.view, aloud=True, spoken="Shall I read aloud?", page="first")
    narrator.show(page, pilot.frame, pilot.app.words, pilot.app.settings, 99)
    assert "Shall I read aloud?" in heard(pilot)


def test_who_starts_for_the_first_time_hears_the_question_and_the_keys_that_answer_it() -> None:
    app = app_with(MemoryKeeper(first=True))
    app.voiced = lambda: True
    ask_first(app)
    pilot = Pilot(app)
    pilot.loop.narrator = Narrator(FakeReader(), FakeSpeech())
    pilot.loop.draw()
    assert heard(pilot).startswith(
        "Shall I read this aloud? The arrow keys choose, Enter answers, and Enter again goes on."
    )
    assert heard(pilot).endswith("Shall I read this aloud?: No, chosen.")


def test_w_says_where_one_is_and_the_line_again(drawer: FolderStories) -> None:
    pilot = listener(drawer)
    pilot.open_story("The Drawer")
    pilot.key("w")
    assert heard(pilot) == (
        "The Drawer, Night. You hear: rain on glass. Nobody else is here. The phone lies on the table. What do you do?"
    )


def test_a_sentence_that_comes_to_a_page_is_heard(drawer: FolderStories) -> None:
    pilot = listener(drawer)
    pilot.app.say("The disk is full.")
    pilot.loop.draw()
    assert heard(pilot) == "The disk is full."


def test_drawing_a_page_again_says_nothing(drawer: FolderStories) -> None:
    pilot = listener(drawer)
    before = list(speech_of(pilot).said)
    pilot.loop.draw()
    assert speech_of(pilot).said == before


def test_words_are_there_at_once_for_whoever_listens(drawer: FolderStories) -> None:
    pilot = listener(drawer, Settings(reading_speed="slow", read_aloud=True))
    pilot.open_story("The Drawer")
    assert pilot.frame.reveal_ms == 0
    watcher = listener(drawer, Settings(reading_speed="slow"))
    watcher.open_story("The Drawer")
    assert watcher.frame.reveal_ms > 0
    reader_of(watcher).active = True
    watcher.loop.draw()
    assert watcher.frame.reveal_ms == 0


def test_on_the_neutral_page_nothing_is_heard(drawer: FolderStories) -> None:
    pilot = listener(drawer)
    narrator, said = pilot.loop.narrator, len(speech_of(pilot).said)
    assert narrator is not None and speech_of(pilot).speaking
    page = replace(pilot.view, name="neutral", heading="Notes")
    narrator.show(page, pilot.frame, pilot.app.words, pilot.app.settings, 99)
    assert not speech_of(pilot).speaking and len(speech_of(pilot).said) == said


def test_leaving_silences_the_voice_at_once(drawer: FolderStories) -> None:
    pilot = listener(drawer, display=FakeDisplay(heard=[[Quit()]]))
    assert speech_of(pilot).speaking
    pilot.loop.run()
    assert not speech_of(pilot).speaking and reader_of(pilot).closed


# --- the screen reader -----------------------------------------------------------------------------------


def test_a_press_of_the_reader_is_a_press_at_once_while_words_still_arrive(drawer: FolderStories) -> None:
    pilot = listener(drawer, Settings(reading_speed="slow"), FakeDisplay(reveals=True))
    pilot.open_story("The Drawer")
    assert pilot.display.revealing
    pilot.feel(PressOn("choice:write"))
    assert pilot.page == "feedback" and pilot.focus == "go-on"


def test_where_the_reader_goes_the_focus_goes(drawer: FolderStories) -> None:
    pilot = listener(drawer)
    pilot.feel(FocusOn("settings"))
    assert pilot.focus == "settings" and told(pilot).frame.focus == "settings"
    pilot.feel(FocusOn("gone"))
    assert pilot.focus == "settings"


def test_a_slider_that_the_reader_moves_stands_at_a_step_and_is_heard(drawer: FolderStories) -> None:
    pilot = listener(drawer)
    pilot.press("Settings & access")
    pilot.press("Sound")
    pilot.feel(SlideOn("volume", 33.0))
    assert pilot.app.settings.volume == 30 and pilot.focus == "volume"
    assert heard(pilot).endswith("30 %.")


def test_what_is_gone_or_closed_is_not_pressed(drawer: FolderStories) -> None:
    pilot = listener(drawer)
    pilot.feel(PressOn("choice:write"))
    assert pilot.page == "title" and pilot.focus == "stories"


def test_what_the_reader_pressed_is_heard_when_the_window_wakes(drawer: FolderStories) -> None:
    pilot = listener(drawer, display=FakeDisplay(heard=[[], [Attention(True)], [Quit()]]))
    reader_of(pilot).presses = [PressOn("settings")]
    pilot.loop.run()
    assert pilot.page == "settings" and reader_of(pilot).attended == [True]


def test_each_arrival_has_a_number_and_a_page_that_only_changes_keeps_it(drawer: FolderStories) -> None:
    pilot = listener(drawer)
    title = told(pilot).page
    pilot.key("tab")
    assert told(pilot).page == title
    pilot.press("Settings & access")
    settings = told(pilot).page
    pilot.press("Words arrive: Slow")
    assert told(pilot).page == settings != title, "though its example is shown anew"


def test_what_is_known_grows_from_page_to_page_and_an_answer_stays_where_it_was_asked(
    drawer: FolderStories,
) -> None:
    pilot = listener(drawer)
    pilot.open_story("The Drawer")
    assert told(pilot).known.heading == "Before you play: The Drawer"
    pilot.key("w")
    answer = told(pilot).answer
    assert answer.at == "question" and "Nobody else is here." in answer.text
    pilot.key("tab")
    assert told(pilot).answer == answer
    pilot.key("w")
    assert told(pilot).answer.at == pilot.focus and told(pilot).answer.number != answer.number
    pilot.key("1")
    assert told(pilot).answer.text == "", "a new page has not been asked about"


def test_what_has_come_to_a_page_is_a_remark_of_its_own(drawer: FolderStories) -> None:
    pilot = listener(drawer)
    first = told(pilot)
    with_more = replace(first.view, body=(*first.view.body, Text("The disk is full.")))
    narrator = pilot.loop.narrator
    assert narrator is not None
    for _ in range(2):
        narrator.show(with_more, first.frame, first.words, pilot.app.settings, first.page)
    assert told(pilot).remark.text == "The disk is full."
    assert [telling.remark.number for telling in reader_of(pilot).told[-2:]] == [
        told(pilot).remark.number
    ] * 2


def test_a_line_is_heard_in_the_voice_that_is_set_as_often_as_one_likes(drawer: FolderStories) -> None:
    pilot = listener(drawer)
    for words in ("Settings & access", "Voice", "Hear this line"):
        pilot.press(words)
    pilot.key("enter")
    told = "“You left your scarf here. I put it on the hook by the door.”"
    assert speech_of(pilot).said[-2:] == [told, told]
    assert speech_of(pilot).how == ("en", "higher", 180)


def test_a_question_says_how_one_chooses_each_time_it_is_pressed(drawer: FolderStories) -> None:
    pilot = listener(drawer)
    for words in ("Stories", "The Drawer", "Play"):
        pilot.press(words)
    numbers = set()
    for _ in range(3):
        speech_of(pilot).said.clear()
        pilot.key("enter")
        numbers.add(told(pilot).remark.number)
        assert speech_of(pilot).said == ["Choose with the arrow keys or a number."]
        assert told(pilot).remark.text == "Choose with the arrow keys or a number."
    assert len(numbers) == 3, "a screen reader says it each time, too"
    pilot.feel(PadDown("a"))
    assert heard(pilot) == "Go to an answer with the stick or the cross."
