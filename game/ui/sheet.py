"""A form of the self-check as a sheet to print: the situations first, and what the answers do on a page of its own."""

from __future__ import annotations

from collections.abc import Sequence

from game.story.model import HelpPlace
from game.story.self_check import Form, FormName
from game.ui.summary import listed, places, section, text, whole_page
from game.ui.words import Words

LETTERS = "abcdefgh"


def form_title(words: Words, name: FormName) -> str:
    return words.say("Before playing") if name == "A" else words.say("After playing")


def sheet_page(words: Words, form: Form, help: Sequence[HelpPlace], language: str) -> str:
    """The whole page, as HTML that needs nothing besides itself. `help` are places to turn to."""
    title = form_title(words, form.name)
    told = words.say(
        "This sheet is for you alone, and nobody collects it. Mark what you would do, or leave it out. "
        "There are no marks and no sum."
    )
    does = f'<div class="turn">{section(words.say("What the answers do"), meanings(form))}</div>'
    parts = [
        f"<h1>{text(title)}</h1>",
        f"<p>{text(told)}</p>",
        listed("ol", situations(form)),
        does,
        section(words.say("Where to find help"), places(words, help)),
    ]
    return whole_page(words, title, parts, language)


def situations(form: Form) -> list[str]:
    """Each situation with its answers, in the order in which they stand on the screen."""
    found = []
    for vignette in form.vignettes:
        told = "".join(f"<p>{text(sentences)}</p>" for sentences in vignette.told)
        answers = "\n".join(f"<li>{text(answer.text)}</li>" for answer in form.shown(vignette))
        asked = f"<p><strong>{text(vignette.ask)}</strong></p>"
        found.append(f'<h2>{text(vignette.name)}</h2>{told}{asked}<ol type="a">\n{answers}\n</ol>')
    return found


def meanings(form: Form) -> str:
    """What each answer does, by its letter."""
    items = []
    for vignette in form.vignettes:
        does = "".join(
            f"<dt>{letter}</dt><dd>{text(answer.does)}</dd>"
            for letter, answer in zip(LETTERS, form.shown(vignette), strict=False)
        )
        items.append(f"<h3>{text(vignette.name)}</h3><dl>{does}</dl>")
    return listed("ol", items)
