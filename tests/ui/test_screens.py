"""The pages one by one: what each shows of the story and of what was kept, as somebody comes to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.settings import Settings
from game.story.kept import Kept, Saved
from game.story.location import Location
from game.story.model import Scenario
from game.story.playthrough import Playthrough, start
from game.story.problem import Problem
from game.story.replay import journal_of
from game.story.retelling import retold
from game.ui.inputs import Input, Intent, Press
from game.ui.pages import Reading
from game.ui.screen import Context, Fault, PictureWords, Screen, Story
from game.ui.screens.confirm import DeleteScreen
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.feedback import called_in, fits, other_person
from game.ui.screens.help import HelpScreen
from game.ui.screens.history import HistoryScreen
from game.ui.screens.library import LibraryScreen
from game.ui.screens.notes import NotesScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.play import PlayScreen, at_moment
from game.ui.screens.settings import changed
from game.ui.screens.title import TitleScreen
from game.ui.screens.trouble import TroubleScreen
from game.ui.spoken import spoken
from game.ui.summary import summary_page
from game.ui.view import Bubble, Button, Crop, Mark, Pips, Portrait, Speech, Text, View, Widget, walk
from game.ui.words import english
from tests.pilot import our_stories, scenario_of

SMALL = """
title: Small
summary: A small one.
ages: 14+
minutes: 1
content_notes: [breakup, {note: alcohol, level: mild, scenes: [b], skip_to: end}]
cast: {ada: {name: Ada, player: true}, ben: {name: Ben}, cem: {name: Cem}}
boundaries: {quiet: {by: ben, says: No calls.}}
variables: {n: {start: 2, min: 0, max: 5}}
start: a
scenes:
  a:
    place: park
    time: Monday
    sound: rain
    present: [ada, ben]
    lines:
      - {ben: "{ada}, no calls. I said it {n} times.", mood: guarded, draws: quiet}
    ask: What now, {ada}?
    choices:
      - text: Wait, {ada}.
        id: wait
        respects: quiet
        reasons:
          - {text: "{ben} asked {n} times.", id: asked, approach: healthy, feedback: {what: Well., their_side: Good.}}
          - {text: It is clever., id: clever, approach: mixed, feedback: {what: Hm., their_side: Hm.}}
        goto: b
      - {text: Call., id: call, approach: harmful, crosses: quiet, feedback: {what: No., their_side: It rang.}, goto: b}
      - {text: Fly., id: fly, when: n > 4, locked: "{ada} has {n} wings.", approach: neutral, goto: b}
  b:
    seen_by: cem
    medium: messages
    lines:
      - {ben: hey, time: "10:00"}
      - {cem: yes}
      - {cem: are you, unsent: true}
      - {cem: well, unsent: true}
    choices:
      - {text: Write., id: write, approach: neutral, reasons: [{text: Because., id: because}], goto: end}
  end:
    lines: [Over.]
    ending: {title: "The End of {n}", outcome: growth, their_side: "{ben} sleeps.", reflect: [Why?]}
  other: {lines: [Over.], ending: {title: Other, outcome: mixed}}
"""


@pytest.fixture
def small() -> Scenario:
    return scenario_of(SMALL)


def widgets(view: View) -> Iterator[Widget]:
    yield from walk((*view.body, *view.top, *view.footer, *view.bar))


def words(view: View) -> str:
    top = [text.words for text in view.top]
    return "\n".join([*top, *(said.words for said in spoken(view))])


def kept(small: Scenario, *endings: str, saved: Playthrough | None = None) -> Kept:
    saves = {small.id: Saved(journal_of(saved), small.title, "Monday")} if saved else {}
    return Kept(saves, {small.id: frozenset(endings)} if endings else {})


# --- the title and the library -------------------------------------------------------------------------


def test_the_title_offers_to_go_on_only_where_something_is_kept(small: Scenario) -> None:
    fresh = TitleScreen().view(Context())
    assert "Continue" not in words(fresh) and "Delete" not in words(fresh) and fresh.focus == "stories"
    going = TitleScreen().view(Context(kept=kept(small, saved=start(small))))
    assert (
        going.focus == "continue" and "Small  ·  Monday" in words(going) and "Delete all" not in words(going)
    )


@pytest.mark.parametrize(
    ("endings", "begun", "state"),
    [
        ((), True, "In progress"),
        (("end",), False, "Finished"),
        (("end", "other"), True, "All endings"),
    ],
)
def test_a_card_says_how_far_its_story_is(
    endings: tuple[str, ...], begun: bool, state: str, small: Scenario
) -> None:
    shelf = (Story(small.id, "story.yaml", small),)
    context = Context(kept=kept(small, *endings, saved=start(small) if begun else None))
    view = LibraryScreen(shelf).view(context)
    assert state in words(view) and f"{len(endings)} of 2 endings" in words(view)
    (pips,) = [w for w in widgets(view) if isinstance(w, Pips)]
    assert (pips.filled, pips.total) == (len(endings), 2)
    assert "14+ Breakup, alcohol" in words(view) and "1 min" in words(view)


def test_where_every_story_is_new_no_card_says_so(small: Scenario) -> None:
    shelf = (Story(small.id, "story.yaml", small), Story("other", "other.yaml", replace(small, id="other")))
    assert "New" not in words(LibraryScreen(shelf).view(Context()))
    assert words(LibraryScreen(shelf).view(Context(kept=kept(small, "end")))).count("New") == 1


def test_a_shelf_without_stories_says_so() -> None:
    view = LibraryScreen(()).view(Context())
    assert "No story was found." in words(view) and view.focus == "nothing"


def test_a_broken_story_is_a_card_that_counts_its_problems() -> None:
    problem = Problem("b.yaml", Location(1, 1), "not-yaml", "error", "no")
    view = LibraryScreen((Story("b", "b.yaml", None, (problem, problem)),)).view(Context())
    assert "2 problems keep it from being played." in words(view)


def test_the_page_before_a_story_tells_what_it_holds(small: Scenario) -> None:
    view = NotesScreen(small).view(Context())
    assert all(
        part in words(view)
        for part in ("Small", "A small one.", "About 1 minute  ·  14+", "Breakup", "Alcohol (mild)")
    )
    assert [button.id for button in view.footer] == ["back", "start"]
    again = NotesScreen(small).view(Context(kept=kept(small, saved=start(small))))
    assert [button.id for button in again.footer] == ["back", "continue"]
    assert any(isinstance(w, Button) and w.id == "start" for w in widgets(again)), (
        "from the start, with what else there is"
    )
    assert [b.id for b in again.footer if b.kind == "main"] == ["continue"]


def test_only_notes_that_can_be_stepped_round_are_buttons(small: Scenario) -> None:
    ids = [w.id for w in widgets(NotesScreen(small).view(Context())) if isinstance(w, Button)]
    assert ids[:1] == ["note:1"] and "note:0" not in ids
    out = NotesScreen(small, frozenset({"alcohol"})).view(Context())
    (note,) = [w for w in widgets(out) if isinstance(w, Button) and w.id == "note:1"]
    assert (note.selected, note.icon, note.note) == (False, "circle", "Left out. Press to put it back.")


# --- a scene -------------------------------------------------------------------------------------------


def test_placeholders_are_filled_everywhere(small: Scenario) -> None:
    here = start(small)
    moment = at_moment(here)
    seen = [moment.view(Context()), replace(moment, asked="wait").view(Context())]
    after = here.choose("wait", "asked").choose("write", "because")
    for page in range(5):
        seen += [
            PlayScreen(here.choose("wait", "asked"), page).view(Context()),
            PlayScreen(after, page).view(Context()),
        ]
    seen += [DebriefScreen(after).view(Context()), HistoryScreen(after).view(Context())]
    text = "\n".join(words(view) for view in seen)
    assert "{" not in text and "}" not in text
    for part in (
        "Ada, no calls. I said it 2 times.",
        "What now, Ada?",
        "Ben asked 2 times.",
        "Ada has 2 wings.",
        "Ben sleeps.",
    ):
        assert part in text, part
    assert "The End of 2" in text


def test_the_tail_of_speech_points_only_at_whoever_stands_next_to_it() -> None:
    def pointed(present: str) -> bool:
        story = scenario_of(SMALL.replace("present: [ada, ben]", f"present: [{present}]"))
        (said,) = [w for w in widgets(at_moment(start(story)).view(Context())) if isinstance(w, Speech)]
        return said.in_sight

    assert pointed("ada, ben") and pointed("ben")
    assert not pointed("ben, ada") and not pointed("ada")


def test_place_time_sound_people_and_the_place_in_words_stand_on_the_stage(small: Scenario) -> None:
    pictures = PictureWords(places={"park": "A park in autumn."})
    view = at_moment(start(small)).view(Context(pictures=pictures))
    assert view.stage is not None and view.stage.place == "park" and view.stage.words == "A park in autumn."
    assert [(p.person, p.mood, p.name) for p in view.stage.people] == [
        ("ada", "calm", "Ada"),
        ("ben", "guarded", "Ben"),
    ]
    assert [text.words for text in view.top] == ["**Small**  Monday", "[rain on glass]"]
    silent = at_moment(start(small)).view(Context(settings=Settings(captions=False)))
    assert [text.words for text in silent.top] == ["**Small**  Monday"]


def test_a_locked_choice_is_shown_with_its_reason_and_cannot_be_pressed(small: Scenario) -> None:
    screen = at_moment(start(small))
    (fly,) = [w for w in widgets(screen.view(Context())) if isinstance(w, Button) and w.id == "choice:fly"]
    assert not fly.enabled and fly.note == "Ada has 2 wings."
    assert screen.handle(Press("choice:fly"), Context()).screen is None


def test_the_question_why_is_asked_of_whoever_we_are(small: Scenario) -> None:
    here = start(small)
    assert "Which is true for your Ada?" in words(replace(at_moment(here), asked="wait").view(Context()))
    there = at_moment(here.choose("call"))
    assert "Which is true for your Cem?" in words(replace(there, asked="write").view(Context()))


def test_the_question_why_names_nobody_whom_the_story_has_not_named() -> None:
    small = scenario_of("""
        title: T
        summary: S
        minutes: 1
        content_notes: []
        cast: {ada: {name: Ada, player: true}}
        start: a
        scenes:
          a:
            lines: [It rains.]
            choices:
              - text: Wait.
                id: wait
                reasons: [{text: Rain., id: rain, approach: neutral}, {text: Sun., id: sun, approach: neutral}]
                goto: end
              - {text: Go., id: go, approach: neutral, goto: end}
          end: {lines: [Over.], ending: {title: E, outcome: growth}}
    """)
    asked = words(replace(at_moment(start(small)), asked="wait").view(Context()))
    assert "Which is true for you here?" in asked and "Ada" not in asked


def test_a_phone_shows_what_was_sent_and_what_only_the_writer_sees(small: Scenario) -> None:
    view = at_moment(start(small).choose("call")).view(Context())
    bubbles = [w for w in widgets(view) if isinstance(w, Bubble)]
    assert [(b.words, b.mine, b.note, b.unsent) for b in bubbles] == [
        ("hey", False, "10:00", False),
        ("yes", True, "", False),
        ("well", True, "", True),
    ], "Cem holds the phone, and the latest draft stands in its field"
    assert view.shape == "thread" and view.stage is not None and view.stage.back == "blurred"


def test_speech_shows_who_and_the_face_that_changed_is_said(small: Scenario) -> None:
    view = at_moment(start(small)).view(Context())
    (speech,) = [w for w in widgets(view) if isinstance(w, Speech)]
    assert (speech.who, speech.person, speech.mood, speech.said) == ("Ben", "ben", "guarded", "Ben, guarded")


def test_nothing_but_what_a_page_offers_does_anything(small: Scenario) -> None:
    odd: list[Input] = [
        Press("choice:gone"),
        Press("reason:asked"),
        Press("odd"),
        Intent("odd"),
        Press("choice:"),
    ]
    screens: list[Screen] = [
        at_moment(start(small)),
        PauseScreen(start(small)),
        HistoryScreen(start(small)),
        DebriefScreen(start(small).choose("call").choose("write", "because")),
        NotesScreen(small),
        LibraryScreen(()),
        TitleScreen(),
        DeleteScreen(),
        HelpScreen(()),
        TroubleScreen(Story("a", "a.yaml", None), ()),
    ]
    for screen in screens:
        for input in odd:
            transition = screen.handle(input, Context())
            assert (transition.move, transition.commands) == ("stay", ()), (screen, input)


# --- feedback ------------------------------------------------------------------------------------------


def feedback(here: Playthrough, drawn: str = "ben") -> View:
    context = Context(pictures=PictureWords(people={drawn: "Somebody with a cap."}))
    views = (PlayScreen(here, page).view(context) for page in range(5))
    return next(view for view in views if view.name == "feedback")


@pytest.mark.parametrize(
    ("way", "approach", "sentence", "mood"),
    [
        (("wait", "asked"), "healthy", "Healthy: it keeps to what Ben asked", "guarded"),
        (("wait", "clever"), "mixed", "A mixed way", "guarded"),
        (("call", ""), "harmful", "Harmful: it goes past what Ben asked", "guarded"),
    ],
)
def test_feedback_shows_the_approach_by_sign_and_word_and_the_other_s_face(
    way: tuple[str, str], approach: str, sentence: str, mood: str, small: Scenario
) -> None:
    view = feedback(start(small).choose(*way))
    assert sentence in words(view)
    assert approach in {w.approach for w in widgets(view) if isinstance(w, Mark)}
    (face,) = [w for w in widgets(view) if isinstance(w, Portrait)]
    assert (face.person, face.mood) == ("ben", mood), "whose boundary it was, as they looked last"


def test_a_face_that_nobody_drew_is_left_out(small: Scenario) -> None:
    screens = (PlayScreen(start(small).choose("call"), page) for page in range(5))
    assert not [w for s in screens for w in widgets(s.view(Context())) if isinstance(w, Portrait) and w.wide]


def test_whose_side_it_is_is_told_by_the_name_in_it() -> None:
    story = our_stories().story("thirty-days")
    assert story is not None and story.scenario is not None
    view = feedback(start(story.scenario).choose("terms").choose("and-then"), "duarte")
    (face,) = [w for w in widgets(view) if isinstance(w, Portrait)]
    assert face.person == "duarte", "and not the one whose month it is"


@pytest.mark.parametrize(
    ("story", "scene", "choice", "whose"),
    [
        ("first-minute", "table", "what-umbrella", "joss"),  # only what happened names them
        ("big-gesture", "sunday", "wrong-room", "matteo"),  # “He read it to Chiara”
        ("thirty-days", "day-twelve", "past", "mara"),  # in a thread with Noor, about Mara's boundary
        ("thirty-days", "call", "miss", "mara"),
        ("thirty-days", "park", "over-soup", "duarte"),
        ("thirty-days", "box", "letter", "mara"),  # “She reads till one”; Joss, who is there, is no she
        ("unsent", "two-am", "running", "sam"),  # “He’d have come”; Mum writes
        ("handover", "side-step", "got-thin", ""),  # “She’d only said it”: a child who is not in the cast
        ("big-gesture", "cue-list", "win-back", ""),  # “Nobody asks the cup”; Emre is there
        ("big-gesture", "may", "love-a-yes", ""),  # about a row of chairs; Ms Vale is there
        ("six-weeks", "jacket", "horn", "tess"),  # “She has moved”; it is the aunt who sits there
        ("six-weeks", "caught", "by-myself", ""),  # “She had a stiff neck”: the aunt, who has just spoken
        ("six-weeks", "sofa", "chats", ""),  # “On that Tuesday she”: the aunt or Tess
        ("how-happy", "watch", "yusra", ""),  # “Yusra thinks she has to pick a side”
    ],
)
def test_their_side_has_the_face_of_whose_it_is(story: str, scene: str, choice: str, whose: str) -> None:
    found = our_stories().story(story)
    assert found is not None and found.scenario is not None
    here = found.scenario.scenes[scene]
    taken = next(one for one in here.choices if one.id == choice)
    reason = taken.reasons[0] if taken.reasons else None
    feedback = (reason.feedback if reason else None) or taken.feedback
    assert feedback is not None
    assert other_person(found.scenario, here, taken, feedback) == whose


def test_no_story_shows_the_face_of_somebody_who_is_called_otherwise() -> None:
    wrong = []
    for known in our_stories().shelf():
        scenario = known.scenario
        assert scenario is not None
        for scene in scenario.scenes.values():
            for choice in scene.choices:
                for feedback in (choice.feedback, *(reason.feedback for reason in choice.reasons)):
                    side = feedback.their_side if feedback else ""
                    whose = other_person(scenario, scene, choice, feedback) if feedback and side else ""
                    named = whose and scenario.cast[whose].name in side
                    if whose and not named and not fits(scenario.cast[whose], called_in(side)):
                        wrong.append((scenario.id, choice.id, whose, side))
    assert wrong == []


def test_the_face_is_the_same_in_another_language() -> None:
    found = our_stories().story("thirty-days")
    assert found is not None and found.scenario is not None
    spoken = retold(
        found.scenario, lambda key, text: "Lee hasta la una." if key.endswith("their_side") else text
    )
    here = spoken.scenes["box"]
    taken = next(one for one in here.choices if one.id == "letter")
    assert taken.feedback is not None
    assert other_person(spoken, here, taken, taken.feedback) == "mara"


def test_the_clock_goes_on_with_the_newest_message() -> None:
    here = scenario_of("""
        title: T
        start: a
        cast: {ada: {name: Ada, player: true}, ben: {name: Ben}}
        scenes:
          a:
            medium: messages
            time: Day five, 23:44
            lines: [{ben: old, time: "Sunday 20:31"}, {ada: hey, time: "23:44"}, {ben: no, time: "0:05"}, It rains.]
            choices: [{text: Go., id: go, approach: neutral, goto: end}]
          end: {ending: {title: End, outcome: growth}}
        """)
    tops = [PlayScreen(start(here), page).view(Context()).top[0].words for page in range(4)]
    assert tops == [f"**T**  Day five, {clock}" for clock in ("23:44", "23:44", "0:05", "0:05")]


def test_somebody_is_seen_writing_only_what_comes_just_now() -> None:
    here = scenario_of("""
        title: T
        start: a
        cast: {ada: {name: Ada, player: true}, ben: {name: Ben}}
        scenes:
          a:
            medium: messages
            time: Day five, 23:44
            lines:
              - {ben: old, time: "Sunday 20:31"}
              - {ada: hey, time: "23:44"}
              - {ben: no, time: "0:05"}
              - {ben: well}
              - It rains.
            choices: [{text: Go., id: go, approach: neutral, goto: end}]
          end: {ending: {title: End, outcome: growth}}
        """)
    pages = [PlayScreen(start(here), page).view(Context()) for page in range(5)]
    bubbles = [[w for w in walk(view.body) if isinstance(w, Bubble) and w.typed] for view in pages]
    assert [[bubble.words for bubble in typed] for typed in bubbles] == [[], [], ["no"], ["well"], []]


def test_feedback_in_one_sentence_has_one_card_and_no_empty_headings() -> None:
    here = start(
        scenario_of("""
        title: T
        start: a
        scenes:
          a: {choices: [{text: Go., id: go, approach: healthy, feedback: Well., goto: end}]}
          end: {ending: {title: End, outcome: growth}}
        """)
    )
    said = words(feedback(here.choose("go")))
    assert "What happened\nWell." in said
    for part in ("Their side", "Why", "Try instead"):
        assert part not in said


def test_a_fact_names_its_source_and_how_far_it_carries() -> None:
    story = our_stories().story("thirty-days")
    assert story is not None and story.scenario is not None
    said = words(feedback(start(story.scenario).choose("bargain")))
    assert "Why\nPushing against a free choice tends to bring anger and more arguing." in said
    assert any(
        line.endswith((" Evidence: strong.", " Evidence: fair.", " Evidence: limited."))
        for line in said.split("\n")
    )


# --- afterwards ----------------------------------------------------------------------------------------


def test_the_talk_afterwards_counts_nothing_and_judges_nobody(small: Scenario) -> None:
    view = DebriefScreen(start(small).choose("call").choose("write", "because")).view(Context())
    said = words(view)
    assert "Ending: “The End of 2”  ·  1 of 2 found" in said
    assert "Ben, a while later\nBen sleeps." in said and "To think about\nWhy?" in said
    assert "Harmful. Call." in said and "%" not in said and "score" not in said.lower()


def test_harm_is_what_another_try_is_suggested_for_first(small: Scenario) -> None:
    view = DebriefScreen(start(small).choose("call").choose("write", "because")).view(Context())
    tries = [w for w in widgets(view) if isinstance(w, Button) and w.id.startswith("try:")]
    assert [(w.id, w.words, w.note) for w in tries] == [("try:0", "Wait, Ada.", "At decision 1")]


def test_another_way_in_quotes_is_something_to_say() -> None:
    here = start(
        scenario_of("""
        title: T
        start: a
        scenes:
          a:
            choices:
              - {text: Go., id: go, approach: neutral, goto: end}
              - {text: “I’m off.”, id: off, approach: neutral, goto: end}
          end: {ending: {title: End, outcome: growth}}
        """)
    )
    assert "Say: “I’m off.” (At decision 1)" in words(DebriefScreen(here.choose("go")).view(Context()))
    assert "Go. (At decision 1)" in words(DebriefScreen(here.choose("off")).view(Context()))


@pytest.mark.parametrize("made", [1, 5, 6, 12])
def test_every_decision_has_its_way_back_and_one_button_leads_to_the_one_most_worth_it(made: int) -> None:
    here = start(
        scenario_of("""
        title: T
        start: a
        variables: {n: {start: 0, min: 0, max: 20}}
        scenes:
          a:
            choices:
              - {text: Kind., id: kind, approach: healthy, feedback: Well., add: {n: 1}, goto: a}
              - {text: Cold., id: cold, approach: harmful, feedback: Hm., goto: a}
              - {text: Stop., id: stop, approach: neutral, goto: end}
          end: {ending: {title: End, outcome: growth}}
        """)
    )
    ways = (["cold", "kind"] * made)[: made - 1]
    for way in (*ways, "stop"):
        here = here.choose(way)
    view = DebriefScreen(here).view(Context())
    back = [w for w in widgets(view) if isinstance(w, Button) and w.id.startswith("rewind:")]
    assert [button.id for button in back] == [f"rewind:{at}" for at in range(made)], "in their order"
    assert {button.kind for button in back} == {"quiet"}
    (main,) = [button for button in view.footer if button.kind == "main"]
    assert main.id == ("best" if "cold" in ways else "again")
    assert words(view).count("Harmful. ") == ways.count("cold")


def test_reading_back_has_all_in_order_and_ends_with_the_latest(small: Scenario) -> None:
    view = HistoryScreen(start(small).choose("wait", "asked")).view(Context())
    texts = [w.words for w in widgets(view) if isinstance(w, Text) and w.id]
    assert texts[0].startswith("**Ben:** “Ada, no calls.")
    assert texts[1] == "You chose: Wait, Ada. Ben asked 2 times."
    assert view.focus == "latest" and texts[-1] == "**Cem, not sent:** “well”"


CHAT = """
title: Chat
minutes: 1
ages: 14+
cast: {{ada: {{name: Ada, player: true}}, ben: {{name: Ben}}, cem: {{name: Cem}}, dot: {{name: Dot}}}}
start: a
scenes:
  a: {{medium: messages, lines: [{ben}], goto: b}}
  b:
    medium: messages
    lines: {lines}
    choices: [{{text: "“Hm”", approach: neutral, lines: [{{cem: Hm?}}], goto: c}}]
  c: {{medium: messages, lines: [{{ben: Only you.}}], goto: end}}
  end: {{lines: [Over.], ending: {{title: T, outcome: growth}}}}
"""


def threads(lines: str) -> list[tuple[str, list[str]]]:
    """What stands over each of the first pages of messages, and the messages under it."""
    here = start(scenario_of(CHAT.format(ben="{ben: Hi}", lines=lines)))
    found = []
    for play in (here, here.take(here.options()[0])):
        for page in range(len(PlayScreen(play).pages)):
            shown = [*widgets(PlayScreen(play, page).view(Context()))]
            over = [w.words for w in shown if isinstance(w, Text) and w.said]
            found.append((over[0] if over else "", [w.words for w in shown if isinstance(w, Bubble)]))
    return [one for one in found if one[1]]


@pytest.mark.parametrize(
    "lines", ["[{ben: One}, {cem: Two}, {ben: Three}]", "[{ben: One}, {cem: Two}, {dot: Three}]"]
)
def test_a_group_is_one_thread_with_all_who_write_in_it(lines: str) -> None:
    names = "Ben, Cem, Dot …" if "dot" in lines else "Ben, Cem …"
    assert threads(lines) == [
        ("Ben", ["Hi"]),
        (names, ["One"]),
        (names, ["One", "Two"]),
        (names, ["One", "Two", "Three"]),
        (names, ["One", "Two", "Three", "Hm"]),
        (names, ["One", "Two", "Three", "Hm", "Hm?"]),
        ("Ben", ["Only you."]),
    ]


def test_two_who_write_one_after_the_other_have_a_thread_each() -> None:
    shown = threads("[{ben: One}, {ben: Two}, {cem: Three}]")
    assert shown[:4] == [
        ("Ben", ["Hi"]),
        ("Ben", ["Hi", "One"]),
        ("Ben", ["Hi", "One", "Two"]),
        ("Cem", ["Three"]),
    ]


def test_a_pause_and_reading_back_are_where_the_open_page_is() -> None:
    """Not where the next choice will be made: that may be scenes away, and is not to be given away."""
    story = our_stories().story("thirty-days")
    assert story is not None and story.scenario is not None
    here = start(story.scenario)
    places = set()
    for _ in range(6):
        for page in range(len(PlayScreen(here).pages)):
            screen = PlayScreen(here, page)
            shown = screen.view(Context()).stage
            assert shown is not None
            for key in ("pause", "read back"):
                over = screen.handle(Intent(key), Context()).screen
                assert over is not None
                view = over.view(Context())
                assert view.stage is not None and view.stage.place == shown.place
                crops = [widget.place for widget in widgets(view) if isinstance(widget, Crop)]
                assert crops == ([shown.place] if key == "pause" else [])
            places.add(shown.place)
        here = here.take(here.options()[0])
    assert len(places) > 2


def test_a_story_that_names_no_skills_has_no_empty_part_for_them(small: Scenario) -> None:
    over = start(small).choose("wait", "clever").choose("write", "because")
    assert over.ending is not None
    assert "What came up" not in words(DebriefScreen(over).view(Context()))
    assert "What came up" not in summary_page(english(), over, (), "en")
    story = our_stories().story("thirty-days")
    assert story is not None and story.scenario is not None
    full = start(story.scenario)
    while full.options():
        full = full.take(full.options()[0])
    assert "What came up" in words(DebriefScreen(full).view(Context()))
    assert "What came up" in summary_page(english(), full, (), "en")


def test_after_a_choice_the_row_of_keys_says_how_to_take_it_back_on_pages_to_read_too(
    small: Scenario,
) -> None:
    def keys(screen: PlayScreen) -> set[str]:
        return {key for hint in screen.view(Context()).hints for key in hint.keys}

    assert "Backspace" not in keys(PlayScreen(start(small)))
    after = PlayScreen(start(small).choose("wait", "clever"), page=1)
    assert isinstance(after.open_page(), Reading) and "Backspace" in keys(after)


def test_a_pause_is_honest_about_what_is_kept(small: Scenario) -> None:
    screen = PauseScreen(start(small))
    assert "Your place is kept." in words(screen.view(Context()))
    assert "Nothing is being kept" in words(screen.view(Context(settings=Settings(keep=False))))


# --- the rest ------------------------------------------------------------------------------------------


def test_where_to_find_help_has_every_place_with_the_day_it_was_checked() -> None:
    places = tuple(our_stories().help())
    view = HelpScreen(places).view(Context())
    assert places
    for place in places:
        assert place.name in words(view) and place.where in words(view)
        dated = any(letter.isdigit() for letter in place.checked)
        assert (f"Address checked: {place.checked}" in words(view)) == dated, (
            "nothing is promised without a day"
        )
    assert "emergency number" in words(view)


def test_what_is_wrong_with_a_story_is_shown_as_its_author_wrote_it() -> None:
    problem = Problem(
        "a.yaml", Location(3, 7), "unknown-scene", "error", "no scene is called 'b*b*'", "did you mean 'bob'?",
        source="  goto: b*b*", within=('scene "a"', "goto"),
    )  # fmt: skip
    page = TroubleScreen(Story("a", "a.yaml", None, (problem,)), (Fault(problem),))
    said = words(page.view(Context()))
    assert "“a.yaml” cannot be played yet\n1 error in a.yaml." in said
    assert "Error  ·  unknown-scene  ·  a.yaml:3:7\nNo scene is called 'b∗b∗'." in said
    assert "3: goto: b*b*" in said and 'In scene "a" › goto' in said and "Did you mean 'bob'?" in said


def test_deleting_names_what_is_lost_and_nothing_else(small: Scenario) -> None:
    def said(kept: Kept) -> str:
        return words(DeleteScreen().view(Context(kept=kept))).split("\n")[1]

    saved = Saved(journal_of(start(small)), small.title)
    assert said(Kept()) == "Your settings are deleted from this computer."
    assert (
        said(kept(small, "end")) == "The endings you found and your settings are deleted from this computer."
    )
    assert said(Kept({"a": saved})).startswith("Your place in 1 story, the endings")
    assert said(Kept({"a": saved, "b": saved})).startswith("Your place in 2 stories, the endings")
    view = DeleteScreen().view(Context())
    assert "This cannot be taken back." in words(view)
    assert [b.id for b in view.footer if b.kind == "main"] == ["back"]


def test_a_setting_or_value_that_is_none_changes_nothing() -> None:
    assert changed(Settings(), "colour", "red") == Settings()
    assert changed(Settings(), "text_scale", "130") == Settings(text_scale=130)
    assert changed(Settings(), "less_motion", "true") == Settings(less_motion=True)
