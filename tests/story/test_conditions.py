"""What conditions mean while a story is played."""

from __future__ import annotations

import pytest

from game.story.condition import parse
from game.story.evaluate import Slots, compiled
from game.story.meaning import Declared, Domain, bind
from game.story.playthrough import Told as Beat
from game.story.playthrough import start
from tests.support.marked import Told, told_of_scenes

VARIABLES = {
    "trust": Domain("number", low=0, high=5),
    "told": Domain("truth"),
    "late": Domain("truth"),
    "mood": Domain("word", values=("calm", "hurt")),
    "calm": Domain("truth"),  # a name that is also a value of mood
}


def holds(condition: str, trust: int = 2, told: bool = False, late: bool = False, mood: str = "calm") -> bool:
    tree, faults = bind(parse(condition), Declared(VARIABLES))
    assert not faults
    return bool(compiled(tree, Slots(VARIABLES))((trust, told, late, mood, False, 0)))


@pytest.mark.parametrize(
    ("condition", "true"),
    [
        ("1 < trust < 3", True),
        ("1 < trust < 2", False),
        ("3 > trust > 1 < 5", True),
        ("trust == 2 == 2", True),
        ("trust != 2 != 3", False),
        ("0 <= trust <= 5 >= 5", True),
        ("trust + 1 * 3 == 5", True),
        ("(trust + 1) * 3 == 9", True),
        ("10 - trust - 1 == 7", True),
        ("10 - (trust - 1) == 9", True),
        ("-trust + 3 == 1", True),
        ("--trust == 2", True),
        ("---trust == -2", True),
        ("2 * -trust == -4", True),
        ("-trust * 2 == -4", True),
        ("not told and late or true", True),
        ("not (told or true)", False),
        ("told or late and told or not late", True),
        ("told and late or not told and not late", True),
        ("not told == true", True),
        ("not not told", False),
        ("told == late", True),
        ("told == (trust == 3)", True),
        ("(trust > 1) != told", True),
        ("mood == calm", True),
        ("calm == mood", True),
        ("mood == calm and not calm", True),
        ("mood != hurt", True),
        ("mood == 'hurt'", False),
        ("true", True),
        ("false", False),
    ],
)
def test_a_condition_means_what_it_says(condition: str, true: bool) -> None:
    assert holds(condition) is true


def test_not_binds_less_than_a_comparison_and_more_than_and() -> None:
    assert holds("not trust == 2 or told", told=True)
    assert not holds("not trust == 2 and told", told=True)
    assert holds("not told and not late")


def lines(story: Told, *choices: str) -> list[str]:
    """The lines after these choices."""
    here = start(story.is_fine())
    for choice in choices:
        here = here.choose(choice)
    return [beat.text for beat in here.told() if isinstance(beat, Beat)]


def test_visited_is_to_have_entered_before_the_present_entry(story: Told) -> None:
    """
    a:
      lines:
        - {text: first, when: not visited(a)}
        - {text: again, when: visited(a)}
        - {text: from b, when: visited(b)}
      choices:
        - text: Round.
          id: round
          approach: neutral
          lines:
            - {text: still the first time, when: not visited(a)}
          goto: b
        - {text: End., id: end, approach: neutral, goto: z}
    b:
      lines: [{text: b is new, when: not visited(b)}, {text: a was before, when: visited(a)}]
      goto: a
    """
    assert lines(story) == ["first"]
    assert lines(story, "round") == ["still the first time", "b is new", "a was before", "again", "from b"]
    assert lines(story, "round", "round") == ["a was before", "again", "from b"]


def test_chose_and_marked_hold_from_the_choice_on(story: Told) -> None:
    """
    a:
      choices:
        - text: Go.
          id: go
          approach: neutral
          marks: cost
          lines:
            - {text: chosen, when: chose(go)}
            - {text: marked, when: marked(cost)}
            - {text: not both, when: not marked(other)}
          goto: b
    b:
      marks: here
      lines:
        - {text: still chosen, when: chose(go) and marked(cost)}
        - {text: a scene marks when it begins, when: marked(here)}
        - {text: a line marks itself, marks: line, when: not marked(line)}
        - {text: for the next, when: marked(line)}
      goto: z
    """
    assert lines(story, "go") == [
        "chosen",
        "marked",
        "not both",
        "still chosen",
        "a scene marks when it begins",
        "a line marks itself",
        "for the next",
        "It is over.",
    ]


def test_a_line_that_is_not_reached_marks_and_draws_nothing(story: Told) -> None:
    """
    a:
      lines:
        - {mara: No., when: told, draws: alone, marks: said}
        - {text: not active, when: not active(alone)}
        - {text: not marked, when: not marked(said)}
      goto: z
    """
    assert lines(story)[:2] == ["not active", "not marked"]


def test_a_boundary_is_active_from_draws_until_lifts(story: Told) -> None:
    """
    a:
      lines:
        - {text: not yet, when: not active(alone)}
        - {mara: No., draws: alone}
        - {text: now, when: active(alone)}
        - {mara: Yes., lifts: alone}
        - {text: no more, when: not active(alone)}
        - {mara: Or no., draws: alone, lifts: alone}
        - {text: lifted at last, when: not active(alone)}
      goto: z
    """
    assert lines(story)[:-1] == ["not yet", "No.", "now", "Yes.", "no more", "Or no.", "lifted at last"]


def test_crossing_is_recorded_active_or_not_and_only_repair_clears_it(story: Told) -> None:
    """
    a:
      choices:
        - {text: Cross., id: cross, approach: harmful, crosses: alone, goto: b}
    b:
      lines:
        - {text: crossed before it was drawn, when: crossed(alone) and not active(alone)}
        - {mara: No., draws: alone}
        - {mara: Yes., lifts: alone}
        - {text: lifting clears nothing, when: crossed(alone)}
      choices:
        - {text: Mend., id: mend, approach: healthy, repairs: alone, goto: c}
        - {text: Both., id: both, approach: harmful, crosses: alone, repairs: alone, goto: c}
        - {text: None., id: none, approach: healthy, goto: c}
    c:
      lines:
        - {text: whole again, when: not crossed(alone)}
        - {text: open, when: crossed(alone)}
      goto: z
    """
    assert "crossed before it was drawn" in lines(story, "cross")
    assert "lifting clears nothing" in lines(story, "cross")
    assert "whole again" in lines(story, "cross", "mend")
    assert "whole again" in lines(story, "cross", "both")
    assert "open" in lines(story, "cross", "none")


def test_count_counts_repeats_up_to_ninety_nine_and_no_neutral_ones(story: Told) -> None:
    """
    a:
      choices:
        - {text: Good., id: good, approach: healthy, goto: a}
        - {text: Bad., id: bad, approach: harmful, goto: a}
        - {text: Plain., id: plain, approach: neutral, goto: a}
        - text: Why.
          id: why
          approach: mixed
          goto: a
          reasons: [{text: So., id: so}, {text: Well., id: well, approach: healthy}]
        - {text: End., id: end, approach: neutral, when: count(healthy) == 99 and count(mixed) == 1, goto: z}
      lines:
        - {text: two, when: count(healthy) == 2}
        - {text: one each, when: count(healthy) == count(harmful) == 1}
    """
    assert "two" in lines(story, "good", "plain", "good")
    assert "one each" in lines(story, "good", "plain", "bad")
    here = start(story.scenario).choose("why", "so").choose("why", "well")
    for _ in range(150):
        here = here.choose("good")
    assert [option.choice.id for option in here.options()][-1] == "end"


def test_count_is_asked_after_the_choice_itself_was_counted(story: Told) -> None:
    """
    a:
      choices:
        - {text: Go., id: go, approach: harmful, lines: [{text: one, when: count(harmful) == 1}], goto: z}
    """
    assert lines(story, "go")[0] == "one"


def test_conditions_of_words_with_odd_names_hold() -> None:
    case = told_of_scenes(
        "a:\n  lines:\n"
        "    - {text: one, when: \"answer != 'not yet' or answer == 'not yet'\"}\n"
        "    - {text: two, when: mood == 'very angry'}\n"
        "  choices:\n    - {text: Go., id: go, approach: neutral, set: {mood: very angry}, goto: a}\n"
    )
    assert lines(case) == ["one"]
    assert lines(case, "go") == ["one", "two"]
