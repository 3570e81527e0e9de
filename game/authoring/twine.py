"""A story of Twine as it was read, whatever it was read from: passages by name, and what was no passage."""

from __future__ import annotations

import json
import re

from game.story.frozen import field, frozen, mutable

# Passages that belong to a story format and not to the story, by name and by tag.
OF_THE_FORMAT = re.compile(
    "Story(?:Init|Menu|Caption|Banner|Subtitle|Author|Interface|Settings|Includes|Share|DisplayTitle)"
    "|Passage(?:Header|Footer|Ready|Done)"
)
TAGS_OF_THE_FORMAT = frozenset(
    ("startup", "header", "footer", "init", "widget", "debug-startup", "debug-header")
)
KINDS = {
    "script": "a script",
    "stylesheet": "a style sheet",
    "Twine.image": "an image",
    "Twine.audio": "a sound",
    "annotation": "a note of Twine",
}


@frozen
class Lost:
    """Something that could not be taken over: its line in the old file, what it is, and its text."""

    line: int
    what: str
    text: str = ""


@frozen
class Passage:
    """One passage; `line` is that of its name, `first` the one on which its text begins."""

    name: str
    tags: tuple[str, ...]
    text: str
    line: int
    first: int


@frozen
class Twine:
    """A whole story. `start` is empty where nothing names it; `form` is the story format in small letters."""

    title: str
    start: str
    form: str
    passages: tuple[Passage, ...]
    lost: tuple[Lost, ...] = ()


@mutable
class Gathered:
    """Passages as they come, told apart: those of the story, the two that are about it, and the others."""

    title: str = ""
    start: str = ""
    form: str = ""
    passages: dict[str, Passage] = field(default_factory=dict)
    lost: list[Lost] = field(default_factory=list)

    def add(self, passage: Passage) -> None:
        kind = next((KINDS[tag] for tag in passage.tags if tag in KINDS), "")
        if passage.name == "StoryTitle":
            self.title = " ".join(passage.text.split())
        elif passage.name == "StoryData":
            self.about(passage)
        elif OF_THE_FORMAT.fullmatch(passage.name) or TAGS_OF_THE_FORMAT.intersection(passage.tags):
            self.lose(passage, "a passage of the story format")
        elif kind:
            self.lose(passage, kind)
        elif passage.name in self.passages:
            self.lose(passage, "a second passage of the same name")
        else:
            self.passages[passage.name] = passage

    def lose(self, passage: Passage, what: str) -> None:
        self.lost.append(Lost(passage.line, what, f"{passage.name}: {passage.text}"))

    def about(self, passage: Passage) -> None:
        """The passage StoryData, which is JSON."""
        try:
            told = json.loads(passage.text)
        except (ValueError, RecursionError):
            told = None
        if not isinstance(told, dict):
            self.lose(passage, "data that are no JSON")
            return
        if isinstance(start := told.get("start"), str):
            self.start = start
        if isinstance(form := told.get("format"), str):
            self.form = form.casefold()

    def whole(self) -> Twine:
        return Twine(self.title, self.start, self.form, tuple(self.passages.values()), tuple(self.lost))
