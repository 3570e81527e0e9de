"""Whether what is installed is the game: its command, its files, its version, its dependencies."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import stat
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

import game

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

# Where the name of an import is not the name under which it is installed.
INSTALLED_AS = {"yaml": "PyYAML", "pygame": "pygame-ce", "PIL": "pillow"}
OF_THE_SYSTEM = {
    "gi": "python3-gi"
}  # for a client that the system's own Python runs; the package is in .ci/run
TOP_LEVEL = {"game", "scenes", "assets", "tests", "pyproject.toml", "README.md", "LICENSE"}


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """What a command says, with the tree itself on Python's path."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def wanted(requirements: list[str]) -> set[str]:
    """The names of what is required, in the one spelling that an index knows for - and _ alike."""
    return {
        re.split(r"[<>=!~\[ ;]", requirement)[0].lower().replace("-", "_") for requirement in requirements
    }


def imported(folder: str) -> dict[str, str]:
    """What the files of a folder import from elsewhere, each with one file that does."""
    found: dict[str, str] = {}
    for file in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            for name in names:
                top = name.partition(".")[0]
                if top not in sys.stdlib_module_names and top not in TOP_LEVEL:
                    found.setdefault(
                        INSTALLED_AS.get(top, top).lower().replace("-", "_"), str(file.relative_to(ROOT))
                    )
    return found


def test_the_command_is_installed() -> None:
    assert PROJECT["project"]["scripts"] == {"second-chances": "game.cli:program"}


def test_the_version_is_written_the_same_everywhere() -> None:
    assert PROJECT["project"]["version"] == game.__version__


def test_python_m_game_tells_its_version() -> None:
    told = run("-m", "game", "--version")
    assert (told.returncode, told.stderr) == (0, "")
    assert game.__version__ in told.stdout


def test_the_game_asks_for_what_it_imports() -> None:
    asked = wanted(PROJECT["project"]["dependencies"])
    assert {name: file for name, file in imported("game").items() if name not in asked} == {}


def test_the_tests_ask_for_what_they_import() -> None:
    extra = PROJECT["project"]["optional-dependencies"]
    asked = wanted(PROJECT["project"]["dependencies"] + extra["dev"])
    assert {
        name: file for name, file in imported("tests").items() if name not in {*asked, *OF_THE_SYSTEM}
    } == {}
    packages = (ROOT / ".ci" / "run").read_text("utf-8")
    assert all(package in packages for package in OF_THE_SYSTEM.values())


def test_the_top_level_holds_what_it_should() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if listed.returncode:
        pytest.skip("this is no working copy of the repository")
    names = {line.partition("/")[0] for line in listed.stdout.splitlines()}
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL


def test_one_command_checks_everything() -> None:
    script = ROOT / ".ci" / "run"
    words = script.read_text("utf-8")
    assert words.startswith("#!/usr/bin/env bash\n")
    assert os.name == "nt" or script.stat().st_mode & stat.S_IXUSR
    for part in ('pip install -e ".[dev]" && python -m pytest', "ruff check", "ruff format --check", "mypy"):
        assert part in words


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel as `pip install .` makes it."""
    place = tmp_path_factory.mktemp("wheel")
    build = ["-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(place), str(ROOT)]
    if importlib.util.find_spec("hatchling"):
        build.append("--no-build-isolation")
    made = run(*build, cwd=place)
    assert made.returncode == 0, made.stderr
    return zipfile.ZipFile(next(place.glob("second_chances-*.whl")))


def shipped(folder: str, *endings: str) -> set[str]:
    """The files of a folder of the repository that belong into the wheel, as they are called in it."""
    found = (file for ending in endings for file in (ROOT / folder).rglob(f"*{ending}"))
    return {f"game/{file.relative_to(ROOT).as_posix()}" for file in found if "/kit/" not in file.as_posix()}


def test_the_wheel_holds_scenes_and_pictures_and_fonts(wheel: zipfile.ZipFile) -> None:
    held = set(wheel.namelist())
    scenes = shipped("scenes", ".yaml", ".json")
    assets = shipped("assets", ".ttf", ".svg", ".webp", "pictures.yaml")
    assert {"game/scenes/library.yaml", "game/scenes/thirty-days.yaml"} <= scenes
    assert any(name.endswith(".ttf") for name in assets)
    assert (scenes | assets) - held == set()


def test_the_wheel_holds_every_module_and_no_test(wheel: zipfile.ZipFile) -> None:
    held = wheel.namelist()
    modules = {file.relative_to(ROOT).as_posix() for file in (ROOT / "game").rglob("*.py")}
    assert modules - set(held) == set()
    assert [name for name in held if name.startswith(("tests/", "scenes/", "assets/"))] == []


def test_the_wheel_holds_every_licence(wheel: zipfile.ZipFile) -> None:
    held = wheel.namelist()
    assert any(name.endswith("licenses/LICENSE") for name in held)
    fonts = {name.split("-")[0] for name in held if name.endswith(".ttf")}
    assert fonts == {name.split("-")[0] for name in held if name.endswith("-LICENSE.txt")}


def test_the_wheel_installs_the_command(wheel: zipfile.ZipFile) -> None:
    entry = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "second-chances = game.cli:program" in wheel.read(entry).decode()
