"""A story of Twine made into a scenario: every choice neutral, so that it can be played at once.

What cannot be taken over stands as a remark at its place and is told with its line. What the language does not allow
(scenes that nothing leads to, circles that never end) is mended in the plainest way and told, too.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping

from game.authoring.beginning import SCHEMA_FILE
from game.authoring.passages import Link, Read, read_passage
from game.authoring.twine import Lost, Passage, Twine
from game.authoring.yaml_text import braced, quoted, remark
from game.loader.ids import Ids, slug
from game.story.frozen import field, frozen, mutable

LONGEST_REMARK = 300  # characters of something that was left out
LEAVE = "Leave the story here."  # the way out of a circle
LEFT = "The story was left"


@frozen
class TakenOver:
    """The scenario as text, its figures, and all that is different from the old story."""

    text: str
    scenes: int
    choices: int
    endings: int
    lost: tuple[Lost, ...]


class Nothing(ValueError):
    """There is no story to take over; the message says why."""


def take_over(twine: Twine, file: str, title: str) -> TakenOver:
    """The scenario of a story that was read from `file`; `title` where it has none of its own. Raises Nothing."""
    if not twine.passages:
        raise Nothing("there is no passage in it")
    story = _Story(twine)
    story.connect()
    story.end()
    lines = [*_above(story, file, twine.title or title)]
    for passage in story.reached:
        lines += ["", *_scene(story, passage)]
    if story.leaving:
        lines += ["", *_left(story)]
    lines += _unreached(story)
    endings = sum(not story.links[p.name] for p in story.reached) + bool(story.leaving)
    choices = sum(map(len, story.links.values())) + len(story.leaving)
    lost = tuple(sorted(story.lost, key=lambda lost: lost.line))
    scenes = len(story.reached) + bool(story.leaving)
    return TakenOver("\n".join(lines) + "\n", scenes, choices, endings, lost)


@mutable
class _Story:
    """The passages with their texts read, and the scenes they become."""

    twine: Twine
    passages: dict[str, Passage] = field(default_factory=dict)
    read: dict[str, Read] = field(default_factory=dict)
    links: dict[str, list[Link]] = field(
        default_factory=dict
    )  # of scenes that are reached, each leading to a scene
    ids: dict[str, str] = field(default_factory=dict)
    reached: list[Passage] = field(default_factory=list)
    leaving: list[str] = field(default_factory=list)  # scenes that got a way out
    lost: list[Lost] = field(default_factory=list)
    start: str = ""
    left: str = ""  # the id of the ending for those ways out

    def __post_init__(self) -> None:
        self.passages = {passage.name: passage for passage in self.twine.passages}
        self.lost = list(self.twine.lost)
        given = Ids(())
        for number, passage in enumerate(self.twine.passages, 1):
            named = any(sign.isalnum() for sign in passage.name)
            self.ids[passage.name] = given.give(slug(passage.name) if named else f"passage {number}")
            self.read[passage.name] = read_passage(passage, self.twine.form)
            self.lost += self.read[passage.name].lost
        self.left = given.give(LEFT)
        self.start = self.first()

    def first(self) -> str:
        """The passage it begins with: the one that the story names, else Start, else the first."""
        for name in (self.twine.start, "Start"):
            if name in self.passages:
                return name
        first = self.twine.passages[0]
        self.lost.append(
            Lost(first.line, "where the story begins is not said; it is taken to be", first.name)
        )
        return first.name

    def connect(self) -> None:
        """Find the scenes that can be reached, and the links that lead to one."""
        waiting, seen = deque([self.start]), {self.start}
        while waiting:
            name = waiting.popleft()
            self.links[name] = list(self.leading(name))
            for link in self.links[name]:
                if link.target not in seen:
                    seen.add(link.target)
                    waiting.append(link.target)
        self.reached = [passage for passage in self.twine.passages if passage.name in seen]
        self.reached.sort(key=lambda passage: passage.name != self.start)
        for passage in self.twine.passages:
            if passage.name not in seen:
                self.lost.append(Lost(passage.line, "a passage that no link leads to", passage.name))

    def leading(self, name: str) -> Iterator[Link]:
        """The links of a passage that lead somewhere, each once."""
        told: set[tuple[str, str]] = set()
        for link in self.read[name].links:
            if link.target not in self.passages:
                self.lost.append(Lost(link.line, "a link to a passage that is not there", link.target))
            elif (link.text, link.target) not in told:
                told.add((link.text, link.target))
                yield link

    def end(self) -> None:
        """Give a way out to where the story would go round and round for ever."""
        while trapped := self.trapped():
            name = trapped[0]
            self.leaving.append(name)
            self.lost.append(
                Lost(
                    self.passages[name].line,
                    "no ending can be reached from here; a way out was added to",
                    name,
                )
            )

    def trapped(self) -> list[str]:
        """The scenes from which nothing ends."""
        before: dict[str, list[str]] = {name: [] for name in self.links}
        for name, links in self.links.items():
            for link in links:
                before[link.target].append(name)
        waiting = [name for name, links in self.links.items() if not links] + self.leaving
        ends = set(waiting)
        while waiting:
            for name in before[waiting.pop()]:
                if name not in ends:
                    ends.add(name)
                    waiting.append(name)
        return [passage.name for passage in self.reached if passage.name not in ends]


# --- the text ------------------------------------------------------------------------------------------


def _above(story: _Story, file: str, title: str) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={SCHEMA_FILE}"
    yield "#"
    yield f"# Taken over from {remark(file)}."
    yield "#"
    yield "# Every choice is neutral here: it teaches nothing, needs no feedback, and can be played at once."
    yield "# A choice that is to teach says what kind of act it is, and what came of it:"
    yield "#"
    yield "#   - text: Write to her."
    yield "#     approach: harmful    (or healthy, or mixed)"
    yield "#     feedback:"
    yield "#       what: She asked for one thing and did not get it."
    yield "#       their_side: Her phone lights up in the dark."
    yield "#     goto: morning"
    yield "#"
    yield "# An ending says its outcome: growth, mixed or harm. Here all of them are mixed."
    yield "# What could not be taken over stands as a remark above its scene, with its line in the old file."
    yield ""
    yield f"title: {quoted(braced(title))}"
    yield f"start: {story.ids[story.start]}"
    yield ""
    yield "scenes:"


def _scene(story: _Story, passage: Passage) -> Iterator[str]:
    read = story.read[passage.name]
    yield from _remarks(f"line {lost.line}, {lost.what}: {lost.text}" for lost in read.lost)
    yield from _remarks(read.remarks)
    if passage.tags:
        yield from _remarks([f"tags in Twine: {', '.join(passage.tags)}"])
    yield f"  {story.ids[passage.name]}:"
    if read.lines:
        yield "    lines:"
        yield from (f"      - {quoted(braced(line))}" for line in read.lines)
    links = story.links[passage.name]
    if not links:
        yield from _ending(passage.name)
        return
    yield "    choices:"
    for link in links:
        yield from _choice(link.text, story.ids[link.target])
    if passage.name in story.leaving:
        yield from _choice(LEAVE, story.left)


def _choice(text: str, target: str) -> Iterator[str]:
    yield f"      - text: {quoted(braced(text))}"
    yield "        approach: neutral"
    yield f"        goto: {target}"


def _ending(title: str) -> Iterator[str]:
    yield "    ending:"
    yield f"      title: {quoted(braced(title.strip() or 'The end'))}"
    yield "      outcome: mixed"


def _left(story: _Story) -> Iterator[str]:
    yield f"  {story.left}:"
    yield from _ending(LEFT)


def _unreached(story: _Story) -> list[str]:
    """Passages without a way to them, as remarks: a scene that nothing leads to would be an error."""
    rest = [passage for passage in story.twine.passages if passage.name not in story.links]
    if not rest:
        return []
    lines = ["", "# No link leads to these passages:"]
    for passage in rest:
        lines += ["#", f"#   {remark(passage.name)} (line {passage.line})"]
        lines += [f"#     {text}" for line in passage.text.split("\n") if (text := remark(line))]
    return lines


def _remarks(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        said = remark(text)
        yield f"  # {said if len(said) <= LONGEST_REMARK else said[: LONGEST_REMARK - 1] + '…'}"


def by_kind(lost: Iterable[Lost]) -> Mapping[str, list[Lost]]:
    """What was not taken over, by what it is, in the order of the file."""
    found: dict[str, list[Lost]] = {}
    for one in lost:
        found.setdefault(one.what, []).append(one)
    return found
