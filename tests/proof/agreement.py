"""Where the explorer and the witness disagree about a scenario, in words, and the smallest story that shows it."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

from game.loader.scenario import load
from game.proof.facts import Facts, Path
from game.story.location import Way
from game.story.model import Scenario
from game.story.playthrough import NotOffered, start
from tests.proof.brute import Node
from tests.proof.brute_search import Claim, Found, Graph, Setting
from tests.proof.generator import Data, as_text

Explore = Callable[[Scenario], Facts]


def scenario_of(data: Data, name: str = "random") -> Scenario | None:
    """The scenario in these values, or None where it has structure errors."""
    return load(f"scenes/{name}.yaml", as_text(data).encode()).scenario


def disagreements(scenario: Scenario, facts: Facts, found: Found) -> list[str]:
    """What the two say differently, one sentence each."""
    told = [f"the explorer leaves {code} open ({facts.progress})" for code in facts.undecided]
    for name, theirs, ours in _answers(scenario, facts, found):
        if theirs != ours:
            told.append(f"{name}: the explorer says {theirs}, the witness {ours}")
    told += _about_decoration(facts, found)
    fewest, most = found.states
    if facts.states is None or not fewest <= facts.states <= most:
        told.append(f"states: the explorer counts {facts.states}, and there are {fewest} to {most}")
    if not told:
        told += _about_paths(scenario, facts, found)
    return told


def _lines(scenario: Scenario, facts: Facts) -> tuple[frozenset[Way], frozenset[Way]]:
    """The lines with a condition, and those without one that stand where the explorer says some path comes by."""
    offered = {choice for _, choice, _ in facts.offered}
    scenes = scenario.scenes.values()
    lines = [(line, scene.id in facts.reached) for scene in scenes for line in scene.lines]
    choices = [choice for scene in scenes for choice in scene.choices]
    lines += [(line, choice.id in offered) for choice in choices for line in choice.lines]
    asking = frozenset(line.way for line, _ in lines if line.when)
    return asking, frozenset(line.way for line, met in lines if met and not line.when)


def _answers(scenario: Scenario, facts: Facts, found: Found) -> Iterator[tuple[str, object, object]]:
    """The same question answered by both."""
    yield "scenes reached", sorted(facts.reached), sorted(found.reached)
    yield "choices offered", sorted(facts.offered), sorted(found.offered)
    asking, telling = _lines(scenario, facts)
    yield "lines with a condition shown", _sorted(facts.shown & asking), _sorted(found.shown & asking)
    yield "lines without one shown", _sorted(telling), _sorted(found.shown - asking)
    mine = frozenset(_whens(scenario))
    always = (facts.sometimes_asked - facts.sometimes_false) & mine
    yield "always true", _sorted(always), _sorted((found.asked - found.false) & mine)
    claims = {claim: path for claim, path in claims_of(facts) if claim[0] != "decorative-choice"}
    lengths = {claim: len(path) for claim, path in claims.items()}
    ours = {claim: n for claim, n in found.shortest.items() if not claim[0].startswith("decorative-choice")}
    for code in sorted({claim[0] for claim in (*lengths, *ours)}):
        yield (
            f"{code}, with the length of the shortest way",
            {claim[1:]: n for claim, n in sorted(lengths.items()) if claim[0] == code},
            {claim[1:]: n for claim, n in sorted(ours.items()) if claim[0] == code},
        )
    yield "playthroughs", facts.playthroughs, found.playthroughs
    yield "shortest", facts.shortest, found.fewest
    yield "longest", facts.longest, found.most


def claims_of(facts: Facts) -> Iterator[tuple[Claim, Path]]:
    """Every finding of the explorer, and the way that is to show it."""
    for code, paths in (
        ("dead-end", facts.dead_ends),
        ("no-way-out", facts.no_way_out),
        ("no-healthy-choice", facts.no_healthy),
        ("decorative-choice", facts.decorative),
        ("rewarded-crossing", facts.rewarded_crossing),
        ("rewarded-harm", facts.rewarded_harm),
    ):
        for scene, path in paths.items():
            yield (code, scene), path
    for (choice, boundary), path in facts.inactive.items():
        yield ("inactive-boundary", choice, boundary), path
    for rule, broken in facts.broken.items():
        yield ("broken-rule", rule), broken.path


def _about_decoration(facts: Facts, found: Found) -> Iterator[str]:
    """`One and the same state` may be read finely or coarsely; the explorer has to stay between."""
    finest, coarsest = found.of("decorative-choice, finest"), found.of("decorative-choice, coarsest")
    for (scene,), length in finest.items():
        if scene not in facts.decorative:
            yield f"decorative-choice: {scene} is one (after {length} choices), and the explorer has it not"
        elif len(facts.decorative[scene]) > length:
            yield f"decorative-choice: {scene} is one after {length} choices already"
    for scene, path in facts.decorative.items():
        if (scene,) not in coarsest:
            yield f"decorative-choice: {scene} is none"
        elif len(path) < coarsest[(scene,)]:
            yield f"decorative-choice: {scene} is none after {len(path)} choices"


def _about_paths(scenario: Scenario, facts: Facts, found: Found) -> Iterator[str]:
    for claim, path in claims_of(facts):
        where = (f"{claim[0]}, coarsest", *claim[1:]) if claim[0] == "decorative-choice" else claim
        if not any(_is_shown(scenario, where, path, found, setting) for setting in found.graphs):
            yield f"{claim}: no play of {path} shows it"
        if claim[0] == "broken-rule":
            scene = facts.broken[claim[1]].scene
            nodes = found.nodes[where]
            if not any(node[0] == scene for _, node in nodes):
                yield f"{claim}: is never broken in {scene}"


def _is_shown(scenario: Scenario, claim: Claim, path: Path, found: Found, setting: Setting) -> bool:
    """Whether a path, played by the witness and by the game, leads to where the claim is true."""
    graph = found.graphs[setting]
    for fate, first in graph.starts:
        if claim[0] == "no-way-out":
            if _enters(graph, claim, first, path, found, setting):
                return True
            continue
        nodes = _followed(graph, first, path)
        if any((setting, node) in found.nodes[claim] for node in nodes) and (
            _plays(scenario, fate, setting, path, nodes[-1][0])
        ):
            return True
    return False


def _enters(graph: Graph, claim: Claim, first: Node, path: Path, found: Found, setting: Setting) -> bool:
    """Whether the last choice of a path leads into the scene of a trap, from where there was still a way out."""
    nodes = _followed(graph, first, path)
    if not nodes or nodes[0][0] != claim[1]:
        return False
    before = _followed(graph, first, path[:-1])[-1] if path else first
    return (setting, before) in found.nodes[claim]


def _followed(graph: Graph, node: Node, path: Path) -> list[Node]:
    """The nodes entered after the last choice of a path, or none where it cannot be taken."""
    for scene, choice, reason in path:
        node = _chain(graph, node)[-1]
        ways = {edge.option.label: edge.to for edge in graph.edges[node] if edge.option}
        if node[0] != scene or (choice, reason) not in ways:
            return []
        node = ways[choice, reason]
    return _chain(graph, node)


def _chain(graph: Graph, node: Node) -> list[Node]:
    """The node and all that follow it without a choice."""
    found = [node]
    while (visit := graph.visits[found[-1]]).goto and visit.goto not in found:
        found.append(visit.goto)
    return found


def _plays(scenario: Scenario, fate: dict[str, str], setting: Setting, path: Path, last: str) -> bool:
    """Whether the game itself can play a path, and comes to the same scene."""
    played = start(scenario, 0, fate, setting)
    try:
        for _, choice, reason in path:
            played = played.choose(choice, reason)
    except NotOffered:
        return False
    return played.scene.id == last


def _whens(scenario: Scenario) -> Iterator[Way]:
    """The conditions of lines, choices and reasons."""
    for scene in scenario.scenes.values():
        for choice in scene.choices:
            yield from (line.when.way for line in choice.lines if line.when)
            yield from (reason.when.way for reason in choice.reasons if reason.when)
            if choice.when:
                yield choice.when.way
        yield from (line.when.way for line in scene.lines if line.when)


def _sorted(ways: frozenset[Way] | set[Way]) -> list[str]:
    return sorted(repr(way) for way in ways)


def shrunk(data: Data, disagree: Callable[[Data], bool], tries: int = 150) -> Data:
    """A smaller story about which the two still disagree: parts are left out as long as any can be."""
    best = data
    again = True
    while again and tries > 0:
        again = False
        for way in reversed(list(_parts(best))):
            tries -= 1
            smaller = _without(best, way)
            if smaller is not None and tries > 0 and disagree(smaller):
                best, again = smaller, True
    return best


def _parts(value: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The ways to all that could be left out, outer parts first."""
    keys = (
        list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    )
    for key in keys:
        yield (*way, key)
        yield from _parts(value[key], (*way, key))


def _without(data: Data, way: tuple[str | int, ...]) -> Data | None:
    smaller: Any = copy.deepcopy(data)
    at = smaller
    try:
        for key in way[:-1]:
            at = at[key]
        del at[way[-1]]
    except (KeyError, IndexError, TypeError):
        return None
    found: Data = smaller
    return found
