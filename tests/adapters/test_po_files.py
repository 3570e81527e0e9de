"""PO files: read, written, and refused with the line that is wrong; never a crash, whatever stands in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.adapters.disk.languages import FolderLanguages, Tongue, every_language
from game.adapters.disk.po_files import LARGEST, BadPo, plural_forms, read_po, write_po
from game.adapters.disk.stories import FolderStories
from game.story.translation import Entry, Sentences

HEAD = """msgid ""
msgstr ""
"Language: xx\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);\\n"
"""


def po(*lines: str) -> bytes:
    return "\n".join((HEAD, *lines, "")).encode()


def test_what_is_written_is_read_again() -> None:
    entries = (
        Entry(
            "night/line/1", "A “line” with\ntwo lines, \\ and {name}", "Una", about="Mara says", remark="hm"
        ),
        Entry("", "{n} voice", "", "{n} voices", ("a", "b", "c"), fuzzy=True, before="{n} vote"),
        Entry("night/line/9", "Old", "Viejo", gone=True),
    )
    header = (("Language", "xx"), ("Content-Type", "text/plain; charset=UTF-8"))
    made = Sentences(entries, header)
    assert read_po(write_po(made)) == made


def test_a_second_writing_changes_nothing() -> None:
    first = write_po(read_po(po('msgctxt "a/line/1"', 'msgid "One"', 'msgstr "Uno"')))
    assert write_po(read_po(first)) == first


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        (po('msgid "One"', 'msgstr "Uno'), 8, "quotation marks"),
        (po('msgid "One"', "nonsense"), 8, "quotation marks"),
        (po('msgid "One"', 'msgstr "Uno"', "", 'msgid "One"', 'msgstr "Un"'), 10, "a second time"),
        (po('msgid "O\0ne"', 'msgstr "Uno"'), 7, "no text has"),
        (b'msgid "One"\nmsgstr "Uno \xff"\n', 2, "not UTF-8"),
        (b"#" * (LARGEST + 1), 0, "larger than"),
        (b"\x89PNG\r\n\x1a\n", 1, "not UTF-8"),
    ],
)
def test_a_file_that_is_wrong_is_refused_with_its_line(data: bytes, line: int, says: str) -> None:
    with pytest.raises(BadPo) as refused:
        read_po(data)
    assert refused.value.line == line
    assert says in refused.value.why


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", HEAD])
def test_a_file_without_sentences_has_none(text: str) -> None:
    assert read_po(text.encode()).entries == ()


def test_the_header_says_how_many_plural_forms_there_are() -> None:
    assert plural_forms(read_po(HEAD.encode())) == 3
    assert plural_forms(Sentences()) == 2


# --- a language of the interface ------------------------------------------------------------------------


def interface(assets: Path, data: bytes) -> FolderLanguages:
    folder = assets / "translations" / "xx"
    folder.mkdir(parents=True)
    (folder / "interface.po").write_bytes(data)
    return FolderLanguages(assets)


def test_the_plural_form_is_the_one_of_the_header(tmp_path: Path) -> None:
    plural = [
        'msgid "{n} hand"',
        'msgid_plural "{n} hands"',
        'msgstr[0] "one"',
        'msgstr[1] "two"',
        'msgstr[2] "{n}s"',
    ]
    languages = interface(tmp_path, po(*plural))
    assert languages.use("xx") == ""
    assert [languages.current.many("{n} hand", "{n} hands", n) for n in (1, 2, 5)] == ["one", "two", "5s"]


def test_a_sentence_with_another_place_in_it_stays_english(tmp_path: Path) -> None:
    sentences = 'msgid "Say: {words}"', 'msgstr "Di: {palabras}"', "", 'msgid "Yes"', 'msgstr "Sí"'
    languages = interface(tmp_path, po(*sentences))
    languages.use("xx")
    assert languages.current.say("Say: {words}", words="no") == "Say: no"
    assert languages.current.say("Yes") == "Sí"


@pytest.mark.parametrize(
    "data",
    [
        po('msgid "Yes"', 'msgstr "S'),
        b"\xff",
        HEAD.replace("n==1 ? 0", "__import__('os')").encode() + b'\nmsgid "Yes"\nmsgstr "S"\n',
    ],
)
def test_a_language_that_cannot_be_read_leaves_the_game_in_english_and_says_so(
    tmp_path: Path, data: bytes
) -> None:
    languages = interface(tmp_path, data)
    said = languages.use("xx")
    assert "translations/xx/interface.po" in said and "goes on in English" in said
    assert languages.code == "en"
    assert languages.current.say("Yes") == "Yes"
    assert list(every_language(tmp_path)) == ["en"]


def test_a_language_that_is_not_there_is_english_and_says_so(tmp_path: Path) -> None:
    languages = FolderLanguages(tmp_path)
    assert "zz" in languages.use("zz")
    assert languages.code == "en" and languages.codes() == ("en",)


# --- a story in another language ------------------------------------------------------------------------

GATE = """
title: The Gate
start: gate
scenes:
  gate:
    lines: [You stand at the gate.]
    choices:
      - {text: Go home., id: home, approach: healthy, feedback: You went., goto: end}
  end: {lines: [It is late.], ending: {title: Late, outcome: growth}}
"""


def test_a_story_whose_translation_cannot_be_read_is_told_in_english(tmp_path: Path) -> None:
    (tmp_path / "gate.yaml").write_text(GATE)
    folder = tmp_path / "translations" / "es"
    folder.mkdir(parents=True)
    stories = FolderStories(tmp_path, tongue=Tongue(lambda: "es"))
    told = []
    for words in ('msgstr "La v', 'msgstr "La verja"'):
        (folder / "gate.po").write_bytes(po('msgctxt "title"', 'msgid "The Gate"', words))
        story = stories.story("gate")
        assert story is not None and story.scenario is not None
        told.append(
            (story.scenario.title, story.scenario.scenes["end"].lines[0].text, story.scenario.language)
        )
    assert told == [("The Gate", "It is late.", "en"), ("La verja", "It is late.", "es")]
    assert stories.story("gate") is story  # the same value, so that its proof is kept
