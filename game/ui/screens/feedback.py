"""The feedback on a choice: what happened, their side, why, try instead. It speaks of the act."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from game.story.model import Choice, Feedback, Person, Scenario, Scene, Source
from game.story.playthrough import Answered, Playthrough
from game.ui.screen import Context
from game.ui.screens.deeds import deed
from game.ui.screens.scene import partner
from game.ui.screens.stage import picture_of, stage
from game.ui.sent import holder
from game.ui.view import Approach, Box, Button, Hint, Mark, Portrait, Text, View, Widget
from game.ui.words import Words

FACES = {"mixed": "guarded", "harmful": "hurt"}  # of somebody whose face the scene has not shown
PRONOUN = re.compile(r"\b(?:s?he|him|hers?|his)\b", re.IGNORECASE)
BEGINS = re.compile(r"(?:She|He|His|Hers?|Him)\b(?! who)")  # nobody else is spoken of before
STRANGER = re.compile(r"(?:Mr|Mrs|Ms|Dr)\b")
SHARES = ((65, 4), (95, 5), (200, 6))  # of a row, for so many characters on a card
FACED = 7
SHORT = 125  # characters of the longest text on a card


def approach_words(words: Words, approach: Approach) -> str:
    """An approach as one word."""
    return {
        "healthy": words.say("Healthy"),
        "mixed": words.say("Mixed"),
        "harmful": words.say("Harmful"),
        "neutral": words.say("Neither good nor bad"),
    }[approach]


def strength_words(words: Words, strength: str) -> str:
    return {
        "strong": words.say("Evidence: strong."),
        "fair": words.say("Evidence: fair."),
        "limited": words.say("Evidence: limited."),
    }.get(strength, "")


def feedback_view(
    context: Context, playthrough: Playthrough, answered: Answered, moods: Mapping[str, str]
) -> View:
    words = context.words
    option, feedback = answered.option, answered.feedback
    approach: Approach = option.reason.approach if option.reason else option.choice.approach
    short = is_short(context, answered)
    cards = [
        card
        for card in (
            what_card(context, playthrough, answered, approach, short=short),
            their_card(context, playthrough, answered, moods, short=short),
            why_card(context, playthrough, answered, short=short),
        )
        if card is not None
    ]
    body: list[Widget] = [heading(words, playthrough, answered, approach)]
    body.append(
        Box(tuple(cards), flow="row", weights=tuple(map(width_of, cards))) if len(cards) > 1 else cards[0]
    )
    if feedback.instead:
        inner = (
            Text(words.say("Try instead"), "strong", icon="sprout", level=3),
            Text(playthrough.filled(feedback.instead)),
        )
        body.append(Box(inner, label=words.say("Try instead")))
    return View(
        name="feedback",
        heading=words.say("After your choice"),
        shape="sheet",
        body=tuple(body),
        focus="go-on",
        stage=stage(context, playthrough.scenario, answered.scene, {}, "blurred"),
        footer=(
            Button("rewind", words.say("Try another way"), icon="undo-2"),
            Button("go-on", words.say("Continue"), "main", icon="arrow-right"),
        ),
        hints=(
            Hint(("Enter",), words.say("Continue")),
            Hint(("T",), words.say("Try another way")),
            Hint(("Esc",), words.say("Pause")),
        ),
    )


def width_of(card: Box) -> int:
    """Its share of the row, so that none stands half empty: more for more words, and for a face beside them."""
    if isinstance(card.children[-1], Portrait):
        return FACED
    longest = max(len(child.words) for child in card.children if isinstance(child, Text))
    return next((share for most, share in SHARES if longest <= most), SHARES[-1][1])


def heading(words: Words, playthrough: Playthrough, answered: Answered, approach: Approach) -> Box:
    """The approach by shape, icon, word and edge, and what was done."""
    option = answered.option
    done = playthrough.filled(option.choice.text)
    texts = [
        Text(deed(words, playthrough.scenario, answered.scene, option), "heading", level=1),
        Text(done, "quote"),
    ]
    if option.reason:
        texts.append(Text(playthrough.filled(option.reason.text), "body"))
    mark = Mark(approach, approach_words(words, approach), "large")
    return Box((mark, Box(tuple(texts))), kind="tint", flow="row", approach=approach)


def is_short(context: Context, answered: Answered) -> bool:
    """Whether the words leave so much room on their cards that they can be larger."""
    feedback = answered.feedback
    longest = max(len(text) for text in (feedback.what, feedback.their_side, feedback.research))
    return longest <= SHORT and context.settings.text_scale <= 110


def what_card(
    context: Context, playthrough: Playthrough, answered: Answered, approach: Approach, *, short: bool
) -> Box:
    words = context.words
    skills = playthrough.scenario.library.skills
    names = [skills[id].name for id in answered.option.skills if id in skills]
    parts: list[Widget] = [
        Text(words.say("What happened"), "subheading", icon="footprints", level=3),
        Text(playthrough.filled(answered.feedback.what), "speech" if short else "body"),
    ]
    for name in names:
        chip = (Mark(approach, approach_words(words, approach), "small"), Text(name, "small"))
        parts.append(Box(chip, flow="row", label=name))
    return Box(tuple(parts), kind="paper_2", label=words.say("What happened"))


def their_card(
    context: Context, playthrough: Playthrough, answered: Answered, moods: Mapping[str, str], *, short: bool
) -> Box | None:
    """Their side, with the face of the other one where there is one."""
    if not answered.feedback.their_side:
        return None
    words = context.words
    text = playthrough.filled(answered.feedback.their_side)
    parts: list[Widget] = [
        Text(words.say("Their side"), "subheading", icon="user-round", level=3),
        Text(f"*{text}*", "speech") if short and "*" not in text else Text(text, "quote"),
    ]
    other = other_person(playthrough.scenario, answered.scene, answered.option.choice, answered.feedback)
    if other and picture_of(playthrough.scenario.cast[other]) in context.pictures.people:
        person = playthrough.scenario.cast[other]
        mood = moods.get(other) or FACES.get(answered.option.approach, "calm")
        parts.append(Portrait(picture_of(person), mood, person.name, "card", wide=True))
    return Box(tuple(parts), kind="paper_2", label=words.say("Their side"))


def other_person(scenario: Scenario, scene: Scene, choice: Choice, feedback: Feedback) -> str:
    """Whose side it is: who is named first, else whose boundary it is, else who writes, else who is there alone.

    A name after “she” is somebody else's; where only what happened names one person, it is theirs. It is never theirs
    whom nobody calls “she”: what begins with “she” is then whose wishes the story is about, if that is one person.
    """
    written = feedback.as_written or feedback
    mine = holder(scenario, scene)
    others = [person for id, person in scenario.cast.items() if id != mine]
    if first := first_named(written.their_side, others):
        return first
    if STRANGER.match(written.their_side):  # “Mr Osei saw the car”: nobody of the cast
        return ""
    called = called_in(written.their_side)
    asked = (*choice.crosses, *choice.respects, *choice.repairs)
    ways: tuple[Iterable[str], ...] = (
        owners(scenario, asked),
        [person.id for person in others if named_at(written.what, person) >= 0],
        [partner(scenario, scene, ())] if scene.medium == "messages" else (),
        there_alone(scenario, scene, others, called),
    )
    for at, found in enumerate(ways):
        among = [person.id for person in others if person.id in found]
        if among and (at == 0 or len(among) == 1):
            if fits(scenario.cast[among[0]], called):
                return among[0]
            break
    there = set(scene.present or ())
    answered = {line.speaker for line in choice.lines} & {
        person.id for person in others if fits(person, called)
    }
    if not BEGINS.match(written.their_side) or (there and there <= answered):
        return ""  # whoever is there and has just answered may be meant as well
    wished = [id for id in owners(scenario, scenario.boundaries) if id != mine]
    wished = [id for id in wished if fits(scenario.cast[id], called)]
    return wished[0] if len(wished) == 1 else ""


def there_alone(scenario: Scenario, scene: Scene, others: Sequence[Person], called: str) -> list[str]:
    """Who is there, for a text that names nobody.

    A friend, who has asked for nothing, is only meant where the text says “she” or “he” and that cannot be somebody
    who has.
    """
    there = [person for person in others if person.id in (scene.present or ())]
    asking = [scenario.cast[id] for id in owners(scenario, scenario.boundaries)]
    if not any(person in asking for person in there):
        doubtful = not called or any(fits(person, called) for person in others if person in asking)
        there = [] if doubtful else there
    return [person.id for person in there]


def owners(scenario: Scenario, boundaries: Iterable[str]) -> list[str]:
    """Whose boundaries these are, each once."""
    return list(
        dict.fromkeys(scenario.boundaries[name].by for name in boundaries if name in scenario.boundaries)
    )


def called_in(text: str) -> str:
    """“she” or “he”, as the first one in a text is called; empty where nobody is."""
    pronoun = PRONOUN.search(text)
    return ("she" if pronoun[0].lower() in ("she", "her", "hers") else "he") if pronoun else ""


def fits(person: Person, called: str) -> bool:
    """Whether a person can be called so."""
    return not called or not person.pronouns or person.pronouns.partition("/")[0] == called


def first_named(text: str, people: list[Person]) -> str:
    """Who is named before any “she” or “he”."""
    pronoun = PRONOUN.search(text)
    end = pronoun.start() if pronoun else len(text)
    named = [(at, person.id) for person in people if 0 <= (at := named_at(text, person)) < end]
    return min(named)[1] if named else ""


def named_at(text: str, person: Person) -> int:
    """Where a text has the name as a word of its own."""
    found = re.search(rf"\b{re.escape(person.as_written or person.name)}\b", text)
    return found.start() if found else -1


def why_card(context: Context, playthrough: Playthrough, answered: Answered, *, short: bool) -> Box | None:
    feedback = answered.feedback
    if not feedback.research:
        return None
    words = context.words
    source = playthrough.scenario.library.sources.get(feedback.source)
    parts: list[Widget] = [
        Text(words.say("Why"), "subheading", icon="book-open", level=3),
        Text(playthrough.filled(feedback.research), "speech" if short else "body"),
    ]
    if source is not None:
        parts.append(Text(source_words(words, source), "small", soft=True))
    return Box(tuple(parts), kind="paper_2", label=words.say("Why"))


def source_words(words: Words, source: Source) -> str:
    """A source in one line: who, when, how far it carries."""
    named = ", ".join(part for part in (source.authors, source.year) if part)
    return " ".join(
        part for part in (f"{named}." if named else "", strength_words(words, source.strength)) if part
    )
