"""Scripts: playthroughs written down beside a story, with what they are to show; read from text and written to it."""

from __future__ import annotations

from typing import Literal

from game.story.frozen import frozen
from game.story.playthrough import Playthrough
from game.story.problem import did_you_mean

SETTLES = ("seed", "fate", "without", "start")  # before the first choice of a playthrough
# Every word a line can begin with, and what comes behind it; an empty text where nothing does.
WORDS = {
    "story": "the file of the story",
    "play": "",
    "seed": "a whole number",
    "fate": "NAME=VALUE",
    "without": "a content note",
    "start": "the id of a scene",
    "choose": "the id of a choice, or its words",
    "because": "the id of a reason, or its words",
    "back": "",
    "expect": "words that are shown",
    "never": "words that are not shown",
    "offered": "the id of a choice, or its words",
    "not": "'offered' and a choice",
    "scene": "the id of a scene",
    "ending": "the title of an ending",
}


@frozen
class Cue:
    """One line of a script: its first word, and all that comes behind it."""

    line: int
    word: str
    rest: str = ""


@frozen
class Mistake:
    """Something in a script that is not so, or cannot be read: what was expected, and what is there."""

    line: int
    says: str


@frozen
class Scripted:
    """One playthrough of a script. `settled` holds for all of it (seed, fate and the like), `cues` go in order."""

    name: str
    line: int
    settled: tuple[Cue, ...] = ()
    cues: tuple[Cue, ...] = ()


@frozen
class Script:
    """All playthroughs of a script. `story` is the file it names, if it names one."""

    story: str = ""
    plays: tuple[Scripted, ...] = ()
    mistakes: tuple[Mistake, ...] = ()


def read_script(text: str) -> Script:
    """The script in a text. What is settled (or never shown) above the first `play` holds for every playthrough."""
    reader = _Reader()
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        written = line.strip()
        if written and not written.startswith("#"):
            reader.read(number, *_parted(written))
    return reader.script()


def _parted(written: str) -> tuple[str, str]:
    word, *rest = written.split(None, 1)
    return word, rest[0] if rest else ""


class _Reader:
    def __init__(self) -> None:
        self.story = ""
        self.plays: list[Scripted] = []
        self.mistakes: list[Mistake] = []
        self.common: list[Cue] = []
        self.settled: list[Cue] = []
        self.cues: list[Cue] = []
        self.name, self.line = "", 0
        self.named = False  # whether the first `play` has come

    def read(self, number: int, word: str, rest: str) -> None:
        if word not in WORDS:
            hint = did_you_mean(word, WORDS) or f"a line begins with one of: {', '.join(WORDS)}"
            self.wrong(number, f"no line of a script begins with '{word}': {hint}")
        elif word == "play":
            self.close()
            self.name, self.line, self.named = rest, number, True
        elif WORDS[word] and not rest:
            self.wrong(number, f"'{word}' wants something behind it: {WORDS[word]}")
        elif word == "back" and rest:
            self.wrong(number, f"nothing comes behind 'back', but there is '{rest}'")
        elif word == "story":
            self.name_story(number, rest)
        elif word in SETTLES or (word == "never" and not self.named and not self.cues):
            self.settle(Cue(number, word, rest))
        elif word == "not":
            self.add_not(number, *_parted(rest))
        else:
            self.add(Cue(number, word, rest))

    def name_story(self, number: int, file: str) -> None:
        if self.story or self.named or self.cues:
            self.wrong(number, "a script names its story once, and before anything is played")
        self.story = self.story or file

    def settle(self, cue: Cue) -> None:
        if any(before.word != "never" for before in self.cues):
            says = f"'{cue.word}' is settled before the first choice: write it above, or begin with 'play'"
            self.wrong(cue.line, says)
        elif cue.word == "seed" and not cue.rest.removeprefix("-").isdecimal():
            self.wrong(cue.line, f"a seed is a whole number, not '{cue.rest}'")
        elif cue.word == "fate" and "=" not in cue.rest:
            self.wrong(cue.line, f"'fate' wants NAME=VALUE, not '{cue.rest}'")
        else:
            (self.settled if self.named else self.common).append(cue)

    def add_not(self, number: int, word: str, rest: str) -> None:
        if word != "offered" or not rest:
            self.wrong(number, "after 'not' comes 'offered' with a choice, as in 'not offered ring'")
        else:
            self.add(Cue(number, "not offered", rest))

    def add(self, cue: Cue) -> None:
        self.line = self.line or cue.line
        self.cues.append(cue)

    def close(self) -> None:
        """The playthrough up to here is whole."""
        if self.named or self.cues:
            settled = (*self.common, *self.settled)
            self.plays.append(Scripted(self.name, self.line, settled, tuple(self.cues)))
        self.settled, self.cues = [], []

    def wrong(self, number: int, says: str) -> None:
        self.mistakes.append(Mistake(number, says))

    def script(self) -> Script:
        self.close()
        if not self.plays and not self.mistakes:
            self.wrong(1, "nothing is played here: write a 'choose', an 'expect' or another line")
        return Script(self.story, tuple(self.plays), tuple(self.mistakes))


# --- writing -------------------------------------------------------------------------------------------


def written(playthrough: Playthrough, story: str, name: str = "") -> str:
    """A playthrough as a script that goes as it went. `story` is the story's file, from the script's own folder."""
    run = playthrough.run
    lines = [f"# {one_line(playthrough.scenario.title)}", f"story {story}", "", f"play {name}".rstrip()]
    lines.append(f"seed {run.seed}")
    lines += [f"fate {variable}={value}" for variable, value in run.fate.items()]
    lines += [f"without {one_line(note)}" for note in sorted(run.without)]
    if run.first != playthrough.scenario.start:
        lines.append(f"start {run.first}")
    points = (playthrough.rewound(0), *playthrough.decisions())
    for point in points:
        if point.taken is not None:
            lines += ["", f"choose {point.taken.choice.id}"]
            lines += [f"because {point.taken.reason.id}"] if point.taken.reason else []
        lines.append(_stands(point))
    return "\n".join(lines) + "\n"


def _stands(point: Playthrough) -> str:
    """Where a playthrough stands, as a line that expects it."""
    title = one_line(point.filled(point.ending.title)) if point.ending else ""
    word: Literal["ending", "scene"] = "ending" if title else "scene"
    return f"{word} {title or point.scene.id}"


def one_line(text: str) -> str:
    return " ".join(text.split())
