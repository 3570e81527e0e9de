"""Whether what the kit writes is sound SVG: names given once, and each that is used is given."""

from __future__ import annotations

import re
from collections import Counter
from xml.etree import ElementTree

import pytest

from assets.kit.people.arms import ARMS
from assets.kit.people.cast import CAST
from assets.kit.people.figure import avatar, half_figure
from assets.kit.people.hands import HANDS
from assets.kit.people.marks import MARKS
from assets.kit.people.moods import MOODS
from assets.kit.people.person import Person
from assets.kit.places import PLACES
from assets.kit.places.hall_crowd import RIM
from assets.kit.shapes import group, svg


def flaws(text: str) -> dict[str, list[str]]:
    """Names that are given twice, and names that are used and not given."""
    ElementTree.fromstring(text)
    given = Counter(re.findall(r'\bid="([^"]+)"', text))
    used = set(re.findall(r"url\(#([^)]+)\)", text))
    twice = sorted(name for name, times in given.items() if times > 1)
    return {"given twice": twice, "not given": sorted(used - set(given))}


SOUND: dict[str, list[str]] = {"given twice": [], "not given": []}


@pytest.mark.parametrize("person", CAST, ids=lambda person: person.name)
def test_a_person_is_sound_svg(person: Person) -> None:
    for mood in MOODS:
        for turned in (False, True):
            assert flaws(half_figure(person, mood, turned=turned)) == SOUND
        shut = half_figure(person, mood, shut=True)
        assert flaws(shut) == SOUND
        assert (shut == half_figure(person, mood)) == MOODS[mood].eyes.closed
    assert flaws(avatar(person, "calm", turned=True)) == SOUND


@pytest.mark.parametrize("name", PLACES)
def test_a_place_is_sound_svg(name: str) -> None:
    place = PLACES[name]()
    assert flaws(place.svg()) == SOUND
    assert place.middle and place.veil


def test_the_hall_differs_from_evening_to_evening_in_light_and_people() -> None:
    halls = {name: PLACES[name]().svg() for name in ("school-hall", "school-hall-dark", "school-hall-full")}
    assert {name for name, drawn in halls.items() if "url(#beam)" in drawn} == {
        "school-hall",
        "school-hall-full",
    }
    assert {name for name, drawn in halls.items() if RIM in drawn} == {"school-hall-full"}
    walls = [re.findall(r'<g clip-path="url\(#hall\)">.*?</g>', drawn) for drawn in halls.values()]
    assert walls[0] and walls[0] == walls[1] == walls[2], "it is the same hall"


def test_names_are_given_once() -> None:
    assert len({person.name for person in CAST}) == len(CAST)


def test_habits_arms_and_marks_are_known() -> None:
    assert {mood for person in CAST for mood in person.habits} <= set(MOODS)
    assert {arms for person in CAST for arms in person.habits.values()} <= set(ARMS)
    assert {arm.hand for pair in ARMS.values() for arm in pair if arm.hand} <= set(HANDS)
    assert {mark for person in CAST for mark in person.features.marks} <= set(MARKS)


@pytest.mark.parametrize("hand", HANDS)
def test_a_hand_is_sound_svg(hand: str) -> None:
    assert flaws(svg(200, 200, [], [group(HANDS[hand](CAST[0].skin))])) == SOUND


def test_people_differ() -> None:
    """Age, build, skin, sight, hearing and movement vary in the cast as they do in the world."""
    assert len({person.skin for person in CAST}) >= 8
    assert len({person.build for person in CAST if person.stature == 1}) == 3
    assert any(person.stature < 1 for person in CAST)
    assert {person.features.age for person in CAST} == {0, 1, 2}
    assert sum(bool(person.glasses) for person in CAST) >= 3
    assert sum(bool(person.hearing_aid) for person in CAST) >= 2
    assert any(person.seat for person in CAST) and any(person.prosthesis for person in CAST)


def test_a_turned_head_is_not_only_mirrored() -> None:
    """Light stays at our right, so what is drawn differs in more than the place of the head."""
    for person in CAST:
        shapes = [
            re.findall(
                r'<linearGradient id="face-light".*?</linearGradient>',
                half_figure(person, "calm", turned=turned),
            )
            for turned in (False, True)
        ]
        assert shapes[0] != shapes[1]
