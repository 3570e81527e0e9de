"""`second-chances translate`: PO files for stories and for the interface, begun, kept up to date, counted, checked."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from game.adapters.disk.folders import LIBRARY_FILE, TRANSLATIONS, inside, scenario_names
from game.adapters.disk.languages import INTERFACE, LIBRARY, PICTURES, SELF_CHECK
from game.adapters.disk.po_files import BadPo, plural_forms, read_po, write_po
from game.authoring.translating import (
    filled,
    library_entries,
    merged,
    self_check_entries,
    status,
    story_entries,
)
from game.cli.output import make_output_safe
from game.story.frozen import frozen
from game.story.translation import Entry, Sentences

if TYPE_CHECKING:
    from game.authoring.translating import Status
    from game.story.model import Scenario

# The plural forms of languages, as gettext writes them; https://docs.translatehouse.org, Plural Forms.
PLURALS = {
    "ar": "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;",
    "fr": "nplurals=2; plural=(n > 1);",
    "pl": "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
    "pt": "nplurals=2; plural=(n != 1);",
    "tr": "nplurals=2; plural=(n > 1);",
}
USUAL_PLURALS = "nplurals=2; plural=(n != 1);"
SHOWN = 5  # sentences of each kind that `status` writes out


class Stop(Exception):
    """What keeps the command from going on, in a sentence."""


@frozen
class Source:
    """Something to translate: its name, the folder whose `translations` it has, and its texts."""

    name: str
    folder: Path
    entries: tuple[Entry, ...]

    def file(self, language: str) -> Path:
        return self.folder / TRANSLATIONS / language / f"{self.name}.po"

    def languages(self) -> list[str]:
        """The languages this was begun in."""
        return sorted(path.parent.name for path in (self.folder / TRANSLATIONS).glob(f"*/{self.name}.po"))


def run(arguments: list[str]) -> int:
    options = _parser().parse_intermixed_args(arguments)
    make_output_safe()
    try:
        if options.what == "fill":
            return fill(Path(options.files[0]), [Path(file) for file in options.files[1:]])
        sources = list(sources_of(options.files))
        match options.what:
            case "extract":
                return extract(sources, options.language)
            case "update":
                return update(sources, options.language)
            case "status":
                return tell(sources, options.language, whole=options.all)
        return check(sources, options.language)
    except (Stop, OSError) as error:
        print(f"second-chances translate: {error}", file=sys.stderr)
        return 2


# --- what is done --------------------------------------------------------------------------------------


def extract(sources: list[Source], language: str) -> int:
    """Begin the files of a language. One that is there already is left alone."""
    if not language:
        raise Stop("extract wants a language, as in --language es")
    for source in sources:
        file = source.file(language)
        if file.exists():
            print(f"{file} is there already: `translate update` takes new texts into it")
            continue
        _write(file, merged(Sentences(header=_header(source, language)), source.entries, _forms(language)))
        print(f"{file}: {len(source.entries)} texts to translate")
    return 0


def update(sources: list[Source], language: str) -> int:
    """Take the texts as they are now into every file; what was mended waits to be looked at."""
    for source in sources:
        for code in _codes(source, language):
            file = source.file(code)
            old = _read(file)
            new = merged(old, source.entries, plural_forms(old))
            if new != old:
                _write(file, new)
            print(f"{file}: {_counted(status(new, source.entries, plural_forms(old)))}")
    return 0


def tell(sources: list[Source], language: str, *, whole: bool) -> int:
    """Say how far each file is, with the first sentences of each kind."""
    for source in sources:
        for code in _codes(source, language):
            file = source.file(code)
            old = _read(file)
            found = status(old, source.entries, plural_forms(old))
            print(f"{file}: {_counted(found)}")
            _list("to translate", found.missing, whole)
            _list("to review", found.to_review, whole)
            for entry, why in found.wrong:
                print(f"   {entry.key or 'interface'}: {why}")
    return 0


def check(sources: list[Source], language: str) -> int:
    """The exit status: 0 where everything is translated, looked at, and keeps its places."""
    bad = 0
    for source in sources:
        for code in _codes(source, language):
            file = source.file(code)
            try:
                old = _read(file)
            except Stop as error:
                print(error)
                bad += 1
                continue
            found = status(old, source.entries, plural_forms(old))
            bad += not found.complete
            print(f"{file}: {_counted(found)}")
            for entry, why in found.wrong:
                print(f"   {entry.key or 'interface'}: {why}")
    return 1 if bad else 0


def fill(file: Path, memories: list[Path]) -> int:
    """Take words for what is not translated yet from JSON files, each one object of English texts and their words."""
    if not memories:
        raise Stop("fill wants a PO file, and then JSON files to take words from")
    sentences = _read(file)
    count = 0
    for memory in memories:
        sentences, more = filled(sentences, _memory(memory))
        count += more
    _write(file, sentences)
    left = sum(1 for entry in sentences.entries if not entry.done and not entry.gone)
    print(f"{file}: {count} texts filled, {left} to translate")
    return 0


def _memory(file: Path) -> dict[str, str]:
    import json

    try:
        found = json.loads(file.read_text("utf-8"))
    except (ValueError, RecursionError) as error:
        raise Stop(f"{file} is no JSON: {error}") from error
    if not isinstance(found, dict) or not all(isinstance(words, str) for words in found.values()):
        raise Stop(f"{file} is not one object of English texts and their words")
    return found


# --- what there is -------------------------------------------------------------------------------------


def sources_of(given: list[str]) -> Iterator[Source]:
    """What the paths name; all that the game has where there are none."""
    for name in given or [_own(), INTERFACE, PICTURES]:
        path = Path(name)
        if name == INTERFACE:
            yield Source(INTERFACE, Path(str(inside("assets"))), _interface())
        elif name == PICTURES:
            yield Source(PICTURES, Path(str(inside("assets"))), _pictures())
        elif path.is_dir():
            yield from (_story(path / file) for file in scenario_names(path))
            if (path / LIBRARY_FILE).is_file():
                yield from _library(path)
        elif path.name == LIBRARY_FILE and path.is_file():
            yield from _library(path.parent)
        elif path.is_file():
            yield _story(path)
        else:
            raise Stop(f"there is nothing at '{name}'")


def _own() -> str:
    return "scenes" if Path("scenes").is_dir() else str(inside("scenes"))


def _story(path: Path) -> Source:
    from game.adapters.disk.reading import load_file

    scenario = load_file(path).scenario
    if scenario is None:
        raise Stop(f"'{path}' has errors: `second-chances check` says which")
    return Source(path.stem, path.parent, story_entries(scenario, _ways(scenario)))


def _ways(scenario: Scenario) -> dict[str, str]:
    """The shortest way to each scene, in the names of its choices."""
    from game.proof.ways import ways_to_scenes

    return {
        id: " → ".join(f"{choice}/{reason}" if reason else choice for _, choice, reason in path)
        for id, path in ways_to_scenes(scenario).items()
    }


def _library(folder: Path) -> Iterator[Source]:
    """What the stories of a folder share, and the self-check beside them."""
    from game.adapters.disk.stories import FolderStories

    library = FolderStories(folder).library()
    yield Source(LIBRARY, folder, library_entries(library))
    if library.self_check.forms:
        yield Source(SELF_CHECK, folder, self_check_entries(library.self_check))


def _interface() -> tuple[Entry, ...]:
    from game.authoring.sentences import interface_entries

    package = Path(str(inside("scenes"))).parent / "game"
    root = package if package.is_dir() else package.parent  # installed, the scenes lie inside the package
    files = sorted(root.rglob("*.py"))
    return interface_entries((file.relative_to(root).as_posix(), file.read_text("utf-8")) for file in files)


def _pictures() -> tuple[Entry, ...]:
    from game.adapters.disk.pictures import read_pictures

    words = read_pictures(inside("assets")).words
    kinds = (
        ("place", "The picture of a place, for those who cannot see it", words.places),
        ("person", "How somebody looks", words.people),
        ("mood", "The mood of a face, said after a name", words.moods),
    )
    return tuple(
        Entry(f"{kind}/{id}", text, about=about) for kind, about, texts in kinds for id, text in texts.items()
    )


# --- files ---------------------------------------------------------------------------------------------


def _codes(source: Source, language: str) -> list[str]:
    """The language asked for, where the source has it; else all it has."""
    return [code for code in source.languages() if language in ("", code)]


def _read(file: Path) -> Sentences:
    try:
        return read_po(file.read_bytes())
    except BadPo as error:
        where = f"{file}:{error.line}" if error.line else str(file)
        raise Stop(f"{where}: {error.why}") from error


def _write(file: Path, sentences: Sentences) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(write_po(sentences))


def _forms(language: str) -> int:
    return plural_forms(Sentences(header=(("Plural-Forms", PLURALS.get(language, USUAL_PLURALS)),)))


def _header(source: Source, language: str) -> tuple[tuple[str, str], ...]:
    return (
        ("Project-Id-Version", f"second-chances {source.name}"),
        ("Language", language),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", PLURALS.get(language, USUAL_PLURALS)),
    )


def _counted(found: Status) -> str:
    done = len(found.all) - len(found.missing) - len(found.to_review)
    return (
        f"{done} of {len(found.all)} translated, {len(found.missing)} to translate, "
        f"{len(found.to_review)} to review"
    )


def _list(what: str, entries: tuple[Entry, ...], whole: bool) -> None:
    shown = entries if whole else entries[:SHOWN]
    for entry in shown:
        print(f"   {what}: {entry.key or 'interface'}: {entry.english}")
    if len(shown) < len(entries):
        print(f"   … and {len(entries) - len(shown)} more (--all shows them)")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "second-chances translate",
        description="PO files for stories and for the interface: begin them, take new texts in, count, check.",
    )
    parser.add_argument(
        "what",
        choices=("extract", "update", "status", "check", "fill"),
        help="extract begins a language; update takes new texts in; status counts; check is for machines; "
        "fill PO JSON … takes words from files of English texts with their words",
    )
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="stories, folders of them, a library.yaml, `interface` or `pictures`; all of the game if none",
    )
    parser.add_argument("--language", default="", metavar="CODE", help="this language alone, as in es")
    parser.add_argument("--all", action="store_true", help="status writes every sentence out")
    return parser
