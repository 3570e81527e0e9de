"""A small pack for tests: its folder, and the pictures in it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

STORY = """\
title: {title}
language: en
start: yard
cast: {{kim: {{name: Kim, player: true}}, old-lee: {{name: Lee}}}}
scenes:
  yard:
    place: yard
    describe: A yard with one lamp.
    sound: crickets
    lines:
      - The gate is open.
      - old-lee: Come in or go.
    choices:
      - {{text: Go in., approach: neutral, goto: in}}
      - {{text: Go home., approach: neutral, goto: out}}
  in: {{lines: [It is warm.], ending: {{title: Warm, outcome: growth}}}}
  out: {{place: kitchen-morning, lines: [It is far.], ending: {{title: Far, outcome: mixed}}}}
"""
LIBRARY = "title: Yards\nscenarios: [gate, lamp]\n"
PICTURES = """\
people:
  old-lee: {words: Somebody old with a cap., tag: "#333333"}
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 118"><path d="M0 0H90V118H0Z" fill="#10c060"/></svg>'
OGG = b"OggS" + bytes(40)


def png(width: int, height: int, colour: tuple[int, int, int] = (200, 30, 40)) -> bytes:
    """A picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + bytes(colour) * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def files() -> dict[str, bytes]:
    """What lies in the folder of the pack."""
    return {
        "library.yaml": LIBRARY.encode(),
        "gate.yaml": STORY.format(title="The Gate").encode(),
        "lamp.yaml": STORY.format(title="The Lamp").encode(),
        "assets/places/yard.png": png(64, 36),
        "assets/people/old-lee/calm.svg": SVG.encode(),
        "assets/sounds/crickets.ogg": OGG,
        "assets/pictures.yaml": PICTURES.encode(),
    }


def folder_at(place: Path, changed: Mapping[str, str | bytes | None] | None = None) -> Path:
    """The folder `yards` in a place, with these files changed or added; those that are None are left out."""
    folder = place / "yards"
    for name, data in {**files(), **(changed or {})}.items():
        if data is None:
            continue
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return folder
