"""One file per check; its docstring is its manual page, with a Good: and a Bad: example that are run as tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from game.proof.facts import Facts, Path
from game.story.location import Way
from game.story.problem import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check found: where (the value at `way`, or its key), what, and the way that shows it."""

    way: Way
    message: str
    hint: str = ""
    key: bool = False
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """A check. `assets` tells which places, people, moods and sounds have files; checks that need none ignore it."""

    code: str
    severity: Severity
    find: Callable[[Facts, Assets], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Assets:
    """The names of what has a file; None where nobody looked."""

    places: frozenset[str] | None = None
    people: frozenset[str] | None = None
    moods: frozenset[str] | None = None
    sounds: frozenset[str] | None = None
