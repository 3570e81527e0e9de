"""What every piece of a page needs to know: the look, the measure, the scale, and who makes blocks."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import partial
from typing import Protocol

from game.story.frozen import field, frozen, mutable, replace
from game.ui import theme as t
from game.ui.frame import Fill, Font, Item, Look, Measure, Rect, Run
from game.ui.layout.block import Block
from game.ui.text import Line, count, one_by_one, plain, set_in, wrap
from game.ui.theme import Air, Theme
from game.ui.view import Approach, Box, Bubble, Button, Slider, Speech, Text, TextStyle, View, Widget, walk

PARAGRAPH = 0.35  # of a line, between two paragraphs of one text
TIGHT = 0.68  # how much of the air between things is left before a page has to scroll
WIDE = 1_000_000  # a width in which everything stands on one line


@frozen
class Surface:
    """What words stand on, and so which colours they have."""

    fill: str
    text: str
    soft: str
    line: str
    icon: str
    rule: str
    tick: str
    dark: bool
    heading: str = ""


# By the identity of a widget, which is kept so that it stays its own, and the air.
Widths = dict[tuple[int, float], tuple[Widget, int]]


class Make(Protocol):
    """Makes a block of a widget at a width; at least `height` high where the widget can grow."""

    def __call__(self, kit: Kit, widget: Widget, width: int, on: Surface, height: int = 0) -> Block: ...


@mutable
class Kit:
    """One for each layout. `arrivals` says when the words of a widget start, and how fast they come."""

    look: Look
    measure: Measure
    theme: Theme
    tags: Mapping[str, str]
    focus: str
    make: Make
    unit: float
    arrivals: Mapping[str, tuple[int, int]]
    reveal_end: int
    air: float = 1.0
    lines_kept: dict[tuple[str, Font, int], tuple[Line, ...]] = field(default_factory=dict)
    words_kept: dict[Hashable, Block] = field(default_factory=dict)
    naturals: Widths = field(default_factory=dict)
    needs: Widths = field(default_factory=dict)

    @property
    def stacked(self) -> bool:
        return self.look.text_scale >= t.STACKED_FROM

    def px(self, length: float) -> int:
        """Design pixels to real ones."""
        return round(length * self.unit)

    def gap(self, length: float) -> int:
        """Air between things: it gives way before a page scrolls."""
        return round(length * self.unit * self.air)

    def type_px(self, length: float) -> int:
        """A length that belongs to words and grows with them."""
        return round(length * self.unit * self.look.text_scale / 100)

    def target(self, length: float = t.TARGET_SMALLEST) -> int:
        """The height of something to press, never smaller than a finger needs."""
        return max(self.px(max(length, t.TARGET_SMALLEST)), t.TARGET_SMALLEST_REAL)

    def font(self, style: TextStyle, *, factor: float = 1.0) -> Font:
        kind = t.TYPES[style]
        growth = 1 + (self.look.text_scale / 100 - 1) * kind.growth
        size = max(round(kind.size * growth * self.unit * factor), 8)
        family = t.FACES[self.look.face] or kind.family
        return Font(family, kind.weight, size, kind.italic, self.look.spacing)

    @property
    def air_between(self) -> Air:
        """What the player's spacing adds between letters, words, lines and paragraphs."""
        return t.SPACINGS[self.look.spacing]

    def line_height(self, style: TextStyle, *, factor: float = 1.0) -> int:
        return round(self.font(style, factor=factor).size * t.TYPES[style].line * self.air_between.line)

    def lines(self, words: str, font: Font, width: int) -> tuple[Line, ...]:
        key = (words, font, width)
        found = self.lines_kept.get(key)
        if found is None:
            found = self.lines_kept.get((words, font, WIDE), ())
            # Lines that were set with more room and fit are the same ones.
            if not found or any(line.width > width for line in found):
                found = wrap(set_in(words, font), max(width, 1), self.measure, flow=self.look.right_to_left)
            self.lines_kept[key] = found
        return found

    def characters(self, n: float, style: TextStyle = "body") -> int:
        """About how wide so many characters of a style are."""
        return round(n * (t.CHARACTER_EM[self.look.face] + self.air_between.letter) * self.font(style).size)

    # --- surfaces ----------------------------------------------------------------------------------------

    def paper(self, fill: str = "") -> Surface:
        th = self.theme
        tick = t.sign_colour(th, "healthy")
        return Surface(
            fill or th.paper, th.text, th.text_soft, th.line_paper, th.text, th.rule, tick, dark=th.bordered
        )

    def dark(self, fill: str = "") -> Surface:
        th = self.theme
        return Surface(
            fill or th.ink,
            th.on_dark,
            th.on_dark_soft,
            th.line_dark,
            th.accent,
            th.line_dark,
            th.calm,
            dark=True,
        )

    def sky(self) -> Surface:
        """The picture of the title, on which words stand with nothing between."""
        words = self.theme.sky[1]
        return replace(self.dark(), text=words, soft=words)

    def tint(self, approach: Approach) -> Surface:
        th, sign = self.theme, t.SIGNS[approach]
        if th.bordered:
            return Surface(
                th.ink, th.text, th.text, sign.bright, sign.bright, sign.bright, sign.bright, True, th.text
            )
        return Surface(
            sign.tint,
            th.text,
            th.text,
            sign.colour,
            sign.colour,
            sign.colour,
            sign.colour,
            False,
            sign.colour,
        )

    # --- panels ------------------------------------------------------------------------------------------

    def panel(
        self,
        rect: Rect,
        on: Surface,
        *,
        radius: int,
        alpha: int = 255,
        shadow: int = 0,
        edge: str = "",
        width: int = 0,
    ) -> Fill:
        """A ground for words; in a bordered theme it always has its border."""
        if self.theme.bordered:
            return Fill(rect, on.fill, 255, self.px(radius), on.line, max(self.px(t.STROKE_HIGH_CONTRAST), 2))
        stroke = max(self.px(width), 1) if edge else 0
        return Fill(rect, on.fill, alpha, self.px(radius), edge, stroke, shadow=self.px(shadow))

    # --- words -------------------------------------------------------------------------------------------

    def words(
        self,
        words: str,
        style: TextStyle,
        width: int,
        colour: str,
        *,
        arrives: bool = False,
        owner: str = "",
        centred: bool = False,
        underline: bool = False,
        factor: float = 1.0,
        weight: int = 0,
        delay: int = 0,
    ) -> Block:
        """Lines of words. Those of a widget that arrives word by word carry the moment of each word."""
        key = words, style, width, colour, arrives, owner, centred, underline, factor, weight, delay
        kept = self.words_kept.get(key)
        if kept is None:
            font = self.font(style, factor=factor)
            lines = self.lines(words, replace(font, weight=weight or font.weight), width)
            high = self.line_height(style, factor=factor)
            arrival = self.arrivals.get(plain(words)) if arrives else None
            run = partial(Run, colour=colour, owner=owner, underline=underline)
            kept = self._lined_up(lines, width, high, run, arrival, centred=centred, delay=delay)
            self.words_kept[key] = kept
        return kept

    def _lined_up(
        self,
        lines: tuple[Line, ...],
        width: int,
        high: int,
        run: Callable[..., Run],
        arrival: tuple[int, int] | None,
        *,
        centred: bool,
        delay: int,
    ) -> Block:
        used = max((line.width for line in lines), default=0)
        items: list[Item] = []
        y = 0
        for line in lines:
            y += round(high * PARAGRAPH * self.air_between.paragraph) if line.fresh else 0
            x = (min(width, used) - line.width) // 2 if centred else 0
            pieces = one_by_one(line, self.measure) if arrival else iter(line.pieces)
            for piece in pieces:
                when = arrival[0] + arrival[1] * piece.word if arrival else delay
                box = Rect(x + piece.x, y, piece.width, high)
                items.append(run(box, piece.text, piece.font, delay=when))
            y += high
        return Block(used, y, used, tuple(items))


def arrivals(view: View, look: Look) -> tuple[dict[str, tuple[int, int]], int]:
    """When the words of each widget start and how long each takes; and when the last one is there."""
    found: dict[str, tuple[int, int]] = {}
    clock = 0
    if look.ms_per_word <= 0:
        return found, 0
    cap = t.MOTION.panel_cap * look.ms_per_word / t.MOTION.word
    for widget in walk(view.body):
        if not isinstance(widget, Text | Speech | Bubble) or not widget.reveal:
            continue
        n = max(count(widget.words), 1)
        if isinstance(widget, Bubble) and not widget.unsent:  # a message comes as a whole
            clock += typing(n, look.ms_per_word) if widget.typed else 0
            found[plain(widget.words)] = (clock, 0)
            clock += t.MOTION.bubble_in
            continue
        each = int(min(look.ms_per_word, cap / n))
        found[plain(widget.words)] = (clock, each)
        clock += each * n
    return found, clock


def typing(words: int, ms_per_word: int) -> int:
    """How many milliseconds one sees somebody write so many words; those who read slowly see it for longer."""
    most = t.MOTION.typing_longest
    return min(max(t.MOTION.typing_shortest, round(words * ms_per_word * t.MOTION.typing_word)), most)


def has_targets(widget: Widget) -> bool:
    """Whether there is anything to press or to focus in it."""
    return any(isinstance(w, Button | Slider | Text | Box) and bool(w.id) for w in walk((widget,)))
