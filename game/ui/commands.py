"""What a screen wants done outside of it: values that the app carries out through its ports."""

from __future__ import annotations

from dataclasses import dataclass

from game.settings import Settings
from game.story.playthrough import Playthrough


@dataclass(frozen=True, slots=True)
class Keep:
    """Keep how far a story has come."""

    playthrough: Playthrough


@dataclass(frozen=True, slots=True)
class Change:
    """Use these settings from now on, and keep them."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class OpenLibrary:
    """Show the stories."""


@dataclass(frozen=True, slots=True)
class OpenStory:
    """Show what to know before a story, by its scenario id."""

    scenario: str


@dataclass(frozen=True, slots=True)
class StartStory:
    """Start a story anew, without the content notes named."""

    scenario: str
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ContinueStory:
    """Go on with a kept story; with the latest where none is named."""

    scenario: str = ""


@dataclass(frozen=True, slots=True)
class PlayFrom:
    """Go on from this point of a story; what was chosen after it is dropped."""

    playthrough: Playthrough


@dataclass(frozen=True, slots=True)
class OpenSettings:
    """Show the settings."""


@dataclass(frozen=True, slots=True)
class OpenHelp:
    """Show where to find help."""


@dataclass(frozen=True, slots=True)
class DeleteAll:
    """Delete all that is kept on this computer."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Close the game."""


Command = (
    Keep
    | Change
    | OpenLibrary
    | OpenStory
    | StartStory
    | ContinueStory
    | PlayFrom
    | OpenSettings
    | OpenHelp
    | DeleteAll
    | Leave
)
