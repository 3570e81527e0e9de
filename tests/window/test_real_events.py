"""The whole way through the game with real keys and a real mouse, watched from outside by what it keeps."""

from __future__ import annotations

from pathlib import Path

from game.story.kept import OVER
from game.story.playthrough import Offer, Playthrough
from game.ui.pages import pages
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.neutral import NeutralScreen
from game.ui.screens.notes import NotesScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.play import at_moment
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.title import TitleScreen
from tests.window.real_events import SCREEN, Player, library, playing, scenario

STORY = "thirty-days"
SIZE, OTHER_SIZE = (1280, 720), (1600, 900)


# --- how the story is played ------------------------------------------------------------------------------


def open_story(player: Player) -> None:
    """From the title over library and notes to the first line, with the mouse."""
    player.click(TitleScreen(), "stories")
    player.click(library(), f"story:{STORY}")
    player.click(NotesScreen(scenario(STORY)), "start")
    player.until(lambda: player.choices == 0, "a new story is kept")


def show_words_at_once(player: Player) -> None:
    player.click(TitleScreen(), "settings")
    player.click(SettingsScreen(), "reading_speed:at once")
    player.until(lambda: player.disk.settings.reading_speed == "at once", "words arrive at once")
    player.keys("Escape")


def read_on(player: Player) -> Playthrough:
    """Press Enter until all has been read; after an ending, until the talk about it is open."""
    here = player.playthrough()
    last = len(pages(here)) - 1
    if player.disk.settings.reading_speed == "at once":
        while OVER != player.disk.page < last:
            turn(player)
        if here.ending is not None:
            turn(player)
        return here
    # Twice a page: the first only shows the words that still arrive. On a question, Enter chooses nothing.
    player.keys(*["Return"] * (2 * last + 1))
    player.until(lambda: player.disk.page == last, "all is read")
    return here


def turn(player: Player) -> None:
    """To the next page."""
    rank = player.disk.rank
    player.keys("Return")
    player.until(lambda: player.disk.rank > rank, "the page is turned")


def decide(player: Player, here: Playthrough, approach: str) -> tuple[str, str]:
    """Choose by digits something of an approach, if there is any; gives the choice and its reason."""
    offers = here.offers()
    found = next(
        ((o, at) for o in offers for at in range(max(len(o.reasons), 1)) if is_a(o, at, approach)), None
    )
    offer, at = found or (offers[0], 0)
    before = player.choices
    player.keys(str(offers.index(offer) + 1))
    reason = ""
    if offer.reasons:
        player.keys(str(at + 1))
        reason = offer.reasons[at].id
    player.until(lambda: player.choices == before + 1, f"“{offer.text}” is chosen")
    return offer.choice.id, reason


def is_a(offer: Offer, at: int, approach: str) -> bool:
    return (offer.reasons[at].approach if offer.reasons else offer.choice.approach) == approach


def last_choice(player: Player) -> tuple[str, str]:
    journal = player.disk.journal
    assert journal is not None
    return journal.entries[-1].choice, journal.entries[-1].reason


def play_to_the_end(player: Player, approach: str) -> str:
    """Read and choose until the debrief is open; gives the ending."""
    while (here := read_on(player)).ending is None:
        chosen = decide(player, here, approach)
        assert last_choice(player) == chosen
    return here.scene.id


# --- the tests --------------------------------------------------------------------------------------------


def test_a_story_is_started_with_the_mouse_and_a_choice_made_with_a_digit(
    x_screen: str, tmp_path: Path
) -> None:
    with playing(x_screen, tmp_path / "kept", tmp_path / "errors") as player:
        open_story(player)
        here = read_on(player)
        assert decide(player, here, "healthy") == last_choice(player)
        player.close()
        assert player.status() == 0
    assert (tmp_path / "errors").read_text() == ""


def test_two_endings_are_reached_with_real_keys_and_a_real_mouse(x_screen: str, tmp_path: Path) -> None:
    with playing(x_screen, tmp_path / "kept", tmp_path / "errors") as player:
        player.resize(OTHER_SIZE)
        show_words_at_once(player)
        open_story(player)
        first = play_to_the_end(player, "healthy")
        assert player.disk.endings == {first}

        # The debrief is long: the wheel brings the last decision into sight, and the mouse goes back to it.
        debrief, made = DebriefScreen(player.playthrough()), player.choices
        player.click(debrief, f"rewind:{made - 1}")
        player.until(lambda: player.choices == made - 1, "the last decision is taken back")
        second = play_to_the_end(player, "harmful")
        assert second != first and player.disk.endings == {first, second}

        # And once more by keys alone.
        debrief, made = DebriefScreen(player.playthrough()), player.choices
        player.tab_to(debrief, f"rewind:{made - 1}")
        player.keys("Return")
        player.until(lambda: player.choices == made - 1, "the last decision is taken back again")
        player.close()
        assert player.status() == 0
    assert (tmp_path / "errors").read_text() == ""


def test_settings_sizes_and_the_place_in_the_story_are_there_again_the_next_time(
    x_screen: str, tmp_path: Path
) -> None:
    folder, errors = tmp_path / "kept", tmp_path / "errors"
    with playing(x_screen, folder, errors) as player:
        player.resize(OTHER_SIZE)
        show_words_at_once(player)
        open_story(player)
        decide(player, read_on(player), "healthy")
        decide(player, read_on(player), "mixed")
        player.keys("BackSpace")
        player.until(lambda: player.choices == 1, "the second choice is taken back")
        whole_screen_and_back(player)
        set_in_pause(player)
        decide(player, read_on(player), "healthy")
        begun = player.disk.journal
        player.resize(OTHER_SIZE)
        player.close()
        assert player.status() == 0
    with playing(x_screen, folder, errors) as player:
        assert player.disk.journal == begun and player.size == OTHER_SIZE
        player.keys("Return")  # on Continue, where one arrives
        here = read_on(player)
        decide(player, here, "healthy")
        journal = player.disk.journal
        assert begun is not None and journal is not None
        assert journal.entries[:-1] == begun.entries and journal.seed == begun.seed
        player.click(at_moment(read_on(player)), "leave-quickly")
        player.click(NeutralScreen(), "leave")
        assert player.status() == 0
    assert errors.read_text() == ""


def whole_screen_and_back(player: Player) -> None:
    before = player.size
    player.keys("F11")
    player.until(
        lambda: player.size == SCREEN and player.disk.settings.fullscreen, "the whole screen is filled"
    )
    player.keys("F11")
    player.until(lambda: player.size == before and not player.disk.settings.fullscreen, "the window is back")


def set_in_pause(player: Player) -> None:
    """To the settings by Escape and Tab; there the mouse hits, before and after the window has another size."""
    made, here = player.choices, player.playthrough()
    player.keys("Escape", "1")  # the story waits: a digit chooses nothing now
    player.tab_to(PauseScreen(here), "settings")
    player.keys("Return")
    player.click(SettingsScreen(), "section:look")
    player.click(SettingsScreen("look"), "theme:high_contrast")
    player.until(lambda: player.disk.settings.theme == "high_contrast", "the contrast is high")
    player.resize(SIZE)
    player.click(SettingsScreen("look"), "section:reading")
    player.click(SettingsScreen(), "text_scale:115")
    player.until(lambda: player.disk.settings.text_scale == 115, "the words are larger")
    player.keys("Escape", "Escape")
    assert player.choices == made
