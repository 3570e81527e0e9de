"""A story, a library or a playthrough with other words in it: ids, conditions and ways stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.story.frozen import replace
from game.story.model import (
    Choice,
    Ending,
    Feedback,
    Library,
    Line,
    Reason,
    Scenario,
    Scene,
    SceneWorkshop,
    Workshop,
)
from game.story.playthrough import Playthrough, start
from game.story.self_check import Form, SelfCheck

Say = Callable[[str, str], str]  # the key of a text and the text, to the words that stand in its place


def retold(scenario: Scenario, say: Say) -> Scenario:
    """The scenario with each text replaced; `say` is asked in the order of the file, and never for an empty text.

    A key says where a text stands: `day-five/line/3`, `day-five/choice/drawer/feedback/what`. A choice or reason
    without an id of its own is known by its place, because an id made of its text goes when the text is mended.
    """
    to = _asking(say)
    return replace(
        scenario,
        title=to("title", scenario.title),
        summary=to("summary", scenario.summary),
        content_notes=tuple(
            replace(note, shown=to(f"note/{at}", note.note), level=to(f"note/{at}/level", note.level))
            for at, note in enumerate(scenario.content_notes, 1)
        ),
        cast={
            id: replace(person, name=to(f"cast/{id}", person.name), as_written=person.name)
            for id, person in scenario.cast.items()
        },
        boundaries={
            id: replace(boundary, says=to(f"boundary/{id}", boundary.says))
            for id, boundary in scenario.boundaries.items()
        },
        variables={
            id: replace(variable, label=to(f"variable/{id}", variable.label))
            for id, variable in scenario.variables.items()
        },
        scenes={id: _scene(to, scene) for id, scene in scenario.scenes.items()},
        workshop=_workshop(to, scenario.workshop),
    )


def retold_library(library: Library, say: Say) -> Library:
    """The library with other words for its title, its skills and what is said of places to turn to.

    Sources are cited as they are, and the names of places are what is looked for there.
    """
    to = _asking(say)
    return replace(
        library,
        title=to("library/title", library.title),
        skills={
            id: replace(
                skill,
                name=to(f"skill/{id}/name", skill.name),
                meaning=to(f"skill/{id}/meaning", skill.meaning),
                healthy=to(f"skill/{id}/healthy", skill.healthy),
                mixed=to(f"skill/{id}/mixed", skill.mixed),
                harmful=to(f"skill/{id}/harmful", skill.harmful),
            )
            for id, skill in library.skills.items()
        },
        help=tuple(
            replace(place, about=to(f"help/{at}/about", place.about))
            for at, place in enumerate(library.help, 1)
        ),
    )


def retold_self_check(check: SelfCheck, say: Say) -> SelfCheck:
    """Both forms in other words; what was answered is known by ids, so it stays."""
    to = _asking(say)
    return SelfCheck({name: _form(to, form) for name, form in check.forms.items()})


def retold_playthrough(playthrough: Playthrough, scenario: Scenario) -> Playthrough:
    """The same playthrough of the same story in other words. Raises NotOffered where it is another story."""
    run = playthrough.run
    here = start(scenario, run.seed, run.fate, run.without, scene=run.first)
    for point in playthrough.decisions():
        assert point.taken is not None
        taken = point.taken
        here = here.choose(taken.choice.id, taken.reason.id if taken.reason else "")
    return here


def _asking(say: Say) -> Say:
    return lambda key, text: say(key, text) if text.strip() else text


def _all(to: Say, key: str, texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(to(f"{key}/{at}", text) for at, text in enumerate(texts, 1))


def _scene(to: Say, scene: Scene) -> Scene:
    key = scene.id
    return replace(
        scene,
        time=to(f"{key}/time", scene.time),
        describe=to(f"{key}/describe", scene.describe),
        lines=_lines(to, key, scene.lines),
        ask=to(f"{key}/ask", scene.ask),
        choices=tuple(_choice(to, key, choice) for choice in scene.choices),
        ending=_ending(to, f"{key}/ending", scene.ending) if scene.ending else None,
        workshop=_scene_workshop(to, f"{key}/workshop", scene.workshop),
    )


def _lines(to: Say, key: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(
        replace(
            line,
            text=to(f"{key}/line/{at}", line.text),
            time=to(f"{key}/line/{at}/time", line.time),
            caption=to(f"{key}/line/{at}/caption", line.caption),
        )
        for at, line in enumerate(lines, 1)
    )


def _choice(to: Say, scene: str, choice: Choice) -> Choice:
    key = f"{scene}/choice/{choice.id if choice.written_id else choice.ordinal + 1}"
    text, locked = to(key, choice.text), to(f"{key}/locked", choice.locked)
    lines = _lines(to, key, choice.lines)
    feedback = _feedback(to, f"{key}/feedback", choice.feedback)
    reasons = tuple(_reason(to, key, choice, reason, feedback) for reason in choice.reasons)
    return replace(choice, text=text, locked=locked, lines=lines, feedback=feedback, reasons=reasons)


def _reason(to: Say, choice_key: str, choice: Choice, reason: Reason, handed_down: Feedback | None) -> Reason:
    key = f"{choice_key}/reason/{reason.id if reason.written_id else reason.ordinal + 1}"
    text = to(key, reason.text)
    own = reason.feedback is not choice.feedback
    feedback = _feedback(to, f"{key}/feedback", reason.feedback) if own else handed_down
    return replace(reason, text=text, feedback=feedback)


def _feedback(to: Say, key: str, feedback: Feedback | None) -> Feedback | None:
    if feedback is None:
        return None
    return replace(
        feedback,
        what=to(f"{key}/what", feedback.what),
        their_side=to(f"{key}/their_side", feedback.their_side),
        research=to(f"{key}/research", feedback.research),
        instead=to(f"{key}/instead", feedback.instead),
        as_written=feedback,
    )


def _ending(to: Say, key: str, ending: Ending) -> Ending:
    return replace(
        ending,
        title=to(f"{key}/title", ending.title),
        their_side=to(f"{key}/their_side", ending.their_side),
        reflect=_all(to, f"{key}/reflect", ending.reflect),
    )


def _scene_workshop(to: Say, key: str, workshop: SceneWorkshop) -> SceneWorkshop:
    return replace(
        workshop,
        prompts=_all(to, f"{key}/prompt", workshop.prompts),
        notes=_all(to, f"{key}/note", workshop.notes),
    )


def _workshop(to: Say, workshop: Workshop) -> Workshop:
    return replace(
        workshop,
        goals=_all(to, "workshop/goal", workshop.goals),
        before=_all(to, "workshop/before", workshop.before),
        agreement=_all(to, "workshop/agreement", workshop.agreement),
        grounding=_all(to, "workshop/grounding", workshop.grounding),
        self_check=_all(to, "workshop/self_check", workshop.self_check),
        take_aways=_all(to, "workshop/take_away", workshop.take_aways),
    )


def _form(to: Say, form: Form) -> Form:
    return replace(
        form,
        vignettes=tuple(
            replace(
                vignette,
                name=to(f"{form.name}/{vignette.id}/name", vignette.name),
                told=_all(to, f"{form.name}/{vignette.id}/told", vignette.told),
                ask=to(f"{form.name}/{vignette.id}/ask", vignette.ask),
                answers=tuple(
                    replace(
                        answer,
                        text=to(f"{form.name}/{vignette.id}/{answer.id}", answer.text),
                        does=to(f"{form.name}/{vignette.id}/{answer.id}/does", answer.does),
                    )
                    for answer in vignette.answers
                ),
            )
            for vignette in form.vignettes
        ),
    )
