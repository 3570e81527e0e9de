"""One scenario file proved: what is wrong with it, and its figures. `check` loads this only for what is new to it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.adapters.disk.folders import translations_beside
from game.adapters.disk.reading import load_file
from game.cli.meanwhile import Meanwhile
from game.cli.report import Figures, Outcome, Proof
from game.proof.checks import Assets, Finding, Translated
from game.proof.explore import explore
from game.proof.facts import Facts
from game.proof.judge import found_in_text, judge
from game.story.frozen import replace
from game.story.model import Scenario
from game.story.problem import Problem
from game.story.staying import staying
from game.story.words import count_words

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Watch = Callable[[str], None]
LONG = (
    1 << 22
)  # characters; of such a text so much can be said without exploring it that a second process pays
# What was proved last, until something else is: to take a large story apart takes as long as to read it, and mostly the
# process ends first.
_last: list[object] = []


def at_once(
    files: list[Path], max_states: int | None, jobs: int, by_folder: Mapping[Path, Assets]
) -> Iterator[Outcome]:
    """What came of each file, each in a process that loads all it needs: where a process cannot go on as two."""
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor  # half of all imports, and seldom used

    with ProcessPoolExecutor(min(jobs, len(files))) as pool:
        started = [pool.submit(checked, file, max_states, by_folder[file.parent], None) for file in files]
        for work in started:
            try:
                yield work.result()
            except (
                BrokenExecutor
            ) as error:  # such a process was ended from outside, for want of memory mostly
                yield Outcome(failed=str(error))


def checked(
    file: Path, max_states: int | None, assets: Assets, watch: Watch | None, *, helped: bool = False
) -> Outcome:
    """One file, where it is long with a second process if it may be `helped`.

    A mistake of ours in it must not keep the other files from being checked.
    """
    try:
        return _check_file(file, max_states, assets, watch, helped)
    except Exception:
        import traceback

        return Outcome(failed=traceback.format_exc())


def _check_file(
    file: Path, max_states: int | None, assets: Assets, watch: Watch | None, helped: bool
) -> Outcome:
    with staying():
        loaded = load_file(file, identified=False)
        if loaded.scenario is None:
            return Outcome(Figures(loaded.file), loaded.problems)
        if paths := translations_beside(file):
            assets = replace(assets, translations=tuple(map(_translated, paths)))
        text = partial(_of_text, loaded.scenario, assets)
        with Meanwhile(text, begin=helped and len(loaded.document.text) >= LONG) as beside:
            facts = explore(loaded.scenario, max_states=max_states, watch=watch)
            words, found = beside.result()
        known = {code: [Finding(*parts) for parts in findings] for code, findings in found}
        problems = (*loaded.problems, *judge(loaded, facts, assets, known))
        ordered = tuple(sorted(problems, key=lambda p: (p.location.line, p.location.column)))
        _last[:] = loaded, facts
        return Outcome(_figures(loaded.file, loaded.scenario, facts, words, ordered), ordered)


def _of_text(scenario: Scenario, assets: Assets) -> tuple[int, list[tuple[str, list[tuple[Any, ...]]]]]:
    """What can be said of a story without exploring it: the number of its words, and what checks find."""
    found = found_in_text(scenario, assets)
    plain = [
        (code, [(f.way, f.message, f.hint, f.key) for f in findings]) for code, findings in found.items()
    ]
    return count_words(scenario), plain


def _translated(po: Path) -> Translated:
    """A translation of a story, or why it cannot be read."""
    from game.adapters.disk.po_files import BadPo, read_po  # few stories have any

    try:
        return Translated(po.parent.name, read_po(po.read_bytes()))
    except (BadPo, OSError) as error:
        return Translated(po.parent.name, trouble=f"{po}, {error}")


def _figures(
    file: str, scenario: Scenario, facts: Facts, words: int, problems: tuple[Problem, ...]
) -> Figures:
    proof: Proof = "unknown" if facts.undecided else "proved"
    if any(problem.severity == "error" for problem in problems):
        proof = "broken"
    return Figures(
        file=file,
        title=scenario.title,
        scenes=len(scenario.scenes),
        choices=sum(len(scene.choices) for scene in scenario.scenes.values()),
        endings=len(scenario.endings),
        words=words,
        states=facts.states,
        playthroughs=facts.playthroughs,
        shortest=facts.shortest,
        longest=facts.longest,
        proof=proof,
    )


def known_assets(folder: Traversable) -> Assets:
    """The names of what has a file in an assets folder; None for a kind that has no folder there."""
    people = _listed(folder / "people")
    faces = {
        name: _stems(folder / "people" / name) or frozenset() for name, is_folder in people or () if is_folder
    }
    return Assets(
        places=_stems(folder / "places"),
        people=None if people is None else frozenset(faces),
        moods=None
        if people is None
        else frozenset(f"{person}/{mood}" for person, moods in faces.items() for mood in moods),
        sounds=_stems(folder / "sounds"),
    )


def _stems(folder: Traversable) -> frozenset[str] | None:
    """The names of the files in a folder without their endings; None where there is no such folder."""
    listed = _listed(folder)
    if listed is None:
        return None
    return frozenset(name.rpartition(".")[0] for name, is_folder in listed if not is_folder)


def _listed(folder: Traversable) -> list[tuple[str, bool]] | None:
    """What is in a folder, and whether it is one itself; None where there is none."""
    if isinstance(folder, Path):  # then the system tells of all at once, and is not asked again for each
        try:
            with os.scandir(folder) as found:
                return [(entry.name, entry.is_dir()) for entry in found]
        except (FileNotFoundError, NotADirectoryError):
            return None
    return [(inner.name, inner.is_dir()) for inner in folder.iterdir()] if folder.is_dir() else None
