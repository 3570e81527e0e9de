"""Before a room is opened: how it votes, what is in the story for this group, and how much time there is."""

from __future__ import annotations

from game.story.frozen import frozen, replace
from game.story.model import ContentNote, Scenario
from game.ui.commands import Change, OpenRoom
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, become, run
from game.ui.screens.library import capital, place_of
from game.ui.view import Box, Button, Hint, Slider, Stage, Text, View, Widget
from game.ui.words import Words

SHORTEST, LONGEST, STEP = 15, 120, 5  # minutes of a session
PROJECTED_WORDS = 130  # per cent, for whoever sits at the back


@frozen
class SetupScreen:
    """`without` are content notes that are switched off; every way is proved without them, too."""

    scenario: Scenario
    minutes: int = 45
    phones: bool = True
    without: frozenset[str] = frozenset()

    def view(self, context: Context) -> View:
        words, scenario = context.words, self.scenario
        panels = (self.asked(context), *self.before(words))
        title = words.say("A room plays: {title}", title=scenario.title)
        return View(
            name="room-setup",
            heading=title,
            shape="page",
            body=(
                Text(title, "title", id="title", level=1),
                Box(panels, flow="row", weights=(62, 38)[: len(panels)]),
            ),
            focus="title",
            stage=Stage(place_of(scenario), back="blurred"),
            footer=(
                Button("back", words.say("Back"), icon="arrow-left"),
                Button("rehearse", words.say("Rehearse alone"), icon="users"),
                Button("open", words.say("Open the room"), "main", icon="play"),
            ),
            hints=(
                Hint(("↑", "↓", "←", "→"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Back")),
            ),
            tall=True,
        )

    def asked(self, context: Context) -> Box:
        """All that is settled before a room is opened."""
        words = context.words
        body: list[Widget] = [
            Text(
                words.say("You lead, the room decides. The projector shows everybody what you see here."),
                "speech",
            ),
            Text(words.say("How does the room vote?"), "subheading", level=2),
            Box(self.ways(context), flow="row", label=words.say("How does the room vote?")),
        ]
        projector = words.say("How does the projector show it?")
        body += [
            Text(projector, "subheading", level=2),
            Box(self.shown(context), flow="row", label=projector),
        ]
        notes = [note for note in self.scenario.content_notes if note.skip_to]
        if notes:
            body.append(Text(words.say("What is in it for this group?"), "subheading", level=2))
            body += [self.note(context, note) for note in notes]
        shown = words.many("{n} minute", "{n} minutes", self.minutes)
        body += [
            Text(words.say("How much time is there?"), "subheading", level=2),
            Slider(
                "minutes", words.say("How much time is there?"), self.minutes, shown, SHORTEST, LONGEST, STEP
            ),
        ]
        return Box(tuple(body), kind="paper", spread=True)

    def before(self, words: Words) -> tuple[Box, ...]:
        """What whoever leads does beforehand, where the story says so."""
        told = self.scenario.workshop.before
        lines = tuple(Text(line, "speech", icon="circle-dot") for line in told)
        head = Text(words.say("Before they come"), "subheading", level=2)
        return (Box((head, *lines), kind="dark", spread=True),) if told else ()

    def ways(self, context: Context) -> tuple[Button, ...]:
        words = context.words
        return (
            Button("phones", words.say("With phones"), "segment", selected=self.phones),
            Button("hands", words.say("By hands and cards"), "segment", selected=not self.phones),
        )

    def shown(self, context: Context) -> tuple[Button, ...]:
        """Words and colours for the back row: two of the settings, at hand where a room needs them."""
        words, settings = context.words, context.settings
        return (
            Button(
                "large", words.say("Large words"), "segment", selected=settings.text_scale >= PROJECTED_WORDS
            ),
            Button("bright", words.say("Bright room"), "segment", selected=settings.theme == "light"),
        )

    def note(self, context: Context, note: ContentNote) -> Button:
        words, off = context.words, note.note in self.without
        state = (
            words.say("Left out. Press to put it back.")
            if off
            else words.say("In it. Press to leave it out.")
        )
        icon = "circle" if off else "check"
        return Button(f"note:{note.note}", capital(note.words), "segment", state, selected=not off, icon=icon)

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("phones" | "hands" as way):
                return become(replace(self, phones=way == "phones"))
            case Press("large"):
                large = context.settings.text_scale >= PROJECTED_WORDS
                return run(Change(replace(context.settings, text_scale=100 if large else PROJECTED_WORDS)))
            case Press("bright"):
                bright = context.settings.theme == "light"
                return run(Change(replace(context.settings, theme="dusk" if bright else "light")))
            case Press(id) if id.startswith("note:"):
                return become(replace(self, without=self.without ^ {id.removeprefix("note:")}))
            case Press("minutes"):
                more = self.minutes + STEP
                return become(replace(self, minutes=SHORTEST if more > LONGEST else more))
            case Press(id) if id.startswith("minutes:"):
                return become(replace(self, minutes=int(id.removeprefix("minutes:"))))
            case Press("open" | "rehearse" as how):
                rehearsal = how == "rehearse"
                phones = self.phones or rehearsal
                return run(OpenRoom(self.scenario.id, self.without, self.minutes, phones, rehearsal))
            case Press("help") | Intent("help"):
                return run("open help")
            case Press("back") | Intent("pause" | "take back"):
                return POP
        return STAY
