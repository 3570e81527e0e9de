"""Everybody there is a picture of."""

from .clothes import dungarees, hoodie, jacket, overshirt, sweater
from .hair import bob, curly, fade
from .hair_loose import plait, tousled
from .person import Person, Skin, Tones

BROWN = Skin("#B97A5A", "#D0936E", "#864A43", "#D9604E", "#7A2F38")
TAN = Skin("#DDA27C", "#F0BC95", "#B06E5C", "#E8705C", "#97454A")
FAIR = Skin("#EDBD9C", "#FBD9B8", "#BC8676", "#EC8877", "#A8555A")
OLIVE = Skin("#C99069", "#E2AE82", "#97604F", "#DE6F58", "#8A3C42")
BLACK_HAIR = Tones("#2A1E38", "#54406B", "#1B1328")

CAST = (
    Person(
        "ines",
        BROWN,
        "soft",
        BLACK_HAIR,
        "#22182E",
        curly,
        Tones("#E3A546", "#F6C873", "#A9692F"),
        sweater,
        avatar=(452, 306, 690),
        build=0.95,
        earring="#FFD98A",
    ),
    Person(
        "mara",
        TAN,
        "long",
        BLACK_HAIR,
        "#22182E",
        bob,
        Tones("#B5584F", "#DE8A73", "#7D3540"),
        jacket,
        avatar=(452, 344, 640),
        build=0.94,
        glasses="#2A1B33",
    ),
    Person(
        "duarte",
        BROWN,
        "square",
        BLACK_HAIR,
        "#22182E",
        fade,
        Tones("#4E6B4F", "#86A27C", "#344A3C"),
        overshirt,
        avatar=(450, 346, 640),
        build=1.06,
        ears=True,
        beard="#2A1E26",
    ),
    Person(
        "joss",
        FAIR,
        "round",
        Tones("#93603F", "#CC955E", "#69432F"),
        "#69432F",
        tousled,
        Tones("#6275B0", "#9AAEDC", "#3F4B80"),
        hoodie,
        avatar=(448, 318, 680),
        build=1.12,
        ears=True,
        hearing_aid="#4FA39A",
    ),
    Person(
        "noor",
        OLIVE,
        "soft",
        Tones("#4A2A33", "#8A5558", "#2F1A26"),
        "#33202A",
        plait,
        Tones("#E8D3C4", "#FFF0DF", "#A9808E"),
        dungarees,
        avatar=(446, 340, 640),
        build=0.9,
        ears=True,
        earring="#9FD0C4",
    ),
)
