"""The pictures and sounds of packs: found by their names, shown in the window, heard, and told in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.adapters.disk.folders import DATA_FOLDER
from game.adapters.disk.layered import LayeredAssets
from game.adapters.disk.pack_assets import PackAssets, folder_pack, known_to_author, own_of
from game.adapters.disk.packs import Packs, packs_folder
from game.adapters.disk.pictures import read_pictures
from game.adapters.disk.stories import FolderStories
from game.adapters.pygame_window.window import PygameWindow
from game.cli.wiring import make_app, our_assets, pack_assets, picture_words
from game.proof.checks import Assets
from game.story.dressing import plain_name
from game.ui.frame import Face, Figure, Frame, Placed, Rect, Scenery
from game.ui.screens.play import PlayScreen
from game.ui.sounds import is_tone, sound_words
from game.ui.words import english
from tests.adapters.test_packs import packed, proved
from tests.adapters.test_window_draws import at, near
from tests.adapters.window_page import PICTURES
from tests.markdown import ROOT, blocks
from tests.support.packed import folder_at, png

RED, GREEN = (200, 30, 40), (16, 192, 96)


@pytest.fixture
def yards(tmp_path: Path) -> Path:
    return folder_at(tmp_path)


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_FOLDER, str(tmp_path / "kept"))
    Packs(packs_folder()).add(packed(tmp_path), proved)


def layered(base: Path, folder: Path, within: str = "") -> LayeredAssets:
    packs = PackAssets(lambda: {"yards": folder})
    return LayeredAssets(base, packs.file, within)


def test_a_story_asks_for_what_its_pack_has_by_the_name_of_the_pack(yards: Path) -> None:
    (gate, _) = FolderStories(yards, "yards").shelf()
    assert gate.scenario is not None
    scenes = gate.scenario.scenes
    assert (scenes["yard"].place, scenes["out"].place) == ("yard@yards", "kitchen-morning")
    assert scenes["yard"].sound == "crickets@yards"
    assert (
        gate.scenario.cast["old-lee"].portrait == "old-lee@yards" and not gate.scenario.cast["kim"].portrait
    )


def test_names_of_a_pack_lead_into_its_folder_whatever_the_ending(yards: Path, tmp_path: Path) -> None:
    found = layered(tmp_path, yards)
    assert found / "places/yard@yards.webp" == yards / "assets/places/yard.png"
    assert found / "people/old-lee@yards" == yards / "assets/people/old-lee"
    assert found / "people/old-lee@yards/calm.svg" == yards / "assets/people/old-lee/calm.svg"
    assert layered(tmp_path, yards, "sounds") / "crickets@yards.ogg" == yards / "assets/sounds/crickets.ogg"
    assert found / "places/yard.webp" == tmp_path / "places/yard.webp"
    assert (
        not (found / "places/other@yards.webp").is_file() and not (found / "places/yard@else.webp").is_file()
    )


def test_a_folder_that_nobody_added_is_known_by_where_it_lies(yards: Path, tmp_path: Path) -> None:
    nothing = LayeredAssets(tmp_path, PackAssets(dict).file)
    name = f"yard@{folder_pack(yards)}"
    assert nothing / f"places/{name}.webp" == yards / "assets/places/yard.png"
    assert plain_name(name) == "yard"
    story = FolderStories(yards).story("gate")
    assert story is not None and story.scenario is not None and story.scenario.scenes["yard"].place == name


def test_a_folder_without_a_library_is_no_pack(tmp_path: Path) -> None:
    folder = folder_at(tmp_path, {"library.yaml": None})
    assert not own_of(folder)
    story = FolderStories(folder).story("gate")
    assert story is not None and story.scenario is not None and story.scenario.scenes["yard"].place == "yard"


# --- words ---------------------------------------------------------------------------------------------


def test_check_looks_for_files_in_the_pack_first_and_for_others_in_the_game(tmp_path: Path) -> None:
    ours = Assets(
        frozenset({"kitchen-morning"}), frozenset({"mara"}), frozenset({"mara/calm"}), frozenset({"rain"})
    )
    known = known_to_author(ours, folder_at(tmp_path))
    assert known.places == frozenset({"kitchen-morning", "yard"}) and known.people == frozenset(
        {"mara", "old-lee"}
    )
    assert known.moods == frozenset({"mara/calm", "old-lee/calm"})
    assert known.sounds == frozenset({"rain", "crickets"})
    assert known.untold_places == frozenset({"yard"}) and known.untold_people == frozenset()


def test_the_words_that_the_guide_shows_are_read(tmp_path: Path) -> None:
    (shown,) = [
        block.text
        for block in blocks((ROOT / "scenes" / "README.md").read_text("utf-8"), "yaml")
        if block.text.startswith("places:")
    ]
    own = own_of(folder_at(tmp_path, {"assets/pictures.yaml": shown}))
    assert own.place_words["yard"] == "A yard with one lamp and a gate that is open."
    assert own.people_words["old-lee"] == "Somebody old with a flat cap."


def test_words_and_colours_of_a_pack_are_known_to_the_game(added: None) -> None:
    assert picture_words().people["old-lee@yards"] == "Somebody old with a cap."
    assert pack_assets(None).table(read_pictures(ROOT / "assets")).tag["old-lee@yards"] == "#333333"
    known = our_assets()
    assert known.places is not None and "yard@yards" in known.places and "cafe-rain" in known.places
    assert known.moods is not None and "old-lee@yards/calm" in known.moods


def test_a_page_of_such_a_story_is_told_like_any_other(added: None) -> None:
    app = make_app(keep=False)
    app.carry_out(app, "open library")
    app._pictures = app.pictures()
    story = app.stories().story("yards/gate")
    assert story is not None and story.scenario is not None
    from game.story.playthrough import start

    view = PlayScreen(start(story.scenario)).view(app.context())
    assert view.stage is not None and view.stage.words == "A yard with one lamp."
    assert view.stage.people[0].words == "Somebody old with a cap."
    assert view.sound is not None and view.sound.room == "crickets@yards"


def test_a_sound_of_a_pack_has_its_name_for_words() -> None:
    words = english()
    assert (
        sound_words(words, "front-gate@yards") == "front gate"
        and sound_words(words, "rain") == "rain on glass"
    )
    assert is_tone("rain@yards") and not is_tone("crickets@yards")


# --- the window ----------------------------------------------------------------------------------------


def test_pictures_of_a_pack_are_shown(
    open_window: Callable[..., PygameWindow], assets: Path, yards: Path, tmp_path: Path
) -> None:
    """A place as PNG, a person as SVG, scaled to where they stand."""
    opened = open_window(size=(1280, 720), assets=layered(assets, yards))
    items = (
        Scenery(Rect(0, 0, 1280, 720), "yard@yards"),
        Figure(Rect(100, 100, 450, 590), "old-lee@yards", "hurt", "yard@yards"),
        Face(Rect(900, 300, 100, 100), "old-lee@yards", "calm"),
    )
    frame = Frame((1280, 720), tuple(Placed(item) for item in items), (), "")
    opened.show(frame, theme="dusk", pictures=PICTURES, still=True, fresh=True)
    opened.screenshot(tmp_path / "window.png")
    picture = pygame.image.load(tmp_path / "window.png")
    assert at(picture, 700, 40) == RED
    assert at(picture, 325, 400) == GREEN
    assert near(at(picture, 950, 350), GREEN)


@pytest.mark.parametrize(
    "data", [b"", b"no picture", png(4, 4)[:40], b"<svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"]
)
@pytest.mark.parametrize("ending", ["png", "svg", "jpg", "webp"])
def test_a_damaged_picture_is_a_plain_one(data: bytes, ending: str, assets: Path, tmp_path: Path) -> None:
    from game.adapters.pygame_window.loading import Loader

    folder = folder_at(tmp_path, {"assets/places/yard.png": None, f"assets/places/yard.{ending}": data})
    loader = Loader(layered(assets, folder), lambda: None)
    assert loader.open("places/yard@yards.webp") is None
