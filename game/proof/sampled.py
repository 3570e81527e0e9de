"""What is certainly so where not every state can be seen: some states, each reached by a way that is known.

First all states in the order of the number of choices, then only some of each scene, then walks that prefer what was
taken least. Whatever is found is real; what is not found may be so all the same.
"""

from __future__ import annotations

import random
from collections import Counter, deque

from game.proof.facts import Begun, Path, Taken
from game.proof.glance import Glance
from game.proof.live import live
from game.proof.packed import Jump, Packing
from game.proof.program import Edge, Program, program
from game.story.frozen import field, mutable
from game.story.location import Way

ALL_UNTIL = 20_000  # states; from then on only some of each scene
OF_A_SCENE = 300
WALK = 300  # choices of one walk
TRIES_OF_WALKS = 60_000
VALUES_OF_A_TRY = 3  # to look at so many values takes as long as to take a choice
Node = tuple[str, int]  # a scene and the state it is entered with


@mutable
class Sampled:
    """What was seen. `complete` where that is all there is."""

    reached: set[str] = field(default_factory=set)
    offered: set[Taken] = field(default_factory=set)
    shown: set[Way] = field(default_factory=set)
    asked: set[Way] = field(default_factory=set)
    false: set[Way] = field(default_factory=set)
    paths: dict[str, Path] = field(default_factory=dict)
    states: int = 0
    complete: bool = True


def sample(made: Program, most: int, tries: int) -> Sampled:
    """Look at up to `most` states, trying at most so many choices on the way. `made` follows everything."""
    search = _Search(made, most, tries)
    search.all_in_order()
    if not search.found.complete:
        search.walk()
    search.no_way_out()
    search.found.states = len(search.came)
    return search.found


class _Search:
    def __init__(self, made: Program, most: int, tries: int) -> None:
        self.made, self.most, self.tries = made, most, tries
        alive = live(made)
        self.packing = Packing(made, alive)
        self.glance = Glance(self.packing)
        self.made_told = program(made.scenario, made.without)
        self.alive_told = live(self.made_told)
        self.masks: dict[str, int] = {}
        self.places: dict[str, tuple[list[Jump], list[Jump]]] = {}
        self.found = Sampled()
        self.starts = [(made.start, state) for state in self.begin(alive.entry[made.start])]
        self.came: dict[Node, tuple[Node, Edge] | None] = dict.fromkeys(self.starts)
        self.after: dict[Node, list[tuple[Node, Edge]]] = {}
        self.of_scene: Counter[str] = Counter()
        self.goals: set[Node] = set()

    def begin(self, alive: int) -> list[int]:
        """The states at the start; of very many only some."""
        if self.packing.starts(alive) <= self.most:
            return sorted(self.packing.start(alive))
        self.found.complete = False
        return self.packing.some_starts(alive, random.Random(0), OF_A_SCENE)

    # --- looking ---------------------------------------------------------------------------------------

    def follow(self, node: Node) -> list[tuple[Node, Edge]]:
        """What comes after a state; the first time it is looked at, too."""
        known = self.after.get(node)
        if known is not None:
            return known
        scene, entry = node
        if scene not in self.places:
            self.places[scene] = self.packing.place(self.made.places[scene])
        inside, jumps = self.places[scene]
        state = entry
        left = self.packing.left
        for step in inside:
            state = step.after(state) or 0
        found: list[tuple[Node, Edge]] = []
        for jump in jumps:
            after = jump.after(state)
            if after is not None and jump.edge is not None:
                found.append(((jump.target, after), jump.edge))
        self.tries -= 1 + len(jumps) + (left - self.packing.left) // VALUES_OF_A_TRY
        self.after[node] = found
        self.look(node, state, found)
        return found

    def look(self, node: Node, end: int, ways: list[tuple[Node, Edge]]) -> None:
        scene, entry = node
        place, found = self.made.places[scene], self.found
        found.reached.add(scene)
        seen = self.glance.at(place, entry, end, [edge for _, edge in ways])
        if seen is not None:
            found.offered |= seen.offered
            found.shown |= seen.shown
            found.asked |= seen.asked
            found.false |= seen.false
            self.claim(seen.wrong, node)
        targets = {(to, state & self.told(to)) for (to, state), _ in ways}
        if len(targets) == 1 and len({edge.choice.id for _, edge in ways if edge.choice}) > 1:
            self.claim([f"decorative-choice\n{scene}\n"], node)
        if place.scene.ending or (place.scene.choices and not ways):
            self.goals.add(node)

    def told(self, scene: str) -> int:
        """The bits of a state that a player can tell apart at a scene; what only our own rules ask is none."""
        if scene not in self.masks:
            alive = self.alive_told.entry[scene]
            keys = [v.key for at, v in enumerate(self.made_told.variables) if alive >> at & 1]
            self.masks[scene] = self.packing.fields(sum(1 << self.made.index[key] for key in keys))
        return self.masks[scene]

    def claim(self, names: list[str], node: Node) -> None:
        for name in names:
            if name not in self.found.paths:
                self.found.paths[name] = self.path(node)

    def path(self, node: Node) -> Begun:
        taken: list[Taken] = []
        while (step := self.came[node]) is not None:
            node, edge = step
            if edge.choice is not None:
                taken.append((node[0], edge.choice.id, edge.reason.id if edge.reason else ""))
        return Begun.of(reversed(taken), self.packing.fate(node[1]), self.made.without)

    # --- searching -------------------------------------------------------------------------------------

    def all_in_order(self) -> None:
        """State by state, those after fewer choices first."""
        layer = deque(self.starts)
        later: deque[Node] = deque()
        while layer:
            node = layer.popleft()
            if self.tries <= 0:
                self.found.complete = False
                return
            for to, edge in self.follow(node):
                if to in self.came:
                    continue
                if self.has_room(to):
                    self.came[to] = (node, edge)
                    (layer if edge.choice is None else later).append(to)
                else:
                    self.found.complete = False
            if not layer:
                layer, later = later, layer

    def has_room(self, node: Node) -> bool:
        """Whether a new state is looked at; those of a scene are counted."""
        if len(self.came) >= self.most:
            return False
        if len(self.came) >= ALL_UNTIL and self.of_scene[node[0]] >= OF_A_SCENE:
            return False
        self.of_scene[node[0]] += 1
        return True

    def walk(self) -> None:
        """From the start on and on, always by what was taken least often."""
        rng = random.Random(0)  # the same walks every time: a report has to be the same, too
        taken: Counter[int] = Counter()
        self.tries = TRIES_OF_WALKS
        while self.tries > 0 and len(self.came) < self.most:
            node = rng.choice(self.starts)
            for _ in range(WALK):
                self.tries -= 1
                ways = self.follow(node)
                if not ways or self.tries <= 0 or len(self.came) >= self.most:
                    break
                to, edge = min(ways, key=lambda way: (taken[id(way[1])], rng.random()))
                taken[id(edge)] += 1
                self.came.setdefault(to, (node, edge))
                node = to

    # --- without a way out -----------------------------------------------------------------------------

    def no_way_out(self) -> None:
        """States all of whose futures were seen, and none of them an ending or a dead end."""
        before: dict[Node, list[Node]] = {}
        for node, ways in self.after.items():
            for to, _ in ways:
                before.setdefault(to, []).append(node)
        good = self.goals | {
            node for node in before if node not in self.after
        }  # what follows there is not known
        todo = list(good)
        while todo:
            for node in before.get(todo.pop(), ()):
                if node not in good:
                    good.add(node)
                    todo.append(node)
        for node in self.starts:
            if node in self.after and node not in good:
                self.claim([f"no-way-out\n{node[0]}\n"], node)
        for node in good & set(self.after) & set(self.came):
            for to, edge in self.after[node]:
                if to not in good:
                    self.enter(node, edge, f"no-way-out\n{to[0]}\n")

    def enter(self, node: Node, edge: Edge, name: str) -> None:
        """A trap is entered by one choice more; the shortest way into it is kept."""
        path = self.path(node)
        if edge.choice is not None:
            path = path.further((node[0], edge.choice.id, edge.reason.id if edge.reason else ""))
        if name not in self.found.paths or len(path) < len(self.found.paths[name]):
            self.found.paths[name] = path
