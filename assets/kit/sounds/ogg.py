"""A sound as a file: Ogg Vorbis, the same bytes each time."""

import io
import struct
from pathlib import Path

import numpy as np
import soundfile

from .waves import RATE, Wave

BLOCK = 8192  # the encoder takes a long sound in pieces only
SERIAL = 7  # of the stream; the encoder throws dice for it
POLYNOMIAL = 0x04C11DB7


def encoded(wave: Wave, quality: float) -> bytes:
    """A wave as Ogg Vorbis; `quality` goes from 0 to 1."""
    room = io.BytesIO()
    channels = 1 if wave.ndim == 1 else wave.shape[1]
    with soundfile.SoundFile(
        room, "w", RATE, channels, format="OGG", subtype="VORBIS", compression_level=1 - quality
    ) as file:
        for start in range(0, len(wave), BLOCK):
            file.write(wave[start : start + BLOCK])
    return renumbered(room.getvalue())


def decoded(content: bytes) -> Wave:
    return np.asarray(soundfile.read(io.BytesIO(content), always_2d=True)[0])


def keep(content: bytes, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def renumbered(content: bytes) -> bytes:
    """The same stream under our own serial number, so that the same sound gives the same file."""
    table = _table()
    found = bytearray()
    at = 0
    while at < len(content):
        count = content[at + 26]
        end = at + 27 + count + sum(content[at + 27 : at + 27 + count])
        page = bytearray(content[at:end])
        page[14:18] = struct.pack("<I", SERIAL)
        page[22:26] = bytes(4)
        check = 0
        for byte in page:
            check = ((check << 8) & 0xFFFFFFFF) ^ table[(check >> 24) ^ byte]
        page[22:26] = struct.pack("<I", check)
        found += page
        at = end
    return bytes(found)


def _table() -> list[int]:
    """The check sum of each byte, as Ogg counts it."""
    found = []
    for byte in range(256):
        rest = byte << 24
        for _ in range(8):
            rest = ((rest << 1) ^ POLYNOMIAL if rest & 0x80000000 else rest << 1) & 0xFFFFFFFF
        found.append(rest)
    return found
