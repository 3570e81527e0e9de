"""A scene as Views: lines to read, the moment with its choices, the question why; talking or as a phone thread."""

from __future__ import annotations

import re

from game.story.kept import Kept
from game.story.model import Person, Scenario, Scene
from game.story.playthrough import Offer, Playthrough, Told
from game.ui.pages import Deciding, Reading
from game.ui.screen import Context
from game.ui.screens.stage import (
    CLOCK,
    Back,
    bar,
    choosing_hints,
    how,
    picture_of,
    quoted,
    reading_hints,
    speech,
    stage,
    time_at,
    top,
)
from game.ui.sent import holder
from game.ui.view import Box, Bubble, Button, Portrait, Shape, Text, View, Widget
from game.ui.words import Words

QUESTION = "question"


def reading_view(context: Context, playthrough: Playthrough, page: Reading) -> View:
    """Lines to read, and a button to go on."""
    words, scene = context.words, page.scene
    go_on = Button("go-on", words.say("Go on"), "main", icon="arrow-right")
    return View(
        name="scene",
        heading=playthrough.scenario.title,
        shape=shape_of(scene),
        body=(*lines_of(context, playthrough, page), go_on),
        focus="go-on",
        stage=stage(context, playthrough.scenario, scene, page.moods, back_of(scene)),
        top=top(context, playthrough, scene, page.lines),
        bar=bar(words, context.settings.captions),
        hints=reading_hints(words, can_take_back=playthrough.before is not None),
    )


def deciding_view(context: Context, playthrough: Playthrough, page: Deciding) -> View:
    """The moment: what was said last, the question, the choices."""
    words, scene = context.words, page.scene
    offers = playthrough.offers()
    question = scene.ask or words.say("What do you do?")
    buttons = tuple(choice_button(context, playthrough, offer, at + 1) for at, offer in enumerate(offers))
    asked = Text(playthrough.filled(question), "heading", id=QUESTION, level=2)
    stuck = (
        () if playthrough.options() else (Text(words.say("Nothing is offered here, and the story stops.")),)
    )
    body: tuple[Widget, ...] = (
        *lines_of(context, playthrough, page),
        Box((asked, *how(context), *stuck, *buttons), kind="plain" if scene.medium == "messages" else "dark"),
    )
    return View(
        name="scene",
        heading=playthrough.scenario.title,
        shape=shape_of(scene),
        body=body,
        focus=QUESTION,
        stage=stage(context, playthrough.scenario, scene, page.moods, back_of(scene)),
        top=top(context, playthrough, scene, page.lines),
        bar=bar(words, context.settings.captions),
        hints=choosing_hints(
            words, 0 if stuck else len(buttons), can_take_back=playthrough.before is not None
        ),
    )


def reason_view(context: Context, playthrough: Playthrough, page: Deciding, offer: Offer) -> View:
    """The second step: the same act can have different reasons."""
    words, scenario = context.words, playthrough.scenario
    person = scenario.cast[page.scene.seen_by] if page.scene.seen_by else scenario.player
    name = person.name if person and was_named(playthrough, person) else ""
    tried, mark = ways_tried(context.kept, playthrough, offer), words.say("tried before")
    buttons = tuple(
        Button(
            f"reason:{reason.id}",
            playthrough.filled(reason.text),
            "choice",
            digit=at + 1,
            tried=mark if tried[at] else "",
        )
        for at, reason in enumerate(offer.reasons)
    )
    note = (
        words.say("Which is true for your {name}?", name=name)
        if name
        else words.say("Which is true for you here?")
    )
    asked = Text(words.say("Why do you do it?"), "heading", id=QUESTION, level=2)
    taken = Box((Text(offer.text, "strong", icon="check"),), kind="paper")
    phone = lines_of(context, playthrough, page)[:1] if page.scene.medium == "messages" else ()
    return View(
        name="reason",
        heading=scenario.title,
        shape=shape_of(page.scene),
        body=(
            *phone,
            taken,
            Box((asked, *how(context), *buttons, Text(note, "small", soft=True)), kind="dark"),
        ),
        focus=QUESTION,
        stage=stage(context, scenario, page.scene, page.moods, back_of(page.scene)),
        top=top(context, playthrough, page.scene, page.lines),
        bar=bar(words, context.settings.captions),
        hints=choosing_hints(words, len(buttons), can_take_back=True),
    )


def was_named(playthrough: Playthrough, person: Person) -> bool:
    """Whether the story has told the name of somebody: it stands in what was said, or before it."""
    name = re.compile(rf"\b{re.escape(person.name)}\b")
    points = (playthrough.rewound(0), *playthrough.steps())
    told = (beat for point in points for beat in point.told() if isinstance(beat, Told))
    return any(line.line.speaker == person.id or name.search(line.text) for line in told)


def choice_button(context: Context, playthrough: Playthrough, offer: Offer, digit: int) -> Button:
    words = context.words
    if offer.locked:
        return Button(
            f"choice:{offer.choice.id}", offer.text, "choice", offer.locked, digit=digit, enabled=False
        )
    tried = ways_tried(context.kept, playthrough, offer)
    mark = (
        words.say("tried before")
        if all(tried)
        else words.say("tried, not for every reason")
        if any(tried)
        else ""
    )
    return Button(f"choice:{offer.choice.id}", offer.text, "choice", digit=digit, tried=mark)


def ways_tried(kept: Kept, playthrough: Playthrough, offer: Offer) -> list[bool]:
    """Of each way to take this choice, whether it was taken in some earlier play of this story."""
    tried = kept.tried.get(playthrough.scenario.id, frozenset())
    names = [f"{offer.choice.id}/{reason.id}" for reason in offer.reasons] or [offer.choice.id]
    return [name in tried for name in names]


def shape_of(scene: Scene) -> Shape:
    return "thread" if scene.medium == "messages" else "stage"


def back_of(scene: Scene) -> Back:
    return "blurred" if scene.medium == "messages" else "clear"


def lines_of(context: Context, playthrough: Playthrough, page: Reading | Deciding) -> tuple[Widget, ...]:
    scenario = playthrough.scenario
    if page.scene.medium == "messages":
        return thread(context, scenario, page.scene, page.lines)
    return (speech(context, scenario, page.lines, page.changed),) if page.lines else ()


FACES = 3  # over a thread; more would leave no room for their names

# --- the phone thread ----------------------------------------------------------------------------------


def partner(scenario: Scenario, scene: Scene, lines: tuple[Told, ...]) -> str:
    """The other one of the thread: whoever wrote last, else who will write first, else whose boundary it is."""
    mine = holder(scenario, scene)
    written = [told.line.speaker for told in reversed(lines)] + [line.speaker for line in scene.lines]
    others = [id for id in written if id and id != mine]
    owners = [b.by for b in scenario.boundaries.values() if b.by != mine]
    return next(iter(others + owners), "")


def group(scenario: Scenario, scene: Scene) -> tuple[str, ...]:
    """Who writes to all at once in this scene, besides whose phone it is; nobody where it is a talk between two.

    It is a group where somebody writes again after another has, or where there are three of them: two who write one
    after the other do so in two threads.
    """
    mine = holder(scenario, scene)
    writers = [line.speaker for line in scene.lines if line.speaker not in ("", mine)]
    others = tuple(dict.fromkeys(writers))
    turns = [who for at, who in enumerate(writers) if not at or writers[at - 1] != who]
    return others if len(others) > 2 or len(turns) > len(others) else ()


def with_partner(lines: tuple[Told, ...], mine: str, other: str) -> tuple[Told, ...]:
    """The messages of the latest thread: those since somebody else wrote."""
    elsewhere = [at for at, told in enumerate(lines) if told.line.speaker not in ("", mine, other)]
    return lines[elsewhere[-1] + 1 :] if elsewhere else lines


def since_the_group(scenario: Scenario, scene: Scene, lines: tuple[Told, ...]) -> tuple[Told, ...]:
    """The messages since a group of another scene wrote; of a group, what was written in this scene."""
    if group(scenario, scene):
        return tuple(told for told in lines if told.scene is scene)
    elsewhere = [at for at, told in enumerate(lines) if group(scenario, told.scene)]
    return lines[elsewhere[-1] + 1 :] if elsewhere else lines


def thread(context: Context, scenario: Scenario, scene: Scene, lines: tuple[Told, ...]) -> tuple[Widget, ...]:
    """The phone with its messages; narration of the latest line stands beside it."""
    words, mine = context.words, holder(scenario, scene)
    lines = since_the_group(scenario, scene, lines)
    others = group(scenario, scene)
    messages = lines
    if not others:
        other = partner(scenario, scene, lines)
        others, messages = (other,) if other in scenario.cast else (), with_partner(lines, mine, other)
    header: tuple[Widget, ...] = ()
    if others:
        people = [scenario.cast[id] for id in others]
        names = ", ".join(person.name for person in people)
        said = words.say("Messages with {name}", name=names)
        names += " …" if len(people) > 1 else ""  # a group may hold more than those who write now
        faces = tuple(Portrait(picture_of(p), "calm", p.name, "thread") for p in people[:FACES])
        header = (Box((*faces, Text(names, "subheading", level=2, said=said)), flow="row"),)
    bubbles = tuple(
        bubble(words, scenario, told, mine, latest=told is lines[-1], now=written_now(scene, told))
        for told in messages
        if told.line.speaker and not told.line.unsent
    )
    draft = draft_field(words, lines, mine)
    phone = Box((*header, *bubbles, draft), kind="phone", flow="thread", label=words.say("Messages"))
    notes = narration_since(lines)
    if not notes:
        return (phone,)
    note = Box(tuple(Text(told.text, "body", reveal=told is lines[-1]) for told in notes), kind="dark")
    return (phone, note)


def bubble(words: Words, scenario: Scenario, told: Told, mine: str, *, latest: bool, now: bool) -> Bubble:
    line = told.line
    who, own = scenario.cast[line.speaker].name, line.speaker == mine
    return Bubble(told.text, own, who, line.time, reveal=latest, typed=latest and now and not own)


def written_now(scene: Scene, told: Told) -> bool:
    """Whether a message comes while one looks, and has not long been there: its time is one of this scene."""
    wears = told.line.time
    clock = bool(CLOCK.fullmatch(wears)) and not CLOCK.search(scene.time)
    return told.scene is scene and (not wears or clock or wears in time_at(scene, (told,)))


def draft_field(words: Words, lines: tuple[Told, ...], mine: str) -> Widget:
    """What stands in the field at the foot of the phone: the latest draft that was not sent."""
    since = []
    for told in reversed(lines):
        if told.line.speaker == mine and not told.line.unsent:
            break
        if told.line.unsent:
            since.append(told)
    if since:
        return Bubble(
            since[0].text, True, words.say("Draft, not sent"), unsent=True, reveal=since[0] is lines[-1]
        )
    return Text(words.say("Your draft is empty"), "quote", soft=True, icon="pencil-line")


def narration_since(lines: tuple[Told, ...]) -> tuple[Told, ...]:
    """The narration after the latest message, two lines at most: what is not on the phone."""
    found: list[Told] = []
    for told in reversed(lines):
        if told.line.speaker:
            break
        found.append(told)
    return tuple(reversed(found[:2]))


__all__ = ["QUESTION", "deciding_view", "holder", "quoted", "reading_view", "reason_view"]
