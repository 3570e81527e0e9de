"""Somebody who looks the other way is drawn so where there is a picture of it, and else turned round."""

from __future__ import annotations

import shutil
from pathlib import Path

import pygame
import pytest

from game.adapters.pygame_window.pictures import Pictures
from game.ui.frame import Face, Figure, Frame, Placed, Rect
from game.ui.theme import DUSK

from .test_window_draws import Opener, at, near, picture_of, rgb

OWN = {"calm": "#30A060", "face-calm": "#A03060"}
SIZE = (1280, 720)


@pytest.fixture
def turned(assets: Path, tmp_path: Path) -> Path:
    """The same assets, with a calm Ada who looks the other way."""
    folder = tmp_path / "assets"
    shutil.copytree(assets, folder)
    (folder / "people/ada/left").mkdir()
    for name, colour in OWN.items():
        picture = pygame.Surface((320, 320), pygame.SRCALPHA)
        picture.fill(colour)
        file = folder / f"people/ada/left/{name}.png"
        pygame.image.save(picture, str(file))
        file.rename(file.with_suffix(".webp"))
    return folder


@pytest.mark.parametrize(
    ("mood", "mirrored", "figure", "face"),
    [
        ("calm", True, OWN["calm"], OWN["face-calm"]),
        ("calm", False, "#C0A000", "#C0A000"),
        ("hurt", True, "#00A0C0", "#00A0C0"),
    ],
)
def test_the_other_side_is_its_own_picture(
    open_window: Opener, turned: Path, tmp_path: Path, mood: str, mirrored: bool, figure: str, face: str
) -> None:
    items = (
        Figure(Rect(100, 100, 450, 590), "ada", mood, "", mirrored=mirrored),
        Face(Rect(800, 200, 320, 320), "ada", mood, mirrored=mirrored),
    )
    frame = Frame(SIZE, tuple(Placed(item) for item in items), (), "")
    window = open_window(SIZE, assets=turned)
    window.show(frame, theme="dusk", pictures=Pictures(), still=True, fresh=True)
    picture = picture_of(window, tmp_path)
    assert near(at(picture, 320, 560), rgb(figure, DUSK.people_brightness))
    assert near(at(picture, 960, 400), rgb(face, DUSK.people_brightness))
