"""`@frozen` gives what `dataclass(frozen=True, slots=True)` gives; `@mutable` what it gives without `frozen`."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, fields, is_dataclass
from typing import Any, ClassVar

import pytest

from game.story.frozen import field, frozen, mutable, names_of, replace, values_of


@frozen
class Point:
    x: int
    y: int = 2
    seen: tuple[str, ...] = field(default=(), compare=False)
    notes: list[str] = field(default_factory=list, hash=False, repr=False)
    total: int = field(init=False)
    steps: int = field(default=7, init=False)
    seen_by: list[int] = field(default_factory=list, init=False, hash=False)
    many: ClassVar[int] = 3

    def __post_init__(self) -> None:
        object.__setattr__(self, "total", self.x + self.y)

    @property
    def both(self) -> int:
        return self.x * self.y


@dataclass(frozen=True, slots=True)
class Plain:
    x: int
    y: int = 2
    seen: tuple[str, ...] = dataclasses.field(default=(), compare=False)
    notes: list[str] = dataclasses.field(default_factory=list, hash=False, repr=False)
    total: int = dataclasses.field(init=False)
    steps: int = dataclasses.field(default=7, init=False)
    seen_by: list[int] = dataclasses.field(default_factory=list, init=False, hash=False)
    many: ClassVar[int] = 3

    def __post_init__(self) -> None:
        object.__setattr__(self, "total", self.x + self.y)

    @property
    def both(self) -> int:
        return self.x * self.y


@frozen
class Named(Point):
    name: str = ""
    quiet: bool = field(default=False, kw_only=True)

    def __repr__(self) -> str:
        return f"<{self.name}>"


@frozen
class Alike:
    text: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Alike) and self.text.lower() == other.text.lower()


@frozen
class Empty:
    pass


def both(ask: Callable[[Any], Any]) -> tuple[Any, Any]:
    return ask(Point), ask(Plain)


@pytest.mark.parametrize(
    "ask",
    [
        lambda kind: astuple(kind(1)),
        lambda kind: astuple(kind(1, y=5, notes=["a"])),
        lambda kind: asdict(kind(1, 2, ("b",))),
        lambda kind: kind(1) == kind(1),
        lambda kind: kind(1) == kind(2),
        lambda kind: kind(1) == (1, 2),
        lambda kind: kind(1, seen=("a",)) == kind(1, seen=("b",)),
        lambda kind: hash(kind(1, notes=["a"])) == hash(kind(1)),
        lambda kind: len({kind(1), kind(1), kind(2)}),
        lambda kind: repr(kind(1)).partition("(")[2],
        lambda kind: astuple(replace(kind(1), y=7)),
        lambda kind: astuple(dataclasses.replace(kind(1), y=7)),
        lambda kind: kind.__match_args__,
        lambda kind: [(part.name, part.type, part.init) for part in fields(kind)],
        lambda kind: is_dataclass(kind),
        lambda kind: kind(1).notes is kind(1).notes,
        lambda kind: kind(3).both,
        lambda kind: kind.many,
        lambda kind: astuple(copy.copy(kind(4))),
        lambda kind: astuple(copy.deepcopy(kind(4, notes=["a"]))),
        lambda kind: astuple(pickle.loads(pickle.dumps(kind(4)))),
        lambda kind: hasattr(kind(1), "__dict__"),
    ],
)
def test_it_is_what_a_frozen_dataclass_is(ask: Callable[[Any], Any]) -> None:
    ours, theirs = both(ask)
    assert ours == theirs


@pytest.mark.parametrize(
    "wrong",
    [
        lambda kind: kind(),
        lambda kind: kind(1, 2, (), [], 5),
        lambda kind: kind(1, z=2),
        lambda kind: kind(1, x=2),
        lambda kind: setattr(kind(1), "x", 2),
        lambda kind: delattr(kind(1), "x"),
    ],
)
def test_what_is_wrong_is_refused_in_the_same_words(wrong: Callable[[Any], Any]) -> None:
    said = []
    for kind in (Point, Plain):
        with pytest.raises((TypeError, FrozenInstanceError)) as error:
            wrong(kind)
        said.append((error.type, str(error.value).replace("Plain", "Point")))
    assert said[0] == said[1]


def test_no_new_name_can_be_put_on_one() -> None:
    with pytest.raises(FrozenInstanceError):
        Point(1).other = 2  # type: ignore[attr-defined]  # which is what is tried


def test_a_class_of_it_has_the_fields_of_both() -> None:
    named = Named(1, 2, name="a", quiet=True)
    assert (named.x, named.total, named.name, named.quiet) == (1, 3, "a", True)
    assert named != Point(1, 2)
    assert named == Named(1, 2, name="a", quiet=True)
    assert named != replace(named, quiet=False)
    with pytest.raises(TypeError):
        Named(1, 2, (), [], "a", True)  # type: ignore[call-arg]  # which is what is tried


def test_what_the_class_writes_itself_stays() -> None:
    assert repr(Named(1, name="a")) == "<a>"
    assert Alike("A") == Alike("a")
    assert hash(Alike("A")) == hash(Alike("A"))
    assert (Empty() == Empty(), repr(Empty())) == (True, "Empty()")


def test_a_pattern_takes_it_apart() -> None:
    match Point(1, 5):
        case Point(x, y):
            assert (x, y) == (1, 5)
        case _:
            pytest.fail("it was not matched")


def test_nothing_is_written_for_a_class_of_which_none_is_made() -> None:
    @frozen
    class Unused:
        x: int

    assert vars(Unused)["__init__"].__name__ == "first"
    Unused(1)
    assert vars(Unused)["__init__"].__name__ == "__init__"
    assert vars(Unused)["__eq__"].__name__ == "first"


@mutable
class Count:
    of: str
    number: int = 0
    seen: list[str] = field(default_factory=list)


@dataclass(slots=True)
class PlainCount:
    of: str
    number: int = 0
    seen: list[str] = dataclasses.field(default_factory=list)


@pytest.mark.parametrize(
    "ask",
    [
        lambda kind: astuple(kind("a", seen=["b"])),
        lambda kind: kind("a") == kind("a"),
        lambda kind: kind("a") == kind("b"),
        lambda kind: kind("a").seen is kind("a").seen,
        lambda kind: repr(kind("a")).partition("(")[2],
        lambda kind: kind.__hash__,
        lambda kind: astuple(replace(kind("a"), number=3)),
        lambda kind: astuple(pickle.loads(pickle.dumps(kind("a")))),
        lambda kind: hasattr(kind("a"), "__dict__"),
    ],
)
def test_what_can_change_is_what_a_dataclass_with_slots_is(ask: Callable[[Any], Any]) -> None:
    assert ask(Count) == ask(PlainCount)


def test_a_default_that_could_change_is_refused() -> None:
    defaults: list[Any] = [[], dataclasses.field(default_factory=list)]
    for default in defaults:
        body = {"__annotations__": {"x": "list[int]"}, "x": default}
        with pytest.raises(TypeError, match="the default of x"):
            frozen(type("Shared", (), body))


def test_a_class_may_be_a_default() -> None:
    @frozen
    class Making:
        make: Callable[[], dict[str, str]] = dict

    assert Making().make() == {}


def test_what_can_change_changes() -> None:
    count = Count("a")
    count.number += 2
    assert count == Count("a", 2)
    with pytest.raises(AttributeError):
        count.other = 3  # type: ignore[attr-defined]  # which is what is tried


def test_its_fields_are_told_by_name_and_by_value() -> None:
    assert names_of(Count) == ("of", "number", "seen")
    assert values_of(Count("a", 2)) == ("a", 2, [])
    assert dict(zip(names_of(Point), values_of(Point(1)), strict=True)) == asdict(Point(1))
