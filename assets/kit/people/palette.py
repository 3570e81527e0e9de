"""Skins and hair colours, from light to dark."""

from .person import Skin, Tones

PALE = Skin("#F3CDB4", "#FFE2CB", "#C99384", "#F09A8C", "#B0606A")
PEACH = Skin("#F3C7A6", "#FFDDBF", "#C98A76", "#F08573", "#A8505A")
FAIR = Skin("#EDBD9C", "#FBD9B8", "#BC8676", "#EC8877", "#A8555A")
HONEY = Skin("#E9BC8C", "#FAD8AC", "#B98660", "#E8896B", "#A2504F")
TAN = Skin("#DDA27C", "#F0BC95", "#B06E5C", "#E8705C", "#97454A")
OLIVE = Skin("#C99069", "#E2AE82", "#97604F", "#DE6F58", "#8A3C42")
BROWN = Skin("#B97A5A", "#D0936E", "#864A43", "#D9604E", "#7A2F38")
UMBER = Skin("#A0664A", "#BD815C", "#6C3A38", "#CE6152", "#581F2A")
DEEP = Skin("#875240", "#A86E52", "#562F34", "#C66058", "#431623")
EBONY = Skin("#774C3D", "#9A6750", "#4A2B31", "#C0605E", "#3A1420")

BLACK = Tones("#2A1E38", "#54406B", "#1B1328")
ESPRESSO = Tones("#3A2430", "#6B4650", "#261722")
CHESTNUT = Tones("#5A3434", "#8F5E4B", "#3C2129")
AUBURN = Tones("#A34A36", "#D07A50", "#73302F")
ASH = Tones("#8C7462", "#B89C80", "#5F4C48")
WHEAT = Tones("#C2935A", "#E8C287", "#8E643C")
SILVER = Tones("#8B8794", "#C6C2CE", "#5F5B6B")
BLACK_BROW = "#22182E"
