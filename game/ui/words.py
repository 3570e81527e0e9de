"""The words of the interface in the player's language; every sentence goes through `say` or `many`."""

from __future__ import annotations

import gettext
import re
from typing import Protocol

from game.story.frozen import frozen


class Words(Protocol):
    """A language of the interface. `{name}` places in a sentence are filled from keywords."""

    @property
    def right_to_left(self) -> bool: ...

    def say(self, sentence: str, **values: object) -> str: ...

    def many(self, one: str, more: str, n: int, **values: object) -> str: ...


@frozen
class Catalogue:
    """A language from a gettext catalogue; English, as the code has it, where there is none."""

    translations: gettext.NullTranslations
    right_to_left: bool = False

    def say(self, sentence: str, **values: object) -> str:
        return self.translations.gettext(sentence).format(**values)

    def many(self, one: str, more: str, n: int, **values: object) -> str:
        return self.translations.ngettext(one, more, n).format(n=n, **values)


class Current:
    """The language in use, for all who keep hold of their words: it becomes another when the player wants that."""

    __slots__ = ("words",)

    def __init__(self, words: Words) -> None:
        self.words = words

    @property
    def right_to_left(self) -> bool:
        return self.words.right_to_left

    def say(self, sentence: str, **values: object) -> str:
        return self.words.say(sentence, **values)

    def many(self, one: str, more: str, n: int, **values: object) -> str:
        return self.words.many(one, more, n, **values)


# What languages call themselves: who looks for theirs may not know its English name.
OWN_NAMES = {
    "ar": "العربية",
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "eu": "Euskara",
    "fr": "Français",
    "it": "Italiano",
    "nl": "Nederlands",
    "pl": "Polski",
    "pt": "Português",
    "tr": "Türkçe",
}
RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ur"))


def own_name(language: str) -> str:
    """What a language calls itself; its code, where nobody has told us."""
    return OWN_NAMES.get(language, language)


def english() -> Catalogue:
    """The language the sentences are written in."""
    return Catalogue(gettext.NullTranslations())


_ACCENTS = str.maketrans("aeiouyAEIOUcnsz", "áéîöûýÁÉÎÖÛçñšž")


@frozen
class Pseudo:
    """A made-up language to test with: accents, a third longer, mirrored."""

    right_to_left: bool = True

    def say(self, sentence: str, **values: object) -> str:
        return stretched(sentence).format(**values)

    def many(self, one: str, more: str, n: int, **values: object) -> str:
        return stretched(one if n == 1 else more).format(n=n, **values)


def stretched(sentence: str) -> str:
    """The sentence with accents and a third more letters, its `{places}` untouched."""
    parts = re.split(r"(\{\w*\})", sentence)
    accented = "".join(p if p.startswith("{") else p.translate(_ACCENTS) for p in parts)
    words = len(sentence) // 3
    padding = "".join("łong " for _ in range(words // 5 + 1))[: max(words, 1)].rstrip()
    return f"{accented} {padding}" if padding else accented
