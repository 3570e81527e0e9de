"""What there is to translate, with what translators want to know of it; and old translations taken over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from game.story.frozen import frozen, replace
from game.story.model import Library, Line, Person, Scenario, Scene
from game.story.retelling import Say, retold, retold_library, retold_self_check
from game.story.self_check import SelfCheck
from game.story.translation import Entry, Sentences, changed_placeholders

MENDED = 0.6  # how alike two sentences at one place have to be for one to be the other, mended
MOVED = 0.8  # the same for sentences that stand elsewhere, which is less likely
Ways = Mapping[str, str]  # by scene, a shortest way to it in words


# --- what there is to translate ------------------------------------------------------------------------


def story_entries(scenario: Scenario, ways: Ways | None = None) -> tuple[Entry, ...]:
    """The texts of a story in the order of reading: scenes as far from the start as `ways` is long, then as written."""
    found: list[Entry] = []

    def ask(key: str, text: str) -> str:
        found.append(Entry(key, text, about=_about(scenario, key, ways or {})))
        return text

    order = {id: at for at, id in enumerate(scenario.scenes)}
    if ways:
        order = {id: (len(ways[id].split(" → ")) if id in ways else len(order)) for id in order}
    sorted_scenes = dict(sorted(scenario.scenes.items(), key=lambda pair: order[pair[0]]))
    retold(replace(scenario, scenes=sorted_scenes), ask)
    return tuple(found)


def library_entries(library: Library) -> tuple[Entry, ...]:
    """The texts that the stories of a folder share."""
    return _asked(lambda ask: retold_library(library, ask))


def self_check_entries(check: SelfCheck) -> tuple[Entry, ...]:
    """The texts of both forms of a self-check."""
    return _asked(lambda ask: retold_self_check(check, ask))


def _asked(retell: Callable[[Say], object]) -> tuple[Entry, ...]:
    found: list[Entry] = []

    def ask(key: str, text: str) -> str:
        found.append(Entry(key, text))
        return text

    retell(ask)
    return tuple(found)


def _about(scenario: Scenario, key: str, ways: Ways) -> str:
    """Who says a text, to whom, where, and how one gets there."""
    parts = key.split("/")
    scene = scenario.scenes.get(parts[0])
    if scene is None:
        return {
            "title": "The name of the story",
            "note": "A content note",
            "cast": "The name of a person",
        }.get(parts[0], "")
    said = [_who(scenario, scene, parts), _where(scene)]
    if scene.id in ways:
        said.append(f"A shortest way here: {ways[scene.id]}" if ways[scene.id] else "The story begins here")
    return "\n".join(part for part in said if part)


def _who(scenario: Scenario, scene: Scene, parts: list[str]) -> str:
    match parts[1:]:
        case ["line", number]:
            return _spoken(scenario, scene, scene.lines[int(number) - 1])
        case ["choice", name, "line", number]:
            choices = [c for c in scene.choices if name in (c.id, str(c.ordinal + 1))]
            return _spoken(scenario, scene, choices[0].lines[int(number) - 1])
        case ["choice", _]:
            return "A choice: what the player does"
        case ["choice", _, "reason", _]:
            return "A reason: why the player does it"
        case [*_, "locked"]:
            return "Stands beside a choice that cannot be taken"
        case [*_, "what"]:
            return "Feedback: what happened, the act and not the person"
        case [*_, "instead"]:
            return "Feedback: another way"
        case [*_, "research"]:
            return "Feedback: a fact; its source is cited beside it"
        case [*_, "their_side"]:
            return "How it is for the other person"
        case ["describe"]:
            return "What the picture shows, for those who cannot see it"
        case ["workshop", *_]:
            return "For whoever leads a room"
    return ""


def _spoken(scenario: Scenario, scene: Scene, line: Line) -> str:
    """As in “Mara writes to Ines, guarded”."""
    speaker = scenario.cast.get(line.speaker)
    if speaker is None:
        return "Told"
    others = [p.name for p in _present(scenario, scene) if p.id != speaker.id]
    verb = (
        "drafts, and does not send it" if line.unsent else "writes" if scene.medium == "messages" else "says"
    )
    to = f" to {' and '.join(others)}" if others and not line.unsent else ""
    return f"{speaker.name} {verb}{to}{', ' + line.mood if line.mood else ''}"


def _present(scenario: Scenario, scene: Scene) -> list[Person]:
    ids = scene.present or dict.fromkeys(line.speaker for line in scene.lines if line.speaker)
    found = [scenario.cast[id] for id in ids if id in scenario.cast]
    player = scenario.player
    return found if player is None or player in found else [player, *found]


def _where(scene: Scene) -> str:
    return ", ".join(part for part in (scene.place, scene.time) if part)


# --- old translations taken over -----------------------------------------------------------------------


def merged(old: Sentences, entries: Iterable[Entry], forms: int) -> Sentences:
    """The entries with the words that `old` has for them; `forms` is how many plural forms the language has.

    A sentence is known by its place and its English, then by its English, and else by being like the one that stood
    there: such a one keeps its words and waits to be looked at. What is used no more stays at the end, for the day
    when it comes back.
    """
    new = tuple(entries)
    spare = {(entry.key, entry.english): entry for entry in old.entries}
    found: dict[int, Entry] = {}
    for at, entry in enumerate(new):
        if (entry.key, entry.english) in spare:
            found[at] = spare.pop((entry.key, entry.english))
    by_english = {entry.english: entry for entry in (*spare.values(), *found.values()) if entry.done}
    for at, entry in enumerate(new):
        if at not in found and entry.english in by_english:
            moved = by_english[entry.english]
            found[at] = moved
            spare.pop((moved.key, moved.english), None)
    for at, entry in enumerate(new):
        if at not in found and (like := _like(entry, spare)) is not None:
            before = like.before or like.english
            found[at] = replace(spare.pop((like.key, like.english)), fuzzy=True, before=before)
    made = [_taken(entry, found.get(at), forms) for at, entry in enumerate(new)]
    gone = [replace(entry, gone=True, about="") for entry in spare.values() if entry.done]
    return Sentences((*made, *gone), old.header)


def _like(entry: Entry, spare: Mapping[tuple[str, str], Entry]) -> Entry | None:
    """The sentence that this one was before it was mended: the one at its place, or one that is very like it."""
    best, likeness = None, 0.0
    for other in spare.values():
        if not other.done or bool(other.more) != bool(entry.more):
            continue
        here = other.key == entry.key and not other.gone and bool(entry.key)
        needed = MENDED if here else MOVED
        matcher = SequenceMatcher(None, other.english, entry.english, autojunk=False)
        if matcher.real_quick_ratio() < needed or matcher.quick_ratio() < needed:
            continue
        ratio = matcher.ratio()
        if ratio >= needed and ratio + here > likeness:
            best, likeness = other, ratio + here
    return best


def _taken(entry: Entry, old: Entry | None, forms: int) -> Entry:
    """The entry as it is now, with the words of an old one."""
    empty = ("",) * forms if entry.more else ()
    if old is None:
        return replace(entry, forms=empty)
    kept = tuple(old.forms[:forms]) + empty[len(old.forms) :] if entry.more else ()
    fuzzy, before = old.fuzzy, old.before if old.fuzzy else ""
    words = "" if entry.more else old.words
    return replace(entry, words=words, forms=kept, fuzzy=fuzzy, before=before, remark=old.remark)


def filled(sentences: Sentences, memory: Mapping[str, str]) -> tuple[Sentences, int]:
    """The sentences with words from a memory of English texts where they have none; and how many that were."""
    count = 0
    entries = []
    for entry in sentences.entries:
        words = memory.get(entry.english, "")
        if words and not entry.done and not entry.more and not entry.gone:
            entry, count = replace(entry, words=words, fuzzy=False, before=""), count + 1
        entries.append(entry)
    return Sentences(tuple(entries), sentences.header), count


# --- how far it is -------------------------------------------------------------------------------------


@frozen
class Status:
    """How far a translation is; each part as entries in their order."""

    all: tuple[Entry, ...]
    missing: tuple[Entry, ...]
    to_review: tuple[Entry, ...]
    wrong: tuple[tuple[Entry, str], ...]  # with what is wrong with their places

    @property
    def complete(self) -> bool:
        return not (self.missing or self.to_review or self.wrong)


def status(old: Sentences, entries: Iterable[Entry], forms: int = 2) -> Status:
    """How far a file is, held against the texts as they are now; nothing is changed by it."""
    now = tuple(entry for entry in merged(old, entries, forms).entries if not entry.gone)
    return Status(
        now,
        missing=tuple(entry for entry in now if not entry.done),
        to_review=tuple(entry for entry in now if entry.done and entry.fuzzy),
        wrong=tuple(_wrong(now)),
    )


def _wrong(entries: Iterable[Entry]) -> Iterator[tuple[Entry, str]]:
    for entry in entries:
        if not entry.fuzzy and (why := changed_placeholders(entry)):
            yield entry, why
