"""Settings: all a player may change, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TEXT_SCALES = (100, 115, 130, 150, 175, 200)  # per cent; tokens.yaml, type.text_scale
VOICES = ("usual", "higher", "deeper")
VOICE_SPEEDS = (75, 100, 140, 180, 240)  # per cent of the usual speed; who listens every day listens fast
VOLUMES = tuple(range(0, 101, 10))  # per cent
READING_SPEEDS = ("at once", "brisk", "steady", "slow")
MS_PER_WORD = {
    "at once": 0,
    "brisk": 25,
    "steady": 45,
    "slow": 200,
}  # steady is tokens.yaml, motion.line_reveal

THEME_NAMES = ("dusk", "light", "high_contrast")
SCAN_SECONDS = (1, 2, 3, 5, 8)  # how long the focus stands on each thing in one-switch play
SWITCHES = ("any", "space", "enter", "click", "pad")
FACES = ("usual", "wide", "own")
SPACINGS = ("usual", "wide", "widest")
AUTO_FORWARD = ("off", "slow", "steady", "brisk")

ThemeName = Literal["dusk", "light", "high_contrast"]
FaceName = Literal["usual", "wide", "own"]
Spacing = Literal["usual", "wide", "widest"]
ReadingSpeed = Literal["at once", "brisk", "steady", "slow"]
AutoForward = Literal["off", "slow", "steady", "brisk"]
Switch = Literal["any", "space", "enter", "click", "pad"]
VoiceName = Literal["usual", "higher", "deeper"]


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
    volume: int = 80  # of everything; with the three below from 0 to 100
    volume_rooms: int = 100
    volume_interface: int = 100
    volume_music: int = 100
    mute: bool = False
    read_aloud: bool = False
    voice: VoiceName = "usual"
    voice_speed: int = 100  # per cent
    keys: str = ""  # the keys that are not as they come: see ui/bindings.py
    buttons: str = ""  # of a gamepad, in the same way
    one_switch: bool = False  # the focus walks by itself, and one switch presses: see ui/scan.py
    scan_seconds: int = 2
    switch: Switch = "any"
    auto_forward: AutoForward = "off"  # whether pages that are only read turn by themselves
    pictures_move: bool = True  # rain, leaves, breath and drift; without effect where there is less motion
    face: FaceName = "usual"
    own_face: str = ""  # the file of a face of the player's own, in the folder for them
    spacing: Spacing = "usual"  # of letters, words and lines together


def face_file(settings: Settings) -> str:
    """The font file of the player's own that is to be drawn with; nothing where our own are."""
    return settings.own_face if settings.face == "own" else ""


@dataclass(frozen=True, slots=True)
class Volumes:
    """How loud each kind of sound is to be, as a factor of its amplitude."""

    rooms: float = 1.0
    interface: float = 1.0
    music: float = 1.0


def volumes(settings: Settings) -> Volumes:
    """The volumes of the settings. The square: half the way of a slider is then about half as loud to the ear."""

    def factor(own: int) -> float:
        return 0.0 if settings.mute else (settings.volume * own / 10_000) ** 2

    return Volumes(
        factor(settings.volume_rooms), factor(settings.volume_interface), factor(settings.volume_music)
    )
