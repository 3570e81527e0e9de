"""Where words stand in the window: what is drawn for them, found again by its letters."""

from __future__ import annotations

from game.ui.frame import Frame, Rect, Run


class Places:
    """The lines of a frame. Each is found once, so that equal words stand in different places."""

    def __init__(self, frame: Frame) -> None:
        self._runs = [placed.item for placed in frame.items if isinstance(placed.item, Run)]
        self._letters = [letters(run.text) for run in self._runs]
        self._taken: set[int] = set()

    def of(self, words: str) -> Rect | None:
        """The smallest rectangle round the words; nothing where they are not drawn as they are said.

        Who speaks, and the word for a sign, are said first and stand elsewhere.
        """
        for wanted in (words, words.partition(": ")[2], words.partition(". ")[2]):
            found = self._find(letters(wanted)) if wanted else None
            if found is not None:
                return found
        return None

    def _find(self, wanted: str) -> Rect | None:
        for start in range(len(self._runs)):
            end = self._end(start, wanted)
            if end > start:
                self._taken.update(range(start, end))
                return around([run.rect for run in self._runs[start:end]])
        return None

    def _end(self, start: int, wanted: str) -> int:
        """Where the runs end that make the wanted words together; `start` where they do not."""
        left, at = wanted, start
        while left and at < len(self._runs):
            if at in self._taken or not left.startswith(self._letters[at]):
                return start
            left = left[len(self._letters[at]) :]
            at += 1
        return start if left else at


def letters(text: str) -> str:
    """A text without its spaces, which stand at the ends of lines or not."""
    return "".join(text.split())


def around(rects: list[Rect]) -> Rect:
    x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
    return Rect(x, y, max(rect.right for rect in rects) - x, max(rect.bottom for rect in rects) - y)
