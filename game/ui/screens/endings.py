"""The endings of a story: those that were found as cards, the others in the dark, with a way to each."""

from __future__ import annotations

from collections import deque

from game.story.frozen import frozen
from game.story.model import Outcome, Scenario, Scene
from game.story.playthrough import start
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, run
from game.ui.screens.library import FACES, place_of
from game.ui.screens.stage import people_on_stage
from game.ui.view import Approach, Box, Button, Crop, Hint, Mark, Portrait, Stage, Text, View
from game.ui.words import Words
from game.workshop.runsheet import leads_to

MOODS: dict[Outcome, str] = {"growth": "warm", "mixed": "calm", "harm": "hurt"}
SIGNS: dict[Outcome, Approach] = {"growth": "healthy", "mixed": "mixed", "harm": "harmful"}


def outcome_words(words: Words, outcome: Outcome) -> str:
    """How a story came out, in words that stand beside its sign."""
    return {
        "growth": words.say("Something grew"),
        "mixed": words.say("Some of each"),
        "harm": words.say("Somebody was harmed"),
    }[outcome]


def outcome_sign(words: Words, outcome: Outcome) -> Box:
    """The outcome by shape and word."""
    said = outcome_words(words, outcome)
    return Box((Mark(SIGNS[outcome], said, "small"), Text(said, "small")), flow="row", label=said)


def last_choices(scenario: Scenario, id: str) -> list[Scene]:
    """The scenes where something is chosen, and nothing more before this one; the earliest of them first."""
    found: dict[str, Scene] = {}
    seen, todo = {id}, deque([id])
    while todo:
        after = todo.popleft()
        for scene in scenario.scenes.values():
            if scene.id in seen or after not in leads_to(scene):
                continue
            seen.add(scene.id)
            if scene.choices:
                found[scene.id] = scene
            else:
                todo.append(scene.id)
    far = fewest_decisions(scenario)
    return sorted(found.values(), key=lambda scene: far.get(scene.id, len(far)))


def fewest_decisions(scenario: Scenario) -> dict[str, int]:
    """How many decisions lead to each scene at the least, whatever conditions say."""
    found, todo = {scenario.start: 0}, deque([scenario.start])
    while todo:
        id = todo.popleft()
        step = 1 if scenario.scenes[id].choices else 0
        for target in leads_to(scenario.scenes[id]):
            if target not in found or found[id] + step < found[target]:
                found[target] = found[id] + step
                todo.append(target) if step else todo.appendleft(target)
    return found


@frozen
class EndingsScreen:
    scenario: Scenario

    @property
    def few(self) -> bool:
        """Whether all cards stand in one line; two lines of them have lower pictures, and are seen at once."""
        return len(self.scenario.endings) <= 3

    def view(self, context: Context) -> View:
        words, scenario = context.words, self.scenario
        found = context.kept.endings.get(scenario.id, frozenset())
        scenes = scenario.endings
        known = [scene for scene in scenes if scene.id in found]
        cards = [self.card(context, at, scene) for at, scene in enumerate(known)]
        hidden = [scene for scene in scenes if scene.id not in found]
        cards += [self.blank(context, at, scene) for at, scene in enumerate(hidden, len(known))]
        counted = words.many(
            "{found} of {n} ending found", "{found} of {n} endings found", len(scenes), found=len(known)
        )
        title = words.say("Endings of {title}", title=scenario.title)
        return View(
            name="endings",
            heading=title,
            shape="grid",
            body=(Text(title, "title", id="title", level=1), Text(counted, soft=True), *cards),
            focus="title",
            stage=Stage(place_of(scenario), back="blurred"),
            bar=(
                Button("back", words.say("Back"), "icon", icon="chevron-left"),
                Button("help", words.say("Where to find help"), "icon", icon="life-buoy"),
            ),
            hints=(
                Hint(("↑", "↓", "←", "→"), words.say("Move")),
                Hint(("F1",), words.say("Help")),
                Hint(("Esc",), words.say("Back")),
            ),
        )

    def card(self, context: Context, at: int, scene: Scene) -> Box:
        assert scene.ending is not None
        words, ending = context.words, scene.ending
        place = scene.place or place_of(self.scenario)
        title = self.filled(ending.title)
        there = people_on_stage(self.scenario, scene, {})[:FACES]
        return Box(
            (
                Crop(place, "", context.pictures.centres.get(place, (500, 560)), tall=self.few),
                *(Portrait(one.person, MOODS[ending.outcome], "", "card") for one in there),
                Text(words.say("Found"), "caption", icon="circle-check"),
                Text(title, "card_title", id=f"ending-{at}", level=2),
                *((Text(self.filled(scene.time), "small"),) if scene.time else ()),
                outcome_sign(words, ending.outcome),
            ),
            kind="card",
            label=title,
        )

    def blank(self, context: Context, at: int, scene: Scene) -> Box:
        """An ending that is not found: its place in the dark, when it comes, how it comes out, and a way to it."""
        assert scene.ending is not None
        words = context.words
        when = self.filled(scene.time) or words.say("Another ending")
        place = scene.place or place_of(self.scenario)
        centre = context.pictures.centres.get(place, (500, 560))
        return Box(
            (
                Crop(place, "", centre, tall=self.few, veiled=True),
                Text(words.say("Not found yet"), "caption", icon="circle"),
                Text(when, "card_title", id=f"ending-{at}", level=2, soft=True),
                Text(self.hint(words, scene), "small"),
                outcome_sign(words, scene.ending.outcome),
            ),
            kind="card",
            label=words.say("Not found yet"),
        )

    def hint(self, words: Words, scene: Scene) -> str:
        """When something is chosen that leads here, which tells nothing of what happens then."""
        times = [here.time for here in last_choices(self.scenario, scene.id) if here.time]
        if not times or times[0] == scene.time:
            return words.say("Another way through leads here.")
        return words.say("A choice that can lead here: {time}.", time=self.filled(times[0]))

    def filled(self, text: str) -> str:
        """A text of the story, with its names as they are at its start."""
        return start(self.scenario).filled(text) if "{" in text else text

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Press("help") | Intent("help"):
                return run("open help")
        return STAY
