"""The author's page: where one is in the file, what holds just now and why, what was played, what is wrong."""

from __future__ import annotations

from game.story.frozen import frozen
from game.story.supposed import supposed
from game.story.withheld import Withheld, withheld
from game.ui.authored import Authored
from game.ui.inputs import Input, Intent, Press
from game.ui.pages import Deciding, Explained, Page, Reading, pages
from game.ui.screen import POP, STAY, Context, Transition, push, run
from game.ui.screens.desk.jump import JumpScreen
from game.ui.screens.desk.named import told_by, variable_words, with_name
from game.ui.screens.desk.panel import spelled
from game.ui.screens.desk.played import played
from game.ui.screens.desk.problems import ProblemsScreen, counted
from game.ui.screens.desk.variable import VariableScreen
from game.ui.screens.stage import stage
from game.ui.screens.trouble import plain
from game.ui.view import Box, Button, Hint, Text, View, Widget
from game.ui.words import Words


@frozen
class AuthorScreen:
    authored: Authored

    def view(self, context: Context) -> View:
        words, authored = context.words, self.authored
        title = words.say("Author’s page")
        return View(
            name="author",
            heading=title,
            shape="page",
            body=(
                Text(title, "title", id="title", level=1),
                self.ways(words),
                Box(self.where(words), kind="paper"),
                Box(self.choices(words), kind="paper"),
                Box(
                    (
                        Box(self.variables(words), kind="paper"),
                        Box(self.boundaries(words), kind="paper"),
                    ),
                    flow="row",
                    weights=(1, 1),
                ),
                Box(played(words, authored), kind="paper"),
            ),
            focus="title",
            stage=stage(context, authored.scenario, authored.playthrough.scene, {}, "blurred"),
            footer=(Button("back", words.say("Back to the story"), "main", icon="arrow-left"),),
            hints=(
                Hint(("↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("F2", "Esc"), words.say("Back to the story")),
            ),
        )

    def ways(self, words: Words) -> Box:
        authored = self.authored
        said = counted(words, authored)
        buttons = (
            Button("jump", words.say("Go to a scene"), "secondary", icon="footprints"),
            Button("map", words.say("Story map"), "secondary", icon="map"),
            Button("problems", words.say("What the proof says"), "secondary", icon="list", note=said),
        )
        return Box(buttons, flow="row")

    # --- where one is ----------------------------------------------------------------------------------

    def open_page(self) -> Page:
        found = pages(self.authored.playthrough)
        return found[min(self.authored.page, len(found) - 1)]

    def where(self, words: Words) -> tuple[Widget, ...]:
        authored, page = self.authored, self.open_page()
        scene = authored.playthrough.scene
        lines: tuple[Widget, ...] = ()
        match page:
            case Reading(at, told) | Deciding(at, told):
                scene = at
                if told:
                    place = authored.place(told[-1].line.way)
                    lines = (Text(words.say("The line: {place}", place=f"**{place}**")),)
                    lines += (Text(plain(told[-1].text), "small", soft=True),)
            case Explained(answered):
                scene = answered.scene
                place = authored.place(answered.option.choice.way)
                lines = (Text(words.say("The feedback of a choice: {place}", place=f"**{place}**")),)
        if not scene.place:
            lines += (Text(words.say("It has no place: it is played on a plain ground."), icon="info"),)
        place = authored.place(scene.way, key=True)
        return (
            Text(words.say("Where you are"), "subheading", level=2),
            Text(told_by(authored, scene), "strong"),
            Text(words.say("Scene “{scene}”: {place}", scene=scene.id, place=f"**{place}**"), id="scene"),
            *lines,
        )

    # --- what holds ------------------------------------------------------------------------------------

    def variables(self, words: Words) -> tuple[Widget, ...]:
        here = self.authored.playthrough
        given = supposed(here)
        found: list[Widget] = [Text(words.say("Variables"), "subheading", level=2)]
        for name in here.scenario.variables:
            mine = words.say("set by you") if name in given else ""
            value, told = spelled(here.value(name)), variable_words(here.scenario, name)
            label = f"{told}: {value}" if told != name else f"{name} = {value}"
            note = " · ".join(part for part in (name if told != name else "", mine) if part)
            said = words.say("Change {name}, which is {value}", name=with_name(told, name), value=value)
            found.append(Button(f"variable:{name}", label, "chip", note, icon="pencil-line", said=said))
        if len(found) == 1:
            found.append(Text(words.say("This story has none."), soft=True))
        return tuple(found)

    def boundaries(self, words: Words) -> tuple[Widget, ...]:
        here = self.authored.playthrough
        found: list[Widget] = [Text(words.say("Boundaries"), "subheading", level=2)]
        for at, boundary in enumerate(here.scenario.boundaries.values()):
            states = [words.say("drawn")] if here.holds("active", boundary.id) else [words.say("not drawn")]
            states += [words.say("crossed")] if here.holds("crossed", boundary.id) else []
            icon = "circle-dot" if here.holds("active", boundary.id) else "circle"
            stands = f"{boundary.id}: {', '.join(states)}"
            found.append(Text(plain(here.filled(boundary.says)) or stands, icon=icon, id=f"boundary-{at}"))
            if boundary.says:
                found.append(Text(stands, "small", soft=True))
        if len(found) == 1:
            found.append(Text(words.say("Nobody asks for anything in this story."), soft=True))
        return tuple(found)

    def choices(self, words: Words) -> tuple[Widget, ...]:
        """What the next moment offers, and what it does not, and why."""
        authored, here = self.authored, self.authored.playthrough
        found: list[Widget] = [Text(words.say("Choices at the next moment"), "subheading", level=2)]
        for at, offer in enumerate(here.offers()):
            if offer.options:
                text = f"**{plain(offer.text)}**  {authored.place(offer.choice.way)}"
                found.append(Text(text, icon="check", id=f"offered-{at}"))
        for at, held in enumerate(withheld(here)):
            found += self.held(words, held, f"withheld-{at}")
        if len(found) == 1:
            found.append(Text(words.say("There is none: the story ends here."), soft=True))
        return tuple(found)

    def held(self, words: Words, held: Withheld, id: str) -> tuple[Widget, ...]:
        kind = {
            "hidden": words.say("hidden"),
            "locked": words.say("locked"),
            "used up": words.say("taken already, and offered once"),
        }[held.kind]
        text = held.reason.text if held.reason else held.choice.text
        way = held.reason.way if held.reason else held.choice.way
        head = f"**{plain(self.authored.told(text))}**  ({kind})  {self.authored.place(way)}"
        asks = tuple(
            Text(
                words.say(
                    "It asks: {condition}. Now {values}.",
                    condition=plain(asked.text),
                    values=", ".join(f"{name} = {value}" for name, value in asked.values),
                ),
                "small",
            )
            for asked in held.asks
        )
        return (Text(head, icon="lock" if held.kind == "locked" else "x", id=id), *asks)

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("jump"):
                return push(JumpScreen(self.authored))
            case Press("map"):
                return run("open map")
            case Press("problems"):
                return push(ProblemsScreen(self.authored))
            case Press(id) if id.startswith("variable:"):
                return push(VariableScreen(self.authored, id.removeprefix("variable:")))
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Intent("help"):
                return run("open help")
        return STAY
