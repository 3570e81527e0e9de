"""Plays the game like a person: by keys, by pointer, by the words on the buttons; and what stands in for a machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from inspect import cleandoc
from pathlib import Path

from game.adapters.disk.stories import FolderStories
from game.app.actions import carry_out
from game.app.app import App, new_app
from game.app.loop import Loop
from game.app.ports import Keeper, Proofs, Restored, Stories
from game.cli.wiring import picture_words
from game.loader.scenario import load
from game.settings import Settings, VoiceName, Volumes
from game.story.kept import Kept, KeptPlace
from game.story.model import Scenario
from game.story.self_check import Answered
from game.ui.aloud import Telling
from game.ui.frame import Frame, Measure, Rect
from game.ui.inputs import DeviceEvent, KeyDown, PointerDown, PointerMove, PointerUp, RoomEvent, Wheel
from game.ui.screen import Fault, PictureWords, Story
from game.ui.spoken import plain, spoken
from game.ui.view import Ballot, Box, Button, Slider, Stage, View, targets, walk
from game.ui.words import Words, english
from game.workshop.shown import RoomState
from tests.ui.fakes import EvenType

SCENES = Path(__file__).parent.parent / "scenes"
PATIENCE = 200  # presses after which somebody who looks for something gives up


# --- what stands in for a machine ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Shown:
    """One frame as it was handed to the display."""

    frame: Frame
    theme: str
    still: bool
    fresh: bool
    alive: bool


@dataclass(slots=True)
class FakeDisplay:
    """A window without pixels. With `reveals`, words of a new page arrive until somebody presses something."""

    size: tuple[int, int] = (1280, 720)
    measure: Measure = field(default_factory=EvenType)
    reveals: bool = False
    revealing: bool = False
    fullscreen: bool = False
    closed: bool = False
    shown: list[Shown] = field(default_factory=list)
    woken: int = 0
    worn: bytes = b""  # any file of at least 100 bytes counts as a font
    named: tuple[str, bool] = ("", False)
    wanted: list[Stage] = field(default_factory=list)
    foreseen: list[Frame] = field(default_factory=list)
    heard: list[list[DeviceEvent]] = field(default_factory=list)  # what `wait` will tell

    def show(self, frame: Frame, theme: str, *, still: bool, alive: bool, fresh: bool) -> None:
        self.shown.append(Shown(frame, theme, still, fresh, alive))
        if fresh:
            self.revealing = self.reveals and frame.reveal_ms > 0

    def wait(self, seconds: float | None) -> list[DeviceEvent]:
        return self.heard.pop(0)

    def wake(self) -> None:
        self.woken += 1

    def finish_reveal(self) -> None:
        self.revealing = False

    def name(self, title: str, *, neutral: bool) -> None:
        self.named = (title, neutral)

    def set_fullscreen(self, on: bool) -> None:
        self.fullscreen = on

    def wear(self, content: bytes) -> bool:
        if 0 < len(content) < 100:
            return False
        self.worn = content
        return True

    def prefetch(self, stages: Sequence[Stage]) -> None:
        self.wanted += stages

    def foresee(self, frame: Frame) -> None:
        self.foreseen.append(frame)

    def close(self) -> None:
        self.closed = True


@dataclass(slots=True)
class FakeReader:
    """A screen reader that writes down what it is told; what it presses is put into `presses`."""

    active: bool = False
    speaks: bool = False
    told: list[Telling] = field(default_factory=list)
    presses: list[DeviceEvent] = field(default_factory=list)
    attended: list[bool] = field(default_factory=list)
    closed: bool = False

    def start(self) -> None:
        self.active = True

    def show(self, telling: Telling) -> None:
        self.told.append(telling)

    def attend(self, focused: bool) -> None:
        self.attended.append(focused)

    def heard(self) -> list[DeviceEvent]:
        heard, self.presses = self.presses, []
        return heard

    def close(self) -> None:
        self.closed = True


@dataclass(slots=True)
class FakeSpeech:
    """A voice that nobody hears: it writes down what it says, and says it until it is stopped."""

    available: bool = True
    said: list[str] = field(default_factory=list)
    how: tuple[str, VoiceName, int] = ("", "usual", 0)  # language, voice, speed
    speaking: bool = False

    def say(self, words: str, language: str, voice: VoiceName, speed: int) -> None:
        self.said.append(words)
        self.how, self.speaking = (language, voice, speed), True

    def stop(self) -> None:
        self.speaking = False


@dataclass(slots=True)
class MemoryKeeper:
    """Keeps in memory. `trouble` is what it says instead of keeping anything, when it is set."""

    kept: Kept = field(default_factory=Kept)
    settings: Settings = field(default_factory=Settings)
    notice: str = ""
    trouble: str = ""
    writes: int = 0
    keeps: bool = True
    first: bool = False

    def restore(self) -> Restored:
        return Restored(self.kept, self.settings, self.notice)

    def keep(self, kept: Kept, scenario: str) -> str:
        if not self.trouble:
            self.kept, self.writes = kept, self.writes + 1
        return self.trouble

    def keep_place(self, scenario: str, place: KeptPlace) -> str:
        if not self.trouble:
            places = (*self.kept.places.get(scenario, ()), place)
            self.kept, self.writes = replace(self.kept, places={scenario: places}), self.writes + 1
        return self.trouble

    def delete_place(self, scenario: str, place: KeptPlace) -> str:
        if not self.trouble:
            left = tuple(other for other in self.kept.places.get(scenario, ()) if other != place)
            self.kept, self.writes = replace(self.kept, places={scenario: left}), self.writes + 1
        return self.trouble

    def keep_answers(self, answers: Mapping[str, Answered]) -> str:
        if not self.trouble:
            self.kept, self.writes = replace(self.kept, answers=answers), self.writes + 1
        return self.trouble

    def keep_settings(self, settings: Settings) -> str:
        if not self.trouble:
            self.settings, self.writes = settings, self.writes + 1
        return self.trouble

    def delete_all(self) -> str:
        if not self.trouble:
            self.kept, self.settings, self.writes = Kept(), Settings(), self.writes + 1
        return self.trouble


@dataclass(slots=True)
class GivenProofs:
    """Proofs that say what the test says: at once, or with `slow` when `arrive` is called."""

    faults: tuple[Fault, ...] = ()
    slow: bool = False
    asked: list[str] = field(default_factory=list)
    _arrived: Callable[[], None] = lambda: None

    def told(
        self, story: Story, arrived: Callable[[], None], patience: float = 0.0
    ) -> tuple[Fault, ...] | None:
        self.asked.append(story.id)
        self._arrived = arrived
        return None if self.slow else self.faults

    def arrive(self, *faults: Fault) -> None:
        self.faults, self.slow = faults, False
        self._arrived()


@dataclass(slots=True)
class FakeSound:
    """Remembers what was to be heard: each tone and bed as it begins, cues in their order."""

    rooms: list[str] = field(default_factory=list)
    beds: list[str] = field(default_factory=list)
    cues: list[str] = field(default_factory=list)
    volumes: Volumes = field(default_factory=Volumes)
    resting: bool = False
    speaking: bool = False
    closed: bool = False

    def hold(self, room: str, bed: str) -> None:
        for heard, name in ((self.rooms, room), (self.beds, bed)):
            if heard[-1:] != [name]:
                heard.append(name)

    def play(self, cue: str) -> None:
        self.cues.append(cue)

    def set_volumes(self, volumes: Volumes) -> None:
        self.volumes = volumes

    def rest(self, resting: bool) -> None:
        self.resting = resting

    def duck(self, speaking: Callable[[], bool]) -> None:
        self.speaking = speaking()

    def silence(self) -> None:
        self.hold("", "")
        self.cues.append("silence")

    def close(self) -> None:
        self.closed = True


@dataclass(slots=True)
class FakeRoom:
    """A room without phones: it remembers what it was to show, and tells what the test puts into `news`."""

    rehearsal: bool = False
    opened: bool = False
    closed: bool = False
    shown: list[RoomState] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    news: list[RoomEvent] = field(default_factory=list)

    def open(self) -> None:
        self.opened = True

    def show(self, state: RoomState) -> None:
        self.shown.append(state)

    def close_poll(self, poll: str) -> None:
        self.closing.append(poll)

    def heard(self) -> list[RoomEvent]:
        news, self.news = self.news, []
        return news

    def close(self) -> None:
        self.closed = True


@cache
def our_stories() -> Stories:
    """The stories of the game, read once for all tests."""
    return FolderStories(SCENES)


@cache
def our_pictures() -> PictureWords:
    return picture_words()


def scenario_of(text: str) -> Scenario:
    """The scenario that a text is, which has to be without mistakes; a docstring may be one."""
    loaded = load("story.yaml", cleandoc(text).encode())
    assert loaded.scenario is not None, [problem.message for problem in loaded.problems]
    return loaded.scenario


AT_ONCE = Settings(reading_speed="at once")


def app_with(
    keeper: Keeper | None = None,
    stories: Stories | None = None,
    words: Words | None = None,
    fate: Mapping[str, str] | None = None,
    seed: int = 0,
    proofs: Proofs | None = None,
) -> App:
    """The game at its title, with fakes where nothing else is given."""
    found = stories if stories is not None else our_stories()
    app = new_app(
        lambda: found,
        proofs if proofs is not None else GivenProofs(),
        keeper if keeper is not None else MemoryKeeper(settings=AT_ONCE),
        words or english(),
        lambda: seed,
        our_pictures,
        carry_out,
    )
    app.fate = dict(fate or {})
    return app


# --- the person ----------------------------------------------------------------------------------------


@dataclass(slots=True)
class Pilot:
    """Somebody before the window. Nothing is known here but what is shown, and nothing done but by device events."""

    app: App
    display: FakeDisplay = field(default_factory=FakeDisplay)
    loop: Loop = field(init=False)

    def __post_init__(self) -> None:
        self.loop = Loop(self.app, self.display)
        self.loop.draw()

    # --- what is seen ----------------------------------------------------------------------------------

    @property
    def view(self) -> View:
        assert self.loop.view is not None
        return self.loop.view

    @property
    def frame(self) -> Frame:
        return self.display.shown[-1].frame

    @property
    def page(self) -> str:
        """The kind of page that is shown."""
        return self.view.name

    @property
    def focus(self) -> str:
        return self.frame.focus

    @property
    def said(self) -> str:
        """All words of the page, line by line, with what stands at its edges."""
        edges = [plain(text.words) for text in self.view.top]
        return "\n".join([*edges, *(said.words for said in spoken(self.view))])

    @property
    def labels(self) -> dict[str, str]:
        """What can be pressed: the id of each button or card, and its words."""
        return {widget.id: label_of(widget) for widget in pressables(self.view)}

    @property
    def digits(self) -> dict[str, str]:
        """The choices by the number that stands before each: id to digit."""
        kinds = Button | Ballot
        buttons = [widget for widget in walk(self.view.body) if isinstance(widget, kinds) and widget.digit]
        return {button.id.partition(":")[2]: str(button.digit) for button in buttons}

    def id_of(self, words: str) -> str:
        """The one thing to press with these words on it."""
        found = [id for id, label in self.labels.items() if words in label]
        assert len(found) == 1, f"“{words}” stands on {found} of {self.labels}"
        return found[0]

    # --- what is done ----------------------------------------------------------------------------------

    def feel(self, event: DeviceEvent) -> None:
        """One event, as the loop of the window takes it."""
        if self.app.leaving:
            return
        self.loop.hear(event)
        self.loop.look_again()

    def key(self, *keys: str, shift: bool = False, repeat: bool = False) -> None:
        for key in keys:
            self.feel(KeyDown(key, shift, repeat))

    def tab_to(self, id: str) -> None:
        """Press Tab until the focus is there."""
        for _ in targets(self.view):
            if self.focus == id:
                return
            self.key("tab")
        assert self.focus == id, f"Tab does not reach {id} on {self.page}: {targets(self.view)}"

    def press(self, words: str) -> None:
        """Go to what has these words, by Tab, and press Enter."""
        self.tab_to(self.id_of(words))
        self.key("enter")

    def point(self, id: str) -> tuple[int, int]:
        """The middle of what is to be pointed at, brought into sight with the wheel."""
        for _ in range(PATIENCE):
            target = self.frame.target(id)
            assert target is not None, f"there is no {id} on {self.page}"
            middle = Rect(target.rect.x, target.rect.y + target.rect.h // 2, target.rect.w, 0)
            clip = target.clip
            if clip is None or clip.y <= middle.y < clip.bottom:
                return middle.x + middle.w // 2, middle.y
            before = self.frame.scroll
            self.feel(Wheel(-1 if middle.y < clip.y else 1))
            assert self.frame.scroll != before, f"the wheel does not reach {id} on {self.page}"
        raise AssertionError(f"the wheel never reached {id} on {self.page}")

    def click(self, words: str) -> None:
        """Press what has these words, with the pointer."""
        x, y = self.point(self.id_of(words))
        self.feel(PointerMove(x, y))
        self.feel(PointerDown(x, y))
        self.feel(PointerUp(x, y))

    # --- playing a story -------------------------------------------------------------------------------

    def read_on(self) -> None:
        """Press Enter while a page is only read."""
        for _ in range(PATIENCE):
            if self.focus != "go-on" or self.page not in ("scene", "feedback"):
                return
            self.key("enter")
        raise AssertionError(f"Enter never leads on from “{self.said}”")

    def answer(self, *ids: str) -> None:
        """Choose by the numbers before choices and reasons, reading on before and after each."""
        for id in ids:
            self.read_on()
            assert id in self.digits, f"“{id}” is not offered: {self.digits} on {self.page}"
            self.key(self.digits[id])
        if self.page != "reason":
            self.read_on()

    def open_story(self, title: str = "Thirty Days") -> None:
        """From the title to a story's first page."""
        self.press("Stories")
        self.press(title)
        self.press("Play")


def pressables(view: View) -> Iterator[Button | Box | Slider | Ballot]:
    """All buttons, cards and sliders of a page, those at its edges too."""
    for widget in (*walk(view.body), *view.footer, *view.bar):
        if isinstance(widget, Button | Box | Slider | Ballot) and widget.id:
            yield widget


def label_of(widget: Button | Box | Slider | Ballot) -> str:
    if isinstance(widget, Ballot):
        return plain(widget.words)
    if isinstance(widget, Slider):
        return f"{widget.words}: {widget.shown}"
    if isinstance(widget, Box):
        return widget.said or widget.label
    return widget.said or plain(widget.words)
