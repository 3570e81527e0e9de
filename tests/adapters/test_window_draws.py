"""What a frame looks like on the window: known colours at known points, at two sizes, in both themes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.adapters.pygame_window.shadows import Shadows
from game.adapters.pygame_window.window import PygameWindow
from game.ui.frame import Fill, Font, Frame, Placed, Rect, Run, Scenery
from game.ui.theme import SHADOW_DROP, SIGNS, THEMES, sign_colour

from .window_page import APPROACHES, PICTURES, Page

Opener = Callable[..., PygameWindow]
Colour = tuple[int, int, int]

SIZES = ((1280, 720), (1920, 1080))
LOOKS = [pytest.param(size, theme, id=f"{size[0]}-{theme}") for size in SIZES for theme in THEMES]


def picture_of(window: PygameWindow, folder: Path) -> pygame.Surface:
    file = folder / "window.png"
    window.screenshot(file)
    return pygame.image.load(file)


def shown(window: PygameWindow, page: Page, folder: Path) -> pygame.Surface:
    window.show(page.frame(), theme=page.theme, pictures=PICTURES, still=True, fresh=True)
    return picture_of(window, folder)


def at(picture: pygame.Surface, x: int, y: int) -> Colour:
    colour = picture.get_at((x, y))
    return colour.r, colour.g, colour.b


def rgb(text: str, brightness: float = 1.0) -> Colour:
    colour = pygame.Color(text)
    return round(colour.r * brightness), round(colour.g * brightness), round(colour.b * brightness)


def near(a: Colour, b: Colour, by: int = 3) -> bool:
    return all(abs(x - y) <= by for x, y in zip(a, b, strict=True))


def middle(rect: Rect) -> tuple[int, int]:
    return rect.x + rect.w // 2, rect.y + rect.h // 2


def has(picture: pygame.Surface, rect: Rect, colour: Colour, by: int = 12) -> bool:
    points = ((x, y) for x in range(rect.x, rect.right) for y in range(rect.y, rect.bottom))
    return any(near(at(picture, x, y), colour, by) for x, y in points)


@pytest.mark.parametrize(("size", "theme"), LOOKS)
def test_a_place_fills_the_window_and_is_dark_in_high_contrast(
    open_window: Opener, tmp_path: Path, size: tuple[int, int], theme: str
) -> None:
    page = Page(size, theme)
    picture = shown(open_window(size), page, tmp_path)
    brightness = THEMES[theme].place_brightness
    left, right = page.rect(40, 300, 1, 1), page.rect(690, 480, 1, 1)
    assert near(at(picture, left.x, left.y), rgb("#804020", brightness))
    assert near(at(picture, right.x, right.y), rgb("#206080", brightness))


@pytest.mark.parametrize(("size", "theme"), LOOKS)
def test_a_figure_stands_in_the_light_of_its_place(
    open_window: Opener, tmp_path: Path, size: tuple[int, int], theme: str
) -> None:
    page = Page(size, theme)
    picture = shown(open_window(size), page, tmp_path)
    spot = page.rect(240, 500, 1, 1)
    body = rgb("#C05000", THEMES[theme].people_brightness)  # C0A000 in a light of FF80FF
    assert near(at(picture, spot.x, spot.y), body, 4)


@pytest.mark.parametrize(("size", "theme"), LOOKS)
def test_panels_have_their_colour_to_the_edge_and_round_corners(
    open_window: Opener, tmp_path: Path, size: tuple[int, int], theme: str
) -> None:
    page = Page(size, theme)
    picture = shown(open_window(size), page, tmp_path)
    colours = THEMES[theme]
    for index in range(3):
        rect = page.choice(index)
        inside = colours.paper if index == page.focus else colours.ink
        assert at(picture, rect.x + 30, rect.bottom - 8) == rgb(inside)
        assert at(picture, rect.x + rect.w // 2, rect.y) == rgb(colours.line_dark)
        assert at(picture, rect.right - 1, middle(rect)[1]) == rgb(colours.line_dark)
        assert at(picture, rect.x, rect.y) != rgb(colours.line_dark)


@pytest.mark.parametrize(("size", "theme"), LOOKS)
def test_the_ring_has_both_its_lines_outside_the_control(
    open_window: Opener, tmp_path: Path, size: tuple[int, int], theme: str
) -> None:
    page = Page(size, theme, focus=1)
    picture = shown(open_window(size), page, tmp_path)
    rect, colours = page.choice(1), THEMES[theme]
    x = middle(rect)[0]
    assert at(picture, x, rect.y - 9) == rgb(colours.focus_outer)
    assert at(picture, x, rect.y - 5) == rgb(colours.focus_outer)
    assert at(picture, x, rect.y - 4) == rgb(colours.focus_inner)
    assert at(picture, x, rect.bottom + 8) == rgb(colours.focus_outer)


@pytest.mark.parametrize(("size", "theme"), LOOKS)
def test_every_sign_of_an_approach_shows_its_colour(
    open_window: Opener, tmp_path: Path, size: tuple[int, int], theme: str
) -> None:
    page = Page(size, theme)
    picture = shown(open_window(size), page, tmp_path)
    for index, approach in enumerate(APPROACHES):
        colour = rgb(sign_colour(THEMES[theme], approach))
        assert has(picture, page.rect(740 + 90 * index, 550, 60, 60), colour), approach
        edge = has(picture, page.rect(805 + 90 * index, 550, 12, 60), colour)
        assert edge == (SIGNS[approach].edge != "none"), approach


def test_every_other_item_leaves_its_mark(open_window: Opener, tmp_path: Path) -> None:
    page = Page()
    picture = shown(open_window(), page, tmp_path)
    colours = THEMES["dusk"]
    assert has(picture, page.rect(1110, 550, 40, 40), rgb(colours.text)), "the icon"
    assert at(picture, *middle(page.rect(1160, 550, 70, 40))) == rgb(colours.paper), "an empty frame is clear"
    assert has(picture, page.rect(430, 280, 240, 4), rgb(colours.line_paper)), "the dots"
    assert has(picture, page.rect(430, 210, 120, 3), rgb(colours.line_paper)), "the dashed line"
    assert has(picture, page.rect(704, 128, 14, 14), rgb(colours.paper)), "the tail"
    assert at(picture, 640, 719) == rgb(colours.ink), "the shade ends in full"
    assert near(at(picture, 68, 100), rgb("#C0A000")), "a face"
    assert near(at(picture, 30, 68), rgb("#99CCBB")), "the ground of a face"
    assert near(at(picture, 20, 20), rgb("#804020")), "a round face is round"
    assert near(at(picture, 260, 68), rgb("#99CCBB")), "the ground of a face that stands"
    assert at(picture, 679, 169) == rgb("#33508A"), "a corner that is not round"
    clear, dim, blurred = (at(picture, x, y)[1] for x, y in ((490, 70), (620, 70), (490, 160)))
    assert clear > dim > blurred > 0, "a place that steps back is darker"


def test_a_place_with_round_corners_is_clear_there(open_window: Opener, tmp_path: Path) -> None:
    page = Page()
    place = Scenery(Rect(100, 100, 200, 100), "corner", radius=30, corners=(True, False, True, True))
    frame = replace(page.frame(), items=(Placed(Fill(Rect(0, 0, *page.size), "#FF00FF")), Placed(place)))
    window = open_window()
    window.show(frame, theme="dusk", pictures=PICTURES, still=True, fresh=True)
    picture = picture_of(window, tmp_path)
    assert at(picture, 101, 101) == at(picture, 298, 198) == (255, 0, 255)
    assert at(picture, 298, 101) != (255, 0, 255), "a corner that is not round"


def test_nothing_shows_outside_its_clip(open_window: Opener, tmp_path: Path) -> None:
    picture = shown(open_window(), Page(), tmp_path)
    magenta = (255, 0, 255)
    assert at(picture, 950, 645) == magenta
    assert at(picture, 950, 638) != magenta and at(picture, 890, 645) != magenta


@pytest.mark.parametrize("blur", [6, 8, 12, 18, 30, 60])
def test_a_shadow_has_gone_where_its_picture_ends(open_window: Opener, blur: int) -> None:
    open_window()
    ground = pygame.Surface((300, 300))
    ground.fill("#FFFFFF")
    Shadows().draw(ground, Rect(100, 100, 100, 100), 20, blur)
    first, drop = 100 - blur, int(blur * SHADOW_DROP)
    assert min(ground.get_at((first, 150))) >= 250 and min(ground.get_at((150, 199 + blur + drop))) >= 250


def test_a_shadow_darkens_what_is_below_the_panel(open_window: Opener, tmp_path: Path) -> None:
    picture = shown(open_window(), Page(), tmp_path)
    assert sum(at(picture, 980, 224)) < sum(rgb("#206080")) - 20
    assert near(at(picture, 980, 265), rgb("#206080"))


def test_a_missing_picture_is_a_calm_one(open_window: Opener, tmp_path: Path) -> None:
    page = Page(place="nowhere")
    picture = shown(open_window(), page, tmp_path)
    assert at(picture, 40, 300) not in ((0, 0, 0), (255, 255, 255))
    assert sum(at(picture, 178, 48)) != sum(at(picture, 178, 24)), "somebody unknown has a shape"


def test_a_page_without_any_picture_is_drawn_on_the_ground_of_its_theme(
    open_window: Opener, tmp_path: Path
) -> None:
    window = open_window()
    run = Run(Rect(10, 10, 400, 40), "Nothing here.", Font("reading", 400, 24), "#FFFFFF")
    window.show(
        Frame((1280, 720), (Placed(run),), (), ""), theme="dusk", pictures=PICTURES, still=True, fresh=True
    )
    assert at(picture_of(window, tmp_path), 700, 500) == rgb(THEMES["dusk"].ink)


def test_a_place_is_cropped_round_its_centre(open_window: Opener, tmp_path: Path) -> None:
    window = open_window()
    items = tuple(
        Placed(Scenery(Rect(0, 100 * i, 100, 90), "room", centre))
        for i, centre in enumerate(((0, 500), (1000, 500)))
    )
    window.show(Frame((1280, 720), items, (), ""), theme="dusk", pictures=PICTURES, still=True, fresh=True)
    picture = picture_of(window, tmp_path)
    assert near(at(picture, 50, 45), rgb("#804020"))
    assert near(at(picture, 50, 145), rgb("#206080"))


def test_a_page_over_a_blurred_place_has_the_ground_of_its_theme(open_window: Opener, tmp_path: Path) -> None:
    """Sheets and cards are lighter than that ground, and must not drown in it."""
    window = open_window(SIZES[0])
    frame = Frame(SIZES[0], (Placed(Scenery(Rect(0, 0, *SIZES[0]), "park", back="blurred")),), (), "")
    window.show(frame, theme="light", pictures=PICTURES, still=True, fresh=True)
    window.screenshot(tmp_path / "page.png")
    ground = pygame.image.load(tmp_path / "page.png").get_at((200, 200))
    scrim = pygame.Color(THEMES["light"].scrim)
    assert all(ground[i] <= scrim[i] and scrim[i] - ground[i] < 30 for i in range(3)), ground
