"""The look as numbers: colours of the themes, signs of the approaches, sizes, spaces and movement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from game.settings import FaceName, Spacing
from game.story.frozen import frozen, replace
from game.ui.frame import Family
from game.ui.view import Approach, TextStyle


@frozen
class Theme:
    """The colours of one theme. The names say what stands on what, not which hue it is."""

    name: str
    ink: str  # the deepest panel; dark words on coral and amber
    ink_2: str  # a panel in a panel, key caps
    ink_3: str  # number caps, empty bars
    paper: str  # speech, cards, sheets
    paper_2: str  # a card in a card
    text: str
    text_soft: str
    on_dark: str
    on_dark_soft: str
    line_dark: str  # borders of controls on ink
    line_paper: str  # borders of controls on paper
    rule: str  # decoration, never carries meaning
    action: str  # the one main button
    accent: str  # small icons on ink
    calm: str  # ticks on ink
    focus_outer: str
    focus_inner: str
    bubble_me: tuple[str, str]  # ground, words
    bubble_them: tuple[str, str]
    scrim: str
    phone: str  # the case of a phone
    on_action: str  # words on the main button, and the line round it
    tag: str  # a name tag of somebody without a colour of their own
    on_tag: str  # words on name tags
    option: str  # a choice that has not the focus
    lit: tuple[str, str, str]  # a choice that has the focus: its ground, its words, its small words
    sky: tuple[str, str]  # over the title's picture, which stays an evening: a shade, and the words on it
    bordered: bool = False  # panels are told apart by a border, not by a tint
    place_brightness: float = 1.0
    people_brightness: float = 1.0
    veils: tuple[int, int] = (105, 205)  # of the scrim, on a place that is dim, and on one that is blurred
    calm_place: tuple[str, ...] = (
        "#1B1436",
        "#2A2050",
        "#3D2F6B",
        "#6B4468",
    )  # from above, for a missing one
    plates: bool = False  # keys stand on a plate of their own, not on a shade over the picture


DUSK = Theme(
    name="dusk",
    ink="#1B1436",
    ink_2="#2A2050",
    ink_3="#3D2F6B",
    paper="#FFF7EC",
    paper_2="#F5E7D6",
    text="#241A3D",
    text_soft="#54466A",
    on_dark="#FFF7EC",
    on_dark_soft="#D9CDEB",
    line_dark="#8577B8",
    line_paper="#8A7690",
    rule="#D8C3B0",
    action="#F2845F",
    accent="#FFC96B",
    calm="#5FBFB0",
    focus_outer="#FFD166",
    focus_inner="#1B1436",
    bubble_me=("#33508A", "#FFFFFF"),
    bubble_them=("#F1E6DA", "#241A3D"),
    scrim="#120C28",
    phone="#0E0822",
    on_action="#1B1436",
    tag="#3D2F6B",
    on_tag="#FFF7EC",
    option="#1B1436",
    lit=("#FFF7EC", "#241A3D", "#54466A"),
    sky=("#120C28", "#FFF7EC"),
)

# For bright rooms and projectors: paper is the ground, and what stands out is ink. Contrasts are on ink, then on paper.
LIGHT = Theme(
    name="light",
    ink="#F6ECDD",
    ink_2="#EADCC8",
    ink_3="#E0CFB8",
    paper="#FFFCF6",
    paper_2="#F6ECDD",
    text="#1B1436",  # 14.9, 17.0
    text_soft="#4A3D60",  # 8.2, 9.4
    on_dark="#1B1436",
    on_dark_soft="#4A3D60",
    line_dark="#6F5F86",  # 4.9
    line_paper="#6F5F86",  # 5.6
    rule="#D3BFA8",
    action="#F2845F",
    accent="#A3400F",  # 5.4
    calm="#0E5E57",  # 6.3
    focus_outer="#1B1436",
    focus_inner="#FFD166",
    bubble_me=("#33508A", "#FFFFFF"),
    bubble_them=("#F1E6DA", "#1B1436"),
    scrim="#F6ECDD",
    phone="#1B1436",
    on_action="#1B1436",
    tag="#3D2F6B",
    on_tag="#FFF7EC",
    lit=("#1B1436", "#FFF7EC", "#D9CDEB"),
    place_brightness=1.15,
    people_brightness=1.08,
    option="#FFFCF6",
    sky=("#120C28", "#FFF7EC"),
    veils=(130, 238),
    calm_place=("#CFC0D8", "#DCCBD0", "#E8D5C6", "#F0DFC8"),
    plates=True,
)

HIGH_CONTRAST = Theme(
    name="high_contrast",
    ink="#000000",
    ink_2="#000000",
    ink_3="#1A1A1A",
    paper="#000000",
    paper_2="#000000",
    text="#FFFFFF",
    text_soft="#FFFFFF",
    on_dark="#FFFFFF",
    on_dark_soft="#FFFFFF",
    line_dark="#FFFFFF",
    line_paper="#FFFFFF",
    rule="#FFFFFF",
    action="#FFE600",
    accent="#FFE600",
    calm="#7CFFE2",
    focus_outer="#FFE600",
    focus_inner="#000000",
    bubble_me=("#000000", "#FFFFFF"),
    bubble_them=("#000000", "#FFFFFF"),
    scrim="#000000",
    phone="#000000",
    on_action="#000000",
    tag="#000000",
    on_tag="#FFFFFF",
    option="#000000",
    lit=("#000000", "#FFFFFF", "#FFFFFF"),
    sky=("#000000", "#FFFFFF"),
    bordered=True,
    place_brightness=0.30,
    people_brightness=0.60,
)

THEMES: Mapping[str, Theme] = {"dusk": DUSK, "light": LIGHT, "high_contrast": HIGH_CONTRAST}

# Bars of a room's answers differ by these, never by colour alone; from the seventh answer on they begin again.
PATTERNS = ("plain", "diagonal", "dots", "upright", "chevron", "level")

# A plain light page, the same in every theme: whoever looks over a shoulder sees nothing of the game.
NEUTRAL_GROUND, NEUTRAL_TEXT, NEUTRAL_LINE = "#FFFFFF", "#111111", "#666666"


def on_neutral(theme: Theme) -> Theme:
    """A theme whose ring is seen on that page: its own is bright, and made for dark ones."""
    return replace(theme, focus_outer=NEUTRAL_TEXT, focus_inner=NEUTRAL_GROUND)


@frozen
class Sign:
    """How an approach is told: by shape, icon, word and edge first, by colour last."""

    shape: Literal["circle", "diamond", "octagon", "pill"]
    icon: str
    edge: Literal["solid", "diagonal", "chevron", "none"]
    colour: str
    tint: str
    bright: str  # its colour on black, in high contrast


SIGNS: Mapping[Approach, Sign] = {
    "healthy": Sign("circle", "sprout", "solid", "#0E5E57", "#D8F0E6", "#7CFFE2"),
    "mixed": Sign("diamond", "scale", "diagonal", "#7A4A00", "#FCE9C4", "#FFE08A"),
    "harmful": Sign("octagon", "hand", "chevron", "#8E2344", "#FBDFE3", "#FFB3C1"),
    "neutral": Sign("pill", "circle-dot", "none", "#54466A", "#F5E7D6", "#FFFFFF"),
}


def sign_colour(theme: Theme, approach: Approach) -> str:
    """The colour of an approach's sign in a theme."""
    sign = SIGNS[approach]
    return sign.bright if theme.bordered else sign.colour


@frozen
class Type:
    """One style of words, in design pixels. `growth` is how much of the player's text size it follows."""

    family: Family
    weight: int
    size: float
    line: float
    italic: bool = False
    growth: float = 1.0


# Titles are large already: at twice the size they would leave no room for what one came to read.
TYPES: Mapping[TextStyle, Type] = {
    "hero": Type("display", 600, 136, 1.0, growth=0.0),
    "title": Type("display", 600, 60, 1.25, growth=0.3),
    "heading": Type("display", 600, 40, 1.25),
    "subheading": Type("reading", 700, 30, 1.30),
    "card_title": Type("display", 600, 35, 1.25),
    "speech": Type("reading", 400, 32, 1.42),
    "choice": Type("reading", 500, 29, 1.30),
    "body": Type("reading", 400, 28, 1.36),
    "strong": Type("reading", 600, 28, 1.36),
    "small": Type("reading", 400, 25, 1.36),
    "quote": Type("reading", 400, 28, 1.36, italic=True),
    "caption": Type("reading", 400, 24, 1.36, italic=True),
}
DISPLAY_STYLES: frozenset[TextStyle] = frozenset({"hero", "title", "heading", "card_title"})


@frozen
class Air:
    """What a spacing adds: to each letter and each space in parts of the size, to lines and paragraphs as factors."""

    letter: float = 0.0
    word: float = 0.0
    line: float = 1.0
    paragraph: float = 1.0


# Letters are never spaced without words, which alone slows reading (Galliussi 2020, doi:10.1007/s11881-020-00194-x).
SPACINGS: Mapping[Spacing, Air] = {
    "usual": Air(),
    "wide": Air(0.06, 0.16, 1.1, 2.0),
    "widest": Air(0.12, 0.30, 1.2, 4.0),
}
STRONG_WEIGHT = 700
CHARACTER_EM: Mapping[FaceName, float] = {
    "usual": 0.46,
    "wide": 0.53,
    "own": 0.5,
}  # mean width of running text
FACES: Mapping[FaceName, Family | None] = {
    "usual": None,
    "wide": "spaced",
    "own": "own",
}  # instead of all others
REFLOW_CHARACTERS = 28  # a column of words narrower than this is put below its neighbour

STACKED_FROM = 150  # per cent of text size: one column
WIDE_COLUMN_FROM = 115

MARGIN_SCREEN, MARGIN_PANEL, MARGIN_CARD = 96, 36, 28
RADIUS_KEY, RADIUS_CAP, RADIUS_CONTROL, RADIUS_CARD = 8, 14, 20, 26
RADIUS_PANEL, RADIUS_SHEET, RADIUS_PHONE = 28, 34, 64
STROKE_CONTROL, STROKE_SECONDARY, STROKE_HIGH_CONTRAST = 2, 3, 3
RING_OUTER, RING_INNER, RING_GROWS = 5, 3, 9
SHADOW_COLOUR, SHADOW_ALPHA, SHADOW_DROP = "#0E0822", 0.42, 0.45
SHADOW_CARD, SHADOW_PANEL, SHADOW_SHEET = 14, 18, 30
TARGET_CHOICE, TARGET_BUTTON, TARGET_SMALLEST = 84, 74, 56
TARGET_SMALLEST_REAL = 32  # real pixels: a finger and an unsteady hand do not shrink with the window
TARGET_GAP = 8
ICON_SMALL, ICON_NORMAL, ICON_LARGE = 28, 34, 44
AVATARS: Mapping[str, int] = {"thread": 76, "card": 96, "room": 164}
BADGES: Mapping[str, int] = {"small": 46, "normal": 66, "large": 110}


@frozen
class Motion:
    """How long movements take, in milliseconds."""

    focus_move: int = 120
    choice_in: int = 220
    choice_stagger: int = 60
    choice_taken: int = 260
    word: int = 45
    panel_cap: int = 900  # at 45 ms a word; a panel of words takes no longer than this
    bubble_in: int = 180
    typing_shortest: int = 600
    typing_longest: int = 2200
    typing_word: float = 3.0  # times as long as reading a word takes to write it
    mood_change: int = 200
    scene_change: int = 450
    ending_in: int = 900  # an ending rises slowly: it is the last picture of a story
    debrief_in: int = 450
    rewind: int = 600
    reduced: int = 80


MOTION = Motion()
