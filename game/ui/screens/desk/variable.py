"""A variable that an author sets by hand: the play goes on as if it were so."""

from __future__ import annotations

from game.story.frozen import frozen
from game.story.meaning import Domain
from game.story.model import VariableValue
from game.ui.authored import Authored
from game.ui.commands import Suppose
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, run
from game.ui.screens.desk.named import variable_words
from game.ui.screens.desk.panel import spelled
from game.ui.screens.stage import stage
from game.ui.view import Box, Button, Hint, Slider, Text, View, Widget

MOST = 12  # values that have a button each; of more numbers one is chosen by sliding


@frozen
class VariableScreen:
    authored: Authored
    name: str

    def view(self, context: Context) -> View:
        words, here = context.words, self.authored.playthrough
        told = variable_words(self.authored.scenario, self.name)
        asked = f"“{told}”" if told != self.name else self.name
        title = words.say("What if {name} were something else?", name=asked)
        return View(
            name="variable",
            heading=title,
            shape="sheet",
            body=(
                Text(title, "title", id="title", level=1),
                *((Text(self.name, "small", soft=True),) if told != self.name else ()),
                *self.values(context),
                *self.told(context),
            ),
            focus="title",
            stage=stage(context, here.scenario, here.scene, {}, "blurred"),
            footer=(Button("back", words.say("Back"), "main", icon="arrow-left"),),
            hints=(
                Hint(("↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Back")),
            ),
        )

    def told(self, context: Context) -> tuple[Widget, ...]:
        said = context.words.say(
            "The story goes on from here as if it were so, and nothing of that is kept. Taking back the latest choice "
            "takes this back, too."
        )
        return (Text(said, "small", soft=True),)

    def values(self, context: Context) -> tuple[Widget, ...]:
        variable = self.authored.scenario.variables.get(self.name)
        if variable is None:
            return (Text(context.words.say("The story has no such variable any more.")),)
        now, domain = self.authored.playthrough.value(self.name), variable.domain
        if domain.kind == "number" and domain.high - domain.low >= MOST:
            value = int(now)
            return (Slider("value", self.name, value, str(value), domain.low, domain.high, step_of(domain)),)
        buttons = tuple(
            Button(f"value:{spelled(value)}", spelled(value), "segment", selected=value == now)
            for value in values_of(domain)
        )
        return (Box(buttons, flow="row", label=self.name),)

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press(id) if id.startswith("value:"):
                value = self.meant(id.removeprefix("value:"))
                return STAY if value is None else run(Suppose(self.name, value))
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Intent("help"):
                return run("open help")
        return STAY

    def meant(self, written: str) -> VariableValue | None:
        """The value of that spelling, where the variable can be so."""
        variable = self.authored.scenario.variables.get(self.name)
        if variable is None:
            return None
        if variable.domain.kind == "number":
            number = int(written) if written.lstrip("-").isdecimal() else None
            return number if number is not None and variable.domain.has(number) else None
        return next((value for value in values_of(variable.domain) if spelled(value) == written), None)


def values_of(domain: Domain) -> tuple[VariableValue, ...]:
    match domain.kind:
        case "number":
            return tuple(range(domain.low, domain.high + 1))
        case "truth":
            return (True, False)
    return domain.values


def step_of(domain: Domain) -> int:
    """About twenty steps from end to end."""
    return max(1, (domain.high - domain.low) // 20)
