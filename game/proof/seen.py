"""What the reachable states of a machine show: offers, lines, conditions, and whatever is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable

from game.proof.asked import HARM
from game.proof.digits import back, run, without
from game.proof.facts import Taken
from game.proof.live import moves
from game.proof.machine import Machine, Meter, Reached, Row, Way, backward
from game.proof.program import Block, Step
from game.proof.search import Sought
from game.proof.trees import at_ending
from game.story.frozen import field, frozen, mutable
from game.story.location import Way as Place

GROWTH = "growth"


@mutable
class Seen:
    """Facts of one way of playing, without their shortest ways: those are sought by name."""

    reached: set[str] = field(default_factory=set)
    offered: set[Taken] = field(default_factory=set)
    shown: set[Place] = field(default_factory=set)
    asked: set[Place] = field(default_factory=set)
    false: set[Place] = field(default_factory=set)
    sought: dict[str, Sought] = field(default_factory=dict)


@frozen
class Looked:
    """What was looked at before: the reachable states of a machine, and the scenes in which something was wrong."""

    machine: Machine
    reached: Reached
    wrong: frozenset[int]

    @classmethod
    def at(cls, compiled: Machine, reached: Reached, seen: Seen) -> Looked:
        return cls(compiled, reached, frozenset(aim.scene for aim in seen.sought.values()))

    def has(self, compiled: Machine, at: int, entry: int) -> bool:
        """Whether these states of a scene show nothing new. Of what is wrong there the way may be shorter now."""
        row = compiled.rows[at]
        if row is not self.machine.rows[at] or at in self.wrong or without(entry, self.reached.entry[at]):
            return False
        now, then = compiled.exact.entry, self.machine.exact.entry
        alike = all(now[way.edge.target] == then[way.edge.target] for way in row.ways)
        return alike or not _may_be_nothing(_options(row))


def look(
    compiled: Machine,
    reached: Reached,
    *,
    judged: bool,
    told: bool,
    meter: Meter | None = None,
    before: Looked | None = None,
) -> Seen:
    """What can be seen in the reachable states: what is wrong (`judged`), and what is shown and asked (`told`).

    What a look `before` at the same things in another way of playing has shown is left out.
    """
    seen = Seen()
    for at, row in enumerate(compiled.rows):
        entry = reached.entry[at]
        if entry:
            seen.reached.add(row.place.scene.id)
            if before is None or not before.has(compiled, at, entry):
                _Look(compiled, seen, at, row, entry, reached.end[at]).all(judged, told)
    if judged:
        _traps(compiled, reached, seen, meter)
    return seen


@mutable
class _Look:
    """A look at one scene. `entry` and `end` are its reachable states before and after its lines."""

    compiled: Machine
    seen: Seen
    at: int
    row: Row
    entry: int
    end: int

    def all(self, judged: bool, told: bool) -> None:
        options = _options(self.row)
        if judged:
            self.wrong(options)
        if told:
            self.told(options)

    def told(self, options: list[Way]) -> None:
        id = self.id
        self.lines(self.row.place.steps, self.entry)
        for way in options:
            choice, reason = way.edge.choice, way.edge.reason
            if way.edge.asks:
                self.conditions(way)
            part = self.end if way.free else self.end & way.guard
            if part and choice:
                self.seen.offered.add((id, choice.id, reason.id if reason else ""))
                if choice.lines:
                    self.lines(way.edge.steps, part)
        if _may_be_nothing(options):
            self.seek("decorative-choice", decorative(self.compiled, self.row, options, self.end))

    def wrong(self, options: list[Way]) -> None:
        if options:
            self.seek("dead-end", stuck(self.row, self.end))
            approaches = [way.edge.approach for way in options]
            healthy = [way for way, of in zip(options, approaches, strict=True) if of == "healthy"]
            if "harmful" in approaches and not any(way.free for way in healthy):
                harmful = [way for way, of in zip(options, approaches, strict=True) if of == "harmful"]
                self.seek("no-healthy-choice", without(self.end & _either(harmful), _either(healthy)))
            self.boundaries(options)
        if self.compiled.made.scenario.rules:
            self.rules({name: self.offers(options, name) for name in ("healthy", "mixed", "harmful")})
        self.rewards()

    @property
    def id(self) -> str:
        return self.row.place.scene.id

    def seek(self, code: str, states: int, detail: str = "") -> None:
        """Something wrong in these states, if there are any."""
        if states:
            self.seen.sought[f"{code}\n{self.id}\n{detail}"] = Sought(self.at, states)

    def offers(self, options: list[Way], approach: str) -> int:
        return _either([way for way in options if way.edge.approach == approach])

    # --- lines and conditions --------------------------------------------------------------------------

    def lines(self, steps: tuple[Step, ...], states: int) -> None:
        """Which lines are shown, and whether their conditions are ever false."""
        digits, alive, shown = self.compiled.digits, self.row.alive, self.seen.shown
        for step in steps:
            if isinstance(step, Block) and step.way:
                inside = states
                if step.when is not None:
                    condition: Place = (step.way, "when")
                    inside = states & digits.guard(step.when, alive)
                    self.seen.asked.add(condition)
                    if inside != states:
                        self.seen.false.add(condition)
                if inside:
                    shown.add(step.way)
            if not isinstance(step, Block) or step.body:
                states = run(states, digits.ready((step,), alive))

    def conditions(self, way: Way) -> None:
        """The conditions of choices are asked at every moment, those of reasons where the choice's holds."""
        states = self.end
        asks = way.edge.asks
        if len(asks) == 1 and way.edge.unused < 0 and states:  # it is all that the way asks
            place = asks[0][1]
            self.seen.asked.add(place)
            if states & way.guard != states:
                self.seen.false.add(place)
            return
        for tree, place in asks:
            if not states:
                break
            self.seen.asked.add(place)
            inside = states & self.compiled.digits.guard(tree, self.row.alive)
            if inside != states:
                self.seen.false.add(place)
            states = inside

    # --- what is wrong ---------------------------------------------------------------------------------

    def rules(self, offers: dict[str, int]) -> None:
        made, digits = self.compiled.made, self.compiled.digits
        ending = self.row.place.scene.ending
        for rule in made.scenario.rules:
            where = ending is not None if rule.at == "ending" else bool(self.row.place.scene.choices)
            if rule.never and where:
                tree = at_ending(rule.never.tree, ending)
                self.seek("broken-rule", self.end & digits.guard(tree, self.row.alive, offers), rule.id)
            owed = made.index.get(("owed", rule.id))
            if owed is not None and ending is not None and self.row.alive >> owed & 1:
                self.seek("broken-rule", self.end & digits.mask(owed, (1,), self.row.alive), rule.id)

    def boundaries(self, options: list[Way]) -> None:
        made, digits = self.compiled.made, self.compiled.digits
        for way in options:
            choice = way.edge.choice
            if not choice or not (choice.crosses or choice.respects):
                continue
            for name in (*choice.crosses, *choice.respects):
                index = made.index["active", name]
                active = digits.mask(index, (1,), self.row.alive) if self.row.alive >> index & 1 else 0
                key = f"inactive-boundary\n{self.id}\n{choice.id}\n{name}"
                states = without(self.end & way.guard, active)
                if states:
                    before = self.seen.sought.get(key)
                    self.seen.sought[key] = Sought(self.at, states | (before.states if before else 0))

    def rewards(self) -> None:
        made, digits = self.compiled.made, self.compiled.digits
        ending = self.row.place.scene.ending
        if ending is None or ending.outcome != GROWTH:
            return
        crossed = 0
        for key, index in made.index.items():
            if key[0] == "crossed" and self.row.alive >> index & 1:
                crossed |= digits.mask(index, (1,), self.row.alive)
        self.seek("rewarded-crossing", self.end & crossed)
        harm = made.index.get(HARM)
        if harm is not None and self.row.alive >> harm & 1:
            self.seek("rewarded-harm", self.end & digits.mask(harm, (1,), self.row.alive))


# --- states without a way out --------------------------------------------------------------------------


def _traps(compiled: Machine, reached: Reached, seen: Seen, meter: Meter | None) -> None:
    """States from which neither an ending nor a dead end can be reached, where they are entered from better ones."""
    goals = []
    for row, end in zip(compiled.rows, reached.end, strict=True):
        goals.append(end if row.place.scene.ending else stuck(row, end) if row.place.scene.choices else 0)
    good = backward(compiled, reached, goals, meter)
    trapped = [
        0 if fine is entry else without(entry, fine) for entry, fine in zip(reached.entry, good, strict=True)
    ]
    if not any(trapped):
        return
    begun = compiled.start & trapped[compiled.first]
    if begun:
        seen.sought[_trap(compiled, compiled.first)] = Sought(compiled.first, begun, on_entry=True)
    for at, row in enumerate(compiled.rows):
        fine = run(good[at], row.steps)
        for number, way in enumerate(row.ways):
            part = fine & way.guard
            if part and trapped[way.target]:
                part &= back(trapped[way.target], way.steps)
                if part:
                    seen.sought[f"{_trap(compiled, way.target)}{at} {number}"] = Sought(at, part, then=way)


def _trap(compiled: Machine, at: int) -> str:
    return f"no-way-out\n{compiled.rows[at].place.scene.id}\n"


def stuck(row: Row, end: int) -> int:
    """The states of a scene in which none of its choices is offered."""
    if any(way.free for way in row.ways):
        return 0
    return without(end, _either(row.ways))


def _either(ways: Iterable[Way]) -> int:
    """The states in which one of these ways is open."""
    found = 0
    for way in ways:
        found |= way.guard
    return found


# --- choices that change nothing -----------------------------------------------------------------------


def _options(row: Row) -> list[Way]:
    return [way for way in row.ways if way.edge.choice is not None]


def _may_be_nothing(options: list[Way]) -> bool:
    """Whether two choices lead to the same scene: else they change something at least."""
    if len({way.target for way in options}) == len(options):
        return False
    choices = {(way.target, way.edge.choice.id) for way in options if way.edge.choice}
    return len(choices) > len({target for target, _ in choices})


def decorative(compiled: Machine, row: Row, options: list[Way], end: int) -> int:
    """The states in which two or more choices are offered and all lead to one and the same state."""
    found = 0
    for at, one in enumerate(options):
        states = without(end & one.guard, found)
        several = 0
        for other_at, other in enumerate(options):
            if not states:
                break
            if other_at == at:
                continue
            if other.edge.choice is not one.edge.choice:
                several |= other.guard
            apart = states & other.guard
            if apart:
                states &= ~apart | _same(compiled, row, one, other, apart)
        found |= states & several
    return found


def _same(compiled: Machine, row: Row, one: Way, other: Way, states: int) -> int:
    """Those of the states that both ways lead to the same state."""
    if one.target != other.target:
        return 0
    digits = compiled.digits
    after = compiled.exact.entry[compiled.rows[one.target].place.scene.id]
    moved = {move.index for way in (one, other) for move in moves(way.edge.steps)}  # the others stay alike
    for index in sorted(moved):
        if not states:
            break
        if after >> index & 1:
            last = len(compiled.made.variables[index].values) - 1
            for bit in range(last.bit_length()):  # two values are the same if all bits of their numbers are
                mask = digits.mask(index, (v for v in range(last + 1) if v >> bit & 1), row.alive)
                states = without(states, back(mask, one.steps) ^ back(mask, other.steps))
    return states
