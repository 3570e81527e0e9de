"""Two hundred edits of a file that the real game watches, in a real window: it never ends, and no place is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

EDITS = 200
MINUTES = 10


@pytest.mark.long
def test_two_hundred_edits_take_nobody_s_place(x_screen: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.window.edits_in_a_window", str(tmp_path), "7", str(EDITS)]
    given = {
        **os.environ,
        "DISPLAY": x_screen,
        "SDL_VIDEODRIVER": "x11",
        "XDG_DATA_HOME": str(tmp_path / "kept"),
    }
    done = subprocess.run(command, env=given, capture_output=True, text=True, timeout=60 * MINUTES)
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert sum(found.values()) == EDITS
    assert found["broken"] >= EDITS // 4 and found["kept"] >= EDITS // 4, found
