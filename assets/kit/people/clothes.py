"""Garments: what they add to the plain torso, and what lies over the neck."""

import math

from ..shapes import circle, line, mix, path, rect
from .person import Clothes, Tones

SHIRT, SHIRT_SHADE = "#F4E6D6", "#CDB6AA"
NECKLINE = "M382 640C394 678 430 700 458 702C488 700 522 678 536 640"
SHIRT_FRONT = "M300 690L382 640C394 678 430 700 458 702C488 700 522 678 536 640L620 690L560 1190H360Z"


def sweater(tones: Tones) -> Clothes:
    """Knitted, with a rolled collar."""
    base, light, dark = tones.base, tones.light, tones.dark
    bands = []
    for y in (812, 852):
        bands += [line(f"M{x} {y}l13 13l13 -13", dark, 5, opacity=0.5) for x in range(200, 720, 26)]
    bands += [circle(x, 842, 5, light, opacity=0.8) for x in range(213, 720, 52)]
    roll = (
        "M356 604C352 588 362 576 376 582C392 614 428 630 460 630C494 630 530 612 542 582C554 576 "
        "566 588 562 604"
        "C572 626 572 642 562 658C530 696 394 698 354 658C342 642 344 624 356 604Z"
    )
    collar = [
        path("M372 600C384 690 534 690 546 600V676C530 716 390 716 372 676Z", base),
        line("M364 680C402 714 516 712 552 678", dark, 9, opacity=0.5),
        path(roll, "url(#cloth)"),
        path(
            "M546 586C562 600 570 628 560 654C550 664 534 672 514 676C538 654 548 622 546 586Z",
            light,
            opacity=0.7,
        ),
        line("M370 592C388 622 428 638 460 638C494 638 532 620 548 592", light, 6, opacity=0.8),
    ]
    ribs = [
        line(
            f"M{x} {646 + 8 * math.sin((x - 374) / 178 * math.pi):.0f}q{(x - 460) * -0.04:.1f} 14 0 26",
            dark,
            4,
            opacity=0.45,
        )
        for x in range(374, 552, 18)
    ]
    return Clothes(bands, [*collar, *ribs], cuff=tones.between(-0.45))


def jacket(tones: Tones) -> Clothes:
    """Open, with lapels, over a pale shirt."""
    light, dark = tones.light, tones.dark
    under = [
        path(SHIRT_FRONT, SHIRT),
        path("M300 690L382 640C392 760 420 980 410 1190H360Z", SHIRT_SHADE, opacity=0.7),
        path("M300 690L382 640C384 800 424 900 416 1190H100V690Z", "url(#cloth)"),
        path("M620 690L536 640C534 800 494 900 502 1190H820V690Z", "url(#cloth)"),
        rect(556, 900, 84, 12, dark, 4, opacity=0.6),
        circle(482, 1064, 9, light),
    ]
    left = (
        "M392 590C360 622 332 652 318 684L352 772L326 802L414 1014C414 884 390 752 386 654C386 632 "
        "390 612 392 590Z"
    )
    right = (
        "M526 590C558 622 588 652 602 684L566 772L594 802L504 1014C506 884 530 752 532 654C532 632 "
        "528 612 526 590Z"
    )
    over = [
        line(NECKLINE, SHIRT_SHADE, 15),
        path(left, tones.between(-0.7)),
        path(right, tones.between(0.4)),
        line("M318 684L352 772L326 802L414 1014", dark, 4, opacity=0.8),
        line("M602 684L566 772L594 802L504 1014", dark, 4, opacity=0.6),
    ]
    return Clothes(under, over, cuff=SHIRT)


def overshirt(tones: Tones) -> Clothes:
    """Buttoned, with a soft collar, a chest pocket and rolled sleeves."""
    light, dark = tones.light, tones.dark
    under = [
        path(
            "M376 620L382 640C394 678 430 700 458 702C488 700 522 678 536 640L542 620L520 720L458 790"
            "L398 720Z",
            SHIRT,
        ),
        path("M376 620C384 690 420 740 458 790L398 720Z", SHIRT_SHADE, opacity=0.7),
        path("M458 784C462 900 462 1000 460 1190H504C504 1000 502 900 486 768Z", tones.between(0.22)),
        line("M458 784C462 900 462 1000 460 1190", dark, 5, opacity=0.75),
        line("M486 772C502 900 504 1000 504 1190", dark, 3, opacity=0.45),
        *[circle(480 + i, 846 + 92 * i, 7.5, tones.between(0.8)) for i in range(4)],
        path("M566 868H646L640 962C624 974 592 974 576 962Z", tones.between(0.10)),
        line("M566 868L576 962C592 974 624 974 640 962L646 868Z", dark, 4, opacity=0.55),
        line("M566 888H645", dark, 4, opacity=0.55),
    ]
    over = [
        line(NECKLINE, SHIRT_SHADE, 15),
        path(
            "M388 592C366 612 346 634 334 660L372 758C400 740 432 752 458 788C440 736 404 690 394 640"
            "C390 622 390 606 388 592Z",
            tones.between(-0.35),
        ),
        path(
            "M528 592C550 612 570 634 582 660L546 758C518 740 486 752 458 788C476 736 512 690 522 640"
            "C526 622 526 606 528 592Z",
            tones.between(0.35),
        ),
        line("M334 660L372 758C400 740 432 752 458 788", dark, 5, opacity=0.7),
        line("M582 660L546 758C518 740 486 752 458 788", dark, 5, opacity=0.5),
        line("M560 650L538 728", light, 4, opacity=0.5),
    ]
    return Clothes(under, over, sleeve=0.42, cuff=tones.between(0.30), rolled=True)


def hoodie(tones: Tones) -> Clothes:
    """Soft, with a hood on the back and one string longer than the other."""
    light, dark = tones.light, tones.dark
    pocket = "M316 1190L344 1008C420 996 500 996 574 1008L602 1190"
    under = [
        path("M352 620L458 800L564 620L458 702Z", SHIRT),
        path("M352 620C392 760 430 780 458 800L416 690Z", SHIRT_SHADE, opacity=0.7),
        path(pocket + "Z", tones.between(0.12)),
        line(pocket, dark, 5, opacity=0.55),
        line(
            "M344 1008C336 1080 350 1130 372 1190M574 1008C584 1080 568 1130 546 1190", dark, 5, opacity=0.4
        ),
    ]
    left = (
        "M404 548C352 560 296 616 306 684C340 736 404 776 458 806C454 748 424 706 400 668"
        "C386 634 390 594 404 548Z"
    )
    right = (
        "M512 548C566 560 620 616 610 684C576 736 512 776 458 806C462 748 494 706 518 668"
        "C532 634 526 594 512 548Z"
    )
    over = [
        line(NECKLINE, SHIRT_SHADE, 15),
        path(left, tones.between(-0.45)),
        path(right, tones.between(0.3)),
        line("M306 684C340 736 404 776 458 806C512 776 576 736 610 684", dark, 6, opacity=0.55),
        line("M404 552C392 594 388 634 402 668C426 706 452 748 458 800", dark, 4, opacity=0.5),
        line("M604 640C600 610 580 584 556 566", light, 6, opacity=0.7),
        line("M428 770C424 810 430 850 426 892", SHIRT, 8),
        line("M490 768C496 800 490 826 494 850", SHIRT, 8),
        line("M426 892v18M494 850v18", tones.between(-0.8), 10),
    ]
    return Clothes(under, over, cuff=tones.between(-0.5))


DENIM = Tones("#3E6C7C", "#74A5A8", "#284858")


def dungarees(tones: Tones) -> Clothes:
    """A bib with two straps over a striped shirt whose sleeves are turned up."""
    light, dark = DENIM.light, DENIM.dark
    stripes = [
        line(f"M100 {y}C300 {y + 14} 620 {y + 14} 820 {y - 6}", tones.dark, 12, opacity=0.6)
        for y in range(716, 1180, 42)
    ]
    bib = "M350 838H566L580 968C640 990 684 1020 700 1190H216C232 1020 276 990 336 968Z"
    straps = "M352 850L316 674L362 656L398 850ZM564 850L600 674L554 656L518 850Z"
    under = [
        *stripes,
        path(straps, DENIM.between(-0.25)),
        path(bib, DENIM.base),
        path("M350 838H430L410 1190H216C232 1020 276 990 336 968Z", dark, opacity=0.5),
        line("M342 966L354 842H562L574 966", light, 3.5, opacity=0.7, stroke_dasharray="9 7"),
        path("M400 886H518L512 982C484 996 434 996 406 982Z", DENIM.between(0.2)),
        line("M400 886L406 982C434 996 484 996 512 982L518 886Z", dark, 4, opacity=0.6),
        line("M488 886V858", "#E7B06A", 8),
        *[rect(x, 828, 38, 34, "#E7B06A", 7) for x in (358, 520)],
        *[rect(x, 838, 18, 14, dark, 4) for x in (368, 530)],
    ]
    over = [line(NECKLINE, tones.between(-0.7), 16), line(NECKLINE, tones.between(0.2), 7)]
    return Clothes(
        under, over, sleeve=0.34, cuff=tones.between(-0.4), rolled=True, shade=mix(dark, "#2A1B33", 0.5)
    )
