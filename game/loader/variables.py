"""The variables of a scenario: which of the four kinds each is, and what it can be."""

from __future__ import annotations

from collections.abc import Mapping

from game.loader.fields import Fields
from game.loader.resolve import Names, read_value
from game.story.location import ROOT, Way
from game.story.meaning import Domain
from game.story.model import Variable, VariableValue

_KINDS = {"one_of": "one_of", "values": "values", "min": "min", "max": "min"}  # the keys that say which kind


def build_variables(names: Names, raw: Mapping[str, Fields | None]) -> dict[str, Variable]:
    """All of them; one that cannot be read is declared, but nothing is said about its values."""
    found: dict[str, Variable] = {}
    for name, fields in raw.items():
        variable = _variable(names, name, fields, ((ROOT, "variables"), name)) if fields is not None else None
        found[name] = variable or Variable(name, Domain("unknown"), False)
    return found


def _variable(names: Names, name: str, fields: Fields, way: Way) -> Variable | None:
    kinds = list(dict.fromkeys(_KINDS[key] for key in fields.written if key in _KINDS))
    if len(kinds) > 1:
        second = next(key for key in fields.written if _KINDS.get(key) == kinds[1])
        message = f"'{name}' is either a number with min and max, or has values, or is one_of"
        names.report("wrong-kind", (way, second), message, key=True)
        return None
    kind = kinds[0] if kinds else ""
    label = fields.get("label", "")
    if kind == "one_of":
        return _fate(names, name, fields, way, label)
    if "start" not in fields:
        if "start" not in fields.written:
            names.reader.missing("start", way, fields)
        return None
    written: str = fields["start"]
    domain = _domain(names, name, kind, written, fields, way)
    if domain is None:
        return None
    start = read_value(written, domain)
    if start is None:
        hint = names.reader.meant(written, domain.values) or domain.said()
        names.report("out-of-range", (way, "start"), f"'{name}' cannot start as '{written}'", hint)
        start = _any_value(domain)
    return Variable(name, domain, start, label=label, way=way)


def _domain(names: Names, name: str, kind: str, written: str, fields: Fields, way: Way) -> Domain | None:
    """What a variable that is no fate can be."""
    if kind == "min":
        return _numbers(names, fields, way)
    if kind == "values":
        values = _words(names, fields, "values", way)
        return Domain("word", values=values) if values else None
    if written in ("true", "false"):
        return Domain("truth")
    _no_kind(names, name, written, fields, way)
    return None


def _fate(names: Names, name: str, fields: Fields, way: Way, label: str) -> Variable | None:
    values = _words(names, fields, "one_of", way)
    if "start" in fields.written:
        message = f"'{name}' is fate and is drawn when play starts: it has no start"
        names.report("wrong-kind", (way, "start"), message, key=True)
    if not values:
        return None
    return Variable(name, Domain("word", values=values), values[0], fate=True, label=label, way=way)


def _words(names: Names, fields: Fields, key: str, way: Way) -> tuple[str, ...]:
    """The values of a variable of words, each of them once."""
    if key not in fields:
        return ()  # it is of a wrong kind, and that is reported
    values: tuple[str, ...] = fields[key]
    if not values:
        names.report("wrong-kind", (way, key), f"'{key}' needs at least one value")
    for at, value in enumerate(values):
        if value in values[:at]:
            names.report("duplicate-key", ((way, key), at), f"the value '{value}' is written twice")
    return tuple(dict.fromkeys(values))


def _numbers(names: Names, fields: Fields, way: Way) -> Domain | None:
    for key in ("min", "max"):
        if key not in fields.written:
            names.reader.missing(key, way, fields)
    if "min" not in fields or "max" not in fields:
        return None
    if fields["min"] > fields["max"]:
        names.report("out-of-range", (way, "min"), "min is larger than max")
        return None
    return Domain("number", fields["min"], fields["max"])


def _no_kind(names: Names, name: str, written: str, fields: Fields, way: Way) -> None:
    """A start that does not say what else the variable can be."""
    if written.lstrip("+-").isdecimal():
        message = f"the number '{name}' needs min and max"
        hint = f"{name}: {{start: {written}, min: 0, max: 5}}"
    elif written.lower() in ("yes", "no", "on", "off"):
        message = f"'{name}' is neither true nor false"
        hint = f"write {'true' if written.lower() in ('yes', 'on') else 'false'}"
    else:
        message = f"'{name}' needs its values"
        hint = f"{name}: {{start: {written}, values: [{written}, …]}}"
    if not fields.written:  # the short form
        names.report("wrong-kind", way, message, hint)
        return
    also = ("min", "max", "values", "one_of")
    names.reader.missing("min" if "min and max" in message else "values", way, fields, message, also=also)


def _any_value(domain: Domain) -> VariableValue:
    """A start for a variable whose own is impossible, so that reading can go on."""
    return {"number": domain.low, "truth": False}.get(domain.kind, domain.values[0] if domain.values else "")
