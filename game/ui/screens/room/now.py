"""Where a room stands: its session, which page is open, what phones have said so far."""

from __future__ import annotations

from typing import Literal

from game.story.frozen import frozen
from game.story.model import Person, Scene
from game.story.self_check import Form, FormName, Vignette
from game.ui.inputs import RoomOpened
from game.ui.pages import Page, page_at, pages, scene_of
from game.ui.screen import Context
from game.ui.sliders import stepped
from game.ui.words import Words
from game.workshop.runsheet import RunSheet, run_sheet
from game.workshop.session import Session

MOST_HANDS = 60  # a class and a half; larger rooms vote with phones
Panel = Literal["", "hands", "what-if", "sides", "sheet", "reach", "remote"]


@frozen
class LeftAt:
    """Where the room turned from a way: the page that was open, and the second of two answers, if it was to come."""

    page: int
    both: str = ""


@frozen
class RoomNow:
    """One session as it stands on the projector.

    `closing` waits for the last votes of phones, to close a poll or to show it. `both` is the answer that comes
    second when a room plays both ways. `left_at` has one place for each way that the session has left. `ended` is
    whether the page of the end lies over this one. `form` is the one of the self-check that is being asked,
    `vignette` where in it. `reached` is whether a phone has opened the page, even if none is in the room. `since`
    is the minute at which the story began, of `minutes` that are planned.
    """

    session: Session
    minutes: float
    with_phones: bool = True
    door: RoomOpened | None = None
    begun: bool = False
    ended: bool = False
    page: int = 0
    phones: int = 0
    reached: bool = False
    voted: int = 0
    address: int = 0
    closing: Literal["", "close", "reveal"] = ""
    panel: Panel = ""
    both: str = ""
    left_at: tuple[LeftAt, ...] = ()
    since: float = 0.0
    remark: str = ""
    form: FormName | Literal[""] = ""
    vignette: int = 0

    # --- what it is ------------------------------------------------------------------------------------

    @property
    def phones_vote(self) -> bool:
        return self.with_phones and self.door is not None

    def situation(self) -> tuple[Form, Vignette] | None:
        """The vignette of the self-check that is open."""
        form = self.session.scenario.library.self_check.forms.get(self.form)
        if form is None or not 0 <= self.vignette < len(form.vignettes):
            return None
        return form, form.vignettes[self.vignette]

    def open_page(self) -> Page:
        return page_at(self.session.playthrough, self.page)

    def here(self) -> Scene:
        """The scene that the room sees: pages of the one before it may still have to be read."""
        return scene_of(self.open_page())

    def unread(self) -> frozenset[str]:
        """The scenes that the latest choice has led to, and that the room has not come to yet."""
        found = [scene_of(page) for page in pages(self.session.playthrough)]
        at = min(self.page, len(found) - 1)
        read = {scene.id for scene in found[: at + 1]}
        return frozenset(scene.id for scene in found[at + 1 :]) - read

    def others(self) -> tuple[Person, ...]:
        """Who is in the scene besides whoever decides; else everybody else of the story."""
        scene, cast = self.session.playthrough.scene, self.session.scenario.cast
        there = [cast[id] for id in scene.present or () if id in cast]
        found = [p for p in (there or cast.values()) if not p.player and p.id != scene.seen_by]
        return tuple(found)

    def one_hand_more(self, answer: str) -> int:
        """What a press on the slider of an answer makes of its hands."""
        poll = self.session.poll
        count = self.session.tally(poll).hands.get(answer, 0) if poll is not None else 0
        return stepped(count, 0, MOST_HANDS, 1)

    def leaving(self, session: Session) -> tuple[LeftAt, ...]:
        """The places of the ways that this session has left, where it came about from the one that stands here."""
        return (*self.left_at, LeftAt(self.page, self.both))[: len(session.left)]

    def come_back(self, session: Session) -> LeftAt | None:
        """Where this session's way was left, if it is one that the room came back to; else nothing."""
        depth = len(session.left)
        return self.left_at[depth] if depth < len(self.left_at) else None

    def two_ways(self) -> tuple[str, ...]:
        """The two answers with the most votes, where a poll on the act was shown and both have some."""
        poll = self.session.poll
        if poll is None or poll.state != "revealed" or poll.kind != "act":
            return ()
        tally = self.session.tally(poll)
        voted = sorted((a.id for a in poll.answers if tally.of(a.id)), key=lambda id: -tally.of(id))
        return tuple(voted[:2])

    def way_shown(self, words: Words) -> str:
        """Which of several ways the room sees; nothing while there is only its own."""
        if self.both:
            return words.say("The first of two ways")
        return words.say("The other way") if self.session.first is not None else ""

    def sheet(self, context: Context) -> RunSheet:
        gone = context.minute() - self.since if self.begun else 0.0
        return run_sheet(self.session.playthrough, self.minutes, gone)
