"""An author at work: edits at random, and after each what has to be so of the place in the story and of the page."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from game.app.app import App
from game.app.desk import Desk, playing
from game.loader.scenario import Loaded, load
from game.story.journal import Entry
from game.story.model import Scenario
from game.story.playthrough import NotOffered, Playthrough, start
from game.story.replay import journal_of
from game.ui.pages import Deciding, Reading
from game.ui.screens.play import PlayScreen
from game.ui.spoken import spoken
from game.ui.view import View
from tests.support.edits import edited, save

MOST_LOST = 12  # choices after which somebody begins anew


@dataclass(slots=True)
class Sitting:
    """`settle` waits until the window shows what stands in the file; `press` presses something by its id."""

    path: Path
    app: App
    rng: random.Random
    settle: Callable[[], None]
    press: Callable[[str], None]
    view: Callable[[], View]
    good: str = ""  # the text that can be played, as it is now
    done: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("kept", "moved", "broken"), 0))

    def go(self, edits: int) -> None:
        self.good = self.path.read_text("utf-8")
        for _ in range(edits):
            self.play_on()
            self.edit()

    def play_on(self) -> None:
        """Some presses of what can be pressed in the story."""
        for _ in range(self.rng.randrange(4)):
            here = self.here()
            if here.ending is not None or here.length > MOST_LOST:
                self.app.only(PlayScreen(start(here.scenario, here.run.seed)))
            ids = [said.id for said in spoken(self.view()) if said.enabled]
            wanted = [id for id in ids if id == "go-on" or id.startswith(("choice:", "reason:"))]
            if wanted:
                self.press(self.rng.choice(wanted))

    def here(self) -> Playthrough:
        found = playing(self.app)
        assert found is not None, "the play is lost"
        return found

    def edit(self) -> None:
        """Save something, look, and where it broke the file take it back and look again."""
        before, page = self.here(), self.page()
        text = edited(self.rng, self.good)
        how = save(self.rng, self.path, text.encode())
        self.settle()
        loaded = load(self.path.name, self.path.read_bytes())
        if loaded.scenario is not None:
            self.good = text
            self.placed(before, page, loaded.scenario, how)
            return
        self.broken(before, page, loaded, how)
        save(self.rng, self.path, self.good.encode())
        self.settle()
        desk = self.desk()
        assert not desk.broken, f"what was mended is still told of: {desk.broken[0].message}"
        assert self.page() == page, f"the page moved from {page} to {self.page()} where nothing changed"

    def desk(self) -> Desk:
        assert isinstance(self.app.desk, Desk)
        return self.app.desk

    def page(self) -> tuple[str, str]:
        """What is open: the scene, and the words that came with the page."""
        screen = next(s for s in reversed(self.app.stack) if isinstance(s, PlayScreen))
        page = screen.open_page()
        lines = page.lines if isinstance(page, Reading | Deciding) else ()
        return self.here().scene.id, f"{type(page).__name__}: {lines[-1].text if lines else ''}"

    def broken(self, before: Playthrough, page: tuple[str, str], loaded: Loaded, how: str) -> None:
        self.done["broken"] += 1
        desk = self.desk()
        assert desk.broken, f"a file saved {how} is broken, and nothing is told: {loaded.problems[0].message}"
        assert self.here() is before and self.page() == page, "the story moved while its file was broken"
        said = " ".join(said.words for said in spoken(self.view()))
        assert str(desk.broken[0].location.line) in said

    def placed(self, before: Playthrough, page: tuple[str, str], scenario: Scenario, how: str) -> None:
        """Where every choice is still offered by its id, it was made again."""
        desk, here = self.desk(), self.here()
        assert not desk.broken, f"nothing is wrong with a file saved {how}: {desk.broken[0].message}"
        assert here.scenario.fingerprint == scenario.fingerprint, f"what was saved {how} was not read"
        wanted = walked(scenario, before)
        if wanted is None:
            self.done["moved"] += 1
            return
        self.done["kept"] += 1
        entries = [entry.choice for entry in journal_of(here).entries]
        assert entries == [entry.choice for entry in journal_of(before).entries]
        assert here.scene.id == wanted.scene.id
        told = {line.text for scene in scenario.scenes.values() for line in scene.lines}
        kind, _, words = page[1].partition(": ")
        if words in told:
            assert self.page()[1] == page[1], f"a page of {kind} moved"


def walked(scenario: Scenario, before: Playthrough) -> Playthrough | None:
    """The same choices by their ids in another version; None where one of them is not offered."""
    journal = journal_of(before)
    here = start(scenario, journal.seed, journal.fate, journal.without)
    try:
        for entry in journal.entries:
            here = chosen(here, entry)
    except NotOffered:
        return None
    return here


def chosen(here: Playthrough, entry: Entry) -> Playthrough:
    return here.choose(entry.choice, entry.reason)
