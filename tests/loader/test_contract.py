"""The examples of the scenario language itself: the smallest scenario, and one with everything in it."""

from __future__ import annotations

import pytest

from game.loader.grammar import EXITS, SHAPES
from game.story.playthrough import start
from tests.support.marked import told

SMALLEST = """\
title: The Drawer
start: night
scenes:
  night:
    lines:
      - The phone lies on the table. They asked you not to write.
    choices:
      - text: Put it in the drawer.
        approach: healthy
        feedback: You let their words stand.
        goto: morning
      - text: Write anyway.
        approach: harmful
        feedback: They asked for one thing and did not get it.
        goto: seen
  morning: {lines: [You slept.], ending: {title: Morning, outcome: growth}}
  seen: {lines: [Two grey ticks. No answer.], ending: {title: Seen, outcome: harm}}
"""
EVERYTHING = """\
# yaml-language-server: $schema=scenario.schema.json
title: Thirty Days
summary: Mara asked for a month alone. It is day five.
minutes: 10                      # how long one play takes
ages: 14+
language: en
role: left                       # whom the player is: left | leaver | bystander | receiving
content_notes:                   # a word, or a mapping when a player may step round it
  - breakup
  - {note: threat of self-harm, level: strong, scenes: [two-am], skip_to: day-seven}
skills: [give_space, respect_no] # ids from library.yaml
cast:
  ines:   {name: Ines, player: true}
  mara:   {name: Mara}
boundaries:                      # what a person in the story asks for, once, and means
  month-alone: {by: mara, says: Please let me have this month.}
variables:                       # all finite, so that every path can be proved
  trust: {start: 2, min: 0, max: 5, label: Mara's trust}
  told_truth: false
  mood: {start: calm, values: [calm, hurt, angry]}
  answer: {one_of: [no, not yet, yes]}   # fate: the other's own reasons, settled before play, whatever the player does
start: day-five
scenes:
  day-five:
    place: bedroom-night         # a background in assets/
    time: Thursday 23:40         # optional, shown with the place; a line in a phone thread may have its own
    medium: messages             # talk (default) | messages (a phone thread)
    present: [ines]
    sound: rain
    lines:
      - It is 23:40. The room is blue with phone light.          # narration
      - mara: I need this month to myself.                       # speech: the key is a cast id
        mood: guarded            # the face to show
        draws: month-alone       # from here on the boundary is active
      - text: You never told her about the letter.               # narration with more to say
        when: not told_truth
      - ines: I think I made a mistake.
        unsent: true             # a draft in the phone thread: seen by the player, never sent
    ask: What do you do with the phone?      # optional, above the choices
    choices:
      - text: Put it in the kitchen drawer.
        id: drawer               # optional, stable name
        respects: month-alone
        lines:                   # optional: what happens at once
          - The drawer closes. The flat is very quiet.
        reasons:                 # optional second step: the same act can have different reasons
          - text: Because she asked.
            approach: healthy    # healthy | mixed | harmful | neutral
            skill: give_space
            add: {trust: 1}
            feedback:
              what: You let her words stand.
              their_side: Mara's phone stays dark, for the first time this week.
            goto: day-seven
          - text: Silence will make her miss me.
            approach: mixed
            skill: straight_dealing
            feedback:
              what: The act is kind. The aim is not.
              their_side: Quiet with a countdown in it is still a kind of call.
              instead: Keep the quiet and drop the aim.
            goto: day-seven
      - text: Type "just checking you're ok".
        approach: harmful
        skill: give_space
        crosses: month-alone
        set: {mood: angry}
        marks: cost              # a word that rules and conditions can ask for
        feedback:
          what: A kind sentence can still step over a line.
          their_side: She asked for one thing and did not get it.
          research: Gifts and kind words after a no are mostly felt as intrusion.
          source: cupach-2000
          instead: Write it in your notes. Nobody has to receive it.
        goto: seen
  day-seven:
    lines: [...]
    branch:                      # the first case that holds is taken; the last has no `when`
      - {when: answer == yes and not crossed(month-alone), goto: talk}
      - {goto: quiet}
  her-room:
    seen_by: mara                # the player sees this scene as Mara
    lines: [...]
    goto: quiet
  quiet:
    lines: [...]
    ending:
      title: A quiet month
      outcome: growth            # growth | mixed | harm
      together: false            # false when not written
      their_side: A month later Mara cannot say why she is glad of it. But she is.
      reflect: [What did the silence ask of you?]
"""
# The example names three scenes that it does not show.
THE_REST = """\
  two-am: {lines: [The phone lights up.], goto: day-seven}
  seen: {lines: [Two grey ticks.], goto: day-seven}
  talk: {lines: [It is Sunday.], goto: her-room}
"""


def test_the_smallest_scenario_is_read_and_played() -> None:
    case = told(SMALLEST)
    scenario = case.is_fine()
    assert (scenario.title, scenario.start, list(scenario.scenes)) == (
        "The Drawer",
        "night",
        ["night", "morning", "seen"],
    )
    here = start(scenario).choose("put-it-in-the-drawer")
    assert here.ending is not None and here.ending.title == "Morning"
    there = here.undo().choose("write-anyway")
    assert there.ending is not None and there.ending.outcome == "harm"


def test_the_example_with_everything_is_read_as_it_says() -> None:
    scenario = told(EVERYTHING + THE_REST).is_fine()
    assert (scenario.minutes, scenario.ages, scenario.role) == (10, "14+", "left")
    assert [note.note for note in scenario.content_notes] == ["breakup", "threat of self-harm"]
    assert scenario.content_notes[1].skip_to == "day-seven"
    assert scenario.player is not None and scenario.player.name == "Ines"
    assert scenario.boundaries["month-alone"].by == "mara"
    assert scenario.variables["answer"].fate
    assert scenario.variables["answer"].domain.values == ("no", "not yet", "yes")
    evening = scenario.scenes["day-five"]
    assert (evening.time, evening.medium, evening.present) == ("Thursday 23:40", "messages", ("ines",))
    told_by_mara = evening.lines[1]
    assert (told_by_mara.speaker, told_by_mara.mood, told_by_mara.draws) == (
        "mara",
        "guarded",
        ("month-alone",),
    )
    assert evening.lines[3].unsent
    drawer, typed = evening.choices
    assert (drawer.id, drawer.respects) == ("drawer", ("month-alone",))
    assert [reason.id for reason in drawer.reasons] == ["because-she-asked", "silence-will-make-her-miss-me"]
    assert [reason.approach for reason in drawer.reasons] == ["healthy", "mixed"]
    assert typed.id == "type-just-checking-you-re-ok"
    assert typed.feedback is not None and typed.feedback.source == "cupach-2000"
    assert scenario.scenes["her-room"].seen_by == "mara"
    ending = scenario.scenes["quiet"].ending
    assert ending is not None and not ending.together


def test_the_example_with_everything_can_be_played_to_its_end() -> None:
    scenario = told(EVERYTHING + THE_REST).is_fine()
    here = start(scenario, fate={"answer": "yes"})
    assert {offer.choice.id for offer in here.offers()} == {"drawer", "type-just-checking-you-re-ok"}
    here = here.choose("drawer", "because-she-asked")
    assert here.value("trust") == 3
    assert here.ending is not None and here.ending.title == "A quiet month"


# What the contract's table says of each mapping; bold there is required.
KEYS = {
    "scenario": "title! start! scenes! summary minutes ages language role content_notes skills cast boundaries "
    "variables rules workshop",
    "person": "name! player pronouns portrait",
    "boundary": "by! says!",
    "variable": "start min max values one_of label",
    "scene": "choices goto branch ending lines place time medium present sound seen_by marks ask keep_order "
    "workshop describe",
    "line": "text mood when draws lifts marks unsent time sound caption",
    "choice": "text! approach goto id skill when locked once set add draws lifts crosses respects repairs marks "
    "lines feedback reasons",
    "reason": "text! approach goto id skill when set add marks feedback",
    "feedback": "what! their_side research source instead",
    "ending": "title! outcome! together their_side reflect",
    "scene_workshop": "prompts notes what_if pace",
    "workshop": "minutes goals before agreement grounding self_check take_aways",
    "note": "note! level scenes skip_to",
    "case": "goto! when",
}


@pytest.mark.parametrize("shape", KEYS)
def test_the_grammar_has_the_keys_of_the_contract_and_no_others(shape: str) -> None:
    keys = {key.name + "!" * key.required for key in SHAPES[shape].keys}
    assert keys == set(KEYS[shape].split())


def test_a_scene_goes_on_in_four_ways() -> None:
    assert set(EXITS) == {"choices", "goto", "branch", "ending"}
