"""The ending of a story: its name over the picture, before the talk about it."""

from __future__ import annotations

from collections.abc import Mapping

from game.story.playthrough import Ended, Playthrough
from game.ui.screen import Context
from game.ui.screens.endings import outcome_sign
from game.ui.screens.stage import bar, stage, top
from game.ui.sounds import BEDS
from game.ui.view import Box, Button, Hint, Pips, Rule, Text, View


def ending_view(context: Context, playthrough: Playthrough, ended: Ended, moods: Mapping[str, str]) -> View:
    words = context.words
    scenario = playthrough.scenario
    found = len(context.kept.endings.get(scenario.id, frozenset()) | {ended.scene.id})
    total = len(scenario.endings)
    counted = words.many("{found} of {n} ending found", "{found} of {n} endings found", total, found=found)
    card = Box(
        (
            Text(words.say("An ending of {title}", title=scenario.title), "small", soft=True),
            Text(playthrough.filled(ended.ending.title), "title", level=1),
            outcome_sign(words, ended.ending.outcome),
            Rule(),
            Box((Pips(found, total), Text(counted, "small")), flow="row"),
        ),
        kind="paper",
    )
    return View(
        name="ending",
        heading=words.say("An ending"),
        shape="stage",
        body=(card, Button("go-on", words.say("See how it went"), "main", icon="arrow-right")),
        focus="go-on",
        stage=stage(context, scenario, ended.scene, moods),
        top=top(context, playthrough, ended.scene, (), BEDS.get(ended.ending.outcome, "")),
        bar=bar(words, context.settings.captions),
        hints=(
            Hint(("Enter",), words.say("See how it went")),
            Hint(("Backspace",), words.say("Take back")),
            Hint(("H",), words.say("Read back")),
            Hint(("Esc",), words.say("Pause")),
        ),
    )
