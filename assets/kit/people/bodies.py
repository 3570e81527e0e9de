"""Bodies: the outline of the torso and the neck, and where the arms of a build are."""

from dataclasses import dataclass

from ..shapes import Point

MIDDLE = 458.0  # of every torso


@dataclass(frozen=True, slots=True)
class Build:
    torso: str
    neck: str
    spread: float = 1.0  # how far from the middle the joints of the arms are
    arm: float = 1.0  # how thick the arms are

    def joint(self, point: Point) -> Point:
        return (MIDDLE + (point[0] - MIDDLE) * self.spread, point[1])


MEDIUM = Build(
    "M222 1190C228 1060 236 960 226 880C216 850 190 800 196 764C214 738 240 724 268 712"
    "C330 688 384 664 394 606"
    "H522C532 664 586 688 648 712C676 724 702 738 720 764C726 800 700 850 690 880C680 960 688 1060 694 1190Z",
    "M394 462C398 540 396 600 382 640C394 678 430 700 458 702C488 700 522 678 536 640"
    "C522 600 520 556 522 486Z",
)
SLIM = Build(
    "M250 1190C256 1070 262 970 250 884C240 852 214 806 220 772C234 748 258 734 284 722"
    "C342 698 388 670 396 606"
    "H520C528 670 574 698 632 722C658 734 682 748 696 772C702 806 676 852 666 884C654 970 660 1070 666 1190Z",
    "M398 462C402 540 402 600 386 642C398 678 432 700 458 702C486 700 518 678 532 642"
    "C516 600 516 556 518 486Z",
    spread=0.93,
    arm=0.86,
)
BROAD = Build(
    "M180 1190C176 1090 196 990 196 900C184 866 152 812 160 772C178 740 210 722 246 708"
    "C316 682 376 656 386 606"
    "H530C540 656 600 682 670 708C706 722 738 740 756 772C764 812 732 866 720 900C720 990 740 1090 736 1190Z",
    "M386 462C388 540 390 600 376 640C390 680 428 704 458 704C488 704 526 680 540 640"
    "C526 600 528 556 530 486Z",
    spread=1.08,
    arm=1.15,
)
