"""Edits that make a clean story unreadable in one way: the code that must be told, and «marks» round where."""

from __future__ import annotations

from typing import NamedTuple


class Edit(NamedTuple):
    """Each `old` stands once in the story; what is marked in a `new` is where `code` must be told.

    `allowed` are other errors that truly follow. `most` is a limit for the proof.
    """

    code: str
    story: str
    swaps: tuple[tuple[str, str], ...]
    allowed: tuple[str, ...] = ()
    most: int | None = None


LOCKED = "        when: active(my-door)\n        locked: First he needs to know how you want it.\n"

READING = (
    Edit("not-yaml", "umbrella", (("title: The Umbrella", "title: «!loud The Umbrella»"),)),
    Edit(
        "not-yaml",
        "umbrella",
        (("skills: [respect_no,", "«---»\nskills: [respect_no,"),),
    ),
    Edit("not-yaml", "key", (("ask: What do you do with", "ask: What do you do:« with»"),)),
    Edit("not-yaml", "drawer", (("      - You slept.", "«\t- You slept.»"),)),
    Edit("not-yaml", "ring", (("      - The box is empty.", "      - «*The* box is empty."),)),
    Edit("duplicate-key", "key", (("id: tell", "id: «ring-first»"),)),
    Edit("duplicate-key", "ferry", (("id: missed", "id: «asked»"),)),
    Edit("duplicate-key", "umbrella", (("- id: cost", "- id: «honesty»"),)),
    Edit("duplicate-key", "umbrella", (("  calm:\n", "  «hall»:\n"),), ("unknown-scene", "unknown-choice")),
    Edit("unknown-key", "drawer", (("title: The Drawer", "«titel»: The Drawer"),)),
    Edit("unknown-key", "umbrella", (("    says: Nothing grows", "    «say»: Nothing grows"),)),
    Edit("unknown-key", "umbrella", (("their_side: Rui read it twice.", "«theirside»: Rui read it twice."),)),
    Edit("missing-key", "drawer", (("title: The Drawer\nstart", "«start»"),)),
    Edit(
        "missing-key", "umbrella", (("    must_follow: marked(cost)\n", ""), ("- id: cost", "- «id»: cost"))
    ),
    Edit(
        "missing-key",
        "key",
        ((LOCKED, LOCKED.split("\n")[1] + "\n"), ("- text: Ask him", "- «text»: Ask him")),
    ),
    Edit("missing-key", "ring", (("  lou: {name: Lou, player: true}", "  lou: {«player»: true}"),)),
    Edit("wrong-kind", "umbrella", (("- {goto: shut}", "- {«when»: told, goto: shut}"),)),
    Edit("wrong-kind", "umbrella", (("min: 0, max: 2", "min: 0, max: «lots»"),)),
    Edit("wrong-kind", "key", (("once: true", "once: «yes»"),)),
    Edit("wrong-kind", "ring", (("minutes: 1", "minutes: «a few»"),)),
    Edit(
        "wrong-kind",
        "ferry",
        (
            ("keep_order: true\n", "goto: deck\n"),
            ("    choices:\n      - text: Nod", "    «choices»:\n      - text: Nod"),
        ),
    ),
    Edit("unknown-scene", "umbrella", (("skip_to: street", "skip_to: «streat»"),)),
    Edit("unknown-scene", "drawer", (("start: night", "start: «nigt»"),)),
    Edit("unknown-scene", "key", (("visited(friend)", "visited(«freind»)"),)),
    Edit("unknown-scene", "umbrella", (("scenes: [bar]", "scenes: [«baar»]"),)),
    Edit("unknown-choice", "umbrella", (("chose(leave)", "chose(«leaves»)"),)),
    Edit(
        "unknown-choice", "umbrella", (("id: leave\n", "id: leave-it\n"), ("chose(leave)", "chose(«leave»)"))
    ),
    Edit(
        "unknown-choice",
        "key",
        (("    ask: What", "    workshop: {what_if: [«ring-frist»]}\n    ask: What"),),
    ),
    Edit("unknown-speaker", "umbrella", (("by: rui", "by: «ruy»"),)),
    Edit("unknown-speaker", "umbrella", (("present: [ada]", "present: [«adda»]"),)),
    Edit("unknown-speaker", "ferry", (("seen_by: kit", "seen_by: «kitt»"),)),
    Edit("unknown-variable", "umbrella", (("set: {told: true}", "set: {«toldd»: true}"),)),
    Edit("unknown-variable", "umbrella", (("and not told", "and not «tolld»"),)),
    Edit("unknown-variable", "key", (("add: {calls: 1}", "add: {«call»: 1}"),)),
    Edit("unknown-variable", "ring", (("1 < trust <= 3", "1 < «trusts» <= 3"),)),
    Edit("unknown-boundary", "umbrella", (("respects: no-visits", "respects: «no-visit»"),)),
    Edit("unknown-boundary", "umbrella", (("not crossed(no-visits)", "not crossed(«visits»)"),)),
    Edit("unknown-boundary", "key", (("active(my-door)", "active(«door»)"),)),
    Edit("unknown-boundary", "ferry", (("lifts: no-calls", "lifts: «no-call»"),)),
    Edit("unknown-skill", "umbrella", (("skills: [respect_no,", "skills: [«respect_now»,"),)),
    Edit("unknown-skill", "key", (("        skill: self_care", "        skill: «self_car»"),)),
    Edit("unknown-source", "umbrella", (("source: lee-2011", "source: «lee-2012»"),)),
    Edit(
        "unknown-source",
        "drawer",
        (("what: You let", "research: R.\n          source: «lee»\n          what: You let"),),
    ),
    Edit("bad-condition", "umbrella", (("nerve == 2", "«nerve = 2»"),)),
    Edit("bad-condition", "key", (("calls < 2", "«calls <»"),)),
    Edit("bad-condition", "ring", (("trust == 1", "«trust == true»"),)),
    Edit("bad-condition", "umbrella", (("told or chose(leave)", "«told < 3»"),)),
    Edit("bad-condition", "umbrella", (("told or chose(leave)", "«offered(healthy)»"),)),
    Edit(
        "wrong-owner",
        "umbrella",
        (("- rui: Please do not", "- ada: Please do not"), ("draws: no-visits", "draws: «no-visits»")),
    ),
    Edit(
        "wrong-owner",
        "key",
        (("my-door: {by: nia", "my-door: {by: bo"), ("draws: my-door", "draws: «my-door»")),
    ),
    Edit("wrong-owner", "ferry", (("    seen_by: kit\n", ""), ("lifts: no-calls", "lifts: «no-calls»"))),
    Edit("out-of-range", "umbrella", (("nerve == 2", "nerve == «7»"),)),
    Edit("out-of-range", "umbrella", (("set: {told: true}", "set: {told: true, «answer»: yes}"),)),
    Edit("out-of-range", "ring", (("set: {trust: 0}", "set: {trust: «9»}"),)),
    Edit("out-of-range", "ferry", (("mood == hurt", "mood == «hurd»"),)),
    Edit("out-of-range", "umbrella", (("start: 1, min: 0", "start: «5», min: 0"),)),
    Edit("unknown-placeholder", "umbrella", (("not {ada}'s", "not «{adda}»'s"),)),
    Edit("unknown-placeholder", "key", (("Ana makes tea", "Ana makes «{cups}» tea"),)),
    Edit("unknown-placeholder", "ring", (("The money is", "The «{trusty}» money is"),)),
)
