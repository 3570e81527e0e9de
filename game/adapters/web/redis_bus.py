"""The bus of several servers: votes, states and news of a room in one Redis (or Valkey).

A vote is one script, so that the server that takes it and the one that closes its poll cannot overlap. Everything of a
room lies under `second-chances:ROOM:` and is gone a day after the last sign of life, whatever happens to the servers.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import suppress
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from redis import asyncio as redis
from redis.exceptions import ConnectionError, RedisError, TimeoutError

from game.adapters.web.bus import News, NotKept

__all__ = ["RedisBus", "RedisError"]

DAY = 24 * 60 * 60  # seconds
PATIENCE = 5.0  # seconds for an answer

# KEYS: the open poll, its votes, the voters. ARGV: poll, voter, answer, seconds, the votes' name for the expiry.
VOTE = """
local open = redis.call('HGET', KEYS[1], 'poll')
if open ~= ARGV[1] or ARGV[1] == '' then return 0 end
if redis.call('SISMEMBER', KEYS[2], ARGV[3]) == 0 then return 0 end
redis.call('HSET', KEYS[3], ARGV[2], ARGV[3])
redis.call('EXPIRE', KEYS[3], ARGV[4])
return 1
"""


Given = ParamSpec("Given")
Found = TypeVar("Found")


def kept(method: Callable[Given, Awaitable[Found]]) -> Callable[Given, Coroutine[Any, Any, Found]]:
    """A method of the bus that says in the bus's own words that the Redis is out of reach."""

    @wraps(method)
    async def asked(*args: Given.args, **kwargs: Given.kwargs) -> Found:
        try:
            return await method(*args, **kwargs)
        except (RedisError, OSError) as error:
            raise NotKept(str(error)) from error

    return asked


class RedisBus:
    """One room in a Redis. What it keeps are hashes of tokens, answers and the state that is shown."""

    def __init__(self, url: str, room: str) -> None:
        self._name = f"second-chances:{room}:"
        self._redis: Any = redis.from_url(
            url, decode_responses=True, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE
        )
        self._vote: Any = self._redis.register_script(VOTE)

    async def start(self) -> None:
        await self._redis.ping()

    @kept
    async def reach(self) -> None:
        await self._tell("reached", "")

    @kept
    async def join(self, voter: str) -> None:
        await self._redis.sadd(self._key("voters"), voter)
        await self._redis.expire(self._key("voters"), DAY)
        await self._tell("joined", "")

    @kept
    async def leave(self, voter: str) -> None:
        await self._redis.srem(self._key("voters"), voter)
        await self._tell("joined", "")

    @kept
    async def known(self, voter: str) -> bool:
        return bool(await self._redis.sismember(self._key("voters"), voter))

    @kept
    async def phones(self) -> int:
        return int(await self._redis.scard(self._key("voters")))

    @kept
    async def admit(self, remote: str) -> None:
        await self._redis.sadd(self._key("remotes"), remote)
        await self._redis.expire(self._key("remotes"), DAY)

    @kept
    async def leads(self, remote: str) -> bool:
        return bool(await self._redis.sismember(self._key("remotes"), remote))

    async def share(self, name: str, value: str) -> str:
        await self._redis.set(self._key(name), value, nx=True, ex=DAY)
        return str(await self._redis.get(self._key(name)))

    @kept
    async def open(self, poll: str, answers: tuple[str, ...]) -> None:
        async with self._redis.pipeline(transaction=True) as together:
            together.hset(self._key("open"), "poll", poll)
            together.delete(self._key("answers"))
            if answers:
                together.sadd(self._key("answers"), *answers)
            together.expire(self._key("open"), DAY)
            together.expire(self._key("answers"), DAY)
            await together.execute()

    @kept
    async def vote(self, poll: str, voter: str, answer: str) -> bool:
        keys = [self._key("open"), self._key("answers"), self._key(f"votes:{poll}")]
        if not await self._vote(keys=keys, args=[poll, voter, answer, DAY]):
            return False
        await self._tell("voted", poll)
        return True

    @kept
    async def voice(self, poll: str, voter: str) -> str:
        return str(await self._redis.hget(self._key(f"votes:{poll}"), voter) or "")

    @kept
    async def counts(self, poll: str) -> dict[str, int]:
        found: dict[str, int] = {}
        for answer in await self._redis.hvals(self._key(f"votes:{poll}")):
            found[str(answer)] = found.get(str(answer), 0) + 1
        return found

    @kept
    async def show(self, state: str) -> None:
        await self._redis.set(self._key("state"), state, ex=DAY)
        await self._tell("shown", state)

    async def shown(self) -> str:
        return str(await self._redis.get(self._key("state")) or "")

    @kept
    async def press(self, step: str) -> None:
        await self._tell("pressed", step)

    async def news(self) -> AsyncIterator[News]:
        """News of all servers. Where the line to the Redis is cut, it is taken up again with what is shown now."""
        while True:
            with suppress(ConnectionError, TimeoutError, OSError):
                async with self._redis.pubsub() as listening:
                    await listening.subscribe(self._key("news"))
                    yield "shown", await self.shown()
                    while True:
                        message = await listening.get_message(
                            ignore_subscribe_messages=True, timeout=PATIENCE / 2
                        )
                        if message is not None:
                            what, _, value = str(message["data"]).partition(" ")
                            yield what, value

    async def forget(self) -> None:
        names = [name async for name in self._redis.scan_iter(match=self._key("*"))]
        if names:
            await self._redis.delete(*names)

    async def close(self) -> None:
        await self._redis.aclose()

    def _key(self, name: str) -> str:
        return self._name + name

    async def _tell(self, what: str, value: str) -> None:
        await self._redis.publish(self._key("news"), f"{what} {value}")
