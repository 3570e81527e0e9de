"""An upright piano with its front off, felt, and tuning forks: what Mara's room has that others have not."""

from ..shapes import at, clip, clipped, ellipse, line, linear, mix, path, rect

PIANO = (150, 366, 560, 566)  # x, y, width, height
CASE, CASE_LIT, CASE_DARK = "#6A3D50", "#A8605C", "#3E2440"
FELT, FELT_LIT, TEAL_FELT = "#C9584F", "#EB8A70", "#3E7F83"
BRASS, BRASS_LIT = "#D9A05A", "#FFDFA0"


def piano_defs() -> list[str]:
    x, y, w, _ = PIANO
    return [
        clip("works", rect(x + 30, y + 40, w - 60, 228, "#FFF")),
        linear("case", (x, 0), (x + w, 0), (0, CASE_DARK), (0.5, "#55304A"), (1, CASE)),
        linear("works-in", (x, 0), (x + w, 0), (0, "#2A1A3A"), (1, "#5C3340")),
        linear("plate", (x, 0), (x + w, 0), (0, "#7A5548"), (0.6, "#B0784E"), (1, "#E8AE68")),
        linear("ivory", (x, 0), (x + w, 0), (0, "#A294AC"), (0.6, "#D9C2BC"), (1, "#FFE6C4")),
    ]


def piano() -> list[str]:
    x, y, w, h = PIANO
    return [
        ellipse(x + w / 2, y + h + 4, w * 0.6, 24, "url(#shade)"),
        rect(x, y + 20, w, h - 20, "url(#case)", 6),
        *lid(),
        *works(),
        *keys(),
        *below(),
        rect(x + w - 8, y + 24, 8, h - 40, CASE_LIT, 4, opacity=0.9),
    ]


def lid() -> list[str]:
    """Folded back, with pencil marks and a metronome on it that stands still."""
    x, y, w, _ = PIANO
    metronome = [
        path("M-34 0L-18 -92H18L34 0Z", "#7A4552"),
        path("M6 0L4 -92H18L34 0Z", "#B06A5E"),
        path("M-20 -14L-12 -80H12L20 -14Z", "#F0CFA0"),
        line("M0 -14L9 -76", "#3E2440", 3.5),
        rect(2, -62, 12, 10, "#3E2440", 2),
        rect(-38, -8, 76, 8, "#55304A", 2),
    ]
    return [
        path(f"M{x - 10} {y + 22}L{x + 20} {y - 6}H{x + w - 8}L{x + w + 12} {y + 22}Z", "#7A4858"),
        rect(x - 12, y + 18, w + 24, 18, "#8E5660", 5),
        rect(x + 120, y + 18, w - 108, 5, CASE_LIT, 2),
        at(x + 300, y + 8, metronome),
        line(
            f"M{x + 84} {y + 10}q8 -8 16 0M{x + 108} {y + 10}l22 -3M{x + 138} {y + 9}q9 6 18 -2",
            "#D9B3A6",
            2.5,
            opacity=0.7,
        ),
        rect(x + 410, y - 3, 96, 12, "#E6C79E", 3),
        rect(x + 410, y + 3, 96, 6, "#B5866E", 3),
    ]


def works() -> list[str]:
    """Strings on the iron plate, hammers before them, and one strip of felt woven through."""
    x, y, w, _ = PIANO
    left, right, top, low = x + 30, x + w - 30, y + 40, y + 268
    parts = [
        rect(left, top, right - left, low - top, "url(#works-in)"),
        path(
            f"M{left} {top}H{right}V{top + 46}C{right - 160} {top + 66} {left + 220} "
            f"{top + 22} {left} {top + 74}Z",
            "url(#plate)",
        ),
        *[rect(left + 150 + i * 148, top, 20, 200, "url(#plate)", opacity=0.9) for i in range(2)],
    ]
    count = 46
    for i in range(count):
        share = i / (count - 1)
        sx = left + 14 + share * (right - left - 28)
        colour = mix("#8A6A66", "#FFE2B0", share)
        parts.append(
            line(
                f"M{sx:.1f} {top + 28 - 8 * share:.1f}L{sx - 14:.1f} {low}", colour, 2.2 - share, opacity=0.85
            )
        )
        parts.append(rect(sx - 2.5, top + 14 + i % 3 * 9, 5, 9, mix("#8A6A66", BRASS_LIT, share), 2))
    parts += woven(left + 214, right - 40, top + 118)
    for i in range(30):
        share = i / 29
        hx = left + 12 + share * (right - left - 24)
        wool = mix("#A294A6", "#FFF0D8", share)
        parts += [
            line(f"M{hx:.1f} {low}V{low - 40}", mix("#55304A", "#C98A5E", share), 4),
            path(
                f"M{hx - 6:.1f} {low - 34}C{hx - 7:.1f} {low - 58} {hx + 7:.1f} {low - 58} "
                f"{hx + 6:.1f} {low - 34}Z",
                wool,
            ),
            line(f"M{hx - 4:.1f} {low - 36}V{low - 46}", FELT, 2.5, opacity=0.9),
        ]
    frame = rect(left, top, right - left, low - top, "none", stroke=CASE_DARK, stroke_width=8)
    return [clipped("works", parts), frame, rect(left, low - 4, right - left, 5, CASE_LIT, opacity=0.7)]


def woven(left: float, right: float, y: float) -> list[str]:
    """The strip goes over and under the strings, so that one of them can be heard alone."""
    parts = []
    step, i, x = 21.0, 0, left
    while x < right:
        parts.append(
            rect(x, y + (3 if i % 2 else 0), step - 7 * (i % 2), 19, FELT_LIT if i % 2 == 0 else FELT, 4)
        )
        x, i = x + step - 3, i + 1
    return [*parts, path(f"M{x - 8} {y + 2}c22 2 28 34 20 66h-17c6 -24 4 -44 -10 -48z", FELT_LIT)]


def keys() -> list[str]:
    x, y, w, _ = PIANO
    top, low = y + 276, y + 318
    wide = (w - 60) / 28
    parts = [
        path(
            f"M{x - 6} {low + 34}V{top - 10}C{x - 6} {top - 26} {x + 30} {top - 26} {x + 30} "
            f"{top - 6}V{low + 34}Z",
            CASE_DARK,
        ),
        path(
            f"M{x + w + 8} {low + 34}V{top - 10}C{x + w + 8} {top - 26} {x + w - 30} {top - 26} "
            f"{x + w - 30} {top - 6}V{low + 34}Z",
            CASE,
        ),
        rect(x + 28, top, w - 56, 46, "url(#ivory)"),
        *[line(f"M{x + 30 + i * wide:.1f} {top}V{top + 40}", "#6A5068", 1.8) for i in range(1, 28)],
        rect(x + 28, top + 40, w - 56, 8, "#6A5068", opacity=0.55),
    ]
    for i in range(27):
        if i % 7 not in (2, 6):
            parts.append(rect(x + 30 + (i + 1) * wide - 5.5, top, 11, 25, "#2A1A34", 2))
    return [
        *parts,
        rect(x - 10, low + 4, w + 22, 30, "url(#case)", 5),
        rect(x + 100, low + 4, w - 90, 5, CASE_LIT, 2),
    ]


def below(gap: float = 352) -> list[str]:
    x, y, w, h = PIANO
    top = y + gap
    parts = [
        rect(x + 22, top, w - 44, 10, "#1E1430", opacity=0.5),
        rect(x + 54, top + 24, w - 108, h - gap - 70, "#4A2A46", 5),
        rect(x + 54, top + 24, w - 108, 4, CASE_LIT, 2, opacity=0.35),
        *[path(f"M{px} {top - 2}h46l-8 {h - gap + 2:.0f}h-34z", "#4A2A46") for px in (x + 6, x + w - 52)],
        rect(x - 8, y + h - 22, w + 16, 26, "#3E2440", 4),
    ]
    for i in range(3):
        parts.append(
            path(f"M{x + 240 + i * 34} {y + h - 20}q10 -9 20 0l5 18h-30z", mix(BRASS, "#5A3A50", 0.35))
        )
    return parts


def front_panel() -> list[str]:
    """What was taken off leans at the wall."""
    return [
        ellipse(760, 932, 70, 12, "url(#shade)"),
        path("M722 930L742 520H800L816 930Z", "#55304A"),
        path("M722 930L742 520H754L736 930Z", CASE_LIT, opacity=0.5),
        path("M742 896L758 560H788L798 896Z", "#633A52"),
    ]


def fork_rail(x: float, y: float) -> list[str]:
    """Tuning forks by size, one peg empty."""
    parts = [
        rect(x + 4, y + 6, 296, 16, "#140C2A", 4, opacity=0.4),
        rect(x, y, 296, 16, "#7A4858", 4),
        rect(x, y, 296, 5, CASE_LIT, 2),
    ]
    for i in range(6):
        px, long = x + 28 + i * 48, 112 - i * 11
        parts.append(rect(px - 3, y + 6, 6, 16, "#3E2440", 2))
        if i == 3:
            continue
        parts += [
            line(f"M{px} {y + 20}V{y + 20 + long * 0.36:.0f}", BRASS, 7),
            line(
                f"M{px - 10} {y + 20 + long:.0f}V{y + 20 + long * 0.5:.0f}"
                f"C{px - 10} {y + 20 + long * 0.3:.0f} {px + 10} {y + 20 + long * 0.3:.0f} "
                f"{px + 10} {y + 20 + long * 0.5:.0f}"
                f"V{y + 20 + long:.0f}",
                BRASS,
                6.5,
            ),
            line(f"M{px + 11.5} {y + 20 + long:.0f}V{y + 24 + long * 0.5:.0f}", BRASS_LIT, 2.5),
        ]
    return parts


def felt_strips(x: float, y: float) -> list[str]:
    """Over a rail, in the colours they come in."""
    parts = [rect(x - 8, y - 6, 208, 12, "#7A4858", 6), rect(x - 8, y - 6, 208, 4, CASE_LIT, 2)]
    for i, (colour, long) in enumerate(
        ((FELT, 168), (TEAL_FELT, 120), ("#D9B48E", 196), (FELT_LIT, 142), ("#6E5AA8", 176))
    ):
        px = x + 6 + i * 38
        parts += [
            path(f"M{px} {y - 6}h26v{long}c-8 6 -18 -4 -26 2z", mix(colour, "#2A1A3E", 0.22)),
            path(f"M{px + 17} {y - 6}h9v{long}c-3 2 -6 2 -9 1z", colour),
            path(f"M{px} {y - 6}h26v12h-26z", mix(colour, "#FFF0D8", 0.15)),
        ]
    return parts
