"""The author's pages: where one is, what holds and why, going to a scene, supposing something, what was played."""

from __future__ import annotations

from dataclasses import replace
from inspect import cleandoc
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
from game.ui.view import Button, Text, walk
from tests.pilot import AT_ONCE, MemoryKeeper, Pilot, app_with

STORY = """
title: The Door
cast: {ines: {name: Ines, player: true}, mara: {name: Mara}}
boundaries: {quiet: {by: mara, says: No calls.}}
variables:
  trust: {start: 1, min: 0, max: 3, label: How far she trusts you}
  key: false
  debt: {start: 0, min: 0, max: 50}
start: hall
scenes:
  hall:
    lines: [A door., {mara: No calls., draws: quiet}]
    choices:
      - {text: Knock., id: knock, approach: healthy, feedback: She hears you., goto: hall2}
      - {text: Open it., id: open, when: key and trust >= 2, approach: neutral, goto: inside}
      - {text: Force it., id: force, when: trust == 0, locked: It is heavy., approach: neutral, goto: inside}
  hall2:
    lines: [She comes.]
    choices:
      - {text: Ask for the key., id: ask, approach: healthy, feedback: It is yours., set: {key: true},
         add: {trust: 1}, goto: hall}
      - {text: Call., id: call, approach: harmful, feedback: She said no., crosses: quiet, goto: away}
  inside: {lines: [It is warm.], ending: {title: Inside, outcome: growth}}
  away: {lines: [You go.], ending: {title: Away, outcome: harm}}
  attic: {lines: [Nobody comes here.], ending: {title: Attic, outcome: mixed}}
"""


@pytest.fixture
def pilot(tmp_path: Path) -> Pilot:
    return author_of(tmp_path / "door.yaml", STORY)


def author_of(path: Path, text: str) -> Pilot:
    path.write_text(cleandoc(text), "utf-8")
    story = story_at(path)
    assert story.scenario is not None, [problem.message for problem in story.problems]
    app = app_with(MemoryKeeper(settings=AT_ONCE))
    app.desk = Desk(story, faults=faults(story, Assets()))
    app.only(PlayScreen(start(story.scenario)))
    app.desk.look(app)
    return Pilot(app)


def test_one_key_opens_the_page_and_closes_it(pilot: Pilot) -> None:
    pilot.key("f2")
    assert pilot.page == "author"
    pilot.press("Go to a scene")
    pilot.key("f2")
    assert pilot.page == "scene"


def test_the_page_says_where_one_is(pilot: Pilot) -> None:
    pilot.key("enter", "f2")
    assert "Scene “hall”: door.yaml:10" in pilot.said
    assert "The line: door.yaml:11" in pilot.said


def test_a_scene_without_a_place_is_said_to_be_played_on_a_plain_ground(tmp_path: Path) -> None:
    plain = "It has no place: it is played on a plain ground."
    for text, said in ((STORY, True), (STORY.replace("  hall:\n", "  hall:\n    place: doorstep\n"), False)):
        pilot = author_of(tmp_path / "door.yaml", text)
        pilot.key("f2")
        assert (plain in pilot.said) is said


def test_choices_that_are_not_offered_say_why(pilot: Pilot) -> None:
    pilot.key("f2")
    assert "Knock.  door.yaml:13" in pilot.said
    assert "Open it.  (hidden)" in pilot.said
    assert "It asks: key and trust >= 2. Now key = false, trust = 1." in pilot.said
    assert "Force it.  (locked)" in pilot.said and "It asks: trust == 0. Now trust = 1." in pilot.said


def test_boundaries_are_drawn_and_crossed(pilot: Pilot) -> None:
    pilot.key("f2")
    assert "quiet: drawn\n" in pilot.said
    pilot.key("f2")
    pilot.answer("knock", "call")
    pilot.key("f2")
    assert "quiet: drawn, crossed" in pilot.said


def test_a_variable_that_is_set_by_hand_is_marked_and_nothing_of_it_is_kept(pilot: Pilot) -> None:
    pilot.key("f2")
    pilot.press("Change key")
    pilot.press("true")
    pilot.key("escape")
    pilot.press("Change How far she trusts you (trust)")
    pilot.press("2")
    pilot.key("f2")
    assert "As if key is true, trust is 2. Nothing of this is kept." in pilot.said
    pilot.answer("open")
    assert pilot.page == "ending" and "As if" in pilot.said
    assert not pilot.app.kept.saves
    pilot.key("backspace")
    assert "As if" in pilot.said  # it was supposed before the first choice


def test_taking_back_takes_back_what_was_supposed(pilot: Pilot) -> None:
    pilot.answer("knock")
    pilot.key("f2")
    pilot.press("Change How far she trusts you (trust)")
    pilot.press("3")
    pilot.key("f2")
    assert "As if trust is 3." in pilot.said
    pilot.key("backspace")
    assert "As if" not in pilot.said
    pilot.answer("knock")
    assert pilot.app.kept.saves


def test_many_values_are_slid_through(pilot: Pilot) -> None:
    pilot.key("f2")
    pilot.press("Change debt")
    pilot.tab_to("value")
    pilot.key("right", "right")
    assert "debt: 4" in pilot.said


def test_a_scene_is_gone_to_by_the_shortest_true_way(pilot: Pilot) -> None:
    pilot.key("f2")
    pilot.press("Go to a scene")
    pilot.press("(inside)")
    assert "It is warm." in pilot.said
    pilot.key("f2")
    assert "key, which is true" in pilot.said and "How far she trusts you (trust), which is 2" in pilot.said
    pilot.key("f2", "h")
    assert "You chose: Ask for the key." in pilot.said


def test_a_scene_that_no_way_leads_to_says_so(pilot: Pilot) -> None:
    pilot.key("f2")
    pilot.press("Go to a scene")
    pilot.press("(attic)")
    assert pilot.page == "jump" and "No way leads to “attic”, whatever is chosen." in pilot.said


def test_a_scene_is_found_by_part_of_its_name_or_of_its_words(pilot: Pilot) -> None:
    pilot.key("f2")
    pilot.press("Go to a scene")
    pilot.key(*"att")
    assert [id for id in pilot.labels if id.startswith("scene:")] == ["scene:attic"]
    pilot.key("delete", *"warm")
    assert [id for id in pilot.labels if id.startswith("scene:")] == ["scene:inside"]
    pilot.key(*"zz")
    assert "No scene is called so, and none says so." in pilot.said
    pilot.key("backspace", "backspace")
    assert "Sought: warm" in pilot.said


def test_the_page_tells_what_was_played_and_what_never(pilot: Pilot) -> None:
    pilot.answer("knock", "ask")
    pilot.key("f2")
    assert "In this play: 2 of 5 scenes, 2 of 5 choices, 3 of 6 lines." in pilot.said
    pilot.key("f2", "backspace", "backspace")
    pilot.key("f2")
    assert "In this play: 1 of 5 scenes, 0 of 5 choices, 2 of 6 lines." in pilot.said
    assert "In all plays since the game was opened: 2 of 5 scenes" in pilot.said
    said = [w.words.partition("  ·  ")[0] for w in walk(pilot.view.body) if isinstance(w, Text)]
    at = said.index("**Scenes nobody came to**")
    assert said[at + 1 : at + 4] == ["Inside · It is warm.", "Away · You go.", "Attic · Nobody comes here."]
    at = said.index("**Choices nobody took**")
    assert said[at + 1 : at + 4] == ["Open it.", "Force it.", "Call."]


def test_choices_are_counted_as_the_check_counts_them_and_reasons_by_themselves(tmp_path: Path) -> None:
    pilot = author_of(tmp_path / "my.yaml", first_text(Wishes(), "my.yaml"))
    scenario = pilot.app.screen.playthrough.scenario  # type: ignore[attr-defined]  # the story
    figures = sum(len(scene.choices) for scene in scenario.scenes.values())
    pilot.key("enter", "f2")
    assert f"0 of {figures} choices" in pilot.said and "Of the reasons for choices 0 of 2." in pilot.said
    pilot.key("f2")
    pilot.answer("put-it-into-an-envelope-and-the-envelope", "that-is-how-it-was-asked")
    pilot.key("f2")
    assert f"In this play: 3 of 5 scenes, 1 of {figures} choices" in pilot.said
    assert "Of the reasons for choices 1 of 2." in pilot.said
    left = {w.id: w.words for w in walk(pilot.view.body) if isinstance(w, Text) and w.id.startswith("left-")}
    assert left["left-choices-0"].startswith("Bring it up") and "left-choices-1" not in left


def test_what_nobody_has_seen_is_told_in_whole_and_reasons_by_their_own_words(tmp_path: Path) -> None:
    pilot = author_of(tmp_path / "my.yaml", first_text(Wishes(), "my.yaml"))
    pilot.key("f2")
    left = {w.id: w.words for w in walk(pilot.view.body) if isinstance(w, Text) and w.id.startswith("left-")}
    envelope = "Put it into an envelope, and the envelope into the letter box."
    assert left["left-choices-0"].startswith(f"{envelope}  ·  my.yaml:")
    assert left["left-reasons-0"].startswith(f"That is how it was asked.  ({envelope})  ·  my.yaml:")
    assert left["left-reasons-1"].startswith("Then I’ll be thanked, and we’ll talk.")
    assert not [words for words in left.values() if "…" in words]


def test_of_a_long_line_that_nobody_saw_whole_words_are_told(tmp_path: Path) -> None:
    pilot = author_of(tmp_path / "door.yaml", STORY.replace("[It is warm.]", f"['{LONG}']"))
    pilot.key("f2")
    shown = [w for w in walk(pilot.view.body) if isinstance(w, Text) and w.id.startswith("left-lines")]
    (told,) = [text.words for text in shown if "coats" in text.words]
    begins = told.partition("”")[0].removeprefix("“")
    assert begins.endswith(" …") and LONG.startswith(begins.removesuffix("…")) and len(begins) > 200


def test_what_the_proof_says_has_a_way_to_each_moment(pilot: Pilot) -> None:
    pilot.key("f2")
    pilot.press("What the proof says")
    assert "unreachable-scene" in pilot.said and "never-offered" in pilot.said
    moments = [id for id in pilot.labels if id.startswith("moment:")]
    assert not moments  # these are seen on no path
    assert "warning" in pilot.said


def test_a_moment_that_shows_a_problem_is_gone_to(tmp_path: Path) -> None:
    path = tmp_path / "door.yaml"
    stuck = (
        STORY.replace("Call., id: call", "Call., id: call, when: not key")
        .replace("goto: hall}\n      - {text: Call", "goto: hall2}\n      - {text: Call")
        .replace("Ask for the key., id: ask", "Ask for the key., id: ask, once: true")
    )
    path.write_text(cleandoc(stuck), "utf-8")
    story = story_at(path)
    assert story.scenario is not None, [problem.message for problem in story.problems]
    app = app_with(MemoryKeeper(settings=AT_ONCE))
    app.desk = Desk(story, faults=faults(story, Assets()))
    app.only(PlayScreen(start(story.scenario)))
    pilot = Pilot(app)
    assert "Error" in pilot.said and f"  ·  {path.name}:" in pilot.said  # the first lies over the story
    pilot.press("Problems of your file")
    at = next(id for id, words in pilot.labels.items() if id.startswith("moment:") and "dead-end" in words)
    pilot.tab_to(at)
    pilot.key("enter")
    assert "Nothing is offered here, and the story stops." in pilot.said


def test_the_pause_leads_to_the_page_too(pilot: Pilot) -> None:
    pilot.key("escape")
    pilot.press("Author’s page")
    assert pilot.page == "author"
    pilot.key("escape")
    assert pilot.page == "pause"


def test_without_a_story_of_one_s_own_the_key_does_nothing() -> None:
    pilot = Pilot(app_with(MemoryKeeper(settings=AT_ONCE)))
    pilot.key("f2")
    assert pilot.page == "title"


def test_a_variable_is_called_by_its_words_with_its_name_beside_them(pilot: Pilot) -> None:
    pilot.key("f2")
    shown = {w.id: (w.words, w.note) for w in walk(pilot.view.body) if isinstance(w, Button)}
    assert shown["variable:trust"] == ("How far she trusts you: 1", "trust")
    assert shown["variable:key"] == ("key = false", "")
    pilot.press("(trust), which is")
    assert "What if “How far she trusts you” were something else?" in pilot.said


def test_a_scene_to_go_to_is_called_by_its_words_with_its_name_under_them(pilot: Pilot) -> None:
    pilot.key("f2")
    pilot.press("Go to a scene")
    shown = {w.id: (w.words, w.note) for w in walk(pilot.view.body) if isinstance(w, Button)}
    told, note = shown["scene:inside"]
    assert told == "Inside · It is warm." and note.startswith("inside · door.yaml:")


LONG = "Nobody has been in the hall for eight months, and the coats of the others hang there still. " * 3


def long_hall(tmp_path: Path, text_scale: int) -> Pilot:
    hall = STORY.replace("    lines: [A door.,", f"    lines: ['{LONG}',", 1)
    assert hall != STORY
    pilot = author_of(tmp_path / "door.yaml", hall)
    pilot.app.settings = replace(pilot.app.settings, text_scale=text_scale)
    pilot.key("f2")
    pilot.press("Go to a scene")
    return pilot


@pytest.mark.parametrize(("text_scale", "most"), [(100, 1), (200, 2)])
def test_a_scene_to_go_to_is_cut_at_the_edge_of_its_card_and_not_before(
    tmp_path: Path, text_scale: int, most: int
) -> None:
    pilot = long_hall(tmp_path, text_scale)
    card = pilot.frame.target("scene:hall")
    assert card is not None
    runs = [placed.item for placed in pilot.frame.items if isinstance(placed.item, Run)]
    said = [run for run in runs if run.owner == "scene:hall" and run.font.weight == 600]
    assert len(said) == most and said[-1].text.endswith("…")
    assert all(card.rect.right - run.rect.right < card.rect.w / 8 for run in said)


def test_what_is_found_is_as_wide_as_all_scenes_are(tmp_path: Path) -> None:
    pilot = long_hall(tmp_path, 100)
    before = pilot.frame.target("scene:attic")
    pilot.key(*"attic")
    after = pilot.frame.target("scene:attic")
    assert before is not None and after is not None and after.rect.w >= before.rect.w


NAMED = """
title: The Key
cast: {me: {name: Sam, player: true}, them: {name: Kim}}
boundaries: {quiet: {by: them, says: "Not to {them}."}}
variables: {drafts: {start: 1, min: 0, max: 3, label: Drafts written}, my_debt: {start: 2, min: 0, max: 3}}
start: hall
scenes:
  hall:
    time: "{them}, at eight"
    lines: ["{them} takes the last box.", "There are {drafts} drafts and {my_debt} {{coins}}."]
    choices:
      - {text: "Ask {them}.", id: ask, when: drafts > 5, locked: No., approach: neutral, goto: end}
      - {text: "Wave to {them}.", id: wave, approach: healthy, feedback: Good., goto: end}
  end:
    lines: ["{them} waves, {drafts} times."]
    ending: {title: "{them}, gone", outcome: growth}
"""


@pytest.mark.parametrize("page", ["Author’s page", "Go to a scene", "Story map", "As a list"])
def test_no_page_of_an_author_shows_braces_where_a_name_belongs(page: str, tmp_path: Path) -> None:
    pilot = author_of(tmp_path / "key.yaml", NAMED)
    pilot.app.lay_map = map_layout()
    pilot.key("f2")
    for button in {"Author’s page": (), "As a list": ("Story map", "As a list")}.get(page, (page,)):
        pilot.press(button)
    shown = " ".join([pilot.said, *pilot.labels.values()])
    assert "Kim" in shown and "{" not in shown.replace("{coins}", "")


def test_a_scene_is_found_by_the_name_that_is_shown(tmp_path: Path) -> None:
    pilot = author_of(tmp_path / "key.yaml", NAMED)
    pilot.key("f2")
    pilot.press("Go to a scene")
    pilot.key(*"kim", "space", *"waves")
    assert [id for id in pilot.labels if id.startswith("scene:")] == ["scene:end"]
