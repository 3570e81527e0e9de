"""The window's end of a room: starts the server, starts it again where it ends, and hears what happens in the room."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from game.adapters.web.addresses import LOOPBACK, addresses, matrix, names
from game.adapters.web.ledger import LEDGER, counted, forget_ledger
from game.adapters.web.session_folder import InUse
from game.adapters.web.tokens import new_pin, new_salt
from game.adapters.web.wire import Beginning, heard, said
from game.ui.inputs import (
    RoomAddress,
    RoomCount,
    RoomEvent,
    RoomOpened,
    RoomStep,
    RoomTally,
    RoomTrouble,
)
from game.workshop.shown import RoomState

PORT = 8765  # workshop.md; else the next free one
STARTS = 5  # times that a server is started again before the room goes on by hands
FIRST_WAIT = 20.0  # seconds for a server to be there, on a slow laptop


class ServedRoom:
    """A room behind a server in a process of its own. `wake` is called from any thread when something was heard."""

    def __init__(
        self,
        folder: Path,
        wake: Callable[[], None],
        *,
        listen: str = "0.0.0.0",
        port: int = PORT,
        bus: tuple[str, str] = ("", ""),
    ) -> None:
        """`bus` is the address of a Redis and the name of the room in it, for several servers."""
        self._wake = wake
        self._in_use = InUse(folder)
        self._begun = Beginning(str(folder), port, new_pin(), new_salt(), names(), listen, *bus)
        self._heard: deque[RoomEvent] = deque()
        self._process: subprocess.Popen[str] | None = None
        self._state = RoomState()
        self._closing = ""
        self._left = STARTS
        self._over = False
        self._ready = threading.Event()
        self._lock = threading.Lock()
        self._trouble = ""

    # --- the port --------------------------------------------------------------------------------------

    def open(self) -> None:
        """Start the server, in a thread: a slow laptop takes its time, and the window goes on."""
        threading.Thread(target=self._open, daemon=True).start()

    def _open(self) -> None:
        try:
            Path(self._begun.folder).mkdir(parents=True, exist_ok=True)
            self._in_use.hold()
            self._start()
        except OSError as error:
            self._trouble = error.strerror or str(error)
            self._ready.set()
        self._ready.wait(FIRST_WAIT)
        if not self._ready.is_set() or self._trouble:
            self._tell(RoomTrouble("no server", self._trouble))

    def show(self, state: RoomState) -> None:
        self._state = state
        self._say(said("show", state=state.to_json()))

    def close_poll(self, poll: str) -> None:
        """Take no more votes; the count comes as a RoomTally, also from a server that has to be started again."""
        self._closing = poll
        self._say(said("close", poll=poll))

    def heard(self) -> list[RoomEvent]:
        found = []
        while self._heard:
            found.append(self._heard.popleft())
        return found

    def close(self) -> None:
        """The room is over: what the server kept is deleted, and it ends."""
        self._over = True
        process = self._process
        if process is not None:
            self._end(process)
        folder = Path(self._begun.folder)
        forget_ledger(folder / LEDGER)  # where the server could not do it any more
        _closed(self._in_use.release)
        _closed(folder.rmdir)

    def _end(self, process: subprocess.Popen[str]) -> None:
        self._say(said("forget"))
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                _closed(pipe.close)
        self._process = None

    # --- the process -----------------------------------------------------------------------------------

    def _start(self) -> None:
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"}
        process = subprocess.Popen(
            [sys.executable, "-m", "game.adapters.web.serving"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env=environment,
        )
        with self._lock:
            self._process = process
            self._write(self._begun.line())  # before anything else can be said to it
            self._write(said("show", state=self._state.to_json()))
        threading.Thread(target=self._listen, args=(process,), daemon=True).start()

    def _tell_what_came(self) -> None:
        """The votes of the open poll, from the ledger itself: no server is there any more that could tell."""
        phone = self._state.phone
        if phone.stage != "open" or self._begun.redis:
            return
        found = counted(Path(self._begun.folder) / LEDGER, phone.poll)
        self._tell(RoomTally(phone.poll, tuple(sorted(found.items()))))

    def _say(self, line: str) -> None:
        with self._lock:
            self._write(line)

    def _write(self, line: str) -> None:
        process = self._process
        if process is None or process.stdin is None:
            return  # it is told what is shown when it begins

        def write() -> None:
            assert process.stdin is not None
            process.stdin.write(line)
            process.stdin.flush()

        _closed(write)  # a server that is gone is started again, and told all of it then

    def _listen(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            self._hear(heard(line))
        process.wait()
        if not self._over:
            self._again()

    def _again(self) -> None:
        """The server has ended by itself: start another one at the same address, on the same ledger."""
        if not self._ready.is_set() or self._left == 0:
            self._trouble = self._trouble or "it ended"
            self._ready.set()
            self._tell_what_came()
            self._tell(RoomTrouble("server gone", self._trouble))
            return
        self._left -= 1
        self._start()
        if self._closing:
            self._say(said("close", poll=self._closing))

    def _hear(self, message: Mapping[str, Any]) -> None:
        match message.get("what"):
            case "ready":
                self._begun = replace(self._begun, port=int(message["port"]), pin=str(message["pin"]))
                urls = {
                    f"http://{address}:{self._begun.port}": address == LOOPBACK for address in addresses()
                }
                found = tuple(RoomAddress(url, matrix(url), here) for url, here in urls.items())
                self._tell(RoomOpened(found, self._begun.pin))  # before anything else is heard of the room
                self._ready.set()
            case "count":
                phones, voted = int(message["phones"]), int(message["voted"])
                self._tell(RoomCount(phones, voted, str(message["poll"]), bool(message["reached"])))
            case "tally":
                if message["poll"] == self._closing:
                    self._closing = ""
                counts = {str(name): int(count) for name, count in message["counts"].items()}
                self._tell(RoomTally(str(message["poll"]), tuple(sorted(counts.items()))))
            case "pressed":
                self._tell(RoomStep(str(message["step"])))
            case "not kept":
                self._tell(RoomTrouble("not kept", str(message["says"])))
            case "trouble":
                self._trouble = str(message["says"])
                self._ready.set()

    def _tell(self, event: RoomEvent) -> None:
        self._heard.append(event)
        self._wake()


def _closed(act: Callable[[], object]) -> bool:
    """Do something with a pipe whose other end may be gone. Whether it was."""
    try:
        act()
    except (OSError, ValueError):
        return True
    return False
