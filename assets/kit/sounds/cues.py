"""Cues: short sounds of wood, paper and felt for what one does, and of messages. There is none for “wrong”."""

from collections.abc import Callable

import numpy as np

from .waves import Dice, Wave, above, below, between, pitch, put, samples, strike, swell, times


def wood(dice: Dice, seconds: float, tones: tuple[tuple[float, float], ...], touch: float) -> Wave:
    """A piece of wood touched by a finger: its tones, how loud each is, and the touch itself."""
    time = times(seconds)
    wave = np.zeros(len(time))
    for tone, gain in tones:
        wave += (
            gain
            * np.sin(2 * np.pi * tone * time)
            * strike(seconds, 0.0015, seconds * 0.42 * (tones[0][0] / tone) ** 0.5)
        )
    finger = below(dice.normal(size=len(time)), 1600) * strike(seconds, 0.001, 0.01)
    return below(wave + touch * finger, 2800)


def focus(dice: Dice) -> Wave:
    """The focus moves: a fingertip on a small piece of wood."""
    return wood(dice, 0.07, ((720, 1), (1290, 0.25)), 0.3)


def press(dice: Dice) -> Wave:
    """Something is pressed: a larger piece, a little lower, that gives."""
    wave = wood(dice, 0.16, ((330, 1), (585, 0.5), (940, 0.18)), 0.6)
    put(wave, wood(dice, 0.06, ((520, 1),), 0.3), 0.055, 0.22)
    return wave


def page(dice: Dice) -> Wave:
    """A page is turned: paper over paper."""
    wave = np.zeros(samples(0.42))
    for at, seconds, gain, low, high in ((0, 0.3, 1, 500, 2600), (0.16, 0.22, 0.75, 350, 1800)):
        length = samples(seconds)
        rough = 1 + 0.8 * below(dice.normal(size=length), 90) * 12
        put(wave, between(dice.normal(size=length), low, high, 1) * rough * swell(seconds, 1.4), at, gain)
    return below(wave, 3000)


def rewind(dice: Dice) -> Wave:
    """Something is taken back: a breath that is drawn in, and a tone that bends down to where it was."""
    seconds = 0.7
    time = times(seconds)
    breath = between(dice.normal(size=len(time)), 300, 1600, 1) * swell(seconds, 2) * (time / seconds)
    tone = np.sin(2 * np.pi * (470 * time - 130 * time**2 / seconds)) * swell(seconds, 2)
    return below(breath * 1.4 + 0.5 * tone, 2400)


def phone_buzz(dice: Dice) -> Wave:
    """A phone buzzes on a table, twice."""
    wave = np.zeros(samples(1.15))
    seconds = 0.4
    time = times(seconds)
    shake = np.tanh(2.2 * np.sin(2 * np.pi * 158 * time)) + 0.25 * np.sin(2 * np.pi * 79 * time)
    table = between(dice.normal(size=len(time)), 200, 900, 1) * (0.6 + 0.4 * np.sin(2 * np.pi * 158 * time))
    edge = np.minimum(1, np.minimum(time, seconds - time) / 0.03)
    for at in (0.02, 0.62):
        put(wave, below(shake + 0.5 * table, 950) * edge, at)
    return above(wave, 90)


def felt(tone: float, seconds: float, softness: float = 0.6, fall: float = 1.0) -> Wave:
    """A piano string under a felt: dark, and soon gone."""
    time = times(seconds)
    wave = np.zeros(len(time))
    for number in range(1, 9):
        part = tone * number * np.sqrt(1 + 0.0004 * number**2)
        if part > 6000:
            break
        away = np.exp(-time * (1.0 + 0.8 * number * (tone / 260) ** 0.5) * fall)
        wave += np.sin(2 * np.pi * part * time + 1.7 * number) * away / number ** (1.6 + softness)
    end = np.minimum(1, (seconds - time) / (0.25 * seconds))
    return wave * np.minimum(1, time / 0.009) * end


def message_sent(dice: Dice) -> Wave:
    """A message goes: two soft notes upwards, quick."""
    wave = np.zeros(samples(0.5))
    put(wave, felt(pitch(67), 0.38, 0.9, 3), 0, 0.8)
    put(wave, felt(pitch(74), 0.4, 0.9, 3), 0.075)
    return below(wave, 2600)


def message_received(dice: Dice) -> Wave:
    """A message comes: one soft note and its echo, lower."""
    wave = np.zeros(samples(0.75))
    put(wave, felt(pitch(72), 0.6, 0.7, 2.2), 0)
    put(wave, felt(pitch(67), 0.6, 0.9, 2.2), 0.14, 0.7)
    return below(wave, 2600)


CUES: dict[str, Callable[[Dice], Wave]] = {
    "focus": focus,
    "press": press,
    "page": page,
    "rewind": rewind,
    "message-sent": message_sent,
    "message-received": message_received,
}
