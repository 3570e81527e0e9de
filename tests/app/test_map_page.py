"""The map in the window: boxes are pressed, sought and opened; it moves, comes nearer, and is a list, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.adapters.disk.stories import story_at
from game.adapters.proving import faults
from game.app.desk import Desk
from game.authoring.beginning import Wishes, first_text
from game.cli.wiring import map_layout
from game.proof.checks import Assets
from game.story.playthrough import start
from game.ui.frame import Run
from game.ui.screens.play import PlayScreen
from game.ui.view import Button, Chart, walk
from tests.app.test_author import STORY
from tests.pilot import AT_ONCE, MemoryKeeper, Pilot, app_with
from tests.support.generated import as_yaml, story


def author_of(path: Path, text: str, *, proved: bool = True) -> Pilot:
    path.write_text(text.strip(), "utf-8")
    found = story_at(path)
    assert found.scenario is not None, [problem.message for problem in found.problems]
    app = app_with(MemoryKeeper(settings=AT_ONCE))
    app.lay_map = map_layout()
    app.desk = Desk(found, faults=faults(found, Assets()) if proved else ())
    app.only(PlayScreen(start(found.scenario)))
    app.desk.look(app)
    pilot = Pilot(app)
    pilot.key("f2")
    pilot.press("Story map")
    return pilot


@pytest.fixture
def pilot(tmp_path: Path) -> Pilot:
    return author_of(tmp_path / "door.yaml", STORY)


def test_the_map_opens_where_one_is(pilot: Pilot) -> None:
    assert pilot.page == "map" and pilot.focus == "box:hall"
    assert "hall, depth 0. start · played. Healthy, to hall2" in pilot.said
    assert "Neither good nor bad, to inside if key and trust >= 2 or trust == 0" in pilot.said
    assert "attic, depth 3. ending · never reached" in pilot.said


def test_a_box_that_is_pressed_shows_what_leads_on_and_the_way_there(pilot: Pilot) -> None:
    pilot.press("inside, depth")
    assert "door.yaml:22" in pilot.said or "door.yaml:2" in pilot.said
    pilot.press("Go to this scene")
    assert "It is warm." in pilot.said


def test_what_is_sought_comes_to_the_middle(pilot: Pilot) -> None:
    pilot.key(*"away")
    assert "Sought: away" in pilot.said and pilot.app.screen.at == "away"  # type: ignore[attr-defined]  # the map


def test_the_map_comes_nearer_and_moves(pilot: Pilot) -> None:
    before = set(pilot.labels)
    pilot.press("Nearer")
    pilot.press("Down")
    pilot.press("Right")
    assert set(pilot.labels) != before
    pilot.press("Where I am")
    assert "box:hall" in pilot.labels


def test_the_map_is_a_list_too(pilot: Pilot) -> None:
    pilot.press("As a list")
    ids = [id for id in pilot.labels if id.startswith("box:")]
    assert ids == ["box:hall", "box:hall2", "box:inside", "box:away", "box:attic"]
    pilot.press("hall2, depth")
    assert "hall2" in pilot.said and pilot.page == "map"


def test_a_long_story_is_drawn_as_groups_that_open(tmp_path: Path) -> None:
    pilot = author_of(tmp_path / "long.yaml", as_yaml(story(200)), proved=False)
    assert "This story is long" in pilot.said
    group = next(id for id in pilot.labels if id.startswith("box:depth 0"))
    pilot.tab_to(group)
    pilot.key("enter")
    pilot.press("Show its scenes")
    assert "box:s0" in pilot.labels
    pilot.press("The whole story")
    assert group in pilot.labels


def test_without_the_library_it_is_said(tmp_path: Path) -> None:
    pilot = author_of(tmp_path / "door.yaml", STORY)
    pilot.key("escape")
    pilot.app.lay_map = None
    pilot.press("Story map")
    assert pilot.page == "author" and "A map cannot be drawn here" in pilot.said


def test_the_map_follows_the_file(pilot: Pilot) -> None:
    desk = pilot.app.desk
    assert isinstance(desk, Desk)
    pilot.press("inside, depth")
    desk.faults = None
    assert desk.follow(pilot.app)
    pilot.loop.draw()
    assert pilot.app.screen.at == "inside"  # type: ignore[attr-defined]  # the map


def new_story(tmp_path: Path, scene: str = "evening") -> Pilot:
    """The map of a story that `new` writes, opened while that scene is played."""
    text = first_text(Wishes(), "my.yaml").replace("    time: Wednesday 7:30\n", "")
    (tmp_path / "my.yaml").write_text(text, "utf-8")
    found = story_at(tmp_path / "my.yaml")
    assert found.scenario is not None
    app = app_with(MemoryKeeper(settings=AT_ONCE))
    app.lay_map, app.desk = map_layout(), Desk(found, faults=())
    app.only(PlayScreen(start(found.scenario, scene=scene)))
    app.desk.look(app)
    pilot = Pilot(app)
    pilot.key("f2")
    pilot.press("Story map")
    return pilot


@pytest.mark.parametrize("scene", ["evening", "waiting"])
def test_a_map_that_can_be_read_as_a_whole_is_shown_whole_at_first(scene: str, tmp_path: Path) -> None:
    pilot = new_story(tmp_path, scene)
    boxes = {"box:evening", "box:morning", "box:light", "box:waiting", "box:afterwards"}
    assert boxes <= set(pilot.labels)
    (farther,) = [w for w in walk(pilot.view.body) if isinstance(w, Button) and w.id == "zoom:out"]
    assert not farther.enabled, "nothing is farther than the whole"
    pilot.press("Nearer")
    pilot.press("Nearer")
    assert not boxes <= set(pilot.labels)
    pilot.press("Farther")
    pilot.press("Farther")
    assert boxes <= set(pilot.labels)


def test_every_box_of_a_new_story_has_its_words_and_its_name_with_air_round_them(tmp_path: Path) -> None:
    pilot = new_story(tmp_path)
    assert not [run.text for run in shown(pilot) if run.owner.startswith("box:") and "…" in run.text]
    for name in ("evening", "morning", "light", "waiting", "afterwards"):
        box = pilot.frame.target(f"box:{name}")
        assert box is not None
        inside = [run for run in shown(pilot) if box.rect.contains(run.rect.x, run.rect.y)]
        assert inside[-1].text == name
        assert all(
            run.rect.y - box.rect.y >= 3 and box.rect.bottom - run.rect.bottom >= 3 for run in inside
        ), name


def test_what_is_told_of_a_box_is_seen_beside_the_map(tmp_path: Path) -> None:
    pilot = new_story(tmp_path)
    for name, leads in (("box:morning", "to waiting"), ("box:evening", "Harmful, to afterwards")):
        pilot.tab_to(name)
        pilot.key("enter")
        box, go = pilot.frame.target(name), pilot.frame.target("go")
        assert box is not None and go is not None and go.rect.x > box.rect.right
        assert [run for run in shown(pilot) if leads in run.text]
        assert not [run.text for run in shown(pilot) if "more below" in run.text]


def test_no_line_of_the_map_leads_to_nothing(tmp_path: Path) -> None:
    """A box that goes over the edge is drawn without words, and is not pressed."""
    pilot = new_story(tmp_path, "waiting")
    pilot.press("Nearer")
    (chart,) = [widget for widget in walk(pilot.view.body) if isinstance(widget, Chart)]
    assert chart.cut and not [box for box in chart.cut if box.button.words]
    there = (*chart.boxes, *chart.cut)
    for line in chart.lines:
        x, y = line.points[-1]
        if 0 < x < chart.wide and 0 < y < chart.high:
            assert [box for box in there if box.x <= x <= box.x + box.w and abs(box.y - y) < 1]


def shown(pilot: Pilot) -> list[Run]:
    return [placed.item for placed in pilot.frame.items if isinstance(placed.item, Run)]


def test_a_box_has_the_words_of_its_scene_and_its_name_under_them(pilot: Pilot) -> None:
    boxes = {
        w.id: (w.words, w.note) for w in walk(pilot.view.body) if isinstance(w, Button) and w.kind == "icon"
    }
    assert boxes["box:hall"] == ("A door.", "hall")
    shown = [p.item.text for p in pilot.frame.items if isinstance(p.item, Run)]
    assert shown.index("A door.") + 1 == shown.index("hall"), "both are seen"
    pilot.key(*"warm")
    assert "Sought: warm" in pilot.said and pilot.app.screen.at == "inside"  # type: ignore[attr-defined]  # the map


def test_a_scene_is_known_by_all_of_its_time(tmp_path: Path) -> None:
    """Times tell the scenes of a story apart, mostly by their ends."""
    time = "Day twelve, Thursday 10:15"
    timed = STORY.replace("  hall:\n", f"  hall:\n    time: {time}\n", 1)
    assert timed != STORY
    pilot = author_of(tmp_path / "door.yaml", timed)
    for button in ("Nearer", "Farther", "Farther"):
        pilot.press(button)
        box = pilot.frame.target("box:hall")
        assert box is not None
        runs = [p.item for p in pilot.frame.items if isinstance(p.item, Run)]
        inside = [run for run in runs if box.rect.contains(run.rect.x, run.rect.y)]
        said = " ".join(run.text for run in inside)
        assert time in said, f"{said} after {button}"
        assert all(run.rect.x - box.rect.x >= 8 for run in inside), "with air at the edges"
