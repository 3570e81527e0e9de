"""Makes the sounds of the game, and says of each what can be measured."""

import argparse
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from . import levels
from .beds import BEDS, bed
from .cues import CUES
from .listen import report
from .ogg import decoded, encoded, keep
from .rooms import ROOMS
from .things import THINGS
from .waves import Wave

SOUNDS = Path(__file__).resolve().parents[2] / "sounds"
QUALITY = {"room": 0.3, "bed": 0.45, "cue": 0.5}  # of the encoder


def kind_of(name: str) -> str:
    return "room" if name in ROOMS else "bed" if name in BEDS else "cue"


def made(name: str) -> Wave:
    """A sound at its level. Its dice depend on its name alone: changing one changes no other."""
    dice = np.random.default_rng(zlib.crc32(name.encode()))
    if name in ROOMS:
        return levels.as_loud(ROOMS[name](dice), levels.ROOMS[name], levels.CEILING)
    if name in BEDS:
        return levels.as_loud(bed(dice, BEDS[name]), levels.BED, levels.BED_CEILING)
    return levels.as_high((CUES | THINGS)[name](dice), levels.CUES.get(name, levels.THING))


def main(arguments: Sequence[str] | None = None) -> None:
    every = [*ROOMS, *BEDS, *CUES, *THINGS]
    parser = argparse.ArgumentParser(
        prog="python -m assets.kit.sounds", description="Make the sounds of the game."
    )
    parser.add_argument("names", nargs="*", help="what to make; everything when left out")
    parser.add_argument("--into", type=Path, default=SOUNDS, help="the folder to write to")
    wanted = parser.parse_args(arguments)
    for name in wanted.names:
        if name not in every:
            parser.error(f"There is no sound called {name}. There are {', '.join(every)}.")
    for name in wanted.names or every:
        kind = kind_of(name)
        content = encoded(made(name), QUALITY[kind])
        keep(content, wanted.into / f"{name}.ogg")
        print(report(name, decoded(content), len(content), loop=kind != "cue"), flush=True)
