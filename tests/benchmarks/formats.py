"""A generated story in the languages of other engines."""

from __future__ import annotations

from tests.support.generated import CAST, HIGH, LOW, START, Effect, Story, condition


def as_ink(told: Story) -> str:
    """The story for inkjs and bink."""
    out = [f"VAR {name} = {START}" for name in told.numbers]
    out += [f"VAR {name} = false" for name in told.flags]
    out += ["-> s0"]
    for stop in told.stops:
        out += [f"=== {stop.id} ==="]
        out += [f"{who}: {text}" if who else text for who, text in stop.lines]
        for way in stop.ways:
            guard = f"{{{condition(way.when)}}} " if way.when else ""
            out += [f"+ {guard}[{way.text}]", f"  {way.feedback}"]
            out += [f"  ~ {_change(effect, 'MIN', 'MAX', ('false', 'true'))}" for effect in way.effects]
            out += [f"  -> {way.goto}"]
    for id, text in told.endings:
        out += [f"=== {id} ===", text, "-> END"]
    return "\n".join(out) + "\n"


def as_renpy(told: Story) -> str:
    """The story for Ren'Py."""
    out = [f'define {id} = Character("{id.capitalize()}")' for id in CAST]
    out += [f"default {name} = {START}" for name in told.numbers]
    out += [f"default {name} = False" for name in told.flags]
    out += ["label start:", "    jump s0"]
    for stop in told.stops:
        out += [f"label {stop.id}:"]
        out += [f'    {who} "{text}"'.replace("     ", "    ") for who, text in stop.lines]
        out += ["    menu:"]
        for way in stop.ways:
            guard = f" if {condition(way.when)}" if way.when else ""
            out += [f'        "{way.text}"{guard}:', f'            "{way.feedback}"']
            out += [
                f"            $ {_change(effect, 'min', 'max', ('False', 'True'))}" for effect in way.effects
            ]
            out += [f"            jump {way.goto}"]
    for id, text in told.endings:
        out += [f"label {id}:", f'    "{text}"', "    return"]
    return "\n".join(out) + "\n"


def _change(effect: Effect, least: str, most: str, truths: tuple[str, str]) -> str:
    """An effect as an assignment; numbers stop at both ends."""
    name, amount = effect.name, effect.amount
    if effect.sets:
        return f"{name} = {truths[amount]}"
    if amount > 0:
        return f"{name} = {least}({HIGH}, {name} + {amount})"
    return f"{name} = {most}({LOW}, {name} - {-amount})"
