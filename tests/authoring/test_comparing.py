"""Whether it is told truly how places of an old story go on in a new one."""

from __future__ import annotations

import pytest

from game.authoring.comparing import Compared, Place, compare
from game.loader.scenario import load
from game.story.model import Scenario
from game.story.playthrough import Playthrough, start
from game.story.replay import journal_of, replay

OLD = """\
title: A
start: hall
cast: {kim: {name: Kim}}
boundaries: {quiet: {by: kim, says: Quiet.}}
variables: {answer: {one_of: [no, yes]}, trust: {start: 0, min: 0, max: 9}}
content_notes: [{note: rain, scenes: wet, skip_to: kitchen}]
scenes:
  hall:
    choices:
      - {text: Stay here., approach: neutral, add: {trust: 1}, goto: wet}
      - {text: Go away., approach: neutral, add: {trust: 2}, goto: kitchen}
  wet:
    choices: [{text: Shake it off., approach: neutral, goto: kitchen}]
  kitchen:
    lines: [{kim: Quiet., draws: quiet}]
    choices:
      - text: Call.
        approach: neutral
        goto: last
        reasons: [{text: Because of rain.}, {text: Because of sun., add: {trust: 2}}]
      - {text: Wait., approach: neutral, when: answer == yes, goto: late}
  last: {ending: {title: Last, outcome: mixed}}
  late: {ending: {title: Late, outcome: mixed}}
"""


def story(text: str) -> Scenario:
    loaded = load("a.yaml", text.encode())
    assert loaded.scenario is not None, loaded.problems
    return loaded.scenario


def changed(*changes: tuple[str, str]) -> Compared:
    new = OLD
    for before, after in changes:
        assert before in new
        new = new.replace(before, after)
    return compare(story(OLD), story(new))


def place(compared: Compared, scene: str) -> Place:
    return next(place for place in compared.places if place.scene == scene)


def test_a_story_goes_on_exactly_in_itself() -> None:
    compared = changed()
    assert compared.verdict == "exactly" and compared.complete
    assert [place.scene for place in compared.places] == ["hall", "wet", "kitchen", "last", "late"]
    assert [place.ending for place in compared.places] == [False, False, False, True, True]


@pytest.mark.parametrize(
    "change",
    [
        ("Stay here.", "Stay here then."),  # the id changes with the words: the place of the choice counts
        ("Because of sun.", "Because it shines."),
        ("title: Late", "title: Later"),
        ("lines: [{kim: Quiet., ", "lines: [It is cold., {kim: Quiet., "),
    ],
)
def test_mended_words_lose_no_place(change: tuple[str, str]) -> None:
    assert changed(change).verdict == "exactly"


def test_a_scene_with_another_name_is_the_same_place() -> None:
    assert changed(("kitchen", "cellar")).verdict == "exactly"


def test_after_a_choice_that_is_gone_it_goes_on_at_the_nearest_moment() -> None:
    compared = changed(
        ("      - {text: Wait., approach: neutral, when: answer == yes, goto: late}\n", ""),
        ("  late: {ending: {title: Late, outcome: mixed}}\n", ""),
    )
    late = place(compared, "late").worst
    assert (late.verdict, late.scene, late.lost) == ("nearest", "kitchen", 1)
    assert late.path[-1] == ("kitchen", "wait", "") and late.path.fate == {"answer": "yes"}
    assert place(compared, "kitchen").worst.verdict == "exactly"


def test_where_the_first_choice_is_gone_the_story_begins_anew() -> None:
    gone = "      - {text: Stay here., approach: neutral, add: {trust: 1}, goto: wet}\n"
    wet = "  wet:\n    choices: [{text: Shake it off., approach: neutral, goto: kitchen}]\n"
    note = "content_notes: [{note: rain, scenes: wet, skip_to: kitchen}]\n"
    compared = changed((gone, ""), (wet, ""), (note, ""))
    wet_now = place(compared, "wet")
    assert (wet_now.worst.verdict, wet_now.worst.scene, wet_now.worst.lost) == ("not at all", "hall", 1)
    kitchen = place(compared, "kitchen")
    assert kitchen.worst.verdict == "not at all" and kitchen.ways["exactly"] > 0  # by the other choice


def test_another_value_and_another_way_are_told() -> None:
    kitchen = place(changed(("add: {trust: 1}", "add: {trust: 3}")), "kitchen").worst
    assert (kitchen.verdict, kitchen.changes) == ("nearest", ("trust is 3 and was 1",))
    away = place(
        changed((", add: {trust: 2}, goto: kitchen", ", add: {trust: 2}, goto: last")), "kitchen"
    ).worst
    assert (away.verdict, away.scene) == ("nearest", "last")
    undrawn = place(changed((", draws: quiet", "")), "kitchen").worst
    assert undrawn.changes == ("quiet is not active",)


def test_new_fate_may_fall_in_any_way() -> None:
    compared = changed(
        ("variables: {", "variables: {weather: {one_of: [dry, wet]}, "),
        ("- {text: Wait., approach", "- {text: Wait., id: wait, approach"),
        ("when: answer == yes,", "when: answer == yes and weather == dry,"),
    )
    late = place(compared, "late")
    assert late.ways["exactly"] > 0 and late.ways["nearest"] > 0


def test_past_a_limit_plays_are_tried_and_it_is_said() -> None:
    compared = compare(story(OLD), story(OLD), most=4)
    assert not compared.complete and compared.untried == ()
    assert [place.scene for place in compared.places] == ["hall", "wet", "kitchen", "last", "late"]


def test_what_is_told_is_what_replaying_a_journal_does() -> None:
    new = story(OLD.replace("Stay here.", "Stay.").replace(", when: answer == yes", ", when: trust > 1"))
    old = story(OLD)
    compared = compare(old, new)
    tried = 0
    waiting: list[Playthrough] = [start(old, 3, {"answer": answer}) for answer in ("no", "yes")]
    while waiting:
        here = waiting.pop()
        waiting += [here.take(option) for option in here.options()]
        there = replay(new, journal_of(here))
        ways = place(compared, here.scene.id).ways
        if there.stopped is not None:
            assert ways["nearest" if there.playthrough.length else "not at all"] > 0
        else:
            assert there.playthrough.scene.id == here.scene.id and ways["exactly"] > 0
        tried += 1
    assert tried == 18
    assert place(compared, "late").ways["nearest"] > 0
