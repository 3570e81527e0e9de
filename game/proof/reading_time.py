"""How long a play takes at least and at most, whatever is chosen: bounds that cost less than playing."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from math import inf

from game.story.frozen import frozen
from game.story.model import Choice, Feedback, Line, Reason, Scenario, Scene

WORDS_A_MINUTE = 200
SECONDS_A_CHOICE = 6
PAUSE = SECONDS_A_CHOICE / 60 * WORDS_A_MINUTE  # the words one could read while choosing
MOST_STEPS = 20_000  # scenes times choices; past that it is quicker to play
LONGEST_PLAY = 300  # choices; a walk in circles is long beyond all doubt by then


@frozen
class Span:
    """Least and most; words or minutes."""

    least: float = 0
    most: float = 0

    def __add__(self, other: Span) -> Span:
        return Span(self.least + other.least, self.most + other.most)


def minutes(scenario: Scenario, longest: int | None = None) -> Span:
    """The least and the most minutes of a play from the start to where it ends.

    The most is infinite where a way leads round, unless it is known that every play ends after so many choices.
    """
    reader = _Reader(scenario)
    ways = {scene.id: list(reader.ways(scene)) for scene in scenario.scenes.values()}
    here = {scene.id: reader.scene(scene) for scene in scenario.scenes.values()}
    least = min(_least(scenario.start, here, ways, _stops(scenario)), LONGEST_PLAY * PAUSE)
    most = _most(scenario.start, here, ways)
    if most == inf and longest is not None and longest * len(scenario.scenes) <= MOST_STEPS:
        choosing = {scene.id for scene in scenario.scenes.values() if scene.choices}
        most = _most_within(longest, scenario.start, here, ways, choosing)
    words = Span(least, most)
    return Span(words.least / WORDS_A_MINUTE, words.most / WORDS_A_MINUTE)


Ways = dict[str, list[tuple[str, Span]]]  # by scene: where a way leads, and what is read on it


def _stops(scenario: Scenario) -> set[str]:
    """Where a play can end: at an ending, and in a broken story where nothing is offered or it goes round by itself."""
    found = {scene.id for scene in scenario.scenes.values() if scene.ending}
    found |= {
        scene.id for scene in scenario.scenes.values() if scene.choices and all(map(_may_lack, scene.choices))
    }
    onward = {
        scene.id: [target for target in (scene.goto, *(case.goto for case in scene.branch)) if target]
        for scene in scenario.scenes.values()
        if not scene.choices
    }
    try:
        TopologicalSorter(onward).prepare()
    except CycleError:
        found |= onward.keys()
    return found


def _may_lack(choice: Choice) -> bool:
    """Whether a choice may not be offered."""
    unreasoned = bool(choice.reasons) and all(reason.when for reason in choice.reasons)
    return bool(choice.when) or choice.once or unreasoned


def _least(start: str, here: dict[str, Span], ways: Ways, stops: set[str]) -> float:
    found: dict[str, float] = {}
    heap = [(here[start].least, start)]
    while heap:
        far, id = heapq.heappop(heap)
        if id in found:
            continue
        found[id] = far
        if id in stops:
            return far
        for target, span in ways[id]:
            if target not in found:
                heapq.heappush(heap, (far + span.least + here[target].least, target))
    return inf


def _most(start: str, here: dict[str, Span], ways: Ways) -> float:
    """The longest way, from behind; there is none where a way leads round."""
    found: dict[str, float] = {}
    open_ = {start}
    stack = [(start, iter(ways[start]))]
    while stack:
        id, left = stack[-1]
        for target, _ in left:
            if target in open_:
                return inf
            if target not in found:
                open_.add(target)
                stack.append((target, iter(ways[target])))
                break
        else:
            found[id] = here[id].most + max((span.most + found[to] for to, span in ways[id]), default=0)
            open_.remove(id)
            stack.pop()
    return found[start]


def _most_within(longest: int, start: str, here: dict[str, Span], ways: Ways, choosing: set[str]) -> float:
    """The longest way of at most so many choices to an ending; infinite where scenes follow each other in a circle."""
    onward = {id: [target for target, _ in ways[id]] for id in ways if id not in choosing}
    try:
        order = [id for id in TopologicalSorter(onward).static_order() if id not in choosing]
    except CycleError:
        return inf
    before = dict.fromkeys(choosing, -inf)  # with no choice left they lead nowhere
    for left in range(longest + 1):
        found = dict(before)
        if left:
            for id in choosing:
                on = max((span.most + before[target] for target, span in ways[id]), default=-inf)
                found[id] = here[id].most + on
        for id in order:  # what follows without a choice comes first
            found[id] = here[id].most + max((found[target] for target, _ in ways[id]), default=0)
        before = found
    return before[start]


class _Reader:
    """Words counted as a play counts them; what hangs on a condition is read or not."""

    def __init__(self, scenario: Scenario) -> None:
        names = [person.name for person in scenario.cast.values()]
        self.longest = max((len(name.split()) for name in names), default=1)

    def text(self, text: str) -> Span:
        return self.texts((text,))

    def texts(self, texts: Iterable[str]) -> Span:
        least = most = 0
        for text in texts:
            count = len(text.split())
            filled = text.count("{")  # each may be a name of several words, or nothing
            least += max(0, count - filled)
            most += count + filled * self.longest
        return Span(least, most)

    def lines(self, lines: Iterable[Line]) -> Span:
        found = Span()
        for line in lines:
            told = self.texts((line.text, line.caption))
            found += Span(0, told.most) if line.when else told
        return found

    def scene(self, scene: Scene) -> Span:
        """What is read in a scene before a way on is taken."""
        found = self.lines(scene.lines)
        if scene.ending:
            found += self.texts((scene.ending.title, scene.ending.their_side, *scene.ending.reflect))
        if scene.choices:
            found += self.text(scene.ask)
        for choice in scene.choices:
            told = self.text(choice.text)
            found += Span(0, told.most) if _may_lack(choice) else told
        return found

    def ways(self, scene: Scene) -> Iterator[tuple[str, Span]]:
        if scene.goto:
            yield scene.goto, Span()
        for case in scene.branch:
            yield case.goto, Span()
        for choice in scene.choices:
            asked = Span()
            for reason in choice.reasons:
                told = self.text(reason.text)
                asked += Span(0, told.most) if reason.when else told
            for given in choice.reasons or (None,):
                yield self.option(choice, given, asked)

    def option(self, choice: Choice, reason: Reason | None, asked: Span) -> tuple[str, Span]:
        feedback = reason.feedback if reason else choice.feedback
        read = asked + self.lines(choice.lines) + self.feedback(feedback) + Span(PAUSE, PAUSE)
        return (reason.goto if reason else choice.goto), read

    def feedback(self, feedback: Feedback | None) -> Span:
        if feedback is None:
            return Span()
        return self.texts((feedback.what, feedback.their_side, feedback.research, feedback.instead))
