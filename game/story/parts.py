"""The parts of a scenario made ready to be played, and the beats in which it is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from game.story.evaluate import Ask, Slots, State
from game.story.frozen import frozen
from game.story.model import Choice, Ending, Feedback, Line, Reason, Scenario, Scene, Variable, VariableValue

Changed = Callable[[State], State]


@frozen
class Entered:
    """A scene begins."""

    scene: Scene


@frozen
class Told:
    """A line is shown; `text` has its placeholders filled."""

    scene: Scene
    line: Line
    text: str


@frozen
class Answered:
    """What came of a choice is explained."""

    scene: Scene
    option: Option
    feedback: Feedback


@frozen
class Ended:
    """The story is over."""

    scene: Scene
    ending: Ending


Beat = Entered | Told | Answered | Ended


@dataclass(frozen=True, slots=True, eq=False)
class LinePlan:
    """A line, what it asks, and what it changes when it is reached."""

    line: Line
    when: Ask | None
    on: int  # facts that become true when the line is reached
    off: int  # and facts that become false; both 0 for most lines
    beat: Told | None  # how it is told; None where the text has placeholders


@dataclass(slots=True, eq=False)
class Option:
    """One way to answer a moment: a choice, with one of its reasons where it has some."""

    choice: Choice
    reason: Reason | None
    guard: Ask | None  # all that has to hold for it to be offered
    change: Changed | None  # what taking it does to the state
    lines: tuple[LinePlan, ...]
    feedback: Feedback | None
    goto: str
    beats: tuple[Beat, ...] | None = field(
        repr=False
    )  # how taking it is told; None: that depends on the state
    target: ScenePlan | None = field(default=None, repr=False)
    plain: bool = False  # taking it is its change and nothing else: neither its lines nor the scenes do more

    @property
    def approach(self) -> str:
        return self.reason.approach if self.reason else self.choice.approach

    @property
    def skills(self) -> tuple[str, ...]:
        return self.reason.skills if self.reason else self.choice.skills


@dataclass(slots=True, eq=False)
class ChoicePlan:
    """A choice with the ways to take it."""

    choice: Choice
    when: Ask | None
    once: int  # the fact that it was taken; 0 where it may be taken again
    options: tuple[Option, ...]

    def offered(self, state: State) -> tuple[Option, ...]:
        """The options that can be taken; none where it is hidden, locked or used up."""
        return tuple([option for option in self.options if option.guard is None or option.guard(state)])

    def is_locked(self, state: State, facts: int) -> bool:
        """Whether it is shown although it cannot be taken. A used-up choice is gone for good."""
        if not self.choice.locked or self.when is None or state[facts] & self.once:
            return False
        return not self.when(state)


@dataclass(slots=True, eq=False)
class ScenePlan:
    """A scene with its lines, its moment, and where it goes on by itself."""

    scene: Scene
    visited: int  # the fact that it was left before; 0 where nothing asks
    on: int  # facts of its marks
    lines: tuple[LinePlan, ...]
    moves: bool  # whether a line of it changes facts
    choices: tuple[ChoicePlan, ...]
    options: tuple[Option, ...]  # of all its choices, in the author's order
    guarded: bool  # whether one of them has a guard
    beats: tuple[Beat, ...] | None  # how entering it is told; None where that depends on the state
    cases: tuple[tuple[Ask | None, ScenePlan], ...] = field(
        default=(), repr=False
    )  # goto is a case without `when`

    @property
    def still(self) -> bool:
        """Whether entering it changes nothing and leads no further."""
        return not (self.on or self.moves or self.cases)


@dataclass(slots=True, eq=False)
class Plan:
    """A whole scenario, ready. `plans` by scene id, `names` by cast id."""

    scenario: Scenario
    slots: Slots
    start: State
    plans: dict[str, ScenePlan]
    fate: tuple[Variable, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


@frozen
class Change:
    """One `set` or `add` of a choice or reason."""

    slot: int
    adds: bool
    value: VariableValue
    low: int = 0
    high: int = 0
