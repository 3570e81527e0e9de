"""The first start: how somebody likes to read, asked page by page and shown by an example; each may be left out."""

from __future__ import annotations

from game.story.frozen import frozen
from game.ui.commands import Change, StartStory
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import STAY, Context, Transition, become, run
from game.ui.screens.settings import changed, table, written
from game.ui.theme import STACKED_FROM
from game.ui.view import Box, Button, Crop, Hint, Portrait, Stage, Text, View, Widget
from game.ui.words import Words

FIRST_STORY = "first-minute"
EXAMPLE_SIZES = (100, 150, 200)  # per cent; the sizes between them are in the settings
OFFER = "offer"


@frozen
class Question:
    """One thing that is asked: the field of the settings, the question, and each value with its words."""

    field: str
    asked: str
    about: str
    values: tuple[tuple[str, str], ...]


def questions(words: Words) -> tuple[Question, ...]:
    """All that is asked, the voice first: who cannot see the page hears it."""
    yes_no = (("true", words.say("Yes")), ("false", words.say("No")))
    return (
        Question(
            "read_aloud",
            words.say("Shall I read this aloud?"),
            words.say("Every page can be heard: lines, choices, and what there is to press."),
            yes_no,
        ),
        Question(
            "text_scale",
            words.say("Which line is easiest to read?"),
            "",
            tuple((str(size), f"{size} %") for size in EXAMPLE_SIZES),
        ),
        Question(
            "reading_speed",
            words.say("How should words arrive?"),
            "",
            (
                ("at once", words.say("At once")),
                ("brisk", words.say("Brisk")),
                ("steady", words.say("Steady")),
                ("slow", words.say("Slow")),
            ),
        ),
        Question(
            "less_motion",
            words.say("May things on the page move?"),
            words.say("Rain falls, people breathe, and pages fade. Without that, everything stands still."),
            (("false", words.say("They may move")), ("true", words.say("Keep them still"))),
        ),
        Question(
            "theme",
            words.say("Which colours are easier on your eyes?"),
            "",
            next(setting.values for setting in table(words) if setting.field == "theme"),
        ),
        Question(
            "captions",
            words.say("Shall sounds be written, too?"),
            "",
            (("true", words.say("Yes, write them")), ("false", words.say("No"))),
        ),
    )


@frozen
class FirstScreen:
    """`at` is the field that is asked for now; without one the first question that fits this computer."""

    at: str = ""

    def asked(self, context: Context) -> tuple[Question, ...]:
        """Where nothing can speak, nobody is asked whether it should."""
        voiced = context.voiced()
        return tuple(q for q in questions(context.words) if voiced or q.field != "read_aloud")

    def number(self, context: Context) -> int:
        """Which of the questions it is; as many as there are at the offer that follows them."""
        fields = [question.field for question in self.asked(context)]
        if self.at == OFFER:
            return len(fields)
        return fields.index(self.at) if self.at in fields else 0

    def given(self, context: Context) -> str:
        """The answer that is ticked: pressing it again goes on."""
        asked, at = self.asked(context), self.number(context)
        if at == len(asked):
            return ""
        return f"{asked[at].field}:{written(getattr(context.settings, asked[at].field))}"

    # --- what is shown ---------------------------------------------------------------------------------

    def view(self, context: Context) -> View:
        asked, at = self.asked(context), self.number(context)
        return self.offer(context) if at == len(asked) else self.question(context, asked[at], at, len(asked))

    def question(self, context: Context, question: Question, at: int, total: int) -> View:
        words, settings = context.words, context.settings
        now = written(getattr(settings, question.field))
        buttons = tuple(
            Button(f"{question.field}:{value}", said, "segment", selected=value == now)
            for value, said in question.values
        )
        chosen = next((b.id for b in buttons if b.selected), buttons[0].id)
        answers = Box(buttons, label=question.asked)
        about = (Text(question.about), answers) if question.about else (answers,)
        shown = Box(example(context, question.field), kind="paper_2")
        body = (
            Text(question.asked, "title", level=1),
            # Before the answers: on the way on from them, nobody ends the questions by mistake.
            Box(
                (
                    Text(words.say("{n} of {total}", n=at + 1, total=total), "small", soft=True),
                    Button("skip", words.say("Ask me nothing"), "quiet"),
                ),
                flow="row",
                weights=(1, 0),
            ),
            Box((Box(about), shown), flow="row", weights=(1, 1)),
        )
        return View(
            name="first",
            heading=question.asked,
            shape="sheet",
            body=body,
            focus=chosen,
            steady=True,
            page=settings.reading_speed,
            stage=Stage("two-windows", back="blurred"),
            footer=self.onward(context, at),
            hints=(
                Hint(("↑", "↓", "←", "→") if at else ("↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Ask me nothing")),
            ),
            spoken=words.say("The arrow keys choose, Enter answers, and Enter again goes on.")
            if at == 0
            else "",
            aloud=question.field == "read_aloud",
        )

    def onward(self, context: Context, at: int) -> tuple[Button, ...]:
        """The way on is the last in a line; where buttons stand under each other it is the first after the answers."""
        words = context.words
        onward = Button("next", words.say("Next"), "main", icon="arrow-right")
        if not at:
            return (onward,)
        back = Button("back", words.say("Back"), icon="arrow-left")
        return (onward, back) if stacked(context) else (back, onward)

    def offer(self, context: Context) -> View:
        """A story to begin with, that shows how all of this is played."""
        words = context.words
        pictured = context.settings.text_scale <= STACKED_FROM
        place = Box((Crop("cafe-rain", words.say("A café in the rain."), tall=True),), kind="paper_2")
        told = (
            Text(
                words.say("“The First Minute” is a story about an umbrella. You decide, and see how it goes.")
            ),
            Text(words.say("You can change all of this later in the settings."), soft=True),
        )
        return View(
            name="first",
            heading=words.say("It takes a minute to learn this"),
            shape="sheet",
            body=(
                Text(words.say("It takes a minute to learn this"), "title", level=1),
                # The largest words and both buttons stand on one page where no picture is between them.
                Box((Box(told), place), flow="row", weights=(1, 1)) if pictured else Box(told),
            ),
            focus="begin",
            steady=True,
            page=OFFER,
            stage=Stage("cafe-rain", back="blurred"),
            footer=(
                Button("title", words.say("To the title")),
                Button("begin", words.say("Play The First Minute"), "main", icon="play"),
            ),
            hints=(
                Hint(("↑", "↓") if stacked(context) else ("←", "→"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("To the title")),
            ),
        )

    # --- what an input does ----------------------------------------------------------------------------

    def handle(self, input: Input, context: Context) -> Transition:
        at, asked = self.number(context), self.asked(context)
        match input:
            case Press(id) if id == "next" or id == self.given(context):
                following = asked[at + 1].field if at + 1 < len(asked) else OFFER
                return become(FirstScreen(following), Change(context.settings))
            case Press("back") | Intent("take back") if at:
                return become(FirstScreen(asked[at - 1].field))
            case Press("skip" | "title") | Intent("pause"):
                return Transition("home", commands=(Change(context.settings),))
            case Press("begin"):
                return Transition("home", commands=(Change(context.settings), StartStory(FIRST_STORY)))
            case Press(id) if ":" in id:
                return run(Change(changed(context.settings, *id.split(":", 1))))
            case Press("help") | Intent("help"):
                return run("open help")
        return STAY


def stacked(context: Context) -> bool:
    """Whether words are so large that all stands in one column."""
    return context.settings.text_scale >= STACKED_FROM


def example(context: Context, field: str) -> tuple[Widget, ...]:
    """What an answer does, shown by words that stand on the same page."""
    words, settings = context.words, context.settings
    line = Text(words.say("You left your scarf here."))
    match field:
        case "text_scale":
            return tuple(
                Text(line.words, percent=100 * size // settings.text_scale) for size in EXAMPLE_SIZES
            )
        case "reading_speed":
            said = words.say("“You left your scarf here. I put it on the hook by the door.”")
            return (Text(said, "speech", reveal=True), speaker())
        case "less_motion":
            return (Crop("cafe-rain", words.say("A café in the rain."), tall=True),)
        case "theme":
            return (line, Crop("kitchen-morning", words.say("A kitchen in the first sun."), tall=True))
        case "captions":
            said = words.say("[rain on glass]") if settings.captions else words.say("The rain is only heard.")
            pane = Crop("cafe-rain", words.say("A café in the rain."), tall=True)
            return (Text(said, "caption", icon="volume-2"), pane)
    return (Text(words.say("“You left your scarf here.”"), "speech", icon="volume-2"), speaker())


def speaker() -> Portrait:
    """Who says the line of an example."""
    return Portrait("noor", "warm", "", wide=True)
