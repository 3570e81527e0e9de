"""A script played through: whether the story goes as it is written there, and where it does not."""

from __future__ import annotations

from collections.abc import Iterator

from game.story.frozen import mutable
from game.story.model import Scenario
from game.story.parts import Option
from game.story.plan import Plan, plan
from game.story.playthrough import Answered, Ended, Offer, Playthrough, Told, start
from game.story.script import Cue, Mistake, Scripted, one_line

LONGEST = 90  # characters of a shown text that a mistake repeats
_SAME = str.maketrans({"’": "'", "‘": "'", "“": None, "”": None, "„": None, '"': None, "*": None})


def rehearse(scenario: Scenario, scripted: Scripted, ready: Plan | None = None) -> tuple[Mistake, ...]:
    """What is not as a scripted playthrough says; nothing where all of it is so."""
    ready = ready or plan(scenario)
    mistakes: list[Mistake] = []
    begun = _begin(scenario, scripted.settled, ready, mistakes)
    if begun is None:
        return tuple(mistakes)
    nevers = tuple(cue for cue in (*scripted.settled, *scripted.cues) if cue.word == "never")
    rehearsal = _Rehearsal(begun, nevers, mistakes)
    rehearsal.watch("the story begins")
    for cue in scripted.cues:
        if not rehearsal.follow(cue):
            break
    else:
        rehearsal.close()
    return tuple(sorted(mistakes, key=lambda mistake: mistake.line))


def unskippable(scenario: Scenario, note: str) -> str:
    """Why a content note cannot be left out; nothing where it can."""
    known = [n.note for n in scenario.content_notes if n.skip_to]
    if one_line(note) in [one_line(name) for name in known]:
        return ""
    return f"'{note}' is no content note that can be left out (there are: {', '.join(known) or 'none'})"


def _begin(
    scenario: Scenario, settled: tuple[Cue, ...], ready: Plan, mistakes: list[Mistake]
) -> Playthrough | None:
    """The story at its start with all that is settled; None where something cannot be."""
    seed, first = 0, ""
    fate: dict[str, str] = {}
    notes = {one_line(n.note): n.note for n in scenario.content_notes if n.skip_to}
    without: list[str] = []
    for cue in settled:
        wrong = ""
        match cue.word:
            case "seed":
                seed = int(cue.rest)
            case "start":
                first = cue.rest
                wrong = "" if first in scenario.scenes else f"no scene is called '{first}'"
            case "without":
                wrong = unskippable(scenario, cue.rest)
                without.append(notes.get(one_line(cue.rest), ""))
            case "fate":
                name, _, value = (part.strip() for part in cue.rest.partition("="))
                fate[name] = value
                try:
                    start(scenario, 0, {name: value}, ready=ready)
                except ValueError as error:
                    wrong = str(error)
        if wrong:
            mistakes.append(Mistake(cue.line, wrong))
    return None if mistakes else start(scenario, seed, fate, without, ready, first)


@mutable
class _Rehearsal:
    """A playthrough as it follows its cues. `asked` is the choice whose reason is wanted."""

    here: Playthrough
    nevers: tuple[Cue, ...]
    mistakes: list[Mistake]
    asked: Cue | None = None
    offer: Offer | None = None

    def follow(self, cue: Cue) -> bool:
        """Do or check one line; False where the rest would mean nothing."""
        match cue.word:
            case "choose":
                return self.choose(cue)
            case "because":
                return self.because(cue)
            case "back":
                return self.back(cue)
            case "expect":
                self.expect(cue)
            case "offered" | "not offered":
                self.offered(cue)
            case "scene" if self.here.scene.id != cue.rest:
                known = cue.rest in self.here.scenario.scenes
                what = f"the scene '{cue.rest}'" + ("" if known else " (which the story has not)")
                self.wrong(cue, f"expected {what}, but {self.stands()}")
            case "ending":
                self.end(cue)
        return True

    def wrong(self, cue: Cue, says: str) -> bool:
        self.mistakes.append(Mistake(cue.line, says))
        return False

    # --- choosing --------------------------------------------------------------------------------------

    def choose(self, cue: Cue) -> bool:
        if not self.close():
            return False
        offers = [offer for offer in self.here.offers() if offer.options]
        meant = [offer for offer in offers if offer.choice.id == cue.rest]
        meant = meant or [offer for offer in offers if same(offer.text, cue.rest)]
        if len(meant) != 1:
            many = f"{len(meant)} choices with these words: {', '.join(o.choice.id for o in meant)}"
            there = many if meant else self.stands()
            return self.wrong(cue, f"expected the choice '{cue.rest}' to be offered, but {there}")
        if meant[0].reasons:
            self.asked, self.offer = cue, meant[0]
            self.watch(f"'choose {cue.rest}' (line {cue.line})")
            return True
        return self.take(cue, meant[0].options[0])

    def because(self, cue: Cue) -> bool:
        if self.offer is None:
            return self.wrong(cue, f"no reason is asked here: {self.stands()}")
        named = [(option, option.reason) for option in self.offer.options if option.reason]
        meant = [option for option, reason in named if reason.id == cue.rest]
        meant = meant or [option for option, reason in named if same(self.here.filled(reason.text), cue.rest)]
        if len(meant) != 1:
            return self.wrong(cue, f"expected the reason '{cue.rest}' to be offered, but {self.stands()}")
        return self.take(cue, meant[0])

    def take(self, cue: Cue, option: Option) -> bool:
        self.here = self.here.take(option)
        self.asked = self.offer = None
        self.watch(f"'{cue.word} {cue.rest}' (line {cue.line})")
        return True

    def back(self, cue: Cue) -> bool:
        if self.offer is None and self.here.before is None:
            return self.wrong(cue, "there is no choice to take back: this is the start")
        if self.offer is None:
            self.here = self.here.undo()
        self.asked = self.offer = None
        return True

    def close(self) -> bool:
        """A choice whose reason was never given was not taken."""
        if self.asked is None:
            return True
        return self.wrong(self.asked, f"expected a 'because' after this choice: {self.stands()}")

    # --- what is expected ------------------------------------------------------------------------------

    def shown(self) -> Iterator[str]:
        """All texts since the latest choice, the choices (or reasons) offered among them."""
        here = self.here
        for beat in here.told():
            match beat:
                case Told():
                    yield from (beat.text, beat.line.caption)
                case Answered(feedback=given):
                    parts = (given.what, given.their_side, given.research, given.instead)
                    yield from map(here.filled, parts)
                case Ended(ending=ending):
                    yield from map(here.filled, (ending.title, ending.their_side, *ending.reflect))
        yield here.filled(here.scene.ask)
        for offer in here.offers():
            yield from (offer.text, offer.locked)
        for reason in self.offer.reasons if self.offer else ():
            yield here.filled(reason.text)

    def expect(self, cue: Cue) -> None:
        texts = [text for text in self.shown() if text]
        if not any(folded(cue.rest) in folded(text) for text in texts):
            near = _nearest(cue.rest, texts)
            like = f"; the nearest words shown are “{near}”" if near else ""
            self.wrong(cue, f"expected “{cue.rest}” since the latest choice, but {self.stands()}{like}")

    def watch(self, after: str) -> None:
        """What is never to be shown is looked for after every step; each such line is told of once."""
        texts = [text for text in self.shown() if text] if self.nevers else []
        for cue in self.nevers:
            text = next((text for text in texts if folded(cue.rest) in folded(text)), None)
            if text is not None and not any(mistake.line == cue.line for mistake in self.mistakes):
                self.wrong(cue, f"expected “{cue.rest}” never to be shown, but after {after}: “{_cut(text)}”")

    def offered(self, cue: Cue) -> None:
        there = any(id == cue.rest or same(text, cue.rest) for id, text in self.open())
        if there != (cue.word == "offered"):
            not_ = "" if cue.word == "offered" else "not "
            self.wrong(cue, f"expected '{cue.rest}' {not_}to be offered, but {self.stands()}")

    def end(self, cue: Cue) -> None:
        ending = self.here.ending
        if ending is None or not same(self.here.filled(ending.title), cue.rest):
            self.wrong(cue, f"expected an ending called “{cue.rest}”, but {self.stands()}")

    # --- where it stands -------------------------------------------------------------------------------

    def open(self) -> list[tuple[str, str]]:
        """What can be taken, as id and words in the author's order: the reasons of a choice, else the choices."""
        found: dict[str, str] = {}
        for option in self.here.options():
            if self.offer is None:
                found[option.choice.id] = option.choice.text
            elif option.reason and option.choice is self.offer.choice:
                found[option.reason.id] = option.reason.text
        return [(id, self.here.filled(text)) for id, text in found.items()]

    def stands(self) -> str:
        here, ids = self.here, ", ".join(id for id, _ in self.open())
        if here.ending is not None:
            title = one_line(here.filled(here.ending.title))
            return f"the story is at the ending “{title}” (scene '{here.scene.id}')"
        if self.offer is not None:
            return f"the choice '{self.offer.choice.id}' asks for a reason and offers: {ids}"
        return f"the story is in the scene '{here.scene.id}' and offers: {ids or 'nothing'}"


# --- words ---------------------------------------------------------------------------------------------


def folded(text: str) -> str:
    """A text as it is compared: without emphasis, capitals, quotation marks and the shapes of spaces."""
    return one_line(text.translate(_SAME)).casefold()


def same(one: str, other: str) -> bool:
    """Whether both are the same words; a full stop at the end of one is not missed in the other."""
    return folded(one).removesuffix(".") == folded(other).removesuffix(".")


def _nearest(words: str, texts: list[str]) -> str:
    """The text that shares most words with these; nothing where none shares half of them."""
    wanted = set(folded(words).split())
    shared, text = max(((len(wanted & set(folded(t).split())), t) for t in texts), default=(0, ""))
    return _cut(text) if shared * 2 >= len(wanted) else ""


def _cut(text: str) -> str:
    whole = one_line(text)
    return whole if len(whole) <= LONGEST else whole[: LONGEST - 1].rstrip() + "…"
