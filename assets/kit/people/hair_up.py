"""Hair that is put up: knots and a tail."""

from ..shapes import blob, ellipse, line, path, rect
from .person import Hair, Tones


def high_bun(tones: Tones, turned: bool) -> Hair:
    """Drawn up into a knot on the crown, with a loose strand at each temple."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [
        ellipse(462, 84, 92, 80, dark),
        path("M322 340C304 240 336 140 446 130C560 126 602 220 588 330L570 372H342Z", dark),
    ]
    front = [
        path(blob(462, 78, 84, 72, 9, 0.05, 3), base),
        path(
            "M322 356C288 262 312 170 390 138C450 112 532 122 570 176C600 220 598 280 588 330"
            "C584 296 574 270 556 248C520 226 480 216 452 214"
            "C410 220 372 244 356 280C346 300 340 318 338 340Z",
            base,
        ),
        line("M372 250C390 200 420 160 452 140M540 230C530 196 512 166 486 146", dark, 4.5, opacity=0.5),
        line("M436 96C456 108 486 108 506 96", dark, 5, opacity=0.7),
    ]
    lights = [
        line("M412 226C430 190 448 164 466 146", light, 5, opacity=0.5),
        line("M486 216C496 188 506 166 502 150M562 240C556 206 540 176 520 156", light, 6, opacity=0.7),
        line("M440 50C466 34 504 40 524 64", light, 6, opacity=0.65),
    ]
    strands = [
        line("M338 330C326 366 328 404 338 440", base, 7),
        line("M590 322C600 350 600 384 592 410", base, 6),
    ]
    shadow = (
        "M310 120H610V300C590 270 560 258 520 248C480 238 440 238 404 252C372 268 356 296 350 340L310 360Z"
    )
    return Hair(back, front, shadow, lights, over_ears=strands)


def loose_bun(tones: Tones, turned: bool) -> Hair:
    """Gathered in a hurry behind the head; strands have come out."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [
        path(blob(378, 112, 78, 64, 9, 0.06, 5), dark),
        path(blob(376, 106, 68, 54, 9, 0.07, 6), base),
        line(
            "M326 116C336 80 386 66 420 88M340 134C362 152 404 146 424 122M352 106C368 92 392 92 404 104",
            dark,
            4.5,
            opacity=0.5,
        ),
        line("M336 96C352 72 392 66 416 82", light, 5, opacity=0.6),
        line("M316 88C304 84 298 74 300 64M424 62C430 52 440 50 448 54", base, 5),
        path("M318 400C290 300 300 180 376 144L536 136C606 176 610 270 590 340L480 420Z", dark),
    ]
    front = [
        path(
            "M326 376C290 296 298 194 376 146C430 114 524 116 572 168C602 214 600 270 588 332"
            "C582 300 568 278 546 260C516 242 490 232 470 208"
            "C448 240 406 258 382 292C366 316 356 344 348 376Z",
            base,
        ),
        line("M470 208C464 180 466 156 472 138", dark, 5, opacity=0.5),
        line("M446 222C410 236 376 258 358 300M498 222C530 234 556 248 572 278", dark, 4, opacity=0.4),
    ]
    lights = [
        line("M352 270C366 216 404 176 456 160", light, 6, opacity=0.45),
        line("M490 162C538 168 572 204 580 252", light, 6, opacity=0.75),
    ]
    strands = [
        line("M352 300C334 340 330 392 342 436C346 452 344 466 338 474", base, 6.5),
        line("M366 296C352 322 346 350 348 372", base, 5),
        line("M584 300C600 340 602 384 590 430C588 442 590 452 596 458", base, 6),
    ]
    shadow = (
        "M310 120H610V340C590 310 572 290 546 274C516 258 492 248 470 226C450 258 414 274 390 304"
        "C374 330 366 356 364 384L310 400Z"
    )
    return Hair(back, front, shadow, lights, over_ears=strands)


def two_buns(tones: Tones, turned: bool) -> Hair:
    """A knot on either side above, and a thick straight fringe."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [
        path("M318 420C284 300 300 170 380 138L536 132C612 176 612 290 592 400L480 440Z", dark),
        *[path(blob(x, 116, 66, 60, 9, 0.05, seed), dark) for x, seed in ((342, 4), (562, 7))],
        *[path(blob(x, 112, 56, 50, 9, 0.05, seed), base) for x, seed in ((342, 4), (562, 7))],
        *[
            line(
                f"M{x - 30} 116C{x - 20} 84 {x + 22} 82 {x + 32} 110M{x - 20} 134"
                f"C{x} 146 {x + 18} 142 {x + 28} 128",
                light,
                5,
                opacity=0.55,
            )
            for x in (342, 562)
        ],
    ]
    front = [
        path(
            "M322 420C296 330 300 220 350 168C402 118 522 116 570 172C606 220 604 310 594 396"
            "C588 404 582 400 582 388C584 350 584 320 580 296"
            "C574 280 566 276 556 276C548 282 540 284 532 278C520 288 506 288 494 280"
            "C480 290 464 290 450 281C436 290 420 290 408 282C390 284 370 296 358 320"
            "C354 356 354 392 350 418C342 428 330 428 322 420Z",
            base,
        ),
        line("M456 130C452 150 452 166 456 180", dark, 5, opacity=0.5),
        line("M400 196C392 220 392 240 396 262M520 190C528 214 532 236 530 258", dark, 4, opacity=0.4),
    ]
    lights = [
        line("M356 226C372 184 404 158 440 152", light, 6, opacity=0.4),
        line("M476 152C528 156 566 190 576 244", light, 7, opacity=0.7),
        line("M470 200C476 220 480 240 480 256", light, 4, opacity=0.45),
    ]
    shadow = (
        "M310 120H610V420L584 400C586 350 584 320 576 300C560 300 540 306 520 304"
        "C500 300 470 310 450 304C430 300 400 304 380 308C370 340 368 380 366 430L310 430Z"
    )
    return Hair(back, front, shadow, lights)


def ponytail(tones: Tones, turned: bool) -> Hair:
    """High and tied, swinging behind the shoulder."""
    base, light, dark = tones.base, tones.light, tones.dark
    tail = (
        "M352 150C300 110 250 150 240 240C228 330 262 400 236 480C226 520 232 548 246 566"
        "C286 540 300 470 296 400C292 330 290 250 360 190Z"
    )
    back = [
        path(tail, dark),
        path(
            "M352 150C300 110 250 150 240 240C228 330 258 396 240 470C262 430 272 380 266 320"
            "C262 250 280 190 352 170Z",
            base,
        ),
        line("M268 200C252 260 270 330 262 400C262 440 256 480 250 520", light, 5, opacity=0.4),
        path("M330 384C302 300 308 190 392 158L524 152C590 190 600 276 590 350L480 420Z", dark),
    ]
    front = [
        path(
            "M326 372C292 296 300 196 380 150C450 118 530 128 570 180C600 226 598 280 588 330"
            "C584 296 572 268 552 248C520 230 486 222 452 222"
            "C414 226 380 250 362 290C352 316 346 336 344 360Z",
            base,
        ),
        rect(330, 138, 40, 24, "#E08A6E", 10, transform="rotate(38 350 150)"),
        line(
            "M376 170C400 160 440 176 452 222M376 166C430 146 520 180 552 248M372 176"
            "C370 200 362 240 362 290",
            dark,
            4,
            opacity=0.45,
        ),
    ]
    lights = [
        line("M392 164C440 150 496 170 524 224", light, 5, opacity=0.5),
        line("M450 140C510 142 562 176 578 240", light, 6, opacity=0.75),
        line("M346 250C352 220 362 196 376 180", light, 5, opacity=0.3),
    ]
    strands = [line("M346 322C336 352 336 384 344 410", base, 6)]
    shadow = (
        "M310 120H610V320C590 286 566 266 536 254C500 242 460 240 428 248C396 262 376 292 366 340"
        "L356 380H310Z"
    )
    return Hair(back, front, shadow, lights, over_ears=strands)


CORNROWS = (
    "M322 372C290 290 304 190 380 144C450 112 530 124 572 176C602 222 600 278 590 332"
    "C584 296 572 268 550 248C520 230 486 222 452 222C414 226 380 250 360 290C348 320 344 340 340 364Z"
)


def cornrows(tones: Tones, turned: bool) -> Hair:
    """Plaited flat to the head from the forehead back, the ends gathered low behind."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [
        path("M326 384C298 300 306 190 392 152L524 150C590 190 600 276 590 350L480 420Z", dark),
        *[
            line(f"M{x} 380C{x - 26} 440 {x - 40} 500 {x - 34} {end}", tone, 17)
            for x, end, tone in ((360, 590, dark), (340, 612, base), (322, 584, dark))
        ],
        line("M314 420C298 470 292 530 298 590", light, 5, opacity=0.45, stroke_dasharray="9 9"),
        *[ellipse(x, y, 11, 9, "#F0C27A") for x, y in ((326, 590), (306, 612), (288, 584))],
    ]
    rows = [
        "M344 352C322 300 322 262 334 232",
        "M362 292C346 256 346 222 362 190",
        "M392 252C380 220 384 188 408 156",
        "M428 230C422 198 430 168 456 138",
        "M468 224C468 192 480 164 506 140",
        "M508 232C512 202 524 178 546 158",
        "M546 250C554 224 564 204 576 192",
        "M576 280C582 258 588 242 594 232",
    ]
    front = [path(CORNROWS, dark)]
    front += [line(row, base, 23) for row in rows]
    front += [line(row, light, 8, opacity=0.5, stroke_dasharray="8 9") for row in rows]
    lights = [line("M500 140C546 152 578 190 586 240", light, 6, opacity=0.6)]
    shadow = "M310 120H610V312C588 280 566 262 536 252C500 240 460 238 428 246C396 260 376 290 366 338L356 376H310Z"
    return Hair(back, front, shadow, lights)
