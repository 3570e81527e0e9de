"""pygame's mixer as the game uses it: loops that cross-fade, cues, and how loud each kind is."""

from __future__ import annotations

import ctypes
import io
import sys
from functools import cache
from pathlib import Path

import pygame.mixer

from game.adapters.disk.layered import Shelf
from game.story.frozen import field, mutable

RATE = 44100  # of the files: nothing has to be converted
BUFFER = 1024  # samples, 23 ms: fades go in such steps, and a press is heard that soon
CHANNELS = {"rooms": range(6), "music": range(6, 10), "interface": range(10, 14)}
Bus = str


@mutable
class Mixer:
    """An open sound card. Raises `pygame.error` where there is none; use it from one thread, `stop` from any."""

    folder: Shelf
    _sounds: dict[str, pygame.mixer.Sound] = field(default_factory=dict)
    _held: dict[Bus, tuple[str, int]] = field(default_factory=dict)  # what sounds there, and on which channel
    _gains: dict[Bus, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        hush_alsa()
        pygame.mixer.init(RATE, -16, 2, BUFFER, allowedchanges=0)
        last = max(channel for channels in CHANNELS.values() for channel in channels)
        pygame.mixer.set_num_channels(last + 1)

    def load(self, *names: str) -> None:
        """Decode what will be played and has a file; of what was, only the held loops and the cues stay in memory."""
        held = {name for name, _ in list(self._held.values())}  # copied: `stop` may come meanwhile
        for name, sound in list(self._sounds.items()):
            if name not in held and name not in names and sound.get_length() > 2:
                del self._sounds[name]
        for name in names:
            file = self.folder / f"{name}.ogg"
            if name not in self._sounds and file.is_file():
                source = str(file) if isinstance(file, Path) else io.BytesIO(file.read_bytes())
                self._sounds[name] = pygame.mixer.Sound(source)

    def hold(self, bus: Bus, name: str, seconds: float) -> None:
        """Let a loop sound, in the place of the one that does; nothing for an empty name."""
        held, channel = self._held.get(bus, ("", -1))
        if name == held:
            return
        milliseconds = int(seconds * 1000)
        if held:
            pygame.mixer.Channel(channel).fadeout(milliseconds)
        self._held.pop(bus, None)
        sound = self._sounds.get(name)
        if sound is None:
            return
        free = [n for n in CHANNELS[bus] if not pygame.mixer.Channel(n).get_busy()]
        # Where all are still fading, the one after the latest has faded longest.
        n = free[0] if free else CHANNELS[bus][(CHANNELS[bus].index(channel) + 1) % len(CHANNELS[bus])]
        sound.set_volume(self._gains.get(bus, 1.0))
        pygame.mixer.Channel(n).play(sound, loops=-1, fade_ms=milliseconds)
        self._held[bus] = (name, n)

    def set_gain(self, bus: Bus, gain: float) -> None:
        """How loud a bus is from now on, 0 to 1; on the sound itself, since a channel's own is what fades."""
        self._gains[bus] = gain
        held, _ = self._held.get(bus, ("", -1))
        if held:
            self._sounds[held].set_volume(gain)

    def play(self, cue: str) -> None:
        """A cue, once. Where four sound already, they are enough."""
        sound = self._sounds.get(cue)
        free = [n for n in CHANNELS["interface"] if not pygame.mixer.Channel(n).get_busy()]
        if sound is not None and free:
            sound.set_volume(self._gains.get("interface", 1.0))
            pygame.mixer.Channel(free[0]).play(sound)

    def stop(self) -> None:
        """No sound from this moment on."""
        pygame.mixer.stop()
        self._held.clear()

    def close(self) -> None:
        self._held.clear()
        self._sounds.clear()
        pygame.mixer.quit()


@cache
def hush_alsa() -> object:
    """Keep Linux's sound library from writing into the terminal that there is no card: nobody asked.

    It wants a function to tell its errors to. One of our own could be called by a thread that waits for Python while
    Python waits for it; the system's shortest function cares for no errors. The answer keeps both of them loaded.
    """
    if sys.platform != "linux":
        return None
    try:
        alsa, system = ctypes.CDLL("libasound.so.2"), ctypes.CDLL(None)
        alsa.snd_lib_error_set_handler(system.getpid)
    except (OSError, AttributeError):
        return None
    return alsa, system
