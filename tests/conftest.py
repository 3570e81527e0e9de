"""What holds for all tests: none of them is heard."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True, scope="session")
def unheard() -> None:
    """Games that tests start find no sound card, unless a test gives them one."""
    os.environ.setdefault("SDL_AUDIODRIVER", "none")
