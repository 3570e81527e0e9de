"""A rule of the story, or of its library, is broken on some path.

Why it matters: a rule says what this story promises on every way through it, and here is one that does not keep it.

How to mend it: walk the shortest way that is shown, and see whether the story or the rule is wrong. `never` must not
be true at any ending (or, with `at: choices`, at any moment); what `after` names is owed a `must_follow` at the same
step or later. A rule of the library is told at the story's title, since its own text stands elsewhere.

Good:

    title: The Ring
    start: drawer
    rules:
      - {id: harm-costs, says: Harm is never free., after: took(harmful), must_follow: marked(cost)}
    scenes:
      drawer:
        lines: [The ring, in a sock.]
        choices:
          - {text: Sell it unasked., approach: harmful, marks: cost, feedback: It was half theirs., goto: day}
          - {text: Send it back., approach: healthy, feedback: It has come home., goto: day}
      day: {lines: [The sock is a sock.], ending: {title: A sock, outcome: mixed}}

Bad:

    title: The Ring
    start: drawer
    rules:
      - {id: harm-costs, says: Harm is never free., after: took(harmful), must_follow: marked(cost)}
    scenes:
      drawer:
        lines: [The ring, in a sock.]
        choices:
          - {text: Sell it unasked., approach: harmful, feedback: It was half theirs., goto: day}
          - {text: Send it back., approach: healthy, feedback: It has come home., goto: day}
      day: {lines: [The sock is a sock.], ending: {title: A sock, outcome: mixed}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import TITLE, Assets, Check, Finding
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    """The library's rules stand behind the scenario's own; their ways lead into another file."""
    rules = facts.scenario.rules
    own = len(rules) - len(facts.scenario.library.rules)
    told: set[str] = set()
    for at, rule in enumerate(rules):
        broken = facts.broken.get(rule.id)
        if broken is None or rule.id in told:
            continue
        told.add(rule.id)
        where = f"in the scene '{broken.scene}'"
        said = f"'{rule.says}'" if rule.says else "it"
        if at < own:
            message = f"the rule '{rule.id}' is broken {where}: {said} does not hold on every path"
            yield Finding((rule.way, "id"), message, path=broken.path)
        else:
            message = f"the library's rule '{rule.id}' is broken {where}: {said} does not hold on every path"
            yield Finding(TITLE, message, key=True, path=broken.path)


CHECK = Check("broken-rule", "error", find)
