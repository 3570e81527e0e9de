"""The server of a room: pages, votes as plain forms, and the state as a stream of events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from game.adapters.web.bus import Bus, NotKept
from game.adapters.web.guard import Guard, Refused, form_of
from game.adapters.web.pages import EMPTY, Pages
from game.adapters.web.tokens import Pin, hashed, new_token

PHONE, REMOTE = "phone", "remote"  # cookies
RETRY_MS = 1000  # after which a browser connects again by itself; the page's script adds jitter of its own
GOODBYE = 1.0  # seconds in which all pages should have heard that a room is closed
LOOK = 0.02  # seconds between two looks whether they have
LASTING = ("title", "language", "help")  # of a state: what a page still shows when the room is closed
ALIVE = 10.0  # seconds after which a stream without news says that it is there
STATIC = {
    "style.css": "text/css",
    "stream.js": "text/javascript",
    "phone.js": "text/javascript",
    "remote.js": "text/javascript",
}
HERE = "event: here\ndata:\n\n"  # what a page's script hears, so that it notices a line that is cut without a word


@dataclass(slots=True)
class Room:
    """What a server serves from. `asset` gives a file of assets/web, `trouble` is told why votes cannot be kept."""

    bus: Bus
    pages: Pages
    pin: Pin
    salt: str
    asset: Callable[[str], str | None]
    trouble: Callable[[str], object] = lambda why: None
    state: dict[str, Any] = field(default_factory=dict)
    phones: int = 0
    voted: int = 0
    reached: bool = False
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    counted: asyncio.Event = field(default_factory=asyncio.Event)
    told: dict[str, str] = field(default_factory=dict)
    streams: int = 0

    @property
    def phone(self) -> dict[str, Any]:
        return dict(self.state.get("phone") or EMPTY)

    @property
    def remote(self) -> dict[str, Any]:
        return dict(self.state.get("remote") or {})

    @property
    def sequence(self) -> int:
        return int(self.state.get("sequence", 0))

    async def begin(self) -> None:
        """Take up what was shown before, where a server was here before this one or is beside it."""
        await self.bus.start()
        self.salt = await self.bus.share("salt", self.salt)
        self.pin.is_now(await self.bus.share("pin", self.pin.pin))
        self.take(await self.bus.shown())
        await self.count()

    def take(self, state: str) -> None:
        if state:
            self.state = json.loads(state)
        self.told.clear()
        self._wake("changed")

    @property
    def gone(self) -> bool:
        """Whether the room is closed: a page that has heard so asks for nothing more."""
        return self.phone.get("stage") == "gone"

    def goodbye(self) -> str:
        """The last state of a room, as every page is told it: that it is closed, and where to find help."""
        phone = {
            **EMPTY,
            **{name: self.phone[name] for name in LASTING if name in self.phone},
            "stage": "gone",
        }
        return json.dumps({"sequence": self.sequence + 1, "phone": phone, "remote": {}}, ensure_ascii=False)

    async def told_all(self) -> None:
        """Wait until each stream has heard the last state; a phone that does not listen is not waited for long."""
        for _ in range(round(GOODBYE / LOOK)):
            if not self.streams:
                return
            await asyncio.sleep(LOOK)

    async def each(self, event: Callable[[], str], *names: str) -> AsyncIterator[str]:
        """A stream of events: one now, and one whenever something of these has changed, until the room is closed."""
        yield f"retry: {RETRY_MS}\n\n"
        self.streams += 1
        try:
            while True:
                news = [getattr(self, name) for name in names]
                yield event()
                if self.gone:
                    return
                while not await _happens(*news):
                    yield HERE
        finally:
            self.streams -= 1

    def event(self, language: str) -> str:
        """What every phone of a language is told now: made once, however many there are."""
        if language not in self.told:
            content = {
                "sequence": self.sequence,
                "stage": self.phone.get("stage"),
                "poll": self.phone.get("poll"),
                "html": self.pages.part(language, self.phone),
                "gone": self.gone,
            }
            self.told[language] = _event(self.sequence, content)
        return self.told[language]

    async def count(self) -> None:
        """How many are here, and how many have voted in the poll that is shown."""
        phones = await self.bus.phones()
        poll = self.phone.get("poll", "")
        voted = sum((await self.bus.counts(poll)).values()) if poll else 0
        self.tell_counts(phones, voted)

    def tell_counts(self, phones: int, voted: int) -> None:
        if (phones, voted) != (self.phones, self.voted):
            self.phones, self.voted = phones, voted
            self._wake("counted")

    def _wake(self, name: str) -> None:
        """Wake all who wait for the next change; whoever waits from now on waits for the one after it."""
        event: asyncio.Event = getattr(self, name)
        setattr(self, name, asyncio.Event())
        event.set()


def application(room: Room, hosts: tuple[str, ...]) -> Guard:
    """The server as an ASGI application that answers to these names and addresses alone."""
    server = _Server(room)
    routes = [
        Route("/", server.home),
        Route("/join", server.join, methods=["POST"]),
        Route("/vote", server.vote, methods=["POST"]),
        Route("/leave", server.leave, methods=["POST"]),
        Route("/events", server.events),
        Route("/remote", server.remote),
        Route("/remote/pin", server.try_pin, methods=["POST"]),
        Route("/remote/press", server.press, methods=["POST"]),
        Route("/remote/events", server.remote_events),
        Route("/static/{name}", server.static),
        Route("/favicon.ico", server.no_icon),
    ]
    app = Starlette(routes=routes, exception_handlers=server.troubles())
    return Guard(app, hosts)


class _Server:
    """One method a route."""

    def __init__(self, room: Room) -> None:
        self.room = room

    # --- phones ----------------------------------------------------------------------------------------

    async def home(self, request: Request) -> Response:
        room, language = self.room, self.language(request)
        voter = await self.voter(request)
        if not voter:
            await self.reached()
            return HTMLResponse(room.pages.join(language, room.phone))
        voted = await room.bus.voice(room.phone.get("poll", ""), voter)
        return HTMLResponse(room.pages.phone(language, room.phone, voted))

    async def reached(self) -> None:
        """A phone has opened the page, which whoever leads is told once: the network does not keep phones apart."""
        if not self.room.reached:
            with suppress(NotKept):  # the next one is told
                await self.room.bus.reach()
                self.room.reached = True

    async def join(self, request: Request) -> Response:
        await form_of(request)
        response = _see("/")
        if not await self.voter(request):
            token = new_token()
            await self.room.bus.join(hashed(token, self.room.salt))
            _set(response, PHONE, token)
        return response

    async def vote(self, request: Request) -> Response:
        """Take a vote. What is answered with success is in the ledger."""
        form = await form_of(request)
        voter = await self.voter(request)
        if not voter:
            raise Refused(403, "not in the room")
        if not await self.room.bus.vote(form.get("poll", ""), voter, form.get("answer", "")):
            raise Refused(409, "closed")
        return PlainTextResponse("counted") if _wants_words(request) else _see("/")

    async def leave(self, request: Request) -> Response:
        await form_of(request)
        voter = await self.voter(request)
        if voter:
            await self.room.bus.leave(voter)
        response = HTMLResponse(self.room.pages.left(self.language(request)))
        response.delete_cookie(PHONE, httponly=True, samesite="strict")
        return response

    async def events(self, request: Request) -> Response:
        if not await self.voter(request):
            raise Refused(403, "not in the room")
        language = self.language(request)
        return _stream(self.room.each(lambda: self.room.event(language), "changed"))

    # --- the remote ------------------------------------------------------------------------------------

    async def remote(self, request: Request) -> Response:
        room, language = self.room, self.language(request)
        if not await self.leads(request):
            return HTMLResponse(room.pages.pin(language, wrong=False, waits=room.pin.waits()))
        return HTMLResponse(room.pages.remote(language, room.phone, room.remote, room.phones, room.voted))

    async def try_pin(self, request: Request) -> Response:
        room = self.room
        form = await form_of(request)
        waits = room.pin.waits()
        if not waits and room.pin.opens(form.get("pin", "")):
            token = new_token()
            await room.bus.admit(hashed(token, room.salt))
            response = _see("/remote")
            _set(response, REMOTE, token, path="/remote")
            return response
        page = room.pages.pin(self.language(request), wrong=not waits, waits=waits)
        return HTMLResponse(page, 429 if waits else 403)

    async def press(self, request: Request) -> Response:
        if not await self.leads(request):
            raise Refused(403, "not the remote")
        step = (await form_of(request)).get("step", "")
        if step not in {each["id"] for each in self.room.remote.get("steps", ())}:
            raise Refused(409, "not now")
        await self.room.bus.press(step)
        return PlainTextResponse("pressed") if _wants_words(request) else _see("/remote")

    async def remote_events(self, request: Request) -> Response:
        if not await self.leads(request):
            raise Refused(403, "not the remote")
        language = self.language(request)
        return _stream(self.room.each(lambda: self.remote_event(language), "changed", "counted"))

    def remote_event(self, language: str) -> str:
        room = self.room
        html = room.pages.remote_part(language, room.phone, room.remote)
        told = room.pages.counted(language, room.phone, room.phones, room.voted)
        return _event(room.sequence, {"html": html, "counted": told, "gone": room.gone})

    # --- the rest --------------------------------------------------------------------------------------

    async def static(self, request: Request) -> Response:
        name = request.path_params["name"]
        text = self.room.asset(name) if name in STATIC else None
        if text is None:
            raise Refused(404, "no such file")
        return Response(text, media_type=STATIC[name], headers={"Cache-Control": "max-age=300"})

    async def no_icon(self, request: Request) -> Response:
        return Response(status_code=204)

    async def refused(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, Refused)
        if _wants_words(request):
            return PlainTextResponse(error.says, error.status)
        return HTMLResponse(self.room.pages.refused(self.language(request), error.status), error.status)

    async def not_kept(self, request: Request, error: Exception) -> Response:
        """The disk is full, or the like: whoever leads is told, and a phone tries again."""
        self.room.trouble(str(error))
        return await self.refused(request, Refused(503, "This could not be kept."))

    def troubles(self) -> dict[Any, Any]:
        """Who answers when something cannot be done."""
        return {Refused: self.refused, NotKept: self.not_kept, 404: self.missing}

    async def missing(self, request: Request, error: Exception) -> Response:
        return HTMLResponse(self.room.pages.refused(self.language(request), 404), 404)

    def language(self, request: Request) -> str:
        wanted = request.headers.get("accept-language", "")
        return self.room.pages.language(wanted, str(self.room.phone.get("language", "en")))

    async def voter(self, request: Request) -> str:
        """The phone of a request as the ledger knows it; "" for one that is not in the room."""
        try:
            voter = hashed(request.cookies.get(PHONE, ""), self.room.salt)
        except ValueError:
            return ""
        return voter if await self.room.bus.known(voter) else ""

    async def leads(self, request: Request) -> bool:
        try:
            return await self.room.bus.leads(hashed(request.cookies.get(REMOTE, ""), self.room.salt))
        except ValueError:
            return False


def _event(sequence: int, content: dict[str, object]) -> str:
    return f"id: {sequence}\ndata: {json.dumps(content, ensure_ascii=False)}\n\n"


async def _happens(*events: asyncio.Event) -> bool:
    """Whether one of them is set before the stream has to say that it is there."""
    waits = [asyncio.ensure_future(event.wait()) for event in events]
    try:
        done, _ = await asyncio.wait(waits, timeout=ALIVE, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
    return bool(done)


def _stream(events: AsyncIterator[str]) -> StreamingResponse:
    return StreamingResponse(
        events,
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no", "Cache-Control": "no-store"},
    )


def _see(path: str) -> RedirectResponse:
    return RedirectResponse(path, 303)


def _set(response: Response, name: str, token: str, path: str = "/") -> None:
    """A cookie that ends with the browser, and that no script and no other site can use."""
    response.set_cookie(name, token, httponly=True, samesite="strict", path=path)


def _wants_words(request: Request) -> bool:
    """Whether the page's script asks, which wants no page for an answer."""
    return request.headers.get("accept", "").startswith("text/plain")
