"""The journal: the choices made, which are the save; written as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from game.story.frozen import field, frozen

VERSION = 1


@frozen
class Entry:
    """One choice: its ids, and its place for the day when an edited story has lost the ids.

    `choices` and `reasons` say among how many it stood: where the number has changed, the place means nothing.
    """

    scene: str
    choice: str
    ordinal: int
    reason: str = ""
    reason_ordinal: int = -1
    choices: int = 0  # 0 in journals that did not keep it
    reasons: int = 0


@frozen
class Journal:
    """All that has to be kept of a playthrough."""

    scenario: str
    fingerprint: str
    seed: int
    fate: Mapping[str, str] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()


def to_json(journal: Journal) -> str:
    return json.dumps({"version": VERSION, **asdict(journal)}, ensure_ascii=False)


def from_json(text: str) -> Journal:
    """The journal in a text that `to_json` wrote. Raises ValueError for any other."""
    try:
        raw: Any = json.loads(text)
        if _number(raw["version"]) != VERSION:
            raise ValueError("this journal was written by another version of the game")
        return Journal(
            scenario=_word(raw["scenario"]),
            fingerprint=_word(raw["fingerprint"]),
            seed=_number(raw["seed"]),
            fate={_word(name): _word(value) for name, value in raw["fate"].items()},
            without=tuple(_word(note) for note in _list(raw["without"])),
            entries=tuple(_entry(entry) for entry in _list(raw["entries"])),
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"this is no journal: {error}") from error


def _entry(raw: Any) -> Entry:
    return Entry(
        scene=_word(raw["scene"]),
        choice=_word(raw["choice"]),
        ordinal=_number(raw["ordinal"]),
        reason=_word(raw.get("reason", "")),
        reason_ordinal=_number(raw.get("reason_ordinal", -1)),
        choices=_number(raw.get("choices", 0)),
        reasons=_number(raw.get("reasons", 0)),
    )


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list")
    return value


def _word(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no word")
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{value!r} is no number")
    return value
