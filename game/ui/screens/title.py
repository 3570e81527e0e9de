"""The title: go on, choose a story, settings; help and what is kept stand on it too."""

from __future__ import annotations

from game.story.frozen import frozen, replace
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import STAY, Context, Transition, push, run
from game.ui.sounds import TITLE as MUSIC
from game.ui.sounds import sound_words
from game.ui.view import Button, Hint, Sounding, Stage, Text, View
from game.ui.words import own_name

PLACE = "two-windows"


@frozen
class TitleScreen:
    def view(self, context: Context) -> View:
        words = context.words
        buttons = self.buttons(context)
        return View(
            name="title",
            heading=words.say("Second Chances"),
            shape="menu",
            body=(
                Text(words.say("Second Chances"), "hero", level=1),
                Text(words.say("Stories about what to do when love ends."), "speech"),
                *buttons,
            ),
            focus=buttons[0].id,
            stage=Stage(PLACE, words=context.pictures.places.get(PLACE, "")),
            top=self.music(context),
            footer=self.footer(context),
            bar=(
                Button("credits", words.say("About this game"), "icon", icon="info"),
                Button("leave", words.say("Close the game"), "icon", icon="door-open"),
            ),
            hints=(Hint(("↑", "↓"), words.say("Move")), Hint(("Enter",), words.say("Choose"))),
            sound=Sounding(bed=MUSIC),
        )

    def music(self, context: Context) -> tuple[Text, ...]:
        """The music in words."""
        said = f"[{sound_words(context.words, MUSIC)}]"
        return (Text(said, "caption", icon="volume-2"),) if context.settings.captions else ()

    def buttons(self, context: Context) -> tuple[Button, ...]:
        words = context.words
        latest = context.kept.latest
        found = []
        if latest is not None:
            where = "  ·  ".join(part for part in (latest.title, latest.where) if part)
            found.append(Button("continue", words.say("Continue"), "main", where, "play"))
        found += [
            Button("stories", words.say("Stories"), "menu" if latest else "main", icon="book-open"),
            Button("room", words.say("Play with a room"), "menu", icon="users"),
            Button("settings", words.say("Settings & access"), "menu", icon="accessibility"),
        ]
        return tuple(found)

    def footer(self, context: Context) -> tuple[Button, ...]:
        """Words in the lower corners, low enough to leave both windows that are lit in the picture free."""
        words = context.words
        keep = context.settings.keep
        keeping = (
            words.say("Play without keeping anything")
            if keep
            else words.say("Nothing is kept. Keep it again")
        )
        return (
            Button("help", words.say("Need to talk to someone now?"), "chip", icon="life-buoy"),
            Button("keep", keeping, "chip", icon="eye-off" if keep else "save"),
            Button(
                "language",
                own_name(context.settings.language),
                "chip",
                icon="languages",
                said=words.say("Language: {name}", name=own_name(context.settings.language)),
            ),
        )

    def handle(self, input: Input, context: Context) -> Transition:
        from game.ui.commands import Change, ContinueStory  # not before the first picture

        match input:
            case Press("continue"):
                return run(ContinueStory())
            case Press("stories") | Intent("library"):
                return run("open library")
            case Press("room"):
                return run("open stories for a room")
            case Press("settings"):
                return run("open settings")
            case Press("help") | Intent("help"):
                return run("open help")
            case Press("credits"):
                return run("open credits")
            case Press("keep"):
                return run(Change(replace(context.settings, keep=not context.settings.keep)))
            case Press("language"):
                from game.ui.screens.languages import LanguagesScreen

                return push(LanguagesScreen())
            case Press("leave"):
                return run("leave")
        return STAY
