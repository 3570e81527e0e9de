"""The stories: a card each, without ranking."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from game.story.model import Scenario
from game.ui.commands import OpenStory
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Story, Transition, run
from game.ui.screens.stage import picture_of
from game.ui.sounds import TITLE
from game.ui.view import Box, Button, Crop, Hint, Pips, Portrait, Rule, Sounding, Stage, Text, View, Widget

FACES = 2  # faces on a card's edge; mock-library


@dataclass(frozen=True, slots=True)
class LibraryScreen:
    stories: tuple[Story, ...]

    def view(self, context: Context) -> View:
        words = context.words
        states = {story.id: self.state(context, story) for story in self.stories if story.scenario}
        told = any(state != words.say("New") for state in states.values())  # where all is new, nothing is
        cards = tuple(self.card(context, story, told=told) for story in self.stories)
        nothing = (Text(words.say("No story was found."), "body", id="nothing"),)
        return View(
            name="library",
            heading=words.say("Choose a story"),
            shape="grid",
            body=(Text(words.say("Choose a story"), "title", level=1), *(cards or nothing)),
            focus=cards[0].id if cards else "nothing",
            stage=Stage("two-windows", back="blurred"),
            sound=Sounding(bed=TITLE),
            bar=(
                Button("back", words.say("Back to the title"), "icon", icon="chevron-left"),
                Button("help", words.say("Where to find help"), "icon", icon="life-buoy"),
                Button("settings", words.say("Settings & access"), "icon", icon="settings"),
            ),
            hints=(
                Hint(("←", "→"), words.say("Move")),
                Hint(("Enter",), words.say("Open")),
                Hint(("F1",), words.say("Help")),
                Hint(("Esc",), words.say("Back")),
            ),
        )

    def card(self, context: Context, story: Story, *, told: bool) -> Box:
        if story.scenario is None:
            return self.broken(context, story)
        words, scenario = context.words, story.scenario
        place = place_of(scenario)
        faces = tuple(
            Portrait(picture, "calm", name, "card")
            for picture, name in faces_of(scenario, context.pictures.people)
        )
        found = len(context.kept.endings.get(scenario.id, frozenset()))
        endings = len(scenario.endings)
        length = words.many("{n} min", "{n} min", scenario.minutes) if scenario.minutes else ""
        counted = words.many("{found} of {n} ending", "{found} of {n} endings", endings, found=found)
        meta: tuple[Widget, ...] = (Pips(found, endings), Text(counted, "strong"))
        if length:
            meta = (Text(length, "strong", icon="clock"), *meta)
        notes = ", ".join(note.note for note in scenario.content_notes)
        known = "  ".join(part for part in (scenario.ages, capital(notes)) if part)
        parts: list[Widget] = [
            Crop(place, "", context.pictures.centres.get(place, (500, 560))),
            *((self.state_chip(context, story),) if told else ()),
            *faces,
            Text(scenario.title, "card_title", level=2),
            Text(scenario.summary, "small", soft=True),
            Box(meta, flow="row"),
        ]
        if known:
            parts += [Rule(), Text(known, "small", icon="info", soft=True)]
        return Box(tuple(parts), kind="card", id=f"story:{story.id}", label=scenario.title)

    def broken(self, context: Context, story: Story) -> Box:
        words = context.words
        count = len(story.problems)
        return Box(
            (
                Text(story.file, "card_title", level=2),
                Text(
                    words.many(
                        "{n} problem keeps it from being played.",
                        "{n} problems keep it from being played.",
                        count,
                    )
                ),
            ),
            kind="card",
            id=f"story:{story.id}",
            label=story.file,
        )

    def state(self, context: Context, story: Story) -> str:
        """New, in progress, or finished: the words of the chip."""
        words, kept = context.words, context.kept
        found = kept.endings.get(story.id, frozenset())
        if story.scenario and len(found) == len(story.scenario.endings):
            return words.say("All endings found")
        if story.id in kept.saves:
            return words.say("In progress")
        return words.say("Finished") if found else words.say("New")

    def state_chip(self, context: Context, story: Story) -> Text:
        return Text(self.state(context, story), "caption", icon=self.state_icon(context, story))

    def state_icon(self, context: Context, story: Story) -> str:
        found = context.kept.endings.get(story.id, frozenset())
        if story.scenario and len(found) == len(story.scenario.endings):
            return "circle-check"
        return "circle-dot" if story.id in context.kept.saves else "star"

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press(id) if id.startswith("story:"):
                return run(OpenStory(id.removeprefix("story:")))
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Press("settings"):
                return run("open settings")
            case Press("help") | Intent("help"):
                return run("open help")
        return STAY


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def place_of(scenario: Scenario) -> str:
    """The place on a card: that of the first scene that has one."""
    first = scenario.scenes[scenario.start]
    return first.place or next((scene.place for scene in scenario.scenes.values() if scene.place), "")


def faces_of(scenario: Scenario, drawn: Collection[str]) -> tuple[tuple[str, str], ...]:
    """The player, and who is there first: picture and name. Where some of them are drawn, only those."""
    player = [scenario.player] if scenario.player else []
    others = [person for person in scenario.cast.values() if not person.player]
    found = [(picture_of(person), person.name) for person in [*player, *others]]
    return tuple([face for face in found if face[0] in drawn][:FACES] or found[:FACES])
