"""Wrong stories by the hundred: clean ones with one thing changed, by hand and in every place where it can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.loader.library import load_library
from game.loader.scenario import Loaded, load
from game.story.location import Location, Way
from game.story.model import Choice, Library, Scenario, Scene
from tests.proof.mutants_of_proofs import PROOFS, WARNINGS
from tests.proof.mutants_of_reading import READING
from tests.support.marked import marked

HERE = Path(__file__).parent
CLEAN = tuple(sorted(path for path in (HERE / "clean").glob("*.yaml") if path.stem != "library"))
SHIPPED = tuple(
    sorted(path for path in (HERE.parent.parent / "scenes").glob("*.yaml") if path.stem != "library")
)
QUICK = ("thirty-days",)  # of those that ship; the others are broken among the long tests
MOST = 5  # mutants of one kind and story, taken from everywhere in it
MOST_SHIPPED = 3  # of a long story, which takes longer to prove
NOWHERE = "nowhere-at-all"
OFFERED = ("never-offered", "unreachable-scene", "dead-end", "no-healthy-choice", "broken-rule", "no-way-out")


@dataclass(frozen=True, slots=True)
class Base:
    """A story with nothing wrong, read."""

    name: str
    text: str
    loaded: Loaded
    library: Library

    @property
    def scenario(self) -> Scenario:
        assert self.loaded.scenario is not None, self.loaded.problems
        return self.loaded.scenario


@dataclass(frozen=True, slots=True)
class Mutant:
    """A story with one thing wrong: `code` must be told on each of `lines`; `allowed` errors truly follow."""

    code: str
    base: Base
    what: str
    text: str
    lines: frozenset[int]
    allowed: frozenset[str] = frozenset()
    most: int | None = None

    @property
    def name(self) -> str:
        return f"{self.code} in {self.base.name}: {self.what}"


def base(path: Path) -> Base:
    data = path.read_bytes()
    library = load_library("library.yaml", (path.parent / "library.yaml").read_bytes()).library
    return Base(path.stem, data.decode(), load(path.name, data, library), library)


def mutants() -> Iterator[Mutant]:
    """All of the corpus, whose figures stand in game/proof/README.md."""
    clean = {path.stem: base(path) for path in CLEAN}
    yield from _by_hand(clean)
    for one in clean.values():
        yield from mutants_of(one, MOST)
    for path in SHIPPED:
        if path.stem in QUICK:
            yield from mutants_of(base(path), MOST_SHIPPED)


def mutants_of(one: Base, most: int) -> Iterator[Mutant]:
    """One story made wrong in up to so many places for each code."""
    for code, make in EVERYWHERE:
        found = list(make(one))
        step = max(1, -(-len(found) // most))
        for place in found[::step]:
            yield Mutant(code, one, place.what, place.text, place.lines, frozenset(place.allowed))


def _by_hand(clean: dict[str, Base]) -> Iterator[Mutant]:
    for edit in READING + PROOFS + WARNINGS:
        text = clean[edit.story].text
        for old, new in edit.swaps:
            assert text.count(old) == 1, f"'{old}' stands {text.count(old)} times in {edit.story}"
            text = text.replace(old, new)
        wrong = marked(text)
        lines = frozenset(line for line, _ in wrong.places)
        what = ", ".join(repr(new.strip()) for _, new in edit.swaps)
        yield Mutant(
            edit.code, clean[edit.story], what, wrong.text, lines, frozenset(edit.allowed), edit.most
        )


# --- in every place ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Place:
    """One place where a story was made wrong."""

    what: str
    text: str
    lines: frozenset[int]
    allowed: tuple[str, ...] = ()


def _replaced(one: Base, at: Location, new: str) -> str:
    """The text with the word at a place replaced."""
    lines = one.text.split("\n")
    line = lines[at.line - 1]
    lines[at.line - 1] = line[: at.column - 1] + new + line[at.column - 1 + at.length :]
    return "\n".join(lines)


def _inserted(one: Base, line: int, new: str) -> str:
    """The text with a line after this one, as deep as the key on it."""
    lines = one.text.split("\n")
    deep = len(lines[line - 1]) - len(lines[line - 1].lstrip(" -"))
    return "\n".join([*lines[:line], " " * deep + new, *lines[line:]])


def _cut(one: Base, line: int) -> str:
    """The text without the key on this line and all that is deeper."""
    lines = one.text.split("\n")
    deep = len(lines[line - 1]) - len(lines[line - 1].lstrip(" "))
    end = line
    while end < len(lines) and lines[end].strip() and len(lines[end]) - len(lines[end].lstrip(" ")) > deep:
        end += 1
    return "\n".join([*lines[: line - 1], *lines[end:]])


def _at(one: Base, way: Way, *, key: bool = False) -> Location:
    return one.loaded.document.locate(way, key=key)


def _choices(one: Base) -> Iterator[tuple[Scene, Choice]]:
    for scene in one.scenario.scenes.values():
        for choice in scene.choices:
            yield scene, choice


def _in_block(one: Base, way: Way, key: str) -> int:
    """The line of a key that stands alone on its line, or 0."""
    at = _at(one, (way, key), key=True)
    line = one.text.split("\n")[at.line - 1]
    return at.line if line.lstrip().startswith(f"{key}:") else 0


def _gotos(one: Base) -> Iterator[Way]:
    for scene in one.scenario.scenes.values():
        if scene.goto:
            yield scene.way, "goto"
        for case in scene.branch:
            yield case.way, "goto"
        for choice in scene.choices:
            if choice.goto:
                yield choice.way, "goto"


def to_nowhere(one: Base) -> Iterator[Place]:
    for way in _gotos(one):
        at = _at(one, way)
        yield Place("a goto to nowhere", _replaced(one, at, NOWHERE), frozenset([at.line]))


def key_misspelt(one: Base) -> Iterator[Place]:
    for way in _gotos(one):
        at = _at(one, way, key=True)
        yield Place("a goto misspelt", _replaced(one, at, "gotto"), frozenset([at.line]))


def key_twice(one: Base) -> Iterator[Place]:
    for scene, choice in _choices(one):
        if choice.goto and (line := _in_block(one, choice.way, "goto")):
            text = _inserted(one, line, f"goto: {scene.id}")
            yield Place("two gotos", text, frozenset([line + 1]))


def key_lost(one: Base) -> Iterator[Place]:
    for _, choice in _choices(one):
        line = _in_block(one, choice.way, "approach") if not choice.reasons else 0
        if line:
            first = one.loaded.document.first_key(choice.way).line
            yield Place("no approach", _cut(one, line), frozenset([first]))


def approach_unheard_of(one: Base) -> Iterator[Place]:
    for _, choice in _choices(one):
        if not choice.reasons:
            at = _at(one, (choice.way, "approach"))
            yield Place("a heroic approach", _replaced(one, at, "heroic"), frozenset([at.line]))


def half_a_condition(one: Base) -> Iterator[Place]:
    for scene in one.scenario.scenes.values():
        for line in scene.lines:
            if line.when:
                at = _at(one, line.when.way)
                yield Place("half a condition", _replaced(one, at, "not (told and"), frozenset([at.line]))


def nobody_speaks(one: Base) -> Iterator[Place]:
    for scene in one.scenario.scenes.values():
        for line in scene.lines:
            if line.speaker:
                at = _at(one, (line.way, line.speaker), key=True)
                yield Place("somebody unknown speaks", _replaced(one, at, "nobdy"), frozenset([at.line]))


def unknown_name_in_text(one: Base) -> Iterator[Place]:
    for scene, choice in _choices(one):
        at = _at(one, (choice.way, "text"))
        line = one.text.split("\n")[at.line - 1].rstrip()
        if not line.endswith(('"', "'")):
            where = Location(at.line, len(line) + 1, 0)
            yield Place(f"a name in {scene.id}", _replaced(one, where, " {whoever}"), frozenset([at.line]))


def attic(one: Base) -> Iterator[Place]:
    line = max(_at(one, scene.way, key=True).line for scene in one.scenario.scenes.values())
    lines = one.text.split("\n")
    for goes in ("ending: {title: Dust, outcome: harm}", f"goto: {one.scenario.start}", "goto: attic-2"):
        more = ["  attic:", "    lines: [Dust.]", f"    {goes}"]
        more += ["  attic-2: {lines: [More dust.], goto: attic}"] if goes.endswith("2") else []
        told = {line} | ({line + 3} if goes.endswith("2") else set())
        yield Place("an attic", "\n".join([*lines[: line - 1], *more, *lines[line - 1 :]]), frozenset(told))


def into_a_pit(one: Base) -> Iterator[Place]:
    lines = one.text.rstrip("\n").split("\n")
    pit = ["  pit:", "    lines: [It is dark.]", "    goto: pit", ""]
    for _, choice in _choices(one):
        if choice.goto and not choice.reasons:
            at = _at(one, (choice.way, "goto"))
            text = _replaced(one, at, "pit").rstrip("\n") + "\n" + "\n".join(pit)
            allowed = ("unreachable-scene", "never-offered", "no-way-out", "broken-rule")
            yield Place(f"a pit after {choice.id}", text, frozenset([len(lines) + 1]), allowed)


def never_open(one: Base) -> Iterator[Place]:
    for _, choice in _choices(one):
        if choice.when is None and (line := _in_block(one, choice.way, "goto") or _id_line(one, choice)):
            at = _at(one, (choice.way, "text"))
            text = _inserted(one, line, "when: 1 == 2")
            yield Place(f"{choice.id} shut", text, frozenset([at.line]), OFFERED)


def _id_line(one: Base, choice: Choice) -> int:
    return _in_block(one, choice.way, "id") if choice.written_id else 0


def unexplained(one: Base) -> Iterator[Place]:
    for _, choice in _choices(one):
        teaches = choice.feedback and not choice.reasons and choice.approach != "neutral"
        if teaches and (line := _in_block(one, choice.way, "feedback")):
            at = _at(one, (choice.way, "text"))
            yield Place(f"{choice.id} without feedback", _cut(one, line), frozenset([at.line]))


def nothing_healthy(one: Base) -> Iterator[Place]:
    for scene in one.scenario.scenes.values():
        plain = [c for c in scene.choices if not c.reasons]
        healthy = [c for c in plain if c.approach == "healthy"]
        inner = any(r.approach == "healthy" for c in scene.choices for r in c.reasons)
        harmful = any(c.approach == "harmful" and c.when is None for c in plain)
        if len(healthy) == 1 and harmful and not inner:
            text = _replaced(one, _at(one, (healthy[0].way, "approach")), "neutral")
            key = _at(one, scene.way, key=True)
            yield Place("nothing healthy", text, frozenset([key.line]), ("rewarded-harm",))


def crossed_lightly(one: Base) -> Iterator[Place]:
    for _, choice in _choices(one):
        if choice.crosses and not choice.reasons:
            text = _replaced(one, _at(one, (choice.way, "approach")), "mixed")
            yield Place(f"{choice.id} is mixed", text, frozenset([_at(one, (choice.way, "text")).line]))


EVERYWHERE: tuple[tuple[str, Callable[[Base], Iterator[Place]]], ...] = (
    ("unknown-scene", to_nowhere),
    ("unknown-key", key_misspelt),
    ("duplicate-key", key_twice),
    ("missing-key", key_lost),
    ("wrong-kind", approach_unheard_of),
    ("bad-condition", half_a_condition),
    ("unknown-speaker", nobody_speaks),
    ("unknown-placeholder", unknown_name_in_text),
    ("unreachable-scene", attic),
    ("no-way-out", into_a_pit),
    ("never-offered", never_open),
    ("no-feedback", unexplained),
    ("no-healthy-choice", nothing_healthy),
    ("crossing-not-harmful", crossed_lightly),
)
