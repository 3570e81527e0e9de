"""A skill that `library.yaml` does not have.

Why it matters: the talk after the story goes by skills, and this one has no name and no meaning there.

How to mend it: mend the id, or add the skill to `library.yaml`. Without a `library.yaml` beside the story no skill
is checked.

Good:

    title: The Feed
    start: sofa
    skills: [self_care]
    scenes:
      sofa:
        lines: [Their photos, up to March.]
        choices:
          - {text: Mute the feed., approach: healthy, skill: self_care, feedback: It is quieter now., goto: bed}
      bed: {lines: [You sleep.], ending: {title: Night, outcome: growth}}

Bad:

    title: The Feed
    start: sofa
    skills: [selfcare]
    scenes:
      sofa:
        lines: [Their photos, up to March.]
        choices:
          - {text: Mute the feed., approach: healthy, skill: self_care, feedback: It is quieter now., goto: bed}
      bed: {lines: [You sleep.], ending: {title: Night, outcome: growth}}
"""

from game.proof.checks import Check

CHECK = Check("unknown-skill", "error")
