"""Plays that choose at random, to learn how long a story takes; loaded only where a story says how long that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random

from game.proof import reading_time
from game.proof.reading_time import LONGEST_PLAY, SECONDS_A_CHOICE, WORDS_A_MINUTE
from game.story.model import Scenario
from game.story.plan import Plan, plan
from game.story.playthrough import Answered, Ended, Playthrough, Told, start

PLAYS = 200
TOO_FAR = 2


def mean_unless_near(scenario: Scenario, minutes: int, longest: int | None = None) -> float | None:
    """How long plays take that choose at random, or None where that is not too far from `minutes`.

    No more is played than it takes to know: no play is shorter or longer than some number that costs little to find.
    `longest` is the number of choices in the longest play, where every play ends.
    """
    least, most = minutes / TOO_FAR, minutes * TOO_FAR
    span = reading_time.minutes(scenario, longest)
    ready, words = None, _Words()
    taken = 0.0
    for seed in range(PLAYS):
        left = PLAYS - seed
        if least <= (taken + left * span.least) / PLAYS and (taken + left * span.most) / PLAYS <= most:
            return None
        ready = ready or plan(scenario)
        taken += _minutes(scenario, ready, seed, words)
    return None if least <= taken / PLAYS <= most else taken / PLAYS


class _Words(dict[str, int]):
    """The number of words in a text: the same texts are met in play after play."""

    def __missing__(self, text: str) -> int:
        self[text] = count = len(text.split())
        return count

    def of(self, texts: Iterable[str]) -> int:
        return sum([self[text] for text in texts])


def _minutes(scenario: Scenario, ready: Plan, seed: int, words: _Words) -> float:
    random = Random(seed)
    play = start(scenario, seed, ready=ready)
    read, choices = words.of(_told(play)), 0
    while (options := play.options()) and choices < LONGEST_PLAY:
        offered = {option.choice.id: option.choice for option in options}
        read += words[play.scene.ask] + words.of([choice.text for choice in offered.values()])
        # First a choice, then one of its reasons: choices with many reasons are not taken more often.
        choice = random.choice(list(offered.values()))
        reasons = [option for option in options if option.choice is choice]
        read += words.of([option.reason.text for option in reasons if option.reason])
        play = play.take(random.choice(reasons))
        read += words.of(_told(play))
        choices += 1
    return read / WORDS_A_MINUTE + choices * SECONDS_A_CHOICE / 60


def _told(play: Playthrough) -> Iterator[str]:
    """All that is read from the latest choice to here."""
    for beat in play.told():
        match beat:
            case Told(line=line, text=text):
                yield from (text, line.caption)
            case Answered(feedback=feedback):
                yield from (feedback.what, feedback.their_side, feedback.research, feedback.instead)
            case Ended(ending=ending):
                yield from (ending.title, ending.their_side, *ending.reflect)
