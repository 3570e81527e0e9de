"""What these tests share: a scenario from the test's docstring."""

from tests.support.docstring import story

__all__ = ["story"]
