"""What a person is made of: colours, and a choice of face, hair and clothes."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ..shapes import mix

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
    """The layers a hairstyle adds: behind the head, before it, and its shadow on the face."""

    back: list[str]
    front: list[str]
    shadow: str
    defs: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Clothes:
    """The layers of a garment: on the body under the neck, and what lies over the neck (a collar)."""

    under: list[str]
    over: list[str]
    sleeve: float = 1.0  # the part of the forearm that it covers
    cuff: str = ""  # the colour of the band it ends in, when it has one
    rolled: bool = False  # the band is a turned-up sleeve, not something that looks out of it
    shade: str = ""  # the colour of the shadow an arm throws on it, when it is not that of its dark tone


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    skin: Skin
    face: str
    hair: Tones
    brow: str
    hairstyle: Callable[[Tones], Hair]
    cloth: Tones
    garment: Callable[[Tones], Clothes]
    avatar: tuple[
        float, float, float
    ]  # the square of the figure that is seen in a circle: centre x, y and side
    build: float = 1.0  # how wide the shoulders are
    ears: bool = False  # whether the hair leaves the near ear free
    glasses: str = ""
    earring: str = ""
    hearing_aid: str = ""  # its colour; needs an ear that is free
    beard: str = ""
