"""Where in a text something stands, and the way to it."""

from __future__ import annotations

from game.story.frozen import frozen

# The way to a value in a document, as a chain of (outer way, key or index); the document itself is ROOT.
# A chain shares its outer parts, so that remembering the way to every value costs one small tuple each.
Way = tuple["Way", "str | int"] | tuple[()]
ROOT: Way = ()


@frozen
class Location:
    """Line and column of a word, both from 1, the column in characters; `length` is the word's."""

    line: int
    column: int
    length: int = 1


def steps(way: Way) -> tuple[str | int, ...]:
    """The keys and indices from the document's root to the value."""
    found: list[str | int] = []
    while way:
        way, step = way[0], way[1]  # type: ignore[misc]  # a non-empty chain has two parts
        found.append(step)
    return tuple(reversed(found))
