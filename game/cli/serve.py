"""`second-chances serve --bus URL --room NAME`: a further server of a room that a window elsewhere leads."""

from __future__ import annotations

import argparse
import asyncio
import sys

from game.cli.output import make_output_safe


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    from game.adapters.web.addresses import addresses, names  # not for the other commands
    from game.adapters.web.bus import NotKept
    from game.adapters.web.redis_bus import RedisError
    from game.adapters.web.serving import Serving, bound
    from game.adapters.web.tokens import new_pin, new_salt
    from game.adapters.web.wire import Beginning

    begun = Beginning(
        "",
        options.port,
        new_pin(),
        new_salt(),
        (*names(), *options.name),
        options.listen,
        options.bus,
        options.room,
    )
    try:
        listener = bound(options.listen, options.port)
    except OSError as error:
        return _failed(1, f"no phone can come in at '{options.listen}': {error.strerror or error}")

    def reached() -> None:
        at = f"http://{addresses()[0]}:{listener.getsockname()[1]}"
        print(f"Serving the room “{options.room}” at {at} until Ctrl+C.", flush=True)

    with listener:
        try:
            serving = Serving(begun, listener, led=False)
        except ValueError:
            wanted = "the address of a Redis, as in redis://192.168.1.20:6379"
            return _failed(2, f"--bus wants {wanted}, not '{_shown(options.bus)}'")
        try:
            asyncio.run(serving.beside(reached))
        except KeyboardInterrupt:
            return 0
        except (RedisError, OSError, NotKept) as error:
            why = f"'{_shown(options.bus)}' cannot be reached ({str(error).rstrip('.')})"
            ask = "Is a Redis running there, and may this machine reach it?"
            return _failed(1, f"the room “{options.room}” is not served: {why}. {ask}")
    return 0


def _failed(code: int, why: str) -> int:
    print(f"second-chances: {why}", file=sys.stderr)
    return code


def _shown(url: str) -> str:
    """The address of a Redis without a name and a password that may stand in it."""
    before, _, place = url.rpartition("@")
    return f"{before.partition('://')[0]}://{place}" if before else url


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "second-chances serve",
        description="Serve a room on a further machine. Whoever leads it has begun it with `host --bus URL`.",
    )
    parser.add_argument("--bus", required=True, metavar="URL", help="the Redis that the servers share")
    parser.add_argument("--room", required=True, metavar="NAME", help="what `host` calls the room")
    parser.add_argument("--port", type=int, default=8765, help="8765, else the next free one")
    parser.add_argument(
        "--listen", default="0.0.0.0", metavar="ADDRESS", help="the address to listen at (all)"
    )
    parser.add_argument(
        "--name",
        action="append",
        default=[],
        help="a name by which browsers reach it, as room.school.example",
    )
    return parser
