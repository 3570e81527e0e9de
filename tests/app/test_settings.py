"""Settings: each takes effect at once, wherever one comes from, and stays."""

from __future__ import annotations

import pytest

from game.adapters.disk.stories import FolderStories
from game.settings import (
    AUTO_FORWARD,
    FACES,
    MS_PER_WORD,
    READING_SPEEDS,
    SCAN_SECONDS,
    SPACINGS,
    SWITCHES,
    TEXT_SCALES,
    THEME_NAMES,
    VOICE_SPEEDS,
    VOICES,
    Settings,
)
from game.ui.frame import Face, Fill, Run, Scenery
from game.ui.screens.settings import SECTIONS, SettingsScreen, names, table
from game.ui.view import Button, Text, walk
from game.ui.words import english
from tests.pilot import AT_ONCE, FakeDisplay, MemoryKeeper, Pilot, app_with
from tests.screenshots.moments import at_the_title


def in_the_settings(keeper: MemoryKeeper | None = None) -> Pilot:
    pilot = Pilot(app_with(keeper or MemoryKeeper()))
    pilot.press("Settings & access")
    return pilot


def test_every_setting_stands_in_one_section_and_each_section_is_one_press_away() -> None:
    fields = [field for named in SECTIONS.values() for field in named]
    assert sorted(fields) == sorted(setting.field for setting in table(english(), "", ("en", "es")))
    pilot = in_the_settings()
    for section in reversed(list(SECTIONS)):
        pilot.press(names(english())[section])
        assert pilot.focus == f"section:{section}" and pilot.frame.target("back") is not None
        assert next(id for id in pilot.labels if id in chosen(pilot)) == pilot.focus


def test_no_section_scrolls_at_the_usual_size_of_words() -> None:
    pilot = in_the_settings()
    for section in SECTIONS:
        pilot.press(names(english())[section])
        assert pilot.frame.scroll_end == 0, section


def height_of_words(pilot: Pilot) -> int:
    return max(p.item.rect.h for p in pilot.frame.items if isinstance(p.item, Run))


def chosen(pilot: Pilot) -> set[str]:
    return {w.id for w in walk(pilot.view.body) if isinstance(w, Button) and w.selected}


def test_a_larger_text_is_seen_on_the_very_next_frame() -> None:
    pilot = in_the_settings()
    before = height_of_words(pilot)
    pilot.press("Text size: 200 %")
    assert height_of_words(pilot) > before
    assert pilot.page == "settings" and pilot.focus == "text_scale:200"


def test_each_setting_can_be_changed_to_each_of_its_values_and_shows_it() -> None:
    keeper = MemoryKeeper()
    pilot = in_the_settings(keeper)
    changed = 0
    for section in SECTIONS:
        pilot.tab_to(f"section:{section}")
        pilot.key("enter")
        values = [id for id in pilot.labels if ":" in id and not id.startswith("section:")]
        changed += len(values)
        for id in values:
            pilot.press(pilot.labels[id])
            assert id in chosen(pilot)
    tables = (
        TEXT_SCALES,
        FACES[:2],
        SPACINGS,
        READING_SPEEDS,
        AUTO_FORWARD,
        THEME_NAMES,
        VOICES,
        VOICE_SPEEDS,
        SCAN_SECONDS,
        SWITCHES,
    )
    assert changed == sum(map(len, tables)) + 8 * 2
    pilot.press("Keep my place on this computer: On")
    assert keeper.settings == pilot.app.settings


def test_high_contrast_is_drawn_at_once() -> None:
    pilot = in_the_settings()
    pilot.press("Look")
    pilot.press("Colours: High contrast")
    assert pilot.display.shown[-1].theme == "high_contrast"


def test_words_arrive_as_quickly_as_was_chosen(drawer: FolderStories) -> None:
    def time_of_a_page(speed: str) -> int:
        pilot = Pilot(app_with(MemoryKeeper(), drawer))
        pilot.press("Settings & access")
        pilot.press(f"Words arrive: {speed}")
        pilot.key("escape")
        for words in ("Stories", "The Drawer", "Play"):
            pilot.press(words)
        return pilot.frame.reveal_ms

    times = [time_of_a_page(speed) for speed in ("At once", "Brisk", "Steady", "Slow")]
    assert times[0] == MS_PER_WORD["at once"] == 0
    assert times == sorted(set(times))


def test_less_motion_moves_nothing_from_then_on() -> None:
    pilot = in_the_settings()
    assert not pilot.display.shown[-1].still
    pilot.press("Look")
    pilot.press("Less motion: On")
    assert pilot.display.shown[-1].still
    pilot.key("escape")
    pilot.press("Stories")
    assert pilot.display.shown[-1].still


def test_pictures_can_be_still_while_pages_move() -> None:
    pilot = in_the_settings()
    assert pilot.display.shown[-1].alive
    pilot.press("Look")
    pilot.press("Less motion: On")
    assert not pilot.display.shown[-1].alive
    pilot.press("Less motion: Off")
    pilot.press("Pictures move: Off")
    assert not pilot.display.shown[-1].alive and not pilot.display.shown[-1].still


def test_captions_are_switched_in_the_story_itself(drawer: FolderStories) -> None:
    keeper = MemoryKeeper()
    pilot = Pilot(app_with(keeper, drawer))
    for words in ("Stories", "The Drawer", "Play"):
        pilot.press(words)
    assert "[rain on glass]" in pilot.said
    pilot.key("c")
    assert "[rain on glass]" not in pilot.said and not keeper.settings.captions
    pilot.press("Turn captions on")
    assert "[rain on glass]" in pilot.said and keeper.settings.captions


def test_the_whole_screen_by_key_and_by_setting() -> None:
    keeper = MemoryKeeper()
    pilot = in_the_settings(keeper)
    pilot.key("f11")
    assert pilot.display.fullscreen and keeper.settings.fullscreen
    pilot.press("Look")
    assert "fullscreen:true" in chosen(pilot)
    pilot.key("f11", repeat=True)
    assert pilot.display.fullscreen, "a held key does not flicker"
    pilot.press("Full screen: Off")
    assert not pilot.display.fullscreen and not keeper.settings.fullscreen


def test_a_setting_that_cannot_be_kept_is_used_and_the_trouble_said() -> None:
    keeper = MemoryKeeper(trouble="The disk is full.")
    pilot = in_the_settings(keeper)
    pilot.press("Text size: 150 %")
    assert pilot.app.settings.text_scale == 150
    assert "The disk is full." in pilot.said
    again = in_the_settings(keeper)
    again.key("f11")
    assert again.display.fullscreen and "The disk is full." in again.said


def test_settings_are_what_they_were_when_the_game_starts_again() -> None:
    keeper = MemoryKeeper()
    pilot = in_the_settings(keeper)
    pilot.press("Text size: 175 %")
    pilot.press("Look")
    pilot.press("Colours: High contrast")
    again = Pilot(app_with(keeper))
    assert again.app.settings == Settings(text_scale=175, theme="high_contrast")
    assert again.display.shown[0].theme == "high_contrast"


def test_settings_are_reached_in_the_middle_of_a_story_and_lead_back(drawer: FolderStories) -> None:
    pilot = Pilot(app_with(MemoryKeeper(), drawer), FakeDisplay())
    for words in ("Stories", "The Drawer", "Play"):
        pilot.press(words)
    before = pilot.said
    pilot.key("escape")
    pilot.press("Settings & access")
    pilot.press("Text size: 130 %")
    pilot.press("Done")
    pilot.key("escape")
    assert pilot.said == before and pilot.app.settings.text_scale == 130


def test_sliders_begin_where_the_buttons_of_the_other_rows_do() -> None:
    pilot = at_the_title((1920, 1080), AT_ONCE)
    pilot.app.stack.append(SettingsScreen("sound"))
    pilot.loop.draw()
    segment = pilot.frame.target("captions:true")
    lines = [p.item.rect for p in pilot.frame.items if isinstance(p.item, Fill) and 0 < p.item.rect.h < 20]
    assert segment is not None and {line.x for line in lines} == {segment.rect.x}


def test_look_and_voice_are_shown_by_an_example_as_large_as_the_page() -> None:
    for section in ("look", "voice"):
        pilot = at_the_title((1920, 1080), AT_ONCE)
        pilot.app.stack.append(SettingsScreen(section))
        pilot.loop.draw()
        shown = [
            p.item.rect for p in pilot.frame.items if isinstance(p.item, Scenery | Face) and p.item.rect.y
        ]
        assert max(rect.bottom for rect in shown) > 0.85 * 1080, section
        assert not pilot.frame.scroll_end


@pytest.mark.parametrize("section", SECTIONS)
def test_every_row_of_settings_is_reached_going_down_from_the_end_of_the_row_above(section: str) -> None:
    pilot = Pilot(app_with())
    pilot.press("Settings & access")
    pilot.loop.press(f"section:{section}")
    rows: dict[str, list[str]] = {}
    for id in pilot.labels:
        field, colon, _ = id.partition(":")
        if colon and field != "section":
            rows.setdefault(field, []).append(id)
    order = list(rows)
    for at, field in enumerate(order[:-1]):
        pilot.loop.focus_on(rows[field][-1])
        pilot.key("down")
        assert pilot.focus.partition(":")[0] in (field, order[at + 1]), f"from the end of {field}"
        pilot.loop.focus_on(rows[order[at + 1]][-1])
        pilot.key("up")
        assert pilot.focus.partition(":")[0] in (field, order[at + 1]), f"to {field}"


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_edge_of_a_scrolled_page_leaves_the_name_of_a_setting_whole(size: tuple[int, int]) -> None:
    """“Space between” before three buttons would be read as all of its name."""
    pilot = at_the_title(size, Settings(text_scale=200, reading_speed="at once"))
    pilot.press("Settings")
    shown = [walked for walked in walk(pilot.view.body) if isinstance(walked, Text | Button)]
    ends, cut = {text.words.split()[-1] for text in shown}, 0
    while pilot.frame.scroll < pilot.frame.scroll_end:
        page = pilot.frame.page
        assert page is not None
        drawn = [
            p.item for p in pilot.frame.items if isinstance(p.item, Run) and p.clip == page and not p.hidden
        ]
        heads = [r for r in drawn if r.rect.x < size[0] // 4 and r.rect.bottom <= page.bottom]
        lowest = max(heads, key=lambda run: run.rect.y)
        if lowest.text in {button.words for button in pilot.view.footer}:
            break
        cut += page.bottom - lowest.rect.bottom < lowest.rect.h * 3
        assert lowest.text.split()[-1] in ends, f"cut at {pilot.frame.scroll}: {lowest.text}"
        pilot.loop.scroll_by(29)
    assert cut, "some row lies at the edge"
