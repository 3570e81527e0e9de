"""Phones for tests: each speaks HTTP to the room as a browser does, with a cookie of its own."""

from __future__ import annotations

import http.client
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    text: str


@dataclass(slots=True)
class Phone:
    """One phone. It keeps the cookies it is given, and sends them where they belong."""

    port: int
    host: str = "127.0.0.1"
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str = "/", **headers: str) -> Answer:
        return self.ask("GET", path, None, headers)

    def post(self, path: str, fields: Mapping[str, str] | None = None, **headers: str) -> Answer:
        body = urlencode(fields or {})
        return self.ask(
            "POST", path, body.encode(), {"Content-Type": "application/x-www-form-urlencoded", **headers}
        )

    def join(self) -> Phone:
        assert self.post("/join").status == 303
        return self

    def vote(self, poll: str, answer: str) -> int:
        return self.post("/vote", {"poll": poll, "answer": answer}, Accept="text/plain").status

    def ask(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=20)
        given = {"Cookie": "; ".join(f"{n}={v}" for n, v in self.cookies.items())} if self.cookies else {}
        try:
            connection.request(method, path, body, {**given, **headers})
            response = connection.getresponse()
            text = response.read().decode("utf-8")
            for line in response.headers.get_all("Set-Cookie") or ():
                name, _, value = line.partition(";")[0].partition("=")
                self.cookies[name] = value
            return Answer(response.status, {n.lower(): v for n, v in response.headers.items()}, text)
        finally:
            connection.close()
