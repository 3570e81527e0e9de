"""What a page tells by its look: focus, arriving words, the picture, what is below."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.ui.frame import Badge, Figure, Fill, Frame, Glyph, Look, Rect, Ring, Run, Scenery, Typing
from game.ui.layout import layout
from game.ui.view import Box, Bubble, Button, Hint, Speech, Text, View, walk
from tests.ui.fakes import EvenType
from tests.ui.sample_scenes import choice
from tests.ui.samples import DEBRIEF, FEEDBACK, LIBRARY, LONG_SCENE, SAMPLES, SCENE, TAGS, THREAD, TITLE

TYPE = EvenType()
FULL = Look((1920, 1080))


def runs(frame: Frame) -> list[Run]:
    return [p.item for p in frame.items if isinstance(p.item, Run)]


def test_the_focused_choice_is_paper_with_a_ring() -> None:
    frame = layout(SCENE, Look((1920, 1080), focus="b"), TYPE, TAGS)
    target = frame.target("b")
    assert frame.focus == "b" and target is not None
    ring = frame.items[-1].item
    assert isinstance(ring, Ring) and target.rect.inside(ring.rect)
    grounds = [p.item for p in frame.items if isinstance(p.item, Fill) and p.item.rect == target.rect]
    assert [ground.colour for ground in grounds] == ["#FFF7EC"]


def test_the_question_is_where_a_scene_begins_and_has_a_bar_before_it() -> None:
    frame = layout(SCENE, Look((1920, 1080), focus="nowhere"), TYPE, TAGS)
    target = frame.target("question")
    assert frame.focus == "question" and target is not None and not target.pressable
    ring = frame.items[-1].item
    assert isinstance(ring, Ring) and ring.bar, "no box round words that are not pressed"
    words = min(run.rect.x for run in runs(frame) if run.owner == "question")
    assert ring.rect.right < words and ring.rect.h == target.rect.h


def test_choices_wait_for_the_words_before_them() -> None:
    frame = layout(SCENE, Look((1920, 1080), ms_per_word=45), TYPE, TAGS)
    speech = [run for run in runs(frame) if run.text == "talk"]
    choice = [run for run in runs(frame) if run.owner == "a"]
    assert 0 < frame.reveal_ms <= 900
    assert speech and all(run.delay < frame.reveal_ms for run in speech)
    assert choice and all(run.delay == frame.reveal_ms for run in choice)
    rising = [p.item.rect for p in frame.items if isinstance(p.item, Fill) and p.item.comes == "rise"]
    choices = {button.id for button in walk(SCENE.body) if isinstance(button, Button)}
    assert rising == [target.rect for target in frame.targets if target.id in choices], "one by one"


def test_endings_and_what_is_said_after_them_come_more_slowly_than_other_pages() -> None:
    paces = [
        layout(replace(SCENE, name=name), FULL, TYPE, TAGS).comes_ms
        for name in ("scene", "debrief", "ending")
    ]
    assert paces[0] == 0 and paces == sorted(paces) and paces[2] <= 1000


def test_a_message_comes_as_a_whole_once_it_is_written() -> None:
    bubbles = (
        Bubble("hey", mine=True, note="23:44"),
        Bubble("I am home.", mine=False, note="0:05", reveal=True, typed=True),
    )
    view = View("scene", "T", "thread", (Box(bubbles, kind="phone", flow="thread"),))
    frame = layout(view, replace(FULL, ms_per_word=45), TYPE, TAGS)
    dots = [p.item for p in frame.items if isinstance(p.item, Typing)]
    late = [p.item for p in frame.items if isinstance(p.item, Run | Fill) and p.item.delay]
    assert len(dots) == 1 and 600 <= dots[0].until <= 2200
    assert {item.delay for item in late} == {dots[0].until}, "bubble, words and time at once"
    assert [item.comes for item in late if isinstance(item, Fill)] == ["grow"], "what was there does not"
    assert [run.text for run in runs(frame) if not run.delay] == ["hey", "23:44"]
    there = layout(view, FULL, TYPE, TAGS)
    assert not any(isinstance(p.item, Typing) for p in there.items) and there.reveal_ms == 0


def test_words_arrive_in_reading_order() -> None:
    frame = layout(SCENE, Look((1920, 1080), ms_per_word=45), TYPE, TAGS)
    delays = [run.delay for run in runs(frame) if run.font.size == 32 and not run.owner]
    assert delays == sorted(delays) and len(set(delays)) > 20


def test_a_slow_reader_gets_twice_the_time_and_all_at_once_none() -> None:
    ends = [layout(SCENE, Look((1920, 1080), ms_per_word=ms), TYPE, TAGS).reveal_ms for ms in (0, 45, 90)]
    assert ends[0] == 0 and ends[2] == pytest.approx(2 * ends[1], rel=0.05)


def test_the_picture_fills_a_wide_window_and_the_column_keeps_to_its_end() -> None:
    frame = layout(SCENE, Look((2560, 1080)), TYPE, TAGS)
    place = next(p.item for p in frame.items if isinstance(p.item, Scenery))
    choice = frame.target("a")
    assert place.rect == Rect(0, 0, 2560, 1080)
    assert choice is not None and choice.rect.right > 2560 - 120


def test_people_stand_at_the_lower_edge_and_clear_of_the_column() -> None:
    for view in (SCENE, SAMPLES["two-people"], LONG_SCENE):
        for look in (FULL, Look((1024, 768)), Look((1920, 1080), text_scale=130)):
            frame = layout(view, look, TYPE, TAGS)
            column = min(t.rect.x for t in frame.targets if t.id in ("a", "question"))
            for figure in (p.item for p in frame.items if isinstance(p.item, Figure)):
                assert figure.rect.bottom == look.size[1]
                head = figure.rect.x + figure.rect.w * 0.67  # the far side of the head in the picture
                assert head < column


def test_large_text_keeps_the_face_in_a_band() -> None:
    frame = layout(SCENE, Look((1920, 1080), text_scale=200), TYPE, TAGS)
    figure = next(p for p in frame.items if isinstance(p.item, Figure))
    assert figure.clip is not None and figure.clip.h == 250
    brow = figure.item.rect.y + figure.item.rect.h * 0.12
    chin = figure.item.rect.y + figure.item.rect.h * 0.55
    assert brow >= 0 and chin <= 250


def test_the_newest_message_is_seen() -> None:
    frame = layout(SAMPLES["long-thread"], Look((1280, 720)), TYPE, TAGS)
    last = next(p for p in frame.items if isinstance(p.item, Run) and "asking him." in p.item.text)
    assert last.clip is not None and last.item.rect.inside(last.clip)


def test_the_line_below_says_how_many_targets_wait_there() -> None:
    said: list[frozenset[str]] = []

    def more(below: frozenset[str]) -> str:
        said.append(below)
        return f"noch {len(below)}"

    frame = layout(THREAD, Look((1920, 1080), text_scale=200), TYPE, TAGS, more)
    cut = [t for t in frame.targets if t.clip is not None and t.rect.bottom > t.clip.bottom]
    unread = [t for t in cut if t.clip and (t.hidden or t.rect.y + t.rect.h // 2 > t.clip.bottom)]
    assert said == [frozenset(t.id for t in unread)]
    assert any(run.text.startswith("noch") for run in runs(frame))


def test_the_name_on_a_tag_stands_on_the_colour_of_the_person() -> None:
    frame = layout(SCENE, FULL, TYPE, TAGS)
    assert any(isinstance(p.item, Fill) and p.item.colour == TAGS["ben"] for p in frame.items)


def test_panels_have_borders_in_high_contrast() -> None:
    frame = layout(FEEDBACK, Look((1920, 1080), "high_contrast"), TYPE, TAGS)
    grounds = [
        p.item for p in frame.items if isinstance(p.item, Fill) and p.item.rect.w > 400 and p.item.rect.h > 60
    ]
    papers = [g for g in grounds if g.colour == "#000000" and g.alpha == 255]
    assert len(papers) >= 5 and all(g.border and g.border_width == 3 for g in papers)


def test_decisions_stand_in_a_line_and_in_a_column_when_words_are_large() -> None:
    wide = layout(DEBRIEF, FULL, TYPE, TAGS)
    tall = layout(DEBRIEF, Look((1920, 1080), text_scale=150), TYPE, TAGS)
    across = [p.item.rect for p in wide.items if isinstance(p.item, Badge) and p.item.rect.w == 66]
    down = [p.item.rect for p in tall.items if isinstance(p.item, Badge) and p.item.rect.w == 86]
    assert len({rect.y for rect in across}) == 1 and len(across) == 5
    assert len({rect.x for rect in down}) == 1 and len(down) == 5


def test_cards_stand_three_two_and_one_in_a_line() -> None:
    for scale, columns in ((100, 3), (130, 2), (150, 1)):
        frame = layout(LIBRARY, Look((1920, 1080), text_scale=scale), TYPE, TAGS)
        cards = [
            t.rect
            for t in frame.targets
            if t.id in ("unsent", "thirty-days", "a-coffee", "happy", "door", "end")
        ]
        assert len({rect.x for rect in cards}) == columns


def test_the_title_stands_in_two_lines_between_the_houses() -> None:
    lines = [run for run in runs(layout(TITLE, FULL, TYPE, TAGS)) if run.font.size == 136]
    assert [line.text for line in lines] == ["Second", "Chances"]
    assert all(abs(line.rect.x + line.rect.w // 2 - 960) <= 1 for line in lines)


def test_the_corner_buttons_of_the_title_join_the_column_when_words_are_large() -> None:
    frame = layout(TITLE, Look((1920, 1080), text_scale=150), TYPE, TAGS)
    assert len({target.rect.x for target in frame.targets}) == 1


def test_a_lone_button_on_the_stage_stands_at_the_end_without_a_panel() -> None:
    view = View("scene", "", "stage", (Speech("It rains."), Button("on", "Go on", "main")), stage=SCENE.stage)
    frame = layout(view, FULL, TYPE, TAGS)
    button = frame.target("on")
    assert button is not None and button.rect.right == 1856
    assert not any(isinstance(p.item, Fill) and p.item.colour == "#1B1436" for p in frame.items)


def test_a_first_heading_of_the_body_is_the_heading_of_the_page() -> None:
    view = View(
        "help",
        "Help",
        "page",
        (Text("Where to find help", "title", id="top", level=1), Text("You are not alone.")),
    )
    frame = layout(view, FULL, TYPE, TAGS)
    said = [run.text for run in runs(frame)]
    assert "Help" not in said and "Where to find help" in said


def short_feedback(*texts: str) -> View:
    """Feedback with so many cards, each with little to say."""
    cards = tuple(Box((Text("What happened", "subheading"), Text(text)), kind="paper_2") for text in texts)
    return replace(FEEDBACK, body=(FEEDBACK.body[0], Box(cards, flow="row", weights=(1,) * len(cards))))


def test_a_sheet_with_little_on_it_is_small() -> None:
    def paper(view: View) -> Rect:
        frame = layout(view, FULL, TYPE, TAGS)
        grounds = [p.item for p in frame.items if isinstance(p.item, Fill) and p.item.shadow]
        return max((ground.rect for ground in grounds), key=lambda rect: rect.w * rect.h)

    one, two, three = (paper(short_feedback(*["You waited."] * n)) for n in (1, 2, 3))
    assert one.w < two.w < three.w == paper(FEEDBACK).w
    assert three.h < paper(FEEDBACK).h and three.h < 650
    assert abs(two.y + two.h // 2 - 540) < 60, "in the middle of the window"


def test_the_buttons_of_a_pause_fill_its_sheet_at_every_size_of_words() -> None:
    for scale in (100, 115, 130):
        frame = layout(SAMPLES["pause"], Look((1920, 1080), text_scale=scale), TYPE, TAGS)
        buttons = [target.rect for target in frame.targets if target.id in ("resume", "readback", "help")]
        paper = max((p.item.rect for p in frame.items if isinstance(p.item, Fill)), key=lambda r: r.w * r.h)
        assert {button.w for button in buttons} == {paper.w - 72}
    large = layout(SAMPLES["pause"], Look((1920, 1080), text_scale=200), TYPE, TAGS)
    assert all(target.rect.w > 1000 for target in large.targets if target.id != "quit")


def shelf(cards: int) -> View:
    """The library with so many stories."""
    found = [widget for widget in LIBRARY.body if isinstance(widget, Box) and widget.kind == "card"]
    return replace(LIBRARY, body=tuple(found[:cards]))


def test_a_story_alone_on_its_shelf_stands_large_in_the_middle() -> None:
    (one,) = (t.rect for t in layout(shelf(1), FULL, TYPE, TAGS).targets if t.id == "unsent")
    assert abs(one.x + one.w // 2 - 960) <= 1 and one.w >= 850
    two = [t.rect for t in layout(shelf(2), FULL, TYPE, TAGS).targets if t.rect.w > 400]
    three = [t.rect for t in layout(shelf(3), FULL, TYPE, TAGS).targets if t.rect.w > 400]
    assert len(two) == 2 and len({rect.y for rect in two}) == 1 and one.w > two[0].w > three[0].w


def test_a_card_has_a_frame_all_round_in_high_contrast() -> None:
    frame = layout(LIBRARY, Look((1920, 1080), "high_contrast"), TYPE, TAGS)
    card = frame.target("unsent")
    assert card is not None
    grounds = [p.item for p in frame.items if isinstance(p.item, Fill) and p.item.rect == card.rect]
    assert [(g.border, g.border_width, g.corners) for g in grounds] == [("#FFFFFF", 3, (True,) * 4)]


def test_the_ring_of_the_way_back_stays_off_the_heading() -> None:
    frame = layout(LIBRARY, Look((1920, 1080), focus="back"), TYPE, TAGS)
    ring = next(p.item for p in frame.items if isinstance(p.item, Ring))
    title = next(run for run in runs(frame) if run.text.startswith("Choose"))
    assert ring.rect.right <= title.rect.x


def test_two_people_stand_whole_between_the_edge_and_the_words() -> None:
    frame = layout(SAMPLES["two-people"], FULL, TYPE, TAGS)
    first, second = [p.item.rect for p in frame.items if isinstance(p.item, Figure)]
    shoulders = round(first.w * 0.40)  # from the middle of a figure; what is beyond is empty
    assert first.x + first.w // 2 - shoulders >= 0
    assert second.x + second.w // 2 + shoulders <= 1076, "the column begins there"


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_of_the_question_and_its_choices_is_there_before_the_words(scale: int) -> None:
    frame = layout(SCENE, Look((1920, 1080), text_scale=scale, ms_per_word=45), TYPE, TAGS)
    first = next(target.rect for target in frame.targets if target.id == "a")
    assert frame.reveal_ms > 0
    inside = [
        p.item for p in frame.items if isinstance(p.item, Fill | Run | Glyph) and p.item.rect.inside(first)
    ]
    assert inside and {item.delay for item in inside} == {frame.reveal_ms}
    (ring,) = [p.item for p in frame.items if isinstance(p.item, Ring)]
    assert ring.delay == frame.reveal_ms, "no ring round words that are still to come"


def test_only_the_name_of_the_game_throws_a_shadow() -> None:
    shades = {run.text: run.shade for run in runs(layout(TITLE, FULL, TYPE, TAGS))}
    assert {text for text, shade in shades.items() if shade} == {"Second", "Chances"}


def test_nothing_of_the_question_is_there_before_a_message_has_come() -> None:
    """Neither an empty panel, nor the key that chooses."""
    last = THREAD.body[0]
    assert isinstance(last, Box)
    come = Bubble("Fine", mine=False, who="Mara", reveal=True, typed=True)
    phone = replace(last, children=(last.children[0], come))
    choices = Box((Text("And now?", "heading", id="question"), choice("a", 1, "Go.")))
    view = replace(
        THREAD,
        body=(phone, choices),
        focus="question",
        hints=(Hint(("1",), "Choose"), Hint(("Esc",), "Pause")),
    )
    frame = layout(view, Look((1920, 1080), ms_per_word=45), TYPE, TAGS)
    go = frame.target("a")
    assert go is not None
    panel = [
        p.item
        for p in frame.items
        if isinstance(p.item, Fill) and go.rect.inside(p.item.rect) and p.item.rect != go.rect
    ]
    assert [item.delay for item in panel if item.rect.w < 1000] == [frame.reveal_ms]
    late = {run.text: run.delay for run in runs(frame)}
    assert late["Choose"] == frame.reveal_ms > 0 == late["Pause"]
    at = {run.text: run.rect.x for run in runs(frame)}
    assert at["Pause"] < at["Choose"], "the row begins with what is there from the start"
    again = layout(view, Look((1920, 1080)), TYPE, TAGS)  # all at once
    assert {run.text: run.rect.x for run in runs(again)}["Choose"] == at["Choose"], "and it stays as it is"


def test_what_is_below_is_not_told_of_before_it_is_there() -> None:
    long = Speech("Rain. " * 60, "Ben", "ben", reveal=True)
    choices = tuple(choice(f"c{n}", n, "A choice that has words. " * 4) for n in range(1, 6))
    asked = Box((Text("And now?", "heading", id="question"), *choices), kind="dark")
    view = replace(SCENE, body=(long, asked))
    frame = layout(view, Look((1920, 1080), ms_per_word=45), TYPE, TAGS)
    (line,) = [run for run in runs(frame) if "more" in run.text and not run.owner]
    assert line.delay == frame.reveal_ms > 0


def test_what_was_tried_keeps_its_number_and_has_a_tick_beside_the_words() -> None:
    tried = replace(choice("a", 1, "Go."), tried="tried before")
    frame = layout(replace(SCENE, body=(Box((tried,), kind="dark"),)), FULL, TYPE, TAGS)
    assert any(run.text == "1" and run.owner == "a" for run in runs(frame))
    (tick,) = [p.item for p in frame.items if isinstance(p.item, Glyph) and p.item.icon == "check"]
    (said,) = [run for run in runs(frame) if "tried" in run.text]
    assert tick.rect.right <= said.rect.x and tick.rect.y < said.rect.bottom


@pytest.mark.parametrize(("words", "beside"), [("It rains. " * 4, True), ("It rains. " * 14, False)])
def test_only_a_short_note_stands_in_the_strip_beside_a_phone(words: str, beside: bool) -> None:
    phone = THREAD.body[0]
    note = Box((Text(words.strip()),), kind="dark")
    asked = Box((Text("And now?", "heading", id="question"), choice("a", 1, "Go.")))
    frame = layout(replace(THREAD, body=(phone, note, asked), focus="question"), FULL, TYPE, TAGS)
    go, rain = frame.target("a"), next(run for run in runs(frame) if run.text.startswith("It"))
    assert go is not None
    assert (rain.rect.right < go.rect.x - 400) is beside
    assert beside or rain.rect.bottom < go.rect.y


def test_the_number_of_a_choice_grows_with_its_words() -> None:
    """Beside words twice as large a number of the old size is the smallest thing on the page."""

    def number(text_scale: int) -> Run:
        frame = layout(SCENE, Look((1920, 1080), text_scale=text_scale), TYPE, TAGS)
        return next(run for run in runs(frame) if run.owner == "a" and run.text == "1")

    assert number(200).font.size >= 1.6 * number(100).font.size


def test_chips_are_as_wide_as_their_words_with_or_without_a_second_line() -> None:
    chips = (
        Button("a", "Quiet: 2", "chip", "bait", "pencil-line"),
        Button("b", "key = no", "chip", "", "pencil-line"),
    )
    panel = Box((Text("Variables", "subheading"), *chips), kind="paper")
    frame = layout(View("test", "Test", "page", (panel,)), FULL, TYPE, TAGS)
    wide = [target.rect.w for target in frame.targets]
    assert max(wide) < 2 * min(wide) < FULL.size[0] / 2
