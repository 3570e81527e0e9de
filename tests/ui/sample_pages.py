"""Samples of the library, the title, the settings and the neutral page."""

from __future__ import annotations

from dataclasses import replace

from game.ui.view import (
    Box,
    Button,
    Crop,
    Hint,
    Pips,
    Portrait,
    Rule,
    Stage,
    Text,
    View,
)


def _card(
    id: str,
    title: str,
    words: str,
    place: str,
    state: str,
    icon: str,
    minutes: int,
    found: int,
    total: int,
    notes: str,
    *faces: str,
) -> Box:
    return Box(
        (
            Crop(place, ""),
            Text(state, "caption", icon=icon),
            *(Portrait(face, "calm", face) for face in faces),
            Text(title, "card_title", level=2),
            Text(words, "body", soft=True),
            Box(
                (
                    Text(f"{minutes} min", "strong", icon="clock"),
                    Pips(found, total),
                    Text(f"{found} of {total} endings", "strong"),
                ),
                flow="row",
            ),
            Rule(),
            Text(notes, "small", icon="info", soft=True),
        ),
        kind="card",
        id=id,
    )


LIBRARY = View(
    name="library",
    heading="Choose a story",
    shape="grid",
    stage=Stage("two-windows", back="blurred"),
    bar=(
        Button("back", "Back", "icon", icon="chevron-left"),
        Button("all", "All 12", "chip", selected=True),
        Button("new", "Not yet played", "chip"),
        Button("short", "Short", "chip"),
        Button("sound", "Sound", "icon", icon="volume-2"),
        Button("settings", "Settings", "icon", icon="settings"),
    ),
    hints=(
        Hint(("←", "↑", "↓", "→"), "Move"),
        Hint(("Enter",), "Play"),
        Hint(("I",), "Content notes"),
        Hint(("F1",), "Help & support"),
    ),
    focus="thirty-days",
    body=(
        _card(
            "unsent",
            "Unsent",
            "Sam left this afternoon. The draft is open, and it is two in the morning.",
            "bedroom-night",
            "New",
            "star",
            10,
            0,
            4,
            "14+ Heartbreak, pleading",
            "ifeoma",
        ),
        _card(
            "thirty-days",
            "Thirty Days",
            "Mara asked for a month alone. It is day five, and cousin Duarte has a theory.",
            "two-windows",
            "In progress",
            "circle-dot",
            12,
            2,
            4,
            "14+ Break-up, pressure",
            "mara",
            "ines",
        ),
        _card(
            "a-coffee",
            "A Coffee",
            "Third time round? Lucía and Ben both want to talk. Not about the same thing.",
            "cafe-rain",
            "In progress",
            "circle-dot",
            14,
            1,
            4,
            "18+ Past quarrels, closeness",
            "ben",
            "lucia",
        ),
        _card(
            "happy",
            "Look How Happy I Am",
            "Amira, her feed, her ex, and somebody new who agreed to be in the photo.",
            "park-autumn",
            "New",
            "star",
            11,
            0,
            4,
            "14+ Jealousy, checking online",
            "amira",
        ),
        _card(
            "door",
            "I Slammed the Door",
            "Marek ended it in anger. Now he would like to say something true.",
            "bedroom-night",
            "Finished",
            "circle-check",
            13,
            3,
            3,
            "14+ Anger, regret",
            "marek",
        ),
        _card(
            "end",
            "The Other End",
            "It was you who ended it. The messages keep coming.",
            "park-autumn",
            "New",
            "star",
            12,
            0,
            4,
            "16+ Being followed up",
            "tomas",
        ),
    ),
)

# The same with a pack that somebody has added: cards stand under the titles of their groups.
GROUPED = replace(
    LIBRARY,
    body=(
        Text("Stories of the game", "subheading", level=2),
        *LIBRARY.body[:2],
        Text("Stories of the youth club in the old tram depot", "subheading", level=2),
        *LIBRARY.body[2:],
    ),
)

TITLE = View(
    name="title",
    heading="Second Chances",
    shape="menu",
    stage=Stage("two-windows"),
    focus="continue",
    body=(
        Text("Second Chances", "hero", level=1),
        Text("Stories about what to do when love ends.", "speech"),
        Button("continue", "Continue", "main", note="Thirty Days · day 12", icon="play"),
        Button("stories", "Stories", "menu", icon="book-open"),
        Button("room", "Play with a room", "menu", icon="users"),
        Button("settings", "Settings & access", "menu", icon="accessibility"),
    ),
    footer=(
        Button("help", "Need to talk to someone now?", "chip", icon="life-buoy"),
        Button("language", "English", "chip", icon="languages"),
    ),
)


def _setting(title: str, words: str, name: str, *options: str, chosen: int = 0) -> Box:
    return Box(
        (
            Text(title, "subheading", level=2),
            Text(words, "small", soft=True),
            Box(
                tuple(
                    Button(f"{name}-{i}", o, "segment", selected=i == chosen) for i, o in enumerate(options)
                ),
                flow="row",
            ),
        ),
        kind="paper",
    )


SETTINGS = View(
    name="settings",
    heading="Settings & access",
    shape="page",
    stage=Stage("two-windows", back="blurred"),
    hints=(Hint(("Esc",), "Back"),),
    focus="size-0",
    body=(
        _setting(
            "Size of the words",
            "All words grow; nothing is cut.",
            "size",
            "100 %",
            "115 %",
            "130 %",
            "150 %",
            "175 %",
            "200 %",
        ),
        _setting(
            "Reading speed",
            "How fast words arrive. Any key shows them all.",
            "speed",
            "All at once",
            "Brisk",
            "Steady",
            "Slow",
            chosen=2,
        ),
        _setting(
            "Colours", "High contrast has borders and dimmed pictures.", "theme", "Dusk", "High contrast"
        ),
        _setting(
            "Movement", "Less movement makes all changes short fades.", "motion", "As drawn", "Less", chosen=1
        ),
        _setting("Captions", "Sounds in words.", "captions", "On", "Off"),
    ),
    footer=(Button("back", "Done", "main"),),
)

NEUTRAL = View(
    name="neutral",
    heading="Notes",
    shape="neutral",
    focus="back",
    body=(Text("Milk, bread, two lemons."), Text("Ring the dentist on Monday.")),
    footer=(Button("back", "Back", "secondary"),),
)
