"""A quicker import of pygame: only the compiled parts a window needs, the rest when somebody asks for it."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

PARTS = (
    "base", "constants", "rect", "color", "surface", "display", "event", "key", "mouse", "image", "transform",
    "font", "time", "draw", "window",
)  # fmt: skip
NAMES = {"Rect": "rect", "Color": "color", "Surface": "surface", "error": "base", "Window": "window"}


def prepare_pygame() -> bool:
    """Put a light `pygame` in place; false when the ordinary one is or has to be used.

    The package's own start imports the mixer, sprites, fonts of the system and more: 50 ms that nobody
    waits for gladly. On Windows it also finds the libraries, so there it stays.
    """
    if "pygame" in sys.modules or sys.platform not in ("linux", "darwin"):
        return False
    spec = importlib.util.find_spec("pygame")
    if spec is None or spec.loader is None or not spec.submodule_search_locations:
        return False
    package = importlib.util.module_from_spec(spec)
    sys.modules["pygame"] = package
    try:
        for part in PARTS:
            importlib.import_module(f"pygame.{part}")
        _give_names(package)
    except (ImportError, AttributeError, OSError):
        for name in [n for n in sys.modules if n == "pygame" or n.startswith("pygame.")]:
            del sys.modules[name]
        return False
    _complete_on_demand(package, spec)
    return True


def _give_names(package: ModuleType) -> None:
    constants = sys.modules["pygame.constants"]
    vars(package).update({n: v for n, v in vars(constants).items() if not n.startswith("__")})
    for name, part in NAMES.items():
        setattr(package, name, getattr(sys.modules[f"pygame.{part}"], name))


def _complete_on_demand(package: ModuleType, spec: ModuleSpec) -> None:
    """A name that is not there makes the package start in full, in place, as if from the first."""

    def complete(name: str) -> object:
        vars(package).pop("__getattr__", None)
        if not name.startswith("__") and spec.loader is not None:
            spec.loader.exec_module(package)
        if name in vars(package):
            return vars(package)[name]
        vars(package)["__getattr__"] = complete if name.startswith("__") else _refuse
        raise AttributeError(f"module 'pygame' has no attribute {name!r}")

    vars(package)["__getattr__"] = complete


def _refuse(name: str) -> object:
    raise AttributeError(f"module 'pygame' has no attribute {name!r}")
