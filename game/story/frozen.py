"""Dataclasses that cost nothing until one of them is made.

`@dataclass(frozen=True, slots=True)` writes and compiles six methods for every class while its module is imported, a
third of a millisecond each time, and a command that ends after a tenth of a second calls few of them. `@frozen` gives
the same class, and each method is written when it is called for the first time; `@mutable` does so for
`@dataclass(slots=True)`. Not even `dataclasses` is loaded before, as that loads all that looks into Python's own code.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, dataclass_transform

__all__ = ["field", "frozen", "mutable", "names_of", "replace", "taken_in", "values_of", "written"]

Kind = TypeVar("Kind")
MISSING: Any = object()  # there is no default


class Part:
    """What is known of one field; its words are those of `dataclasses.field`."""

    __slots__ = ("compare", "default", "default_factory", "hash", "init", "kw_only", "repr", "type")

    def __init__(
        self,
        *,
        default: Any = MISSING,
        default_factory: Any = MISSING,
        init: bool = True,
        repr: bool = True,
        hash: bool | None = None,
        compare: bool = True,
        kw_only: bool = False,
    ) -> None:
        self.default, self.default_factory, self.kw_only = default, default_factory, kw_only
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.type: object = None


if TYPE_CHECKING:  # what is wrong with a call is told as it is of theirs
    from dataclasses import field, replace
else:
    field = Part

    def replace(one: Kind, /, **changes: Any) -> Kind:
        """One like it with some values changed, as `dataclasses.replace` makes it of any dataclass."""
        parts = getattr(type(one), "PARTS", None)
        if parts is None:
            from dataclasses import replace as of_theirs

            return of_theirs(one, **changes)
        for name, part in parts.items():
            if part.init and name not in changes:
                changes[name] = getattr(one, name)
        return type(one)(**changes)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[Kind]) -> type[Kind]:
    """The class that `dataclass(frozen=True, slots=True)` makes of it; a method that it writes itself stays.

    `fields`, `replace`, `asdict`, patterns, copies and pickles know it as one. It may have no `InitVar`.
    """
    own = dict(vars(kind))
    if "__eq__" in own and own.get("__hash__") is None:
        del own["__hash__"]  # Python's, which says that there is none
    return _with_slots(kind, {**OF_FROZEN, **own})


@dataclass_transform(field_specifiers=(field,))
def mutable(kind: type[Kind]) -> type[Kind]:
    """The class that `dataclass(slots=True)` makes of it, likewise."""
    return _with_slots(kind, {**OF_MUTABLE, **vars(kind)})


def _with_slots(kind: type[Kind], holds: dict[str, Any]) -> type[Kind]:
    """The class made anew, with slots for its fields."""
    parts = _parts_of(kind)
    taken = {name for base in kind.__mro__[1:-1] for name in vars(base).get("__slots__", ())}
    for name in (*parts, "__dict__", "__weakref__"):
        holds.pop(name, None)
    holds["PARTS"] = parts
    holds["__slots__"] = tuple(name for name in parts if name not in taken)
    holds.setdefault(
        "__match_args__", tuple(n for n, part in parts.items() if part.init and not part.kw_only)
    )
    holds.update(AS_DATACLASS)
    anew: Any = type(kind)  # the class of the class
    made: type[Kind] = anew(kind.__name__, kind.__bases__, holds)
    made.__qualname__ = kind.__qualname__
    return made


def _parts_of(kind: type) -> dict[str, Part]:
    """The fields of a class by name, those of the classes it is made of first."""
    parts: dict[str, Part] = {}
    for base in kind.__mro__[-1:0:-1]:
        parts |= vars(base).get("PARTS", {})
    for name, said in kind.__annotations__.items():
        if "ClassVar" in str(said):
            continue
        part = given = vars(kind).get(name, MISSING)
        if not isinstance(given, Part):
            part = Part(default=given)
            if hasattr(given, "default_factory") or type(given).__hash__ is None:
                raise TypeError(
                    f"the default of {name} is none for all: write field(default_factory=…) of this module"
                )
        part.type = said
        parts[name] = part
    return parts


def names_of(kind: Any) -> tuple[str, ...]:
    """The names of the fields of a class that was made here."""
    return tuple(kind.PARTS)


def values_of(one: Any) -> tuple[Any, ...]:
    """The values of the fields, in their order."""
    return tuple([getattr(one, name) for name in one.PARTS])


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
    return _init(kind, given, work, names)


def _write_open_init(kind: Any) -> Callable[..., Any]:
    """The same without a lock."""
    names: dict[str, Any] = {}
    given, values = taken_in(kind, names)
    return _init(kind, given, ["pass", *(f"self.{name} = {value}" for name, value in values)], names)


def _init(kind: Any, given: str, work: list[str], names: dict[str, Any]) -> Callable[..., Any]:
    if hasattr(kind, "__post_init__"):
        work.append("self.__post_init__()")
    return written("__init__", f"self, {given}", work, names, kind)


def _write_eq(kind: Any) -> Callable[..., Any]:
    names = [name for name, part in kind.PARTS.items() if part.compare]
    ours, theirs = ("".join(f"{one}.{name}, " for name in names) for one in ("self", "other"))
    work = [
        "if other.__class__ is not self.__class__:",
        " return NotImplemented",
        f"return ({ours}) == ({theirs})",
    ]
    return written("__eq__", "self, other", work, {}, kind)


def _write_hash(kind: Any) -> Callable[..., Any]:
    kept = [n for n, part in kind.PARTS.items() if (part.compare if part.hash is None else part.hash)]
    return written(
        "__hash__", "self", [f"return hash(({''.join(f'self.{name}, ' for name in kept)}))"], {}, kind
    )


def taken_in(kind: Any, names: dict[str, Any]) -> tuple[str, list[tuple[str, str]]]:
    """The parameters with which one of a class is made, as Python, and what each field becomes of them.

    What both need besides goes into `names`. A field that is in none of them is seen to by `__post_init__`.
    """
    names["MISSING"] = MISSING
    given: list[str] = []
    alone: list[str] = []
    values: list[tuple[str, str]] = []
    for index, (name, part) in enumerate(kind.PARTS.items()):
        value, otherwise = name, ""
        if part.default is not MISSING:
            otherwise = f"else{index}"
            names[otherwise] = part.default
        elif part.default_factory is not MISSING:
            names[f"make{index}"] = part.default_factory
            otherwise, value = "MISSING", f"make{index}() if {value} is MISSING else {value}"
        if part.init:
            (alone if part.kw_only else given).append(f"{name}={otherwise}" if otherwise else name)
            values.append((name, value))
        elif otherwise:
            values.append((name, otherwise if value == name else f"make{index}()"))
    return ", ".join((*given, *(("*", *alone) if alone else ()))), values


def written(name: str, given: str, work: list[str], names: dict[str, Any], kind: Any) -> Callable[..., Any]:
    """A function of these lines; as dataclasses do, it is written as Python and compiled."""
    exec(f"def {name}({given}):\n " + "\n ".join(work), names)
    function: Callable[..., Any] = names[name]
    function.__qualname__ = f"{kind.__qualname__}.{name}"  # it is told where too few values are given
    return function


# --- as dataclasses do ---------------------------------------------------------------------------------


def _twin(kind: Any) -> Any:
    """A dataclass with the same fields."""
    from dataclasses import field, make_dataclass

    options = ("init", "repr", "hash", "compare", "kw_only")
    parts: list[tuple[str, Any, Any]] = []
    for name, part in kind.PARTS.items():
        given = {option: getattr(part, option) for option in options}
        for default in ("default", "default_factory"):
            if getattr(part, default) is not MISSING:
                given[default] = getattr(part, default)
        parts.append((name, part.type, field(**given)))
    return make_dataclass(kind.__name__, parts, init=False, frozen=kind.__setattr__ is _set)


class _AsDataclass:
    """What `dataclasses` looks for in a class, found when it first looks."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, one: object, kind: Any) -> Any:
        found = getattr(_twin(kind), self.name)
        setattr(kind, self.name, found)
        return found


def _write_repr(kind: Any) -> Callable[..., Any]:
    method: Callable[..., Any] = _twin(kind).__repr__
    return method


# --- the lock ------------------------------------------------------------------------------------------


def _set(self: object, name: str, value: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delete(self: object, name: str) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _set_state(self: Any, state: tuple[Any, ...]) -> None:
    for name, value in zip(self.PARTS, state, strict=True):
        object.__setattr__(self, name, value)


AS_DATACLASS = {name: _AsDataclass(name) for name in ("__dataclass_fields__", "__dataclass_params__")}
_LATER = {
    "__eq__": _at_first_call("__eq__", _write_eq),
    "__hash__": _at_first_call("__hash__", _write_hash),
    "__repr__": _at_first_call("__repr__", _write_repr),
}
OF_FROZEN: Mapping[str, Any] = {
    "__init__": _at_first_call("__init__", _write_init),
    **_LATER,
    "__setattr__": _set,
    "__delattr__": _delete,
    "__getstate__": values_of,
    "__setstate__": _set_state,
}
OF_MUTABLE: Mapping[str, Any] = {
    "__init__": _at_first_call("__init__", _write_open_init),
    **_LATER,
    "__hash__": None,  # what can change is no key
}
