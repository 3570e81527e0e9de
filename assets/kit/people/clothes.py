"""Garments: what they add to the plain torso, and what lies over the neck."""

import math

from ..shapes import circle, line, path, rect
from .person import Clothes, Tones

TORSO = (
    "M222 1190C228 1060 236 960 226 880C216 850 190 800 196 764C214 738 240 724 268 712C330 688 "
    "384 664 394 606"
    "H522C532 664 586 688 648 712C676 724 702 738 720 764C726 800 700 850 690 880C680 960 688 "
    "1060 694 1190Z"
)
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
