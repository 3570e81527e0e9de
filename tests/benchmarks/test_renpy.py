"""Whether Ren'Py would be started as it has to be; it need not be there."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.drivers.start_renpy import place
from tests.benchmarks.formats import as_renpy
from tests.benchmarks.renpy import DRIVERS, forget, found, lint, start, surroundings, write
from tests.support.generated import story


def test_renpy_of_a_system_is_started_mended_by_the_python_it_names(tmp_path: Path) -> None:
    renpy = tmp_path / "renpy"
    renpy.write_text("#! /usr/bin/env python3\n", "utf-8")
    mended = ["/usr/bin/env", "python3", str(DRIVERS / "start_renpy.py"), str(renpy)]
    assert start(str(renpy), tmp_path) == [*mended, "", str(tmp_path)]
    kept = tmp_path / "kept"
    assert lint(str(renpy), tmp_path, kept) == [*mended, str(kept), str(tmp_path), "lint"]


def test_renpy_with_a_python_of_its_own_is_started_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    renpy = tmp_path / "renpy.sh"
    renpy.write_text("#!/bin/sh\n", "utf-8")
    monkeypatch.setenv("SECOND_CHANCES_RENPY", str(renpy))
    assert start(found() or "", tmp_path) == [str(renpy), str(tmp_path)]


def test_a_story_becomes_a_game_of_renpy(tmp_path: Path) -> None:
    write(tmp_path, as_renpy(story(3)), hooks="init python:\n    pass\n")
    assert "label s2:" in (tmp_path / "game" / "script.rpy").read_text("utf-8")
    assert (tmp_path / "game" / "hooks.rpy").exists()


def test_renpy_finds_nothing_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "here")
    given = surroundings(tmp_path, MORE="yes")
    assert given["HOME"] == str(tmp_path) and given["MORE"] == "yes"
    assert "PYTHONPATH" not in given


def test_a_node_without_an_end_ends_where_it_begins() -> None:
    tree: Any = place(ast.Expression(ast.Name("x", ast.Load(), lineno=44, col_offset=3)))
    assert eval(compile(tree, "script", "eval"), {"x": 7}) == 7


def test_a_story_that_has_been_read_can_be_new_again(tmp_path: Path) -> None:
    write(tmp_path, as_renpy(story(3)))
    compiled = tmp_path / "game" / "script.rpyc"
    compiled.write_bytes(b"")
    forget(tmp_path)
    assert not compiled.exists()
