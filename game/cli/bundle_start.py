"""Starts Second Chances from a stick, without internet: this file lies there as start.py, beside the folder `wheels`.

The first start on a computer unpacks the game into a folder of the user's own, and nothing else is changed there.
It uses what Python brings along, and nothing of the game itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

OLDEST = (3, 11)


def main() -> int:
    if sys.version_info < OLDEST:
        print(
            f"Second Chances needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is {sys.version.split()[0]}."
        )
        return 1
    stick = Path(__file__).resolve().parent
    place = home() / mark(stick)
    if not (place / "whole").is_file():
        print("Unpacking the game: this is done once on each computer.", flush=True)
        if not unpacked(stick / "wheels", place):
            return 1
    environment = {**os.environ, "PYTHONPATH": str(place)}
    return subprocess.call([sys.executable, "-m", "game", *sys.argv[1:]], env=environment)


def home() -> Path:
    """Where the unpacked game lies; `SECOND_CHANCES_UNPACKED` names another folder."""
    chosen = os.environ.get("SECOND_CHANCES_UNPACKED")
    if chosen:
        return Path(chosen)
    base = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "second-chances-stick"


def mark(stick: Path) -> str:
    """A name for this game on this Python: another version of either is unpacked anew."""
    ours = sorted(path.name for path in (stick / "wheels").glob("second_chances-*.whl"))
    version = ours[-1].split("-")[1] if ours else "none"
    python = f"{sys.version_info.major}{sys.version_info.minor}"
    return f"{version}-{sysconfig.get_platform()}-{python}"


def unpacked(wheels: Path, place: Path) -> bool:
    """Install the wheels into a folder; says why where it does not work."""
    place.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--disable-pip-version-check"]
    command += ["--find-links", str(wheels), "--upgrade", "--target", str(place), "second-chances"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stderr.strip())
        print(
            "The game could not be unpacked. The stick may have been made for another system or another Python:"
        )
        for name in sorted(path.name for path in wheels.glob("pygame_ce-*.whl")):
            print(f"  {name}")
        return False
    (place / "whole").write_text("unpacked\n")
    return True


if __name__ == "__main__":
    sys.exit(main())
