"""Tells the pages to whoever does not look at them, by a screen reader or by the game's own voice."""

from __future__ import annotations

from game.app.ports import Reader, Speech
from game.settings import Settings
from game.story.frozen import mutable, replace
from game.ui.aloud import (
    NEUTRAL,
    Known,
    Remark,
    Telling,
    after,
    flowing,
    news,
    said_at,
    sentences,
    way,
    where,
)
from game.ui.frame import Frame
from game.ui.inputs import DeviceEvent
from game.ui.view import View
from game.ui.words import Words


@mutable
class Narrator:
    """Remembers what a listener knows, so that nothing is told twice. One that speaks is enough: the reader first."""

    reader: Reader
    speech: Speech
    telling: Telling | None = None
    _complained: bool = False
    _remarks: int = 0
    _group: str = ""
    _focus: str = ""  # what was said last of what has the focus

    @property
    def waited_for(self) -> bool:
        """Whether somebody listens, to whom words that arrive one by one are of no use."""
        return self.reader.active

    def speaks(self, view: View, settings: Settings) -> bool:
        """Whether the game's own voice is wanted here, and no screen reader speaks."""
        wanted = (settings.read_aloud or view.aloud) and view.name != NEUTRAL
        return wanted and self.speech.available and not self.reader.speaks

    def show(
        self, view: View, frame: Frame, words: Words, settings: Settings, page: int, group: str = ""
    ) -> None:
        """Tell of a page as it stands now; `page` is another number on each arrival.

        `group` is the name of several things that have the focus together, see scanning.py.
        """
        self._group = group
        before = self.telling
        if before is None or before.page != page:
            known = after(before.view, before.known) if before else Known()
            self.telling = Telling(view, frame, words, page, known)
            said = list(way(view, known, words).arrival)
        else:
            said = list(news(view, before.view, words))
            remark = self._remark(sentences(said)) if said else before.remark
            self.telling = replace(before, view=view, frame=frame, words=words, remark=remark)
        self.reader.show(self.telling)
        self._say(said, settings, arrived=before is None or before.page != page)

    def where(self, settings: Settings) -> None:
        """Say where one is, who is there, and what was said last."""
        if self.telling is None:
            return
        here = self.telling
        said = where(here.view, here.known, here.words)
        self.telling = replace(here, answer=self._remark(sentences(said), here.frame.focus))
        self.reader.show(self.telling)
        self._say(list(said), settings, arrived=True)

    def again(self, sentence: str, settings: Settings) -> None:
        """Say once more what stands on the page already."""
        if self.telling is None:
            return
        self.telling = replace(self.telling, remark=self._remark(sentence))
        self.reader.show(self.telling)
        self._say([sentence], settings, arrived=False)

    def complaint(self, words: Words, settings: Settings) -> str:
        """What keeps the voice from being heard, said once each time it is turned on."""
        silent = settings.read_aloud and not self.speech.available
        fresh, self._complained = silent and not self._complained, silent
        if not fresh:
            return ""
        return words.say("No program that speaks was found on this computer, so nothing is read aloud.")

    def heard(self) -> list[DeviceEvent]:
        """What was pressed by way of a screen reader."""
        return self.reader.heard()

    def silence(self) -> None:
        self.speech.stop()

    def close(self) -> None:
        """Fall silent at once."""
        self.speech.stop()
        self.reader.close()

    def _remark(self, text: str, at: str = "") -> Remark:
        self._remarks += 1
        return Remark(self._remarks, text, at)

    def _say(self, said: list[str], settings: Settings, *, arrived: bool) -> None:
        """What is new, and what has the focus if that is another thing, or says something else, than before."""
        here = self.telling
        if here is not None and here.view.name == NEUTRAL:
            self.speech.stop()
            return
        if here is None or not self.speaks(here.view, settings):
            return
        found = way(here.view, here.known, here.words)
        at = next((n for n, stop in enumerate(found.stops) if stop.id == here.frame.focus), -1)
        focus = self._group or (said_at(found.stops[at], here.words) if at >= 0 else "")
        if arrived or focus != self._focus:
            walks_past = arrived or bool(self._group)
            on_the_way = found.stops[at].before if at > found.at and not walks_past else ()
            said = [*said, *(flowing(text.words) for text in on_the_way), focus]
        self._focus = focus
        if any(said):
            self.speech.say(sentences(said), settings.language, settings.voice, settings.voice_speed)
