"""A text that a translation of the story has no words for, or whose English has changed since.

Why it matters: in the middle of a story in somebody's own language stands a sentence in English, or one that says what
the story said before it was mended.

How to mend it: `second-chances translate update` takes the texts as they are now into the PO file, and `translate
status` names what is missing and what waits to be looked at. A story that is not to be shown in a language yet has no
file for it in `translations/`. Each language is told once, at the first text, with how many there are.

Good:

    title: The Tap
    start: kitchen
    scenes:
      kitchen: {lines: [It drips.], ending: {title: Drops, outcome: mixed}}

    translations/es/story.po:

    msgctxt "title"
    msgid "The Tap"
    msgstr "El grifo"

    msgctxt "kitchen/line/1"
    msgid "It drips."
    msgstr "Gotea."

    msgctxt "kitchen/ending/title"
    msgid "Drops"
    msgstr "Gotas"

Bad:

    title: The Tap
    start: kitchen
    scenes:
      kitchen: {lines: [It drips.], ending: {title: Drops, outcome: mixed}}

    translations/es/story.po:

    msgctxt "title"
    msgid "The Tap"
    msgstr "El grifo"

    msgctxt "kitchen/line/1"
    msgid "It dripps."
    msgstr "Gotea."
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import TITLE, Assets, Check, Finding, Translated
from game.proof.facts import Facts
from game.story.location import Way
from game.story.model import Scenario, Scene

MEND = "second-chances translate update, and then status, say what is to be done"


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    for translated in assets.translations:
        if translated.trouble:
            message = f"the translation into '{translated.language}' cannot be read: {translated.trouble}"
            yield Finding(TITLE, message, "until then the story is told in English")
        else:
            yield from _missing(facts.scenario, translated)


def _missing(scenario: Scenario, translated: Translated) -> Iterator[Finding]:
    entries = {(entry.key, entry.english): entry for entry in translated.sentences.entries if not entry.gone}
    texts = texts_of(scenario)
    lacking = [key for key in texts.items() if key not in entries or not entries[key].done]
    fuzzy = [key for key in texts.items() if key in entries and entries[key].done and entries[key].fuzzy]
    for found, what in ((lacking, "has no words for"), (fuzzy, "waits to be looked at in")):
        if found:
            key, english = found[0]
            times = "this text" if len(found) == 1 else f"{len(found)} texts, first this one"
            message = f"the translation into '{translated.language}' {what} {times}: “{english}”"
            yield Finding(way_of(scenario, key), message, MEND)


def texts_of(scenario: Scenario) -> dict[str, str]:
    """All texts of a story by their keys, in the order of the file."""
    from game.story.retelling import retold  # few stories have translations, and it loads what plays

    found: dict[str, str] = {}

    def keep(key: str, text: str) -> str:
        found[key] = text
        return text

    retold(scenario, keep)
    return found


def way_of(scenario: Scenario, key: str) -> Way:
    """Where the text of a key stands, as near as that can be pointed at; the title for what is of no scene."""
    name, *rest = key.split("/")
    scene = scenario.scenes.get(name)
    if scene is None:
        return TITLE
    match rest:
        case ["line", number, *_]:
            return scene.lines[int(number) - 1].way
        case ["choice", name, *within]:
            return _way_in_choice(scene, name, within)
        case [part, *_] if part in ("ask", "time", "describe"):
            return scene.way, part
        case ["ending", part, *_]:
            return (scene.way, "ending"), part
    return scene.way


def _way_in_choice(scene: Scene, name: str, within: list[str]) -> Way:
    choice = next(c for c in scene.choices if name == (c.id if c.written_id else str(c.ordinal + 1)))
    match within:
        case ["line", number, *_]:
            return choice.lines[int(number) - 1].way
        case ["reason", name, *_]:
            reasons = choice.reasons
            reason = next(r for r in reasons if name == (r.id if r.written_id else str(r.ordinal + 1)))
            return reason.way, "text"
    return choice.way, "text"


CHECK = Check("missing-translation", "warning", find, of_text=True)
