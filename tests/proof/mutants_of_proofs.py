"""Edits that make a story wrong that can be read: what only its proofs and the other checks can tell."""

from __future__ import annotations

from tests.proof.mutants_of_reading import LOCKED, Edit

OWN = "        repairs: no-visits\n        set: {told: true}\n"
TALK = "{when: answer == yes and told and not crossed(no-visits), goto: talk}"
CALLS = "        when: calls < 2\n"

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
        ("no-healthy-choice",),
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
        (
            ("word and not crossed(no-calls)", "not chose(nod)"),
            ("        lifts: no-calls\n", ""),
            ("  dawn:", "  «dawn»:"),
        ),
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
        ("no-healthy-choice",),
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
    Edit(
        "obvious-answer",
        "walk",
        (
            ("title: The Walk", "«title»: The Walk"),
            ("Go in.", "Go in, and leave the phone where it is, in the pocket."),
            ("Take the left.", "Take the left, though it is the longer way tonight."),
        ),
    ),
    Edit(
        "obvious-answer",
        "walk",
        (
            ("title: The Walk", "«title»: The Walk"),
            ("Look at the phone first.", "Wait."),
            ("Film it, for somebody.", "Film it."),
        ),
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
