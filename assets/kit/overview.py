"""Two pictures for whoever writes or draws: everybody there is, and every place."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml
from PIL import Image

from .paint import keep
from .people.cast import CAST
from .places import PLACES

PERSON, PLACE = (180, 222), (480, 270)  # the size of one of them
FIGURE_CROP = (60, 20, 840, 982)  # of a half figure: from above the hair to the elbows


def grid(pictures: Iterable[Image.Image], columns: int) -> Image.Image:
    found = list(pictures)
    wide, high = found[0].size
    whole = Image.new("RGB", (wide * columns, high * -(-len(found) // columns)), "#1B1436")
    for i, picture in enumerate(found):
        whole.paste(picture, (i % columns * wide, i // columns * high))
    return whole


def people(folder: Path) -> Iterator[Image.Image]:
    """Everybody, calm, before the colour of their avatar."""
    table = yaml.safe_load((folder / "pictures.yaml").read_text("utf-8"))["people"]
    for person in CAST:
        figure = Image.open(folder / "people" / person.name / "calm.webp").convert("RGBA").crop(FIGURE_CROP)
        ground = Image.new("RGBA", figure.size, table[person.name]["ground"])
        ground.alpha_composite(figure)
        yield ground.convert("RGB").resize(PERSON, Image.Resampling.LANCZOS)


def places(folder: Path) -> Iterator[Image.Image]:
    for name in sorted(PLACES):
        picture = Image.open(folder / "places" / f"{name}.webp").convert("RGB")
        yield picture.resize(PLACE, Image.Resampling.LANCZOS)


def build_overview(folder: Path) -> Iterator[Path]:
    for name, pictures, columns in (("cast", people(folder), 8), ("places", places(folder), 4)):
        file = folder / "kit" / f"{name}.webp"
        keep(grid(pictures, columns), file, opaque=True)
        yield file
