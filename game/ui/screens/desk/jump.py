"""The scenes of a story to go to, each by the shortest way that a player can go; found by writing part of a name."""

from __future__ import annotations

from collections.abc import Sequence

from game.story.frozen import frozen, replace
from game.story.model import Scene
from game.ui.authored import Authored
from game.ui.commands import GoTo
from game.ui.inputs import Input, Intent, Press, Struck
from game.ui.screen import POP, STAY, Context, Transition, become, run
from game.ui.screens.desk.named import lines_for, told_by, with_name
from game.ui.screens.stage import stage
from game.ui.screens.trouble import plain
from game.ui.view import Box, Button, Hint, Text, View, Widget

MOST = 60  # scenes on the page; whoever has more writes part of a name
KEPT = 40  # signs of what is sought


@frozen
class JumpScreen:
    """`sought` is part of the name of a scene, or of its words."""

    authored: Authored
    sought: str = ""

    def view(self, context: Context) -> View:
        words, here = context.words, self.authored.playthrough
        title = words.say("Go to a scene")
        found = self.found()
        return View(
            name="jump",
            heading=title,
            shape="page",
            body=(
                Text(title, "title", id="title", level=1),
                sought_field(context, self.sought),
                Box(tuple(self.scene(context, scene) for scene in found[:MOST]), kind="paper"),
                *self.more(context, len(found)),
            ),
            focus="title",
            stage=stage(context, here.scenario, here.scene, {}, "blurred"),
            footer=(Button("back", words.say("Back"), icon="arrow-left"),),
            hints=(
                Hint(("↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Go there")),
                Hint(("A–Z",), words.say("Find")),
                Hint(("Esc",), words.say("Back")),
            ),
            listens="text",
        )

    def found(self) -> list[Scene]:
        """Those whose name has what is sought, then those whose words do."""
        scenes = list(self.authored.scenario.scenes.values())
        wanted = folded(self.sought)
        named = [scene for scene in scenes if wanted in folded(scene.id)]
        others = [scene for scene in scenes if scene not in named]
        told = [s for s in others if any(wanted in folded(text) for text in texts_of(self.authored, s))]
        return named + told

    def scene(self, context: Context, scene: Scene) -> Widget:
        been = scene.id in self.authored.ever.scenes
        note = " · ".join(
            part
            for part in (
                scene.id,
                self.authored.place(scene.way, key=True),
                context.words.say("played") if been else context.words.say("not played yet"),
            )
            if part
        )
        told, icon = told_by(self.authored, scene), "check" if been else "circle"
        said, lines = with_name(told, scene.id), lines_for(context.settings.text_scale)
        return Button(f"scene:{scene.id}", told, "secondary", note, icon, said=said, lines=lines)

    def more(self, context: Context, count: int) -> tuple[Widget, ...]:
        if not count:
            return (Text(context.words.say("No scene is called so, and none says so."), icon="info"),)
        if count <= MOST:
            return ()
        said = context.words.many(
            "{n} scene more. Write part of its name to find it.",
            "{n} scenes more. Write part of a name to find one.",
            count - MOST,
        )
        return (Text(said, icon="info"),)

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Struck("key", name):
                return become(replace(self, sought=struck(self.sought, name)))
            case Press(id) if id.startswith("scene:"):
                return run(GoTo(id.removeprefix("scene:")))
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Intent("help"):
                return run("open help")
        return STAY


def sought_field(context: Context, sought: str) -> Text:
    """What was written to find something."""
    words = context.words
    said = (
        words.say("Sought: {what}", what=plain(sought))
        if sought
        else words.say("Write to find one by its name.")
    )
    return Text(said, "body", id="sought", icon="pencil-line", soft=not sought)


def struck(sought: str, key: str) -> str:
    """What is sought after a key that writes."""
    match key:
        case "backspace":
            return sought[:-1]
        case "delete":
            return ""
        case "space":
            return f"{sought} "[:KEPT] if sought else ""
    return f"{sought}{key}"[:KEPT]


def folded(text: str) -> str:
    """A name as it is looked for: what joins its words does not matter."""
    return text.lower().replace("_", " ").replace("-", " ")


def texts_of(authored: Authored, scene: Scene) -> Sequence[str]:
    """What a scene can be found by, besides its name."""
    texts = (scene.time, scene.ending.title if scene.ending else "", *(line.text for line in scene.lines))
    return [authored.told(text) for text in texts]
