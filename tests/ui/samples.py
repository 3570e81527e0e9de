"""One View of every shape, by name."""

from __future__ import annotations

from game.ui.view import View
from tests.ui.sample_pages import GROUPED, LIBRARY, NEUTRAL, SETTINGS, TITLE
from tests.ui.sample_scenes import LONG_SCENE, LONG_THREAD, REASON, SCENE, TAGS, THREAD, TWO_PEOPLE
from tests.ui.sample_sheets import DEBRIEF, FEEDBACK, NOTES, PAUSE

__all__ = ["DEBRIEF", "FEEDBACK", "LIBRARY", "LONG_SCENE", "SAMPLES", "SCENE", "TAGS", "THREAD", "TITLE"]

SAMPLES: dict[str, View] = {
    "scene": SCENE,
    "two-people": TWO_PEOPLE,
    "long-scene": LONG_SCENE,
    "reason": REASON,
    "thread": THREAD,
    "long-thread": LONG_THREAD,
    "feedback": FEEDBACK,
    "notes": NOTES,
    "pause": PAUSE,
    "debrief": DEBRIEF,
    "library": LIBRARY,
    "grouped-library": GROUPED,
    "title": TITLE,
    "settings": SETTINGS,
    "neutral": NEUTRAL,
}
