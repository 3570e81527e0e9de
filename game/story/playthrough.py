"""A playthrough: the choices made, and everything that follows from them. Pure and immutable."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeVar

from game.story.evaluate import State
from game.story.frozen import frozen, replace
from game.story.model import Choice, Ending, Reason, Scenario, Scene
from game.story.parts import (
    Answered,
    Beat,
    Ended,
    Entered,
    LinePlan,
    Option,
    Plan,
    ScenePlan,
    Told,
)
from game.story.plan import plan
from game.story.words import filled_by

__all__ = [
    "Answered",
    "Beat",
    "Ended",
    "Entered",
    "NotOffered",
    "Offer",
    "Playthrough",
    "Run",
    "Told",
    "start",
]

MOST_HOPS = (
    100_000  # scenes in a row without a choice; facts that count up can make a way longer than any story
)


@frozen
class Offer:
    """A choice as a moment shows it: `options` can be taken; `locked` says why none can."""

    choice: Choice
    text: str
    options: tuple[Option, ...]
    locked: str = ""

    @property
    def reasons(self) -> tuple[Reason, ...]:
        return tuple(option.reason for option in self.options if option.reason)


class NotOffered(ValueError):
    """A choice or reason that cannot be taken now."""


@frozen
class Run:
    """What was settled before the first choice."""

    plan: Plan
    seed: int
    fate: Mapping[str, str]
    without: frozenset[str]  # content notes that are switched off
    skips: Mapping[str, str]  # scene to where its note skips
    first: str  # the scene it begins with


class Playthrough:
    """One point of a story, and by `before` all that led to it."""

    __slots__ = ("at", "before", "run", "state", "taken")

    def __init__(
        self,
        run: Run,
        state: State,
        at: ScenePlan,
        before: Playthrough | None = None,
        taken: Option | None = None,
    ) -> None:
        self.run = run
        self.state = state
        self.at = at
        self.before = before
        self.taken = taken

    # --- where it is -----------------------------------------------------------------------------------

    @property
    def scenario(self) -> Scenario:
        return self.run.plan.scenario

    @property
    def scene(self) -> Scene:
        return self.at.scene

    @property
    def ending(self) -> Ending | None:
        return self.at.scene.ending

    @property
    def length(self) -> int:
        """The number of choices made."""
        return sum(1 for _ in self.steps())

    def steps(self) -> Iterator[Playthrough]:
        """The points after each choice, the latest first."""
        here: Playthrough | None = self
        while here is not None and here.taken is not None:
            yield here
            here = here.before

    def decisions(self) -> tuple[Playthrough, ...]:
        """The points after each choice, in order."""
        return tuple(reversed(list(self.steps())))

    def value(self, variable: str) -> int | bool | str:
        found: int | bool | str = self.state[self.run.plan.slots.variables[variable]]
        return found

    def holds(self, kind: str, name: str) -> bool:
        """Whether a tracked fact holds: active and crossed for every boundary."""
        slots = self.run.plan.slots
        return bool(self.state[slots.facts] & slots.known(kind, name))

    # --- what can be done ------------------------------------------------------------------------------

    def options(self) -> tuple[Option, ...]:
        """All that can be taken, in the author's order."""
        at = self.at
        if not at.guarded:
            return at.options
        state = self.state
        return tuple([option for option in at.options if option.guard is None or option.guard(state)])

    def offers(self) -> tuple[Offer, ...]:
        """What the moment shows, in the order drawn for it; locked choices among them."""
        state, facts = self.state, self.run.plan.slots.facts
        found: list[Offer] = []
        drawn = f"{self.run.seed}/{self.scene.id}/{self.length}"
        for planned in self.at.choices:
            choice, options = planned.choice, planned.offered(state)
            text = self.filled(choice.text)
            if options:
                found.append(Offer(choice, text, self._shuffled(options, f"{drawn}/{choice.id}/")))
            elif planned.is_locked(state, facts):
                found.append(Offer(choice, text, (), self.filled(choice.locked)))
        return self._shuffled(found, f"{drawn}//")

    def _shuffled(self, items: Sequence[_Item], drawn: str) -> tuple[_Item, ...]:
        if self.scene.keep_order or len(items) < 2:
            return tuple(items)
        return tuple(sorted(items, key=lambda item: _drawn(drawn + _name(item))))

    def choose(self, choice: str, reason: str = "") -> Playthrough:
        """The playthrough after a choice (and its reason, where it has some). Raises NotOffered."""
        for option in self.options():
            if option.choice.id == choice and (option.reason.id if option.reason else "") == reason:
                return self.take(option)
        raise NotOffered(f"{choice} {reason}".strip())

    def take(self, option: Option) -> Playthrough:
        """The playthrough after one of `options()`; nothing is asked again."""
        run, target, state = self.run, option.target, self.state
        if option.plain and target is not None and not run.skips:
            if option.change is not None:
                state = option.change(state)
            return Playthrough(run, state, target, self, option)
        state, at = self._follow(option, None)
        return Playthrough(run, state, at, self, option)

    def undo(self) -> Playthrough:
        """The point before the latest choice; the start stays the start."""
        return self.before or self

    def rewound(self, choices: int) -> Playthrough:
        """The point after the first `choices` choices."""
        here = self
        for _ in range(self.length - choices):
            here = here.undo()
        return here

    # --- what is shown ---------------------------------------------------------------------------------

    def told(self) -> tuple[Beat, ...]:
        """What happens from the latest choice (or the start) to here."""
        taken, at, run = self.taken, self.at, self.run
        if (
            taken is not None
            and taken.plain
            and taken.beats is not None
            and at.beats is not None
            and not run.skips
        ):
            return taken.beats + at.beats
        beats: list[Beat] = []
        if self.before is None or taken is None:
            _arrive(run, run.plan.plans[run.first], _start_state(run), beats)
        else:
            self.before._follow(taken, beats)
        return tuple(beats)

    def filled(self, text: str) -> str:
        """A text of this scenario with its placeholders filled as things stand."""
        return _filled(text, self.run, self.state)

    def _follow(self, option: Option, beats: list[Beat] | None) -> tuple[State, ScenePlan]:
        run, here = self.run, self.at
        facts = run.plan.slots.facts
        state = self.state if option.change is None else option.change(self.state)
        if option.lines:
            state = _lines(run, here.scene, option.lines, state, beats)
        if beats is not None and option.feedback is not None:
            beats.append(Answered(here.scene, option, option.feedback))
        if here.visited:
            state = _with_facts(state, facts, here.visited, 0)
        assert option.target is not None
        return _arrive(run, option.target, state, beats)


_Item = TypeVar("_Item", Option, Offer)


def _name(item: Option | Offer) -> str:
    if isinstance(item, Offer):
        return item.choice.id
    return item.reason.id if item.reason else ""


def _drawn(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=8).digest()


def start(
    scenario: Scenario,
    seed: int = 0,
    fate: Mapping[str, str] | None = None,
    without: Collection[str] = (),
    ready: Plan | None = None,
    scene: str = "",
) -> Playthrough:
    """The start of a story.

    `seed` settles fate and the order of choices; `fate` overrides single `one_of` variables; `without` names
    content notes (with `skip_to`) that are stepped round; `scene` begins elsewhere, with the variables as at the
    start. Raises ValueError for a fate or a scene the story cannot have.
    """
    ready = ready or plan(scenario)
    settled = {variable.name: _fate(seed, variable.name, variable.domain.values) for variable in ready.fate}
    for name, value in (fate or {}).items():
        if name not in settled:
            raise ValueError(f"no one_of variable is called '{name}'")
        if not scenario.variables[name].domain.has(value):
            raise ValueError(f"'{name}' is never '{value}': {scenario.variables[name].domain.said()}")
        settled[name] = value
    notes = [note for note in scenario.content_notes if note.skip_to and note.note in without]
    skips = {scene: note.skip_to for note in notes for scene in note.scenes}
    if scene and scene not in scenario.scenes:
        raise ValueError(f"no scene is called '{scene}'")
    run = Run(ready, seed, settled, frozenset(note.note for note in notes), skips, scene or scenario.start)
    state, at = _arrive(run, ready.plans[run.first], _start_state(run), None)
    return Playthrough(run, state, at)


def _fate(seed: int, name: str, values: Sequence[str]) -> str:
    return values[int.from_bytes(_drawn(f"{seed}/fate/{name}")) % len(values)]


def _start_state(run: Run) -> State:
    if not run.fate:
        return run.plan.start
    state = list(run.plan.start)
    for name, value in run.fate.items():
        state[run.plan.slots.variables[name]] = value
    return tuple(state)


def _with_facts(state: State, at: int, on: int, off: int) -> State:
    facts = state[at]
    new = facts & ~off | on
    return state if new == facts else (*state[:at], new, *state[at + 1 :])


def _arrive(run: Run, at: ScenePlan, state: State, beats: list[Beat] | None) -> tuple[State, ScenePlan]:
    """Enter a scene and go on by goto and branch until a choice, an ending, or a circle without either."""
    plans = run.plan.plans
    hops, seen = 0, set()
    while True:
        hops += 1
        if hops > len(plans):  # some scene was met twice
            if (at.scene.id, state) in seen or hops > len(plans) + MOST_HOPS:
                return state, replace(at, choices=(), options=(), guarded=False)
            seen.add((at.scene.id, state))
        if at.scene.id in run.skips:
            at = plans[run.skips[at.scene.id]]
            continue
        state = _enter(run, at, state, beats)
        if not at.cases:
            return state, at
        following = next(target for when, target in at.cases if when is None or when(state))
        if at.visited:
            state = _with_facts(state, run.plan.slots.facts, at.visited, 0)
        at = following


def _enter(run: Run, at: ScenePlan, state: State, beats: list[Beat] | None) -> State:
    """What a scene tells, and what that changes."""
    if beats is None:
        if at.on:
            state = _with_facts(state, run.plan.slots.facts, at.on, 0)
        return _lines(run, at.scene, at.lines, state, None) if at.moves else state
    beats.append(Entered(at.scene))
    state = _with_facts(state, run.plan.slots.facts, at.on, 0)
    state = _lines(run, at.scene, at.lines, state, beats)
    if at.scene.ending is not None:
        beats.append(Ended(at.scene, at.scene.ending))
    return state


def _lines(
    run: Run, scene: Scene, lines: Sequence[LinePlan], state: State, beats: list[Beat] | None
) -> State:
    facts = run.plan.slots.facts
    for planned in lines:
        if planned.when is not None and not planned.when(state):
            continue
        if planned.on or planned.off:
            state = _with_facts(state, facts, planned.on, planned.off)
        if beats is not None:
            line = planned.line
            beats.append(planned.beat or Told(scene, line, _filled(line.text, run, state)))
    return state


def _filled(text: str, run: Run, state: State) -> str:
    def word(name: str) -> str:
        at = run.plan.slots.variables.get(name)
        return run.plan.names.get(name, "") if at is None else _said(state[at])

    return filled_by(word, text)


def _said(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
