"""Scripts: what can be written in one, what is said where the story goes otherwise, and a played game written down."""

from __future__ import annotations

from textwrap import dedent

import pytest

from game.loader.scenario import load
from game.story.model import Scenario
from game.story.playthrough import start
from game.story.rehearse import rehearse
from game.story.script import Mistake, Script, read_script, written
from tests.app.conftest import THE_DRAWER


def drawer() -> Scenario:
    loaded = load("drawer.yaml", THE_DRAWER.encode())
    assert loaded.scenario is not None
    return loaded.scenario


def script(text: str) -> Script:
    return read_script(dedent(text))


def told(text: str, scenario: Scenario | None = None) -> list[tuple[int, str]]:
    """What is wrong with a script, reading it or playing it."""
    read = script(text)
    found: tuple[Mistake, ...] = read.mistakes
    if not found:
        found = tuple(
            mistake for scripted in read.plays for mistake in rehearse(scenario or drawer(), scripted)
        )
    return [(mistake.line, mistake.says) for mistake in found]


RIGHT = """\
    # The Drawer, from both ends.
    story drawer.yaml
    seed 7
    fate answer=no
    never locked door

    play The calm way
    expect the phone LIES
    offered Write to her.
    not offered ring
    choose Put it in the drawer.
    expect She will miss me.
    offered miss
    because Because she asked.
    expect You let her words stand.
    scene bar
    back
    scene night
    choose drawer
    back
    choose "write"
    ending  SEEN

    play Without the bar
    without alcohol
    choose drawer
    because miss
    ending Morning

    play Begun elsewhere
    start bar
    choose look
    ending Morning
"""


def test_a_story_that_goes_as_it_is_written_has_no_mistakes() -> None:
    assert told(RIGHT.replace('"write"', "write")) == []
    read = script(RIGHT)
    assert read.story == "drawer.yaml"
    assert [(play.name, play.line) for play in read.plays] == [
        ("The calm way", 7),
        ("Without the bar", 24),
        ("Begun elsewhere", 30),
    ]


def test_what_is_settled_before_the_first_play_holds_for_all() -> None:
    read = script("seed 7\nfate answer=no\nplay\nchoose write\nplay\nseed 8\nchoose write")
    assert [[(cue.word, cue.rest) for cue in play.settled] for play in read.plays] == [
        [("seed", "7"), ("fate", "answer=no")],
        [("seed", "7"), ("fate", "answer=no"), ("seed", "8")],
    ]


OFFERS = "the story is in the scene 'night' and offers: drawer, write"
ASKS = "the choice 'drawer' asks for a reason and offers: asked, miss"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("choose ring", 1, f"expected the choice 'ring' to be offered, but {OFFERS}"),
        ("offered ring", 1, f"expected 'ring' to be offered, but {OFFERS}"),
        ("not offered write", 1, f"expected 'write' not to be offered, but {OFFERS}"),
        ("scene bar", 1, f"expected the scene 'bar', but {OFFERS}"),
        ("scene bra", 1, f"expected the scene 'bra' (which the story has not), but {OFFERS}"),
        ("ending Morning", 1, f"expected an ending called “Morning”, but {OFFERS}"),
        ("expect Nobody rings", 1, f"expected “Nobody rings” since the latest choice, but {OFFERS}"),
        (
            "expect The phone lies in the drawer",
            1,
            f"expected “The phone lies in the drawer” since the latest choice, but {OFFERS}; "
            "the nearest words shown are “The phone lies on the table.”",
        ),
        (
            "choose write\nending Morning",
            2,
            "expected an ending called “Morning”, but the story is at the ending “Seen” (scene 'seen')",
        ),
        ("choose drawer\nexpect You let\nback", 2, f"“You let” since the latest choice, but {ASKS}"),
        ("choose drawer\nbecause cold", 2, f"expected the reason 'cold' to be offered, but {ASKS}"),
        ("choose drawer", 1, f"expected a 'because' after this choice: {ASKS}"),
        ("choose drawer\nchoose write", 1, f"expected a 'because' after this choice: {ASKS}"),
        ("because asked", 1, f"no reason is asked here: {OFFERS}"),
        ("back", 1, "there is no choice to take back: this is the start"),
        ("fate answer=maybe\nscene night", 1, "'answer' is never 'maybe': it can be no, yes"),
        ("fate reply=no\nscene night", 1, "no one_of variable is called 'reply'"),
        ("start attic\nscene night", 1, "no scene is called 'attic'"),
        (
            "without breakup\nscene night",
            1,
            "'breakup' is no content note that can be left out (there are: alcohol)",
        ),
        (
            "never grey ticks\nchoose write",
            1,
            "expected “grey ticks” never to be shown, but after 'choose write' (line 2): “Two grey ticks.”",
        ),
        (
            "choose write\nnever phone",
            2,
            "expected “phone” never to be shown, but after the story begins: “The phone lies on the table.”",
        ),
    ],
)
def test_a_mistake_says_what_was_expected_and_what_is_there(text: str, line: int, says: str) -> None:
    found = told(text)
    assert [number for number, _ in found] == [line]
    assert says in found[0][1]


def test_a_full_stop_at_the_end_of_a_choice_need_not_be_written() -> None:
    assert not told("start bar\noffered Look at it\nchoose LOOK AT IT")
    assert told("start bar\nchoose Look at")


def test_what_is_never_to_be_shown_may_stand_above_all_playthroughs() -> None:
    found = told("never grey ticks\nplay\nchoose write\nplay\nchoose drawer\nbecause asked")
    assert [line for line, _ in found] == [1] and "'choose write' (line 3)" in found[0][1]


def test_every_expectation_that_fails_is_told_and_a_choice_that_cannot_be_taken_stops() -> None:
    found = told("ending Seen\nscene bar\nchoose nothing\nscene morning\nending Morning")
    assert [line for line, _ in found] == [1, 2, 3]


def test_words_that_two_choices_have_are_no_name_for_one() -> None:
    text = THE_DRAWER.replace("text: Look at it.", "text: Leave it.")
    loaded = load("drawer.yaml", text.encode())
    found = told("start bar\nchoose Leave it.", loaded.scenario)
    assert "2 choices with these words: " in found[0][1]
    assert not told("start bar\nchoose look", loaded.scenario)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("choos write", 1, "no line of a script begins with 'choos': did you mean 'choose'?"),
        ("dance", 1, "a line begins with one of: story, play, seed"),
        ("choose", 1, "'choose' wants something behind it: the id of a choice, or its words"),
        ("seed many", 1, "a seed is a whole number, not 'many'"),
        ("fate answer", 1, "'fate' wants NAME=VALUE, not 'answer'"),
        ("choose write\nseed 3", 2, "'seed' is settled before the first choice"),
        ("choose write\nback twice", 2, "nothing comes behind 'back', but there is 'twice'"),
        ("not write", 1, "after 'not' comes 'offered' with a choice"),
        (
            "story a.yaml\nstory b.yaml\nplay",
            2,
            "a script names its story once, and before anything is played",
        ),
        ("play\nstory a.yaml", 2, "a script names its story once"),
        ("# nothing\n", 1, "nothing is played here"),
    ],
)
def test_a_line_that_cannot_be_read_is_told(text: str, line: int, says: str) -> None:
    read = read_script(text)
    assert [mistake.line for mistake in read.mistakes] == [line]
    assert says in read.mistakes[0].says


def test_a_playthrough_written_down_goes_as_it_went() -> None:
    here = start(drawer(), 5, {"answer": "yes"}, ["alcohol"])
    assert written(here, "drawer.yaml").splitlines()[-1] == "scene night"
    here = here.choose("drawer", "miss")
    text = written(here, "drawer.yaml", "As it went")
    assert text == dedent(
        """\
        # The Drawer
        story drawer.yaml

        play As it went
        seed 5
        fate answer=yes
        without alcohol
        scene night

        choose drawer
        because miss
        ending Morning
        """
    )
    assert told(text) == []
    begun = start(drawer(), scene="bar").choose("leave")
    assert "start bar\n" in written(begun, "drawer.yaml") and told(written(begun, "drawer.yaml")) == []
