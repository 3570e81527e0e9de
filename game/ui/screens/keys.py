"""Keys and buttons: what each does, and another one for it by pressing it."""

from __future__ import annotations

from game.settings import Settings
from game.story.frozen import frozen, replace
from game.ui.bindings import ACTIONS, NEVER_WITHOUT, PRESS, Bindings, assign, bindings, without
from game.ui.commands import Change
from game.ui.inputs import Input, Intent, Listens, Press, Struck
from game.ui.prompts import cap
from game.ui.screen import POP, STAY, Context, Transition, become, run
from game.ui.view import Box, Button, Hint, Stage, Text, View, Widget
from game.ui.words import Words

DEVICES: tuple[Listens, ...] = ("key", "pad")


def names(words: Words) -> dict[str, str]:
    """Each action in words."""
    return {
        PRESS: words.say("Press what has the ring"),
        "take back": words.say("Take back, or go back"),
        "pause": words.say("Pause"),
        "read back": words.say("Read back"),
        "where": words.say("Say where I am"),
        "help": words.say("Where to find help"),
        "try another way": words.say("Try another way"),
        "skip": words.say("Skip what was read"),
        "turn by itself": words.say("Let pages turn by themselves"),
        "captions": words.say("Captions on or off"),
        "mute": words.say("Sound on or off"),
        "library": words.say("Stories"),
        "next": words.say("Go on to the next"),
        "previous": words.say("Go back to the one before"),
        "fullscreen": words.say("Full screen on or off"),
    }


@frozen
class KeysScreen:
    """`asked` is whose new key is waited for, as `key:read back` or `pad:read back`; `told` what became of the last."""

    asked: str = ""
    told: str = ""
    at: str = ""

    # --- what is shown ---------------------------------------------------------------------------------

    def view(self, context: Context) -> View:
        return self.asking(context) if self.asked else self.table(context)

    def table(self, context: Context) -> View:
        words, found = context.words, bound(context.settings)
        about = words.say(
            "Enter always presses, and Esc always pauses or goes back. Tab, the arrows, the digits and the cross of a "
            "gamepad keep their meaning, too."
        )
        reset = Button("reset", words.say("Reset keys and buttons"), icon="undo-2")
        told = (Text(self.told, "strong", icon="info"),) if self.told else ()
        head = in_columns(
            Text(words.say("What it does"), "small", soft=True),
            Text(words.say("Key"), "small", soft=True),
            Text(words.say("Gamepad"), "small", soft=True),
            label="",
        )
        rows = tuple(row(context, found, action) for action in ACTIONS)
        return View(
            name="keys",
            heading=words.say("Keys and buttons"),
            shape="page",
            body=(
                Text(words.say("Keys and buttons"), "title", id="title", level=1),
                *told,
                Box((head, *rows), kind="paper"),
                Box((Text(about), reset), kind="paper"),
            ),
            focus=self.at or "title",
            stage=Stage("two-windows", back="blurred"),
            footer=(Button("back", words.say("Done"), "main", icon="check"),),
            hints=(
                Hint(("↑", "↓", "←", "→"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Done")),
            ),
        )

    def asking(self, context: Context) -> View:
        words = context.words
        device, action = parts(self.asked)
        name = names(words)[action]
        if device == "key":
            heading = words.say("Press the new key for: {action}", action=name)
            about = words.say("Enter and Esc stay what they are: Esc leaves it as it is.")
        else:
            heading = words.say("Press the new button for: {action}", action=name)
            about = words.say("Any button but the cross. Esc on the keyboard leaves it as it is.")
        told = (Text(self.told, "strong", icon="info"),) if self.told else ()
        none = Button("none", words.say("No key") if device == "key" else words.say("No button"))
        return View(
            name="keys",
            heading=heading,
            shape="sheet",
            body=(Text(heading, "title", level=1), *told, Text(about)),
            focus="back",
            page=self.asked,
            stage=Stage("two-windows", back="blurred"),
            footer=(
                *((none,) if device == "key" or action not in NEVER_WITHOUT else ()),
                Button("back", words.say("Leave it as it is"), "main"),
            ),
            hints=(Hint(("Enter", "Esc"), words.say("Leave it as it is")),) if device == "key" else (),
            listens=device,
        )

    # --- what an input does ----------------------------------------------------------------------------

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Struck(device, name) if self.asked.startswith(f"{device}:"):
                return self.given(device, name, context)
            case Press("none") if self.asked:
                return self.taken_away(context)
            case Press("back") | Intent("pause" | "take back") if self.asked:
                return become(KeysScreen(at=self.asked))
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Press("reset"):
                settings = replace(context.settings, keys="", buttons="")
                told = context.words.say("All keys and buttons are as they came.")
                return become(KeysScreen(told=told, at="reset"), Change(settings))
            case Press("help") | Intent("help"):
                return run("open help")
            case Press(id) if id.partition(":")[0] in DEVICES:
                return become(KeysScreen(id))
        return STAY

    def given(self, device: Listens, name: str, context: Context) -> Transition:
        """A key was pressed: it has the action from now on, or the page says why not."""
        words, action, shapes = context.words, parts(self.asked)[1], context.device == "shapes"
        called, new = names(words), cap(device, name, words, shapes=shapes)
        found = assign(bound(context.settings), device, action, name)
        if found.refused:
            told = words.say(
                "{key} is the only way to: {action}. Give that another button first.",
                key=new,
                action=called[found.other],
            )
            return become(replace(self, told=told))
        told = words.say("{key} now means: {action}.", key=new, action=called[action])
        if found.other and found.others_key:
            told += " " + words.say(
                "What it did before, {action}, is on {key} now.",
                action=called[found.other],
                key=cap(device, found.others_key, words, shapes=shapes),
            )
        elif found.other and device == "key":
            told += " " + words.say(
                "What it did before has no key now: {action}.", action=called[found.other]
            )
        elif found.other:
            told += " " + words.say(
                "What it did before has no button now: {action}.", action=called[found.other]
            )
        return become(KeysScreen(told=told, at=self.asked), change(context.settings, device, found.setting))

    def taken_away(self, context: Context) -> Transition:
        words, (device, action) = context.words, parts(self.asked)
        name = names(words)[action]
        told = (
            words.say("No key now means: {action}.", action=name)
            if device == "key"
            else words.say("No button now means: {action}.", action=name)
        )
        setting = without(bound(context.settings), device, action)
        return become(KeysScreen(told=told, at=self.asked), change(context.settings, device, setting))


def bound(settings: Settings) -> Bindings:
    return bindings(settings.keys, settings.buttons)


def change(settings: Settings, device: Listens, setting: str) -> Change:
    return Change(replace(settings, keys=setting) if device == "key" else replace(settings, buttons=setting))


def parts(asked: str) -> tuple[Listens, str]:
    device, _, action = asked.partition(":")
    return ("key" if device == "key" else "pad"), action


def row(context: Context, found: Bindings, action: str) -> Widget:
    """An action with its key and its button, each to be changed by pressing it."""
    words, shapes = context.words, context.device == "shapes"
    name = names(words)[action]
    key, button = found.keys.get(action, ""), found.buttons.get(action, "")
    always = fixed(action)
    none = words.say("No other key") if always else words.say("No key")
    shown = cap("key", key, words) if key else none
    pushed = cap("pad", button, words, shapes=shapes) if button else words.say("No button")
    key_said = words.say("{action}: key {key}", action=name, key=shown)
    button_said = words.say("{action}: gamepad {button}", action=name, button=pushed)
    if not key:
        key_said = words.say("{action}: no key", action=name)
    if not key and always:
        key_said = words.say("{action}: no key besides {key}", action=name, key=always)
    if not button:
        button_said = words.say("{action}: no button of a gamepad", action=name)
    buttons = (
        Button(f"key:{action}", shown, "segment", said=key_said),
        Button(f"pad:{action}", pushed, "segment", said=button_said),
    )
    called: Widget = Text(name, "strong", level=2)
    if always:
        called = Box((called, Text(words.say("Always: {key}", key=always), "small", soft=True)))
    return in_columns(called, *(Box((b,), flow="row") for b in buttons), label=name)


def fixed(action: str) -> str:
    """The key that always does this, as it is written on the keyboard; nothing where there is none."""
    return {PRESS: "Enter", "pause": "Esc", "fullscreen": "Alt+Enter"}.get(action, "")


def in_columns(*cells: Widget, label: str) -> Widget:
    return Box(cells, flow="row", weights=(52, 26, 22), label=label)
