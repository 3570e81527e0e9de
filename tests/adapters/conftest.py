"""A screen to open windows on, pictures of known colours, and windows that close themselves."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from game.adapters.pygame_window.window import PygameWindow

ASSETS = Path(__file__).parents[2] / "assets"
XVFB = ("Xvfb", "-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp")

PLACES = {"room": ("#804020", "#206080"), "park": ("#408040", "#408040")}  # left half, right half
PEOPLE = {"calm": "#C0A000", "hurt": "#00A0C0"}  # a figure is one plain colour, which tells its mood


@pytest.fixture(scope="session")
def screen() -> Iterator[None]:
    """A screen: the one that is there, or a virtual one. Without either, the test cannot tell anything."""
    by_hand = (
        os.environ.get("SDL_VIDEODRIVER") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    if by_hand or sys.platform != "linux":
        yield
        return
    if shutil.which("Xvfb") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("There is no screen and no Xvfb, so nothing about the window was tested.")
        pytest.skip("There is no screen and no Xvfb to make one.")
    with subprocess.Popen(XVFB, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        os.environ["DISPLAY"] = f":{server.stdout.readline().decode().strip()}"
        yield
        del os.environ["DISPLAY"]
        server.terminate()


@pytest.fixture(scope="session")
def assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real fonts and icons; places and people in known colours."""
    import pygame

    folder = tmp_path_factory.mktemp("assets")
    for name in ("fonts", "icons"):
        shutil.copytree(ASSETS / name, folder / name)

    def keep(picture: pygame.Surface, path: str) -> None:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(picture, str(file.with_suffix(".png")))
        file.with_suffix(".png").rename(file)  # pictures are told apart by content, not by name

    for place, (left, right) in PLACES.items():
        picture = pygame.Surface((960, 540))
        picture.fill(left)
        picture.fill(right, (480, 0, 480, 540))
        keep(picture, f"places/{place}.webp")
    for mood, colour in PEOPLE.items():
        figure = pygame.Surface((450, 590), pygame.SRCALPHA)
        figure.fill(colour, (100, 40, 250, 550))
        keep(figure, f"people/ada/{mood}.webp")
        face = pygame.Surface((320, 320), pygame.SRCALPHA)
        face.fill(colour, (80, 60, 160, 260))
        keep(face, f"people/ada/face-{mood}.webp")
    return folder


@pytest.fixture
def open_window(screen: None, assets: Path) -> Iterator[Callable[..., PygameWindow]]:
    """Opens windows that close when the test is over: `open_window(size, clock=…, assets=…)`."""
    with ExitStack() as opened:

        def opener(size: tuple[int, int] = (1280, 720), **given: object) -> PygameWindow:
            window = PygameWindow("Test", size, **{"assets": assets, **given})  # type: ignore[arg-type]  # whatever a test gives
            opened.callback(window.close)
            return window

        yield opener
