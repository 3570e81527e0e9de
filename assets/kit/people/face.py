"""A face: its outline, light and shadow, and the eyes, brows and mouth of a mood."""

from ..shapes import circle, clip, clipped, ellipse, line, linear, mix, path, radial, rect
from .moods import Brow, Eyes, Mood, Mouth
from .person import INK, Person

OUTLINES = {
    "soft": "M330 300C328 388 340 440 382 482C412 512 448 528 480 524C530 516 568 476 576 414"
    "C582 362 584 300 574 256C562 190 508 150 446 148C374 148 332 208 330 300Z",
    "square": "M328 296C326 384 332 440 368 486C400 518 450 534 492 530C540 522 570 482 578 420"
    "C584 362 586 300 576 252C564 188 508 148 446 148C372 148 330 206 328 296Z",
    "round": "M326 300C322 392 334 446 376 490C408 520 450 530 486 526C540 516 580 476 586 412"
    "C590 360 588 300 576 254C562 190 508 150 446 148C372 148 328 208 326 300Z",
    "long": "M336 296C334 388 346 446 390 492C418 522 454 540 482 536C526 528 562 484 570 418"
    "C576 364 578 300 568 254C556 190 504 148 448 148C378 148 338 206 336 296Z",
}
SKULL = "M372 440C330 420 304 340 310 270C318 180 400 130 480 150L470 440Z"
LEFT_EYE, RIGHT_EYE = (424.0, 346.0), (528.0, 344.0)
WHITE, TEETH = "#FFF6EC", "#FFEFE2"


def face_defs(person: Person) -> list[str]:
    skin = person.skin
    return [
        clip("face", f'<path d="{OUTLINES[person.face]}"/>'),
        linear("face-light", (326, 0), (584, 0), (0, skin.base), (0.62, skin.base), (1, skin.light)),
        linear(
            "face-side",
            (330, 0),
            (432, 0),
            (0, skin.shade, 0.50),
            (0.55, skin.shade, 0.26),
            (1, skin.shade, 0),
        ),
        radial("cheek-l", (406, 414), 48, (0, skin.blush, 0.42), (1, skin.blush, 0)),
        radial("cheek-r", (552, 410), 42, (0, skin.blush, 0.42), (1, skin.blush, 0)),
    ]


def head(person: Person, hair_shadow: str) -> list[str]:
    """The head without its features: ear, skin, the light on it and the shadow of the hair."""
    skin = person.skin
    parts = [path(SKULL, "url(#face-light)"), path(SKULL, skin.shade, opacity=0.45)] if person.ears else []
    parts.append(path(OUTLINES[person.face], "url(#face-light)"))
    light = [
        rect(300, 120, 150, 440, "url(#face-side)"),
        path(hair_shadow, skin.shade, opacity=0.42),
        rect(350, 360, 120, 110, "url(#cheek-l)"),
        rect(504, 360, 100, 110, "url(#cheek-r)"),
        path("M420 540C470 560 530 540 560 480C560 520 520 560 470 560Z", skin.light, opacity=0.5),
        line("M572 256C586 320 582 396 574 424C566 462 548 492 524 508", RIM, 7, opacity=0.6),
    ]
    parts.append(clipped("face", light))
    nose = (
        "M486 350C495 378 508 396 503 409C498 419 482 419 473 412C485 413 494 409 493 401C491 388 "
        "486 372 486 350Z"
    )
    parts.append(path(nose, skin.shade, opacity=0.75))
    return parts


def ear(person: Person) -> list[str]:
    skin = person.skin
    return [
        ellipse(336, 364, 24, 37, skin.base),
        ellipse(336, 364, 24, 37, skin.shade, opacity=0.3),
        line("M324 348C334 336 348 348 345 368C343 380 334 384 330 380", skin.shade, 6, opacity=0.8),
    ]


def hearing_aid(colour: str) -> list[str]:
    """It sits behind the ear, with a clear tube to the inside."""
    return [
        line("M309 374C303 344 311 322 331 319", mix(colour, INK, 0.35), 15),
        line("M309 372C304 346 312 325 330 321", colour, 10),
        line("M331 319C350 322 354 346 342 362", "#F6E3D6", 4.5, opacity=0.9),
        circle(338, 366, 7, "#F6E3D6"),
    ]


RIM = "#FFE3B8"  # the evening light along every right-hand edge


def eye_open(centre: tuple[float, float], look: tuple[float, float], height: float) -> str:
    x, y = centre[0] + look[0], centre[1] + look[1]
    return ellipse(x, y, 11.5, height, INK) + circle(x + 3.6, y - 5, 3.6, WHITE)


def eye(eyes: Eyes, centre: tuple[float, float], inward: float) -> str:
    """One eye; `inward` is 1 for the left one, whose inner end is its right end."""
    x, y = centre
    if eyes.closed:
        return line(f"M{x - 21} {y - 1}Q{x} {y + 17} {x + 21} {y - 1}", INK, 7.5)
    if not eyes.lid:
        shape = eye_open(centre, eyes.look, 15)
        shape += line(f"M{x - 19} {y - 7}C{x - 11} {y - 20} {x + 9} {y - 21} {x + 19} {y - 9}", INK, 5.5)
    else:
        left, right = (y - 14 + eyes.lid + side * eyes.slope * inward for side in (1, -1))
        lid = f"M{x - 21} {left:.0f}Q{x} {y - 20 + eyes.lid:.0f} {x + 21} {right:.0f}"
        name = f"lid{x:.0f}"
        cut = clip(name, f'<path d="{lid}L{x + 28} {y + 30}H{x - 28}Z"/>')
        shape = cut + clipped(name, [eye_open(centre, eyes.look, 14)]) + line(lid, INK, 6)
    if eyes.cheek:
        shape += line(f"M{x - 14} {y + 23}Q{x} {y + 17} {x + 14} {y + 22}", INK, 3.5, opacity=0.4)
    if eyes.tears:
        tear = f"M{x - 15} {y + 18}Q{x} {y + 27} {x + 16} {y + 17}Q{x} {y + 19} {x - 15} {y + 18}Z"
        shape += path(tear, "#EAF6FF", opacity=0.95)
    return shape


def brow(shape: Brow, centre: tuple[float, float], colour: str, inward: float) -> str:
    """A tapering brow, thick at the nose."""
    x, y = centre
    i, o = 30 * inward, -30 * inward
    w = shape.weight
    return path(
        f"M{x + i} {y - 46 + shape.inner:.1f}"
        f"Q{x + i * 0.15} {y - 56 + shape.arch - w * 0.3:.1f} {x + o} {y - 44 + shape.outer:.1f}"
        f"Q{x + i * 0.1} {y - 46 + shape.arch + w * 0.5:.1f} {x + i} "
        f"{y - 36 + shape.inner + w * 0.15:.1f}"
        f"Q{x + i * 1.18} {y - 41 + shape.inner:.1f} {x + i} {y - 46 + shape.inner:.1f}Z",
        colour,
    )


def mouth_line(mouth: Mouth, extra: float = 0) -> str:
    """The curve from corner to corner; `extra` bends it further."""
    (xl, yl), (xr, yr) = mouth.left, mouth.right
    middle = (yl + yr) / 2 + mouth.bend + extra
    return f"M{xl} {yl}C{xl + 16} {middle:.1f} {xr - 16} {middle:.1f} {xr} {yr}"


def mouth(shape: Mouth, lip: str, shade: str) -> list[str]:
    (xl, yl), (xr, yr) = shape.left, shape.right
    parts = []
    if shape.open:
        upper = mouth_line(shape, -shape.bend * 0.55)
        low = (yl + yr) / 2 + shape.bend * 1.15 + shape.open
        inside = f"{upper}C{xr - 14} {low:.1f} {xl + 14} {low:.1f} {xl} {yl}Z"
        parts += [
            clip("mouth", f'<path d="{inside}"/>'),
            path(inside, lip),
            clipped("mouth", [line(upper, TEETH, 2 + shape.open * 1.3)]),
            line(upper, lip, 5.5),
        ]
    else:
        parts.append(line(mouth_line(shape), lip, shape.width))
        below = (yl + yr) / 2 + max(shape.bend * 0.5, -4) + 22
        parts.append(
            line(
                f"M471 {below:.1f}C478 {below + 3:.1f} 488 {below + 3:.1f} 495 {below - 1:.1f}",
                shade,
                5,
                opacity=0.75,
            )
        )
    if shape.dimples:
        parts += [
            line(f"M{xl - 9} {yl - 7}q-6 6 -1 13", shade, 4.5, opacity=0.7),
            line(f"M{xr + 9} {yr - 7}q6 6 1 13", shade, 4.5, opacity=0.7),
        ]
    if shape.pressed:
        parts.append(line(f"M{xr + 13} {yr - 9}q7 8 1 17", shade, 5, opacity=0.8))
    return parts


def eyes(person: Person, mood: Mood) -> list[str]:
    shade = person.skin.shade
    parts = [eye(mood.eyes, LEFT_EYE, 1), eye(mood.eyes, RIGHT_EYE, -1)]
    if mood.frown:
        parts += [line("M474 292v15", shade, 5, opacity=0.9), line("M487 291v14", shade, 5, opacity=0.7)]
    return parts


def brows(person: Person, mood: Mood) -> list[str]:
    return [brow(mood.left, LEFT_EYE, person.brow, 1), brow(mood.right, RIGHT_EYE, person.brow, -1)]


def glasses(colour: str) -> list[str]:
    lenses = [
        rect(384, 318, 76, 60, "#FFF6EC", 26, fill_opacity=0.12, stroke=colour, stroke_width=6),
        rect(494, 316, 70, 60, "#FFF6EC", 26, fill_opacity=0.12, stroke=colour, stroke_width=6),
    ]
    return [*lenses, line("M460 340Q477 330 494 340", colour, 6), line("M384 340L344 332", colour, 6)]
