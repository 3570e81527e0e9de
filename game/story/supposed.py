"""A play in which something is supposed: variables that an author has set by hand, to see what then would be."""

from __future__ import annotations

from collections.abc import Mapping

from game.story.model import VariableValue
from game.story.playthrough import Playthrough


class Supposed(Playthrough):
    """A point of a story at which `values` are supposed. Going back before it, nothing is supposed any more."""

    __slots__ = ("values",)

    def __init__(self, here: Playthrough, values: Mapping[str, VariableValue]) -> None:
        slots = here.run.plan.slots.variables
        state = list(here.state)
        for name, value in values.items():
            state[slots[name]] = value
        super().__init__(here.run, tuple(state), here.at, here.before, here.taken)
        self.values = dict(values)


def suppose(here: Playthrough, values: Mapping[str, VariableValue]) -> Playthrough:
    """The same point with these values, beside those that are supposed there already. Raises ValueError.

    Names must be of variables, and values what these can be.
    """
    for name, value in values.items():
        variable = here.scenario.variables.get(name)
        if variable is None:
            raise ValueError(f"no variable is called '{name}'")
        if not variable.domain.has(value):
            raise ValueError(f"'{name}' is never '{value}': {variable.domain.said()}")
    before = here.values if isinstance(here, Supposed) else {}
    return Supposed(here, {**before, **values})


def supposed(here: Playthrough) -> dict[str, VariableValue]:
    """All that is supposed on the way to here, the latest value of each variable."""
    found: dict[str, VariableValue] = {}
    point: Playthrough | None = here
    while point is not None:
        if isinstance(point, Supposed):
            found = {**point.values, **found}
        point = point.before
    return found
