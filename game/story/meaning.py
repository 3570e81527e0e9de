"""What a condition means in a scenario: its names bound to what is declared, its kinds checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal

from game.story.condition import Arithmetic, Both, Call, Compare, Name, Not, Number, Quoted, Tree, Truth
from game.story.frozen import field, frozen, replace
from game.story.problem import did_you_mean, nearest

Kind = Literal["number", "truth", "word", "unknown"]
APPROACHES = ("healthy", "mixed", "harmful")


@frozen
class Domain:
    """What a variable can be: a number from `low` to `high`, a truth, or one of `values`."""

    kind: Kind
    low: int = 0
    high: int = 0
    values: tuple[str, ...] = ()

    def has(self, value: int | bool | str) -> bool:
        match self.kind:
            case "number":
                return (
                    isinstance(value, int) and not isinstance(value, bool) and self.low <= value <= self.high
                )
            case "truth":
                return isinstance(value, bool)
        return value in self.values

    def said(self) -> str:
        """The domain in words, for a hint."""
        match self.kind:
            case "number":
                return f"it goes from {self.low} to {self.high}"
            case "truth":
                return "it is true or false"
        return f"it can be {', '.join(self.values)}"


@frozen
class Declared:
    """The names a condition may use. `lenient` is for rules of a library: what is lacking is false."""

    variables: Mapping[str, Domain] = field(default_factory=dict)
    scenes: AbstractSet[str] = frozenset()
    choices: AbstractSet[str] = frozenset()
    boundaries: AbstractSet[str] = frozenset()
    in_rules: bool = False
    at_a_step: bool = False
    lenient: bool = False
    near: Callable[[str, Iterable[str]], str] = nearest  # finds the name that was probably meant


@frozen
class Fault:
    """Something wrong in a condition; `column` counts from 0 in its text."""

    code: str
    message: str
    column: int
    hint: str = ""
    length: int = 1


_RULE_NAMES = {"outcome": Domain("word", values=("growth", "mixed", "harm")), "together": Domain("truth")}


def bind(tree: Tree, declared: Declared) -> tuple[Tree, tuple[Fault, ...]]:
    """The tree with every Name a variable and every Quoted a value of one, and what is wrong with it.

    Where a condition is bad (compares what cannot be compared, ...) only that is reported.
    """
    binder = _Binder(declared)
    bound = binder.truth(tree)
    bad = [f for f in binder.faults if f.code == "bad-condition"]
    return bound, tuple(bad[:1] or binder.faults)


class _Binder:
    def __init__(self, declared: Declared) -> None:
        self.declared = declared
        self.faults: list[Fault] = []
        self.lacking = False  # a name that a lenient condition lacks was met

    def fault(self, code: str, message: str, column: int, hint: str = "", length: int = 1) -> None:
        self.faults.append(Fault(code, message, column, hint, length))

    def domain(self, name: str) -> Domain | None:
        if self.declared.in_rules and name in _RULE_NAMES:
            return _RULE_NAMES[name]
        return self.declared.variables.get(name)

    def truth(self, tree: Tree) -> Tree:
        """A tree that must be a truth value. What a lenient one lacks makes its smallest truth false."""
        match tree:
            case Both(all, parts, column):
                return Both(all, tuple(self.truth(part) for part in parts), column)
            case Not(Both(all, parts, column)) if self.declared.lenient:
                return self.truth(Both(not all, tuple(Not(part, column) for part in parts), column))
            case Not(Not(of)) if self.declared.lenient:
                return self.truth(of)
            case Not(Both() | Not() as of, column):
                return Not(self.truth(of), column)
            case Not(of, column):
                # A leaf that names what is lacking is false, negated or not: the rule is not about this scenario.
                bound, lacks = self.leaf(of)
                return bound if lacks else Not(bound, column)
        return self.leaf(tree)[0]

    def leaf(self, tree: Tree) -> tuple[Tree, bool]:
        """The smallest truth, and whether a lenient condition names something there that the scenario lacks."""
        outer, self.lacking = self.lacking, False
        bound, kind = self.value(tree)
        lacks, self.lacking = self.lacking, outer
        if kind in ("number", "word"):
            what = "a number" if kind == "number" else "a word"
            hint = "compare it, as in trust >= 3" if kind == "number" else "compare it, as in mood == calm"
            self.fault("bad-condition", f"{what} alone is neither true nor false", tree.column, hint)
        return (Truth(False, tree.column) if lacks else bound), lacks

    def value(self, tree: Tree) -> tuple[Tree, Kind]:
        match tree:
            case Number():
                return tree, "number"
            case Truth():
                return tree, "truth"
            case Quoted():
                return tree, "word"
            case Both() | Not():
                return self.truth(tree), "truth"
            case Name():
                return self.name(tree)
            case Call():
                return self.call(tree)
            case Arithmetic():
                return self.arithmetic(tree)
            case Compare():
                return self.compare(tree)

    def name(self, tree: Name) -> tuple[Tree, Kind]:
        domain = self.domain(tree.value)
        if domain is not None:
            return tree, domain.kind
        if tree.value[0].isdigit():
            hint = "a condition knows whole numbers only"
            self.fault("bad-condition", f"'{tree.value}' is not a whole number", tree.column, hint)
        elif self.declared.lenient:
            self.lacking = True
        else:
            hint = self.near(tree.value, self.declared.variables)
            message = f"no variable is called '{tree.value}'"
            self.fault("unknown-variable", message, tree.column, hint, len(tree.value))
        return tree, "unknown"

    def arithmetic(self, tree: Arithmetic) -> tuple[Tree, Kind]:
        left, left_kind = self.value(tree.left)
        right, right_kind = self.value(tree.right)
        for kind in (left_kind, right_kind):
            if kind in ("truth", "word"):
                what = "a truth value" if kind == "truth" else "a word"
                self.fault("bad-condition", f"{what} cannot be counted with", tree.column)
                break
        return replace(tree, left=left, right=right), "number"

    def compare(self, tree: Compare) -> tuple[Tree, Kind]:
        sides = [tree.first, *(side for _, side in tree.rest)]
        operators = [operator for operator, _ in tree.rest]
        words = self.words_beside(sides, operators)
        bound: list[tuple[Tree, Kind]] = [
            (Quoted(words[at], side.column), "word") if at in words else self.value(side)
            for at, side in enumerate(sides)
        ]
        for at, operator in enumerate(operators):
            self.pair(operator, bound[at], bound[at + 1], tree.column)
        rest = tuple((operator, bound[at + 1][0]) for at, operator in enumerate(operators))
        return Compare(bound[0][0], rest, tree.column), "truth"

    def words_beside(self, sides: list[Tree], operators: Sequence[str]) -> dict[int, str]:
        """Which sides are bare values, and which: those beside == or != whose other side is a variable of words."""
        found: dict[int, str] = {}
        for at, operator in enumerate(operators):
            if operator not in ("==", "!="):
                continue
            for word, other in ((at + 1, at), (at, at + 1)):
                variable = sides[other]
                domain = self.domain(variable.value) if isinstance(variable, Name) else None
                if domain is not None and domain.kind in ("word", "unknown") and other not in found:
                    value = self.bare(sides[word], domain)
                    if value is not None:
                        found[word] = value
        return found

    def bare(self, side: Tree, domain: Domain) -> str | None:
        """The word that a side is; a name that is also a variable of words is one only if the other can have it."""
        match side:
            case Number(value):
                same = (word for word in domain.values if word.isdecimal() and int(word) == value)
                return next(same, str(value))
            case Name(value):
                own = self.domain(value)
                if value in domain.values or own is None or own.kind != "word":
                    return value
        return None

    def pair(self, operator: str, left: tuple[Tree, Kind], right: tuple[Tree, Kind], column: int) -> None:
        kinds = {left[1], right[1]} - {"unknown"}
        if operator not in ("==", "!=") and kinds & {"truth", "word"}:
            what = "a truth value has no size" if "truth" in kinds else "a word has no size"
            self.fault("bad-condition", what, column, "compare it with == or !=, or ask for it alone")
        elif len(kinds) > 1:
            said = {"number": "a number", "truth": "a truth value", "word": "a word"}
            names = " with ".join(sorted(said[kind] for kind in kinds))
            self.fault("bad-condition", f"this compares {names}", column)
        elif operator in ("==", "!="):
            self.possible(left[0], right[0])
            self.possible(right[0], left[0])

    def possible(self, variable: Tree, value: Tree) -> None:
        """A value its variable cannot have."""
        domain = self.domain(variable.value) if isinstance(variable, Name) else None
        if domain is None:
            return
        match value:
            case Number(number, column) if domain.kind == "number" and not domain.has(number):
                said, length = str(number), len(str(number))
            case Quoted(word, column) if domain.kind == "word" and not domain.has(word):
                said, length = word, len(word)
            case _:
                return
        hint = did_you_mean(said, domain.values) or domain.said()
        assert isinstance(variable, Name)
        if self.declared.lenient:
            self.lacking = True
        else:
            self.fault("out-of-range", f"'{variable.value}' is never '{said}'", column, hint, length)

    def call(self, tree: Call) -> tuple[Tree, Kind]:
        function, argument = tree.function, tree.argument
        declared = self.declared
        if function == "offered" and (declared.at_a_step or not declared.in_rules):
            message = "offered() can only be asked in the never of a rule"
            self.fault("bad-condition", message, tree.column)
        elif function == "took" and not declared.at_a_step:
            self.fault("bad-condition", "took() can only be asked in after and must_follow", tree.column)
        elif not argument:
            if function not in ("crossed", "active") or not declared.in_rules:
                self.fault("bad-condition", f"{function}() has to name something", tree.column)
        elif function in ("count", "offered", "took"):
            if argument not in APPROACHES:
                hint = did_you_mean(argument, APPROACHES) or f"it counts {', '.join(APPROACHES)}"
                message = f"{function}() does not know '{argument}'"
                self.fault("bad-condition", message, tree.argument_column, hint)
        elif function != "marked":
            code, what, known = {
                "visited": ("unknown-scene", "scene", declared.scenes),
                "chose": ("unknown-choice", "choice", declared.choices),
                "active": ("unknown-boundary", "boundary", declared.boundaries),
                "crossed": ("unknown-boundary", "boundary", declared.boundaries),
            }[function]
            if argument not in known:
                self.unknown(code, what, argument, tree.argument_column, known)
        return tree, "number" if function == "count" else "truth"

    def unknown(self, code: str, what: str, name: str, column: int, known: AbstractSet[str]) -> None:
        if self.declared.lenient:
            self.lacking = True
            return
        message = f"no {what} is called '{name}'"
        if code == "unknown-choice":
            message = f"no choice has the written id '{name}'"
        self.fault(code, message, column, self.near(name, known), len(name))

    def near(self, name: str, known: Iterable[str]) -> str:
        meant = self.declared.near(name, known)
        return f"did you mean '{meant}'?" if meant else ""
