"""Plays the Views of the app in a terminal or a pipe: plain words, answers by number or id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from textwrap import fill
from threading import Event

from game.app.app import App
from game.story.frozen import field, mutable
from game.story.playthrough import Playthrough
from game.ui.aloud import Known, after, sentences, where
from game.ui.inputs import Intent, Press
from game.ui.pages import Deciding
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.play import PlayScreen
from game.ui.spoken import Utterance, plain, spoken
from game.ui.view import View

WIDTH = 88  # characters; about what is read well in one line
HELP = ("?", "help")  # where nothing on the page is called so
PATIENCE = 1.0  # seconds; what takes longer is said


@mutable
class TerminalPlayer:
    """Reads answers with `read` (None at the end of input) and writes paragraphs with `write`.

    `only_story` plays the one story the app shows: only choices and reasons take an answer, and it ends after the
    debrief.
    """

    app: App
    read: Callable[[], str | None]
    write: Callable[[str], None]
    only_story: bool = False
    _shown: Counter[str] = field(default_factory=Counter)
    _where: tuple[str, str, str] = ("", "", "")
    _room: tuple[str, str] = ("", "")  # the tone of the place, and what was said of it on coming there

    def run(self) -> None:
        """Play until the game is left or the input ends."""
        self._say(self._keys())
        while not self.app.leaving:
            self._wait()
            view = self.app.view()
            self._show(view)
            if self._goes_on(view):
                self.app.handle(Press("go-on"))
            elif (self.only_story and isinstance(self.app.screen, DebriefScreen)) or not self._answer(view):
                return

    def _keys(self) -> str:
        return self.app.words.say(
            "Answer with a number or an id. u takes back, h reads back, w says where you are, q leaves."
        )

    def _wait(self) -> None:
        """Until that is there which a page waits for; where it takes long, the page says so."""
        if self.app.desk is not None:
            self.app.desk.follow(self.app)
        if self.app.awaited is None:
            return
        there = Event()
        self.app.wake = there.set
        self.app.carry_out(self.app, "look again")
        if self.app.awaited is not None and not there.wait(PATIENCE):
            self._show(self.app.view())
            there.wait()
        self.app.carry_out(self.app, "look again")

    # --- showing ---------------------------------------------------------------------------------------

    def _show(self, view: View) -> None:
        if self.app.notice and view.shape in ("stage", "thread"):  # elsewhere it stands in the body
            self._say(self.app.notice)
            if self.app.looking:
                self._say(self.app.words.say("q leads back to the problems."))
        if view.name in ("scene", "reason", "ending"):
            self._place(view)
        before = self._shown if view.shape == "thread" else Counter()
        now: Counter[str] = Counter()
        options = self._options(view)
        among = {option.id: at for at, option in enumerate(options)} if view.shape == "grid" else {}
        for said in spoken(view) if among else self._utterances(view):
            if said.id:  # cards stand under the title of their group
                self._offer(options, among[said.id])
                continue
            now[said.words] += 1
            if now[said.words] > before[said.words]:
                self._say(said.words)
        self._shown = now if view.shape == "thread" else Counter()
        for at, option in enumerate(options):
            if option.id not in among or option.id in self._bar(view):
                self._offer(options, at)
        if self._stuck():
            self._say(self.app.words.say("u takes back."))

    def _offer(self, options: list[Utterance], at: int) -> None:
        closed = "" if options[at].enabled else self.app.words.say("not now") + ": "
        self._say(f"{at + 1}. {closed}{options[at].words}")

    def _bar(self, view: View) -> set[str]:
        return {button.id for button in view.bar}

    def _utterances(self, view: View) -> list[Utterance]:
        """What is read out: all but what can be answered and what goes on by itself."""
        return [said for said in spoken(view) if not said.id]

    def _place(self, view: View) -> None:
        """Where and when, what it looks like and what is heard: each when it changes."""
        where = plain(view.top[0].words) if view.top else ""
        picture = view.stage.words if view.stage else ""
        heard = " ".join(plain(text.words) for text in view.top[1:] if text.icon == "volume-2")
        room = view.sound.room if view.sound else ""
        went_on = (room, heard) == self._room  # all the time, between other sounds
        if room != self._room[0]:
            self._room = (room, heard)
        now = (where, picture, heard)
        said = (f"\n--- {where}", picture and f"({picture})", "" if went_on else heard)
        for old, new, words in zip(self._where, now, said, strict=True):
            if new != old and words:
                self._say(words)
        self._where = now

    def _say(self, words: str) -> None:
        for paragraph in words.split("\n"):
            self.write(fill(paragraph, WIDTH, break_long_words=False, break_on_hyphens=False))

    # --- answering -------------------------------------------------------------------------------------

    def _goes_on(self, view: View) -> bool:
        """Pages of a story that are only read go on by themselves."""
        return isinstance(self.app.screen, PlayScreen) and not self._options(view) and not self._stuck()

    def _stuck(self) -> bool:
        """Whether the story stands at a moment where nothing can be taken."""
        screen = self.app.screen
        return (
            isinstance(screen, PlayScreen)
            and isinstance(screen.open_page(), Deciding)
            and not screen.playthrough.options()
        )

    def _options(self, view: View) -> list[Utterance]:
        """What can be answered: the choices and reasons of a story; elsewhere every button."""
        found = [said for said in spoken(view) if said.id]
        if isinstance(self.app.screen, PlayScreen):
            return [said for said in found if said.id.startswith(("choice:", "reason:"))]
        extra = [Utterance(button.words, button.id) for button in view.bar]
        return found + extra

    def _answer(self, view: View) -> bool:
        """Ask until an answer is taken; False at the end of input."""
        words = self.app.words
        while True:
            answer = self.read()
            if answer is None:
                self._say(self._stopped())
                return False
            answer = answer.strip()
            if not answer:
                continue
            if answer.lower() == "w":
                self._say(sentences(where(view, after(view, Known()), words)))
                continue
            if self._command(answer):
                return True
            options = self._options(view)
            option = self._meant(answer, options)
            if option is None and answer.lower() in HELP:
                self._say(self._keys())
                self._say(words.say("Here you can answer: {answers}.", answers=_answers(options)))
                continue
            if option is None:
                self._say(words.say("“{answer}” is not offered here.", answer=answer))
                continue
            self.app.handle(Press(option.id))
            return True

    def _command(self, answer: str) -> bool:
        match answer.lower():
            case "u":
                self._shown = Counter()
                self._where, self._room = ("", "", ""), ("", "")
                self.app.handle(Intent("take back"))
            case "h" if isinstance(self.app.screen, PlayScreen | DebriefScreen):
                self._read_back(self.app.screen.playthrough)
            case "q" if self.app.looking:
                self.app.carry_out(self.app, "back to the problems")
            case "q":
                self.app.leaving = True
            case _:
                return False
        return True

    def _read_back(self, playthrough: Playthrough) -> None:
        """All that was told so far, then the moment again."""
        depth = len(self.app.stack)
        self.app.handle(Intent("read back"))
        for said in self._utterances(self.app.view()):
            self._say(said.words)
        while len(self.app.stack) > depth:
            self.app.handle(Press("back"))
        self._shown = Counter()

    def _meant(self, answer: str, options: list[Utterance]) -> Utterance | None:
        """The option of a number or an id."""
        found = None
        if answer.isdecimal():
            at = int(answer) - 1
            found = options[at] if 0 <= at < len(options) else None
        found = found or next(
            (o for o in options if o.id in (answer, f"choice:{answer}", f"reason:{answer}")), None
        )
        return found if found is not None and found.enabled else None

    def _stopped(self) -> str:
        words, screen = self.app.words, self.app.screen
        if isinstance(screen, PlayScreen | DebriefScreen):
            return words.many(
                "The input ended. The story stopped in scene “{scene}”, after {n} choice.",
                "The input ended. The story stopped in scene “{scene}”, after {n} choices.",
                screen.playthrough.length,
                scene=screen.playthrough.scene.id,
            )
        return words.say("The input ended. The game stopped at “{page}”.", page=self.app.view().heading)


def _answers(options: list[Utterance]) -> str:
    """The number and the id of each thing that can be answered now."""
    open_ones = [(at, option.id) for at, option in enumerate(options, 1) if option.enabled]
    return ", ".join(f"{at} ({id.removeprefix('choice:').removeprefix('reason:')})" for at, id in open_ones)
