"""One View of every shape, with the words of the drawings the look was made from."""

from __future__ import annotations

from game.ui.view import (
    Approach,
    Box,
    Bubble,
    Button,
    Crop,
    Hint,
    Mark,
    Pips,
    Portrait,
    Rule,
    Speech,
    Stage,
    Standing,
    Text,
    View,
    Widget,
)

BAR = (
    Button("captions", "Captions", "icon", icon="captions"),
    Button("help", "Help and support", "icon", icon="life-buoy"),
    Button("pause", "Pause", "icon", icon="pause"),
    Button("leave", "Leave quickly", "icon", icon="log-out"),
)
HINTS = (
    Hint(("1–4",), "Choose"),
    Hint(("H",), "Read back"),
    Hint(("R",), "Read aloud"),
    Hint(("Esc",), "Pause"),
)
TAGS = {"ben": "#1E4C57", "ifeoma": "#8A3A34"}


def choice(id: str, digit: int, words: str, note: str = "") -> Button:
    return Button(id, words, "choice", note=note, digit=digit)


def question(words: str, note: str = "") -> Widget:
    heading = Text(words, "heading", id="question", level=2)
    if not note:
        return heading
    return Box((heading, Text(note, "small", icon="timer", soft=True)), flow="row", weights=(1, 0))


SCENE = View(
    name="scene",
    heading="A Coffee",
    shape="stage",
    stage=Stage("cafe-rain", (Standing("ben", "guarded", "Ben"),), words="A café in the rain."),
    top=(
        Text("**A Coffee** Saturday, 11:20", "small", icon="map"),
        Text("[rain on glass, quiet music]", "caption", icon="volume-2"),
    ),
    bar=BAR,
    hints=HINTS,
    focus="question",
    body=(
        Speech(
            "“I said yes to coffee so we could swap keys. I’m not here to talk about getting back together. "
            "Please don’t ask me to.”",
            "Ben",
            "ben",
            "guarded",
        ),
        Box(
            (
                question("What do you do?", "No timer"),
                choice("a", 1, "“I hear you, but give me five minutes. If you just listened…”"),
                choice("b", 2, "“That hurts. I’d like to keep this short, then.”"),
                choice("c", 3, "“Okay. Thank you for being clear. Here are your keys.”"),
                choice("d", 4, "Say nothing. Look at the rain for a moment."),
            ),
            kind="dark",
        ),
    ),
)

TWO_PEOPLE = View(
    name="scene",
    heading="Between Two Friends",
    shape="stage",
    stage=Stage("park-autumn", (Standing("amira", "kind", "Amira"), Standing("ifeoma", "hurt", "Ifeoma"))),
    top=(
        Text("**Between Two Friends** Sunday, 17:05", "small", icon="map"),
        Text("[wind in leaves, a dog far off]", "caption", icon="volume-2"),
    ),
    bar=BAR,
    hints=HINTS,
    focus="question",
    body=(
        Speech("“I keep typing to him and deleting it. If I stop, it’s like it never happened.”", "Ifeoma", "ifeoma"),
        Box(
            (
                question("What does Amira do?", "No timer"),
                choice("a", 1, "Let her finish, even if it takes a while."),
                Button("b", "“He’s an idiot. Give me your phone, I’ll tell him.”", "choice", digit=2, tried="tried before"),
                choice("c", 3, "“Do you want ideas, or company?”"),
                Button(
                    "d", "“Tell her about the letter.” You have not told anybody yet.", "choice", digit=4, enabled=False
                ),
            ),
            kind="dark",
        ),
    ),
)

LONG_SCENE = View(
    name="scene",
    heading="A Coffee",
    shape="stage",
    stage=Stage(
        "cafe-rain", (Standing("ben", "hurt", "Ben"), Standing("mara", "hurt", "Mara"), Standing("ines", "calm", "Ines"))
    ),
    top=SCENE.top,
    bar=BAR,
    hints=HINTS,
    focus="question",
    body=(
        Speech("The rain stops. *Nobody* says a word, and the cups are **cold** by now."),
        Speech("“I said it kindly so it wouldn’t turn into a fight. Now I have to say it twice.”", "Ben", "ben"),
        Speech("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen, and what comes after it.", "Mara", "mara"),
        *SCENE.body,
    ),
)

REASON = View(
    name="reason",
    heading="Why did you?",
    shape="stage",
    stage=Stage("bedroom-night"),
    top=(
        Text("**Thirty Days** Day five, 23:44", "small", icon="map"),
        Text("[a drawer closes, then quiet]", "caption", icon="volume-2"),
    ),
    bar=BAR,
    hints=(Hint(("1–3",), "Choose"), Hint(("Backspace",), "Take back"), Hint(("H",), "Read back"), Hint(("Esc",), "Pause")),
    focus="question",
    body=(
        Box(
            (
                Text("You put the phone in the kitchen drawer.", "speech", icon="check"),
                Text("Backspace takes it back.", "small", soft=True),
            ),
            kind="paper",
        ),
        Box(
            (
                question("Why did you?"),
                choice("a", 1, "Because she asked for a month, and this is day five."),
                choice("b", 2, "Silence will make her miss me. Duarte swears by it."),
                choice("c", 3, "Because I would say it wrong tonight anyway."),
                Text("Pick the one that is true for Ines in your telling.", "small", soft=True),
            ),
            kind="dark",
        ),
    ),
)


def _thread(messages: tuple[Widget, ...]) -> View:
    return View(
        name="thread",
        heading="Mara, day five, 23:41",
        shape="thread",
        stage=Stage("bedroom-night", back="blurred"),
        top=(Text("**Thirty Days** Day five, 23:41", "small", icon="map"),),
        bar=BAR,
        hints=HINTS,
        focus="question",
        body=(
            Box(
                (
                    Box(
                        (
                            Portrait("mara", "calm", "Mara", "thread"),
                            Box((Text("Mara", "strong"), Text("Last seen yesterday", "small", soft=True))),
                            Text("", icon="phone", soft=True),
                        ),
                        flow="row",
                        weights=(0, 1, 0),
                    ),
                    Box(messages, flow="thread"),
                    Box((Text("Your draft is empty", "body", icon="pencil-line", soft=True),), kind="paper_2"),
                ),
                kind="phone",
            ),
            Box(
                (
                    Text("In your body", "strong", icon="heart"),
                    Text("Tight chest. Thumbs already moving. It would feel better for about four seconds.", soft=True),
                ),
                kind="dark",
            ),
            question("What do you do with the phone?"),
            choice("a", 1, "Type “just checking you’re ok”."),
            choice("b", 2, "Put the phone in the kitchen drawer.", "Nothing is sent."),
            choice("c", 3, "Write it all down in your notes.", "Nothing is sent."),
            choice("d", 4, "Ask Duarte to find out how she is."),
        ),
    )


MESSAGES: tuple[Widget, ...] = (
    Bubble("I need this month to myself. Please let me have it.", mine=False),
    Bubble("ok", mine=True),
    Bubble("are you ok though?", mine=True),
    Bubble("mara?", mine=True, note="Seen Tuesday"),
    Bubble("Ines. You said you would.", mine=False, note="Tuesday 21:04"),
)
THREAD = _thread(MESSAGES)
LONG_THREAD = _thread(
    (
        *MESSAGES,
        Text("*You write, and take it out again.*", "small", soft=True),
        Bubble("I saw Duarte. He says you are fine.", mine=True, note="Sent 21:10", reveal=True),
        Bubble("please", mine=True, unsent=True),
        Bubble("He should not be telling you how I am, and you should not be asking him.", mine=False, who="Mara", reveal=True),
    )
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
                        Text("Ben had said what he came for. Asking again made his “no” something to argue with."),
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
                        Text("“I said it kindly so it wouldn’t turn into a fight. Now I have to say it twice.”", "quote"),
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
    hints=(Hint(("left", "right"), "Timeline"), Hint(("Enter",), "Rewind here"), Hint(("E",), "Export notes"), Hint(("L",), "Library")),
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
                            "mixed", "Cried, said so, then asked him to stay", Button("rewind-4", "Rewind", "chip", icon="undo-2")
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
                        Button("what-3", "What if you let the silence be?", note="Scene 3 · new ending", icon="undo-2"),
                        Button("what-4", "What if you cried on the bus?", note="Scene 4 · short", icon="undo-2"),
                    ),
                    kind="dark",
                ),
            ),
            flow="row",
            weights=(3, 2),
        ),
    ),
)


def _card(id: str, title: str, words: str, place: str, state: str, icon: str, minutes: int, found: int, total: int, notes: str,
          *faces: str) -> Box:  # fmt: skip
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
    hints=(Hint(("←", "↑", "↓", "→"), "Move"), Hint(("Enter",), "Play"), Hint(("I",), "Content notes"), Hint(("F1",), "Help & support")),
    focus="thirty-days",
    body=(
        _card("unsent", "Unsent", "Sam left this afternoon. The draft is open, and it is two in the morning.", "bedroom-night",
              "New", "star", 10, 0, 4, "14+ Heartbreak, pleading", "ifeoma"),
        _card("thirty-days", "Thirty Days", "Mara asked for a month alone. It is day five, and cousin Duarte has a theory.",
              "two-windows", "In progress", "circle-dot", 12, 2, 4, "14+ Break-up, pressure", "mara", "ines"),
        _card("a-coffee", "A Coffee", "Third time round? Lucía and Ben both want to talk. Not about the same thing.",
              "cafe-rain", "In progress", "circle-dot", 14, 1, 4, "18+ Past quarrels, closeness", "ben", "lucia"),
        _card("happy", "Look How Happy I Am", "Amira, her feed, her ex, and somebody new who agreed to be in the photo.",
              "park-autumn", "New", "star", 11, 0, 4, "14+ Jealousy, checking online", "amira"),
        _card("door", "I Slammed the Door", "Marek ended it in anger. Now he would like to say something true.",
              "bedroom-night", "Finished", "circle-check", 13, 3, 3, "14+ Anger, regret", "marek"),
        _card("end", "The Other End", "It was you who ended it. The messages keep coming.", "park-autumn", "New", "star",
              12, 0, 4, "16+ Being followed up", "tomas"),
    ),
)  # fmt: skip

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
                tuple(Button(f"{name}-{i}", o, "segment", selected=i == chosen) for i, o in enumerate(options)), flow="row"
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
        _setting("Size of the words", "All words grow; nothing is cut.", "size",
                 "100 %", "115 %", "130 %", "150 %", "175 %", "200 %"),
        _setting("Reading speed", "How fast words arrive. Any key shows them all.", "speed",
                 "All at once", "Brisk", "Steady", "Slow", chosen=2),
        _setting("Colours", "High contrast has borders and dimmed pictures.", "theme", "Dusk", "High contrast"),
        _setting("Movement", "Less movement makes all changes short fades.", "motion", "As drawn", "Less", chosen=1),
        _setting("Captions", "Sounds in words.", "captions", "On", "Off"),
    ),
    footer=(Button("back", "Done", "main"),),
)  # fmt: skip

NEUTRAL = View(
    name="neutral",
    heading="Notes",
    shape="neutral",
    focus="back",
    body=(Text("Milk, bread, two lemons."), Text("Ring the dentist on Monday.")),
    footer=(Button("back", "Back", "secondary"),),
)

SAMPLES = {
    "scene": SCENE,
    "two-people": TWO_PEOPLE,
    "long-scene": LONG_SCENE,
    "reason": REASON,
    "thread": THREAD,
    "long-thread": LONG_THREAD,
    "feedback": FEEDBACK,
    "notes": NOTES,
    "pause": PAUSE,
    "debrief": DEBRIEF,
    "library": LIBRARY,
    "title": TITLE,
    "settings": SETTINGS,
    "neutral": NEUTRAL,
}
