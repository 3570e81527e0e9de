"""What leaves the room: the state for phones, the run-sheet, the report and its counts."""

from __future__ import annotations

import csv
import io
import json

from game.story.frozen import replace
from game.story.playthrough import start
from game.ui.room_papers import asked_words, report_csv, report_json, report_page
from game.ui.words import english
from game.workshop.counted import FEWEST, told, told_total
from game.workshop.record import record
from game.workshop.runsheet import in_order, run_sheet
from game.workshop.session import Session, again, ask, back, close, decide, reveal, take_back, what_if
from game.workshop.shown import PhoneState, RoomState, phone_state


def test_a_phone_never_has_the_result_before_it_is_shown(session: Session) -> None:
    for state in (ask(session), close(ask(session), {"go": 12, "way": 3})):
        sent = RoomState(1, phone_state(state, "What do you say?")).to_json()
        phone = json.loads(sent)["phone"]
        assert [answer["count"] for answer in phone["answers"]] == [None, None] and phone["quiet"] is None
        assert "12" not in sent


def test_a_phone_shows_the_counts_when_they_are_revealed(session: Session) -> None:
    state = phone_state(reveal(ask(session), {"go": 12, "way": 3, "quiet": 2}), "What do you say?")
    assert [(bar.letter, bar.count) for bar in state.answers] == [("A", 12), ("B", 3)]
    assert state.quiet == 2 and state.stage == "revealed"


def test_a_phone_reads_along_between_polls_and_is_told_the_end(session: Session) -> None:
    assert phone_state(session, "", reading="The step").stage == "reading"
    assert phone_state(session, "", ending=True).stage == "ending"
    assert phone_state(ask(session), "", ending=True).stage == "open"
    assert phone_state(session, "", over=True).stage == "over"
    assert PhoneState().stage == "lobby"


def test_the_run_sheet_counts_the_musts_that_are_still_ahead(session: Session) -> None:
    at_first = run_sheet(session.playthrough, 30, 10)
    assert [stop.scene for stop in at_first.stops] == ["door", "bar", "street"]
    assert at_first.musts_ahead == ("street",) and at_first.each == 20 and not at_first.hurry
    later = run_sheet(decide(session, "go").playthrough, 30, 28)
    assert later.musts_ahead == () and later.minutes_left == 2
    assert {stop.scene for stop in later.stops if stop.past} == {"door", "street"}


def test_the_run_sheet_says_when_only_musts_have_time(session: Session) -> None:
    assert run_sheet(session.playthrough, 30, 28).hurry
    assert run_sheet(session.playthrough, 30, 45).minutes_left == 0


def test_the_run_sheet_knows_the_scenes_that_only_some_ways_lead_to(session: Session) -> None:
    assert [stop.scene for stop in run_sheet(session.playthrough, 30, 0).stops if stop.some] == [
        "bar",
        "street",
    ]
    there = decide(decide(session, "way"), "heard")
    assert [stop.scene for stop in run_sheet(there.playthrough, 30, 0).stops if stop.some] == ["street"]
    assert not any(stop.some for stop in run_sheet(decide(session, "go").playthrough, 30, 0).stops)


def test_a_scene_stands_after_all_that_lead_to_it(session: Session) -> None:
    assert [scene.id for scene in in_order(session.scenario)][:3] == ["door", "bar", "street"]


def test_a_note_that_is_switched_off_before_the_start_is_stepped_round(session: Session) -> None:
    without = Session(start(session.scenario, without=["alcohol"]))
    assert decide(decide(without, "way"), "heard").playthrough.scene.id == "street"


def test_few_people_are_not_told_and_cannot_be_reckoned(session: Session) -> None:
    assert told({"a": 12, "b": 3, "quiet": 0}) == {"a": None, "b": None, "quiet": 0}
    assert told({"a": 12, "b": 9, "quiet": 1}) == {"a": 12, "b": None, "quiet": None}
    assert told({"a": 4, "b": 2, "quiet": 9}) == {"a": None, "b": None, "quiet": 9}
    assert told({"a": 12, "b": FEWEST, "quiet": 0}) == {"a": 12, "b": 5, "quiet": 0}
    assert told({"a": 3}) == {"a": None}
    assert told_total({"a": 3}) is None and told_total({}) == 0 and told_total({"a": 3, "b": 2}) == 5


def test_the_report_has_both_rounds_and_the_act_that_a_reason_is_for(session: Session) -> None:
    twice = reveal(again(reveal(ask(session), {"go": 13, "way": 17})), {"go": 10, "way": 20})
    done = decide(reveal(ask(decide(twice)), {"heard": 24, "scarf": 6}))
    found = record(done)
    acts, reasons = found.asked
    assert [[answer.count for answer in round] for round in acts.rounds] == [[13, 17, 0], [10, 20, 0]]
    assert [answer.decided for answer in acts.rounds[1]] == [False, True, False]
    assert reasons.act == "Stand in her way." and reasons.totals == (30,)
    assert found.ways == (("Stand in her way.",),)


def test_the_report_tells_what_if_from_the_room_s_own_way(session: Session) -> None:
    """A second what-if that decides the same again is one more way that was looked at, with its own counts."""
    own = decide(reveal(ask(decide(reveal(ask(session), {"go": 5, "way": 8}))), {"heard": 9, "scarf": 5}))
    other = back(decide(reveal(ask(what_if(own, 0)), {"go": 11, "way": 6})))
    same = back(take_back(decide(reveal(ask(what_if(other, 0)), {"go": 6, "way": 7}))))
    found = record(same)
    assert [(asked.kind, asked.way, len(asked.rounds)) for asked in found.asked] == [
        ("act", 0, 1), ("reason", 0, 1), ("act", 1, 1), ("act", 2, 1),
    ]  # fmt: skip
    assert found.ways == (("Stand in her way.",), ("Let her go.",), ())
    page = report_page(english(), found, "en")
    assert "<caption>1. What do you say?</caption>" in page
    assert "<caption>2. Why: Stand in her way.</caption>" in page
    assert "<caption>3. What if 1: What do you say?</caption>" in page
    assert "<caption>4. What if 2: What do you say?</caption>" in page and "Round 2" not in page
    assert page.count("(this way)") == 4
    assert "<h2>What if 1</h2>" in page and "<h2>What if 2</h2>" in page and "<h2>What if 3</h2>" not in page
    lines = list(csv.DictReader(io.StringIO(report_csv(english(), found).removeprefix("\ufeff"))))
    counts = [(line["way"], line["count"]) for line in lines if line["answer"].endswith("Let her go.")]
    assert counts == [("own", "5"), ("what if 1", "11"), ("what if 2", "6")]
    questions = json.loads(report_json(found))["questions"]
    assert [each["way"] for each in questions] == [0, 0, 1, 2]
    assert [[a["count"] for a in each["rounds"][0]] for each in questions] == [
        [5, 8, 0],
        [9, 5, 0],
        [11, 6, 0],
        [6, 7, 0],
    ]


def test_a_decision_that_was_taken_back_is_not_marked_in_the_report(session: Session) -> None:
    anew = take_back(decide(reveal(ask(session), {"go": 9})))
    page = report_page(english(), record(decide(reveal(ask(anew), {"way": 9}))), "en")
    assert page.count("(this way)") == 1 and "Stand in her way. (this way)" in page


def test_a_quotation_stands_in_the_report_with_its_own_marks_alone(session: Session) -> None:
    found = replace(record(reveal(ask(session), {"go": 9})).asked[0], kind="reason", act="“No.”")
    assert asked_words(english(), found) == "Why: “No.”"


def test_a_poll_that_is_still_open_is_not_in_the_report(session: Session) -> None:
    assert record(ask(session)).asked == ()
