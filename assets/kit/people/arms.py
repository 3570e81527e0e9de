"""Arms: joints for each pose, and how a sleeve, a forearm and a hand are drawn between them."""

from dataclasses import dataclass, replace

from ..shapes import Point, at, circle, clip, clipped, limb, mix, path
from .hands import HANDS
from .person import Clothes, Person, Skin, Tones


@dataclass(frozen=True, slots=True)
class Arm:
    elbow: Point
    wrist: Point
    hand: str = ""  # one of HANDS, or none to be seen
    turn: float = 0
    outward: bool = False  # the hand is mirrored: it points away from the body
    raised: bool = False  # the forearm stands up, so it throws no shadow on what is below it


SHOULDERS: tuple[Point, Point] = ((226, 800), (690, 800))
NONE: Point = (0, 0)
EVERYWHERE = "M-200 -200H1100V1400H-200Z"
UPPER, ELBOW, WRIST = 64.0, 60.0, 48.0
BARE = 13.0  # how much thinner an arm is than its sleeve
HANGING = (Arm((188, 990), (192, 1190)), Arm((728, 990), (724, 1190)))

# Left arm, right arm; the second is drawn over the first.
ARMS: dict[str, tuple[Arm, Arm]] = {
    "down": HANGING,
    "hold": (HANGING[0], Arm((748, 1020), (292, 960), "grip", 6)),
    "chest": (HANGING[0], Arm((766, 1010), (536, 914), "flat", 24)),
    "hips": (Arm((134, 978), (212, 1042), "grip", 28), Arm((784, 978), (704, 1042), "grip", -28)),
    "crossed": (Arm((172, 1020), (628, 1002)), Arm((746, 1020), (306, 940), "grip", 8)),
    "open": (HANGING[0], Arm((744, 1040), (688, 930), "open", -44, outward=True, raised=True)),
    "fist": (HANGING[0], Arm((760, 1020), (584, 976), "fist", 16)),
    "palm": (HANGING[0], Arm((764, 1040), (742, 896), "palm", 84, raised=True)),
    "point": (HANGING[0], Arm((764, 1040), (716, 914), "point", 66, raised=True)),
    "phone": (HANGING[0], Arm((762, 1030), (608, 976), "phone", 12)),
    "cup": (HANGING[0], Arm((764, 1030), (592, 958), "cup", 14)),
    "sock": (HANGING[0], Arm((772, 1030), (640, 890), "sock", 6)),
    "lap": (Arm((180, 976), (336, 1064)), Arm((736, 976), (580, 1064))),
}


def stand(arm: Arm, person: Person) -> Arm:
    """The same arm on a person of this build."""
    joint = person.build.joint
    return replace(arm, elbow=joint(arm.elbow), wrist=joint(arm.wrist))


def along(a: Point, b: Point, share: float) -> Point:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def tube(
    name: str,
    joints: list[Point],
    radii: list[float],
    fill: str,
    tones: Tones,
    shade: Point,
    rim: Point,
    ends: str = "round",
) -> list[str]:
    """A limb: shadow on the side that `shade` points away from, light where `rim` points away from."""

    def crescent(move: Point) -> str:
        """All but the moved limb: two outlines that touch would leave a hairline on the far edge."""
        return EVERYWHERE + limb([(x + move[0], y + move[1]) for x, y in joints], radii, ends)

    d = limb(joints, radii, ends)
    sides = ((shade, tones.dark, 0.45), (rim, tones.light, 0.75))
    light = [
        path(crescent(move), colour, fill_rule="evenodd", opacity=o)
        for move, colour, o in sides
        if move != NONE
    ]
    return [clip(name, f'<path d="{d}"/>'), path(d, fill), clipped(name, light)]


def bare_tones(skin: Skin) -> Tones:
    return Tones(skin.base, skin.light, skin.shade)


def cut_short(joints: list[Point], radii: list[float], share: float) -> tuple[list[Point], list[float]]:
    """A short sleeve: the first part of an upper arm, a little wider at its end."""
    end = along(joints[0], joints[2], share)
    return [joints[0], along(joints[0], end, 0.5), end], [radii[0], radii[0] - 2, radii[0] - 3]


def upper_arm(side: str, shoulder: Point, arm: Arm, person: Person, clothes: Clothes) -> list[str]:
    """Coloured like the body beside it, so that no seam shows at the shoulder, only the fold below."""
    tones, thick = clothes.arms or person.cloth, person.build.arm
    hangs = arm.wrist[1] > 1150
    joints = [shoulder, along(shoulder, arm.elbow, 0.5), arm.elbow]
    radii = [UPPER * thick, (UPPER + ELBOW) / 2 * thick, ELBOW * thick]
    if hangs:
        joints.append(arm.wrist)
        radii.append((WRIST + 6) * thick)
    shade, rim = ((16.0, 0.0), NONE) if side == "left" else (NONE, (-9.0, 0.0))
    fill = "url(#sleeve)" if clothes.arms else "url(#cloth)"
    parts = []
    if clothes.sleeve < 0:
        bare = [r - BARE - (6 if i == 3 else 0) for i, r in enumerate(radii)]
        skin = person.skin
        parts += tube(f"bare-upper-{side}", joints, bare, skin.base, bare_tones(skin), shade, rim)
        if person.sensor and side == "left":
            x, y = along(shoulder, arm.elbow, 0.86)
            parts += [
                circle(x - 14, y, 19, "#C9BBC4"),
                circle(x - 13, y - 2, 16.5, "#F4E9E2"),
                circle(x - 13, y - 2, 3, "#C9BBC4"),
            ]
        joints, radii = cut_short(joints, radii, 1 + clothes.sleeve)
        parts += tube(f"upper-{side}", joints, radii, fill, tones, shade, rim, "cut-end")
    else:
        parts += tube(f"upper-{side}", joints, radii, fill, tones, shade, rim)
    if clothes.pattern:
        parts.append(clipped(f"upper-{side}", clothes.pattern(f"upper-{side}")))
    return [*parts, fold(side, shoulder, arm, person, hangs, tones)]


def fold(side: str, shoulder: Point, arm: Arm, person: Person, hangs: bool, tones: Tones) -> str:
    """The dark line between an arm and the body."""
    inner, thick = 1 if side == "left" else -1, person.build.arm
    x, y = shoulder[0] + inner * 44 * thick, shoulder[1] + 48
    ex, ey = arm.elbow[0] + inner * (ELBOW * thick - 3), arm.elbow[1]
    points = [(x, y), (x - inner * 2, y + 55), ((x + ex) / 2, (y + ey) / 2 + 20), (ex, ey + 20)]
    widths = [1.5, 4.5, 4, 2.0]
    if hangs:
        points += [(ex - inner * 2, ey + 90), (ex - inner, 1200)]
        widths = [1.5, 4.5, 4, 4, 4.5, 5]
    return path(limb(points, widths), tones.dark, opacity=0.75)


def forearm(side: str, arm: Arm, person: Person, clothes: Clothes) -> list[str]:
    """From the elbow to the fingertips, with as much sleeve as the garment has."""
    thick, tones = person.build.arm, clothes.arms or person.cloth
    up, down = (-6.0, 8.0), (8.0, -22.0)
    if arm.raised:
        up, down = (-8.0, 4.0), (18.0, 2.0)
    skin = artificial(person.prosthesis) if person.prosthesis and side == "right" else person.skin
    parts = []
    if clothes.sleeve < 1:
        radii = [(r - BARE + 2) * thick for r in (ELBOW, (ELBOW + WRIST) / 2, WRIST)]
        joints = [arm.elbow, along(arm.elbow, arm.wrist, 0.5), arm.wrist]
        parts += tube(f"bare-{side}", joints, radii, skin.base, bare_tones(skin), down, up)
    if arm.hand:
        flip = -1 if (side == "right") != arm.outward else 1
        parts.append(at(*arm.wrist, HANDS[arm.hand](skin), 1.12, arm.turn, flip))
    if clothes.sleeve <= 0:
        return parts
    fill = "url(#sleeve-fore)" if clothes.arms else "url(#fore)"
    end = along(arm.elbow, arm.wrist, clothes.sleeve)
    width = (ELBOW + (WRIST - ELBOW) * clothes.sleeve) * thick
    joints = [arm.elbow, along(arm.elbow, end, 0.5), end]
    radii = [ELBOW * thick, (ELBOW * thick + width) / 2, width]
    sleeve = tube(f"fore-{side}", joints, radii, fill, tones, down, up, "cut-end")
    if clothes.pattern:
        sleeve.append(clipped(f"fore-{side}", clothes.pattern(f"fore-{side}")))
    if not clothes.cuff:
        return parts + sleeve
    cuff = Tones(clothes.cuff, mix(clothes.cuff, tones.light, 0.5), mix(clothes.cuff, tones.dark, 0.6))
    shares = (-0.13, -0.06, 0.02) if clothes.rolled else (-0.1, 0, 0.045)
    joints = [along(arm.elbow, arm.wrist, clothes.sleeve + share) for share in shares]
    if clothes.rolled:
        radii = [width + 1, width + 4, width + 1]
        return parts + sleeve + tube(f"cuff-{side}", joints, radii, cuff.base, cuff, down, up, "cut")
    return parts + tube(f"cuff-{side}", joints, [width - 6] * 3, cuff.base, cuff, down, up, "cut") + sleeve


def artificial(colour: str) -> Skin:
    """An artificial hand is drawn as any hand is, in the colour of what it is made of."""
    return Skin(colour, mix(colour, "#FFE3C8", 0.35), mix(colour, "#1B1328", 0.45), colour, colour)
