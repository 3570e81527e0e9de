"""Everybody there is a picture of."""

from .clothes import jacket, overshirt, sweater
from .hair import bob, curly, fade
from .person import Person, Skin, Tones

BROWN = Skin("#B97A5A", "#D0936E", "#864A43", "#D9604E", "#7A2F38")
TAN = Skin("#DDA27C", "#F0BC95", "#B06E5C", "#E8705C", "#97454A")
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
)
