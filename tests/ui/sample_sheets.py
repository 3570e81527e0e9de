"""Samples of sheets and of the debrief, with the words of the drawings the look was made from."""

from __future__ import annotations

from game.ui.view import (
    Approach,
    Box,
    Button,
    Hint,
    Mark,
    Portrait,
    Rule,
    Stage,
    Text,
    View,
    Widget,
)

FEEDBACK = View(
    name="feedback",
    heading="After your choice",
    shape="sheet",
    stage=Stage("cafe-rain", back="blurred"),
    hints=(Hint(("Enter",), "Continue"), Hint(("T",), "Try another way"), Hint(("S",), "Sources")),
    focus="continue",
    body=(
        Box(
            (
                Mark("harmful", "Harmful", "large"),
                Box(
                    (
                        Text("Harmful: it pushes past a “no”", "heading", level=2),
                        Text("“I hear you, but give me five minutes. If you just listened…”", "quote"),
                        Text("Wanting to be heard makes sense. The question is who pays for it."),
                    )
                ),
            ),
            kind="tint",
            flow="row",
            approach="harmful",
            weights=(0, 1),
        ),
        Box(
            (
                Box(
                    (
                        Text("What happened", "subheading", level=2, icon="footprints"),
                        Text(
                            "Ben had said what he came for. Asking again made his “no” something to argue with."
                        ),
                        Text("He stops leaning in. There are five minutes, and less trust."),
                        Box(
                            (Mark("harmful", "harmful", "small"), Text("Hearing a no", "small")),
                            kind="tint",
                            flow="row",
                            approach="harmful",
                        ),
                    ),
                    kind="paper_2",
                ),
                Box(
                    (
                        Text("Their side", "subheading", level=2, icon="user"),
                        Text(
                            "“I said it kindly so it wouldn’t turn into a fight. Now I have to say it twice.”",
                            "quote",
                        ),
                        Portrait("ben", "hurt", "Ben, hurt", wide=True),
                    ),
                    kind="paper_2",
                ),
                Box(
                    (
                        Text("Why", "subheading", level=2, icon="book-open"),
                        Text(
                            "In a study of 58 young adults, sadness faded more slowly for those who stayed in contact "
                            "with their ex."
                        ),
                        Rule(),
                        Text("Sbarra & Emery, 2005. Small sample. Evidence: limited.", "small", soft=True),
                    ),
                    kind="paper_2",
                ),
            ),
            flow="row",
            weights=(1, 1, 1),
        ),
        Box(
            (
                Text("Try instead", "strong", icon="sprout"),
                Text("“I had hoped to talk. I’ll take that somewhere else. Here are your keys.”"),
            ),
        ),
    ),
    footer=(
        Button("again", "Try another way", icon="undo-2"),
        Button("continue", "Continue", "main", icon="arrow-right"),
    ),
)

NOTES = View(
    name="notes",
    heading="Before you begin",
    shape="sheet",
    stage=Stage("two-windows", back="blurred"),
    hints=(Hint(("Enter",), "Begin"), Hint(("Esc",), "Back")),
    focus="begin",
    body=(
        Text("This story has a break-up and somebody who will not let go. Nobody is hurt in body."),
        Text("You can pause, skip and leave at any time. Nothing is timed."),
    ),
    footer=(
        Button("back", "Back to the stories"),
        Button("begin", "Begin", "main", icon="arrow-right"),
    ),
)

PAUSE = View(
    name="pause",
    heading="Pause",
    shape="sheet",
    stage=Stage("cafe-rain", back="blurred"),
    focus="resume",
    body=(
        Button("resume", "Go on", "main", icon="play"),
        Button("readback", "Read back", icon="history"),
        Button("settings", "Settings and access", icon="accessibility"),
        Button("help", "Need to talk to someone now?", icon="life-buoy"),
        Button("quit", "Leave the story", "quiet"),
    ),
)


def _step(approach: Approach, words: str, *more: Widget) -> Box:
    return Box((Mark(approach, approach), Text(words, "small", centred=True), *more))


def _skill(name: str, *met: Approach) -> Box:
    return Box(
        (
            Text(name, "strong"),
            Box(tuple(Mark(approach, approach, "small") for approach in met), flow="row"),
            Text(", ".join(met), "small", soft=True),
        ),
        flow="row",
        weights=(6, 3, 4),
    )


DEBRIEF = View(
    name="debrief",
    heading="How it went",
    shape="page",
    stage=Stage("park-autumn", back="blurred"),
    top=(Text("A Coffee · Ending: “Cold cups” · 2 of 4 found", soft=True),),
    bar=(Button("help", "Support & helplines", "chip", icon="life-buoy"),),
    hints=(
        Hint(("left", "right"), "Timeline"),
        Hint(("Enter",), "Rewind here"),
        Hint(("E",), "Export notes"),
        Hint(("L",), "Library"),
    ),
    focus="rewind-3",
    body=(
        Box(
            (
                Box(
                    (
                        Text("Your decisions", "subheading", level=2),
                        Mark("healthy", "", "small"),
                        Text("Healthy", "small"),
                        Mark("mixed", "", "small"),
                        Text("Mixed", "small"),
                        Mark("harmful", "", "small"),
                        Text("Harmful", "small"),
                    ),
                    flow="row",
                ),
                Box(
                    (
                        _step("healthy", "Said on Thursday what the coffee is for"),
                        _step("healthy", "Brought the keys, not a speech"),
                        _step(
                            "harmful",
                            "**Asked for five more minutes after his “no”**",
                            Button("rewind-3", "Rewind", "chip", icon="undo-2"),
                        ),
                        _step(
                            "mixed",
                            "Cried, said so, then asked him to stay",
                            Button("rewind-4", "Rewind", "chip", icon="undo-2"),
                        ),
                        _step("healthy", "Let him leave, rang a friend"),
                    ),
                    flow="row",
                    weights=(1, 1, 1, 1, 1),
                ),
            ),
            kind="paper",
        ),
        Box(
            (
                Box(
                    (
                        Box(
                            (
                                Text("What came up", "subheading", level=2),
                                Text("in the order it came; no marks, no sum", "small", soft=True),
                            ),
                            flow="row",
                        ),
                        _skill("Hearing a no", "healthy", "harmful", "healthy"),
                        Rule(),
                        _skill("Straight dealing", "healthy", "mixed"),
                        Rule(),
                        _skill("Their side", "healthy", "healthy", "harmful"),
                        Rule(),
                        _skill("Looking after yourself", "mixed", "healthy"),
                        Rule(),
                        _skill("Going at both people’s pace", "healthy"),
                    ),
                    kind="paper",
                ),
                Box(
                    (
                        Box(
                            (
                                Portrait("ben", "relieved", "Ben, relieved"),
                                Box(
                                    (
                                        Text("Ben, a month on", "strong"),
                                        Text("“I’m glad you let me go when you did.”", "quote", soft=True),
                                    )
                                ),
                            ),
                            flow="row",
                        ),
                        Rule(),
                        Text("Try another way", "subheading", level=2),
                        Button(
                            "what-3",
                            "What if you let the silence be?",
                            note="Scene 3 · new ending",
                            icon="undo-2",
                        ),
                        Button(
                            "what-4", "What if you cried on the bus?", note="Scene 4 · short", icon="undo-2"
                        ),
                    ),
                    kind="dark",
                ),
            ),
            flow="row",
            weights=(3, 2),
        ),
    ),
)
