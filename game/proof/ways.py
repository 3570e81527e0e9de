"""The shortest true way to a scene: one that a player can go, with all that holds on it."""

from __future__ import annotations

from game.proof.asked import gathered
from game.proof.digits import TooLarge
from game.proof.explore import ways_of_playing
from game.proof.facts import Begun, Path
from game.proof.narrow import FEW
from game.proof.search import Sought, shortest
from game.proof.sharing import Shared, Sharing
from game.story.model import Scenario
from game.story.playthrough import Playthrough, start

MOST_WORK = 1 << 32  # bits of states; about two seconds, after which somebody who waits would not know why
ALL = -1  # every state there is


class TooFar(Exception):
    """The way was not found in the time there was. There may be one."""


def way_to(scenario: Scenario, scene: str) -> Begun | None:
    """The fewest choices that lead to a scene; None where none do. Raises TooFar.

    All content notes are played, unless the scene is met only where one is stepped round.
    """
    known = gathered(scenario)
    for without in ways_of_playing(scenario):
        try:
            shared = Sharing(scenario, without, FEW, known, ()).of("control")
            compiled = shared.machine
        except TooLarge as error:
            raise TooFar from error
        at = next((at for at, row in enumerate(compiled.rows) if row.place.scene.id == scene), None)
        if at is None:
            continue
        found = shortest(compiled, {scene: Sought(at, ALL, on_entry=True)}, MOST_WORK)
        path = found.get(scene)
        if isinstance(path, Begun):
            return path
        if _may_be_reached(shared, at):
            raise TooFar
    return None


def ways_to_scenes(scenario: Scenario) -> dict[str, Path]:
    """A way to each scene that is met where all notes are played; nothing where the story is too large to say."""
    try:
        compiled = Sharing(scenario, frozenset(), FEW, gathered(scenario), ()).of("control").machine
    except TooLarge:
        return {}
    sought = {id: Sought(at, ALL, on_entry=True) for id, at in compiled.number.items()}
    return shortest(compiled, sought, MOST_WORK)


def _may_be_reached(shared: Shared, at: int) -> bool:
    try:
        return bool(shared.reached().entry[at])
    except TooLarge:
        return True


def play(scenario: Scenario, way: Begun, seed: int = 0) -> Playthrough:
    """The way, gone in the game itself."""
    here = start(scenario, seed, way.fate, way.without)
    for _, choice, reason in way:
        here = here.choose(choice, reason)
    return here
