"""Things that are heard in a story for a moment: a knock, a door, glass, a call. Each goes with a line."""

from collections.abc import Callable

import numpy as np

from .cues import felt, phone_buzz
from .waves import Dice, Wave, below, between, pitch, put, samples, strike, swell, times


def struck(dice: Dice, tones: tuple[float, ...], seconds: float, dull: float, touch: float = 0.4) -> Wave:
    """Something hard that is struck: tones that do not agree, the higher ones gone first, and the touch."""
    time = times(seconds)
    wave = np.zeros(len(time))
    for number, tone in enumerate(tones):
        fall = seconds * 0.7 * (tones[0] / tone) ** 0.7
        wave += np.sin(2 * np.pi * tone * time + number) * strike(seconds, 0.0015, fall) / (1 + 0.6 * number)
    wave += touch * below(dice.normal(size=len(time)), 1800) * strike(seconds, 0.001, 0.015)
    return below(wave, dull)


def rubbed(dice: Dice, seconds: float, low: float, high: float) -> Wave:
    """Something that slides over something else."""
    length = samples(seconds)
    rough = 1 + 6 * below(dice.normal(size=length), 60)
    return between(dice.normal(size=length), low, high, 1) * rough * swell(seconds, 1)


def knock(dice: Dice) -> Wave:
    """Three knocks on a wooden door."""
    wave = np.zeros(samples(1.1))
    for at, gain in ((0.02, 0.85), (0.24, 1), (0.5, 0.9)):
        put(wave, struck(dice, (148, 232, 371, 540), 0.3, 1300), at, gain)
    return wave


def door(dice: Dice) -> Wave:
    """A door falls shut: the latch, then the leaf."""
    wave = np.zeros(samples(1.0))
    put(wave, rubbed(dice, 0.3, 200, 900), 0, 0.25)
    put(wave, struck(dice, (820, 1310), 0.06, 2400), 0.3, 0.3)
    put(wave, struck(dice, (88, 131, 205, 330), 0.5, 900), 0.33)
    return wave


def drawer(dice: Dice) -> Wave:
    """A drawer is pushed to: wood on wood, and the end of the way."""
    wave = np.zeros(samples(0.9))
    put(wave, rubbed(dice, 0.55, 180, 1100), 0, 0.8)
    put(wave, struck(dice, (172, 290, 455), 0.25, 1200), 0.5)
    return wave


def glass(dice: Dice) -> Wave:
    """Thin glass on stone, put down."""
    wave = np.zeros(samples(0.9))
    put(wave, struck(dice, (1180, 1890, 2740), 0.8, 3000, 0.2), 0.01)
    put(wave, struck(dice, (1195, 1870), 0.3, 3000, 0.1), 0.12, 0.35)
    return wave


def steps(dice: Dice) -> Wave:
    """Four steps on gravel."""
    wave = np.zeros(samples(2.3))
    for number in range(4):
        at = 0.03 + 0.55 * number + dice.uniform(-0.02, 0.02)
        put(wave, rubbed(dice, 0.2, 500, 2400), at, 0.9)
        put(wave, struck(dice, (96, 150), 0.14, 420), at + 0.02, 0.9)
    return below(wave, 2800)


def tram_bell(dice: Dice) -> Wave:
    """A tram's bell, twice, some way off."""
    wave = np.zeros(samples(1.9))
    for at in (0.02, 0.52):
        put(wave, struck(dice, (698, 1246, 1760, 2410), 1.3, 2200, 0.1), at)
    return wave


def calling_tone(dice: Dice) -> Wave:
    """It rings at the other end, twice."""
    wave = np.zeros(samples(4.2))
    seconds = 1.0
    time = times(seconds)
    edge = np.minimum(1, np.minimum(time, seconds - time) / 0.02)
    for at in (0.05, 2.9):
        put(wave, np.sin(2 * np.pi * 425 * time) * edge, at)
    return below(wave, 900)


def line_closes(dice: Dice) -> Wave:
    """A call ends: one small click and the quiet after it."""
    wave = np.zeros(samples(0.5))
    put(wave, struck(dice, (540, 960), 0.08, 1800), 0.01)
    put(wave, struck(dice, (430, 770), 0.09, 1500), 0.11, 0.6)
    return wave


def piano_note(dice: Dice) -> Wave:
    """One note of a piano in another room."""
    return below(felt(pitch(64), 3.2, 0.5, 0.8), 1500)


def cup(dice: Dice) -> Wave:
    """A cup on its saucer."""
    wave = np.zeros(samples(0.5))
    put(wave, struck(dice, (930, 1490, 2210), 0.32, 2600, 0.3), 0.01)
    put(wave, struck(dice, (955, 1450), 0.2, 2400, 0.2), 0.09, 0.4)
    return wave


THINGS: dict[str, Callable[[Dice], Wave]] = {
    "phone-buzz": phone_buzz,
    "knock": knock,
    "door": door,
    "drawer": drawer,
    "glass": glass,
    "cup": cup,
    "steps": steps,
    "tram-bell": tram_bell,
    "calling-tone": calling_tone,
    "line-closes": line_closes,
    "piano-note": piano_note,
}
