"""What to know before a story, and what can be stepped round."""

from __future__ import annotations

from collections.abc import Iterator

from game.story.frozen import frozen
from game.story.model import ContentNote, Scenario
from game.story.playthrough import start
from game.ui.commands import ContinueStory, HostStory, StartStory
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, become, push, run
from game.ui.screens.endings import EndingsScreen
from game.ui.screens.library import capital, place_of
from game.ui.screens.places import PlacesScreen
from game.ui.screens.play import PlayScreen
from game.ui.view import Box, Button, Hint, Stage, Text, View, Widget


@frozen
class NotesScreen:
    scenario: Scenario
    without: frozenset[str] = frozenset()

    def view(self, context: Context) -> View:
        words, scenario = context.words, self.scenario
        minutes = (
            words.many("About {n} minute", "About {n} minutes", scenario.minutes) if scenario.minutes else ""
        )
        facts = "  ·  ".join(part for part in (minutes, scenario.ages) if part)
        body: list[Widget] = [Text(scenario.title, "title", id="title", level=1)]
        if scenario.summary:
            body.append(Text(scenario.summary, "speech"))
        player = scenario.player
        who: tuple[Widget, ...] = ()
        if player is not None:
            who = (Text(words.say("You are {name}.", name=player.name), "strong", icon="user-round"),)
        if facts:
            who = (*who, Text(facts, "body", icon="clock", soft=True))
        body.append(Box(who, flow="row"))
        if scenario.content_notes:
            body.append(self.notes(context))
        body.append(Text(words.say("You can pause, go back or leave at any time."), "body", soft=True))
        body.append(Box(self.further(context), flow="row"))
        return View(
            name="notes",
            heading=words.say("Before you play: {title}", title=scenario.title),
            shape="sheet",
            body=tuple(body),
            focus="title",
            stage=Stage(place_of(scenario), back="blurred"),
            footer=self.buttons(context),
            bar=(Button("help", words.say("Where to find help"), "icon", icon="life-buoy"),),
            hints=(
                Hint(("↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Back")),
                Hint(("F1",), words.say("Help")),
            ),
        )

    def next_pages(self, context: Context) -> Iterator[View]:
        """The first page of the story; what fate decides may change it."""
        yield PlayScreen(start(self.scenario, without=self.without)).view(context)

    def notes(self, context: Context) -> Box:
        words = context.words
        parts: list[Widget] = [Text(words.say("This story contains"), "subheading", level=2)]
        for at, note in enumerate(self.scenario.content_notes):
            parts.append(self.note(context, at, note))
        return Box(tuple(parts), kind="paper_2")

    def note(self, context: Context, at: int, note: ContentNote) -> Widget:
        words = context.words
        said = capital(note.words) + (f" ({note.level})" if note.level else "")
        if not note.skip_to:
            return Text(said, "body", icon="info")
        off = note.note in self.without
        state = (
            words.say("Left out. Press to put it back.")
            if off
            else words.say("In it. Press to leave it out.")
        )
        return Button(
            f"note:{at}", said, "segment", state, selected=not off, icon="circle" if off else "check"
        )

    def further(self, context: Context) -> tuple[Button, ...]:
        """What else can be done with this story: begun anew, seen after its end, its endings, places that were kept."""
        words = context.words
        again = Button("start", words.say("From the start"), "chip", icon="undo-2")
        endings = Button("endings", words.say("Endings"), "chip", icon="sparkles")
        count = len(context.kept.places.get(self.scenario.id, ()))
        kept = words.many("{n} kept place", "{n} kept places", count)
        saved = context.kept.saves.get(self.scenario.id)
        ended = Button("continue", words.say("How it went"), "chip", icon="eye")
        own = self.scenario.id == context.authored
        watch = Button("watch", words.say("Watch the file"), "chip", icon="eye", selected=context.watched)
        drawn = Button("map", words.say("Story map"), "chip", icon="map")
        room = Button("room", words.say("With a room"), "chip", icon="users")
        return (
            *(((ended if saved.over else again),) if saved else ()),
            endings,
            *(() if own else (room,)),  # rooms play stories of the library
            *((watch, drawn) if own else ()),
            *((Button("places", kept, "chip", icon="save"),) if count else ()),
        )

    def buttons(self, context: Context) -> tuple[Button, ...]:
        words = context.words
        back = Button("back", words.say("Back"), icon="arrow-left")
        if context.kept.under_way(self.scenario.id):
            return (back, Button("continue", words.say("Continue"), "main", icon="play"))
        return (back, Button("start", words.say("Play"), "main", icon="play"))

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press(id) if id.startswith("note:"):
                note = self.scenario.content_notes[int(id.removeprefix("note:"))].note
                return become(NotesScreen(self.scenario, self.without ^ {note}))
            case Press("endings"):
                return push(EndingsScreen(self.scenario))
            case Press("places"):
                return push(PlacesScreen(self.scenario))
            case Press("watch"):
                return run("watch")
            case Press("map"):
                return run("open map")
            case Press("room"):
                return run(HostStory(self.scenario.id))
            case Press("start"):
                return run(StartStory(self.scenario.id, self.without))
            case Press("continue"):
                return run(ContinueStory(self.scenario.id))
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Press("help") | Intent("help"):
                return run("open help")
        return STAY
