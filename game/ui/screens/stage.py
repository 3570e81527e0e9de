"""What the pages of a story share: the stage with its people, the edges of the page, the keys that work."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from game.story.frozen import replace
from game.story.model import Person, Scenario, Scene
from game.story.playthrough import Playthrough, Told
from game.ui.screen import Context
from game.ui.sounds import is_tone, sound_words
from game.ui.view import Button, Hint, Speech, Stage, Standing, Text
from game.ui.words import Words

Back = Literal["clear", "dim", "blurred"]
CALM = "calm"
CLOCK = re.compile(r"\b(\d{1,2}):(\d{2})\b")
DAY = 24 * 60


def mood_words(context: Context, mood: str) -> str:
    """A mood as it is said aloud."""
    words = context.words
    known = {
        "calm": words.say("calm"),
        "hurt": words.say("hurt"),
        "relieved": words.say("relieved"),
        "angry": words.say("angry"),
        "guarded": words.say("guarded"),
        "warm": words.say("warm"),
    }
    return known.get(mood, context.pictures.moods.get(mood, mood))


def picture_of(person: Person) -> str:
    """The name of a person's pictures."""
    return person.portrait or person.id


def people_on_stage(scenario: Scenario, scene: Scene, moods: Mapping[str, str]) -> tuple[Standing, ...]:
    """Who stands there, and the face each shows; as written, or else whoever speaks and is not the player."""
    if scene.medium == "messages" and scene.present is None:
        return ()
    ids = scene.present
    if ids is None:
        spoken = dict.fromkeys(line.speaker for line in scene.lines if line.speaker)
        ids = tuple(id for id in spoken if not scenario.cast[id].player)
    people = [scenario.cast[id] for id in ids if id in scenario.cast]
    return tuple(Standing(picture_of(p), moods.get(p.id, CALM), p.name) for p in people)


def stage(
    context: Context, scenario: Scenario, scene: Scene, moods: Mapping[str, str], back: Back = "clear"
) -> Stage:
    """The picture of a scene, who is in it, and in words what the place shows."""
    people = tuple(
        replace(
            standing,
            said=f"{standing.name}, {mood_words(context, standing.mood)}",
            words=context.pictures.people.get(standing.person, ""),
        )
        for standing in people_on_stage(scenario, scene, moods)
    )
    return Stage(scene.place, people, back, scene.describe or context.pictures.places.get(scene.place, ""))


def top(
    context: Context, playthrough: Playthrough, scene: Scene, lines: tuple[Told, ...] = (), bed: str = ""
) -> tuple[Text, ...]:
    """Title and time, and what is heard."""
    title = playthrough.scenario.title
    time = time_at(scene, lines)
    place = Text(f"**{title}**  {playthrough.filled(time)}" if time else f"**{title}**", "small", icon="map")
    return (place, *caption(context, heard(context, scene, heard_line(lines), bed)))


def time_at(scene: Scene, lines: tuple[Told, ...]) -> str:
    """What time it is after these lines. A message wears its own; the clock of the scene goes on with it."""
    if scene.medium != "messages":
        return (lines[-1].line.time if lines else "") or scene.time
    own = next((told.line.time for told in reversed(lines) if told.scene is scene and told.line.time), "")
    began, now = CLOCK.search(scene.time), CLOCK.fullmatch(own)
    if not began or not now or (minutes(now) - minutes(began)) % DAY > DAY // 2:  # an older message
        return scene.time
    return scene.time[: began.start()] + own + scene.time[began.end() :]


def minutes(clock: re.Match[str]) -> int:
    return int(clock[1]) * 60 + int(clock[2])


def heard_line(lines: tuple[Told, ...]) -> Told | None:
    """The line of a page that may have a sound: the latest, or the first one where others have joined it."""
    if not lines:
        return None
    first = lines[0].line
    joined = lines[0].scene.medium != "messages" and (first.sound or first.caption)
    return lines[0] if joined else lines[-1]


def tone(context: Context, scene: Scene, last: Told | None = None) -> str:
    """The tone of the place: the one that a line begins, the scene's, or the picture's."""
    if last is not None and is_tone(last.line.sound):
        return last.line.sound
    return scene.sound or context.pictures.sounds.get(scene.place, "")


def heard(context: Context, scene: Scene, last: Told | None, bed: str = "") -> str:
    """The sound of the line, else of the place, and music, in words."""
    written = last.line.caption.strip("[]") if last else ""
    own = (last.line.sound if last else "") or tone(context, scene)
    return written or ", ".join(sound_words(context.words, name) for name in (own, bed) if name)


def caption(context: Context, said: str) -> tuple[Text, ...]:
    """A sound in square brackets, for those who want it written."""
    return (Text(f"[{said}]", "caption", icon="volume-2"),) if said and context.settings.captions else ()


def bar(words: Words, settings_captions: bool) -> tuple[Button, ...]:
    """The small buttons at the end of the upper edge."""
    captions = words.say("Turn captions off") if settings_captions else words.say("Turn captions on")
    return (
        Button("captions", captions, "icon", icon="captions", selected=settings_captions),
        Button("help", words.say("Where to find help"), "icon", icon="life-buoy"),
        Button("pause", words.say("Pause"), "icon", icon="pause"),
        Button("leave-quickly", words.say("Leave quickly"), "icon", icon="log-out"),
    )


def speech(context: Context, scenario: Scenario, told: tuple[Told, ...], changed: frozenset[str]) -> Speech:
    """Lines that stand together: what one person says, or narration. A change of face is said before the line."""
    first = told[0].line
    text = "\n".join(line.text for line in told)
    if not first.speaker:
        return Speech(text)
    person = scenario.cast[first.speaker]
    mood = mood_words(context, first.mood) if first.speaker in changed else ""
    said = f"{person.name}, {mood}" if mood else person.name
    if first.unsent:
        said = context.words.say("{name} writes, and does not send it", name=person.name)
    # The tail points at whoever stands next to the words.
    there = [standing.person for standing in people_on_stage(scenario, told[0].scene, {})]
    picture = picture_of(person)
    return Speech(
        quoted(text),
        person.name,
        picture,
        first.mood or CALM,
        first.unsent,
        said=said,
        in_sight=there[-1:] == [picture],
    )


def quoted(text: str) -> str:
    """What is said stands in quotes; what it quotes itself stands in single ones then."""
    if text.startswith(("“", "„", "«", '"')):
        return text
    return f"“{text.replace('“', '‘').replace('”', '’')}”"


def reading_hints(words: Words, *, can_take_back: bool) -> tuple[Hint, ...]:
    return (
        Hint(("Enter",), words.say("Go on")),
        *((Hint(("Backspace",), words.say("Take back")),) if can_take_back else ()),
        Hint(("H",), words.say("Read back")),
        Hint(("Esc",), words.say("Pause")),
    )


def choosing_hints(words: Words, count: int, *, can_take_back: bool) -> tuple[Hint, ...]:
    digits = f"1–{count}" if count > 1 else "1"
    choose = (Hint((digits, "↑", "↓"), words.say("Choose")),) if count else ()
    back = (Hint(("Backspace",), words.say("Take back")),) if can_take_back else ()
    return (
        *choose,
        *back,
        Hint(("H",), words.say("Read back")),
        Hint(("Esc",), words.say("Pause")),
    )


def how(context: Context) -> tuple[Text, ...]:
    """Under the question: how one chooses, for whoever has just pressed Enter on it."""
    told = how_to_choose(context)
    return (Text(told, "small", icon="info"),) if context.notice == told else ()


def how_to_choose(context: Context) -> str:
    """What chooses an answer, with the device in use."""
    words = context.words
    if context.device in ("pad", "shapes"):
        return words.say("Go to an answer with the stick or the cross.")
    return words.say("Choose with the arrow keys or a number.")
