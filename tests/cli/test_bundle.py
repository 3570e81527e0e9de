"""A stick for computers without internet: what lies on it, and a start from it with the network off."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from game import __version__
from game.cli import bundle_start, main
from game.cli.bundle import again_a_wheel


def test_a_folder_that_holds_something_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    assert main(["bundle", str(tmp_path)]) == 2
    assert "is not empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_an_installed_package_becomes_a_wheel_again(tmp_path: Path) -> None:
    made = again_a_wheel(metadata.distribution("segno"), tmp_path)
    assert made.name.startswith("segno-") and made.name.endswith("-py3-none-any.whl")
    with zipfile.ZipFile(made) as wheel:
        names = wheel.namelist()
        assert "segno/__init__.py" in names and any(name.endswith(".dist-info/METADATA") for name in names)
        assert not any(name.endswith(("INSTALLER", "direct_url.json")) for name in names)
        record = next(name for name in names if name.endswith("RECORD"))
        assert len(wheel.read(record).splitlines()) == len(names)
    target = tmp_path / "installed"
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-index",
        "--no-deps",
        "--target",
        str(target),
    ]
    subprocess.run([*command, str(made)], check=True, capture_output=True)
    assert (target / "segno" / "__init__.py").is_file()


def test_an_older_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bundle_start, "OLDEST", (99, 0))
    assert bundle_start.main() == 1
    assert "needs Python 99.0" in capsys.readouterr().out


def test_a_stick_for_another_system_is_told_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    (wheels / "pygame_ce-2.5.5-cp399-cp399-win_amd64.whl").write_bytes(b"")
    assert not bundle_start.unpacked(wheels, tmp_path / "place")
    assert "win_amd64" in capsys.readouterr().out
    assert not (tmp_path / "place" / "whole").exists()


@pytest.mark.long
def test_the_game_starts_from_a_stick_with_the_network_off(tmp_path: Path) -> None:
    off = ["unshare", "--net"]
    if shutil.which("unshare") is None or subprocess.run([*off, "true"], check=False).returncode:
        assert not os.environ.get("CI"), "CI runs as root and can switch the network off"
        pytest.skip("The network can only be switched off by root, with unshare.")
    stick = tmp_path / "stick"
    assert main(["bundle", str(stick)]) == 0
    environment = {**os.environ, "SECOND_CHANCES_UNPACKED": str(tmp_path / "unpacked"), "PYTHONPATH": ""}
    python = Path(sys.executable).parent
    environment["PATH"] = f"{python}{os.pathsep}{environment['PATH']}"
    command = [*off, "sh", str(stick / "start.sh")]
    for _ in range(2):  # the second start unpacks nothing
        told = subprocess.run(
            [*command, "--version"], env=environment, capture_output=True, text=True, check=True, cwd=tmp_path
        )
        assert __version__ in told.stdout
    played = subprocess.run(
        [*command, "play", "thirty-days.yaml", "--text", "--fate", "answer=no"],
        env=environment,
        input="1\n",
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    assert "Thirty Days" in played.stdout
