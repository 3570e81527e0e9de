"""Samples of scenes and threads, with the words of the drawings the look was made from."""

from __future__ import annotations

from game.ui.view import (
    Box,
    Bubble,
    Button,
    Hint,
    Portrait,
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
        Speech(
            "“I keep typing to him and deleting it. If I stop, it’s like it never happened.”",
            "Ifeoma",
            "ifeoma",
        ),
        Box(
            (
                question("What does Amira do?", "No timer"),
                choice("a", 1, "Let her finish, even if it takes a while."),
                Button(
                    "b",
                    "“He’s an idiot. Give me your phone, I’ll tell him.”",
                    "choice",
                    digit=2,
                    tried="tried before",
                ),
                choice("c", 3, "“Do you want ideas, or company?”"),
                Button(
                    "d",
                    "“Tell her about the letter.” You have not told anybody yet.",
                    "choice",
                    digit=4,
                    enabled=False,
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
        "cafe-rain",
        (Standing("ben", "hurt", "Ben"), Standing("mara", "hurt", "Mara"), Standing("ines", "calm", "Ines")),
    ),
    top=SCENE.top,
    bar=BAR,
    hints=HINTS,
    focus="question",
    body=(
        Speech("The rain stops. *Nobody* says a word, and the cups are **cold** by now."),
        Speech(
            "“I said it kindly so it wouldn’t turn into a fight. Now I have to say it twice.”", "Ben", "ben"
        ),
        Speech(
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen, and what comes after it.",
            "Mara",
            "mara",
        ),
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
    hints=(
        Hint(("1–3",), "Choose"),
        Hint(("Backspace",), "Take back"),
        Hint(("H",), "Read back"),
        Hint(("Esc",), "Pause"),
    ),
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
                    Box(
                        (Text("Your draft is empty", "body", icon="pencil-line", soft=True),), kind="paper_2"
                    ),
                ),
                kind="phone",
            ),
            Box(
                (
                    Text("In your body", "strong", icon="heart"),
                    Text(
                        "Tight chest. Thumbs already moving. It would feel better for about four seconds.",
                        soft=True,
                    ),
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
        Bubble(
            "He should not be telling you how I am, and you should not be asking him.",
            mine=False,
            who="Mara",
            reveal=True,
        ),
    )
)
