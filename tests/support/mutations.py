"""Scenario files broken in all the ways a file can break, the same for the same seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

# What an author, a merge, an editor or an enemy may leave in a file.
VALUES = (
    "", "[]", "{}", "null", "~", "true", "No", "1.10", "-1", "9" * 400, "x" * 20_000, "'", '"', "|", ">-", "&a", "&a x",
    "*a", "*nowhere", "!x", "!!python/object:os.system", "<<", "%", "@", "`", "{trust}", "{", "}", "{{{", "[a, b]",
    "{a: b}", "- x", "? x", ": x", "# x", "x #y", "a: b", "\t", "\u2028", "\ufeff", "😀", "…", "a" + "-" * 50,
    "[" * 150 + "]" * 150, "{a: " * 120, "- " * 120 + "x", "day-five", "trust", "harmful", "healthy", "z", "a",
)  # fmt: skip
CONDITIONS = (
    "true", "not told", "(" * 200 + "told" + ")" * 200, "(" * 500, "not " * 125, "-" * 500, "1" * 500, "a" * 501,
    "trust == " + "9" * 400, "9*" * 240 + "9 > trust", "__import__('os')", "().__class__", "told[0]", "told.real",
    "visited(a) and crossed()", "count(healthy) > 2 * trust - 1", "answer == no", "mood == 'very angry'", "1 < 2 < 3",
    "told or " * 60 + "told", "not(told and " * 30 + "told" + ")" * 30, "1-(" * 110 + "trust" + ")" * 110 + "<1",
    "\u0661 < trust", "trust == “a”", "a = 1", "", " ", "None", "offered(healthy)", "took(harmful)", "outcome",
)  # fmt: skip
KEYS = (
    "title start scenes cast boundaries variables content_notes rules skills workshop lines choices goto branch ending "
    "place time medium present sound seen_by marks ask keep_order describe text mood when draws lifts unsent caption "
    "approach id skill locked once set add crosses respects repairs feedback reasons what their_side research source "
    "instead outcome together reflect note level skip_to min max values one_of label by says name player never after "
    "must_follow at << z a mara"
)
ALIAS_BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
)
BAD_BYTES = (
    b"\x00",
    b"\xff",
    b"\xc0\x80",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    b"\xfe\xff",
    b"\x07",
    b"\x1b[31m",
    b"\x80",
)

Mutation = Callable[[random.Random, bytes], bytes]


def mutated(seed: int, sources: Sequence[bytes]) -> bytes:
    """One of the sources with one to four things done to it."""
    rng = random.Random(seed)
    data = rng.choice(sources)
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 4))):
        data = rng.choice(MUTATIONS)(rng, data)
    return data


# --- bytes ---------------------------------------------------------------------------------------------


def flipped(rng: random.Random, data: bytes) -> bytes:
    found = bytearray(data)
    for _ in range(min(len(found), rng.choice((1, 1, 2, 8, 64)))):
        found[rng.randrange(len(found))] ^= 1 << rng.randrange(8)
    return bytes(found)


def inserted(rng: random.Random, data: bytes) -> bytes:
    at = rng.randint(0, len(data))
    return data[:at] + rng.choice(BAD_BYTES) + data[at:]


def truncated(rng: random.Random, data: bytes) -> bytes:
    return data[: rng.randint(0, len(data))]


def without_its_beginning(rng: random.Random, data: bytes) -> bytes:
    return data[rng.randint(0, len(data)) :]


def doubled(rng: random.Random, data: bytes) -> bytes:
    return data + rng.choice((b"", b"\n", b"---\n", b"...\n")) + data


def with_a_part_again(rng: random.Random, data: bytes) -> bytes:
    begin, end = sorted(rng.randint(0, len(data)) for _ in range(2))
    at = rng.randint(0, len(data))
    return data[:at] + data[begin : min(end, begin + 2_000)] + data[at:]


def with_other_line_ends(rng: random.Random, data: bytes) -> bytes:
    return data.replace(b"\n", rng.choice((b"\r\n", b"\r", "\u2028".encode(), "\x85".encode(), b"\n\n")))


def marked_in_front(rng: random.Random, data: bytes) -> bytes:
    return (
        rng.choice((b"\xef\xbb\xbf", b"\xff\xfe", b"%YAML 1.1\n---\n", b"--- \n", b"\n\n", b" ", b"\t"))
        + data
    )


# --- lines ---------------------------------------------------------------------------------------------


def _in_lines(change: Callable[[random.Random, list[bytes]], None]) -> Mutation:
    def mutate(rng: random.Random, data: bytes) -> bytes:
        lines = data.split(b"\n")
        change(rng, lines)
        return b"\n".join(lines)

    mutate.__name__ = change.__name__
    return mutate


def moved(rng: random.Random, lines: list[bytes]) -> None:
    line = lines.pop(rng.randrange(len(lines)))
    lines.insert(rng.randint(0, len(lines)), line)


def swapped(rng: random.Random, lines: list[bytes]) -> None:
    one, two = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]


def removed(rng: random.Random, lines: list[bytes]) -> None:
    begin = rng.randrange(len(lines))
    del lines[begin : begin + rng.choice((1, 1, 2, 5))]
    lines.append(b"")


def repeated(rng: random.Random, lines: list[bytes]) -> None:
    at = rng.randrange(len(lines))
    lines[at:at] = [lines[at]] * rng.choice((1, 1, 3))


def indented(rng: random.Random, lines: list[bytes]) -> None:
    at = rng.randrange(len(lines))
    more = (b" ", b"  ", b"\t", b"- ")
    lines[at] = rng.choice((rng.choice(more) + lines[at], lines[at].lstrip(), lines[at][1:]))


# --- words ---------------------------------------------------------------------------------------------

_PAIR = re.compile(r"([\w-]+)(:[ \t]+)([^\n,{}\[\]]*)")


def _at_a_pair(change: Callable[[random.Random, str, str], tuple[str, str]]) -> Mutation:
    """A mutation of one `key: value`."""

    def mutate(rng: random.Random, data: bytes) -> bytes:
        text = data.decode(errors="surrogateescape")
        begin = rng.randint(0, len(text))
        match = _PAIR.search(text, begin) or _PAIR.search(text)
        if match is None:
            return data
        key, value = change(rng, match[1], match[3])
        changed = text[: match.start()] + key + match[2] + value + text[match.end() :]
        return changed.encode(errors="surrogateescape")

    mutate.__name__ = change.__name__
    return mutate


def other_key(rng: random.Random, key: str, value: str) -> tuple[str, str]:
    return rng.choice(
        (rng.choice(KEYS.split()), key[::-1], key + "s", key[:-1] or "k", "", "{a: b}", "x" * 300)
    ), value


def other_value(rng: random.Random, key: str, value: str) -> tuple[str, str]:
    return key, rng.choice(VALUES)


def other_condition(rng: random.Random, key: str, value: str) -> tuple[str, str]:
    said = rng.choice(CONDITIONS).replace("'", "''")
    return "when", f"'{said}'"


def misspelt(rng: random.Random, key: str, value: str) -> tuple[str, str]:
    at = rng.randint(0, len(value))
    return key, value[:at] + rng.choice("abcxyz-_ :#'\"{}[],&*!|>%@`") + value[at + rng.randint(0, 1) :]


def with_an_alias_bomb(rng: random.Random, data: bytes) -> bytes:
    return data + f"\n{ALIAS_BOMB}\n".encode()


MUTATIONS: tuple[Mutation, ...] = (
    flipped,
    inserted,
    truncated,
    without_its_beginning,
    doubled,
    with_a_part_again,
    with_other_line_ends,
    marked_in_front,
    *(_in_lines(change) for change in (moved, swapped, removed, repeated, indented) for _ in range(2)),
    *(_at_a_pair(change) for change in (other_key, other_value, other_condition, misspelt) for _ in range(4)),
    with_an_alias_bomb,
)
