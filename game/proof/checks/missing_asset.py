"""A place, a face, a mood or a sound that has no file, or a picture of a pack that has no words.

Why it matters: the game shows a plain picture, or stays quiet, where you thought of something. Often it is only a
typing mistake. And somebody who cannot see a picture hears nothing of it where nobody has put it into words.

How to mend it: mend the name (the near one is given, or all there are), let somebody of the cast borrow a picture
with `portrait`, or draw what is missing: the guide for that lies in `assets/`. Or leave it: the story can be played.
The words for a place are the `describe` of each scene that shows it, or stand once in `assets/pictures.yaml` of the
pack, where those for people stand, too.
Pictures of people are called like the cast id, or like its `portrait`; only people who are seen need one. Each name
is told once, where it stands first.

Good:

    title: The Leaves
    start: path
    scenes:
      path:
        place: park-autumn
        lines: [You kick through the leaves.]
        ending: {title: Leaves, outcome: growth}

Bad:

    title: The Leaves
    start: path
    scenes:
      path:
        place: park-autum
        lines: [You kick through the leaves.]
        ending: {title: Leaves, outcome: growth}
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from game.proof.checks import Assets, Check, Finding
from game.proof.facts import Facts
from game.story.frozen import frozen
from game.story.location import ROOT, Way
from game.story.model import Line, Scenario, Scene
from game.story.problem import nearest


@frozen
class _Use:
    """A file that a story asks for: what it shows, its name, where it is asked for, and what there is instead."""

    kind: str
    name: str
    way: Way
    known: Collection[str]
    key: bool = False


_INSTEAD = {
    "place": "the game shows a plain one",
    "person": "the game shows a plain figure",
    "mood": "the game shows a plain face",
    "sound": "the game stays quiet there",
}


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    first: dict[tuple[str, str], _Use] = {}
    often: dict[tuple[str, str], int] = {}
    moods = _Moods(assets.moods) if assets.moods is not None else None
    for scene in facts.scenario.scenes.values():
        for use in _uses(facts.scenario, scene, assets, moods):
            first.setdefault((use.kind, use.name), use)
            often[use.kind, use.name] = often.get((use.kind, use.name), 0) + 1
    for named, use in first.items():
        more = often[named] - 1
        times = f", here and {more} more time{'' if more == 1 else 's'}" if more else ""
        message = f"the {use.kind} '{use.name}' has no file: {_INSTEAD[use.kind]}{times}"
        yield Finding(use.way, message, _hint(use), key=use.key)
    if assets.untold_places or assets.untold_people:
        yield from _untold(facts.scenario, assets)


def _hint(use: _Use) -> str:
    """The name that was probably meant, else those that there are; sounds are many, and the guide has them."""
    near, there = nearest(use.name.rpartition("/")[2], use.known), ", ".join(sorted(use.known))
    if use.key and near:
        return f"did you mean '{near}'? with portrait: {near} the id stays, and that picture is shown"
    if near:
        return f"did you mean '{near}'?"
    if not there or use.kind == "sound":
        return ""
    return f"portrait: shows the picture of one of these: {there}" if use.key else f"there are {there}"


def _untold(scenario: Scenario, assets: Assets) -> Iterator[Finding]:
    """Pictures of a pack that no words tell: of a place at each such scene, of a person once."""
    told: set[str] = set()
    for scene in scenario.scenes.values():
        if scene.place in assets.untold_places and not scene.describe:
            message = f"the picture of the place '{scene.place}' has no words for those who cannot see it"
            yield Finding((scene.way, "place"), message, "write describe: and what is seen, in this scene")
        for id in _on_stage(scenario, scene):
            picture = scenario.cast[id].portrait or id
            if picture in assets.untold_people and picture not in told:
                told.add(picture)
                message = f"the pictures of '{picture}' have no words for those who cannot see them"
                hint = f"write people: {{{picture}: {{words: …}}}} into assets/pictures.yaml"
                yield Finding(((ROOT, "cast"), id), message, hint, key=True)


def _uses(scenario: Scenario, scene: Scene, assets: Assets, moods: _Moods | None) -> Iterator[_Use]:
    """The files that a scene asks for and that are not there."""
    lines = [*scene.lines]
    for choice in scene.choices:
        lines += choice.lines
    if assets.places is not None and scene.place and scene.place not in assets.places:
        yield _Use("place", scene.place, (scene.way, "place"), assets.places)
    if assets.people is not None:
        for id in _on_stage(scenario, scene):
            if id not in assets.people or scenario.cast[id].portrait:
                yield from _portrait(scenario, id, assets.people)
    if assets.sounds is not None:
        sounding: list[Scene | Line] = [scene, *lines]
        for part in sounding:
            if part.sound and part.sound not in assets.sounds:
                yield _Use("sound", part.sound, (part.way, "sound"), assets.sounds)
    if moods is not None:
        for line in lines:
            if line.mood:
                yield from _mood(scenario, line, moods)


def _on_stage(scenario: Scenario, scene: Scene) -> tuple[str, ...]:
    """Who is seen: as written, or else whoever speaks and is not the player; in a phone thread nobody."""
    if scene.present is not None:
        return scene.present
    if scene.medium == "messages":
        return ()
    speakers = dict.fromkeys(line.speaker for line in scene.lines if line.speaker)
    return tuple(id for id in speakers if not scenario.cast[id].player)


def _portrait(scenario: Scenario, id: str, people: Collection[str]) -> Iterator[_Use]:
    way: Way = ((ROOT, "cast"), id)
    portrait = scenario.cast[id].portrait
    if (portrait or id) not in people:
        yield _Use("person", portrait or id, (way, "portrait") if portrait else way, people, not portrait)


def _mood(scenario: Scenario, line: Line, moods: _Moods) -> Iterator[_Use]:
    """The mood of a line, among those of its speaker; of somebody without pictures, among all there are."""
    person = scenario.cast.get(line.speaker)
    picture = (person.portrait or person.id) if person else ""
    own = moods.of(picture)
    known = own or moods.all
    if line.mood not in known:
        yield _Use("mood", f"{picture}/{line.mood}" if own else line.mood, (line.way, "mood"), known)


class _Moods:
    """The moods there are files for, by person; those of nobody (with no name before the /) are everybody's."""

    def __init__(self, moods: Collection[str]) -> None:
        self.people: dict[str, set[str]] = {"": set()}
        for mood in moods:
            person, _, name = mood.rpartition("/")
            self.people.setdefault(person, set()).add(name)
        self.all = set[str]().union(*self.people.values())

    def of(self, person: str) -> set[str]:
        return self.people.get(person, set()) | self.people[""]


CHECK = Check("missing-asset", "warning", find, of_text=True)
