"""A room from its lobby to its report, led by keys, by buttons and by the remote, with phones and without."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from game.adapters.disk.stories import FolderStories
from game.story.model import HelpPlace
from game.ui.commands import HostStory, OpenRoom
from game.ui.frame import Fill, Frame
from game.ui.inputs import (
    RoomAddress,
    RoomCount,
    RoomEvent,
    RoomOpened,
    RoomStep,
    RoomTally,
    RoomTrouble,
)
from game.ui.view import Ballot, walk
from game.workshop.shown import Helper, PhoneState, RemoteState
from tests.pilot import FakeRoom, Pilot, app_with

ADDRESSES = (RoomAddress("http://10.0.0.7:8765", ("10", "01")), RoomAddress("http://10.0.0.8:8765", ("1",)))


@dataclass(slots=True)
class Papers:
    """Files in memory."""

    written: dict[str, bytes] = field(default_factory=dict)

    def put(self, name: str, ending: str, content: bytes) -> str:
        self.written[name + ending] = content
        return f"/documents/{name}{ending}"


@dataclass(slots=True)
class Led:
    """A pilot who leads a room."""

    pilot: Pilot
    room: FakeRoom
    papers: Papers

    def tell(self, *events: RoomEvent) -> None:
        for event in events:
            self.pilot.feel(event)

    @property
    def phone(self) -> PhoneState:
        return self.room.shown[-1].phone

    @property
    def stage(self) -> str:
        return self.phone.stage

    @property
    def remote(self) -> RemoteState:
        return self.room.shown[-1].remote

    def open(self, *phones: str) -> None:
        """From the title into the lobby."""
        self.pilot.app.carry_out(self.pilot.app, HostStory("drawer"))
        self.pilot.loop.draw()
        self.pilot.press("Open the room")
        self.tell(RoomOpened(ADDRESSES, "123456"))

    def begin(self) -> None:
        """On to the first moment."""
        self.open()
        self.pilot.press("Begin the story")
        self.read_on()

    def read_on(self) -> None:
        while self.pilot.page != "room-vote" and "go-on" in self.pilot.labels:
            self.pilot.press("Go on")

    def vote(self, **counts: int) -> None:
        """Open a vote, and show what came of it."""
        self.pilot.press("Open the vote" if "ask" in self.pilot.labels and not self.asks_why else "Ask for")
        self.pilot.press("Show the result")
        self.tell(RoomTally(self.room.closing[-1], tuple(counts.items())))

    @property
    def asks_why(self) -> bool:
        return "Ask for the reason" in self.pilot.labels.values()


@pytest.fixture
def led(drawer: FolderStories) -> Led:
    app, room, papers = app_with(stories=drawer, fate={"answer": "no"}), FakeRoom(), Papers()
    app.papers = papers

    def make(rehearsal: bool, wake: object) -> FakeRoom:
        room.rehearsal = rehearsal
        return room

    app.make_room = make
    return Led(Pilot(app), room, papers)


def test_playing_with_a_room_leads_from_the_title_to_its_set_up(led: Led) -> None:
    led.pilot.press("Play with a room")
    assert led.pilot.page == "library" and "Which story does the room play?" in led.pilot.said
    led.pilot.press("The Drawer")
    assert led.pilot.page == "room-setup"
    led.pilot.key("escape")
    assert "Which story does the room play?" in led.pilot.said
    led.pilot.key("escape")
    assert led.pilot.page == "title"


def by_hands(led: Led) -> None:
    """A vote is open in a room without phones."""
    led.pilot.app.carry_out(led.pilot.app, HostStory("drawer"))
    led.pilot.loop.draw()
    led.pilot.press("By hands and cards")
    led.pilot.press("Open the room")
    assert "Phones" not in led.pilot.said
    led.pilot.press("Begin the story")
    led.read_on()
    led.pilot.press("Open the vote")


def first_step(led: Led) -> str:
    """The words of the way on."""
    return next(button.words for button in led.pilot.app.view().footer if button.kind == "main")


def test_hands_are_counted_before_their_result_is_shown(led: Led) -> None:
    by_hands(led)
    assert first_step(led) == "Count hands"
    led.pilot.press("Count hands")
    led.pilot.tab_to("hands:write")
    led.pilot.key("right", "right")
    led.pilot.press("Back to the room")
    assert first_step(led) == "Show the result"
    assert "2 hands are counted." in led.pilot.said and "Count hands · 2" in led.pilot.labels.values()


def test_a_result_that_was_shown_too_early_goes_back_to_counting(led: Led) -> None:
    by_hands(led)
    led.pilot.press("Show the result")
    assert first_step(led) == "Open it again"
    led.pilot.press("Open it again")
    led.pilot.press("Count hands")
    led.pilot.tab_to("hands:write")
    led.pilot.key("right")
    led.pilot.press("Back to the room")
    led.pilot.press("Show the result")
    led.pilot.key("backspace")
    assert "1 hand is counted." in led.pilot.said and first_step(led) == "Show the result"


def test_bars_are_a_share_of_all_votes_from_one_edge_to_the_other(led: Led) -> None:
    led.begin()
    led.vote(drawer=12, write=9, quiet=9)
    shown = [each for each in walk(led.pilot.app.view().body) if isinstance(each, Ballot)]
    assert sorted(each.share for each in shown) == [30, 30, 40]
    assert {each.total for each in shown} == {30}
    troughs = {fill.rect.w for fill in bars(led.pilot.frame)}
    assert len(troughs) == 1, troughs


def bars(frame: Frame) -> list[Fill]:
    """The troughs of a result: the fills that have an edge and are round at their ends."""
    fills = [placed.item for placed in frame.items if isinstance(placed.item, Fill)]
    return [
        fill for fill in fills if fill.border_width and fill.rect.w > 300 and fill.radius == fill.rect.h // 2
    ]


def test_the_lobby_shows_address_and_count_and_the_pin_when_it_is_asked_for(led: Led) -> None:
    led.open()
    assert led.room.opened and led.pilot.page == "room-lobby"
    assert "10.0.0.7:8765" in led.pilot.said and "123456" not in led.pilot.said
    led.pilot.press("Your remote")
    assert "http://10.0.0.7:8765/remote\nPIN\n123456" in led.pilot.said
    led.pilot.press("Back to the room")
    assert "No phone has reached us yet" in led.pilot.said
    led.tell(RoomCount(0, 0, "", reached=True))
    assert "A phone has reached us\nYour remote\nPress “Join” on it" in led.pilot.said
    assert "panel:reach" not in led.pilot.labels
    led.tell(RoomCount(3, 0, ""))
    assert "3 phones reached us" in led.pilot.said
    led.pilot.press("Another address")
    assert "10.0.0.8:8765" in led.pilot.said
    assert led.stage == "lobby"


def test_what_to_do_when_no_phone_comes_in_stands_one_press_away(led: Led) -> None:
    led.open()
    led.pilot.press("No phone comes in?")
    assert "firewall" in led.pilot.said
    led.pilot.press("Go on by hands")
    assert led.pilot.page == "room-lobby" and "By show of hands" in led.pilot.said


def test_results_stay_hidden_until_they_are_shown(led: Led) -> None:
    led.begin()
    assert led.pilot.page == "room-vote" and led.stage == "reading"
    led.pilot.press("Open the vote")
    assert led.stage == "open" and [a.words for a in led.phone.answers] != []
    led.tell(RoomCount(30, 12, led.phone.poll))
    assert "12 of 30 phones have voted." in led.pilot.said
    led.pilot.press("Show the result")
    assert led.room.closing == ["p1"] and "last votes" in led.pilot.said
    assert led.stage == "open", "phones are told nothing before the last votes are in"
    led.tell(RoomTally("p1", (("drawer", 20), ("write", 9), ("quiet", 1))))
    assert led.stage == "revealed" and "(20 votes)" in led.pilot.said
    assert {answer.id: answer.count for answer in led.phone.answers} == {"drawer": 20, "write": 9}


def test_a_vote_before_any_phone_has_joined_says_so(led: Led) -> None:
    led.begin()
    led.pilot.press("Open the vote")
    assert "No phone has joined." in led.pilot.said and "0 of 0" not in led.pilot.said
    led.tell(RoomCount(1, 2, led.phone.poll))
    assert "2 of 2 phones have voted." in led.pilot.said, "one has left after it had voted"


def test_a_room_plays_to_an_ending_by_the_remote_alone(led: Led) -> None:
    led.open()
    steps = ["begin"]
    seen, stages = [], set()
    for _ in range(60):
        led.tell(*(RoomStep(step) for step in steps))
        if led.room.closing and led.stage == "open":
            answers = [answer.id for answer in led.phone.answers]
            led.tell(RoomTally(led.room.closing[-1], ((answers[0], 9),)))
        seen.append(led.pilot.page)
        stages.add((led.pilot.page, led.stage))
        steps = [next(step.id for step in led.remote.steps if step.main)] if led.remote.steps else []
        if steps == ["end"]:
            break
    led.tell(RoomStep("end"))
    assert led.pilot.page == "room-end" and led.stage == "over"
    assert {"room-vote", "scene", "feedback", "ending"} <= set(seen)
    assert {stage for page, stage in stages if page == "ending"} == {"ending"}, (
        "no vote comes by itself there"
    )
    assert ("scene", "reading") in stages and ("feedback", "reading") in stages


def test_phones_and_the_remote_hear_of_the_end_from_wherever_it_was_chosen(led: Led) -> None:
    led.open()
    for stage in ("lobby", "reading"):
        led.pilot.key("escape")
        led.pilot.press("End the session")
        assert led.pilot.page == "room-end" and led.stage == "over"
        assert led.remote.heading == "The session is over." and led.remote.steps == ()
        led.tell(RoomStep("go-on"), RoomStep("begin"))
        assert led.stage == "over", "what was pressed before it was heard moves nothing under the page"
        led.pilot.press("Back to the story")
        assert led.stage == stage and led.remote.steps != (), "it was not over yet"
        if stage == "lobby":
            led.pilot.press("Begin the story")


def test_phones_show_the_act_whose_reason_is_asked(led: Led) -> None:
    led.begin()
    led.vote(drawer=12, write=3)
    on_the_act = led.phone
    assert not on_the_act.act
    led.pilot.press("Go with")
    led.pilot.press("Ask for the reason")
    assert led.phone.question == "Why do you do it?" and led.phone.act == "Put it in the drawer."


def test_a_reason_is_voted_on_after_its_act(led: Led) -> None:
    led.begin()
    led.vote(drawer=12, write=3)
    led.pilot.press("Go with")
    assert led.asks_why and "Put it in the drawer." in led.pilot.said
    led.vote(asked=4, miss=11)
    assert led.phone.kind == "reason"
    led.pilot.press("Go with")
    assert led.pilot.page == "feedback"


def test_a_tie_is_said_and_played_both_ways(led: Led) -> None:
    led.begin()
    led.vote(drawer=7, write=7)
    assert "A tie" in led.pilot.said
    led.pilot.press("Play it both ways")
    first = led.pilot.app.view().name
    if first == "room-vote":  # the drawer has reasons
        led.vote(asked=3, miss=1)
        led.pilot.press("Go with")
    assert led.pilot.page == "feedback"


def test_a_room_on_the_other_way_plays_the_next_decision_both_ways_too(led: Led) -> None:
    """title: The Step
    start: door
    scenes:
      door:
        keep_order: true
        choices:
          - {text: Go., id: go, approach: healthy, feedback: You went., goto: street}
          - {text: Stay., id: stay, approach: mixed, feedback: You stayed., goto: street}
      street:
        keep_order: true
        choices:
          - {text: Walk., id: walk, approach: healthy, feedback: You walked., goto: end}
          - text: Run.
            id: run
            reasons:
              - {text: It is late., id: late, approach: mixed, feedback: You ran., goto: end}
              - {text: It rains., id: rain, approach: healthy, feedback: You got wet., goto: end}
      end: {lines: [Home.], ending: {title: Home, outcome: growth}}
    """
    led.begin()
    led.vote(go=3, stay=3)
    led.pilot.press("Play it both ways")
    led.pilot.press("And the other way")
    led.pilot.press("Go on")
    led.vote(run=4, walk=2)
    led.pilot.press("Play it both ways")
    led.vote(late=4, rain=2)
    led.pilot.press("Go with")
    assert "You ran." in led.pilot.said and "The first of two ways" in led.pilot.said
    led.pilot.press("And the other way")
    assert "The other way" in led.pilot.said and "first of two" not in led.pilot.said
    assert "You walked." in led.pilot.said and "no such decision" not in led.pilot.said
    led.pilot.press("Side by side")
    assert "You ran." in led.pilot.said and "You walked." in led.pilot.said
    led.pilot.press("Back to the room")
    led.pilot.press("Back to our way")
    assert "Back to our way" in led.pilot.labels.values(), "the way before the first of both is still there"
    led.pilot.press("Back to our way")
    assert "Back to our way" not in led.pilot.labels.values()
    led.pilot.press("What if?")
    assert "Go." in led.pilot.said and "Stay." not in led.pilot.said
    led.pilot.press("Back to the room")
    led.pilot.key("escape")
    led.pilot.press("End the session")
    assert "It asked “What if?” 2 times." in led.pilot.said


def test_the_other_way_stands_beside_the_first(led: Led) -> None:
    led.begin()
    led.pilot.key(led.pilot.digits["write"])
    assert led.pilot.page == "feedback"
    led.pilot.press("What if?")
    led.pilot.press("Write to her.")
    assert led.pilot.page == "room-vote"
    led.pilot.key(led.pilot.digits["drawer"])
    led.pilot.key(led.pilot.digits["asked"])
    led.pilot.press("Side by side")
    assert "She asked for one thing." in led.pilot.said and "You let her words stand." in led.pilot.said
    led.pilot.press("Back to the room")
    led.pilot.press("Back to our way")
    led.pilot.press("What if?")
    assert "Write to her." in led.pilot.said and "Put it in the drawer." not in led.pilot.said


def test_the_remote_opens_decisions_again_as_the_projector_does(led: Led) -> None:
    led.begin()
    led.pilot.key(led.pilot.digits["write"])
    led.tell(RoomStep("panel:what-if"))
    assert led.remote.heading == led.pilot.view.heading == "What if?"
    assert led.remote.says == "Open a decision again, and play it another way. The way you went is kept."
    assert [(each.id, each.words) for each in led.remote.steps] == [
        ("what-if:0", "Write to her."),
        ("panel:", "Back to the room"),
    ]
    led.tell(RoomStep("what-if:0"))
    assert led.pilot.page == "room-vote" and led.remote.heading != "What if?" and not led.remote.says
    led.tell(RoomStep("ask"))
    assert (led.phone.round, led.phone.other) == (1, True), "another way has rounds of its own"
    assert "The other way. No phone has joined." in led.pilot.said and "Second round" not in led.pilot.said
    led.tell(RoomStep("reveal"))
    led.tell(RoomTally(led.room.closing[-1], ()))
    led.pilot.key(led.pilot.digits["drawer"])
    led.pilot.key(led.pilot.digits["asked"])
    led.tell(RoomStep("panel:sides"))
    assert led.remote.heading == led.pilot.view.heading == "Side by side"


def test_a_room_comes_back_to_the_page_where_it_left_its_way(led: Led) -> None:
    """title: The Step
    start: door
    cast: {ines: {name: Ines, player: true}, mara: {name: Mara}}
    scenes:
      door:
        keep_order: true
        choices:
          - {text: Go., id: go, approach: healthy, feedback: You went., goto: street}
          - {text: Stay., id: stay, approach: mixed, feedback: You stayed., goto: end}
      street:
        keep_order: true
        lines: [It rains., {mara: The bus is late.}, {mara: Walk with me.}]
        choices:
          - {text: Walk., id: walk, approach: healthy, feedback: You walked., goto: end}
          - {text: Run., id: run, approach: mixed, feedback: You ran., goto: end}
      end: {lines: [Home.], ending: {title: Home, outcome: growth}}
    """
    led.begin()
    led.vote(go=3, stay=3)
    led.pilot.press("Play it both ways")
    led.pilot.press("And the other way")
    led.read_on()
    led.pilot.press("Back to our way")
    assert led.pilot.page == "feedback" and "You went." in led.pilot.said
    assert "other-way" not in led.pilot.labels, "both ways have been seen"
    led.pilot.press("Go on")
    assert "It rains." in led.pilot.said and led.pilot.page == "scene"
    led.pilot.press("What if?")
    led.pilot.press("Go.")
    led.pilot.key("backspace")
    assert "It rains." in led.pilot.said and led.pilot.page == "scene", "nothing was decided otherwise"


def test_a_look_before_the_second_of_two_ways_leaves_it_to_come(led: Led) -> None:
    """title: The Step
    start: door
    scenes:
      door:
        keep_order: true
        choices:
          - {text: Go., id: go, approach: healthy, feedback: You went., goto: end}
          - {text: Stay., id: stay, approach: mixed, feedback: You stayed., goto: end}
      end: {lines: [Home.], ending: {title: Home, outcome: growth}}
    """
    led.begin()
    led.vote(go=3, stay=3)
    led.pilot.press("Play it both ways")
    led.pilot.press("What if?")
    led.pilot.press("Go.")
    led.pilot.key(led.pilot.digits["stay"])
    led.pilot.press("Go on")
    led.pilot.press("Side by side")
    led.pilot.press("Back to the room")
    led.pilot.press("Back to our way")
    assert "You went." in led.pilot.said
    led.pilot.press("And the other way")
    assert "You stayed." in led.pilot.said


def test_a_reason_that_was_still_open_is_asked_again_after_a_look_at_another_way(led: Led) -> None:
    """title: The Step
    start: door
    scenes:
      door:
        keep_order: true
        choices:
          - {text: Go., id: go, approach: healthy, feedback: You went., goto: street}
          - {text: Stay., id: stay, approach: mixed, feedback: You stayed., goto: end}
      street:
        choices:
          - text: Run.
            id: run
            reasons:
              - {text: It is late., id: late, approach: mixed, feedback: You ran., goto: end}
              - {text: It rains., id: rain, approach: healthy, feedback: You got wet., goto: end}
      end: {lines: [Home.], ending: {title: Home, outcome: growth}}
    """
    led.begin()
    led.pilot.key(led.pilot.digits["go"])
    led.read_on()
    led.pilot.key(led.pilot.digits["run"])
    led.pilot.press("What if?")
    led.pilot.press("Go.")
    led.pilot.key(led.pilot.digits["stay"])
    led.pilot.press("Back to our way")
    assert led.asks_why and "Run." in led.pilot.said


def test_a_vote_that_was_shown_stands_there_again_after_a_look_at_another_way(led: Led) -> None:
    led.begin()
    led.pilot.key(led.pilot.digits["drawer"])
    led.pilot.key(led.pilot.digits["asked"])
    led.read_on()
    led.vote(leave=4, look=2)
    led.pilot.press("What if?")
    led.pilot.press("Put it in")
    led.vote(write=5)
    led.pilot.press("Go with")
    led.pilot.press("Back to our way")
    assert "Leave it. (4 votes)" in led.pilot.said and led.stage == "revealed"


def test_hands_are_counted_with_the_keys_and_stand_beside_phones(led: Led) -> None:
    led.begin()
    led.pilot.press("Open the vote")
    led.pilot.press("Count hands")
    led.pilot.tab_to("hands:write")
    led.pilot.key("right", "right", "right")
    led.pilot.press("Back to the room")
    led.pilot.press("Show the result")
    led.tell(RoomTally("p1", (("write", 2), ("drawer", 4))))
    assert "Write to her. (5 votes)" in led.pilot.said


def test_without_phones_a_vote_is_shown_at_once(led: Led) -> None:
    led.pilot.app.carry_out(led.pilot.app, HostStory("drawer"))
    led.pilot.loop.draw()
    led.pilot.press("By hands and cards")
    led.pilot.press("Open the room")
    assert not led.room.opened and "By show of hands" in led.pilot.said
    led.pilot.press("Begin the story")
    led.read_on()
    led.pilot.press("Open the vote")
    led.pilot.press("Show the result")
    assert led.room.closing == [] and "Nobody chose an answer." in led.pilot.said
    led.pilot.key(led.pilot.digits["write"])
    assert led.pilot.page == "feedback"


def test_a_room_whose_server_is_gone_goes_on_by_hands(led: Led) -> None:
    led.begin()
    led.pilot.press("Open the vote")
    led.pilot.press("Show the result")
    led.tell(RoomTrouble("server gone"))
    assert "Go on by hands: nothing is lost." in led.pilot.said
    led.pilot.press("Count hands")
    led.pilot.tab_to("hands:write")
    led.pilot.key("right")
    led.pilot.press("Back to the room")
    led.pilot.press("Show the result")
    assert "Write to her. (1 hand)" in led.pilot.said


def test_a_room_with_no_place_for_its_votes_opens_by_hands(led: Led) -> None:
    def full(rehearsal: bool, wake: object) -> FakeRoom:
        raise OSError(28, "No space left on device")

    led.pilot.app.make_room = full
    led.pilot.app.carry_out(led.pilot.app, HostStory("drawer"))
    led.pilot.loop.draw()
    led.pilot.press("Open the room")
    assert led.pilot.page == "room-lobby" and "No space left on device" in led.pilot.said
    assert "The room votes by hands." in led.pilot.said


def test_votes_that_cannot_be_kept_are_said_and_those_before_stay(led: Led) -> None:
    led.begin()
    led.pilot.press("Open the vote")
    led.tell(RoomTrouble("not kept", "database or disk is full"))
    assert "New votes cannot be kept (database or disk is full)." in led.pilot.said
    led.pilot.press("Show the result")
    led.tell(RoomTally("p1", (("write", 4),)))
    assert "Write to her. (4 votes)" in led.pilot.said


def test_what_came_by_phone_stays_when_a_room_goes_on_by_hands(led: Led) -> None:
    led.begin()
    led.pilot.press("Open the vote")
    led.tell(RoomTally("p1", (("write", 3), ("drawer", 1))), RoomTrouble("server gone"))
    led.pilot.press("Count hands")
    led.pilot.tab_to("hands:write")
    led.pilot.key("right")
    led.pilot.press("Back to the room")
    led.pilot.press("Show the result")
    assert "Write to her. (4 votes)" in led.pilot.said


def test_whoever_turns_to_hands_asks_phones_for_what_they_have_said(led: Led) -> None:
    led.begin()
    led.pilot.press("Open the vote")
    led.pilot.press("Show the result")
    led.pilot.press("Go on without the phones")
    assert led.room.closing == ["p1", "p1"]
    led.tell(RoomTally("p1", (("write", 3),)))
    led.pilot.press("Show the result")
    assert "Write to her. (3 votes)" in led.pilot.said


def test_a_topic_that_is_switched_off_is_stepped_round(led: Led) -> None:
    led.pilot.app.carry_out(led.pilot.app, HostStory("drawer"))
    led.pilot.loop.draw()
    led.pilot.press("Alcohol")
    led.pilot.press("Open the room")
    led.tell(RoomOpened(ADDRESSES, "123456"))
    led.pilot.press("Begin the story")
    led.read_on()
    led.pilot.key(led.pilot.digits["drawer"])
    led.pilot.key(led.pilot.digits["asked"])
    led.read_on()
    assert led.pilot.page == "ending"


def test_news_of_the_room_reach_it_under_another_page(led: Led) -> None:
    led.begin()
    led.pilot.press("Open the vote")
    led.pilot.key("f1")
    assert led.pilot.page == "help"
    led.tell(RoomCount(30, 4, led.phone.poll))
    led.pilot.key("escape")
    assert "4 of 30 phones have voted." in led.pilot.said


def test_a_room_whose_story_brings_no_help_hears_of_the_places_of_the_game(
    led: Led, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FolderStories, "help", lambda self: (HelpPlace("Lila", "lila.help"),))
    led.begin()
    assert led.phone.help == (Helper("Lila", "lila.help"),)
    led.pilot.key("escape")
    led.pilot.press("End the session")
    assert "Lila lila.help" in led.pilot.said.replace("  ", " ") and led.phone.help == (
        Helper("Lila", "lila.help"),
    )


def test_an_end_without_a_decision_counts_none(led: Led) -> None:
    led.begin()
    led.pilot.key("escape")
    led.pilot.press("End the session")
    assert "The room decided nothing." in led.pilot.said and "0 times" not in led.pilot.said


def test_keys_to_the_side_lead_from_the_question_to_its_buttons_and_are_told(led: Led) -> None:
    led.begin()
    led.pilot.press("Open the vote")
    for key in ("right", "left"):
        led.pilot.tab_to("question")
        led.pilot.key(key)
        assert led.pilot.focus == "reveal"
    led.pilot.key("right")
    assert led.pilot.focus == "close"
    told = {hint.words: hint.keys for hint in led.pilot.app.view().hints}
    assert told["Move"] == ("↑", "↓", "←", "→")


def test_a_result_on_the_other_way_keeps_its_buttons_in_one_row(led: Led) -> None:
    led.begin()
    led.pilot.key(led.pilot.digits["write"])
    led.pilot.press("What if?")
    led.pilot.press("Write to her.")
    led.vote(write=5, drawer=4)
    assert "The other way" in led.pilot.said
    ids = {button.id for button in led.pilot.app.view().footer}
    assert ids == {"decide", "talk", "both"}
    assert {"panel:sides", "home", "panel:sheet"} <= led.pilot.labels.keys()
    led.pilot.press("Side by side")


def test_what_cannot_be_done_is_said(led: Led) -> None:
    led.begin()
    led.tell(RoomStep("again"))
    assert "A second round begins when the first one is closed." in led.pilot.said


def test_notes_are_told_to_the_remote_alone(led: Led) -> None:
    """title: The Step
    start: door
    scenes:
      door:
        workshop: {prompts: [What is a no?], notes: [Breathe out.], pace: must}
        lines: [She stands there.]
        choices: [{text: Go., id: go, approach: healthy, feedback: You went., goto: end}]
      end: {lines: [Home.], ending: {title: Home, outcome: growth}}
    """
    led.begin()
    assert led.remote.prompts == ("What is a no?",) and led.remote.notes == ("Breathe out.",)
    assert "Breathe out." not in led.pilot.said and "Breathe out." not in str(led.phone)
    assert "0 musts" not in led.remote.minutes


def test_the_report_is_written_and_its_counts_are_those_of_the_room(led: Led) -> None:
    led.begin()
    led.vote(drawer=6, write=24)
    led.pilot.press("Go with")
    led.read_on()
    led.pilot.press("End the session")
    for words in ("Report, as a page", "Report, as a table", "Report, for programs", "Handout, one page"):
        led.pilot.press(words)
        assert "Written to" in led.pilot.said
    found = json.loads(led.papers.written["Report - The Drawer.json"])
    counts = {each["answer"]: each["count"] for each in found["questions"][0]["rounds"][0]}
    assert counts == {"Put it in the drawer.": 6, "Write to her.": 24, "rather not say": 0}
    table = led.papers.written["Report - The Drawer.csv"].decode("utf-8-sig")
    assert "Write to her.,24,yes" in table.replace("B  ", "").replace("A  ", "")
    page = led.papers.written["Report - The Drawer.html"].decode()
    assert '<td class="count">24</td>' in page and "<script" not in page
    led.pilot.press("Close the room")
    assert led.room.closed and led.pilot.page == "title"


def test_few_people_are_not_told_in_a_report(led: Led) -> None:
    led.begin()
    led.vote(drawer=3, write=24)
    led.pilot.press("Go with")
    led.read_on()
    led.pilot.press("End the session")
    led.pilot.press("Report, for programs")
    found = json.loads(led.papers.written["Report - The Drawer.json"])
    assert [each["count"] for each in found["questions"][0]["rounds"][0]] == [None, None, 0]


def test_leaving_quickly_says_nothing_of_the_room(led: Led) -> None:
    led.begin()
    led.pilot.app.carry_out(led.pilot.app, "leave quickly")
    led.pilot.loop.draw()
    assert led.pilot.page == "neutral"


def test_words_and_colours_for_the_back_row_are_at_hand(led: Led) -> None:
    led.pilot.app.carry_out(led.pilot.app, HostStory("drawer"))
    led.pilot.loop.draw()
    led.pilot.press("Large words")
    led.pilot.press("Bright room")
    assert (led.pilot.app.settings.text_scale, led.pilot.app.settings.theme) == (130, "light")
    led.pilot.press("Large words")
    led.pilot.press("Bright room")
    assert (led.pilot.app.settings.text_scale, led.pilot.app.settings.theme) == (100, "dusk")


def test_a_rehearsal_has_phones_that_are_made_up(led: Led, folder: Path) -> None:
    led.pilot.app.carry_out(led.pilot.app, HostStory("drawer"))
    led.pilot.loop.draw()
    led.pilot.press("Rehearse alone")
    assert led.room.rehearsal and led.room.opened
    led.tell(RoomOpened(()), RoomCount(2, 0, ""))
    assert "This is a rehearsal" in led.pilot.said and "2 phones reached us" in led.pilot.said
    assert "camera" not in led.pilot.said and "PIN" not in led.pilot.said, "nobody can come in"
    led.pilot.press("Begin the story")
    led.read_on()
    assert led.pilot.page == "room-vote" and "This is a rehearsal" in led.pilot.said


def test_a_new_vote_begins_with_nobody_having_voted(led: Led) -> None:
    led.begin()
    led.pilot.press("Open the vote")
    led.tell(RoomCount(30, 12, led.phone.poll))
    led.pilot.press("Show the result")
    led.tell(RoomTally("p1", (("write", 12),)))
    led.pilot.press("Talk, and vote again")
    led.pilot.press("Open the second vote")
    assert "0 of 30 phones have voted." in led.pilot.said


def test_a_vote_that_is_opened_again_goes_on_with_those_who_have_voted(led: Led) -> None:
    led.begin()
    led.pilot.press("Open the vote")
    led.tell(RoomCount(3, 2, "p1"))
    led.pilot.press("Close the vote")
    led.tell(RoomTally("p1", (("write", 2),)))
    led.pilot.press("Open it again")
    assert led.stage == "open" and led.phone.poll == "p1", "phones keep their mark on what they have voted"
    assert "2 of 3 phones have voted." in led.pilot.said
    led.pilot.press("Show the result")
    led.tell(RoomTally("p1", (("write", 2), ("drawer", 1))))
    led.pilot.key("backspace")
    led.pilot.press("Open it again")
    assert "2 of 3 phones have voted." in led.pilot.said, "the server tells how many have since"
    led.tell(RoomCount(3, 3, "p1"))
    assert "3 of 3 phones have voted." in led.pilot.said


def test_a_room_talks_before_it_votes_again(led: Led) -> None:
    led.begin()
    led.vote(write=12, drawer=9)
    led.pilot.press("Talk, and vote again")
    assert "Talk with those beside you" in led.pilot.said and "votes" not in led.pilot.said.split("Then")[0]
    assert led.stage == "talking" and led.room.closing == ["p1"], "nobody votes while the room talks"
    assert [step.words for step in led.remote.steps] == ["Open the second vote", "Back to the result"]
    led.pilot.key("backspace")
    assert "Write to her. (12 votes)" in led.pilot.said and led.stage == "revealed"
    led.pilot.press("Talk, and vote again")
    led.pilot.press("Open the second vote")
    assert led.stage == "open" and (led.phone.poll, led.phone.round) == ("p2", 2)
    led.pilot.press("Show the result")
    led.tell(RoomTally("p2", (("write", 21),)))
    led.pilot.press("Talk, and vote again")
    led.pilot.press("Open the next vote")
    assert led.phone.round == 3


def test_hands_that_were_counted_are_told_beside_the_phones(led: Led) -> None:
    led.begin()
    led.pilot.press("Open the vote")
    led.tell(RoomCount(3, 3, "p1"))
    led.pilot.press("Count hands")
    led.pilot.key("right", "right")
    led.pilot.press("Back to the room")
    assert "3 of 3 phones have voted. 2 hands are counted." in led.pilot.said


def test_a_computer_in_no_network_says_that_phones_cannot_come_in(led: Led) -> None:
    led.pilot.app.carry_out(led.pilot.app, HostStory("drawer"))
    led.pilot.loop.draw()
    led.pilot.press("Open the room")
    led.tell(RoomOpened((RoomAddress("http://127.0.0.1:8765", ("1",), here=True),), "123456"))
    for _ in ("the lobby", "the vote"):
        assert "This computer is in no network" in led.pilot.said and "127.0.0.1:8765" in led.pilot.said
        assert "camera" not in led.pilot.said and "Another address" not in led.pilot.said
        if led.pilot.page == "room-lobby":
            led.pilot.press("Begin the story")
            led.read_on()


def test_the_run_sheet_counts_the_scenes_that_it_names(led: Led) -> None:
    """title: The Step
    start: door
    scenes:
      door: {lines: [She stands there.], goto: hall}
      hall:
        lines: [She waits.]
        workshop: {pace: must}
        choices: [{text: Go., id: go, approach: healthy, feedback: You went., goto: street}]
      street:
        lines: [It rains.]
        workshop: {pace: must}
        choices: [{text: Home., id: home, approach: healthy, feedback: Dry., goto: end}]
      end: {lines: [Home.], ending: {title: Home, outcome: growth}}
    """
    led.open()
    for told in ("2 scenes not to miss are", "1 scene not to miss is"):
        assert told in led.remote.minutes
        assert sum(line.must and not (line.past or line.now) for line in led.remote.sheet) == int(told[0])
        if led.pilot.page == "room-lobby":
            led.pilot.press("Begin the story")
            assert "2 scenes not to miss are" in led.remote.minutes
            led.read_on()


def test_the_self_check_is_asked_before_and_after_as_counts() -> None:
    app, room, papers = app_with(fate={"answer": "no"}), FakeRoom(), Papers()
    app.papers = papers
    app.make_room = lambda rehearsal, wake: room
    led = Led(Pilot(app), room, papers)
    app.carry_out(app, OpenRoom("first-minute", frozenset(), 30, phones=True, rehearsal=False))
    led.tell(RoomOpened(ADDRESSES, "123456"))
    led.pilot.press("First, eight situations")
    for _ in range(8):
        led.pilot.press("Open the vote")
        assert led.stage == "open" and led.phone.kind == "check"
        first, second, *_ = [answer.id for answer in led.phone.answers]
        led.pilot.press("Show the result")
        led.tell(RoomTally(room.closing[-1], ((first, 12), (second, 7))))
        assert "(12 votes)" in led.pilot.said
        led.pilot.press("Go on")
    assert led.pilot.page == "room-lobby" and "First, eight situations" not in led.pilot.labels.values()
    led.pilot.press("Begin the story")
    while "end" not in led.pilot.labels:
        answers = [id for id in led.pilot.labels if id.startswith("answer:")]
        led.pilot.press(led.pilot.labels[answers[0]] if answers else led.pilot.labels["go-on"])
    led.pilot.press("Eight situations again")
    led.pilot.press("Leave the rest")
    led.pilot.press("End the session")
    led.pilot.press("Report, for programs")
    found = json.loads(next(content for name, content in papers.written.items() if name.endswith(".json")))
    checks = [each for each in found["questions"] if each["kind"] == "check"]
    assert len(checks) == 8 and all(each["totals"] == [19] for each in checks)


def test_the_run_sheet_names_scenes_by_time_and_words_in_the_order_of_the_story(led: Led) -> None:
    """title: The Step
    start: door
    scenes:
      door:
        time: Monday 18:00
        ask: What do you say?
        choices:
          - {text: Go., id: go, approach: healthy, feedback: You went., goto: two-am}
          - {text: Knock., id: knock, approach: healthy, feedback: You knocked., goto: hall-way}
      hall-way:
        lines: ["The hall smells of rain. It is late. Somebody has left a light on, and nobody knows why."]
        workshop: {pace: must}
        choices: [{text: Out., id: out, approach: healthy, feedback: You went., goto: two-am}]
      two-am:
        time: Tuesday 02:00
        lines: [The phone lies on the floor and its light goes over the wall and over the whole bed.]
        choices: [{text: Sleep., id: sleep, approach: healthy, feedback: You slept., goto: end}]
      end: {lines: [Home.], ending: {title: Home, outcome: growth}}
    """
    led.begin()
    led.pilot.press("Run-sheet")
    said = led.pilot.said
    names = (
        "Monday 18:00. What do you say? Now.",
        "On some ways. The hall smells of rain. It is late. Not to miss.",
        "Tuesday 02:00. The phone lies on the floor and its light goes over the wall and over the whole…",
    )
    lines = said.splitlines()
    assert [line for line in lines if line in names] == list(names), said
    assert "Two am" not in said and "bed" not in said and ": do not" not in said
