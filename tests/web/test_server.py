"""Phones join, vote and see; whatever is not a vote changes nothing."""

from __future__ import annotations

import socket
from dataclasses import asdict
from pathlib import Path

import pytest

from game.adapters.web.pages import linked, round_words
from game.ui.inputs import RoomCount, RoomStep
from game.ui.words import english
from game.workshop.shown import Bar, Helper, PhoneState
from tests.web.conftest import REMOTE, Served
from tests.web.in_thread import PIN, in_thread
from tests.web.phones import Phone

FORM = "application/x-www-form-urlencoded"


def test_a_phone_joins_votes_changes_its_mind_and_is_counted_once(served: Served) -> None:
    phone = served.phone()
    assert "Join" in phone.get().text
    phone.join()
    served.ask()
    page = phone.get()
    assert page.status == 200 and "Let her go." in page.text
    assert "Stand &lt;b&gt;in&lt;/b&gt; her way." in page.text, "what a story says is text, not markup"
    assert phone.vote(served.poll, "way") == 200
    assert phone.vote(served.poll, "go") == 200
    assert 'value="go" aria-pressed="true"' in phone.get().text
    assert served.tally() == {"go": 1}


def test_a_browser_without_scripts_votes_and_is_led_back(served: Served) -> None:
    phone = served.phone().join()
    served.ask()
    answer = phone.post("/vote", {"poll": served.poll, "answer": "quiet"})
    assert (answer.status, answer.headers["location"]) == (303, "/")
    assert "<noscript><meta" in phone.get().text
    assert served.tally() == {"quiet": 1}
    served.show(PhoneState("over", title="The Step, to its end"))
    page = phone.get().text
    assert "The session is over." in page and "<noscript><meta" not in page, (
        "it stays when the room is closed"
    )


def test_the_count_of_phones_and_votes_is_told_and_no_result(served: Served) -> None:
    for phone in served.everybody:
        phone.post("/leave")
    phones = [served.phone().join() for _ in range(3)]
    served.ask()
    for phone in phones:
        phone.vote(served.poll, "go")
    told = [served.wait_for(RoomCount)]
    while (told[-1].phones, told[-1].voted, told[-1].poll) != (len(phones), 3, served.poll):
        told.append(served.wait_for(RoomCount))
    assert len(told) < 20


def test_a_phone_that_opens_the_page_has_reached_the_room_before_it_joins(tmp_path: Path) -> None:
    with in_thread(tmp_path, {"en": english()}) as room:
        phone = Phone(room.port)
        assert phone.get("/static/style.css").status == 200 and not room.room.reached
        assert phone.get().status == 200 and phone.cookies == {}
        assert room.room.reached and room.phones() == 0


def test_whoever_leads_is_told_that_a_phone_has_opened_the_page(served: Served) -> None:
    served.phone().get()
    served.phone().join()
    while not served.wait_for(RoomCount).reached:
        pass


def test_a_vote_after_the_close_is_refused_and_changes_nothing(served: Served) -> None:
    phone = served.phone().join()
    served.ask()
    assert phone.vote(served.poll, "go") == 200
    assert served.tally() == {"go": 1}
    assert phone.vote(served.poll, "way") == 409
    assert served.tally() == {"go": 1}


def test_what_is_no_vote_changes_nothing(served: Served) -> None:
    phone = served.phone().join()
    served.ask()
    assert phone.vote(served.poll, "nothing") == 409
    assert phone.vote("p0", "go") == 409
    stranger = served.phone()
    assert stranger.vote(served.poll, "go") == 403
    stranger.cookies["phone"] = "A" * 22
    assert stranger.vote(served.poll, "go") == 403
    stranger.cookies["phone"] = "../../etc"
    assert stranger.vote(served.poll, "go") == 403
    assert served.tally() == {}


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (b"poll=p1&answer=%FF%FE", {}, 400),
        (b"poll=p1&poll=p2&answer=go", {}, 400),
        (b"a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9", {}, 400),
        (b"x" * 900_000, {}, 413),
        (b"poll=p1&answer=go", {"Content-Type": "application/json"}, 415),
        (b"poll=p1&answer=go", {"Origin": "http://elsewhere.example"}, 403),
        (b"poll=p1&answer=go", {"Origin": "null"}, 403),
        (b"poll=p1&answer=go", {"Host": "elsewhere.example"}, 421),
    ],
)
def test_a_form_that_is_none_of_ours_is_refused(
    served: Served, body: bytes, headers: dict[str, str], status: int
) -> None:
    phone = served.phone().join()
    served.ask()
    answer = phone.ask("POST", "/vote", body, {"Content-Type": FORM, "Accept": "text/plain", **headers})
    assert answer.status == status
    assert served.tally() == {}


def test_a_length_that_lies_holds_nobody_else_up(served: Served) -> None:
    phone = served.phone().join()
    served.ask()
    with socket.create_connection(("127.0.0.1", served.port)) as liar:
        cookie = f"phone={phone.cookies['phone']}"
        liar.sendall(
            f"POST /vote HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\nContent-Type: {FORM}\r\n"
            "Content-Length: 400\r\n\r\npoll=p1&answer=way".encode()
        )
        assert served.phone().join().vote(served.poll, "go") == 200
    assert served.tally() == {"go": 1}


def test_every_page_says_what_a_browser_may_do_with_it(served: Served) -> None:
    for path in ("/", "/remote", "/static/phone.js", "/nothing"):
        headers = served.phone().get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'self'")
        assert headers["x-content-type-options"] == "nosniff"
    assert "server" not in served.phone().get().headers


@pytest.mark.parametrize(
    ("where", "opens"),
    [
        ("findahelpline.com", ["https://findahelpline.com"]),
        ("https://lila.help/find?a=b, 116 123", ["https://lila.help/find?a=b", "tel:116123"]),
        ("+49 30 123-456; help.example/now", ["tel:+4930123456", "https://help.example/now"]),
        ("javascript:alert(1)", []),
        ("data:text/html,hello", []),
        ("Room 12, with Ms. Ada, at 9", []),
    ],
)
def test_an_address_of_the_web_and_a_number_can_be_opened_and_nothing_else(
    where: str, opens: list[str]
) -> None:
    parts = tuple(linked(where))
    assert "".join(words for words, _ in parts) == where
    assert [address for _, address in parts if address] == opens


def test_a_phone_leaves_quietly_and_its_vote_stays_counted(served: Served) -> None:
    phone = served.phone().join()
    served.ask()
    phone.vote(served.poll, "go")
    assert phone.post("/leave").status == 200
    assert phone.vote(served.poll, "way") == 403
    assert served.tally() == {"go": 1}


def test_the_result_is_shown_with_words_and_bars(served: Served) -> None:
    phone = served.phone().join()
    answers = (Bar("go", "A", "Let her go.", 12), Bar("way", "B", "Stay.", 3))
    served.show(PhoneState("revealed", poll="p1", question="And now?", answers=answers, quiet=1))
    page = phone.get().text
    assert "12 votes" in page and "3 votes" in page and "1 vote<" in page


def test_the_remote_shows_notes_and_passes_steps_on(served: Served) -> None:
    phone = served.phone()
    assert phone.post("/remote/pin", {"pin": served.pin}).status == 303
    served.show(PhoneState("reading", title="The Step"), REMOTE)
    page = phone.get("/remote").text
    assert "Show the result" in page and "Breathe." in page and "What is a no?" in page
    assert "Breathe." not in served.phone().join().get().text, "notes never reach the room"
    assert phone.post("/remote/press", {"step": "nothing"}).status == 409
    assert phone.post("/remote/press", {"step": "reveal"}).status == 303
    assert served.wait_for(RoomStep) == RoomStep("reveal")


def test_the_stream_sends_the_whole_state_each_time(served: Served) -> None:
    phone = served.phone().join()
    with socket.create_connection(("127.0.0.1", served.port), timeout=20) as stream:
        stream.sendall(
            f"GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: phone={phone.cookies['phone']}\r\n\r\n".encode()
        )
        served.ask()
        served.ask()
        seen = b""
        while f"say, {served.poll}".encode() not in seen:
            seen += stream.recv(65536)
    assert b"retry: 1000" in seen and b"text/event-stream" in seen


def test_a_room_that_is_closed_says_goodbye_on_every_line_before_its_server_ends(tmp_path: Path) -> None:
    closing = Served(tmp_path / "session")
    closing.begin()
    phone = closing.phone().join()
    assert phone.post("/remote/pin", {"pin": closing.pin}).status == 303
    closing.show(PhoneState("reading", title="The Step", help=(Helper("Somebody", "116 123"),)), REMOTE)
    cookies = "; ".join(f"{name}={value}" for name, value in phone.cookies.items())
    lines = [socket.create_connection(("127.0.0.1", closing.port), timeout=20) for _ in range(2)]
    for line, path in zip(lines, ("/events", "/remote/events"), strict=True):
        line.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookies}\r\n\r\n".encode())
        while b"data: " not in line.recv(65536):
            pass
    closing.room.close()
    said = [read_to_the_end(line) for line in lines]
    assert all('"gone": true' in each and "The session is over." in each for each in said)
    assert "You can close this page." in said[0] and "Somebody" in said[0] and "tel:116123" in said[0]
    assert "Show the result" not in said[1] and "Breathe." not in said[1], "it offers nothing any more"


def read_to_the_end(line: socket.socket) -> str:
    """All that still comes on a line until the other end closes it."""
    with line:
        return b"".join(iter(lambda: line.recv(65536), b"")).decode()


def test_the_remote_can_be_opened_before_anything_was_shown(tmp_path: Path) -> None:
    with in_thread(tmp_path, {"en": english()}) as room:
        remote = Phone(room.port)
        assert remote.post("/remote/pin", {"pin": PIN}).status == 303
        page = remote.get("/remote")
        assert page.status == 200 and "0 phones are in the room." in page.text


def test_the_remote_wants_its_pin_five_times_a_minute_at_most(served: Served) -> None:
    phone = served.phone()
    assert phone.post("/remote/press", {"step": "reveal"}).status == 403
    for _ in range(5):
        assert phone.post("/remote/pin", {"pin": "not it"}).status == 403
    blocked = phone.post("/remote/pin", {"pin": served.pin})
    assert blocked.status == 429 and "Too many tries" in blocked.text


@pytest.mark.parametrize(
    ("round", "other", "said"),
    [
        (1, False, ""),
        (2, False, "Second round"),
        (3, False, "Another round"),
        (1, True, "The other way"),
        (2, True, "The other way · Second round"),
    ],
)
def test_a_vote_says_which_way_and_which_round_it_is_of(round: int, other: bool, said: str) -> None:
    assert round_words(english(), asdict(PhoneState(round=round, other=other))) == said
