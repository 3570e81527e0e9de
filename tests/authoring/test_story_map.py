"""The map of a story: what is on it, where it stands, and what its SVG says."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations
from xml.etree import ElementTree

import pytest

from game.adapters.map_layout import placed
from game.authoring.map_drawing import BOX, Drawing, drawing
from game.authoring.map_svg import as_svg
from game.authoring.story_map import MOST, bounded, passed, story_map
from game.loader.scenario import load
from game.story.model import Scenario
from game.story.playthrough import start
from game.story.words import unplayed
from tests.app.test_author import NAMED
from tests.markdown import ROOT
from tests.pilot import our_stories, scenario_of
from tests.support.generated import as_yaml, story

SVG = "{http://www.w3.org/2000/svg}"
DOOR = """
title: The <Door> & more
variables: {trust: {start: 1, min: 0, max: 3}}
start: hall
scenes:
  hall:
    choices:
      - {text: Knock., id: knock, approach: healthy, feedback: Good., goto: room}
      - {text: Wait., id: wait, approach: healthy, feedback: Good., goto: room}
      - {text: Open., id: open, when: trust >= 2, approach: harmful, feedback: Not good., goto: end}
  room:
    choices:
      - text: Stay.
        id: stay
        reasons:
          - {text: For her., approach: healthy, feedback: Good.}
          - {text: For me., when: trust < 1, approach: mixed, feedback: Hm.}
        goto: end
      - {text: Back., id: back, approach: neutral, goto: hall}
  end: {lines: [It ends.], ending: {title: Done, outcome: growth}}
  attic: {goto: end}
"""


def drawn(scenario: Scenario, opened: str = "") -> Drawing:
    shown = bounded(story_map(scenario), opened=opened)
    return drawing(shown, placed(shown))


def test_scenes_have_their_depth_and_what_nothing_leads_to_is_marked() -> None:
    found = {node.id: node for node in story_map(scenario_of(DOOR)).nodes}
    assert [(id, node.depth) for id, node in found.items()] == [
        ("hall", 0),
        ("room", 1),
        ("end", 1),
        ("attic", 2),
    ]
    assert found["hall"].kind == "start" and found["end"].outcome == "growth"
    assert [id for id, node in found.items() if not node.reached] == ["attic"]


def test_choices_of_one_kind_are_one_line_and_ask_only_what_all_of_them_ask() -> None:
    found = story_map(scenario_of(DOOR))
    from_hall = [(link.target, link.leads, link.words, link.when) for link in found.leaving("hall")]
    assert from_hall == [
        ("room", "healthy", ("Knock.", "Wait."), ()),
        ("end", "harmful", ("Open.",), ("trust >= 2",)),
    ]
    from_room = [(link.target, link.leads, link.when, link.back) for link in found.leaving("room")]
    assert from_room == [
        ("end", "healthy", (), False),
        ("end", "mixed", ("trust < 1",), False),
        ("hall", "neutral", (), True),
    ]


def test_a_way_is_drawn_with_its_steps() -> None:
    scenario = scenario_of(DOOR)
    here = start(scenario).choose("knock").choose("back").choose("knock")
    found = story_map(scenario, way=passed(here))
    assert {node.id: node.on_way for node in found.nodes if node.on_way} == {"hall": (1, 3), "room": (2, 4)}
    assert {(link.source, link.target) for link in found.links if link.on_way} == {
        ("hall", "room"),
        ("room", "hall"),
    }


@pytest.mark.parametrize("id", [story.id for story in our_stories().shelf()])
def test_every_story_of_ours_stands_without_one_box_on_another(id: str) -> None:
    found = our_stories().story(id)
    assert found is not None and found.scenario is not None
    made = drawn(found.scenario)
    assert len(made.boxes) == len(found.scenario.scenes)
    assert min(made.boxes, key=lambda box: box.y).node.kind == "start"
    for a, b in combinations(made.boxes, 2):
        assert abs(a.x - b.x) >= BOX[0] or abs(a.y - b.y) >= BOX[1], (a.node.id, b.node.id)
    assert all(0 <= box.x <= made.width - BOX[0] and 0 <= box.y <= made.height - BOX[1] for box in made.boxes)


def test_a_thousand_scenes_are_drawn_as_few_groups_and_each_can_be_opened() -> None:
    loaded = load("story.yaml", as_yaml(story(1000)).encode())
    assert loaded.scenario is not None
    whole = story_map(loaded.scenario)
    groups = bounded(whole)
    assert groups.bounded and len(groups.nodes) <= MOST
    members = [scene for node in groups.nodes for scene in node.scenes or (node.id,)]
    assert sorted(members) == sorted(loaded.scenario.scenes)
    inner = next(node for node in groups.nodes if node.kind == "group")
    opened = drawn(loaded.scenario, inner.id)
    assert {box.node.id for box in opened.boxes} >= set(inner.scenes)
    assert len(opened.boxes) <= len(inner.scenes) + len(groups.nodes)


def test_the_svg_is_whole_and_says_in_words_what_it_shows() -> None:
    scenario = scenario_of(DOOR)
    shown = story_map(scenario, visited=["hall"], way=("hall", "room"), says="dead-end")
    root = ElementTree.fromstring(as_svg(drawing(shown, placed(shown))))
    title, said = root[0].text or "", root[1].text or ""
    assert title == "Map of “The <Door> & more”"
    assert "hall (start, played): healthy to room; harmful to end if trust >= 2." in said
    assert "attic (cannot be reached)" in said and "The way of “dead-end” is drawn." in said
    words = "".join(root.itertext())
    for kind in (
        "healthy",
        "mixed",
        "harmful",
        "neutral",
        "if trust >= 2",
        "ending · growth",
        "never reached",
    ):
        assert kind in words, kind
    style = next(part.text or "" for part in root if part.tag.endswith("style"))
    assert "prefers-color-scheme: dark" in style and "@media print" in style


def test_where_nobody_plays_people_have_their_names_and_variables_what_they_stand_for() -> None:
    found = story_map(scenario_of(NAMED))
    assert [node.words for node in found.nodes] == ["Kim takes the last box.", "Kim, gone"]
    assert [words for link in found.links for words in link.words] == ["Ask Kim.", "Wave to Kim."]
    assert (
        unplayed(scenario_of(NAMED), "{drafts}, {my_debt}, {{coins}}")
        == "‹Drafts written›, ‹my debt›, {coins}"
    )


LONG_BOX = """
title: The Hook
start: hall
scenes:
  hall: {lines: [In the morning the hook by the door is empty., and so on.], goto: room}
  room:
    lines:
      - Nobody has been in the hall for eight months, and the coats of the others
        hang there still, and nobody has asked for any of them.
    choices:
      - {text: Knock., id: knock, approach: healthy, feedback: Good., goto: end}
  end: {lines: [It ends.], ending: {title: Done, outcome: growth}}
"""


def svg_of(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(as_svg(drawn(scenario_of(text))))


def texts_in(root: ElementTree.Element, box: str) -> list[str]:
    """The lines of a box."""
    groups = [
        group for group in root.iter(f"{SVG}g") if (group.findtext(f"{SVG}title") or "").startswith(box)
    ]
    return [text.text or "" for text in groups[0].iter(f"{SVG}text")]


def test_the_words_of_a_box_stand_on_two_lines_and_are_cut_between_words() -> None:
    root = svg_of(LONG_BOX)
    assert texts_in(root, "hall") == ["hall", "In the morning the hook by the door is empty.", "start"]
    name, first, second = texts_in(root, "room")
    told = (
        "Nobody has been in the hall for eight months, and the coats of the others "
        "hang there still, and nobody has asked for any of them."
    )
    assert name == "room" and second.endswith(" …")
    assert told.startswith(f"{first} {second.removesuffix('…')}") and len(first) > 40


def test_words_beside_a_line_have_a_ground_that_is_drawn_over_all_lines() -> None:
    root = ElementTree.fromstring(as_svg(drawn(scenario_of(DOOR))))
    kinds = [part.get("class", "") for part in root.iter()]
    grounds = [at for at, kind in enumerate(kinds) if kind == "ground"]
    assert len(grounds) == 5, "one for each line that says something"
    assert max(at for at, kind in enumerate(kinds) if kind.startswith("line")) < min(grounds)


SAY_WHERE = """
from game.adapters.map_layout import placed
from game.authoring.story_map import story_map
from tests.authoring.test_story_map import DOOR
from tests.pilot import scenario_of
print(placed(story_map(scenario_of(DOOR))))
"""


def test_a_story_has_the_same_map_at_every_start() -> None:
    """Python takes the members of a set in an order of their own in each process."""
    shown = {
        subprocess.run(
            [sys.executable, "-c", SAY_WHERE],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(shown) == 1
