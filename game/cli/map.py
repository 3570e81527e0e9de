"""`second-chances map FILE`: the map of a story as an SVG, for a browser or for paper."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.adapters.disk.reading import load_file
from game.authoring.map_drawing import drawing
from game.authoring.map_svg import as_svg
from game.authoring.story_map import StoryMap, bounded, passed, story_map
from game.cli.output import make_output_safe
from game.cli.play import story_file
from game.cli.wiring import map_layout
from game.loader.scenario import Loaded
from game.proof.explore import explore
from game.story.problem import did_you_mean, framed


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    path = story_file(options.file)
    if path is None:
        return _refused(f"there is no file '{options.file}'")
    lay = map_layout()
    if lay is None:
        return _refused("a map needs fast-sugiyama, which is not installed: pip install fast-sugiyama")
    loaded = load_file(path)
    if loaded.scenario is None:
        print("\n\n".join(framed(problem) for problem in loaded.problems), file=sys.stderr)
        return 1
    whole = _whole(loaded, options.witness.strip("[]"))
    if isinstance(whole, int):
        return whole
    shown = bounded(whole, opened=options.group)
    if options.group and not any(node.id in _members(whole, options.group) for node in shown.nodes):
        groups = [node.id for node in bounded(whole).nodes if node.kind == "group"]
        hint = did_you_mean(options.group, groups) or (f"there are {', '.join(groups)}" if groups else "")
        return _refused(f"no group of scenes is called '{options.group}'{'; ' + hint if hint else ''}")
    out = Path(options.out) if options.out else Path(f"{path.stem}-map.svg")
    try:
        out.write_text(as_svg(drawing(shown, lay(shown))), "utf-8")
    except OSError as error:
        return _refused(f"'{out}' cannot be written: {error.strerror or error}")
    print(f"{out}: {_counted(whole)}")
    return 0


def _whole(loaded: Loaded, code: str) -> StoryMap | int:
    """The whole map; the exit status where there is no such problem."""
    scenario = loaded.scenario
    assert scenario is not None
    way: tuple[str, ...] = ()
    if code:
        from game.cli.witness import unknown, witness  # few ask for it

        if wrong := unknown(code):
            return _refused(wrong)
        shown = witness(loaded, code, 0)
        print(f"{shown.says}\n")
        if shown.playthrough is None:
            return 1
        way = passed(shown.playthrough)
    facts = explore(scenario)
    never = () if "unreachable-scene" in facts.undecided else scenario.scenes.keys() - facts.reached
    return story_map(scenario, unreached=never, way=way, says=code)


def _members(whole: StoryMap, group: str) -> tuple[str, ...]:
    return next((node.scenes for node in bounded(whole).nodes if node.id == group), ())


def _counted(whole: StoryMap) -> str:
    scenes, endings = len(whole.nodes), sum(node.kind == "ending" for node in whole.nodes)
    never = sum(not node.reached for node in whole.nodes)
    said = f"{scenes} scenes, {endings} of them endings"
    said += f", {never} never reached" if never else ""
    groups = [node.id for node in bounded(whole).nodes if node.kind == "group"]
    if groups:
        said += f"; drawn in {len(groups)} groups, from '{groups[0]}' to '{groups[-1]}' (--group draws one)"
    return said


def _refused(why: str) -> int:
    print(f"second-chances: {why}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("second-chances map", description="Draw the map of a story as an SVG.")
    parser.add_argument("file", metavar="FILE", help="a scenario (YAML)")
    parser.add_argument("-o", "--out", metavar="OUT.svg", help="where to write it")
    parser.add_argument(
        "--witness", default="", metavar="CODE", help="draw the way that shows such a problem"
    )
    parser.add_argument(
        "--group", default="", metavar="NAME", help="of a long story, draw the scenes of a group"
    )
    return parser
