"""Eyes, brows, nose and mouth, as a mood moves them and as a face has them."""

from ..shapes import circle, clip, clipped, ellipse, line, mix, path
from .moods import Brow, Eyes, Mood, Mouth
from .person import INK, Features, Person, Skin

LEFT_EYE, RIGHT_EYE = (424.0, 346.0), (528.0, 344.0)
WHITE, TEETH = "#FFF6EC", "#FFEFE2"

NOSES = {
    "straight": "M486 350C495 378 508 396 503 409C498 419 482 419 473 412C485 413 494 409 493 401"
    "C491 388 486 372 486 350Z",
    "broad": "M486 360C494 380 512 394 509 408C505 420 488 421 480 416C470 421 458 417 457 408"
    "C464 412 472 412 478 408C486 413 496 411 496 402C494 390 487 376 486 360Z",
    "small": "M488 376C494 388 503 398 499 407C494 415 482 415 475 409C484 410 491 406 490 400"
    "C489 392 487 384 488 376Z",
    "long": "M484 340C490 366 516 392 511 408C506 421 486 421 474 413C488 414 499 410 498 401"
    "C496 386 484 366 484 340Z",
}


def nose(person: Person) -> str:
    return path(NOSES[person.features.nose], person.skin.shade, opacity=0.75)


def eye_open(
    centre: tuple[float, float], look: tuple[float, float], height: float, wide: float, side: int
) -> str:
    """The glint is the light's: it stays at our right when the head turns, which `side` -1 says."""
    x, y = centre[0] + look[0], centre[1] + look[1]
    return ellipse(x, y, wide, height, INK) + circle(x + 3.6 * side, y - 5, 3.6, WHITE)


def upper_lid(x: float, y: float, inward: float, form: Features) -> str:
    """The line over an open eye. Almond eyes rise at the outer end, narrow ones have a fold above."""
    o = -inward  # the outer end is at our left for the left eye
    if form.eyes == "almond":
        lid = f"M{x - o * 19} {y - 4}C{x - o * 10} {y - 19} {x + o * 10} {y - 22} {x + o * 24} {y - 12}"
    elif form.eyes == "narrow":
        lid = f"M{x - o * 20} {y - 2}C{x - o * 12} {y - 15} {x + o * 8} {y - 17} {x + o * 22} {y - 6}"
    else:
        lid = f"M{x - 19} {y - 7}C{x - 11} {y - 20} {x + 9} {y - 21} {x + 19} {y - 9}"
    parts = line(lid, INK, 6.5 if form.lashes else 5.5)
    if form.lashes:
        parts += line(
            f"M{x + o * 19} {y - 10}q{o * 7} -3 {o * 10} -9M{x + o * 13} {y - 15}q{o * 4} -4 {o * 5} -9",
            INK,
            4,
        )
    return parts


def eye(eyes: Eyes, centre: tuple[float, float], inward: float, form: Features, side: int) -> str:
    """One eye; `inward` is 1 for the left one, whose inner end is its right end."""
    x, y = centre
    narrow = form.eyes == "narrow"
    tall, wide = (12.5, 11.0) if narrow else (15.0, 11.5)
    if eyes.closed:
        shape = line(f"M{x - 21} {y - 1}Q{x} {y + 17} {x + 21} {y - 1}", INK, 7.5)
        if form.lashes:
            shape += line(f"M{x - inward * 20} {y}q{-inward * 6} 1 {-inward * 10} 6", INK, 4.5)
    elif not eyes.lid:
        shape = eye_open(centre, eyes.look, tall, wide, side) + upper_lid(x, y, inward, form)
    else:
        left, right = (y - 14 + eyes.lid + s * eyes.slope * inward for s in (1, -1))
        rise = 3 * inward if form.eyes == "almond" else 0
        lid = f"M{x - 21} {left - rise:.0f}Q{x} {y - 20 + eyes.lid:.0f} {x + 21} {right + rise:.0f}"
        name = f"lid{x:.0f}"
        cut = clip(name, f'<path d="{lid}L{x + 28} {y + 30}H{x - 28}Z"/>')
        shape = cut + clipped(name, [eye_open(centre, eyes.look, tall - 1, wide, side)]) + line(lid, INK, 6)
        if form.lashes:
            end = left if inward > 0 else right
            shape += line(f"M{x - inward * 20} {end:.0f}q{-inward * 6} -2 {-inward * 10} -6", INK, 4)
    if eyes.cheek:
        shape += line(f"M{x - 14} {y + 23}Q{x} {y + 17} {x + 14} {y + 22}", INK, 3.5, opacity=0.4)
    if eyes.tears:
        tear = f"M{x - 15} {y + 18}Q{x} {y + 27} {x + 16} {y + 17}Q{x} {y + 19} {x - 15} {y + 18}Z"
        shape += path(tear, "#EAF6FF", opacity=0.95)
    return shape


def folds(eyes: Eyes, skin: Skin, form: Features) -> list[str]:
    """The fold over a narrow eye, in the colour of the skin's shadow."""
    if form.eyes != "narrow" or eyes.closed:
        return []
    drop = eyes.lid * 0.6
    return [
        line(
            f"M{x - 20} {y - 13 + drop:.1f}"
            f"C{x - 10} {y - 24 + drop:.1f} {x + 10} {y - 25 + drop:.1f} {x + 21} {y - 15 + drop:.1f}",
            skin.shade,
            3.5,
            opacity=0.7,
        )
        for x, y in (LEFT_EYE, RIGHT_EYE)
    ]


def eyes(person: Person, mood: Mood, turned: bool) -> list[str]:
    shade, form, side = person.skin.shade, person.features, -1 if turned else 1
    parts = [
        *folds(mood.eyes, person.skin, form),
        eye(mood.eyes, LEFT_EYE, 1, form, side),
        eye(mood.eyes, RIGHT_EYE, -1, form, side),
    ]
    if mood.frown:
        parts += [line("M474 292v15", shade, 5, opacity=0.9), line("M487 291v14", shade, 5, opacity=0.7)]
    return parts


def brow(shape: Brow, centre: tuple[float, float], colour: str, inward: float, strength: float) -> str:
    """A tapering brow, thick at the nose."""
    x, y = centre
    i, o = 30 * inward, -30 * inward
    w = shape.weight * strength
    return path(
        f"M{x + i} {y - 46 + shape.inner:.1f}"
        f"Q{x + i * 0.15} {y - 56 + shape.arch - w * 0.3:.1f} {x + o} {y - 44 + shape.outer:.1f}"
        f"Q{x + i * 0.1} {y - 46 + shape.arch + w * 0.5:.1f} {x + i} "
        f"{y - 36 + shape.inner + (w - 10) + shape.weight * 0.15:.1f}"
        f"Q{x + i * 1.18} {y - 41 + shape.inner:.1f} {x + i} {y - 46 + shape.inner:.1f}Z",
        colour,
    )


def brows(person: Person, mood: Mood) -> list[str]:
    strength = person.features.brow
    return [
        brow(mood.left, LEFT_EYE, person.brow, 1, strength),
        brow(mood.right, RIGHT_EYE, person.brow, -1, strength),
    ]


def mouth_line(mouth: Mouth, extra: float = 0) -> str:
    """The curve from corner to corner; `extra` bends it further."""
    (xl, yl), (xr, yr) = mouth.left, mouth.right
    middle = (yl + yr) / 2 + mouth.bend + extra
    return f"M{xl} {yl}C{xl + 16} {middle:.1f} {xr - 16} {middle:.1f} {xr} {yr}"


def full_lips(shape: Mouth, fullness: float, skin: Skin) -> str:
    """Both lips round the line between them, the upper one with its bow."""
    (xl, yl), (xr, yr) = shape.left, shape.right
    middle = (yl + yr) / 2 + shape.bend
    up = middle - 13 * fullness - max(0.0, shape.bend) * 0.25
    low = middle + (15 + shape.open) * fullness + max(0.0, shape.bend) * 0.2
    xm = (xl + xr) / 2 + 1
    return path(
        f"M{xl - 2} {yl}C{xl + 12} {up + 4:.1f} {xm - 12} {up - 1:.1f} {xm} {up + 4:.1f}"
        f"C{xm + 12} {up - 1:.1f} {xr - 12} {up + 4:.1f} {xr + 2} {yr}"
        f"C{xr - 12} {low + 3:.1f} {xl + 12} {low + 3:.1f} {xl - 2} {yl}Z",
        mix(skin.lip, skin.blush, 0.72),
        opacity=0.72,
    )


def open_mouth(shape: Mouth, lip: str) -> list[str]:
    (xl, yl), (xr, yr) = shape.left, shape.right
    upper = mouth_line(shape, -shape.bend * 0.55)
    low = (yl + yr) / 2 + shape.bend * 1.15 + shape.open
    inside = f"{upper}C{xr - 14} {low:.1f} {xl + 14} {low:.1f} {xl} {yl}Z"
    return [
        clip("mouth", f'<path d="{inside}"/>'),
        path(inside, lip),
        clipped("mouth", [line(upper, TEETH, 2 + shape.open * 1.3)]),
        line(upper, lip, 5.5),
    ]


def mouth(shape: Mouth, person: Person) -> list[str]:
    lip, shade, fullness = person.skin.lip, person.skin.shade, person.features.lips
    (xl, yl), (xr, yr) = shape.left, shape.right
    parts = [full_lips(shape, fullness, person.skin)] if fullness else []
    if shape.open:
        parts += open_mouth(shape, lip)
    else:
        parts.append(line(mouth_line(shape), lip, shape.width))
        below = (yl + yr) / 2 + max(shape.bend * 0.5, -4) + 22 + 5 * fullness
        hollow = f"M471 {below:.1f}C478 {below + 3:.1f} 488 {below + 3:.1f} 495 {below - 1:.1f}"
        parts.append(line(hollow, shade, 5, opacity=0.75))
    if shape.dimples:
        parts += [
            line(f"M{xl - 9} {yl - 7}q-6 6 -1 13", shade, 4.5, opacity=0.7),
            line(f"M{xr + 9} {yr - 7}q6 6 1 13", shade, 4.5, opacity=0.7),
        ]
    if shape.pressed:
        parts.append(line(f"M{xr + 13} {yr - 9}q7 8 1 17", shade, 5, opacity=0.8))
    return parts
