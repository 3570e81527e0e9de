"""`second-chances play FILE --text`, with answers from a pipe."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.app.conftest import THE_DRAWER
from tests.app.test_playing import WAYS
from tests.cli.conftest import Ran, Run
from tests.pilot import SCENES

STORY = SCENES / "thirty-days.yaml"
BOXES = re.compile("[\u2500-\u259f]")  # box drawing and blocks: a voice reads each of them out


@pytest.fixture
def drawer(tmp_path: Path) -> Path:
    file = tmp_path / "drawer.yaml"
    file.write_text(THE_DRAWER, "utf-8")
    return file


def choices_shown(ran: Ran) -> list[list[str]]:
    """Each list of numbered lines, in order."""
    found: list[list[str]] = []
    for line in ran.said.splitlines():
        if match := re.match(r"(\d+)\. (.*)", line):
            if match[1] == "1":
                found.append([])
            found[-1].append(match[2])
    return found


# --- a whole story -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("fate", "title", "way"), WAYS)
def test_piped_answers_reach_each_ending(fate: str, title: str, way: str, run: Run) -> None:
    ran = run("play", STORY, "--text", "--fate", f"answer={fate}", typed=way)
    assert ran.status == 0 and not ran.complained
    assert f"Ending: “{title}”" in ran.words
    assert "The input ended" not in ran.said and "is not offered" not in ran.said
    assert not BOXES.search(ran.said)


def test_all_endings_are_among_the_ways() -> None:
    titles = {title for _, title, _ in WAYS}
    assert titles == {
        "The Egg Slides",
        "Your Own Date",
        "Sunday, Eleven",
        "Still Listening",
        "Too Loud to Hear",
        "One Thing",
    }


def test_choices_feedback_and_debrief_name_their_parts(run: Run) -> None:
    ran = run("play", STORY, "--text", "--fate", "answer=no", typed=WAYS[-1][2])
    assert sorted(choices_shown(ran)[0]) == [
        "Lift the box onto her hip. “Go well, Mara.”",
        "Stand in her way. “Tell me what I did first.”",
        "“Make it two weeks and I won’t say a word.”",
        "“Nothing at all? What if the house falls down?!”",
    ]
    lines = ran.said.splitlines()
    for part in (
        "What happened",
        "Their side",
        "Why",
        "Try instead",
        "Harmful: it goes past what Mara asked",
        "Mixed: it leaves some space, not all",
    ):
        assert part in lines, part
    assert "For six seconds Mara measured the gap beside you." in ran.words
    assert "Evidence: " in ran.words, "a fact says how far it carries"
    for part in (
        "Your decisions",
        "What came up",
        "Mara, a while later",
        "Try another way",
        "To think about",
    ):
        assert part in lines, part


def test_what_the_story_holds_is_told_before_it_begins(run: Run) -> None:
    said = run("play", STORY, "--text").said
    assert said.index("This story contains: breakup, pressure, alcohol.") < said.index("Mara has half lived")


# --- answers -------------------------------------------------------------------------------------------


def test_the_numbers_mean_the_choices_as_they_are_shown(drawer: Path, run: Run) -> None:
    orders = set()
    for seed in range(6):
        shown = choices_shown(run("play", drawer, "--text", "--seed", str(seed)))[0]
        orders.add(tuple(shown))
        number = shown.index("Write to her.") + 1
        ran = run("play", drawer, "--text", "--seed", str(seed), typed=str(number))
        assert "She asked for one thing." in ran.said and "Ending: “Seen”" in ran.words
    assert len(orders) == 2, "the order is drawn"


def test_ids_may_be_typed_with_their_kind(drawer: Path, run: Run) -> None:
    ran = run("play", drawer, "--text", typed="choice:drawer reason:asked leave")
    assert "Ending: “Morning”" in ran.words


def test_a_wrong_answer_is_named_and_asked_again(drawer: Path, run: Run) -> None:
    ran = run("play", drawer, "--text", typed="9 0 -1 go-on asked question captions write")
    for wrong in ("9", "0", "-1", "go-on", "asked", "question", "captions"):
        assert f"“{wrong}” is not offered here." in ran.said
    assert "Ending: “Seen”" in ran.words


@pytest.mark.parametrize("asked", ["help", "?", "HELP"])
def test_whoever_asks_what_can_be_answered_is_told(asked: str, drawer: Path, run: Run) -> None:
    keys = "u takes back, h reads back, w says where you are, q leaves."
    ran = run("play", drawer, "--text", typed=f"{asked} drawer {asked} asked")
    assert ran.words.count(keys) == 3, "at the start, and twice"
    assert "not offered" not in ran.said
    at_first, then = [part.split(".")[0] for part in ran.words.split("Here you can answer: ")[1:]]
    assert "(drawer)" in at_first and "(write)" in at_first and at_first.startswith("1 (")
    assert "(asked)" in then and "(drawer)" not in then


def test_a_choice_that_is_called_help_is_taken(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "help.yaml"
    file.write_text(THE_DRAWER.replace("id: write,", "id: help,"), "utf-8")
    ran = run("play", file, "--text", typed="help")
    assert "Here you can answer" not in ran.words and "Ending: “Seen”" in ran.words


def test_a_choice_that_is_locked_is_shown_and_not_taken(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "locked.yaml"
    file.write_text(
        THE_DRAWER.replace("id: write,", "id: write, when: answer == yes, locked: Her door is shut.,"),
        "utf-8",
    )
    ran = run("play", file, "--text", "--fate", "answer=no", typed="write drawer miss look")
    assert "not now: Write to her. (Her door is shut.)" in ran.said
    assert "“write” is not offered here." in ran.said and "Ending: “Morning”" in ran.words


def test_the_end_of_the_input_says_where_the_story_stopped(run: Run, drawer: Path) -> None:
    ran = run("play", drawer, "--text", typed="drawer asked")
    assert ran.status == 0
    assert ran.words.endswith("The input ended. The story stopped in scene “bar”, after 1 choice.")
    assert "after 0 choices." in run("play", drawer, "--text").words


def test_u_takes_back_the_act_and_the_choice(drawer: Path, run: Run) -> None:
    ran = run("play", drawer, "--text", typed="drawer u write")
    assert ran.said.count("What do you do?") == 2 and "Ending: “Seen”" in ran.words
    ran = run("play", drawer, "--text", typed="drawer miss u write")
    assert "A hook is in it." in ran.said and "Ending: “Seen”" in ran.words
    assert (
        "Put it in the drawer." not in ran.said.partition("Your decisions")[2].partition("Try another way")[0]
    )
    assert run("play", drawer, "--text", typed="u u u write").words.count("“u”") == 0


def test_h_reads_back_what_was_told_and_chosen(drawer: Path, run: Run) -> None:
    ran = run("play", drawer, "--text", typed="drawer asked h")
    read = ran.said.partition("Read back")[2]
    assert read.index("The phone lies on the table.") < read.index(
        "You chose: Put it in the drawer. Because she asked."
    )
    assert read.count("What do you do?") == 1, "and the moment is asked again"


def test_h_inside_the_question_why_asks_why_again(drawer: Path, run: Run) -> None:
    ran = run("play", drawer, "--text", typed="drawer h asked leave")
    assert ran.said.count("Why do you do it?") == 2 and "Ending: “Morning”" in ran.words


def test_q_leaves(drawer: Path, run: Run) -> None:
    ran = run("play", drawer, "--text", typed="drawer q asked")
    assert (
        ran.status == 0 and "You let her words stand." not in ran.said and "The input ended" not in ran.said
    )


def test_the_terminal_never_speaks_of_keys_that_only_a_window_has(run: Run, drawer: Path) -> None:
    ran = run("play", drawer, "--text", typed="drawer asked leave")
    assert "u takes back" in ran.said
    for key in ("Backspace", "Esc", "Enter", "Tab"):
        assert key not in ran.said


# --- what is settled before ----------------------------------------------------------------------------


def test_from_a_pipe_the_seed_is_nought_unless_given(run: Run) -> None:
    plain = run("play", STORY, "--text").said
    assert plain == run("play", STORY, "--text").said == run("play", STORY, "--text", "--seed", "0").said
    others = {run("play", STORY, "--text", "--seed", str(seed)).said for seed in range(1, 4)}
    assert others - {plain}


def test_fate_is_what_was_asked_for(run: Run, drawer: Path) -> None:
    ways = {fate: way for fate, _, way in WAYS[2:4]}
    for fate, way in ways.items():
        assert "Ending" in run("play", STORY, "--text", "--fate", f"answer={fate}", typed=way).said
    refused = run("play", STORY, "--text", "--fate", "answer=no", typed=ways["talk"])
    assert "“sunday” is not offered here." in refused.said


@pytest.mark.parametrize(
    ("fate", "says"),
    [
        ("anwser=no", "no one_of variable is called 'anwser'"),
        ("bait=1", "no one_of variable is called 'bait'"),
        ("answer=maybe", "'answer' is never 'maybe'"),
        ("answer", "--fate wants NAME=VALUE, not 'answer'"),
    ],
)
def test_a_fate_that_cannot_be_is_a_clear_sentence(fate: str, says: str, run: Run) -> None:
    ran = run("play", STORY, "--text", "--fate", fate)
    assert ran.status in (1, 2) and says in ran.complained
    assert "Traceback" not in ran.complained and not ran.said


def test_a_seed_that_is_no_number_is_a_clear_sentence(run: Run) -> None:
    ran = run("play", STORY, "--text", "--seed", "x")
    assert ran.status == 2 and "invalid int value: 'x'" in ran.complained


def test_a_story_can_begin_with_any_scene(run: Run) -> None:
    ran = run("play", STORY, "--text", "--scene", "bench", "--fate", "answer=no", typed="okay")
    assert "Mara has half lived" not in ran.said and "Ending: “The Egg Slides”" in ran.words
    ran = run("play", STORY, "--text", "--scene", "bank")
    assert ran.status == 1 and "no scene is called 'bank'" in ran.complained


def test_a_note_can_be_stepped_round(run: Run) -> None:
    way = "go-well hers and-then drawer daft aloud hill gone machine over-soup tape pear her-turn okay"
    ran = run("play", STORY, "--text", "--without", "alcohol", "--fate", "answer=no", typed=way)
    assert "Ending: “The Egg Slides”" in ran.words and "Gil from the shop" not in ran.said
    ran = run("play", STORY, "--text", "--without", "breakup")
    assert ran.status == 1 and "'breakup' is no content note that can be left out" in ran.complained


# --- files ---------------------------------------------------------------------------------------------


def test_a_file_with_problems_prints_them_and_is_not_played(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "drawer.yaml"
    file.write_text(THE_DRAWER.replace("goto: seen", "goto: sean").replace("reasons:", "reason:"), "utf-8")
    ran = run("play", file, "--text", typed="write")
    assert ran.status == 1 and not ran.said
    assert "no scene is called 'sean'" in ran.complained and "did you mean 'seen'?" in ran.complained
    assert "'reason'" in ran.complained and f"{file}:" in ran.complained


def test_a_file_that_is_not_there_is_said(tmp_path: Path, run: Run) -> None:
    ran = run("play", tmp_path / "nothing.yaml", "--text")
    assert ran.status == 2 and "there is no file" in ran.complained and not ran.said
    assert run("play", tmp_path, "--text").status == 2


def test_a_story_of_the_game_is_found_by_its_name_from_anywhere(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "Thirty Days" in run("play", "thirty-days.yaml", "--text").said
    assert "Thirty Days" in run("play", "scenes/thirty-days.yaml", "--text").said
    assert run("play", "elsewhere/thirty-days.yaml", "--text").status == 2


def test_a_story_that_a_script_plays_keeps_nothing(tmp_path: Path, run: Run, drawer: Path) -> None:
    run("play", drawer, "--text", typed="write")
    assert not (tmp_path / "kept").exists()


def test_a_story_with_a_dead_end_says_so_with_the_way_and_a_script_goes_its_own_way(
    tmp_path: Path, run: Run
) -> None:
    file = tmp_path / "drawer.yaml"
    file.write_text(
        THE_DRAWER.replace("{text: Leave it.,", "{text: Leave it., when: answer == yes,"), "utf-8"
    )
    stuck = file.read_text("utf-8").replace(
        "- {text: Look at it., id: look, approach: neutral, goto: morning}", ""
    )
    file.write_text(stuck, "utf-8")
    ran = run("play", file, "--text", typed="drawer asked")
    assert ran.status == 0 and "You let her words stand." in ran.said
    assert "[dead-end]" in ran.complained
    assert "shortest way (answer = no): night > drawer (" in ran.complained
    assert "a window shows them instead of it; --witness CODE opens the moment of one" in ran.complained


def test_a_story_with_warnings_is_played_without_a_word_of_them(drawer: Path, run: Run) -> None:
    assert "[unused-variable]" in run("check", drawer).said
    ran = run("play", drawer, "--text", typed="write")
    assert ran.status == 0 and not ran.complained
