"""Thousands of made-up conditions: they mean what Python means by them, and whatever is no condition is refused."""

from __future__ import annotations

import random
import re

import pytest

from game.story.condition import MAX_LENGTH, ConditionError, Tree, parse
from game.story.evaluate import Slots, compiled
from game.story.meaning import Declared, Domain, bind

VARIABLES = {
    "trust": Domain("number", low=-3, high=5),
    "hope": Domain("number", low=0, high=9),
    "told": Domain("truth"),
    "late": Domain("truth"),
    "mood": Domain("word", values=("calm", "hurt", "very angry")),
}
FACTS = {"visited": ("night",), "chose": ("drawer", "go-away"), "marked": ("cost",)}
DECLARED = Declared(VARIABLES, scenes={"night"}, choices={"drawer", "go-away"})
PIECES = (
    "and or not ( ) == != < <= > >= + - * , . [ ] { } ' \" = ! & | / % 0 1 42 007 1.5 1e3 told late trust hope mood "
    "calm hurt nobody true false visited(night) visited( chose(drawer) count(healthy) count() crossed() λ “ ” \\ # : ;"
)


def number(rng: random.Random, depth: int) -> str:
    if depth <= 0 or rng.random() < 0.4:
        return rng.choice(
            ("trust", "hope", "0", "1", "2", "7", "007"[2:], "count(healthy)", "count(harmful)")
        )
    one, other = number(rng, depth - 1), number(rng, depth - 1)
    return rng.choice(
        (f"{one} + {other}", f"{one} - {other}", f"{one} * {other}", f"({one})", f"-{one}", f"- {one}")
    )


def truth(rng: random.Random, depth: int) -> str:
    if depth <= 0 or rng.random() < 0.2:
        leaves = ("told", "late", "true", "false", "visited(night)", "chose(go-away)", "marked(cost)")
        return rng.choice((*leaves, "mood == calm", "hurt != mood", "mood == 'very angry'"))
    sign = rng.choice(("<", "<=", ">", ">=", "!="))
    one, other = truth(rng, depth - 1), truth(rng, depth - 1)
    a, b, c = (number(rng, depth - 1) for _ in range(3))
    return rng.choice(
        (
            f"{one} and {other}",
            f"{one} or {other}",
            f"not {one}",
            f"({one})",
            f"({one}) == ({other})",
            f"({one}) != told",
            f"{a} {sign} {b}",
            f"{a} < {b} {sign} {c}",
        )
    )


def as_python(condition: str) -> str:
    """The condition with its questions as plain names, for Python to judge."""
    words = {"true": "True", "false": "False", "calm": "'calm'", "hurt": "'hurt'"}
    asked = re.sub(r"(\w+)\(([\w-]+)\)", lambda m: f"{m[1]}_{m[2]}".replace("-", "_"), condition)
    return re.sub(r"(?<!')\b(true|false|calm|hurt)\b(?!')", lambda m: words[m[1]], asked)


def bound(condition: str) -> Tree:
    tree, faults = bind(parse(condition), DECLARED)
    assert not faults, (condition, faults)
    return tree


def test_conditions_mean_what_python_means_by_them() -> None:
    rng = random.Random(7)
    for _ in range(1_500):
        condition = truth(rng, 4)
        if len(condition) > MAX_LENGTH:
            continue
        try:
            tree = bound(condition)
        except AssertionError as error:  # made-up values can lie outside of their range
            assert "out-of-range" in str(error)
            continue
        slots = Slots(VARIABLES)
        for kind, names in FACTS.items():
            for name in names:
                slots.bit(kind, name)
        slots.count_choices()
        ask = compiled(tree, slots)
        for _ in range(3):
            values = {name: _value(rng, domain) for name, domain in VARIABLES.items()}
            facts = rng.randrange(16)
            counts = [rng.randrange(100) for _ in range(3)]
            named: dict[str, object] = {
                f"{kind}_{name}".replace("-", "_"): bool(facts & bit)
                for (kind, name), bit in slots.bits.items()
            }
            for name, count in zip(("count_healthy", "count_mixed", "count_harmful"), counts, strict=True):
                named[name] = count
            expected = eval(as_python(condition), {"__builtins__": {}}, {**values, **named})
            assert bool(ask((*values.values(), facts, *counts))) == bool(expected), condition


def _value(rng: random.Random, domain: Domain) -> object:
    if domain.kind == "number":
        return rng.randint(domain.low, domain.high)
    return rng.choice(domain.values or (True, False))


def test_whatever_is_no_condition_is_refused_in_words() -> None:
    rng = random.Random(8)
    pieces = PIECES.split()
    fine = 0
    for _ in range(20_000):
        text = rng.choice((" ", " ", "")).join(rng.choices(pieces, k=rng.randint(1, 12)))
        try:
            tree = parse(text)
        except ConditionError as error:
            assert error.message and 0 <= error.column <= len(text), text
            continue
        _, faults = bind(tree, DECLARED)
        assert all(0 <= fault.column <= len(text) and fault.message for fault in faults), text
        assert len(faults) == 1 or not any(fault.code == "bad-condition" for fault in faults), text
        bind(tree, Declared(in_rules=True, at_a_step=True, lenient=True))
        fine += not faults
    assert fine > 100


@pytest.mark.parametrize("sign", list("\x00\x07\u200b\u202e\ufeff\ud800😀“_"))
def test_odd_signs_are_refused_or_read_as_names(sign: str) -> None:
    for text in (sign, f"told {sign} late", f"told{sign}", f"visited({sign})", f"mood == '{sign}'"):
        try:
            _, faults = bind(parse(text), DECLARED)
        except ConditionError:
            continue
        assert faults
