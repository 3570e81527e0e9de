"""Dataclasses that cost nothing until one of them is made.

`@dataclass(frozen=True, slots=True)` writes and compiles six methods for every class while its module is imported, a
third of a millisecond each time, and a command that ends after a tenth of a second calls few of them. `@frozen` gives
the same class, and each method is written when it is called for the first time; `@mutable` does so for
`@dataclass(slots=True)`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields, make_dataclass
from typing import Any, NoReturn, TypeVar, dataclass_transform

Kind = TypeVar("Kind")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[Kind]) -> type[Kind]:
    """The class that `dataclass(frozen=True, slots=True)` makes of it; a method that it writes itself stays.

    `fields`, `replace`, `asdict`, patterns, copies and pickles know it as one. It may have no `InitVar`.
    """
    own = vars(kind)
    hashes = own.get("__hash__") is not None or ("__hash__" in own and "__eq__" not in own)
    kept = own.keys() if hashes else own.keys() - {"__hash__"}
    return _with_methods(kind, {name: method for name, method in OF_FROZEN.items() if name not in kept})


@dataclass_transform(field_specifiers=(field,))
def mutable(kind: type[Kind]) -> type[Kind]:
    """The class that `dataclass(slots=True)` makes of it, likewise."""
    own = vars(kind)
    return _with_methods(kind, {name: method for name, method in OF_MUTABLE.items() if name not in own})


def _with_methods(kind: type[Kind], methods: Mapping[str, Callable[..., Any] | None]) -> type[Kind]:
    kind.__doc__ = (
        kind.__doc__ or kind.__name__
    )  # else its signature is looked for, which takes as long again
    made = dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    for name, method in methods.items():
        setattr(made, name, method)
    return made


# --- written at the first call -------------------------------------------------------------------------


def _at_first_call(name: str, write: Callable[[Any], Callable[..., Any]]) -> Callable[..., Any]:
    """A method that has itself written for the class it is called on, and goes on as what was written."""

    def first(self: Any, *given: Any, **named: Any) -> Any:
        kind = next(kind for kind in type(self).__mro__ if vars(kind).get(name) is first)
        method = write(kind)
        setattr(kind, name, method)
        return method(self, *given, **named)

    return first


def _write_init(kind: Any) -> Callable[..., Any]:
    """`__init__`: it puts every value past the lock, straight into its slot."""
    names: dict[str, Any] = {}
    given, values = taken_in(kind, names)
    work = ["pass"]
    for index, (name, value) in enumerate(values):
        names[f"put{index}"] = getattr(kind, name).__set__
        work.append(f"put{index}(self, {value})")
    if hasattr(kind, "__post_init__"):
        work.append("self.__post_init__()")
    return written("__init__", f"self, {given}", work, names, kind)


def _write_open_init(kind: Any) -> Callable[..., Any]:
    """The same without a lock."""
    names: dict[str, Any] = {}
    given, values = taken_in(kind, names)
    work = ["pass", *(f"self.{name} = {value}" for name, value in values)]
    if hasattr(kind, "__post_init__"):
        work.append("self.__post_init__()")
    return written("__init__", f"self, {given}", work, names, kind)


def taken_in(kind: Any, names: dict[str, Any]) -> tuple[str, list[tuple[str, str]]]:
    """The parameters with which one of a class is made, as Python, and what each field becomes of them.

    What both need besides goes into `names`. A field that is in none of them is seen to by `__post_init__`.
    """
    names["MISSING"] = MISSING
    given: list[str] = []
    alone: list[str] = []
    values: list[tuple[str, str]] = []
    for index, part in enumerate(fields(kind)):
        value, otherwise = part.name, ""
        if part.default is not MISSING:
            otherwise = f"else{index}"
            names[otherwise] = part.default
        elif part.default_factory is not MISSING:
            names[f"make{index}"] = part.default_factory
            otherwise, value = "MISSING", f"make{index}() if {value} is MISSING else {value}"
        if part.init:
            (alone if part.kw_only else given).append(f"{part.name}={otherwise}" if otherwise else part.name)
            values.append((part.name, value))
        elif otherwise:
            values.append((part.name, otherwise if value == part.name else f"make{index}()"))
    return ", ".join((*given, *(("*", *alone) if alone else ()))), values


def written(name: str, given: str, work: list[str], names: dict[str, Any], kind: Any) -> Callable[..., Any]:
    """A function of these lines; as dataclasses do, it is written as Python and compiled."""
    exec(f"def {name}({given}):\n " + "\n ".join(work), names)
    function: Callable[..., Any] = names[name]
    function.__qualname__ = f"{kind.__qualname__}.{name}"  # it is told where too few values are given
    return function


def _write_as_dataclasses_do(name: str) -> Callable[[Any], Callable[..., Any]]:
    def write(kind: Any) -> Callable[..., Any]:
        parts: list[tuple[str, Any, Any]] = [
            (part.name, Any, field(compare=part.compare, hash=part.hash, repr=part.repr))
            for part in fields(kind)
        ]
        twin = make_dataclass(kind.__name__, parts, init=False, frozen=True)
        method: Callable[..., Any] = getattr(twin, name)
        return method

    return write


# --- the lock ------------------------------------------------------------------------------------------


def _set(self: object, name: str, value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delete(self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _get_state(self: Any) -> list[Any]:
    return [getattr(self, part.name) for part in fields(self)]


def _set_state(self: Any, state: list[Any]) -> None:
    for part, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, part.name, value)


_LATER = {
    name: _at_first_call(name, _write_as_dataclasses_do(name)) for name in ("__eq__", "__hash__", "__repr__")
}
OF_FROZEN: dict[str, Callable[..., Any]] = {
    "__init__": _at_first_call("__init__", _write_init),
    **_LATER,
    "__setattr__": _set,
    "__delattr__": _delete,
    "__getstate__": _get_state,
    "__setstate__": _set_state,
}
OF_MUTABLE: dict[str, Callable[..., Any] | None] = {
    "__init__": _at_first_call("__init__", _write_open_init),
    **_LATER,
    "__hash__": None,  # what can change is no key
}
