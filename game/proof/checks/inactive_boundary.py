"""A choice crosses or respects a boundary that is not active on some path that offers it.

Why it matters: a boundary can only be kept or broken after somebody has drawn it. On the way that is shown nobody
has asked for it yet, or it was lifted since, so the feedback speaks of a wish that was not there.

How to mend it: draw the boundary on every way to this choice, or hide the choice with `when: active(...)`.

Good:

    title: The Shift
    start: bar
    cast: {kit: {name: Kit}}
    boundaries: {not-at-work: {by: kit, says: Not at work.}}
    scenes:
      bar:
        lines: [{kit: Not at work., draws: not-at-work}]
        choices:
          - {text: Order and nod., approach: healthy, respects: not-at-work, feedback: A nod will do., goto: out}
          - {text: Ask again., approach: harmful, crosses: not-at-work, feedback: The tray shook., goto: out}
      out: {lines: [Rain on the tables.], ending: {title: Rain, outcome: mixed}}

Bad:

    title: The Shift
    start: bar
    cast: {kit: {name: Kit}}
    boundaries: {not-at-work: {by: kit, says: Not at work.}}
    scenes:
      bar:
        lines: [{kit: Hello., mood: guarded}]
        choices:
          - {text: Order and nod., approach: healthy, respects: not-at-work, feedback: A nod will do., goto: out}
          - {text: Ask again., approach: harmful, crosses: not-at-work, feedback: The tray shook., goto: out}
      out: {lines: [Rain on the tables.], ending: {title: Rain, outcome: mixed}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    for scene in facts.scenario.scenes.values():
        for choice in scene.choices:
            for boundary in dict.fromkeys((*choice.crosses, *choice.respects)):
                path = facts.inactive.get((choice.id, boundary))
                if path is None:
                    continue
                act = "crosses" if boundary in choice.crosses else "respects"
                message = f"this choice {act} '{boundary}', which is not active on every path that offers it"
                hint = f"draw it on every way to here, or add when: active({boundary})"
                yield Finding((choice.way, "text"), message, hint, path=path)


CHECK = Check("inactive-boundary", "error", find)
