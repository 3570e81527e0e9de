"""Which language the game begins in: the one asked for, the one kept, or that of the system."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from game.story.frozen import replace

if TYPE_CHECKING:
    import argparse

    from game.app.app import App
    from game.story.playthrough import Playthrough
    from game.ui.screen import Story

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # in the order in which gettext asks for them


def begin_in(app: App, asked: str, *, first: bool) -> None:
    """Let the game begin in the language that was `asked` for; at a `first` start without one, in the system's."""
    codes = app.codes() if asked or first else ()
    wanted = asked or next((code for code in system_languages() if first and code in codes), "")
    if wanted:
        app.settings = replace(app.settings, language=wanted)
    if app.settings.language != "en":
        from game.app.languages import speak  # not for English, whose first picture waits for nothing

        speak(app)


def in_its_language(app: App, story: Story, begun: Playthrough) -> tuple[Story, Playthrough]:
    """A story that was read from its file, and its beginning, in the language that the game begins in."""
    if app.settings.language == "en":
        return story, begun
    from game.app.languages import told

    return told(app, story), told(app, begun)


def language_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", default="", metavar="CODE", help="play in this language, as in es")


def system_languages() -> tuple[str, ...]:
    """The languages somebody has set on this computer, by their codes, the first choice first."""
    found = [part for name in VARIABLES for part in os.environ.get(name, "").split(":")]
    if sys.platform == "win32":
        found.append(_of_windows())
    elif sys.platform == "darwin" and not any(found):
        found.append(_of_mac())
    return tuple(
        code for part in found if (code := part.replace("-", "_").partition("_")[0].lower()).isalpha()
    )


def _of_windows() -> str:
    import ctypes
    import locale

    if sys.platform != "win32":  # for the type checker, which looks at one system at a time
        return ""
    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")


def _of_mac() -> str:
    """What the settings of the system say: a game opened from its desktop has no variables."""
    import subprocess

    try:
        said = subprocess.run(
            ["defaults", "read", "-g", "AppleLocale"], capture_output=True, text=True, timeout=2, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return said.stdout.strip()
