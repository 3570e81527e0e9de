"""Arms and hands: joints for each pose, and how a sleeve, a forearm and a hand are drawn between them."""

from dataclasses import dataclass

from ..shapes import Point, at, clip, clipped, limb, line, mix, path
from .person import Clothes, Skin, Tones


@dataclass(frozen=True, slots=True)
class Arm:
    elbow: Point
    wrist: Point
    hand: str = ""  # grip, flat, or none to be seen
    turn: float = 0


SHOULDERS: tuple[Point, Point] = ((226, 800), (690, 800))
NONE: Point = (0, 0)
EVERYWHERE = "M-200 -200H1100V1400H-200Z"
UPPER, ELBOW, WRIST = 64.0, 60.0, 48.0
HANGING = (Arm((188, 990), (192, 1190)), Arm((728, 990), (724, 1190)))

# Left arm, right arm; the second is drawn over the first.
ARMS: dict[str, tuple[Arm, Arm]] = {
    "down": HANGING,
    "hold": (HANGING[0], Arm((748, 1020), (292, 960), "grip", 6)),
    "chest": (HANGING[0], Arm((766, 1010), (536, 914), "flat", 24)),
    "hips": (Arm((134, 978), (212, 1042), "grip", 28), Arm((784, 978), (704, 1042), "grip", -28)),
    "crossed": (Arm((172, 1020), (628, 1002)), Arm((746, 1020), (306, 940), "grip", 8)),
}


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


def upper_arm(side: str, shoulder: Point, arm: Arm, tones: Tones) -> list[str]:
    """Coloured like the body beside it, so that no seam shows at the shoulder, only the fold below."""
    hangs = arm.wrist[1] > 1150
    joints = [shoulder, along(shoulder, arm.elbow, 0.5), arm.elbow]
    radii = [UPPER, (UPPER + ELBOW) / 2, ELBOW]
    if hangs:
        joints.append(arm.wrist)
        radii.append(WRIST + 6)
    if side == "left":
        parts = tube("upper-left", joints, radii, "url(#cloth)", tones, (16, 0), NONE)
    else:
        parts = tube("upper-right", joints, radii, "url(#cloth)", tones, NONE, (-9, 0))
    inner = 1 if side == "left" else -1
    x, y = shoulder[0] + inner * 44, shoulder[1] + 48
    ex, ey = arm.elbow[0] + inner * (ELBOW - 3), arm.elbow[1]
    fold = [(x, y), (x - inner * 2, y + 55), ((x + ex) / 2, (y + ey) / 2 + 20), (ex, ey + 20)]
    widths = [1.5, 4.5, 4, 2.0]
    if hangs:
        fold += [(ex - inner * 2, ey + 90), (ex - inner, 1200)]
        widths = [1.5, 4.5, 4, 4, 4.5, 5]
    parts.append(path(limb(fold, widths), tones.dark, opacity=0.75))
    return parts


def forearm(side: str, arm: Arm, skin: Skin, clothes: Clothes, tones: Tones) -> list[str]:
    """From the elbow to the fingertips, with as much sleeve as the garment has."""
    parts = []
    up, down = (-6.0, 8.0), (8.0, -22.0)
    middle = along(arm.elbow, arm.wrist, 0.5)
    if clothes.sleeve < 1:
        bare = Tones(skin.base, skin.light, skin.shade)
        radii = [ELBOW - 12, (ELBOW + WRIST) / 2 - 12, WRIST - 10]
        parts += tube(f"bare-{side}", [arm.elbow, middle, arm.wrist], radii, skin.base, bare, down, up)
    if arm.hand:
        flip = -1 if side == "right" else 1
        parts.append(at(*arm.wrist, HANDS[arm.hand](skin), 1.12, arm.turn, flip))
    end = along(arm.elbow, arm.wrist, clothes.sleeve)
    width = ELBOW + (WRIST - ELBOW) * clothes.sleeve
    joints = [arm.elbow, along(arm.elbow, end, 0.5), end]
    radii = [ELBOW, (ELBOW + width) / 2, width]
    sleeve = tube(f"fore-{side}", joints, radii, "url(#fore)", tones, down, up, "cut-end")
    if not clothes.cuff:
        return parts + sleeve
    cuff = Tones(clothes.cuff, mix(clothes.cuff, tones.light, 0.5), mix(clothes.cuff, tones.dark, 0.6))
    if clothes.rolled:
        joints = [along(arm.elbow, arm.wrist, clothes.sleeve + share) for share in (-0.13, -0.06, 0.02)]
        return (
            parts
            + sleeve
            + tube(
                f"cuff-{side}", joints, [width + 1, width + 4, width + 1], cuff.base, cuff, down, up, "cut"
            )
        )
    joints = [along(arm.elbow, arm.wrist, clothes.sleeve + share) for share in (-0.1, 0, 0.045)]
    return parts + tube(f"cuff-{side}", joints, [width - 6] * 3, cuff.base, cuff, down, up, "cut") + sleeve


def grip(skin: Skin) -> list[str]:
    """The back of a hand that holds an arm."""
    parts = [path(limb([(4, -22), (36, -48), (66, -58)], [15, 14, 11]), skin.base)]
    parts.append(path("M-22 -34C10 -44 40 -46 66 -38C80 -12 80 14 66 38C40 48 8 44 -22 34Z", skin.base))
    for i in range(4):
        y = -29 + 19 * i
        parts.append(path(limb([(58, y), (88, y + 2), (108, y + 8)], [12.5, 12, 10]), skin.base))
    parts += [
        line(
            f"M64 {-19 + 19 * i}C80 {-19 + 19 * i} 94 {-16 + 19 * i} 104 {-12 + 19 * i}",
            skin.shade,
            3.5,
            opacity=0.7,
        )
        for i in range(3)
    ]
    parts.append(path("M-22 10C10 26 44 40 66 38C40 48 8 44 -22 34Z", skin.shade, opacity=0.4))
    return parts


def flat(skin: Skin) -> list[str]:
    """A hand laid on the chest."""
    parts = [path("M-22 -32C4 -42 40 -46 70 -40C84 -14 84 12 70 36C40 46 6 42 -22 32Z", skin.base)]
    for i, length in enumerate((118, 132, 128, 108)):
        y = -30 + 20 * i
        parts.append(
            path(
                limb([(58, y), (90, y + (i - 1.5) * 3), (length, y + (i - 1.5) * 6)], [12.5, 12, 10]),
                skin.base,
            )
        )
    parts += [
        line(f"M70 {-20 + 20 * i}L{104} {-20 + 20 * i + (i - 1) * 4}", skin.shade, 3.5, opacity=0.6)
        for i in range(3)
    ]
    parts.append(path(limb([(4, -22), (36, -56), (66, -72)], [15, 13, 10]), skin.base))
    parts.append(line("M30 -34C44 -42 58 -46 70 -44", skin.shade, 3.5, opacity=0.6))
    parts.append(path("M-22 10C10 26 44 38 70 36C40 46 6 42 -22 32Z", skin.shade, opacity=0.35))
    return parts


HANDS = {"grip": grip, "flat": flat}
