"""Panels, badges, icons and edges with smooth outlines, written as SVG at the exact size and kept."""

from __future__ import annotations

import io
import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pygame

from game.adapters.pygame_window.cache import surfaces
from game.story.frozen import frozen, replace
from game.ui.frame import Rect
from game.ui.theme import DUSK, NEUTRAL_GROUND, NEUTRAL_LINE, SIGNS, THEMES, sign_colour
from game.ui.view import Approach

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

Corners = tuple[bool, bool, bool, bool]
ROUND: Corners = (True, True, True, True)


def dashed_path(width: float, height: float, radius: float, line: float, corners: Corners = ROUND) -> str:
    """The same outline as separate dashes: the reader of SVG draws spikes where its own dashes meet a corner."""
    low, right, bottom = line / 2, width - line / 2, height - line / 2
    a, b, c, d = (max(0.0, radius - low) if on else 0.0 for on in corners)
    points: list[tuple[float, float]] = []
    turns = (
        (right - b, low + b, b, -90),
        (right - c, bottom - c, c, 0),
        (low + d, bottom - d, d, 90),
        (low + a, low + a, a, 180),
    )
    for x, y, r, begin in turns:
        for degrees in range(begin, begin + 91, 6) if r else (begin,):
            turn = math.radians(degrees)
            points.append((x + r * math.cos(turn), y + r * math.sin(turn)))
    points.append(points[0])
    path, on, left = f"M{points[0][0]:.2f} {points[0][1]:.2f}", True, line * 5
    for (x0, y0), (x1, y1) in pairwise(points):
        long, gone = math.hypot(x1 - x0, y1 - y0), 0.0
        while long - gone > 1e-6:
            step = min(left, long - gone)
            gone, left = gone + step, left - step
            place = f"{x0 + (x1 - x0) * gone / long:.2f} {y0 + (y1 - y0) * gone / long:.2f}"
            path += f"L{place}" if on else ""
            if left <= 1e-6:
                on = not on
                left = line * (5 if on else 3)
                path += f"M{place}" if on else ""
    return path


@frozen
class Band:
    """A line of one colour, `inset` from the outer edge."""

    colour: str
    inset: int
    width: int


@frozen
class Outline:
    """A rounded rectangle without a size: what is in it and what runs round it."""

    radius: int
    fill: str = ""
    alpha: int = 255
    bands: tuple[Band, ...] = ()
    corners: Corners = ROUND


def read_svg(width: int, height: int, body: str) -> pygame.Surface:
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{body}</svg>'
    )
    return pygame.image.load(io.BytesIO(text.encode()), "shape.svg")


def svg(width: int, height: int, body: str) -> pygame.Surface:
    return read_svg(width, height, body).convert_alpha()


def window_icon(*, neutral: bool = False) -> pygame.Surface:
    """The title picture, very small: two lit windows at night. Or a sheet of paper. It needs no open window."""
    if neutral:
        return read_svg(
            64,
            64,
            f'<rect x="12" y="4" width="40" height="56" rx="4" fill="{NEUTRAL_GROUND}" stroke="{NEUTRAL_LINE}" '
            f'stroke-width="3"/><path d="M20 18H44M20 29H44M20 40H36" stroke="{NEUTRAL_LINE}" stroke-width="3"/>',
        )
    return read_svg(
        64,
        64,
        f'<rect x="2" y="2" width="60" height="60" rx="14" fill="{DUSK.ink}"/>'
        f'<rect x="12" y="16" width="17" height="32" rx="4" fill="{DUSK.accent}"/>'
        f'<rect x="35" y="16" width="17" height="32" rx="4" fill="{DUSK.action}"/>',
    )


def rounded_path(width: float, height: float, inset: float, radius: float, corners: Corners = ROUND) -> str:
    """The outline of a rounded rectangle as SVG path data, clockwise from its upper left."""
    x0, y0, x1, y1 = inset, inset, width - inset, height - inset
    a, b, c, d = (max(0.0, radius - inset) if on else 0.0 for on in corners)

    def arc(r: float, x: float, y: float) -> str:
        return f"A{r} {r} 0 0 1 {x} {y}" if r else ""

    return (
        f"M{x0 + a} {y0}L{x1 - b} {y0}{arc(b, x1, y0 + b)}L{x1} {y1 - c}{arc(c, x1 - c, y1)}"
        f"L{x0 + d} {y1}{arc(d, x0, y1 - d)}L{x0} {y0 + a}{arc(a, x0 + a, y0)}Z"
    )


def _outline_body(width: int, height: int, outline: Outline) -> str:
    body = ""
    if outline.fill and outline.alpha:
        inset = outline.bands[0].width / 2 if outline.bands and not outline.bands[0].inset else 0
        path = rounded_path(width, height, inset, outline.radius, outline.corners)
        body += f'<path d="{path}" fill="{outline.fill}" fill-opacity="{outline.alpha / 255:.4f}"/>'
    for band in outline.bands:
        path = rounded_path(width, height, band.inset + band.width / 2, outline.radius, outline.corners)
        body += f'<path d="{path}" fill="none" stroke="{band.colour}" stroke-width="{band.width}"/>'
    return body


class Shapes:
    """Makes shapes and keeps them, within a bound on memory."""

    def __init__(self, icons: Path | Traversable) -> None:
        self._icons = icons
        self._kept = surfaces(16)
        self._icon_bodies: dict[str, str] = {}

    def panel(self, target: pygame.Surface, rect: Rect, outline: Outline) -> None:
        """Draw a rounded rectangle. Only its corners are pictures; the rest is filled, whatever the size."""
        fitting = min(outline.radius, rect.w // 2, rect.h // 2)
        if fitting != outline.radius:
            outline = replace(outline, radius=fitting)
        margin = max([fitting, *(band.inset + band.width for band in outline.bands)])
        if 2 * margin > min(rect.w, rect.h) or (outline.fill and 0 < outline.alpha < 255):
            target.blit(self._whole(rect.w, rect.h, outline, margin), (rect.x, rect.y))
            return
        _fill_inside(target, rect, outline, margin)
        if margin:
            tile = self._tile(outline, margin)
            for spot, part in _corners(rect, margin):
                target.blit(tile, spot, part)

    def dashed(self, width: int, height: int, outline: Outline) -> pygame.Surface:
        line = outline.bands[0].width if outline.bands else 1
        fitting = replace(outline, radius=min(outline.radius, width // 2, height // 2))
        inner = replace(fitting, bands=())
        colour = outline.bands[0].colour if outline.bands else outline.fill
        return self._kept.get(
            ("dashed", width, height, fitting),
            lambda: svg(
                width,
                height,
                _outline_body(width, height, inner)
                + f'<path d="{dashed_path(width, height, fitting.radius, line, fitting.corners)}" fill="none" '
                f'stroke="{colour}" stroke-width="{line}"/>',
            ),
        )

    def mask(self, width: int, height: int, radius: int, corners: Corners) -> pygame.Surface:
        """White where a picture with these corners shows, clear elsewhere."""
        surface = pygame.Surface((width, height), pygame.SRCALPHA)
        fitting = min(radius, width // 2, height // 2)
        self.panel(surface, Rect(0, 0, width, height), Outline(fitting, "#FFFFFF", corners=corners))
        return surface

    def icon(self, name: str, colour: str, width: int, height: int) -> pygame.Surface:
        def make() -> pygame.Surface:
            size = min(width, height)
            x, y = (width - size) / 2, (height - size) / 2
            return svg(width, height, self._icon_group(name, colour, x, y, size))

        return self._kept.get(("icon", name, colour, width, height), make)

    def badge(self, approach: Approach, theme: str, width: int, height: int) -> pygame.Surface:
        def make() -> pygame.Surface:
            sign, look = SIGNS[approach], THEMES[theme]
            colour = sign_colour(look, approach)
            line, paint = 0.0, f'fill="{colour}"'
            if look.bordered:
                line = max(1.5, min(width, height) / 26)
                paint = f'fill="{look.ink}" stroke="{colour}" stroke-width="{line}"'
            size = min(width, height) * (0.5 if sign.shape == "diamond" else 0.56)
            ink = colour if look.bordered else DUSK.on_dark
            icon = self._icon_group(sign.icon, ink, (width - size) / 2, (height - size) / 2, size)
            return svg(width, height, f"{_badge_shape(sign.shape, width, height, line / 2, paint)}{icon}")

        return self._kept.get(("badge", approach, theme, width, height), make)

    def edge(self, approach: Approach, theme: str, width: int, height: int) -> pygame.Surface:
        def make() -> pygame.Surface:
            colour = sign_colour(THEMES[theme], approach)
            return svg(width, height, _edge_body(SIGNS[approach].edge, colour, width, height))

        return self._kept.get(("edge", approach, theme, width, height), make)

    def hatch(self, pattern: str, colour: str, width: int, height: int) -> pygame.Surface:
        return self._kept.get(
            ("hatch", pattern, colour, width, height),
            lambda: svg(width, height, _hatch_body(pattern, colour, width, height)),
        )

    def tail(self, width: int, height: int, colour: str, border: str, mirrored: bool) -> pygame.Surface:
        def make() -> pygame.Surface:
            w, h = width, height
            out = f"M{w} 0C{w * 0.82} {h * 0.5} {w * 0.45} {h * 0.84} 0 {h * 0.94}"
            back = f"C{w * 0.4} {h} {w * 0.8} {h} {w} {h * 0.86}"
            body = f'<path d="{out}{back}Z" fill="{colour}"/>'
            if border:
                line = max(2, h // 16)
                body += f'<path d="{out}{back}" fill="none" stroke="{border}" stroke-width="{line}"/>'
            drawn = svg(w, h, body)
            return pygame.transform.flip(drawn, True, False) if mirrored else drawn

        return self._kept.get(("tail", width, height, colour, border, mirrored), make)

    def dot(self, size: int, colour: str) -> pygame.Surface:
        r = size / 2
        return self._kept.get(
            ("dot", size, colour),
            lambda: svg(size, size, f'<circle cx="{r}" cy="{r}" r="{r}" fill="{colour}"/>'),
        )

    def _tile(self, outline: Outline, margin: int) -> pygame.Surface:
        side = 2 * margin + 1
        return self._kept.get(
            ("tile", outline, margin), lambda: svg(side, side, _outline_body(side, side, outline))
        )

    def _whole(self, width: int, height: int, outline: Outline, margin: int) -> pygame.Surface:
        def make() -> pygame.Surface:
            if 2 * margin > min(width, height):
                return svg(width, height, _outline_body(width, height, outline))
            surface = pygame.Surface((width, height), pygame.SRCALPHA)
            box = Rect(0, 0, width, height)
            _fill_inside(surface, box, outline, margin)
            for spot, part in _corners(box, margin):
                surface.fill((0, 0, 0, 0), (*spot, margin, margin))
                surface.blit(self._tile(outline, margin), spot, part)
            return surface

        return self._kept.get(("whole", width, height, outline), make)

    def _icon_group(self, name: str, colour: str, x: float, y: float, size: float) -> str:
        stroke = 2.5 if size < 24 else 2.2
        body = self._icon_body(name).replace("currentColor", colour)
        return (
            f'<g transform="translate({x} {y}) scale({size / 24})" fill="none" stroke="{colour}" '
            f'stroke-width="{stroke}" stroke-linecap="round" stroke-linejoin="round">{body}</g>'
        )

    def _icon_body(self, name: str) -> str:
        if name not in self._icon_bodies:
            file = self._icons / f"{name}.svg"
            text = file.read_text(encoding="utf-8") if file.is_file() else ""
            found = re.search(r"<svg\b[^>]*>(.*)</svg>", text, re.DOTALL)
            # A missing icon is an empty ring: seen by whoever draws the page, harmless to whoever plays.
            self._icon_bodies[name] = found.group(1) if found else '<circle cx="12" cy="12" r="8"/>'
        return self._icon_bodies[name]


def _fill_inside(target: pygame.Surface, rect: Rect, outline: Outline, margin: int) -> None:
    """All of a panel but its four corners."""
    x, y, w, h, m = rect.x, rect.y, rect.w, rect.h, margin
    if outline.fill and outline.alpha:
        colour = pygame.Color(outline.fill)
        colour.a = outline.alpha
        target.fill(colour, (x + m, y, w - 2 * m, h))
        target.fill(colour, (x, y + m, m, h - 2 * m))
        target.fill(colour, (x + w - m, y + m, m, h - 2 * m))
    for band in outline.bands:
        i, t = band.inset, band.width
        target.fill(band.colour, (x + m, y + i, w - 2 * m, t))
        target.fill(band.colour, (x + m, y + h - i - t, w - 2 * m, t))
        target.fill(band.colour, (x + i, y + m, t, h - 2 * m))
        target.fill(band.colour, (x + w - i - t, y + m, t, h - 2 * m))


def _corners(rect: Rect, m: int) -> tuple[tuple[tuple[int, int], tuple[int, int, int, int]], ...]:
    """Where each corner of a tile goes, and which part of the tile it is."""
    right, low, far = rect.right - m, rect.bottom - m, m + 1
    return (
        ((rect.x, rect.y), (0, 0, m, m)),
        ((right, rect.y), (far, 0, m, m)),
        ((right, low), (far, far, m, m)),
        ((rect.x, low), (0, far, m, m)),
    )


def _badge_shape(shape: str, w: float, h: float, inset: float, paint: str) -> str:
    size = min(w, h)
    cx, cy, r = w / 2, h / 2, size / 2 - inset
    if shape == "circle":
        return f'<circle cx="{cx}" cy="{cy}" r="{r}" {paint}/>'
    if shape == "pill":
        low = size * 0.36 - inset
        path = rounded_path(2 * r, 2 * low, 0, low)
        return f'<g transform="translate({cx - r} {cy - low})"><path d="{path}" {paint}/></g>'
    points: tuple[tuple[float, float], ...]
    if shape == "diamond":
        points = ((0, -r), (r, 0), (0, r), (-r, 0))
    else:
        k = r * 0.4142
        points = ((-k, -r), (k, -r), (r, -k), (r, k), (k, r), (-k, r), (-r, k), (-r, -k))
    listed = " ".join(f"{cx + x},{cy + y}" for x, y in points)
    return f'<polygon points="{listed}" stroke-linejoin="round" {paint}/>'


def _edge_body(edge: str, colour: str, w: int, h: int) -> str:
    if edge == "none":
        return ""
    if edge == "solid":
        return f'<rect x="0" y="0" width="{w}" height="{h}" fill="{colour}"/>'
    pieces: list[str] = []
    points: tuple[tuple[float, float], ...]
    period, thick = w * 1.3, w * 0.72
    rise = w * 0.8 if edge == "diagonal" else w * 0.5
    y = -period * 2
    while y < h + period:
        if edge == "diagonal":  # stripes that rise
            points = ((0, y + rise), (w, y), (w, y + thick), (0, y + rise + thick))
        else:  # chevrons that point down
            low = y + thick
            points = ((0, y), (w / 2, y + rise), (w, y), (w, low), (w / 2, low + rise), (0, low))
        pieces.append(" ".join(f"{px:.2f},{py:.2f}" for px, py in points))
        y += period
    return "".join(f'<polygon points="{p}" fill="{colour}"/>' for p in pieces)


def _hatch_body(pattern: str, colour: str, w: int, h: int) -> str:
    """A pattern that fills a bar from end to end, a little away from its edges."""
    line, step, top, low = max(2, h // 9), h, h * 0.2, h * 0.8
    lean = h * 0.5
    found = []
    for at in range(max(1, w // step)):
        x = at * step + step * 0.2
        match pattern:
            case "diagonal":
                path = f"M{x} {low}L{x + lean} {top}"
            case "dots":
                found.append(f'<circle cx="{x + step * 0.3}" cy="{h / 2}" r="{h * 0.14}" fill="{colour}"/>')
                continue
            case "upright":
                path = f"M{x + step * 0.3} {top}V{low}"
            case "chevron":
                path = f"M{x} {top}L{x + lean * 0.7} {h / 2}L{x} {low}"
            case _:
                path = f"M{x} {h / 2}H{x + step * 0.6}"
        found.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{line}"/>')
    return "".join(found)
