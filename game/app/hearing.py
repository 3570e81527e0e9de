"""What is heard: the sounds of the page that is shown, and of what is done on it."""

from __future__ import annotations

from collections.abc import Callable

from game.app.ports import Sound
from game.settings import Settings, Volumes, volumes
from game.story.frozen import mutable
from game.ui.view import Sounding


class NoSound:
    """Where nothing sounds: in the terminal, and in tests."""

    def hold(self, room: str, bed: str) -> None: ...

    def play(self, cue: str) -> None: ...

    def set_volumes(self, volumes: Volumes) -> None: ...

    def rest(self, resting: bool) -> None: ...

    def duck(self, speaking: Callable[[], bool]) -> None: ...

    def silence(self) -> None: ...

    def close(self) -> None: ...


@mutable
class Hearing:
    """Hands the wishes of pages and of the player on to the sound, which `make` makes after the first picture."""

    make: Callable[[], Sound] = NoSound
    silent: bool = False  # after leaving quickly: nothing sounds until a page has a tone or music of its own
    _sound: Sound | None = None
    _volumes: Volumes | None = None
    _done: str = ""

    @property
    def sound(self) -> Sound:
        if self._sound is None:
            self._sound = self.make()
        return self._sound

    def show(self, sounding: Sounding | None, settings: Settings, *, fresh: bool, changed: bool) -> None:
        """A page is shown: its tone and its music go on from now, and its own cue stands before that of the press."""
        done, self._done = self._done, ""
        self.silent = self.silent and not (sounding is not None and (sounding.room or sounding.bed))
        if self.silent:
            return
        wanted = volumes(settings)
        if wanted != self._volumes:
            self._volumes = wanted
            self.sound.set_volumes(wanted)
        if sounding is not None:
            self.sound.hold(sounding.room, sounding.bed)
        cue = sounding.cue if sounding is not None and fresh else ""
        if cue or (done and changed):
            self.sound.play(cue or done)

    def did(self, cue: str) -> None:
        """Something was done; it is heard with the page that comes of it, and not where nothing comes."""
        self._done = cue

    def play(self, cue: str) -> None:
        """A cue of something that leads to no other page."""
        if not self.silent:
            self.sound.play(cue)

    def rest(self, resting: bool) -> None:
        self.sound.rest(resting)

    def duck(self, speaking: Callable[[], bool]) -> None:
        """Let rooms and music step back where a voice speaks, as long as it does."""
        if speaking():
            self.sound.duck(speaking)

    def silence(self) -> None:
        """Not a sound more."""
        self.silent = True
        if self._sound is not None:
            self._sound.silence()

    def close(self) -> None:
        if self._sound is not None:
            self._sound.close()
