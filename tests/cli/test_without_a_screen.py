"""The commands as processes of their own: without a screen, without input, with a terminal that knows only ASCII."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.conftest import THE_DRAWER

ROOT = Path(__file__).parents[2]
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """No screen, and a folder of its own to keep in."""
    clean = {name: value for name, value in os.environ.items() if name not in SCREENS}
    kept = str(tmp_path / "kept")
    return {**clean, "PYTHONPATH": str(ROOT), "SECOND_CHANCES_DATA": kept, "PYTHONIOENCODING": "utf-8"}


@pytest.fixture
def drawer(tmp_path: Path) -> Path:
    file = tmp_path / "drawer.yaml"
    file.write_text(THE_DRAWER, "utf-8")
    return file


def ran(
    environment: dict[str, str], *arguments: object, typed: str | None = ""
) -> subprocess.CompletedProcess[str]:
    """What the command did; without `typed` its input is closed."""
    command = [sys.executable, "-m", "game", *map(str, arguments)]
    if typed is None:
        command = ["sh", "-c", 'exec "$@" <&-', "sh", *command]
    return subprocess.run(
        command,
        env=environment,
        cwd=ROOT,
        input=typed or "",
        capture_output=True,
        encoding=environment["PYTHONIOENCODING"],
        timeout=60,
        check=False,
    )


linux_only = pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere there is always a screen.")


@linux_only
def test_without_a_screen_the_game_says_so_and_plays_in_the_terminal(environment: dict[str, str]) -> None:
    done = ran(environment, typed="Stories\nstories\nstory:thirty-days\nstart\nterms\nu\nq\n")
    assert done.returncode == 0 and not done.stderr
    assert "No window can open here: There is no screen" in done.stdout
    assert "“Stories” is not offered here." in done.stdout
    for words in (
        "Second Chances",
        "Choose a story",
        "This story contains",
        "Mara has half lived",
        "ring his mother",
    ):
        assert words in done.stdout, words


@linux_only
def test_without_a_screen_and_at_the_end_of_the_input_it_says_where_it_stopped(
    environment: dict[str, str],
) -> None:
    done = ran(environment, typed="")
    assert done.returncode == 0 and not done.stderr
    assert "The input ended. The game stopped at “Second Chances”." in done.stdout


@linux_only
@pytest.mark.parametrize("keep", [[], ["--keep-nothing"]])
def test_without_a_screen_and_without_input_it_says_so_and_ends(
    environment: dict[str, str], keep: list[str]
) -> None:
    done = ran(environment, *keep, typed=None)
    assert done.returncode == 0 and not done.stderr
    assert "No window can open here" in done.stdout
    assert "There is no input either, so the game ends." in done.stdout


@linux_only
def test_a_story_without_a_screen_is_told_in_the_terminal(environment: dict[str, str], drawer: Path) -> None:
    done = ran(environment, "play", drawer, typed="write\n")
    assert done.returncode == 0 and not done.stderr
    assert "No window can open here" in done.stdout and "Ending: “Seen”" in done.stdout
    again = ran(environment, "play", drawer, typed="write\n")
    assert again.stdout == done.stdout, "from a pipe the seed is 0, with --text or without a screen"


@linux_only
def test_a_story_without_input_ends_well(environment: dict[str, str], drawer: Path) -> None:
    for arguments in (["play", drawer, "--text"], ["play", drawer]):
        done = ran(environment, *arguments, typed=None)
        assert done.returncode == 0 and not done.stderr
        assert "after 0 choices." in done.stdout


@pytest.mark.parametrize(
    ("arguments", "typed"),
    [
        (
            ["play", "scenes/thirty-days.yaml", "--text", "--fate", "answer=no"],
            "go-well\nhers\nand-then\n„quoted“\n",
        ),
        (["check", "scenes"], ""),
        (["reference"], ""),
        (["explain"], ""),
        (["play", "ö.yaml", "--text"], ""),
        (["--help"], ""),
        (["nönsense"], ""),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_terminal_that_knows_only_ascii_never_breaks_a_command(
    environment: dict[str, str], arguments: list[str], typed: str
) -> None:
    environment["PYTHONIOENCODING"] = "ascii"
    command = [sys.executable, "-m", "game", *arguments]
    done = subprocess.run(
        command, env=environment, cwd=ROOT, input=typed.encode(), capture_output=True, timeout=60, check=False
    )
    assert b"Traceback" not in done.stderr
    assert done.returncode in (0, 1, 2) and (done.stdout or done.stderr)


@linux_only
def test_somebody_at_a_terminal_is_asked_and_the_place_is_kept(
    environment: dict[str, str], drawer: Path
) -> None:
    import pty

    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "game", "play", str(drawer), "--text"]
    with subprocess.Popen(command, env=environment, cwd=ROOT, stdin=follower, stdout=subprocess.PIPE) as game:
        os.close(follower)
        os.write(leader, b"drawer\nasked\nq\n")
        assert game.stdout is not None
        said = game.stdout.read().decode()
        assert game.wait(30) == 0
    os.close(leader)
    assert "> " in said and "You let her words stand." in said
    assert said.count("u takes back") == 1 and "This story contains" in said
    assert (Path(environment["SECOND_CHANCES_DATA"]) / "progress.sqlite3").exists()
    later = ran(environment, typed="continue\nleave\n")
    assert "Continue (The Drawer)" in later.stdout and "Morning" in later.stdout, "found again by its file"


def test_a_reader_that_goes_away_is_no_error(environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "game", "play", "scenes/thirty-days.yaml", "--text"]
    with subprocess.Popen(
        command,
        env=environment,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as game:
        assert game.stdout is not None and game.stderr is not None
        game.stdout.close()
        complaint = game.stderr.read()
        game.wait(30)
    assert b"Traceback" not in complaint and b"Exception" not in complaint
