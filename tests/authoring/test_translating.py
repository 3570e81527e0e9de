"""What there is to translate, and old translations taken over into new texts."""

from __future__ import annotations

from inspect import cleandoc

import pytest

from game.authoring.sentences import interface_entries
from game.authoring.translating import filled, merged, status, story_entries
from game.loader.scenario import load
from game.story.model import Scenario
from game.story.playthrough import start
from game.story.replay import journal_of
from game.story.retelling import retold, retold_playthrough
from game.story.translation import Entry, Sentences, Translation, changed_placeholders

STORY = cleandoc("""
    title: The Gate
    summary: It is shut.
    content_notes: [{note: alcohol, level: strong, scenes: [bar], skip_to: home}]
    cast: {ines: {name: Ines, player: true}, mara: {name: Mara}}
    boundaries: {alone: {by: mara, says: Let me be.}}
    start: gate
    scenes:
      gate:
        place: doorstep
        time: Friday
        present: [mara]
        lines:
          - mara: Not tonight, {ines}.
            mood: guarded
            draws: alone
          - text: A dog barks.
            caption: "[a dog]"
        ask: What do you do?
        choices:
          - text: Go to the bar.
            id: go
            approach: neutral
            goto: bar
          - text: Ring again.
            when: not visited(bar)
            locked: She has asked you not to.
            crosses: alone
            lines: [It rings.]
            reasons:
              - text: To see her.
                id: see
                approach: harmful
                feedback: {what: It rang., instead: Go home.}
                goto: home
      bar: {lines: [It is loud.], goto: home}
      home: {lines: [You sleep.], ending: {title: Home, outcome: growth, reflect: [What now?]}}
""")


def the_story(text: str = STORY) -> Scenario:
    loaded = load("gate.yaml", text.encode())
    assert loaded.scenario is not None, loaded.problems
    return loaded.scenario


def keys(story: Scenario) -> dict[str, Entry]:
    return {entry.key: entry for entry in story_entries(story)}


def test_every_text_has_a_key_that_says_where_it_stands() -> None:
    found = keys(the_story())
    assert {key: entry.english for key, entry in found.items()} == {
        "title": "The Gate",
        "summary": "It is shut.",
        "note/1": "alcohol",
        "note/1/level": "strong",
        "cast/ines": "Ines",
        "cast/mara": "Mara",
        "boundary/alone": "Let me be.",
        "gate/time": "Friday",
        "gate/line/1": "Not tonight, {ines}.",
        "gate/line/2": "A dog barks.",
        "gate/line/2/caption": "[a dog]",
        "gate/ask": "What do you do?",
        "gate/choice/go": "Go to the bar.",
        "gate/choice/2": "Ring again.",
        "gate/choice/2/locked": "She has asked you not to.",
        "gate/choice/2/line/1": "It rings.",
        "gate/choice/2/reason/see": "To see her.",
        "gate/choice/2/reason/see/feedback/what": "It rang.",
        "gate/choice/2/reason/see/feedback/instead": "Go home.",
        "bar/line/1": "It is loud.",
        "home/line/1": "You sleep.",
        "home/ending/title": "Home",
        "home/ending/reflect/1": "What now?",
    }


def test_translators_are_told_who_speaks_to_whom_and_where() -> None:
    entries = {e.key: e for e in story_entries(the_story(), {"gate": "", "bar": "go", "home": "go"})}
    assert (
        entries["gate/line/1"].about == "Mara says to Ines, guarded\ndoorstep, Friday\nThe story begins here"
    )
    assert entries["bar/line/1"].about == "Told\nA shortest way here: go"


def test_texts_come_in_the_order_of_reading() -> None:
    order = [e.key for e in story_entries(the_story(), {"gate": "", "home": "2/see", "bar": "go → x"})]
    assert order.index("home/line/1") < order.index("bar/line/1")


def test_a_story_in_other_words_is_the_same_story() -> None:
    story = the_story()
    other = retold(story, lambda key, text: f"<{text}>")
    assert retold(other, lambda key, text: text.strip("<>")) == retold(story, lambda key, text: text)
    assert other.fingerprint == story.fingerprint
    assert [c.id for c in other.scenes["gate"].choices] == [c.id for c in story.scenes["gate"].choices]
    assert other.content_notes[0].note == "alcohol" and other.content_notes[0].words == "<alcohol>"
    here = start(story, 7, without=["alcohol"]).choose("go")
    there = retold_playthrough(here, other)
    assert journal_of(there) == journal_of(here)
    assert there.state == here.state
    assert there.told()[-2].line.text == "<You sleep.>"  # type: ignore[union-attr]  # it is a line that is told


# --- taking over ---------------------------------------------------------------------------------------


def translated(story: Scenario) -> Sentences:
    made = merged(Sentences(), story_entries(story), 2)
    return filled(made, {entry.english: f"<{entry.english}>" for entry in made.entries})[0]


def test_a_mended_typing_error_keeps_its_translation_and_waits_to_be_looked_at() -> None:
    old = translated(the_story(STORY.replace("It is loud.", "It is loood.")))
    found = status(old, story_entries(the_story()))
    assert [entry.english for entry in found.to_review] == ["It is loud."]
    assert found.to_review[0].words == "<It is loood.>" and found.to_review[0].before == "It is loood."
    assert found.missing == ()


def test_a_line_put_in_between_moves_the_others_and_asks_for_itself_alone() -> None:
    old = translated(the_story())
    new = the_story(STORY.replace("      - text: A dog barks.", "      - Snow.\n      - text: A dog barks."))
    found = status(old, story_entries(new))
    assert [entry.english for entry in found.missing] == ["Snow."]
    assert found.to_review == ()


def test_what_is_taken_out_is_kept_for_the_day_it_comes_back() -> None:
    old = translated(the_story())
    without = merged(old, story_entries(the_story(STORY.replace("lines: [You sleep.], ", ""))), 2)
    assert [entry.words for entry in without.entries if entry.gone] == ["<You sleep.>"]
    assert status(without, story_entries(the_story())).complete


def test_what_was_looked_at_is_not_asked_for_again() -> None:
    old = translated(the_story())
    assert merged(merged(old, story_entries(the_story()), 2), story_entries(the_story()), 2) == old


# --- places --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entry", "wrong"),
    [
        (Entry("", "{name} says", "{name} dice"), ""),
        (Entry("", "{name} says", "dice"), "{name} is missing in “dice”"),
        (Entry("", "says", "dice {name}"), "“dice {name}” has {name}, which the English has not"),
        (Entry("", "{{no}}", "{{sí}}"), ""),
        (Entry("", "{n} voice", more="{n} voices", forms=("una voz", "{n} voces")), ""),
        (Entry("", "{n} of {m}", more="{n} of {m}", forms=("una", "{n} de {m}")), "{m} is missing in “una”"),
    ],
)
def test_the_places_of_a_translation_are_those_of_the_english(entry: Entry, wrong: str) -> None:
    assert changed_placeholders(entry) == wrong
    if not entry.more:
        used = Translation((entry,)).say(entry.key, entry.english)
        assert used == (entry.english if wrong else entry.words)


# --- the interface -------------------------------------------------------------------------------------


def test_the_sentences_of_the_interface_are_read_out_of_the_program() -> None:
    one = 'def f(words, n):\n    return words.say(\n        "One "\n        "line"), words.many("{n} a", "{n} as", n)\n'
    two = 'x = words.say("One line"); y = words.say(name); z = app.say(words.say("Two")); say("Three")\n'
    found = interface_entries([("a.py", one), ("b.py", two)])
    assert [(e.english, e.more, e.about) for e in found] == [
        ("One line", "", "In a.py"),
        ("{n} a", "{n} as", "In a.py"),
        ("Two", "", "In b.py"),
        ("Three", "", "In b.py"),
    ]
