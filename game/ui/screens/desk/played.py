"""What was played of a story and what nobody has seen yet: the last card of the author's page."""

from __future__ import annotations

from collections.abc import Iterator

from game.story.covered import Covered, whole
from game.story.model import Choice
from game.ui.authored import Authored
from game.ui.screens.desk.named import cut, told_by
from game.ui.view import Text, Widget
from game.ui.words import Words

MOST = 8  # scenes, choices, reasons and lines that are named; a map shows all scenes
LONGEST = 240  # characters of a line of the story: two lines of the page


def played(words: Words, authored: Authored) -> tuple[Widget, ...]:
    """How much was played, then what was not, in the order of the file."""
    there = whole(authored.scenario)
    now, ever = authored.seen.among(there), authored.ever.among(there)
    left = ever.left_of(there)
    return (
        Text(words.say("What was played"), "subheading", level=2),
        Text(_share(words, words.say("In this play"), now, there), id="played-now"),
        Text(
            _share(words, words.say("In all plays since the game was opened"), ever, there),
            id="played-ever",
        ),
        *_left(words, words.say("Scenes nobody came to"), list(_scenes(authored, left)), "left-scenes"),
        *_left(
            words,
            words.say("Choices nobody took"),
            list(_choices(authored, there.chosen - ever.chosen)),
            "left-choices",
        ),
        *_left(words, words.say("Reasons nobody gave"), list(_reasons(authored, left)), "left-reasons"),
        *_left(words, words.say("Lines never shown"), list(_lines(authored, left)), "left-lines"),
    )


def _share(words: Words, when: str, part: Covered, there: Covered) -> str:
    """How much of each kind, counted as `check` counts: a choice is one, however many reasons it has."""
    said = words.say(
        "{when}: {scenes} of {all_scenes} scenes, {choices} of {all_choices} choices, "
        "{lines} of {all_lines} lines.",
        when=when,
        scenes=len(part.scenes),
        all_scenes=len(there.scenes),
        choices=len(part.chosen),
        all_choices=len(there.chosen),
        lines=len(part.lines),
        all_lines=len(there.lines),
    )
    if not there.reasons:
        return said
    why = words.say(
        "Of the reasons for choices {reasons} of {all_reasons}.",
        reasons=len(part.reasons),
        all_reasons=len(there.reasons),
    )
    return f"{said} {why}"


def _left(words: Words, title: str, entries: list[str], id: str) -> tuple[Widget, ...]:
    """A list with its title; each entry can be come to, so that a long list is read by keys."""
    if not entries:
        return ()
    more = len(entries) - MOST
    rest = (words.many("{n} more", "{n} more", more),) if more > 0 else ()
    shown = (*entries[:MOST], *rest)
    return (
        Text(f"**{title}**", "small", id=id),
        *(Text(entry, "small", id=f"{id}-{at}", icon="circle") for at, entry in enumerate(shown)),
    )


def _scenes(authored: Authored, left: Covered) -> Iterator[str]:
    for scene in authored.scenario.scenes.values():
        if scene.id in left.scenes:
            told, place = told_by(authored, scene), authored.place(scene.way, key=True)
            yield "  ·  ".join(dict.fromkeys((cut(told, LONGEST), scene.id, place)))


def _choices(authored: Authored, left: frozenset[str]) -> Iterator[str]:
    for choice in _all_choices(authored):
        if choice.id in left:
            yield f"{cut(authored.told(choice.text), LONGEST)}  ·  {authored.place(choice.way)}"


def _reasons(authored: Authored, left: Covered) -> Iterator[str]:
    """Each by its own words, with those of its choice after them."""
    for choice in _all_choices(authored):
        for reason in choice.reasons:
            if (choice.id, reason.id) in left.reasons:
                why, what = authored.told(reason.text), authored.told(choice.text)
                place = authored.place(reason.way)
                yield f"{cut(why, LONGEST // 2)}  ({cut(what, LONGEST // 2)})  ·  {place}"


def _all_choices(authored: Authored) -> Iterator[Choice]:
    for scene in authored.scenario.scenes.values():
        yield from scene.choices


def _lines(authored: Authored, left: Covered) -> Iterator[str]:
    for scene in authored.scenario.scenes.values():
        lines = (*scene.lines, *(line for choice in scene.choices for line in choice.lines))
        for line in {line.text: line for line in lines}.values():
            if (scene.id, line.text) in left.lines:
                yield f"“{cut(authored.told(line.text), LONGEST)}”  ·  {authored.place(line.way)}"
