"""The pages of phones and of the remote: templates from assets/web, filled with a state and with words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape

from game.ui.words import Words

State = Mapping[str, Any]  # a RoomState (game/workshop/shown.py) as it came over the wire
QUIET = "quiet"
EMPTY: State = {"stage": "lobby", "title": "", "language": "en", "answers": [], "act": "", "help": []}
NOTHING_YET: State = {
    "steps": (),
    "prompts": (),
    "notes": (),
    "sheet": (),
    "minutes": "",
    "counts": (),
    "says": "",
}


BETWEEN = re.compile(r"([,;·|]\s|\s[/–]\s)")  # two ways to reach the same place
ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
NUMBER = re.compile(r"\+?\d[\d ()-]+\d")


class Pages:
    """Makes whole pages, and the part of them that changes, which the page's script puts in its place."""

    def __init__(self, template: Callable[[str], str | None], words: Mapping[str, Words]) -> None:
        self._words = words
        self._templates = Environment(
            loader=FunctionLoader(template),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def language(self, wanted: str, story: str) -> str:
        """The language of a page: the first of the browser's that there is, else the story's, else English."""
        for part in wanted.split(","):
            name = part.partition(";")[0].strip().lower().partition("-")[0]
            if name in self._words:
                return name
        return story if story in self._words else "en"

    # --- phones ----------------------------------------------------------------------------------------

    def join(self, language: str, state: State) -> str:
        words = self._words[language]
        return self._page(
            "join.html",
            language,
            title=words.say("Join the room"),
            heading=state.get("title", "") or words.say("A story for this room"),
            what=words.say("You vote here on what happens next."),
            nobody=words.say(
                "Nobody is asked for a name. What you vote is counted, and not kept beside you."
            ),
            join=words.say("Join"),
        )

    def phone(self, language: str, state: State, voted: str) -> str:
        words = self._words[language]
        return self._page(
            "phone.html",
            language,
            title=words.say("In the room"),
            main=self.part(language, state, voted),
            leave=words.say("Leave the room"),
            **self._lost(words),
            poll=state.get("poll", ""),
            voted=voted,
            stage=state.get("stage", "lobby"),
        )

    def part(self, language: str, state: State, voted: str = "") -> str:
        """What changes on a phone, the same for all phones but for the mark on what this one has voted."""
        words = self._words[language]
        stage = state.get("stage", "lobby")
        heads = {
            "lobby": words.say("You are in."),
            "reading": words.say("Look up: the story goes on."),
            "ending": words.say("Look up: this is an ending."),
            "talking": words.say("Talk with the person next to you."),
            "over": words.say("The session is over."),
            "gone": words.say("The session is over."),
        }
        says = {
            "lobby": words.say("The story begins in a moment. Keep this page open."),
            "reading": words.say("When there is a vote, it comes here by itself."),
            "ending": words.say("Nobody votes now. What comes next is said in the room."),
            "open": words.say("Press your answer. You can change it until the vote is closed."),
            "closed": words.say("The vote is closed. The result comes in a moment."),
            "revealed": words.say("This is what the room said."),
            "talking": words.say("What did you choose, and why? The next vote comes by itself."),
            "over": words.say("Thank you for playing. You can close this page. Nothing of you is kept."),
            "gone": words.say("Thank you for playing. You can close this page. Nothing of you is kept."),
        }
        answers = [
            {**answer, "share": _share(state, answer), "said": _count(words, answer["count"])}
            for answer in state.get("answers", ())
        ]
        quiet = state.get("quiet")
        return self._templates.get_template("_phone.html").render(
            state=state,
            stage=stage,
            heading=state.get("question") or heads.get(stage, ""),
            says=says.get(stage, ""),
            round=round_words(words, state),
            answers=answers,
            voted=voted,
            quiet=QUIET,
            quiet_words=words.say("I would rather not say"),
            quiet_said=_count(words, quiet),
            yours=words.say("your answer"),
            taken=words.say("Your answer is in. You can change it until the vote is closed."),
            **self._help(words, state),
        )

    def _help(self, words: Words, state: State) -> dict[str, object]:
        """Where to turn to, as it stands at the end on phones and on the remote."""
        return {
            "help": [(place["name"], tuple(linked(place["where"]))) for place in state.get("help", ())],
            "help_heading": words.say("Somebody to talk to"),
        }

    def left(self, language: str) -> str:
        words = self._words[language]
        return self._message(
            language,
            words.say("You have left the room."),
            words.say("Nothing on the screen in front has changed. You can close this page."),
            words.say("Join again"),
        )

    def refused(self, language: str, status: int) -> str:
        """A page for what could not be done, with a way on."""
        words = self._words[language]
        says = {
            403: words.say("This phone is not in the room yet."),
            404: words.say("There is no such page here."),
            409: words.say("This vote is closed. The next one comes by itself."),
            503: words.say("Your answer cannot be kept just now. Put your hand up instead, or try again."),
            429: words.say("Too many tries. Wait a minute, and try again."),
        }
        return self._message(
            language,
            words.say("That did not work."),
            says.get(status, words.say("This could not be read. Go back and try again.")),
            words.say("Back to the room"),
        )

    def _message(self, language: str, heading: str, says: str, on: str) -> str:
        return self._page("message.html", language, title=heading, heading=heading, says=says, on=on)

    # --- the remote ------------------------------------------------------------------------------------

    def pin(self, language: str, *, wrong: bool, waits: int) -> str:
        words = self._words[language]
        said = ""
        if waits:
            said = words.many("Too many tries. Wait {n} second.", "Too many tries. Wait {n} seconds.", waits)
        elif wrong:
            said = words.say("That is not the PIN.")
        return self._page(
            "pin.html",
            language,
            title=words.say("Remote"),
            heading=words.say("For whoever leads"),
            label=words.say("PIN"),
            where=words.say("The PIN stands in the window of the game, under “Your remote”."),
            said=said,
            go=words.say("Open the remote"),
        )

    def remote(self, language: str, state: State, remote: State, phones: int, voted: int) -> str:
        words = self._words[language]
        return self._page(
            "remote.html",
            language,
            title=words.say("Remote"),
            main=self.remote_part(language, state, remote),
            counted=self.counted(language, state, phones, voted),
            stage=state.get("stage", "lobby"),
            **self._lost(words),
        )

    def _lost(self, words: Words) -> dict[str, str]:
        """What a page says when the room is out of reach, and what when that goes on."""
        return {
            "lost": words.say("The room is out of reach. Trying again…"),
            "long_lost": words.say(
                "The room is still out of reach. Is this phone in its Wi-Fi? If the session is over, close this page."
            ),
        }

    def counted(self, language: str, state: State, phones: int, voted: int) -> str:
        """How many are here, and how many of them have voted."""
        words = self._words[language]
        if state.get("stage") == "gone":
            return ""
        here = words.many("{n} phone is in the room.", "{n} phones are in the room.", phones)
        return (
            f"{here} {words.many('{n} has voted.', '{n} have voted.', voted)}" if state.get("poll") else here
        )

    def remote_part(self, language: str, state: State, remote: State) -> str:
        words = self._words[language]
        if state.get("stage") == "gone":
            gone = words.say("The room is closed. You can close this page.")
            remote = {"heading": words.say("The session is over."), "says": gone}
        return self._templates.get_template("_remote.html").render(
            state={**EMPTY, **state},
            stage=state.get("stage", "lobby"),
            remote={**NOTHING_YET, **remote},
            heading=remote.get("heading") or words.say("Remote"),
            prompts=words.say("To ask"),
            notes=words.say("Only for you"),
            sheet=words.say("Run-sheet"),
            must=words.say("Not to miss"),
            past=words.say("Played"),
            now=words.say("Now"),
            counts=words.say("How it stands, only for you"),
            **self._help(words, state),
        )

    def _page(self, name: str, language: str, **values: object) -> str:
        return self._templates.get_template(name).render(
            language=language,
            direction="rtl" if self._words[language].right_to_left else "ltr",
            skip=self._words[language].say("Second Chances"),
            **values,
        )


def linked(where: str) -> Iterator[tuple[str, str]]:
    """What is written of where a place is, in its parts, each with what a press on it opens.

    That is an address of the web or a number to call, and "" for words that are neither: nothing else is opened.
    """
    for part in BETWEEN.split(where):
        if ADDRESS.fullmatch(part):
            yield part, part
        elif HOST.fullmatch(part):
            yield part, f"https://{part}"
        elif NUMBER.fullmatch(part):
            yield part, "tel:" + re.sub(r"[^\d+]", "", part)
        else:
            yield part, ""


def round_words(words: Words, state: State) -> str:
    """Which way and which round a vote is of; nothing for the first one on the room's own way."""
    number = int(state.get("round", 1))
    way = words.say("The other way") if state.get("other") else ""
    again = words.say("Second round") if number == 2 else words.say("Another round") if number > 2 else ""
    return " · ".join(part for part in (way, again) if part)


def _share(state: State, answer: Mapping[str, Any]) -> int:
    """A bar's length in per cent of all votes."""
    total = sum(each["count"] or 0 for each in state.get("answers", ())) + (state.get("quiet") or 0)
    return round(100 * (answer["count"] or 0) / total) if total else 0


def _count(words: Words, count: int | None) -> str:
    return "" if count is None else words.many("{n} vote", "{n} votes", count)
