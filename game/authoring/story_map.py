"""The map of a story: its scenes, what leads from one to the next and under which condition, and what was seen."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal

from game.story.frozen import field, frozen, replace
from game.story.model import Choice, Condition, Scenario, Scene
from game.story.playthrough import Entered, Playthrough
from game.story.words import unplayed

Kind = Literal["start", "scene", "ending", "group"]
Leads = Literal["healthy", "mixed", "harmful", "neutral", "goes on"]
LEADS: tuple[Leads, ...] = ("healthy", "mixed", "harmful", "neutral", "goes on")
MOST = 80  # scenes that are drawn one by one; of longer stories those of some depths are drawn as one
GROUPS = 24  # bands of depths that a long story is cut into


@frozen
class Node:
    """A scene, or a `group` of them. `depth` is the fewest steps from the start; without any it is not `reached`.

    `on_way` belongs to the way that is shown, at these places of it, from 1.
    """

    id: str
    kind: Kind
    words: str = ""
    outcome: str = ""
    depth: int = 0
    reached: bool = True
    visited: bool = False
    on_way: tuple[int, ...] = ()
    scenes: tuple[str, ...] = ()


@frozen
class Link:
    """What leads from one to another: choices of one kind, or a scene that goes on. `back` ones lead up again.

    `when` are its conditions, and `words` the texts of its choices.
    """

    source: str
    target: str
    leads: Leads
    words: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    back: bool = False
    on_way: bool = False


@frozen
class StoryMap:
    title: str
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    way: str = ""  # what the way on it shows, in words

    @property
    def bounded(self) -> bool:
        """Whether scenes are drawn together."""
        return any(node.kind == "group" for node in self.nodes)

    def node(self, id: str) -> Node | None:
        return next((node for node in self.nodes if node.id == id), None)

    def leaving(self, id: str) -> tuple[Link, ...]:
        return tuple(link for link in self.links if link.source == id)

    def holding(self, scene: str) -> Node | None:
        """The node that a scene is drawn in."""
        return next((node for node in self.nodes if scene == node.id or scene in node.scenes), None)


@frozen
class Placed:
    """Where nodes stand: across in widths of one, down in rows. `bends` are where a link passes other rows."""

    at: Mapping[str, tuple[float, float]]
    bends: Mapping[tuple[str, str], tuple[tuple[float, float], ...]] = field(default_factory=dict)
    across: float = 1.0
    down: float = 1.0


def story_map(
    scenario: Scenario,
    *,
    unreached: Iterable[str] = (),
    visited: Iterable[str] = (),
    way: Sequence[str] = (),
    says: str = "",
) -> StoryMap:
    """All scenes of a story. `unreached` are those that a proof has found out about; `way` are scenes in order."""
    depth = depths(scenario)
    never, seen = frozenset(unreached), frozenset(visited)
    deepest = max(depth.values(), default=0)
    nodes = tuple(
        Node(
            id,
            "start" if id == scenario.start else "ending" if scene.ending else "scene",
            unplayed(scenario, _words(scene)),
            scene.ending.outcome if scene.ending else "",
            depth.get(id, deepest + 1),
            id in depth and id not in never,
            id in seen,
            tuple(at for at, passed in enumerate(way, 1) if passed == id),
        )
        for id, scene in scenario.scenes.items()
    )
    steps = frozenset(pairwise(way))
    order = {id: (depth.get(id, deepest + 1), at) for at, id in enumerate(scenario.scenes)}
    links = tuple(
        replace(
            link,
            words=tuple(unplayed(scenario, words) for words in link.words),
            back=order[link.target] <= order[link.source],
            on_way=(link.source, link.target) in steps,
        )
        for link in _merged(_links(scenario))
    )
    return StoryMap(scenario.title, nodes, links, says)


def passed(playthrough: Playthrough) -> tuple[str, ...]:
    """The scenes of a play, in the order in which they came."""
    points = (playthrough.rewound(0), *playthrough.decisions())
    return tuple(beat.scene.id for point in points for beat in point.told() if isinstance(beat, Entered))


def depths(scenario: Scenario) -> dict[str, int]:
    """The fewest steps from the start to each scene that any step leads to, whatever holds."""
    onward: dict[str, list[str]] = {}
    for link in _links(scenario):
        onward.setdefault(link.source, []).append(link.target)
    found = {scenario.start: 0}
    queue = deque([scenario.start])
    while queue:
        here = queue.popleft()
        for target in onward.get(here, ()):
            if target not in found:
                found[target] = found[here] + 1
                queue.append(target)
    return found


def _links(scenario: Scenario) -> Iterator[Link]:
    for scene in scenario.scenes.values():
        if scene.goto:
            yield Link(scene.id, scene.goto, "goes on")
        for case in scene.branch:
            yield Link(scene.id, case.goto, "goes on", when=_asked(case.when))
        for choice in scene.choices:
            yield from _chosen(scene, choice)
    for note in scenario.content_notes:
        for id in note.scenes if note.skip_to else ():
            yield Link(id, note.skip_to, "goes on", when=(f"without {note.note}",))


def _chosen(scene: Scene, choice: Choice) -> Iterator[Link]:
    if not choice.reasons:
        yield Link(scene.id, choice.goto, choice.approach, (choice.text,), _asked(choice.when))
    for reason in choice.reasons:
        when = _asked(choice.when) + _asked(reason.when)
        joined = (" and ".join(when),) if when else ()
        yield Link(scene.id, reason.goto, reason.approach, (f"{choice.text} {reason.text}",), joined)


def _asked(when: Condition | None) -> tuple[str, ...]:
    return (when.text,) if when else ()


def _merged(links: Iterable[Link]) -> Iterator[Link]:
    """One for each kind from one scene to another; where one of them asks nothing, nothing is asked of the whole."""
    found: dict[tuple[str, str, str], list[Link]] = {}
    for link in links:
        found.setdefault((link.source, link.target, link.leads), []).append(link)
    for same in found.values():
        words = tuple(dict.fromkeys(word for link in same for word in link.words))
        asked = all(link.when for link in same)
        when = tuple(dict.fromkeys(text for link in same for text in link.when)) if asked else ()
        yield replace(same[0], words=words, when=when)


def _words(scene: Scene) -> str:
    text = scene.ending.title if scene.ending else next((line.text for line in scene.lines), "")
    return " ".join(text.split())


# --- long stories --------------------------------------------------------------------------------------


def bounded(whole: StoryMap, most: int = MOST, opened: str = "") -> StoryMap:
    """The map itself; where it has more scenes than that, those of neighbouring depths are drawn as one.

    Of the group that is `opened` its scenes are drawn, with the groups beside it.
    """
    if len(whole.nodes) <= most:
        return whole
    groups = _groups(whole)
    inner = next((group for group in groups if group.id == opened), None)
    if inner is None:
        return _drawn_together(whole, groups)
    scenes = frozenset(inner.scenes)
    nodes = [node for node in whole.nodes if node.id in scenes]
    nodes += [group for group in groups if group is not inner]
    shown = _drawn_together(whole, nodes)
    links = tuple(link for link in shown.links if link.source in scenes or link.target in scenes)
    near = scenes | {link.source for link in links} | {link.target for link in links}
    return replace(shown, nodes=tuple(n for n in shown.nodes if n.id in near), links=links)


def _groups(whole: StoryMap) -> list[Node]:
    deepest = max(node.depth for node in whole.nodes)
    high = -(-(deepest + 1) // GROUPS)
    bands: dict[tuple[int, bool], list[Node]] = {}
    for node in whole.nodes:
        bands.setdefault((node.depth // high, node.reached), []).append(node)
    return [_group(members) for _, members in sorted(bands.items())]


def _drawn_together(whole: StoryMap, nodes: Sequence[Node]) -> StoryMap:
    """The links of all scenes between the nodes that these are drawn in."""
    home = {scene: node.id for node in nodes for scene in node.scenes or (node.id,)}
    kept = {node.id for node in whole.nodes}
    depth = {node.id: (node.depth, at) for at, node in enumerate(nodes)}
    joined: dict[tuple[str, str, str], list[Link]] = {}
    reached = {node.id: node.reached for node in whole.nodes}
    for link in whole.links:
        source, target = home[link.source], home[link.target]
        if source != target and reached[link.source]:  # what nobody comes to leads nobody anywhere
            between = source in kept and target in kept
            joined.setdefault((source, target, link.leads if between else "goes on"), []).append(link)
    links = []
    for (source, target, _), same in joined.items():
        first = replace(
            same[0],
            source=source,
            target=target,
            back=depth[target] < depth[source],
            on_way=any(link.on_way for link in same),
        )
        one = len(same) == 1 and source in kept and target in kept
        links.append(first if one else replace(first, leads="goes on", words=(), when=()))
    return StoryMap(whole.title, tuple(nodes), tuple(links), whole.way)


def _group(members: list[Node]) -> Node:
    if len(members) == 1:
        return members[0]
    first = members[0]
    depth = min(node.depth for node in members)
    last = max(node.depth for node in members)
    name = f"{depth}–{last}" if last > depth else str(depth)
    return Node(
        f"depth {name}" if first.reached else f"unreached {name}",
        "group",
        f"{first.id} … {members[-1].id}",
        "",
        depth,
        first.reached,
        any(node.visited for node in members),
        tuple(sorted(at for node in members for at in node.on_way)),
        tuple(node.id for node in members),
    )
