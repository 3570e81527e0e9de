"""Settings: each takes effect at once, and is shown by an example."""

from __future__ import annotations

from collections.abc import Mapping

from game.settings import (
    AUTO_FORWARD,
    READING_SPEEDS,
    SCAN_SECONDS,
    SWITCHES,
    TEXT_SCALES,
    VOICE_SPEEDS,
    VOICES,
    VOLUMES,
    Settings,
)
from game.story.frozen import frozen, replace
from game.ui.bindings import bindings
from game.ui.commands import Change, Tell
from game.ui.inputs import Input, Intent, Press
from game.ui.prompts import cap
from game.ui.screen import POP, STAY, Context, Transition, become, push, run
from game.ui.screens.confirm import DeleteScreen
from game.ui.screens.examples import caption, line, moment, who_speaks
from game.ui.screens.faces import file_name
from game.ui.screens.keys import KeysScreen
from game.ui.sliders import stepped
from game.ui.sounds import meanings
from game.ui.view import Box, Button, Hint, Slider, Speech, Stage, Text, View, Widget
from game.ui.words import Words, own_name

VOLUME_FIELDS = ("volume", "volume_rooms", "volume_interface", "volume_music")


# Which settings stand together; a setting of the table that is named nowhere stands under the first.
SECTIONS: Mapping[str, tuple[str, ...]] = {
    "reading": ("text_scale", "face", "spacing", "reading_speed", "auto_forward", "language"),
    "look": ("theme", "less_motion", "pictures_move", "fullscreen"),
    "sound": ("captions",),
    "voice": ("read_aloud", "voice", "voice_speed"),
    "controls": ("one_switch", "scan_seconds", "switch"),
    "keeping": ("keep",),
}
FIRST = next(iter(SECTIONS))


def names(words: Words) -> Mapping[str, str]:
    """What the sections are called."""
    return {
        "reading": words.say("Reading"),
        "look": words.say("Look"),
        "sound": words.say("Sound"),
        "voice": words.say("Voice"),
        "controls": words.say("Controls"),
        "keeping": words.say("Keeping"),
    }


@frozen
class SettingsScreen:
    """`section` is the part of the settings that is open."""

    section: str = FIRST

    def view(self, context: Context) -> View:
        words, settings = context.words, context.settings
        return View(
            name="settings",
            heading=words.say("Settings & access"),
            shape="page",
            body=(
                Text(words.say("Settings & access"), "title", id="title", level=1),
                self.tabs(words),
                *self.panels(context),
            ),
            focus="title",
            page=f"{self.section}/{settings.reading_speed}",
            stage=Stage("two-windows", back="blurred"),
            footer=(
                Button("help", words.say("Where to find help"), icon="life-buoy"),
                Button("back", words.say("Done"), "main", icon="check"),
            ),
            hints=(
                Hint(("↑", "↓", "←", "→"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Done")),
            ),
        )

    def tabs(self, words: Words) -> Box:
        """The sections, all of them one press away."""
        buttons = tuple(
            Button(f"section:{section}", name, "segment", selected=section == self.section)
            for section, name in names(words).items()
        )
        return Box(buttons, flow="row", label=words.say("Part of the settings"))

    def panels(self, context: Context) -> tuple[Widget, ...]:
        """The open section: an example of what it changes, and what can be changed."""
        words, settings = context.words, context.settings
        rows = tuple(
            row(words, settings, setting)
            for setting in table(words, settings.own_face, context.languages())
            if self.has(setting.field)
        )
        match self.section:
            case "look":
                return Box(rows, kind="paper"), moment(words)
            case "sound":
                told = (*caption(words, settings), Text(meanings(words), "small", soft=True))
                return (Box((*sounds(words, settings), *rows, *told), kind="paper"),)
            case "voice":
                return Box(rows, kind="paper"), who_speaks(context)
            case "controls":
                return Box((*rows, one_switch(words)), kind="paper"), Box(pressing(words), kind="paper")
            case "keeping":
                return Box((*rows, *keeping(words)), kind="paper"), Box(near(words), kind="paper")
        example = words.say("This is how a line looks and arrives. Read it, and see whether it suits you.")
        faces = Button("faces", words.say("Your own font"), "secondary", icon="type")
        return Speech(example, said=""), Box((*rows, faces), kind="paper")

    def has(self, field: str) -> bool:
        """Whether a setting stands in the open section."""
        return self.section == next((name for name, fields in SECTIONS.items() if field in fields), FIRST)

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press(id) if id.startswith("section:"):
                return become(replace(self, section=id.removeprefix("section:")))
            case Press("delete"):
                return push(DeleteScreen())
            case Press("keys"):
                return push(KeysScreen())
            case Press("faces"):
                return run("open faces")
            case Press("hear"):
                return run(Tell(line(context.words)))
            case Press("nearby"):
                return run("open nearby")
            case Press("help") | Intent("help"):
                return run("open help")
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Press(id) if id in VOLUME_FIELDS:
                value = stepped(getattr(context.settings, id), VOLUMES[0], VOLUMES[-1], VOLUMES[1])
                return run(Change(changed(context.settings, id, str(value))))
            case Press(id) if ":" in id:
                return run(Change(changed(context.settings, *id.split(":", 1))))
        return STAY


def one_switch(words: Words) -> Widget:
    """What the one switch is for, and how nobody is caught in it."""
    said = words.say(
        "With one switch, the ring goes from one thing to the next by itself, and the switch presses what has it. "
        "Esc, Tab and the arrows work as ever for whoever helps."
    )
    return Text(said, "small", soft=True)


def pressing(words: Words) -> tuple[Widget, ...]:
    """The way to keys and buttons of one's own."""
    return (
        Text(words.say("Keys and buttons"), "subheading", level=2),
        Text(words.say("See what each key and each button of a gamepad does, and change it."), soft=True),
        Button("keys", words.say("Change keys and buttons"), "secondary", icon="settings"),
    )


def keeping(words: Words) -> tuple[Widget, ...]:
    """What is kept, and the way to be rid of it."""
    return (
        Text(words.say("What is kept on this computer"), "subheading", level=2),
        Text(
            words.say(
                "Your place in each story, places you marked, what you read, the endings you found, and these "
                "settings. Nothing is sent anywhere."
            ),
            "body",
            soft=True,
        ),
        Button("delete", words.say("Delete all that is kept"), "secondary", icon="trash-2"),
    )


def near(words: Words) -> tuple[Widget, ...]:
    """The way to a contact of one's own, for whoever looks after this computer."""
    return (
        Text(words.say("A contact near you"), "subheading", level=2),
        Text(
            words.say("A school can add somebody to talk to, who then stands first where help is shown."),
            soft=True,
        ),
        Button("nearby", words.say("How to add a contact"), "secondary", icon="users"),
    )


@frozen
class Setting:
    """A row of the table: a setting's field, its name, and its values with their words."""

    field: str
    name: str
    values: tuple[tuple[str, str], ...]


def table(words: Words, own: str = "", languages: tuple[str, ...] = ()) -> tuple[Setting, ...]:
    """All that is chosen from a few values; `own` is the file of letters of the player's own."""
    on_off = (("true", words.say("On")), ("false", words.say("Off")))
    speeds = {
        "off": words.say("Off"),
        "at once": words.say("At once"),
        "brisk": words.say("Brisk"),
        "steady": words.say("Steady"),
        "slow": words.say("Slow"),
    }
    voices = {
        "usual": words.say("As usual"),
        "higher": words.say("Higher"),
        "deeper": words.say("Deeper"),
    }
    return (
        Setting("text_scale", words.say("Text size"), tuple((str(n), f"{n} %") for n in TEXT_SCALES)),
        *lettering(words, own),
        Setting(
            "reading_speed",
            words.say("Words arrive"),
            tuple((s, speeds[s]) for s in reversed(READING_SPEEDS)),
        ),
        Setting(
            "auto_forward", words.say("Pages turn by themselves"), tuple((s, speeds[s]) for s in AUTO_FORWARD)
        ),
        Setting(
            "theme",
            words.say("Colours"),
            (
                ("dusk", words.say("Evening")),
                ("light", words.say("Bright room")),
                ("high_contrast", words.say("High contrast")),
            ),
        ),
        Setting("less_motion", words.say("Less motion"), on_off),
        Setting("pictures_move", words.say("Pictures move"), on_off),
        Setting("captions", words.say("Captions for sounds"), on_off),
        Setting("read_aloud", words.say("Read aloud"), on_off),
        Setting("voice", words.say("Voice"), tuple((v, voices[v]) for v in VOICES)),
        Setting("voice_speed", words.say("Voice speed"), tuple((str(n), f"{n} %") for n in VOICE_SPEEDS)),
        *switching(words, on_off),
        Setting("fullscreen", words.say("Full screen"), on_off),
        Setting("keep", words.say("Keep my place on this computer"), on_off),
        *speaking(words, languages),
    )


def speaking(words: Words, languages: tuple[str, ...]) -> tuple[Setting, ...]:
    """The languages by their own names, where there is more than one."""
    if len(languages) < 2:
        return ()
    return (Setting("language", words.say("Language"), tuple((code, own_name(code)) for code in languages)),)


def lettering(words: Words, own: str) -> tuple[Setting, ...]:
    """Which letters there are, and how much space between them."""
    usual, wide = words.say("As usual"), words.say("Wide")
    chosen = (("own", file_name(own).rpartition(".")[0]),) if own else ()
    spaces = (("usual", usual), ("wide", wide), ("widest", words.say("Very wide")))
    return (
        Setting("face", words.say("Letters"), (("usual", usual), ("wide", wide), *chosen)),
        Setting("spacing", words.say("Space between letters and lines"), spaces),
    )


def switching(words: Words, on_off: tuple[tuple[str, str], ...]) -> tuple[Setting, ...]:
    """The rows of one-switch play."""
    switches = {
        "any": words.say("Any key, button or click"),
        "space": words.say("Space"),
        "enter": words.say("Enter"),
        "click": words.say("A click"),
        "pad": words.say("A gamepad"),
    }
    return (
        Setting("one_switch", words.say("One switch"), on_off),
        Setting(
            "scan_seconds",
            words.say("The ring goes on after"),
            tuple((str(n), words.many("{n} second", "{n} seconds", n)) for n in SCAN_SECONDS),
        ),
        Setting("switch", words.say("The switch"), tuple((s, switches[s]) for s in SWITCHES)),
    )


def sounds(words: Words, settings: Settings) -> tuple[Widget, ...]:
    """How loud each kind of sound is."""
    names = (
        words.say("All sounds"),
        words.say("Rooms and streets"),
        words.say("Presses and messages"),
        words.say("Music"),
    )
    found: list[Widget] = []
    for field, name in zip(VOLUME_FIELDS, names, strict=True):
        value = getattr(settings, field)
        slider = Slider(field, name, value, f"{value} %")
        found.append(Box((Text(name, "strong", level=3), slider), flow="row", weights=(32, 68), label=name))
    key = bindings(settings.keys, settings.buttons).keys.get("mute", "")
    silent = words.say("Silent ({key})", key=cap("key", key, words)) if key else words.say("Silent")
    mute = Setting("mute", silent, (("true", words.say("On")), ("false", words.say("Off"))))
    return (*found, row(words, settings, mute))


def row(words: Words, settings: Settings, setting: Setting) -> Widget:
    now = written(getattr(settings, setting.field))
    buttons = tuple(
        Button(
            f"{setting.field}:{value}",
            said,
            "segment",
            selected=value == now,
            said=words.say("{setting}: {value}", setting=setting.name, value=said),
        )
        for value, said in setting.values
    )
    name = Text(setting.name, "strong", level=2)
    return Box((name, Box(buttons, flow="row")), flow="row", weights=(32, 68), label=setting.name)


def written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def changed(settings: Settings, field: str, value: str) -> Settings:
    """The settings with one of the table's values; any other field or value changes nothing."""
    old = getattr(settings, field, None)
    if isinstance(old, bool):
        new: object = value == "true"
    elif isinstance(old, int):
        new = int(value)
    else:
        new = value
    return replace(settings, **{field: new}) if old is not None else settings  # type: ignore[arg-type]  # by the table
