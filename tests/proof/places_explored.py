"""Stories with «marks» where the checks of what a proof found point to."""

from __future__ import annotations

# code, and a story that lacks its last scene, z
PLACES = [
    (
        "unreachable-scene",
        """
        title: A
        start: a
        scenes:
          a: {lines: [One.], goto: z}
          «b»:
            lines: [Two.]
            goto: c
          «c»: {lines: [Three.], goto: b}
        """,
    ),
    (
        "never-offered",
        """
        title: A
        start: a
        variables: {told: false}
        scenes:
          a:
            choices:
              - text: «Speak.»
                when: told
                approach: neutral
                goto: z
              - text: Be silent.
                approach: healthy
                feedback: Fine.
                goto: z
                reasons:
                  - text: Because.
                  - when: told
                    text: «Because it was said.»
              - text: «Both reasons are shut.»
                approach: neutral
                goto: z
                reasons:
                  - {text: One., when: told}
                  - {text: Two., when: told}
        """,
    ),
    (
        "dead-end",
        """
        title: A
        start: a
        scenes:
          a:
            choices:
              - {text: Go., id: go, approach: neutral, goto: b}
              - {text: End., approach: neutral, goto: z}
          «b»:
            choices:
              - {text: Back., when: not chose(go), approach: neutral, goto: z}
        """,
    ),
    (
        "no-way-out",
        """
        title: A
        start: a
        scenes:
          a:
            choices:
              - {text: Go., approach: neutral, goto: b}
              - {text: End., approach: neutral, goto: z}
          «b»:
            choices:
              - {text: Round., approach: neutral, goto: b}
              - {text: Round again., approach: neutral, goto: b}
        """,
    ),
    (
        "no-healthy-choice",
        """
        title: A
        start: a
        scenes:
          «a»:
            choices:
              - {text: Go., approach: harmful, feedback: Hm., goto: z}
              - {text: Stay., approach: mixed, feedback: Hm., goto: z}
        """,
    ),
    (
        "inactive-boundary",
        """
        title: A
        start: a
        cast: {mara: {name: Mara}}
        boundaries: {alone: {by: mara, says: Please.}}
        variables: {said: {one_of: [yes, no]}}
        scenes:
          a:
            lines: [{mara: Please., draws: alone, when: said == yes}]
            choices:
              - {text: «Write.», crosses: alone, approach: harmful, feedback: Hm., goto: z}
              - {text: Wait., respects: alone, when: active(alone), approach: healthy, feedback: Hm., goto: z}
        """,
    ),
    (
        "rewarded-crossing",
        """
        title: A
        start: a
        cast: {mara: {name: Mara}}
        boundaries: {alone: {by: mara, says: Please.}}
        scenes:
          a:
            lines: [{mara: Please., draws: alone}]
            choices:
              - {text: Write., crosses: alone, approach: harmful, feedback: Hm., goto: good}
              - {text: Wait., respects: alone, approach: healthy, feedback: Hm., goto: good}
          «good»: {ending: {title: Good, outcome: growth}}
        """,
    ),
    (
        "rewarded-harm",
        """
        title: A
        start: a
        scenes:
          a:
            choices:
              - {text: Write., approach: harmful, feedback: Hm., goto: good}
              - {text: Wait., approach: healthy, feedback: Hm., goto: good}
          «good»: {ending: {title: Good, outcome: growth}}
        """,
    ),
    (
        "broken-rule",
        """
        title: A
        start: a
        rules:
          - says: Harm costs.
            id: «harm»
            after: took(harmful)
            must_follow: marked(cost)
          - {id: kept, says: It is never growth., never: outcome == growth}
          - {id: «no-mix», says: It is never mixed., never: outcome == mixed}
        scenes:
          a:
            choices:
              - {text: Go., approach: harmful, feedback: Hm., goto: z}
              - {text: Stay., approach: healthy, feedback: Hm., goto: z}
        """,
    ),
    (
        "never-shown",
        """
        title: A
        start: a
        variables: {told: false}
        scenes:
          a:
            lines:
              - One.
              - «text»: Two.
                when: told
            choices:
              - text: Go.
                approach: neutral
                goto: z
                lines: [«{text: Three., when: told}», Four.]
          b: {lines: [{text: Nobody comes here., when: told}], goto: z}
        """,
    ),
    (
        "always-true",
        """
        title: A
        start: a
        variables: {told: false}
        scenes:
          a:
            lines:
              - {text: One., when: «not told»}
            choices:
              - text: Go.
                when: «>-»
                  not told
                approach: neutral
                goto: b
              - {text: Tell., approach: neutral, set: {told: true}, goto: b}
          b:
            lines: [{text: Two., when: «told or not told»}]
            branch:
              - {when: told or not told, goto: z}
              - {goto: z}
        """,
    ),
    (
        "decorative-choice",
        """
        title: A
        start: a
        scenes:
          «a»:
            choices:
              - {text: Go., approach: neutral, goto: z}
              - {text: Stay., approach: neutral, goto: z}
        """,
    ),
]
