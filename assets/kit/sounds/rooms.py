"""Room tones: what a place sounds like when nothing happens. Loops, quiet, without a beat."""

from collections.abc import Callable

import numpy as np

from .voices import Crowd, babble
from .waves import (
    Dice,
    Wave,
    below,
    between,
    both_ears,
    drift,
    ears,
    echo,
    hum,
    moments,
    noise,
    put,
    samples,
    strike,
    swell,
    times,
)


def two(make: Callable[[], Wave]) -> Wave:
    """The same kind of sound for each ear, each with its own dice: that is what makes it wide."""
    return ears(make(), make())


def air(dice: Dice, seconds: float, low: float, high: float) -> Wave:
    """The breath of a place. Small loudspeakers have no bass: what is only there is not heard at all."""
    return size(two(lambda: between(noise(dice, seconds, 1.2), low, high)))


def size(wave: Wave) -> Wave:
    """At a mean of 1, so that parts can be mixed by how loud they are."""
    return wave / np.sqrt(np.mean(wave**2))


# --- small things that are struck ----------------------------------------------------------------------


def knock(dice: Dice, tones: tuple[float, ...], fall: float, dull: float = 1800) -> Wave:
    """Something struck: a few tones that do not agree, and the moment of touching."""
    time = times(fall * 1.6)
    wave = np.zeros(len(time))
    for number, tone in enumerate(tones):
        own = strike(fall * 1.6, 0.002, fall / (1 + 0.5 * number))
        wave += np.sin(2 * np.pi * tone * dice.uniform(0.985, 1.015) * time) * own / (1 + number)
    touch = dice.normal(size=len(time)) * strike(fall * 1.6, 0.001, 0.012)
    return below(wave + 0.35 * touch, dull)


def drop(dice: Dice, low: float, high: float) -> Wave:
    """A drop on something: a short tone that slides."""
    seconds = dice.uniform(0.02, 0.05)
    time = times(seconds)
    tone = dice.uniform(low, high)
    return np.sin(2 * np.pi * (tone * time + dice.uniform(-0.15, 0.1) * tone * time**2 / seconds)) * strike(
        seconds, 0.0015, seconds * 0.8
    )


def stroke(dice: Dice, seconds: float, low: float, high: float) -> Wave:
    """Cloth, paper or felt drawn over something."""
    rough = between(noise(dice, seconds, 0.5), low, high)
    return rough * swell(seconds, 1.5)


# --- the rooms -----------------------------------------------------------------------------------------


def rain(dice: Dice, seconds: float = 26) -> Wave:
    """Rain on a window: a soft rush behind glass, drops on the pane, a drip on the sill."""

    def rush() -> Wave:
        wave = between(noise(dice, seconds, 1.1), 300, 4200, 1)
        return wave * (1 + 0.25 * drift(dice, seconds, 0.25))

    circle = 0.7 * size(two(rush))
    for _ in range(int(seconds * 34)):
        gain = 3.2 * dice.uniform(0.2, 1) ** 2
        both_ears(circle, drop(dice, 700, 2900), dice.uniform(0, seconds), gain, dice.uniform(-0.8, 0.8))
    for at in moments(dice, seconds, 2.6):
        both_ears(circle, knock(dice, (340, 590, 910), 0.09, 1500), at, 3.2, 0.35)
    return circle + 0.35 * air(dice, seconds, 80, 200)


def street(dice: Dice, seconds: float = 30) -> Wave:
    """A street some way off: the town's low breath, and now and then a car that passes."""
    circle = 0.7 * air(dice, seconds, 110, 420)
    for at in moments(dice, seconds, 7.5):
        length = dice.uniform(6, 9)
        tyres = below(between(noise(dice, length, 1), 170, 1500), 900, 1) * swell(length, 4)
        way = np.linspace(-0.8, 0.8, len(tyres)) * dice.choice((-1, 1))
        gain = dice.uniform(3, 7)
        put(circle[:, 0], tyres * np.sqrt((1 - way) / 2), at, gain)
        put(circle[:, 1], tyres * np.sqrt((1 + way) / 2), at, gain)
    fine = air(dice, seconds, 500, 2400)
    return circle + 0.12 * fine * (1 + 0.3 * drift(dice, seconds, 0.15))[:, None]


def kitchen(dice: Dice, seconds: float = 24) -> Wave:
    """A kitchen that hums: the fridge, a drip in the sink, wood that settles."""
    motor = sum(
        hum(seconds, f, p) * g
        for f, p, g in ((50, 0, 0.35), (100, 1, 1), (150, 2, 0.4), (200, 3, 0.5), (300, 4, 0.15))
    )
    motor = motor * (1 + 0.12 * drift(dice, seconds, 0.3))
    circle = 0.8 * size(ears(motor, motor * 0.86 + 0.2 * hum(seconds, 100.1, 2)))
    circle += 0.45 * air(dice, seconds, 140, 900)
    for at in moments(dice, seconds, 6):
        time = times(0.16)
        plink = np.sin(2 * np.pi * (620 * time + 900 * time**2)) * strike(0.16, 0.004, 0.07)
        both_ears(circle, plink, at, dice.uniform(3.5, 5), -0.4)
    for at in moments(dice, seconds, 12):
        both_ears(circle, knock(dice, (190, 310, 480), 0.07, 900), at, 4, 0.5)
    return echo(dice, circle, 0.5, 0.12)


def cafe(dice: Dice, seconds: float = 26) -> Wave:
    """Voices and cups: talk that nobody could understand, a cup put down, far off the steam of a machine."""
    circle = size(babble(dice, seconds, Crowd(11, (95, 230), 0.5)))
    for at in moments(dice, seconds, 2.2):
        tones = tuple(dice.uniform(0.8, 1.2) * f for f in (1350, 2080, 2900))
        cup = knock(dice, tones, dice.uniform(0.05, 0.12), 3000)
        both_ears(circle, cup, at, dice.uniform(2, 5), dice.uniform(-0.8, 0.8))
    for at in moments(dice, seconds, 13):
        steam = between(noise(dice, 2.4, 0.8), 700, 2800, 1) * swell(2.4, 1)
        both_ears(circle, steam, at, 0.8, 0.7)
    circle = echo(dice, circle, 0.9, 0.3, 2600)
    return circle + 0.35 * air(dice, seconds, 120, 600)


def hall(dice: Dice, seconds: float = 26) -> Wave:
    """A school hall: many young voices under a high ceiling, a chair pushed, a door somewhere."""
    circle = size(babble(dice, seconds, Crowd(15, (150, 310), 0.6, 1300)))
    for at in moments(dice, seconds, 5):
        judder = 1 + 0.6 * np.sin(2 * np.pi * 38 * times(0.5))
        scrape = between(noise(dice, 0.5, 1), 240, 900) * swell(0.5, 0.8) * judder
        both_ears(circle, scrape, at, dice.uniform(2, 4), dice.uniform(-0.8, 0.8))
    for at in moments(dice, seconds, 11):
        both_ears(circle, knock(dice, (95, 160, 260), 0.25, 700), at, 3, dice.uniform(-0.6, 0.6))
    circle = echo(dice, circle, 2.2, 0.62, 2200)
    return size(circle) + 0.4 * air(dice, seconds, 110, 500)


def bus(dice: Dice, seconds: float = 24) -> Wave:
    """A bus at night: the engine under the seats, wet wheels, a window that rattles a little."""
    load = 1 + 0.25 * drift(dice, seconds, 0.2)
    turns = 2 * np.pi * round(31 * seconds) * times(seconds) / seconds
    shake = 0.35 * drift(dice, seconds, 0.35)
    tones = ((1, 0.2), (2, 0.7), (3, 0.6), (4, 0.7), (5, 0.25), (6, 0.35), (8, 0.2))
    engine = sum(np.sin(k * turns + k * shake) * g for k, g in tones)
    circle = 1.2 * size(ears(engine * load, engine * load * 0.92))
    circle += 0.6 * air(dice, seconds, 90, 380)
    wheels = air(dice, seconds, 400, 2200)
    circle += 0.35 * wheels * (1 + 0.35 * drift(dice, seconds, 0.25))[:, None]
    for at in moments(dice, seconds, 3.4):
        for number in range(dice.integers(3, 7)):
            pane = knock(dice, (410, 690, 1100), 0.03, 1600)
            both_ears(circle, pane, at + 0.055 * number, 2.6 / (1 + 0.3 * number), 0.6)
    return circle


def room(dice: Dice, seconds: float = 20) -> Wave:
    """A quiet room at night: the air in it, and the town very far away."""
    far = air(dice, seconds, 120, 420)
    slow = (0.5 + 0.5 * drift(dice, seconds, 0.12))[:, None] ** 2
    return 0.8 * air(dice, seconds, 90, 300) + 0.25 * air(dice, seconds, 300, 1500) + 2 * far * slow


def wind(dice: Dice, seconds: float = 28) -> Wave:
    """Wind in leaves: gusts that come and go, and in them the leaves."""
    gust = 0.5 + 0.5 * drift(dice, seconds, 0.22)
    gust = (0.2 + gust**1.5)[:, None]
    low, high = air(dice, seconds, 160, 900), air(dice, seconds, 900, 3200)
    circle = gust * low + 0.5 * gust**1.8 * high
    for _ in range(int(seconds * 16)):
        at = dice.uniform(0, seconds)
        strength = float(gust[samples(at) % len(gust), 0])
        leaf = stroke(dice, dice.uniform(0.03, 0.12), 1100, 3600)
        both_ears(circle, leaf, at, 0.9 * strength**1.5 * dice.uniform(0.3, 1), dice.uniform(-0.9, 0.9))
    return circle


def workshop(dice: Dice, seconds: float = 28) -> Wave:
    """A workshop: wood, felt drawn over something, a tool put down, a string that answers."""
    circle = 0.4 * air(dice, seconds, 110, 420)
    for at in moments(dice, seconds, 4):
        both_ears(
            circle,
            knock(dice, (210, 365, 540), 0.1, 1300),
            at,
            dice.uniform(1.2, 2.6),
            dice.uniform(-0.5, 0.6),
        )
    for at in moments(dice, seconds, 6.5):
        for number in range(dice.integers(2, 5)):
            both_ears(circle, stroke(dice, 0.45, 500, 2200), at + 0.62 * number, 2, -0.3)
    for at in moments(dice, seconds, 9):
        time = times(3)
        tone = dice.choice((146.8, 196.0, 220.0, 293.7))
        parts = (
            np.sin(2 * np.pi * tone * k * time) * np.exp(-time * (1.2 + 0.5 * k)) / k**2 for k in range(1, 6)
        )
        string = sum(parts)
        both_ears(circle, string * strike(3, 0.03, 2.4), at, 1.8, 0.4)
    circle = echo(dice, circle, 0.7, 0.22, 2400)
    return circle + 0.12 * air(dice, seconds, 300, 1400)


ROOMS: dict[str, Callable[[Dice], Wave]] = {
    "rain": rain,
    "street": street,
    "kitchen": kitchen,
    "cafe": cafe,
    "hall": hall,
    "bus": bus,
    "room": room,
    "wind": wind,
    "workshop": workshop,
}
