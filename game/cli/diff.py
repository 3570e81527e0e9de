"""`second-chances diff`: which kept places of an old story go on in a new one."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from game.adapters.disk.reading import load_file
from game.authoring.comparing import VERDICTS, Compared, Place, Resumed, Verdict, compare
from game.cli.output import make_output_safe
from game.loader.scenario import Loaded
from game.story.problem import framed


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    stories = []
    for given in (options.old, options.new):
        if not Path(given).is_file():
            print(f"second-chances diff: there is no file '{given}'", file=sys.stderr)
            return 2
        stories.append(load_file(Path(given)))
    old, new = stories
    if old.scenario is None or new.scenario is None:
        _tell_problems(stories)
        return 2
    compared = compare(old.scenario, new.scenario)
    if options.format == "json":
        print(json.dumps(as_json(old, new, compared), ensure_ascii=True, indent=1))
    else:
        print("\n".join(as_text(old, compared)))
    return 0 if compared.verdict == "exactly" else 1


def _tell_problems(stories: list[Loaded]) -> None:
    for loaded in stories:
        if loaded.scenario is None:
            for problem in loaded.problems:
                print(f"{framed(problem)}\n", file=sys.stderr)
            print(
                f"second-chances diff: '{loaded.file}' has errors and is compared with nothing",
                file=sys.stderr,
            )


# --- as text -------------------------------------------------------------------------------------------

_SAID: dict[Verdict, str] = {
    "exactly": "goes on exactly there",
    "nearest": "goes on elsewhere",
    "not at all": "begins anew",
}


def as_text(old: Loaded, compared: Compared) -> list[str]:
    lines = []
    for place in compared.places:
        lines += _place(old, place)
    count = dict.fromkeys(VERDICTS, 0)
    for place in compared.places:
        count[place.worst.verdict] += 1
    lines.append(
        f"{len(compared.places)} places: {count['exactly']} exactly there, {count['nearest']} elsewhere or with other "
        f"values, {count['not at all']} from the beginning"
    )
    if not compared.complete:
        lines.append("There are more ways than could be tried: this is told of some thousands of them.")
    if compared.untried:
        lines.append(f"Nothing is known of: {', '.join(compared.untried)}")
    return lines


def _place(old: Loaded, place: Place) -> list[str]:
    """One place, and where not all is well the shortest way that shows it."""
    worst = place.worst
    kind = "the ending" if place.ending else "the moment"
    first = f"{old.file}:{_line(old, place)}: {kind} '{place.scene}' {_SAID[worst.verdict]}"
    if worst.verdict == "exactly":
        return [first]
    some = place.ways["exactly"] or (place.ways["nearest"] and worst.verdict == "not at all")
    lines = [f"{first}{' on some ways' if some else ''}: {_told(worst)}"]
    if worst.path:
        lines.append("   for whoever took: " + " > ".join(_step(taken) for taken in worst.path))
    settled = [f"{name} is {value}" for name, value in worst.path.fate.items()]
    settled += [f"without {note}" for note in sorted(worst.path.without)]
    if settled:
        lines.append(f"   and: {', '.join(settled)}")
    return lines


def _told(worst: Resumed) -> str:
    if worst.lost:
        choices = "the last choice is" if worst.lost == 1 else f"the last {worst.lost} choices are"
        return f"{choices} not there any more, so it is '{worst.scene}'"
    if worst.changes:
        return f"it is '{worst.scene}', but {', '.join(worst.changes)}"
    return f"the same choices lead to '{worst.scene}'"


def _step(taken: tuple[str, str, str]) -> str:
    _, choice, reason = taken
    return f"{choice}/{reason}" if reason else choice


def _line(old: Loaded, place: Place) -> int:
    assert old.scenario is not None
    return old.document.locate(old.scenario.scenes[place.scene].way, key=True).line


# --- for programs --------------------------------------------------------------------------------------


def as_json(old: Loaded, new: Loaded, compared: Compared) -> dict[str, Any]:
    return {
        "version": 1,
        "old": old.file,
        "new": new.file,
        "verdict": compared.verdict,
        "complete": compared.complete,
        "untried": list(compared.untried),
        "places": [
            {
                "scene": place.scene,
                "line": _line(old, place),
                "kind": "ending" if place.ending else "moment",
                "verdict": place.worst.verdict,
                "ways": place.ways,
                "goes_on_in": place.worst.scene,
                "lost_choices": place.worst.lost,
                "changes": list(place.worst.changes),
                "path": [
                    {"scene": scene, "choice": choice, "reason": reason}
                    for scene, choice, reason in place.worst.path
                ],
                "fate": dict(place.worst.path.fate),
                "without": sorted(place.worst.path.without),
            }
            for place in compared.places
        ],
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "second-chances diff",
        description="Say how places that players have kept in an old version of a story go on in a new one. "
        "Ends with 0 where all go on exactly, with 1 where some do not.",
    )
    parser.add_argument("old", metavar="OLD", help="the story as it was played")
    parser.add_argument("new", metavar="NEW", help="the story as it is now")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    return parser
