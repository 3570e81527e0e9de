"""The words after `second-chances`: which there are, and what is said to others."""

from __future__ import annotations

from importlib import import_module

import pytest

from game import __version__
from game.cli import COMMANDS
from tests.cli.conftest import Run


@pytest.mark.parametrize("word", ["--help", "-h", "help"])
def test_help_names_every_command(word: str, run: Run) -> None:
    ran = run(word)
    assert ran.status == 0
    for name, (_, says) in COMMANDS.items():
        assert f"second-chances {name}" in ran.said and says in ran.said


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, run: Run) -> None:
    ran = run(name, "--help")
    assert ran.status == 0 and f"usage: second-chances {name}" in ran.said
    assert callable(import_module(COMMANDS[name][0]).run)


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").said == f"second-chances {__version__}\n"


def test_a_word_that_is_no_command_is_named_and_the_others_listed(run: Run) -> None:
    ran = run("paly")
    assert ran.status == 2 and not ran.said
    assert "there is no command 'paly'" in ran.complained and "second-chances play" in ran.complained
