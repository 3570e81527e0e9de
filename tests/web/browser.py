"""A real browser for the pages of phones: Chromium without a window, with axe-core to look at what it shows."""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PATIENCE = 20_000.0  # milliseconds until what is waited for on a page has to be there
OPTIONS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")  # root in a container has neither


def program() -> str | None:
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def why_not() -> str:
    """What is missing for a browser, in a sentence; nothing where all is there."""
    packages = ("playwright", "axe_playwright_python")
    missing = [name for name in packages if importlib.util.find_spec(name) is None]
    missing += [] if program() else ["chromium"]
    return f"There is no {' and no '.join(missing)}, so no page was tried in a browser." if missing else ""


@contextmanager
def browsing() -> Iterator[Browser]:
    """A browser. Without one nothing is tested, which is a failure where all has to be there."""
    why = why_not()
    if why and os.environ.get("CI"):
        pytest.fail(why)
    if why:
        pytest.skip(why)
    from playwright.sync_api import sync_playwright  # only where it is installed

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program(), args=list(OPTIONS))
        try:
            yield browser
        finally:
            browser.close()


@cache
def axe() -> str:
    """The script of axe-core, as its package for Playwright brings it."""
    import axe_playwright_python  # only where it is installed

    assert axe_playwright_python.__file__ is not None
    return Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong with a page, each with the parts that it is wrong with."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe())
    found: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{each['id']}: {each['help']} ({', '.join(' '.join(map(str, n['target'])) for n in each['nodes'])})"
        for each in found["violations"]
    ]


def spills(page: Page) -> list[str]:
    """What is wider than the window, so that one would have to scroll sideways for it."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('body *')].filter(e => {
             const r = e.getBoundingClientRect();
             return r.width && (r.right > innerWidth + 1 || r.left < -1);
           }).map(e => e.tagName + '.' + e.className)"""
    )
    return found


def small_targets(page: Page) -> list[str]:
    """What can be pressed and is lower or narrower than 44 pixels (WCAG 2.2, 2.5.5)."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('button, a, input:not([type=hidden])')].filter(e => {
             const r = e.getBoundingClientRect();
             return r.width && (r.height < 44 || r.width < 44);
           }).map(e => e.outerHTML)"""
    )
    return found


def enlarge(page: Page, per_cent: int) -> None:
    """Text of this size, as somebody sets it in the browser."""
    page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", f"{1.125 * per_cent}%")
