"""Sound on a thread of its own: the game says what it wishes to hear, and never waits, and never fails for it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from game.settings import Volumes
from game.story.frozen import field, frozen, replace

if TYPE_CHECKING:
    from game.adapters.disk.layered import Shelf

FADE = 0.9  # seconds from one tone or bed to the next
QUICK = 0.15  # seconds in which all goes quiet where the window is hidden
STEP, STEP_TIME = 0.06, 0.025  # a volume changes by so much each so many seconds: a jump would click
STALE = 0.3  # seconds after which a cue comes too late to belong to what was done
LISTENING = 0.25  # seconds after which a voice is asked again whether it still speaks
DUCKED = 10 ** (-9 / 20)  # while a voice speaks, rooms and music are 9 dB softer
CUES = (
    "focus",
    "press",
    "page",
    "rewind",
    "message-sent",
    "message-received",
)  # ready before they are needed


class Playing(Protocol):
    """What plays: see mixer.py. Any of it may raise when the card goes away."""

    def load(self, *names: str) -> None: ...
    def hold(self, bus: str, name: str, seconds: float) -> None: ...
    def set_gain(self, bus: str, gain: float) -> None: ...
    def play(self, cue: str) -> None: ...
    def stop(self) -> None: ...
    def close(self) -> None: ...


@frozen
class Wish:
    """All that is to be heard, but for cues."""

    room: str = ""
    bed: str = ""
    volumes: Volumes = field(default_factory=Volumes)
    resting: bool = False
    speaking: bool = False

    @property
    def audible(self) -> bool:
        """Whether anything could be heard: where not, the card is closed, and the computer may sleep."""
        return not self.resting and any((self.volumes.rooms, self.volumes.interface, self.volumes.music))

    def gains(self) -> tuple[tuple[str, float], ...]:
        softer = DUCKED if self.speaking else 1.0
        volumes = self.volumes
        return (
            ("rooms", volumes.rooms * softer),
            ("music", volumes.music * softer),
            ("interface", volumes.interface),
        )


def open_mixer(folder: Shelf) -> Playing:
    """The sound card; the code for it is loaded here, on the thread that waits for it alone."""
    from game.adapters.sound.mixer import Mixer

    return Mixer(folder)


class SoundPlayer:
    """The sound of the game. Every method answers at once, and may be called from any thread.

    Without a card all is silent. One that is plugged in later is found when the volume is changed or the window is
    seen again.
    """

    def __init__(
        self,
        folder: Shelf,
        opened: Callable[[Shelf], Playing] = open_mixer,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folder, self._opened, self._clock = folder, opened, clock
        self._wish = Wish()
        self._cues: list[tuple[str, float]] = []
        self._change = threading.Condition()
        self._changed = self._closed = self._cardless = False
        self._mixer: Playing | None = None
        self._voice: Callable[[], bool] = lambda: False
        self._gains: dict[str, float] = {}  # as they are now, on their way to what is wished
        self._thread: threading.Thread | None = None

    # --- wishes ----------------------------------------------------------------------------------------

    def hold(self, room: str, bed: str) -> None:
        """Let the tone of a room and a bed of music sound from now on; an empty name is silence."""
        self._want(lambda wish: replace(wish, room=room, bed=bed))

    def play(self, cue: str) -> None:
        with self._change:
            self._cues.append((cue, self._clock()))
            self._stir()

    def set_volumes(self, volumes: Volumes) -> None:
        self._want(lambda wish: replace(wish, volumes=volumes), look_again=True)

    def rest(self, resting: bool) -> None:
        """Be quiet while nobody sees the window."""
        self._want(lambda wish: replace(wish, resting=resting), look_again=True)

    def duck(self, speaking: Callable[[], bool]) -> None:
        """Step back as long as a voice speaks; it is asked now and then."""
        self._voice = speaking
        self._want(lambda wish: replace(wish, speaking=True))

    def silence(self) -> None:
        """Not a sound more, from this moment, until something is wished again."""
        with self._change:
            self._wish = replace(self._wish, room="", bed="")
            self._cues.clear()
            mixer = self._mixer
            if mixer is not None:
                self._safely(mixer.stop)
            self._stir()

    def close(self) -> None:
        """Silence, and the end of the thread."""
        self.silence()
        with self._change:
            self._closed = True
            self._change.notify_all()
        if self._thread is not None:
            self._thread.join(timeout=1)

    def settle(self, seconds: float = 5.0) -> bool:
        """Wait until all wishes are carried out, for tests; false where that takes too long."""
        with self._change:
            return self._change.wait_for(lambda: not self._changed, seconds)

    def _want(self, change: Callable[[Wish], Wish], *, look_again: bool = False) -> None:
        with self._change:
            wish = change(self._wish)
            if wish == self._wish:
                return
            self._wish = wish
            self._cardless = self._cardless and not look_again
            self._stir()

    def _stir(self) -> None:
        """Wake the thread; begin it where there is something to hear for the first time."""
        if self._closed or (self._thread is None and not self._wish.audible):
            return
        self._changed = True
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="sound", daemon=True)
            self._thread.start()
        self._change.notify_all()

    # --- the thread ------------------------------------------------------------------------------------

    def _work(self) -> None:
        while True:
            with self._change:
                patience = LISTENING if self._wish.speaking else None
                self._change.wait_for(lambda: self._changed or self._closed, patience)
                if self._closed:
                    break
                if self._wish.speaking and not self._voice():
                    self._wish, self._changed = replace(self._wish, speaking=False), True
                elif not self._changed:
                    continue
                wish, cues = self._wish, [cue for cue, _ in self._cues]
            try:
                done = self._serve(wish, cues)
            except Exception:  # whatever a driver does: the game goes on without sound
                self._lose()
                done = True
            with self._change:
                if done and wish is self._wish and not self._cues:
                    self._changed = False
                self._change.notify_all()
        self._lose()

    def _serve(self, wish: Wish, cues: list[str]) -> bool:
        """Carry out a wish; false where more is to be done, or another has come meanwhile."""
        if self._cardless or not wish.audible:
            self._go_quiet()
            return True
        mixer = self._mixer
        if mixer is None:
            mixer = self._opened(self._folder)
            mixer.load(*CUES)
            self._gains.clear()
        mixer.load(*cues, wish.room, wish.bed)
        with self._change:
            self._mixer = mixer
            if wish is not self._wish or self._closed:
                return False
            there = self._move_gains(mixer, wish)
            mixer.hold("rooms", wish.room, FADE)
            mixer.hold("music", wish.bed, FADE)
            now = self._clock()
            for cue, at in self._cues:
                if now - at <= STALE:
                    mixer.play(cue)
            self._cues.clear()
            if not there:
                self._change.wait(STEP_TIME)
        return there

    def _move_gains(self, mixer: Playing, wish: Wish) -> bool:
        """One step towards the volumes wished; true where they are reached."""
        there = True
        for bus, gain in wish.gains():
            now = self._gains.get(bus, gain)
            self._gains[bus] = max(gain, now - STEP) if gain < now else min(gain, now + STEP)
            mixer.set_gain(bus, self._gains[bus])
            there = there and self._gains[bus] == gain
        return there

    def _go_quiet(self) -> None:
        """Fade out what sounds and close the card."""
        with self._change:
            self._cues.clear()
            mixer = self._mixer
            if mixer is None:
                return
            mixer.hold("rooms", "", QUICK)
            mixer.hold("music", "", QUICK)
            self._change.wait_for(lambda: self._closed or self._wish.audible, QUICK)
            if self._closed or self._wish.audible:
                return
            self._mixer = None
        mixer.close()

    def _lose(self) -> None:
        """Give the card up: it is not there, has gone, or is no longer needed."""
        with self._change:
            self._cardless = True
            self._cues.clear()
            mixer, self._mixer = self._mixer, None
        if mixer is not None:
            self._safely(mixer.close)

    def _safely(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Exception:  # a card that has gone cannot be silenced, and need not be
            self._cardless = True
