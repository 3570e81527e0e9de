"""`second-chances bundle OUT`: a folder for a stick, with all that a computer without internet needs to play."""

from __future__ import annotations

import argparse
import base64
import hashlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from importlib import metadata
from pathlib import Path

from game import __version__
from game.cli import bundle_start
from game.cli.output import make_output_safe

NAME = "second-chances"
SYSTEMS = {  # what `pip download` calls them: the oldest that the libraries still have wheels for
    "linux": (
        "manylinux_2_28_x86_64",
        "manylinux_2_27_x86_64",
        "manylinux2014_x86_64",
        "manylinux_2_17_x86_64",
    ),
    "windows": ("win_amd64",),
    "macos": ("macosx_11_0_arm64", "macosx_12_0_arm64", "macosx_14_0_arm64"),
}
LEFT_OUT = ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json")  # what pip has added when it installed

START_SH = """#!/bin/sh
# Starts Second Chances from this folder. Nothing is fetched from anywhere.
cd "$(dirname "$0")" || exit 1
for python in python3 python; do
    command -v "$python" >/dev/null 2>&1 && exec "$python" start.py "$@"
done
echo "Second Chances needs Python 3.11 or newer, and there is none on this computer." >&2
exit 1
"""
START_BAT = """@echo off\r
rem Starts Second Chances from this folder. Nothing is fetched from anywhere.\r
cd /d "%~dp0"\r
where py >nul 2>nul && (py -3 start.py %* & goto end)\r
where python >nul 2>nul && (python start.py %* & goto end)\r
echo Second Chances needs Python 3.11 or newer, and there is none on this computer.\r
pause\r
:end\r
"""
README = """Second Chances {version}

For computers with Python 3.11 or newer and without internet.

Windows:  start.bat
macOS:    start.command
Linux:    ./start.sh

What comes after the command goes to the game:  ./start.sh host thirty-days.yaml

The first start unpacks the game into a folder of whoever is logged in, and takes a minute. Nothing is fetched.
"""


class CannotBundle(Exception):
    """What keeps a bundle from being made, as a sentence."""


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    out = Path(options.out)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        print(f"second-chances: '{out}' is there already, and is not empty", file=sys.stderr)
        return 2
    try:
        (out / "wheels").mkdir(parents=True)
        _own_wheel(out / "wheels")
        _wheels_of_others(out / "wheels", options.system, options.python)
        _starters(out)
    except (CannotBundle, OSError) as error:
        print(f"second-chances: {error}", file=sys.stderr)
        return 1
    size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    print(f"{out} is ready: {size / 2**20:.0f} MiB. Copy the whole folder to a stick.")
    return 0


def _own_wheel(wheels: Path) -> None:
    """The game's wheel: built where its sources lie, else made of what is installed."""
    sources = Path(bundle_start.__file__).parents[2]
    if (sources / "pyproject.toml").is_file():
        _pip("wheel", "--no-deps", "--wheel-dir", str(wheels), str(sources))
    else:
        again_a_wheel(metadata.distribution(NAME), wheels)


def again_a_wheel(found: metadata.Distribution, wheels: Path) -> Path:
    """A wheel of an installed package, from the files that it is made of (PEP 427). Raises CannotBundle."""
    files = [file for file in found.files or () if ".." not in file.parts and "__pycache__" not in file.parts]
    info = next((file.parts[0] for file in files if file.name == "METADATA"), "")
    if not info:
        raise CannotBundle("The installed game does not say which files it is made of. Install it anew.")
    path = wheels / f"{info.removesuffix('.dist-info')}-py3-none-any.whl"
    lines = []
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
        for file in files:
            if file.parts[0] == info and file.name in LEFT_OUT:
                continue
            content = Path(str(file.locate())).read_bytes()
            wheel.writestr(file.as_posix(), content)
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
            lines.append(f"{file.as_posix()},sha256={digest},{len(content)}\n")
        lines.append(f"{info}/RECORD,,\n")
        wheel.writestr(f"{info}/RECORD", "".join(lines))
    return path


def _wheels_of_others(wheels: Path, systems: list[str], pythons: list[str]) -> None:
    """The wheels of all that the game needs, for this system and Python, or for those that are named."""
    own = next(wheels.glob("second_chances-*.whl"))
    if not systems and not pythons:
        _pip("download", "--only-binary=:all:", "--dest", str(wheels), str(own))
        return
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    for system in systems or [_this_system()]:
        for python in pythons or [here]:
            fitting = [part for name in SYSTEMS[system] for part in ("--platform", name)]
            fitting += ["--python-version", python]
            _pip("download", "--only-binary=:all:", "--dest", str(wheels), *fitting, str(own))


def _this_system() -> str:
    return {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")


def _pip(*arguments: str) -> None:
    """Run pip. Raises CannotBundle with what it says."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments]
    with tempfile.TemporaryDirectory() as elsewhere:  # not where a folder could be taken for a package
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=elsewhere)
    if done.returncode:
        told = done.stderr.strip().splitlines()
        raise CannotBundle(f"pip could not get what is needed: {told[-1] if told else 'it does not say why'}")


def _starters(out: Path) -> None:
    shutil.copyfile(bundle_start.__file__, out / "start.py")
    for name, text in (("start.sh", START_SH), ("start.command", START_SH)):
        (out / name).write_text(text, "utf-8", newline="\n")
        (out / name).chmod(0o755)
    (out / "start.bat").write_text(START_BAT, "utf-8", newline="")
    (out / "README.txt").write_text(README.format(version=__version__), "utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "second-chances bundle",
        description="Make a folder for a stick, from which computers without internet play. Needs internet itself.",
    )
    parser.add_argument("out", metavar="OUT", help="a new folder")
    parser.add_argument(
        "--system",
        action="append",
        default=[],
        choices=sorted(SYSTEMS),
        help="also for this system (as this one)",
    )
    parser.add_argument(
        "--python", action="append", default=[], metavar="3.12", help="also for this Python (as this one)"
    )
    return parser
