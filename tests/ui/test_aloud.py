"""What a voice says: all of a page, in its order, each thing once, and the place of it to whoever asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.ui.aloud import Known, after, flowing, label, news, said_at, sentences, way, where
from game.ui.spoken import Utterance, spoken
from game.ui.view import Box, Bubble, Button, Speech, Stage, Standing, Text, View, Widget, targets
from game.ui.words import english
from tests.ui.samples import SAMPLES

WORDS = english()
NOBODY = Known(keys=True)
DOOR = Stage(
    "doorstep", (Standing("mara", "hurt", "Mara", "Mara, hurt", "A woman in red."),), words="A door."
)
TOP = (Text("**The Drawer**  Night", icon="map"), Text("[rain on glass]", "caption", icon="volume-2"))


def scene(*body: Widget, focus: str = "go-on", **more: object) -> View:
    found = View("scene", "The Drawer", "stage", (*body, Button("go-on", "Go on")), focus, DOOR, TOP)
    return replace(found, **more)  # type: ignore[arg-type]  # whatever a test gives


def thread(*messages: str) -> View:
    bubbles = tuple(Bubble(words, mine=False, who="Mara") for words in messages)
    return scene(Box(bubbles, kind="phone", flow="thread"), shape="thread")


def arrival(view: View, known: Known = NOBODY) -> str:
    return sentences(way(view, known, WORDS).arrival)


def test_place_sound_picture_and_company_are_said_before_the_first_line() -> None:
    said = arrival(scene(Speech("It is late.")))
    assert said == "The Drawer, Night. You hear: rain on glass. A door. Here with you: Mara. It is late."


def test_what_has_not_changed_is_not_said_again() -> None:
    known = after(scene(Speech("It is late.")), NOBODY)
    assert arrival(scene(Speech("“Go.”", "Mara", said="Mara, hurt")), known) == "Mara, hurt: “Go.”"


def test_whoever_speaks_first_is_not_announced_besides() -> None:
    assert "Here with you" not in arrival(scene(Speech("“Go.”", "Mara")))


def test_a_sound_of_one_line_is_said_and_the_room_behind_it_is_not_said_again() -> None:
    room = scene(Speech("It is late."))
    bell = replace(room, top=(TOP[0], Text("[a bell]", "caption", icon="volume-2")))
    known = after(room, NOBODY)
    assert arrival(bell, known) == "You hear: a bell. It is late."
    assert arrival(room, after(bell, known)) == "It is late."


def test_the_place_is_known_still_when_a_page_stood_between() -> None:
    known = after(scene(Speech("It is late.")), NOBODY)
    sheet = View("feedback", "After your choice", "sheet", (Text("It went well."), Button("go-on", "Go on")))
    assert arrival(replace(sheet, focus="go-on"), known) == "After your choice. It went well."
    assert arrival(scene(Speech("Then.")), after(sheet, known)) == "Then."


def test_of_an_open_phone_only_the_new_message_is_said_and_the_latest_on_coming_back() -> None:
    first, second = thread("hi"), thread("hi", "are you there", "hi")
    known = after(first, NOBODY)
    assert arrival(second, known) == "Mara: are you there. Mara: hi."
    assert arrival(second, after(second, known)) == "Mara: hi."
    draft = replace(second, body=(*second.body[:1], Text("Your draft is empty"), *second.body[1:]))
    assert arrival(draft, after(draft, known)) == "Mara: hi. Your draft is empty."


def test_what_stands_before_the_question_is_said_before_it_and_answers_follow() -> None:
    choices = tuple(Button(f"choice:{n}", f"Do {n}.", "choice", digit=n) for n in (1, 2))
    asked = Box(
        (Text("What do you do?", "heading", id="question", level=2), *choices, Text("Take your time."))
    )
    found = way(
        scene(Speech("It is late."), asked, focus="question"), after(scene(Speech("")), NOBODY), WORDS
    )
    assert found.arrival == ("It is late.",) and found.stops[found.at].id == "question"
    assert [said_at(stop, WORDS) for stop in found.stops] == [
        "What do you do?",
        "1. Do 1.",
        "2. Do 2.",
        "Go on",
    ]
    assert [said.words for said in found.stops[-1].before] == ["Take your time."]


def test_words_that_no_stop_follows_are_said_on_arrival() -> None:
    view = View("test", "Test", "page", (Text("Test", id="a"), Text("One."), Text("Two.")), focus="a")
    assert way(view, NOBODY, WORDS).arrival == ("One.", "Two.")
    assert way(replace(view, body=(Text("One."),)), NOBODY, WORDS).arrival == ("Test", "One.")


def test_a_page_says_its_name_unless_its_words_do() -> None:
    view = View("pause", "Pause", "sheet", (Text("Kept."), Button("go-on", "Go on")), "go-on")
    assert arrival(view) == "Pause. Kept."
    assert arrival(replace(view, body=(Text("Pause", "title", level=1), *view.body))) == "Pause. Kept."
    titled = replace(view, body=(Text("Pause", "title", id="t", level=1), *view.body), focus="t")
    assert arrival(titled) == ""


def test_music_on_the_title_is_said_last_and_once() -> None:
    music = (Text("[a soft piano]", "caption", icon="volume-2"),)
    title = View("title", "Chances", "menu", (Text("Chances", level=1), Button("go", "Go")), "go", top=music)
    assert arrival(title) == "Chances. You hear: a soft piano."
    assert arrival(title, after(title, NOBODY)) == "Chances."


def test_whoever_begins_to_listen_is_told_the_key_that_says_where_one_is() -> None:
    view = scene(Speech("It is late."))
    assert arrival(view, Known()).endswith("It is late. W says at any time where you are.")
    assert "W says" not in arrival(view, after(view, Known()))
    assert "W says" not in arrival(replace(view, name="neutral"), Known()), "that page is of no game"


def test_what_a_page_has_for_the_voice_alone_comes_first() -> None:
    view = View("first", "Welcome", "page", (Button("yes", "Yes"),), "yes", spoken="Shall I read aloud?")
    assert arrival(view) == "Welcome. Shall I read aloud?"


def test_somebody_who_asks_hears_place_company_and_the_line_again() -> None:
    first = scene(Speech("It is late."))
    known = after(first, NOBODY)
    said = sentences(where(scene(Speech("“Go.”", "Mara", said="Mara, hurt")), known, WORDS))
    assert said == (
        "The Drawer, Night. You hear: rain on glass. A door. Here with you: Mara, hurt. "
        "A woman in red. Mara, hurt: “Go.”"
    )
    alone = scene(Speech("Then."), stage=Stage("park"))
    assert "Nobody else is here. Then." in sentences(where(alone, known, WORDS))


def test_somebody_who_asks_in_a_list_hears_its_name() -> None:
    view = View("library", "Choose a story", "grid", (Button("a", "One"),), "a")
    assert where(view, after(view, NOBODY), WORDS) == ("Choose a story",)


def test_a_sentence_that_comes_to_a_page_is_told_alone() -> None:
    view = scene(Speech("It is late."))
    full = Text("The disk is full.", "caption", icon="info")
    assert news(replace(view, top=(*TOP, full)), view, WORDS) == ("The disk is full.",)
    assert news(view, replace(view, top=TOP[:1]), WORDS) == ("You hear: rain on glass.",)
    assert news(view, view, WORDS) == ()


def test_what_cannot_be_pressed_says_so_and_a_value_says_its_row_and_whether_it_holds() -> None:
    assert label(Utterance("Go in.", "choice:in", 2, enabled=False), WORDS) == "2. not now: Go in."
    row = tuple(
        Button(f"size:{n}", f"{n} %", "segment", selected=n == 150, said=f"Size: {n} %") for n in (100, 150)
    )
    stops = way(
        View("settings", "Settings", "page", (Box((Text("Size"), *row), label="Size"),)), NOBODY, WORDS
    ).stops
    assert [said_at(stop, WORDS) for stop in stops] == ["Size: 100 %", "Size: 150 %, chosen"]
    assert [label(stop.said, WORDS) for stop in stops] == ["100 %", "150 %"]
    assert stops[0].before == (), "the name of the row is said with each of its values"


def test_signs_that_keep_words_apart_for_the_eye_are_not_read_out() -> None:
    assert flowing("The Drawer  ·  Night") == "The Drawer, Night"
    assert sentences(("One", "Two.", "“Three!”")) == "One. Two. “Three!”"


@pytest.mark.parametrize("name", SAMPLES)
def test_all_of_a_page_is_said_and_all_that_can_be_pressed_is_on_the_way(name: str) -> None:
    view = SAMPLES[name]
    found = way(view, NOBODY, WORDS)
    assert tuple(stop.id for stop in found.stops) == targets(view)
    assert found.stops[found.at].id == (view.focus or targets(view)[0])
    later = [said.words for stop in found.stops[found.at + 1 :] for said in stop.before]
    said = " ".join([*found.arrival, *map(flowing, later), *(said_at(stop, WORDS) for stop in found.stops)])
    for utterance in spoken(view):
        assert flowing(utterance.words.removeprefix(f"{utterance.of}: ")) in said
