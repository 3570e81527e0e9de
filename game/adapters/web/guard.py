"""What stands before every page: whose request is heard, how long it may be, and what a browser may do with it."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from urllib.parse import parse_qsl, urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST = 4096  # bytes of a form: the longest one here holds a poll, an answer and a PIN
SLOWEST = 10.0  # seconds for a body to come
FIELDS = 8

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with no-referrer a browser sends our own forms with the origin "null"
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
PAGE = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
WORD = [(b"x-content-type-options", b"nosniff")]


class Refused(Exception):
    """A request that is not served, with its status and a sentence."""

    def __init__(self, status: int, says: str) -> None:
        super().__init__(says)
        self.status = status
        self.says = says


class Guard:
    """Serves what asks for this machine by one of its own names, and comes from a page of ours.

    A foreign Host is a page that has a name of its own lead here (DNS rebinding); a foreign Origin is a form on
    another site.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _say_what_may_be_done(message)
            await send(message)

        try:
            self.admit(Headers(scope=scope))
        except Refused as refused:
            await PlainTextResponse(refused.says, refused.status)(scope, receive, guarded)
            return
        await self.app(scope, receive, guarded)

    def admit(self, headers: Headers) -> None:
        """Raises Refused for a Host or an Origin that is not ours."""
        host = headers.get("host", "")
        if name_of(host) not in self.hosts:
            raise Refused(421, "This address is not this room's.")
        origin = headers.get("origin")
        if origin is not None and urlsplit(origin).netloc.lower() != host.lower():
            raise Refused(403, "This form stands on another site.")


def _say_what_may_be_done(message: Message) -> None:
    """Add the headers of an answer: all to what a browser shows or runs, two to a word for a page's script.

    They are ready as bytes, since every vote of a room is answered with them.
    """
    headers: list[tuple[bytes, bytes]] = message["headers"]
    kinds = [value for name, value in headers if name == b"content-type"]
    headers += WORD if kinds and kinds[0].startswith(b"text/plain") else PAGE
    if not any(name == b"cache-control" for name, _ in headers):
        headers.append((b"cache-control", b"no-store"))


def name_of(host: str) -> str:
    """A Host header without its port."""
    host = host.strip().lower()
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]


async def form_of(request: Request) -> dict[str, str]:
    """The fields of a form, each once. Raises Refused for what is no small form in UTF-8."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise Refused(415, "Only a form is taken here.")
    length = request.headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > LONGEST:
        raise Refused(413, "This form is too long.")
    try:
        async with asyncio.timeout(SLOWEST):
            body = await _body(request)
        pairs = parse_qsl(
            body.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=FIELDS
        )
    except TimeoutError:
        raise Refused(408, "The form did not come in time.") from None
    except ValueError:
        raise Refused(400, "This form cannot be read.") from None
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise Refused(400, "A field stands in this form twice.")
    return fields


async def _body(request: Request) -> bytes:
    found = bytearray()
    async for chunk in request.stream():
        found += chunk
        if len(found) > LONGEST:
            raise Refused(413, "This form is too long.")
    return bytes(found)
