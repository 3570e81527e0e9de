"""A map as an SVG: for a browser, by day and by night, and for paper."""

from __future__ import annotations

from xml.sax.saxutils import escape

from game.authoring.map_drawing import BOX, BoxAt, Drawing, LineAt, Point
from game.authoring.story_map import LEADS, Leads, Link, Node

ROOM = BOX[0] - 2 * 20  # for the words in a box
ROW = 18.0  # from one line of a box to the next
WORDS, NAME, SIGN = 13.0, 14.0, 11.0  # sizes of type: in a box, of its name, beside a line
ASKED = 180.0  # room for a condition beside a line
NARROW, BROAD = frozenset("iljtfrI.,:;!'’‘|()[] "), frozenset("mwMWQ@%—…")
LEGEND = 96.0  # height of what explains the signs

# Shapes of a sign, round its middle; what kind of act leads on is never told by colour alone.
SIGNS: dict[Leads, str] = {
    "healthy": '<circle r="8"/>',
    "mixed": '<path d="M0 -9 L9 7 L-9 7 Z"/>',
    "harmful": '<rect x="-7.5" y="-7.5" width="15" height="15"/>',
    "neutral": '<path d="M0 -9 L9 0 L0 9 L-9 0 Z"/>',
    "goes on": '<path d="M-5 -7 L7 0 L-5 7 Z"/>',
}
STYLE = """
svg { --paper: #fbf7f0; --ink: #221b3a; --soft: #5b5470; --box: #ffffff; --line: #6a6284; --way: #b3261e;
  --healthy: #1f6b4a; --mixed: #8a5a00; --harmful: #a3263a; --neutral: #4b5a80; background: var(--paper);
  font: 14px "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { svg { --paper: #17112b; --ink: #f6f0ff; --soft: #c3b9dd; --box: #2a2147;
  --line: #9a8fbf; --way: #ff8a7a; --healthy: #7fd6a8; --mixed: #f2c14e; --harmful: #ff8fa0; --neutral: #a9b8e8; } }
@media print { svg { --paper: #ffffff; --ink: #000000; --soft: #333333; --box: #ffffff; --line: #444444;
  --way: #900000; --healthy: #00482c; --mixed: #5c3c00; --harmful: #7a0018; --neutral: #223052; } }
text { fill: var(--ink); } .soft { fill: var(--soft); font-size: 13px; } .id { font-weight: 700; }
.ground { fill: var(--paper); } .title { font-size: 22px; font-weight: 700; } .paper { fill: var(--paper); }
.box { fill: var(--box); stroke: var(--line); stroke-width: 1.6; }
.visited .box { stroke-width: 4; } .unreached .box { stroke-dasharray: 3 5; } .on-way .box { stroke: var(--way);
  stroke-width: 4; } .ending .box { stroke-width: 2.6; }
.line { fill: none; stroke: var(--line); stroke-width: 1.6; } .back { stroke-dasharray: 7 5; }
.healthy { --kind: var(--healthy); } .mixed { --kind: var(--mixed); } .harmful { --kind: var(--harmful); }
.neutral { --kind: var(--neutral); } .goes-on { --kind: var(--line); }
.link .line { stroke: var(--kind); } .sign { fill: var(--kind); stroke: var(--paper); stroke-width: 1.5; }
.link text { font-size: 11px; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.way .line { stroke: var(--way); stroke-width: 5; } .step { fill: var(--way); } .step-number { fill: var(--paper);
  font-size: 11px; font-weight: 700; }
"""


def as_svg(drawn: Drawing) -> str:
    """The whole map as the text of a file."""
    width, height = drawn.width, drawn.height + LEGEND
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" '
        f'height="{height:.0f}" role="img" aria-labelledby="title desc">',
        f'<title id="title">Map of “{escape(drawn.shown.title)}”</title>',
        f'<desc id="desc">{escape(_said(drawn))}</desc>',
        f"<style>{STYLE}</style>",
        f'<rect class="paper" width="{width:.0f}" height="{height:.0f}"/>',
        *_legend(drawn),
        f'<g transform="translate(0 {LEGEND:.0f})">',
        *(_line(line) for line in sorted(drawn.lines, key=lambda line: line.link.on_way)),
        *(_box(box) for box in drawn.boxes),
        *(_ground(line) for line in drawn.lines),
        *(_sign(line) for line in drawn.lines),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _said(drawn: Drawing) -> str:
    """The map in words."""
    shown = drawn.shown
    parts = [f"{len(shown.nodes)} boxes." if shown.bounded else f"{len(shown.nodes)} scenes."]
    if shown.way:
        parts.append(f"The way of “{shown.way}” is drawn.")
    for node in shown.nodes:
        leads = "; ".join(_led(link) for link in shown.leaving(node.id))
        parts.append(f"{_named(node)}{': ' + leads if leads else ''}.")
    return " ".join(parts)


def _named(node: Node) -> str:
    notes = [f"ending, {node.outcome}"] if node.kind == "ending" else []
    notes += ["start"] if node.kind == "start" else []
    notes += ["cannot be reached"] if not node.reached else []
    notes += ["played"] if node.visited else []
    return f"{node.id} ({', '.join(notes)})" if notes else node.id


def _led(link: Link) -> str:
    asked = f" if {' or '.join(link.when)}" if link.when else ""
    return f"{link.leads} to {link.target}{asked}"


# --- boxes ---------------------------------------------------------------------------------------------


def _box(box: BoxAt) -> str:
    node, (w, h) = box.node, BOX
    classes = [node.kind, *(["visited"] if node.visited else []), *([] if node.reached else ["unreached"])]
    classes += ["on-way"] if node.on_way else []
    round_ = h / 2 if node.kind == "ending" else 10
    lines = [("id", line) for line in _lines(node.id, ROOM, NAME, most=1)]
    lines += [("soft", line) for line in _lines(node.words, ROOM, WORDS, most=2)]
    lines += [("soft", note)] if (note := _note(node)) else []
    top = (h - ROW * len(lines)) / 2 + NAME
    parts = [
        f'<g class="{" ".join(classes)}" transform="translate({box.x:.1f} {box.y:.1f})">',
        f"<title>{escape(_named(node))}: {escape(node.words)}</title>",
        f'<rect class="box" width="{w:.0f}" height="{h:.0f}" rx="{round_:.0f}"/>',
        f'<rect class="box" x="5" y="5" width="{w - 10:.0f}" height="{h - 10:.0f}" rx="{max(round_ - 5, 2):.0f}"/>'
        if node.kind == "ending"
        else "",
        *(
            f'<text class="{kind}" x="{w / 2:.0f}" y="{top + ROW * at:.0f}" text-anchor="middle">{escape(line)}</text>'
            for at, (kind, line) in enumerate(lines)
        ),
        *(_step(at, number) for number, at in enumerate(node.on_way[:4])),
        "</g>",
    ]
    return "".join(parts)


def _step(at: int, number: int) -> str:
    x = 2 + 24 * number
    return (
        f'<circle class="step" cx="{x}" cy="2" r="11"/>'
        f'<text class="step-number" x="{x}" y="6" text-anchor="middle">{at}</text>'
    )


def _note(node: Node) -> str:
    notes = {"start": "start", "ending": f"ending · {node.outcome}", "group": f"{len(node.scenes)} scenes"}
    found = [notes[node.kind]] if node.kind in notes else []
    found += [] if node.reached else ["never reached"]
    found += ["✓ played"] if node.visited else []
    return " · ".join(found)


# --- lines ---------------------------------------------------------------------------------------------


def _path(points: tuple[Point, ...]) -> str:
    spots = [f"{x:.1f} {y:.1f}" for x, y in points]
    curves = " ".join(f"C{spots[at]} {spots[at + 1]} {spots[at + 2]}" for at in range(1, len(spots), 3))
    return f"M{spots[0]} {curves}"


def _line(line: LineAt) -> str:
    link = line.link
    classes = ["link", link.leads.replace(" ", "-"), *(["way"] if link.on_way else [])]
    back = " back" if link.back else ""
    return (
        f'<g class="{" ".join(classes)}"><path class="line{back}" d="{_path(line.points)}"/>'
        f"{_arrow(line.points)}</g>"
    )


def _arrow(points: tuple[Point, ...]) -> str:
    """A point at the end, the way the line comes in."""
    (hx, hy), (x, y) = points[-2], points[-1]
    dx, dy = (0, 1) if abs(y - hy) >= abs(x - hx) else (1 if x > hx else -1, 0)
    left, right = (x - 5 * dy - 9 * dx, y - 9 * dy - 5 * dx), (x + 5 * dy - 9 * dx, y - 9 * dy + 5 * dx)
    spots = " L".join(f"{a:.1f} {b:.1f}" for a, b in ((x, y), left, right))
    return f'<path class="sign" d="M{spots} Z"/>'


def _sign(line: LineAt) -> str:
    link, (x, y) = line.link, line.mark
    words = _beside(link)
    if link.leads == "goes on" and not words:
        return ""
    told = f"<title>{escape(_led(link))}: {escape(' / '.join(link.words))}</title>"
    texts = (f'<text x="12" y="{4 + 13 * at}">{escape(word)}</text>' for at, word in enumerate(words))
    return (
        f'<g class="link {link.leads.replace(" ", "-")}" transform="translate({x:.1f} {y:.1f})">{told}'
        f'<g class="sign">{SIGNS[link.leads]}</g>{"".join(texts)}</g>'
    )


def _beside(link: Link) -> list[str]:
    """What stands beside the sign of a line: its kind, and what it asks."""
    kind = [] if link.leads == "goes on" else [link.leads]
    return kind + (_lines(f"if {' or '.join(link.when)}", ASKED, SIGN, most=1) if link.when else [])


def _ground(line: LineAt) -> str:
    """What keeps the lines off the words beside a sign."""
    words, (x, y) = _beside(line.link), line.mark
    if not words:
        return ""
    wide = max(_width(word, SIGN) for word in words)
    high = 13 * len(words)
    at = f'x="{x + 10:.1f}" y="{y - 7:.1f}" width="{wide + 4:.1f}" height="{high + 2}"'
    return f'<rect class="ground" {at} rx="3"/>'


def _legend(drawn: Drawing) -> list[str]:
    """The title, and what each sign means."""
    found = [f'<text class="title" x="24" y="36">{escape(drawn.shown.title)}</text>']
    x = 34
    for kind in LEADS:
        found.append(
            f'<g class="link {kind.replace(" ", "-")}" transform="translate({x} 66)"><g class="sign">{SIGNS[kind]}</g>'
            f'<text x="14" y="4">{kind}</text></g>'
        )
        x += 30 + 8 * len(kind)
    notes = ["broken line: leads up again"]
    notes += [f"red way: {drawn.shown.way}"] if drawn.shown.way else []
    found.append(f'<text class="soft" x="24" y="90">{escape(" · ".join(notes))}</text>')
    return found


def _width(text: str, size: float) -> float:
    """About how wide a text is in a type without serifs; rather more than less, for nobody knows which type it gets."""
    ems = (
        0.36 if sign in NARROW else 0.95 if sign in BROAD else 0.62 if ord(sign) < 0x1100 else 1.0
        for sign in text
    )
    return size * sum(ems)


def _lines(text: str, room: float, size: float, most: int) -> list[str]:
    """A text on so many lines at most, parted between words; where it goes on, the last one says so."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        n = next((n for n in range(len(words), 0, -1) if _width(" ".join(words[:n]), size) <= room), 0)
        if n == len(words) or (n and len(lines) + 1 < most):
            lines.append(" ".join(words[:n]))
            words = words[n:]
            continue
        return [*lines, _cut(words, room, size)]
    return lines


def _cut(words: list[str], room: float, size: float) -> str:
    """The words that there is room for, or the beginning of the first one, and three dots."""
    room -= _width(" …", size)
    whole = next((n for n in range(len(words), 0, -1) if _width(" ".join(words[:n]), size) <= room), 0)
    if whole:
        return f"{' '.join(words[:whole])} …"
    first = words[0]
    return first[: next((n for n in range(len(first), 0, -1) if _width(first[:n], size) <= room), 1)] + "…"
