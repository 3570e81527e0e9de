"""The lobby: how phones come in, how many have, and what to do when none can."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.screen import Context
from game.ui.screens.library import capital, place_of
from game.ui.screens.room.now import RoomNow
from game.ui.screens.room.steps import steps
from game.ui.screens.room.voting import button, out_of_reach, read_aloud_style
from game.ui.view import Box, Button, Code, Crop, Hint, Rule, Stage, Text, View, Widget
from game.ui.words import Words


def lobby_view(screen: RoomNow, context: Context) -> View:
    """The code and the address in large letters, and everything one says to a room before a story."""
    words, scenario = context.words, screen.session.scenario
    parts = (door(screen, context), agreement(screen, context))
    return View(
        name="room-lobby",
        heading=words.say("The room: {title}", title=scenario.title),
        shape="page",
        body=(Text(scenario.title, "title", id="title", level=1), Box(parts, flow="row", weights=(69, 31))),
        focus="title",
        tall=True,
        stage=Stage(place_of(scenario), back="blurred"),
        bar=(Button("help", words.say("Where to find help"), "icon", icon="life-buoy"),),
        footer=tuple(button(each) for each in steps(screen, words)),
        hints=(
            Hint(("Enter",), words.say("Choose")),
            Hint(("↑", "↓", "←", "→"), words.say("Move")),
            Hint(("Esc",), words.say("Pause")),
        ),
    )


def door(screen: RoomNow, context: Context) -> Box:
    """Where phones come in, or why none do."""
    words = context.words
    if not screen.with_phones:
        return beside_the_place(
            screen,
            context,
            Text(words.say("By show of hands"), "title", level=2),
            Text(words.say("Everybody votes with a hand or a card. Nothing is kept."), "speech"),
        )
    if screen.door is None:
        return beside_the_place(screen, context, Text(words.say("The room is being opened…"), "heading"))
    count = words.many("{n} phone reached us", "{n} phones reached us", screen.phones)
    if not screen.phones:
        nobody = words.say("No phone has reached us yet")
        count = words.say("A phone has reached us") if screen.reached else nobody
    if screen.door.made_up:
        return beside_the_place(
            screen,
            context,
            Text(words.say("This is a rehearsal"), "title", level=2),
            Text(words.say("Twenty phones that are made up come in and vote by themselves."), "speech"),
            Text(words.say("Lead them as you would lead a room. No real phone can come in."), "speech"),
            Text(count, "heading", icon="users", id="count"),
        )
    address = screen.door.addresses[screen.address % len(screen.door.addresses)]
    if address.here:
        return beside_the_place(
            screen,
            context,
            *out_of_reach(words),
            Text(address.url.removeprefix("http://"), "heading", whole=True),
            Text(count, "speech", icon="users", id="count"),
            Button("panel:remote", words.say("Your remote"), "chip", icon="settings"),
            Button("panel:reach", words.say("No phone comes in?"), "chip", icon="info"),
        )
    code = Code(
        address.matrix, words.say("A code that opens {address} on a phone", address=address.url), large=True
    )
    told: list[Widget] = [
        Text(words.say("Point a camera here, or open"), "strong"),
        Text(address.url.removeprefix("http://"), "title", whole=True),
        Text(count, "heading" if screen.phones else "speech", icon="users", id="count", whole=True),
        Button("panel:remote", words.say("Your remote"), "chip", icon="settings"),
        below_the_remote(screen, words),
    ]
    return Box((code, Box(tuple(told))), kind="paper", flow="row", weights=(1, 1))


def below_the_remote(screen: RoomNow, words: Words) -> Widget:
    """One line, whoever has come: what stands above it keeps its place under a pointer."""
    if screen.phones:
        return Text(words.say("Others can still join, at any time."), "speech")
    if screen.reached:
        return Text(words.say("Press “Join” on it to be in the room."), "speech")
    return Button("panel:reach", words.say("No phone comes in?"), "chip", icon="info")


def beside_the_place(screen: RoomNow, context: Context, *told: Widget) -> Box:
    """Words over the picture of where the story begins, which takes what they leave."""
    scenario = screen.session.scenario
    place = scenario.scenes[scenario.start].place or place_of(scenario)
    picture = Crop(place, context.pictures.places.get(place, ""))
    return Box((*told, picture), kind="paper")


def agreement(screen: RoomNow, context: Context) -> Box:
    """What is agreed before the story."""
    words = context.words
    style = read_aloud_style(context)
    workshop = screen.session.scenario.workshop
    lines = workshop.agreement or (
        words.say("We talk about the people in the story, not about our own."),
        words.say("Anybody may pass, at any time, without a reason."),
    )
    parts: list[Widget] = [Text(words.say("We agree"), "subheading", level=2)]
    parts += [Text(line, style, icon="check") for line in lines]
    notes = [note.words for note in screen.session.scenario.content_notes]
    if notes:
        parts += [
            Rule(),
            Text(words.say("This story contains"), "strong"),
            Text(capital(", ".join(notes)) + "."),
        ]
    nameless = (
        words.say("Nobody gives a name. Votes are counted, and not kept beside anybody.")
        if screen.with_phones
        else words.say("Nobody gives a name. Hands are counted, and nobody writes down whose.")
    )
    parts += [Rule(), Text(nameless, "small", icon="eye-off")]
    return Box(tuple(parts), kind="dark")


def remote_view(screen: RoomNow, context: Context) -> View:
    """Where the remote is, and its PIN: on a page of its own, since whoever reads the PIN can lead the room."""
    words = context.words
    title = words.say("Your remote")
    told: list[Widget] = [
        Text(title, "title", id="title", level=1),
        Text(
            words.say("Whoever has the PIN can lead the room: open this page while nobody looks."), "speech"
        ),
    ]
    if screen.door is not None:
        address = screen.door.addresses[screen.address % len(screen.door.addresses)].url
        pin = screen.door.pin
        told += [
            Rule(),
            Text(words.say("Open on your own phone:"), "strong"),
            Text(
                f"{address.removeprefix('http://')}/remote", "heading", said=f"{address}/remote", whole=True
            ),
            Text(words.say("PIN"), "strong"),
            Text(f"{pin[:3]}\u2009{pin[3:]}", "title", said=pin),
        ]
    return over_the_place(screen, context, "room-remote", title, told)


def reach_view(screen: RoomNow, context: Context) -> View:
    """What to do when phones cannot reach the laptop."""
    words = context.words
    title = words.say("When phones cannot reach this computer")
    ways = (
        words.say(
            "Are phones and computer in the same Wi-Fi? A phone that is on mobile data finds nothing here."
        ),
        words.say("A firewall may ask whether Python may be reached: allow it for private networks."),
        words.say("A guest Wi-Fi often keeps devices apart. Try another address, or another network."),
        words.say("A phone’s hotspot works without internet. The one of Windows holds about eight phones."),
        words.say("The show of hands always works. Nothing is lost by it."),
    )
    told = (
        Text(title, "title", id="title", level=1),
        *(Text(way, "body", icon="circle-dot") for way in ways),
    )
    hands = Button("by-hands", words.say("Go on by hands"), icon="hand")
    return over_the_place(screen, context, "room-reach", title, told, hands)


def over_the_place(
    screen: RoomNow, context: Context, name: str, title: str, told: Sequence[Widget], *others: Button
) -> View:
    """A page of a few words beside the picture of where the story plays."""
    words, scenario = context.words, screen.session.scenario
    place = place_of(scenario)
    return View(
        name=name,
        heading=title,
        shape="stage",
        body=(Box(tuple(told), kind="paper"),),
        focus="title",
        stage=Stage(place, words=context.pictures.places.get(place, "")),
        footer=(*others, Button("panel:", words.say("Back to the room"), "main", icon="arrow-left")),
        hints=(
            Hint(("↑", "↓"), words.say("Move")),
            Hint(("Enter", "Esc"), words.say("Back to the room")),
        ),
    )
