"""The condition language: a text is parsed once into a tree, checked against what is declared, and compiled."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

MAX_LENGTH = 500  # characters; scenario-language.md
MAX_DEPTH = (
    40  # brackets, nots and minuses within each other: more is no longer read by people, and keeps us safe
)

Operator = Literal["==", "!=", "<", "<=", ">", ">="]
FUNCTIONS = ("visited", "chose", "marked", "active", "crossed", "count", "offered", "took")


@dataclass(frozen=True, slots=True)
class Number:
    value: int
    column: int


@dataclass(frozen=True, slots=True)
class Truth:
    value: bool
    column: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """A word in quotes: always a value."""

    value: str
    column: int


@dataclass(frozen=True, slots=True)
class Name:
    """A bare word: a variable, or beside == a value."""

    value: str
    column: int


@dataclass(frozen=True, slots=True)
class Call:
    """`visited(scene)` and the like; `argument` is empty for `crossed()`."""

    function: str
    argument: str
    column: int
    argument_column: int


@dataclass(frozen=True, slots=True)
class Not:
    of: Tree
    column: int


@dataclass(frozen=True, slots=True)
class Both:
    """`and` (all hold) or `or` (one holds) of two or more."""

    all: bool
    parts: tuple[Tree, ...]
    column: int


@dataclass(frozen=True, slots=True)
class Compare:
    """`a < b <= c`: each neighbour pair must hold."""

    first: Tree
    rest: tuple[tuple[Operator, Tree], ...]
    column: int


@dataclass(frozen=True, slots=True)
class Arithmetic:
    operator: Literal["+", "-", "*"]
    left: Tree
    right: Tree
    column: int


Tree = Number | Truth | Quoted | Name | Call | Not | Both | Compare | Arithmetic


class ConditionError(Exception):
    """A text that is not a condition: what is wrong, at which column (from 0), and what may help."""

    def __init__(self, message: str, column: int, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.column, self.hint = message, column, hint


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    column: int


_TOKEN = re.compile(
    r"\s*(?:(?P<number>[0-9][\w.]*)"
    r"|(?P<call>(?!(?:and|or|not)\b)[^\W\d]\w*\s*\(\s*[\w-]*\s*\))"
    r"|(?P<word>[^\W\d]\w*)|(?P<quoted>\"[^\"]*\"|'[^']*')"
    r"|(?P<operator>==|!=|<=|>=|[<>+\-*()])|(?P<other>\S))"
)
_CALL = re.compile(r"(\w+)\s*\(\s*([\w-]*)\s*\)")
_INSTEAD = {
    "=": "write == to compare",
    "&": "write and",
    "|": "write or",
    "!": "write not",
    "/": "only + - and * can be written",
    ".": "a condition knows whole numbers and plain names only",
    "[": "a condition knows whole numbers and plain names only",
}


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    while match := _TOKEN.match(text, at):
        kind = match.lastgroup or ""
        column = match.start(kind)
        if kind == "other":
            sign = match["other"]
            raise ConditionError(f"'{sign}' cannot stand in a condition", column, _INSTEAD.get(sign, ""))
        found.append(_Token(kind, match[kind], column))
        at = match.end()
    found.append(_Token("end", "", len(text.rstrip())))
    return found


def parse(text: str) -> Tree:
    """The tree of a condition. Raises ConditionError."""
    if len(text) > MAX_LENGTH:
        raise ConditionError(f"a condition cannot be longer than {MAX_LENGTH} characters", 0, "split it up")
    if not text.strip():
        raise ConditionError("the condition is empty", 0)
    parser = _Parser(text)
    tree = parser.either()
    parser.expect_end()
    return tree


class _Parser:
    """Recursive descent; the depth of what may recurse is bounded."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = _tokens(text)
        self.at = 0
        self.depth = 0

    @property
    def token(self) -> _Token:
        return self.tokens[self.at]

    def take(self, *texts: str) -> _Token | None:
        token = self.token
        if token.kind in ("word", "operator") and token.text in texts:
            self.at += 1
            return token
        return None

    def expect_end(self) -> None:
        token = self.token
        if token.kind == "end":
            return
        if token.kind in ("word", "number", "quoted"):
            hint = "put quotes round a value of more than one word"
        else:
            hint = ""
        raise ConditionError(f"'{token.text}' was not expected here", token.column, hint)

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ConditionError("the condition is nested too deeply", self.token.column, "split it up")

    def either(self) -> Tree:
        return self._joined("or", self.both)

    def both(self) -> Tree:
        return self._joined("and", self.negated)

    def _joined(self, word: str, part: Callable[[], Tree]) -> Tree:
        first = part()
        if self.token.text != word or self.token.kind != "word":
            return first
        column = self.token.column
        parts = [first]
        while self.take(word):
            parts.append(part())
        return Both(word == "and", tuple(parts), column)

    def negated(self) -> Tree:
        if token := self.take("not"):
            self.deeper()
            inner = Not(self.negated(), token.column)
            self.depth -= 1
            return inner
        return self.comparison()

    def comparison(self) -> Tree:
        first = self.sum()
        rest: list[tuple[Operator, Tree]] = []
        column = self.token.column
        while token := self.take("==", "!=", "<", "<=", ">", ">="):
            rest.append((token.text, self.sum()))  # type: ignore[arg-type]  # take gave one of them
        return Compare(first, tuple(rest), column) if rest else first

    def sum(self) -> Tree:
        left = self.product()
        while token := self.take("+", "-"):
            left = Arithmetic("+" if token.text == "+" else "-", left, self.product(), token.column)
        return left

    def product(self) -> Tree:
        left = self.unary()
        while token := self.take("*"):
            left = Arithmetic("*", left, self.unary(), token.column)
        return left

    def unary(self) -> Tree:
        if token := self.take("-"):
            self.deeper()
            inner = Arithmetic("-", Number(0, token.column), self.unary(), token.column)
            self.depth -= 1
            return inner
        return self.atom()

    def atom(self) -> Tree:
        token = self.token
        self.at += token.kind != "end"
        match token.kind:
            case "number":
                return _number(token)
            case "call":
                return _call(token)
            case "quoted":
                return Quoted(token.text[1:-1], token.column)
            case "word":
                return self._word(token)
        if token.text == "(":
            self.deeper()
            inner = self.either()
            self.depth -= 1
            if not self.take(")"):
                raise ConditionError("a bracket is not closed", token.column, "add )")
            return inner
        what = (
            "the condition ends too early" if token.kind == "end" else f"'{token.text}' was not expected here"
        )
        raise ConditionError(what, token.column)

    def _word(self, token: _Token) -> Tree:
        if token.text in ("true", "false"):
            return Truth(token.text == "true", token.column)
        if token.text in ("and", "or", "not"):
            raise ConditionError(f"'{token.text}' was not expected here", token.column)
        if self.token.text == "(" and self.token.kind == "operator":
            if token.text not in FUNCTIONS:
                raise _no_function(token)
            message = f"{token.text}() takes one plain name"
            raise ConditionError(message, token.column, f"write {token.text}(name), without quotes or signs")
        return Name(token.text, token.column)


def _number(token: _Token) -> Number:
    if not token.text.isdecimal():
        message = f"'{token.text}' is not a whole number"
        raise ConditionError(message, token.column, "a condition knows whole numbers only")
    if len(token.text) > 9:
        raise ConditionError("the number is too large", token.column)
    return Number(int(token.text), token.column)


def _call(token: _Token) -> Call:
    match = _CALL.match(token.text)
    if match is None or match[1] not in FUNCTIONS:
        raise _no_function(token)
    return Call(match[1], match[2], token.column, token.column + match.start(2))


def _no_function(token: _Token) -> ConditionError:
    name = token.text.split("(")[0].strip()
    known = ", ".join(f"{function}()" for function in FUNCTIONS[:6])
    return ConditionError(f"'{name}()' is nothing a condition can ask", token.column, f"it can ask {known}")
