"""A branching story of any size, the same for the same seed, and its YAML.

N scenes of about 60 words, three choices each, of which the first is never guarded, so that no scene is a dead
end. A third of the others ask for one or two variables, 60 % of all choices change one or two. The story goes
forward; some third choices lead back to the hub of their chapter, and a few end it early.

It may be cut into arcs, each with variables of its own. A `sound` one has a healthy choice everywhere, and no two
choices of a scene lead to the same place: then nothing is wrong with it but what can never be reached or offered.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

CHAPTER = 20  # scenes; the first one is the chapter's hub
LOW, HIGH, START = 0, 5, 2
CAST = ("alex", "sam", "mira", "jon")
NUMBERS = ("trust", "anger", "calm", "hope", "debt", "fear", "focus", "energy")
FLAGS = ("told_truth", "met_sam", "has_note", "apologised", "late", "listened", "hid_it", "called")
APPROACHES = ("healthy", "mixed", "harmful")
_WORDS = (
    "the a you we they it this that some every quiet long careful small bright late early morning evening table "
    "window letter answer question phone street garden kitchen coffee friend brother teacher doctor neighbour "
    "stranger listens waits looks turns speaks smiles frowns nods leaves returns remembers forgets promises asks "
    "tells hopes worries thinks slowly quickly softly again together alone maybe never always still after before "
    "because while until with without about around under over near far home work school plan chance truth story "
    "voice silence moment reason problem mistake choice way time day night week"
)


@dataclass(frozen=True, slots=True)
class Atom:
    """`name operator value`; a flag has the operator `is`."""

    name: str
    operator: str
    value: int


@dataclass(frozen=True, slots=True)
class Effect:
    """A number that grows by `amount`, or a flag that is set to it."""

    name: str
    amount: int
    sets: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """One choice of a generated scene."""

    text: str
    approach: str
    feedback: str
    when: tuple[Atom, ...]
    effects: tuple[Effect, ...]
    goto: str


@dataclass(frozen=True, slots=True)
class Stop:
    """One scene: its lines as (speaker, text), an empty speaker for narration."""

    id: str
    lines: tuple[tuple[str, str], ...]
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Story:
    numbers: tuple[str, ...]
    flags: tuple[str, ...]
    stops: tuple[Stop, ...]
    endings: tuple[tuple[str, str], ...]


def story(
    scenes: int, seed: int = 1, numbers: int = 4, flags: int = 3, *, arcs: int = 1, sound: bool = False
) -> Story:
    """The story of that size and seed; so many numbers and flags in each arc."""
    writer = _Writer(random.Random(seed), scenes, NUMBERS[:numbers], FLAGS[:flags])
    stops = []
    for at in range(scenes):
        if arcs > 1:
            number = at * arcs // scenes
            writer.numbers = tuple(f"{name}_{number}" for name in NUMBERS[:numbers])
            writer.flags = tuple(f"{name}_{number}" for name in FLAGS[:flags])
        stop = writer.stop(at)
        stops.append(_sound(stop, scenes) if sound else stop)
    endings = tuple((f"e{at}", f"Ending {at}. {writer.sentence(30)}") for at in range(5))
    ends = [f"_{number}" for number in range(arcs)] if arcs > 1 else [""]
    return Story(
        tuple(name + end for end in ends for name in NUMBERS[:numbers]),
        tuple(name + end for end in ends for name in FLAGS[:flags]),
        tuple(stops),
        endings,
    )


def _sound(stop: Stop, scenes: int) -> Stop:
    """The same stop without what a check would call wrong; a choice that led where another leads goes on further."""
    first, *others = stop.ways
    ways = [replace(first, approach="healthy")]
    for place, way in enumerate(others, 1):
        goto = way.goto
        while goto in {other.goto for other in ways}:
            to = int(goto[1:]) + 1
            goto = f"e{place}" if goto[0] == "e" or to >= scenes else f"s{to}"
        ways.append(replace(way, goto=goto))
    return replace(stop, ways=tuple(ways))


@dataclass(slots=True)
class _Writer:
    rng: random.Random
    scenes: int
    numbers: tuple[str, ...]
    flags: tuple[str, ...]
    words: tuple[str, ...] = tuple(_WORDS.split())

    def sentence(self, words: int) -> str:
        said = [self.rng.choice(self.words) for _ in range(words)]
        return f"{' '.join([said[0].capitalize(), *said[1:]])}."

    def stop(self, at: int) -> Stop:
        two = f"{self.sentence(9)} {self.sentence(9)}"
        lines = (
            (self.rng.choice(CAST), f"Scene {at}. {two}"),
            ("", f"{self.sentence(10)} {self.sentence(10)}"),
            (self.rng.choice(CAST), f"{self.sentence(10)} {self.sentence(10)}"),
        )
        return Stop(f"s{at}", lines, tuple(self.way(at, place) for place in range(3)))

    def way(self, at: int, place: int) -> Way:
        return Way(
            text=f"Option {at}{'abc'[place]} {self.sentence(5)}",
            approach=self.rng.choice(APPROACHES),
            feedback=self.sentence(10),
            when=self.guard() if place and self.rng.random() < 0.35 else (),
            effects=self.effects() if self.rng.random() < 0.6 else (),
            goto=self.target(at, place),
        )

    def target(self, at: int, place: int) -> str:
        if place == 2 and self.rng.random() < 6 / self.scenes:
            return f"e{1 + at % 4}"
        if place == 2 and self.rng.random() < 0.15:
            return f"s{at - at % CHAPTER}"
        to = at + 1 + self.rng.randint(0, (3, 7, 11)[place])
        return f"s{to}" if to < self.scenes else "e0"

    def guard(self) -> tuple[Atom, ...]:
        names = self.rng.sample(self.numbers + self.flags, self.rng.choice((1, 1, 2)))
        return tuple(self.atom(name) for name in names)

    def atom(self, name: str) -> Atom:
        if name in self.flags:
            return Atom(name, "is", self.rng.randint(0, 1))
        return Atom(name, self.rng.choice((">=", "<=", "==")), self.rng.randint(1, 4))

    def effects(self) -> tuple[Effect, ...]:
        names = self.rng.sample(self.numbers + self.flags, self.rng.choice((1, 2)))
        return tuple(
            Effect(name, self.rng.randint(0, 1), sets=True)
            if name in self.flags
            else Effect(name, self.rng.choice((-2, -1, 1, 1, 2)))
            for name in names
        )


def condition(atoms: tuple[Atom, ...]) -> str:
    """The guard as ours and ink's conditions say it."""
    return " and ".join(
        f"{a.name} {a.operator} {a.value}" if a.operator != "is" else f"{'' if a.value else 'not '}{a.name}"
        for a in atoms
    )


def as_yaml(told: Story) -> str:
    """The story as a scenario file."""
    out = ["title: Generated story", "cast:"]
    out += [f"  {id}: {{name: {id.capitalize()}{', player: true' * (id == CAST[0])}}}" for id in CAST]
    out += ["variables:"]
    out += [f"  {name}: {{start: {START}, min: {LOW}, max: {HIGH}}}" for name in told.numbers]
    out += [f"  {name}: false" for name in told.flags]
    out += ["start: s0", "scenes:"]
    for stop in told.stops:
        out += [f"  {stop.id}:", "    lines:"]
        out += [f'      - {who}: "{text}"' if who else f"      - {text}" for who, text in stop.lines]
        out += ["    choices:"]
        for way in stop.ways:
            out += _way(way)
    for id, text in told.endings:
        out += [f"  {id}:", f"    lines: [{text}]", f"    ending: {{title: Ending {id}, outcome: mixed}}"]
    return "\n".join(out) + "\n"


def _way(way: Way) -> list[str]:
    out = [f'      - text: "{way.text}"']
    if way.when:
        out.append(f"        when: {condition(way.when)}")
    out += [f"        approach: {way.approach}", f'        feedback: "{way.feedback}"']
    sets = ", ".join(f"{e.name}: {'true' if e.amount else 'false'}" for e in way.effects if e.sets)
    adds = ", ".join(f"{e.name}: {e.amount:+d}" for e in way.effects if not e.sets)
    out += [f"        set: {{{sets}}}"] * bool(sets) + [f"        add: {{{adds}}}"] * bool(adds)
    return [*out, f"        goto: {way.goto}"]
