"""A head without its features: its outline, its ear, and the light and shadow on it."""

from ..shapes import circle, clip, clipped, ellipse, group, line, linear, mix, path, radial, rect
from .person import INK, Hair, Person

OUTLINES = {
    "soft": "M330 300C328 388 340 440 382 482C412 512 448 528 480 524C530 516 568 476 576 414"
    "C582 362 584 300 574 256C562 190 508 150 446 148C374 148 332 208 330 300Z",
    "square": "M328 296C326 384 332 440 368 486C400 518 450 534 492 530C540 522 570 482 578 420"
    "C584 362 586 300 576 252C564 188 508 148 446 148C372 148 330 206 328 296Z",
    "round": "M326 300C322 392 334 446 376 490C408 520 450 530 486 526C540 516 580 476 586 412"
    "C590 360 588 300 576 254C562 190 508 150 446 148C372 148 328 208 326 300Z",
    "long": "M336 296C334 388 346 446 390 492C418 522 454 540 482 536C526 528 562 484 570 418"
    "C576 364 578 300 568 254C556 190 504 148 448 148C378 148 338 206 336 296Z",
    "heart": "M330 296C326 376 338 428 384 474C414 504 452 532 482 530C518 524 556 474 574 410"
    "C582 362 584 300 574 254C562 190 508 150 446 148C374 148 332 206 330 296Z",
    "full": "M324 300C318 396 324 458 366 502C400 532 450 540 490 536C546 528 586 484 590 418"
    "C594 362 588 300 576 254C562 190 508 150 446 148C372 148 326 208 324 300Z",
}
SKULL = "M372 440C330 420 304 340 310 270C318 180 400 130 480 150L470 440Z"
BARE_SKULL = (
    "M372 440C330 420 304 340 310 270C316 190 372 147 448 148L470 440Z"  # meets the face without a step
)
RIM = "#FFE3B8"  # the evening light along every right-hand edge
AXIS = 457  # a head turned to the left is the same head mirrored about this line
TURN = f"translate({2 * AXIS} 0) scale(-1 1)"
SHIFT = -38  # how far what is on the skin moves when the head turns to the left: by as much as the eyes


def turned_back(parts: list[str], turned: bool) -> list[str]:
    """What must not follow a turned head: the light, which comes from the right whatever a head does."""
    return [group(parts, transform=TURN)] if turned else parts


def face_defs(person: Person, turned: bool) -> list[str]:
    skin = person.skin
    light = [(0.0, skin.base), (0.62, skin.base), (1.0, skin.light)]
    if turned:
        light = [(0.0, skin.light), (0.3, skin.base), (1.0, skin.base)]
    dark, bright = ((590, 0), (480, 0)) if turned else ((330, 0), (432, 0))
    return [
        clip("face", f'<path d="{OUTLINES[person.face]}"/>'),
        linear("face-light", (326, 0), (584, 0), *light),
        linear(
            "face-side", dark, bright, (0, skin.shade, 0.50), (0.55, skin.shade, 0.26), (1, skin.shade, 0)
        ),
        radial("cheek-l", (406, 414), 48, (0, skin.blush, 0.42), (1, skin.blush, 0)),
        radial("cheek-r", (552, 410), 42, (0, skin.blush, 0.42), (1, skin.blush, 0)),
    ]


def head(person: Person, hair: Hair, marks: list[str], turned: bool) -> list[str]:
    """Skin, the light on it, the shadow of the hair, and the marks that skin has."""
    skin = person.skin
    parts = []
    if person.ears:
        skull = BARE_SKULL if hair.bare else SKULL
        parts = [path(skull, "url(#face-light)"), path(skull, skin.shade, opacity=0.12 if turned else 0.45)]
    parts.append(path(OUTLINES[person.face], "url(#face-light)"))
    chin = path("M420 540C470 560 530 540 560 480C560 520 520 560 470 560Z", skin.light, opacity=0.5)
    rim = "M572 256C586 320 582 396 574 424C566 462 548 492 524 508"
    if turned:
        rim = "M332 262C326 330 332 400 342 432C352 462 372 484 398 504"
    light = [
        rect(300, 120, 320, 440, "url(#face-side)"),
        *([group(marks, transform=f"{TURN} translate({SHIFT} 0)")] if turned else marks),
        *turned_back([path(hair.shadow, skin.shade, opacity=0.42)], turned and hair.stays),
        rect(350, 360, 120, 110, "url(#cheek-l)"),
        rect(504, 360, 100, 110, "url(#cheek-r)"),
        *turned_back([chin], turned),
        line(rim, RIM, 7, opacity=0.6),
    ]
    return [*parts, clipped("face", light)]


def ear(person: Person, turned: bool) -> list[str]:
    skin = person.skin
    parts = [ellipse(336, 364, 24, 37, skin.base)]
    if turned:
        parts.append(line("M338 329C318 332 312 352 314 370C316 386 324 396 334 399", RIM, 5, opacity=0.55))
    else:
        parts.append(ellipse(336, 364, 24, 37, skin.shade, opacity=0.3))
    parts.append(line("M324 348C334 336 348 348 345 368C343 380 334 384 330 380", skin.shade, 6, opacity=0.8))
    return parts


def hearing_aid(colour: str) -> list[str]:
    """It sits behind the ear, with a clear tube to the inside."""
    return [
        line("M309 374C303 344 311 322 331 319", mix(colour, INK, 0.35), 15),
        line("M309 372C304 346 312 325 330 321", colour, 10),
        line("M331 319C350 322 354 346 342 362", "#F6E3D6", 4.5, opacity=0.9),
        circle(338, 366, 7, "#F6E3D6"),
    ]


def glasses(colour: str) -> list[str]:
    lenses = [
        rect(384, 318, 76, 60, "#FFF6EC", 26, fill_opacity=0.12, stroke=colour, stroke_width=6),
        rect(494, 316, 70, 60, "#FFF6EC", 26, fill_opacity=0.12, stroke=colour, stroke_width=6),
    ]
    return [*lenses, line("M460 340Q477 330 494 340", colour, 6), line("M384 340L344 332", colour, 6)]
