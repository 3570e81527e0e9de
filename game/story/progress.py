"""What is to be kept after a step of a story."""

from __future__ import annotations

from dataclasses import replace

from game.story.kept import Kept, Saved
from game.story.playthrough import Playthrough
from game.story.replay import journal_of


def with_progress(kept: Kept, playthrough: Playthrough, page: int = 0, where: str = "") -> Kept:
    """What is to be kept after a choice, a page, an ending, or going back."""
    scenario = playthrough.scenario
    id = scenario.id
    order = 1 + max((saved.order for saved in kept.saves.values()), default=0)
    where = (where or playthrough.filled(playthrough.scene.time)).split(",")[
        0
    ]  # the day is enough to know it again
    saved = Saved(journal_of(playthrough), scenario.title, where, scenario.file, order, page)
    found = kept.endings.get(id, frozenset())
    if playthrough.ending is not None:
        found |= {playthrough.scene.id}
    tried = kept.tried.get(id, frozenset())
    if playthrough.taken is not None and playthrough.before is not None:
        tried |= {tried_key(playthrough)}
    return replace(
        kept,
        saves={**kept.saves, id: saved},
        endings={**kept.endings, id: found} if found else kept.endings,
        tried={**kept.tried, id: tried} if tried else kept.tried,
    )


def tried_key(after: Playthrough) -> str:
    """The name under which a choice that was taken is remembered as tried."""
    assert after.taken is not None
    reason = f"/{after.taken.reason.id}" if after.taken.reason else ""
    return after.taken.choice.id + reason
