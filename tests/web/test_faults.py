"""Servers that are killed, windows that are killed, ports that are taken: no vote is lost, and nothing stays behind."""

from __future__ import annotations

import os
import random
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException
from pathlib import Path

import pytest

from game.adapters.disk.folders import DATA_FOLDER
from game.adapters.web import guard, serving
from game.adapters.web.ledger import LEDGER
from game.adapters.web.served import ServedRoom
from game.adapters.web.serving import bound
from game.adapters.web.session_folder import forget_left, fresh_folder
from game.adapters.web.tokens import Pin
from game.ui.inputs import RoomTally, RoomTrouble
from game.ui.words import english
from game.workshop.shown import PhoneState, RoomState
from tests.web.conftest import ANSWERS, Served
from tests.web.in_thread import in_thread
from tests.web.phones import Phone


def voting(phone: Phone, poll: str, acknowledged: list[int], stop: threading.Event) -> None:
    """Vote until the vote is acknowledged, as a page's script does; says so."""
    while not stop.is_set():
        try:
            if phone.vote(poll, "go") == 200:
                acknowledged.append(1)
                return
        except (OSError, HTTPException):  # it was killed before, or in the middle of, its answer
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
        "print(room._process.pid, room._begun.port, flush=True)\ntime.sleep(60)\n"
    )
    folder = fresh_folder(tmp_path)
    command = [sys.executable, "-c", code, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        server, port = map(int, window.stdout.readline().split())
        phone = Phone(port).join()
        line = socket.create_connection(("127.0.0.1", port), timeout=20)
        cookie = f"Cookie: phone={phone.cookies['phone']}"
        line.sendall(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\n{cookie}\r\n\r\n".encode())
        while b"data: " not in line.recv(65536):
            pass
        os.kill(server, 0)
        forget_left(tmp_path)
        assert (folder / LEDGER).exists(), "the session of a game that lives is not touched by another one"
        window.send_signal(signal.SIGKILL)
    for _ in range(100):  # 5 seconds at the most; workshop.md
        if gone(server):
            break
        time.sleep(0.05)
    assert gone(server), "the server is still there"
    with line:
        said = b"".join(iter(lambda: line.recv(65536), b"")).decode()
    assert "The session is over." in said, "phones do not go on asking for a room that nobody leads"
    assert (folder / LEDGER).exists()
    make_app_at(tmp_path)
    assert list(tmp_path.rglob("room-*")) == [], "and the next start of the game leaves nothing of it"


def make_app_at(kept: Path) -> None:
    """Start the game, as far as its title, on what is kept there."""
    code = "from game.cli.wiring import make_app\nmake_app(keep=True)\n"
    subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, DATA_FOLDER: str(kept)}, check=True, timeout=60
    )


def test_what_was_voted_is_told_by_the_ledger_when_no_server_is_left(tmp_path: Path) -> None:
    served = Served(tmp_path / "session")
    served.begin()
    try:
        poll = served.ask()
        assert [served.phone().join().vote(poll, "go") for _ in range(3)] == [200] * 3
        served.room._left = 0  # as after the last start that is tried
        process = served.room._process
        assert process is not None
        process.kill()
        assert served.wait_for(RoomTally) == RoomTally(poll, (("go", 3),))
        assert isinstance(served.wait_for(RoomTrouble), RoomTrouble)
    finally:
        served.room.close()


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


FIRST = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


HALVES = (b"GET / HT", b"POST /vote HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")


@pytest.mark.parametrize(
    ("before", "begun"), [(b"", b""), *((before, half) for before in (b"", FIRST) for half in HALVES)]
)
def test_a_request_that_never_comes_whole_holds_no_connection(
    before: bytes, begun: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "PATIENCE", 0.2)
    with in_thread(tmp_path, {"en": english()}) as room, room.connection() as silent:
        if before:
            silent.sendall(before)
            answer = b""
            while b"</html>" not in answer:
                answer += silent.recv(65536)
        silent.sendall(begun)
        while silent.recv(65536):
            pass  # it is closed, or the patience of the test ends


def test_a_body_that_stops_in_the_middle_is_no_vote_and_holds_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "SLOWEST", 0.2)
    head = "POST /join HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    with in_thread(tmp_path, {"en": english()}) as room:
        with room.connection() as slow:
            slow.sendall(f"{head}Content-Length: 40\r\n\r\nhalf".encode())
            assert b" 408 " in slow.recv(65536)
        with room.connection() as cut:
            cut.sendall(f"{head}Content-Length: 40\r\n\r\nhalf".encode())
        assert Phone(room.port).get().status == 200
        assert room.phones() == 0


def test_a_server_that_was_asleep_goes_on_where_it_was(tmp_path: Path) -> None:
    served = Served(tmp_path / "session")
    served.begin()
    try:
        phone = served.phone().join()
        poll = served.ask()
        process = served.room._process
        assert process is not None
        process.send_signal(signal.SIGSTOP)
        acknowledged: list[int] = []
        stop = threading.Event()
        voter = threading.Thread(target=voting, args=(phone, poll, acknowledged, stop))
        voter.start()
        served.room.show(RoomState(served.sequence, PhoneState("open", poll=poll, answers=ANSWERS)))
        process.send_signal(signal.SIGCONT)
        voter.join(20)
        stop.set()
        assert acknowledged == [1] and served.tally(poll) == {"go": 1}
    finally:
        served.room.close()


def test_a_window_that_was_asleep_hears_what_came_meanwhile(tmp_path: Path) -> None:
    """The window's end is a process of its own here; while it sleeps, its server takes votes and asks nobody."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom game.adapters.web.served import ServedRoom\n"
        "from game.workshop.shown import Bar, PhoneState, RoomState\n"
        "import threading\nwoken = threading.Event()\n"
        "room = ServedRoom(Path(sys.argv[1]), woken.set, listen='127.0.0.1', port=0)\nroom.open()\n"
        "room.show(RoomState(1, PhoneState('open', poll='p1', question='Now?', answers=(Bar('go', 'A', 'Go.'),))))\n"
        "while True:\n    woken.wait(0.05)\n    woken.clear()\n    for event in room.heard():\n"
        "        print(event, flush=True)\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "session")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as window:
        try:
            assert window.stdout is not None
            doors = (re.search(r"http://[\d.]+:(\d+)", line) for line in window.stdout)
            door = next(door for door in doors if door is not None)
            phones = [Phone(int(door[1])).join() for _ in range(3)]
            while "Now?" not in phones[0].get().text:
                pass  # it is told what to show a moment after it is ready
            window.send_signal(signal.SIGSTOP)
            assert [phone.vote("p1", "go") for phone in phones] == [200] * 3
            window.send_signal(signal.SIGCONT)
            assert any("voted=3" in line for line in window.stdout)
        finally:
            window.kill()


def test_a_full_disk_is_said_and_the_room_goes_on_by_hands(tmp_path: Path) -> None:
    with full_disk(tmp_path / "small") as folder:
        served = Served(folder / "session")
        served.room = ServedRoom(served.folder, served.woken.set, listen="127.0.0.1", port=0)
        served.room.open()
        trouble = served.wait_for(RoomTrouble)
        assert isinstance(trouble, RoomTrouble) and trouble.says
        served.room.close()


def test_a_disk_that_fills_up_loses_no_vote_that_was_acknowledged(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", "400k") as folder:
        served = Served(folder / "session")
        served.begin()
        try:
            poll = served.ask()
            phones = [served.phone().join() for _ in range(4)]
            assert phones[0].vote(poll, "go") == 200
            fill(folder / "much")
            answers = [phone.vote(poll, "way") for phone in phones[1:] for _ in range(40)]
            (folder / "much").unlink()
            assert set(answers) <= {200, 503}
            assert isinstance(served.wait_for(RoomTrouble), RoomTrouble)
            kept = sum(1 for phone in phones[1:] if 'value="way" aria-pressed="true"' in phone.get().text)
            assert served.tally(poll).get("way", 0) == kept, "what was refused is not counted"
            assert served.tally(poll)["go"] == 1 and phones[0].get().status == 200
        finally:
            served.room.close()


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """A disk of this size. Only root can make one."""
    place.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)], capture_output=True, check=False
    )
    if made.returncode:
        if os.environ.get("CI"):
            pytest.fail("CI can mount a small disk")
        pytest.skip("A small disk can be mounted by root alone.")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


@contextmanager
def full_disk(place: Path) -> Iterator[Path]:
    with small_disk(place, "64k") as folder:
        fill(folder / "much")
        yield folder


def fill(file: Path) -> None:
    """Write until nothing fits any more."""
    with suppress(OSError), file.open("wb", buffering=0) as much:
        while much.write(b"x" * 4096):
            pass


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


@pytest.mark.parametrize(
    "typed", ["123 456", "123\u2009456", "123-456", "123\u2011456", " 12 34 56 ", "123\u00a0456"]
)
def test_a_pin_opens_the_remote_with_a_gap_between_its_digits(typed: str) -> None:
    """On the projector it stands with one, and whoever types it takes it for a part of it."""
    assert Pin("123456", lambda: 0.0).opens(typed)
    assert not Pin("123456", lambda: 0.0).opens(typed.replace("6", "7"))
