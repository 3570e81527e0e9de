"""Speaks through a program that runs beside the game: nothing waits for it, and it is silent as soon as it is told."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence

from game.adapters.speech.programs import Manner, Program, programs
from game.settings import VoiceName

PATIENCE = 2.0  # seconds for a service to answer that it is silent
NO_CONSOLE = 0x08000000  # Windows would open a black window for the program


class ProgramSpeech:
    """A program that does not start, or ends with a mistake, is never asked again; the next one says the same."""

    def __init__(
        self,
        known: Sequence[Program] | None = None,
        find: Callable[[str], str | None] = shutil.which,
    ) -> None:
        known = programs(sys.platform) if known is None else known
        self._find = find
        self._programs = [program for program in known if find(program.name)]
        self._guard = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._said = 0  # how often something was begun: what is over is known by its number

    @property
    def available(self) -> bool:
        return bool(self._programs)

    @property
    def speaking(self) -> bool:
        child = self._child
        return child is not None and child.poll() is None

    def say(self, words: str, language: str, voice: VoiceName = "usual", speed: int = 100) -> None:
        """Say this now, whatever is being said."""
        with self._guard:
            self._end()
            self._said += 1
            self._begin(words, Manner(language, voice, speed), self._said)

    def stop(self) -> None:
        """Be silent at once."""
        with self._guard:
            self._said += 1
            self._end()

    # --- with the guard held -----------------------------------------------------------------------------

    def _begin(self, words: str, manner: Manner, turn: int) -> None:
        while self._programs:
            program = self._programs[0]
            try:
                self._child = self._started(program, words, manner)
            except OSError:
                del self._programs[0]
                continue
            threading.Thread(
                target=self._watch, args=(self._child, program, words, manner, turn), daemon=True
            ).start()
            return

    def _started(self, program: Program, words: str, manner: Manner) -> subprocess.Popen[bytes]:
        command = [self._find(program.name) or program.name, *program.arguments(manner)]
        return subprocess.Popen(
            command if program.by_input else [*command, words],
            stdin=subprocess.PIPE if program.by_input else subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=NO_CONSOLE if sys.platform == "win32" else 0,
        )

    def _end(self) -> None:
        if not self.speaking or self._child is None:
            return
        self._child.kill()
        if self._programs and self._programs[0].hush:
            with contextlib.suppress(OSError):
                subprocess.Popen(self._programs[0].hush, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    # --- on a thread of its own --------------------------------------------------------------------------

    def _watch(
        self, child: subprocess.Popen[bytes], program: Program, words: str, manner: Manner, turn: int
    ) -> None:
        """Hand over the words and wait until they are said; where that fails, let the next program say them."""
        with contextlib.suppress(OSError):
            child.communicate(words.encode() if program.by_input else None)
        child.wait()
        with self._guard:
            if child.returncode and turn == self._said:
                self._programs = [other for other in self._programs if other is not program]
                self._begin(words, manner, turn)


def _hush(command: tuple[str, ...]) -> None:
    """Silence a service that speaks on when the program that asked it to is gone. It is asked before the game ends."""
    with contextlib.suppress(OSError):
        asking = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        threading.Thread(target=_wait, args=(asking,), daemon=True).start()


def _wait(asking: subprocess.Popen[bytes]) -> None:
    try:
        asking.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        asking.kill()
