"""One room on two servers that share a Redis: whoever votes at either is counted once, and one may be killed."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from game.adapters.web.served import ServedRoom
from game.cli import serve
from game.ui.inputs import RoomOpened
from tests.web.conftest import Served
from tests.web.phones import Phone
from tests.web.test_bus import redis_url

__all__ = ["redis_url"]


def test_a_room_goes_on_when_one_of_its_servers_is_killed(tmp_path: Path, redis_url: str) -> None:
    served = Served(tmp_path / "session")
    served.room = ServedRoom(
        served.folder, served.woken.set, listen="127.0.0.1", port=0, bus=(redis_url, "hall")
    )
    served.room.open()
    door = served.wait_for(RoomOpened)
    assert isinstance(door, RoomOpened)
    served.port = int(door.addresses[-1].url.rpartition(":")[2])
    command = [sys.executable, "-m", "game", "serve", "--bus", redis_url, "--room", "hall", "--port", "0",
               "--listen", "127.0.0.1"]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ}) as beside:
        try:
            assert beside.stdout is not None
            said = re.search(r":(\d+) until", beside.stdout.readline())
            assert said is not None
            here, there = served.phone(), Phone(int(said[1]))
            here.join()
            for _ in range(100):
                try:
                    there.join()
                    break
                except OSError:
                    served.woken.wait(0.05)
            poll = served.ask()
            assert here.vote(poll, "go") == 200
            for _ in range(100):
                if there.vote(poll, "way") == 200:
                    break
            assert served.question_shown(there)
            there.port, old = served.port, there.port
            assert 'value="way" aria-pressed="true"' in there.get().text, "the other server knows this phone"
            there.port = old
            remote = Phone(old)
            assert remote.post("/remote/pin", {"pin": door.pin}).status == 303
            beside.kill()
            beside.wait()
            there.port = served.port
            assert there.vote(poll, "go") == 200
            assert served.tally(poll) == {"go": 2}
        finally:
            beside.kill()
            served.room.close()


def test_a_server_says_that_it_serves_only_when_it_has_reached_its_redis(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))  # nothing listens there
        url = f"redis://lena:ros3garden@127.0.0.1:{free.getsockname()[1]}/0"
        code = serve.run(["--bus", url, "--room", "hall", "--port", "0", "--listen", "127.0.0.1"])
    told = capsys.readouterr()
    assert code == 1 and told.out == ""
    assert "the room “hall” is not served" in told.err and "Is a Redis running there" in told.err
    assert "ros3garden" not in told.err and "Traceback" not in told.err


def test_what_is_no_address_of_a_redis_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert serve.run(["--bus", "http://127.0.0.1", "--room", "hall", "--port", "0"]) == 2
    told = capsys.readouterr()
    assert told.out == "" and "as in redis://192.168.1.20:6379" in told.err
