"""The stories: a card each, without ranking."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal, cast, get_args

from game.story.frozen import frozen, replace
from game.story.model import Scenario, Workshop
from game.ui.commands import HostStory, OpenStory, ShowStories
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Story, Transition, become, run
from game.ui.screens.stage import picture_of
from game.ui.sounds import TITLE
from game.ui.view import Box, Button, Crop, Hint, Pips, Portrait, Rule, Sounding, Stage, Text, View, Widget
from game.ui.words import Words

FACES = 2  # faces on a card's edge; mock-library
SHORT = 10  # minutes; a story that is done in a break
SUMMARY = 80  # characters of a summary on a card, about two lines; all of it stands on the page of the story
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")

Which = Literal["all", "new", "age", "short", "room"]


@frozen
class LibraryScreen:
    """`which` of the stories are shown; `for_room` they are chosen from for a room, and a card leads to its set-up.

    `at` is the id of the story one comes from.
    """

    stories: tuple[Story, ...]
    which: str = "all"
    for_room: bool = False
    at: str = ""

    def view(self, context: Context) -> View:
        words = context.words
        states = {story.id: self.state(context, story) for story in self.stories if story.scenario}
        told = any(state != words.say("New") for state in states.values())  # where all is new, nothing is
        shown = [story for story in self.stories if self.belongs(context, story, self.which)]
        if self.for_room and not shown:
            shown = list(self.stories)  # any story can be played with a room
        title = words.say("Which story does the room play?") if self.for_room else words.say("Choose a story")
        cards = [self.card(context, story, told=told) for story in shown]
        none = words.say("No story was found.") if not self.stories else words.say("There is none of these.")
        here = f"story:{self.at}"
        first = next((card.id for card in cards if card.id == here), cards[0].id if cards else "nothing")
        nothing = (Text(none, "body", id="nothing"),)
        return View(
            name="library",
            heading=title,
            shape="grid",
            body=(
                Text(title, "title", level=1),
                *self.filters(context),
                *(self.grouped(context, shown, cards) or nothing),
            ),
            focus=first,
            stage=Stage("two-windows", back="blurred"),
            sound=Sounding(bed=TITLE),
            bar=(
                Button("back", words.say("Back to the title"), "icon", icon="chevron-left"),
                *self.besides(words),
                Button("help", words.say("Where to find help"), "icon", icon="life-buoy"),
                Button("settings", words.say("Settings & access"), "icon", icon="settings"),
            ),
            hints=(
                Hint(("←", "→", "↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Open")),
                Hint(("F1",), words.say("Help")),
                Hint(("Esc",), words.say("Back")),
            ),
        )

    def besides(self, words: Words) -> tuple[Button, ...]:
        """What somebody who plays alone finds beside the stories."""
        if self.for_room:
            return ()
        check = Button("self-check", words.say("Before and after"), "icon", icon="clipboard-list")
        files = Button("files", words.say("Open a story of your own"), "icon", icon="external-link")
        return (*((check,) if self.asks else ()), files)

    def grouped(self, context: Context, shown: list[Story], cards: list[Box]) -> tuple[Widget, ...]:
        """The cards, under the titles of their packs where there are any."""
        found: list[Widget] = []
        packs = any(story.group for story in shown)
        last: str | None = None
        for story, card in zip(shown, cards, strict=True):
            if packs and story.group != last:
                title = story.group or context.words.say("Stories of the game")
                found.append(Text(title, "subheading", level=2))
                last = story.group
            found.append(card)
        return tuple(found)

    # --- which stories are shown -----------------------------------------------------------------------

    def filters(self, context: Context) -> tuple[Box, ...]:
        """Which stories to show. One that would show none of them or all is not offered, unless it is used."""
        words = context.words
        buttons: list[Button] = []
        for which in get_args(Which):
            n = sum(self.belongs(context, story, which) for story in self.stories)
            useful = which == "all" or 0 < n < len(self.stories)
            if useful or which == self.which:
                name = self.names(context, which)
                said = words.many("{name}: {n} story", "{name}: {n} stories", n, name=name)
                chosen = which == self.which
                shown = words.say("{name} · {n}", name=name, n=n) if which == "all" else name
                button = Button(f"show:{which}", shown, "segment", said=said, selected=chosen)
                buttons.append(button)
        label = words.say("Which stories to show")
        return (Box(tuple(buttons), flow="row", label=label),) if len(buttons) > 1 else ()

    def names(self, context: Context, which: Which) -> str:
        words = context.words
        return {
            "all": words.say("All"),
            "new": words.say("Not yet played"),
            "age": words.say("{age}+", age=self.youngest),
            "short": words.say("Short"),
            "room": words.say("For a room"),
        }[which]

    def belongs(self, context: Context, story: Story, which: str) -> bool:
        """Whether a story is one of those; a story with errors stands among all of them only."""
        scenario = story.scenario
        if which == "all" or which not in get_args(Which):
            return True
        if scenario is None:
            return False
        match cast(Which, which):
            case "new":
                return story.id not in context.kept.saves and not context.kept.endings.get(story.id)
            case "age":
                return 0 < age_of(scenario) <= self.youngest
            case "short":
                return 0 < scenario.minutes < SHORT
            case "room":
                return scenario.workshop != Workshop()
        return True

    @property
    def youngest(self) -> int:
        """The age from which some of the stories are for; those that say none are left out."""
        ages = (age_of(story.scenario) for story in self.stories if story.scenario)
        return min((age for age in ages if age), default=0)

    # --- a story ---------------------------------------------------------------------------------------

    @property
    def asks(self) -> bool:
        """Whether a self-check lies beside the stories."""
        return any(story.scenario and story.scenario.library.self_check.whole for story in self.stories)

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
        known = self.known(context, scenario)
        parts: list[Widget] = [
            Crop(place, "", context.pictures.centres.get(place, (500, 560))),
            *((self.state_chip(context, story),) if told else ()),
            *faces,
            Text(scenario.title, "card_title", level=2),
            *((Text(opening(scenario.summary), "small", soft=True),) if scenario.summary else ()),
            Box(meta, flow="row"),
        ]
        if known:
            parts += [Rule(), Text(known[0], "small", icon="info", soft=True, shorter=known[1:])]
        return Box(tuple(parts), kind="card", id=f"story:{story.id}", label=scenario.title)

    def known(self, context: Context, scenario: Scenario) -> tuple[str, ...]:
        """From which age a story is and what is in it: all of it, and then the same in fewer and fewer words."""
        notes = content_notes(context, scenario)
        if not notes and scenario.ages:
            notes = (context.words.say("No content notes"),)
        ages = f"**{scenario.ages}** " if scenario.ages else ""
        return tuple(f"{ages}{capital(told)}" for told in notes)

    def opened(self, id: str) -> HostStory | OpenStory:
        """What a card leads to. A story with errors shows them, also to whoever leads a room."""
        playable = any(story.id == id and story.scenario for story in self.stories)
        return HostStory(id) if self.for_room and playable else OpenStory(id)

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
        if kept.under_way(story.id):
            return words.say("In progress")
        return words.say("Finished") if found else words.say("New")

    def state_chip(self, context: Context, story: Story) -> Text:
        return Text(self.state(context, story), "caption", icon=self.state_icon(context, story))

    def state_icon(self, context: Context, story: Story) -> str:
        found = context.kept.endings.get(story.id, frozenset())
        if story.scenario and len(found) == len(story.scenario.endings):
            return "circle-check"
        if context.kept.under_way(story.id):
            return "circle-dot"
        return "check" if found else "star"

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press(id) if id.startswith("show:"):
                which = id.removeprefix("show:")
                chosen = replace(self, which=which)
                return become(chosen) if self.for_room else become(chosen, ShowStories(which))
            case Press(id) if id.startswith("story:"):
                return run(self.opened(id.removeprefix("story:")))
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Press("self-check"):
                return run("open self-check")
            case Press("files"):
                return run("open files")
            case Press("settings"):
                return run("open settings")
            case Press("help") | Intent("help"):
                return run("open help")
        return STAY


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def opening(summary: str) -> str:
    """The first sentences of a summary that a card has room for; at least one of them, and each of them whole."""
    found = ""
    for sentence in SENTENCE_END.split(summary.strip()):
        longer = f"{found} {sentence}" if found else sentence
        if found and len(longer) > SUMMARY:
            break
        found = longer
    return found


def content_notes(context: Context, scenario: Scenario) -> tuple[str, ...]:
    """All content notes; then fewer and fewer of them with how many more there are, down to the first."""
    notes = [note.words for note in scenario.content_notes]
    found = [", ".join(notes)] if notes else []
    for shown in range(len(notes) - 1, 0, -1):
        left, first = len(notes) - shown, ", ".join(notes[:shown])
        found.append(context.words.many("{notes} and {n} more", "{notes} and {n} more", left, notes=first))
    return tuple(found)


def age_of(scenario: Scenario) -> int:
    """The age from which a story is for; 0 where it says none."""
    found = re.match(r"\d+", scenario.ages)
    return int(found.group()) if found else 0


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
