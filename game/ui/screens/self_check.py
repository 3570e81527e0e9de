"""The self-check: what it is, where somebody stands with it, and what answers do; in words, without a mark or a sum."""

from __future__ import annotations

from game.story.frozen import frozen
from game.story.kept import Kept
from game.story.self_check import Form, FormName, SelfCheck
from game.ui.commands import KeepAnswers, SaveForm
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, become, push, run
from game.ui.screens.answers import AnswersScreen, SideBySideScreen
from game.ui.screens.vignette import VignetteScreen, first_open
from game.ui.sheet import form_title
from game.ui.view import Box, Button, Hint, Stage, Text, View
from game.ui.words import Words

PLACE = "two-windows"
NO_STORY = "first-minute"  # it only shows how playing goes


@frozen
class SelfCheckScreen:
    """`asked` is true while it is asked whether to delete the answers."""

    check: SelfCheck
    asked: bool = False

    # --- what is shown ---------------------------------------------------------------------------------

    def view(self, context: Context) -> View:
        words = context.words
        names: tuple[FormName, ...] = ("A", "B")
        panels = tuple(self.form(context, name) for name in names if name in self.check.forms)
        forms = (Box(panels, flow="row", weights=(1,) * len(panels)),) if panels else ()
        return View(
            name="self-check",
            heading=words.say("Before and after"),
            shape="sheet",
            body=(
                Text(words.say("Before and after"), "title", id="title", level=1),
                *(Text(sentence) for sentence in introduction(words, keep=context.settings.keep)),
                *(forms or (Text(words.say("There are no situations beside these stories.")),)),
                *self.further(context),
            ),
            focus="no" if self.asked else "title",
            page="asked" if self.asked else "",
            stage=Stage(PLACE, back="blurred"),
            footer=(
                Button("help", words.say("Where to find help"), icon="life-buoy"),
                Button("back", words.say("Back"), "main", icon="arrow-left"),
            ),
            hints=(
                Hint(("↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Back")),
            ),
        )

    def form(self, context: Context, name: FormName) -> Box:
        """One form: what it is for, how far it is, and the way into it and to what its answers do."""
        words, form = context.words, self.check.forms[name]
        title = form_title(words, name)
        done = len(list(form.chosen(context.kept.answers.get(name, {}))))
        buttons = [self.begin(words, form, done, title)]
        if done:
            said = words.say("What your answers do")
            buttons.append(Button(f"read:{name}", said, "chip", icon="eye", said=f"{said}: {title}"))
        printed = words.say("A sheet to print")
        buttons.append(Button(f"print:{name}", printed, "chip", icon="save", said=f"{printed}: {title}"))
        return Box(
            (
                Text(title, "subheading", level=2),
                Text(how_far(words, done, len(form.vignettes)), "small", soft=True),
                Box(tuple(buttons), flow="row"),
            ),
            kind="paper_2",
        )

    def begin(self, words: Words, form: Form, done: int, title: str) -> Button:
        if not done:
            begin = words.say("Begin")
        elif done < len(form.vignettes):
            begin = words.say("Go on")
        else:
            begin = words.say("Look through them again")
        return Button(f"begin:{form.name}", begin, "chip", icon="pencil-line", said=f"{begin}: {title}")

    def further(self, context: Context) -> tuple[Box, ...]:
        """Both forms side by side, and getting rid of the answers."""
        words, answers = context.words, context.kept.answers
        if not any(answers.values()):
            return ()
        if self.asked:
            return (
                Box(
                    (
                        Button("delete", words.say("Delete my answers"), "chip", icon="trash-2"),
                        Button("no", words.say("Keep them"), "chip"),
                    ),
                    flow="row",
                ),
            )
        both = Button("both", words.say("Before and now, side by side"), "chip", icon="users")
        pairs = self.check.pairs(answers)
        delete = Button("ask", words.say("Delete my answers"), "chip", icon="trash-2")
        return (Box((*((both,) if pairs else ()), delete), flow="row"),)

    # --- what an input does ----------------------------------------------------------------------------

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("begin:A" | "begin:B" as id):
                form = self.check.forms["A" if id == "begin:A" else "B"]
                return push(VignetteScreen(form, first_open(form, context.kept.answers.get(form.name, {}))))
            case Press("read:A" | "read:B" as id):
                return push(AnswersScreen(self.check.forms["A" if id == "read:A" else "B"]))
            case Press("print:A" | "print:B" as id):
                return run(SaveForm(self.check.forms["A" if id == "print:A" else "B"]))
            case Press("both"):
                return push(SideBySideScreen(self.check))
            case Press("ask"):
                return become(SelfCheckScreen(self.check, asked=True))
            case Press("delete") if self.asked:
                return become(SelfCheckScreen(self.check), KeepAnswers({}))
            case Press("no"):
                return become(SelfCheckScreen(self.check))
            case Intent("pause" | "take back") if self.asked:
                return become(SelfCheckScreen(self.check))
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Press("help") | Intent("help"):
                return run("open help")
        return STAY


def introduction(words: Words, *, keep: bool) -> tuple[str, ...]:
    """What it is, and what becomes of the answers."""
    return (
        words.say(
            "Small situations to decide in before you play, and the same ones with other people for afterwards. "
            "No marks, no sum. Leave out what you like, and stop when you like."
        ),
        words.say("Your answers stay on this computer, and nobody is shown them. You can delete them here.")
        if keep
        else words.say("Nothing is kept: your answers are gone when the game is closed."),
    )


def how_far(words: Words, done: int, total: int) -> str:
    if not done:
        return words.many("{n} situation", "{n} situations", total)
    if done < total:
        return words.many("{n} answered so far", "{n} answered so far", done)
    return words.say("All answered. What they do can be read now, or another day.")


def self_check_offer(context: Context, check: SelfCheck) -> tuple[Button, ...]:
    """The way there after a first story, and where the half for before playing is done and the other is not begun."""
    if not check.whole or not is_offered(context.kept):
        return ()
    return (Button("self-check", context.words.say("Before and after"), "secondary", icon="pencil-line"),)


def is_offered(kept: Kept) -> bool:
    """Once, and then not again, unless somebody has begun with it."""
    if kept.answers.get("B"):
        return False
    endings = sum(len(found) for story, found in kept.endings.items() if story != NO_STORY)
    return bool(kept.answers.get("A")) or endings == 1
