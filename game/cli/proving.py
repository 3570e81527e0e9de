"""The stories of a folder proved, for a pack that is made or added."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.adapters.disk.folders import LIBRARY_FILE
from game.cli.check import check
from game.cli.report import Checked
from game.story.problem import framed

MOST_STATES = 400_000  # as many as the window proves before a story is played


def proved(folder: Path) -> Checked:
    """What is wrong with a folder of stories and its library, and what was proved of them."""
    beside = [folder / name for name in ("self-check", "workshops") if (folder / name).is_dir()]
    return check([str(folder), str(folder / LIBRARY_FILE), *map(str, beside)], max_states=MOST_STATES)


def problems_of(checked: Checked, folder: Path) -> Iterator[str]:
    """Each error as text, with the names of files as they are in the folder; and what could not be looked at."""
    for problem in checked.problems:
        if problem.severity == "error":
            yield framed(problem).replace(f"{folder}/", "").replace(f"{folder}\\", "")
    for file, reason in checked.failed:
        yield f"'{Path(file).name}' could not be checked: {reason.strip().splitlines()[-1] if reason.strip() else ''}"
