"""Who a phone is: a random token in its cookie, and the hash of it that the ledger knows; and the facilitator's PIN."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections import deque
from collections.abc import Callable

BYTES = 16  # of a token: nobody guesses 128 bits
SHAPE = re.compile(r"[A-Za-z0-9_-]{22}")  # such a token in URL-safe base 64
BETWEEN = re.compile(r"[\s\u2010-\u2015-]+")  # spaces and hyphens, as somebody puts them between digits
TRIES, WINDOW = 5, 60.0  # PINs that may be tried in so many seconds; workshop.md


def new_token() -> str:
    return secrets.token_urlsafe(BYTES)


def new_pin() -> str:
    """Six digits, to be read off the projector's corner and typed on a phone."""
    return f"{secrets.randbelow(10**6):06d}"


def new_salt() -> str:
    return secrets.token_hex(BYTES)


def hashed(token: str, salt: str) -> str:
    """What the ledger knows of a phone. Raises ValueError for what no token looks like.

    The salt is never written down: when the room is over, no hash in any copy of the ledger leads to a phone.
    """
    if not SHAPE.fullmatch(token):
        raise ValueError("this is no token")
    return hashlib.blake2b(token.encode(), key=bytes.fromhex(salt), digest_size=16).hexdigest()


class Pin:
    """The facilitator's PIN; who tries too often has to wait, whoever it is."""

    def __init__(self, pin: str, clock: Callable[[], float]) -> None:
        self.pin = pin
        self._clock = clock
        self._tries: deque[float] = deque()

    def is_now(self, pin: str) -> None:
        """Another server of the room has given a PIN already."""
        self.pin = pin

    def waits(self) -> int:
        """Seconds until the next try; 0 for now."""
        now = self._clock()
        while self._tries and now - self._tries[0] >= WINDOW:
            self._tries.popleft()
        if len(self._tries) < TRIES:
            return 0
        return max(1, round(WINDOW - (now - self._tries[0])))

    def opens(self, tried: str) -> bool:
        """Whether this is the PIN, with or without the gap it is shown with; False, too, while one has to wait."""
        if self.waits():
            return False
        if hmac.compare_digest(BETWEEN.sub("", tried).encode(), self.pin.encode()):
            self._tries.clear()
            return True
        self._tries.append(self._clock())
        return False
