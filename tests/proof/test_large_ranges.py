"""Numbers of very many values: moved in few steps, proved exactly as far as that goes, and never waited for."""

from __future__ import annotations

from random import Random

import pytest

from game.loader.scenario import load
from game.proof import amounts, folds
from game.proof.amounts import always, moved_by
from game.proof.explore import explore
from game.proof.facts import Facts
from tests.proof.test_agreement import BOUND, agree

MONEY = """
title: Money
start: shop
variables: {{money: {{start: {start}, min: 0, max: {most}}}}}
scenes:
  shop:
    lines: [A shop.]
    choices:
      - {{text: Earn., approach: neutral, add: {{money: {earn}}}, goto: shop}}
      - {{text: Spend., approach: neutral, add: {{money: -{spend}}}, goto: shop}}
      - {{text: Give it all away., approach: neutral, set: {{money: 0}}, goto: shop}}
      - {{text: Leave., when: money >= {wanted}, approach: neutral, goto: rich}}
      - {{text: Leave poor., when: money == 0, approach: neutral, goto: poor}}
  rich: {{lines: [Rich.], ending: {{title: Rich, outcome: mixed}}}}
  poor: {{lines: [Poor.], ending: {{title: Poor, outcome: mixed}}}}
"""


def explored(**given: int) -> Facts:
    loaded = load("money.yaml", MONEY.format(**given).encode())
    assert loaded.scenario is not None, loaded.problems
    return explore(loaded.scenario)


def test_ten_thousand_values_are_proved() -> None:
    facts = explored(start=700, most=9_999, earn=1, spend=1, wanted=9_999)
    assert facts.undecided == ()
    assert facts.states == 10_000 + 2
    assert facts.shortest == 2
    assert facts.playthroughs == "infinite"


def test_a_large_sum_is_earned_and_spent_at_once() -> None:
    facts = explored(start=5, most=20_000, earn=19_000, spend=18_000, wanted=20_000)
    assert facts.undecided == ()
    assert ("shop", "leave", "") in facts.offered


def test_more_values_than_can_be_listed_are_answered_as_far_as_it_goes() -> None:
    most = 999_999_999
    few = explored(start=0, most=most, earn=most, spend=most, wanted=most)
    assert few.undecided == (), "it has three states"
    assert few.reached == {"shop", "rich", "poor"}
    many = explored(start=0, most=most, earn=1, spend=1, wanted=most)
    assert "money" in many.progress
    assert "unreachable-scene" in many.undecided
    assert many.states is None


def test_a_condition_on_seven_numbers_is_worked_out_for_all_their_values() -> None:
    names = [f"n{at}" for at in range(7)]
    lines = ["title: Seven", "start: hub", "variables:"]
    lines += [f"  {name}: {{start: 3, min: 0, max: 5}}" for name in names]
    lines += ["scenes:", "  hub:", "    lines: [A hub.]", "    choices:"]
    for at, name in enumerate(names):
        lines.append(
            f"      - {{text: {name}, approach: neutral, add: {{{name}: {at % 2 or -1}}}, goto: hub}}"
        )
    lines += [f"      - {{text: Sum, approach: neutral, when: {'+'.join(names)} == 20, goto: z}}"]
    lines += ["  z: {lines: [It ends.], ending: {title: End, outcome: mixed}}", ""]
    loaded = load("seven.yaml", "\n".join(lines).encode())
    assert loaded.scenario is not None
    facts = explore(loaded.scenario)
    assert facts.undecided == ()
    assert facts.states == 4**4 * 3**3 + 1
    assert facts.shortest == 2


@pytest.mark.parametrize("first", [0, 30])
def test_what_is_folded_is_moved_as_what_is_not(first: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folds, "FEW", 0)
    monkeypatch.setattr(amounts, "MANY", 0)
    agree(range(first, first + 30), BOUND)


@pytest.mark.parametrize("seed", range(20))
def test_stages_lead_every_digit_to_its_goal_and_keep_those_of_other_goals_apart(seed: int) -> None:
    rng = Random(seed)
    size = rng.choice((3, 9, 50, 257))
    turn, amount = rng.randrange(size), rng.randint(-size, size)
    moved = [min(max(digit + amount, 0), size - 1) for digit in range(size)]
    goals = [(moved[(digit + turn) % size] - turn) % size for digit in range(size)]
    if not seed % 4:
        goals = [rng.choice((2, 0)) for _ in range(size)]
    stands = [{digit} for digit in range(size)]
    for stage in folds.stages(goals):
        assert len(stage) <= folds.FEW + 2 or not seed % 4, "all that is set or added to takes few steps"
        then: list[set[int]] = [set() for _ in range(size)]
        for by, digits in stage.items():
            for digit in digits:
                then[digit + by] |= stands[digit]
        assert all(len({goals[digit] for digit in there}) <= 1 for there in then)
        stands = then
    assert {(goal, digit) for goal, there in enumerate(stands) for digit in there} == {
        (goal, digit) for digit, goal in enumerate(goals)
    }


@pytest.mark.parametrize("amount", [-300, -299, -5, 0, 1, 298, 299, 1000])
def test_amounts_of_many_digits_are_what_a_list_of_them_says(amount: int) -> None:
    size = 300
    plain = [min(max(digit + amount, 0), size - 1) for digit in range(size)]
    made = moved_by(amount, size)
    assert list(made) == plain
    assert [made.count(digit) for digit in range(size)] == [plain.count(digit) for digit in range(size)]
    fixed = always(7, size)
    assert list(fixed) == [7] * size
    assert (fixed.count(7), fixed.count(8)) == (size, 0)


def test_a_pattern_has_the_bits_of_its_digits() -> None:
    rng = Random(0)
    for _ in range(50):
        digits = set(rng.sample(range(40), rng.randint(0, 40)))
        width = rng.randint(1, 9)
        wanted = sum(((1 << width) - 1) << digit * width for digit in digits)
        assert folds.pattern(digits, width) == wanted
