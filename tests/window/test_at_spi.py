"""A story played by ear: a real client of AT-SPI reads and presses, and not one key is sent."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.story.model import Scenario
from game.story.playthrough import Playthrough, Told
from game.story.replay import replay
from game.ui.aloud import flowing
from game.ui.pages import Deciding, Explained, Over, Page, Reading, pages
from game.ui.screens.stage import quoted
from game.ui.spoken import plain
from tests.window.at_spi import Blind, blind, why_not
from tests.window.real_events import PATIENCE, own_screen, scenario, until

STORY = "thirty-days"


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Blind]:
    why = why_not()
    if why and os.environ.get("CI") == "true":
        pytest.fail(why)
    if why:
        pytest.skip(why)
    with own_screen() as display, blind(display, tmp_path) as found:
        yield found


def here(player: Blind) -> Playthrough:
    """Where the story is, by what the game keeps on the disk."""
    journal = player.disk.journal
    assert journal is not None
    return replay(scenario(STORY), journal).playthrough


# --- what has to be heard ----------------------------------------------------------------------------------


def in_order(spoken: str, *wanted: str) -> bool:
    """Whether all of it is spoken, each after the one before."""
    at = 0
    for words in wanted:
        found = spoken.find(flowing(plain(words)), at)
        if found < 0:
            return False
        at = found + 1
    return True


def lines_of(page: Reading | Deciding) -> tuple[Told, ...]:
    """The new lines of a page: a phone shows the older messages besides."""
    return page.lines[-1:] if page.scene.medium == "messages" else page.lines


def told_of(story: Scenario, page: Reading | Deciding) -> list[str]:
    """The lines of a page as they are said: a face that has changed just before the line of whoever makes it."""
    said = []
    for told in lines_of(page):
        line, who = told.line, told.line.speaker
        if not who or line.unsent or page.scene.medium == "messages":
            said.append(told.text)
            continue
        face = f", {line.mood}" if who in page.changed else ""
        said.append(f"{story.cast[who].name}{face}: {quoted(told.text)}")
    return said


def check_page(player: Blind, story: Playthrough, page: Page, spoken: list[str]) -> None:
    """What is spoken on coming to a page: all that is new there, in order, and last what has the focus."""
    before, focus = " ".join(spoken[:-1]), spoken[-1]
    match page:
        case Reading():
            assert in_order(before, *told_of(story.scenario, page)), (spoken, told_of(story.scenario, page))
            assert focus == "Go on"
        case Explained(answered):
            done = answered.option
            wanted = [done.choice.text, "What happened", answered.feedback.what]
            wanted += ["Their side", answered.feedback.their_side] if answered.feedback.their_side else []
            assert in_order(before, *map(story.filled, wanted)), spoken
            assert focus == "Continue"
        case Over(ended):
            assert in_order(before, "An ending", story.filled(ended.ending.title))
            assert focus == "See how it went"
        case Deciding():
            assert in_order(before, *told_of(story.scenario, page)), (spoken, told_of(story.scenario, page))
            assert focus == story.filled(page.scene.ask or "What do you do?")
            offered = [name.partition(" (tried")[0] for name in numbered(player)]
            wanted = [f"{n + 1}. {flowing(plain(offer.text))}" for n, offer in enumerate(story.offers())]
            assert offered == wanted


def numbered(player: Blind) -> list[str]:
    """The names of the choices, as they are heard."""
    return [name for name in player.names("push button") if name[:1].isdigit()]


# --- how it is played --------------------------------------------------------------------------------------


def choose(player: Blind, story: Playthrough, at: int) -> list[str]:
    """Take the choice of that number, and its first reason where there are any; gives what is spoken then."""
    offer = story.offers()[at]
    spoken = player.press(numbered(player)[at])
    if offer.reasons:
        assert in_order(" ".join(spoken), offer.text, "Why do you do it?"), spoken
        assert spoken[-1] == "Why do you do it?"
        spoken = player.press(numbered(player)[0])
    return spoken


def read(player: Blind, spoken: list[str]) -> list[str]:
    """Read on to the moment or the debrief, hearing each page; gives what was spoken last."""
    story = here(player)
    for page in pages(story):
        check_page(player, story, page, spoken)
        if not isinstance(page, Deciding):
            spoken = player.press(spoken[-1])
    return spoken


def play(player: Blind, spoken: list[str], pick: int) -> list[str]:
    """Play from a moment to the debrief, taking each time the choice of that number, or the last one."""
    while (story := here(player)).ending is None:
        made = story.length
        spoken = choose(player, story, min(pick, len(story.offers()) - 1))
        assert here(player).length == made + 1, "the choice was made"
        spoken = read(player, spoken)
    return spoken


def held(player: Blind) -> list[str]:
    """The values that hold, in all rows of the settings."""
    return [node["name"] for node in player.look() if node["role"] == "radio button" and node["checked"]]


# --- the tests ---------------------------------------------------------------------------------------------


def test_thirty_days_is_played_by_ear_from_the_title_to_the_debrief_and_another_way(player: Blind) -> None:
    spoken = player.listen()
    assert spoken[0] == "Second Chances" and spoken[-1] == "Stories"
    assert in_order(spoken[1], "Second Chances", "Stories about what to do when love ends.")
    spoken = player.press("Stories")
    assert spoken[0] == "Choose a story."
    card = next(name for name in player.names("push button") if "Thirty Days" in name)
    spoken = player.press(card)
    assert spoken == ["Before you play: Thirty Days.", "Thirty Days"]

    spoken = player.press("Play")
    while spoken[0].startswith("Looking through"):  # a story is proved before it is played for the first time
        spoken = player.listen()
    spoken = play(player, read(player, spoken), 1)
    assert spoken == ["How it went"]
    first = here(player)
    nodes = player.look()
    ways = nodes[[node["name"] for node in nodes].index("Try another way") + 1 :]
    assert ways[0]["role"] == "push button", "there are other ways"

    spoken = player.press(ways[0]["name"])
    moment = here(player)
    assert moment.length < first.length and spoken[-1] == moment.scene.ask
    taken = first.decisions()[moment.length].taken
    assert taken is not None
    other = next(
        at for at, offer in enumerate(moment.offers()) if offer.choice is not taken.choice and offer.options
    )
    spoken = play(player, read(player, choose(player, moment, other)), 0)
    assert spoken == ["How it went"]
    assert player.errors.read_text() == ""


def test_the_focus_can_be_moved_and_a_setting_tells_its_state(player: Blind) -> None:
    player.listen()
    assert player.go("Settings & access") == ["Settings & access"]
    spoken = player.press("Settings & access")
    assert spoken[-1] == "Settings & access"
    assert player.go("115 %")[-2:] == ["Text size", "115 %"]
    assert held(player)[:2] == ["Reading", "100 %"]
    player.ask("press", "115 %")
    until(lambda: held(player)[1] == "115 %", "the reader is told of the other size")
    assert player.disk.settings.text_scale == 115
    player.press("Sound")
    assert held(player)[0] == "Sound"
    slider = next(node["name"] for node in player.look() if node["role"] == "slider")
    assert player.go(slider)[-1] == slider
    assert player.press("Done")[-1] == "Settings & access", "which is where one came from"
    player.ask("press", "Close the game")
    assert player.game.wait(PATIENCE) == 0
    assert player.errors.read_text() == ""


def test_what_comes_to_a_page_is_announced_while_the_focus_stays(player: Blind) -> None:
    player.listen()
    player.press("Stories")
    player.press(next(name for name in player.names("push button") if "Thirty Days" in name))
    player.press("Play")
    until(lambda: "Turn captions off" in player.names("push button"), "the story has begun")
    player.ask("press", "Turn captions off")
    until(lambda: "Turn captions on" in player.names("push button"), "there is no caption any more")
    player.ask("press", "Turn captions on")
    announced = ["You hear: a street, far off."]
    until(lambda: announced in player.ask("listen")["heard"], "the caption is announced")
