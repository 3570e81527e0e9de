"""What is kept of all playing: where each story stands, the endings found, the choices tried."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from game.story.journal import Journal, journal_of
from game.story.playthrough import Playthrough


@dataclass(frozen=True, slots=True)
class Saved:
    """One story in progress. `title` and `where` are kept to be shown before the story is read."""

    journal: Journal
    title: str
    where: str = ""
    file: str = ""
    order: int = 0  # the latest has the largest


@dataclass(frozen=True, slots=True)
class Kept:
    """All that is kept, by scenario id."""

    saves: Mapping[str, Saved] = field(default_factory=dict)
    endings: Mapping[str, frozenset[str]] = field(default_factory=dict)
    tried: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def latest(self) -> Saved | None:
        """The story to go on with."""
        return max(self.saves.values(), key=lambda saved: saved.order, default=None)

    def with_progress(self, playthrough: Playthrough) -> Kept:
        """What is to be kept after a choice (or an ending, or going back)."""
        scenario = playthrough.scenario
        id = scenario.id
        order = 1 + max((saved.order for saved in self.saves.values()), default=0)
        where = playthrough.filled(playthrough.scene.time)
        saved = Saved(journal_of(playthrough), scenario.title, where, scenario.file, order)
        found = self.endings.get(id, frozenset())
        if playthrough.ending is not None:
            found |= {playthrough.scene.id}
        tried = self.tried.get(id, frozenset())
        if playthrough.taken is not None and playthrough.before is not None:
            tried |= {tried_key(playthrough)}
        return replace(
            self,
            saves={**self.saves, id: saved},
            endings={**self.endings, id: found} if found else self.endings,
            tried={**self.tried, id: tried} if tried else self.tried,
        )


def tried_key(after: Playthrough) -> str:
    """The name under which a choice that was taken is remembered as tried."""
    assert after.taken is not None
    reason = f"/{after.taken.reason.id}" if after.taken.reason else ""
    return after.taken.choice.id + reason
