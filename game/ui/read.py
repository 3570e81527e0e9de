"""What was read: pages known again by a short number, so that a second play can skip them."""

from __future__ import annotations

from hashlib import blake2b

from game.ui.pages import Deciding, Explained, Page, Reading

BYTES = 6  # of a number: among ten thousand pages two are alike once in five million libraries


def number_of(page: Page) -> int | None:
    """The number of a page that is read; an ending has none, it is never skipped."""
    match page:
        case Reading(scene, lines) | Deciding(scene, lines):
            latest = (
                lines[-1:] if scene.medium == "messages" else lines
            )  # a phone shows older messages besides
            return _number(scene.id, *(told.text for told in latest))
        case Explained(answered):
            reason = answered.option.reason
            return _number(
                answered.scene.id, answered.option.choice.id, reason.id if reason else "", "feedback"
            )
    return None


def _number(*parts: str) -> int:
    return int.from_bytes(blake2b("\0".join(parts).encode(), digest_size=BYTES).digest())
