"""A story of one's own to open: folders and the scenarios in them, found by letters and by looking."""

from __future__ import annotations

from game.story.frozen import frozen, replace
from game.ui.commands import Browse, OpenFile
from game.ui.inputs import Input, Intent, Press, Struck
from game.ui.screen import POP, STAY, Context, Folder, Transition, become, run
from game.ui.screens.desk.jump import folded, sought_field, struck
from game.ui.view import Box, Button, Hint, Stage, Text, View, Widget

MOST = 60  # names of each kind on the page; letters find the others


@frozen
class FilesScreen:
    folder: Folder
    sought: str = ""

    def view(self, context: Context) -> View:
        words = context.words
        title = words.say("Open a story of your own")
        return View(
            name="files",
            heading=title,
            shape="page",
            body=(
                Text(title, "title", id="title", level=1),
                Text(words.say("You can also drop its file on this window."), soft=True),
                Text(f"**{self.folder.path}**", id="folder", icon="map"),
                sought_field(context, self.sought),
                Box(self.names(context), kind="paper"),
            ),
            focus="title",
            stage=Stage("two-windows", back="blurred"),
            footer=(Button("back", words.say("Back"), "main", icon="arrow-left"),),
            hints=(
                Hint(("↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Open")),
                Hint(("A–Z",), words.say("Find")),
                Hint(("Esc",), words.say("Back")),
            ),
            listens="text",
            page=self.folder.path,
        )

    def names(self, context: Context) -> tuple[Widget, ...]:
        words, folder = context.words, self.folder
        found: list[Widget] = []
        if folder.above:
            found.append(
                Button(
                    "above",
                    words.say("The folder above"),
                    "secondary",
                    icon="arrow-left",
                    said=words.say("The folder above"),
                    lines=2,
                )
            )
        if folder.trouble:
            said = words.say("This folder cannot be looked into: {why}", why=folder.trouble)
            return (*found, Text(said, icon="info"))
        files = self.wanted(folder.files)
        folders = self.wanted(folder.folders)
        for name in files[:MOST]:
            said = words.say("Story {name}", name=name)
            found.append(Button(f"file:{name}", name, "secondary", icon="book-open", said=said, lines=2))
        for name in folders[:MOST]:
            said = words.say("Folder {name}", name=name)
            found.append(
                Button(f"folder:{name}", name, "secondary", icon="chevron-right", said=said, lines=2)
            )
        if not files:
            found.append(
                Text(words.say("No story lies here: its name would end in .yaml or .yml."), soft=True)
            )
        left = len(files) + len(folders) - len(files[:MOST]) - len(folders[:MOST])
        if left:
            more = words.many("{n} name more. Letters find it.", "{n} names more. Letters find them.", left)
            found.append(Text(more, icon="info"))
        return tuple(found)

    def wanted(self, names: tuple[str, ...]) -> list[str]:
        return [name for name in names if folded(self.sought) in folded(name)]

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Struck("key", name):
                return become(replace(self, sought=struck(self.sought, name)))
            case Press("above"):
                return run(Browse(self.folder.above))
            case Press(id) if id.startswith("folder:"):
                return run(Browse(self.folder.inside(id.removeprefix("folder:"))))
            case Press(id) if id.startswith("file:"):
                return run(OpenFile(self.folder.inside(id.removeprefix("file:"))))
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Intent("help"):
                return run("open help")
        return STAY
