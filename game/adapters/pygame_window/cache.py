"""A store of made things with a bound on their weight; what was used longest ago goes first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

import pygame

T = TypeVar("T")

MEGABYTE = 1_000_000


class Cache(Generic[T]):
    """Keeps at most `limit` bytes, but always the newest thing, however heavy it is."""

    def __init__(self, limit: int, weigh: Callable[[T], int]) -> None:
        self.limit = limit
        self._weigh = weigh
        self._kept: OrderedDict[Hashable, T] = OrderedDict()
        self._weight = 0

    @property
    def weight(self) -> int:
        return self._weight

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        made = make()
        self.put(key, made)
        return made

    def peek(self, key: Hashable) -> T | None:
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def put(self, key: Hashable, made: T) -> None:
        self.drop(key)
        self._kept[key] = made
        self._weight += self._weigh(made)
        while self._weight > self.limit and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self._weight -= self._weigh(old)

    def drop(self, key: Hashable) -> None:
        old = self._kept.pop(key, None)
        if old is not None:
            self._weight -= self._weigh(old)

    def clear(self) -> None:
        self._kept.clear()
        self._weight = 0


def surface_weight(surface: pygame.Surface) -> int:
    return surface.get_pitch() * surface.get_height() + 200


def surfaces(megabytes: int) -> Cache[pygame.Surface]:
    return Cache(megabytes * MEGABYTE, surface_weight)
