"""What a voice says of a page: on arrival, on the way from one thing to the next, and to somebody who asks.

A screen reader and the game's own voice say the same. Nothing has to be seen: what stands before the place where one
arrives is said on arrival, and what stands between two things that can be pressed is said on the way to the second.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from game.story.frozen import frozen, replace
from game.ui.frame import Frame
from game.ui.spoken import Utterance, plain, said_button, said_message, spoken
from game.ui.view import Bubble, Speech, View, walk
from game.ui.words import Words

SOUND = "volume-2"  # the icon of a caption
NEUTRAL = "neutral"  # the page of those who had to leave quickly: it bears no sign of the game
PLACES = ("stage", "thread")  # shapes of pages that show where a story is
_APART = re.compile(r"\s*·\s*|\s{2,}|\n+")  # how parts of a line are kept apart for the eye
_ENDS = (".", "!", "?", "…", ":", ";", ".”", "!”", "?”", "…”")


@frozen
class Known:
    """What a listener has been told of where the story is, and needs not be told again."""

    top: tuple[str, ...] = ()
    room: str = ""  # what was heard on coming to this place; it goes on being heard between other sounds
    picture: str = ""
    people: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()  # of the open phone
    heading: str = ""
    keys: bool = False  # the key that tells where one is


@frozen
class Stop:
    """Something that can have the focus, and what is read on the way to it."""

    id: str
    said: Utterance
    before: tuple[Utterance, ...] = ()


@frozen
class Way:
    """A page as a way: `arrival` is said before the stop where one arrives, `rest` stands after the last one."""

    arrival: tuple[str, ...]
    stops: tuple[Stop, ...]
    rest: tuple[Utterance, ...]
    at: int  # the stop where one arrives; -1 where there is none


@frozen
class Remark:
    """Something that is said after the arrival; each has a number of its own. `at` has the focus then."""

    number: int
    text: str
    at: str = ""


@frozen
class Telling:
    """A page as it is told to a listener who knew this much before it.

    `page` is another number for each arrival. `answer` was asked for, and is said where the focus is; `remark` has
    come to the page since.
    """

    view: View
    frame: Frame
    words: Words
    page: int = 0
    known: Known = Known()
    answer: Remark = Remark(0, "")
    remark: Remark = Remark(0, "")


def way(view: View, known: Known, words: Words) -> Way:
    """How a page is heard by somebody who knows this much of it."""
    stops, rest = _stops(view)
    at = next((n for n, stop in enumerate(stops) if stop.id == view.focus), 0 if stops else -1)
    texts, fresh = _lines(view, known), _fresh_top(view, known, words)
    if view.shape in PLACES:
        arrival = [*fresh, *_picture(view, known), *_come(view, known, words), view.spoken, *texts]
    else:
        named = 1 if texts[:1] == [view.heading] else 0  # the name of the page comes before all else
        arrival = [*_name(view, known, texts), *texts[:named], view.spoken, *texts[named:], *fresh]
    if view.where_key and not known.keys and view.name != NEUTRAL:
        arrival.append(words.say("{key} says at any time where you are.", key=view.where_key))
    return Way(_flowing(arrival), stops, rest, at)


def after(view: View, known: Known) -> Known:
    """What a listener knows who has heard this page."""
    top, heard = tuple(text.words for text in view.top) or known.top, _heard(view)
    room = known.room if top[:1] == known.top[:1] else heard
    if view.shape not in PLACES:
        return replace(known, top=top, room=room, heading=view.heading, keys=True)
    messages = tuple(said.words for said in spoken(view)) if view.shape == "thread" else ()
    picture = view.stage.words if view.stage else ""
    return Known(top, room, picture, _names(view), messages, view.heading, keys=True)


def news(view: View, before: View, words: Words) -> tuple[str, ...]:
    """The sentences that have come to a page which is otherwise the same."""
    return _flowing(_new(_texts(view, words), _texts(before, words)))


def where(view: View, known: Known, words: Words) -> tuple[str, ...]:
    """Where one is, who is there and how they look, and once more what was said on arrival.

    `known` is what was known before this page.
    """
    told = [view.heading]
    if view.shape in PLACES:
        told = [*_top(view, words), view.stage.words if view.stage else "", *_people(view, words)]
    return _flowing([*told, *(text for text in _lines(view, known) if text not in told)])


def label(said: Utterance, words: Words) -> str:
    """A thing by its number and its words; what cannot be pressed now is said so first."""
    text = flowing(said.words.removeprefix(f"{said.of}: ") if said.of else said.words)
    closed = f"{words.say('not now')}: " if not said.enabled else ""
    return f"{said.digit}. {closed}{text}" if said.digit else f"{closed}{text}"


def said_at(stop: Stop, words: Words) -> str:
    """What the game's own voice says of a stop."""
    name = label(stop.said, words)
    if not stop.said.of:
        return name
    return f"{stop.said.of}: {name}" + (f", {words.say('chosen')}" if stop.said.chosen else "")


def sentences(texts: Iterable[str]) -> str:
    """Sentences one after the other, each with its end."""
    return " ".join(text if text.endswith(_ENDS) else f"{text}." for text in texts if text)


def flowing(text: str) -> str:
    """A line without the signs that keep its parts apart for the eye."""
    return _APART.sub(", ", text.strip()).replace(".,", ".").replace(".”,", ".”")


# --- the parts of a page -------------------------------------------------------------------------------


def _stops(view: View) -> tuple[tuple[Stop, ...], tuple[Utterance, ...]]:
    found: list[Stop] = []
    before: list[Utterance] = []
    for said in (*spoken(view), *map(said_button, view.bar)):
        id = said.id or said.at
        if not id:
            before.append(said)
            continue
        found.append(Stop(id, said, tuple(text for text in before if text.words != said.of)))
        before = []
    return tuple(found), tuple(before)


def _lines(view: View, known: Known) -> list[str]:
    """What is said on arrival: all words before the stop where one arrives; of an open phone, what is new."""
    stops, rest = _stops(view)
    told: list[str] = []
    for stop in stops:
        told += [said.words for said in stop.before]
        if stop.id == view.focus:
            break
    if view.shape == "thread":
        told = _new(told, known.messages) or _since_the_latest(view, told)
    return [*told, *(said.words for said in rest)]  # what follows the last stop is on the way to nowhere


def _since_the_latest(view: View, told: list[str]) -> list[str]:
    """The latest message of an open phone, and what stands after it."""
    sent = [said_message(w).words for w in walk(view.body) if isinstance(w, Bubble) and not w.unsent]
    at = max((n for n, text in enumerate(told) if text in sent), default=0)
    return told[at:]


def _flowing(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(flowing(text) for text in texts if text)


def _texts(view: View, words: Words) -> list[str]:
    return [*_top(view, words), *(said.words for said in spoken(view) if not said.id)]


def _top(view: View, words: Words) -> tuple[str, ...]:
    """Place and time, what is heard, and what has to be said."""
    return tuple(
        words.say("You hear: {sound}.", sound=_bare(text.words)) if text.icon == SOUND else plain(text.words)
        for text in view.top
    )


def _bare(caption: str) -> str:
    return plain(caption).strip("[]")


def _heard(view: View) -> str:
    return next((text.words for text in view.top if text.icon == SOUND), "")


def _names(view: View) -> tuple[str, ...]:
    return tuple(standing.name for standing in view.stage.people) if view.stage else ()


def _new(now: Iterable[str], then: Iterable[str]) -> list[str]:
    """What there is more of than before."""
    left = Counter(then)
    found = []
    for text in now:
        if left[text]:
            left[text] -= 1
        else:
            found.append(text)
    return found


def _fresh_top(view: View, known: Known, words: Words) -> tuple[str, ...]:
    """Of place, time and sounds what is new."""
    fresh = tuple(text for text in view.top if text.words not in (*known.top, known.room))
    return _top(replace(view, top=fresh), words)


def _picture(view: View, known: Known) -> list[str]:
    """What the place looks like, where it is another one."""
    return [view.stage.words] if view.stage and view.stage.words != known.picture else []


def _come(view: View, known: Known, words: Words) -> list[str]:
    """Who has come; whoever speaks now is named with the line."""
    speaking = {widget.who for widget in walk(view.body) if isinstance(widget, Speech)}
    come = [name for name in _names(view) if name not in known.people and name not in speaking]
    return [_here(", ".join(come), words)] if come else []


def _name(view: View, known: Known, texts: list[str]) -> list[str]:
    """The name of a page, unless it is said anyway or was said."""
    said = view.heading in " ".join([*texts, view.spoken]) or view.heading == known.heading
    return [] if said or _is_focus(view) else [view.heading]


def _is_focus(view: View) -> bool:
    """Whether the name of the page is what has the focus, and so is said anyway."""
    return any(said.at == view.focus and said.words == view.heading for said in spoken(view) if said.at)


def _people(view: View, words: Words) -> list[str]:
    people = view.stage.people if view.stage else ()
    if not people:
        return [words.say("Nobody else is here.")]
    named = _here("; ".join(standing.said or standing.name for standing in people), words)
    return [named, *(standing.words for standing in people if standing.words)]


def _here(names: str, words: Words) -> str:
    return words.say("Here with you: {names}.", names=names)
