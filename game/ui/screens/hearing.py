"""What is heard on the pages of a story: the tone of the place, the cue of the latest line, music at the end."""

from __future__ import annotations

from game.story.model import Scenario
from game.story.parts import Told
from game.ui.pages import Deciding, Explained, Over, Page, Reading
from game.ui.screen import Context
from game.ui.screens.scene import holder
from game.ui.screens.stage import heard_line, tone
from game.ui.sounds import BEDS, is_tone
from game.ui.view import Sounding


def sounding(context: Context, scenario: Scenario, page: Page) -> Sounding:
    """The sounds of a page."""
    match page:
        case Reading(scene, lines) | Deciding(scene, lines):
            line = heard_line(lines)
            return Sounding(tone(context, scene, line), cue=cue_of_line(scenario, line))
        case Explained(answered):
            return Sounding(tone(context, answered.scene))
        case Over(ended):
            return Sounding(tone(context, ended.scene), BEDS.get(ended.ending.outcome, ""))


def cue_of_line(scenario: Scenario, told: Told | None) -> str:
    """The line's own sound; else one's own message goes, another's comes. One that is not sent makes no sound."""
    if told is None or is_tone(told.line.sound):
        return ""
    if told.line.sound or told.scene.medium != "messages" or told.line.unsent or not told.line.speaker:
        return told.line.sound
    return "message-sent" if told.line.speaker == holder(scenario, told.scene) else "message-received"
