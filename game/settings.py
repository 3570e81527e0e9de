"""Settings: all a player may change, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TEXT_SCALES = (100, 115, 130, 150, 175, 200)  # per cent; tokens.yaml, type.text_scale
READING_SPEEDS = ("at once", "brisk", "steady", "slow")
MS_PER_WORD = {
    "at once": 0,
    "brisk": 25,
    "steady": 45,
    "slow": 200,
}  # steady is tokens.yaml, motion.line_reveal

ThemeName = Literal["dusk", "high_contrast"]
ReadingSpeed = Literal["at once", "brisk", "steady", "slow"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a player has chosen. `keep` is false when nothing may be kept on this computer."""

    text_scale: int = 100
    reading_speed: ReadingSpeed = "steady"
    less_motion: bool = False
    theme: ThemeName = "dusk"
    captions: bool = True
    language: str = "en"
    fullscreen: bool = False
    window: tuple[int, int] = (1280, 720)
    keep: bool = True
