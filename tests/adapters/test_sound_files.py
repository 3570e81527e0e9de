"""The sounds as they are shipped: loudness, no clipping, no seam, no click, nothing that whistles; small."""

from __future__ import annotations

import math
import os
from array import array
from collections.abc import Iterator
from functools import cache
from operator import sub
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "assets" / "sounds"
RATE = 44100
MEGABYTE = 1024 * 1024
# In dB below full scale: the mean of what goes on and on, the peak of what is short.
ROOMS = {"rain": -27, "bus": -29, "cafe": -30, "hall": -31, "street": -32, "wind": -32, "workshop": -36,
         "kitchen": -36, "room": -38}  # fmt: skip
BEDS = {"title": -24, "ending-growth": -24, "ending-mixed": -24, "ending-harm": -24}
CUES = {"focus": -20, "page": -18, "rewind": -16, "press": -14, "message-sent": -16, "message-received": -14}
THINGS = dict.fromkeys(("knock", "door", "drawer", "glass", "cup", "steps", "tram-bell", "calling-tone", "line-closes",
                        "piano-note"), -16) | {"phone-buzz": -14}  # fmt: skip
SHORT = CUES | THINGS
LOOPS = ROOMS | BEDS


@pytest.fixture(scope="module", autouse=True)
def decoder() -> Iterator[None]:
    """pygame's mixer, which decodes without a card when it is told to."""
    before = os.environ.get("SDL_AUDIODRIVER")
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    import pygame

    pygame.mixer.init(RATE, -16, 2, 4096, allowedchanges=0)
    yield
    pygame.mixer.quit()
    samples.cache_clear()
    os.environ.pop("SDL_AUDIODRIVER")
    if before is not None:
        os.environ["SDL_AUDIODRIVER"] = before


@cache
def samples(name: str) -> array[int]:
    """The sound as numbers, left and right by turns."""
    import pygame

    return array("h", pygame.mixer.Sound(str(FOLDER / f"{name}.ogg")).get_raw())


def decibels(part: float) -> float:
    return 20 * math.log10(max(part, 1e-9) / 32768)


def mean_of(numbers: array[int]) -> float:
    some = numbers[::21]  # an odd number: both ears are heard
    return decibels(math.sqrt(sum(n * n for n in some) / len(some)))


def peak_of(numbers: array[int]) -> float:
    return decibels(max(max(numbers), -min(numbers)))


def steps(numbers: array[int]) -> list[int]:
    """How far it is from each sample to the next, in each ear."""
    return list(map(abs, map(sub, numbers[2:], numbers)))


@pytest.mark.parametrize(("name", "level"), LOOPS.items())
def test_a_loop_has_its_mean_loudness_and_never_shouts(name: str, level: int) -> None:
    assert mean_of(samples(name)) == pytest.approx(level, abs=1)
    assert peak_of(samples(name)) < (-5 if name in BEDS else -11)


@pytest.mark.parametrize(("name", "level"), SHORT.items())
def test_a_cue_has_its_peak_and_is_short(name: str, level: int) -> None:
    assert peak_of(samples(name)) == pytest.approx(level, abs=1)
    assert len(samples(name)) / 2 / RATE < (1 if name in CUES else 5)


@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_goes_on_at_its_seam_as_anywhere_else(name: str) -> None:
    numbers = samples(name)
    assert len(numbers) / 2 / RATE >= 20, "one would hear it come round"
    around = numbers[-RATE:] + numbers[:RATE]  # half a second on either side
    usual = sorted(steps(around))
    at_seam = steps(numbers[-2:] + numbers[:2])
    assert max(at_seam) <= usual[-1 - len(usual) // 1000] * 1.5 + 2
    if name in ROOMS:  # in a bed a note may begin there
        before, after = mean_of(numbers[-RATE:]), mean_of(numbers[:RATE])
        assert abs(before - after) < 6, "it is as loud before the seam as after it"


@pytest.mark.parametrize("name", LOOPS | SHORT)
def test_a_sound_rests_on_the_middle_line_and_begins_and_ends_there(name: str) -> None:
    numbers = samples(name)
    some = numbers[::21]
    assert abs(sum(some) / len(some)) < 16
    if name in SHORT:
        loudest = max(numbers)
        assert max(map(abs, numbers[:2])) < 0.02 * loudest + 3
        assert max(map(abs, numbers[-2:])) < 0.02 * loudest + 3


@pytest.mark.parametrize("name", LOOPS | SHORT)
def test_nothing_pierces(name: str) -> None:
    """The differences of neighbours weigh what is high: a tone of 4 kHz would stand 5 dB below the whole."""
    numbers = samples(name)[: 2 * RATE * 5]
    high = decibels(math.sqrt(sum(s * s for s in steps(numbers)) / len(numbers)))
    assert high < mean_of(numbers) - 8


def test_no_kind_of_ending_is_louder_or_longer_than_another() -> None:
    endings = [samples(name) for name in BEDS if name.startswith("ending-")]
    assert len(endings) == 3
    assert max(map(mean_of, endings)) - min(map(mean_of, endings)) < 0.5
    assert len({len(numbers) for numbers in endings}) == 1


def test_every_sound_is_measured_here_and_all_are_small() -> None:
    files = list(FOLDER.glob("*.ogg"))
    assert {file.stem for file in files} == set(LOOPS | SHORT)
    assert sum(file.stat().st_size for file in files) < 6 * MEGABYTE
