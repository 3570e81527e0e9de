"""From a playthrough to its journal and back, on a story that may have changed since."""

from __future__ import annotations

from game.story.frozen import frozen
from game.story.journal import Entry, Journal
from game.story.model import Scenario
from game.story.plan import Option, Plan
from game.story.playthrough import Playthrough, start


@frozen
class Replayed:
    """A playthrough that was gone through again. `stopped` is the first entry that found no place, if any."""

    playthrough: Playthrough
    stopped: Entry | None = None
    left: int = 0  # how many entries were not replayed


def journal_of(playthrough: Playthrough) -> Journal:
    """The journal of a playthrough."""
    run = playthrough.run
    entries = []
    for point in playthrough.decisions():
        assert point.before is not None and point.taken is not None
        entries.append(entry_of(point.before, point.taken))
    scenario = playthrough.scenario
    return Journal(
        scenario.id,
        scenario.fingerprint,
        run.seed,
        dict(run.fate),
        tuple(sorted(run.without)),
        tuple(entries),
    )


def entry_of(here: Playthrough, taken: Option) -> Entry:
    """What the journal keeps of an option taken at a moment."""
    choice, reason = taken.choice, taken.reason
    why = (reason.id, reason.ordinal) if reason else ("", -1)
    return Entry(here.scene.id, choice.id, choice.ordinal, *why, len(here.scene.choices), len(choice.reasons))


def choice_ids(scenario: Scenario) -> set[str]:
    """Every choice that a story has: one that is still there is never taken for another."""
    return {choice.id for scene in scenario.scenes.values() for choice in scene.choices}


def replay(scenario: Scenario, journal: Journal, ready: Plan | None = None) -> Replayed:
    """Go through the journal's choices again. Where the story has changed: by id, else by place, else stop there."""
    fate = {
        name: value
        for name, value in journal.fate.items()
        if (variable := scenario.variables.get(name)) and variable.fate and variable.domain.has(value)
    }
    here = start(scenario, journal.seed, fate, journal.without, ready)
    known = choice_ids(scenario)
    for at, entry in enumerate(journal.entries):
        option = meant(here, entry, known)
        if option is None:
            return Replayed(here, entry, len(journal.entries) - at)
        here = here.take(option)
    return Replayed(here)


def meant(here: Playthrough, entry: Entry, known: set[str]) -> Option | None:
    """The option an entry means: its choice by id, or by place where the id is gone from the story (see `known`)."""
    options = here.options()
    same = [o for o in options if o.choice.id == entry.choice]
    if not same and entry.choice not in known and here.scene.id == entry.scene:
        # Words were mended, and the id with them. With one choice more or less, who knows which was meant.
        stays = entry.choices in (0, len(here.scene.choices))
        same = [o for o in options if stays and o.choice.ordinal == entry.ordinal]
    if not same or same[0].reason is None:
        return same[0] if same else None
    reasons = same[0].choice.reasons
    lost = entry.reasons in (0, len(reasons)) and all(reason.id != entry.reason for reason in reasons)
    by_id = [o for o in same if o.reason and o.reason.id == entry.reason]
    by_place = [o for o in same if lost and o.reason and o.reason.ordinal == entry.reason_ordinal]
    return next(iter(by_id + by_place), None)
