"""Playing: one step of a story after the other, page by page."""

from __future__ import annotations

from collections.abc import Iterator

from game.story.frozen import frozen, replace
from game.story.kept import OVER
from game.story.playthrough import Offer, Playthrough, Told
from game.ui.commands import Change, Keep, Tell
from game.ui.inputs import Input, Intent, Press
from game.ui.pages import Deciding, Explained, Over, Page, Reading, page_at, pages, scene_of
from game.ui.read import number_of
from game.ui.screen import STAY, Context, Transition, become, push, run
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.ending import ending_view
from game.ui.screens.feedback import feedback_view
from game.ui.screens.hearing import sounding
from game.ui.screens.history import HistoryScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.scene import deciding_view, reading_view, reason_view
from game.ui.screens.stage import how_to_choose, time_at
from game.ui.view import Button, Hint, Stage, Text, View


@frozen
class PlayScreen:
    """A playthrough, which of its latest pages is open, and the choice whose reason is being asked."""

    playthrough: Playthrough
    page: int = 0
    asked: str = ""

    @property
    def pages(self) -> tuple[Page, ...]:
        return pages(self.playthrough)

    def open_page(self) -> Page:
        return page_at(self.playthrough, self.page)

    def where(self) -> str:
        """When the open page is, to be known again by: as it stands on the page itself, or stood on the one before."""
        page = self.open_page()
        match page:
            case Explained():
                lines = latest_lines(self.playthrough.before)
            case Over():
                lines = ()
            case Reading() | Deciding():
                lines = page.lines
        return self.playthrough.filled(time_at(scene_of(page), lines))

    def offer(self) -> Offer | None:
        """The choice whose reason is being asked."""
        return next((o for o in self.playthrough.offers() if o.choice.id == self.asked and o.options), None)

    # --- what is shown ---------------------------------------------------------------------------------

    def view(self, context: Context) -> View:
        point = "".join(f"/{entry.taken.choice.id}" for entry in self.playthrough.decisions() if entry.taken)
        page = f"{point}/{self.page}/{self.asked}"
        opened = self.open_page()
        sound = sounding(context, self.playthrough.scenario, opened)
        view = replace(self.page_view(context, opened), page=page, sound=sound)
        if isinstance(opened, Reading) and context.settings.auto_forward != "off":
            view = turning(context, view)
        return with_skip(context, view) if self.unread(context) != self.page else view

    def ahead(self, context: Context) -> tuple[Stage, ...]:
        """What may be shown after the next press."""
        if self.asked or isinstance(self.open_page(), Deciding):
            firsts = (offer.options[0] for offer in self.playthrough.offers() if offer.options)
            turned = tuple(PlayScreen(self.playthrough.take(option)) for option in firsts)
        else:
            turned = (replace(self, page=self.page + 1),)
        views = (screen.page_view(context, screen.open_page()) for screen in turned)
        return tuple(view.stage for view in views if view.stage)

    def next_pages(self, context: Context) -> Iterator[View]:
        """The page after this one; where a choice is to be made, what each of them leads to."""
        match self.open_page():
            case Over():
                yield DebriefScreen(self.playthrough).view(context)
            case Deciding() if (offer := self.offer()) is not None:
                yield from (PlayScreen(self.playthrough.take(each)).view(context) for each in offer.options)
            case Deciding():
                for offer in self.playthrough.offers():
                    if offer.options:
                        moved = self.choose(offer.choice.id).screen
                        yield moved.view(context) if moved else self.view(context)
            case _:
                yield replace(self, page=self.page + 1).view(context)

    def page_view(self, context: Context, opened: Page) -> View:
        match opened:
            case Reading() as page:
                return reading_view(context, self.playthrough, page)
            case Explained(answered, moods):
                return feedback_view(context, self.playthrough, answered, moods)
            case Over(ended, moods):
                return ending_view(context, self.playthrough, ended, moods)
            case Deciding() as page:
                offer = self.offer()
                if offer is not None:
                    return reason_view(context, self.playthrough, page, offer)
                return deciding_view(context, self.playthrough, page)

    # --- what an input does ----------------------------------------------------------------------------

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("go-on"):
                return self.go_on()
            case Press("skip") | Intent("skip"):
                return self.skip(context)
            case Intent("turn by itself"):
                on = context.settings.auto_forward == "off"
                return run(Change(replace(context.settings, auto_forward="steady" if on else "off")))
            case Press("rewind") | Intent("try another way"):
                return self.rewind()
            case Press("take-back") | Intent("take back"):
                return self.take_back()
            case Press("captions") | Intent("captions"):
                return run(Change(replace(context.settings, captions=not context.settings.captions)))
            case Press("help") | Intent("help"):
                return run("open help")
            case Press("pause") | Intent("pause"):
                return push(PauseScreen(self.playthrough, self.page, self.where()))
            case Press("leave-quickly"):
                return run("leave quickly")
            case Intent("read back"):
                return push(HistoryScreen(self.playthrough, self.page))
            case Press("question") if self.playthrough.options() and isinstance(self.open_page(), Deciding):
                return run(Tell(how_to_choose(context)))
            case Press(id) if id.startswith("choice:"):
                return self.choose(id.removeprefix("choice:"))
            case Press(id) if id.startswith("reason:") and self.asked:
                return self.give_reason(id.removeprefix("reason:"))
        return STAY

    def go_on(self) -> Transition:
        if isinstance(self.open_page(), Over):
            return become(DebriefScreen(self.playthrough), self.kept())
        if self.page + 1 < len(self.pages):
            return self.turned_to(self.page + 1)
        return STAY

    def turned_to(self, page: int) -> Transition:
        turned = replace(self, page=page)
        return become(turned, turned.kept(self.read()))

    def kept(self, read: tuple[int, ...] = ()) -> Keep:
        """What is kept while this page is open; with the page of the ending the play is over."""
        page = OVER if isinstance(self.open_page(), Over) else self.page
        return Keep(self.playthrough, page, self.where(), read)

    def read(self) -> tuple[int, ...]:
        """The open page by its number, to be known again when it was read."""
        number = number_of(self.open_page())
        return () if number is None else (number,)

    def skip(self, context: Context) -> Transition:
        """Over pages that were read in some play before, to a page that was not, or to the moment."""
        target = self.unread(context)
        return STAY if target == self.page else self.turned_to(target)

    def unread(self, context: Context) -> int:
        """The next page that is new or asks for a choice; the open one where it is so itself."""
        known = context.kept.read.get(self.playthrough.scenario.id)
        if not known:
            return self.page
        found, at = self.pages, self.page
        while at + 1 < len(found) and isinstance(found[at], Reading | Explained):
            if number_of(found[at]) not in known:
                break
            at += 1
        return at

    def choose(self, choice: str) -> Transition:
        offer = next((o for o in self.playthrough.offers() if o.choice.id == choice), None)
        if offer is None or not offer.options or not isinstance(self.open_page(), Deciding):
            return STAY
        if offer.reasons:
            return become(replace(self, asked=choice))
        return self.after(self.playthrough.take(offer.options[0]))

    def give_reason(self, reason: str) -> Transition:
        offer = self.offer()
        for option in offer.options if offer else ():
            if option.reason and option.reason.id == reason:
                return self.after(self.playthrough.take(option))
        return STAY

    def after(self, playthrough: Playthrough) -> Transition:
        """Go on after a choice; it is kept at once."""
        begun = PlayScreen(playthrough)
        return become(begun, begun.kept(self.read()))

    def take_back(self) -> Transition:
        """One thing back: the act whose reason is asked, else the page, else the latest choice."""
        if self.asked:
            return become(replace(self, asked=""))
        return self.rewind()

    def rewind(self) -> Transition:
        """To the moment of the latest choice, with that choice not made."""
        before = self.playthrough.before
        if before is None:
            return STAY
        screen = at_moment(before)
        return become(screen, screen.kept())


def latest_lines(playthrough: Playthrough | None) -> tuple[Told, ...]:
    """The lines on the page where a choice is made."""
    last = pages(playthrough)[-1] if playthrough is not None else None
    return last.lines if isinstance(last, Reading | Deciding) else ()


def turning(context: Context, view: View) -> View:
    """A page that turns by itself, and the key that lets it wait."""
    said = context.words.say("Pages turn by themselves")
    wait = Hint(("A",), context.words.say("Let pages wait"))
    return replace(
        view,
        top=(*view.top, Text(said, "caption", icon="timer")),
        hints=(*view.hints[:1], wait, *view.hints[1:]),
    )


def with_skip(context: Context, view: View) -> View:
    """A page that was read before, with a way past all that was."""
    said = context.words.say("Skip what was read")
    return replace(
        view,
        bar=(Button("skip", said, "icon", icon="fast-forward"), *view.bar),
        hints=(*view.hints[:1], Hint(("S",), said), *view.hints[1:]),
    )


def at_moment(playthrough: Playthrough) -> PlayScreen:
    """A playthrough at its moment, with the lines before it read."""
    return PlayScreen(playthrough, len(pages(playthrough)) - 1)
