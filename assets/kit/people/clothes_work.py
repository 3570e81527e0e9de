"""What somebody wears for what they do: a work waistcoat, a raincoat, a suit; and what hangs round a neck."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ..shapes import circle, ellipse, line, mix, path, rect
from .clothes import SHIRT, SHIRT_FRONT, SHIRT_SHADE
from .clothes_open import collar
from .clothes_soft import round_neck
from .person import Clothes, Tones

Garment = Callable[[Tones], Clothes]
REFLECTIVE, REFLECTIVE_LIT = "#C9C7D2", "#F6F0E6"


def reflective(x: float, y: float, width: float, height: float) -> list[str]:
    """A silver tape, brighter in its middle."""
    return [
        rect(x, y, width, height, REFLECTIVE),
        rect(x, y + height * 0.3, width, height * 0.28, REFLECTIVE_LIT, opacity=0.8),
    ]


def work_waistcoat(sleeves: Tones) -> Garment:
    """Bright, with silver tapes, worn open at the neck over a dark fleece with a collar."""

    def garment(tones: Tones) -> Clothes:
        dark = tones.dark
        fleece = [
            path(
                "M344 640L382 640C394 678 430 700 458 702C488 700 522 678 536 640L572 640L458 900Z",
                "url(#sleeve)",
            ),
            line("M458 700V900", sleeves.dark, 8),
            line("M458 702V896", REFLECTIVE, 3, stroke_dasharray="5 5"),
        ]
        tapes = [part for y in (926, 1042) for part in reflective(80, y, 760, 52)]
        upright = [
            path(f"M{x} 660L{x + 46} 660L{x + 46 + lean} 940H{x + lean}Z", REFLECTIVE)
            + line(f"M{x + 24} 660L{x + 24 + lean} 940", REFLECTIVE_LIT, 13, opacity=0.7)
            for x, lean in ((292, -4), (580, 4))
        ]
        front = "M344 640C366 740 420 840 458 900C496 840 550 740 572 640"
        under = [
            *upright,
            *tapes,
            path("M80 620H458V1190H80Z", dark, opacity=0.13),
            *fleece,
            line(front, mix(dark, "#2A1B33", 0.25), 12),
            line("M458 900V1190", mix(dark, "#2A1B33", 0.25), 6),
            rect(586, 984, 70, 60, tones.between(0.3), 6),
            rect(604, 966, 34, 46, "#F4E6D6", 4),
            circle(621, 984, 8, "#8A6A7A"),
            line("M610 1002h22", "#8A6A7A", 4),
        ]
        return Clothes(
            under, collar(sleeves), cuff=sleeves.between(-0.4), arms=sleeves, shade=mix(dark, "#2A1B33", 0.6)
        )

    return garment


def raincoat(scarf: Tones) -> Garment:
    """Buttoned to the top, with a hood laid back, a flap over the shoulders, and a knotted scarf at the neck."""

    def garment(tones: Tones) -> Clothes:
        light, dark = tones.light, tones.dark
        flap = "M190 800C250 850 350 880 448 872V700H190ZM726 800C680 850 590 880 470 872V700H726Z"
        under = [
            path(flap, tones.between(0.15)),
            line("M190 806C250 854 350 884 448 876M726 806C680 854 590 884 470 876", dark, 5, opacity=0.6),
            path("M444 700H500V1190H444Z", tones.between(0.3)),
            line("M444 700V1190", dark, 5, opacity=0.75),
            line("M500 720V1190", dark, 3, opacity=0.4),
            *[circle(472, 790 + 104 * i, 13, dark) for i in range(4)],
            *[circle(473, 788 + 104 * i, 9, light) for i in range(4)],
            line("M262 1040L346 1016M656 1040L572 1016", dark, 9, opacity=0.5),
            *[
                line(f"M{x} {y}q-3 9 0 16", mix(light, "#FFFFFF", 0.45), 4, opacity=0.7)
                for x, y in (
                    (560, 760),
                    (612, 806),
                    (640, 760),
                    (300, 772),
                    (350, 820),
                    (586, 930),
                    (320, 960),
                )
            ],
        ]
        over = [
            path(
                "M398 560C346 574 306 622 320 676C356 714 410 736 458 746C452 716 424 690 400 660"
                "C388 630 388 594 398 560Z",
                tones.between(-0.5),
            ),
            path(
                "M518 560C570 574 610 622 596 676C560 714 506 736 458 746C464 716 492 690 516 660"
                "C528 630 528 594 518 560Z",
                tones.between(0.35),
            ),
            line("M320 676C356 714 410 736 458 746C506 736 560 714 596 676", dark, 5, opacity=0.55),
            path(
                "M384 600C388 650 420 690 462 694C502 690 530 650 532 600C546 620 548 660 528 690"
                "C500 722 420 722 390 690C370 660 370 620 384 600Z",
                scarf.base,
            ),
            path(
                "M532 600C546 620 548 660 528 690C516 704 500 712 482 714C514 690 532 650 532 600Z",
                scarf.light,
            ),
            path("M440 700L412 778L452 764L470 712ZM478 708L496 770L528 748L500 698Z", scarf.between(-0.3)),
            path(
                "M436 688C450 678 484 678 496 690C500 708 488 722 466 722C446 722 432 708 436 688Z",
                scarf.between(0.25),
            ),
            line(
                "M392 650C412 684 436 692 448 694M526 648C516 672 502 684 490 690", scarf.dark, 4, opacity=0.5
            ),
        ]
        return Clothes(under, over, cuff=tones.between(-0.45))

    return garment


def suit(tie: Tones) -> Garment:
    """A jacket with broad lapels over a white shirt and a tie, and a folded cloth in its pocket."""

    def garment(tones: Tones) -> Clothes:
        dark = tones.dark
        under = [
            path(SHIRT_FRONT, SHIRT),
            path("M300 690L382 640C392 760 420 980 410 1190H360Z", SHIRT_SHADE, opacity=0.7),
            path("M446 730H474L494 960L462 1010L430 960Z", tie.base),
            path("M446 730H458L448 986L430 960Z", tie.dark, opacity=0.6),
            *[
                line(f"M{436 + i} {812 + 62 * i}l{50 - 2 * i} -26", tie.light, 8, opacity=0.8)
                for i in range(3)
            ],
            path("M300 690L382 640C384 780 424 880 444 1190H80V690Z", "url(#cloth)"),
            path("M620 690L536 640C534 780 494 880 474 1190H840V690Z", "url(#cloth)"),
            path("M584 872L596 842L612 862L628 838L646 872Z", mix(SHIRT, tie.light, 0.25)),
            rect(574, 870, 84, 13, dark, 4, opacity=0.6),
            circle(459, 1084, 11, tones.light),
        ]
        left = (
            "M392 598C356 630 326 656 306 690L336 770L312 806L440 1050"
            "C426 884 390 760 382 660C382 636 388 616 392 598Z"
        )
        right = (
            "M526 598C562 630 592 656 612 690L580 770L606 806L478 1050"
            "C494 884 528 760 534 660C534 636 528 616 526 598Z"
        )
        points = [
            path(
                "M388 600C374 622 368 644 368 664L420 738L458 702C426 688 396 656 388 600Z",
                mix(SHIRT, SHIRT_SHADE, 0.45),
            ),
            path("M528 600C542 622 548 644 548 664L500 738L458 702C492 688 520 656 528 600Z", SHIRT),
            line("M368 664L420 738L458 702L500 738L548 664", SHIRT_SHADE, 4),
            path("M440 706H478L486 734L470 756H450L434 734Z", tie.between(0.2)),
        ]
        over = [
            path(left, tones.between(-0.7)),
            path(right, tones.between(0.4)),
            line("M306 690L336 770L312 806L440 1050", dark, 4, opacity=0.8),
            line("M612 690L580 770L606 806L478 1050", dark, 4, opacity=0.6),
            *points,
        ]
        return Clothes(under, over, cuff=SHIRT)

    return garment


def knitted(stripes: Sequence[str]) -> Garment:
    """A jumper with a round neck in broad bands, sleeves and all, of whatever wool there was."""

    def garment(tones: Tones) -> Clothes:
        def bands(lean: float) -> list[str]:
            parts = []
            for i, y in enumerate(range(700, 1200, 64)):
                colour = stripes[i % len(stripes)]
                parts.append(
                    path(
                        f"M60 {y}C300 {y + 14} 620 {y + 14} 860 {y - 6}V{y + 34}"
                        f"C620 {y + 54} 300 {y + 54} 60 {y + 40}Z",
                        colour,
                    )
                )
                parts += [
                    line(f"M{x} {y + 16}l7 9l7 -9", mix(colour, "#FFF2DE", 0.4), 3.5, opacity=0.6)
                    for x in range(96, 840, 26)
                ]
            return [f'<g transform="rotate({lean:g} 458 900)">{"".join(parts)}</g>']

        def sleeve(name: str) -> list[str]:
            return bands({"fore-left": 70, "fore-right": -70}.get(name, 0))

        shade = [
            path("M80 640H330C312 820 330 1000 330 1190H80Z", tones.dark, opacity=0.3),
            path("M330 640H420C404 820 410 1000 412 1190H330Z", tones.dark, opacity=0.12),
        ]
        return Clothes(
            [*bands(0), *shade],
            round_neck(tones, 30),
            cuff=tones.between(-0.4),
            pattern=sleeve,
            shade=mix(tones.dark, "#2A1B33", 0.3),
        )

    return garment


def with_headphones(garment: Garment, colour: str) -> Garment:
    """The same garment, with large headphones hanging round the neck."""

    def dressed(tones: Tones) -> Clothes:
        clothes = garment(tones)
        dark, light = mix(colour, "#1B1328", 0.45), mix(colour, "#FFF2DE", 0.5)
        pair = []
        for x, turn in ((360, 20), (556, -20)):
            spin = {"transform": f"rotate({turn} {x} 740)"}
            pair += [
                rect(x - 45, 674, 92, 138, dark, 40, **spin),
                rect(x - 36, 676, 78, 128, colour, 36, **spin),
                ellipse(x + 4, 740, 23, 44, dark, opacity=0.55, **spin),
                line(f"M{x + 24} 704q10 34 0 68", light, 6, opacity=0.75, **spin),
            ]
        band = [
            line("M334 690C318 636 340 590 392 566", dark, 28),
            line("M582 690C598 636 576 590 524 566", mix(dark, colour, 0.5), 28),
            line("M592 672C596 634 580 604 548 582", light, 6, opacity=0.6),
        ]
        return replace(clothes, over=[*clothes.over, *band, *pair])

    return dressed


def with_camera(garment: Garment, strap: Tones) -> Garment:
    """The same garment, with a camera on a broad strap before the chest."""

    def dressed(tones: Tones) -> Clothes:
        clothes = garment(tones)
        body, metal = "#3A3150", "#B9AFC4"
        camera = [
            line("M352 640C370 760 400 860 404 900", strap.between(-0.4), 24),
            line("M566 640C548 760 520 860 514 900", strap.base, 24),
            line(
                "M352 640C370 760 400 860 404 900M566 640C548 760 520 860 514 900",
                strap.light,
                6,
                stroke_dasharray="4 18",
            ),
            path(
                "M366 900H416L432 876H492L506 900H552C562 900 570 908 570 918V1012C570 1022 562 1030 552 1030"
                "H366C356 1030 348 1022 348 1012V918C348 908 356 900 366 900Z",
                body,
            ),
            path(
                "M348 918C348 908 356 900 366 900H416L432 876H492L506 900H552C562 900 570 908 570 918V926H348Z",
                metal,
            ),
            circle(460, 968, 52, mix(body, "#1B1328", 0.4)),
            circle(460, 968, 40, "#54486E"),
            circle(460, 968, 27, "#241A38"),
            ellipse(472, 956, 9, 6, "#D8E6F2", opacity=0.85),
            circle(380, 912, 8, "#E08A6E"),
            line("M564 928V1010", mix(body, "#FFE3C8", 0.4), 5, opacity=0.7),
        ]
        return replace(clothes, under=[*clothes.under, *camera[3:]], over=[*camera[:3], *clothes.over])

    return dressed
