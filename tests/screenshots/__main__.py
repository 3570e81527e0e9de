"""`python -m tests.screenshots OUT`: plays Thirty Days and keeps a picture of each kind of page.

`--size 1920x1080`, `--text 200`, `--theme high_contrast` and `--language ar` choose the look,
`--only scene debrief` some of the pages.
`--beside FOLDER` puts a drawing of that folder, called mock-scene.png and the like, beside each picture.
The pictures in this folder, one for each kind of moment, are in `kept.py`, and all of them are made anew by

    python -m tests.screenshots --kept
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from game.settings import TEXT_SCALES, Settings
from game.ui.theme import STACKED_FROM, THEMES
from tests.screenshots.moments import ASSETS, at_the_title, drawn, moments

FOLDER = Path(__file__).parent
GAP = 16  # pixels between a drawing and ours


def main(arguments: Sequence[str] | None = None) -> int:
    parser = _parser()
    options = parser.parse_args(arguments)
    if not options.kept and options.out is None:
        parser.error("say which folder the pictures go to, or --kept")
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")  # a window that nobody has to see
    from game.adapters.pygame_window.window import PygameWindow

    if options.kept:
        from tests.screenshots.kept import keep_all

        keep_all(options.out or FOLDER, options.size)
        return 0
    settings = Settings(
        text_scale=options.text,
        theme=options.theme,
        reading_speed="at once",
        less_motion=True,
        language=options.language,
    )
    out = options.out
    out.mkdir(parents=True, exist_ok=True)
    pilot = at_the_title(options.size, settings)
    window = PygameWindow("Second Chances", options.size, assets=ASSETS)
    found = set()
    for name in moments(pilot):
        if options.only and name not in options.only:
            continue
        found.add(name)
        window.show(pilot.frame, theme=options.theme, pictures=drawn(), still=True, fresh=True)
        path = out / f"{name}{suffix(settings)}.png"
        window.screenshot(path)
        if options.beside:
            _beside(options.beside, name, settings, options.size, path)
    window.close()
    for name in sorted(set(options.only) - found):
        print(f"There is no page called “{name}”.", file=sys.stderr)
    return 0 if found >= set(options.only) else 2


def suffix(settings: Settings) -> str:
    """What the name of a picture says of its look."""
    large = "-large-text" if settings.text_scale >= STACKED_FROM else ""
    return large + ("-high-contrast" if THEMES[settings.theme].bordered else "")


def _beside(folder: Path, name: str, settings: Settings, size: tuple[int, int], path: Path) -> None:
    """Save the drawing of the same page and ours, side by side, where there is a drawing."""
    import pygame

    end = suffix(settings)
    wanted = [f"mock-{name}-720p.png"] if size[1] == 720 and not end else []
    wanted += [f"mock-{name}{end}.png", f"mock-{name}.png"]
    mock = next((folder / each for each in wanted if (folder / each).is_file()), None)
    if mock is None:
        return
    ours, drawing = pygame.image.load(path), pygame.image.load(mock)
    w, h = ours.get_size()
    drawing = pygame.transform.smoothscale(
        drawing.convert(24), (drawing.get_width() * h // drawing.get_height(), h)
    )
    pair = pygame.Surface((drawing.get_width() + GAP + w, h))
    pair.blit(drawing, (0, 0))
    pair.blit(ours, (drawing.get_width() + GAP, 0))
    pygame.image.save(pair, path.with_name(f"beside-{path.name}"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m tests.screenshots", description=__doc__.splitlines()[0] if __doc__ else ""
    )
    parser.add_argument("out", type=Path, nargs="?", metavar="OUT", help="the folder for the pictures")
    parser.add_argument("--kept", action="store_true", help="make the pictures of this folder anew")
    parser.add_argument("--size", type=_size, default=(1280, 720), metavar="WxH", help="of the window")
    parser.add_argument("--text", type=int, choices=TEXT_SCALES, default=100, help="size of text, per cent")
    parser.add_argument("--language", default="en")
    parser.add_argument("--theme", choices=sorted(THEMES), default="dusk")
    parser.add_argument("--only", nargs="+", default=[], metavar="PAGE", help="these pages only")
    parser.add_argument("--beside", type=Path, metavar="FOLDER", help="a folder of drawings to compare with")
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
