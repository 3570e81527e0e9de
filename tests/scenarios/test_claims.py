"""Every claim of the two articles is met in some story, and the place is still there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.scenarios.shelf import shelf

FILE = Path(__file__).parent / "claims.txt"
CLAIMS = frozenset(f"A{n:02}" for n in range(1, 25)) | frozenset(f"B{n:02}" for n in range(1, 81))


@dataclass(frozen=True, slots=True)
class Met:
    """Where a claim is met."""

    claim: str
    story: str
    scene: str
    place: str
    note: str


def table() -> Iterator[Met]:
    for line in FILE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            claim, story, scene, place, *note = line.split(maxsplit=4)
            yield Met(claim, story, scene, place, " ".join(note))


def is_there(met: Met) -> bool:
    """Whether the scene has that line, choice or reason."""
    scenario = shelf().get(met.story)
    scene = scenario.scenes.get(met.scene) if scenario else None
    if scene is None:
        return False
    if met.place.isdigit():
        return 1 <= int(met.place) <= len(scene.lines)
    choice, _, reason = met.place.partition("/")
    return any(
        found.id == choice and (not reason or any(given.id == reason for given in found.reasons))
        for found in scene.choices
    )


@pytest.mark.parametrize("met", tuple(table()), ids=lambda met: f"{met.claim} {met.story} {met.scene}")
def test_the_place_where_a_claim_is_met_is_there(met: Met) -> None:
    assert met.claim in CLAIMS
    assert met.note, "a reader wants to know how"
    assert is_there(met), met


def test_every_claim_is_met() -> None:
    assert len(CLAIMS) == 104
    assert CLAIMS - {met.claim for met in table()} == set()
