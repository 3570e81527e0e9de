"""Words put into a scenario so that they are read back exactly as they were."""

from __future__ import annotations

import re

# What stands without quotes and means itself: it begins with a letter and holds no sign that YAML reads somewhere.
_PLAIN = re.compile(r"[^\W\d_](?:[^:#\"\\{}\[\]&*!|>%@`]|:(?=[^\W_]))*")
_WORDS_OF_YAML = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]")


def quoted(text: str) -> str:
    """The text as a value of YAML on one line, in quotes where it needs them."""
    plain = _PLAIN.fullmatch(text) is not None and text == text.strip()
    if plain and text.isprintable() and text.casefold() not in _WORDS_OF_YAML:
        return text
    return '"' + "".join(_escaped(sign) for sign in text) + '"'


def _escaped(sign: str) -> str:
    if sign in _SHORT:
        return _SHORT[sign]
    if sign.isprintable():
        return sign
    number = ord(sign)
    return (
        f"\\x{number:02x}"
        if number < 0x100
        else f"\\u{number:04x}"
        if number < 0x10000
        else f"\\U{number:08x}"
    )


def braced(text: str) -> str:
    """The text with its braces doubled: they are shown, and name nothing."""
    return text.replace("{", "{{").replace("}", "}}")


def cleaned(text: str) -> str:
    """The text without signs that no text can hold, such as a bell or half of a character."""
    return _NO_TEXT.sub("", text)


def remark(text: str) -> str:
    """The text as it stands behind a `#`: on one line, whatever it holds."""
    return " ".join(cleaned(text).split())
