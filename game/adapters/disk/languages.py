"""The languages of the game: PO files beside the interface and beside the stories, read when they are wanted.

A file that cannot be read is as good as none: the game goes on in English, and says so.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.adapters.disk.folders import TRANSLATIONS, inside
from game.story.frozen import replace
from game.ui.words import RIGHT_TO_LEFT, Catalogue, Current, Words, english

if TYPE_CHECKING:  # none of it is wanted before the first picture of a game in English
    from importlib.resources.abc import Traversable

    from game.story.model import Library, Scenario
    from game.story.translation import Sentences, Translation
    from game.ui.screen import PictureWords, Story

ENGLISH = "en"
INTERFACE, PICTURES = "interface", "pictures"  # files that are of no story
LIBRARY, SELF_CHECK = "library", "self-check"


class FolderLanguages:
    """The languages that the interface has a folder for, in `assets/translations/`."""

    def __init__(self, assets: Traversable | Path | None = None) -> None:
        self._assets = inside("assets") if assets is None else assets
        self.code = ENGLISH
        self.current = Current(english())

    def codes(self) -> tuple[str, ...]:
        folder = self._assets / TRANSLATIONS
        found = [each.name for each in folder.iterdir() if each.is_dir()] if folder.is_dir() else []
        return (ENGLISH, *sorted(found))

    def use(self, code: str) -> str:
        if code not in self.codes():
            self.code, self.current.words = ENGLISH, english()
            return self.current.say("The language {code} is not there. Here is English.", code=code)
        self.code = code
        self.current.words, wrong = words_of(self._assets, code)
        if wrong:
            self.code = ENGLISH
        return wrong

    def pictures(self, pictures: PictureWords) -> PictureWords:
        """The words for places, people and moods in the language in use."""
        if self.code == ENGLISH:
            return pictures
        say = translation_of(self._assets, self.code, PICTURES).say
        return replace(
            pictures,
            places={id: say(f"place/{id}", words) for id, words in pictures.places.items()},
            people={id: say(f"person/{id}", words) for id, words in pictures.people.items()},
            moods={id: say(f"mood/{id}", words) for id, words in pictures.moods.items()},
        )


def words_of(assets: Traversable | Path, code: str) -> tuple[Words, str]:
    """The words of the interface in a language; English with a sentence that says why, where they cannot be read."""
    if code == ENGLISH:
        return english(), ""
    from game.adapters.disk.po_files import BadPo, as_catalogue

    try:
        found = as_catalogue(_usable(sentences_of(assets, code, INTERFACE)))
    except BadPo as error:
        file = f"{TRANSLATIONS}/{code}/{INTERFACE}.po"
        said = english().say(
            "{file} cannot be read ({why}), so the game goes on in English.", file=file, why=error
        )
        return english(), said
    return Catalogue(found, code in RIGHT_TO_LEFT), ""


def every_language(assets: Traversable | Path) -> dict[str, Words]:
    """All languages of the interface that can be read, by their codes: for phones, which choose for themselves."""
    read = {code: words_of(assets, code) for code in FolderLanguages(assets).codes()}
    return {code: words for code, (words, wrong) in read.items() if not wrong}


def _usable(sentences: Sentences) -> Sentences:
    """Without sentences whose places would not be filled: those stay English."""
    from game.story.translation import changed_placeholders

    entries = (e for e in sentences.entries if e.done and not e.gone and not changed_placeholders(e))
    return replace(sentences, entries=tuple(entries))


def sentences_of(folder: Traversable | Path, code: str, name: str) -> Sentences:
    """What stands in `translations/CODE/NAME.po` of a folder; nothing where there is no such file. Raises BadPo."""
    from game.story.translation import Sentences

    file = folder / TRANSLATIONS / code / f"{name}.po"
    if not file.is_file():
        return Sentences()
    return _read(file.read_bytes())


@lru_cache(maxsize=64)
def _read(data: bytes) -> Sentences:
    """The same bytes are read once: a story is asked for again with each page of the library."""
    from game.adapters.disk.po_files import read_po

    return read_po(data)


def translation_of(folder: Traversable | Path, code: str, name: str) -> Translation:
    """The same as something that can be asked; empty where the file cannot be read, which `check` says."""
    from game.adapters.disk.po_files import BadPo

    try:
        return _asked(sentences_of(folder, code, name))
    except (BadPo, OSError):
        return _asked(None)


@lru_cache(maxsize=64)
def _asked(sentences: Sentences | None) -> Translation:
    from game.story.translation import Translation

    return Translation(sentences.entries if sentences else ())


class Tongue:
    """Stories and libraries in the language that `language` names at the moment they are asked for.

    Each gives the same value as long as nothing has changed.
    """

    def __init__(self, language: Callable[[], str] = lambda: ENGLISH) -> None:
        self.language = language
        self._stories: dict[tuple[str, str, str], tuple[Story, Translation, Library, Story]] = {}
        self._libraries: dict[tuple[str, str], tuple[Library, Translation, Translation, Library]] = {}

    def story(self, story: Story, folder: Traversable | Path, name: str) -> Story:
        """The story of the file `name`; itself where nothing of it is translated."""
        code, scenario = self.language(), story.scenario
        if scenario is None or code == ENGLISH:
            return story
        library = self.library(scenario.library, folder)
        translation = translation_of(folder, code, name)
        if scenario.language == code or not (translation or library is not scenario.library):
            return story
        kept = self._stories.get((code, str(folder), name))
        if kept is None or kept[0] is not story or kept[1] is not translation or kept[2] is not library:
            told = replace(story, scenario=_told(replace(scenario, library=library), translation, code))
            kept = self._stories[code, str(folder), name] = story, translation, library, told
        return kept[3]

    def library(self, library: Library, folder: Traversable | Path) -> Library:
        code = self.language()
        if code == ENGLISH:
            return library
        shared, check = (translation_of(folder, code, name) for name in (LIBRARY, SELF_CHECK))
        if not (shared or check):
            return library
        kept = self._libraries.get((code, str(folder)))
        if kept is None or kept[0] is not library or kept[1] is not shared or kept[2] is not check:
            from game.story.retelling import retold_library, retold_self_check

            forms = retold_self_check(library.self_check, check.say)
            told = replace(retold_library(library, shared.say), self_check=forms)
            kept = self._libraries[code, str(folder)] = library, shared, check, told
        return kept[3]


def _told(scenario: Scenario, translation: Translation, code: str) -> Scenario:
    if not translation:
        return scenario
    from game.story.retelling import retold

    return replace(retold(scenario, translation.say), language=code)
