"""The rules of the house as functions: each walks a source tree and tells the lines that break it.

Python's own parser reads the tree, nothing is imported: a breach is told even where the code cannot run.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

LONGEST_FILE = 400  # lines; longer ones turn out to hold two concepts
LONGEST_FUNCTION = 50  # lines; what fits on one screen can be read in one go

# Imports point from left to right only; the names in one group do not know each other.
LAYERS = (
    ("__main__",),
    ("cli",),
    ("adapters",),
    ("app",),
    ("ui",),
    ("authoring",),
    ("proof", "workshop"),
    ("loader",),
    ("story",),
    ("settings",),
    ("__init__",),  # `game` itself: the version
)

# What comes from elsewhere, and the only places that may import it. A new dependency is a new line here.
PACKAGES = {
    "yaml": ("game/loader/yaml_parser.py",),
    "pygame": ("game/adapters/pygame_window/", "game/adapters/sound/"),
    "accesskit": ("game/adapters/screen_reader/",),
    "platformdirs": ("game/adapters/", "game/cli/"),
    "starlette": ("game/adapters/web/",),
    "uvicorn": ("game/adapters/web/",),
    "h11": ("game/adapters/web/",),
    "jinja2": ("game/adapters/web/",),
    "segno": ("game/adapters/web/",),
    "ifaddr": ("game/adapters/web/",),
    "fast_sugiyama": ("game/adapters/map_layout.py",),
    "redis": ("game/adapters/web/",),
    "polib": ("game/adapters/disk/po_files.py",),
}

# What touches the machine: its clock, its files, its processes, its network.
MACHINE = frozenset(
    """asyncio concurrent ctypes datetime fcntl fileinput ftplib getpass glob http imaplib linecache logging mmap
    msvcrt multiprocessing os pathlib pickle queue sched select selectors shelve shutil signal smtplib socket
    socketserver sqlite3 ssl subprocess tempfile threading time urllib webbrowser winreg zipfile""".split()  # noqa: SIM905  # names read better so
)
HARMLESS = frozenset(("pathlib.PurePath", "pathlib.PurePosixPath", "pathlib.PureWindowsPath", "urllib.parse"))
OUTSIDE = ("game/adapters/", "game/cli/")  # the rooms that may touch it
SPEAKING = ("game/adapters/terminal/", "game/cli/")  # the rooms that may print
READS_OR_WRITES = frozenset(
    ("read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "touch")
)
VAGUE = frozenset(("manager", "helper", "util", "data", "handler"))


@dataclass(frozen=True, slots=True)
class Breach:
    """One line that breaks a rule."""

    file: str
    line: int
    says: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.says}"


@dataclass(frozen=True)
class Import:
    """One name that a line imports, by its full name."""

    name: str
    line: int

    @property
    def top(self) -> str:
        return self.name.partition(".")[0]


@dataclass(frozen=True)
class Module:
    """One file of the tree. `path` is written with slashes, from the root of the repository."""

    path: str
    source: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.source, self.path)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        return tuple(ast.walk(self.tree))

    @property
    def name(self) -> str:
        parts = PurePosixPath(self.path).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def room(self) -> str:
        """The part of game/ that it belongs to: story, loader, settings …"""
        return PurePosixPath(self.path).with_suffix("").parts[1]

    @cached_property
    def imports(self) -> tuple[Import, ...]:
        """Every import wherever it stands: one in a function or under TYPE_CHECKING is knowledge, too."""
        found: list[Import] = []
        for node in self.nodes:
            if isinstance(node, ast.Import):
                found += [Import(alias.name, node.lineno) for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                origin = self.origin(node)
                found += [Import(f"{origin}.{alias.name}".strip("."), node.lineno) for alias in node.names]
        return tuple(found)

    def origin(self, node: ast.ImportFrom) -> str:
        """What a `from` names, the dots of a relative import counted out."""
        package = PurePosixPath(self.path).parts[:-1]
        outer = package[: len(package) - node.level + 1] if node.level else ()
        return ".".join((*outer, *filter(None, [node.module])))

    def inside(self, places: tuple[str, ...]) -> bool:
        return self.path.startswith(places)

    def breach(self, line: int, says: str) -> Breach:
        return Breach(self.path, line, says)


Tree = Mapping[str, Module]
Rule = Callable[[Tree], Iterator[Breach]]


def tree_of(sources: Mapping[str, str]) -> Tree:
    """A tree from paths and sources."""
    return {path: Module(path, source) for path, source in sorted(sources.items())}


def tree_at(root: Path) -> Tree:
    """The tree of game/ on the disk."""
    files = (root / "game").rglob("*.py")
    return tree_of({file.relative_to(root).as_posix(): file.read_text("utf-8") for file in files})


# --- who may know whom ---------------------------------------------------------------------------------


def imports_point_one_way(tree: Tree) -> Iterator[Breach]:
    """A room imports only rooms below it."""
    depth = {room: at for at, rooms in enumerate(LAYERS) for room in rooms}
    for module in tree.values():
        if module.room not in depth:
            yield module.breach(1, f"'{module.room}' is no room of the house: give it a place in LAYERS")
            continue
        for found in module.imports:
            if found.top != "game":
                continue
            room = _room_of(found.name, tree)
            if room != module.room and depth.get(room, -1) <= depth[module.room]:
                yield module.breach(found.line, f"{module.room} imports {found.name}, which is not below it")


def _room_of(name: str, tree: Tree) -> str:
    part = [*name.split("."), "__init__"][1]
    rooms = {module.room for module in tree.values()} | {room for rooms in LAYERS for room in rooms}
    return part if part in rooms else "__init__"  # `from game import __version__`


def no_module_imports_itself_in_a_circle(tree: Tree) -> Iterator[Breach]:
    """Following imports never leads back."""
    modules = {module.name: module for module in tree.values()}
    graph: dict[str, dict[str, int]] = {name: {} for name in modules}
    for module in modules.values():
        for found in module.imports:
            target = found.name if found.name in modules else found.name.rpartition(".")[0]
            if target in modules:
                graph[module.name].setdefault(target, found.line)
    for name, targets in graph.items():
        for target, line in targets.items():
            way = _way(graph, target, name)
            if way and name == min(way):  # each circle is told once, at its first name
                circle = " → ".join((name, *way))
                yield modules[name].breach(line, f"these import each other in a circle: {circle}")


def _way(graph: Mapping[str, Mapping[str, int]], start: str, goal: str) -> tuple[str, ...]:
    """The shortest way along imports, both ends included, or nothing."""
    ways: dict[str, tuple[str, ...]] = {start: (start,)}
    todo = [start]
    for name in todo:
        if name == goal:
            return ways[name]
        for target in graph[name]:
            if target not in ways:
                ways[target] = (*ways[name], target)
                todo.append(target)
    return ()


def packages_stay_in_their_rooms(tree: Tree) -> Iterator[Breach]:
    """What is not Python's own is imported only where PACKAGES says."""
    for module in tree.values():
        for found in module.imports:
            if found.top in sys.stdlib_module_names or found.top in ("game", "__future__"):
                continue
            places = PACKAGES.get(found.top, ())
            if not module.inside(places or ("nowhere",)):
                where = f"only {' and '.join(places)} may" if places else "PACKAGES does not name it"
                yield module.breach(found.line, f"{found.top} is imported here: {where}")


def the_machine_is_touched_outside_only(tree: Tree) -> Iterator[Breach]:
    """Clock, threads, sockets and files are met in adapters and commands alone."""
    for module in tree.values():
        if module.inside(OUTSIDE):
            continue
        for found in module.imports:
            if found.top in MACHINE and not found.name.startswith(tuple(HARMLESS)):
                yield module.breach(found.line, f"{found.name} touches the machine: pass in what is needed")
            elif found.name.startswith("importlib.resources"):
                yield module.breach(found.line, "files of the package are opened by adapters and commands")
        for call in _calls(module.nodes):
            if isinstance(call.func, ast.Name) and call.func.id in ("open", "input"):
                yield module.breach(
                    call.lineno, f"{call.func.id}() touches the machine: pass in what is needed"
                )


def only_terminal_and_commands_print(tree: Tree) -> Iterator[Breach]:
    """Words for people go through a View; only the terminal and the commands print."""
    for module in tree.values():
        if module.inside(SPEAKING):
            continue
        for call in _calls(module.nodes):
            if isinstance(call.func, ast.Name) and call.func.id == "print":
                yield module.breach(call.lineno, "print() is for the commands and the terminal")


def _calls(nodes: tuple[ast.AST, ...]) -> Iterator[ast.Call]:
    return (node for node in nodes if isinstance(node, ast.Call))


# --- how a file is written -----------------------------------------------------------------------------


def nothing_happens_at_import(tree: Tree) -> Iterator[Breach]:
    """A module holds imports, definitions and constants; importing it does nothing that can be noticed."""
    for module in tree.values():
        for node in module.tree.body:
            if not _only_defines(node):
                yield module.breach(node.lineno, "this runs when the module is imported")
                continue
            for call in _calls(tuple(_at_import(node))):
                if _does_something(call):
                    yield module.breach(call.lineno, f"{ast.unparse(call.func)}() runs at import")


def _only_defines(node: ast.stmt) -> bool:
    match node:
        case ast.Import() | ast.ImportFrom() | ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return True
        case ast.Assign() | ast.AnnAssign():
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            return all(isinstance(name, ast.Name) for target in targets for name in _parts(target))
        case ast.Expr(value=ast.Constant(value=str())):  # a docstring
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.If(test=ast.Compare(left=ast.Name(id="__name__"))):
            return True
    return False


def _parts(target: ast.expr) -> Iterator[ast.expr]:
    """The names of `A, B = 1, 2` one by one."""
    if isinstance(target, ast.Tuple):
        yield from target.elts
    else:
        yield target


def _at_import(node: ast.AST) -> Iterator[ast.AST]:
    """What is evaluated when the module is imported: all but the bodies of functions and of `__main__`."""
    if isinstance(node, ast.If):
        return
    inner = ast.iter_child_nodes(node)
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        inner = iter([*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)])
    elif isinstance(node, ast.Lambda):
        inner = iter([*node.args.defaults])
    yield node
    for child in inner:
        yield from _at_import(child)


def _does_something(call: ast.Call) -> bool:
    """Whether a constant is made by asking the machine. Naming a path asks nothing."""
    root = call.func
    while isinstance(root, ast.Attribute | ast.Call):
        root = root.value if isinstance(root, ast.Attribute) else root.func
    if isinstance(call.func, ast.Attribute) and call.func.attr in READS_OR_WRITES:
        return True
    machine = (MACHINE | {"pygame", "open", "input", "print"}) - {"pathlib", "ctypes"}
    return isinstance(root, ast.Name) and root.id in machine


def no_global_statement(tree: Tree) -> Iterator[Breach]:
    """No function writes a name of its module."""
    for module in tree.values():
        for node in module.nodes:
            if isinstance(node, ast.Global):
                yield module.breach(node.lineno, f"global {', '.join(node.names)}: take it and return it")


def files_and_functions_stay_short(tree: Tree) -> Iterator[Breach]:
    """A file has one concept, a function fits on a screen."""
    for module in tree.values():
        lines = len(module.source.splitlines())
        if lines > LONGEST_FILE:
            yield module.breach(LONGEST_FILE + 1, f"the file has {lines} lines, more than {LONGEST_FILE}")
        for node in module.nodes:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > LONGEST_FUNCTION:
                    says = f"{node.name}() has {lines} lines, more than {LONGEST_FUNCTION}"
                    yield module.breach(node.lineno, says)


def every_module_says_what_it_holds(tree: Tree) -> Iterator[Breach]:
    """A module opens with a sentence on what a reader finds in it."""
    for module in tree.values():
        if not (ast.get_docstring(module.tree) or "").strip():
            yield module.breach(1, "the module opens with no docstring")


def names_say_something(tree: Tree) -> Iterator[Breach]:
    """No file or folder is called by a word that fits everything."""
    for module in tree.values():
        for part in PurePosixPath(module.path).with_suffix("").parts:
            vague = [word for word in part.split("_") if word.removesuffix("s") in VAGUE]
            if vague:
                yield module.breach(1, f"'{vague[0]}' in a name says nothing: what is in it?")


def no_name_of_the_standard_library(tree: Tree) -> Iterator[Breach]:
    """No top-level name hides one of Python's own.

    Only names directly in game/ are asked: run from inside game/, Python looks there first, so that a
    game/calendar.py would be everybody's calendar. Deeper modules are only ever imported by their full names.
    """
    for module in tree.values():
        parts = PurePosixPath(module.path).with_suffix("").parts
        at_top = len(parts) == 2 or (len(parts) == 3 and parts[2] == "__init__")
        if at_top and not parts[1].startswith("__") and parts[1] in sys.stdlib_module_names:
            yield module.breach(1, f"'{parts[1]}' is a module of Python's own")


RULES: tuple[Rule, ...] = (
    imports_point_one_way,
    no_module_imports_itself_in_a_circle,
    packages_stay_in_their_rooms,
    the_machine_is_touched_outside_only,
    only_terminal_and_commands_print,
    nothing_happens_at_import,
    no_global_statement,
    files_and_functions_stay_short,
    every_module_says_what_it_holds,
    names_say_something,
    no_name_of_the_standard_library,
)
