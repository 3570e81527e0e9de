"""Every sound by its name: which there are, what each is in words, and which belongs to what is pressed."""

from __future__ import annotations

from game.story.dressing import plain_name
from game.ui.inputs import Input, Intent, Press
from game.ui.words import Words

ROOMS = ("rain", "street", "kitchen", "cafe", "hall", "bus", "room", "wind", "workshop")  # tones of places
BEDS = {
    "growth": "ending-growth",
    "mixed": "ending-mixed",
    "harm": "ending-harm",
}  # by the outcome of an ending
TITLE = "title"
CUES = ("focus", "press", "page", "rewind", "message-sent", "message-received")  # of the interface
THINGS = (
    "phone-buzz",
    "knock",
    "door",
    "drawer",
    "glass",
    "cup",
    "steps",
    "tram-bell",
    "calling-tone",
    "line-closes",
    "piano-note",
)  # of a line in a story
TURNS = (
    "go-on",
    "back",
    "pause",
    "history",
    "settings",
    "help",
    "stories",
    "continue",
    "next",
    "skip",
    "endings",
    "places",
    "credits",
    "nearby",
    "summary",
)  # lead to another page


def captions(words: Words) -> dict[str, str]:
    """Each sound in words."""
    return {
        "rain": words.say("rain on glass"),
        "street": words.say("a street, far off"),
        "kitchen": words.say("a kitchen hums"),
        "cafe": words.say("voices and cups"),
        "hall": words.say("a hall full of voices"),
        "bus": words.say("a bus engine"),
        "room": words.say("a quiet room"),
        "wind": words.say("wind in leaves"),
        "workshop": words.say("wood, felt, a tool put down"),
        "title": words.say("a soft piano, slow"),
        "ending-growth": words.say("a soft piano that opens"),
        "ending-mixed": words.say("a soft piano that waits"),
        "ending-harm": words.say("a soft piano that holds"),
        "focus": words.say("a tick of wood"),
        "press": words.say("a press on wood"),
        "page": words.say("a page turns"),
        "rewind": words.say("a breath drawn in"),
        "message-sent": words.say("two notes up"),
        "message-received": words.say("a note, and one below it"),
        "phone-buzz": words.say("a phone buzzes"),
        "knock": words.say("three knocks"),
        "door": words.say("a door closes"),
        "drawer": words.say("a drawer is pushed shut"),
        "glass": words.say("thin glass on stone"),
        "cup": words.say("a cup on its saucer"),
        "steps": words.say("steps on gravel"),
        "tram-bell": words.say("a tram bell, twice"),
        "calling-tone": words.say("it rings at the other end"),
        "line-closes": words.say("the call ends"),
        "piano-note": words.say("one note of a piano"),
    }


def sound_words(words: Words, sound: str) -> str:
    """A sound in words; one that is not ours by its name."""
    name = plain_name(sound)
    return captions(words).get(sound) or name.replace("-", " ")


def is_tone(sound: str) -> bool:
    """Whether it is the tone of a place, which goes on; a pack may have one of its own for it."""
    return plain_name(sound) in ROOMS


def meanings(words: Words) -> str:
    """The sounds of the interface, with what each goes with: they say nothing that is not seen, too."""
    said = {name: f"[{caption}]" for name, caption in captions(words).items()}
    return words.say(
        "{focus} when the focus moves, {press} when something is chosen, {page} with a new page, {rewind} when "
        "something is taken back, {sent} when a message goes, {received} when one comes. None says that a choice "
        "was right or wrong.",
        focus=said["focus"],
        press=said["press"],
        page=said["page"],
        rewind=said["rewind"],
        sent=said["message-sent"],
        received=said["message-received"],
    )


def cue_of(input: Input) -> str:
    """What is heard of an input, where the page knows nothing better."""
    match input:
        case Intent("take back" | "try another way"):
            return "rewind"
        case Press(id) if id in ("rewind", "take-back") or id.startswith(("rewind:", "try:", "to:")):
            return "rewind"
        case Press(id) if id.startswith("volume") or id == "question":
            return "focus"
        case Press(id) if id in TURNS:
            return "page"
        case Intent("pause" | "read back" | "help" | "library"):
            return "page"
    return "press"
