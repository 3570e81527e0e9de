"""A whole person in a mood, as SVG: the half figure for the stage, and the unposed one for an avatar."""

from collections.abc import Sequence
from dataclasses import replace

from ..shapes import Point, blur, circle, clip, clipped, group, line, linear, path, rect, svg
from . import seat
from .arms import ARMS, SHOULDERS, Arm, forearm, stand, upper_arm
from .beard import beard, bearded_mouth
from .bodies import MIDDLE
from .face import TURN, ear, face_defs, glasses, head, hearing_aid, turned_back
from .features import brows, eyes, mouth, nose
from .marks import lines_of_age, marks
from .moods import MOODS, STRAIGHT, Mood, Pose
from .person import Clothes, Person, Tones

WIDTH, HEIGHT, TOP = 900, 1180, -80  # hair stands above the top of the coordinates
AVATAR = 320
ACROSS: tuple[Point, Point] = ((110, 780), (810, 690))  # the light on cloth, from the dark side to the bright


def cloth_light(name: str, tones: Tones, shares: Sequence[tuple[float, float]]) -> str:
    return linear(name, *ACROSS, *[(offset, tones.between(share)) for offset, share in shares])


FLOOR = 1190.0  # where every torso ends, under the edge of the picture: a child stands there as well
CHILD_HEAD = "translate(458 612) scale(1.1) translate(-458 -582)"  # larger for its body, on a shorter neck
BODY_LIGHT = ((0, -0.9), (0.3, -0.5), (0.58, 0.0), (0.8, 0.0), (1, 0.55))
FORE_LIGHT = ((0, -0.6), (0.35, -0.14), (0.6, 0.06), (1, 0.3))


def defs(person: Person, clothes: Clothes, turned: bool) -> list[str]:
    tones, skin = person.cloth, person.skin
    found = [
        *face_defs(person, turned),
        clip("neck", f'<path d="{person.build.neck}"/>'),
        clip("torso", f'<path d="{person.build.torso}"/>'),
        linear("neck-side", (388, 0), (500, 0), (0, skin.shade, 0.55), (1, skin.shade, 0)),
        blur("soft", 12),
        cloth_light("cloth", tones, BODY_LIGHT),
        cloth_light("fore", tones, FORE_LIGHT),
    ]
    if clothes.arms:
        found += [
            cloth_light("sleeve", clothes.arms, BODY_LIGHT),
            cloth_light("sleeve-fore", clothes.arms, FORE_LIGHT),
        ]
    return found


def neck(person: Person) -> list[str]:
    skin = person.skin
    shadow = [
        rect(360, 440, 190, 270, "url(#neck-side)"),
        path("M350 440H580V560C548 632 420 640 376 566Z", skin.shade, opacity=0.55),
    ]
    if person.features.age > 1:
        shadow += [
            line(d, skin.shade, 4, opacity=0.5)
            for d in ("M420 600C424 630 428 650 436 668", "M492 596C490 626 486 648 480 668")
        ]
    return [path(person.build.neck, skin.base), clipped("neck", shadow)]


def gap(shoulder: Point, arm: Arm, inward: int, colour: str) -> str:
    """What lies between a bent arm and the body: cloth in the shade, so that no place shines through."""
    (sx, sy), (ex, ey), (wx, wy) = shoulder, arm.elbow, arm.wrist
    return path(f"M{sx + inward * 40} {sy + 60}L{ex} {ey}L{wx + inward * 60} {wy}Z", colour)


def body(person: Person, clothes: Clothes, pose: Pose) -> tuple[list[str], list[str]]:
    """The body; and the arms that are bent before it, and before hair that hangs down."""
    tones = person.cloth
    behind: list[str] = []
    sides: list[str] = []
    front: list[str] = []
    for side, shoulder, posed in zip(("left", "right"), SHOULDERS, ARMS[pose.arms], strict=True):
        arm, shoulder = stand(posed, person), person.build.joint(shoulder)
        lower = forearm(side, arm, person, clothes)
        if arm.wrist[1] < 1150:
            below = f"M{arm.elbow[0]} {arm.elbow[1] + 34}L{arm.wrist[0]} {arm.wrist[1] + 34}"
            shade = line(below, clothes.shade or tones.dark, 92, opacity=0.55, filter="url(#soft)")
            front += [*([] if arm.raised else [clipped("torso", [shade])]), *lower]
            if not arm.raised:
                behind.append(gap(shoulder, arm, 1 if side == "left" else -1, tones.between(-0.8)))
        sides += upper_arm(side, shoulder, arm, person, clothes)
    torso = [path(person.build.torso, "url(#cloth)"), clipped("torso", clothes.under)]
    return [*behind, *torso, *sides, *neck(person), *clothes.over], front


def features(person: Person, mood: Mood, turned: bool) -> list[str]:
    """What of a face a mood moves, and what lies on it."""
    parts = [nose(person), *lines_of_age(person, mood)]
    if person.beard:
        parts += [*beard(person.beard), *bearded_mouth(mood.mouth, person, person.beard)]
    else:
        parts += mouth(mood.mouth, person)
    parts += eyes(person, mood, turned)
    if person.glasses:
        parts += glasses(person.glasses)
    return parts


def at_the_ear(person: Person, turned: bool) -> list[str]:
    parts = ear(person, turned) if person.ears else []
    if person.hearing_aid and not turned:
        parts += hearing_aid(person.hearing_aid)
    if person.earring:
        parts += [circle(346, 452, 9, person.earring), circle(346, 474, 5, person.earring)]
    return parts


def posture(person: Person, pose: Pose, turned: bool) -> Pose:
    """A pose as this person takes it: turned, and with the years on the shoulders."""
    dx, dy = pose.head
    stoop = 10 if person.features.age > 1 else 0
    side = -1 if turned else 1
    return replace(
        pose,
        tilt=pose.tilt * side,
        head=(dx * side + stoop * 0.6 * side, dy + stoop),
        shoulders=pose.shoulders + stoop * 0.5,
    )


def figure(person: Person, clothes: Clothes, mood: Mood, pose: Pose, turned: bool) -> list[str]:
    hair = person.hairstyle(person.hair, turned)
    stays = turned and hair.stays
    pose = posture(person, pose, turned)
    dx, dy = pose.head
    place = f"translate({dx:g} {dy:g}) rotate({pose.tilt:g} 450 560) translate(-74 -58) scale(1.16)"
    if person.stature < 1:
        place = f"{CHILD_HEAD} {place}"
    if turned:
        place += f" {TURN}"
    face = [
        *head(person, hair, marks(person), turned),
        *features(person, mood, turned),
        *turned_back(hair.front, stays),
        *turned_back(hair.lights, turned),
        *at_the_ear(person, turned),
        *turned_back(hair.over_ears, stays),
        *brows(person, mood),
    ]
    trunk, arms = body(person, clothes, pose)
    wide = f"translate(0 {pose.shoulders - 14:g}) translate(458 0) scale({person.wide:g} 1) translate(-458 0)"
    parts = [
        *hair.defs,
        group(turned_back(hair.back, stays), transform=place),
        *([group(seat.behind(person.seat))] if person.seat else []),
        group(trunk, transform=wide),
        group(face, transform=place),
        group(arms, transform=wide),
    ]
    if person.stature != 1:
        size = person.stature
        parts = [
            group(
                parts, transform=f"translate({MIDDLE * (1 - size):g} {FLOOR * (1 - size):g}) scale({size:g})"
            )
        ]
    return [group(parts, transform=seat.LOWER)] if person.seat else parts


def pose_of(person: Person, mood: str) -> Pose:
    pose = MOODS[mood].pose
    return replace(pose, arms=person.habits.get(mood, pose.arms))


def half_figure(person: Person, mood: str, *, turned: bool = False, shut: bool = False) -> str:
    """Somebody as they stand on the stage; with `shut` as they are while they blink."""
    clothes = person.garment(person.cloth)
    face = MOODS[mood]
    if shut:
        face = replace(face, eyes=replace(face.eyes, closed=True))
    drawn = figure(person, clothes, face, pose_of(person, mood), turned)
    return svg(WIDTH, HEIGHT, defs(person, clothes, turned), drawn, f"0 {TOP} {WIDTH} {HEIGHT}")


def avatar(person: Person, mood: str, *, turned: bool = False) -> str:
    """Only the face tells the mood: a tilted head would jump about in its circle."""
    clothes = person.garment(person.cloth)
    x, y, side = person.avatar
    size = person.stature
    x, y, side = MIDDLE + (x - MIDDLE) * size, FLOOR + (y - FLOOR) * size, side * size
    if person.seat:
        x, y, side = seat.lowered(x, y, side)
    view = f"{x - side / 2:g} {y - side / 2:g} {side:g} {side:g}"
    standing = replace(STRAIGHT, arms="down")
    return svg(
        AVATAR,
        AVATAR,
        defs(person, clothes, turned),
        figure(person, clothes, MOODS[mood], standing, turned),
        view,
    )
