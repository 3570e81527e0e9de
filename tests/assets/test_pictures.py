"""Whether everybody and every place has all its pictures, words and numbers, and how much they weigh together."""

from __future__ import annotations

import itertools
from pathlib import Path

import pygame
import pytest

from game.adapters.disk.pictures import PictureTable, read_pictures
from tests.assets.webp import size_of

ASSETS = Path(__file__).parents[2] / "assets"
MOODS = ("calm", "hurt", "relieved", "angry", "guarded", "warm")
FIGURE, FACE, PLACE, LAYER = (900, 1180), (320, 320), (1920, 1080), (1984, 1116)
TABLE: PictureTable = read_pictures(ASSETS)
PEOPLE = sorted(folder.name for folder in (ASSETS / "people").iterdir() if folder.is_dir())
PLACES = sorted(file.stem for file in (ASSETS / "places").glob("*.webp"))
LOWEST_EYES = 640  # pixels from the top of a half figure: those of Bo, who is nine, when he bows his head
PAPER = "#FFF7EC"  # what a name tag is written in
HEAVIEST = 30_000_000  # bytes of people and places; the wheel has to carry sounds and fonts as well


def light_of(colour: str) -> float:
    """Relative luminance, as the rules for contrast reckon it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, bright = sorted((light_of(one), light_of(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("person", PEOPLE)
def test_a_person_has_every_mood_to_both_sides(person: str) -> None:
    folder = ASSETS / "people" / person
    for side in (folder, folder / "left"):
        assert {file.stem for file in side.glob("*.webp")} == {*MOODS, *(f"face-{mood}" for mood in MOODS)}
        for mood in MOODS:
            assert size_of(side / f"{mood}.webp") == FIGURE
            assert size_of(side / f"face-{mood}.webp") == FACE


@pytest.mark.parametrize("person", PEOPLE)
def test_a_person_has_lids_for_every_mood_with_open_eyes(person: str) -> None:
    for side in (ASSETS / "people" / person, ASSETS / "people" / person / "left"):
        lids = {file.stem: file for file in (side / "blink").glob("*.webp")}
        assert set(lids) == {*MOODS} - {"relieved"}
        for file in lids.values():
            wide, high = size_of(file)
            assert wide < FIGURE[0] and high < LOWEST_EYES, "what is clear beside the eyes is left off"


def test_lids_are_eyes_and_no_more() -> None:
    for person, side in zip(PEOPLE, itertools.cycle(("", "left/")), strict=False):
        lids = pygame.image.load(ASSETS / "people" / person / f"{side}blink" / "hurt.webp")
        x, y, w, h = lids.get_bounding_rect()
        assert 150 < w < 260 and 40 < h < 110, "both eyes"
        figure = pygame.image.load(ASSETS / "people" / person / f"{side}hurt.webp")
        edge = [(x, row) for row in range(y, y + h)] + [(column, y) for column in range(x, x + w)]
        assert all(lids.get_at(spot)[3] < 40 for spot in edge), "no edge is seen"
        assert all(figure.get_at((x + part * w // 4, y + h // 2))[3] == 255 for part in (1, 2, 3))


def test_people_and_places_have_words() -> None:
    assert set(TABLE.words.people) == set(PEOPLE)
    assert set(TABLE.words.places) == set(PLACES)
    texts = [*TABLE.words.people.values(), *TABLE.words.places.values()]
    assert all(text.strip().endswith(".") for text in texts)
    assert len(set(texts)) == len(texts)


def test_a_name_can_be_read_on_its_tag() -> None:
    assert set(TABLE.tag) == set(PEOPLE) == set(TABLE.ground)
    assert {who: tag for who, tag in TABLE.tag.items() if contrast(PAPER, tag) < 4.5} == {}


def test_every_place_has_its_light() -> None:
    assert set(TABLE.light) == set(PLACES)
    assert all(100 <= part <= 255 for light in TABLE.light.values() for part in light)


@pytest.mark.parametrize("place", PLACES)
def test_a_place_has_its_depths(place: str) -> None:
    assert size_of(ASSETS / "places" / f"{place}.webp") == PLACE
    depths = {file.stem for file in (ASSETS / "places" / place).glob("*.webp")}
    assert {"middle", "near"} <= depths <= {"far", "middle", "near"}
    assert {size_of(ASSETS / "places" / place / f"{depth}.webp") for depth in depths} == {LAYER}


def test_the_pictures_are_not_too_heavy() -> None:
    weight = sum(
        file.stat().st_size for kind in ("people", "places") for file in (ASSETS / kind).rglob("*.webp")
    )
    assert weight < HEAVIEST


def brightness(picture: pygame.Surface, left: int, right: int) -> float:
    """The mean of what is opaque between two columns, at the height of the upper arms."""
    found = [
        sum(colour[:3]) / 3
        for x in range(left, right, 12)
        for y in range(860, 960, 12)
        if (colour := picture.get_at((x, y)))[3] > 250
    ]
    return sum(found) / len(found)


@pytest.mark.parametrize("person", PEOPLE)
def test_the_light_does_not_turn_with_the_head(person: str) -> None:
    for side in ("", "left/"):
        figure = pygame.image.load(ASSETS / "people" / person / f"{side}calm.webp")
        assert brightness(figure, 150, 260) < brightness(figure, 660, 770)
