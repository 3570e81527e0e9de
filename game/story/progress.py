"""What is to be kept after a step of a story."""

from __future__ import annotations

from collections.abc import Collection

from game.story.frozen import replace
from game.story.kept import OVER, Kept, KeptPlace, Saved
from game.story.playthrough import Playthrough
from game.story.replay import journal_of


def with_progress(
    kept: Kept, playthrough: Playthrough, page: int = 0, where: str = "", read: Collection[int] = ()
) -> Kept:
    """What is to be kept after a choice, a page, an ending, or going back; `read` are pages that were left.

    An ending is found when its page is open (`OVER`), and not with the choice that leads to it, pages before.
    """
    scenario = playthrough.scenario
    id = scenario.id
    order = 1 + max((saved.order for saved in kept.saves.values()), default=0)
    where = where.split(",")[0]  # the day is enough to know it again
    saved = Saved(journal_of(playthrough), scenario.title, where, scenario.file, order, page)
    found = kept.endings.get(id, frozenset())
    if playthrough.ending is not None and page == OVER:
        found |= {playthrough.scene.id}
    tried = kept.tried.get(id, frozenset())
    if playthrough.taken is not None and playthrough.before is not None:
        tried |= {tried_key(playthrough)}
    return replace(
        kept,
        saves={**kept.saves, id: saved},
        endings={**kept.endings, id: found} if found else kept.endings,
        tried={**kept.tried, id: tried} if tried else kept.tried,
        read={**kept.read, id: kept.read.get(id, frozenset()) | set(read)} if read else kept.read,
    )


MOST_PLACES = 6  # of one story; more than one page of them would be a list to search in


def with_place(kept: Kept, playthrough: Playthrough, page: int, when: str, date: str) -> Kept:
    """What is to be kept after somebody marks the open page; nothing more where there is no room for it."""
    scenario = playthrough.scenario
    before = kept.places.get(scenario.id, ())
    if len(before) >= MOST_PLACES:
        return kept
    taken = playthrough.taken
    chosen = playthrough.before.filled(taken.choice.text) if taken and playthrough.before else ""
    saved = Saved(journal_of(playthrough), scenario.title, when, scenario.file, page=page)
    number = 1 + max((place.number for place in before), default=0)
    place = KeptPlace(number, when, chosen, date, saved)
    return replace(kept, places={**kept.places, scenario.id: (*before, place)})


def without_place(kept: Kept, scenario: str, number: int) -> Kept:
    """What is to be kept after a place is deleted."""
    left = tuple(place for place in kept.places.get(scenario, ()) if place.number != number)
    return replace(kept, places={**kept.places, scenario: left})


def tried_key(after: Playthrough) -> str:
    """The name under which a choice that was taken is remembered as tried."""
    assert after.taken is not None
    reason = f"/{after.taken.reason.id}" if after.taken.reason else ""
    return after.taken.choice.id + reason
