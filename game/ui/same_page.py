"""Where somebody was in a story that has changed: at the same words, else the same line, else as far as before."""

from __future__ import annotations

from game.story.location import Way
from game.ui.pages import Deciding, Explained, Over, Page, Reading


def same_page(before: Page, at: int, pages: tuple[Page, ...]) -> int:
    """The number of the page that is most like `before`, which was the page number `at`.

    A moment stays the moment, and an ending an ending: whoever was about to choose is not sent back to read.
    """
    last = len(pages) - 1
    if isinstance(before, Deciding | Over):
        return last
    alike = [number for number, page in enumerate(pages) if type(page) is type(before)]
    for same in (_words, _line):
        wanted = same(before)
        found = [number for number in alike if same(pages[number]) == wanted]
        if found:
            return min(found, key=lambda number: abs(number - at))
    return min(at, last)


def _words(page: Page) -> object:
    """The words that came with a page."""
    match page:
        case Reading(scene, lines):
            return scene.id, lines[-1].text if lines else ""
        case Explained(answered):
            return answered.scene.id, answered.option.choice.id, answered.feedback.what
    return None


def _line(page: Page) -> object:
    """The place in the file of what came with a page."""
    way: Way = ()
    match page:
        case Reading(scene, lines):
            way = lines[-1].line.way if lines else scene.way
        case Explained(answered):
            way = answered.option.choice.way
    return way
