"""Heads that are covered."""

from collections.abc import Callable

from ..shapes import line, path
from .hair import curls
from .person import Hair, Tones

ROUND_FACE = (
    "M352 330C348 410 362 458 396 488C426 512 456 520 482 517C520 511 552 474 564 430"
    "C574 392 576 360 570 320C560 240 520 200 456 200C392 200 356 250 352 330Z"
)


def headscarf(tones: Tones, turned: bool) -> Hair:
    """Laid close round the face, pinned at the side, and over the shoulders."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [
        path(
            "M300 420C272 240 330 120 446 112C570 110 626 230 606 400C604 500 640 590 690 650"
            "C600 740 320 740 226 660C290 590 312 500 300 420Z",
            dark,
        )
    ]
    front = [
        path(
            "M298 420C270 240 328 116 446 110C572 108 628 230 606 400C602 480 616 560 660 640"
            "C600 720 470 770 380 742C300 716 250 690 226 660"
            f"C290 590 310 500 298 420Z{ROUND_FACE}",
            base,
            fill_rule="evenodd",
        ),
        path(
            "M352 330C348 410 362 458 396 488C426 512 456 520 482 517C520 511 552 474 564 430L580 436"
            "C566 486 530 532 484 540C450 544 414 530 384 504C350 474 336 420 340 330Z",
            dark,
        ),
        path(
            "M456 200C392 200 356 250 352 330L338 332C340 236 384 182 458 182C530 182 574 236 584 320"
            "L571 322C560 240 520 200 456 200Z",
            dark,
            opacity=0.8,
        ),
        line("M316 520C330 590 380 640 470 650", dark, 7),
        line("M300 610C360 680 460 710 560 690", dark, 6, opacity=0.9),
    ]
    lights = [
        line("M600 430C606 520 560 600 450 650", light, 7, opacity=0.7),
        line("M560 190C600 240 604 320 596 400", light, 8, opacity=0.8),
    ]
    shadow = (
        "M330 190H600V300C580 250 530 216 458 216C400 216 372 270 368 340C366 420 384 470 410 506L330 500Z"
    )
    return Hair(back, front, shadow, lights)


def beanie(wool: Tones) -> Callable[[Tones, bool], Hair]:
    """A knitted cap with its edge turned up; curls look out under it."""
    base, light, dark = wool.base, wool.light, wool.dark
    dome = "M306 268C300 170 356 92 452 90C552 90 612 168 600 262C540 236 380 236 306 268Z"
    edge = (
        "M298 252C296 240 302 232 312 228C392 204 520 202 594 224C606 228 610 236 608 248L604 288"
        "C602 298 594 302 584 298C510 276 398 278 322 304C310 308 302 302 300 292Z"
    )

    def hairstyle(tones: Tones, turned: bool) -> Hair:
        back = [path("M326 400C298 310 306 200 380 150L530 140C604 180 610 280 590 350L480 420Z", tones.dark)]
        front = curls([(332, 312), (330, 342), (336, 370), (350, 394)], 19, 24, tones.base, 31)
        front += curls([(366, 308), (398, 302), (548, 296), (576, 308), (586, 334)], 15, 20, tones.base, 32)
        front += [
            path(dome, base),
            path(
                "M306 268C300 170 356 92 452 90C392 120 360 180 366 250C344 254 324 260 306 268Z",
                dark,
                opacity=0.4,
            ),
            *[
                line(
                    f"M{452 + x * 0.25:.0f} 100C{452 + x * 0.8:.0f} 130 {452 + x} 180 {452 + x} 232",
                    dark,
                    4,
                    opacity=0.4,
                )
                for x in range(-120, 130, 30)
            ],
            path(edge, wool.between(0.12)),
            *[
                line(f"M{x} {228 - 14 * (1 - ((x - 454) / 150) ** 2):.0f}v62", dark, 4, opacity=0.42)
                for x in range(316, 600, 19)
            ],
            line("M302 254C392 218 520 216 606 246", dark, 4, opacity=0.35),
        ]
        lights = [
            line("M500 110C552 128 584 166 592 206", light, 8, opacity=0.7),
            line("M540 222C566 226 586 230 600 240V282", light, 6, opacity=0.7),
        ]
        shadow = "M310 120H610V326C590 316 540 306 480 306C420 306 390 316 372 330C364 352 362 372 358 396L310 410Z"
        return Hair(back, front, shadow, lights)

    return hairstyle
