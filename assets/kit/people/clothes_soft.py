"""Knits and jerseys: what is pulled over the head."""

import math
from collections.abc import Callable

from ..shapes import circle, leaf, line, mix, path, rect
from .clothes import NECKLINE, SHIRT, SHIRT_SHADE
from .person import Clothes, Tones

Garment = Callable[[Tones], Clothes]


def round_neck(tones: Tones, width: float = 20) -> list[str]:
    """A ribbed band round the neck."""
    ribs = [
        line(
            f"M{x} {654 + 47 * math.sin((x - 386) / 144 * math.pi):.0f}l{(x - 458) * -0.06:.1f} 13",
            tones.dark,
            3,
            opacity=0.4,
        )
        for x in range(398, 524, 12)
    ]
    return [
        line(NECKLINE, tones.between(-0.55), width),
        line(NECKLINE, tones.between(0.12), width - 9),
        *ribs,
    ]


def band(y: float, height: float, colour: str, opacity: float = 1) -> str:
    """A stripe round the body, sagging a little."""
    return path(
        f"M100 {y}C300 {y + 14} 620 {y + 14} 820 {y - 6}V{y - 6 + height}"
        f"C620 {y + 14 + height} 300 {y + 14 + height} 100 {y + height}Z",
        colour,
        opacity=opacity,
    )


def tee(stripe: str = "", pocket: bool = False) -> Garment:
    """Short sleeves; striped or with a pocket when asked."""

    def garment(tones: Tones) -> Clothes:
        under = [band(y, 17, stripe, 0.85) for y in range(742, 1190, 58)] if stripe else []
        if pocket:
            under += [
                path("M556 856H634L630 940C614 952 578 952 562 940Z", tones.between(0.14)),
                line("M556 856L562 940C578 952 614 952 630 940L634 856Z", tones.dark, 4, opacity=0.5),
            ]
        under.append(
            line(
                "M300 1190C306 1120 300 1060 280 1010M600 1190C596 1130 604 1080 622 1030",
                tones.dark,
                5,
                opacity=0.28,
            )
        )
        sleeve = None
        if stripe:
            sleeve = lambda name: [band(y, 15, stripe, 0.7) for y in range(746, 940, 58)]  # noqa: E731  # as short as its stripes
        return Clothes(
            under,
            [line(NECKLINE, tones.between(-0.6), 18), line(NECKLINE, tones.between(0.15), 9)],
            sleeve=-0.42,
            pattern=sleeve,
        )

    return garment


def crew(shirt: str = "", stripes: tuple[str, ...] = ()) -> Garment:
    """A jumper with a round neck; with a shirt's collar over it, or bands across the chest."""

    def garment(tones: Tones) -> Clothes:
        bands = [band(820 + 44 * i, 30, colour) for i, colour in enumerate(stripes)]
        under = [*bands]
        over = round_neck(tones)
        if shirt:
            shade = mix(shirt, "#6E4560", 0.35)
            over += [
                path(
                    "M390 612C372 628 362 646 358 664L412 724L452 690C424 676 400 652 390 612Z",
                    mix(shirt, shade, 0.4),
                ),
                path("M526 612C544 628 554 646 558 664L504 724L464 690C492 676 516 652 526 612Z", shirt),
                line("M358 664L412 724L452 690M558 664L504 724L464 690", shade, 4, opacity=0.7),
            ]
        under.append(
            line(
                "M286 1190C296 1130 292 1070 272 1010M616 1190C610 1130 618 1080 634 1020",
                tones.dark,
                5,
                opacity=0.3,
            )
        )
        return Clothes(
            under,
            over,
            cuff=tones.between(-0.45),
            pattern=(lambda name: bands if name.startswith("upper") else []) if stripes else None,
        )

    return garment


def quarter_zip(tones: Tones) -> Clothes:
    """A stand-up collar, open to the breastbone."""
    light, dark = tones.light, tones.dark
    under = [
        path("M398 640L458 846L518 640L458 702Z", SHIRT),
        path("M398 640C412 720 436 790 458 846L430 700Z", SHIRT_SHADE, opacity=0.7),
        line("M458 846V872", dark, 6),
        rect(452, 850, 12, 26, "#D9C0AE", 5),
        line("M196 800C280 836 340 850 400 836M720 800C640 836 580 850 516 836", dark, 4, opacity=0.35),
    ]
    left = (
        "M392 578C366 606 350 640 352 672C384 720 424 760 458 846C452 760 420 700 398 652"
        "C390 626 388 602 392 578Z"
    )
    right = (
        "M524 578C550 606 566 640 564 672C532 720 492 760 458 846C464 760 496 700 518 652"
        "C526 626 528 602 524 578Z"
    )
    over = [
        line(NECKLINE, SHIRT_SHADE, 15),
        path(left, tones.between(-0.55)),
        path(right, tones.between(0.35)),
        line("M398 652C420 700 450 770 458 840C466 770 496 700 518 652", "#D9C0AE", 4, opacity=0.8),
        line("M352 672C384 720 424 760 458 846C492 760 532 720 564 672", dark, 5, opacity=0.5),
        line("M556 648C554 630 548 612 538 596", light, 5, opacity=0.6),
    ]
    return Clothes(under, over, cuff=tones.between(-0.5))


def rugby(stripe: str, collar: str) -> Garment:
    """One broad band across the chest, a pale collar and a short row of buttons."""

    def garment(tones: Tones) -> Clothes:
        shade = mix(collar, "#6E4560", 0.3)
        under = [
            band(830, 104, stripe),
            band(826, 7, tones.light, 0.5),
            path("M436 700H482L478 868H440Z", mix(collar, shade, 0.2)),
            line("M459 704V862", shade, 3),
            *[circle(459, 752 + 46 * i, 6, tones.dark) for i in range(3)],
        ]
        over = [
            path(
                "M388 604C364 626 350 650 346 676L410 750C420 724 440 706 458 704C424 684 396 650 388 604Z",
                mix(collar, shade, 0.45),
            ),
            path(
                "M528 604C552 626 566 650 570 676L506 750C496 724 476 706 458 704C492 684 520 650 528 604Z",
                collar,
            ),
            line(
                "M346 676L410 750C420 724 440 706 458 704C476 706 496 724 506 750L570 676",
                shade,
                4,
                opacity=0.8,
            ),
        ]
        return Clothes(
            under,
            over,
            cuff=mix(collar, shade, 0.3),
            pattern=lambda name: [band(830, 104, stripe)] if "upper" in name else [],
        )

    return garment


def cardigan(shirt: Tones) -> Garment:
    """Open, with a knitted edge and large buttons, over a shirt without a collar."""

    def garment(tones: Tones) -> Clothes:
        light, dark = tones.light, tones.dark
        edge_left = "M372 640C352 700 366 860 392 1190H348C330 960 312 790 340 664Z"
        edge_right = "M544 640C564 700 550 860 524 1190H568C586 960 604 790 576 664Z"
        under = [
            path(
                "M340 664L382 640C394 678 430 700 458 702C488 700 522 678 536 640L576 664L560 1190H356Z",
                shirt.base,
            ),
            path("M340 664L382 640C392 760 410 980 402 1190H340Z", shirt.dark, opacity=0.5),
            line("M470 760C476 860 474 1000 466 1190", shirt.dark, 4, opacity=0.3),
            path(edge_left, tones.between(0.1)),
            path(edge_right, tones.between(0.55)),
            line("M350 664C332 790 346 960 366 1190M566 664C584 790 570 960 550 1190", dark, 3, opacity=0.3),
            line("M340 664C312 790 330 960 348 1190M576 664C604 790 586 960 568 1190", dark, 4, opacity=0.45),
            *[circle(560 - 5 * i, 812 + 128 * i, 13, mix(dark, "#F3DDC4", 0.25)) for i in range(3)],
            *[circle(562 - 5 * i, 809 + 128 * i, 8, mix(light, "#F3DDC4", 0.4)) for i in range(3)],
            path("M224 1010H322L328 1190H236Z", tones.between(-0.4), opacity=0.7),
            path("M600 1010H690L684 1190H592Z", tones.between(0.2), opacity=0.7),
            line("M226 1012H322M600 1012H690", dark, 5, opacity=0.45),
        ]
        over = [
            line(NECKLINE, shirt.dark, 14),
            line(NECKLINE, shirt.light, 6),
            path("M394 592C364 616 346 640 336 672L372 700C374 664 382 630 394 592Z", tones.between(-0.6)),
            path("M524 592C552 616 570 640 580 672L546 700C542 664 536 630 524 592Z", tones.between(0.35)),
        ]
        return Clothes(under, over, cuff=tones.between(-0.35))

    return garment


def tunic(tones: Tones) -> Clothes:
    """A wide neck with an embroidered edge, and a row of leaves; a string of beads over it."""
    light, dark = tones.light, tones.dark
    gold = "#F0C27A"
    sprigs = [
        part
        for row, y in enumerate(range(880, 1190, 84))
        for x in range(226 + 46 * (row % 2), 710, 92)
        for part in (
            line(f"M{x} {y + 22}C{x - 2} {y + 6} {x + 2} {y - 10} {x} {y - 22}", light, 3.5, opacity=0.6),
            *[
                leaf(x + 11 * s, y + d, 13, 5.5, -38 * s, light, opacity=0.6)
                for s in (-1, 1)
                for d in (-14, 4)
            ],
        )
    ]
    under = [
        *sprigs,
        path(
            "M372 650C376 730 420 790 458 800C498 790 540 730 544 650L576 668C570 776 512 838 458 846"
            "C404 838 346 776 340 668Z",
            tones.between(-0.55),
        ),
        line("M352 690C366 770 412 820 458 826C506 820 552 770 566 690", gold, 5, stroke_dasharray="2 14"),
    ]
    beads = [(386 + i * 12.2, 664 + 104 * math.sin(i / 12 * math.pi)) for i in range(13)]
    over = [
        path(
            "M384 640C396 678 430 700 458 702C488 700 522 678 534 640C540 720 500 772 458 780"
            "C416 772 378 720 384 640Z",
            dark,
            opacity=0.25,
        ),
        *[circle(x, y, 11, "#B4574E" if i % 3 else gold) for i, (x, y) in enumerate(beads)],
        *[circle(x + 3, y - 3, 3.4, "#FFE3C8", opacity=0.8) for x, y in beads],
    ]
    return Clothes(under, over, cuff=tones.between(-0.5))
