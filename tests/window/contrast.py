"""Contrast as it comes out: a page drawn with and without its words and icons, and the pixels compared."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import pygame

from game.adapters.pygame_window.pictures import Pictures
from game.adapters.pygame_window.window import PygameWindow
from game.ui.frame import Fill, Font, Frame, Glyph, Placed, Rect, Ring, Run, Target, sliced

TEXT, LARGE_TEXT, CONTROL = 4.5, 3.0, 3.0  # WCAG 2.2: 1.4.3 and 1.4.11
LARGE, LARGE_BOLD, BOLD = 24, 18.66, 700  # pixels from which text counts as large, and the weight of bold
WORST = 0.02  # of the pixels under a text may be worse: a bright speck does not hide a letter
ROUND = 0.95  # of the way round a control or a ring has to be seen
STEP = 3  # pixels between two looks on the way round
BESIDE = 2  # pixels round the strokes that count as what they stand on
FAINT = 64  # how far a channel of the nearest pixel may be from the ink: thin strokes are never all ink

Colour = tuple[int, int, int]


def needed(font: Font) -> float:
    """The contrast that a text of this font needs."""
    large = font.size >= LARGE or (font.weight >= BOLD and font.size >= LARGE_BOLD)
    return LARGE_TEXT if large else TEXT


# --- colours ----------------------------------------------------------------------------------------------


@cache
def luminance(colour: Colour) -> float:
    """Relative luminance, as WCAG defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: Colour, other: Colour) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def colour(text: str) -> Colour:
    found = pygame.Color(text)
    return found.r, found.g, found.b


def pixels(picture: pygame.Surface, rect: Rect) -> Counter[Colour]:
    """How often each colour stands in a part of a picture."""
    part = picture.subsurface((rect.x, rect.y, rect.w, rect.h))
    counted = Counter(memoryview(pygame.image.tobytes(part, "RGBX")).cast("I"))
    found: Counter[Colour] = Counter()
    for value, times in counted.items():
        red, green, blue, _ = value.to_bytes(4, sys.byteorder)
        found[red, green, blue] += times
    return found


def worst(under: Counter[Colour], ink: Colour) -> float:
    """The contrast that all but the worst few pixels reach."""
    few = under.total() * WORST
    for contrast, times in sorted((ratio(ink, each), times) for each, times in under.items()):
        few -= times
        if few < 0:
            return contrast
    return 0.0


# --- a page -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Drawn:
    """A frame as it is on the window, and the same without its words, its icons and the ring."""

    frame: Frame
    whole: pygame.Surface
    bare: pygame.Surface

    def seen(self, rect: Rect, clip: Rect | None) -> Rect:
        """The part of a rect that shows."""
        width, height = self.frame.size
        bounds = [Rect(0, 0, width, height), *([clip] if clip else [])]
        x, y = max(rect.x, *(b.x for b in bounds)), max(rect.y, *(b.y for b in bounds))
        right, bottom = (
            min(rect.right, *(b.right for b in bounds)),
            min(rect.bottom, *(b.bottom for b in bounds)),
        )
        return Rect(x, y, max(right - x, 0), max(bottom - y, 0))

    def inked(self, placed: Placed) -> Rect | None:
        """Where the strokes of words or of an icon really are, with what is next to them."""
        rect = self.seen(placed.item.rect, placed.clip)
        part = (rect.x, rect.y, rect.w, rect.h)
        whole, bare = self.whole.subsurface(part), self.bare.subsurface(part)
        strokes = pygame.mask.from_threshold(whole, (0, 0, 0), (1, 1, 1, 255), bare)
        strokes.invert()
        parts = strokes.get_bounding_rects()
        if not parts:
            return None
        box = parts[0].unionall(parts[1:])
        grown = Rect(rect.x + box.x - BESIDE, rect.y + box.y - BESIDE, box.w + 2 * BESIDE, box.h + 2 * BESIDE)
        return self.seen(grown, placed.clip)

    def shows(self, point: tuple[int, int], clip: Rect | None) -> bool:
        x, y = point
        return Rect(0, 0, *self.frame.size).contains(x, y) and (clip is None or clip.contains(x, y))


def draw(window: PygameWindow, frame: Frame, theme: str, pictures: Pictures) -> Drawn:
    """Draw a frame on the window twice: once whole, once bare."""
    bare = replace(frame, items=tuple(p for p in frame.items if not isinstance(p.item, Run | Glyph | Ring)))
    found = []
    for each in (frame, bare):
        window.show(each, theme=theme, pictures=pictures, still=True, fresh=True)
        window.settle()
        surface = pygame.display.get_surface()
        assert surface is not None
        found.append(surface.copy())
    return Drawn(frame, *found)


def faults(drawn: Drawn) -> list[str]:
    """All on a page that is too weak to be seen by everybody."""
    return [*weak_words(drawn), *weak_icons(drawn), *weak_controls(drawn), *broken_ring(drawn)]


def weak_words(drawn: Drawn) -> Iterator[str]:
    for placed in drawn.frame.items:
        run = placed.item
        if not isinstance(run, Run) or not run.text.strip() or sliced(placed) or not half_seen(drawn, placed):
            continue
        ink, wanted = colour(run.colour), needed(run.font)
        rect = drawn.inked(placed)
        if rect is None or not any(near(each, ink) for each in pixels(drawn.whole, rect)):
            yield f"“{run.text}” is hidden at {run.rect}"
        elif (contrast := worst(pixels(drawn.bare, rect), ink)) < wanted:
            yield f"“{run.text}” has {contrast:.2f}, not {wanted}, at {rect}"


def half_seen(drawn: Drawn, placed: Placed) -> bool:
    """Whether more than half of it shows; the rest is met when one scrolls."""
    rect = drawn.seen(placed.item.rect, placed.clip)
    return rect.w > 0 and rect.h > placed.item.rect.h // 2


def near(one: Colour, other: Colour) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) <= FAINT


def weak_icons(drawn: Drawn) -> Iterator[str]:
    for placed in drawn.frame.items:
        icon = placed.item
        if not isinstance(icon, Glyph) or sliced(placed) or not half_seen(drawn, placed):
            continue
        rect = drawn.inked(placed)
        if rect is None:
            yield f"the icon {icon.icon} is hidden at {icon.rect}"
        elif (contrast := worst(pixels(drawn.bare, rect), colour(icon.colour))) < CONTROL:
            yield f"the icon {icon.icon} has {contrast:.2f}, not {CONTROL}, at {rect}"


# --- what can be pressed ----------------------------------------------------------------------------------


def weak_controls(drawn: Drawn) -> Iterator[str]:
    """Controls whose outline cannot be told from what is round them."""
    for target in drawn.frame.targets:
        ground = ground_of(drawn.frame, target)
        if ground is None or not target.visible:
            continue
        inside = [colour(part) for part in (ground.border, ground.colour) if part]
        looks = [look(drawn, inside, point, target.clip) for point in way_round(target.rect, 2)]
        weak = [contrast for contrast in looks if contrast < CONTROL]
        if len(weak) > (1 - ROUND) * len(looks):
            yield f"the outline of {target.id} has {min(weak):.2f}, not {CONTROL}, at {target.rect}"


def ground_of(frame: Frame, target: Target) -> Fill | None:
    """The panel that makes a control visible; an icon in a row or a heading has none."""
    return next(
        (p.item for p in frame.items if isinstance(p.item, Fill) and p.item.rect == target.rect), None
    )


def look(drawn: Drawn, inside: list[Colour], point: tuple[int, int], clip: Rect | None) -> float:
    """The best contrast at one place of an outline: against what is outside, or of its line against its ground."""
    if not drawn.shows(point, clip):
        return CONTROL  # at the edge of the window the outline cannot be mistaken
    red, green, blue, _ = drawn.bare.get_at(point)
    edges = [ratio(part, (red, green, blue)) for part in inside]
    return max([*edges, *([ratio(*inside)] if len(inside) == 2 else [])], default=CONTROL)


def way_round(rect: Rect, outside: int) -> Iterator[tuple[int, int]]:
    """Points along the straight sides, so far outside of it; negative is inside."""
    corner = min(rect.w, rect.h) // 2
    for x in range(rect.x + corner, rect.right - corner, STEP):
        yield x, rect.y - outside
        yield x, rect.bottom - 1 + outside


def down_the_middle(rect: Rect) -> Iterator[tuple[int, int]]:
    """Points down an upright bar."""
    for y in range(rect.y + rect.w, rect.bottom - rect.w, STEP):
        yield rect.x + rect.w // 2, y


def broken_ring(drawn: Drawn) -> Iterator[str]:
    """The focus ring, where it cannot be seen or was painted over."""
    for placed in drawn.frame.items:
        target = drawn.frame.target(drawn.frame.focus)
        if isinstance(placed.item, Ring) and target is not None and target.visible:
            yield from _broken(drawn, placed, placed.item)


def _broken(drawn: Drawn, placed: Placed, ring: Ring) -> Iterator[str]:
    outer, inner = colour(ring.outer), colour(ring.inner)
    if ratio(outer, inner) < CONTROL:
        yield "the two colours of the ring are too much alike"
    way = down_the_middle(ring.rect) if ring.bar else way_round(ring.rect, -(ring.outer_width // 2))
    points = [p for p in way if drawn.shows(p, placed.clip)]
    hidden = [point for point in points if tuple(drawn.whole.get_at(point))[:3] != outer]
    if not points or len(hidden) > (1 - ROUND) * len(points):
        yield f"the ring round {drawn.frame.focus} is not seen whole: {len(hidden)} of {len(points)} points"
