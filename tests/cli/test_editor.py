"""Whether an editor completes, explains and underlines what `second-chances new` has written: with the real server.

It is the npm package yaml-language-server, which VS Code's extension YAML holds, too. `.ci/run` installs it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli.new import run as new
from tests.pilot import SCENES
from tests.support.editor import Editor

NAME = "yaml-language-server"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("my stories")
    assert new([str(place / "mine.yaml"), "--title", "Mine"]) == 0
    return place


@pytest.fixture(scope="module")
def editor(folder: Path) -> Iterator[Editor]:
    command = shutil.which(NAME)
    if command is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"There is no {NAME}, so nothing was tested of what an editor shows.")
        pytest.skip(f"There is no {NAME} here: npm install --global {NAME}@1.19.2")
    opened = Editor([command, "--stdio"], folder)
    yield opened
    opened.close()


def changed(folder: Path, name: str, old: str, new_text: str) -> Path:
    text = (folder / "mine.yaml").read_text("utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new_text, 1), "utf-8")
    return folder / name


def line_of(file: Path, words: str) -> int:
    return next(n for n, line in enumerate(file.read_text("utf-8").splitlines()) if words in line)


def test_nothing_is_underlined_in_a_new_story(editor: Editor, folder: Path) -> None:
    assert editor.underlined(folder / "mine.yaml") == []


def test_nothing_is_underlined_in_a_story_of_the_game(editor: Editor) -> None:
    assert editor.underlined(SCENES / "thirty-days.yaml") == []


@pytest.mark.parametrize(
    ("old", "new_text", "told"),
    [
        ("approach: harmful", "aproach: harmful", "aproach"),
        ("approach: harmful", "approach: evil", "healthy"),
        ("      outcome: growth", "      outcome: fine", "growth"),
        ("start: evening", "begin: evening", "begin"),
        ("player: true", "player: perhaps", "boolean"),
    ],
)
def test_a_mistake_is_underlined_where_it_stands(
    old: str, new_text: str, told: str, editor: Editor, folder: Path
) -> None:
    file = changed(folder, "wrong.yaml", old, new_text)
    wrong = file.rename(folder / f"wrong-{told}.yaml")
    found = editor.underlined(wrong)
    near = [(line, message) for line, message in found if told in message]
    assert near, found
    if told != "begin":  # the missing start is told at the top
        assert near[0][0] == line_of(wrong, new_text) + 1


def test_keys_and_words_are_proposed_with_what_they_mean(editor: Editor, folder: Path) -> None:
    file = changed(folder, "more.yaml", "    ask: ", "    \n    ask: ")
    editor.underlined(file)
    keys = editor.proposed(file, line_of(file, "    ask: ") - 1, 4)
    assert {"describe", "sound", "seen_by", "keep_order"} <= keys.keys() and "ask" not in keys
    assert "picture" in keys["describe"]
    remark = "  # somebody pays for it, so nothing else fits an act that crosses a line"
    file = changed(folder, "word.yaml", f"approach: harmful{remark}", "approach: ")
    editor.underlined(file)
    words = editor.proposed(file, line_of(file, "crosses:") - 1, len("        approach: "))
    assert {"healthy", "mixed", "harmful", "neutral"} <= words.keys()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("boundaries:", "What people in the story ask for, once, and mean."),
        ("respects:", "Boundaries that it keeps to."),
        ("their_side:", "How it is for the other person."),
    ],
)
def test_a_key_is_explained_where_the_pointer_rests(
    words: str, told: str, editor: Editor, folder: Path
) -> None:
    file = folder / "mine.yaml"
    editor.underlined(file)
    line = line_of(file, words)
    column = file.read_text("utf-8").splitlines()[line].index(words) + 2
    said = editor.explained(file, line, column).replace("\\", "")
    assert said.startswith(told), "the words of the key come first"
