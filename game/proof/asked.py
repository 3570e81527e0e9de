"""What of a story has to be remembered, for each purpose a machine is made for."""

from __future__ import annotations

from typing import Literal

from game.proof.trees import calls, largest_counted, names
from game.story.condition import Both, Call, Tree
from game.story.frozen import field, mutable
from game.story.model import Choice, Condition, Line, Scenario

Key = tuple[str, str]  # what a variable stands for: ("var", name), ("visited", scene), ("owed", rule) …
HARM = ("harm", "")  # 0: nothing that teaches was taken; 1: only harmful choices; 2: others too
Purpose = Literal["states", "judging", "control", "everything"]


@mutable
class Gathered:
    """All of a scenario that decides what has to be remembered, found in one walk."""

    deciding: dict[int, Tree] = field(default_factory=dict)  # by identity: those of one wording are one
    lines: list[Line] = field(default_factory=list)  # that have a condition
    once: set[Key] = field(default_factory=set)
    crossed: set[str] = field(default_factory=set)  # boundaries that a choice crosses
    bounded: set[str] = field(default_factory=set)  # or respects
    harmful: bool = False
    growth: bool = False
    noted: dict[int, tuple[Tree, Asked]] = field(
        default_factory=dict
    )  # what each condition asks, by its identity


def gathered(scenario: Scenario) -> Gathered:
    found = Gathered()
    for scene in scenario.scenes.values():
        found.lines += [line for line in scene.lines if line.when]
        found.growth = found.growth or (scene.ending is not None and scene.ending.outcome == "growth")
        for case in scene.branch:
            _note_condition(found, case.when)
        for choice in scene.choices:
            _gather(found, choice)
    return found


def _gather(found: Gathered, choice: Choice) -> None:
    _note_condition(found, choice.when)
    if choice.lines:
        found.lines += [line for line in choice.lines if line.when]
    if choice.once:
        found.once.add(("once", choice.id))
    if choice.crosses or choice.respects:
        found.crossed |= {*choice.crosses}
        found.bounded |= {*choice.crosses, *choice.respects}
    if choice.approach == "harmful":
        found.harmful = True
    for reason in choice.reasons:
        _note_condition(found, reason.when)
        if reason.approach == "harmful":
            found.harmful = True


def _note_condition(found: Gathered, condition: Condition | None) -> None:
    """A condition that decides where a story goes: of a branch, a choice or a reason."""
    if condition is not None:
        found.deciding[id(condition.tree)] = condition.tree


@mutable
class Asked:
    keys: set[Key] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)  # how far each approach must be counted


def asked_for(scenario: Scenario, purpose: Purpose, known: Gathered | None = None) -> Asked:
    """The variables and facts that have to be remembered for a purpose."""
    known = known or gathered(scenario)
    asked = Asked()
    trees = dict(known.deciding)
    if purpose in ("states", "everything"):
        trees |= {id(line.when.tree): line.when.tree for line in known.lines if line.when}
    for tree in trees.values():
        _note_once(asked, tree, scenario, known)
    asked.keys |= known.once
    judging = purpose in ("judging", "everything")
    if judging:
        _ask_for_judging(asked, known)
    if purpose != "control":
        _ask_for_rules(asked, scenario)
    owing = [part.tree for rule in scenario.rules for part in (rule.after, rule.must_follow) if part]
    _ask_for_lines(
        asked,
        scenario,
        known.lines,
        every=judging and bool(owing),
        even_still=judging and not all(map(of_steps_alone, owing)),
    )
    return asked


def needs(scenario: Scenario, asked: Asked, purpose: Purpose, known: Gathered) -> object:
    """What a machine is made of for a purpose: machines for which this is the same are the same."""
    judged = purpose in ("judging", "everything") and (known.growth or bool(known.bounded))
    ruled = purpose != "control" and any(rule.never for rule in scenario.rules)
    return frozenset(asked.keys), tuple(sorted(asked.counts.items())), judged, ruled


def of_steps_alone(tree: Tree) -> bool:
    """Whether a condition of a rule can only hold at a step that does something it names."""
    match tree:
        case Call(function):
            return function not in ("count", "offered")
        case Both(_, parts):
            return all(of_steps_alone(part) for part in parts)
    return False


def _ask_for_rules(asked: Asked, scenario: Scenario) -> None:
    for rule in scenario.rules:
        if rule.never:
            note(asked, rule.never.tree, scenario)
        for part in (rule.after, rule.must_follow):
            if part:  # its questions about a step need nothing remembered, its variables do
                asked.keys |= {("var", name) for name in names(part.tree) if name in scenario.variables}
                for call in calls(part.tree):
                    if call.function == "count":
                        most = largest_counted(part.tree, call.argument)
                        asked.counts[call.argument] = max(asked.counts.get(call.argument, 0), most)
        if rule.after and rule.must_follow:
            asked.keys.add(("owed", rule.id))


def _ask_for_lines(
    asked: Asked, scenario: Scenario, lines: list[Line], *, every: bool, even_still: bool
) -> None:
    """What lines ask that change something asked for.

    With `every`, that change anything, since rules may hang on it; with `even_still` those that only tell, too.
    """
    changing = [line for line in lines if even_still or line.marks or line.draws or line.lifts]
    while True:
        before = len(asked.keys)
        for line in changing:
            touched = {("marked", mark) for mark in line.marks}
            touched |= {("active", name) for name in (*line.draws, *line.lifts)}
            if line.when and (every or touched & asked.keys):
                note(asked, line.when.tree, scenario)
        if len(asked.keys) == before:
            return


def _ask_for_judging(asked: Asked, known: Gathered) -> None:
    if known.growth:
        asked.keys |= {("crossed", name) for name in known.crossed}
        if known.harmful:
            asked.keys.add(HARM)
    asked.keys |= {("active", name) for name in known.bounded}


def _note_once(asked: Asked, tree: Tree, scenario: Scenario, known: Gathered) -> None:
    """The same as `note`, where a condition is noted for several purposes."""
    noted = known.noted.get(id(tree))
    if noted is None:
        noted = known.noted[id(tree)] = tree, Asked()
        note(noted[1], tree, scenario)
    alone = noted[1]
    asked.keys |= alone.keys
    for approach, most in alone.counts.items():
        asked.counts[approach] = max(asked.counts.get(approach, 0), most)


def note(asked: Asked, tree: Tree, scenario: Scenario) -> None:
    """Make a condition's questions be remembered."""
    asked.keys |= {("var", name) for name in names(tree) if name in scenario.variables}
    for call in calls(tree):
        if call.function == "count":
            most = largest_counted(tree, call.argument)
            asked.counts[call.argument] = max(asked.counts.get(call.argument, 0), most)
        elif call.function in ("active", "crossed") and not call.argument:
            asked.keys |= {(call.function, name) for name in scenario.boundaries}
        elif call.function in ("visited", "chose", "marked", "active", "crossed"):
            asked.keys.add((call.function, call.argument))
