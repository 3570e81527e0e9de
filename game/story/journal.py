"""The journal: the choices made, which are the save; written as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

VERSION = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One choice: its ids, and its place for the day when an edited story has lost the ids."""

    scene: str
    choice: str
    ordinal: int
    reason: str = ""
    reason_ordinal: int = -1


@dataclass(frozen=True, slots=True)
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
        raw: dict[str, Any] = json.loads(text)
        entries = tuple(
            Entry(
                str(e["scene"]),
                str(e["choice"]),
                int(e["ordinal"]),
                str(e.get("reason", "")),
                int(e.get("reason_ordinal", -1)),
            )
            for e in raw["entries"]
        )
        return Journal(
            scenario=str(raw["scenario"]),
            fingerprint=str(raw["fingerprint"]),
            seed=int(raw["seed"]),
            fate={str(k): str(v) for k, v in raw["fate"].items()},
            without=tuple(str(note) for note in raw["without"]),
            entries=entries,
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"this is no journal: {error}") from error
