"""A page made by hand with every kind of item, and what to look for in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.adapters.pygame_window.pictures import Pictures
from game.ui.frame import (
    Badge,
    Dots,
    Edge,
    Face,
    Figure,
    Fill,
    Font,
    Frame,
    Glyph,
    Item,
    Placed,
    Rect,
    Ring,
    Run,
    Scenery,
    Shade,
    Tail,
)
from game.ui.theme import THEMES
from game.ui.view import Approach

PICTURES = Pictures(light={"room": (255, 128, 255)}, ground={"ada": "#99CCBB"})
APPROACHES: tuple[Approach, ...] = ("healthy", "mixed", "harmful", "neutral")
BODY = Font("reading", 400, 24)


@dataclass(frozen=True, slots=True)
class Page:
    """What varies between sample pages; `frame` makes the page, `rect` says where a part of it is."""

    size: tuple[int, int] = (1280, 720)
    theme: str = "dusk"
    focus: int = 0
    mood: str = "calm"
    place: str = "room"
    words: str = "“I said yes to coffee.”"
    ms_per_word: int = 0
    scroll: int = 0

    def rect(self, x: int, y: int, w: int, h: int) -> Rect:
        """Lengths of the 1280 x 720 page, at the size of this one."""
        scale = min(self.size[0] / 1280, self.size[1] / 720)
        return Rect(*(round(v * scale) for v in (x, y, w, h)))

    def choice(self, index: int) -> Rect:
        return self.rect(740, 300 + 70 * index, 480, 56)

    def frame(self) -> Frame:
        items = (*self._stage(), *self._speech(), *self._choices(), *self._signs())
        placed = [Placed(item) for item in items]
        clip = self.rect(900, 640, 100, 12)
        placed.append(Placed(Fill(self.rect(880, 630, 200, 40), "#FF00FF"), clip))
        return Frame(self.size, tuple(placed), (), "", scroll=self.scroll)

    def _stage(self) -> tuple[Item, ...]:
        theme = THEMES[self.theme]
        return (
            Scenery(Rect(0, 0, *self.size), self.place),
            Shade(self.rect(0, 560, 1280, 160), theme.ink, 0, 255),
            Figure(self.rect(100, 120, 300, 560), "ada", self.mood, self.place),
            Scenery(self.rect(430, 30, 120, 80), "park", radius=self.rect(0, 0, 20, 0).w),
            Scenery(self.rect(560, 30, 120, 80), "park", back="dim", radius=self.rect(0, 0, 20, 0).w),
            Scenery(self.rect(430, 120, 120, 80), "park", back="blurred", radius=self.rect(0, 0, 20, 0).w),
            Face(self.rect(20, 20, 96, 96), "ada", self.mood, border=theme.paper),
            Face(self.rect(130, 20, 96, 96), "nobody", "calm", mirrored=True),
            Face(self.rect(240, 20, 180, 96), "ada", self.mood, round=False),
        )

    def _speech(self) -> tuple[Item, ...]:
        theme = THEMES[self.theme]
        panel = self.rect(720, 60, 520, 160)
        border = theme.line_paper if theme.bordered else ""
        runs = []
        x = panel.x + 24
        for index, word in enumerate(self.words.split(), 1):
            rect = Rect(x, panel.y + 20, len(word) * 14, 34)
            runs.append(Run(rect, word, BODY, theme.text, delay=index * self.ms_per_word))
            x = rect.right + 8
        return (
            Fill(panel, theme.paper, radius=28, shadow=18, border=border, border_width=3 if border else 0),
            Tail(self.rect(696, 120, 26, 26), theme.paper, border),
            *runs,
        )

    def _choices(self) -> tuple[Item, ...]:
        theme = THEMES[self.theme]
        items: list[Item] = [Fill(self.rect(720, 280, 520, 240), theme.ink, alpha=235, radius=28)]
        for index in range(3):
            rect, focused = self.choice(index), index == self.focus
            fill, colour = (theme.paper, theme.text) if focused else (theme.ink, theme.on_dark)
            items.append(Fill(rect, fill, radius=20, border=theme.line_dark, border_width=2))
            words = replace(rect, x=rect.x + 60, w=rect.w - 80)
            items.append(Run(words, f"The way number {index + 1}", BODY, colour, underline=index == 2))
        ring = self.choice(self.focus)
        grown = Rect(ring.x - 9, ring.y - 9, ring.w + 18, ring.h + 18)
        items.append(Ring(grown, 29, theme.focus_outer, theme.focus_inner, 5, 3))
        return tuple(items)

    def _signs(self) -> tuple[Item, ...]:
        theme = THEMES[self.theme]
        items: list[Item] = [Fill(self.rect(720, 540, 520, 80), theme.paper, radius=20)]
        for index, approach in enumerate(APPROACHES):
            items.append(Badge(self.rect(740 + 90 * index, 550, 60, 60), approach))
            items.append(Edge(self.rect(805 + 90 * index, 550, 12, 60), approach))
        items.append(Glyph(self.rect(1110, 550, 40, 40), "sprout", theme.text))
        items.append(
            Fill(self.rect(1160, 550, 70, 40), "", alpha=0, radius=16, border=theme.text, border_width=2)
        )
        items.append(
            Fill(self.rect(430, 210, 120, 50), "", 0, 20, theme.line_paper, border_width=2, dashed=True)
        )
        items.append(
            Fill(self.rect(560, 120, 120, 50), "#33508A", radius=20, corners=(True, True, False, True))
        )
        items.append(Dots(self.rect(430, 280, 240, 4), theme.line_paper))
        return tuple(items)
