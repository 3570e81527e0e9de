"""Keys of one's own, by real events: a story played with W, S and the full stop alone, and Esc that still leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.test_playing import EGG
from tests.window.devices import Rig, played


def assign(rig: Rig, label: str, key: str) -> None:
    """Give a line of the page of keys another key."""
    tab_to(rig, label)
    rig.key("enter", key)


def tab_to(rig: Rig, words: str) -> None:
    id = rig.id_of(words)
    while rig.loop.focus != id:
        rig.key("tab")


def press(rig: Rig, words: str) -> None:
    """Go to what has these words with the key that moves on, and press it with the one that presses."""
    id = rig.id_of(words)
    while rig.loop.focus != id:
        rig.key("w")
    rig.key(".")


def test_a_story_is_played_with_changed_keys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with played(monkeypatch, tmp_path) as rig:
        for words in ("Settings & access", "Controls", "Change keys and buttons"):
            tab_to(rig, words)
            rig.key("enter")
        assign(rig, "Go on to the next: no key", "w")
        assign(rig, "Press what has the ring: key", ".")
        assign(rig, "Pause: no key", "space")
        rig.key("escape", "escape")
        rig.used.clear()
        for words in ("Stories", "Thirty Days", "Play"):
            press(rig, words)
        assert "." in rig.caps
        for id in EGG:
            while rig.only_read:
                press(rig, "go-on")
            press(rig, id)
        while rig.only_read:
            press(rig, "go-on")
        press(rig, "See how it went")
        press(rig, "Rewind to: “Would you read this plan out to her? To her face?”")
        press(rig, "ring")
        assert rig.used == {"w", "."}
        rig.key("space")
        assert rig.view.name == "pause"
        rig.clock.now += 10
        rig.key("escape", "escape", "escape")
        assert rig.view.name == "neutral"
