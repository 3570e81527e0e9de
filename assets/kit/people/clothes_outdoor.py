"""Worn outdoors, for a job, a game or the cold: a work jacket, a track top with a whistle, a jersey, a duffel coat."""

from ..shapes import at, circle, ellipse, line, mix, path, rect
from .clothes import NECKLINE, SHIRT, SHIRT_SHADE
from .clothes_open import METAL, Garment, collar
from .clothes_soft import band, quarter_zip
from .person import Clothes, Tones

REFLECTING, REFLECTING_SHADE = "#EDEBDD", "#B3AEBA"
WOOD, WOOD_LIGHT, CORD = "#A9714A", "#E3AE7C", "#F1DFC4"


def workwear(yoke: Tones) -> Garment:
    """A zipped jacket with a bright yoke, bands that throw light back, and a pen in the pocket."""

    def shining(y: float) -> list[str]:
        return [
            band(y, 40, REFLECTING),
            band(y + 26, 14, REFLECTING_SHADE, 0.55),
            band(y - 6, 6, yoke.dark, 0.6),
            band(y + 40, 6, yoke.dark, 0.6),
        ]

    def garment(tones: Tones) -> Clothes:
        dark = tones.dark
        under = [
            path("M80 600H840V852C620 872 300 872 80 852Z", yoke.base),
            path("M80 600H330C300 700 290 780 300 868C220 866 140 860 80 852Z", yoke.dark, opacity=0.45),
            path(
                "M600 690H840V852C760 862 690 866 640 868C640 800 630 740 600 690Z", yoke.light, opacity=0.4
            ),
            *shining(866),
            path("M396 640L458 760L520 640L458 702Z", SHIRT),
            path("M396 640C410 690 430 730 458 760L430 696Z", SHIRT_SHADE, opacity=0.7),
            line("M458 756V1190", dark, 13),
            line("M458 756V1190", METAL, 4, stroke_dasharray="5 5"),
            path("M556 960H650L644 1064C626 1074 582 1074 564 1064Z", tones.between(0.16)),
            line("M556 960L564 1064C582 1074 626 1074 644 1064L650 960Z", dark, 4, opacity=0.55),
            line("M554 984H651", dark, 4, opacity=0.5),
            line("M628 1004V936", "#D9584E", 9),
            line("M628 944V926", "#F4E6D6", 9),
        ]
        over = [line(NECKLINE, SHIRT_SHADE, 15), *collar(yoke)]
        return Clothes(
            under,
            over,
            cuff=tones.between(-0.5),
            pattern=lambda name: shining(896) if name.startswith("upper") else [],
        )

    return garment


def track_top(edge: str, cord: str) -> Garment:
    """A zipped top with a pale yoke, and a whistle on a cord."""

    def garment(tones: Tones) -> Clothes:
        zipped = quarter_zip(tones)
        yoke = [
            path(
                "M80 600H840V800H720C640 836 580 850 458 850C340 850 280 836 196 800H80Z",
                tones.between(0.55),
                opacity=0.55,
            ),
            line("M150 786C280 842 340 850 458 850C580 850 640 842 766 786", edge, 13),
            line("M150 806C280 862 340 870 458 870C580 870 640 862 766 806", edge, 5, opacity=0.8),
        ]
        shade = mix(METAL, "#5A3A2A", 0.5)
        whistle = [  # its mouth to the left, hanging by a ring
            path("M-62 -22H20A28 28 0 1 1 -6 16L-62 2Z", METAL),
            path("M-62 -6L-10 2L-6 16L-62 2Z", shade),
            path("M-30 -22H-12L-20 -6Z", shade),
            circle(16, 6, 12, shade),
            line("M-56 -16H-34M-6 -16H18", "#FFF0D2", 5),
        ]
        dark_cord = mix(cord, "#2A1B33", 0.3)
        over = [
            *zipped.over,
            line("M376 690C392 800 424 880 454 920", dark_cord, 8),
            line("M540 690C526 800 494 880 462 920", cord, 8),
            circle(458, 926, 9, "none", stroke=REFLECTING_SHADE, stroke_width=5),
            at(450, 962, whistle, 0.95, -24),
        ]
        return Clothes(yoke + zipped.under, over, cuff=edge)

    return garment


def jersey(stripe: str) -> Garment:
    """For football: upright stripes, short sleeves and a collar like a V."""

    def stripes(name: str) -> list[str]:
        lean = {"upper-left": 10.0, "upper-right": -10.0}.get(name, 0.0)
        return [
            rect(x, 500, 38, 800, stripe, opacity=0.9, transform=f"rotate({lean:g} 458 800)")
            for x in range(59, 860, 76)
        ]

    def garment(tones: Tones) -> Clothes:
        shade = mix(stripe, tones.dark, 0.5)
        under = [
            *stripes("body"),
            path("M100 640H320C290 800 286 1000 300 1190H100Z", tones.dark, opacity=0.22),
            line(
                "M300 1190C306 1120 300 1060 280 1010M600 1190C596 1130 604 1080 622 1030",
                tones.dark,
                5,
                opacity=0.28,
            ),
        ]
        over = [
            path("M384 632C396 680 430 730 458 762L440 700C416 686 396 664 384 632Z", shade),
            path("M534 632C522 680 488 730 458 762L476 700C502 686 522 664 534 632Z", stripe),
            line("M378 634C392 690 424 736 458 772C494 736 526 690 540 634", tones.dark, 11),
            line("M382 634C396 686 426 728 458 760C492 728 522 686 536 634", stripe, 6),
        ]
        return Clothes(under, over, sleeve=-0.42, cuff=stripe, pattern=stripes)

    return garment


def toggle(y: float) -> list[str]:
    """A wooden peg in a loop of cord."""
    return [
        line(
            f"M398 {y}C430 {y - 10} 450 {y - 6} 470 {y}M398 {y + 8}C430 {y + 18} 450 {y + 14} 470 {y + 8}",
            CORD,
            5,
        ),
        line(f"M476 {y + 4}H528", CORD, 6),
        path(f"M384 {y - 16}H408V{y + 24}H384Z", mix(CORD, WOOD, 0.5)),
        path(f"M518 {y - 16}H542V{y + 24}H518Z", mix(CORD, WOOD, 0.2)),
        ellipse(470, y + 4, 27, 10, WOOD, transform=f"rotate(-6 470 {y + 4})"),
        line(f"M452 {y + 1}C464 {y - 3} 478 {y - 3} 488 {y - 1}", WOOD_LIGHT, 4),
    ]


def duffel(jumper: Tones) -> Garment:
    """A thick coat with a hood on its back and wooden toggles, over a jumper with a rolled collar."""

    def garment(tones: Tones) -> Clothes:
        light, dark = tones.light, tones.dark
        under = [
            path("M352 620L458 800L564 620L458 702Z", jumper.base),
            path("M352 620C392 760 430 780 458 800L416 690Z", jumper.dark, opacity=0.6),
            path("M458 784C462 900 462 1000 460 1190H520C520 1000 518 900 500 762Z", tones.between(0.25)),
            line("M458 784C462 900 462 1000 460 1190", dark, 6, opacity=0.8),
            *[part for i in range(3) for part in toggle(846 + 106 * i)],
            path("M236 1060H352L358 1190H244Z", tones.between(-0.35), opacity=0.7),
            path("M570 1060H688L680 1190H562Z", tones.between(0.2), opacity=0.8),
            line("M238 1062H352M570 1062H686", dark, 6, opacity=0.5),
        ]
        roll = "M372 598C384 640 420 654 460 654C500 654 534 640 546 598V672C524 708 396 708 372 672Z"
        left = (
            "M398 556C350 566 292 616 300 690C336 744 404 784 458 806C452 752 416 714 392 672"
            "C378 640 384 598 398 556Z"
        )
        right = (
            "M518 556C570 566 626 616 618 690C580 744 512 784 458 806C464 752 500 714 526 672"
            "C540 640 534 598 518 556Z"
        )
        over = [
            path(roll, jumper.base),
            line("M376 616C392 646 428 658 460 658C494 658 528 646 544 616", jumper.light, 6, opacity=0.8),
            *[
                line(f"M{x} {660 - abs(x - 460) * 0.12:.0f}v30", jumper.dark, 4, opacity=0.4)
                for x in range(388, 540, 18)
            ],
            path(left, tones.between(-0.5)),
            path(right, tones.between(0.3)),
            line("M300 690C336 744 404 784 458 806C512 784 580 744 618 690", dark, 7, opacity=0.55),
            line("M398 560C384 602 380 640 394 674C418 714 452 752 458 800", dark, 4, opacity=0.5),
            line("M612 648C608 616 588 590 562 572", light, 6, opacity=0.7),
        ]
        return Clothes(under, over, cuff=tones.between(-0.5))

    return garment
