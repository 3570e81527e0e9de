"""Hair that has gone, or gone thin, and heads under a knitted hat."""

from ..shapes import line, mix, path
from .hair_long import wavy
from .person import Hair, Tones

SIDES = (
    "M344 394C318 352 306 308 312 266C316 248 328 246 338 256C350 272 364 278 370 296C368 320 358 350 352 390Z"
    "M588 352C590 326 586 310 580 296C582 284 586 278 589 278C598 298 598 322 592 354Z"
)


def bald(tones: Tones, turned: bool) -> Hair:
    """A smooth crown, and short hair at the ears and round the back."""
    light, dark = tones.light, tones.dark
    back = [
        path(
            "M332 392C314 352 314 326 326 308L400 320L560 316L586 306C592 324 592 344 586 362L480 430Z", dark
        )
    ]
    front = [
        path(SIDES, tones.base),
        line("M324 276C326 306 336 338 344 366M338 272C346 296 354 312 358 326", light, 4.5, opacity=0.6),
    ]
    shadow = "M310 214H344C362 250 376 270 378 290C370 330 366 370 364 400L310 404Z"
    lights = [path("M490 164C530 172 558 198 568 240C548 216 520 196 480 188Z", "#FFF0DC", opacity=0.35)]
    return Hair(back, front, shadow, lights)


def thin_white(tones: Tones, turned: bool) -> Hair:
    """Full at the sides and the back, with a thin tuft combed back over a high forehead."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [path("M330 392C300 300 306 180 380 146L530 140C600 180 606 280 590 356L480 420Z", dark)]
    top = (
        "M336 246C318 190 354 138 424 124C500 112 566 136 588 196C592 212 592 226 588 240C578 214 562 196 538 188"
        "C502 176 448 176 412 188C388 198 378 220 372 250C360 256 346 254 336 246Z"
    )
    sides = (
        "M344 396C314 356 296 296 308 240C316 216 334 208 350 218C354 240 364 254 376 264C372 300 358 344 352 390Z"
        "M588 350C591 318 588 292 578 268C576 244 582 226 592 222C604 250 606 312 596 352Z"
    )
    front = [
        path(top, base, opacity=0.92),
        path(sides, base),
        line(
            "M322 250C318 292 328 334 340 366M338 236C340 268 350 296 356 318",
            light,
            5,
            opacity=0.8,
        ),
        line("M330 250C330 286 338 320 346 352", dark, 4, opacity=0.5),
        line(
            "M400 186C408 160 436 142 470 136M452 178C462 158 490 146 520 148M506 178C520 164 542 160 560 168",
            dark,
            4,
            opacity=0.35,
        ),
    ]
    lights = [line("M440 166C470 142 530 142 566 178M388 196C398 160 430 140 462 134", light, 6, opacity=0.9)]
    shadow = (
        "M310 120H610V250C590 214 560 200 536 196C500 188 450 188 418 198C396 210 388 236 384 268"
        "C376 310 366 360 364 400L310 404Z"
    )
    return Hair(back, front, shadow, lights)


HAT = Tones("#E8B24A", "#FBD98A", "#B07A30")


def knitted_hat(tones: Tones, turned: bool) -> Hair:
    """Long waves under a yellow hat with a turned-up edge."""
    loose = wavy(tones, turned)
    base, light, dark = HAT.base, HAT.light, HAT.dark
    dome = "M310 250C300 150 360 74 456 70C560 68 622 146 606 250C520 220 396 222 310 250Z"
    edge = (
        "M298 262C296 232 306 212 320 208C400 180 520 178 596 204C612 210 620 232 616 262C614 276 604 280 594 276"
        "C510 244 404 248 322 280C308 284 298 276 298 262Z"
    )
    hat = [
        path(dome, base),
        path(
            "M310 250C300 150 360 74 456 70C410 110 384 170 386 234C356 238 330 244 310 250Z",
            dark,
            opacity=0.5,
        ),
        *[
            line(
                f"M{456 + (x - 456) * 0.25:.0f} 84C{456 + (x - 456) * 0.8:.0f} 120 {x} 160 {x} 210",
                dark,
                4.5,
                opacity=0.4,
            )
            for x in range(346, 590, 30)
        ],
        path(edge, mix(base, dark, 0.25)),
        *[
            line(f"M{x} {214 - 20 * (1 - ((x - 456) / 150) ** 2):.0f}v44", dark, 5, opacity=0.4)
            for x in range(326, 600, 21)
        ],
    ]
    shine = [
        line("M520 88C570 108 598 148 600 194", light, 9, opacity=0.8),
        line("M540 208C570 212 592 220 604 232", light, 6, opacity=0.7),
    ]
    shadow = "M310 120H620V460L588 440C592 380 584 330 572 300C520 268 410 270 376 304C368 360 376 410 362 460L320 480Z"
    lights = [line("M614 300C618 360 604 404 614 450C622 490 610 520 604 544", tones.light, 6, opacity=0.75)]
    return Hair(loose.back, [*loose.front, *hat, *shine], shadow, lights, stays=True)
