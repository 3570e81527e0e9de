"""Every sound has its file and its words, and every place its tone."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.adapters.disk.pictures import read_pictures
from game.adapters.sound.player import CUES as LOADED
from game.ui.sounds import BEDS, CUES, ROOMS, THINGS, TITLE, captions, meanings, sound_words
from game.ui.words import Pseudo, english
from tests.pilot import our_pictures

ASSETS = Path(__file__).parents[2] / "assets"
ALL = (*ROOMS, *BEDS.values(), TITLE, *CUES, *THINGS)


@pytest.mark.parametrize("name", ALL)
def test_every_sound_has_its_file_and_its_words(name: str) -> None:
    assert (ASSETS / "sounds" / f"{name}.ogg").is_file()
    assert captions(english())[name] and captions(Pseudo())[name] != captions(english())[name]


def test_no_file_is_without_a_name_and_no_two_sounds_share_their_words() -> None:
    assert {file.stem for file in (ASSETS / "sounds").glob("*.ogg")} == set(ALL) == set(captions(english()))
    assert len(set(captions(english()).values())) == len(ALL)


def test_every_place_has_a_tone_that_there_is() -> None:
    pictures = our_pictures()
    tones = {place: pictures.sounds.get(place, "nothing") for place in pictures.places}
    assert {place: tone for place, tone in tones.items() if tone not in ROOMS} == {}


def test_all_cues_are_ready_before_they_are_needed() -> None:
    assert set(LOADED) == set(CUES)


def test_each_kind_of_ending_has_its_bed() -> None:
    assert set(BEDS) == {"growth", "mixed", "harm"} and len(set(BEDS.values())) == 3


def test_the_sounds_of_the_interface_are_told_in_words() -> None:
    said = meanings(english())
    for cue in CUES:
        assert f"[{sound_words(english(), cue)}]" in said


def test_a_table_without_sounds_is_a_table(tmp_path: Path) -> None:
    (tmp_path / "pictures.yaml").write_text("places: {attic: {words: Dust., sound: [rain]}}", "utf-8")
    assert read_pictures(tmp_path).words.sounds == {}
