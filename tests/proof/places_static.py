"""Stories with «marks» where the checks that need no proof point to."""

from __future__ import annotations

# code, and a story that lacks its last scene, z
PLACES = [
    (
        "no-feedback",
        """
        title: A
        start: a
        scenes:
          a:
            choices:
              - {text: «Go.», approach: healthy, goto: z}
              - text: Stay.
                approach: mixed
                goto: z
                reasons:
                  - text: «I can.»
                  - {text: I must., feedback: Hm.}
                  - {text: I do., approach: neutral}
        """,
    ),
    (
        "crossing-not-harmful",
        """
        title: A
        start: a
        cast: {mara: {name: Mara}}
        boundaries: {alone: {by: mara, says: Please.}}
        scenes:
          a:
            lines: [{mara: Please., draws: alone}]
            choices:
              - id: one
                text: «Write.»
                crosses: alone
                approach: neutral
                goto: z
              - text: Ring.
                crosses: alone
                goto: z
                feedback: Hm.
                reasons:
                  - {text: For me., approach: harmful}
                  - {text: «For her.», approach: mixed}
        """,
    ),
    (
        "reunion-as-prize",
        """
        title: A
        start: a
        scenes:
          a: {ending: {title: Two, outcome: growth, together: «true»}}
        """,
    ),
    (
        "blames-receiver",
        """
        title: A
        start: a
        role: receiving
        cast: {mara: {name: Mara}, ines: {name: Ines, player: true}}
        scenes:
          a:
            choices:
              - {text: «Answer.», approach: harmful, feedback: Hm., goto: b}
              - text: Forgive.
                approach: harmful
                feedback: Hm.
                goto: b
                reasons:
                  - {text: «I want to.»}
                  - {text: I am tired., approach: mixed}
          b:
            seen_by: mara
            choices:
              - {text: Ring., approach: harmful, feedback: Hm., goto: z}
              - {text: Wait., approach: healthy, feedback: Hm., goto: z}
        """,
    ),
    (
        "unsourced-fact",
        """
        title: A
        start: a
        scenes:
          a:
            choices:
              - text: Go.
                approach: healthy
                feedback:
                  what: Hm.
                  «research»: Much is known.
                goto: z
              - {text: Stay., approach: mixed, feedback: {what: Hm., research: More., source: x}, goto: z}
        """,
    ),
    (
        "missing-asset",
        """
        title: A
        start: a
        cast: {mara: {name: Mara}, «otto»: {name: Otto}, kim: {name: Kim, portrait: «kimm»}, off: {name: Off}}
        scenes:
          a:
            place: «cafe-rian»
            sound: «raim»
            present: [mara, otto, kim]
            lines:
              - {mara: Hello., mood: guarded}
              - {mara: Hello., mood: «gaurded»}
              - {off: Hello., mood: «hrut»}
            goto: b
          b: {place: cafe-rian, sound: rain, goto: z}
        """,
    ),
    (
        "unused-variable",
        """
        title: A
        start: a
        variables:
          told: false
          shown: {start: 0, min: 0, max: 3}
          ruled: false
          «idle»: {start: 1, min: 0, max: 2, label: Idle hands}
          «fate»: {one_of: [a, b]}
        rules: [{id: r, says: R., never: ruled}]
        scenes:
          a:
            lines: ["So often: {shown}, {{idle}}.", {text: Two., when: told}]
            choices: [{text: Go., approach: neutral, add: {idle: 1, shown: 1}, goto: z}]
        """,
    ),
    ("no-other-side", "«title»: A\nstart: z\nscenes:\n"),
    (
        "about-the-person",
        """
        title: A
        start: a
        scenes:
          a:
            choices:
              - {text: Go., approach: mixed, feedback: «You are selfish.», goto: z}
              - text: Stay.
                approach: mixed
                feedback:
                  what: You are on the tram.
                  instead: «You're a bad friend.»
                goto: z
        """,
    ),
    (
        "unused-skill",
        """
        title: A
        start: a
        skills: [give_space, «self_care»,
          «respect_no»]
        scenes:
          a:
            choices: [{text: Go., approach: mixed, skill: give_space, feedback: Hm., goto: z}]
        """,
    ),
    ("wrong-minutes", "title: A\nminutes: «20»\nstart: z\nscenes:\n"),
]
