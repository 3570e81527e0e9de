"""Stories proved in a thread beside the game, so that no page waits for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Event, Thread
from typing import TYPE_CHECKING

from game.ui.screen import Fault, Story

if TYPE_CHECKING:  # the proof is loaded where it works, not on the way to the first picture
    from game.proof.checks import Assets
    from game.proof.facts import Facts
    from game.story.model import Scenario

# Enough for every story that is played by people; what a limit leaves open keeps nobody from playing, and `check`
# goes on where this ends.
MOST_STATES = 400_000


class NotWanted(Exception):
    """Nobody waits for this proof any more."""


class ProofsBeside:
    """One proof at a time; that of a story is kept until it is changed. `assets` names the pictures there are.

    Without a limit of states it goes as far as `check` does: an author waits for all that is wrong.
    """

    def __init__(self, assets: Callable[[], Assets], most: int | None = MOST_STATES) -> None:
        self._assets = assets
        self._most = most
        self._works: dict[str, _Work] = {}
        self._known: dict[str, Facts] = {}  # what was found out about versions before

    def told(
        self, story: Story, arrived: Callable[[], None], patience: float = 0.0
    ) -> tuple[Fault, ...] | None:
        work = self._works.get(story.id)
        if work is None or work.story is not story:
            work = self._begun(story)
        work.arrived = arrived  # before it is asked: it may be there in between
        if patience:
            work.ended.wait(patience)
        return work.found

    def _begun(self, story: Story) -> _Work:
        for id, other in list(self._works.items()):
            if other.found is None:
                other.wanted = False
                del self._works[id]
        before = self._works.get(story.id)
        known = before.known if before is not None else self._known.get(story.id)
        if known is not None:
            self._known[story.id] = known
        work = self._works[story.id] = _Work(story, self._assets, self._most, known)
        # A proof must not keep the game from being closed: the thread ends with it.
        Thread(target=work.run, name=f"proof of {story.id}", daemon=True).start()
        return work


class _Work:
    """One proof under way."""

    def __init__(
        self, story: Story, assets: Callable[[], Assets], most: int | None, known: Facts | None
    ) -> None:
        self.story = story
        self.known = known
        self.found: tuple[Fault, ...] | None = None
        self.wanted = True
        self.ended = Event()
        self.arrived: Callable[[], None] = lambda: None
        self._assets = assets
        self._most = most

    def run(self) -> None:
        """Python tells of a mistake of ours that ends this; the story is played then as if nothing were found."""
        found: tuple[Fault, ...] = ()
        try:
            facts = self._facts()
            found = told_of(self.story, facts, self._assets())
        except NotWanted:
            return
        finally:
            self.found = found
            self.ended.set()
            self.arrived()

    def _facts(self) -> Facts | None:
        """What is so on some path; of a version that differs in words alone it is known already."""
        scenario = self.story.scenario
        if scenario is None:
            return None
        from game.proof.same_ways import same_ways

        known = self.known
        if known is not None and same_ways(known.scenario, scenario):
            self.known = replace(known, scenario=scenario)
        else:
            self.known = facts_of(scenario, self._watch, self._most)
        return self.known

    def _watch(self, _: str) -> None:
        if not self.wanted:
            raise NotWanted


def faults(
    story: Story, assets: Assets, watch: Callable[[str], None] | None = None, most: int | None = MOST_STATES
) -> tuple[Fault, ...]:
    """All that is wrong with a story: what reading told, and what is so on some path."""
    return told_of(story, facts_of(story.scenario, watch, most) if story.scenario else None, assets)


def facts_of(scenario: Scenario, watch: Callable[[str], None] | None, most: int | None) -> Facts:
    """What is so on some path of a story."""
    from game.proof.explore import explore

    return explore(scenario, max_states=most, watch=watch)


def told_of(story: Story, facts: Facts | None, assets: Assets) -> tuple[Fault, ...]:
    """What reading told, and what is wrong with what was found out."""
    told = tuple(Fault(problem) for problem in story.problems)
    if story.scenario is None or story.document is None or facts is None:
        return told
    from game.loader.scenario import Loaded
    from game.proof.facts import Begun
    from game.proof.judge import judged

    loaded = Loaded(story.file, story.scenario, story.problems, story.document)
    proved = (
        Fault(problem, path.fate, path.without) if isinstance(path := finding.path, Begun) else Fault(problem)
        for problem, finding in judged(loaded, facts, assets)
    )
    at = {"error": 0, "warning": 1}
    return tuple(
        sorted(
            (*told, *proved),
            key=lambda fault: (
                at[fault.problem.severity],
                fault.problem.location.line,
                fault.problem.location.column,
            ),
        )
    )
