"""Every place there is a picture of, by the name that stories use."""

from collections.abc import Callable

from .place import Place

PLACES: dict[str, Callable[[], Place]] = {}
