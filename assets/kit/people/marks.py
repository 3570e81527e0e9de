"""What is on a skin: freckles, a mole, a birthmark, lighter patches, stubble, and the lines of age."""

import random
from collections.abc import Callable

from ..shapes import circle, line, mix, path
from .moods import Mood
from .person import Person, Skin


def freckles(skin: Skin) -> list[str]:
    chance = random.Random(4)
    parts = []
    for cx, cy, spread in ((420, 404, 34), (540, 400, 26), (484, 384, 20)):
        for _ in range(11):
            x, y = cx + chance.uniform(-spread, spread), cy + chance.uniform(-15, 15)
            parts.append(
                circle(
                    x, y, chance.uniform(1.8, 3.4), skin.shade, opacity=round(chance.uniform(0.35, 0.7), 2)
                )
            )
    return parts


def mole(skin: Skin) -> list[str]:
    return [circle(544, 438, 4.2, mix(skin.shade, "#2A1B33", 0.6))]


def birthmark(skin: Skin) -> list[str]:
    """From the temple down the cheek, on the side of the ear."""
    return [
        path(
            "M340 296C366 284 398 296 404 322C408 342 396 352 404 372C414 398 404 432 380 440"
            "C352 446 340 410 336 380Z",
            mix(skin.blush, skin.lip, 0.35),
            opacity=0.58,
        )
    ]


def vitiligo(skin: Skin) -> list[str]:
    """Patches without pigment, round an eye, at the corner of the mouth and on the forehead."""
    pale = mix(skin.light, "#F2CDB2", 0.7)
    return [
        path(
            "M492 346C488 318 506 300 532 300C560 300 590 312 590 344C590 378 566 392 544 388"
            "C530 384 524 376 512 374C500 370 494 360 492 346Z",
            pale,
        ),
        path(
            "M420 520C430 496 450 490 470 494C490 498 506 492 520 500C534 510 520 530 490 532"
            "C460 534 424 534 420 520Z",
            pale,
        ),
        path("M398 262C404 250 420 246 432 252C440 260 430 270 418 272C408 276 396 272 398 262Z", pale),
        path("M444 268q10 -6 14 3q-4 9 -13 5z", pale),
        path("M368 416C372 402 386 404 388 418C392 430 384 442 376 440C366 436 364 426 368 416Z", pale),
    ]


def stubble(skin: Skin) -> list[str]:
    shade = mix(skin.shade, "#2A1B33", 0.45)
    chance = random.Random(9)
    parts = [
        path(
            "M336 400C352 428 384 444 420 446C440 436 466 430 484 431C506 430 528 434 546 442"
            "C562 436 576 420 584 396"
            "V560H330Z",
            shade,
            opacity=0.12,
        )
    ]
    for _ in range(130):
        x, y = chance.uniform(352, 574), chance.uniform(446, 530)
        parts.append(circle(x, y, 1.7, shade, opacity=round(chance.uniform(0.15, 0.4), 2)))
    return parts


def dimples(skin: Skin) -> list[str]:
    return [line("M430 440q-7 9 -3 18M548 436q7 9 3 18", skin.shade, 4.5, opacity=0.55)]


MARKS: dict[str, Callable[[Skin], list[str]]] = {
    "freckles": freckles,
    "mole": mole,
    "birthmark": birthmark,
    "vitiligo": vitiligo,
    "stubble": stubble,
    "dimples": dimples,
}


def marks(person: Person) -> list[str]:
    return [part for name in person.features.marks for part in MARKS[name](person.skin)]


def lines_of_age(person: Person, mood: Mood) -> list[str]:
    """From about forty: lines from the nose to the mouth and at the eyes. Past sixty: more of them, and softer lids."""
    age, shade = person.features.age, person.skin.shade
    if not age:
        return []
    (xl, yl), (xr, yr) = mood.mouth.left, mood.mouth.right
    cheek = [
        f"M457 414C446 424 438 436 {xl - 13:g} {yl - 2:g}",
        f"M514 412C524 422 530 434 {xr + 12:g} {yr - 2:g}",
    ]
    if age == 1:
        cheek = ["M456 416C449 422 443 429 439 437", "M515 414C522 420 527 427 530 435"]
    smile = 3 if mood.eyes.cheek or mood.eyes.closed else 0
    corners = [
        f"M394 352q-10 {2 + smile} -16 {-3 - smile}M394 362q-9 5 -15 4",
        f"M560 350q8 2 13 {-3 - smile}M560 360q8 5 12 3",
    ]
    parts = [line(d, shade, 4, opacity=0.2 + 0.25 * age) for d in cheek]
    parts += [line(d, shade, 3.2, opacity=0.2 + 0.22 * age) for d in corners]
    if age > 1:
        parts += [
            *[
                line(f"M{x - 15} {y + 27}Q{x} {y + 34} {x + 16} {y + 26}", shade, 3.2, opacity=0.5)
                for x, y in ((424, 346), (528, 344))
            ],
            line("M424 262C452 254 500 252 540 258", shade, 3.5, opacity=0.5),
            line("M436 242C466 234 500 234 528 238", shade, 3.2, opacity=0.38),
            line("M398 470C396 486 402 500 412 508", shade, 4, opacity=0.5),
            line("M556 462C556 476 552 488 544 496", shade, 4, opacity=0.45),
            *[
                line(f"M{x - 20} {y - 20}Q{x} {y - 30} {x + 21} {y - 19}", shade, 3.5, opacity=0.6)
                for x, y in ((424, 346), (528, 344))
            ],
        ]
    return parts
