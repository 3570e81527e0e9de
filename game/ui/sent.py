"""What a player sends in a phone thread: a choice that is nothing but words in quotes stands there as a message."""

from __future__ import annotations

from game.story.model import Line, Scenario, Scene
from game.story.playthrough import Playthrough, Told

QUOTES = {"“": "”", "„": "“", "«": "»", '"': '"'}


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
    words = quoted_words(before.filled(taken.choice.text))
    if not mine or not words or _said_to_somebody_there(scenario, scene, words, mine):
        return None
    lines = [beat for beat in playthrough.told() if isinstance(beat, Told) and beat.line.speaker == mine]
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


def _said_to_somebody_there(scenario: Scenario, scene: Scene, words: str, mine: str) -> bool:
    """Words that begin with the name of somebody who does not write in this thread are said aloud."""
    writing = {line.speaker for line in scene.lines if line.speaker}
    named = words.split()[0].strip(",.?!:…") if words.split() else ""
    return any(person.name == named for id, person in scenario.cast.items() if id not in writing | {mine})
