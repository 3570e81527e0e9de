"""What a session was, as xAPI statements: one for each decision of the room, none for a phone.

The form is that of xAPI 1.0.3 (IEEE 9274.1.1): verbs and activity types are ADL's, answers are a `choice` interaction.
Nobody is in them: the actor is an account with a random name for the whole room.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from game.story.frozen import frozen
from game.story.model import Scenario
from game.story.playthrough import Playthrough
from game.workshop.counted import told
from game.workshop.poll import Poll
from game.workshop.record import counts
from game.workshop.session import Session

VERSION = "1.0.3"
VERBS = "http://adlnet.gov/expapi/verbs/"
SIMULATION = "http://adlnet.gov/expapi/activities/simulation"
INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction"
HOME = "https://second-chances.invalid"  # names of ours that lead nowhere: RFC 2606 keeps .invalid free
COUNTS = f"{HOME}/xapi/counts"  # an extension: how many gave each answer, none of one to four people

Verb = Literal["initialized", "experienced", "responded", "completed", "terminated"]


@frozen
class Happening:
    """Something of a session that a statement tells. `scene` is for experienced, `poll` for responded."""

    verb: Verb
    scenario: Scenario
    scene: str = ""
    poll: Poll | None = None
    counts: tuple[tuple[str, int | None], ...] = ()
    ending: str = ""


def happened(before: Session | None, after: Session) -> Iterator[Happening]:
    """What a step of a session has brought, in its order; the first step is from nothing."""
    scenario = after.scenario
    if before is None:
        yield Happening("initialized", scenario)
        yield Happening("experienced", scenario, scene=after.playthrough.scene.id)
        return
    decided = {poll.id for poll in before.polls if poll.decided}
    for poll in after.polls:
        if poll.decided and poll.decided != "-" and poll.id not in decided:
            counted = tuple(told(counts(after, poll)).items())
            yield Happening("responded", scenario, scene=poll.scene, poll=poll, counts=counted)
    if _moved(before.playthrough, after.playthrough):
        yield Happening("experienced", scenario, scene=after.playthrough.scene.id)
        if after.playthrough.ending is not None:
            ending = after.playthrough.ending.title
            yield Happening("completed", scenario, scene=after.playthrough.scene.id, ending=ending)


def ended(session: Session) -> Happening:
    """The session is over, however far the story came."""
    return Happening("terminated", session.scenario)


def _moved(before: Playthrough, after: Playthrough) -> bool:
    return after.length > before.length and after.scene.id != before.scene.id


def statement(happening: Happening, *, id: str, when: str, room: str, registration: str) -> dict[str, Any]:
    """A statement. `id` and `registration` are UUIDs, `when` is a time of ISO 8601, `room` a random name."""
    scenario = happening.scenario
    found: dict[str, Any] = {
        "id": id,
        "actor": {"objectType": "Agent", "account": {"homePage": HOME, "name": room}},
        "verb": {"id": VERBS + happening.verb, "display": {"en": happening.verb}},
        "object": _object(happening),
        "timestamp": when,
        "context": {
            "registration": registration,
            "platform": "Second Chances",
            "language": scenario.language,
        },
    }
    if happening.verb in ("experienced", "responded"):
        found["context"]["contextActivities"] = {"parent": [_story(scenario)]}
    if happening.poll is not None:
        counted = {name: count for name, count in happening.counts if count is not None}
        found["result"] = {"response": happening.poll.decided, "extensions": {COUNTS: counted}}
    if happening.verb == "completed":
        found["result"] = {"completion": True, "response": happening.ending}
    return found


def _object(happening: Happening) -> dict[str, Any]:
    scenario, poll = happening.scenario, happening.poll
    if poll is not None:
        language = scenario.language
        place = "/".join((*poll.point, poll.asked)).strip("/")
        return {
            "objectType": "Activity",
            "id": f"{_iri(scenario)}/{happening.scene}"
            + (f"/{place}" if place else "")
            + f"#{poll.kind}-{poll.round}"
            + (f"-what-if-{poll.way}" if poll.way else ""),
            "definition": {
                "type": INTERACTION,
                "name": {language: poll.question or poll.asked or happening.scene},
                "interactionType": "choice",
                "choices": [{"id": each.id, "description": {language: each.words}} for each in poll.answers],
            },
        }
    if happening.verb == "experienced":
        activity = {"type": SIMULATION, "name": {scenario.language: happening.scene}}
        return {"objectType": "Activity", "id": f"{_iri(scenario)}/{happening.scene}", "definition": activity}
    return _story(scenario)


def _story(scenario: Scenario) -> dict[str, Any]:
    definition = {"type": SIMULATION, "name": {scenario.language: scenario.title}}
    return {"objectType": "Activity", "id": _iri(scenario), "definition": definition}


def _iri(scenario: Scenario) -> str:
    return f"{HOME}/stories/{scenario.id}"
