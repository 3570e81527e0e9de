"""One file per check; its docstring is its manual page, with a Good: and a Bad: example that are run as tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from game.proof.facts import Facts, Path
from game.story.frozen import field, frozen
from game.story.location import ROOT, Way
from game.story.model import Approach, Choice, Feedback, Reason, Scenario, Scene
from game.story.problem import Severity
from game.story.translation import Sentences


@frozen
class Finding:
    """One thing a check found: where (the value at `way`, or its key), what, and the way that shows it."""

    way: Way
    message: str
    hint: str = ""
    key: bool = False
    path: Path | None = None


@frozen
class Check:
    """A check. `assets` tells which places, people, moods and sounds have files; checks that need none ignore it.

    Without `find` it is a page only: reading a file reports that code, before there is a scenario to look at.
    """

    code: str
    severity: Severity
    find: Callable[[Facts, Assets], Iterable[Finding]] | None = None
    of_text: bool = (
        False  # it asks for the scenario of the facts, and for nothing that was found by exploring it
    )


@frozen
class Translated:
    """A translation of the story that is being checked; `trouble` says why it could not be read."""

    language: str
    sentences: Sentences = field(default_factory=Sentences)
    trouble: str = ""


@frozen
class Assets:
    """The names of what has a file; None where nobody looked. A mood is named with its person: `mara/hurt`.

    What is `untold` is a picture of a pack without words for those who cannot see it. `translations` are those of the
    one story that is looked at.
    """

    places: frozenset[str] | None = None
    people: frozenset[str] | None = None
    moods: frozenset[str] | None = None
    sounds: frozenset[str] | None = None
    untold_places: frozenset[str] = frozenset()
    untold_people: frozenset[str] = frozenset()
    translations: tuple[Translated, ...] = ()


TITLE: Way = (ROOT, "title")  # what is wrong with a story as a whole is told at its title


@frozen
class Act:
    """What a player can do in the end: a choice, or one of its reasons."""

    scene: Scene
    choice: Choice
    reason: Reason | None

    @property
    def approach(self) -> Approach:
        return self.reason.approach if self.reason else self.choice.approach

    @property
    def feedback(self) -> Feedback | None:
        return self.reason.feedback if self.reason else self.choice.feedback

    @property
    def skills(self) -> tuple[str, ...]:
        return self.reason.skills if self.reason else self.choice.skills

    @property
    def taken(self) -> tuple[str, str, str]:
        return self.scene.id, self.choice.id, self.reason.id if self.reason else ""

    @property
    def words(self) -> Way:
        """The way to its text."""
        return (self.reason.way if self.reason else self.choice.way), "text"

    @property
    def kind(self) -> str:
        return "reason" if self.reason else "choice"


def acts(scenario: Scenario, wanted: Callable[[Scene, Choice], object]) -> Iterator[Act]:
    """Every choice without reasons, and every reason of the others, in the order of the file, of the choices wanted.

    Most checks want few: to ask first is quicker than to look at all.
    """
    for scene in scenario.scenes.values():
        for choice in scene.choices:
            if not wanted(scene, choice):
                continue
            if not choice.reasons:
                yield Act(scene, choice, None)
            for reason in choice.reasons:
                yield Act(scene, choice, reason)


def feedbacks(scenario: Scenario) -> Iterator[tuple[Way, Feedback]]:
    """Every feedback once, with the way of what has it; reasons that have their choice's do not repeat it."""
    for scene in scenario.scenes.values():
        for choice in scene.choices:
            if choice.feedback:
                yield choice.way, choice.feedback
            for reason in choice.reasons:
                if reason.feedback and reason.feedback is not choice.feedback:
                    yield reason.way, reason.feedback


def of_scene(scene: Scene, message: str, hint: str = "", path: Path | None = None) -> Finding:
    """A finding that is told at the scene's key."""
    return Finding(scene.way, message, hint, key=True, path=path)
