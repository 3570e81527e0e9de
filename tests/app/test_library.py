"""The library: two lines of stories in a window, and which of them are shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.story.model import ContentNote
from game.story.playthrough import start
from game.story.progress import with_progress
from game.ui.frame import Run
from game.ui.screen import Context, Story
from game.ui.screens.library import LibraryScreen, content_notes, opening
from game.ui.view import Box, Button, Text, walk
from tests.pilot import MemoryKeeper, Pilot, app_with, our_stories, scenario_of
from tests.screenshots.moments import at_the_title

SMALL = """
    title: Small
    ages: 14+
    minutes: 5
    start: end
    scenes:
      end:
        lines: [It ends.]
        ending: {title: The End, outcome: growth}
"""


def cards(pilot: Pilot) -> list[str]:
    return [target.id for target in pilot.frame.targets if target.id.startswith("story:")]


def offered(screen: LibraryScreen, context: Context) -> list[str]:
    return [w.words for w in walk(screen.view(context).body) if isinstance(w, Button) and w.kind == "segment"]


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (2560, 1440)])
def test_two_lines_of_stories_are_seen_whole(size: tuple[int, int]) -> None:
    pilot = at_the_title(size, MemoryKeeper().settings)
    pilot.open_story("The First Minute")  # so that every filter is offered
    pilot.key("escape")
    pilot.press("Other stories")
    page = pilot.frame.page
    assert page is not None
    whole = [t for t in pilot.frame.targets if t.clip == page and t.rect.inside(page)]
    assert len([t for t in whole if t.id.startswith("story:")]) == 6


def test_a_filter_narrows_the_shelf_says_how_many_and_is_remembered_while_the_game_runs() -> None:
    pilot = Pilot(app_with())
    pilot.press("Stories")
    everything = cards(pilot)
    pilot.tab_to("show:short")
    pilot.key("enter")
    assert cards(pilot) == ["story:first-minute"] and pilot.focus == "show:short"
    assert "Short: 1 story" in pilot.said
    pilot.key("escape")
    pilot.press("Stories")
    assert cards(pilot) == ["story:first-minute"]
    pilot.tab_to("show:room")
    pilot.key("enter")
    assert cards(pilot) == everything[1:], "all that have notes for a workshop"
    pilot.tab_to("show:all")
    pilot.key("enter")
    assert cards(pilot) == everything
    assert cards_of_a_new_game() == everything


def cards_of_a_new_game() -> list[str]:
    pilot = Pilot(app_with())
    pilot.press("Stories")
    return cards(pilot)


def test_what_was_begun_is_no_longer_among_the_stories_not_yet_played() -> None:
    stories = our_stories().shelf()
    first = stories[0].scenario
    assert first is not None
    context = Context(kept=with_progress(Context().kept, start(first)))
    assert offered(LibraryScreen(stories), context)[1] == "Not yet played"
    shown = LibraryScreen(stories, "new").view(context)
    assert offered(LibraryScreen(stories, "new"), context)[1] == "Not yet played"
    assert f"story:{first.id}" not in [getattr(widget, "id", "") for widget in shown.body]


def test_a_filter_that_would_show_all_or_nothing_is_not_offered() -> None:
    small = replace(scenario_of(SMALL), id="small")
    alone = (Story("small", "small.yaml", small),)
    assert offered(LibraryScreen(alone), Context()) == []
    older = replace(small, id="older", ages="16+", minutes=20)
    two = (*alone, Story("older", "older.yaml", older))
    assert offered(LibraryScreen(two), Context()) == ["All · 2", "14+", "Short"]
    ageless = Story("ageless", "ageless.yaml", replace(small, id="ageless", ages=""))
    assert offered(LibraryScreen((*two, ageless)), Context()) == ["All · 3", "14+", "Short"]
    assert "story:ageless" not in [
        getattr(widget, "id", "") for widget in LibraryScreen((*two, ageless), "age").view(Context()).body
    ]


def test_a_filter_in_use_stays_when_nothing_is_left_of_it() -> None:
    small = replace(scenario_of(SMALL), id="small")
    context = Context(kept=with_progress(Context().kept, start(small)))
    screen = LibraryScreen((Story("small", "small.yaml", small),), "new")
    assert offered(screen, context) == ["All · 1", "Not yet played"]
    view = screen.view(context)
    assert view.focus == "nothing" and any(w.id == "nothing" for w in view.body if hasattr(w, "id"))


def test_a_card_has_the_first_whole_sentences_of_a_summary() -> None:
    assert opening("One. Two? Three!") == "One. Two? Three!"
    long = "This first sentence is whole, whatever length its author gave it, even of two lines. More."
    assert opening(long) == long.removesuffix(" More.")


def test_a_card_has_all_content_notes_and_says_the_same_in_fewer_where_it_has_no_room() -> None:
    def noted(*notes: str) -> tuple[str, ...]:
        story = replace(scenario_of(SMALL), content_notes=tuple(ContentNote(note) for note in notes))
        return content_notes(Context(), story)

    assert noted("breakup", "pressure", "alcohol") == (
        "breakup, pressure, alcohol", "breakup, pressure and 1 more", "breakup and 2 more",
    )  # fmt: skip
    assert noted("breakup") == ("breakup",)
    assert noted() == ()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_no_content_note_of_our_first_stories_is_left_out_and_none_takes_a_third_line(
    size: tuple[int, int],
) -> None:
    pilot = at_the_title(size, MemoryKeeper().settings)
    pilot.press("Stories")
    said = " ".join(placed.item.text for placed in pilot.frame.items if isinstance(placed.item, Run))
    assert "crowd, filmed and shared without a yes" in said
    many = [c for c in pilot.view.body if isinstance(c, Box) and c.id == "story:other-end"]
    (told,) = [w for w in walk(tuple(many)) if isinstance(w, Text) and w.shorter]
    assert told.words.endswith("being followed"), "whoever listens hears all of them"
    assert "being hemmed in on a bus" not in said, "a card has two lines for them"


def test_the_filters_stay_where_they_are_when_another_is_chosen() -> None:
    pilot = at_the_title((1280, 720), MemoryKeeper().settings)
    pilot.press("Stories")
    before = {target.id: target.rect for target in pilot.frame.targets if target.id.startswith("show:")}
    pilot.tab_to("show:short")
    pilot.key("enter")
    after = {target.id: target.rect for target in pilot.frame.targets if target.id.startswith("show:")}
    assert len(after) > 2 and after == before


def test_the_ends_of_the_shelf_are_its_first_and_its_last_card() -> None:
    pilot = at_the_title((1280, 720), MemoryKeeper().settings)
    pilot.press("Stories")
    every = cards(pilot)
    pilot.key("end")
    assert pilot.focus == every[-1]
    pilot.key("home")
    assert pilot.focus == every[0]
    pilot.key("pagedown")
    target = pilot.frame.target(pilot.focus)
    assert target is not None and target.visible and pilot.focus in every[1:]


def test_from_a_story_one_comes_to_its_card() -> None:
    pilot = at_the_title((1280, 720), MemoryKeeper().settings)
    pilot.open_story("Thirty Days")
    pilot.key("escape")
    pilot.press("Other stories")
    assert pilot.focus == "story:thirty-days"
    target = pilot.frame.target(pilot.focus)
    assert target is not None and target.visible


def test_one_comes_back_to_the_card_that_was_opened_and_on_the_title_to_stories() -> None:
    pilot = at_the_title((1280, 720), MemoryKeeper().settings)
    pilot.open_story("The First Minute")
    pilot.key("escape")
    pilot.press("Other stories")
    pilot.press("The Big Gesture")
    pilot.key("escape")
    assert pilot.focus == pilot.id_of("The Big Gesture")
    pilot.key("escape")
    pilot.press("Stories")
    pilot.key("escape")
    assert pilot.page == "title" and pilot.focus == "stories"
