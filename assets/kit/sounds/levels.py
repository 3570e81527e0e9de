"""How loud each sound is at full volume: quiet. For loops the mean (RMS), for cues the peak, in dB below full scale."""

import numpy as np

from .waves import Wave

BED = -24.0  # all beds alike: no kind of ending is warmer than another
ROOMS = {
    "rain": -27.0,
    "bus": -29.0,
    "cafe": -30.0,
    "hall": -31.0,
    "street": -32.0,
    "wind": -32.0,
    "workshop": -36.0,
    "kitchen": -36.0,
    "room": -38.0,
}
CUES = {
    "focus": -20.0,
    "rewind": -16.0,
    "page": -18.0,
    "press": -14.0,
    "phone-buzz": -14.0,
    "message-sent": -16.0,
    "message-received": -14.0,
}
THING = -16.0  # a knock, a glass: they are of a story, and never louder than a press
CEILING = -12.0  # no drop and no cup is louder than this, or it would startle
BED_CEILING = -6.0


def as_loud(wave: Wave, mean: float, ceiling: float) -> Wave:
    """A loop at its mean loudness. What stands out above the ceiling is bent softly under it."""
    wave = wave - wave.mean(0)
    limit = _factor(ceiling - 1)  # the encoder may overshoot a little
    for _ in range(4):  # bending takes a little of the loudness away
        wave = wave * (_factor(mean) / np.sqrt(np.mean(wave**2)))
        wave = _bent(wave, limit)
    return wave - wave.mean(0)


def as_high(wave: Wave, peak: float) -> Wave:
    """A cue at its peak, faded out over its last samples so that it cannot click."""
    wave = wave - wave.mean(0)
    fade = min(len(wave), 400)
    wave[-fade:] *= np.linspace(1, 0, fade)
    wave[:64] *= np.linspace(0, 1, 64)
    return wave * (_factor(peak) / np.abs(wave).max())


def _factor(decibels: float) -> float:
    return float(10 ** (decibels / 20))


def _bent(wave: Wave, limit: float) -> Wave:
    """Untouched up to two thirds of the limit, then ever slower towards it."""
    knee = limit * 2 / 3
    size = np.abs(wave)
    over = np.maximum(size - knee, 0)
    rest = limit - knee
    return np.where(size > knee, np.sign(wave) * (knee + rest * np.tanh(over / rest)), wave)
