"""Hair that falls to the chin or lower."""

from ..shapes import circle, limb, line, mix, path, rect
from .hair import coils, curls, ring
from .person import Hair, Tones


def long_straight(tones: Tones, turned: bool) -> Hair:
    """Over the shoulders, parted a little beside the middle."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [
        path(
            "M292 700C250 560 262 440 280 330C284 190 350 116 452 112C560 110 622 190 622 330"
            "C640 450 660 570 624 704"
            "C600 740 560 736 540 716H372C350 740 312 736 292 700Z",
            dark,
        )
    ]
    front = [
        path(
            "M452 176C428 222 384 248 358 304C348 366 350 420 336 490C324 560 336 620 352 690"
            "C330 720 306 716 290 694"
            "C246 560 262 440 280 330C286 196 352 118 446 114C444 132 446 154 452 176Z",
            base,
        ),
        path(
            "M440 172C436 150 440 132 446 114C560 110 622 190 622 330C640 450 660 570 626 700"
            "C606 728 584 724 570 700"
            "C596 630 600 560 590 490C584 420 594 360 582 302C566 250 500 222 440 172Z",
            base,
        ),
        line("M446 174C440 152 442 134 448 118", dark, 5, opacity=0.55),
    ]
    lights = [
        path(
            "M520 132C582 158 612 220 616 330C640 450 656 570 626 700C612 716 600 722 590 720"
            "C620 620 612 520 604 440C600 330 590 210 520 132Z",
            light,
            opacity=0.32,
        ),
        line("M320 300C300 380 312 450 300 540C296 600 304 640 312 670", light, 5, opacity=0.4),
        line("M606 320C616 400 606 470 616 550C620 610 612 650 602 680", light, 6, opacity=0.75),
        line("M350 190C376 150 410 134 440 128", light, 6, opacity=0.45),
        line("M480 136C536 146 574 180 592 236", light, 6, opacity=0.7),
    ]
    shadow = (
        "M320 120H610V500L584 480C580 420 588 360 574 314C552 264 500 236 450 194"
        "C432 240 392 268 372 316C360 366 362 430 356 500L320 480Z"
    )
    return Hair(back, front, shadow, lights, stays=True)


def wavy(tones: Tones, turned: bool) -> Hair:
    """To the shoulders in waves, parted at our right, one side behind the ear."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [
        path(
            "M300 590C262 560 284 500 268 440C262 360 268 250 330 176C400 100 540 96 598 178"
            "C640 250 630 360 638 430"
            "C630 480 652 530 622 584C596 620 560 604 540 580H380C356 610 324 616 300 590Z",
            dark,
        )
    ]
    front = [
        path(
            "M512 176C470 226 400 240 368 300C352 344 366 392 348 440C336 480 356 520 344 566"
            "C330 592 306 588 300 560"
            "C274 520 300 470 282 420C262 350 272 240 340 168C400 110 470 108 520 122"
            "C510 142 508 158 512 176Z",
            base,
        ),
        path(
            "M508 176C506 156 508 138 516 120C580 128 622 190 622 280C630 350 612 400 628 456"
            "C640 500 618 540 606 572C594 580 584 572 584 556"
            "C596 520 580 480 588 440C600 390 590 340 578 296C562 250 532 216 508 176Z",
            base,
        ),
        line("M510 176C506 158 510 140 518 124", dark, 5, opacity=0.55),
        line("M330 330C312 380 330 430 316 480C312 520 322 540 322 556", dark, 5, opacity=0.45),
    ]
    lights = [
        line("M350 220C376 176 420 146 476 140", light, 7, opacity=0.5),
        line("M420 236C450 222 476 206 496 184", light, 5, opacity=0.4),
        line("M310 300C298 370 320 420 306 470", light, 5, opacity=0.35),
        line(
            "M544 150C588 184 606 240 606 300C612 360 600 400 612 450C620 490 608 520 602 544",
            light,
            6,
            opacity=0.75,
        ),
    ]
    shadow = (
        "M320 120H620V460L588 440C592 380 584 330 572 306C556 262 532 236 512 198"
        "C474 250 412 262 384 312C368 360 376 410 362 460L320 480Z"
    )
    return Hair(back, front, shadow, lights, stays=True)


def lob(tones: Tones, turned: bool) -> Hair:
    """Smooth to just under the chin, turned in at the ends, parted at our left and combed over."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [
        path(
            "M306 548C276 470 270 280 336 180C400 100 544 96 600 178C642 260 634 440 606 552"
            "C580 580 556 570 540 552H380C356 576 326 572 306 548Z",
            dark,
        )
    ]
    front = [
        path(
            "M404 182C376 214 366 262 360 320C352 400 350 460 372 536C356 568 322 566 306 540"
            "C272 440 272 270 336 178C356 150 380 132 404 124Z",
            base,
        ),
        path(
            "M398 184C390 160 394 136 404 122C470 94 566 106 602 180C644 262 636 440 606 546"
            "C592 566 574 560 566 544"
            "C584 480 592 400 584 330C566 300 520 276 480 260C440 244 412 216 398 184Z",
            base,
        ),
        line("M400 184C392 160 396 140 406 124", dark, 5, opacity=0.55),
        line("M420 210C460 244 540 262 576 306", dark, 4.5, opacity=0.4),
    ]
    lights = [
        path(
            "M520 124C586 140 620 200 622 290C626 380 620 460 604 520C606 420 610 330 590 260"
            "C572 200 548 160 520 124Z",
            light,
            opacity=0.35,
        ),
        line("M424 158C470 134 536 146 572 196", light, 7, opacity=0.6),
        line("M432 196C480 220 540 226 580 268", light, 5, opacity=0.5),
        line("M326 260C312 330 308 410 320 490", light, 5, opacity=0.35),
        line("M610 290C618 370 616 440 604 510", light, 6, opacity=0.75),
    ]
    shadow = (
        "M320 120H620V520L580 500C588 430 590 370 578 336C560 316 516 294 476 278"
        "C440 262 420 240 406 216C388 250 380 290 376 330C366 400 366 460 376 510L320 500Z"
    )
    return Hair(back, front, shadow, lights, stays=True)


def bowl(tones: Tones, turned: bool) -> Hair:
    """Round, to the cheeks, with a straight fringe high on the brow."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [
        path(
            "M304 440C270 330 284 200 350 152C420 104 530 108 590 166C634 230 632 350 606 444"
            "C580 470 556 462 540 446H376C350 466 322 462 304 440Z",
            dark,
        )
    ]
    front = [
        path(
            "M302 436C268 320 286 196 352 150C420 104 530 108 588 164C634 228 632 340 606 440"
            "C596 452 584 450 580 438"
            "C586 380 586 320 578 270C520 252 420 254 372 278C362 330 358 390 366 442"
            "C350 462 318 458 302 436Z",
            base,
        ),
        line("M372 278C368 330 364 390 370 436", dark, 5, opacity=0.5),
    ]
    lights = [
        path(
            "M342 214C400 186 520 184 580 214C584 226 586 238 588 250C530 222 400 224 336 252"
            "C336 238 338 226 342 214Z",
            light,
            opacity=0.32,
        ),
        line("M604 280C614 340 608 390 600 424", light, 6, opacity=0.75),
        line("M470 138C520 142 560 160 580 190", light, 6, opacity=0.6),
        line("M312 270C304 330 310 380 318 420", light, 5, opacity=0.3),
    ]
    shadow = (
        "M320 120H620V450L584 430C588 370 586 320 574 290C520 274 430 276 384 298"
        "C374 340 370 390 376 440L320 460Z"
    )
    return Hair(back, front, shadow, lights)


def curly_bob(tones: Tones, turned: bool) -> Hair:
    """Curls to the jaw, parted at our right with a clip in them."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [
        path(
            "M300 480C262 380 276 220 350 160C420 108 540 110 598 176C640 250 636 380 606 480L480 520Z", dark
        )
    ]
    back += curls(ring((450, 330), (168, 170), 40, -220, 22), 28, 38, dark, 31)
    front = [
        path(
            "M508 168C470 214 404 236 372 300C360 350 356 400 352 446C330 470 300 450 296 410"
            "C276 320 290 214 350 162C400 122 470 114 520 126Z",
            base,
        ),
        path(
            "M500 168C504 150 512 136 524 126C590 138 622 210 616 300C616 360 608 410 592 446"
            "C584 440 582 420 584 390C588 340 584 300 566 264C544 226 522 200 500 168Z",
            base,
        ),
    ]
    front += curls(ring((452, 216), (140, 98), -188, 8, 17), 24, 32, base, 32)
    front += curls([(372, 296), (398, 262), (434, 240), (472, 214), (540, 226), (570, 262)], 20, 26, base, 33)
    front += curls(
        [(312, 300), (300, 350), (302, 400), (320, 446), (346, 470), (344, 420), (350, 370)], 26, 33, base, 34
    )
    front += curls([(600, 290), (610, 346), (606, 400), (590, 442)], 24, 30, base, 35)
    front += [
        rect(540, 196, 54, 15, "#F2C46B", 7, transform="rotate(48 567 204)"),
        rect(540, 196, 54, 5, "#FFE7B0", 3, transform="rotate(48 567 204)"),
    ]
    lights = coils(
        [(430, 140), (486, 136), (536, 156), (580, 200), (470, 180), (606, 300), (612, 360), (600, 410)],
        light,
        6,
        4,
        0.75,
    )
    lights += coils(
        [(376, 170), (340, 220), (312, 290), (300, 360), (316, 430), (400, 212)], light, 5, 9, 0.32
    )
    shadow = (
        "M320 120H620V460L588 440C592 380 588 320 570 286C548 250 526 224 506 196"
        "C470 244 412 264 386 316C372 370 372 420 366 460L320 480Z"
    )
    return Hair(back, front, shadow, lights, stays=True)


LOCS_BACK = (
    (306, 330, 262, 470),
    (326, 360, 292, 500),
    (350, 380, 330, 512),
    (560, 380, 580, 508),
    (584, 350, 614, 486),
    (598, 320, 640, 450),
)
LOCS_FRONT = (
    (420, 150, 318, 250, 302, 400),
    (436, 146, 336, 236, 326, 440),
    (444, 140, 362, 220, 344, 350),
    (476, 138, 560, 190, 596, 330),
    (470, 144, 588, 214, 612, 398),
    (460, 150, 396, 210, 376, 292),
    (466, 150, 424, 206, 412, 270),
    (480, 150, 530, 204, 552, 276),
    (474, 152, 484, 206, 470, 262),
)


def locs(tones: Tones, turned: bool) -> Hair:
    """To the jaw, falling from the crown; one has a ring in it."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [path("M316 420C280 300 300 170 380 138L540 134C612 176 612 290 594 400L480 440Z", dark)]
    back += [
        path(limb([(x, y), ((x + u) / 2 - 4, (y + v) / 2), (u, v)], [17, 16, 11]), dark)
        for x, y, u, v in LOCS_BACK
    ]
    front = [
        path(
            "M330 262C316 190 372 124 458 122C548 122 604 190 588 262C560 220 520 196 468 188"
            "C410 196 360 220 330 262Z",
            base,
        )
    ]
    for i, (x, y, mx, my, u, v) in enumerate(LOCS_FRONT):
        tone = (base, mix(base, light, 0.22), mix(base, dark, 0.4))[i % 3]
        joints = [
            (float(x), float(y)),
            (mx + (x - mx) * 0.4, my - (my - y) * 0.55),
            (float(mx), float(my)),
            (float(u), float(v)),
        ]
        front.append(path(limb(joints, [15, 17, 17, 11]), tone))
        for k in range(1, 5):
            px, py = mx + (u - mx) * k / 5, my + (v - my) * k / 5
            front.append(line(f"M{px - 12:.0f} {py - 3:.0f}q12 7 24 1", dark, 3, opacity=0.5))
    front.append(rect(296, 366, 30, 13, "#E7B06A", 5, transform="rotate(6 311 372)"))
    lights = [
        line("M470 134C530 138 576 176 590 230", light, 6, opacity=0.7),
        line("M540 186C572 216 590 260 598 310", light, 5, opacity=0.55),
        line("M380 168C356 196 340 230 330 270", light, 5, opacity=0.35),
        circle(318, 372, 2, "#FFE7B0", opacity=0.0),
    ]
    shadow = (
        "M320 120H620V420L590 380C590 330 576 300 556 290C530 300 500 280 470 278"
        "C440 290 410 292 390 306C372 330 366 380 360 430L320 430Z"
    )
    return Hair(back, front, shadow, lights)
