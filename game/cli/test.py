"""`second-chances test`: whether stories go as the scripts beside them say."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from game.adapters.disk.reading import load_file
from game.cli.output import make_output_safe
from game.loader.scenario import Loaded
from game.story.plan import Plan, plan
from game.story.problem import framed
from game.story.rehearse import rehearse
from game.story.script import Script, Scripted, read_script

ENDS = ".play"
STORIES = (".yaml", ".yml")


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    scripts, complaints = _found(options.files)
    said: Counter[str] = Counter()
    told: dict[Path, Loaded] = {}
    for path in scripts:
        try:
            said += _tested(path, told)
        except OSError as error:
            complaints.append(f"'{path}' cannot be read: {error.strerror or error}")
        except UnicodeDecodeError:
            complaints.append(f"'{path}' is not UTF-8 text")
    for complaint in complaints:
        print(f"second-chances test: {complaint}", file=sys.stderr)
    _sum_up(said)
    if complaints:
        return 2
    return 1 if said["wrong"] or said["broken"] else 0


def _found(given: list[str]) -> tuple[list[Path], list[str]]:
    """The scripts at these paths, each once, and what is wrong with the paths."""
    scripts: dict[Path, None] = {}
    complaints: list[str] = []
    for name in given:
        path = Path(name)
        beside = path.with_suffix(ENDS) if path.suffix in STORIES else path
        if path.is_dir():
            inside = sorted(file for file in path.glob(f"*{ENDS}") if file.is_file())
            scripts.update(dict.fromkeys(inside))
            complaints += [] if inside else [f"there is no {ENDS} file in the folder '{name}'"]
        elif not path.exists():
            complaints.append(f"there is nothing at '{name}'")
        elif not beside.exists():
            complaints.append(f"there is no '{beside}' beside '{name}'")
        else:
            scripts[beside] = None
    return list(scripts), complaints


def _tested(path: Path, told: dict[Path, Loaded]) -> Counter[str]:
    """One script: a line for each playthrough, its mistakes below it."""
    script = read_script(path.read_text("utf-8"))
    for mistake in script.mistakes:
        print(f"{path}:{mistake.line}: {mistake.says}")
    if script.mistakes:
        return Counter(broken=1)
    story = _story(path, script)
    if story is None:
        line = "no story stands beside it: name one with a 'story' line"
        print(f"{path}:1: {f'there is no story at {script.story!r}' if script.story else line}")
        return Counter(broken=1)
    if story not in told:
        told[story] = load_file(story)
    loaded = told[story]
    if loaded.scenario is None:
        for problem in loaded.problems:
            print(framed(problem) + "\n")
        print(f"{path}: its story cannot be played")
        return Counter(broken=1)
    ready = plan(loaded.scenario)
    return sum((_rehearsed(path, loaded, scripted, ready) for scripted in script.plays), Counter[str]())


def _rehearsed(path: Path, loaded: Loaded, scripted: Scripted, ready: Plan) -> Counter[str]:
    assert loaded.scenario is not None
    mistakes = rehearse(loaded.scenario, scripted, ready)
    name = f": {scripted.name}" if scripted.name else ""
    print(f"{'FAILED' if mistakes else 'ok    '}  {path}:{scripted.line}{name}")
    for mistake in mistakes:
        print(f"{path}:{mistake.line}: {mistake.says}")
    return Counter(wrong=1) if mistakes else Counter(right=1)


def _story(path: Path, script: Script) -> Path | None:
    """The story that a script names, from its own folder; else the one with its stem."""
    names = [script.story] if script.story else [f"{path.stem}{ends}" for ends in STORIES]
    return next((file for name in names if (file := path.parent / name).is_file()), None)


def _sum_up(said: Counter[str]) -> None:
    plays = said["right"] + said["wrong"]
    print(f"{plays} playthrough{'' if plays == 1 else 's'}, {said['wrong']} not as written", end="")
    broken = said["broken"]
    print(f"; {broken} script{'' if broken == 1 else 's'} could not be played" if broken else "")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "second-chances test", description="Say whether stories go as the scripts beside them say."
    )
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a script (.play), a story with one of the same name beside it, or a folder of scripts",
    )
    return parser
