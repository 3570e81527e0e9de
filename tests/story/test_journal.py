"""A playthrough to its journal, to JSON and back; and what becomes of it when the story was edited since."""

from __future__ import annotations

import json
import random

import pytest

from game.story.journal import Entry, Journal, from_json, to_json
from game.story.playthrough import Playthrough, start
from game.story.replay import Replayed, journal_of, replay
from tests.support.generated import as_yaml
from tests.support.generated import story as generated
from tests.support.marked import told

STORY = """\
title: A
start: a
variables: {answer: {one_of: [no, yes]}, trust: {start: 0, min: 0, max: 9}}
content_notes: [{note: rain, scenes: wet, skip_to: b}]
scenes:
  a:
    choices:
      - {text: Stay here., approach: neutral, add: {trust: 1}, goto: wet}
      - {text: Go away., approach: neutral, add: {trust: 2}, goto: wet}
      - {text: Wait., id: wait, approach: neutral, add: {trust: 3}, goto: wet}
  wet: {goto: b}
  b:
    choices:
      - text: Call.
        approach: neutral
        goto: c
        reasons:
          - {text: Because of rain., add: {trust: 1}}
          - {text: Because of sun., add: {trust: 2}}
      - {text: Write., id: write, approach: neutral, goto: c}
  c: {choices: [{text: The end., approach: neutral, goto: z}]}
  z: {ending: {title: End, outcome: mixed}}
"""


def play(text: str, *choices: str, seed: int = 5) -> Playthrough:
    here = start(told(text).is_fine(), seed, without=["rain"])
    for choice in choices:
        here = here.choose(*choice.split("/"))
    return here


def again(text: str, played: Playthrough) -> Replayed:
    """The same choices on another text, by way of JSON."""
    return replay(told(text).is_fine(), from_json(to_json(journal_of(played))))


WAY = ("go-away", "call/because-of-sun", "the-end")


def test_a_journal_holds_the_choices_and_what_was_settled_before_them() -> None:
    played = play(STORY, *WAY)
    journal = journal_of(played)
    assert (journal.scenario, journal.seed, journal.without) == ("story", 5, ("rain",))
    assert journal.fate == {"answer": played.value("answer")}
    assert journal.fingerprint == played.scenario.fingerprint
    assert journal.entries == (
        Entry("a", "go-away", 1, choices=3),
        Entry("b", "call", 0, "because-of-sun", 1, choices=2, reasons=2),
        Entry("c", "the-end", 0, choices=1),
    )


def test_a_journal_goes_through_json_and_back() -> None:
    journal = journal_of(play(STORY, *WAY))
    assert from_json(to_json(journal)) == journal
    odd = Journal("é", "", -(10**30), {"a": "“b”"}, ("x", "y"), (Entry("", "\x00", -1),))
    assert from_json(to_json(odd)) == odd


def test_a_replay_comes_to_the_same_point() -> None:
    played = play(STORY, *WAY)
    replayed = again(STORY, played)
    assert (replayed.stopped, replayed.left) == (None, 0)
    assert replayed.playthrough.state == played.state
    assert replayed.playthrough.ending == played.ending
    assert replayed.playthrough.run.without == {"rain"}


def test_every_playthrough_of_a_story_can_be_replayed() -> None:
    scenario = told(as_yaml(generated(30))).is_fine()
    for seed in range(20):
        rng = random.Random(seed)
        here = start(scenario, seed)
        while here.options() and here.length < 50:
            here = here.take(rng.choice(here.options()))
        replayed = replay(scenario, from_json(to_json(journal_of(here))))
        assert replayed.stopped is None
        assert [p.state for p in replayed.playthrough.decisions()] == [p.state for p in here.decisions()]


# --- edited stories ------------------------------------------------------------------------------------


def test_when_words_were_mended_the_place_decides() -> None:
    mended = STORY.replace("Go away.", "Go away at once.").replace("Because of sun.", "Since the sun shines.")
    replayed = again(mended, play(STORY, *WAY))
    assert replayed.stopped is None
    assert [point.taken.choice.id for point in replayed.playthrough.decisions() if point.taken] == [
        "go-away-at-once",
        "call",
        "the-end",
    ]
    assert replayed.playthrough.value("trust") == 4


def test_a_choice_that_was_moved_is_found_by_its_id() -> None:
    lines = STORY.splitlines(keepends=True)
    first, second = (next(n for n, line in enumerate(lines) if word in line) for word in ("Stay", "Go away"))
    lines[first], lines[second] = lines[second], lines[first]
    assert again("".join(lines), play(STORY, *WAY)).playthrough.value("trust") == 4


@pytest.mark.parametrize("gone", ["Go away.", "Stay here."])
def test_where_a_choice_was_removed_its_place_means_nothing(gone: str) -> None:
    edited = "".join(line for line in STORY.splitlines(keepends=True) if gone not in line)
    replayed = again(edited, play(STORY, *WAY))
    if gone == "Stay here.":
        assert replayed.stopped is None  # another choice went, and the ids still tell
        return
    assert replayed.stopped == Entry("a", "go-away", 1, choices=3)
    assert replayed.left == 3
    assert replayed.playthrough.scene.id == "a"


def test_where_a_choice_was_added_the_ids_still_tell() -> None:
    edited = STORY.replace(
        "      - {text: Stay", "      - {text: New., approach: neutral, goto: c}\n      - {text: Stay"
    )
    assert again(edited, play(STORY, *WAY)).stopped is None


def test_a_choice_that_is_hidden_now_stops_the_replay() -> None:
    edited = STORY.replace("{text: Go away.,", "{text: Go away., when: trust > 5,")
    replayed = again(edited, play(STORY, *WAY))
    assert replayed.stopped is not None and replayed.left == 3


def test_a_choice_that_stands_in_another_scene_now_stops_the_replay() -> None:
    edited = STORY.replace("Go away.", "Run.").replace("The end.", "Go away.")
    replayed = again(edited, play(STORY, *WAY))
    assert replayed.stopped is not None and replayed.stopped.choice == "go-away"


def test_reasons_that_were_added_or_removed_stop_it_only_where_they_are_needed() -> None:
    more = STORY.replace(
        "          - {text: Because of sun.", "          - {text: So.}\n          - {text: Because of sun."
    )
    assert again(more, play(STORY, *WAY)).playthrough.value("trust") == 4
    fewer = "".join(line for line in STORY.splitlines(keepends=True) if "of sun" not in line)
    replayed = again(fewer, play(STORY, *WAY))
    assert replayed.stopped == Entry("b", "call", 0, "because-of-sun", 1, choices=2, reasons=2)
    assert (replayed.left, replayed.playthrough.value("trust")) == (2, 2)
    none = STORY.replace("        reasons:\n", "").replace(
        "          - {text: Because of rain., add: {trust: 1}}\n", ""
    )
    none = none.replace("          - {text: Because of sun., add: {trust: 2}}\n", "")
    assert again(none, play(STORY, *WAY)).stopped is None


def test_reasons_where_there_were_none_stop_the_replay() -> None:
    edited = STORY.replace(
        "{text: Write., id: write, approach: neutral, goto: c}",
        "{text: Write., id: write, approach: neutral, goto: c, reasons: [{text: So.}, {text: Well.}]}",
    )
    replayed = again(edited, play(STORY, "wait", "write", "the-end"))
    assert replayed.stopped is not None and replayed.stopped.choice == "write"
    assert replayed.left == 2


def test_a_scene_that_was_renamed_keeps_its_choices() -> None:
    edited = STORY.replace("start: a", "start: first").replace("  a:\n", "  first:\n")
    assert again(edited, play(STORY, *WAY)).stopped is None


def test_a_scene_that_was_put_between_stops_the_replay() -> None:
    edited = STORY.replace(
        "wet: {goto: b}", "wet: {goto: b}\n  d: {choices: [{text: On., approach: neutral, goto: b}]}"
    )
    edited = edited.replace("skip_to: b", "skip_to: d")
    replayed = again(edited, play(STORY, *WAY))
    assert replayed.stopped is not None and replayed.stopped.scene == "b"
    assert (replayed.left, replayed.playthrough.scene.id) == (2, "d")


def test_fate_that_a_story_no_longer_knows_is_settled_anew() -> None:
    played = play(STORY, *WAY)
    other = again(STORY.replace("[no, yes]", "[maybe, never]"), played)
    assert other.stopped is None
    assert other.playthrough.value("answer") in ("maybe", "never")
    kept = [
        again(STORY.replace("[no, yes]", "[yes, later, no]"), play(STORY, seed=seed)) for seed in range(8)
    ]
    assert [one.playthrough.value("answer") for one in kept] == [
        play(STORY, seed=s).value("answer") for s in range(8)
    ]


def test_a_journal_of_before_the_numbers_were_kept_is_replayed_by_place() -> None:
    raw = json.loads(to_json(journal_of(play(STORY, *WAY))))
    for entry in raw["entries"]:
        del entry["choices"], entry["reasons"]
    old = from_json(json.dumps(raw))
    assert replay(told(STORY.replace("Go away.", "Leave.")).is_fine(), old).stopped is None


# --- texts that are no journals ------------------------------------------------------------------------

WHOLE = json.loads(to_json(journal_of(play(STORY, *WAY))))


@pytest.mark.parametrize("key", list(WHOLE))
@pytest.mark.parametrize("value", [None, [], {}, 1.5, True, [1], {"a": 1}, "\ud800"])
def test_a_text_with_another_value_is_no_journal(key: str, value: object) -> None:
    text = json.dumps({**WHOLE, key: value})
    try:
        journal = from_json(text)
    except ValueError:
        return
    assert journal is not None and value in ([], {}, "\ud800")


@pytest.mark.parametrize("key", list(WHOLE))
def test_a_text_that_lacks_something_is_no_journal(key: str) -> None:
    with pytest.raises(ValueError):
        from_json(json.dumps({name: value for name, value in WHOLE.items() if name != key}))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        "3",
        '"x"',
        "[" * 100_000,
        '{"version": 2}',
        '{"version": 1e999}',
        "1" * 5_000,
        "NaN",
    ],
)
def test_any_other_text_is_no_journal(text: str) -> None:
    with pytest.raises(ValueError):
        from_json(text)


@pytest.mark.parametrize("key", ["scene", "choice", "ordinal"])
@pytest.mark.parametrize("value", [None, [], 1.5, {"a": 1}, float("inf")])
def test_an_entry_with_another_value_is_none(key: str, value: object) -> None:
    entry = {**WHOLE["entries"][0], key: value}
    with pytest.raises(ValueError):
        from_json(json.dumps({**WHOLE, "entries": [entry]}))
