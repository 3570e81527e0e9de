"""Letters of the player's own: where font files go, and which of them is used."""

from __future__ import annotations

from game.story.frozen import frozen, replace
from game.ui.commands import Change
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, run
from game.ui.view import Box, Button, Hint, Speech, Stage, Text, View, Widget


@frozen
class FacesScreen:
    """`folder` is where font files lie, and `names` are those that lie there."""

    folder: str
    names: tuple[str, ...] = ()

    def view(self, context: Context) -> View:
        words = context.words
        title = words.say("Your own font")
        return View(
            name="faces",
            heading=title,
            shape="page",
            body=(
                Text(title, "title", id="title", level=1),
                Speech(
                    words.say("This is how a line looks and arrives. Read it, and see whether it suits you."),
                    said="",
                ),
                Box(self.there(context), kind="paper"),
                Box(self.added(context), kind="paper"),
            ),
            focus="title",
            stage=Stage("two-windows", back="blurred"),
            footer=(
                Button("again", words.say("Look again"), icon="history"),
                Button("back", words.say("Back"), "main", icon="arrow-left"),
            ),
            hints=(
                Hint(("↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Back")),
            ),
        )

    def there(self, context: Context) -> tuple[Widget, ...]:
        """The letters one can choose."""
        words, settings = context.words, context.settings
        own = settings.own_face if settings.face == "own" else ""
        usual = Button("usual", words.say("Font of the game"), "segment", selected=not own)
        named = dict.fromkeys((*self.names, own) if own else self.names)
        files = tuple(
            Button(f"file:{name}", file_name(name).rpartition(".")[0], "segment", selected=name == own)
            for name in named
        )
        title = words.say("Draw words with")
        return (
            Text(title, "subheading", level=2),
            Box((usual, *files), flow="row", label=title),
        )

    def added(self, context: Context) -> tuple[Widget, ...]:
        words = context.words
        return (
            Text(words.say("How to add some"), "subheading", level=2),
            Text(
                words.say(
                    "Drop a font file on this window, or put it into the following folder. Its name ends in .ttf "
                    "or .otf. A letter that it lacks is drawn with ours."
                )
            ),
            Text(f"**{self.folder}**", id="folder"),
        )

    def handle(self, input: Input, context: Context) -> Transition:
        settings = context.settings
        match input:
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Press("again"):
                return run("open faces")
            case Press("usual"):
                return run(Change(replace(settings, face="usual")))
            case Press(id) if id.startswith("file:"):
                return run(Change(replace(settings, face="own", own_face=id.removeprefix("file:"))))
            case Intent("help"):
                return run("open help")
        return STAY


def file_name(path: str) -> str:
    """The last part of a path, of whatever system."""
    return path.replace("\\", "/").rpartition("/")[2]
