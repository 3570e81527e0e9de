"""PO files of gettext: read into sentences, or refused with the line that is wrong; and written."""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Iterator

import polib

from game.story.translation import Entry, Sentences

LARGEST = 8 << 20  # bytes; the longest novel has less, and what is larger is no translation of ours
WIDTH = 100  # characters of a line, as editors of such files fold them
# A remark, or a keyword with a text in quotation marks, or such a text alone; the library takes more than that.
_WELL = re.compile(r"\s*(?:#.*|(?:msg[a-z_]+(?:\[\d+\])?\s*)?\"(?:[^\"\\]|\\.)*\"\s*)?")
_LINE = re.compile(r"\(line (\d+)\)(?:: (.*))?")


class BadPo(ValueError):
    """A file that cannot be read as PO. `line` counts from 1; it is 0 where the file as a whole is meant."""

    def __init__(self, why: str, line: int = 0) -> None:
        super().__init__(f"line {line}: {why}" if line else why)
        self.why, self.line = why, line


def read_po(data: bytes) -> Sentences:
    """The sentences in a PO file. Raises BadPo."""
    if len(data) > LARGEST:
        raise BadPo(f"it is larger than {LARGEST >> 20} MiB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadPo("this is not UTF-8", data[: error.start].count(b"\n") + 1) from error
    if "\0" in text:
        raise BadPo("there is a character in it that no text has", text[: text.index("\0")].count("\n") + 1)
    for at, line in enumerate(text.splitlines(), 1):
        if _WELL.fullmatch(line) is None:
            raise BadPo("every text stands between quotation marks, with \\ before one inside it", at)
    if not text.strip():
        return Sentences()
    try:
        file = polib.pofile(text + "\n", wrapwidth=WIDTH)  # with a break in it, it cannot be taken for a path
    except (OSError, ValueError, IndexError, AttributeError) as error:
        raise _said(error) from error
    return Sentences(tuple(_entries(file)), tuple(file.metadata.items()))


def _said(error: Exception) -> BadPo:
    """The complaint of the library in a sentence of ours."""
    found = _LINE.search(str(error))
    if found is None:
        return BadPo("this is no PO file")
    why = found[2] or "this is not how a PO file is written"
    return BadPo(why, int(found[1]))


def _entries(file: polib.POFile) -> Iterator[Entry]:
    seen: dict[tuple[str, str], int] = {}
    for entry in file:
        key = entry.msgctxt or "", entry.msgid
        if not entry.obsolete:
            if key in seen:
                why = f"“{entry.msgid}” stands here a second time (first in line {seen[key]})"
                raise BadPo(why, entry.linenum or 0)
            seen[key] = entry.linenum or 0
        yield Entry(
            key=key[0],
            english=entry.msgid,
            words=entry.msgstr,
            more=entry.msgid_plural or "",
            forms=tuple(words for _, words in sorted(entry.msgstr_plural.items())),
            fuzzy=entry.fuzzy,
            before=entry.previous_msgid or "",
            about=entry.comment,
            remark=entry.tcomment,
            gone=bool(entry.obsolete),
        )


def write_po(sentences: Sentences) -> bytes:
    """The file of these sentences; the same ones give the same bytes."""
    return str(_file(sentences)).encode()


def _file(sentences: Sentences) -> polib.POFile:
    file = polib.POFile(wrapwidth=WIDTH)
    file.metadata = dict(sentences.header)
    for entry in sentences.entries:
        made = polib.POEntry(
            msgctxt=entry.key or None,
            msgid=entry.english,
            msgstr=entry.words,
            msgid_plural=entry.more,
            msgstr_plural=dict(enumerate(entry.forms)),
            previous_msgid=entry.before or None,
            comment=entry.about,
            tcomment=entry.remark,
            flags=["fuzzy"] if entry.fuzzy else [],
            obsolete=entry.gone,
        )
        file.append(made)
    return file


def as_catalogue(sentences: Sentences) -> gettext.NullTranslations:
    """The sentences of an interface for gettext, which works the plural forms out. Raises BadPo.

    What is fuzzy counts: a sentence whose English was mended is better than an English one among others.
    """
    file = _file(sentences)
    for entry in file:
        entry.flags.clear()
    try:
        return gettext.GNUTranslations(io.BytesIO(file.to_binary()))
    except (ValueError, OSError, UnicodeError) as error:
        raise BadPo("its header says the plural forms in a way that cannot be understood") from error


def plural_forms(sentences: Sentences) -> int:
    """How many plural forms the header says the language has; two where it says nothing."""
    found = re.match(r"\s*nplurals\s*=\s*(\d+)", dict(sentences.header).get("Plural-Forms", ""))
    return int(found[1]) if found and 0 < int(found[1]) < 10 else 2
