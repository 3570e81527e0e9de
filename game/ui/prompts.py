"""The keys that a page shows, as the device has them that was used last: other caps, or none."""

from __future__ import annotations

from game.story.frozen import replace
from game.ui.bindings import FIXED_KEYS, PRESS, Bindings, bindings, defaults
from game.ui.inputs import Device, Listens
from game.ui.view import Button, Hint, View
from game.ui.words import Words

# Shapes are drawn, not written: no font of ours has them. See ARROWS in layout/chrome.py.
SHAPES = {"a": "(x)", "b": "(circle)", "x": "(square)", "y": "(triangle)"}
IN_A_STORY = ("scene", "reason", "feedback", "ending", "first")  # pages where Esc is more than the way back
TAKE_BACK = "take back"
MOVE_CAPS = {"↑": "up", "↓": "down", "←": "left", "→": "right"}


def prompted(view: View, device: Device, found: Bindings, words: Words, switch: str = "") -> View:
    """The page with the hints of a device, or of the one `switch` that is played with."""
    if switch:
        caps = {
            "any": words.say("Switch"),
            "space": words.say("Space"),
            "enter": "Enter",
            "click": words.say("Click"),
            "pad": words.say("Button"),
        }
        only = Hint((caps[switch],), words.say("Press what has the ring"))
        return replace(_with_take_back(view, words), hints=(only,), where_key="")
    if device == "touch":
        return replace(_with_take_back(view, words), hints=(), where_key="")
    if device == "keys":
        if found == bindings():
            return view
        hints = tuple(hint for old in view.hints if (hint := _changed(old, found, words)) is not None)
        return replace(view, hints=hints, where_key=cap("key", found.keys.get("where", ""), words))
    hints = tuple(
        hint for old in view.hints if (hint := _for_a_pad(old, view, device, found, words)) is not None
    )
    where = cap("pad", found.buttons.get("where", ""), words)
    return replace(view, hints=hints, where_key=where)


def _with_take_back(view: View, words: Words) -> View:
    """A page from which a key takes back has a button for it where there are no keys."""
    if not any(_action(key) == TAKE_BACK for hint in view.hints for key in hint.keys):
        return view
    return replace(view, bar=(Button("take-back", words.say("Take back"), "icon", icon="undo-2"), *view.bar))


def cap(device: Listens, name: str, words: Words, *, shapes: bool = False) -> str:
    """What stands on a key or a button."""
    if device == "key":
        known = {"escape": "Esc", "enter": "Enter", "backspace": "Backspace", "space": words.say("Space"),
                 "delete": words.say("Delete")}  # fmt: skip
        return known.get(name, name.upper() if len(name) < 4 else name.capitalize())
    if shapes and name in SHAPES:
        return named_shape(name, words)
    if name.startswith("button "):
        return name.removeprefix("button ")
    sides = {
        "start": words.say("Start"),
        "back": words.say("Select"),
        "left shoulder": "L",
        "right shoulder": "R",
        "left stick": words.say("Left stick"),
        "right stick": words.say("Right stick"),
    }
    return sides.get(name, name.upper())


def named_shape(name: str, words: Words) -> str:
    """A button that bears a shape, in words: not everybody sees it."""
    return {
        "a": words.say("Cross"),
        "b": words.say("Circle"),
        "x": words.say("Square"),
        "y": words.say("Triangle"),
    }[name]


def _action(key: str) -> str:
    """What a key means whose cap a page has written."""
    small = {"esc": "escape"}.get(key.lower(), key.lower())
    usual = {name: action for action, name in defaults("key").items()}
    return FIXED_KEYS.get(small) or usual.get(small, "")


def _changed(hint: Hint, found: Bindings, words: Words) -> Hint | None:
    """The same hint with the keys that a player has set; nothing where the action has no key."""
    return _with(hint, [own for key in hint.keys if (own := _own_key(key, found, words))])


def _own_key(key: str, found: Bindings, words: Words) -> str:
    """The cap of a player's own key; what is fixed works beside it and is shown where there is none."""
    action = "" if key in MOVE_CAPS or key[0].isdigit() else _action(key)
    own, usual = found.keys.get(action, ""), defaults("key").get(action, "")
    if not action or own == usual:
        return key
    return cap("key", own, words) if own else key if action in FIXED_KEYS.values() else ""


def _for_a_pad(hint: Hint, view: View, device: Device, found: Bindings, words: Words) -> Hint | None:
    keys: list[str] = []
    for key in hint.keys:
        action = PRESS if key[0].isdigit() else _action(key)
        if key in MOVE_CAPS:
            keys.append(key)
            continue
        if action == "pause" and view.name not in IN_A_STORY:
            action = TAKE_BACK
        button = found.buttons.get(action)
        if button:
            drawn = SHAPES.get(button) if device == "shapes" else None
            keys.append(drawn or cap("pad", button, words))
    return _with(hint, keys)


def _with(hint: Hint, keys: list[str]) -> Hint | None:
    return replace(hint, keys=tuple(dict.fromkeys(keys))) if keys else None
