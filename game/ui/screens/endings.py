"""The endings of a story: those that were found as cards, the others in the dark, where only their place is seen."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from game.story.model import Outcome, Scenario, Scene
from game.story.playthrough import start
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, run
from game.ui.screens.library import place_of
from game.ui.view import Approach, Box, Button, Crop, Hint, Mark, Stage, Text, View
from game.ui.words import Words
from game.workshop.runsheet import leads_to

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


@dataclass(frozen=True, slots=True)
class EndingsScreen:
    scenario: Scenario

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
            hints=(Hint(("↑", "↓"), words.say("Move")), Hint(("Esc",), words.say("Back"))),
        )

    def card(self, context: Context, at: int, scene: Scene) -> Box:
        assert scene.ending is not None
        words, ending = context.words, scene.ending
        place = scene.place or place_of(self.scenario)
        title = start(self.scenario).filled(ending.title) if "{" in ending.title else ending.title
        return Box(
            (
                Crop(place, "", context.pictures.centres.get(place, (500, 560)), tall=True),
                Text(words.say("Found"), "caption", icon="circle-check"),
                Text(title, "card_title", id=f"ending-{at}", level=2),
                outcome_sign(words, ending.outcome),
            ),
            kind="card",
            label=title,
        )

    def blank(self, context: Context, at: int, scene: Scene) -> Box:
        """An ending that is not found: where it is can be made out in the dark, and no more is told."""
        words = context.words
        place = scene.place or place_of(self.scenario)
        centre = context.pictures.centres.get(place, (500, 560))
        return Box(
            (
                Crop(place, "", centre, tall=True, veiled=True),
                Text(words.say("Not found yet"), "caption", icon="circle"),
                Text(words.say("Another ending"), "card_title", id=f"ending-{at}", level=2, soft=True),
                Text(self.distance(words, scene), "small"),
            ),
            kind="card",
            label=words.say("Not found yet"),
        )

    def distance(self, words: Words, scene: Scene) -> str:
        """When an ending comes and how far off it lies, which tells nothing of what happens there."""
        n = fewest_decisions(self.scenario).get(scene.id, 0)
        if not n:
            return words.say("Another way through leads here.")
        far = words.many("{n} decision from the start, or more.", "{n} decisions from the start, or more.", n)
        return "  ·  ".join(part for part in (scene.time, far) if part)

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Press("help") | Intent("help"):
                return run("open help")
        return STAY
