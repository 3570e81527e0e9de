"""Building what stays, such as a story and its plan, without looking for garbage in it: then or ever after."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

MANY = 20_000  # things that take a collection a millisecond or two


@contextmanager
def staying() -> Iterator[None]:
    """What is made meanwhile is no garbage, and to look for some would take half the time.

    Where much was made, no later collection looks through it either: in a story of 10,000 scenes each would take a
    tenth of a second.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_count()[0] > MANY:
                gc.freeze()
            gc.enable()
