"""What an author does to a file, at random from a seed: about half of it leaves the file broken, and is taken back."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable
from pathlib import Path

Edit = Callable[[random.Random, str], str]

WORDS = "rain tea window letter stairs morning tram lamp coat kitchen".split()  # noqa: SIM905  # one word after another


def words_changed(rng: random.Random, text: str) -> str:
    """One word of what is told is another."""
    found = list(re.finditer(r"(?<=[a-z] )[a-z]{4,}(?= [a-z])", text))
    at = rng.choice(found)
    return f"{text[: at.start()]}{rng.choice(WORDS)}{text[at.end() :]}"


def line_told(rng: random.Random, text: str) -> str:
    """One line more is told somewhere."""
    lines = text.split("\n")
    spots = [at for at, line in enumerate(lines) if line.rstrip() == "    lines:"]
    at = rng.choice(spots)
    return "\n".join([*lines[: at + 1], f"      - The {rng.choice(WORDS)} waits.", *lines[at + 1 :]])


def remark(rng: random.Random, text: str) -> str:
    lines = text.split("\n")
    at = rng.randrange(len(lines) // 2, len(lines))
    return (
        "\n".join([*lines[:at], "# to be thought over", *lines[at:]])
        if _free(lines, at)
        else text + "# later\n"
    )


def scene_more(rng: random.Random, text: str) -> str:
    """A scene that nothing leads to yet."""
    name = f"{rng.choice(WORDS)}-{rng.randrange(10_000)}"
    return f"{text.rstrip()}\n  {name}: {{lines: [It is late.], ending: {{title: Late, outcome: mixed}}}}\n"


def choice_lost(rng: random.Random, text: str) -> str:
    """A whole choice is taken out, as far as the lines tell where it ends."""
    lines = text.split("\n")
    starts = [at for at, line in enumerate(lines) if line.startswith("      - text:")]
    at = rng.choice(starts)
    end = at + 1
    while end < len(lines) and (lines[end].startswith("        ") or not lines[end].strip()):
        end += 1
    return "\n".join([*lines[:at], *lines[end:]])


def _free(lines: list[str], at: int) -> bool:
    return lines[at].startswith("  ") and not lines[at - 1].rstrip().endswith(("|", ">", "-"))


def cut_off(rng: random.Random, text: str) -> str:
    return text[: rng.randrange(len(text))]


def to_nowhere(rng: random.Random, text: str) -> str:
    found = list(re.finditer(r"goto: [\w-]+", text))
    at = rng.choice(found)
    return f"{text[: at.start()]}goto: nowhere-at-all{text[at.end() :]}"


def sign_lost(rng: random.Random, text: str) -> str:
    found = [at for at, sign in enumerate(text) if sign in ":-'\"[]{}"]
    at = rng.choice(found)
    return text[:at] + text[at + 1 :]


def line_lost(rng: random.Random, text: str) -> str:
    lines = text.split("\n")
    del lines[rng.randrange(len(lines))]
    return "\n".join(lines)


def tabbed(rng: random.Random, text: str) -> str:
    lines = text.split("\n")
    at = rng.randrange(len(lines))
    return "\n".join([*lines[:at], f"\t{lines[at]}", *lines[at + 1 :]])


def emptied(rng: random.Random, text: str) -> str:
    return rng.choice(("", "\n", "title", "{}", "- one\n- two\n"))


KIND: tuple[Edit, ...] = (words_changed, line_told, remark, scene_more, choice_lost)
BREAKING: tuple[Edit, ...] = (cut_off, to_nowhere, sign_lost, line_lost, tabbed, emptied)


def edited(rng: random.Random, text: str) -> str:
    return rng.choice(KIND if rng.random() < 0.5 else BREAKING)(rng, text)


# --- how editors save ----------------------------------------------------------------------------------


def save(rng: random.Random, path: Path, data: bytes) -> str:
    """Write a file as some editor does; the name of that way."""
    way = rng.choice(("in place", "renamed", "deleted first", "in two parts", "with a mark"))
    match way:
        case "renamed":
            other = path.with_name(f".{path.name}.swp")
            other.write_bytes(data)
            os.replace(other, path)
        case "deleted first":
            path.unlink(missing_ok=True)
            path.write_bytes(data)
        case "in two parts":
            with path.open("wb") as file:
                file.write(data[: len(data) // 2])
                file.flush()
                file.write(data[len(data) // 2 :])
        case "with a mark":
            path.write_bytes(b"\xef\xbb\xbf" + data)
        case _:
            path.write_bytes(data)
    return way
