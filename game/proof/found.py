"""What is found out about a scenario, put together from every way of playing it."""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.counts import Counts
from game.proof.facts import Broken, Facts, Path, Taken
from game.proof.seen import Seen
from game.story.frozen import field, mutable
from game.story.location import Way
from game.story.model import Scenario


@mutable
class Found:
    """Facts put together from every way of playing; of several ways to the same thing the shortest is kept."""

    reached: set[str] = field(default_factory=set)
    offered: set[Taken] = field(default_factory=set)
    shown: set[Way] = field(default_factory=set)
    asked: set[Way] = field(default_factory=set)
    false: set[Way] = field(default_factory=set)
    paths: dict[str, Path] = field(default_factory=dict)

    def add(self, seen: Seen, paths: dict[str, Path]) -> None:
        self.reached |= seen.reached
        self.offered |= seen.offered
        self.shown |= seen.shown
        self.asked |= seen.asked
        self.false |= seen.false
        self.keep(paths)

    def keep(self, paths: dict[str, Path]) -> None:
        for name, path in paths.items():
            if name not in self.paths or len(path) < len(self.paths[name]):
                self.paths[name] = path

    def named(self, code: str) -> Iterator[tuple[str, Path]]:
        return ((name, path) for name, path in self.paths.items() if name.startswith(code + "\n"))

    def of(self, code: str) -> dict[str, Path]:
        """By scene, the shortest path of each."""
        found: dict[str, Path] = {}
        for name, path in self.named(code):
            scene = name.split("\n")[1]
            if scene not in found or len(path) < len(found[scene]):
                found[scene] = path
        return found

    def broken(self) -> dict[str, Broken]:
        found: dict[str, Broken] = {}
        for name, path in self.named("broken-rule"):
            _, scene, rule = name.split("\n")
            if rule not in found or len(path) < len(found[rule].path):
                found[rule] = Broken(scene, path)
        return found

    def facts(self, scenario: Scenario, counts: Counts, states: int | None) -> Facts:
        return Facts(
            scenario,
            reached=frozenset(self.reached),
            offered=frozenset(self.offered),
            shown=frozenset(self.shown),
            sometimes_false=frozenset(self.false),
            sometimes_asked=frozenset(self.asked),
            dead_ends=self.of("dead-end"),
            no_way_out=self.of("no-way-out"),
            no_healthy=self.of("no-healthy-choice"),
            decorative=self.of("decorative-choice"),
            inactive=self.inactive(),
            rewarded_crossing=self.of("rewarded-crossing"),
            rewarded_harm=self.of("rewarded-harm"),
            broken=self.broken(),
            states=states,
            playthroughs=counts.playthroughs,
            shortest=counts.shortest,
            longest=counts.longest,
        )

    def inactive(self) -> dict[tuple[str, str], Path]:
        """By choice and boundary."""
        parts = ((name.split("\n"), path) for name, path in self.named("inactive-boundary"))
        return {(choice, boundary): path for (_, _, choice, boundary), path in parts}
