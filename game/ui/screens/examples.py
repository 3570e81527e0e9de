"""What the settings are shown by: a moment of a story, a line that is heard, a caption."""

from __future__ import annotations

from game.settings import Settings
from game.ui.bindings import bindings
from game.ui.prompts import cap
from game.ui.screen import Context
from game.ui.view import Box, Button, Crop, Portrait, Speech, Text, Widget
from game.ui.words import Words

SPEAKER = "noor"


def line(words: Words) -> str:
    """What somebody says in an example."""
    return words.say("“You left your scarf here. I put it on the hook by the door.”")


def moment(words: Words) -> Box:
    """A moment of a story as it looks now: a place, a face, a line, a question and answers."""
    said = Speech(line(words), "Noor", SPEAKER, "warm", reveal=False, in_sight=False)
    answers = (
        words.say("Thank her, and take the scarf."),
        words.say("Say that you will come for it tomorrow."),
    )
    asked = Box(
        (
            Text(words.say("What do you do?"), "heading", level=2),
            *(Box((Text(answer, "choice"),), kind="dark_2") for answer in answers),
        ),
        kind="dark",
    )
    spoken = Box((Portrait(SPEAKER, "warm", "", "card"), said))
    return Box((picture(words), Box((spoken, asked))), flow="row", weights=(42, 58))


def picture(words: Words) -> Box:
    """A place and words together: what a theme does is seen on them at once."""
    return Box(
        (
            Text(words.say("A kitchen, eight o’clock"), "card_title", level=2),
            Text(words.say("This is how places, faces and words look together."), "small"),
            Crop("kitchen-morning", "", tall=True),
        ),
        kind="paper_2",
    )


def who_speaks(context: Context) -> Box:
    """Somebody with a line that can be heard, and what a voice says of a page."""
    words, settings = context.words, context.settings
    face = Box((Text(line(words), "speech"), Portrait(SPEAKER, "warm", "", wide=True)), kind="paper_2")
    key = bindings(settings.keys, settings.buttons).keys.get("where", "")
    where = words.say("{key} says at any time where you are.", key=cap("key", key, words)) if key else ""
    told = words.say("Every page can be heard: lines, choices, and what there is to press.")
    heard = Button("hear", words.say("Hear this line"), "secondary", icon="volume-2")
    shown = words.say("While it reads aloud, whatever you press here shows how the voice speaks.")
    parts = (Text(text) for text in (told, where, shown) if text)
    return Box(
        (face, Box((*parts, *((heard,) if settings.read_aloud else ())), kind="paper")),
        flow="row",
        weights=(50, 50),
    )


def caption(words: Words, settings: Settings) -> tuple[Widget, ...]:
    """What a caption is like, where they are on."""
    if not settings.captions:
        return ()
    return (Text(words.say("[rain on glass]"), "caption", icon="volume-2"),)
