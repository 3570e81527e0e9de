"""Writes a game down as a script while it is played, so that `second-chances test` can play it again."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from game.app.app import App
from game.story.playthrough import Playthrough
from game.story.script import written
from game.ui.commands import Command, Keep, PlayFrom


def record(app: App, begun: Playthrough, story: Path, out: Path) -> None:
    """From now on the file `out` holds the playthrough as it stands. Raises OSError where it cannot be written.

    It is written after every choice, so that a game that is killed has its script, too.
    """
    named = _from(story, out)

    def write(playthrough: Playthrough) -> None:
        out.write_text(written(playthrough, named), "utf-8")

    write(begun)
    app.carry_out = _watched(app.carry_out, begun.scenario.id, write)


def _watched(
    carry_out: Callable[[App, Command], None], scenario: str, write: Callable[[Playthrough], None]
) -> Callable[[App, Command], None]:
    """The same carrying out; whatever is kept of the story is written down as well."""

    def watched(app: App, command: Command) -> None:
        carry_out(app, command)
        match command:
            case Keep(playthrough) | PlayFrom(playthrough) if playthrough.scenario.id == scenario:
                try:
                    write(playthrough)
                except OSError as error:
                    why = error.strerror or str(error)
                    app.say(app.words.say("The script could not be written: {why}.", why=why))

    return watched


def _from(story: Path, out: Path) -> str:
    """The story's file as it is named from the folder of the script."""
    try:
        return Path(os.path.relpath(story.resolve(), out.resolve().parent)).as_posix()
    except ValueError:  # another drive
        return story.resolve().as_posix()
