"""No story with errors is played: what is wrong with it is shown instead, and may be looked at."""

from __future__ import annotations

from game.app.app import App
from game.story.playthrough import Playthrough
from game.ui.commands import Command
from game.ui.screen import Fault, Story
from game.ui.screens.checking import CheckingScreen
from game.ui.screens.notes import NotesScreen
from game.ui.screens.play import at_moment
from game.ui.screens.trouble import TroubleScreen

PATIENCE = (
    0.5  # seconds that a proof may take before a page says that one waits; a shorter page would only flash
)


def trouble(story: Story, faults: tuple[Fault, ...] = ()) -> TroubleScreen:
    """The page that lists what is wrong with a story: what its text shows, or else its proof."""
    return TroubleScreen(story, faults or tuple(Fault(problem) for problem in story.problems))


def broken(faults: tuple[Fault, ...]) -> bool:
    return any(fault.keeps_from_playing for fault in faults)


def proved(app: App, story: Story, then: Command) -> bool:
    """Whether a story may be played. Else its problems are shown, or `then` is carried out when it is proved."""
    if app.desk is not None and app.desk.watched and app.desk.opened(story.id) is story:
        return True  # what is wrong lies over it, and is mended while it is played
    faults = app.proofs.told(story, app.wake, PATIENCE)
    if faults is None:
        app.awaited = story
        app.stack.append(CheckingScreen(story, then))
        return False
    if broken(faults):
        show_trouble(app, story, faults)
        return False
    return True


def show_trouble(app: App, story: Story, faults: tuple[Fault, ...]) -> None:
    """The problems take the place of the page before the story."""
    if isinstance(app.screen, NotesScreen):
        app.stack.pop()
    app.stack.append(trouble(story, faults))


def look_again(app: App) -> None:
    """Go on with what a page waits for, once the proof of its story is there."""
    story = app.awaited
    if story is None:
        return
    faults = app.proofs.told(story, app.wake)
    if faults is None:
        return
    app.awaited = None
    match app.screen:
        case CheckingScreen(waiting, then) if waiting is story:
            app.stack.pop()
            if broken(faults):
                show_trouble(app, story, faults)
            else:
                app.carry_out(app, then)
        case NotesScreen(scenario) if scenario is story.scenario and broken(faults):
            show_trouble(app, story, faults)


def look_at(app: App, playthrough: Playthrough) -> None:
    """A moment that shows a problem, above the page that lists them."""
    app.looking = True
    app.stack.append(at_moment(playthrough))
    app.say(app.words.say("A look at one moment: nothing of it is kept."))


def back_to_the_problems(app: App) -> None:
    app.looking = False
    while len(app.stack) > 1 and not isinstance(app.screen, TroubleScreen):
        app.stack.pop()
