"""The run-sheet: the scenes a room should not miss, what is still ahead, and what to leave out when time is short."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from heapq import heapify, heappop, heappush

from game.story.frozen import frozen
from game.story.model import Scenario, Scene
from game.story.playthrough import Entered, Playthrough

MUST = "must"  # the pace of a scene that the facilitator should not leave out
SHORTEST = 4.0  # minutes: less leaves no time to vote and to say a word about it


@frozen
class Stop:
    """A scene of the run-sheet: `past` it was played, `ahead` some way from here still leads to it.

    `some` is whether another way from here leads past it.
    """

    scene: str
    must: bool
    past: bool
    ahead: bool
    some: bool = False


@frozen
class RunSheet:
    """What is left. `each` are the minutes for each must ahead; with `hurry`, talk about nothing else."""

    stops: tuple[Stop, ...]
    minutes_left: float
    each: float
    hurry: bool

    @property
    def musts_ahead(self) -> tuple[str, ...]:
        return tuple(stop.scene for stop in self.stops if stop.must and stop.ahead and not stop.past)


def run_sheet(playthrough: Playthrough, minutes: float, gone: float) -> RunSheet:
    """The run-sheet at a point of a story, of which `minutes` are planned and `gone` have passed."""
    scenario = playthrough.scenario
    past, ahead = visited(playthrough), reachable(scenario, playthrough.scene.id)
    some = avoidable(scenario, playthrough.scene.id)
    stops = tuple(
        Stop(scene.id, scene.workshop.pace == MUST, scene.id in past, scene.id in ahead, scene.id in some)
        for scene in in_order(scenario)
        if scene.choices or scene.workshop.pace == MUST
    )
    left = max(0.0, minutes - gone)
    musts = sum(1 for stop in stops if stop.must and stop.ahead and not stop.past)
    each = left / musts if musts else left
    return RunSheet(stops, left, each, bool(musts) and each < SHORTEST)


def visited(playthrough: Playthrough) -> frozenset[str]:
    """The scenes that the way to here went through."""
    points = [*playthrough.decisions()]
    begin = points[0].before if points else playthrough
    told = [beat for point in (begin, *points) if point for beat in point.told()]
    return frozenset(beat.scene.id for beat in told if isinstance(beat, Entered))


def in_order(scenario: Scenario) -> tuple[Scene, ...]:
    """The scenes in the order in which a story comes to them: after all that leads to them, then as written.

    A way back leads nowhere new and orders nothing. What nothing leads to comes last.
    """
    place = {id: at for at, id in enumerate(scenario.scenes)}
    forward = _forward(scenario)
    waits = dict.fromkeys(forward, 0)
    for targets in forward.values():
        for target in targets:
            waits[target] += 1
    ready = [(place[id], id) for id, n in waits.items() if not n]
    heapify(ready)
    found: list[str] = []
    while ready:
        _, id = heappop(ready)
        found.append(id)
        for target in forward[id]:
            waits[target] -= 1
            if not waits[target]:
                heappush(ready, (place[target], target))
    rest = [id for id in scenario.scenes if id not in forward]
    return tuple(scenario.scenes[id] for id in (*found, *rest))


def _forward(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """Each scene that can be come to, with the scenes it leads on to; ways back are left out."""
    first = scenario.start
    onward: dict[str, list[str]] = {first: []}
    under_way = {first}  # a way to one of these is a way back
    way = [(first, iter(leads_to(scenario.scenes[first])))]
    while way:
        scene, targets = way[-1]
        target = next(targets, None)
        if target is None:
            under_way.discard(scene)
            way.pop()
        elif target not in under_way:
            onward[scene].append(target)
            if target not in onward:
                onward[target] = []
                under_way.add(target)
                way.append((target, iter(leads_to(scenario.scenes[target]))))
    return {id: tuple(targets) for id, targets in onward.items()}


def reachable(scenario: Scenario, scene: str) -> frozenset[str]:
    """The scenes that some way may still lead to, whatever conditions say; the scene itself is not among them."""
    return frozenset(_walk(scenario, scene)) - {scene}


def avoidable(scenario: Scenario, scene: str) -> frozenset[str]:
    """The scenes ahead that some way from a scene to an end leads past, whatever conditions say."""
    onward = {id: leads_to(scenario.scenes[id]) for id in _walk(scenario, scene)}
    return frozenset(id for id in onward if id != scene and _ends_without(onward, scene, id))


def _ends_without(onward: Mapping[str, tuple[str, ...]], first: str, without: str) -> bool:
    """Whether there is a way to a scene that leads nowhere, and not through this one."""
    seen, todo = {first, without}, [first]
    while todo:
        targets = onward[todo.pop()]
        if not targets:
            return True
        todo += [target for target in targets if target not in seen]
        seen.update(targets)
    return False


def _walk(scenario: Scenario, first: str) -> tuple[str, ...]:
    found, todo = {first: None}, deque([first])
    while todo:
        for target in leads_to(scenario.scenes[todo.popleft()]):
            if target not in found:
                found[target] = None
                todo.append(target)
    return tuple(found)


def leads_to(scene: Scene) -> tuple[str, ...]:
    """Where a scene can go on, in the order written."""
    targets = [scene.goto] if scene.goto else []
    targets += [case.goto for case in scene.branch]
    for choice in scene.choices:
        targets += [reason.goto for reason in choice.reasons] or [choice.goto]
    return tuple(dict.fromkeys(target for target in targets if target))
