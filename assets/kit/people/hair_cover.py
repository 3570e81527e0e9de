"""Heads that are covered."""

from ..shapes import line, path
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
