"""Another language in the middle of everything: the same screens, with their stories told in other words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from game.app.app import App
from game.app.ports import Stories
from game.story.frozen import field, mutable, replace
from game.story.kept import Saved
from game.story.model import HelpPlace, Library, Scenario
from game.story.playthrough import NotOffered, Playthrough
from game.story.replay import replay
from game.story.retelling import retold_playthrough
from game.story.self_check import Form, SelfCheck
from game.ui.screen import Story
from game.ui.screens.play import PlayScreen

Any_ = TypeVar("Any_")
OURS = ("game.ui.screens", "game.ui.commands", "game.workshop")  # values in which a story may be found


def speak(app: App) -> None:
    """Have all in the language of the settings from now on: what is open, and what is shown of what was kept."""
    if app.languages is None:
        return
    trouble = app.languages.use(app.settings.language)
    if trouble:
        app.settings = replace(app.settings, language="en")
        app.say(trouble)
    app.look_at_pictures()
    if len(app.stack) > 1:
        app.stack[:] = [told(app, screen) for screen in app.stack]
        app.awaited = told(app, app.awaited)
    latest = app.kept.latest
    if latest is not None:
        app.kept = replace(app.kept, saves={**app.kept.saves, latest.journal.scenario: _named(app, latest)})


def told(app: App, value: Any_) -> Any_:
    """A screen, a playthrough or anything that holds some, in the language in use."""
    found: Any_ = _Telling(app.stories()).of(value)
    return found


def _named(app: App, saved: Saved) -> Saved:
    """What was kept of a story, with its title and its time in the language in use."""
    story = app.stories().story(saved.journal.scenario, saved.file)
    if story is None or story.scenario is None:
        return saved
    here = PlayScreen(replay(story.scenario, saved.journal).playthrough, saved.page)
    where = here.where().split(",")[0] if saved.where else ""
    return replace(saved, title=story.scenario.title, where=where or saved.where)


@mutable
class _Telling:
    """Asks for each story once."""

    stories: Stories
    scenarios: dict[int, tuple[Scenario, Scenario]] = field(default_factory=dict)  # by identity

    def of(self, value: Any) -> Any:
        match value:
            case Playthrough():
                return self.playthrough(value)
            case Scenario():
                return self.scenario(value)
            case Story():
                return self.story(value)
            case Library():
                return self.stories.library()
            case SelfCheck():
                return self.stories.library().self_check
            case Form():
                return self.stories.library().self_check.forms.get(value.name, value)
            case HelpPlace():
                return next((place for place in self.stories.help() if place.where == value.where), value)
            case tuple():
                return tuple(map(self.of, value))
            case Mapping():
                return {key: self.of(each) for key, each in value.items()}
        return self.parts(value) if type(value).__module__.startswith(OURS) else value

    def parts(self, value: Any) -> Any:
        """A value of ours with each of its parts told; itself where nothing in it tells."""
        if not is_dataclass(value) or isinstance(value, type):
            return value
        changed = {}
        for part in fields(value):
            before = getattr(value, part.name)
            after = self.of(before)
            if after is not before and after != before:
                changed[part.name] = after
        return replace(value, **changed) if changed else value

    def scenario(self, scenario: Scenario) -> Scenario:
        if id(scenario) not in self.scenarios:
            self.scenarios[id(scenario)] = scenario, self._found(scenario)
        return self.scenarios[id(scenario)][1]

    def _found(self, scenario: Scenario) -> Scenario:
        """The same text in other words; another version of the story is not taken for it."""
        story = self.stories.story(scenario.id, scenario.file)
        there = story.scenario if story is not None else None
        if there is None or there.fingerprint != scenario.fingerprint:
            return scenario
        return replace(there, id=scenario.id, file=scenario.file)

    def story(self, story: Story) -> Story:
        found = self.stories.story(story.id, story.file)
        same = found is not None and found.scenario is not None and story.scenario is not None
        return found if found is not None and same else story

    def playthrough(self, playthrough: Playthrough) -> Playthrough:
        scenario = self.scenario(playthrough.scenario)
        if scenario is playthrough.scenario:
            return playthrough
        try:
            found = retold_playthrough(playthrough, scenario)
        except NotOffered:  # it was opened at a moment that no choices lead to
            return playthrough
        # An author may have supposed other values than the choices lead to: those are not told anew.
        return found if found.state == playthrough.state else playthrough
