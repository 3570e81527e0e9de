"""What servers of a room share: who is there, what was voted, what is shown. One server has it in a file of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Protocol

# What a bus tells its listeners: the state to show has changed, a vote has come, a step was pressed on the remote.
News = tuple[str, str]


class NotKept(OSError):
    """What should be kept cannot be: the disk is full, or what servers share is out of reach."""


class Bus(Protocol):
    """Votes and states of one room. A `voter` is the hash of a phone's token, which is itself kept nowhere.

    A vote that `vote` has answered with True is never lost while the room is open, whatever happens to a server.
    Whatever writes or asks raises NotKept where that cannot be done; nothing has changed then.
    """

    async def start(self) -> None: ...

    async def reach(self) -> None:
        """Say to all servers that some phone has opened the page. Which one it was is told to nobody, and not kept."""
        ...

    async def join(self, voter: str) -> None: ...

    async def leave(self, voter: str) -> None:
        """Forget a phone; what it voted before stays in the count."""
        ...

    async def known(self, voter: str) -> bool: ...

    async def phones(self) -> int:
        """How many phones are in the room."""
        ...

    async def admit(self, remote: str) -> None:
        """From now on this remote, the hash of its token, may lead."""
        ...

    async def leads(self, remote: str) -> bool: ...

    async def share(self, name: str, value: str) -> str:
        """A value that all servers of the room have in common: the one that was given first."""
        ...

    async def open(self, poll: str, answers: tuple[str, ...]) -> None:
        """From now on this poll takes votes, and no other; no poll where it is ""."""
        ...

    async def vote(self, poll: str, voter: str, answer: str) -> bool:
        """Take a vote, in the place of the phone's earlier one. False where the poll does not take it."""
        ...

    async def voice(self, poll: str, voter: str) -> str:
        """What a phone has voted in a poll; "" for nothing."""
        ...

    async def counts(self, poll: str) -> dict[str, int]: ...

    async def show(self, state: str) -> None:
        """Show this state, as JSON, on every phone of every server."""
        ...

    async def shown(self) -> str:
        """The state that was shown last; "" before the first."""
        ...

    async def press(self, step: str) -> None:
        """Pass a step of the remote on to the window."""
        ...

    def news(self) -> AsyncIterator[News]:
        """What happens now: ("shown", state), ("voted", poll), ("pressed", step), ("joined", ""), ("reached", "")."""
        ...

    async def forget(self) -> None:
        """The room is over: nothing of it stays."""
        ...

    async def close(self) -> None: ...


Clock = Callable[[], float]
