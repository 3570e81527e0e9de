"""The condition language: a text is parsed once into a tree, checked against what is declared, and compiled."""

from __future__ import annotations

import re
from typing import Literal

from game.story.frozen import frozen
from game.story.problem import nearest

MAX_LENGTH = 500  # characters; scenario-language.md

Operator = Literal["==", "!=", "<", "<=", ">", ">="]
FUNCTIONS = ("visited", "chose", "marked", "active", "crossed", "count", "offered", "took")


@frozen
class Number:
    value: int
    column: int


@frozen
class Truth:
    value: bool
    column: int


@frozen
class Quoted:
    """A word in quotes: always a value."""

    value: str
    column: int


@frozen
class Name:
    """A bare word: a variable, or beside == a value."""

    value: str
    column: int


@frozen
class Call:
    """`visited(scene)` and the like; `argument` is empty for `crossed()`."""

    function: str
    argument: str
    column: int
    argument_column: int


@frozen
class Not:
    of: Tree
    column: int


@frozen
class Both:
    """`and` (all hold) or `or` (one holds) of two or more."""

    all: bool
    parts: tuple[Tree, ...]
    column: int


@frozen
class Compare:
    """`a < b <= c`: each neighbour pair must hold."""

    first: Tree
    rest: tuple[tuple[Operator, Tree], ...]
    column: int


@frozen
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


@frozen
class _Token:
    kind: str
    text: str
    column: int


_TOKEN = re.compile(
    r"\s*(?:(?P<fraction>[0-9]+\.[\w.]*)|(?P<number>[0-9]+)(?!\w)"
    r"|(?P<call>(?!(?:and|or|not)\b)[^\W\d]\w*\s*\(\s*[\w-]*\s*\))"
    r"|(?P<word>\w+)|(?P<quoted>\"[^\"]*\"|'[^']*')"
    r"|(?P<operator>==|!=|<=|>=|[<>+\-*()])|(?P<other>\S))"
)
_CALL = re.compile(r"(\w+)\s*\(\s*([\w-]*)\s*\)")
_QUOTES = "use straight quotes, one at each end"
_INSTEAD = {
    "=": "write == to compare",
    "&": "write and",
    "|": "write or",
    "!": "write not",
    "/": "only + - and * can be written",
    ".": "a condition knows whole numbers and plain names only",
    "[": "a condition knows whole numbers and plain names only",
    '"': _QUOTES,
    "'": _QUOTES,
    "“": _QUOTES,
    "‘": _QUOTES,
}

# How tightly a sign binds, as in Python: `not` stands between `and` and the comparisons.
_OR, _AND, _NOT, _COMPARE, _ADD, _MULTIPLY = range(1, 7)
_BINDS = {
    "or": _OR,
    "and": _AND,
    **dict.fromkeys(("==", "!=", "<", "<=", ">", ">="), _COMPARE),
    "+": _ADD,
    "-": _ADD,
    "*": _MULTIPLY,
}


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    while match := _TOKEN.match(text, at):
        kind = match.lastgroup or ""
        column = match.start(kind)
        sign = match[kind]
        if kind == "other":
            raise ConditionError(f"'{sign}' cannot stand in a condition", column, _INSTEAD.get(sign, ""))
        if kind == "fraction":
            hint = "a condition knows whole numbers only"
            raise ConditionError(f"'{sign}' is not a whole number", column, hint)
        found.append(_Token(kind, sign, column))
        at = match.end()
    found.append(_Token("end", "", len(text.rstrip())))
    return found


def parse(text: str) -> Tree:
    """The tree of a condition. Raises ConditionError."""
    if len(text) > MAX_LENGTH:
        raise ConditionError(f"a condition cannot be longer than {MAX_LENGTH} characters", 0, "split it up")
    if not text.strip():
        raise ConditionError("the condition is empty", 0)
    tokens = _tokens(text)
    _balanced(tokens)
    parser = _Parser(tokens)
    tree = parser.expression(_OR)
    parser.expect_end()
    return tree


def _balanced(tokens: list[_Token]) -> None:
    """Every bracket is closed. Asked first, so that what is parsed is at most half as deep as it is long."""
    opened: list[_Token] = []
    for token in tokens:
        if token.kind == "operator" and token.text == "(":
            opened.append(token)
        elif token.kind == "operator" and token.text == ")":
            if not opened:
                raise ConditionError("')' closes no bracket", token.column)
            opened.pop()
    if opened:
        raise ConditionError("a bracket is not closed", opened[-1].column, "add )")


class _Parser:
    """Precedence climbing. A bracket costs two calls, so that the longest condition stays within the stack."""

    def __init__(self, tokens: list[_Token]) -> None:
        self.tokens = tokens
        self.at = 0

    @property
    def token(self) -> _Token:
        return self.tokens[self.at]

    def sees(self, *texts: str) -> bool:
        return self.token.kind in ("word", "operator") and self.token.text in texts

    def expect_end(self) -> None:
        token = self.token
        if token.kind == "end":
            return
        a_word = token.kind in ("word", "number", "quoted")
        hint = "put quotes round a value of more than one word" if a_word else ""
        raise ConditionError(f"'{token.text}' was not expected here", token.column, hint)

    def expression(self, least: int) -> Tree:
        """What is held together by signs that bind as tightly as `least`, or more."""
        left = self.operand(least)
        while self.sees(*_BINDS) and (binds := _BINDS[self.token.text]) >= least:
            token = self.token
            if binds in (_OR, _AND):
                parts = [left]
                while self.sees(token.text):
                    self.at += 1
                    parts.append(self.expression(binds + 1))
                left = Both(token.text == "and", tuple(parts), token.column)
            elif binds == _COMPARE:
                rest: list[tuple[Operator, Tree]] = []
                while self.sees(*_BINDS) and _BINDS[self.token.text] == _COMPARE:
                    self.at += 1
                    sign = self.tokens[self.at - 1].text
                    rest.append((sign, self.expression(_ADD)))  # type: ignore[arg-type]  # it is one of them
                left = Compare(left, tuple(rest), token.column)
            else:
                self.at += 1
                right = self.expression(binds + 1)
                left = Arithmetic(token.text, left, right, token.column)  # type: ignore[arg-type]  # it is one of + - *
        return left

    def operand(self, least: int) -> Tree:
        """One side of a sign, with its nots or minuses."""
        nots = self.counted("not") if least <= _NOT else 0
        if nots:
            return _denied(self.expression(_COMPARE), nots, self.tokens[self.at - 1].column)
        column = self.token.column
        minuses = self.counted("-")
        token = self.token
        self.at += token.kind != "end"
        if token.text == "(" and token.kind == "operator":
            inner = self.expression(_OR)
            if not self.sees(")"):
                raise ConditionError(f"'{self.token.text}' was not expected here", self.token.column)
            self.at += 1
        else:
            inner = self.atom(token)
        return _negative(inner, minuses, column) if minuses else inner

    def counted(self, text: str) -> int:
        """How often a sign stands here in a row."""
        begin = self.at
        while self.sees(text):
            self.at += 1
        return self.at - begin

    def atom(self, token: _Token) -> Tree:
        match token.kind:
            case "number":
                return Number(int(token.text), token.column)
            case "call":
                return _call(token)
            case "quoted":
                return Quoted(token.text[1:-1], token.column)
            case "word" if token.text in ("true", "false"):
                return Truth(token.text == "true", token.column)
            case "word" if token.text not in ("and", "or", "not"):
                return self.name(token)
            case "end":
                raise ConditionError("the condition ends too early", token.column)
        raise ConditionError(f"'{token.text}' was not expected here", token.column)

    def name(self, token: _Token) -> Name:
        if not self.sees("("):
            return Name(token.text, token.column)
        if token.text not in FUNCTIONS:
            raise _no_function(token)
        message = f"{token.text}() takes one plain name"
        raise ConditionError(message, token.column, f"write {token.text}(name), without quotes or signs")


def _denied(tree: Tree, times: int, column: int) -> Tree:
    """The tree behind some nots; never more than two deep, however many were written."""
    for _ in range(times):
        tree = tree.of if isinstance(tree, Not) and isinstance(tree.of, Not) else Not(tree, column)
    return tree


def _negative(tree: Tree, times: int, column: int) -> Tree:
    """The tree behind some minuses; of a number, the other number."""
    for _ in range(times):
        match tree:
            case Number(value):
                tree = Number(-value, column)
            case Arithmetic("-", Number(0), Arithmetic("-", Number(0)) as twice):
                tree = twice
            case _:
                tree = Arithmetic("-", Number(0, column), tree, column)
    return tree


def _call(token: _Token) -> Call:
    match = _CALL.match(token.text)
    if match is None or match[1] not in FUNCTIONS:
        raise _no_function(token)
    return Call(match[1], match[2], token.column, token.column + match.start(2))


def _no_function(token: _Token) -> ConditionError:
    name = token.text.split("(")[0].strip()
    near = nearest(name, FUNCTIONS)
    known = ", ".join(f"{function}()" for function in FUNCTIONS[:6])
    hint = f"did you mean '{near}()'?" if near else f"it can ask {known}"
    return ConditionError(f"'{name}()' is nothing a condition can ask", token.column, hint)
