"""The pages of phones and of the remote in a real browser: to be used by everybody, whatever the network does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

from game.story.model import Scenario
from game.ui.room_papers import handout, report_page
from game.ui.words import Pseudo, english
from game.workshop.record import Asked, Counted, Record
from game.workshop.shown import Bar, Helper, Line, PhoneState, RemoteState, Step
from tests.pilot import our_stories
from tests.web.browser import PATIENCE, browsing, enlarge, small_targets, spills, violations
from tests.web.in_thread import PIN, InThread, in_thread
from tests.web.wifi import wifi

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

QUESTION = "What do you say to her before she goes?"
ANSWERS = (
    Bar("go", "A", "Let her go."),
    Bar("way", "B", "Stand in the doorway until she has told you why, and since when."),
    Bar("wait", "C", "Ask for a day."),
)
OPEN = PhoneState("open", "Thirty Days", poll="p1", question=QUESTION, answers=ANSWERS)
COUNTED = tuple(replace(bar, count=count) for bar, count in zip(ANSWERS, (12, 9, 0), strict=True))
REMOTE = RemoteState(
    QUESTION,
    (Step("reveal", "Show the result", main=True), Step("what-if:0", "Let her go.", beside="Thursday 19:40")),
    ("What does she ask for?",),
    ("Breathe out before you ask.",),
    (Line("Kitchen (19:40)", must=True, past=True), Line("The egg slides", must=True), Line("Stairs")),
    "25 minutes are left. 1 scene not to miss is still to come.",
    COUNTED,
)


FEW = Counted("Ask for a day.", "C", None, decided=False)
RECORD = Record(
    "Thirty Days",
    (
        Asked(
            "act",
            QUESTION,
            "kitchen",
            "",
            (
                (Counted("Let her go.", "A", 12, decided=True), FEW),
                (Counted("Let her go.", "A", 9, decided=True), FEW),
            ),
            (15, 12),
        ),
    ),
    (("Let her go.", "Ask for a day."), ("Stand in the doorway.",)),
)


def thirty_days() -> Scenario:
    story = our_stories().story("thirty-days")
    assert story is not None and story.scenario is not None
    return story.scenario


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsing() as found:
        yield found


@pytest.fixture(scope="module")
def room(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[InThread]:
    """A room in English, and in a made-up language that goes from right to left."""
    with in_thread(tmp_path_factory.mktemp("room"), {"en": english(), "ar": Pseudo()}) as found:
        yield found


@dataclass(frozen=True, slots=True)
class Seen:
    """How somebody looks at a page."""

    scheme: str = "light"
    width: int = 390
    text: int = 100
    language: str = "en"
    contrast: str = "no-preference"

    def __str__(self) -> str:
        return f"{self.scheme}-{self.width}-{self.text}-{self.language}-{self.contrast}"


@contextmanager
def phone(browser: Browser, room: InThread, seen: Seen = Seen(), *, port: int = 0) -> Iterator[Page]:
    """A phone of its own before the room's first page."""
    made: Any = {"color_scheme": seen.scheme, "contrast": seen.contrast, "locale": seen.language}
    context: BrowserContext = browser.new_context(viewport={"width": seen.width, "height": 740}, **made)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{port or room.port}/")
    try:
        yield page
    finally:
        context.close()


def joined(page: Page) -> Page:
    page.locator("form[action='/join'] button").click()
    page.locator("main[data-stage]").wait_for()
    page.wait_for_load_state()  # with its script
    return page


def arrives(page: Page, what: str) -> None:
    """Wait until a state is there: one of its parts."""
    page.locator(what).first.wait_for()


# --- everybody can use it --------------------------------------------------------------------------------


def tour(browser: Browser, room: InThread, seen: Seen) -> Iterator[tuple[str, Page]]:
    """Every state of a phone and of the remote, each with its page."""
    room.show(PhoneState("lobby", "Thirty Days"))
    with phone(browser, room, seen) as page:
        yield "join", page
        yield "lobby", joined(page)
        for name, state, part in states():
            room.show(state)
            arrives(page, part)
            yield name, page
        room.show(OPEN)
        page.locator("button[value=way]").click()
        arrives(page, "button[value=way][aria-pressed=true]")
        yield "voted", page
        page.context.set_offline(True)
        arrives(page, "#lost:not([hidden])")
        yield "offline", page
        page.context.set_offline(False)
        page.locator("#lost").wait_for(state="hidden")
        page.locator("footer button").click()
        arrives(page, "a.on")
        yield "left", page
        yield from refused(page, room)
    with phone(browser, room, seen) as page:
        page.goto(f"{room.address}/remote")
        yield "remote, PIN", page
        page.locator("#pin").fill("000000")
        page.locator("button").click()
        arrives(page, "#said")
        yield "remote, wrong PIN", page
        page.locator("#pin").press_sequentially(f"{PIN[:3]} {PIN[3:]}")  # as it stands on the projector
        page.locator("button").click()
        room.show(OPEN, REMOTE)
        arrives(page, "button[value=reveal]")
        yield "remote", page
        helper = Helper("Somebody", "116 123")
        room.show(PhoneState("over", "Thirty Days", help=(helper,)), RemoteState("The session is over."))
        arrives(page, ".still.over ~ .panel ul.help")
        yield "remote, over", page
        room.show(PhoneState("gone", "Thirty Days"))
        arrives(page, "#says")
        yield "remote, closed", page
        page.goto(room.address)
        joined(page)
        yield "gone", page


def states() -> Iterator[tuple[str, PhoneState, str]]:
    """The states that follow each other on a phone, each with a part that tells it."""
    bars = replace(OPEN, stage="revealed", answers=COUNTED, quiet=2)
    yield "reading", PhoneState("reading", "Thirty Days"), "p.story"
    yield "ending", PhoneState("ending", "Thirty Days"), ".still.ending"
    yield "open", OPEN, "button.answer"
    yield "second round", replace(OPEN, poll="p2", round=2), "p.round"
    yield "reason", replace(OPEN, poll="p3", other=True, act="“Stay until she is in the car.”"), "p.act"
    yield "closed", replace(OPEN, stage="closed"), "button:disabled"
    yield "revealed", bars, "ul.bars"
    yield "talking", PhoneState("talking", "Thirty Days"), ".talking"
    yield "over", PhoneState("over", "Thirty Days", help=(Helper("Somebody", "116 123"),)), "ul.help"


def refused(page: Page, room: InThread) -> Iterator[tuple[str, Page]]:
    for name, path in (("no such page", "/nothing"), ("not in the room", "/events")):
        page.goto(f"{room.address}{path}")
        yield name, page


def faults(page: Page, seen: Seen) -> list[str]:
    """All that is wrong with a page, looked at in one way."""
    enlarge(page, seen.text)
    found = violations(page)
    found += [f"wider than the window: {each}" for each in spills(page)]
    return found + [f"too small to press: {each}" for each in small_targets(page)]


LOOKS = [
    Seen("dark", 320, 200, "ar"),
    *(
        pytest.param(seen, marks=pytest.mark.long)
        for seen in (
            Seen(),
            Seen("dark"),
            Seen("light", 320),
            Seen("light", 320, 200),
            Seen("dark", 320, 200),
            Seen("light", 390, 100, "ar"),
            Seen("light", 320, 200, "ar"),
            Seen("light", contrast="more"),
            Seen("dark", contrast="more"),
            Seen("light", 1280, 150),
        )
    ),
]


@pytest.mark.parametrize("seen", LOOKS, ids=str)
def test_every_state_can_be_used_by_everybody(browser: Browser, room: InThread, seen: Seen) -> None:
    found, met = [], set()
    for name, page in tour(browser, room, seen):
        met.add(name)
        found += [f"{name}: {fault}" for fault in faults(page, seen)]
    assert found == []
    assert len(met) == 22


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
def test_what_is_written_of_a_session_can_be_read_by_everybody(
    browser: Browser, tmp_path: Path, scheme: Literal["light", "dark"]
) -> None:
    for words in (english(), Pseudo()):
        papers = {
            "report": report_page(words, RECORD, "en"),
            "handout": handout(words, thirty_days(), thirty_days().library.help, "en"),
        }
        for name, content in papers.items():
            file = tmp_path / f"{name}.html"
            file.write_text(content, "utf-8")
            with closing(browser.new_context(color_scheme=scheme)) as context:
                page = context.new_page()
                page.set_viewport_size({"width": 320, "height": 640})
                page.goto(file.as_uri())
                assert (name, violations(page) + spills(page)) == (name, [])


@pytest.mark.parametrize("size", [(360, 740), (412, 915)], ids=str)
def test_a_phone_that_waits_shows_one_picture_and_its_words_in_the_middle(
    browser: Browser, room: InThread, size: tuple[int, int]
) -> None:
    room.show(PhoneState("lobby", "Thirty Days"))
    with phone(browser, room) as page:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        joined(page)
        for state in (PhoneState("reading", "Thirty Days"), PhoneState("talking", "Thirty Days")):
            room.show(state)
            page.locator(f".{state.stage}").wait_for()
            assert page.locator("svg.picture").count() == 1
            box = page.locator(".still").bounding_box()
            words = page.locator("#says").bounding_box()
            leave = page.locator("footer button").bounding_box()
            assert box and words and leave
            assert box["height"] > 0.7 * size[1], "the moment takes the page"
            assert 0.4 * size[1] < words["y"] < 0.75 * size[1]
            assert leave["y"] + leave["height"] <= size[1], "and nothing has to be scrolled for"


def test_the_end_of_a_session_fits_on_a_phone_and_its_places_to_turn_to_can_be_pressed(
    browser: Browser, room: InThread
) -> None:
    help = tuple(
        Helper(name, where)
        for name, where in (
            ("Find a Helpline", "findahelpline.com"),
            ("Befrienders Worldwide", "befrienders.org"),
            ("Somebody", "116 123"),
        )
    )
    room.show(PhoneState("over", "The Big Gesture", help=help))
    with phone(browser, room) as page:
        page.set_viewport_size({"width": 390, "height": 844})
        joined(page)
        assert page.locator("footer").is_hidden(), "there is nothing to leave"
        assert page.evaluate("document.documentElement.scrollHeight") <= 844
        links = page.locator("ul.help a")
        found = [(links.nth(at).get_attribute("href"), links.nth(at).get_attribute("rel")) for at in range(3)]
        addresses = ("https://findahelpline.com", "https://befrienders.org", "tel:116123")
        assert found == [(address, "noopener noreferrer") for address in addresses]
        room.show(PhoneState("reading", "The Big Gesture"))
        arrives(page, ".reading")
        assert page.locator("footer").is_visible(), "the room has gone back to its story"


def test_a_phone_says_that_its_answer_is_in_and_marks_it_in_the_result(
    browser: Browser, room: InThread
) -> None:
    poll = replace(OPEN, poll="p20")
    room.show(poll)
    with phone(browser, room) as page:
        joined(page)
        assert page.locator("#says").is_visible() and page.locator("#taken").is_hidden()
        page.locator("button[value=way]").click()
        page.locator("#taken").wait_for()
        assert page.locator("#says").is_hidden()
        assert "Your answer is in." in (page.locator("#told").text_content() or "")
        room.show(replace(poll, stage="revealed", answers=COUNTED, quiet=2))
        arrives(page, "ul.bars")
        assert page.locator("li.mine .words").inner_text().startswith("Stand in the doorway")
        assert page.locator(".yours:visible").count() == 1
        page.reload()
        arrives(page, "li.mine[data-answer=way]")
        room.show(replace(OPEN, poll="p21"))
        arrives(page, "button.answer")
        assert page.locator("#says").is_visible()
        assert page.locator("#taken").is_hidden() and page.locator("li.mine").count() == 0


def test_from_right_to_left_bars_grow_from_the_right_and_a_question_keeps_its_own_direction(
    browser: Browser, room: InThread
) -> None:
    room.show(replace(OPEN, poll="p22", stage="revealed", answers=COUNTED, quiet=2))
    with phone(browser, room, Seen(language="ar")) as page:
        joined(page)
        part, bar = (page.locator(name).first.bounding_box() for name in (".bar .part", ".bar"))
        assert part and bar
        assert (
            part["x"] + part["width"] > bar["x"] + 0.95 * bar["width"] and part["width"] < 0.6 * bar["width"]
        )
        direction = "e => getComputedStyle(e).direction"
        assert page.locator("h1 bdi").evaluate(direction) == "ltr", "it is in English"


# --- with any device, in any network ---------------------------------------------------------------------


def test_one_joins_votes_and_leaves_by_keys_alone(browser: Browser, room: InThread) -> None:
    room.show(PhoneState("lobby", "Thirty Days"))
    with phone(browser, room) as page:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        arrives(page, "main[data-stage]")
        room.show(OPEN)
        arrives(page, "button.answer")
        for _ in ANSWERS:
            page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineWidth") == "4px"
        page.keyboard.press("Space")
        arrives(page, "button[value=wait][aria-pressed=true]")
        assert page.evaluate("document.activeElement.value") == "wait", "the focus stays where it was"
        room.show(replace(OPEN, stage="revealed", answers=COUNTED, quiet=0))
        arrives(page, "ul.bars")
        assert page.evaluate("document.activeElement.id") == "question", "and is never lost"
        assert QUESTION in (page.locator("#told").text_content() or ""), "and what has come is said"
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        arrives(page, "a.on")


def test_a_vote_from_out_of_reach_arrives_when_the_network_is_back(browser: Browser, room: InThread) -> None:
    poll = replace(OPEN, poll="p7")
    room.show(poll)
    with phone(browser, room) as page:
        joined(page)
        page.context.set_offline(True)
        arrives(page, "#lost:not([hidden])")
        page.locator("button[value=go]").click()
        page.locator("button[value=way]").click()
        arrives(page, "button[value=way].sending")
        assert page.locator("button[aria-pressed=true]").count() == 0, "it is marked when the room has it"
        page.context.set_offline(False)
        arrives(page, "button[value=way][aria-pressed=true]")
        assert room.counts("p7") == {"way": 1}
        page.locator("#lost").wait_for(state="hidden")


@pytest.mark.parametrize(
    "seconds",
    [pytest.param(2), pytest.param(10, marks=pytest.mark.long), pytest.param(60, marks=pytest.mark.long)],
)
def test_a_phone_whose_wi_fi_falls_silent_is_back_with_its_vote_and_the_newest_question(
    browser: Browser, room: InThread, seconds: int
) -> None:
    """No line is closed, and nothing tells the browser: only silence does."""
    room.show(replace(OPEN, poll=f"w{seconds}"))
    with wifi(room.port) as between, phone(browser, room, port=between.port) as page:
        joined(page)
        between.go()
        page.locator("button[value=go]").click()
        page.wait_for_timeout(seconds * 1000)
        if seconds > 25:
            assert page.locator("#lost").is_visible(), "silence is noticed"
        between.come()
        arrives(page, "button[value=go][aria-pressed=true]")
        assert room.counts(f"w{seconds}") == {"go": 1}
        room.show(replace(OPEN, poll=f"v{seconds}", question="And now?"))
        page.get_by_role("heading", name="And now?").wait_for()
        page.locator("#lost").wait_for(state="hidden")


def test_a_vote_from_out_of_reach_is_forgotten_when_its_poll_was_closed(
    browser: Browser, room: InThread
) -> None:
    room.show(replace(OPEN, poll="p8"))
    with phone(browser, room) as page:
        joined(page)
        page.context.set_offline(True)
        page.locator("button[value=go]").click()
        arrives(page, "button.sending")
        room.show(replace(OPEN, poll="p9"))
        page.context.set_offline(False)
        page.locator("button.sending").wait_for(state="detached")
        assert room.counts("p8") == room.counts("p9") == {}


def test_a_finger_on_the_remote_presses_its_button_while_votes_come_in(
    browser: Browser, room: InThread
) -> None:
    room.show(OPEN, REMOTE)
    with phone(browser, room) as page:
        page.goto(f"{room.address}/remote")
        page.locator("#pin").fill(PIN)
        page.locator("button").click()
        page.locator("button[value=reveal]").hover()
        page.mouse.down()
        for voted in (1, 2):
            room.count(3, voted)
            page.get_by_text(f"{voted} ha").wait_for()
        with page.expect_request("**/remote/press") as pressed:
            page.mouse.up()
        assert pressed.value.post_data == "step=reveal"


def test_a_phone_that_has_heard_goodbye_keeps_it_and_asks_for_nothing_more(
    browser: Browser, room: InThread
) -> None:
    room.show(PhoneState("reading", "Thirty Days"))
    with phone(browser, room) as page:
        joined(page)
        arrives(page, ".reading")
        room.show(PhoneState("gone", "Thirty Days", help=(Helper("Somebody", "116 123"),)))
        arrives(page, ".gone")
        assert "You can close this page." in page.locator("#says").inner_text()
        assert page.locator("ul.help").inner_text() == "Somebody: 116 123"
        assert page.locator("footer").is_hidden(), "there is nothing to leave"
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.context.set_offline(True)
        page.context.set_offline(False)
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        page.wait_for_timeout(300)
        assert asked == [] and page.locator("#lost").is_hidden() and page.locator(".gone").is_visible()


def test_a_phone_that_is_long_out_of_reach_is_told_what_to_do(browser: Browser, room: InThread) -> None:
    room.show(PhoneState("reading", "Thirty Days"))
    with phone(browser, room) as page:
        page.clock.install()
        joined(page)
        arrives(page, ".reading")
        page.context.set_offline(True)
        arrives(page, "#lost:not([hidden])")
        assert "Trying again" in page.locator("#lost").inner_text()
        page.clock.fast_forward(61_000)
        assert "If the session is over, close this page." in page.locator("#lost").inner_text()
        page.context.set_offline(False)
        page.locator("#lost").wait_for(state="hidden")
        assert "Trying again" in (page.locator("#lost").text_content() or "")


def test_a_phone_of_another_session_is_asked_to_join(browser: Browser, room: InThread) -> None:
    room.show(OPEN)
    with phone(browser, room) as page:
        joined(page)
        room.forget_phones()
        page.evaluate("window.dispatchEvent(new Event('online'))")
        page.locator("form[action='/join']").wait_for()
