"""In most moments something besides its sense tells which choice is the healthy one.

Why it matters: a player who finds that the longest answer is always right stops reading. The same goes for the first
or the last where the order is kept.

How to mend it: let healthy choices be as short as the others, and put harmful ones in good words, as people do.
Looked at are the scenes that offer a healthy choice and another one; choices that can be locked are left out, and a
choice is healthy if one of its reasons is. With four such scenes or more, over 60 % of them are too many in which
the longest choice, or with `keep_order` the first or the last, is the healthy one.

Good:

    title: Four Days
    start: mon
    scenes:
      mon:
        choices:
          - {text: Let it ring., approach: healthy, feedback: Quiet., goto: tue}
          - {text: Pick up and say you were asleep., approach: mixed, feedback: Hm., goto: tue}
      tue:
        choices:
          - {text: Go to the lake., approach: healthy, feedback: Cold., goto: wed}
          - {text: Walk past their house twice., approach: harmful, feedback: Hm., goto: wed}
      wed:
        choices:
          - {text: Ask your brother for soup tonight., approach: healthy, feedback: Hot., goto: thu}
          - {text: Skip dinner., approach: mixed, feedback: Hm., goto: thu}
      thu:
        choices:
          - {text: Sleep., approach: healthy, feedback: Long., goto: fri}
          - {text: Read every message again., approach: mixed, feedback: Hm., goto: fri}
      fri: {lines: [It is Friday.], ending: {title: Friday, outcome: mixed}}

Bad:

    title: Four Days
    start: mon
    scenes:
      mon:
        choices:
          - {text: Let it ring and open the window., approach: healthy, feedback: Quiet., goto: tue}
          - {text: Pick up., approach: mixed, feedback: Hm., goto: tue}
      tue:
        choices:
          - {text: Go to the lake with your brother., approach: healthy, feedback: Cold., goto: wed}
          - {text: Walk past., approach: harmful, feedback: Hm., goto: wed}
      wed:
        choices:
          - {text: Ask your brother for soup tonight., approach: healthy, feedback: Hot., goto: thu}
          - {text: Skip dinner., approach: mixed, feedback: Hm., goto: thu}
      thu:
        choices:
          - {text: Sleep., approach: healthy, feedback: Long., goto: fri}
          - {text: Read every message again., approach: mixed, feedback: Hm., goto: fri}
      fri: {lines: [It is Friday.], ending: {title: Friday, outcome: mixed}}
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.proof.checks import TITLE, Assets, Check, Finding
from game.proof.facts import Facts
from game.story.model import Choice, Scene

FEWEST = 4  # moments; of fewer nobody learns a pattern
MOST = 60  # percent of them
Choices = tuple[Choice, ...]


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    moments = [
        (scene, choices)
        for scene in facts.scenario.scenes.values()
        if len(scene.choices) > 1 and (choices := _asked(scene))
    ]
    if len(moments) < FEWEST:
        return
    for tell, told in _TELLS.items():
        found = [scene.id for scene, choices in moments if told(scene, choices)]
        if len(found) * 100 > len(moments) * MOST:
            message = f"the healthy choice is {tell} in {len(found)} of {len(moments)} moments"
            yield Finding(TITLE, f"{message}: {', '.join(found)}", _HINTS[tell], key=True)


def _asked(scene: Scene) -> Choices:
    """The choices of a moment that offers a healthy one and another one; none of any other scene."""
    choices = tuple([choice for choice in scene.choices if not choice.locked])
    healthy = {_healthy(choice) for choice in choices}
    return choices if len(healthy) == 2 else ()


def _healthy(choice: Choice) -> bool:
    if not choice.reasons:
        return choice.approach == "healthy"
    return any(reason.approach == "healthy" for reason in choice.reasons)


def _longest(scene: Scene, choices: Choices) -> bool:
    """A healthy choice is longer than every one that is not."""
    healthy = other = 0
    for choice in choices:
        length = len(choice.text)
        if _healthy(choice):
            healthy = length if length > healthy else healthy
        elif length > other:
            other = length
    return healthy > other


def _first(scene: Scene, choices: Choices) -> bool:
    return scene.keep_order and _healthy(choices[0])


def _last(scene: Scene, choices: Choices) -> bool:
    return scene.keep_order and _healthy(choices[-1])


_TELLS: dict[str, Callable[[Scene, Choices], bool]] = {
    "the longest": _longest,
    "the first": _first,
    "the last": _last,
}
_HINTS = {
    "the longest": "make some of them shorter, or the others longer",
    "the first": "put it elsewhere in some of them, or leave keep_order out",
    "the last": "put it elsewhere in some of them, or leave keep_order out",
}

CHECK = Check("obvious-answer", "warning", find, of_text=True)
