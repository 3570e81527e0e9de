"""Plays a generated story in Ren'Py and prints one line of JSON: `python3 play_renpy.py RENPY FOLDER CHOICES`.

FOLDER holds game/script.rpy. Ren'Py needs a display. Its menus are answered and its words passed over from inside, so
that what is measured is the engine and not the drawing; the choices are drawn as by every other engine.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HOOKS = """\
init -999 python:
    import os, sys, time, types
    config.save_directory = None
    config.quit_action = Quit(confirm=False)
    config.autosave_on_choice = False
    config.has_autosave = False
    _wanted = int(os.environ["BENCH_CHOICES"])
    _walk = sys._walk = getattr(sys, "_walk", None) or types.SimpleNamespace(x=12345, checksum=0, done=0, begin=None)
    def menu(items, **others):
        if _walk.begin is None:
            _walk.begin = time.time()
        renpy.not_infinite_loop(60)
        count, x = len(items), _walk.x
        x ^= (x << 13) & 0xFFFFFFFF
        x ^= x >> 17
        x ^= (x << 5) & 0xFFFFFFFF
        _walk.x = x
        taken = x % count
        _walk.checksum = (_walk.checksum * 33 + count * 4 + taken) & 0xFFFFFFFF
        _walk.done += 1
        if _walk.done >= _wanted:
            with open(os.environ["BENCH_SAID"], "w") as said:
                said.write("%d %d %r" % (_walk.done, _walk.checksum, time.time() - _walk.begin))
            renpy.quit()
        return items[taken][1].value
init 999 python:
    def _pass_over(what, *others, **more):
        pass
    for _name in ("alex", "sam", "mira", "jon", "narrator"):
        setattr(store, _name, _pass_over)
label main_menu:
    return
"""


def main() -> None:
    renpy, folder, choices = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    (folder / "game" / "hooks.rpy").write_text(HOOKS, "utf-8")
    with tempfile.TemporaryDirectory() as home:
        said = Path(home) / "said"
        surroundings = {
            "HOME": home,
            "SDL_AUDIODRIVER": "dummy",
            "BENCH_CHOICES": choices,
            "BENCH_SAID": str(said),
        }
        subprocess.run(
            [renpy, str(folder)], env={**os.environ, **surroundings}, capture_output=True, timeout=500
        )
        done, checksum, seconds = said.read_text("utf-8").split()
    print(json.dumps({"choices": int(done), "checksum": int(checksum), "seconds": float(seconds)}))


if __name__ == "__main__":
    main()
