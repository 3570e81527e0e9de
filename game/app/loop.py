"""The loop of a window: events to focus, scroll and inputs; the app's page to a frame."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from game.app.forward import Forward
from game.app.further import Further
from game.app.hands import Hands
from game.app.pointing import Pointing
from game.app.returning import Place, Returning, place_of
from game.app.scanning import Scanning
from game.settings import MS_PER_WORD, face_file
from game.story.frozen import field, mutable, replace
from game.ui.commands import HearRoom
from game.ui.focus import scroll_to, scroll_with_next
from game.ui.frame import Frame, Look
from game.ui.inputs import (
    Attention,
    DeviceEvent,
    Dropped,
    FocusOn,
    FromRoom,
    Input,
    Intent,
    KeyDown,
    PadDown,
    PadGone,
    PointerDown,
    PointerMove,
    PointerUp,
    Press,
    PressOn,
    Quit,
    Resized,
    Seen,
    SlideOn,
    Wheel,
)
from game.ui.layout import Again, layout
from game.ui.scan import ringed
from game.ui.screen import LooksAhead
from game.ui.sliders import nearest
from game.ui.sounds import cue_of
from game.ui.view import View

if TYPE_CHECKING:
    from game.app.narrator import Narrator

ANSWERS = ("choice:", "reason:")  # how the ids begin of what a story asks
EXAMPLES = ("settings", "first")  # pages that show by an example how words arrive


@mutable
class Loop(Hands):
    """One window and the app it shows."""

    tags: Callable[[], Mapping[str, str]] = dict
    fullscreen: bool = False
    language: str = ""  # that the latest page was in
    worn: str = ""  # the font file of the player's own that is drawn with
    read: bool = False  # whether the page was read before: its words are all there
    narrate: Callable[[], Narrator] | None = None  # makes who tells the pages aloud, after the first picture
    narrator: Narrator | None = None
    begun: Callable[[], None] = lambda: None  # called when the first picture is shown
    arrivals: int = 0
    forward: Forward = field(default_factory=Forward)
    pointing: Pointing = field(init=False)
    scanning: Scanning = field(init=False)
    _page: tuple[object, ...] = field(default=())
    _depth: int = 0
    _returning: Returning = field(default_factory=Returning)
    _back: Place | None = None  # where one was on the page that one has come back to
    _read: set[tuple[str, str]] = field(default_factory=set)
    _again: Again = field(default_factory=Again)
    _further: Further = field(init=False)

    def __post_init__(self) -> None:
        self.pointing = Pointing(self)
        self.scanning = Scanning(self)
        self._further = Further(self._foresee)

    def run(self) -> None:
        """Show the game until it is left. What an event changes is drawn as it is heard, and once."""
        self.app.wake = self.display.wake
        self.draw()
        self.begun()
        if self.narrate is not None:
            self.narrator = self.narrate()
            self._tell()
        self.look_again()
        while not self.app.leaving:
            waited = self.display.wait(self.until_time_does_something())
            read = self.narrator.heard() if self.narrator else ()
            if not waited and not read:
                self.look_further()
            for event in (*waited, *self.app.heard(), *read):
                self.forward.heard(event)
                self.hear(event)
                if self.app.leaving:
                    break
            self.look_again()
            self.let_time_pass()
        self.app.hearing.silence()
        if self.narrator is not None:
            self.narrator.close()
        self.display.close()
        self.app.close()

    def until_time_does_something(self) -> float | None:
        """Seconds until something happens that nobody presses; None where nothing does."""
        waits = (self.until_it_turns(), self._until_it_walks(), self.until_it_looks())
        found = [seconds for seconds in waits if seconds is not None]
        return min(found, default=None)

    def until_it_looks(self) -> float | None:
        """Seconds until another page is set ahead; None where none is left."""
        return self._further.until(self.app.screen, self.arrivals)

    def look_further(self) -> None:
        """Set a page that may come next, while somebody reads this one: it is there sooner then."""
        if not self.display.revealing:
            self._further.look(self.app.screen, self.app.context(), self.arrivals)

    def _foresee(self, view: View) -> None:
        apart = Again(lines=self._again.lines)
        look = replace(self.look(), focus=view.focus, scroll=0)
        self.display.foresee(layout(view, look, self.display.measure, self._tags(), self._more, apart))

    def let_time_pass(self) -> None:
        """Do what it is time for: turn the page, or let the focus walk on."""
        if not self.app.leaving and self.until_it_turns() == 0:
            self.do(Press("go-on"))
        if not self.app.leaving and self._until_it_walks() == 0:
            self.scanning.walk()

    def _until_it_walks(self) -> float | None:
        return self.scanning.left(page=self.arrivals, busy=self.display.revealing or self._spoken())

    def until_it_turns(self) -> float | None:
        """Seconds until a page turns by itself; None where it does not, as on every page for a screen reader."""
        if self.narrator is not None and self.narrator.waited_for:
            return None
        busy = self.display.revealing or self._spoken()
        return self.forward.until(self.view, self.app.settings, self.arrivals, self.clock, busy=busy)

    def look_again(self) -> None:
        """Go on with what a page waits for, where it is there."""
        if self.app.desk is not None and not self.app.leaving and self.app.desk.follow(self.app):
            self.draw()
        if self.app.awaited is None or self.app.leaving:
            return
        self.app.carry_out(self.app, "look again")
        if self.app.awaited is None:
            self.draw()

    # --- drawing ---------------------------------------------------------------------------------------

    def look(self) -> Look:
        settings = self.app.settings
        return Look(
            size=self.display.size,
            theme=settings.theme,
            text_scale=settings.text_scale,
            ms_per_word=0 if self.read or self._listened else MS_PER_WORD[settings.reading_speed],
            focus=self.focus,
            scroll=self.scroll,
            right_to_left=self.app.words.right_to_left,
            face=settings.face,
            own_face=settings.own_face,
            spacing=settings.spacing,
        )

    def draw(self, *, moved: bool = False) -> None:
        """Lay out the page as it stands and show it; only the focus or the scroll has changed where it has `moved`."""
        if face_file(self.app.settings) != self.worn:
            self._wear()
        settings = self.app.settings
        view = self.view if moved and self.view is not None else self.app.view()
        fresh = self._arrive(view)
        neutral = view.name == "neutral"
        self.display.name(view.heading if neutral else self.app.words.say("Second Chances"), neutral=neutral)
        if settings.fullscreen != self.fullscreen:
            self.fullscreen = settings.fullscreen
            self.display.set_fullscreen(settings.fullscreen)
        frame = self._laid_out(view)
        if fresh and frame.focus and (self._back is None or self._back.look != self._scale()):
            frame = self._shown(view, frame)
        self.scroll, self.focus = frame.scroll, frame.focus
        changed = view != self.view
        self.view, self.frame = view, frame
        still = settings.less_motion
        alive = settings.pictures_move and not still
        self.display.show(frame, settings.theme, still=still, alive=alive, fresh=fresh)
        self.app.hearing.show(view.sound, settings, fresh=fresh, changed=changed)
        self._tell()
        if fresh:
            self._look_ahead()

    def _wear(self) -> None:
        """Draw with other letters from now on."""
        from game.app.wearing import (
            wear,  # few have letters of their own, and the first picture does not wait
        )

        wear(self.app, self.display)
        self.worn = face_file(self.app.settings)

    def _tell(self) -> None:
        """Tell of the page to whoever does not look at it."""
        if self.narrator is not None and self.view is not None and self.frame is not None:
            app = self.app
            group = self.scanning.group
            name = group.name if group else ""
            self.narrator.show(self.view, self.frame, app.words, app.settings, self.arrivals, name)
            app.hearing.duck(self._spoken)
            complaint = self.narrator.complaint(app.words, app.settings)
            if complaint:
                app.say(complaint)
                self.draw()

    def _spoken(self) -> bool:
        """Whether the game's own voice speaks."""
        return self.narrator is not None and self.narrator.speech.speaking

    @property
    def _listened(self) -> bool:
        """Whether words should be there at once, as nobody watches them arrive."""
        return self.app.settings.read_aloud or (self.narrator is not None and self.narrator.waited_for)

    def _shown(self, view: View, frame: Frame) -> Frame:
        """The same page, scrolled so that the focus is in sight."""
        scrolled = [target.id for target in frame.targets if target.clip == frame.page]
        wanted = frame.scroll_end if scrolled[-1:] == [frame.focus] else scroll_to(frame, frame.focus)
        if (
            view.shape == "thread"
        ):  # it opens at its newest message, with as much of an answer as there is room for
            return self._scrolled(view, self._scrolled(view, frame, wanted), None)
        read = view.name in ("scene", "reason", "feedback")
        return frame if read else self._scrolled(view, frame, wanted)  # a page that is read begins at its top

    def _scrolled(self, view: View, frame: Frame, wanted: int | None) -> Frame:
        """The page at a scroll; with none, at the one that shows what comes after the focus, too."""
        wanted = scroll_with_next(frame, frame.focus) if wanted is None else wanted
        if wanted == frame.scroll:
            return frame
        self.scroll = wanted
        return self._laid_out(view)

    def _laid_out(self, view: View) -> Frame:
        frame = layout(view, self.look(), self.display.measure, self._tags(), self._more, self._again)
        group = self.scanning.group
        return ringed(frame, group.ids) if group else frame

    def _more(self, below: frozenset[str]) -> str:
        """What the line under a page that goes on says; answers are called so, as they are what one looks for."""
        words, n = self.app.words, len(below)
        if n and all(id.startswith(ANSWERS) for id in below):
            return words.many("{n} answer below", "{n} answers below", n)
        return words.many("{n} more below", "{n} more below", n) if n else words.say("More below")

    def _tags(self) -> Mapping[str, str]:
        """The colours of name tags; nobody speaks on the first page, which does not wait for them."""
        return self.tags() if self.frame is not None else {}

    def _arrive(self, view: View) -> bool:
        """Whether this is another page than before; the focus and the scroll begin anew there."""
        page = (view.name, view.heading, len(self.app.stack), view.page)
        retold = self.language not in ("", self.app.settings.language)
        self.language = self.app.settings.language
        if retold and page[0] == self._page[0]:
            self._page = page  # the same page in another language: the focus stays where it is
        if page == self._page:
            return False
        # The example is shown anew, nothing else moves.
        same = page[:3] == self._page[:3] and view.name in EXAMPLES
        self._page = page
        self.read = (view.name, view.page) in self._read
        if view.page and view.name not in EXAMPLES:
            self._read.add((view.name, view.page))
        if not same:
            self.arrivals += 1
            self._back = self._left(view)
            self.focus, self.scroll = view.focus, 0
            if self._back is not None:
                self.focus, self.scroll = self._back.focus, self._back.scroll
            self.pointing.forget()
            self.scanning.arrive()
        return True

    def _left(self, view: View) -> Place | None:
        """Where one was on a page, if one comes back to it. One-switch play walks each page from its beginning."""
        depth = len(self.app.stack) + view.above
        before = (
            place_of(self.view, self._depth, self.focus, self.scroll, self._scale()) if self.view else None
        )
        self._depth = depth
        found = self._returning.arrive(view, depth, before)
        return None if self.scanning.on else found

    def _scale(self) -> tuple[object, ...]:
        """What a scroll in pixels holds for."""
        settings = self.app.settings
        return self.display.size, settings.text_scale, settings.face, settings.own_face, settings.spacing

    def _look_ahead(self) -> None:
        """Have the pictures made that the next page may want."""
        if isinstance(self.app.screen, LooksAhead):
            self.display.prefetch(self.app.screen.ahead(self.app.context()))

    # --- hearing ---------------------------------------------------------------------------------------

    def hear(self, event: DeviceEvent) -> None:
        if self.scanning.takes(event, self.arrivals):
            return
        match event:
            case Quit():
                self.app.leaving = True
            case Dropped(path) if self.view is not None and self.view.name != "neutral":
                from game.app.dropping import take

                take(self.app, self.display, path)
                self.draw()
            case Resized():
                self.draw()
            case Wheel(steps):
                self.pointing.wheel(steps)
            case PointerMove():
                self.pointing.move(event)
            case PointerDown():
                self.pointing.down(event)
            case PointerUp():
                self.pointing.up(event)
            case KeyDown():
                self.key(event)
            case PadDown():
                self.button(event)
            case PadGone() if self.app.device in ("pad", "shapes"):
                self.use("keys")
            case Seen(here):
                self.app.hearing.rest(not here)
            case FromRoom():
                self.app.carry_out(self.app, HearRoom(event))
                self.draw()
            case Attention(here) if self.narrator is not None:
                self.narrator.reader.attend(here)
            case FocusOn(id):
                self.focus_on(id)
            case PressOn(id) if self.pressable(id):
                self.focus = id
                self.press(id)
            case SlideOn(id, value) if (slider := self.slider(id)) is not None:
                self.focus = id
                self.do(Press(nearest(slider, value)))

    def do(self, input: Input) -> None:
        if isinstance(input, Intent) and input.name in ("fullscreen", "mute"):
            from game.app.switching import switch  # not before the first picture

            switch(self.app, input.name)
            self.draw()
            return
        if input == Intent("where"):
            if self.narrator is not None:
                self.narrator.where(self.app.settings)
                self.app.hearing.duck(self._spoken)
            return
        self.app.hearing.did(cue_of(input))
        before = self.view
        self.app.handle(input)
        if not self.app.leaving:
            self.draw()
        if self.app.notice and self.view == before and self.narrator is not None:
            self.narrator.again(self.app.notice, self.app.settings)  # nothing has changed to be seen
