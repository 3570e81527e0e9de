"""The talk afterwards: the decisions in order, what came up, their side later, other ways to try."""

from __future__ import annotations

from game.story.frozen import frozen, replace
from game.story.playthrough import Playthrough
from game.story.report import Decision, Report, report
from game.ui.commands import PlayFrom, StartStory
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import STAY, Context, Transition, push, run
from game.ui.screens.decisions import decisions_panel, on_a_line
from game.ui.screens.endings import EndingsScreen
from game.ui.screens.feedback import approach_words
from game.ui.screens.history import HistoryScreen
from game.ui.screens.self_check import self_check_offer
from game.ui.screens.stage import picture_of, stage
from game.ui.screens.summary import SummaryScreen
from game.ui.sounds import BEDS
from game.ui.view import Box, Button, Hint, Mark, Portrait, Rule, Sounding, Text, View, Widget
from game.ui.words import Words

OF_FEW = 2  # skills that would leave a panel of their own half empty
SUGGESTED = 2  # ways to try that are named; every decision has its own besides


@frozen
class DebriefScreen:
    playthrough: Playthrough

    def view(self, context: Context) -> View:
        words = context.words
        shown = report(self.playthrough)
        scenario = self.playthrough.scenario
        return View(
            name="debrief",
            heading=words.say("How it went"),
            shape="page",
            body=(
                *self.title(context),
                *self.panels(context, shown),
            ),
            focus="how",
            stage=stage(context, scenario, self.playthrough.scene, {}, "blurred"),
            sound=Sounding(
                bed=BEDS.get(self.playthrough.ending.outcome, "") if self.playthrough.ending else ""
            ),
            bar=(
                Button("endings", words.say("Endings"), "secondary", icon="sparkles"),
                Button("summary", words.say("Keep or print"), "secondary", icon="save"),
                *self_check_offer(context, scenario.library.self_check),
                Button("help", words.say("Where to find help"), "secondary", icon="life-buoy"),
            ),
            footer=self.ways_on(context, shown),
            hints=(
                Hint(("←", "→", "↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Stories")),  # the way out is told where there is no room for more
                Hint(("H",), words.say("Read back")),
            ),
        )

    def ways_on(self, context: Context, shown: Report) -> tuple[Button, ...]:
        """What comes next: another way where it is most worth it; where all was healthy, the start."""
        words = context.words
        stories = Button("stories", words.say("Other stories"), icon="book-open")
        worth = most_worth(shown)
        again = Button("again", words.say("From the start"), "secondary" if worth else "main", icon="undo-2")
        if worth is None:
            return stories, again
        said = words.say("Try decision {number} another way", number=worth.number + 1)
        return stories, again, Button("best", words.say("Try another way"), "main", icon="undo-2", said=said)

    def title(self, context: Context) -> tuple[Widget, ...]:
        words, scenario = context.words, self.playthrough.scenario
        ending = self.playthrough.ending
        found = context.kept.endings.get(scenario.id, frozenset()) | {self.playthrough.scene.id}
        line = words.say(
            "{story}  ·  Ending: “{ending}”  ·  {found} of {total} found",
            story=scenario.title,
            ending=self.playthrough.filled(ending.title) if ending else "",
            found=len(found),
            total=len(scenario.endings),
        )
        return (
            Text(words.say("How it went"), "title", id="how", level=1),
            Text(line, "body", soft=True),
        )

    def panels(self, context: Context, shown: Report) -> tuple[Widget, ...]:
        """What was decided, their side with ways to try, and what came up; then what to think about.

        A few decisions stand on a line above the rest; many on a line that goes down, with the rest beside it.
        """
        decisions = decisions_panel(context.words, shown.decisions)
        few = on_a_line(shown.decisions) and len(shown.skills) <= OF_FEW
        many = not on_a_line(shown.decisions)
        side, ways = self.their_side(context, wide=few, small=many), self.ways(context, shown)
        questions = self.questions(context)
        beside = Box((*side, *((Rule(),) if side else ()), *ways), kind="dark")
        thought = (Box(questions, kind="paper"),) if questions else ()
        if not shown.skills:  # a story of one's own need not name any
            panels = [Box(part, kind="dark") for part in (side, ways) if part]
            return (decisions, Box(tuple(panels), flow="row", weights=(50,) * len(panels)), *thought)
        if few and side:
            both = (*decisions.children, Rule(), *self.skills(context, shown, said=True).children)
            row = Box((Box(side, kind="dark"), Box(ways, kind="dark")), flow="row", weights=(50, 50))
            return (Box(both, kind="paper"), row, *thought)
        if not many:
            row = Box((self.skills(context, shown, said=True), beside), flow="row", weights=(59, 41))
            return (decisions, row, *thought)
        told = Box((beside, self.skills(context, shown, said=False)))
        return (Box((decisions, told), flow="row", weights=(57, 43)), *thought)

    def skills(self, context: Context, shown: Report, *, said: bool) -> Box:
        """What came up, skill by skill; `said` writes the words of the signs beside them."""
        words = context.words
        head = (
            Text(words.say("What came up"), "subheading", level=2),
            Text(words.say("in the order it came; no marks, no sum"), "small", soft=True),
        )
        rows: list[Widget] = [Box(head, flow="row" if said else "column")]
        for skill in shown.skills:
            told = ", ".join(approach_words(words, a).lower() for a in skill.approaches)
            marks = tuple(Mark(a, "", "small") for a in skill.approaches)
            line: tuple[Widget, ...] = (Text(skill.name, "strong"), Box(marks, flow="row"))
            weights: tuple[int, ...] = (52, 48)
            if said:
                line, weights = (*line, Text(told, "small", soft=True)), (36, 26, 38)
            rows += [Rule(), Box(line, flow="row", weights=weights, said=f"{skill.name}: {told}")]
        return Box(tuple(rows), kind="paper")

    def ways(self, context: Context, shown: Report) -> tuple[Widget, ...]:
        """Other ways that are worth a try."""
        words = context.words
        ways = suggestions(shown)
        if not ways:
            return (Text(words.say("Every story has another way through."), "body"),)
        parts: list[Widget] = [Text(words.say("Try another way"), "subheading", level=2)]
        for decision in ways:
            note = words.say("At decision {number}", number=decision.number + 1)
            parts.append(
                Button(f"try:{decision.number}", instead(words, decision), "secondary", note, "undo-2")
            )
        return tuple(parts)

    def their_side(self, context: Context, *, wide: bool, small: bool) -> tuple[Widget, ...]:
        """The other person a while later, where the ending tells of it; a `wide` face fills a panel of its own."""
        ending = self.playthrough.ending
        if ending is None or not ending.their_side:
            return ()
        text = self.playthrough.filled(ending.their_side)
        scenario = self.playthrough.scenario
        owners = [b.by for b in scenario.boundaries.values()]
        others = owners or [p.id for p in scenario.cast.values() if not p.player]
        if not others:
            title = context.words.say("Their side, a while later")
            return (Text(title, "subheading", level=2), Text(text, "quote"))
        person = scenario.cast[others[0]]
        name = context.words.say("{name}, a while later", name=person.name)
        face = Portrait(picture_of(person), "calm", person.name, "card", wide=wide)
        if wide and face.person in context.pictures.people:
            return (Text(name, "subheading", level=2), Text(text, "quote"), face)
        told = Text(f"*{text}*", "small") if small and "*" not in text else Text(text, "quote")
        return (Box((replace(face, wide=False), Text(name, "subheading", level=2), told)),)

    def questions(self, context: Context) -> tuple[Widget, ...]:
        ending = self.playthrough.ending
        if not ending or not ending.reflect:
            return ()
        words = context.words
        asked = tuple(
            Text(self.playthrough.filled(question), "body", icon="circle-dot") for question in ending.reflect
        )
        return (Text(words.say("To think about"), "subheading", level=2), *asked)

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press(id) if id.startswith(("rewind:", "try:")):
                return run(PlayFrom(self.playthrough.rewound(int(id.split(":")[1]))))
            case Press("best"):
                worth = most_worth(report(self.playthrough))
                return run(PlayFrom(self.playthrough.rewound(worth.number))) if worth else STAY
            case Press("help") | Intent("help"):
                return run("open help")
            case Press("stories") | Intent("library" | "pause"):
                return run("open library")
            case Press("self-check"):
                return run("open self-check")
            case Press("summary"):
                return push(SummaryScreen(self.playthrough))
            case Press("endings"):
                return push(EndingsScreen(self.playthrough.scenario))
            case Press("again"):
                return run(StartStory(self.playthrough.scenario.id, self.playthrough.run.without))
            case Intent("read back"):
                return push(HistoryScreen(self.playthrough, over="talk"))
            case Intent("take back"):
                return run(PlayFrom(self.playthrough.undo()))
        return STAY


def suggestions(shown: Report) -> tuple[Decision, ...]:
    """Decisions worth another try: those that did harm first, then mixed ones, then the earliest others."""
    open_ones = [decision for decision in shown.decisions if another(decision)]
    order = {"harmful": 0, "mixed": 1, "neutral": 2, "healthy": 2}
    return tuple(sorted(open_ones, key=lambda d: (order[d.approach], d.number))[:SUGGESTED])


def most_worth(shown: Report) -> Decision | None:
    """The decision that is most worth another try, unless all were healthy."""
    return next((one for one in suggestions(shown) if one.approach in ("harmful", "mixed")), None)


def instead(words: Words, decision: Decision) -> str:
    """Another act as something to do: words in quotes are said, the others stand as they are."""
    other = another(decision)
    spoken = other.startswith(("“", "„", "«", '"'))
    return words.say("Say: {words}", words=other) if spoken else other


def another(decision: Decision) -> str:
    """Another act than the one chosen: its own other reasons would read like no change at all."""
    return next((other for other in decision.others if other != decision.text), "")
