"""A file that is read again and again while somebody writes it: where one scene has changed, one scene is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

from game.loader.complaints import lines_of
from game.loader.document import Document, read
from game.loader.fields import Reader
from game.loader.ids import Ids, slug
from game.loader.parts import SCENES, Parts
from game.loader.resolve import Names
from game.loader.scenario import Loaded, fingerprint_of, load
from game.loader.scenes import build_scene
from game.story.frozen import frozen, mutable, replace
from game.story.location import ROOT
from game.story.model import Library, Scenario, Scene
from game.story.staying import staying

WARY = ("&", "*", "!", "#", "\t")  # signs whose meaning may reach beyond a scene, or that warnings are about


@mutable
class Reloading:
    """The file `file`, read each time it has changed; the answer is the same as that of reading all of it."""

    file: str
    _last: Loaded | None = None
    _library: Library | None = None
    scenes: int = 0  # how often it was enough to read one scene

    def load(self, data: bytes, library: Library | None) -> Loaded:
        """What came of the file, which now holds `data`."""
        last = self._last if self._library is library else None
        found = _with_one_scene(last, data) if last is not None else None
        if found is None:
            found = load(self.file, data, library)
        else:
            self.scenes += 1
        if found.scenario is not None:
            self._last, self._library = found, library
        return found


@frozen
class _Change:
    """The scene in which all that changed stands: its lines from `begin` to `end` before, and how many more now."""

    scene: str
    begin: int
    end: int
    more: int


@staying()
def _with_one_scene(last: Loaded, data: bytes) -> Loaded | None:
    """What was read last with one scene read anew; None where more than that has changed, or might have."""
    scenario, before = last.scenario, last.document
    text = _plain(data)
    if text is None or scenario is None or last.problems or any(sign in before.text for sign in WARY[:3]):
        return None
    old, new = lines_of(before.text), lines_of(text)
    change = _change(before, old, new)
    if change is None:
        return None
    block = new[change.begin : change.end + change.more]
    if not _is_inside(block) or any(sign in line for line in block for sign in WARY):
        return None
    part = read(last.file, "\n".join((*block, "")).encode())
    value = part.value
    if part.problems or not isinstance(value, dict) or list(value) != [change.scene]:
        return None
    document = _joined(before, text, part, change)
    scene = _built(document, scenario, change.scene)
    if scene is None or not _keeps_its_ids(scenario, scenario.scenes[change.scene], scene):
        return None
    fingerprint = fingerprint_of(data)
    made = replace(scenario, scenes={**scenario.scenes, change.scene: scene}, fingerprint=fingerprint)
    return Loaded(last.file, made, (), document)


def _plain(data: bytes) -> str | None:
    try:
        return data.decode() if not data.startswith(b"\xef\xbb\xbf") else None
    except UnicodeDecodeError:
        return None


def _change(before: Document, old: Sequence[str], new: Sequence[str]) -> _Change | None:
    """Where the lines differ, if that is inside of one scene; its key stands above all of it."""
    most = min(len(old), len(new))
    same = sum(1 for _ in takewhile(lambda at: old[at] == new[at], range(most)))
    left = most - same
    below = sum(1 for _ in takewhile(lambda at: old[-at] == new[-at], range(1, left + 1)))
    parts = Parts(before.value, old, before.lines, lambda text, above: before.spots())
    begins = [(id, parts.line_of(id)) for id in parts.scenes]
    for (id, begin), (_, end) in zip(begins, [*begins[1:], ("", len(old))], strict=True):
        if begin is None or end is None:
            return None
        if begin < same and len(old) - below <= end:
            return _Change(id, begin, end, len(new) - len(old))
    return None


def _is_inside(block: Sequence[str]) -> bool:
    """Whether all lines after the first stand deeper than it: no other scene begins among them, and none ends."""
    deep = _indent(block[0])
    return deep > 0 and all(not line.strip() or _indent(line) > deep for line in block[1:])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _joined(before: Document, text: str, part: Document, change: _Change) -> Document:
    """The document with the scene in the place of the one before; all that stands below it has moved."""
    root = before.value
    assert isinstance(root, dict) and isinstance(part.value, dict)
    scenes = root[SCENES]
    assert isinstance(scenes, dict)
    new_scenes: dict[str, Any] = {**scenes, **part.value}
    new_root: dict[str, Any] = {**root, SCENES: new_scenes}
    lines = {
        key: line if line < change.begin else line + change.more
        for key, line in before.lines.items()
        if line < change.begin or line >= change.end
    }
    lines |= {key: line + change.begin for key, line in part.lines.items()}
    lines[id(new_root)], lines[id(new_scenes)] = before.lines[id(root)], before.lines[id(scenes)]
    return Document(before.file, text, new_root, [], lines, plain=before.plain and part.plain)


def _built(document: Document, scenario: Scenario, id: str) -> Scene | None:
    """The scene, held against what the rest of the story declares; None where anything is wrong with it."""
    reader = Reader(document, [], scenario.cast.keys())
    library = scenario.library
    names = Names(reader, library if library != Library() else None)
    names.scenes, names.cast = scenario.scenes.keys(), scenario.cast.keys()
    names.player = scenario.player.id if scenario.player else ""
    names.boundaries = scenario.boundaries
    names.variables = {name: variable.domain for name, variable in scenario.variables.items()}
    names.fate = frozenset(name for name, variable in scenario.variables.items() if variable.fate)
    names.choices = frozenset(_written(scenario.scenes.values()))
    root = document.value
    assert isinstance(root, dict)
    scenes = root[SCENES]
    assert isinstance(scenes, dict)
    way = ((ROOT, SCENES), id)
    fields = reader.shape(scenes[id], "scene", way)
    if fields is None or reader.problems:
        return None
    others = [scene for scene in scenario.scenes.values() if scene.id != id]
    scene = build_scene(names, Ids(_given(others)), id, fields, way)
    names.placeholders()
    return None if reader.problems else scene


def _keeps_its_ids(scenario: Scenario, before: Scene, now: Scene) -> bool:
    """Whether no other scene can mean another choice now: by an id that is written, or by one that was counted on."""
    if set(_written([before])) != set(_written([now])):
        return False
    elsewhere = set(_given(scene for scene in scenario.scenes.values() if scene is not before))
    return all(
        id not in elsewhere and f"{id}-2" not in elsewhere and (written or id == slug(text))
        for scene in (before, now)
        for id, text, written in _ids(scene)
    ) and len({id for id, _, _ in _ids(now)}) == len(list(_ids(now)))


def _written(scenes: Any) -> Iterator[str]:
    """The ids of choices that their author wrote."""
    return (choice.id for scene in scenes for choice in scene.choices if choice.written_id)


def _given(scenes: Any) -> Iterator[str]:
    return (id for scene in scenes for id, _, _ in _ids(scene))


def _ids(scene: Scene) -> Iterator[tuple[str, str, bool]]:
    """Every id of a choice or a reason, its text, and whether it was written."""
    for choice in scene.choices:
        yield choice.id, choice.text, choice.written_id
        for reason in choice.reasons:
            yield reason.id, reason.text, reason.written_id
