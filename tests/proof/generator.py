"""Small random scenarios that use everything the language has, and go wrong in every way it knows."""

from __future__ import annotations

import json
import random
from typing import Any

import yaml

Data = dict[str, Any]
APPROACHES = ("healthy", "mixed", "harmful", "neutral")
MARKS = ("cost", "gift", "dawn")
SIGNS = ("==", "!=", "<", "<=", ">", ">=")


def story(seed: int | str) -> Data:
    """The scenario of a seed, as the values of its file."""
    return _Writer(random.Random(f"story {seed}")).whole()


def as_text(data: Data) -> str:
    """The file in one line: every JSON is YAML, and it is written in no time."""
    return json.dumps(data, ensure_ascii=False)


def as_yaml(data: Data) -> str:
    """The file as a person would write it."""
    return yaml.safe_dump(data, sort_keys=False, width=100, allow_unicode=True)


class _Writer:
    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        count = rng.randint(5, 12)
        self.scenes = [f"s{at}" for at in range(count)]
        self.endings = rng.randint(1, 3)
        self.loops = rng.choice((0.0, 0.05, 0.15, 0.3))  # how often a goto leads back
        self.guarded = rng.choice((0.15, 0.35, 0.6))  # how often there is a `when`
        self.boundaries = {"month": "mara", "door": "mara", "mine": "ines"} if self.maybe(0.7) else {}
        self.variables = self.some_variables()
        self.choices = [f"c{at}" for at in range(rng.randint(3, 12))]
        self.left = list(self.choices)  # ids that no choice has yet
        self.texts = 0

    def maybe(self, chance: float) -> bool:
        return self.rng.random() < chance

    def whole(self) -> Data:
        scenes = {id: self.scene(at) for at, id in enumerate(self.scenes)}
        self.give_left_ids(scenes)
        data: Data = {
            "title": "A random story",
            "cast": {
                "ines": {"name": "Ines", "player": True},
                "mara": {"name": "Mara"},
                "otto": {"name": "Otto"},
            },
            "boundaries": {id: {"by": by, "says": f"Mind {id}."} for id, by in self.boundaries.items()},
            "variables": self.variables,
            "content_notes": self.notes(),
            "rules": [self.rule(f"rule-{at}") for at in range(self.rng.randint(0, 3))],
            "start": self.scenes[0],
            "scenes": scenes,
        }
        return {key: value for key, value in data.items() if value}

    def some_variables(self) -> Data:
        low, high = self.rng.choice(((0, 2), (0, 3), (-1, 1), (1, 4)))
        every: Data = {
            "trust": {"start": self.rng.randint(low, high), "min": low, "max": high},
            "nerve": {"start": 0, "min": -2, "max": 1},
            "told": self.maybe(0.5),
            "slept": False,
            "mood": {"start": "calm", "values": ["calm", "hurt", "very angry"]},
            "answer": {"one_of": ["no", "not yet", "yes"][: self.rng.randint(1, 3)]},
            "rain": {"one_of": ["wet", "dry"]},
        }
        return {name: value for name, value in every.items() if self.maybe(0.45)}

    def give_left_ids(self, scenes: Data) -> None:
        """Conditions may name any choice, so each id is given to one; too many ids get a choice of their own."""
        nameless = [c for s in scenes.values() for c in s.get("choices", ()) if "id" not in c]
        self.rng.shuffle(nameless)
        for id in self.left:
            if nameless:
                nameless.pop()["id"] = id
            else:
                scenes[self.scenes[0]].setdefault("lines", [])
                home = next((s for s in scenes.values() if "choices" in s), None)
                if home is None:
                    home = scenes[self.scenes[0]]
                    for key in ("goto", "branch", "ending"):
                        home.pop(key, None)
                    home["choices"] = []
                home["choices"].append({**self.act(0), "id": id, "when": self.condition()})

    # --- scenes ---------------------------------------------------------------------------------------

    def scene(self, at: int) -> Data:
        made: Data = {"lines": [self.line(self.texts) for _ in range(self.rng.choice((0, 1, 1, 2, 3)))]}
        if self.maybe(0.12):
            made["marks"] = self.rng.choice(MARKS)
        if self.maybe(0.1):
            made["seen_by"] = "mara"
        if at >= len(self.scenes) - self.endings:
            made["ending"] = self.ending()
        elif self.maybe(0.12):
            made["goto"] = self.target(at)
        elif self.maybe(0.2):
            cases: list[Data] = [
                {"when": self.condition(), "goto": self.target(at)} for _ in range(self.rng.randint(1, 2))
            ]
            made["branch"] = [*cases, {"goto": self.target(at)}]
        else:
            owner = made.get("seen_by", "ines")
            made["choices"] = [self.choice(at, owner) for _ in range(self.rng.choice((1, 2, 2, 3, 3, 4)))]
            if self.maybe(0.1):
                made["keep_order"] = True
        return made

    def ending(self) -> Data:
        made: Data = {"title": "The end", "outcome": self.rng.choice(("growth", "growth", "mixed", "harm"))}
        if self.maybe(0.3):
            made["together"] = self.maybe(0.7)
        return made

    def target(self, at: int) -> str:
        if self.maybe(self.loops):
            return self.scenes[self.rng.randint(0, at)]
        return self.scenes[min(len(self.scenes) - 1, at + self.rng.choice((1, 1, 1, 2, 2, 3, 4)))]

    def line(self, number: int) -> Data | str:
        self.texts += 1
        speaker = self.rng.choice(("text", "text", "mara", "ines", "otto"))
        made: Data = {speaker: f"Line {number}."}
        own = [id for id, by in self.boundaries.items() if by == speaker]
        if own and self.maybe(0.7):
            made[self.rng.choice(("draws", "draws", "draws", "lifts"))] = self.rng.choice(own)
        if self.maybe(self.guarded * 0.6):
            made["when"] = self.condition()
        if self.maybe(0.15):
            made["marks"] = self.rng.choice((MARKS[0], list(MARKS[:2])))
        return made["text"] if list(made) == ["text"] else made

    # --- choices --------------------------------------------------------------------------------------

    def choice(self, at: int, owner: str) -> Data:
        made = self.act(at)
        if self.left and self.maybe(0.6):
            made["id"] = self.left.pop(0)
        if self.maybe(self.guarded):
            made["when"] = self.condition()
            if self.maybe(0.3):
                made["locked"] = "Not now."
        if self.maybe(0.15):
            made["once"] = True
        for key, chance in (("crosses", 0.15), ("respects", 0.2), ("repairs", 0.12)):
            if self.boundaries and self.maybe(chance):
                made[key] = self.rng.choice(list(self.boundaries))
        own = [id for id, by in self.boundaries.items() if by == owner]
        for key in ("draws", "lifts"):
            if own and self.maybe(0.12):
                made[key] = self.rng.choice(own)
        if self.maybe(0.25):
            made["lines"] = [self.line(self.texts) for _ in range(self.rng.randint(1, 2))]
        if self.maybe(0.25):
            made["reasons"] = [self.reason(at) for _ in range(self.rng.randint(1, 3))]
        return made

    def act(self, at: int) -> Data:
        self.texts += 1
        made: Data = {
            "text": "Again." if self.maybe(0.1) else f"Do {self.texts}.",
            "approach": self.rng.choice(APPROACHES),
            "goto": self.target(at),
        }
        return {**made, **self.effects(0.45)}

    def reason(self, at: int) -> Data:
        self.texts += 1
        made: Data = {"text": f"Why {self.texts}.", **self.effects(0.3)}
        if self.maybe(0.6):
            made["approach"] = self.rng.choice(APPROACHES)
        if self.maybe(0.4):
            made["goto"] = self.target(at)
        if self.maybe(self.guarded):
            made["when"] = self.condition()
        return made

    def effects(self, chance: float) -> Data:
        made: Data = {}
        if self.maybe(0.15):
            made["marks"] = self.rng.choice(MARKS)
        if not self.maybe(chance):
            return made
        for name, declared in self.variables.items():
            if (isinstance(declared, dict) and "one_of" in declared) or not self.maybe(0.5):
                continue
            number = isinstance(declared, dict) and "min" in declared
            if number and self.maybe(0.75):
                made.setdefault("add", {})[name] = self.rng.choice((-2, -1, 1, 1, 2))
            else:
                made.setdefault("set", {})[name] = self.value(declared)
        return made

    def value(self, declared: object) -> object:
        if not isinstance(declared, dict):
            return self.maybe(0.6)
        if "min" in declared:
            return self.rng.randint(declared["min"], declared["max"])
        return self.rng.choice(declared.get("values") or declared["one_of"])

    # --- conditions -----------------------------------------------------------------------------------

    def condition(self, depth: int = 2) -> str:
        if depth and self.maybe(0.3):
            word = self.rng.choice((" and ", " or "))
            count = self.rng.choice((2, 2, 3))
            return word.join(self.bracketed(depth - 1) for _ in range(count))
        if depth and self.maybe(0.2):
            return f"not {self.bracketed(depth - 1)}"
        return self.atom()

    def bracketed(self, depth: int) -> str:
        inner = self.condition(depth)
        return f"({inner})" if " and " in inner or " or " in inner else inner

    def atom(self) -> str:
        if self.variables and self.maybe(0.55):
            return self.about_a_variable()
        calls = [
            f"visited({self.rng.choice(self.scenes)})",
            f"chose({self.rng.choice(self.choices)})",
            f"marked({self.rng.choice(MARKS)})",
        ]
        if self.boundaries:
            boundary = self.rng.choice(list(self.boundaries))
            calls += [f"active({boundary})", f"crossed({boundary})"]
        if self.maybe(0.1):
            kind = self.rng.choice(APPROACHES[:3])
            return f"count({kind}) {self.rng.choice(SIGNS)} {self.rng.randint(0, 3)}"
        return self.rng.choice(calls)

    def about_a_variable(self) -> str:
        name = self.rng.choice(list(self.variables))
        declared = self.variables[name]
        if not isinstance(declared, dict):
            return self.rng.choice((name, f"{name} == false", f"{name} != false", f"{name} == true"))
        if "min" in declared:
            return self.about_a_number(name, declared["min"], declared["max"])
        value = str(self.value(declared))
        value = f'"{value}"' if " " in value else value
        sign = self.rng.choice(("==", "!="))
        return f"{name} {sign} {value}" if self.maybe(0.8) else f"{value} {sign} {name}"

    def about_a_number(self, name: str, low: int, high: int) -> str:
        one, two = self.rng.randint(low, high), self.rng.randint(low, high)
        sign = self.rng.choice(SIGNS)
        numbers = [n for n, d in self.variables.items() if isinstance(d, dict) and "min" in d]
        other = self.rng.choice(numbers)
        return self.rng.choice(
            (
                f"{name} {sign} {one}",
                f"{name} {sign} {two}",
                f"{min(one, two)} <= {name} < {max(one, two) + 1}",
                f"{name} + {other} * 2 {sign} {one + two}",
                f"-{name} {sign} {one} - {other}",
                f"{low} < {name} <= {other} + 1",
            )
        )

    # --- what stands around them ----------------------------------------------------------------------

    def notes(self) -> list[Data | str]:
        """Notes that are stepped round forwards, so that no circle of skips can be."""
        found: list[Data | str] = []
        free = list(range(len(self.scenes) - 1))
        for at in range(self.rng.choice((0, 0, 1, 2))):
            skipped = sorted(self.rng.sample(free, min(len(free), self.rng.randint(1, 2))))
            free = [scene for scene in free if scene not in skipped]
            to = self.rng.randint(skipped[-1] + 1, len(self.scenes) - 1)
            scenes = [self.scenes[scene] for scene in skipped]
            found.append({"note": f"note {at}", "scenes": scenes, "skip_to": self.scenes[to]})
        return [*found, "breakup"] if self.maybe(0.2) else found

    def rule(self, id: str) -> Data:
        made: Data = {"id": id, "says": "So it shall be."}
        if self.maybe(0.5):
            return {**made, "after": self.at_a_step(), "must_follow": self.at_a_step()}
        if self.maybe(0.5):
            asked = self.rng.choice(("outcome == growth", "outcome != harm", "together", "not together"))
            return {**made, "never": f"{asked} and {self.bracketed(1)}"}
        asked = f"offered({self.rng.choice(APPROACHES[:3])})"
        asked = f"not {asked}" if self.maybe(0.4) else asked
        if self.boundaries and self.maybe(0.4):
            asked += f" and {self.rng.choice(('crossed()', 'active()', 'not crossed()'))}"
        return {**made, "at": "choices", "never": f"{asked} and {self.bracketed(1)}"}

    def at_a_step(self) -> str:
        def one() -> str:
            calls = [f"took({self.rng.choice(APPROACHES[:3])})", f"chose({self.rng.choice(self.choices)})"]
            calls += [f"marked({mark})" for mark in MARKS]
            if self.maybe(0.2):
                return self.rng.choice(
                    ("outcome == growth", "together", f"visited({self.rng.choice(self.scenes)})")
                )
            if self.variables and self.maybe(0.15):
                return f"({self.about_a_variable()})"
            if self.boundaries:
                calls += [f"crossed({self.rng.choice(list(self.boundaries))})", "crossed()"]
            return self.rng.choice(calls)

        return self.rng.choice(
            (one(), one(), f"{one()} or {one()}", f"{one()} and not {one()}", f"not {one()}")
        )
