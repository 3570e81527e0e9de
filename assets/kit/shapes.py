"""The words pictures are written in: shapes, outlines, gradients and groups, each a piece of SVG text."""

import math
import random
from collections.abc import Iterable, Sequence

Point = tuple[float, float]
Stop = tuple[float, str] | tuple[float, str, float]  # offset, colour, opacity when it is not 1
Attribute = str | float


def num(value: float) -> str:
    """One decimal is a tenth of a pixel: enough for the eye, and it keeps the SVG small."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def attributes(more: dict[str, Attribute]) -> str:
    """Keyword arguments as SVG attributes: fill_rule="evenodd" becomes fill-rule="evenodd"."""
    pairs = ((name.rstrip("_").replace("_", "-"), value) for name, value in more.items())
    return "".join(f' {name}="{value if isinstance(value, str) else f"{value:g}"}"' for name, value in pairs)


def path(d: str, fill: str, **more: Attribute) -> str:
    return f'<path d="{d}" fill="{fill}"{attributes(more)}/>'


def line(d: str, stroke: str, width: float, **more: Attribute) -> str:
    return (
        f'<path d="{d}" fill="none" stroke="{stroke}" stroke-width="{width:g}" '
        f'stroke-linecap="round" stroke-linejoin="round"{attributes(more)}/>'
    )


def rect(x: float, y: float, w: float, h: float, fill: str, rx: float = 0, **more: Attribute) -> str:
    corner = f' rx="{num(rx)}"' if rx else ""
    return (
        f'<rect x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"{corner} fil'
        f'l="{fill}"{attributes(more)}/>'
    )


def circle(x: float, y: float, r: float, fill: str, **more: Attribute) -> str:
    return f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}" fill="{fill}"{attributes(more)}/>'


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, **more: Attribute) -> str:
    return (
        f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}" fil'
        f'l="{fill}"{attributes(more)}/>'
    )


def leaf(x: float, y: float, rx: float, ry: float, turn: float, fill: str, **more: Attribute) -> str:
    """An ellipse that is turned round its own centre."""
    return ellipse(x, y, rx, ry, fill, transform=f"rotate({num(turn)} {num(x)} {num(y)})", **more)


def group(content: Iterable[str], **more: Attribute) -> str:
    return f"<g{attributes(more)}>{''.join(content)}</g>"


def at(x: float, y: float, content: Iterable[str], scale: float = 1, turn: float = 0, flip: float = 1) -> str:
    """A group drawn round its own origin and put down at x, y."""
    return group(
        content, transform=f"translate({num(x)} {num(y)}) rotate({turn:g}) scale({scale * flip:g} {scale:g})"
    )


def clip(name: str, content: str) -> str:
    return f'<clipPath id="{name}">{content}</clipPath>'


def mask(name: str, content: str) -> str:
    """What is white in the content shows, what is black does not."""
    return f'<mask id="{name}" maskUnits="userSpaceOnUse">{content}</mask>'


def clipped(name: str, content: Iterable[str]) -> str:
    return group(content, clip_path=f"url(#{name})")


def blur(name: str, deviation: float) -> str:
    return (
        f'<filter id="{name}" x="-50%" y="-50%" width="200%" height="200%">'
        f'<feGaussianBlur stdDeviation="{deviation:g}"/></filter>'
    )


def stops(values: Iterable[Stop]) -> str:
    text = ""
    for offset, colour, *opacity in values:
        extra = f' stop-opacity="{opacity[0]:g}"' if opacity else ""
        text += f'<stop offset="{offset:g}" stop-color="{colour}"{extra}/>'
    return text


def linear(name: str, start: Point, end: Point, *values: Stop) -> str:
    """A gradient along a line in the coordinates of the picture."""
    (x1, y1), (x2, y2) = start, end
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" '
        f'x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}">{stops(values)}</linearGradient>'
    )


def radial(name: str, centre: Point, radius: float, *values: Stop, flat: float = 1) -> str:
    """A glow; `flat` below 1 presses it into an ellipse that lies on the ground."""
    x, y = centre
    return (
        f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="{radius:g}" '
        f'gradientTransform="translate({x:g} {y:g}) scale(1 {flat:g})">{stops(values)}</radialGradien'
        "t>"
    )


def soft(name: str, colour: str, opacity: float) -> str:
    """A spot that fades out at the edge of whatever shape it fills: the shadow of a thing, a small glow."""
    fading = stops([(0, colour, opacity), (0.45, colour, round(opacity * 0.72, 3)), (1, colour, 0)])
    return f'<radialGradient id="{name}">{fading}</radialGradient>'


def smooth(points: Sequence[Point], tension: float = 0.5, *, closed: bool = True) -> str:
    """A soft outline through points (Catmull-Rom, written as Bézier curves)."""
    n = len(points)
    d = f"M{num(points[0][0])} {num(points[0][1])}"
    for i in range(n if closed else n - 1):
        before = points[(i - 1) % n] if closed or i > 0 else points[0]
        here, there = points[i], points[(i + 1) % n]
        after = points[(i + 2) % n] if closed or i + 2 < n else points[n - 1]
        k = tension / 3
        out = (here[0] + (there[0] - before[0]) * k, here[1] + (there[1] - before[1]) * k)
        into = (there[0] - (after[0] - here[0]) * k, there[1] - (after[1] - here[1]) * k)
        d += "C" + " ".join(f"{num(x)} {num(y)}" for x, y in (out, into, there))
    return d + ("Z" if closed else "")


def blob(
    x: float, y: float, rx: float, ry: float, points: int = 9, rough: float = 0.14, seed: float = 0
) -> str:
    """A round shape that is not quite an ellipse; the seed makes it the same in every build."""
    chance = random.Random(seed)
    outline = []
    for i in range(points):
        a = 2 * math.pi * i / points + chance.uniform(-0.12, 0.12)
        k = 1 + chance.uniform(-rough, rough)
        outline.append((x + math.cos(a) * rx * k, y + math.sin(a) * ry * k))
    return smooth(outline, 0.55)


def limb(points: Sequence[Point], radii: Sequence[float], ends: str = "round") -> str:
    """A tapering shape along a line of joints: an arm, a stem. `ends`: round, cut-end or cut."""
    left: list[Point] = []
    right: list[Point] = []
    last = len(points) - 1
    for i, ((x, y), r) in enumerate(zip(points, radii, strict=True)):
        before, after = points[max(0, i - 1)], points[min(last, i + 1)]
        angle = math.atan2(after[1] - before[1], after[0] - before[0])
        dx, dy = math.cos(angle) * r, math.sin(angle) * r
        left.append((x - dy, y + dx))
        right.append((x + dy, y - dx))
    back = smooth(right[::-1], closed=False)[1:]
    corner = back[: back.index("C")]
    end = f"L{corner}" if ends != "round" else f"A{num(radii[-1])} {num(radii[-1])} 0 0 0 {corner}"
    start = f"A{num(radii[0])} {num(radii[0])} 0 0 0 {num(left[0][0])} {num(left[0][1])}"
    return smooth(left, closed=False) + end + back[len(corner) :] + ("" if ends == "cut" else start) + "Z"


def mix(a: str, b: str, share: float) -> str:
    """The colour that lies `share` of the way from a to b."""
    pairs = [(int(a[i : i + 2], 16), int(b[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in pairs)


def svg(width: int, height: int, defs: Iterable[str], body: Iterable[str], view: str = "") -> str:
    """A whole picture; `view` (x, y, width, height) shows another part of its coordinates than 0, 0."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="{view or f"0 0 {width} {height}"}"><defs>{"".join(defs)}</defs>{"".join(body)}</sv'
        "g>"
    )
