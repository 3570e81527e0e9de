"""The fixture that takes a scenario from the docstring of its test."""

from __future__ import annotations

import pytest

from tests.support.marked import Told, from_docstring


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Told:
    """The scenario in the test's docstring, read."""
    return from_docstring(request.function.__doc__)
