"""The bare framework answering the posts of a room: prints its port, and serves until it is killed."""

from __future__ import annotations

import asyncio
import secrets
import socket
from collections.abc import AsyncIterator
from urllib.parse import parse_qsl

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

votes: dict[str, str] = {}


async def join(request: Request) -> Response:
    await request.body()
    response = PlainTextResponse("joined")
    response.set_cookie("phone", secrets.token_urlsafe(16))
    return response


async def vote(request: Request) -> Response:
    form = dict(parse_qsl((await request.body()).decode()))
    votes[request.cookies["phone"]] = form["answer"]
    return PlainTextResponse("counted")


async def events(request: Request) -> Response:
    async def told() -> AsyncIterator[str]:
        yield "data: {}\n\n"
        await asyncio.Event().wait()

    return StreamingResponse(told(), media_type="text/event-stream")


def main() -> None:
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(1024)
    print(listener.getsockname()[1], flush=True)
    routes = [
        Route("/join", join, methods=["POST"]),
        Route("/vote", vote, methods=["POST"]),
        Route("/events", events),
    ]
    config = uvicorn.Config(Starlette(routes=routes), log_config=None, access_log=False, lifespan="off")
    uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    main()
