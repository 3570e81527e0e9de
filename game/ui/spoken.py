"""A View as words, in reading order: for the terminal, a voice, a screen reader."""

from __future__ import annotations

import re
from typing import Literal

from game.story.frozen import frozen, replace
from game.ui.view import (
    Ballot,
    Box,
    Bubble,
    Button,
    Chart,
    Code,
    Crop,
    Mark,
    Pips,
    Portrait,
    Rule,
    Slider,
    Source,
    Speech,
    Text,
    View,
    Widget,
)

_MARKUP = re.compile(r"(\*\*|\*)(?=\S)(.+?)(?<=\S)\1")


Row = Literal["", "choices", "cards", "segments"]


@frozen
class Utterance:
    """One thing that is said. With an `id` it can be pressed; `digit` is its number key.

    `at` is the id of words that can have the focus and are not pressed. What stands in a `row` is one of several;
    `of` names the row, and of segments one is `chosen`. What is set by sliding has its `slider`.
    """

    words: str
    id: str = ""
    digit: int = 0
    enabled: bool = True
    level: int = 0
    at: str = ""
    row: Row = ""
    of: str = ""
    chosen: bool = False
    slider: Slider | None = None


def plain(text: str) -> str:
    """A text without its signs of emphasis."""
    return _MARKUP.sub(r"\2", text)


def spoken(view: View) -> tuple[Utterance, ...]:
    """The body and the footer of a page, as words."""
    found = [u for widget in view.body for u in _said(widget)]
    found += [u for button in view.footer for u in _said(button)]
    return tuple(u for u in found if u.words)


def _said(widget: Widget) -> list[Utterance]:
    match widget:
        case Text():
            return [Utterance(widget.said or plain(widget.words), level=widget.level, at=widget.id)]
        case Button():
            return [said_button(widget)]
        case Slider():
            return [Utterance(f"{widget.words}: {widget.shown}", widget.id, slider=widget)]
        case Mark():
            return []  # its word stands beside it
        case Speech():
            return [_speech(widget)]
        case Bubble():
            return [said_message(widget)]
        case Source():
            return [Utterance(f"{widget.line}: {widget.words}")]
        case Ballot():
            return [said_ballot(widget)]
        case Code():
            return [Utterance(widget.words)]
        case Portrait() | Crop() | Pips() | Rule():
            return []
        case Chart():
            return [said_button(button) for button in widget.children]
        case Box():
            return _box(widget)


def said_button(button: Button) -> Utterance:
    """A button with all that stands on it."""
    words = button.said or plain(button.words)
    extra = [part for part in (plain(button.note), button.tried) if part]
    said = f"{words} ({'; '.join(extra)})" if extra else words
    row: Row = "choices" if button.kind == "choice" else "segments" if button.kind == "segment" else ""
    chosen = button.selected and row == "segments"
    return Utterance(said, button.id, button.digit, button.enabled, row=row, chosen=chosen)


def said_ballot(ballot: Ballot) -> Utterance:
    """An answer with its letter, and its count where that is shown."""
    lettered = f"{ballot.letter}. {plain(ballot.words)}" if ballot.letter else plain(ballot.words)
    said = f"{lettered} ({ballot.shown})" if ballot.shown else lettered
    return Utterance(said, ballot.id, ballot.digit, row="choices" if ballot.id else "")


def said_message(bubble: Bubble) -> Utterance:
    """A message with its writer and its time."""
    who = f"{bubble.who}: " if bubble.who else ""
    note = f" ({bubble.note})" if bubble.note else ""
    return Utterance(f"{who}{plain(bubble.words)}{note}")


def _speech(speech: Speech) -> Utterance:
    words = plain(speech.words)
    who = speech.said or speech.who
    return Utterance(f"{who}: {words}" if who else words)


def _box(box: Box) -> list[Utterance]:
    inner = [u for child in box.children for u in _said(child)]
    if box.said:
        return [Utterance(box.said, box.id)]
    if box.id:  # a card is one thing to press
        return [Utterance(". ".join(u.words.rstrip(".") for u in inner) + ".", box.id, row="cards")]
    marks = [child for child in box.children if isinstance(child, Mark) and child.words]
    if marks and inner:  # the sign and what it stands beside
        first = inner[0]
        inner[0] = replace(first, words=_with_sign(marks[0].words, first.words))
    return [replace(u, of=box.label) if u.row == "segments" and not u.of else u for u in inner]


def _with_sign(sign: str, words: str) -> str:
    return words if sign.lower() in words.lower() else f"{sign}. {words}"
