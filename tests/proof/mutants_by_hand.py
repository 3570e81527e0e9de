"""Edits that make a clean story wrong in one way: the code that must be told, and «marks» round where."""

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


OWN = "        repairs: no-visits\n        set: {told: true}\n"
TALK = "{when: answer == yes and told and not crossed(no-visits), goto: talk}"
LOCKED = "        when: active(my-door)\n        locked: First he needs to know how you want it.\n"
CALLS = "        when: calls < 2\n"

READING = (
    Edit("not-yaml", "umbrella", (("title: The Umbrella", "title: «!loud The Umbrella»"),)),
    Edit(
        "not-yaml",
        "umbrella",
        (("role: left", "«role: left"), ("skills: [respect_no,", "---»\nskills: [respect_no,")),
    ),
    Edit("not-yaml", "key", (("ask: What do you do with", "ask: What do you do:« with»"),)),
    Edit("not-yaml", "drawer", (("      - You slept.", "«\t- You slept.»"),)),
    Edit("not-yaml", "ring", (("      - The box is empty.", "      - «*The* box is empty."),)),
    Edit("duplicate-key", "key", (("id: tell", "id: «ring-first»"),)),
    Edit("duplicate-key", "ferry", (("id: missed", "id: «asked»"),)),
    Edit("duplicate-key", "umbrella", (("- id: cost", "- id: «honesty»"),)),
    Edit("duplicate-key", "umbrella", (("  calm:\n", "  «hall»:\n"),)),
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
    Edit("wrong-kind", "ferry", (("keep_order: true\n", "keep_order: true\n    «goto»: deck\n"),)),
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

PROOFS = (
    Edit(
        "unreachable-scene",
        "umbrella",
        ((TALK, TALK.replace("goto: talk", "goto: calm")), ("  talk:", "  «talk»:")),
    ),
    Edit(
        "unreachable-scene",
        "key",
        (("goto: friend", "goto: desk"), ("  friend:", "  «friend»:"), ("  sofa:", "  «sofa»:")),
    ),
    Edit(
        "unreachable-scene",
        "drawer",
        (("goto: seen", "goto: morning"), ("  seen:", "  «seen»:")),
        ("rewarded-harm",),
    ),
    Edit(
        "unreachable-scene",
        "ring",
        (("- {goto: lost}", "- {goto: apart}"), ("  lost:", "  «lost»:")),
        ("rewarded-harm",),
    ),
    Edit(
        "never-offered",
        "key",
        (("calls < 2", "calls > 2"), ("- text: Call Ana", "- text: «Call Ana»")),
        ("unreachable-scene",),
    ),
    Edit(
        "never-offered",
        "key",
        (("        draws: my-door\n", ""), ("- text: Ask him", "- text: «Ask» him")),
        ("unreachable-scene",),
    ),
    Edit(
        "never-offered",
        "ferry",
        (("          - text: Because it was", "          - when: word\n            text: «Because it» was"),),
    ),
    Edit(
        "dead-end",
        "umbrella",
        (
            ("id: own", "id: own\n        when: chose(leave)"),
            ("id: wait", "id: wait\n        when: chose(leave)"),
            ("  street:\n", "  «street»:\n"),
        ),
        ("unreachable-scene",),
    ),
    Edit(
        "dead-end",
        "ferry",
        (("id: say", "id: say\n        when: active(no-calls)"), ("  deck:", "  «deck»:")),
    ),
    Edit(
        "dead-end",
        "drawer",
        (
            ("approach: healthy", "when: 1 == 2\n        approach: healthy"),
            ("approach: harmful", "when: 1 == 2\n        approach: harmful"),
            ("  night:", "  «night»:"),
        ),
        ("never-offered", "unreachable-scene"),
    ),
    Edit(
        "no-way-out",
        "ferry",
        (("    ending: {title: Dawn, outcome: growth}", "    goto: cabin"), ("  cabin:", "  «cabin»:")),
    ),
    Edit(
        "no-way-out",
        "ring",
        (("- {goto: lost}", "- {goto: after}"), ("  after:", "  «after»:")),
        ("unreachable-scene",),
    ),
    Edit(
        "no-way-out",
        "key",
        (("    ending: {title: A sofa, outcome: mixed}", "    goto: sofa"), ("  late:", "  «late»:")),
    ),
    Edit(
        "no-healthy-choice",
        "umbrella",
        (
            ("id: leave\n        approach: healthy", "id: leave\n        approach: mixed"),
            ("  hall:\n", "  «hall»:\n"),
        ),
    ),
    Edit(
        "no-healthy-choice",
        "umbrella",
        (("id: leave\n", "id: leave\n        when: told\n"), ("  hall:\n", "  «hall»:\n")),
        ("never-offered", "unreachable-scene"),
    ),
    Edit(
        "no-healthy-choice",
        "ferry",
        (
            ("id: asked\n            approach: healthy", "id: asked\n            approach: neutral"),
            ("  pier:", "  «pier»:"),
        ),
    ),
    Edit(
        "crossing-not-harmful",
        "umbrella",
        (("approach: harmful", "approach: mixed"), ("- text: Carry", "- text: «Carry»")),
    ),
    Edit(
        "crossing-not-harmful",
        "ferry",
        (
            ("        respects: no-calls\n        reasons", "        crosses: no-calls\n        reasons"),
            ("- text: Because it was", "- text: «Because» it was"),
            ("- text: Because you will", "- text: «Because» you will"),
        ),
        ("rewarded-crossing",),
    ),
    Edit(
        "inactive-boundary",
        "umbrella",
        (
            ("        draws: no-visits\n", ""),
            ("- text: Leave it", "- text: «Leave» it"),
            ("- text: Carry it", "- text: «Carry» it"),
        ),
    ),
    Edit(
        "inactive-boundary",
        "ferry",
        (("id: say\n", "id: say\n        respects: no-calls\n"), ("- text: Say the", "- text: «Say» the")),
    ),
    Edit(
        "inactive-boundary",
        "key",
        ((LOCKED, "        respects: my-door\n"), ("- text: Ask him", "- text: «Ask» him")),
    ),
    Edit(
        "rewarded-crossing",
        "umbrella",
        (("        repairs: no-visits\n", ""), (" and not crossed(no-visits)", ""), ("  talk:", "  «talk»:")),
    ),
    Edit(
        "rewarded-crossing", "ferry", (("word and not crossed(no-calls)", "word"), ("  dawn:", "  «dawn»:"))
    ),
    Edit(
        "rewarded-crossing",
        "umbrella",
        (
            (" and not crossed(no-visits)", ""),
            ("repairs: no-visits\n        set", "set"),
            ("  talk:", "  «talk»:"),
        ),
    ),
    Edit(
        "rewarded-harm",
        "drawer",
        (
            ("goto: morning", "goto: there"),
            ("goto: seen", "goto: morning"),
            ("  seen:", "  there:"),
            ("  morning:\n", "  «morning»:\n"),
        ),
    ),
    Edit(
        "rewarded-harm",
        "ring",
        (
            ("note.\n        approach: healthy", "note.\n        approach: harmful"),
            ("set: {trust: 0}", "set: {trust: 3}"),
            ("  together:", "  «together»:"),
        ),
        ("no-healthy-choice", "unreachable-scene"),
    ),
    Edit(
        "rewarded-harm",
        "ferry",
        (("word and not crossed(no-calls)", "not chose(nod)"), ("  dawn:", "  «dawn»:")),
        ("rewarded-crossing",),
    ),
    Edit(
        "reunion-as-prize",
        "ring",
        (
            ("title: A handshake, outcome: growth", "title: A handshake, outcome: mixed"),
            ("together: true", "«together»: true"),
        ),
    ),
    Edit(
        "reunion-as-prize",
        "drawer",
        (("      outcome: growth", "      outcome: growth\n      «together»: true"),),
    ),
    Edit(
        "reunion-as-prize",
        "umbrella",
        (
            ("title: A day, outcome: mixed", "title: A day, outcome: mixed, «together»: true"),
            ("      outcome: growth", "      outcome: mixed"),
        ),
    ),
    Edit(
        "blames-receiver",
        "key",
        (("approach: mixed", "approach: harmful"), ("- text: Put the", "- text: «Put» the")),
    ),
    Edit(
        "blames-receiver",
        "umbrella",
        (("role: left", "role: receiving"), ("- text: Carry", "- text: «Carry»")),
    ),
    Edit(
        "blames-receiver",
        "ring",
        (("title: The Ring", "title: The Ring\nrole: receiving"), ("- text: Say that", "- text: «Say» that")),
    ),
    Edit(
        "unsourced-fact",
        "umbrella",
        (("          source: lee-2011\n", ""), ("research: A gift", "«research: A» gift")),
    ),
    Edit("unsourced-fact", "drawer", (("what: You let", "«research: R.»\n          what: You let"),)),
    Edit("unsourced-fact", "ferry", (("instead: Write", "«research: R.»\n          instead: Write"),)),
    Edit("broken-rule", "umbrella", (("yes and told and", "yes and"), ("- id: honesty", "- id: «honesty»"))),
    Edit("broken-rule", "umbrella", (("        marks: cost\n", ""), ("- id: cost", "- id: «cost»"))),
    Edit(
        "broken-rule",
        "key",
        (("start: desk", "rules: [{id: «quiet», at: choices, never: offered(mixed)}]\nstart: desk"),),
    ),
    Edit(
        "broken-rule",
        "ferry",
        (
            (
                "start: pier",
                "rules: [{id: «rope», after: chose(why), must_follow: marked(knot)}]\nstart: pier",
            ),
        ),
    ),
)

WARNINGS = (
    Edit("not-proved", "umbrella", (("title: The Umbrella", "«title»: The Umbrella"),), most=1),
    Edit("not-proved", "key", (("title: The Key", "«title»: The Key"),), most=2),
    Edit("missing-asset", "umbrella", (("place: hall", "place: «hal»"),)),
    Edit("missing-asset", "umbrella", (("place: hall", "place: hall\n    sound: «rane»"),)),
    Edit("cut-text", "umbrella", (("- The rain stops.", "- The rain «#stops.»"),)),
    Edit("cut-text", "drawer", (("feedback: They asked for one", "feedback: They asked for «#one»"),)),
    Edit("cut-text", "key", (("- An envelope, and", "- An envelope, «#and»"),)),
    Edit(
        "never-shown", "umbrella", (("nerve == 2", "nerve == 0"), ("- text: You walk", "- «text: You» walk"))
    ),
    Edit(
        "never-shown",
        "ferry",
        (("            marks: rope\n", ""), ("- text: The rope lies", "- «text: The» rope lies")),
    ),
    Edit(
        "never-shown",
        "key",
        (("visited(friend)", "visited(sofa)"), ("- text: You have", "- «text: You» have")),
    ),
    Edit("always-true", "umbrella", (("nerve == 2", "«nerve >= 1»"),)),
    Edit("always-true", "key", (("calls < 2", "«calls <= 2»"),)),
    Edit("always-true", "ferry", (("marked(rope)", "«not marked(ropes)»"),)),
    Edit("unused-variable", "umbrella", (("  told: false\n", "  told: false\n  «spare»: true\n"),)),
    Edit("unused-variable", "umbrella", (("        when: nerve == 2\n", ""), ("  nerve: {", "  «nerve»: {"))),
    Edit(
        "unused-variable",
        "ferry",
        (("word and not crossed(no-calls)", "not crossed(no-calls)"), ("  word: false", "  «word»: false")),
    ),
    Edit(
        "no-other-side",
        "drawer",
        (
            ("          their_side: They sleep, and nothing lights up.\n", ""),
            ("title: The Drawer", "«title»: The Drawer"),
        ),
    ),
    Edit(
        "no-other-side",
        "key",
        (
            ("          their_side: Bo had not thought of it. Now he does.\n", ""),
            ("title: The Key", "«title»: The Key"),
        ),
    ),
    Edit(
        "decorative-choice",
        "drawer",
        (("goto: seen", "goto: morning"), ("  night:", "  «night»:")),
        ("unreachable-scene", "rewarded-harm"),
    ),
    Edit(
        "decorative-choice", "umbrella", ((OWN, ""), ("  street:\n", "  «street»:\n")), ("unreachable-scene",)
    ),
    Edit(
        "decorative-choice",
        "ring",
        (("add: {trust: -1}", "add: {trust: +1}"), ("  box:", "  «box»:")),
        ("unreachable-scene",),
    ),
    Edit("about-the-person", "umbrella", (("One line that asks for nothing.", "«You are selfish.»"),)),
    Edit(
        "about-the-person", "ring", (("The money is counted quickly.", "«You are a coward, and it shows.»"),)
    ),
    Edit("unused-skill", "umbrella", (("own_and_repair]", "own_and_repair, «self_care»]"),)),
    Edit(
        "unused-skill",
        "key",
        (("        skill: self_care\n", ""), ("skills: [self_care]", "skills: [«self_care»]")),
    ),
    Edit("wrong-minutes", "ring", (("minutes: 1", "minutes: «40»"),)),
    Edit("wrong-minutes", "drawer", (("start: night", "minutes: «25»\nstart: night"),)),
)

EDITS = READING + PROOFS + WARNINGS
