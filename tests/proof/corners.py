"""Small stories from the corners of the language, where two readings of its page could come apart."""

from __future__ import annotations

from textwrap import dedent

from game.loader.scenario import load
from game.story.model import Scenario

END = "ending: {title: End, outcome: growth}"

CORNERS = {
    "counting stops at 99": f"""
        start: a
        scenes:
          a:
            lines: [{{text: Enough., when: count(harmful) == 99}}, {{text: Never., when: count(harmful) > 99}}]
            choices:
              - {{text: Again., approach: harmful, goto: a}}
              - {{text: Stop., approach: healthy, when: count(harmful) >= 99, goto: z}}
          z: {{{END}}}
        """,
    "a scene is visited before the present entry only": f"""
        start: a
        scenes:
          a:
            lines: [{{text: Once more., when: visited(a)}}]
            choices:
              - {{text: Again., approach: neutral, when: not visited(a), goto: a}}
              - {{text: On., approach: neutral, when: visited(a), goto: z}}
          z: {{lines: [{{text: Never., when: visited(z)}}], {END}}}
        """,
    "lines change what later lines ask": f"""
        cast: {{m: {{name: M}}}}
        boundaries: {{b: {{by: m, says: No.}}}}
        start: a
        scenes:
          a:
            lines:
              - {{text: Never., when: active(b)}}
              - {{m: No., draws: b, marks: said}}
              - {{text: Always., when: active(b) and marked(said)}}
              - {{m: Well., lifts: b, when: chose(back)}}
            choices:
              - {{text: On., approach: neutral, respects: b, goto: z}}
              - {{text: Back., id: back, approach: neutral, goto: a}}
          z: {{{END}}}
        """,
    "a reason is asked before anything of its choice happens": f"""
        variables: {{n: {{start: 0, min: 0, max: 2}}}}
        start: a
        scenes:
          a:
            choices:
              - text: Act.
                id: act
                approach: neutral
                add: {{n: 1}}
                marks: did
                goto: a
                lines: [{{text: Told after., when: n == 2 and marked(did) and chose(act)}}]
                reasons:
                  - {{text: At first., when: n == 0 and not chose(act) and not marked(did)}}
                  - {{text: Later., when: n > 0, add: {{n: -2}}}}
                  - {{text: Enough., when: n > 0, goto: z}}
          z: {{{END}}}
        """,
    "what is added stops at the ends of the range": f"""
        variables: {{n: {{start: 1, min: 0, max: 2}}}}
        start: a
        scenes:
          a:
            choices:
              - text: Up and down.
                approach: neutral
                add: {{n: 5}}
                goto: b
                reasons: [{{text: So., add: {{n: -1}}}}]
              - {{text: Set and add., approach: neutral, set: {{n: 0}}, add: {{n: -3}}, goto: b}}
          b:
            branch: [{{when: n == 1, goto: y}}, {{when: n == 0, goto: x}}, {{goto: z}}]
          x: {{{END}}}
          y: {{{END}}}
          z: {{{END}}}
        """,
    "a circle of lines and branches without a choice": f"""
        start: a
        scenes:
          a:
            choices:
              - {{text: In., approach: neutral, goto: b}}
              - {{text: Out., approach: neutral, goto: z}}
          b: {{goto: c}}
          c: {{branch: [{{when: visited(z), goto: z}}, {{goto: b}}]}}
          z: {{{END}}}
        """,
    "a trap is entered by the last choice, from where there was still a way out": f"""
        start: a
        scenes:
          a:
            choices:
              - {{text: Without., approach: neutral, goto: b}}
              - {{text: By the shop., approach: neutral, goto: c}}
          c: {{choices: [{{text: Take the key., approach: neutral, marks: key, goto: b}}]}}
          b:
            choices:
              - {{text: Leave., approach: neutral, when: marked(key), goto: z}}
              - {{text: Stay., approach: neutral, goto: d}}
          d: {{goto: d}}
          z: {{{END}}}
        """,
    "a circle that a second round leaves": f"""
        start: a
        scenes:
          a: {{branch: [{{when: visited(b) and marked(twice), goto: z}}, {{goto: b}}]}}
          b: {{lines: [{{text: Twice., when: visited(b), marks: twice}}], goto: a}}
          z: {{lines: [{{text: Out., when: visited(a)}}], {END}}}
        """,
    "stepping round the first scene, and into another note": f"""
        content_notes:
          - {{note: one, scenes: [a], skip_to: b}}
          - {{note: two, scenes: [b], skip_to: c}}
        start: a
        scenes:
          a: {{marks: a, choices: [{{text: On., approach: harmful, goto: b}}]}}
          b: {{marks: b, lines: [{{text: First., when: not visited(a)}}], goto: c}}
          c:
            choices:
              - {{text: X., approach: neutral, when: marked(a) and marked(b), goto: z}}
              - {{text: Y., approach: neutral, when: not marked(a) and marked(b), goto: z}}
              - {{text: Z., approach: harmful, when: not marked(b), goto: y}}
          y: {{{END}}}
          z: {{{END}}}
        """,
    "each harmful act owes a cost of its own": f"""
        rules: [{{id: cost, after: took(harmful), must_follow: marked(cost)}}]
        start: a
        scenes:
          a:
            choices:
              - {{text: Harm., approach: harmful, goto: b}}
              - {{text: Harm and pay., approach: harmful, marks: cost, goto: c}}
          b: {{marks: cost, goto: c}}
          c:
            choices:
              - {{text: Harm again., approach: harmful, goto: d}}
              - {{text: Heal., approach: healthy, goto: z}}
          d:
            lines: [{{text: It costs., when: visited(b), marks: cost}}]
            goto: z
          z: {{{END}}}
        """,
    "an ending pays what is owed": f"""
        rules: [{{id: cost, after: took(harmful), must_follow: marked(cost)}}]
        start: a
        scenes:
          a:
            choices:
              - {{text: Harm., approach: harmful, goto: y}}
              - {{text: Heal., approach: healthy, goto: z}}
          y: {{lines: [{{text: It costs., marks: cost}}], {END}}}
          z: {{{END}}}
        """,
    "ways that never end owe nothing": f"""
        rules: [{{id: cost, after: took(harmful), must_follow: marked(cost)}}]
        start: a
        scenes:
          a:
            choices:
              - {{text: Harm., approach: harmful, goto: b}}
              - {{text: Heal., approach: healthy, goto: z}}
          b: {{choices: [{{text: Round., approach: neutral, goto: b}}]}}
          z: {{{END}}}
        """,
    "fate that nothing reads doubles the playthroughs": f"""
        variables: {{f: {{one_of: [a, b, c]}}, g: {{one_of: [x, y]}}}}
        start: a
        scenes:
          a:
            choices:
              - {{text: On., approach: neutral, goto: z}}
              - {{text: Stuck., approach: neutral, goto: d}}
          d: {{choices: [{{text: Never., approach: neutral, when: f == a and f == b, goto: z}}]}}
          z: {{{END}}}
        """,
    "used up with whatever reason": f"""
        start: a
        scenes:
          a:
            choices:
              - text: Once.
                once: true
                approach: healthy
                goto: a
                reasons: [{{text: So.}}, {{text: Or so., approach: harmful}}]
              - {{text: On., approach: harmful, when: count(harmful) + count(healthy) > 0, goto: z}}
          z: {{{END}}}
        """,
    "a choice that crosses and repairs, draws and lifts": f"""
        cast: {{i: {{name: I, player: true}}}}
        boundaries: {{b: {{by: i, says: No.}}}}
        rules: [{{id: never-crossed, at: choices, never: crossed() or active()}}]
        start: a
        scenes:
          a:
            choices:
              - {{text: Both., approach: harmful, crosses: b, repairs: b, draws: b, lifts: b, goto: c}}
              - {{text: Respect., approach: healthy, respects: b, draws: b, goto: z}}
          c: {{choices: [{{text: On., approach: healthy, respects: b, goto: z}}]}}
          z: {{{END}}}
        """,
}

# What is true of them, worked out on paper: claims with the shortest way, and the number of playthroughs.
TRUE: dict[str, tuple[str, dict[tuple[str, ...], int]]] = {
    "counting stops at 99": ("infinite", {("no-healthy-choice", "a"): 0}),
    "a scene is visited before the present entry only": ("1", {}),
    "lines change what later lines ask": ("infinite", {("inactive-boundary", "on", "b"): 1}),
    "a reason is asked before anything of its choice happens": ("1", {("dead-end", "a"): 2}),
    "what is added stops at the ends of the range": ("2", {}),
    "a circle of lines and branches without a choice": ("1", {("no-way-out", "b"): 1}),
    "a trap is entered by the last choice, from where there was still a way out": (
        "1",
        {("no-way-out", "b"): 1, ("no-way-out", "d"): 3},
    ),
    "a circle that a second round leaves": ("1", {}),
    "stepping round the first scene, and into another note": (
        "1",
        {
            ("no-healthy-choice", "a"): 0,
            ("no-healthy-choice", "c"): 0,
            ("rewarded-harm", "y"): 1,
            ("rewarded-harm", "z"): 2,
        },
    ),
    "each harmful act owes a cost of its own": (
        "4",
        {
            ("broken-rule", "cost"): 2,
            ("no-healthy-choice", "a"): 0,
            ("rewarded-harm", "z"): 2,
        },
    ),
    "an ending pays what is owed": ("2", {("rewarded-harm", "y"): 1}),
    "ways that never end owe nothing": ("1", {("no-way-out", "b"): 1}),
    "fate that nothing reads doubles the playthroughs": ("6", {("dead-end", "d"): 1}),
    "used up with whatever reason": ("2", {("no-healthy-choice", "a"): 1, ("rewarded-harm", "z"): 2}),
    "a choice that crosses and repairs, draws and lifts": (
        "2",
        {
            ("inactive-boundary", "both", "b"): 0,
            ("inactive-boundary", "respect", "b"): 0,
            ("inactive-boundary", "on", "b"): 1,
        },
    ),
}


def corner_of(name: str) -> Scenario:
    loaded = load("scenes/corner.yaml", ("title: A corner\n" + dedent(CORNERS[name])).encode())
    assert loaded.scenario is not None, [problem.message for problem in loaded.problems]
    return loaded.scenario
