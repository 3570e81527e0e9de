"""What lies in folders beside the stories: the forms of the self-check, and the programmes of workshops."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from game.adapters.disk.folders import SELF_CHECK, WORKSHOPS, scenario_names
from game.adapters.disk.reading import library_of
from game.loader.programme import LoadedProgramme, Stories, load_programme
from game.loader.scenario import load
from game.loader.self_check import LoadedForm, compared, load_form
from game.story.model import Library
from game.story.problem import Problem
from game.story.programme import Programme
from game.story.self_check import SelfCheck

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def self_check_of(folder: Traversable | Path, library: Library) -> SelfCheck:
    """The self-check beside the stories of a folder and their library. A form with a mistake in it is left out."""
    loaded = _forms(folder / SELF_CHECK, library)
    return SelfCheck({one.form.name: one.form for one in loaded if one.form is not None})


def programmes_of(folder: Traversable | Path) -> tuple[Programme, ...]:
    """The programmes beside the stories of a folder, the shortest first. One with a mistake in it is left out."""
    within = folder / WORKSHOPS
    loaded = (
        load_programme(PurePath(name).stem, name, (within / name).read_bytes())
        for name in scenario_names(within)
    )
    found = [one.programme for one in loaded if one.programme is not None]
    return tuple(sorted(found, key=lambda programme: programme.minutes))


def problems_beside(files: list[Path]) -> tuple[Problem, ...]:
    """What is wrong with forms and programmes; forms of one folder are compared. Raises OSError."""
    found: list[Problem] = []
    for folder in dict.fromkeys(file.parent for file in files):
        names = [file.name for file in files if file.parent == folder]
        stories = folder.absolute().parent
        if folder.absolute().name == SELF_CHECK:
            forms = _forms(folder, library_of(stories), names)
            found += [problem for one in forms for problem in one.problems] + list(compared(forms))
        else:
            found += [p for one in _programmes(folder, names, stories) for p in one.problems]
    return tuple(found)


def _forms(folder: Traversable | Path, library: Library, names: list[str] | None = None) -> list[LoadedForm]:
    wanted = scenario_names(folder) if names is None else names
    known = library if library.skills else None
    return [load_form(str(folder / name), (folder / name).read_bytes(), known) for name in wanted]


def _programmes(folder: Path, names: list[str], stories: Path) -> Iterator[LoadedProgramme]:
    known = _scenes(stories)
    for name in names:
        path = folder / name
        yield load_programme(path.stem, str(path), path.read_bytes(), known)


def _scenes(folder: Path) -> Stories:
    """The stories of a folder with their scenes; one with errors is there without any that could be missed."""
    found = {}
    for name in scenario_names(folder):
        scenario = load(name, (folder / name).read_bytes()).scenario
        if scenario is not None:
            found[PurePath(name).stem] = frozenset(scenario.scenes)
    return found
