"""The sentences of the interface, read out of the program: every call of `say` and `many` with its words in it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from game.story.translation import Entry


def interface_entries(sources: Iterable[tuple[str, str]]) -> tuple[Entry, ...]:
    """Each sentence once, in the order of the files; `sources` are names of files with their text."""
    found: dict[str, Entry] = {}
    for name, text in sources:
        if "say(" not in text and "many(" not in text:
            continue
        for one, more in _sentences(ast.parse(text)):
            known = found.get(one)
            if known is None or (more and not known.more):
                found[one] = Entry("", one, more=more, about=f"In {name}" if known is None else known.about)
    return tuple(found.values())


def _sentences(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """One and several, or one and nothing, in the order in which they are written."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = _name(call.func)
        if name not in ("say", "many"):
            continue
        wanted = 2 if name == "many" else 1
        words = [arg.value for arg in call.args[:wanted] if isinstance(arg, ast.Constant)]
        texts = [word for word in words if isinstance(word, str)]
        if len(texts) == wanted:
            yield texts[0], texts[1] if wanted == 2 else ""


def _name(called: ast.expr) -> str:
    """As in `words.say(…)`, and in `say(…)` where a function calls it so for short."""
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""
