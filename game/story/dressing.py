"""A story whose pictures and sounds are looked for in its own pack first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.story.frozen import field, frozen, replace

if TYPE_CHECKING:  # the window looks at names before there is a story
    from game.story.model import Choice, Line, Person, Scenario, Scene

SIGN = "@"  # between the name of a picture or sound and that of the pack it is in; no id has it


@frozen
class Own:
    """The names of what a pack has itself, and in words what its places and people look like."""

    places: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    moods: frozenset[str] = frozenset()  # with their person: mara/hurt
    sounds: frozenset[str] = frozenset()
    place_words: Mapping[str, str] = field(default_factory=dict)
    people_words: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.places or self.people or self.sounds)


def dressed(scenario: Scenario, pack: str, own: Own) -> Scenario:
    """The scenario with the names of what its pack has itself made those of the pack: `yard` is `yard@pack`."""
    if not own:
        return scenario
    return replace(
        scenario,
        scenes={id: _scene(scene, pack, own) for id, scene in scenario.scenes.items()},
        cast={id: _person(person, pack, own) for id, person in scenario.cast.items()},
    )


def plain_name(name: str) -> str:
    """The name as its author wrote it."""
    return name.partition(SIGN)[0]


def _named(name: str, pack: str, own: frozenset[str]) -> str:
    return f"{name}{SIGN}{pack}" if name in own else name


def _person(person: Person, pack: str, own: Own) -> Person:
    picture = person.portrait or person.id
    return replace(person, portrait=_named(picture, pack, own.people)) if picture in own.people else person


def _scene(scene: Scene, pack: str, own: Own) -> Scene:
    return replace(
        scene,
        place=_named(scene.place, pack, own.places),
        sound=_named(scene.sound, pack, own.sounds),
        lines=tuple(_line(line, pack, own) for line in scene.lines),
        choices=tuple(_choice(choice, pack, own) for choice in scene.choices),
    )


def _choice(choice: Choice, pack: str, own: Own) -> Choice:
    return (
        replace(choice, lines=tuple(_line(line, pack, own) for line in choice.lines))
        if choice.lines
        else choice
    )


def _line(line: Line, pack: str, own: Own) -> Line:
    return replace(line, sound=_named(line.sound, pack, own.sounds)) if line.sound in own.sounds else line
