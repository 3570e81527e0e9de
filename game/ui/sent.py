"""What a player sends in a phone thread: a choice in quotes stands there as a message.

It is nothing but words in quotes; or it holds one quotation, beside what else is done (“Held up!” And mend the tap.),
and somebody of the thread answers at once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from game.story.model import Line, Scenario, Scene
from game.story.playthrough import Playthrough, Told

QUOTES = {"“": "”", "„": "“", "«": "»", '"': '"'}
ONE_QUOTATION = re.compile("|".join(f"{a}[^{a}{b}]+{b}" for a, b in QUOTES.items()))


def holder(scenario: Scenario, scene: Scene) -> str:
    """Whose phone it is: the player's, or that of the person through whose eyes we see."""
    return scene.seen_by or (scenario.player.id if scenario.player else "")


def sent(playthrough: Playthrough) -> Told | None:
    """The message that the latest choice was, unless the story writes it itself."""
    before, taken = playthrough.before, playthrough.taken
    if before is None or taken is None or before.scene.medium != "messages":
        return None
    scenario, scene = playthrough.scenario, before.scene
    mine = holder(scenario, scene)
    told = [beat for beat in playthrough.told() if isinstance(beat, Told)]
    text = before.filled(taken.choice.text)
    words = quoted_words(text) or (quoted_in(text) if _answered(scene, told, mine) else "")
    if not mine or not words or _said_to_somebody_there(scenario, scene, words, mine):
        return None
    lines = [beat for beat in told if beat.line.speaker == mine]
    if any(words in (line.text, quoted_words(line.text)) for line in lines):
        return None
    return Told(scene, Line(taken.choice.text, speaker=mine), words)


def quoted_words(text: str) -> str:
    """The words of a text that is one quotation; nothing where it is none, or more than that."""
    text = text.strip()
    end = QUOTES.get(text[:1], "")
    inner = text[1:-1]
    whole = len(text) > 2 and bool(end) and text.endswith(end) and not any(q in inner for q in {text[0], end})
    return inner if whole else ""


def quoted_in(text: str) -> str:
    """The one quotation that a text holds; nothing where there are several."""
    found = ONE_QUOTATION.findall(text)
    return quoted_words(found[0]) if len(found) == 1 else ""


def _answered(scene: Scene, told: Sequence[Told], mine: str) -> bool:
    """Whether the first that happens is that somebody else writes in this thread."""
    first = told[0] if told else None
    return first is not None and first.scene is scene and first.line.speaker not in ("", mine)


def _said_to_somebody_there(scenario: Scenario, scene: Scene, words: str, mine: str) -> bool:
    """Words that begin with the name of somebody who does not write in this thread are said aloud."""
    writing = {line.speaker for line in scene.lines if line.speaker}
    named = words.split()[0].strip(",.?!:…") if words.split() else ""
    return any(person.name == named for id, person in scenario.cast.items() if id not in writing | {mine})
