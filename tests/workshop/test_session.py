"""A room that decides: polls, rounds, ties, reasons, and the other way."""

from __future__ import annotations

import pytest

from game.workshop.poll import QUIET, Tally, lettered
from game.workshop.record import record
from game.workshop.session import (
    NotNow,
    Session,
    Way,
    again,
    ask,
    ask_who,
    back,
    close,
    count_hands,
    decide,
    put_by,
    reopen,
    reveal,
    take_back,
    what_if,
)
from game.workshop.sides import side_by_side


def voted(session: Session, **phones: int) -> Session:
    """A poll that was asked, answered and shown."""
    return reveal(ask(session), phones)


def why(error: pytest.ExceptionInfo[NotNow]) -> str:
    return error.value.why


def test_a_poll_asks_what_can_be_taken_with_a_letter_for_each(session: Session) -> None:
    poll = ask(session).poll
    assert poll is not None
    assert poll.question == "What do you say?"
    assert [(a.letter, a.id) for a in poll.answers] == [("A", "go"), ("B", "way")]
    assert poll.takes("way") and poll.takes(QUIET)
    assert not poll.takes("sing") and not poll.takes("p1")


def test_asking_twice_is_asking_once(session: Session) -> None:
    asked = ask(session)
    assert ask(asked) == asked


def test_the_answer_with_the_most_voices_is_gone(session: Session) -> None:
    after = decide(voted(session, go=12, way=3))
    assert after.point == ("go",)
    assert after.poll is None
    assert after.polls[0].decided == "go"


def test_nobody_decides_before_the_result_was_shown(session: Session) -> None:
    with pytest.raises(NotNow) as error:
        decide(ask(session))
    assert why(error) == "no poll"


def test_a_tie_is_the_facilitator_s(session: Session) -> None:
    tied = voted(session, go=7, way=7, quiet=2)
    with pytest.raises(NotNow) as error:
        decide(tied)
    assert why(error) == "tie"
    assert decide(tied, "go").point == ("go",)


def test_where_nobody_voted_an_answer_has_to_be_named(session: Session) -> None:
    with pytest.raises(NotNow) as error:
        decide(voted(session, quiet=4))
    assert why(error) == "nobody voted"


def test_the_reason_is_asked_after_the_act(session: Session) -> None:
    acted = decide(voted(session, way=9))
    assert acted.asked == "way" and acted.point == ()
    poll = ask(acted).poll
    assert poll is not None and poll.kind == "reason"
    assert [a.id for a in poll.answers] == ["heard", "scarf"]
    assert decide(voted(acted, heard=5, scarf=1)).point == ("way/heard",)


def test_an_answer_that_is_not_offered_is_refused(session: Session) -> None:
    with pytest.raises(NotNow) as error:
        decide(session, "sing")
    assert why(error) == "not offered"
    with pytest.raises(NotNow) as error:
        decide(decide(session, "way"), "go")
    assert why(error) == "not offered"


def test_two_rounds_are_both_kept(session: Session) -> None:
    twice = reveal(again(voted(session, go=3, way=8)), {"go": 9, "way": 2})
    assert [(poll.id, poll.round) for poll in twice.polls] == [("p1", 1), ("p2", 2)]
    assert twice.poll is not None and len(twice.rounds(twice.poll)) == 2
    assert twice.tally(twice.polls[0]).phones == {"go": 3, "way": 8}
    assert decide(twice).point == ("go",)


def test_a_second_round_waits_for_the_first(session: Session) -> None:
    with pytest.raises(NotNow) as error:
        again(ask(session))
    assert why(error) == "open"


def test_hands_and_phones_stand_in_one_tally(session: Session) -> None:
    counted = count_hands(count_hands(ask(session), "way", 4), "way", 6)
    shown = reveal(counted, {"go": 5, "way": 1})
    assert shown.poll is not None
    assert shown.tally(shown.poll).of("way") == 7
    assert decide(shown).asked == "way"


def test_hands_are_not_counted_after_the_result_was_shown(session: Session) -> None:
    with pytest.raises(NotNow) as error:
        count_hands(voted(session, go=5), "go", 1)
    assert why(error) == "shown"
    with pytest.raises(NotNow) as error:
        count_hands(ask(session), "nothing", 1)
    assert why(error) == "no answer"
    assert Tally().with_hands("go", -3).of("go") == 0


def test_a_closed_poll_can_be_opened_again_until_it_was_shown(session: Session) -> None:
    closed = close(ask(session), {"go": 2})
    opened = reopen(closed)
    assert opened.poll is not None and opened.poll.state == "open" and opened.poll.id == "p1"
    with pytest.raises(NotNow) as error:
        reopen(reveal(closed))
    assert why(error) == "shown"


def test_who_could_step_in_is_for_talking(session: Session) -> None:
    asked = reveal(ask_who(session, {"duarte": "Duarte"}), {"duarte": 9})
    with pytest.raises(NotNow) as error:
        decide(asked, "duarte")
    assert why(error) == "talk"
    on = put_by(asked)
    assert on.poll is None and on.point == ()
    assert decide(on, "go").point == ("go",)
    with pytest.raises(NotNow):
        ask_who(session, {})


def test_an_ending_asks_nothing(session: Session) -> None:
    with pytest.raises(NotNow) as error:
        ask(decide(decide(session, "go"), "home"))
    assert why(error) == "nothing to decide"


def test_what_if_opens_a_decision_again_and_comes_back(session: Session) -> None:
    went = decide(decide(session, "go"), "home")
    other = what_if(went, 0)
    assert other.point == () and other.first is went.playthrough
    other = decide(decide(other, "way"), "heard")
    sides = side_by_side(went.playthrough, other.playthrough)
    assert sides is not None and sides.scene == "door"
    assert (sides.first.act, sides.first.ending, sides.first.later) == ("Let her go.", "Home", ("Go home.",))
    assert (sides.other.act, sides.other.reason, sides.other.ending) == (
        "Stand in her way.",
        "To be heard.",
        "",
    )
    assert sides.other.feedback is not None and sides.other.approach == "harmful"
    home = back(other)
    assert home.playthrough is went.playthrough and home.others == (Way(1, other.playthrough),)
    assert [way[0] for way in record(home).ways] == ["Let her go.", "Stand in her way."]
    for decision in (-1, 2):
        with pytest.raises(NotNow) as error:
            what_if(went, decision)
        assert why(error) == "no decision"


def test_a_room_comes_back_to_the_vote_that_it_left(session: Session) -> None:
    went = decide(session, "go")
    left = voted(went, home=4, wait=4)
    home = back(voted(what_if(left, 0), way=3))
    assert home.poll == left.poll and home.tally(home.polls[0]).of("wait") == 4
    assert [poll.decided for poll in decide(home, "wait").polls] == ["wait", ""]


def test_a_what_if_begins_its_rounds_anew_and_keeps_its_number(session: Session) -> None:
    went = decide(voted(session, go=9))
    second = reveal(again(voted(what_if(went, 0), go=9)), {"way": 8})
    assert [(poll.way, poll.round) for poll in second.polls] == [(0, 1), (1, 1), (1, 2)]
    home = back(decide(second))
    third = voted(what_if(home, 0), go=7)
    assert [(poll.way, poll.round) for poll in third.polls][3:] == [(2, 1)]
    assert [way.number for way in third.ways] == [0, 1, 2]
    assert [way.number for way in what_if(home, 0).ways] == [0, 1], "nothing was asked there yet"


def test_another_what_if_begins_from_the_room_s_own_way(session: Session) -> None:
    went = decide(decide(session, "go"), "home")
    again_other = what_if(decide(what_if(went, 0), "way"), 1)
    assert again_other.first is went.playthrough and again_other.point == ("go",)


def test_the_same_way_has_no_two_sides(session: Session) -> None:
    went = decide(session, "go")
    assert side_by_side(went.playthrough, session.playthrough) is None


def test_one_step_back_is_the_reason_then_the_act_then_the_other_way(session: Session) -> None:
    assert take_back(decide(session, "way")).asked == ""
    assert take_back(decide(session, "go")).point == ()
    went = decide(session, "go")
    assert take_back(what_if(went, 0)).playthrough is went.playthrough


def test_a_poll_that_was_left_by_a_step_back_stays_in_the_list(session: Session) -> None:
    stepped = take_back(decide(voted(session, go=5)))
    assert stepped.poll is None
    asked = ask(stepped)
    assert [poll.round for poll in asked.polls] == [1, 2]


def test_a_poll_has_as_many_answers_as_there_are_letters() -> None:
    assert [a.letter for a in lettered({str(n): "x" for n in range(26)})][-1] == "Z"
    with pytest.raises(ValueError, match="26"):
        lettered({str(n): "x" for n in range(27)})
