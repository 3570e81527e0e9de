"""Jackets and shirts: what is buttoned, zipped or worn open."""

from collections.abc import Callable

from ..shapes import circle, clip, clipped, group, leaf, line, mix, path, rect
from .clothes import NECKLINE, SHIRT, SHIRT_FRONT, SHIRT_SHADE
from .person import Clothes, Tones

Garment = Callable[[Tones], Clothes]
METAL = "#E7B06A"


def opened(tones: Tones, shirt: str, shade: str) -> list[str]:
    """A shirt between the two fronts of something worn open."""
    return [
        path(SHIRT_FRONT, shirt),
        path("M300 690L382 640C392 760 420 980 410 1190H360Z", shade, opacity=0.7),
        path("M300 690L382 640C374 800 396 960 384 1190H80V690Z", "url(#cloth)"),
        path("M620 690L536 640C546 800 522 960 534 1190H840V690Z", "url(#cloth)"),
        line(
            "M382 640C374 800 396 960 384 1190M536 640C546 800 522 960 534 1190", tones.dark, 5, opacity=0.6
        ),
    ]


def collar(tones: Tones) -> list[str]:
    """A turned-down collar with points."""
    left = "M390 590C362 612 340 638 328 668L384 752L412 690C396 660 388 626 390 590Z"
    right = "M526 590C554 612 576 638 588 668L532 752L504 690C520 660 528 626 526 590Z"
    return [
        path(left, tones.between(-0.5)),
        path(right, tones.between(0.38)),
        line("M328 668L384 752L412 690M588 668L532 752L504 690", tones.dark, 5, opacity=0.6),
    ]


def denim(shirt: str = SHIRT, shade: str = SHIRT_SHADE) -> Garment:
    """Worn open, with seams, two pockets and metal buttons."""

    def garment(tones: Tones) -> Clothes:
        dark, seam = tones.dark, mix(tones.light, "#F3DDC4", 0.35)
        under = [
            *opened(tones, shirt, shade),
            line("M214 836L376 850M702 836L542 850", dark, 6, opacity=0.5),
            line("M214 843L376 857M702 843L542 857", seam, 2.5, opacity=0.7, stroke_dasharray="8 6"),
        ]
        for x, flip in ((266, 1), (558, -1)):
            under += [
                path(
                    f"M{x} 868H{x + 92}L{x + 84} 952L{x + 46} 966L{x + 8} 952Z", tones.between(0.12 * -flip)
                ),
                path(
                    f"M{x - 2} 862H{x + 94}L{x + 88} 890L{x + 46} 906L{x + 4} 890Z",
                    tones.between(-0.3 if flip > 0 else 0.25),
                ),
                line(f"M{x + 4} 890L{x + 46} 906L{x + 88} 890", dark, 4, opacity=0.5),
                circle(x + 46, 889, 7, METAL),
            ]
        under += [circle(378, 800 + 110 * i, 8, METAL) for i in range(4)]
        return Clothes(under, [line(NECKLINE, shade, 15), *collar(tones)], cuff=tones.between(-0.4))

    return garment


def bomber(shirt: str = SHIRT, shade: str = SHIRT_SHADE) -> Garment:
    """Half zipped, with ribbed edges."""

    def garment(tones: Tones) -> Clothes:
        light, dark = tones.light, tones.dark
        rib = mix(dark, "#2A1B33", 0.35)
        under = [
            path("M340 660L382 640C394 678 430 700 458 702C488 700 522 678 536 640L576 660L462 900Z", shirt),
            path("M340 660L382 640C396 740 430 830 462 900Z", shade, opacity=0.7),
            line("M462 896V1190", rib, 12),
            line("M462 896V1190", METAL, 4, stroke_dasharray="5 5"),
            rect(455, 898, 14, 32, METAL, 6),
            line("M250 1010L304 1120M668 1010L614 1120", dark, 8, opacity=0.6),
            line("M255 1008L309 1118M663 1008L609 1118", light, 3, opacity=0.5),
        ]
        over = [
            line(NECKLINE, shade, 15),
            path(
                "M394 588C360 606 336 632 326 662C366 700 424 800 462 900C448 800 408 712 390 660"
                "C386 636 388 612 394 588Z",
                rib,
            ),
            path(
                "M522 588C556 606 580 632 590 662C550 700 496 800 462 900C472 800 510 712 526 660"
                "C530 636 528 612 522 588Z",
                mix(rib, light, 0.3),
            ),
            line("M560 622L532 680M580 650L550 700M546 606L524 650", mix(rib, light, 0.55), 3, opacity=0.7),
            line(
                "M356 622L384 680M336 650L366 700M370 606L392 650", mix(rib, "#1B1328", 0.4), 3, opacity=0.7
            ),
        ]
        return Clothes(under, over, cuff=rib)

    return garment


def plaid(tones: Tones, lines: tuple[str, str]) -> Callable[[str], list[str]]:
    """Checks for the body and, turned a little, for each sleeve."""

    def cloth(name: str) -> list[str]:
        lean = {"upper-left": 6, "upper-right": -6, "fore-left": 76, "fore-right": -76}.get(name, 0)
        steps = range(-14, 26)
        parts = [
            line("".join(f"M{i * 62} -200V1500" for i in steps), lines[0], 18, stroke_opacity=0.42),
            line("".join(f"M{i * 62 + 28} -200V1500" for i in steps), lines[1], 4, stroke_opacity=0.6),
            line("".join(f"M-600 {i * 62 + 20}H1600" for i in steps), lines[0], 18, stroke_opacity=0.42),
            line("".join(f"M-600 {i * 62 + 48}H1600" for i in steps), lines[1], 4, stroke_opacity=0.6),
        ]
        return [group(parts, transform=f"rotate({lean} 458 900)")]

    return cloth


def flannel(
    lines: tuple[str, str], buttoned: bool = True, shirt: str = SHIRT, shade: str = SHIRT_SHADE
) -> Garment:
    """A checked shirt, buttoned, or open over another."""

    def garment(tones: Tones) -> Clothes:
        checks = plaid(tones, lines)
        if buttoned:
            under = [
                *checks("body"),
                path(
                    "M376 620L382 640C394 678 430 700 458 702C488 700 522 678 536 640L542 620L520 720"
                    "L458 790L398 720Z",
                    shirt,
                ),
                path("M376 620C384 690 420 740 458 790L398 720Z", shade, opacity=0.7),
                line("M458 788V1190", tones.dark, 5, opacity=0.7),
                line("M490 780V1190", tones.dark, 3, opacity=0.4),
                *[circle(475, 846 + 92 * i, 7.5, mix(tones.light, "#FFF2DE", 0.5)) for i in range(4)],
            ]
        else:
            under = [
                path(SHIRT_FRONT, shirt),
                path("M300 690L382 640C392 760 420 980 410 1190H360Z", shade, opacity=0.7),
                clip("fronts", f'<path d="{FRONTS}"/>'),
                clipped("fronts", [path("M80 600H840V1190H80Z", "url(#cloth)"), *checks("body")]),
                line(
                    "M382 640C370 800 384 960 368 1190M536 640C548 800 534 960 550 1190",
                    tones.dark,
                    5,
                    opacity=0.6,
                ),
            ]
        return Clothes(
            under,
            [line(NECKLINE, shade, 15), *collar(tones)],
            sleeve=0.5,
            cuff=tones.between(0.2),
            rolled=True,
            pattern=checks,
        )

    return garment


FRONTS = "M300 640L382 640C370 800 384 960 368 1190H80V640ZM620 640L536 640C548 800 534 960 550 1190H840V640Z"


def camp_shirt(print_: tuple[str, str]) -> Garment:
    """Short sleeves, an open collar, and leaves printed on it."""

    def garment(tones: Tones) -> Clothes:
        def leaves(name: str) -> list[str]:
            return [
                leaf(x + 34 * (row % 2), y, 25, 10, turn, print_[(row + column) % 2], opacity=0.75)
                for row, y in enumerate(range(690, 1190, 62))
                for column, (x, turn) in enumerate(
                    zip(range(120, 820, 70), (-50, 40, -20, 70, -65, 20, -40, 55, -15, 60), strict=True)
                )
            ]

        under = [
            *leaves("body"),
            path(
                "M376 620L382 640C394 678 430 700 458 702C488 700 522 678 536 640L542 620L516 730"
                "L458 820L402 730Z",
                SHIRT,
            ),
            path("M376 620C384 700 420 760 458 820L402 730Z", SHIRT_SHADE, opacity=0.7),
            line("M458 818V1190", tones.dark, 5, opacity=0.6),
            *[circle(474, 880 + 100 * i, 8, mix(tones.light, "#FFF2DE", 0.5)) for i in range(3)],
        ]
        left = (
            "M392 590C360 612 334 640 320 670L348 742L330 766L458 820C436 750 400 690 392 640"
            "C389 622 390 606 392 590Z"
        )
        right = (
            "M524 590C556 612 582 640 596 670L568 742L586 766L458 820C480 750 516 690 524 640"
            "C527 622 526 606 524 590Z"
        )
        over = [
            line(NECKLINE, SHIRT_SHADE, 15),
            path(left, tones.between(-0.45)),
            path(right, tones.between(0.38)),
            line("M320 670L348 742L330 766L458 820L586 766L568 742L596 670", tones.dark, 4, opacity=0.55),
        ]
        return Clothes(under, over, sleeve=-0.36, pattern=leaves)

    return garment


def gilet(sleeves: Tones) -> Garment:
    """A quilted waistcoat, zipped, over long sleeves."""

    def garment(tones: Tones) -> Clothes:
        light, dark = tones.light, tones.dark
        under = []
        for y in range(770, 1200, 74):
            under.append(
                line(
                    f"M180 {y}C300 {y + 26} 400 {y + 26} 458 {y + 6}C516 {y + 26} 620 {y + 26} 740 {y}",
                    dark,
                    6,
                    opacity=0.5,
                )
            )
            under.append(
                line(
                    f"M180 {y + 9}C300 {y + 35} 400 {y + 35} 458 {y + 15}"
                    f"C516 {y + 35} 620 {y + 35} 740 {y + 9}",
                    light,
                    4,
                    opacity=0.35,
                )
            )
        under += [line("M458 700V1190", dark, 12), line("M458 700V1190", METAL, 4, stroke_dasharray="5 5")]
        over = [
            line(NECKLINE, sleeves.between(-0.5), 16),
            path(
                "M392 566C356 584 338 616 340 652C372 690 420 700 458 712C430 690 404 664 396 634"
                "C390 610 388 588 392 566Z",
                tones.between(-0.5),
            ),
            path(
                "M524 566C560 584 578 616 576 652C544 690 496 700 458 712C486 690 512 664 520 634"
                "C526 610 528 588 524 566Z",
                tones.between(0.3),
            ),
            line("M340 652C372 690 420 700 458 712C496 700 544 690 576 652", dark, 5, opacity=0.5),
        ]
        return Clothes(under, over, cuff=sleeves.between(-0.35), arms=sleeves)

    return garment


def blazer(shirt: str, shade: str, scarf: Tones | None = None) -> Garment:
    """With lapels, over a shirt without a collar; with a scarf laid round the neck when there is one."""

    def garment(tones: Tones) -> Clothes:
        dark = tones.dark
        under = [
            path(SHIRT_FRONT, shirt),
            path("M300 690L382 640C392 760 420 980 410 1190H360Z", shade, opacity=0.7),
            path("M300 690L382 640C384 800 424 900 440 1190H80V690Z", "url(#cloth)"),
            path("M620 690L536 640C534 800 494 900 476 1190H840V690Z", "url(#cloth)"),
            rect(560, 880, 84, 12, dark, 4, opacity=0.6),
            circle(462, 1070, 10, tones.light),
        ]
        left = (
            "M392 590C360 622 332 652 318 684L352 772L326 802L434 1040C424 884 390 752 386 654"
            "C386 632 390 612 392 590Z"
        )
        right = (
            "M526 590C558 622 588 652 602 684L566 772L594 802L482 1040C496 884 530 752 532 654"
            "C532 632 528 612 526 590Z"
        )
        over = [
            line(NECKLINE, shade, 15),
            path(left, tones.between(-0.7)),
            path(right, tones.between(0.4)),
            line("M318 684L352 772L326 802L434 1040", dark, 4, opacity=0.8),
            line("M602 684L566 772L594 802L482 1040", dark, 4, opacity=0.6),
        ]
        return Clothes(under, over + (shawl(scarf) if scarf else []), cuff=shirt)

    return garment


def shawl(tones: Tones) -> list[str]:
    """A scarf laid once round the neck, its ends down the front."""
    return [
        path("M410 690C396 780 386 880 392 990L448 1000C450 890 454 790 470 700Z", tones.between(-0.35)),
        path("M450 700C470 790 490 850 500 930L552 916C540 830 520 760 506 684Z", tones.between(0.2)),
        path(
            "M372 604C352 640 352 690 392 716C440 738 500 736 536 704C566 676 562 630 542 600"
            "C530 650 500 670 458 672C416 670 386 646 372 604Z",
            tones.base,
        ),
        path(
            "M542 600C562 630 566 676 536 704C520 718 500 726 478 728C520 700 544 660 542 600Z",
            tones.light,
            opacity=0.6,
        ),
        line("M376 640C400 690 460 706 520 680M370 670C400 712 470 722 530 694", tones.dark, 5, opacity=0.5),
        *[line(f"M{396 + 13 * i} 990v22", tones.between(-0.35), 6) for i in range(5)],
        *[line(f"M{504 + 12 * i} {932 - 3 * i}v22", tones.between(0.2), 6) for i in range(5)],
    ]
