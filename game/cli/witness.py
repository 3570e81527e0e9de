"""Finds the playthrough that shows a problem: the shortest one, as the proof found it, played by the game itself."""

from __future__ import annotations

from pathlib import Path

from game.adapters.disk.folders import inside
from game.adapters.disk.pack_assets import known_to_author
from game.cli.proved import known_assets
from game.cli.report import shortest_way
from game.loader.scenario import Loaded
from game.proof.checks.every import CHECKS, near_code
from game.proof.explore import explore
from game.proof.facts import Begun, Facts
from game.proof.judge import judged
from game.story.frozen import frozen
from game.story.playthrough import NotOffered, Playthrough, start
from game.story.problem import Problem, framed


@frozen
class Witnessed:
    """What is said before the game, and the playthrough at the moment of the problem where there is one."""

    says: str
    playthrough: Playthrough | None = None


def unknown(code: str) -> str:
    """Why there can be no problem of that code; nothing where it is one that check reports."""
    known = [check.code for check in CHECKS]
    if code in known:
        return ""
    return f"check has no code '{code}'; {near_code(code)}"


def witness(loaded: Loaded, code: str, seed: int) -> Witnessed:
    """The first problem of that code, with the playthrough that shows it. `loaded` has a scenario."""
    assert loaded.scenario is not None
    facts = explore(loaded.scenario)
    found = judged(loaded, facts, known_to_author(known_assets(inside("assets")), Path(loaded.file).parent))
    both = [(p, None) for p in loaded.problems] + [(p, finding.path) for p, finding in found]
    for problem, path in sorted(both, key=lambda pair: (pair[0].location.line, pair[0].location.column)):
        if problem.code == code:
            return _shown(loaded, problem, path if isinstance(path, Begun) else None, seed)
    return Witnessed(_none(loaded, code, facts))


def _none(loaded: Loaded, code: str, facts: Facts) -> str:
    assert loaded.scenario is not None
    if code in facts.undecided:
        return f"No '{code}' was found in {loaded.file}, but a limit was met and the check is open."
    return f"check finds no '{code}' in {loaded.file}."


def _shown(loaded: Loaded, problem: Problem, path: Begun | None, seed: int) -> Witnessed:
    told = framed(problem)
    if path is None:
        return Witnessed(f"{told}\n\nNo playthrough shows this: it is seen in the text.")
    assert loaded.scenario is not None
    here = start(loaded.scenario, seed, path.fate, path.without)
    try:
        for _, choice, reason in path:
            here = here.choose(choice, reason)
    except NotOffered as error:  # the proof and the game would have to mean different things by the story
        raise AssertionError(
            f"the proof takes '{error}' in '{here.scene.id}', and the game cannot"
        ) from error
    settled = [f"{name} is {value}" for name, value in path.fate.items()]
    settled += [f"without {note}" for note in sorted(path.without)]
    lines = [told, f"   {shortest_way(problem)}", f"   played with: {', '.join(settled)}" if settled else ""]
    return Witnessed("\n".join(line for line in lines if line), here)
