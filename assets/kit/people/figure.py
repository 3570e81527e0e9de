"""A whole person in a mood, as SVG: the half figure for the stage, and the unposed one for an avatar."""

from ..shapes import Point, blur, circle, clip, clipped, group, line, linear, path, rect, svg
from .arms import ARMS, SHOULDERS, Arm, forearm, upper_arm
from .beard import beard, bearded_mouth
from .clothes import TORSO
from .face import brows, ear, eyes, face_defs, glasses, head, hearing_aid, mouth
from .moods import MOODS, STRAIGHT, Mood, Pose
from .person import Person

WIDTH, HEIGHT, TOP = 900, 1180, -80  # hair stands above the top of the coordinates
AVATAR = 320
NECK = (
    "M394 462C398 540 396 600 382 640C394 678 430 700 458 702C488 700 522 678 536 640C522 600 "
    "520 556 522 486Z"
)


def defs(person: Person) -> list[str]:
    tones, skin = person.cloth, person.skin
    return [
        *face_defs(person),
        clip("neck", f'<path d="{NECK}"/>'),
        clip("torso", f'<path d="{TORSO}"/>'),
        linear("neck-side", (388, 0), (500, 0), (0, skin.shade, 0.55), (1, skin.shade, 0)),
        blur("soft", 12),
        linear(
            "cloth",
            (110, 780),
            (810, 690),
            (0, tones.between(-0.9)),
            (0.3, tones.between(-0.5)),
            (0.58, tones.base),
            (0.8, tones.base),
            (1, tones.between(0.55)),
        ),
        linear(
            "fore",
            (110, 780),
            (810, 690),
            (0, tones.between(-0.6)),
            (0.35, tones.between(-0.14)),
            (0.6, tones.between(0.06)),
            (1, tones.between(0.3)),
        ),
    ]


def neck(person: Person) -> list[str]:
    skin = person.skin
    shadow = [
        rect(370, 440, 180, 270, "url(#neck-side)"),
        path("M360 440H570V560C548 632 420 640 376 566Z", skin.shade, opacity=0.55),
    ]
    return [path(NECK, skin.base), clipped("neck", shadow)]


def gap(shoulder: Point, arm: Arm, inward: int, colour: str) -> str:
    """What lies between a bent arm and the body: cloth in the shade, so that no place shines through."""
    (sx, sy), (ex, ey), (wx, wy) = shoulder, arm.elbow, arm.wrist
    return path(f"M{sx + inward * 40} {sy + 60}L{ex} {ey}L{wx + inward * 60} {wy}Z", colour)


def body(person: Person, pose: Pose) -> list[str]:
    tones, skin = person.cloth, person.skin
    clothes = person.garment(tones)
    arms = ARMS[pose.arms]
    behind: list[str] = []
    sides: list[str] = []
    front: list[str] = []
    for side, shoulder, arm in zip(("left", "right"), SHOULDERS, arms, strict=True):
        lower = forearm(side, arm, skin, clothes, tones)
        if arm.wrist[1] < 1150:
            below = f"M{arm.elbow[0]} {arm.elbow[1] + 34}L{arm.wrist[0]} {arm.wrist[1] + 34}"
            shade = line(below, clothes.shade or tones.dark, 92, opacity=0.55, filter="url(#soft)")
            front += [clipped("torso", [shade]), *lower]
            behind.append(gap(shoulder, arm, 1 if side == "left" else -1, tones.between(-0.8)))
        sides += upper_arm(side, shoulder, arm, tones)
    torso = [path(TORSO, "url(#cloth)"), clipped("torso", clothes.under)]
    return [*behind, *torso, *sides, *neck(person), *clothes.over, *front]


def figure(person: Person, mood: Mood, pose: Pose) -> list[str]:
    hair = person.hairstyle(person.hair)
    dx, dy = pose.head
    place = f"translate({dx:g} {dy:g}) rotate({pose.tilt:g} 450 560) translate(-74 -58) scale(1.16)"
    face = head(person, hair.shadow)
    if person.beard:
        face += [*beard(person.beard), *bearded_mouth(mood.mouth, person)]
    else:
        face += mouth(mood.mouth, person.skin.lip, person.skin.shade)
    face += eyes(person, mood)
    if person.glasses:
        face += glasses(person.glasses)
    face += hair.front
    if person.ears:
        face += ear(person)
    if person.hearing_aid:
        face += hearing_aid(person.hearing_aid)
    if person.earring:
        face += [circle(346, 452, 9, person.earring), circle(346, 474, 5, person.earring)]
    face += brows(person, mood)
    wide = (
        f"translate(0 {pose.shoulders - 14:g}) translate(458 0) scale({person.build:g} 1) translate(-458 0)"
    )
    return [
        *hair.defs,
        group(hair.back, transform=place),
        group(body(person, pose), transform=wide),
        group(face, transform=place),
    ]


def half_figure(person: Person, mood: str) -> str:
    chosen = MOODS[mood]
    return svg(WIDTH, HEIGHT, defs(person), figure(person, chosen, chosen.pose), f"0 {TOP} {WIDTH} {HEIGHT}")


def avatar(person: Person, mood: str) -> str:
    """Only the face tells the mood: a tilted head would jump about in its circle."""
    x, y, side = person.avatar
    view = f"{x - side / 2:g} {y - side / 2:g} {side:g} {side:g}"
    return svg(AVATAR, AVATAR, defs(person), figure(person, MOODS[mood], STRAIGHT), view)
