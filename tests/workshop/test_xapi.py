"""What a session says of itself to a school's store, and how it is sent there."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from game.adapters.disk.statements import StatementFile
from game.cli.xapi import run
from game.workshop.session import Session, ask, decide, reveal, what_if
from game.workshop.xapi import COUNTS, happened


def verbs(before: Session | None, after: Session) -> list[str]:
    return [each.verb for each in happened(before, after)]


def voted(session: Session, **phones: int) -> Session:
    return decide(reveal(ask(session), phones))


def test_a_session_begins_decides_and_comes_to_its_end(session: Session) -> None:
    assert verbs(None, session) == ["initialized", "experienced"]
    went = voted(session, go=12)
    assert verbs(session, went) == ["responded", "experienced"]
    assert verbs(went, voted(went, home=12)) == ["responded", "experienced", "completed"]


def test_a_poll_that_is_only_shown_is_no_decision(session: Session) -> None:
    assert verbs(session, reveal(ask(session), {"go": 3})) == []


def test_a_vote_of_a_what_if_is_a_question_of_its_own(session: Session, tmp_path: Path) -> None:
    file = StatementFile(tmp_path / "room.jsonl")
    went = voted(session, go=12)
    for each in (session, went, voted(what_if(went, 0), go=9)):
        assert file.follow(each) == ""
    told = [json.loads(line) for line in file.path.read_text("utf-8").splitlines()]
    asked = [each for each in told if each["verb"]["display"]["en"] == "responded"]
    assert [each["object"]["id"].partition("#")[2] for each in asked] == ["act-1", "act-1-what-if-1"]
    assert [each["result"]["extensions"][COUNTS]["go"] for each in asked] == [12, 9]


def test_the_file_has_a_line_for_each_and_nobody_in_it(session: Session, tmp_path: Path) -> None:
    file = StatementFile(tmp_path / "new" / "room.jsonl")
    went = voted(session, go=12, way=3)
    for each in (session, went, voted(went, home=15)):
        assert file.follow(each) == ""
    assert file.end() == "" and file.end() == ""
    told = [json.loads(line) for line in file.path.read_text("utf-8").splitlines()]
    assert [each["verb"]["display"]["en"] for each in told] == [
        "initialized", "experienced", "responded", "experienced", "responded", "experienced", "completed", "terminated",
    ]  # fmt: skip
    assert len({each["id"] for each in told}) == len(told)
    assert {each["actor"]["account"]["name"] for each in told} == {told[0]["actor"]["account"]["name"]}
    decision = told[2]
    assert decision["result"]["response"] == "go"
    assert decision["result"]["extensions"][COUNTS] == {"quiet": 0}, (
        "three people could be told from twelve and three"
    )
    assert [c["id"] for c in decision["object"]["definition"]["choices"]] == ["go", "way"]


def test_a_file_that_cannot_be_written_is_said(session: Session, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert StatementFile(tmp_path / "file" / "room.jsonl").follow(session) != ""


class Store(BaseHTTPRequestHandler):
    """A store that takes what has the right version and name, and remembers it."""

    taken: list[dict[str, object]] = []  # noqa: RUF012  # one for the class: a handler lives for one request
    status = 200

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        fine = self.headers["X-Experience-API-Version"] == "1.0.3" and self.path == "/xapi/statements"
        if fine and self.status == 200:
            self.taken.extend(body)
        self.send_response(self.status if fine else 400)
        self.end_headers()
        self.wfile.write(b"no room left")

    def log_message(self, format: str, *args: object) -> None:
        """Silent."""


@pytest.fixture
def store() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Store)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Store.taken.clear()
    Store.status = 200
    yield f"http://127.0.0.1:{server.server_port}/xapi"
    server.shutdown()


def test_statements_are_pushed_when_somebody_says_so(
    session: Session, tmp_path: Path, store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = StatementFile(tmp_path / "room.jsonl")
    file.follow(session)
    assert run(["push", str(file.path), "--to", store]) == 0
    assert len(Store.taken) == 2 and "2 statements were taken." in capsys.readouterr().out


def test_what_a_store_refuses_is_said(
    session: Session, tmp_path: Path, store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = StatementFile(tmp_path / "room.jsonl")
    file.follow(session)
    Store.status = 507
    assert run(["push", str(file.path), "--to", store]) == 1
    assert "the store says 507: no room left" in capsys.readouterr().err
    assert run(["push", str(file.path), "--to", "http://127.0.0.1:9/xapi"]) == 1
    assert "cannot be reached" in capsys.readouterr().err


def test_a_file_that_holds_no_statements_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"id": "x"}\nnot this\n')
    assert run(["push", str(bad), "--to", "http://127.0.0.1:9"]) == 2
    assert "line 2 is no statement" in capsys.readouterr().err
    assert run(["push", str(tmp_path / "gone"), "--to", "http://127.0.0.1:9"]) == 2
    assert run(["push", str(bad), "--to", "ftp://127.0.0.1"]) == 2
