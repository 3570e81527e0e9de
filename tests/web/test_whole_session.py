"""A whole session as it is in a room: the window on its screen, real browsers for phones, and the remote that leads."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.workshop.counted import told
from tests.web.browser import PATIENCE, browsing
from tests.window.at_spi import Blind, blind, why_not
from tests.window.real_events import ROOT, own_screen, until

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

STORY = """
title: The Step
start: door
scenes:
  door:
    ask: What do you say?
    keep_order: true
    lines: [She stands there., She waits.]
    choices:
      - {text: Let her go., id: go, approach: healthy, feedback: She went., goto: street}
      - {text: Stand in her way., id: way, approach: harmful, feedback: She was held., goto: street}
  street:
    keep_order: true
    lines: [It rains.]
    choices:
      - text: Go home.
        id: home
        reasons:
          - {text: It is late., id: late, approach: healthy, feedback: Dry., goto: end}
          - {text: She may ring., id: ring, approach: mixed, feedback: Wet., goto: end}
      - {text: Wait., id: wait, approach: mixed, feedback: Wet., goto: end}
  end: {lines: [Home.], ending: {title: Home, outcome: growth}}
"""
MOST_STEPS = 400  # of the remote, after which a story has no end
Counts = dict[str, int]


@dataclass(slots=True)
class Session:
    """A session that is led by the remote. `votes` are what came in each poll, as the phones know it."""

    player: Blind
    remote: Page
    phones: list[Page]
    away: int  # seconds for which all phones lose the network, once
    votes: list[Counts] = field(default_factory=list)

    def lead(self) -> None:
        """Press the main step again and again, vote wherever a vote is open, up to the end of the story."""
        for _ in range(MOST_STEPS):
            steps = self.steps()
            if "ask" in steps:
                self.vote()
            elif "end" in steps:
                self.press("end")
                return
            else:
                self.go(next(step for step in ("begin", "other-way", "go-on") if step in steps))
        raise AssertionError("the story never ends")

    def steps(self) -> list[str]:
        self.remote.locator("button[name=step]").first.wait_for()
        found: list[str] = self.remote.eval_on_selector_all(
            "button[name=step]", "all => all.map(each => each.value)"
        )
        return found

    def press(self, step: str) -> None:
        """Press a step that is there, or soon will be."""
        self.remote.locator(f"button[value='{step}']").wait_for()
        self.go(step)

    def go(self, step: str) -> None:
        """Press a step if it is still there. Two pages of one scene look the same here: nothing tells the next one."""
        self.remote.evaluate("step => document.querySelector(`button[value='${step}']`)?.click()", step)
        self.remote.wait_for_timeout(80)

    def vote(self) -> None:
        """One poll: all answer, most of them the first one; then all see what came of it."""
        self.press("ask")
        for phone in self.phones:
            phone.locator("form[action='/vote']").wait_for()
        counts: Counter[str] = Counter()
        for at, phone in enumerate(self.phones):
            if self.away and at == len(self.phones) // 2:
                self.lose_the_network()
            answers = phone.locator("button.answer")
            wanted = answers.nth(0 if at % 5 < 3 else at % answers.count())
            counts[(wanted.locator(".words").text_content() or "").strip()] += 1
            wanted.click()
        for phone in self.phones:
            phone.locator("button.answer[aria-pressed=true]").wait_for()
        self.votes.append(dict(counts))
        self.press("reveal")
        for phone in self.phones:
            phone.locator("ul.bars").wait_for()
            assert self.seen(phone) == counts
        self.press("decide")
        self.remote.locator("button[value=decide]").wait_for(state="detached")

    def lose_the_network(self) -> None:
        """All phones are out of reach for a while, in the middle of a vote."""
        for phone in self.phones:
            phone.context.set_offline(True)
            phone.locator("#lost").wait_for()
        self.phones[0].wait_for_timeout(self.away * 1000)
        for phone in self.phones:
            phone.context.set_offline(False)
        for phone in self.phones:
            phone.locator("#lost").wait_for(state="hidden")
        self.away = 0

    @staticmethod
    def seen(phone: Page) -> Counter[str]:
        """The result as a phone shows it."""
        rows: list[list[str]] = phone.eval_on_selector_all(
            "ul.bars li",
            "all => all.map(each => ['.words', '.count'].map(part => each.querySelector(part).textContent))",
        )
        return +Counter({words.strip(): int(count.split()[0]) for words, count in rows})


@contextmanager
def session(folder: Path, story: Path, phones: int, away: int, *options: str) -> Iterator[Session]:
    """The window with a story, so many phones, and a remote that was opened with the PIN the window tells."""
    if why := why_not():
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)
    with (
        browsing() as browser,
        own_screen() as display,
        blind(display, folder, "host", str(story), *options, home=folder) as player,
    ):
        until(lambda: any(node["name"] == "Your remote" for node in player.look()), "the room is open")
        assert player.ask("press", "Your remote")["pressed"] == [True]
        lobby = until(lambda: told_door(player), "the room has an address and a PIN")
        assert player.ask("press", "Back to the room")["pressed"] == [True]
        address = f"http://127.0.0.1:{lobby[0]}"
        remote = opened(browser, f"{address}/remote")
        remote.locator("#pin").fill(lobby[1])
        remote.locator("button").click()
        pages = []
        for _ in range(phones):
            page = opened(browser, f"{address}/")
            page.locator("form[action='/join'] button").click()
            page.locator("main[data-stage]").wait_for()
            pages.append(page)
        yield Session(player, remote, pages, away)


def told_door(player: Blind) -> tuple[str, str] | None:
    """The port and the PIN, as the page of the remote says them."""
    said = " ".join(node["name"] for node in player.look())
    found = re.search(r":(\d+)/remote\s+PIN\s+(\d{6})", said)
    return (found[1], found[2]) if found else None


def opened(browser: Browser, url: str) -> Page:
    page = browser.new_context(viewport={"width": 390, "height": 740}).new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(url)
    return page


def whole(folder: Path, story: Path, phones: int, away: int, *options: str) -> int:
    """A session to its end, its papers, and what is left of it then. Gives how many polls there were."""
    with session(folder, story, phones, away, *options) as room:
        room.lead()
        for phone in room.phones:
            phone.get_by_role("heading", name="The session is over.").wait_for()
        secrets = {cookie["value"] for phone in room.phones for cookie in phone.context.cookies()}
        assert len(secrets) == phones
        for paper in (
            "Report, for programs",
            "Report, as a page",
            "Report, as a table",
            "Handout, one page to print",
        ):
            room.player.ask("press", paper)
        kept = folder / "kept"
        report = until(lambda: next(kept.glob("Report*.json"), None), "the report is written")
        until(lambda: next(kept.glob("Handout*.html"), None), "the handout is written")
        room.player.ask("press", "Close the room")
        until(lambda: not any(kept.glob("rooms/*/*")), "nothing of the room is left")
        for page in (*room.phones, room.remote):
            page.locator("#says", has_text="You can close this page.").wait_for()
            assert page.locator("#lost").is_hidden() and page.locator("button:visible").count() == 0
        assert counts_of(report) == [told_of(counts) for counts in room.votes]
        assert leaks(folder, secrets) == []
        return len(room.votes)


def counts_of(report: Path) -> list[dict[str, int | None]]:
    """What a report tells of each poll, without the answers that nobody gave."""
    found = json.loads(report.read_text("utf-8"))
    return [
        {each["answer"]: each["count"] for each in round if each["count"] != 0}
        for question in found["questions"]
        for round in question["rounds"]
    ]


def told_of(counts: Counts) -> dict[str, int | None]:
    """What a report may tell of what the phones voted."""
    return told({words.replace("I would rather not say", "rather not say"): n for words, n in counts.items()})


def leaks(folder: Path, secrets: set[str]) -> list[str]:
    """Files in which something stands that could tell who was there: tokens, addresses, browsers."""
    told = re.compile(
        r"Mozilla|Chrome/|HeadlessChrome|\b(?:127|10|192\.168|172)\.\d+\.\d+(?:\.\d+)?:\d+|remote_addr"
    )
    found = []
    for file in (*(folder / "kept").rglob("*"), folder / "errors"):
        if file.is_file():
            text = file.read_bytes().decode("utf-8", "replace")
            found += [
                f"{file.name}: {each}" for each in (*told.findall(text), *(s for s in secrets if s in text))
            ]
    return found


def test_three_phones_play_a_story_that_the_remote_leads(tmp_path: Path) -> None:
    story = tmp_path / "step.yaml"
    story.write_text(STORY, "utf-8")
    assert whole(tmp_path, story, 3, 0) == 3


@pytest.mark.long
def test_thirty_phones_play_thirty_days_and_lose_their_network_once(tmp_path: Path) -> None:
    assert whole(tmp_path, ROOT / "scenes" / "thirty-days.yaml", 30, 10, "--fate", "answer=no") > 5
