"""What a person is made of: colours, and a choice of face, body, hair and clothes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ..shapes import mix
from .bodies import MEDIUM, Build

INK = "#2A1B33"  # eyes and lashes, the darkest colour of a face


@dataclass(frozen=True, slots=True)
class Skin:
    base: str
    light: str
    shade: str
    blush: str
    lip: str


@dataclass(frozen=True, slots=True)
class Tones:
    """One material in three lights."""

    base: str
    light: str
    dark: str

    def between(self, share: float) -> str:
        """From the dark tone (-1) over the base (0) to the light one (1)."""
        return mix(self.base, self.light if share > 0 else self.dark, abs(share))


@dataclass(frozen=True, slots=True)
class Hair:
    """The layers a hairstyle adds. They turn with the head, except `lights`: the light stays where it is."""

    back: list[str]  # behind the head
    front: list[str]  # before it
    shadow: str  # the outline of its shadow on the face
    lights: list[str] = field(default_factory=list)  # before all of it, on the side of the lamp
    defs: list[str] = field(default_factory=list)
    over_ears: list[str] = field(default_factory=list)  # strands that hang before a free ear
    stays: bool = (
        False  # it is parted or combed to one side: it fits both ways of looking and is not mirrored
    )
    bare: bool = False  # nothing covers the crown


@dataclass(frozen=True, slots=True)
class Clothes:
    """The layers of a garment: on the body under the neck, and what lies over the neck (a collar)."""

    under: list[str]
    over: list[str]
    sleeve: float = 1.0  # the part of the forearm that it covers; below 0 it ends above the elbow
    cuff: str = ""  # the colour of the band it ends in, when it has one
    rolled: bool = False  # the band is a turned-up sleeve, not something that looks out of it
    shade: str = ""  # the colour of the shadow an arm throws on it, when it is not that of its dark tone
    arms: Tones | None = None  # the sleeves, where they are of another cloth than the rest (a waistcoat)
    pattern: Callable[[str], list[str]] | None = None  # what a sleeve with this name for its clip wears on it


@dataclass(frozen=True, slots=True)
class Features:
    """What makes one face unlike the next, within the few shapes that faces have here."""

    nose: str = "straight"  # straight, broad, small, long
    eyes: str = "round"  # round, almond, narrow
    lips: float = 0  # how full they are: 0 is a line, 1 is full
    brow: float = 1  # how strong the brows are
    lashes: bool = False
    age: int = 0  # 0 young, 1 about forty, 2 over sixty
    marks: tuple[str, ...] = ()  # freckles, mole, birthmark, vitiligo, stubble, dimples


PLAIN = Features()


@dataclass(frozen=True, slots=True)
class Beard:
    colour: str
    cut: str = "full"  # full, short, moustache
    grey: str = ""  # the colour of the chin, where it has gone grey


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    skin: Skin
    face: str
    hair: Tones
    brow: str
    hairstyle: Callable[[Tones, bool], Hair]  # the second is true when the head is turned to the left
    cloth: Tones
    garment: Callable[[Tones], Clothes]
    avatar: tuple[float, float, float]  # the square an avatar shows: centre x, y and side
    build: Build = MEDIUM
    wide: float = 1.0  # how wide the shoulders are, within the build
    features: Features = PLAIN
    habits: Mapping[str, str] = field(
        default_factory=dict
    )  # the arms of a mood, where they are this person's
    ears: bool = False  # whether the hair leaves the near ear free
    glasses: str = ""
    earring: str = ""
    hearing_aid: str = (
        ""  # its colour; it is worn on the ear at our left, so it is not seen from the other side
    )
    beard: Beard | None = None
    seat: str = ""  # the colour of a wheelchair's frame
    stature: float = 1.0  # how tall, beside somebody grown up; below 1 it is a child, with the head of one
    sensor: bool = False  # a glucose sensor on the upper arm; wants a short sleeve
    prosthesis: str = ""  # the colour of an artificial hand, at our right
