"""Short hair that is combed: swept, parted, brushed back, or shaved at one side."""

from ..shapes import circle, line, path
from .person import Hair, Tones

SWEPT = (
    "M326 396C312 340 304 276 320 222C326 172 362 124 416 108C436 86 482 78 512 94C554 92 592 122 600 170"
    "C614 204 608 256 596 306L590 352C584 322 578 298 568 280C560 268 552 254 550 238C546 256 534 268 512 276"
    "C514 260 510 246 500 236C492 258 474 274 446 282C450 266 448 252 440 242C430 264 412 282 384 292"
    "C386 284 384 276 380 270C370 292 362 320 358 344C356 362 354 380 350 396C344 408 330 408 326 396Z"
)


def swept(tones: Tones, turned: bool) -> Hair:
    """A full fringe in pointed locks, swept to our right."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [path("M324 372C300 260 330 150 440 132C560 122 610 220 588 340L572 380H344Z", dark)]
    near = (
        "M326 396C312 340 304 276 320 222C332 262 350 280 380 270C370 292 362 320 358 344"
        "C356 362 354 380 350 396C344 408 330 408 326 396Z"
    )
    front = [
        path(SWEPT, base),
        path(
            "M416 108C480 96 560 130 600 170C614 204 608 256 596 306C588 286 572 262 550 238"
            "C556 206 520 150 416 108Z",
            light,
            opacity=0.4,
        ),
        path(
            "M440 242C446 214 470 190 512 178C500 200 498 220 500 236C492 258 474 274 446 282"
            "C450 266 448 252 440 242Z",
            light,
            opacity=0.3,
        ),
        path(near, dark, opacity=0.5),
        line("M540 214C540 196 530 178 514 164", dark, 4, opacity=0.5),
        line("M424 226C432 206 446 192 466 182", dark, 4, opacity=0.5),
        line("M346 216C356 172 388 136 432 122", light, 5, opacity=0.4),
        line("M384 224C400 180 440 152 492 150", light, 5, opacity=0.65),
        line("M520 122C558 132 584 156 590 196", light, 6, opacity=0.85),
    ]
    shadow = (
        "M300 120H610V330C598 316 586 300 572 296C560 284 556 272 552 262C546 282 534 292 506 300"
        "C508 284 506 274 500 266"
        "C490 290 470 304 436 310C440 296 440 286 436 278C424 300 404 314 384 318"
        "C374 344 368 380 366 412L310 420Z"
    )
    return Hair(back, front, shadow, stays=True)


def quiff(tones: Tones, turned: bool) -> Hair:
    """Short at the sides, brushed up and back from the forehead."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [path("M330 392C300 300 306 170 380 140L530 130C600 170 606 270 588 350L480 420Z", dark)]
    sides = (
        "M336 390C314 330 306 262 322 214L392 224C384 262 376 304 362 340C356 362 354 378 350 388Z"
        "M586 330C588 290 580 250 560 226L596 196C602 250 600 296 592 336Z"
    )
    top = (
        "M316 250C306 190 330 132 392 112C430 84 500 66 560 92C604 108 612 160 602 206"
        "C600 232 596 250 590 264"
        "C580 246 566 232 548 226C520 218 480 224 448 222C424 220 404 224 392 238C384 258 380 276 374 292"
        "C352 290 330 274 316 250Z"
    )
    front = [
        path(sides, base),
        path(sides, dark, opacity=0.55),
        path(top, base),
        line(
            "M404 226C396 186 424 140 478 116M446 220C444 184 470 146 516 124M496 220"
            "C496 190 520 158 552 142M540 222C546 200 560 186 578 176",
            dark,
            5,
            opacity=0.5,
        ),
    ]
    lights = [
        line("M372 232C366 186 392 140 440 118", light, 5, opacity=0.4),
        line("M424 214C422 176 450 138 498 112", light, 6, opacity=0.65),
        line("M472 212C474 178 500 146 536 126", light, 6, opacity=0.7),
        line("M522 214C528 190 546 168 574 156", light, 6, opacity=0.75),
    ]
    shadow = (
        "M310 120H610V270C580 250 560 240 530 240C490 240 440 236 410 246C398 270 392 300 382 330"
        "C372 360 366 380 366 404L310 404Z"
    )
    return Hair(back, front, shadow, lights)


def side_part(tones: Tones, turned: bool) -> Hair:
    """Combed over from a parting at our left."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [path("M330 392C300 300 306 170 380 140L530 130C600 170 606 270 588 350L480 420Z", dark)]
    front = [
        path(
            "M334 386C312 326 306 250 324 200C338 160 366 138 394 132L402 214"
            "C392 238 384 272 374 304C362 332 354 360 350 386C344 392 338 392 334 386Z",
            base,
        ),
        path(
            "M334 386C312 326 306 250 324 200C338 160 366 138 394 132L402 214"
            "C392 238 384 272 374 304C362 332 354 360 350 386C344 392 338 392 334 386Z",
            dark,
            opacity=0.5,
        ),
        path(
            "M398 216C386 176 386 140 402 122C452 92 540 96 580 140C608 176 606 238 596 290"
            "L588 342C584 310 580 284 568 262"
            "C552 250 526 244 496 244C456 242 424 234 398 216Z",
            base,
        ),
        path(
            "M402 122C452 92 540 96 580 140C608 176 606 238 596 290C588 250 570 200 530 168"
            "C490 140 440 124 402 122Z",
            light,
            opacity=0.32,
        ),
        line("M398 214C388 178 388 146 402 124", dark, 5, opacity=0.6),
        line("M420 222C430 196 470 180 520 190", dark, 4.5, opacity=0.4),
        line("M414 190C424 158 468 140 520 152", light, 6, opacity=0.55),
        line("M430 214C450 192 500 190 548 222", light, 5, opacity=0.5),
        line("M540 132C572 152 588 190 588 236", light, 6, opacity=0.75),
    ]
    shadow = (
        "M310 120H610V330C592 290 570 270 540 262C490 258 440 254 408 236C398 262 390 296 382 326"
        "C372 356 366 380 366 404L310 404Z"
    )
    return Hair(back, front, shadow, stays=True)


def brushed_back(tones: Tones, turned: bool) -> Hair:
    """Thinner at the temples, brushed back from a high forehead."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [path("M330 392C300 300 306 180 380 150L530 140C600 180 606 270 588 350L480 420Z", dark)]
    sides = (
        "M336 390C312 330 304 262 318 216L372 196C376 226 384 250 380 282C372 310 360 340 350 388Z"
        "M588 342C590 300 584 270 574 248L560 204L598 204C604 250 602 300 594 344Z"
    )
    top = (
        "M318 228C316 170 360 122 440 114C520 106 584 138 598 208C592 224 584 236 576 246"
        "C572 222 562 206 548 200"
        "C526 206 510 222 486 216C456 206 430 196 408 198C396 206 388 226 378 262C352 262 330 250 318 228Z"
    )
    front = [
        path(sides, base),
        path(sides, light, opacity=0.35),
        path(top, base),
        line(
            "M416 198C420 168 444 142 478 130M462 208C466 180 488 156 516 146M520 206"
            "C528 188 544 174 562 170",
            dark,
            5,
            opacity=0.5,
        ),
    ]
    lights = [
        line("M384 206C386 172 412 142 448 128", light, 5, opacity=0.5),
        line("M438 200C444 170 470 146 500 134", light, 6, opacity=0.7),
        line("M496 210C502 184 526 162 556 156", light, 6, opacity=0.75),
    ]
    shadow = (
        "M310 120H610V262C584 240 570 222 552 216C530 222 510 238 484 232C456 224 430 214 412 216"
        "C402 236 394 270 386 310C376 346 366 380 366 404L310 404Z"
    )
    return Hair(back, front, shadow, lights)


def curtains(tones: Tones, turned: bool) -> Hair:
    """Parted in the middle, falling to the cheekbones on both sides."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [path("M322 420C286 320 292 170 380 136L540 132C612 176 612 300 594 380L480 440Z", dark)]
    front = [
        path(
            "M470 136C420 112 348 134 322 196C300 254 306 330 322 392C330 408 344 404 348 388"
            "C352 352 364 322 386 292C412 262 442 232 466 176Z",
            base,
        ),
        path(
            "M462 136C512 104 586 128 604 194C618 252 606 316 594 366C588 376 580 372 580 358"
            "C580 326 572 298 556 272C532 244 494 222 466 178Z",
            base,
        ),
        line("M466 178C460 164 458 150 464 136", dark, 5, opacity=0.6),
        line("M440 200C410 240 370 260 350 310M494 200C526 230 556 246 572 282", dark, 4.5, opacity=0.45),
    ]
    lights = [
        line("M438 156C390 168 352 214 340 290", light, 6, opacity=0.4),
        line("M452 178C420 220 378 240 356 290", light, 5, opacity=0.3),
        line("M484 150C536 152 578 192 590 262", light, 7, opacity=0.75),
        line("M484 178C520 206 556 222 576 262", light, 5, opacity=0.6),
    ]
    shadow = (
        "M310 120H610V380C592 340 576 308 556 288C530 258 492 238 466 198C440 248 414 280 392 306"
        "C372 336 366 380 364 420L310 430Z"
    )
    return Hair(back, front, shadow, lights)


def undercut(tones: Tones, turned: bool) -> Hair:
    """Shaved at our left, long from there over to the other cheek."""
    base, light, dark = tones.base, tones.light, tones.dark
    root = "#3A2B4A"
    back = [path("M330 392C300 300 306 170 380 140L530 130C604 170 612 280 600 380L480 420Z", root)]
    front = [
        path(
            "M336 388C312 326 306 256 322 208L384 168L400 232C388 266 376 304 362 336"
            "C356 358 354 374 350 386Z",
            root,
            opacity=0.72,
        ),
        *[circle(334 + (i * 37 % 48), 226 + i * 8, 2, "#7A6A8E", opacity=0.5) for i in range(18)],
        path(
            "M366 232C346 180 372 124 440 106C520 86 596 116 612 190C626 256 622 340 606 412"
            "C600 430 586 428 584 410"
            "C588 352 578 300 556 264C520 286 470 280 440 262C412 256 386 250 366 232Z",
            base,
        ),
        path(
            "M440 106C520 86 596 116 612 190C626 256 622 340 606 412C604 330 600 250 560 196"
            "C530 150 480 120 440 106Z",
            light,
            opacity=0.45,
        ),
        path(
            "M366 232C346 180 372 124 440 106C412 134 398 176 410 246C392 246 378 242 366 232Z",
            dark,
            opacity=0.6,
        ),
        line("M424 248C424 200 452 162 500 154", light, 6, opacity=0.55),
        line("M470 262C476 220 508 190 548 194", light, 5, opacity=0.5),
        line("M560 250C548 226 530 214 508 212", dark, 5, opacity=0.45),
        line("M596 250C608 300 606 350 598 396", light, 5, opacity=0.7),
    ]
    shadow = (
        "M310 120H620V440L590 420C590 360 580 316 558 286C524 306 470 302 436 282"
        "C412 276 398 272 392 268C384 300 372 350 366 400L310 404Z"
    )
    return Hair(back, front, shadow, stays=True)


def pixie(tones: Tones, turned: bool) -> Hair:
    """Close at the neck and ears, with a soft fringe combed to our right."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [path("M322 410C290 310 300 180 376 144L536 136C606 176 610 280 590 366L480 420Z", dark)]
    front = [
        path(
            "M330 404C308 340 300 260 322 204C344 142 410 112 480 114C548 118 598 156 602 224"
            "C604 276 598 320 592 356"
            "C586 336 584 312 574 288C550 284 528 276 508 262C520 276 522 284 524 292"
            "C488 290 448 274 422 250C430 268 432 280 432 290"
            "C410 284 394 272 384 262C378 296 366 336 356 362C352 384 350 398 346 410"
            "C340 416 334 412 330 404Z",
            base,
        ),
        path(
            "M330 404C308 340 300 260 322 204C330 182 344 164 362 150C340 204 344 262 384 262"
            "C378 296 366 336 356 362C352 384 350 398 346 410C340 416 334 412 330 404Z",
            dark,
            opacity=0.5,
        ),
        line("M392 250C388 206 420 164 476 152", light, 6, opacity=0.5),
        line("M432 246C440 208 474 182 520 182", light, 6, opacity=0.6),
        line("M500 250C514 222 540 212 566 222", light, 5, opacity=0.6),
        line("M536 136C572 154 590 190 590 240", light, 6, opacity=0.75),
        line("M420 248C414 222 426 196 446 178M508 262C500 240 504 222 516 206", dark, 4.5, opacity=0.5),
    ]
    shadow = (
        "M310 120H610V370C592 340 584 316 572 304C550 300 530 294 518 288C522 300 522 304 520 310"
        "C484 306 450 294 430 276C434 290 434 300 432 308C412 302 398 292 390 286"
        "C384 316 374 350 368 376L360 420H310Z"
    )
    return Hair(back, front, shadow, stays=True)
