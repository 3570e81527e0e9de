"""Starts Debian's Ren'Py, mended: `python3 start_renpy.py RENPY KEPT ARGUMENTS…`. RENPY is the file Debian starts.

Before version 8.1 Ren'Py hands nodes to the compiler that end on an earlier line than they begin, which Python refuses
since 3.11 (renpy/renpy issue 5461): here a node without an end ends where it begins.

Debian's Ren'Py also keeps no compiled scripts, so that each start reads all of its own library. Where KEPT names a
folder and is not empty, they are kept as Ren'Py's makers have it: those of the library there, the others beside their
sources.
"""

from __future__ import annotations

import ast
import hashlib
import importlib
import runpy
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any


def place(node: ast.AST, line: int = 1, column: int = 0) -> ast.AST:
    """Give nodes the places they lack, as `ast.fix_missing_locations` does."""
    if "lineno" in node._attributes:
        line = node.lineno = getattr(node, "lineno", line)  # type: ignore[attr-defined]  # some nodes have none
        column = node.col_offset = getattr(node, "col_offset", column)  # type: ignore[attr-defined]  # likewise
        if getattr(node, "end_lineno", None) is None:
            node.end_lineno, node.end_col_offset = line, column  # type: ignore[attr-defined]  # likewise
    for child in ast.iter_child_nodes(node):
        place(child, line, column)
    return node


def keep_library(names: dict[str, Any], folder: Path) -> None:
    """Let Ren'Py find its library in a folder where compiled scripts can be kept."""
    library = folder / "renpy" / "common"
    if not library.exists():
        shutil.copytree(names["path_to_common"](names["path_to_renpy_base"]()), library)
    names["path_to_common"] = lambda base: str(library)


def keep_compiled(renpy: Any, import_all: Callable[[], None]) -> None:
    """Let a script that was read from its source be kept as it was understood."""
    import_all()
    script = renpy.script
    read = script.Script.load_file

    def load_file(self: Any, folder: str | None, name: str) -> Any:
        data, statements = read(self, folder, name)
        if folder and statements and name.endswith((".rpy", ".rpym")):
            with Path(folder, f"{name}c").open("wb") as kept:
                self.write_rpyc_header(kept)
                for slot in (1, 2):  # as written, and as prepared; the second is looked for behind the first
                    self.write_rpyc_data(kept, slot, script.dumps((data, statements)))
                self.write_rpyc_md5(kept, hashlib.md5(Path(folder, name).read_bytes()).digest())
        return data, statements

    script.Script.load_file = load_file


def main() -> None:
    ast.fix_missing_locations = place  # type: ignore[assignment]  # older Ren’Py needs it
    _, command, kept, *arguments = sys.argv
    sys.argv = [command, *arguments]
    names = vars(sys.modules["__main__"])  # where Ren'Py asks for its folders
    names.update(runpy.run_path(command))
    base = sys.path[0] = names["path_to_renpy_base"]()
    renpy: Any = importlib.import_module("renpy")
    if kept:
        keep_library(names, Path(kept))
        import_all = renpy.import_all
        renpy.import_all = lambda: keep_compiled(renpy, import_all)
    importlib.import_module("renpy.bootstrap").bootstrap(kept or base)


if __name__ == "__main__":
    main()
