"""A screen of its own for the tests that press real keys."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.window.real_events import own_screen, why_not


@pytest.fixture(scope="session")
def x_screen() -> Iterator[str]:
    """The name of a virtual screen. Without one nothing is tested, which is a failure where all has to be there."""
    why = why_not()
    if why and os.environ.get("CI") == "true":
        pytest.fail(why)
    if why:
        pytest.skip(why)
    with own_screen() as display:
        yield display
