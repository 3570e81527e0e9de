"""Two ways side by side: where they part, what each decision brought, and where each came to."""

from __future__ import annotations

from game.story.frozen import frozen
from game.story.model import Approach, Choice, Feedback
from game.story.playthrough import Answered, Playthrough


@frozen
class Side:
    """One of two ways: the act (and reason) where it parts, what came of it, and the ending if it has come to one."""

    act: str
    choice: Choice
    reason: str
    approach: Approach
    feedback: Feedback | None
    later: tuple[str, ...]
    ending: str
    their_side: str


@frozen
class Sides:
    """Both ways; `scene` is where they part."""

    scene: str
    first: Side
    other: Side


def side_by_side(first: Playthrough, other: Playthrough) -> Sides | None:
    """The two ways from where they part; None while one of them is a part of the other."""
    ours, theirs = first.decisions(), other.decisions()
    for one, two in zip(ours, theirs, strict=False):
        assert one.taken is not None and two.taken is not None and one.before is not None
        if (one.taken.choice.id, one.taken.reason) != (two.taken.choice.id, two.taken.reason):
            at = ours.index(one)
            return Sides(one.before.scene.id, _side(ours[at:]), _side(theirs[at:]))
    return None


def _side(points: tuple[Playthrough, ...]) -> Side:
    here, last = points[0], points[-1]
    before, taken = here.before, here.taken
    assert before is not None and taken is not None
    feedback = next((beat.feedback for beat in here.told() if isinstance(beat, Answered)), None)
    later = [p.before.filled(p.taken.choice.text) for p in points[1:] if p.before and p.taken]
    return Side(
        act=before.filled(taken.choice.text),
        choice=taken.choice,
        reason=before.filled(taken.reason.text) if taken.reason else "",
        approach=taken.reason.approach if taken.reason else taken.choice.approach,
        feedback=feedback,
        later=tuple(later),
        ending=last.ending.title if last.ending else "",
        their_side=last.filled(last.ending.their_side) if last.ending else "",
    )
