"""A desktop of its own on which a screen reader runs: buses, the game, and the client that reads and presses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.window.real_events import PATIENCE, ROOT, Disk, started_before, until

PYTHON = "/usr/bin/python3"  # the system's own, for which the bindings are made
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
CLIENT = Path(__file__).parent / "at_spi_client.py"
NEEDED = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


@cache
def why_not() -> str:
    """What is missing for a screen reader, in a sentence; nothing where all is there."""
    if sys.platform != "linux":
        return "AT-SPI is there on Linux only."
    from shutil import which

    missing = [name for name in ("Xvfb", "dbus-daemon") if which(name) is None]
    missing += [] if LAUNCHER.exists() else ["at-spi2-core"]
    if not missing and subprocess.run([PYTHON, "-c", NEEDED], capture_output=True, check=False).returncode:
        missing = ["gir1.2-atspi-2.0 with python3-gi"]
    return f"There is no {' and no '.join(missing)}, so no screen reader was tried." if missing else ""


@dataclass(slots=True)
class Blind:
    """Somebody who hears what a screen reader speaks, and presses through it; no key is sent."""

    client: subprocess.Popen[str]
    game: subprocess.Popen[bytes]
    disk: Disk
    errors: Path

    def ask(self, do: str, name: str = "") -> dict[str, Any]:
        assert self.client.stdin is not None and self.client.stdout is not None
        self.client.stdin.write(json.dumps({"do": do, "name": name}) + "\n")
        self.client.stdin.flush()
        answer = self.client.stdout.readline()
        assert answer, f"the client has ended; the game says: {self.errors.read_text()}"
        found: dict[str, Any] = json.loads(answer)
        return found

    def listen(self) -> list[str]:
        """What is spoken next: the names on the way to where the focus came, and its own."""
        answer = self.ask("listen")
        assert answer["heard"], f"nothing was spoken; the game says: {self.errors.read_text()}"
        spoken: list[str] = answer["heard"][-1]
        assert answer["focus"]["focused"], f"{answer['focus']} has lost the focus"
        assert answer["focus"]["showing"] and answer["focus"]["rect"][2] > 0
        assert spoken[-1] == answer["focus"]["name"]
        return spoken

    def press(self, name: str) -> list[str]:
        """Press what has this name; gives what is spoken then."""
        assert self.ask("press", name)["pressed"] == [True], f"“{name}” cannot be pressed"
        return self.listen()

    def go(self, name: str) -> list[str]:
        """Go to what has this name without pressing it."""
        assert self.ask("go", name)["gone"] == [True], f"“{name}” cannot be gone to"
        return self.listen()

    def look(self) -> list[dict[str, Any]]:
        """All that is on the page; exactly one thing has the focus, unless the page is just being turned."""

        def whole() -> list[dict[str, Any]] | None:
            nodes: list[dict[str, Any]] = self.ask("look")["nodes"]
            return nodes if sum(node["focused"] for node in nodes) == 1 else None

        return until(whole, "one thing has the focus")

    def names(self, role: str) -> list[str]:
        return [node["name"] for node in self.look() if node["role"] == role]


@contextmanager
def blind(display: str, folder: Path, *arguments: str, home: Path | None = None) -> Iterator[Blind]:
    """The game on a screen, with its own buses, and somebody who has turned a screen reader on.

    `arguments` are those of its command, `home` is the folder of a user of its own.
    """
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    apart = ("SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS")
    environ = {name: value for name, value in os.environ.items() if name not in apart}
    environ |= {"DISPLAY": display, "XDG_RUNTIME_DIR": str(runtime), "GSETTINGS_BACKEND": "memory"}
    environ |= {"SECOND_CHANCES_DATA": str(folder / "kept"), "NO_AT_BRIDGE": "1"}
    environ |= {"HOME": str(home)} if home is not None else {}
    started_before(folder / "kept")
    errors = folder / "errors"
    with running(["dbus-daemon", "--session", "--print-address", "--nofork"], environ) as bus:
        assert bus.stdout is not None
        environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        with (
            running([str(LAUNCHER), "--launch-immediately"], environ),
            running([PYTHON, str(CLIENT)], environ) as client,
            errors.open("wb") as sink,
            subprocess.Popen(
                [sys.executable, "-m", "game", *arguments], cwd=ROOT, env=environ, stderr=sink
            ) as game,
        ):
            try:
                found = Blind(client, game, Disk(folder / "kept"), errors)
                found.ask("enable")
                yield found
            finally:
                game.kill()


@contextmanager
def running(command: list[str], environ: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        command,
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.terminate()  # asked kindly, it ends what it has started itself
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
