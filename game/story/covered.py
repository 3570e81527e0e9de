"""What of a story was played: scenes come to, choices taken, lines told."""

from __future__ import annotations

from game.story.frozen import frozen
from game.story.model import Scenario
from game.story.playthrough import Entered, Playthrough, Told

Taken = tuple[str, str]  # a choice, and its reason where it has some


@frozen
class Covered:
    """Scenes and choices by their ids. Lines by scene and words: one that was written anew was never told."""

    scenes: frozenset[str] = frozenset()
    choices: frozenset[Taken] = frozenset()
    lines: frozenset[tuple[str, str]] = frozenset()

    @property
    def chosen(self) -> frozenset[str]:
        """Choices that were taken, for whatever reason."""
        return frozenset(choice for choice, _ in self.choices)

    @property
    def reasons(self) -> frozenset[Taken]:
        """Reasons that were given, each with its choice."""
        return frozenset(taken for taken in self.choices if taken[1])

    def with_(self, other: Covered) -> Covered:
        return Covered(self.scenes | other.scenes, self.choices | other.choices, self.lines | other.lines)

    def among(self, whole: Covered) -> Covered:
        """As far as it is there still."""
        return Covered(self.scenes & whole.scenes, self.choices & whole.choices, self.lines & whole.lines)

    def left_of(self, whole: Covered) -> Covered:
        """What there is beside it."""
        return Covered(whole.scenes - self.scenes, whole.choices - self.choices, whole.lines - self.lines)


def latest(point: Playthrough) -> Covered:
    """What came with the latest choice, or at the start."""
    beats = point.told()
    scenes = {point.scene.id, *(beat.scene.id for beat in beats if isinstance(beat, Entered))}
    taken = point.taken
    chosen = {(taken.choice.id, taken.reason.id if taken.reason else "")} if taken else set()
    lines = {(beat.scene.id, beat.line.text) for beat in beats if isinstance(beat, Told)}
    return Covered(frozenset(scenes), frozenset(chosen), frozenset(lines))


def covered(playthrough: Playthrough) -> Covered:
    """All that was played up to here."""
    found = latest(playthrough.rewound(0))
    for point in playthrough.steps():
        found = found.with_(latest(point))
    return found


def whole(scenario: Scenario) -> Covered:
    """All that there is to play."""
    scenes = scenario.scenes.values()
    choices = [choice for scene in scenes for choice in scene.choices]
    taken = [(c.id, r.id) for c in choices for r in c.reasons] + [
        (c.id, "") for c in choices if not c.reasons
    ]
    lines = [(scene.id, line.text) for scene in scenes for line in scene.lines]
    lines += [(s.id, line.text) for s in scenes for c in s.choices for line in c.lines]
    return Covered(frozenset(scenario.scenes), frozenset(taken), frozenset(lines))
