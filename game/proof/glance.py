"""What one single state of a scene shows: its offers, lines and conditions, and whatever is wrong there."""

from __future__ import annotations

from collections.abc import Iterable

from game.proof.asked import HARM
from game.proof.facts import Taken
from game.proof.packed import Packing, Values
from game.proof.program import Block, Edge, Place, Step
from game.proof.questions import read_by
from game.proof.trees import at_ending, replaced
from game.story.condition import Tree
from game.story.frozen import field, mutable
from game.story.location import Way
from game.story.model import Ending, StoryRule


@mutable
class Shown:
    """What a state shows. `wrong` are the names of what is wrong, as code, scene and detail, a line each."""

    offered: set[Taken] = field(default_factory=set)
    shown: set[Way] = field(default_factory=set)
    asked: set[Way] = field(default_factory=set)
    false: set[Way] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)


class Glance:
    """Looks at states; those of a scene that differ in nothing that is asked there are looked at once."""

    def __init__(self, packing: Packing) -> None:
        self.packing = packing
        self.made = packing.made
        self.asks: dict[str, int] = {}
        self.known: dict[str, set[int]] = {}
        self.false: set[Way] = set()
        self.trees: dict[tuple[int, str, frozenset[str]], Tree] = {}

    def at(self, place: Place, entry: int, end: int, open: list[Edge]) -> Shown | None:
        """What a state shows; None where the same was seen before.

        `end` is the state after the lines, `open` are the edges that can be taken.
        """
        scene = place.scene.id
        if scene not in self.asks:
            self.asks[scene] = self.packing.fields(self._reads(place))
            self.known[scene] = set()
        apart = entry & self.asks[scene]
        if apart in self.known[scene]:
            return None
        self.known[scene].add(apart)
        seen = Shown()
        self._lines(seen, place.steps, Values(self.packing, entry))
        offered = [edge for edge in open if edge.choice is not None]
        self._conditions(seen, place, offered, end)
        for edge in offered:
            if edge.choice is not None:
                seen.offered.add((scene, edge.choice.id, edge.reason.id if edge.reason else ""))
                self._lines(seen, edge.steps, Values(self.packing, end))
        self._wrong(seen, place, Values(self.packing, end), offered)
        return seen

    def _reads(self, place: Place) -> int:
        """Every variable that something at this scene asks, as bits."""
        found = set(place.reads_also)
        for tree in (*place.reads, *_whens(place.steps)):
            found |= read_by(tree, self.made)
        for edge in place.edges:
            for tree in (*(tree for tree, _ in edge.asks), *_whens(edge.steps)):
                found |= read_by(tree, self.made)
            if edge.unused >= 0:
                found.add(edge.unused)
        return sum(1 << index for index in found)

    def _lines(self, seen: Shown, steps: tuple[Step, ...], values: Values) -> None:
        for step in steps:
            if isinstance(step, Block) and step.way:
                holds = step.when is None or values.holds(step.when)
                if step.when is not None:
                    seen.asked.add((step.way, "when"))
                    if not holds:
                        seen.false.add((step.way, "when"))
                if holds:
                    seen.shown.add(step.way)
            values.run((step,))

    def _conditions(self, seen: Shown, place: Place, offered: list[Edge], end: int) -> None:
        """The conditions of choices; one that was false before is not worked out again."""
        open = {id(edge) for edge in offered}
        values = Values(self.packing, end)
        for edge in place.edges:
            if edge.choice is None:
                continue
            if id(edge) in open:
                seen.asked.update(way for _, way in edge.asks)
            elif not self.false.issuperset(way for _, way in edge.asks):
                for tree, way in edge.asks:
                    seen.asked.add(way)
                    if not values.holds(tree):
                        seen.false.add(way)
                        break
        self.false |= seen.false

    # --- what is wrong ---------------------------------------------------------------------------------

    def _wrong(self, seen: Shown, place: Place, values: Values, offered: list[Edge]) -> None:
        id, ending = place.scene.id, place.scene.ending
        approaches = frozenset(edge.approach for edge in offered)
        if place.scene.choices and not offered:
            seen.wrong.append(f"dead-end\n{id}\n")
        if "harmful" in approaches and "healthy" not in approaches:
            seen.wrong.append(f"no-healthy-choice\n{id}\n")
        for rule in self.made.scenario.rules:
            if self._is_broken(rule, place, values, approaches):
                seen.wrong.append(f"broken-rule\n{id}\n{rule.id}")
        for edge in offered:
            for name in (*edge.choice.crosses, *edge.choice.respects) if edge.choice else ():
                if edge.choice and not values[self.made.index["active", name]]:
                    seen.wrong.append(f"inactive-boundary\n{id}\n{edge.choice.id}\n{name}")
        if ending is not None and ending.outcome == "growth":
            crossed = [index for key, index in self.made.index.items() if key[0] == "crossed"]
            if any(values[index] for index in crossed):
                seen.wrong.append(f"rewarded-crossing\n{id}\n")
            if HARM in self.made.index and values[self.made.index[HARM]] == 1:
                seen.wrong.append(f"rewarded-harm\n{id}\n")

    def _is_broken(self, rule: StoryRule, place: Place, values: Values, approaches: frozenset[str]) -> bool:
        ending = place.scene.ending
        where = ending is not None if rule.at == "ending" else bool(place.scene.choices)
        if rule.never and where and values.holds(self._never(rule, place.scene.id, ending, approaches)):
            return True
        owed = self.made.index.get(("owed", rule.id))
        return owed is not None and ending is not None and values[owed] == 1

    def _never(self, rule: StoryRule, scene: str, ending: Ending | None, approaches: frozenset[str]) -> Tree:
        """A rule's condition with the ending and the offers known; each is made once."""
        key = (id(rule), scene, approaches)
        if key not in self.trees:
            assert rule.never is not None
            self.trees[key] = replaced(
                at_ending(rule.never.tree, ending),
                lambda call: call.argument in approaches if call.function == "offered" else None,
            )
        return self.trees[key]


def _whens(steps: Iterable[Step]) -> list[Tree]:
    found: list[Tree] = []
    for step in steps:
        if isinstance(step, Block):
            found += ([step.when] if step.when is not None else []) + _whens(step.body)
    return found
