"""`second-chances new`: what it asks, what it writes, and what it leaves alone."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path
from typing import get_args

import pytest

from game.authoring.beginning import Wishes, first_text
from game.authoring.snippets import SNIPPETS, snippets_text
from game.authoring.starts import STARTS, Role
from game.cli.reference import schema_text
from game.cli.wiring import our_assets
from game.loader.scenario import load
from game.story.problem import framed
from game.ui.screens.stage import people_on_stage
from tests.cli.conftest import Run

NASTY = ['The "Key"', "Kim: again", "{x}", "- # *", "It’s 8:00, isn’t it?", "No", "A, B [c]", "名前"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("role", get_args(Role))
def test_a_new_story_passes_check_with_no_warning(role: Role, run: Run, tmp_path: Path) -> None:
    assert run("new", tmp_path / "mine.yaml", "--role", role).status == 0
    ran = run("check", "--strict", tmp_path / "mine.yaml")
    assert ran.status == 0, ran.said


@pytest.mark.parametrize("role", get_args(Role))
def test_every_scene_of_a_new_story_has_a_picture_and_a_time(role: Role) -> None:
    loaded = load("mine.yaml", first_text(Wishes(role=role), "mine.yaml").encode())
    assert loaded.scenario is not None
    pictures = our_assets().places or ()
    for scene in loaded.scenario.scenes.values():
        assert scene.time and scene.place in pictures, scene.id


@pytest.mark.parametrize("role", get_args(Role))
def test_whoever_is_there_in_a_new_story_is_seen(role: Role) -> None:
    """A line that tells of somebody who does something stands beside their picture."""
    loaded = load("mine.yaml", first_text(Wishes(them="Kim", role=role), "mine.yaml").encode())
    assert loaded.scenario is not None
    for scene in loaded.scenario.scenes.values():
        if any(line.text.startswith("{them} ") for line in scene.lines):
            assert [person.person for person in people_on_stage(loaded.scenario, scene, {})], scene.id


@pytest.mark.parametrize("role", get_args(Role))
@pytest.mark.parametrize("words", NASTY)
def test_a_name_with_any_sign_makes_a_story_that_can_be_read(role: Role, words: str) -> None:
    text = first_text(Wishes(words, words, words, role), "my story.yaml")
    loaded = load("mine.yaml", text.encode())
    assert [framed(problem) for problem in loaded.problems] == []
    assert loaded.scenario is not None
    shown = words.replace("{", "{{").replace("}", "}}")
    assert loaded.scenario.title == shown and loaded.scenario.cast["them"].name == shown


def test_every_role_of_the_language_has_a_start() -> None:
    from game.loader.grammar import ROLES

    assert set(STARTS) == set(ROLES) == set(get_args(Role))


def test_from_a_pipe_it_says_that_nobody_is_asked(run: Run, tmp_path: Path) -> None:
    ran = run("new", tmp_path / "mine.yaml", "--title", "The Key")
    assert ran.status == 0
    assert "Nobody is here to be asked: what --me, --them, --role would say" in ran.words
    assert "title: The Key\n" in (tmp_path / "mine.yaml").read_text("utf-8")


def test_a_pipe_can_answer_and_what_it_leaves_open_is_chosen(run: Run, tmp_path: Path) -> None:
    ran = run("new", tmp_path / "mine.yaml", "--role", "leaver", typed="Scarves Ines Mara")
    assert ran.status == 0 and "Nobody is here" not in ran.said
    assert "What is your story called? [My story] Scarves" in ran.said
    loaded = load("mine.yaml", (tmp_path / "mine.yaml").read_bytes())
    assert loaded.scenario is not None
    assert (loaded.scenario.title, loaded.scenario.role) == ("Scarves", "leaver")
    assert [person.name for person in loaded.scenario.cast.values()] == ["Ines", "Mara"]
    ran = run("new", tmp_path / "other.yaml", typed="Gloves")
    assert ran.status == 0 and "what --me, --them, --role would say is chosen for you" in ran.words
    assert "title: Gloves\n" in (tmp_path / "other.yaml").read_text("utf-8")


def test_where_no_input_can_be_read_all_is_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from game.cli.new import run as new

    class Unreadable:
        def isatty(self) -> bool:
            return False

        def readline(self) -> str:
            raise OSError("not open for reading")

    for stdin in (Unreadable(), None):
        monkeypatch.setattr(sys, "stdin", stdin)
        file = tmp_path / f"{stdin is None}.yaml"
        assert new([str(file)]) == 0 and file.is_file()


def test_a_pipe_whose_answer_does_not_fit_writes_nothing(run: Run, tmp_path: Path) -> None:
    ran = run("new", tmp_path / "mine.yaml", "--title", "A", "--me", "B", "--them", "C", typed="9")
    assert ran.status == 2 and "nothing was written" in ran.complained
    assert not (tmp_path / "mine.yaml").exists()


def test_four_questions_are_asked_of_somebody_at_a_terminal(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from game.cli.new import run as new

    monkeypatch.setattr(sys, "stdin", Terminal("The Scarf\n\nAda\n9\nbystander\n"))
    assert new([str(tmp_path / "mine")]) == 0
    said = capsys.readouterr().out
    assert said.count("?") >= 4 and "A number from 1 to 4 is wanted" in said
    loaded = load("mine.yaml", (tmp_path / "mine.yaml").read_bytes())
    assert loaded.scenario is not None
    assert (loaded.scenario.title, loaded.scenario.role) == ("The Scarf", "bystander")
    assert [person.name for person in loaded.scenario.cast.values()] == ["Sam", "Ada"]


def test_whoever_goes_away_between_questions_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from game.cli.new import run as new

    monkeypatch.setattr(sys, "stdin", Terminal("The Scarf\n"))
    assert new([str(tmp_path / "mine.yaml")]) == 2
    assert "nothing was written" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_not_changed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("mine", "utf-8")
    ran = run("new", tmp_path / "mine.yaml")
    assert ran.status == 2 and "is there already: nothing was changed" in ran.complained
    assert (tmp_path / "mine.yaml").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("library.yaml", "take another one"),
        ("nowhere/mine.yaml", "there is no folder"),
        ("", "a name for the file is needed"),
    ],
)
def test_a_place_where_no_story_can_be_is_told(file: str, told: str, run: Run, tmp_path: Path) -> None:
    ran = run("new", *([tmp_path / file] if file else []))
    assert ran.status == 2 and told in ran.complained


def test_the_schema_that_the_first_line_names_lies_beside_the_story(run: Run, tmp_path: Path) -> None:
    run("new", tmp_path / "mine.yaml")
    first = (tmp_path / "mine.yaml").read_text("utf-8").splitlines()[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert named and (tmp_path / named[1]).read_text("utf-8") == schema_text()
    (tmp_path / named[1]).write_text("other", "utf-8")
    ran = run("new", tmp_path / "other.yaml")
    assert ran.status == 0 and "is another one; it stays" in ran.said
    assert (tmp_path / named[1]).read_text("utf-8") == "other"


def test_snippets_are_written_where_the_editor_looks(run: Run, tmp_path: Path) -> None:
    assert run("new", tmp_path / "mine.yaml", "--snippets").status == 0
    written = (tmp_path / ".vscode" / "second-chances.code-snippets").read_text("utf-8")
    assert written == snippets_text()
    offered = json.loads((tmp_path / ".vscode" / "extensions.json").read_text("utf-8"))
    assert offered == {"recommendations": ["redhat.vscode-yaml"]}
    assert run("new", tmp_path / "other.yaml", "--snippets").status == 0  # again, with all of it there


def test_snippets_and_schema_come_alone_into_a_folder_of_stories(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("new", "--snippets").status == 0
    files = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert files == [
        ".vscode/extensions.json",
        ".vscode/second-chances.code-snippets",
        "scenario.schema.json",
    ]


def test_a_story_made_of_snippets_can_be_read() -> None:
    """Each snippet, with what it proposes, stands where it belongs."""

    def filled(prefix: str, indent: int, **names: str) -> str:
        body = next(snippet.body for snippet in SNIPPETS if snippet.prefix == prefix)
        text = "\n".join(" " * indent + line for line in body)
        text = re.sub(r"\$\{\d+\|([^,|]*)[^}]*\}", r"\1", text)
        text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)
        for name, other in names.items():
            text = text.replace(name.replace("_", "-") + (":" if other.endswith(":") else ""), other)
        return text

    story = "\n".join(
        [
            "title: Snippets\nstart: first\ncast:",
            filled("person", 2),
            "boundaries:",
            filled("boundary", 2),
            "scenes:",
            "  first:\n    lines:",
            filled("says", 6),
            filled("when", 6),
            "    choices:",
            filled("choice", 6),
            filled("reasons", 6),
            filled("scene", 2),
            "  turn:\n    " + filled("branch", 4).strip(),
            filled("ending", 2, scene_name="last:"),
        ]
    )
    loaded = load("snippets.yaml", story.encode())
    assert [framed(problem) for problem in loaded.problems] == []
    used = ("person", "boundary", "says", "when", "choice", "reasons", "scene", "branch", "ending")
    assert {snippet.prefix for snippet in SNIPPETS} == set(used)
