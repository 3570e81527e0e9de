"""All that can happen in a scenario, found by walking through every state, with the shortest way to each finding."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from game.story.location import Way
from game.story.model import Scenario
from tests.proof.brute import Node, Option, Player, Visit

Claim = tuple[
    str, ...
]  # what was found, and where: ("dead-end", scene), ("inactive-boundary", choice, boundary)
Setting = frozenset[str]  # the content notes that are switched off
PLAYED_IN_FULL: Setting = frozenset()


class TooLarge(Exception):
    """More states than this way of looking is made for."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One way on from a node: a choice and its reason, or none where the story goes on by itself."""

    option: Option | None
    to: Node
    shown: tuple[Way, ...] = ()


@dataclass(slots=True)
class Graph:
    """Every node that can be reached in one setting, in order of the choices it takes."""

    player: Player
    starts: list[tuple[dict[str, str], Node]]
    distance: dict[Node, int] = field(default_factory=dict)
    visits: dict[Node, Visit] = field(default_factory=dict)
    edges: dict[Node, list[Edge]] = field(default_factory=dict)


@dataclass(slots=True)
class Found:
    """The answers, in the words of game.proof.facts. `nodes` tells for each claim where it is seen."""

    graphs: dict[Setting, Graph] = field(default_factory=dict)
    reached: set[str] = field(default_factory=set)
    offered: set[tuple[str, str, str]] = field(default_factory=set)
    shown: set[Way] = field(default_factory=set)
    asked: set[Way] = field(default_factory=set)
    false: set[Way] = field(default_factory=set)
    shortest: dict[Claim, int] = field(default_factory=dict)
    nodes: dict[Claim, set[tuple[Setting, Node]]] = field(default_factory=dict)
    playthroughs: str = ""
    fewest: int | None = None
    most: int | None = None
    states: tuple[int, int] = (0, 0)  # as few as can be told apart, and as many as were looked at

    def claim(self, claim: Claim, setting: Setting, node: Node, further: int = 0) -> None:
        """`further`: so many choices after the node the claim is seen."""
        distance = self.graphs[setting].distance[node] + further
        self.shortest[claim] = min(distance, self.shortest.get(claim, distance))
        self.nodes.setdefault(claim, set()).add((setting, node))

    def of(self, code: str) -> dict[tuple[str, ...], int]:
        """What was found of one kind: where, and after how many choices at least."""
        return {claim[1:]: length for claim, length in self.shortest.items() if claim[0] == code}


def settings(scenario: Scenario) -> list[Setting]:
    """Playing in full, without each note that can be stepped round, and without all of them."""
    notes = [note.note for note in scenario.content_notes if note.skip_to]
    found = [PLAYED_IN_FULL, *(frozenset([note]) for note in notes), frozenset(notes)]
    return list(dict.fromkeys(found))


def search(scenario: Scenario, bound: int = 20_000) -> Found:
    """Everything that is true of a scenario. Raises TooLarge past so many nodes in all settings together."""
    found = Found()
    left = bound
    for setting in settings(scenario):
        graph = explored(scenario, setting, left)
        left -= len(graph.distance)
        found.graphs[setting] = graph
        found.asked |= graph.player.asked
        found.false |= graph.player.false
        for node, visit in graph.visits.items():
            _look(found, setting, node, visit)
        _trapped(found, setting)
        _decorated(found, setting)
    _count(found)
    return found


def explored(scenario: Scenario, setting: Setting, bound: int) -> Graph:
    """Every node of one setting, breadth first: going on by itself costs nothing, a choice costs one."""
    skips = {
        scene: note.skip_to
        for note in scenario.content_notes
        if note.note in setting
        for scene in note.scenes
    }
    player = Player(scenario, skips)
    graph = Graph(player, list(player.starts()))
    todo = deque((0, node) for _, node in graph.starts)
    while todo:
        distance, node = todo.popleft()
        if node in graph.distance:
            continue
        if len(graph.distance) >= bound:
            raise TooLarge
        graph.distance[node] = distance
        visit = graph.visits[node] = player.visit(node)
        graph.edges[node] = edges = []
        if visit.goto:
            edges.append(Edge(None, visit.goto))
            todo.appendleft((distance, visit.goto))
        for option in visit.options:
            to, shown = player.take(visit, option)
            edges.append(Edge(option, to, shown))
            todo.append((distance + 1, to))
    return graph


def _look(found: Found, setting: Setting, node: Node, visit: Visit) -> None:
    """What one node shows by itself."""
    graph, scene = found.graphs[setting], visit.scene
    found.reached.add(scene.id)
    found.shown.update(visit.shown)
    for edge in graph.edges[node]:
        found.shown.update(edge.shown)
    found.offered.update((scene.id, *option.label) for option in visit.options)
    for claim in (*_of_moment(visit), *_of_ending(visit)):
        found.claim(claim, setting, node)
    for rule in graph.player.scenario.rules:
        asked = visit.scene.ending if rule.at == "ending" else visit.scene.choices
        if (rule.never and asked and graph.player.forbidden(rule.never, visit)) or (
            visit.scene.ending and rule.id in visit.after.owed
        ):
            found.claim(("broken-rule", rule.id), setting, node)


def _of_moment(visit: Visit) -> Iterator[Claim]:
    if not visit.scene.choices:
        return
    if not visit.options:
        yield "dead-end", visit.scene.id
    approaches = {option.approach for option in visit.options}
    if "harmful" in approaches and "healthy" not in approaches:
        yield "no-healthy-choice", visit.scene.id
    for choice in {option.choice.id: option.choice for option in visit.options}.values():
        for boundary in (*choice.crosses, *choice.respects):
            if boundary not in visit.after.active:
                yield "inactive-boundary", choice.id, boundary


def _of_ending(visit: Visit) -> Iterator[Claim]:
    if visit.scene.ending and visit.scene.ending.outcome == "growth":
        if visit.after.crossed:
            yield "rewarded-crossing", visit.scene.id
        if visit.after.taught == {"harmful"}:
            yield "rewarded-harm", visit.scene.id


def leading_to(graph: Graph, goals: Iterable[Node]) -> set[Node]:
    """All nodes from which one of `goals` can be reached."""
    before: dict[Node, list[Node]] = {}
    for node, edges in graph.edges.items():
        for edge in edges:
            before.setdefault(edge.to, []).append(node)
    todo = list(goals)
    found = set(todo)
    while todo:
        for node in before.get(todo.pop(), ()):
            if node not in found:
                found.add(node)
                todo.append(node)
    return found


def _trapped(found: Found, setting: Setting) -> None:
    """Traps, told where they are entered: at the start, or by a choice that could have been another one."""
    graph = found.graphs[setting]
    stops = [node for node, edges in graph.edges.items() if not edges]  # endings and dead ends
    free = leading_to(graph, stops)
    for _, node in graph.starts:
        if node not in free:
            found.claim(("no-way-out", node[0]), setting, node)
    for node in free & set(graph.edges):
        for edge in graph.edges[node]:
            if edge.to not in free:
                found.claim(("no-way-out", edge.to[0]), setting, node, further=1)


def _decorated(found: Found, setting: Setting) -> None:
    """Moments whose choices all lead to one state, by the finest and by the coarsest reading of `one state`.

    Finest: nothing differs that any condition of the scenario could ask for. Coarsest: no way on from here shows
    other lines, offers other choices or ends otherwise.
    """
    graph = found.graphs[setting]
    same_scene = [
        node
        for node, edges in graph.edges.items()
        if len({edge.option.choice.id for edge in edges if edge.option}) > 1
        and len({edge.to[0] for edge in edges}) == 1
    ]
    if not same_scene:
        return
    alike = told_apart(graph)
    for node in same_scene:
        ends = {edge.to for edge in graph.edges[node]}
        if len(ends) == 1:
            found.claim(("decorative-choice, finest", node[0]), setting, node)
        if len({alike[end] for end in ends}) == 1:
            found.claim(("decorative-choice, coarsest", node[0]), setting, node)


def told_apart(graph: Graph) -> dict[Node, int]:
    """The nodes sorted into as few classes as can be, so that from within one class the same can be met."""
    first = {node: hash((visit.shown, _verdicts(graph, visit))) for node, visit in graph.visits.items()}
    classes = _numbered({node: (node[0], first[node]) for node in first})
    count = 0
    while count != (count := len(set(classes.values()))):
        classes = _numbered(
            {
                node: (classes[node], tuple((_label(e), e.shown, classes[e.to]) for e in edges))
                for node, edges in graph.edges.items()
            }
        )
    return classes


def _label(edge: Edge) -> tuple[str, str]:
    return edge.option.label if edge.option else ("", "")


def _verdicts(graph: Graph, visit: Visit) -> tuple[bool, ...]:
    """What the author's rules say of a moment or an ending."""
    rules = graph.player.scenario.rules
    asked = [rule for rule in rules if visit.scene.ending or (rule.at == "choices" and visit.scene.choices)]
    return tuple(
        graph.player.forbidden(rule.never, visit) if rule.never else rule.id in visit.after.owed
        for rule in asked
        if rule.never is None or bool(visit.scene.ending) == (rule.at == "ending")
    )


def _numbered(signatures: dict[Node, tuple[object, ...]]) -> dict[Node, int]:
    numbers: dict[tuple[object, ...], int] = {}
    return {node: numbers.setdefault(signature, len(numbers)) for node, signature in signatures.items()}


def _count(found: Found) -> None:
    """How many playthroughs there are, played in full, and how long."""
    graph = found.graphs[PLAYED_IN_FULL]
    found.states = len(set(told_apart(graph).values())), len(graph.distance)
    endings = [node for node, visit in graph.visits.items() if visit.scene.ending]
    living = leading_to(graph, endings)
    if not endings:
        found.playthroughs = "0"
        return
    found.fewest = min(graph.distance[node] for node in endings)
    order = _in_order(graph, living)
    if order is None:
        found.playthroughs = "infinite"
        return
    ways: dict[Node, int] = {}
    longest: dict[Node, int] = {}
    for node in order:
        alive = [edge for edge in graph.edges[node] if edge.to in living]
        ways[node] = sum(ways[edge.to] for edge in alive) or 1
        longest[node] = max((longest[edge.to] + bool(edge.option) for edge in alive), default=0)
    starts = [node for _, node in graph.starts if node in living]
    found.playthroughs = str(sum(ways[node] for node in starts))
    found.most = max(longest[node] for node in starts)


def _in_order(graph: Graph, living: set[Node]) -> list[Node] | None:
    """The living nodes, each after all that can follow it; None where some follow themselves."""
    waits = {node: {edge.to for edge in graph.edges[node] if edge.to in living} for node in living}
    before: dict[Node, list[Node]] = {}
    for node, others in waits.items():
        for other in others:
            before.setdefault(other, []).append(node)
    open_ends = {node: len(others) for node, others in waits.items()}
    ready = [node for node, count in open_ends.items() if not count]
    order: list[Node] = []
    while ready:
        node = ready.pop()
        order.append(node)
        for earlier in before.get(node, ()):
            open_ends[earlier] -= 1
            if not open_ends[earlier]:
                ready.append(earlier)
    return order if len(order) == len(living) else None
