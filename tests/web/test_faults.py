"""Servers that are killed, windows that are killed, ports that are taken: no vote is lost, and nothing stays behind."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from game.adapters.web.serving import bound
from game.adapters.web.tokens import Pin
from tests.web.conftest import Served
from tests.web.phones import Phone


def voting(phone: Phone, poll: str, acknowledged: list[int], stop: threading.Event) -> None:
    """Vote until the vote is acknowledged, as a page's script does; says so."""
    while not stop.is_set():
        try:
            if phone.vote(poll, "go") == 200:
                acknowledged.append(1)
                return
        except OSError:
            time.sleep(0.02)


def killed_while_voting(tmp_path: Path, kills: int, phones: int, seed: int) -> None:
    """Each kill falls into a vote of its own; every acknowledged vote is there once after it."""
    served = Served(tmp_path / "session")
    served.begin()
    drawn = random.Random(seed)
    try:
        for _ in range(kills):
            everybody = [served.phone().join() for _ in range(phones)]
            poll = served.ask()
            acknowledged: list[int] = []
            stop = threading.Event()
            voters = [
                threading.Thread(target=voting, args=(phone, poll, acknowledged, stop)) for phone in everybody
            ]
            for voter in voters:
                voter.start()
            time.sleep(drawn.uniform(0, 0.05))
            process = served.room._process
            assert process is not None
            process.kill()
            for voter in voters:
                voter.join(20)
            stop.set()
            assert len(acknowledged) == phones
            assert served.tally(poll) == {"go": phones}
            served.room._left = 5  # somebody who kills servers for an evening is no fault of the server's
    finally:
        served.room.close()


def test_an_acknowledged_vote_outlives_the_server(tmp_path: Path) -> None:
    killed_while_voting(tmp_path, kills=2, phones=6, seed=1)


@pytest.mark.long
def test_fifty_killed_servers_lose_no_vote(tmp_path: Path) -> None:
    killed_while_voting(tmp_path, kills=50, phones=8, seed=2)


def test_a_server_ends_with_the_window_that_began_it(tmp_path: Path) -> None:
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom game.adapters.web.served import ServedRoom\n"
        "room = ServedRoom(Path(sys.argv[1]), lambda: None, listen='127.0.0.1', port=0)\n"
        "room.open()\nwhile not room.heard():\n    time.sleep(0.01)\n"
        "print(room._process.pid, flush=True)\ntime.sleep(60)\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "session")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        server = int(window.stdout.readline())
        os.kill(server, 0)
        window.send_signal(signal.SIGKILL)
    for _ in range(100):  # 5 seconds at the most; workshop.md
        if gone(server):
            return
        time.sleep(0.05)
    raise AssertionError("the server is still there")


def gone(pid: int) -> bool:
    """Whether a process has ended; one that nobody has asked about yet has ended, too."""
    try:
        os.kill(pid, 0)
        status = Path(f"/proc/{pid}/stat")
        return status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def test_the_next_free_port_is_taken_where_the_first_is_not_free() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with bound("127.0.0.1", port) as listener:
            assert listener.getsockname()[1] != port


def test_nothing_of_a_room_stays_when_it_is_over(tmp_path: Path) -> None:
    served = Served(tmp_path / "session")
    served.begin()
    phone = served.phone().join()
    served.ask()
    assert phone.vote(served.poll, "go") == 200
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert phone.cookies["phone"].encode() not in kept, (
        "the token itself is written nowhere, not even meanwhile"
    )
    assert b"127.0.0.1" not in kept and b"python" not in kept.lower()
    served.room.close()
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


def test_the_wait_after_too_many_pins_ends() -> None:
    now = [0.0]
    pin = Pin("123456", lambda: now[0])
    assert not any(pin.opens("000000") for _ in range(5))
    assert not pin.opens("123456") and pin.waits() == 60
    now[0] = 61.0
    assert pin.waits() == 0 and pin.opens(" 123456 ")
