"""What window and server say to each other: one line of JSON each, by pipes that nobody else can reach."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first line to a server. `port` 0 is any; `redis` is "" for a server of its own."""

    folder: str
    port: int
    pin: str
    salt: str
    hosts: tuple[str, ...]
    listen: str = "0.0.0.0"
    redis: str = ""
    room: str = ""
    language: str = "en"

    def line(self) -> str:
        return said("begin", **asdict(self))


def said(what: str, **values: object) -> str:
    """A line. No line holds a line break: JSON writes one as two signs."""
    return json.dumps({"what": what, **values}, ensure_ascii=False, separators=(",", ":")) + "\n"


def heard(line: str) -> Mapping[str, Any]:
    """What a line says; nothing ({}) for one that is no message, such as the half line of a process that was killed."""
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) and isinstance(found.get("what"), str) else {}


def beginning(message: Mapping[str, Any]) -> Beginning:
    """Raises KeyError or TypeError for a line that is no beginning."""
    values = {name: value for name, value in message.items() if name != "what"}
    return Beginning(**{**values, "hosts": tuple(values["hosts"])})
