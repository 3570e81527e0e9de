"""A whole story, played at the keyboard: title, library, notes, scenes, reasons, feedback, ending, debrief."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.adapters.disk.stories import FolderStories
from tests.pilot import AT_ONCE, MemoryKeeper, Pilot, app_with
from tests.screenshots.moments import at_the_title

# Ways through Thirty Days: how her answer was settled, the ending, its scene, the ids of choices and reasons.
WAYS = (
    (
        "no",
        "The Egg Slides",
        "go-well hers and-then drawer daft aloud hill gone hand-over machine over-soup tape pear her-turn okay",
    ),
    (
        "no",
        "The Egg Slides",
        "terms and-then notes out ring hello hang-up noor-stop hand-over machine over-soup tape pear her-turn okay",
    ),
    (
        "undecided",
        "Your Own Date",
        "bargain link notes ready cake shes-her who scroll ride im-fine it-worked letter speech own-date",
    ),
    (
        "talk",
        "Sunday, Eleven",
        "terms joke photo ask-noor noor-stop scroll ride breath over-soup tape pear her-turn sunday",
    ),
    (
        "undecided",
        "Still Listening",
        "go-well doubt ring-it drawer louder cake fourteen hill by-sunday hand-over keep-free it-worked letter "
        "pear lesson-two right-here",
    ),
    (
        "talk",
        "Too Loud to Hear",
        "go-well face link drawer number ring rule hang-up noor-stop song lessons it-worked card script us-again",
    ),
    (
        "no",
        "One Thing",
        "block ring-it hoodie hook ring hoping laughed past not-me song lessons your-fault keep-back",
    ),
)
EGG = WAYS[0][2].split()


def pilot_in_the_story(fate: str = "no") -> Pilot:
    pilot = Pilot(app_with(fate={"answer": fate}))
    pilot.open_story()
    return pilot


def test_from_the_title_to_an_ending_and_on_to_another() -> None:
    pilot = Pilot(app_with(fate={"answer": "no"}))
    seen = [pilot.page]

    def step(words: str) -> None:
        pilot.press(words)
        seen.append(pilot.page)

    step("Stories")
    step("Thirty Days")
    step("Play")
    pilot.answer("go-well")
    seen.append(pilot.page)
    pilot.key(pilot.digits["hers"])
    pilot.key("enter")
    seen.append(pilot.page)
    pilot.answer(*EGG[2:])
    seen.append(pilot.page)
    assert "The Egg Slides" in pilot.said
    step("See how it went")
    assert seen == ["title", "library", "notes", "scene", "reason", "feedback", "ending", "debrief"]
    pilot.press("Rewind to: “Would you read this plan out to her? To her face?”")
    way = "ring hello hang-up noor-stop hand-over machine over-soup tape pear her-turn ill-wait"
    pilot.answer(*way.split())
    assert "Too Loud to Hear" in pilot.said and "2 of 6 endings found" in pilot.said


@pytest.mark.parametrize(("fate", "title", "way"), WAYS)
def test_each_ending_is_reached_by_the_keys_and_offers_another_act(fate: str, title: str, way: str) -> None:
    """The other reasons of a choice are other ways, too; what is suggested then is another choice all the same."""
    pilot = pilot_in_the_story(fate)
    pilot.answer(*way.split())
    assert pilot.page == "ending" and title in pilot.said
    pilot.key("enter")
    chosen = {label.partition(": ")[2] for id, label in pilot.labels.items() if id.startswith("rewind:")}
    tried = {label.removeprefix("Say: ") for id, label in pilot.labels.items() if id.startswith("try:")}
    assert len(tried) == 2 and not tried & chosen


def test_the_same_story_is_played_with_the_pointer_alone() -> None:
    pilot = Pilot(app_with(fate={"answer": "no"}))
    for words in ("Stories", "Thirty Days", "Play"):
        pilot.click(words)
    for id in EGG:
        while pilot.focus == "go-on":
            pilot.click("Continue" if pilot.page == "feedback" else "Go on")
        wanted = next(found for found in pilot.labels if found.partition(":")[2] == id)
        pilot.click(pilot.labels[wanted])
    while pilot.page != "ending":
        pilot.click("Continue" if pilot.page == "feedback" else "Go on")
    pilot.click("See how it went")
    assert pilot.page == "debrief" and "The Egg Slides" in pilot.said


def test_trying_another_way_from_the_feedback_returns_to_the_same_moment() -> None:
    pilot = pilot_in_the_story()
    pilot.read_on()
    before = pilot.said
    pilot.answer("go-well")
    pilot.key(pilot.digits["doubt"])
    pilot.key("enter")
    assert pilot.page == "feedback"
    pilot.key("t")
    assert pilot.said.partition(" (tried")[0] == before.rstrip()


def test_a_choice_that_was_tried_says_so_when_one_comes_back() -> None:
    pilot = pilot_in_the_story()
    pilot.answer("terms")
    pilot.key("backspace")
    assert "What if the house falls down?!” (tried before)" in pilot.said
    assert pilot.said.count("tried before") == 1


def test_a_choice_with_reasons_says_which_of_them_was_tried() -> None:
    pilot = pilot_in_the_story()
    pilot.answer("go-well")
    assert pilot.page == "reason" and "tried" not in pilot.said
    pilot.answer("doubt")
    pilot.key("backspace")
    if pilot.page == "reason":
        pilot.key("backspace")
    assert pilot.said.count("(tried, not for every reason)") == 1
    pilot.answer("go-well")
    assert pilot.said.count("(tried before)") == 1


def test_the_same_act_without_its_reason_is_never_taken() -> None:
    keeper = MemoryKeeper()
    pilot = Pilot(app_with(keeper, fate={"answer": "no"}))
    pilot.open_story()
    pilot.answer("go-well")
    assert not keeper.kept.saves["thirty-days"].journal.entries
    pilot.key(pilot.digits["hers"])
    (entry,) = keeper.kept.saves["thirty-days"].journal.entries
    assert (entry.choice, entry.reason) == ("go-well", "hers")


def test_a_scene_that_is_stepped_round_is_never_shown() -> None:
    pilot = Pilot(app_with(fate={"answer": "no"}))
    pilot.press("Stories")
    pilot.press("Thirty Days")
    pilot.press("Alcohol")
    assert "Left out. Press to put it back." in pilot.said
    pilot.press("Play")
    pilot.answer(*EGG[:8])
    pilot.key("h")
    assert "Gil from the shop" not in pilot.said
    pilot.key("escape")
    pilot.answer("machine")


def test_from_the_start_leaves_out_what_was_left_out_before(drawer: FolderStories) -> None:
    pilot = Pilot(app_with(stories=drawer))
    for words in ("Stories", "The Drawer", "Alcohol", "Play"):
        pilot.press(words)
    pilot.answer("drawer", "asked")
    assert pilot.page == "ending"
    pilot.key("enter")
    pilot.press("From the start")
    pilot.answer("drawer", "miss")
    assert pilot.page == "ending" and "A glass" not in pilot.said


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_in_the_largest_words_enter_reads_on_until_what_it_presses_is_there_whole(
    size: tuple[int, int],
) -> None:
    pilot = at_the_title(size, replace(AT_ONCE, text_scale=200, theme="high_contrast"))
    pilot.open_story("The First Minute")
    seen = 0
    for _ in range(60):
        if pilot.page == "ending":
            break
        if pilot.digits:
            pilot.key("1")
            continue
        before = pilot.said
        pilot.key("enter")
        if pilot.page == "feedback" and pilot.said == before:
            target = pilot.frame.target(pilot.focus)
            assert target is not None and target.clip is not None
            assert target.visible or target.rect.y >= target.clip.bottom, "it is not cut"
            seen += 1
    assert pilot.page == "ending" and seen
