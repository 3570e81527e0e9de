"""Short hair that curls: cropped, rounded, or tall."""

from collections.abc import Callable, Sequence

from ..shapes import Point, clip, clipped, ellipse, line, linear, mask, mix, path, rect
from .hair import curls, fade, ring
from .person import Hair, Tones


def bows(points: Sequence[Point], colour: str, half: float, width: float, opacity: float) -> list[str]:
    """Light or shade on single curls: a small bow on each."""
    return [
        line(
            f"M{x - half:g} {y + half * 0.46:.1f}C{x - half * 0.8:.1f} {y - half * 0.86:.1f} "
            f"{x + half * 0.8:.1f} {y - half * 0.92:.1f} {x + half:g} {y + half * 0.4:.1f}",
            colour,
            width,
            opacity=opacity,
        )
        for x, y in points
    ]


FLAT_TOP = (
    "M318 392C304 340 300 268 322 226C326 170 328 108 346 84C400 62 520 58 572 78C590 106 592 180 586 232"
    "L582 318C580 290 581 262 576 248C572 238 566 230 556 226C538 226 520 234 494 234C470 234 446 224 424 224"
    "C404 226 392 240 389 258C385 284 384 318 386 356L346 372L338 400Z"
)


def flat_top(tones: Tones, turned: bool) -> Hair:
    """Tall and level above, faded at the sides."""
    base, light, dark = tones.base, tones.light, tones.dark
    defs = [
        clip("flat", f'<path d="{FLAT_TOP}"/>'),
        linear("flat-near", (420, 226), (348, 350), (0, "#FFF"), (0.35, "#FFF"), (0.8, "#666"), (1, "#111")),
        linear("flat-far", (0, 236), (0, 318), (0, "#FFF"), (1, "#000")),
        mask(
            "flat-fade", rect(280, 30, 340, 390, "url(#flat-near)") + rect(562, 30, 60, 390, "url(#flat-far)")
        ),
    ]
    edge = [(338 + 12.5 * i, 82 - 18 * (1 - ((i - 9.5) / 9.5) ** 2)) for i in range(20)]
    edge += [(334, 110 + 22 * i) for i in range(5)] + [(588, 104 + 22 * i) for i in range(5)]
    body = path(FLAT_TOP, base, mask="url(#flat-fade)")
    front = [body, *curls(edge, 9, 13, base, 6)]
    grain = (
        ring((456, 150), (108, 54), 0, 340, 17)
        + ring((456, 150), (64, 28), 0, 320, 9)
        + [(360, 120), (556, 210), (520, 96)]
    )
    front += [
        clipped(
            "flat", [line(f"M{x - 8:.0f} {y + 4:.0f}q8 -14 16 0", dark, 4.5, opacity=0.6) for x, y in grain]
        )
    ]
    lights = [
        line(f"M{x:.0f} {y:.0f}q8 -13 16 0", light, 4.5, opacity=0.6)
        for x, y in (
            (500, 100),
            (530, 112),
            (556, 100),
            (540, 140),
            (566, 150),
            (512, 150),
            (560, 190),
            (470, 92),
        )
    ]
    shadow = (
        "M310 120H610V240C560 244 520 250 494 250C460 250 430 242 404 248C396 304 394 344 392 384L310 404Z"
    )
    return Hair([], front, shadow, lights, defs)


def short_afro(tones: Tones, turned: bool) -> Hair:
    """Round and close, of small curls."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [
        ellipse(450, 250, 152, 148, dark),
        *curls(ring((450, 252), (148, 140), 20, -200, 24), 20, 28, dark, 3),
    ]
    front = curls(ring((452, 226), (130, 96), -190, 10, 16), 28, 38, base, 2)
    front.append(
        path(
            "M326 300C304 216 356 132 452 128C552 128 604 214 588 292C570 250 530 232 474 228"
            "C420 228 372 246 352 308Z",
            base,
        )
    )
    front += curls(
        [(350, 270), (378, 246), (414, 234), (452, 228), (492, 228), (530, 238), (562, 256), (580, 284)],
        20,
        26,
        base,
        7,
    )
    front += curls([(330, 300), (328, 330), (336, 352)], 18, 23, base, 8)
    lit = [(440, 146), (486, 138), (528, 152), (562, 186), (500, 178), (584, 226), (540, 208), (456, 190)]
    dim = [(392, 156), (356, 196), (410, 198), (336, 246), (372, 232), (480, 216), (430, 224)]
    lights = bows(lit, light, 9, 5, 0.8) + bows(dim, dark, 9, 5, 0.5)
    shadow = (
        "M310 120H610V312C590 274 546 254 480 252C424 254 388 270 370 316C362 350 360 370 358 390L310 400Z"
    )
    return Hair(back, front, shadow, lights)


def mop(tones: Tones, turned: bool) -> Hair:
    """A thick top of loose curls over the forehead, short at the ears."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [path("M326 396C298 300 306 180 380 146L530 136C604 176 606 270 588 350L480 420Z", dark)]
    back += curls(ring((452, 220), (146, 120), -196, 14, 15), 34, 44, dark, 21)
    front = [path("M334 386C314 340 312 290 322 250L396 240C384 280 366 330 350 386Z", dark)]
    front += curls(ring((454, 204), (128, 92), -196, 14, 13), 36, 46, base, 22)
    front.append(
        path(
            "M322 270C306 200 360 116 456 116C556 118 606 190 592 264C560 258 520 252 470 252"
            "C420 252 370 258 340 290Z",
            base,
        )
    )
    front += curls(
        [(346, 268), (378, 256), (414, 250), (452, 246), (492, 248), (530, 250), (564, 262)], 25, 31, base, 23
    )
    front += curls([(400, 276), (470, 268), (546, 276)], 17, 21, base, 24)
    lit = [(430, 136), (484, 126), (534, 142), (574, 180), (504, 172), (452, 178), (560, 224), (516, 216)]
    dim = [(380, 164), (346, 212), (396, 206), (360, 252)]
    lights = bows(lit, light, 15, 6, 0.65) + bows(dim, light, 13, 5, 0.28)
    shadow = (
        "M310 120H610V306C584 292 560 286 530 284C520 300 480 290 470 292C450 282 424 290 404 298"
        "C382 300 374 330 366 366L310 400Z"
    )
    return Hair(back, front, shadow, lights)


def banded(colour: str) -> Callable[[Tones, bool], Hair]:
    """The same curls, held off the forehead by a band for sport."""
    shade, light = mix(colour, "#4A2440", 0.4), mix(colour, "#FFF2DE", 0.45)
    band = "M326 322C322 300 322 284 326 268C390 234 520 228 590 258C594 272 594 288 590 304C520 268 392 272 326 322Z"

    def hairstyle(tones: Tones, turned: bool) -> Hair:
        curly = mop(tones, turned)
        front = [
            *curly.front,
            path(band, colour),
            path(
                "M326 322C322 300 322 284 326 268C346 256 370 248 396 242L392 286C366 294 344 306 326 322Z",
                shade,
                opacity=0.5,
            ),
            line("M328 296C396 256 520 250 590 282", shade, 3.5, opacity=0.6),
        ]
        lights = [
            *curly.lights[:-1],  # the last of them would lie on the band
            line("M500 246C536 248 566 256 584 268", light, 6, opacity=0.8),
        ]
        shadow = "M310 120H610V330C590 314 560 300 520 296C470 290 410 296 372 318C364 340 360 366 358 392L310 400Z"
        return Hair(curly.back, front, shadow, lights)

    return hairstyle


def waves(tones: Tones, turned: bool) -> Hair:
    """Cropped to a finger's breadth and brushed into waves."""
    cut = fade(tones, turned)
    lights = [
        line(f"M{392 + 34 * (i % 2)} {150 + 22 * i}q28 -15 54 -4t54 -4", tones.light, 4, opacity=0.4)
        for i in range(4)
    ]
    return Hair(cut.back, cut.front, cut.shadow, lights, cut.defs)


def wreath(tones: Tones, turned: bool) -> Hair:
    """Bare above, with a short wreath from ear to ear."""
    base, light, dark = tones.base, tones.light, tones.dark
    near = (
        "M338 398C318 356 308 306 318 262C324 252 334 254 342 262C354 276 366 286 372 300"
        "C370 326 364 352 356 388C350 400 344 402 338 398Z"
    )
    far = "M576 344C577 318 573 300 564 284C565 272 571 263 577 262C582 288 582 320 578 346Z"
    back = [path("M322 300C306 350 322 420 352 452L380 400Z", dark)]
    front = [path(near, base), path(near, dark, opacity=0.3), path(far, base)]
    front += bows([(332, 286), (346, 304), (336, 322), (352, 340), (344, 364)], light, 8, 4, 0.6)
    lights = [
        line("M488 168C518 176 542 200 552 238", "#FFE9CC", 9, opacity=0.35),
        line("M442 166C452 163 462 162 472 164", "#FFE9CC", 6, opacity=0.25),
    ]
    return Hair(back, front, "M310 250H352C366 300 372 330 366 404L310 404Z", lights, bare=True)
