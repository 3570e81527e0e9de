"""The thread of the sound: it carries out wishes, is silent at once, and never fails the game."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from game.adapters.sound.player import FADE, STALE, Playing, SoundPlayer
from game.settings import Volumes

NOWHERE = Path("nowhere")
SILENT = Volumes(0, 0, 0)


@dataclass(slots=True)
class FakeMixer:
    """What was asked of a card, in order. `broken` raises from then on, as a card does that was pulled out."""

    did: list[str] = field(default_factory=list)
    held: dict[str, str] = field(default_factory=dict)
    gains: dict[str, float] = field(default_factory=dict)
    broken: bool = False
    gate: threading.Event | None = None  # decoding waits for it
    loud: threading.Event = field(default_factory=threading.Event)  # rooms are at half their loudness again

    def load(self, *names: str) -> None:
        if self.broken:
            raise OSError("the card has gone")
        if self.gate is not None and "slow" in names:
            self.gate.wait(5)

    def hold(self, bus: str, name: str, seconds: float) -> None:
        if self.held.get(bus, "") != name:
            self.held[bus] = name
            self.did.append(f"{bus}: {name or 'nothing'}")

    def set_gain(self, bus: str, gain: float) -> None:
        self.gains[bus] = gain
        if (bus, gain) == ("rooms", 0.5):
            self.loud.set()

    def play(self, cue: str) -> None:
        self.did.append(cue)

    def stop(self) -> None:
        self.held.clear()
        self.did.append("stop")

    def close(self) -> None:
        self.held.clear()
        self.did.append("close")


@dataclass(slots=True)
class Cards:
    """Opens the fake card, or says that there is none; counts how often it was asked."""

    mixer: FakeMixer = field(default_factory=FakeMixer)
    there: bool = True
    asked: int = 0

    def __call__(self, folder: object) -> Playing:
        self.asked += 1
        if not self.there:
            raise OSError("no card")
        return self.mixer


@pytest.fixture
def cards() -> Cards:
    return Cards()


@pytest.fixture
def now() -> list[float]:
    """The time, to be set by hand."""
    return [100.0]


@pytest.fixture
def player(cards: Cards, now: list[float]) -> Iterator[SoundPlayer]:
    made = SoundPlayer(NOWHERE, cards, lambda: now[0])
    yield made
    made.close()


def after(player: SoundPlayer, act: Callable[[], None]) -> None:
    act()
    assert player.settle(), "the thread does not come to rest"


def test_nothing_is_opened_before_something_is_wished(player: SoundPlayer, cards: Cards) -> None:
    assert player.settle() and cards.asked == 0


def test_a_room_and_a_bed_sound_until_others_do(player: SoundPlayer, cards: Cards) -> None:
    after(player, lambda: player.hold("rain", ""))
    after(player, lambda: player.hold("rain", ""))
    after(player, lambda: player.hold("", "title"))
    assert cards.mixer.did == ["rooms: rain", "rooms: nothing", "music: title"]
    assert cards.asked == 1 and 0.3 < FADE < 2


def test_a_cue_is_played_once(player: SoundPlayer, cards: Cards) -> None:
    after(player, lambda: player.play("press"))
    after(player, lambda: player.hold("rain", ""))
    assert cards.mixer.did == ["press", "rooms: rain"]


def test_a_cue_that_comes_too_late_is_not_played(cards: Cards, now: list[float]) -> None:
    def slow(folder: object) -> Playing:
        now[0] += STALE * 2
        return cards(folder)

    player = SoundPlayer(NOWHERE, slow, lambda: now[0])
    after(player, lambda: player.play("press"))
    assert cards.mixer.did == []
    after(player, lambda: player.play("press"))
    assert cards.mixer.did == ["press"]
    player.close()


def test_volumes_are_those_that_were_set_and_a_voice_goes_before(player: SoundPlayer, cards: Cards) -> None:
    after(player, lambda: player.set_volumes(Volumes(0.5, 0.25, 1.0)))
    assert cards.mixer.gains == {"rooms": 0.5, "interface": 0.25, "music": 1.0}
    speaking = threading.Event()
    speaking.set()
    after(player, lambda: player.duck(speaking.is_set))
    assert cards.mixer.gains["rooms"] == pytest.approx(0.177, abs=0.01)
    assert cards.mixer.gains["music"] == pytest.approx(0.355, abs=0.01)
    assert cards.mixer.gains["interface"] == 0.25
    speaking.clear()
    cards.mixer.loud.clear()
    assert cards.mixer.loud.wait(5), "it comes back when the voice has ended"
    assert cards.mixer.gains["rooms"] == 0.5


def test_muted_the_card_is_closed_and_opened_again_when_there_is_something_to_hear(
    player: SoundPlayer, cards: Cards
) -> None:
    after(player, lambda: player.hold("rain", ""))
    after(player, lambda: player.set_volumes(SILENT))
    assert cards.mixer.did[-1] == "close"
    after(player, lambda: player.hold("street", ""))
    after(player, lambda: player.play("press"))
    assert cards.asked == 1
    after(player, lambda: player.set_volumes(Volumes()))
    assert cards.asked == 2 and cards.mixer.did[-1] == "rooms: street"


def test_who_starts_muted_opens_no_card(player: SoundPlayer, cards: Cards) -> None:
    after(player, lambda: player.set_volumes(SILENT))
    after(player, lambda: player.hold("rain", "title"))
    assert cards.asked == 0


def test_sound_rests_while_the_window_is_hidden(player: SoundPlayer, cards: Cards) -> None:
    after(player, lambda: player.hold("rain", ""))
    after(player, lambda: player.rest(True))
    assert cards.mixer.did[-2:] == ["rooms: nothing", "close"]
    after(player, lambda: player.rest(False))
    assert cards.mixer.did[-1] == "rooms: rain"


def test_silence_is_at_once_and_needs_no_thread(player: SoundPlayer, cards: Cards) -> None:
    after(player, lambda: player.hold("rain", "title"))
    player.silence()
    assert cards.mixer.did[-1] == "stop", "it is silent before the call comes back"
    assert player.settle() and cards.mixer.did[-1] == "stop"
    after(player, lambda: player.hold("rain", ""))
    assert cards.mixer.did[-1] == "rooms: rain"


def test_what_is_still_being_read_when_silence_comes_is_never_heard(cards: Cards) -> None:
    cards.mixer.gate = threading.Event()
    player = SoundPlayer(NOWHERE, cards)
    player.hold("slow", "")
    player.silence()
    cards.mixer.gate.set()
    assert player.settle()
    assert "rooms: slow" not in cards.mixer.did
    player.close()


def test_without_a_card_all_is_silent_and_it_is_not_asked_for_again_and_again() -> None:
    cards = Cards(there=False)
    player = SoundPlayer(NOWHERE, cards)
    for place in ("rain", "street", "room"):
        after(player, lambda place=place: player.hold(place, ""))  # type: ignore[misc]  # a default that binds
    after(player, lambda: player.play("press"))
    assert cards.asked == 1
    cards.there = True
    after(player, lambda: player.rest(True))
    after(player, lambda: player.rest(False))
    assert cards.mixer.did[-1] == "rooms: room", "a card that was plugged in is found"
    player.close()


def test_a_card_that_goes_away_is_let_go(player: SoundPlayer, cards: Cards) -> None:
    after(player, lambda: player.hold("rain", ""))
    cards.mixer.broken = True
    after(player, lambda: player.hold("street", ""))
    assert cards.mixer.did[-1] == "close"
    player.silence()
    cards.mixer.broken = False
    after(player, lambda: player.hold("wind", ""))
    after(player, lambda: player.set_volumes(Volumes(0.5, 0.5, 0.5)))
    assert cards.mixer.did[-1] == "rooms: wind"


def test_closing_ends_the_thread_and_nothing_sounds_after_it(cards: Cards) -> None:
    player = SoundPlayer(NOWHERE, cards)
    after(player, lambda: player.hold("rain", ""))
    player.close()
    assert cards.mixer.did[-1] == "close"
    player.hold("street", "")
    player.play("press")
    player.close()
    assert cards.mixer.did[-1] == "close"
    assert "sound" not in {thread.name for thread in threading.enumerate()}
