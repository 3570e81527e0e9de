"""A library, a scenario and its parts: frozen values, as the author wrote them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from game.story.condition import Tree
from game.story.frozen import field, frozen
from game.story.location import ROOT, Way
from game.story.meaning import Domain
from game.story.self_check import SelfCheck

Approach = Literal["healthy", "mixed", "harmful", "neutral"]
Outcome = Literal["growth", "mixed", "harm"]
Medium = Literal["talk", "messages"]
Role = Literal["left", "leaver", "bystander", "receiving"]
VariableValue = int | bool | str


@frozen
class Condition:
    """A condition as written, and its tree with all names bound."""

    text: str
    tree: Tree
    way: Way = ROOT


@frozen
class Line:
    """One line: narration, or what `speaker` says or writes."""

    text: str
    speaker: str = ""
    mood: str = ""
    when: Condition | None = None
    draws: tuple[str, ...] = ()
    lifts: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    unsent: bool = False
    time: str = ""
    sound: str = ""
    caption: str = ""
    way: Way = ROOT


@frozen
class Feedback:
    """What the player reads after a choice: the parts in the order of the page.

    In another language `as_written` has the words of the file: it is those that tell whose side is told.
    """

    what: str
    their_side: str = ""
    research: str = ""
    source: str = ""
    instead: str = ""
    as_written: Feedback | None = field(default=None, compare=False, repr=False)


@frozen
class Reason:
    """Why the player does it. What it lacks is the choice's, already filled in."""

    id: str
    text: str
    approach: Approach
    goto: str
    ordinal: int
    written_id: bool = False
    skills: tuple[str, ...] = ()
    when: Condition | None = None
    set: Mapping[str, VariableValue] = field(default_factory=dict)
    add: Mapping[str, int] = field(default_factory=dict)
    marks: tuple[str, ...] = ()
    feedback: Feedback | None = None
    way: Way = ROOT


@frozen
class Choice:
    """What the player may do. With `reasons`, its own approach, goto and feedback are empty or only defaults."""

    id: str
    text: str
    ordinal: int
    approach: Approach = "neutral"
    goto: str = ""
    written_id: bool = False
    skills: tuple[str, ...] = ()
    when: Condition | None = None
    locked: str = ""
    once: bool = False
    set: Mapping[str, VariableValue] = field(default_factory=dict)
    add: Mapping[str, int] = field(default_factory=dict)
    draws: tuple[str, ...] = ()
    lifts: tuple[str, ...] = ()
    crosses: tuple[str, ...] = ()
    respects: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    feedback: Feedback | None = None
    reasons: tuple[Reason, ...] = ()
    way: Way = ROOT


@frozen
class Case:
    """One case of a branch; without `when` it always holds."""

    goto: str
    when: Condition | None = None
    way: Way = ROOT


@frozen
class Ending:
    title: str
    outcome: Outcome
    together: bool = False
    their_side: str = ""
    reflect: tuple[str, ...] = ()


@frozen
class SceneWorkshop:
    """What a facilitator finds beside a scene."""

    prompts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    what_if: tuple[str, ...] = ()
    pace: str = ""


@frozen
class Scene:
    """One scene; exactly one of `choices`, `goto`, `branch` and `ending` says what comes next."""

    id: str
    lines: tuple[Line, ...] = ()
    choices: tuple[Choice, ...] = ()
    goto: str = ""
    branch: tuple[Case, ...] = ()
    ending: Ending | None = None
    place: str = ""
    time: str = ""
    medium: Medium = "talk"
    present: tuple[str, ...] | None = None
    sound: str = ""
    seen_by: str = ""
    marks: tuple[str, ...] = ()
    ask: str = ""
    keep_order: bool = False
    describe: str = ""
    workshop: SceneWorkshop = SceneWorkshop()
    way: Way = ROOT


@frozen
class Person:
    id: str
    name: str
    player: bool = False
    pronouns: str = ""
    portrait: str = ""
    as_written: str = field(
        default="", compare=False, repr=False
    )  # the name, where another language has its own


@frozen
class Boundary:
    """What a person asks for, once, and means."""

    id: str
    by: str
    says: str


@frozen
class Variable:
    """A finite variable. `fate` ones are drawn from the seed, never set."""

    name: str
    domain: Domain
    start: VariableValue
    fate: bool = False
    label: str = ""
    way: Way = ROOT


@frozen
class ContentNote:
    """Something a player may want to know of; with `skip_to`, it can be stepped round.

    `note` is also its name in everything that is kept; `shown` has other words for it, in another language.
    """

    note: str
    level: str = ""
    scenes: tuple[str, ...] = ()
    skip_to: str = ""
    shown: str = ""

    @property
    def words(self) -> str:
        return self.shown or self.note


@frozen
class StoryRule:
    """What every path must obey: `never` at endings or choices, or `after` … `must_follow`."""

    id: str
    says: str
    at: Literal["ending", "choices"] = "ending"
    never: Condition | None = None
    after: Condition | None = None
    must_follow: Condition | None = None
    way: Way = ROOT


@frozen
class Workshop:
    """What a facilitator finds beside a scenario."""

    minutes: str = ""
    goals: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    agreement: tuple[str, ...] = ()
    grounding: tuple[str, ...] = ()
    self_check: tuple[str, ...] = ()
    take_aways: tuple[str, ...] = ()


@frozen
class Skill:
    id: str
    name: str
    meaning: str = ""
    healthy: str = ""
    mixed: str = ""
    harmful: str = ""


@frozen
class Source:
    """Where a fact comes from; `strength` says how far it carries."""

    id: str
    authors: str = ""
    year: str = ""
    title: str = ""
    where: str = ""
    strength: str = ""


@frozen
class HelpPlace:
    """A place to turn to, with the date its address was checked."""

    name: str
    where: str
    about: str = ""
    checked: str = ""


def all_places(*groups: Sequence[HelpPlace]) -> tuple[HelpPlace, ...]:
    """Places of several lists, in their order; one that an earlier list has is known by where it is."""
    found: list[HelpPlace] = []
    for group in groups:
        there = {place.where.casefold() for place in found}
        found += [place for place in group if place.where.casefold() not in there]
    return tuple(found)


@frozen
class Library:
    """What the scenarios of a folder share."""

    title: str = ""
    scenarios: tuple[str, ...] = ()
    skills: Mapping[str, Skill] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    help: tuple[HelpPlace, ...] = ()
    rules: tuple[StoryRule, ...] = ()
    # From files of its own: no part of what the stories are held against, so two libraries do not differ by it.
    self_check: SelfCheck = field(default=SelfCheck(), compare=False)


@frozen
class Scenario:
    """A whole scenario. `id` is its file's stem; `fingerprint` changes whenever its text does."""

    id: str
    file: str
    fingerprint: str
    title: str
    start: str
    scenes: Mapping[str, Scene]
    summary: str = ""
    minutes: int = 0
    ages: str = ""
    language: str = "en"
    role: Role | Literal[""] = ""
    content_notes: tuple[ContentNote, ...] = ()
    skills: tuple[str, ...] = ()
    cast: Mapping[str, Person] = field(default_factory=dict)
    boundaries: Mapping[str, Boundary] = field(default_factory=dict)
    variables: Mapping[str, Variable] = field(default_factory=dict)
    rules: tuple[StoryRule, ...] = ()
    workshop: Workshop = Workshop()
    library: Library = Library()

    @property
    def player(self) -> Person | None:
        return next((p for p in self.cast.values() if p.player), None)

    @property
    def endings(self) -> tuple[Scene, ...]:
        return tuple(scene for scene in self.scenes.values() if scene.ending)
