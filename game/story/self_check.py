"""The self-check: eight small situations in two forms, one for before playing and one for after; no sum, no grade."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from game.story.frozen import field, frozen

FormName = Literal["A", "B"]
Answered = Mapping[str, str]  # the id of a vignette, and that of the answer


@frozen
class Answer:
    """What could be done. `does` says what the act does; `approach` is for tests and is never shown."""

    id: str
    text: str
    approach: Literal["healthy", "mixed", "harmful"]
    does: str


@frozen
class Vignette:
    """A small situation, told up to the moment of deciding."""

    id: str
    name: str
    skills: tuple[str, ...]
    told: tuple[str, ...]
    ask: str
    answers: tuple[Answer, ...]

    def answer(self, id: str) -> Answer | None:
        """The answer of that id; nothing where the vignette has changed since it was chosen."""
        return next((answer for answer in self.answers if answer.id == id), None)


@frozen
class Form:
    """One form: its vignettes in order."""

    name: FormName
    vignettes: tuple[Vignette, ...]
    language: str = "en"

    def shown(self, vignette: Vignette) -> tuple[Answer, ...]:
        """The answers in an order that tells nothing: drawn from the names, so it is the same each time."""
        from random import Random  # it takes a while to load, and a proof needs none

        answers = list(vignette.answers)
        Random(f"{self.name}/{vignette.id}").shuffle(answers)
        return tuple(answers)

    def chosen(self, answered: Answered) -> Iterator[tuple[Vignette, Answer]]:
        """The vignettes that were answered, in order, each with its answer."""
        for vignette in self.vignettes:
            answer = vignette.answer(answered.get(vignette.id, ""))
            if answer is not None:
                yield vignette, answer


@frozen
class Pair:
    """A situation in both forms, with the answer of each."""

    before: tuple[Vignette, Answer]
    now: tuple[Vignette, Answer]


@frozen
class SelfCheck:
    """Both forms; empty where a folder has none."""

    forms: Mapping[str, Form] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Whether there is something for before and for after."""
        return {"A", "B"} <= self.forms.keys()

    def pairs(self, kept: Mapping[str, Answered]) -> tuple[Pair, ...]:
        """The situations that were answered in both forms, side by side in the order of form A."""
        if not self.whole:
            return ()
        now = {vignette.id: (vignette, answer) for vignette, answer in self._chosen("B", kept)}
        return tuple(
            Pair((vignette, answer), now[vignette.id])
            for vignette, answer in self._chosen("A", kept)
            if vignette.id in now
        )

    def _chosen(self, name: FormName, kept: Mapping[str, Answered]) -> Iterator[tuple[Vignette, Answer]]:
        return self.forms[name].chosen(kept.get(name, {}))
