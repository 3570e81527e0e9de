"""How a play went, as one page to print or to read on: plain HTML that needs nothing besides itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from game.story.model import Approach, Feedback, HelpPlace
from game.story.playthrough import Playthrough
from game.story.report import SkillShown, report
from game.ui.screens.endings import outcome_words
from game.ui.screens.feedback import approach_words, source_words
from game.ui.words import Words

_STRONG, _SOFT = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*"), re.compile(r"\*(?=\S)(.+?)(?<=\S)\*")

# The sign of an approach: its shape tells it where there is no colour, on paper above all.
SHAPES: dict[Approach, tuple[str, str]] = {
    "healthy": ('<circle cx="8" cy="8" r="7"/>', "#0f5d50"),
    "mixed": ('<path d="M8 0.5 15.5 8 8 15.5 0.5 8Z"/>', "#7a4a00"),
    "harmful": ('<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5Z"/>', "#8c1d40"),
    "neutral": ('<rect x="2" y="2" width="12" height="12"/>', "#4a4458"),
}
STYLE = """
body { font: 17px/1.55 "Atkinson Hyperlegible Next", Verdana, sans-serif; color: #1d1733; background: #fff;
  max-width: 44em; margin: 2em auto; padding: 0 1em; }
h1, h2, h3 { line-height: 1.25; } h2 { margin-top: 1.8em; } h3 { margin-bottom: 0.2em; }
ol, ul { padding-left: 1.4em; } li { margin: 0.4em 0; } dt { font-weight: bold; } dd { margin: 0 0 0.5em 1.4em; }
svg { width: 1em; height: 1em; vertical-align: -0.12em; margin-right: 0.4em; }
.turn { break-before: page; } .soft { color: #4a4458; } blockquote { margin: 0.6em 0 0.6em 1em; font-style: italic; }
@media print { body { margin: 0; font-size: 11pt; } li { break-inside: avoid-page; }
  h2 { break-after: avoid; } }
"""


def summary_page(words: Words, playthrough: Playthrough, help: Sequence[HelpPlace], language: str) -> str:
    """The whole page."""
    scenario, ending = playthrough.scenario, playthrough.ending
    title = words.say("How it went: {story}", story=scenario.title)
    shown = report(playthrough)
    parts = [f"<h1>{text(title)}</h1>"]
    if ending is not None:
        said = f"“{playthrough.filled(ending.title)}”. {outcome_words(words, ending.outcome)}."
        parts.append(f"<p>{text(words.say('Ending: {ending}', ending=said))}</p>")
    parts.append(section(words.say("Your decisions"), decisions(words, playthrough)))
    if shown.skills:
        parts.append(section(words.say("What came up"), skills(words, shown.skills)))
    if ending is not None and ending.their_side:
        side = f"<blockquote>{text(playthrough.filled(ending.their_side))}</blockquote>"
        parts.append(section(words.say("Their side, a while later"), side))
    if ending is not None and ending.reflect:
        asked = listed("ul", [text(playthrough.filled(question)) for question in ending.reflect])
        parts.append(section(words.say("To think about"), asked))
    parts.append(section(words.say("Where to find help"), places(words, help)))
    return whole_page(words, title, parts, language)


def whole_page(words: Words, title: str, parts: Sequence[str], language: str) -> str:
    """A page of these parts, with all that a browser wants round them."""
    direction = "rtl" if words.right_to_left else "ltr"
    body = "\n".join(parts)
    return (
        f'<!doctype html>\n<html lang="{escape(language)}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{text(title)}</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def text(said: str) -> str:
    """Words as HTML, with their emphasis."""
    return _SOFT.sub(r"<em>\1</em>", _STRONG.sub(r"<strong>\1</strong>", escape(said)))


def section(heading: str, body: str) -> str:
    return f"<section>\n<h2>{text(heading)}</h2>\n{body}\n</section>" if body else ""


def listed(kind: str, items: Sequence[str]) -> str:
    """A list; nothing where there is nothing in it."""
    lines = "\n".join(f"<li>{item}</li>" for item in items)
    return f"<{kind}>\n{lines}\n</{kind}>" if items else ""


def sign(words: Words, approach: Approach) -> str:
    """The shape of an approach and its word, which is heard instead of the shape."""
    shape, colour = SHAPES[approach]
    drawn = f'<svg viewBox="0 0 16 16" aria-hidden="true" fill="{colour}">{shape}</svg>'
    return f"<span>{drawn}{text(approach_words(words, approach))}</span>"


def decisions(words: Words, playthrough: Playthrough) -> str:
    """What was chosen and why, in its order, each with what came of it."""
    items = []
    for decision, point in zip(report(playthrough).decisions, playthrough.decisions(), strict=True):
        reason = f"<br>{text(decision.reason)}" if decision.reason else ""
        head = f"<h3>{text(decision.text)}</h3>"
        feedback = point.taken.feedback if point.taken else None
        told = answered(words, point, feedback) if feedback else ""
        items.append(f'{head}\n<p class="soft">{sign(words, decision.approach)}{reason}</p>\n{told}')
    return listed("ol", items)


def answered(words: Words, point: Playthrough, feedback: Feedback) -> str:
    """What came of a choice, in the order of its page."""
    source = point.scenario.library.sources.get(feedback.source)
    why = point.filled(feedback.research)
    if why and source is not None:
        why = f"{why} ({source_words(words, source)})"
    parts = (
        (words.say("What happened"), point.filled(feedback.what)),
        (words.say("Their side"), point.filled(feedback.their_side)),
        (words.say("Why"), why),
        (words.say("Try instead"), point.filled(feedback.instead)),
    )
    told = "\n".join(f"<dt>{text(name)}</dt><dd>{text(said)}</dd>" for name, said in parts if said)
    return f"<dl>\n{told}\n</dl>" if told else ""


def skills(words: Words, shown: Sequence[SkillShown]) -> str:
    """Skill by skill what came, in its order; nothing is counted."""
    items = []
    for skill in shown:
        signs = ", ".join(sign(words, approach) for approach in skill.approaches)
        items.append(f"<strong>{text(skill.name)}</strong>: {signs}")
    return listed("ul", items)


def places(words: Words, help: Sequence[HelpPlace]) -> str:
    first = text(words.say("If somebody is in danger now, ring the emergency number of your country."))
    items = [
        f"<strong>{text(place.name)}</strong>: {text(place.where)}<br>{text(place.about)}".removesuffix(
            "<br>"
        )
        for place in help
    ]
    return f"<p>{first}</p>\n{listed('ul', items)}"
