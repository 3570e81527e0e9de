"""The beats of a step made into pages: what is read at once before the player goes on."""

from __future__ import annotations

from collections.abc import Mapping

from game.story.frozen import field, frozen
from game.story.model import Scene
from game.story.playthrough import Answered, Ended, Entered, Playthrough, Told
from game.ui.sent import sent

LONGEST = 260  # characters of narration on one page; about the time of one breath read aloud
DEFAULT_MOOD = "calm"


@frozen
class Reading:
    """Lines to read. Speech stands alone; short narration that follows narration joins it.

    In a phone thread `lines` are all the lines shown so far.
    """

    scene: Scene
    lines: tuple[Told, ...]
    moods: Mapping[str, str]
    changed: frozenset[str] = frozenset()  # whose face is another than on the page before


@frozen
class Explained:
    """The feedback on a choice, and the faces that were there last."""

    answered: Answered
    moods: Mapping[str, str] = field(default_factory=dict)


@frozen
class Deciding:
    """The moment: the last lines read, with the choices. `lines` may be empty."""

    scene: Scene
    lines: tuple[Told, ...]
    moods: Mapping[str, str]
    changed: frozenset[str] = frozenset()


@frozen
class Over:
    """The ending, and the faces that its lines leave."""

    ended: Ended
    moods: Mapping[str, str] = field(default_factory=dict)


Page = Reading | Explained | Deciding | Over


def scene_of(page: Page) -> Scene:
    """The scene in which a page is."""
    match page:
        case Explained(answered):
            return answered.scene
        case Over(ended):
            return ended.scene
        case Reading() | Deciding():
            return page.scene


def page_at(playthrough: Playthrough, number: int) -> Page:
    """One of the latest pages; the last where there are not so many any more."""
    found = pages(playthrough)
    return found[min(number, len(found) - 1)]


def pages(playthrough: Playthrough) -> tuple[Page, ...]:
    """The pages from the latest choice (or the start) to the moment or the ending; at least one."""
    maker = _Maker(*_carried(playthrough))
    if (message := sent(playthrough)) is not None:
        maker.tell(message)
    for beat in playthrough.told():
        match beat:
            case Entered(scene):
                maker.enter(scene)
            case Told():
                maker.tell(beat)
            case Answered():
                maker.close()
                maker.pages.append(Explained(beat, dict(maker.moods)))
            case Ended():
                maker.close()
                maker.pages.append(Over(beat, dict(maker.moods)))
    maker.close()
    if playthrough.ending is None:
        maker.decide(playthrough.scene)
    return tuple(maker.pages)


def told_by(playthrough: Playthrough, page: int) -> tuple[Told, ...]:
    """The lines of the latest step that its pages up to this one have shown, without what the player sent."""
    found: list[Told] = []
    for shown in pages(playthrough)[: page + 1]:
        if isinstance(shown, Reading | Deciding):
            # A phone shows older messages besides its latest one.
            found += shown.lines[-1:] if shown.scene.medium == "messages" else shown.lines
    mine = sent(playthrough)
    return tuple(told for told in found if told is not mine and told != mine)


def _carried(playthrough: Playthrough) -> tuple[dict[str, str], list[Told]]:
    """The faces and the phone thread of the moment before: the lines of a choice go on from there."""
    maker = _Maker({}, [])
    before = playthrough.before
    if before is not None and (message := sent(before)) is not None:
        maker.tell(message)
    for beat in before.told() if before else ():
        if isinstance(beat, Entered):
            maker.enter(beat.scene)
        elif isinstance(beat, Told):
            maker.tell(beat)
    return maker.moods, maker.thread


class _Maker:
    def __init__(self, moods: dict[str, str], thread: list[Told]) -> None:
        self.pages: list[Page] = []
        self.moods = moods
        self.open: list[Told] = []
        self.thread = thread
        self.changed: set[str] = set()

    def enter(self, scene: Scene) -> None:
        self.close()
        self.moods = {}
        if scene.medium != "messages":
            self.thread = []

    def tell(self, told: Told) -> None:
        if told.scene.medium == "messages":
            self.close()
            self.feel(told)
            self.thread.append(told)
            self.page(told.scene, tuple(self.thread))
            return
        if self.open and not self.joins(told):
            self.close()
        self.feel(told)
        self.open.append(told)

    def feel(self, told: Told) -> None:
        speaker, mood = told.line.speaker, told.line.mood
        if speaker and mood:
            if mood != self.moods.get(speaker, DEFAULT_MOOD):
                self.changed.add(speaker)
            self.moods[speaker] = mood

    def joins(self, told: Told) -> bool:
        """Narration joins narration while the page stays short."""
        if told.line.speaker or self.open[0].line.speaker or told.line.caption or told.line.sound:
            return False
        return sum(len(line.text) for line in self.open) + len(told.text) <= LONGEST

    def close(self) -> None:
        if self.open:
            self.page(self.open[0].scene, tuple(self.open))
            self.open = []

    def page(self, scene: Scene, lines: tuple[Told, ...]) -> None:
        self.pages.append(Reading(scene, lines, dict(self.moods), frozenset(self.changed)))
        self.changed.clear()

    def decide(self, scene: Scene) -> None:
        """The last page of the scene becomes the moment: what was said stays while one decides."""
        last = self.pages[-1] if self.pages else None
        if isinstance(last, Reading) and last.scene is scene:
            self.pages[-1] = Deciding(scene, last.lines, last.moods, last.changed)
        else:
            self.pages.append(Deciding(scene, (), dict(self.moods)))
