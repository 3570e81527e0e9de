"""Builds the pictures of the game: everybody in every mood, and every place."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image

from .blink import lids
from .layers import layers, together
from .overview import build_overview
from .paint import DEPTHS, keep, paint
from .people.cast import CAST
from .people.figure import avatar, half_figure
from .people.moods import MOODS
from .people.person import Person
from .places import PLACES

ASSETS = Path(__file__).resolve().parent.parent
SHEET_GROUND = "#8A86A8"


def build_person(person: Person, folder: Path) -> Iterator[Path]:
    """Looking to the right, and in the folder `left` to the left; in `blink` the closed lids of each mood."""
    own = folder / "people" / person.name
    for mood in MOODS:
        for turned, into in ((False, own), (True, own / "left")):
            standing = paint(half_figure(person, mood, turned=turned))
            pictures = {mood: standing, f"face-{mood}": paint(avatar(person, mood, turned=turned))}
            if not MOODS[mood].eyes.closed:
                shut = paint(half_figure(person, mood, turned=turned, shut=True))
                pictures[f"blink/{mood}"] = lids(standing, shut)
            for name, picture in pictures.items():
                keep(picture, into / f"{name}.webp")
                yield into / f"{name}.webp"


def build_place(name: str, folder: Path) -> Iterator[Path]:
    """The whole picture, and in a folder of its name its depths."""
    depths = layers(PLACES[name]())
    file = folder / "places" / f"{name}.webp"
    keep(together(depths), file, opaque=True, exact=True)
    yield file
    for depth, picture in depths.items():
        file = folder / "places" / name / f"{depth}.webp"
        keep(picture, file, how=DEPTHS)
        yield file


def sheet(people: Sequence[Person], size: int) -> Image.Image:
    """Faces in all moods, small: a mood has to be told from its neighbours here, without its name."""
    whole = Image.new("RGB", (size * len(MOODS), size * len(people)), SHEET_GROUND)
    for row, person in enumerate(people):
        for column, mood in enumerate(MOODS):
            face = paint(avatar(person, mood)).resize((size, size), Image.Resampling.LANCZOS)
            whole.paste(face, (column * size, row * size), face)
    return whole


def main(arguments: Sequence[str] | None = None) -> None:
    people = {person.name: person for person in CAST}
    parser = argparse.ArgumentParser(
        prog="python -m assets.kit", description="Draw the pictures of the game."
    )
    parser.add_argument("names", nargs="*", help="what to draw; everything when left out")
    parser.add_argument("--into", type=Path, default=ASSETS, help="the folder to write to")
    parser.add_argument("--sheet", type=Path, help="only write the faces at 96 pixels to this file")
    parser.add_argument(
        "--overview",
        action="store_true",
        help="only write kit/cast.webp and kit/places.webp, from what is drawn",
    )
    wanted = parser.parse_args(arguments)
    for name in wanted.names:
        if name not in people and name not in PLACES:
            parser.error(f"There is no picture called {name}. There are {', '.join([*people, *PLACES])}.")
    if wanted.sheet:
        sheet([people[name] for name in wanted.names or people if name in people], 96).save(wanted.sheet)
        return
    if wanted.overview:
        tell(build_overview(wanted.into), wanted.into)
        return
    for name in wanted.names or [*people, *PLACES]:
        files = build_person(people[name], wanted.into) if name in people else build_place(name, wanted.into)
        tell(files, wanted.into)


def tell(files: Iterator[Path], folder: Path) -> None:
    for file in files:
        print(f"{file.relative_to(folder)}  {file.stat().st_size // 1024} KB")
