"""The vocabulary of sound: noise, tones, filters, echoes. Whatever is as long as a loop is bent into a circle.

A filter works on the whole circle at once, and what is put down near the end goes on at the beginning, so a loop has no
seam to begin with.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Wave = NDArray[np.float64]  # one row a sample, one column an ear; a cue has one column only
Dice = np.random.Generator

RATE = 44100
A4, A4_NUMBER = 440.0, 69


def samples(seconds: float) -> int:
    return round(seconds * RATE)


def times(seconds: float) -> Wave:
    """The time of each sample."""
    return np.arange(samples(seconds)) / RATE


def pitch(number: float) -> float:
    """The frequency of a key of the piano, as MIDI counts them."""
    return float(A4 * 2 ** ((number - A4_NUMBER) / 12))


# --- where sound comes from ------------------------------------------------------------------------------


def noise(dice: Dice, seconds: float, slope: float = 0.0) -> Wave:
    """A circle of noise. `slope` 0 is white, 1 pink, 2 brown: each octave is so much softer."""
    length = samples(seconds)
    parts = dice.normal(size=length // 2 + 1) + 1j * dice.normal(size=length // 2 + 1)
    frequencies = np.fft.rfftfreq(length, 1 / RATE)
    frequencies[0] = frequencies[1]
    parts /= frequencies ** (slope / 2)
    parts[frequencies < 20] = 0
    found = np.fft.irfft(parts, length)
    return found / np.sqrt(np.mean(found**2))


def drift(dice: Dice, seconds: float, per_second: float) -> Wave:
    """A slow circle between about -1 and 1 that wanders about so many times a second."""
    length = samples(seconds)
    parts = np.zeros(length // 2 + 1, dtype=complex)
    highest = max(2, round(per_second * seconds))
    parts[1 : highest + 1] = dice.normal(size=highest) + 1j * dice.normal(size=highest)
    found = np.fft.irfft(parts, length)
    return found / np.abs(found).max()


def hum(seconds: float, frequency: float, phase: float = 0.0) -> Wave:
    """A tone that closes the circle: its frequency is moved to the nearest one that does."""
    turns = round(frequency * seconds)
    return np.sin(2 * np.pi * turns * times(seconds) / seconds + phase)


def strike(seconds: float, rise: float, fall: float) -> Wave:
    """How loud something is that is struck: up in `rise` seconds, away in about `fall`."""
    time = times(seconds)
    end = np.minimum(1, (seconds - time) / 0.008)  # never cut off: that would click
    return np.minimum(1, time / rise) * np.exp(-np.maximum(0, time - rise) * 4 / fall) * end


def swell(seconds: float, power: float = 2.0) -> Wave:
    """Up and down again, like a breath."""
    return np.sin(np.pi * times(seconds) / seconds) ** power


# --- filters ---------------------------------------------------------------------------------------------


def below(wave: Wave, frequency: float, order: int = 2) -> Wave:
    """What is lower than a frequency."""
    return _filtered(wave, lambda f: 1 / np.sqrt(1 + (f / frequency) ** (2 * order)))


def above(wave: Wave, frequency: float, order: int = 2) -> Wave:
    """What is higher than a frequency."""
    return _filtered(wave, lambda f: 1 / np.sqrt(1 + (frequency / np.maximum(f, 1e-6)) ** (2 * order)))


def between(wave: Wave, low: float, high: float, order: int = 2) -> Wave:
    return above(below(wave, high, order), low, order)


def _filtered(wave: Wave, gain) -> Wave:
    frequencies = np.fft.rfftfreq(len(wave), 1 / RATE)
    return np.fft.irfft(np.fft.rfft(wave) * gain(frequencies), len(wave))


# --- putting together ------------------------------------------------------------------------------------


def put(circle: Wave, wave: Wave, at: float, gain: float = 1.0) -> None:
    """Add a sound to a circle, from so many seconds on; what is over goes on at the beginning."""
    places = (np.arange(len(wave)) + samples(at)) % len(circle)
    np.add.at(circle, places, wave * gain)


def both_ears(circle: Wave, wave: Wave, at: float, gain: float = 1.0, side: float = 0.0) -> None:
    """The same to both columns; `side` goes from -1, the left, to 1."""
    angle = (side + 1) * np.pi / 4
    put(circle[:, 0], wave, at, gain * np.cos(angle) * np.sqrt(2))
    put(circle[:, 1], wave, at, gain * np.sin(angle) * np.sqrt(2))


def ears(left: Wave, right: Wave) -> Wave:
    return np.stack([left, right], 1)


def silence(seconds: float) -> Wave:
    return np.zeros((samples(seconds), 2))


def moments(dice: Dice, seconds: float, each: float) -> Sequence[float]:
    """Irregular moments on a circle, one about every `each` seconds, never two at once."""
    count = max(1, round(seconds / each))
    return [float((number + dice.uniform(0.05, 0.75)) * seconds / count) for number in range(count)]


def echo(dice: Dice, wave: Wave, seconds: float, part: float, dark: float = 3200) -> Wave:
    """The same in a room that answers for so many seconds; on the circle, so that the end answers in the beginning."""
    length = len(wave)
    found = np.empty_like(wave)
    for ear in range(wave.shape[1]):
        answer = dice.normal(size=samples(seconds)) * np.exp(-times(seconds) * 6.9 / seconds)
        answer = below(answer * np.minimum(1, times(seconds) / 0.012), dark)
        answer /= np.sqrt((answer**2).sum())
        whole = np.fft.rfft(wave[:, ear]) * np.fft.rfft(answer, length)
        found[:, ear] = np.fft.irfft(whole, length)
    return wave * (1 - part) + found * part
