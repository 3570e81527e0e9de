"""The ids that choices and reasons get from their texts."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST = 40  # characters; scenario-language.md
_OTHERS = re.compile(r"[^\w]+")


def slug(text: str) -> str:
    """Lower case, every run of what cannot stand in an id one `-`, trimmed, at most 40 characters."""
    plain = text.lower().replace(" ", "-").strip("-.")
    if "--" in plain or not plain.replace("-", "").isalnum():  # more than words and a full stop
        plain = _OTHERS.sub("-", text.lower()).strip("-")
    return plain[:LONGEST].strip("-") or "choice"


class Ids:
    """Gives out ids so that none is given twice in a file; written ids are taken from the start."""

    def __init__(self, written: Iterable[str]) -> None:
        self.taken = set(written)
        self.repeats: dict[str, int] = {}

    def give(self, text: str) -> str:
        wanted = slug(text)
        found = wanted
        while found in self.taken:
            number = self.repeats.get(wanted, 1) + 1
            self.repeats[wanted] = number
            found = f"{wanted}-{number}"
        self.taken.add(found)
        return found
