"""Whether the witness plays as the game plays: same scenes, same lines, same offers along random walks."""

from __future__ import annotations

import random

import pytest

from game.loader.scenario import load
from game.story.model import Scenario
from game.story.playthrough import Answered, Ended, Entered, Playthrough, Told, start
from tests.proof.brute import Node, Player, Visit
from tests.proof.brute_search import Setting, search, settings
from tests.proof.corners import CORNERS, TRUE, corner_of
from tests.proof.generator import as_text, story

SEEDS = 300
LONGEST = 25  # choices of one walk
WALKS = 3


def scenario_of(seed: int) -> Scenario:
    loaded = load(f"scenes/random-{seed}.yaml", as_text(story(seed)).encode())
    assert loaded.scenario is not None, [problem.message for problem in loaded.problems]
    return loaded.scenario


def landed(player: Player, node: Node) -> tuple[Node, Visit, list[tuple[str, str]]] | None:
    """The node where the story waits or ends, and all that was told on the way; None in a circle."""
    told: list[tuple[str, str]] = []
    met: set[Node] = set()
    while node not in met:
        met.add(node)
        visit = player.visit(node)
        told.append(("scene", node[0]))
        told += [("line", repr(way)) for way in visit.shown]
        if visit.goto is None:
            return node, visit, told
        node = visit.goto
    return None


def beats_of(playthrough: Playthrough) -> list[tuple[str, str]]:
    """What the game tells from the latest choice to here."""
    found: list[tuple[str, str]] = []
    for beat in playthrough.told():
        match beat:
            case Entered(scene):
                found.append(("scene", scene.id))
            case Told(_, line, _):
                found.append(("line", repr(line.way)))
            case Answered() | Ended():
                pass
    return found


def walk(scenario: Scenario, setting: Setting, rng: random.Random) -> None:
    player = Player(
        scenario, {s: n.skip_to for n in scenario.content_notes if n.note in setting for s in n.scenes}
    )
    fate, node = rng.choice(list(player.starts()))
    here = landed(player, node)
    if here is None:
        return
    played = start(scenario, rng.randrange(99), fate, setting)
    for _ in range(LONGEST):
        node, visit, told = here
        assert beats_of(played) == told
        assert played.scene.id == visit.scene.id
        labels = [(o.choice.id, o.reason.id if o.reason else "") for o in played.options()]
        assert labels == [option.label for option in visit.options]
        for name, value in zip(player.variables, visit.after.values, strict=True):
            assert played.value(name) == value, name
        for boundary in scenario.boundaries:
            assert played.holds("crossed", boundary) == (boundary in visit.after.crossed)
            assert played.holds("active", boundary) == (boundary in visit.after.active)
        if not visit.options:
            return
        option = rng.choice(visit.options)
        after, lines = player.take(visit, option)
        going = landed(player, after)
        if going is None:
            return  # a circle without a choice: the game cannot go on either
        here = going[0], going[1], [("line", repr(way)) for way in lines] + going[2]
        played = played.choose(*option.label)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_the_witness_plays_as_the_game_plays(seed: int) -> None:
    walks(scenario_of(seed), random.Random(f"walk {seed}"))


@pytest.mark.parametrize("corner", CORNERS)
def test_the_witness_plays_as_the_game_plays_in_a_corner(corner: str) -> None:
    walks(corner_of(corner), random.Random(corner))


@pytest.mark.parametrize("corner", CORNERS)
def test_the_witness_knows_what_is_true_in_a_corner(corner: str) -> None:
    found = search(corner_of(corner))
    claims = {claim: n for claim, n in found.shortest.items() if not claim[0].startswith("decorative")}
    assert (found.playthroughs, claims) == TRUE[corner]


def walks(scenario: Scenario, rng: random.Random) -> None:
    for setting in settings(scenario):
        for _ in range(WALKS):
            walk(scenario, setting, rng)
