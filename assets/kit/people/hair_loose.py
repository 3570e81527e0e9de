"""Hair that does not lie in a shape: tousled, or drawn back into a plait."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..shapes import Point, at, clip, clipped, leaf, line, mix, path
from .face import TURN
from .hair import ring
from .person import Hair, Tones


def tuft(x: float, y: float, length: float, width: float, turn: float, colour: str) -> str:
    """A pointed lock that grows upwards from x, y before it is turned, and bends to the right."""
    lock = (
        f"M{-width:g} 6"
        f"C{-width:g} {-length * 0.5:g} {-width * 0.2:g} {-length * 0.9:g} {width * 0.9:g} {-length:g}"
        f"C{width * 0.5:g} {-length * 0.6:g} {width:g} {-length * 0.3:g} {width:g} 6Z"
    )
    return at(x, y, [path(lock, colour)], turn=turn)


OUTWARD = (14, 30, 18, 34, 22, 40, 24, 44, 20, 36, 22, 30, 12)
FRINGE = (
    (372, 262, 62, 196),
    (404, 236, 66, 186),
    (440, 232, 44, 166),
    (470, 230, 62, 188),
    (512, 232, 48, 168),
)


def tousled(tones: Tones, turned: bool) -> Hair:
    """Short at the ears, long on top, and slept on."""
    base, light, dark = tones.base, tones.light, tones.dark
    cap = (
        "M318 384C300 320 292 232 336 172C380 112 520 102 572 166C600 204 602 260 586 316"
        "C582 286 578 264 560 248"
        "C520 262 470 262 430 256C400 262 384 280 376 302C368 330 354 352 350 372Z"
    )
    outward = ring((446, 250), (134, 122), -196, 6, len(OUTWARD))
    back = [path("M318 400C290 300 300 180 380 140L520 140C590 170 606 260 588 330L480 420Z", dark)]
    front = [
        tuft(x, y, long + 26, 30, -100 + 16 * i, tones.between(-0.35) if i % 3 == 1 else base)
        for i, ((x, y), long) in enumerate(zip(outward, OUTWARD, strict=True))
    ]
    front.append(path(cap, base))
    front += [tuft(x, y, long, 23, turn, base) for x, y, long, turn in FRINGE]
    front.append(tuft(548, 240, 58, 20, 160, base))
    lights = []
    for d, opacity in (
        ("M392 214C408 176 444 154 484 152", 0.75),
        ("M420 244C430 206 458 186 496 180", 0.6),
        ("M500 226C512 204 530 194 552 194", 0.7),
        ("M350 232C354 196 370 172 392 158", 0.35),
        ("M556 232C570 216 580 216 588 226", 0.7),
        ("M342 330C334 296 332 268 338 244", 0.3),
    ):
        lights.append(line(d, light, 7, opacity=opacity))
    front += [line("M470 250C476 226 488 214 506 206M380 280C384 256 396 238 410 230", dark, 5, opacity=0.55)]
    shadow = (
        "M310 120H610V296C570 272 540 268 508 276C486 300 468 292 452 274C430 300 408 306 392 300"
        "C372 330 362 380 360 420L310 420Z"
    )
    return Hair(back, front, shadow, lights)


BAND, BAND_LIT = "#C9655C", "#EB9478"


def knots(tones: Tones, places: Sequence[Point]) -> list[str]:
    """A plait from its first knot down, with its band and its end."""
    base, light, dark = tones.base, tones.light, tones.dark
    parts = []
    for i, (x, y) in enumerate(places):
        wide = 30 - i * 1.5
        parts += [
            leaf(x - wide * 0.42, y + 4, wide * 0.62, 29, -30, mix(base, dark, 0.5)),
            leaf(x + wide * 0.36, y - 2, wide * 0.66, 30, 30, base),
            line(
                f"M{x + wide - 4} {y - 12}C{x + wide} {y + 2} {x + 16} {y + 14} {x + 4} {y + 22}",
                light,
                4,
                opacity=0.55,
            ),
        ]
    x, y = places[-1]
    end = [
        path("M-13 26h30l-2 16h-26z", BAND),
        path("M-11 40C-19 62 -15 84 -3 100C9 86 19 64 15 40Z", base),
    ]
    return [*parts, at(x, y, end)]


PLAIT_BAND = (
    "M304 292C300 214 350 150 430 132C500 120 560 140 584 190L588 226C556 172 498 154 436 164"
    "C372 180 334 230 330 312Z"
)


def plait(tones: Tones, turned: bool) -> Hair:
    """Parted at our right under a band, and one thick plait over the shoulder at our left."""
    base, light, dark = tones.base, tones.light, tones.dark
    look = PLAIT_LEFT if turned else PLAIT_RIGHT
    back = [path(look.skull, dark), path(look.nape, dark)]
    front = [
        path(look.cap, base),
        line(look.parting, dark, 4, opacity=0.6),
        path(PLAIT_BAND, BAND),
        *knots(tones, look.tail),
    ]
    lights = [
        line("M376 292C400 246 446 218 492 204", light, 6, opacity=0.0 if turned else 0.4),
        line("M356 288C372 240 410 206 456 190", light, 5, opacity=0.3),
        line("M540 206C562 222 574 246 580 272", light, 6, opacity=0.75),
        clip("band", path(PLAIT_BAND, BAND, **({"transform": TURN} if turned else {}))),
        clipped("band", [path("M500 110H640V340H566C570 260 540 190 500 160Z", BAND_LIT)]),
    ]
    return Hair(back, front, look.shadow, lights)


@dataclass(frozen=True, slots=True)
class PlaitLook:
    """What differs in a plait between the two ways of looking."""

    skull: str
    nape: str
    cap: str
    parting: str
    shadow: str
    tail: tuple[Point, ...]


PLAIT_RIGHT = PlaitLook(
    "M310 470C282 350 290 190 366 138C440 96 544 104 588 178C608 226 604 280 590 322L480 500Z",
    "M318 420C300 470 304 520 330 552L400 520V420Z",
    "M324 366C298 300 300 210 356 156C412 104 522 110 568 168C598 210 598 268 584 312"
    "C578 262 556 226 516 206C476 240 420 262 388 306C368 334 356 352 348 362Z",
    "M520 204C490 168 470 150 440 136",
    "M310 120H610V330C590 270 560 240 520 224C480 256 430 280 402 318C380 350 372 400 372 440L310 440Z",
    ((322, 470), (310, 510), (304, 552), (302, 596), (304, 640), (309, 682)),
)
PLAIT_LEFT = PlaitLook(
    "M336 420C292 370 286 200 366 138C440 96 544 104 588 178C612 230 612 330 592 400L480 480Z",
    "M560 380C590 400 622 440 622 478C620 500 600 510 584 500L520 470Z",
    "M324 372C298 300 300 210 356 156C412 104 522 110 568 168C598 210 598 268 586 322"
    "C576 286 546 264 504 246C464 230 430 220 408 206C386 228 368 268 360 304C354 332 352 352 348 366Z",
    "M404 204C420 176 440 154 470 138",
    "M310 120H620V350C598 300 560 280 510 262C470 248 430 240 410 224"
    "C396 244 382 280 376 316C370 350 366 400 366 440L310 440Z",
    ((604, 472), (614, 512), (620, 554), (620, 598), (616, 642), (612, 684)),
)
