"""A translation whose places in braces are not those of the English.

Why it matters: `{name}` in a text is filled when it is shown. A place that the translation has lost leaves a hole in
the sentence, and one that it has made up is never filled. Such a sentence is shown in English.

How to mend it: write the same `{names}` in braces as the English has, in whatever order the language wants them.

Good:

    title: The Tap
    start: kitchen
    cast: {mara: {name: Mara}}
    scenes:
      kitchen: {lines: ["{mara} waits."], ending: {title: Drops, outcome: mixed}}

    translations/es/story.po:

    msgctxt "kitchen/line/1"
    msgid "{mara} waits."
    msgstr "Espera {mara}."

Bad:

    title: The Tap
    start: kitchen
    cast: {mara: {name: Mara}}
    scenes:
      kitchen: {lines: ["{mara} waits."], ending: {title: Drops, outcome: mixed}}

    translations/es/story.po:

    msgctxt "kitchen/line/1"
    msgid "{mara} waits."
    msgstr "Espera {María}."
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding
from game.proof.checks.missing_translation import texts_of, way_of
from game.proof.facts import Facts
from game.story.translation import changed_placeholders


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    texts = texts_of(facts.scenario) if assets.translations else {}
    for translated in assets.translations:
        for entry in translated.sentences.entries:
            if entry.gone or texts.get(entry.key) != entry.english:
                continue
            if wrong := changed_placeholders(entry):
                message = f"in the translation into '{translated.language}', {wrong}"
                yield Finding(way_of(facts.scenario, entry.key), message, "the English has: " + entry.english)


CHECK = Check("changed-placeholder", "error", find, of_text=True)
