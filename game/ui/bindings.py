"""Which key and which button of a pad means what: as they come, and as a player has changed them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from game.story.frozen import frozen
from game.ui.inputs import ACTIVATE, KEYS, MOVES, PAD, SCROLLS, Direction, Listens

PRESS = "press"
BETWEEN = "\n"  # no key is called so; one may be called ; or =
# These keys keep their meaning whatever is changed: nobody can lock themselves out.
FIXED_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "enter": PRESS,
        "escape": "pause",
        "alt+enter": "fullscreen",
        **{key: key for key in (*MOVES, *SCROLLS)},
        **{str(digit): "choose" for digit in range(10)},
    }
)
FIXED_BUTTONS: Mapping[str, str] = MappingProxyType({side: side for side in ("up", "down", "left", "right")})
# A pad without these could not be played with at all.
NEVER_WITHOUT = (PRESS, "take back", "pause")
STEPS: tuple[Direction, ...] = ("next", "previous")  # Tab is fixed; these are for who cannot reach it
ACTIONS = tuple(dict.fromkeys((*PAD.values(), *KEYS.values(), *STEPS)))


@frozen
class Bindings:
    """The key and the button of each action that has one; what is fixed is not among them."""

    keys: Mapping[str, str]
    buttons: Mapping[str, str]

    def of(self, device: Listens) -> Mapping[str, str]:
        return self.keys if device == "key" else self.buttons

    def meant(self, device: Listens, name: str) -> str:
        """What a key or a button stands for; nothing where it stands for nothing."""
        fixed = FIXED_KEYS if device == "key" else FIXED_BUTTONS
        if name in fixed:
            return fixed[name]
        return next((action for action, own in self.of(device).items() if own == name), "")


def defaults(device: Listens) -> Mapping[str, str]:
    """The key or the button of each action as it comes."""
    return _as_they_come()[device]


@cache
def _as_they_come() -> Mapping[Listens, Mapping[str, str]]:
    keys = {action: key for key, action in KEYS.items() if key not in FIXED_KEYS}
    keys |= {PRESS: next(key for key in ACTIVATE if key not in FIXED_KEYS)}
    return {"key": keys, "pad": {action: button for button, action in PAD.items()}}


@cache
def bindings(keys: str = "", buttons: str = "") -> Bindings:
    """The bindings of two settings, as `written` gives them. Unknown actions and fixed keys in them are left out."""
    return Bindings(_read(keys, "key"), _read(buttons, "pad"))


def _read(text: str, device: Listens) -> Mapping[str, str]:
    found = {**defaults(device), **dict(_pairs(text, device))}
    taken: dict[str, str] = {}
    for action, name in found.items():  # two that claim the same: the one that was changed has it
        if name and (name not in taken or defaults(device).get(action) != name):
            taken[name] = action
    return {action: name for name, action in taken.items()}


def _pairs(text: str, device: Listens) -> Iterator[tuple[str, str]]:
    fixed = FIXED_KEYS if device == "key" else FIXED_BUTTONS
    for part in text.split(BETWEEN):
        action, equals, name = part.partition("=")
        if equals and action in ACTIONS and name not in fixed:
            yield action, name


def written(found: Mapping[str, str], device: Listens) -> str:
    """What differs from how it comes, as a setting: a line `read back=r` or `skip=` for each."""
    usual = defaults(device)
    return BETWEEN.join(
        f"{action}={found.get(action, '')}"
        for action in ACTIONS
        if found.get(action, "") != usual.get(action, "")
    )


def fits(text: object, device: Listens) -> bool:
    """Whether a kept setting can be taken as it stands."""
    return isinstance(text, str) and written(_read(text, device), device) == text


@frozen
class Assigned:
    """What became of a wish: the setting from now on, and the action that had this key before and its key now.

    `refused` is why nothing was changed: `fixed`, a key that keeps its meaning, or `needed`, the last one of an action
    that a pad is never without.
    """

    setting: str
    other: str = ""
    others_key: str = ""
    refused: str = ""


def assign(found: Bindings, device: Listens, action: str, name: str) -> Assigned:
    """Give an action another key. Who had that key gets the old one of the action, so that nothing is lost."""
    now = dict(found.of(device))
    as_it_is = written(now, device)
    fixed = FIXED_KEYS if device == "key" else FIXED_BUTTONS
    if name in fixed:
        return Assigned(as_it_is, other=fixed[name], refused="fixed")
    old = now.get(action, "")
    other = next((a for a, own in now.items() if own == name and a != action), "")
    if other and not old and device == "pad" and other in NEVER_WITHOUT:
        return Assigned(as_it_is, other=other, refused="needed")
    if other:
        now[other] = old
    now[action] = name
    return Assigned(written(now, device), other, old if other else "")


def without(found: Bindings, device: Listens, action: str) -> str:
    """The setting with which an action has no key of its own any more."""
    return written({**found.of(device), action: ""}, device)
