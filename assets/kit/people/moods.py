"""The moods as one table: what eyes, brows, mouth, head, shoulders and arms do in each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Eyes:
    closed: bool = False
    lid: float = 0  # how far the upper lid comes down
    slope: float = 0  # lid higher (+) or lower (-) towards the nose
    look: tuple[float, float] = (0, 0)
    tears: bool = False
    cheek: bool = False  # the lower lid is pushed up by a smile


@dataclass(frozen=True, slots=True)
class Brow:
    inner: float = 0  # down (+) or up (-) at the nose
    outer: float = 0
    arch: float = 0
    weight: float = 10


@dataclass(frozen=True, slots=True)
class Mouth:
    left: tuple[float, float]  # the corners
    right: tuple[float, float]
    bend: float  # the middle lies below (+, a smile) or above (-) the corners
    open: float = 0
    width: float = 6.5
    dimples: bool = False
    pressed: bool = False  # one corner drawn in


@dataclass(frozen=True, slots=True)
class Pose:
    tilt: float
    head: tuple[float, float]
    shoulders: float  # down (+) or up (-)
    arms: str


@dataclass(frozen=True, slots=True)
class Mood:
    eyes: Eyes
    left: Brow
    right: Brow
    mouth: Mouth
    pose: Pose
    frown: bool = False


STRAIGHT = Pose(0, (0, 0), 0, "down")

MOODS = {
    "calm": Mood(
        Eyes(),
        Brow(0, 2),
        Brow(0, 2),
        Mouth((455, 457), (509, 456), 0),
        STRAIGHT,
    ),
    "hurt": Mood(
        Eyes(lid=9, slope=4, look=(2, 5), tears=True),
        Brow(-18, 9, -2),
        Brow(-18, 9, -2),
        Mouth((456, 469), (508, 467), -15, width=7),
        Pose(6, (-6, 14), 12, "hold"),
    ),
    "relieved": Mood(
        Eyes(closed=True),
        Brow(-8, 0, -7),
        Brow(-8, 0, -7),
        Mouth((453, 453), (511, 451), 13, dimples=True),
        Pose(-5, (5, -6), 9, "chest"),
    ),
    "angry": Mood(
        Eyes(lid=8, slope=-6, look=(2, 2)),
        Brow(17, -9, 4, 14),
        Brow(17, -9, 4, 14),
        Mouth((455, 469), (511, 467), -14, width=8),
        Pose(2, (6, 8), -8, "hips"),
        frown=True,
    ),
    "guarded": Mood(
        Eyes(lid=9, look=(-11, 1)),
        Brow(3, 3, 4),
        Brow(-5, -10, -15),
        Mouth((456, 462), (507, 457), 0, width=7, pressed=True),
        Pose(-5, (-12, 2), -8, "crossed"),
    ),
    "warm": Mood(
        Eyes(cheek=True),
        Brow(-3, 2, -4),
        Brow(-3, 2, -4),
        Mouth((445, 445), (520, 442), 26, open=15, dimples=True),
        Pose(-4, (5, 0), 4, "down"),
    ),
}
