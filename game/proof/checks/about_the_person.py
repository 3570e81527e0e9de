"""Feedback that judges the person instead of the act.

Why it matters: feedback that comes close to the self makes people defend themselves, and it often does more harm
than good. What somebody did can be done differently next time; what somebody is cannot. Praise of the person counts,
too.

How to mend it: say what was done and what came of it: “That message came at midnight” instead of a word for whoever
sent it.

What is looked for, in all parts of a feedback, outside of quoted speech:

- “you are”, “you're”, “you were”, “you have been” or “you can be”, if need be with a “so”, “too”, “being” or the
  like, and then one of: abusive, arrogant, awful, bad, childish, clingy, controlling, cowardly, crazy, creepy, cruel,
  desperate, disgusting, dishonest, dumb, evil, foolish, greedy, heartless, hopeless, horrible, immature,
  inconsiderate, insane, insensitive, lazy, manipulative, mean, naive, narcissistic, needy, obsessed, obsessive,
  pathetic, possessive, ridiculous, rude, self-centred, selfish, spineless, stupid, terrible, thoughtless, toxic,
  ungrateful, unkind, unlovable, weak, worthless; or of praise: amazing, brave, generous, kind, mature, noble,
  wonderful, wise;
- the same and then “a” or “the” with one of: bully, cheat, cheater, coward, creep, failure, fool, hypocrite, idiot,
  jerk, liar, loser, manipulator, monster, narcissist, saint, stalker;
- the same and then “a” or “the”, one of the words above or good, great, better, nice, decent, caring, loving, and
  one of: person, human being, partner, friend, man, woman, boyfriend, girlfriend, ex, listener, influence;
- “the kind of person” (sort, type; man, woman, partner, friend) after the same;
- “selfish of you”, with any of the words, or “typical of you”; “people like you”, “somebody like you”;
- “makes you” or “made you” and one of the words; “wrong with you”.

“You are on the tram”, “you are asked” and “you are right” are fine.

Good:

    title: The Call
    start: phone
    scenes:
      phone:
        lines: [It is late.]
        choices:
          - {text: Ring all the same., approach: harmful, feedback: It rang in a dark room., goto: day}
          - {text: Leave it., approach: healthy, feedback: You are on your own tonight. It passes., goto: day}
      day: {lines: [It is light.], ending: {title: Light, outcome: mixed}}

Bad:

    title: The Call
    start: phone
    scenes:
      phone:
        lines: [It is late.]
        choices:
          - {text: Ring all the same., approach: harmful, feedback: You are being selfish., goto: day}
          - {text: Leave it., approach: healthy, feedback: You are on your own tonight. It passes., goto: day}
      day: {lines: [It is light.], ending: {title: Light, outcome: mixed}}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding, feedbacks
from game.proof.facts import Facts
from game.story.frozen import frozen

HARSH = """abusive arrogant awful bad childish clingy controlling cowardly crazy creepy cruel desperate disgusting
    dishonest dumb evil foolish greedy heartless hopeless horrible immature inconsiderate insane insensitive lazy
    manipulative mean naive narcissistic needy obsessed obsessive pathetic possessive ridiculous rude self-centred
    selfish spineless stupid terrible thoughtless toxic ungrateful unkind unlovable weak worthless"""
PRAISE = "amazing brave generous kind mature noble wonderful wise"
CALLED = """bully cheat cheater coward creep failure fool hypocrite idiot jerk liar loser manipulator monster
    narcissist saint stalker"""
BESIDE_A_PERSON = "good great better nice decent caring loving"
PERSON = "person|human being|partner|friend|man|woman|boyfriend|girlfriend|ex|listener|influence"


PARTS = ("what", "their_side", "research", "instead")  # of a feedback
ADVERBS = "so|too|very|really|just|quite|rather|simply|only|always|still|being|pretty"


@frozen
class Pattern:
    """Words that judge. `needle` and one of each of `words` have to be there, which is quicker to see."""

    written: str
    needle: str = "you"
    words: tuple[frozenset[str], ...] = ()

    def search(self, plain: str, lower: str, known: set[str]) -> re.Match[str] | None:
        if self.needle not in lower or any(known.isdisjoint(words) for words in self.words):
            return None
        return re.search(self.written, plain, re.IGNORECASE)  # compiled when it is first needed, and kept


def _either(*lists: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", " ".join(lists)))


def patterns() -> tuple[Pattern, ...]:
    """What is looked for, made from the lists of the page."""
    harsh, praise, called, beside = (
        "|".join(words.split()) for words in (HARSH, PRAISE, CALLED, BESIDE_A_PERSON)
    )
    word = rf"(?:(?:{harsh})|(?:{praise})(?! of))(?!\w)"
    much = rf"(?:(?:{ADVERBS}|a bit|a little|kind of) )*"
    you = rf"\byou(?:['’]re| are| were|(?:['’]ve| have)(?: always)? been| can be) {much}"
    article = r"(?:an?|the|such an?) "
    judged, praised, named = _either(HARSH, PRAISE), _either(PRAISE), _either(CALLED)
    persons = _either(PERSON)
    return (
        Pattern(rf"{you}{word}", words=(judged,)),
        Pattern(rf"{you}not {much}(?:{praise})(?! of)\b", words=(praised,)),
        Pattern(rf"{you}{article}(?:[\w-]+ )?(?:{called})\b", words=(named,)),
        Pattern(
            rf"{you}(?:not )?{article}{much}(?:{beside}|{praise}) (?:{PERSON})\b",
            words=(_either(BESIDE_A_PERSON, PRAISE), persons),
        ),
        Pattern(rf"{you}{article}{much}(?:{harsh}) (?:{PERSON})\b", words=(_either(HARSH), persons)),
        Pattern(rf"{you}(?:not )?the (?:kind|sort|type) of (?:{PERSON})\b", words=(persons,)),
        Pattern(rf"\b(?:{harsh}|{praise}|typical) of you\b(?! (?:two|both|all))", "of you"),
        Pattern(
            r"\b(?:people|somebody|someone|anybody|anyone|a person|men|women) like you\b",
            "like you",
        ),
        Pattern(
            rf"\b(?:makes|made) you (?:look )?{much}(?:{word}|{article}(?:[\w-]+ )?(?:{called})\b)",
            words=(frozenset(("makes", "made")), judged | named),
        ),
        Pattern(r"\bwrong with you\b", "wrong with you"),
    )


def judging(text: str, looked_for: tuple[Pattern, ...]) -> str:
    """The first words of a text that judge the person, or an empty string. Quoted speech is left out.

    Every pattern has "you" in it: who asks for many texts looks for that first, which is quick.
    """
    plain = re.sub(r"“[^“”]*”|\"[^\"]*\"", "“”", text)
    plain = " ".join(plain.replace("*", "").split())
    lower = plain.lower()
    known = set(re.findall(r"\w+", lower))
    found = [match for pattern in looked_for if (match := pattern.search(plain, lower, known))]
    return min(found, key=lambda match: match.start())[0] if found else ""


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    looked_for = patterns()
    for way, feedback in feedbacks(facts.scenario):
        together = f"{feedback.what} {feedback.their_side} {feedback.research} {feedback.instead}"
        if "you" not in together.lower():
            continue  # as in most
        for part in PARTS:
            text = getattr(feedback, part)
            if text and "you" in text.lower() and (words := judging(text, looked_for)):
                message = f"'{words}' judges the person, not the act"
                yield Finding(((way, "feedback"), part), message, "say what was done, and what came of it")


CHECK = Check("about-the-person", "warning", find, of_text=True)
