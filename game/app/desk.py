"""The desk of an author: a story of one's own that is played while it is written, and what is known of it."""

from __future__ import annotations

from game.app.app import App
from game.app.ports import StoryFile
from game.app.proving import trouble
from game.story.again import Trace, go_again, trace_of
from game.story.covered import Covered, covered, latest
from game.story.frozen import field, mutable, replace
from game.story.model import Scenario
from game.story.playthrough import Playthrough, start
from game.story.problem import Problem
from game.story.supposed import supposed
from game.ui.authored import Authored
from game.ui.inputs import Input, Intent, Press
from game.ui.pages import Page, pages
from game.ui.same_page import same_page
from game.ui.screen import Fault, Screen, Story
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.desk import AUTHORED, AuthorScreen, MapScreen, ProblemsScreen
from game.ui.screens.desk.panel import as_if, problem_panel
from game.ui.screens.notes import NotesScreen
from game.ui.screens.play import PlayScreen, at_moment
from game.ui.screens.trouble import TroubleScreen
from game.ui.view import View


@mutable
class Desk:
    """`story` is what is played; `broken` what is wrong with the file since, and `faults` what its proof found.

    While the play is where the desk has put it, `trace` and `page` remember where it was before the story changed:
    what a change took away comes back when the change is taken back.
    """

    story: Story | None
    files: StoryFile | None = None  # it is watched, or was only opened
    broken: tuple[Problem, ...] = ()
    faults: tuple[Fault, ...] | None = None
    path: str = ""  # of its file
    read: str = ""  # the text that was read last, whether it can be played or not
    visiting: bool = False  # it was opened from anywhere, and goes when the library is opened
    ever: Covered = field(default_factory=Covered)
    _trace: Trace | None = None
    _page: tuple[Page, int] | None = None
    _placed: Playthrough | None = None
    _short: bool = False  # choices of the trace found no place
    _looked: Playthrough | None = None

    @property
    def open_id(self) -> str:
        return (
            self.story.id
            if self.story
            else self.path.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
        )

    @property
    def watched(self) -> bool:
        return self.files is not None

    def opened(self, id: str) -> Story | None:
        return self.story if self.story is not None and self.story.id == id else None

    # --- what has become of the file -------------------------------------------------------------------

    def follow(self, app: App) -> bool:
        """Take what was saved, and what the proof has found; whether there was anything new."""
        news = self.files.news() if self.files else None
        if news is not None:
            self._take(app, news)
        proved = self._prove(app)
        if (news is not None or proved) and self.story is not None:
            refresh(app, self)
        return news is not None or proved

    def _prove(self, app: App) -> bool:
        if self.faults is not None or self.story is None:
            return False
        self.faults = app.proofs.told(self.story, app.wake)
        return self.faults is not None

    def _take(self, app: App, news: Story) -> None:
        app.notice = ""
        self.read = news.document.text if news.document is not None else ""
        if news.scenario is None:
            self.broken = news.problems
            if self.story is None:
                _still_broken(app, news)
            return
        self.broken = ()
        before = self.story
        same = before is not None and before.scenario is not None and _alike(before.scenario, news.scenario)
        if before is not None and same:
            return
        file = before.scenario.file if before and before.scenario else news.scenario.file
        self.story = replace(news, scenario=replace(news.scenario, file=file))
        self.faults = None
        assert self.story.scenario is not None
        self._move(app, self.story.scenario)

    def _move(self, app: App, scenario: Scenario) -> None:
        """Go on in the story as it is now."""
        here = playing(app)
        if here is None:
            if any(isinstance(screen, TroubleScreen) for screen in app.stack):
                app.only(PlayScreen(start(scenario, app.seeds(), _fate(app, scenario))))
            self._swap_notes(app, scenario)
            return
        if here is not self._placed or self._trace is None:
            self._trace, self._page = trace_of(here), _open_page(app)
        elif not self._short:  # the same choices, and perhaps another page of them
            self._page = _open_page(app)
        replayed = go_again(scenario, self._trace)
        new = self._placed = replayed.playthrough
        self._short = replayed.stopped is not None
        if replayed.stopped is not None:
            page = at_moment(new).page
            app.say(
                app.words.many(
                    "The story has changed: it goes on from before your last {n} choice.",
                    "The story has changed: it goes on from before your last {n} choices.",
                    replayed.left,
                )
            )
        else:
            page = same_page(*self._page, pages(new)) if self._page else 0
        app.stack[:] = moved(app.stack, new, page)
        self._swap_notes(app, scenario)
        self.look(app)

    def _swap_notes(self, app: App, scenario: Scenario) -> None:
        for at, screen in enumerate(app.stack):
            if isinstance(screen, NotesScreen) and screen.scenario.id == scenario.id:
                app.stack[at] = replace(screen, scenario=scenario)

    # --- what an author sees ---------------------------------------------------------------------------

    def look(self, app: App) -> None:
        """Remember what is being played."""
        here = playing(app)
        if here is None or here is self._looked or not self.is_of(here):
            return
        whole = here.before is not self._looked or here.before is None
        self.ever = self.ever.with_(covered(here) if whole else latest(here))
        self._looked = here

    def is_of(self, here: Playthrough) -> bool:
        return (
            self.story is not None
            and self.story.scenario is not None
            and (here.scenario.id == self.story.scenario.id)
        )

    def told(self, app: App) -> Authored | None:
        """All that the author's pages show; None where no play of the story is open."""
        here = playing(app)
        if here is None or self.story is None or not self.is_of(here):
            return None
        page = next((s.page for s in reversed(app.stack) if isinstance(s, PlayScreen)), 0)
        return Authored(self.story, here, page, self.faults, self.broken, covered(here), self.ever)

    def told_before(self) -> Authored | None:
        """The same before anything is played."""
        if self.story is None or self.story.scenario is None:
            return None
        begun = start(self.story.scenario)
        return Authored(self.story, begun, 0, self.faults, self.broken, Covered(), self.ever)

    def over(self, app: App, view: View) -> View:
        """The page with what is wrong with the file above it, and with the sign of what is only supposed."""
        screen, here = app.screen, playing(app)
        if here is None or view.name == "neutral" or isinstance(screen, AUTHORED) or not self.is_of(here):
            return view
        given = supposed(here)
        if given:
            view = as_if(app.words, view, given)
        wrong = [Fault(problem) for problem in self.broken if problem.severity == "error"]
        wrong += [] if wrong else [f for f in self.faults or () if f.keeps_from_playing]
        return problem_panel(app.words, view, wrong) if wrong else view

    def takes(self, app: App, input: Input) -> bool:
        """Whether an input is one to the desk, and was carried out."""
        match input:
            case Intent("author"):
                return open_author(app)
            case Press("desk-problems"):
                told = self.told(app)
                if told is not None:
                    app.notice = ""
                    app.stack.append(ProblemsScreen(told))
                return True
        return False

    def close(self) -> None:
        if self.files is not None:
            self.files.close()


def desk_of(app: App) -> Desk | None:
    """The desk, where a story of one's own is open."""
    return app.desk if isinstance(app.desk, Desk) else None


def open_author(app: App) -> bool:
    """Open the author's page, or go back from it to the story; whether there is anything to do so."""
    if any(isinstance(screen, AUTHORED) for screen in app.stack):
        while isinstance(app.screen, AUTHORED):
            app.stack.pop()
        return True
    desk = desk_of(app)
    told = desk.told(app) if desk else None
    if told is None or app.screen.view(app.context()).name == "neutral":
        return False
    app.notice = ""
    app.stack.append(AuthorScreen(told))
    return True


def refresh(app: App, desk: Desk) -> None:
    """Show on the author's pages what is known now."""
    told = desk.told(app) or desk.told_before()
    if told is None:
        return
    for at, screen in enumerate(app.stack):
        if isinstance(screen, MapScreen):
            app.stack[at] = screen.told_anew(told)
        elif isinstance(screen, AUTHORED):
            app.stack[at] = replace(screen, authored=told)


def playing(app: App) -> Playthrough | None:
    """The play that is open, on whatever page."""
    found = (getattr(screen, "playthrough", None) for screen in reversed(app.stack))
    return next((here for here in found if isinstance(here, Playthrough)), None)


def _open_page(app: App) -> tuple[Page, int] | None:
    for screen in reversed(app.stack):
        if isinstance(screen, PlayScreen):
            return screen.open_page(), screen.page
    return None


def moved(stack: list[Screen], new: Playthrough, page: int) -> list[Screen]:
    """The pages of a play, on another one; the talk afterwards needs an ending."""
    found: list[Screen] = []
    for screen in stack:
        if isinstance(screen, PlayScreen):
            asked = (
                screen.asked if any(o.choice.id == screen.asked and o.reasons for o in new.offers()) else ""
            )
            found.append(PlayScreen(new, page, asked))
        elif isinstance(screen, DebriefScreen) and new.ending is None:
            return [*found, at_moment(new)]
        elif hasattr(screen, "playthrough"):
            found.append(replace(screen, playthrough=new))  # type: ignore[type-var]  # every screen is a dataclass
        else:
            found.append(screen)
    return found


def _still_broken(app: App, news: Story) -> None:
    """Nothing could be played yet, and this is what is wrong now."""
    for at, screen in enumerate(app.stack):
        if isinstance(screen, TroubleScreen):
            app.stack[at] = trouble(news)


def _alike(before: Scenario, now: Scenario) -> bool:
    return before.fingerprint == now.fingerprint and before.library == now.library


def _fate(app: App, scenario: Scenario) -> dict[str, str]:
    found = scenario.variables
    return {n: v for n, v in app.fate.items() if n in found and found[n].fate and found[n].domain.has(v)}
