"""About this game: what it is made of, what its facts rest on, and how it was made safe."""

from __future__ import annotations

from game.story.frozen import frozen
from game.story.model import Library, Source
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, run
from game.ui.screens.feedback import strength_words
from game.ui.view import Box, Button, Hint, Stage, Text, View, Widget
from game.ui.words import Words

# What it is made with: each name with its licence, which stands in assets/README.md, too.
TOOLS = (
    ("Python", "PSF License 2"),
    ("pygame-ce", "LGPL 2.1"),
    ("SDL", "zlib"),
    ("PyYAML", "MIT"),
    ("polib", "MIT"),
    ("platformdirs", "MIT"),
    ("AccessKit", "MIT / Apache 2.0"),
    ("fast-sugiyama", "MIT"),
)
FONTS = (
    ("Atkinson Hyperlegible Next", "SIL Open Font License 1.1"),
    ("Fraunces", "SIL Open Font License 1.1"),
    ("Lexend", "SIL Open Font License 1.1"),
    ("Noto Sans Arabic, Noto Naskh Arabic", "SIL Open Font License 1.1"),
)
ICONS = (("Lucide", "ISC"), ("Feather", "MIT"))


@frozen
class CreditsScreen:
    library: Library

    def view(self, context: Context) -> View:
        words = context.words
        title = words.say("About this game")
        return View(
            name="credits",
            heading=title,
            shape="page",
            body=(
                Text(title, "title", id="title", level=1),
                Box(ours(words), kind="paper"),
                Box(safe(words), kind="paper"),
                Box((made_with(words), lettered(words)), flow="row", weights=(1, 1)),
                *((Box(sources(words, self.library), kind="paper"),) if self.library.sources else ()),
            ),
            focus="title",
            stage=Stage("two-windows", back="blurred"),
            footer=(
                Button("help", words.say("Where to find help"), icon="life-buoy"),
                Button("back", words.say("Back"), "main", icon="arrow-left"),
            ),
            hints=(
                Hint(("↑", "↓"), words.say("Scroll")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Back")),
            ),
        )

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Press("help") | Intent("help"):
                return run("open help")
        return STAY


def ours(words: Words) -> tuple[Widget, ...]:
    return (
        Text(words.say("Second Chances"), "subheading", level=2),
        Text(words.say("Stories about what to do when love ends.")),
        Text(
            words.say(
                "Stories, pictures, sounds and code were made for this game and belong to everybody: they are under "
                "the MIT licence."
            )
        ),
        Text(
            words.say(
                "The people in the stories are invented. Nothing in them happened to anybody you know."
            ),
            soft=True,
        ),
    )


def safe(words: Words) -> tuple[Widget, ...]:
    """What is held to, each with its tick; all but the last three are proved on every path of every story."""
    held = (
        words.say("Every way through a story is looked at before the story ships. None is a dead end."),
        words.say("Every decision has a healthy way, and what does harm shows its cost in the same story."),
        words.say("Nobody wins anybody back by pushing past a no, and no ending rewards it."),
        words.say("The other person’s side is told after a choice that touches them."),
        words.say(
            "A crisis in a story is followed by a way to help, and help is never more than two presses away."
        ),
        words.say(
            "A fact that a story states names the study it comes from, and how far that study carries."
        ),
        words.say("Esc three times leaves at once, to a page that shows nothing of this."),
        words.say("What you decide stays on this computer. Nothing is sent, nobody is marked."),
        words.say("All of it can be played by ear, by keys alone, and without sound."),
    )
    return (
        Text(words.say("How this was made safe"), "subheading", level=2),
        *(Text(line, icon="check", id=f"safe-{at}") for at, line in enumerate(held)),
    )


def made_with(words: Words) -> Box:
    return Box((Text(words.say("Made with"), "subheading", level=2), *named(TOOLS, "tool")), kind="paper")


def lettered(words: Words) -> Box:
    fonts = (Text(words.say("Set in"), "subheading", level=2), *named(FONTS, "font"))
    return Box((*fonts, Text(words.say("Icons"), "subheading", level=2), *named(ICONS, "icon")), kind="paper")


def named(things: tuple[tuple[str, str], ...], kind: str) -> tuple[Text, ...]:
    return tuple(
        Text(f"**{name}**  ·  {licence}", "small", id=f"{kind}-{at}")
        for at, (name, licence) in enumerate(things)
    )


def sources(words: Words, library: Library) -> tuple[Widget, ...]:
    """All that the stories refer to; how far each carries stands with it."""
    listed = tuple(
        Text(source_line(words, source), "small", id=f"source-{source.id}")
        for source in library.sources.values()
    )
    return (
        Text(words.say("What the facts rest on"), "subheading", level=2),
        Text(
            words.say(
                "Strong: a review of many studies. Fair: one study of some hundreds, or careful analysis. Limited: "
                "small samples."
            ),
            "small",
            soft=True,
        ),
        *listed,
    )


def source_line(words: Words, source: Source) -> str:
    """Who, when, what and where, and the strength."""
    who = ", ".join(part for part in (source.authors, source.year) if part)
    parts = (
        f"**{who}.**" if who else "",
        f"{source.title}.",
        f"{source.where}.",
        strength_words(words, source.strength),
    )
    return " ".join(part.replace("?.", "?") for part in parts if part not in ("", "."))
