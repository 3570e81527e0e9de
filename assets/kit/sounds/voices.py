"""Voices too far away to be understood: syllables without words, for rooms full of people."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .waves import RATE, Dice, Wave, below, both_ears, put, samples, silence, swell, times

VOWELS = (  # where the mouth rings: three frequencies each
    (300, 2200, 2900),
    (420, 1900, 2500),
    (620, 1600, 2500),
    (720, 1150, 2450),
    (480, 900, 2400),
    (330, 800, 2300),
    (500, 1450, 2350),
)
WIDTHS = (90, 130, 190)
HIGHEST = 3200


@dataclass(frozen=True)
class Crowd:
    """How many talk, in which range of pitch, and how much of the time."""

    voices: int
    pitch: tuple[float, float]
    talking: float = 0.5
    dark: float = 1500  # walls and distance take what is above


def syllable(dice: Dice, seconds: float, pitch: float, vowel: Sequence[int]) -> Wave:
    """One syllable on a falling pitch, with a breath of consonant before it."""
    time = times(seconds)
    fall = dice.uniform(-0.16, 0.06)
    phase = 2 * np.pi * pitch * (time + fall * time**2 / (2 * seconds))
    wave = np.zeros(len(time))
    for number in range(1, int(HIGHEST / pitch)):
        frequency = number * pitch
        ring = sum(1 / (1 + ((frequency - f) / w) ** 2) for f, w in zip(vowel, WIDTHS, strict=True))
        wave += np.sin(number * phase + number * 0.7) * (ring + 0.02) / number**0.5
    wave *= swell(seconds, 0.8)
    breath = dice.normal(size=samples(0.05)) * swell(0.05)
    put(wave, breath, 0, 0.25)
    return wave


def talk(dice: Dice, circle: Wave, pitch: float, gain: float, side: float, talking: float) -> None:
    """One voice: phrases of a few syllables, and listening in between."""
    seconds = len(circle) / RATE
    at = dice.uniform(0, 2)
    while at < seconds:
        line = pitch * dice.uniform(0.92, 1.12)
        for number in range(dice.integers(3, 11)):
            length = dice.uniform(0.11, 0.26)
            tone = line * (1 - 0.012 * number) * dice.uniform(0.94, 1.07)
            vowel = VOWELS[dice.integers(len(VOWELS))]
            both_ears(circle, syllable(dice, length, tone, vowel), at, gain * dice.uniform(0.5, 1), side)
            at += length * dice.uniform(0.8, 1.15)
        at += dice.exponential(1.6) * (1 - talking) * 2 + 0.3


def babble(dice: Dice, seconds: float, crowd: Crowd) -> Wave:
    """All of them at once, around the listener."""
    circle = silence(seconds)
    for number in range(crowd.voices):
        pitch = dice.uniform(*crowd.pitch)
        side = -0.9 + 1.8 * (number + 0.5) / crowd.voices
        talk(dice, circle, pitch, dice.uniform(0.35, 1), side, crowd.talking)
    return np.stack([below(circle[:, ear], crowd.dark, 1) for ear in range(2)], 1)
