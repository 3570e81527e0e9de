"""Musical beds: a pad and a piano under felt, slow and without a beat.

There is one for the title and one for each kind of ending. They share tempo, instruments and loudness: an ending that
hurts is held as warmly as one that does not.
"""

from dataclasses import dataclass

import numpy as np

from .cues import felt
from .waves import Dice, Wave, below, both_ears, echo, pitch, samples, silence, swell, times

BAR = 6.4  # seconds: two breaths
QUARTER = BAR / 4


@dataclass(frozen=True)
class Bed:
    """Chords, one a bar, from the bass up; notes as (when in quarters from the start, key, how firmly)."""

    chords: tuple[tuple[int, ...], ...]
    notes: tuple[tuple[float, int, float], ...]


TITLE = Bed(  # dusk: F, D minor, B flat, C
    chords=(
        (41, 53, 57, 60, 67),
        (38, 53, 57, 60, 64),
        (46, 53, 58, 62, 69),
        (48, 55, 60, 62, 65),
        (41, 53, 57, 60, 64),
        (46, 53, 57, 62, 65),
        (43, 55, 58, 62, 65),
        (48, 52, 55, 60, 67),
    ),
    notes=(
        (0, 72, 0.5),
        (1.5, 69, 0.4),
        (3, 67, 0.35),
        (5, 65, 0.4),
        (6.5, 64, 0.35),
        (9, 62, 0.45),
        (10.5, 65, 0.4),
        (12.5, 67, 0.5),
        (16, 69, 0.5),
        (17.5, 72, 0.45),
        (19, 76, 0.4),
        (21, 74, 0.45),
        (22.5, 69, 0.35),
        (25, 70, 0.4),
        (26.5, 67, 0.35),
        (29, 64, 0.4),
    ),
)
GROWTH = Bed(  # a window is opened: C, G over B, A minor, F, and home
    chords=(
        (48, 55, 60, 64, 71),
        (47, 55, 59, 62, 67),
        (45, 57, 60, 64, 67),
        (41, 53, 57, 60, 67),
        (48, 55, 60, 64, 67),
        (43, 55, 59, 62, 69),
        (41, 53, 57, 60, 64),
    ),
    notes=(
        (0, 67, 0.45),
        (1.5, 72, 0.4),
        (3, 74, 0.4),
        (4.5, 71, 0.4),
        (7, 69, 0.35),
        (8.5, 72, 0.45),
        (10, 76, 0.45),
        (12, 77, 0.4),
        (13.5, 72, 0.35),
        (16, 76, 0.5),
        (17.5, 79, 0.4),
        (19.5, 74, 0.4),
        (21, 71, 0.35),
        (24, 69, 0.45),
        (25.5, 72, 0.4),
    ),
)
MIXED = Bed(  # a lamp left on: G, E minor, C, D that waits
    chords=(
        (43, 55, 59, 62, 69),
        (40, 55, 59, 64, 66),
        (48, 55, 60, 64, 71),
        (45, 57, 60, 64, 67),
        (43, 55, 59, 62, 66),
        (48, 55, 60, 64, 67),
        (50, 57, 62, 67, 69),
    ),
    notes=(
        (0, 74, 0.45),
        (1.5, 71, 0.4),
        (4, 67, 0.4),
        (5.5, 71, 0.35),
        (8, 72, 0.45),
        (9.5, 67, 0.4),
        (11, 64, 0.35),
        (13, 69, 0.4),
        (16, 71, 0.45),
        (17.5, 74, 0.45),
        (20, 76, 0.4),
        (21.5, 72, 0.4),
        (24, 69, 0.45),
        (26, 67, 0.4),
    ),
)
HARM = Bed(  # a blanket: E flat, B flat over D, C minor, A flat, and home
    chords=(
        (51, 58, 63, 67, 74),
        (50, 58, 62, 65, 70),
        (48, 55, 60, 63, 70),
        (44, 56, 60, 63, 67),
        (51, 58, 63, 67, 70),
        (44, 56, 60, 63, 70),
        (46, 58, 62, 65, 67),
    ),
    notes=(
        (0, 70, 0.45),
        (1.5, 67, 0.4),
        (3, 65, 0.35),
        (4.5, 70, 0.4),
        (7, 74, 0.4),
        (8.5, 72, 0.45),
        (10, 70, 0.4),
        (12, 67, 0.45),
        (13.5, 72, 0.35),
        (16, 75, 0.45),
        (17.5, 70, 0.4),
        (20, 72, 0.4),
        (21.5, 67, 0.4),
        (24, 65, 0.45),
        (26, 70, 0.4),
    ),
)
BEDS = {"title": TITLE, "ending-growth": GROWTH, "ending-mixed": MIXED, "ending-harm": HARM}


def pad(dice: Dice, tone: float, seconds: float) -> Wave:
    """Three strings a hair apart, that come and go like a breath."""
    time = times(seconds)
    wave = np.zeros(len(time))
    for apart, gain in ((-0.0023, 1.0), (0.0019, 0.9), (0.0003, 0.8)):
        start = dice.uniform(0, 6)
        for number in range(1, 7):
            turns = 2 * np.pi * tone * (1 + apart) * number
            wave += gain / number**1.8 * np.sin(turns * time + start + number)
    return wave * swell(seconds, 1.2)


def bed(dice: Dice, score: Bed) -> Wave:
    """A score as sound, on a circle."""
    circle = silence(BAR * len(score.chords))
    for bar, chord in enumerate(score.chords):
        for number, key in enumerate(chord):
            soft = 0.055 if key < 50 else 0.045
            breath = pad(dice, pitch(key), BAR * 1.6)
            both_ears(circle, breath, bar * BAR - BAR * 0.3, soft, 0.5 * (-1) ** number)
    circle = np.stack([below(circle[:, ear], 1300) for ear in range(2)], 1)
    for when, key, firm in score.notes:
        late = dice.uniform(-0.05, 0.07)  # nobody counts here
        string = below(felt(pitch(key), 4.6, 1.3 - firm), 2200)
        hammer = below(dice.normal(size=samples(0.12)), 420) * swell(0.12, 3) * 0.5
        both_ears(circle, string, when * QUARTER + late, 0.85 * firm, 0.3 * np.sin(key))
        both_ears(circle, hammer, when * QUARTER + late - 0.03, 0.2 * firm, 0.3 * np.sin(key))
    return echo(dice, circle, 2.8, 0.33, 2600)
