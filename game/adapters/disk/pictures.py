"""assets/pictures.yaml: the words, lights, colours and sounds of places and people."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from game.loader.document import read
from game.story.frozen import field, frozen
from game.ui.screen import PictureWords

FILE_NAME = "pictures.yaml"
SIZE = (1920, 1080)  # of a place's picture
Light = tuple[int, int, int]


@frozen
class PictureTable:
    """What is known of the pictures besides their files; what is missing or odd is left out."""

    words: PictureWords = field(default_factory=PictureWords)
    light: Mapping[str, Light] = field(default_factory=dict)
    tag: Mapping[str, str] = field(default_factory=dict)
    ground: Mapping[str, str] = field(default_factory=dict)


def read_pictures(assets: Traversable | Path) -> PictureTable:
    """The table in an assets folder; an empty one where there is none."""
    path = assets / FILE_NAME
    if not path.is_file():
        return PictureTable()
    value = read(FILE_NAME, path.read_bytes()).value
    places, people, moods = (_mapping(value, key) for key in ("places", "people", "moods"))
    return PictureTable(
        PictureWords(
            _texts(places, "words"),
            _texts(people, "words"),
            _flat(moods),
            _centres(places),
            _texts(places, "sound"),
        ),
        light={id: (n[0], n[1], n[2]) for id, p in places.items() if len(n := _numbers(p, "light")) == 3},
        tag=_texts(people, "tag"),
        ground=_texts(people, "ground"),
    )


def _mapping(value: Any, key: str) -> dict[str, Any]:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def _texts(entries: Mapping[str, Any], key: str) -> dict[str, str]:
    return {id: e[key] for id, e in entries.items() if isinstance(e, dict) and isinstance(e.get(key), str)}


def _flat(entries: Mapping[str, Any]) -> dict[str, str]:
    return {id: text for id, text in entries.items() if isinstance(text, str)}


def _centres(places: Mapping[str, Any]) -> dict[str, tuple[int, int]]:
    """The middle of each card's strip, written in pixels of the picture, in parts of 1000."""
    found = {id: _numbers(place, "card") for id, place in places.items()}
    return {id: (n[0] * 1000 // SIZE[0], n[1] * 1000 // SIZE[1]) for id, n in found.items() if len(n) == 2}


def _numbers(entry: Any, key: str) -> list[int]:
    found = entry.get(key) if isinstance(entry, dict) else None
    return [int(n) for n in found if isinstance(n, str) and n.isdecimal()] if isinstance(found, list) else []
