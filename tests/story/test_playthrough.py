"""Playing: what is offered, in which order things happen, what is told, and how one goes back."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.story.playthrough import Answered, Ended, Entered, NotOffered, Playthrough, start
from game.story.playthrough import Told as Beat
from tests.support.generated import as_yaml
from tests.support.generated import story as generated
from tests.support.marked import Told, told


def play(story: Told, *choices: str, seed: int = 0) -> Playthrough:
    """The playthrough after these choices; `choice/reason` where there are reasons."""
    here = start(story.is_fine(), seed)
    for choice in choices:
        here = here.choose(*choice.split("/"))
    return here


def texts(here: Playthrough) -> list[str]:
    return [beat.text for beat in here.told() if isinstance(beat, Beat)]


def offered(here: Playthrough) -> list[str]:
    return [option.choice.id for option in here.options()]


# --- what is offered -----------------------------------------------------------------------------------


def test_a_choice_is_hidden_while_its_condition_is_false(story: Told) -> None:
    """
    a:
      choices:
        - {text: Tell., id: tell, approach: neutral, set: {told: true}, goto: a}
        - {text: End., id: end, when: told, approach: neutral, goto: z}
    """
    assert offered(play(story)) == ["tell"]
    assert len(play(story).offers()) == 1
    assert offered(play(story, "tell")) == ["tell", "end"]
    with pytest.raises(NotOffered):
        play(story, "end")


def test_a_locked_choice_is_shown_and_cannot_be_taken(story: Told) -> None:
    """
    a:
      keep_order: true
      choices:
        - {text: Tell., id: tell, approach: neutral, set: {told: true}, goto: a}
        - {text: End., id: end, when: told, locked: "Tell first, {ines}.", approach: neutral, goto: z}
    """
    tell, end = play(story).offers()
    assert (tell.locked, end.locked) == ("", "Tell first, Ines.")
    assert end.options == ()
    assert offered(play(story)) == ["tell"]
    with pytest.raises(NotOffered):
        play(story, "end")
    assert play(story, "tell").offers()[1].locked == ""


def test_a_choice_that_may_be_taken_once_is_gone_then_with_whatever_reason(story: Told) -> None:
    """
    a:
      choices:
        - text: Call.
          id: call
          once: true
          locked: Not now.
          when: not told
          approach: neutral
          goto: a
          reasons: [{text: So., id: so}, {text: Well., id: well}]
        - {text: Tell., id: tell, approach: neutral, set: {told: true}, goto: a}
    """
    assert offered(play(story)) == ["call", "call", "tell"]
    assert offered(play(story, "call/well")) == ["tell"]
    assert [offer.choice.id for offer in play(story, "call/so", "tell").offers()] == ["tell"]
    assert {offer.locked for offer in play(story, "tell").offers()} == {"", "Not now."}


def test_a_choice_is_not_offered_when_none_of_its_reasons_is(story: Told) -> None:
    """
    a:
      choices:
        - text: Call.
          id: call
          approach: neutral
          goto: z
          reasons: [{text: So., id: so, when: told}, {text: Well., id: well, when: trust > 3}]
        - {text: Tell., id: tell, approach: neutral, set: {told: true}, goto: a}
    """
    assert offered(play(story)) == ["tell"]
    assert [offer.choice.id for offer in play(story).offers()] == ["tell"]
    here = play(story, "tell")
    assert [reason.id for offer in here.offers() for reason in offer.reasons] == ["so"]
    with pytest.raises(NotOffered):
        here.choose("call", "well")
    with pytest.raises(NotOffered):
        here.choose("call")


# --- what happens --------------------------------------------------------------------------------------


def test_numbers_stop_at_their_ends(story: Told) -> None:
    """
    a:
      choices:
        - {text: Up., id: up, approach: neutral, add: {trust: 4}, goto: a}
        - {text: Down., id: down, approach: neutral, add: {trust: -9}, goto: a}
        - text: Both.
          id: both
          approach: neutral
          add: {trust: 9}
          reasons: [{text: So., id: so, add: {trust: -1}, goto: a}]
    """
    assert play(story).value("trust") == 2
    assert play(story, "up").value("trust") == 5
    assert play(story, "up", "down").value("trust") == 0
    assert play(story, "both/so").value("trust") == 4


def test_the_choice_changes_first_and_its_reason_then(story: Told) -> None:
    """
    a:
      choices:
        - text: Go.
          id: go
          approach: neutral
          set: {trust: 1, told: true, mood: hurt}
          add: {trust: 1}
          marks: [one]
          goto: z
          reasons:
            - {text: So., id: so, add: {trust: 2}, set: {mood: very angry}, marks: two}
            - {text: Well., id: well, set: {trust: 0, told: false}}
    """
    assert [play(story, "go/so").value(name) for name in ("trust", "told", "mood")] == [4, True, "very angry"]
    assert [play(story, "go/well").value(name) for name in ("trust", "told", "mood")] == [0, False, "hurt"]


def test_things_happen_in_the_order_of_the_language(story: Told) -> None:
    """
    a:
      choices:
        - text: No.
          id: no
          approach: harmful
          crosses: mine
          set: {trust: 0}
          add: {trust: 1}
          draws: mine
          marks: said
          feedback: It was said.
          lines:
            - {text: all of it happened, when: crossed(mine) and trust == 1 and active(mine) and marked(said)}
            - {ines: And yes., lifts: mine}
            - {text: lines come one by one, when: not active(mine)}
          goto: b
    b:
      lines: [{text: and then the scene, when: visited(a)}]
      goto: z
    """
    told_beats = play(story, "no").told()
    assert [type(beat) for beat in told_beats] == [
        Beat,
        Beat,
        Beat,
        Answered,
        Entered,
        Beat,
        Entered,
        Beat,
        Ended,
    ]
    assert texts(play(story, "no"))[0] == "all of it happened"
    answered = told_beats[3]
    assert isinstance(answered, Answered)
    assert (answered.scene.id, answered.feedback.what) == ("a", "It was said.")


def test_a_branch_takes_the_first_case_that_holds(story: Told) -> None:
    """
    a:
      choices:
        - {text: Low., id: low, approach: neutral, set: {trust: 0}, goto: fork}
        - {text: High., id: high, approach: neutral, set: {trust: 5}, goto: fork}
        - {text: None., id: none, approach: neutral, goto: fork}
    fork:
      branch:
        - {when: trust < 1, goto: low}
        - {when: trust < 4, goto: middle}
        - {goto: high}
    low: {ending: {title: Low, outcome: harm}}
    middle: {ending: {title: Middle, outcome: mixed}}
    high: {ending: {title: High, outcome: growth}}
    """
    assert [play(story, way).scene.id for way in ("low", "none", "high")] == ["low", "middle", "high"]


def test_texts_are_filled_as_things_stand_when_they_are_told(story: Told) -> None:
    """
    a:
      lines: ["{trust} {told} {mood} {mara} {old-man} {{trust}} {{{mara}}}"]
      choices:
        - text: "More than {trust}."
          id: more
          approach: neutral
          add: {trust: 1}
          set: {told: true}
          lines: ["Now {trust}."]
          goto: b
    b:
      lines: ["{trust} {told}"]
      choices: [{text: Go., approach: neutral, set: {trust: 0}, goto: z}]
    """
    assert texts(play(story)) == ["2 false calm Mara Otto {trust} {Mara}"]
    assert play(story).offers()[0].text == "More than 2."
    assert texts(play(story, "more")) == ["Now 3.", "3 true"]
    assert play(story, "more").filled("{trust}") == "3"


# --- what is settled before play -----------------------------------------------------------------------


def test_fate_comes_from_the_seed_and_stays(story: Told) -> None:
    """
    a: {choices: [{text: Round., id: round, approach: neutral, goto: a}, {text: End., approach: neutral, goto: z}]}
    """
    scenario = story.is_fine()
    by_seed = [start(scenario, seed).value("answer") for seed in range(60)]
    assert by_seed == [start(scenario, seed).value("answer") for seed in range(60)]
    assert set(by_seed) == {"no", "not yet", "yes"}
    assert play(story, "round", "round", seed=7).value("answer") == by_seed[7]


def test_fate_can_be_settled_by_hand(story: Told) -> None:
    """
    a: {goto: z}
    """
    scenario = story.is_fine()
    assert start(scenario, 3, {"answer": "not yet"}).value("answer") == "not yet"
    with pytest.raises(ValueError, match="no, not yet, yes"):
        start(scenario, 3, {"answer": "maybe"})
    with pytest.raises(ValueError, match="trust"):
        start(scenario, 3, {"trust": "1"})


SKIPPING = """\
title: A
start: a
variables: {seen: false}
content_notes:
  - {note: drink, scenes: [bar, a], skip_to: walk}
  - {note: crash, scenes: walk, skip_to: bar}
  - {note: rain, scenes: [z], skip_to: z}
  - plain
scenes:
  a: {marks: began, choices: [{text: In., id: in, approach: neutral, goto: bar}]}
  bar: {marks: drunk, lines: [A bar.], goto: walk}
  walk:
    lines:
      - {text: A cold walk., when: not marked(drunk) and not visited(bar)}
      - {text: A warm walk., when: marked(drunk) and visited(bar)}
    choices: [{text: On., id: on, approach: neutral, goto: z}]
  z: {ending: {title: End, outcome: mixed}}
"""


def test_a_content_note_that_is_switched_off_is_stepped_round_with_nothing_of_it_happening() -> None:
    scenario = told(SKIPPING).is_fine()
    assert texts(start(scenario).choose("in")) == ["A bar.", "A warm walk."]
    assert texts(start(scenario, scene="bar")) == ["A bar.", "A warm walk."]
    stepped = start(scenario, without=["drink"])
    assert (stepped.scene.id, texts(stepped)) == ("walk", ["A cold walk."])
    assert [type(beat).__name__ for beat in stepped.told()] == ["Entered", "Told"]
    assert stepped.choose("on").ending is not None
    assert start(scenario, without=["plain", "nothing"]).scene.id == "a"


def test_notes_that_step_round_each_other_in_a_circle_end_the_step() -> None:
    scenario = told(SKIPPING).is_fine()
    here = start(scenario, without=["drink", "crash"])
    assert here.options() == () and here.offers() == () and here.told() == ()
    end = start(scenario, without=["rain"]).choose("in").choose("on")
    assert end.options() == ()


# --- the order of choices ------------------------------------------------------------------------------

MANY = """\
title: A
start: a
scenes:
  a: {choices: [@]}
  b: {choices: [@]}
  c: {keep_order: true, choices: [@]}
  z: {ending: {title: End, outcome: mixed}}
""".replace(
    "@",
    ", ".join(
        f"{{text: {n}, approach: neutral, goto: {{}}, reasons: [{{text: p}}, {{text: q}}, {{text: r}}]}}"
        for n in "uvwxy"
    ),
)


def order(here: Playthrough) -> list[str]:
    return [offer.choice.text for offer in here.offers()]


def many() -> Told:
    text = MANY
    for target in ("b", "c", "z"):
        text = text.replace("goto: {}", f"goto: {target}", 5)
    return told(text)


def test_choices_stand_in_an_order_that_tells_nothing_and_stays_after_undo() -> None:
    here = start(many().is_fine(), 4)
    there = here.take(here.options()[0])
    orders = {tuple(order(start(many().scenario, seed))) for seed in range(30)}
    assert len(orders) > 20
    assert sorted(order(here)) == list("uvwxy")
    assert order(there) != order(here)
    assert order(there.undo()) == order(here)
    assert order(here.take(here.options()[3])) == order(there)
    reasons = {
        tuple(r.text for r in offer.reasons)
        for seed in range(9)
        for offer in start(many().scenario, seed).offers()
    }
    assert len(reasons) == 6


def test_an_author_may_keep_the_order() -> None:
    here = start(many().is_fine(), 4)
    here = here.take(here.options()[0])
    kept = here.take(here.options()[0])
    assert order(kept) == list("uvwxy")
    assert all([reason.text for reason in offer.reasons] == list("pqr") for offer in kept.offers())


def test_the_same_moment_is_shuffled_anew_when_it_comes_again(story: Told) -> None:
    """
    a:
      choices:
        - {text: One., id: one, approach: neutral, goto: a}
        - {text: Two., id: two, approach: neutral, goto: a}
        - {text: Three., id: three, approach: neutral, goto: a}
        - {text: Four., id: four, approach: neutral, goto: z}
    """
    orders = {tuple(order(play(story, *["one"] * times))) for times in range(12)}
    assert len(orders) > 4


# --- going back ----------------------------------------------------------------------------------------


def test_a_playthrough_never_changes(story: Told) -> None:
    """
    a:
      choices:
        - {text: Up., id: up, approach: neutral, add: {trust: 1}, goto: a}
        - {text: End., id: end, approach: neutral, goto: z}
    """
    here = play(story, "up")
    before = (here.state, here.scene.id, here.length, here.told(), order(here))
    one, other = here.choose("up"), here.choose("end")
    assert (one.value("trust"), other.value("trust")) == (4, 3)
    assert (here.state, here.scene.id, here.length, here.told(), order(here)) == before


def test_undo_and_rewind_go_back_to_the_very_points(story: Told) -> None:
    """
    a:
      choices:
        - {text: Up., id: up, approach: neutral, add: {trust: 1}, goto: a}
        - {text: End., id: end, approach: neutral, goto: z}
    """
    points = [play(story)]
    for choice in ("up", "up", "end"):
        points.append(points[-1].choose(choice))
    last = points[-1]
    assert last.undo() is points[2]
    assert [last.rewound(number) for number in range(4)] == points
    assert points[0].undo() is points[0]
    assert last.decisions() == tuple(points[1:])
    assert [after.before for after in last.decisions()] == points[:3]
    assert all(b.before is a for a, b in pairwise(points))
    assert (last.length, points[0].length) == (3, 0)


def test_what_was_told_is_told_again_after_undo(story: Told) -> None:
    """
    a:
      lines: ["{trust}"]
      choices:
        - {text: Up., id: up, approach: healthy, feedback: Higher., add: {trust: 1}, goto: a}
        - {text: End., id: end, approach: neutral, goto: z}
    """
    here = play(story, "up")
    again = here.choose("up").undo()
    assert again.told() == here.told() == here.undo().choose("up").told()
    assert texts(again) == ["3"]


# --- circles and long ways -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "scenes",
    [
        "a: {goto: a}",
        "a: {lines: [Round.], goto: b}\n  b: {branch: [{when: told, goto: z}, {goto: a}]}",
        "a: {marks: one, goto: b}\n  b: {lines: [{mara: No., draws: alone}], goto: c}\n"
        "  c: {lines: [{mara: Yes., lifts: alone}], goto: a}",
    ],
)
def test_a_circle_without_a_choice_ends_the_step(scenes: str) -> None:
    head = "cast: {mara: {name: Mara}}\nboundaries: {alone: {by: mara, says: No.}}\nvariables: {told: false}"
    end = "  z: {ending: {title: End, outcome: mixed}}"
    here = start(told(f"title: A\nstart: a\n{head}\nscenes:\n  {scenes}\n{end}").is_fine())
    assert here.options() == ()
    assert here.offers() == ()
    assert here.ending is None
    assert len(here.told()) < 50


def test_a_circle_that_counts_ends_too() -> None:
    """Twenty boundaries, drawn and lifted so that they count: a million rounds before anything repeats."""
    bits = [f"b{n}" for n in range(20)]
    carry = [
        f"{{m: up, when: not active(t) and not active({bit}), draws: [{bit}, t]}}, "
        f"{{m: down, when: not active(t) and active({bit}), lifts: {bit}}}"
        for bit in bits
    ]
    boundaries = ", ".join(f"{bit}: {{by: m, says: No.}}" for bit in [*bits, "t"])
    case = told(
        f"title: A\nstart: a\ncast: {{m: {{name: M}}}}\nboundaries: {{{boundaries}}}\nscenes:\n"
        f"  a: {{lines: [{', '.join(carry)}], goto: b}}\n  b: {{lines: [{{m: on, lifts: t}}], goto: a}}\n"
    )
    assert start(case.is_fine()).options() == ()


def test_a_long_way_without_a_choice_is_walked_to_its_end() -> None:
    scenes = "\n".join(f"  s{n}: {{goto: s{n + 1}}}" for n in range(5_000))
    case = told(f"title: A\nstart: s0\nscenes:\n{scenes}\n  s5000: {{ending: {{title: End, outcome: harm}}}}")
    here = start(case.is_fine())
    assert here.ending is not None
    assert len(here.told()) == 5_002


def test_a_hundred_thousand_choices_can_be_taken_and_let_go() -> None:
    scenario = told(as_yaml(generated(40))).is_fine()
    begin = here = start(scenario)
    for _ in range(100_000):
        options = here.options()
        back = [option for option in options if option.goto == "s0" or option.target is begin.at]
        here = here.take((back or list(options))[0]) if options else here.rewound(here.length - 1)
    assert here.length > 10
    del here
