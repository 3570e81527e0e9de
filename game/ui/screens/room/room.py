"""A room on the projector: its lobby, its story page by page, its votes, and the other ways it looks at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from game.story.frozen import frozen, replace
from game.ui.commands import ClosePoll
from game.ui.inputs import (
    Input,
    Intent,
    Press,
    RoomCount,
    RoomEvent,
    RoomOpened,
    RoomStep,
    RoomTally,
    RoomTrouble,
)
from game.ui.pages import Deciding, pages
from game.ui.screen import STAY, Context, Transition, become, push, run
from game.ui.screens.play import PlayScreen
from game.ui.screens.room.lobby import lobby_view, reach_view, remote_view
from game.ui.screens.room.now import Panel, RoomNow
from game.ui.screens.room.panels import panel_view
from game.ui.screens.room.pause import RoomPauseScreen
from game.ui.screens.room.steps import steps, why_not
from game.ui.screens.room.telling import told_phones, told_remote, trouble
from game.ui.screens.room.voting import button, hints, icon, situation_view, voting_view
from game.ui.view import Text, View
from game.workshop.session import (
    NotNow,
    Session,
    again,
    ask,
    ask_check,
    ask_who,
    back,
    close,
    count_hands,
    count_phones,
    decide,
    hide,
    put_by,
    reopen,
    reveal,
    take_back,
    talk,
    turn,
    what_if,
)
from game.workshop.shown import PhoneState, RemoteState

Told = tuple[PhoneState, RemoteState]


@frozen
class RoomScreen(RoomNow):
    """The page of a room that plays, whatever of it is open."""

    def told(self, context: Context) -> Told:
        """What phones and the remote show."""
        return told_phones(self, context), told_remote(self, context)

    # --- what is shown ---------------------------------------------------------------------------------

    def view(self, context: Context) -> View:
        view = replace(self._view(context), above=bool(self.panel))
        reads = self.begun and not self.panel and self.situation() is None
        votes = isinstance(self.open_page(), Deciding)  # there it stands in the line of the vote
        way = self.way_shown(context.words) if reads and not votes else ""
        told = ((way, "history"), (self.remark, "info"))
        said = tuple(Text(words, "strong", icon=icon) for words, icon in told if words)
        if not said:
            return view
        if view.shape in ("stage", "thread"):
            return replace(view, top=(*view.top, *(replace(each, style="caption") for each in said)))
        return replace(view, body=(*view.body[:1], *said, *view.body[1:]))

    def _view(self, context: Context) -> View:
        if self.panel == "reach":
            return reach_view(self, context)
        if self.panel == "remote":
            return remote_view(self, context)
        if self.panel:
            return panel_view(self, context)
        situation = self.situation()
        if situation is not None:
            return situation_view(self, context, *situation)
        if not self.begun:
            return lobby_view(self, context)
        page = self.open_page()
        if isinstance(page, Deciding):
            return voting_view(self, context, page)
        view = PlayScreen(self.session.playthrough, self.page).page_view(context, page)
        found = steps(self, context.words)
        on = tuple(button(each) for each in found if not each.beside)
        besides = tuple(icon(each) for each in found if each.beside)
        body = tuple(part for part in view.body if getattr(part, "id", "") != "go-on")
        point = "/".join(self.session.point)
        return replace(
            view,
            body=body,
            footer=on,
            bar=(*besides, *view.bar),
            hints=hints(self, context.words),
            focus=on[0].id,
            page=f"{point}/{self.page}",
        )

    # --- what happens ----------------------------------------------------------------------------------

    def hear(self, event: RoomEvent, context: Context) -> Transition:
        """What came from the room."""
        match event:
            case RoomOpened():
                return become(replace(self, door=event))
            case RoomCount(phones, voted, poll, reached):
                mine = self.session.poll.id if self.session.poll else ""
                voted, reached = voted if poll == mine else 0, self.reached or reached
                return become(replace(self, phones=phones, voted=voted, reached=reached))
            case RoomTally(poll, counts):
                return self._tallied(poll, dict(counts), context)
            case RoomStep() if self.ended:
                return STAY  # it was pressed before the remote heard that nothing is left to press
            case RoomStep(step):
                return self.handle(Press(step), context)
            case RoomTrouble("not kept"):
                return become(replace(self, remark=trouble(context.words, event)))
            case RoomTrouble():
                return self._by_hands(trouble(context.words, event))
        return STAY

    def handle(self, input: Input, context: Context) -> Transition:
        plain = replace(self, remark="")
        match input:
            case Press("help") | Intent("help"):
                return run("open help")
            case Press("leave-quickly"):
                return run("leave quickly")
            case Intent("pause") if self.panel:
                return become(replace(plain, panel=""))
            case Press("title") if self.panel in ("remote", "reach"):  # all of it is read
                return become(replace(plain, panel=""))
            case Press("pause") | Intent("pause"):
                return push(RoomPauseScreen(self.session, self.begun, self.page))
            case Press(id) if id.startswith("panel:"):
                return become(replace(plain, panel=id.removeprefix("panel:")))  # type: ignore[arg-type]  # our own ids
            case Press(id):
                return plain._step(id, context)
            case Intent("take back"):
                return plain._taken_back(context)
        return STAY

    def _step(self, id: str, context: Context) -> Transition:
        match id:
            case "begin":
                return become(replace(self, begun=True, since=context.minute()))
            case "address":
                return become(replace(self, address=self.address + 1))
            case "by-hands":
                return self._by_hands("")
            case "go-on":
                return become(replace(self, page=self.page + 1))
            case "end":
                return run("end room")
            case "close" | "reveal":
                return self._close(id, context)
            case "both":
                return self._both(context)
            case "other-way":
                return self._other_way(context)
        return self._plain_step(id, context)

    def _plain_step(self, id: str, context: Context) -> Transition:
        """Steps that are one step of the session."""
        kind, _, rest = id.partition(":")
        if kind.startswith("check"):
            return self._check(kind, rest, context)
        match kind:
            case "ask":
                return self._stepped(ask, context)
            case "who":
                people = {person.id: person.name for person in self.others()}
                return self._stepped(lambda session: ask_who(session, people), context)
            case "reopen":
                return self._stepped(reopen, context)
            case "talk":
                return self._stepped(talk, context)
            case "again":
                return self._stepped(again, context)
            case "put-by":
                return self._stepped(put_by, context)
            case "decide":
                return self._stepped(decide, context, page=0)
            case "answer" | "rewind":
                return self._answer(kind, rest, context)
            case "what-if":
                return self._stepped(lambda session: what_if(session, int(rest)), context, page=-1)
            case "home":
                return self._stepped(back, context)
            case "hands":
                answer, _, count = rest.partition(":")
                many = int(count) if count else self.one_hand_more(answer)
                return self._stepped(lambda session: count_hands(session, answer, many), context)
        return STAY

    def _check(self, kind: str, rest: str, context: Context) -> Transition:
        """The self-check of a room: counts before and after, one situation after the other."""
        situation = self.situation()
        match kind:
            case "check" if rest in ("A", "B"):
                return become(replace(self, form=rest, vignette=0))  # type: ignore[arg-type]  # one of two names
            case "check-ask" if situation is not None:
                form, vignette = situation
                answers = {answer.id: answer.text for answer in form.shown(vignette)}
                place = f"{form.name}/{vignette.id}"
                return self._stepped(
                    lambda session: ask_check(session, place, vignette.ask, answers), context
                )
            case "check-next" if situation is not None:
                last = self.vignette + 1 >= len(situation[0].vignettes)
                further = replace(self, session=put_by(self.session), vignette=self.vignette + 1)
                return become(replace(further, form="", vignette=0) if last else further)
            case "check-stop":
                return become(replace(self, session=put_by(self.session), form="", vignette=0, closing=""))
        return STAY

    def _answer(self, kind: str, rest: str, context: Context) -> Transition:
        if kind == "rewind":
            return self._stepped(turn, context, page=-1)
        return self._stepped(lambda session: decide(session, rest), context, page=0)

    def _stepped(
        self, step: Callable[[Session], Session], context: Context, *, page: int | None = None
    ) -> Transition:
        """One step of the session; what cannot be done is said. Page -1 is the moment itself.

        A way that the room comes back to is open where it was left, whatever `page` says.
        """
        try:
            session = step(self.session)
        except NotNow as no:
            return become(replace(self, remark=why_not(context.words, no.why)))
        back_at = self.come_back(session)
        waits = page is None or (page == 0 and self.session.asked)  # an act with reasons is gone in two steps
        if session.asked:
            page = -1  # its reason is asked on the same page
        at = self.page if page is None else len(pages(session.playthrough)) - 1 if page < 0 else page
        panel: Panel = self.panel if self.panel == "hands" else ""
        goes_on = session.poll is not None and session.poll.id in {each.id for each in self.session.polls}
        there = replace(
            self,
            session=session,
            page=back_at.page if back_at else at,
            panel=panel,
            both=back_at.both if back_at else self.both if waits else "",
            left_at=self.leaving(session),
            voted=self.voted if goes_on else 0,  # in another vote nobody has said anything yet
        )
        return become(there)

    def _close(self, why: Literal["close", "reveal"], context: Context) -> Transition:
        """Close a poll, or show it. Phones are asked for their last votes first; hands are there already."""
        poll = self.session.poll
        if poll is not None and poll.state == "open" and self.phones_vote:
            return become(replace(self, closing=why), ClosePoll(poll.id))
        return self._stepped(close if why == "close" else reveal, context)

    def _tallied(self, poll: str, counts: dict[str, int], context: Context) -> Transition:
        mine = self.session.poll
        if mine is None or mine.id != poll:
            return STAY
        if not self.closing:
            return become(replace(self, session=count_phones(self.session, poll, counts)))
        why, waiting = self.closing, replace(self, closing="")
        return waiting._stepped(
            lambda session: close(session, counts) if why == "close" else reveal(session, counts), context
        )

    def _by_hands(self, remark: str) -> Transition:
        """Go on without phones. What came by them stays: an open poll is asked for it, and goes on with hands."""
        there = replace(self, with_phones=False, closing="", remark=remark, panel="")
        poll = self.session.poll
        asked = poll is not None and poll.state == "open" and self.phones_vote
        return become(there, ClosePoll(poll.id)) if asked and poll is not None else become(there)

    def _taken_back(self, context: Context) -> Transition:
        """Back from a result to its counting, where hands go on being counted; else from a decision."""
        poll = self.session.poll
        if poll is not None and poll.state == "talking":
            return self._stepped(reveal, context)
        if poll is None or poll.state != "revealed":
            return self._stepped(take_back, context, page=-1)
        return self._stepped(hide if self.phones_vote else lambda session: reopen(hide(session)), context)

    def _both(self, context: Context) -> Transition:
        """The first of two answers now; the second one after what comes of it."""
        ways = self.two_ways()
        if len(ways) < 2:
            return STAY
        there = self._stepped(lambda session: decide(session, ways[0]), context, page=0).screen
        return become(replace(there, both=ways[1])) if isinstance(there, RoomScreen) else STAY

    def _other_way(self, context: Context) -> Transition:
        second, seen = self.both, replace(self, both="")  # back on the first way it need not come again
        return seen._stepped(lambda session: decide(turn(session), second), context, page=0)
