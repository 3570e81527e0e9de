"""What can be pressed: choices, main and other buttons, chips, segments and icons."""

from __future__ import annotations

from game.story.frozen import frozen, replace
from game.ui import theme as t
from game.ui.frame import Fill, Glyph, Item, Rect, Run
from game.ui.layout.block import Block, Spot, delayed
from game.ui.layout.fitting import fitting_lines
from game.ui.layout.kit import Kit, Surface
from game.ui.layout.switch import is_switch, switch_block
from game.ui.view import Button, ButtonKind, TextStyle


@frozen
class Coat:
    """The colours of a button as it stands: at rest, focused, selected or locked."""

    fill: str
    alpha: int
    border: str
    stroke: int
    text: str
    soft: str
    icon: str


@frozen
class Cut:
    """The measures of a kind of button, in design pixels."""

    height: int
    radius: int
    side: int
    style: TextStyle
    fills: bool = False  # as wide as there is room, else as wide as its words
    icon: int = t.ICON_NORMAL


CUTS: dict[ButtonKind, Cut] = {
    "choice": Cut(t.TARGET_CHOICE, t.RADIUS_CONTROL, 24, "choice", fills=True, icon=t.ICON_NORMAL),
    "menu": Cut(t.TARGET_BUTTON, t.RADIUS_CONTROL, 28, "strong", fills=True),
    "main": Cut(84, t.RADIUS_CONTROL + 2, 56, "strong"),
    "secondary": Cut(t.TARGET_CHOICE, t.RADIUS_CONTROL + 2, 32, "strong"),
    "chip": Cut(t.TARGET_SMALLEST, 999, 28, "small", icon=28),
    "segment": Cut(62, t.RADIUS_CONTROL, 32, "small", icon=26),
    "quiet": Cut(t.TARGET_SMALLEST, t.RADIUS_CAP, 12, "small", icon=28),
    "icon": Cut(60, 999, 13, "small", icon=t.ICON_NORMAL),
}
LARGER_ICON = 1.4  # beside large words; twice as large they would push the place off a narrow band
CAP_LARGEST = 78  # of the cap of a choice beside large words, which keep most of the room
STRONG_KINDS = ("main", "secondary", "menu")


def button_block(
    kit: Kit,
    button: Button,
    width: int,
    on: Surface,
    *,
    in_menu: bool = False,
    fills: bool = False,
    even: bool = False,
) -> Block:
    """A button as its kind has it; `even` makes it as wide as there is room, like those over and under it."""
    if button.kind == "icon":
        return icon_block(kit, button, on)
    if button.kind == "choice":
        return choice_block(kit, button, width, on)
    if is_switch(button):
        return switch_block(kit, button, width, on)
    cut = CUTS["menu" if in_menu else button.kind]
    if even:
        cut = replace(cut, fills=True)
    if fills:
        cut = replace(cut, fills=True, height=t.TARGET_BUTTON, side=28)
    return _plain(kit, button, width, cut, _coat(kit, button, on))


def _plain(kit: Kit, button: Button, width: int, cut: Cut, coat: Coat) -> Block:
    """An icon, words and perhaps a second line; the icon of going on stands at the end."""
    side, icon = kit.px(cut.side), kit.type_px(cut.icon)
    icon = min(icon, kit.px(cut.icon * 1.5))
    name = "check" if button.kind == "segment" and button.selected else button.icon
    lead = icon + kit.type_px(16 if cut.fills or button.note else 10) if name else 0
    if _ticks(
        button
    ):  # the tick takes from both sides: what comes after stays where it is when another is chosen
        tick = icon + kit.type_px(8)
        side = max(side, tick // 2 + kit.px(15))
        lead, side = (tick, side - tick // 2) if button.selected else (0, side)
    fills = cut.fills or (bool(button.note) and button.kind != "chip")
    room = width - 2 * side - lead
    style = cut.style
    said = button.words
    if button.lines:
        said = " ".join(fitting_lines(kit, said, room, replace(kit.font(style), weight=600), button.lines))
    words = kit.words(
        said, style, room, coat.text, owner=button.id, underline=button.kind == "quiet", weight=600
    )
    note = kit.words(button.note, "small", room, coat.soft, owner=button.id) if button.note else None
    wide = max(words.used, note.used if note else 0)
    if not fills and button.kind in ("main", "secondary"):
        wide = max(wide, kit.px(150))
    used = min(wide + lead + 2 * side, width)
    outer = width if fills and width < 100_000 else used
    inner_h = words.h + (note.h if note else 0)
    high = max(kit.target(cut.height), inner_h + 2 * kit.px(12))
    at_end = name == "arrow-right"
    text_x = side + (0 if at_end else lead)
    if not fills:
        text_x += (used - 2 * side - lead - max(words.used, note.used if note else 0)) // 2
    y = (high - inner_h) // 2
    ground = Rect(0, 0, outer, high)
    radius = min(kit.px(cut.radius), high // 2)
    items: list[Item] = [] if button.kind == "quiet" else [_ground(kit, ground, coat, radius)]
    if name:
        icon_x = text_x + words.used + kit.type_px(12) if at_end else text_x - lead
        items.append(Glyph(Rect(icon_x, (high - icon) // 2, icon, icon), name, coat.icon))
    children = [(text_x, y, words)]
    if note:
        children.append((text_x, y + words.h, note))
    spot = Spot(button.id, ground, radius, button.enabled)
    return Block(outer, high, used, tuple(items), (spot,), tuple(children))


def _ticks(button: Button) -> bool:
    """Whether a tick is all that tells the chosen one of a row from the others."""
    return button.kind == "segment" and not button.icon


def _ground(kit: Kit, rect: Rect, coat: Coat, radius: int) -> Fill:
    stroke = max(kit.px(coat.stroke), 1) if coat.border else 0
    return Fill(rect, coat.fill, coat.alpha, radius, coat.border, stroke)


def _coat(kit: Kit, button: Button, on: Surface) -> Coat:
    th = kit.theme
    bordered = t.STROKE_HIGH_CONTRAST if th.bordered else t.STROKE_CONTROL
    if not button.enabled:
        return Coat(on.fill, 255, on.line, bordered, on.soft, on.soft, on.soft)
    if button.kind == "main":
        # Its dark line shows where it ends on paper and on a bright picture; on dark panels the colour does.
        dark = th.on_action
        return Coat(th.action, 255, dark, t.STROKE_CONTROL, dark, dark, dark)
    if button.kind in ("chip", "segment") and button.selected:
        if on.dark:
            return Coat(th.on_dark, 255, th.on_dark, bordered, th.ink, th.ink, th.ink)
        return Coat(on.text, 255, on.text, bordered, on.fill, on.fill, on.fill)
    if not on.dark:
        stroke = t.STROKE_SECONDARY if button.kind == "secondary" else t.STROKE_CONTROL
        return Coat(on.fill, 255, on.text, stroke, on.text, on.soft, on.text)
    fill = th.ink_2 if button.kind == "secondary" and button.note else th.ink
    icon = th.accent if button.note or button.icon == "life-buoy" else th.on_dark
    return Coat(fill, 240 if not th.bordered else 255, on.line, bordered, on.text, on.soft, icon)


# --- choices ---------------------------------------------------------------------------------------------


def choice_block(kit: Kit, button: Button, width: int, on: Surface) -> Block:
    """A choice: number cap, words, a smaller line; what was tried says so, what is locked has its lock."""
    cut = CUTS["choice"]
    coat = _choice_coat(kit, button)
    cap = max(kit.px(46), min(kit.type_px(46), kit.px(CAP_LARGEST)))
    side = kit.px(cut.side)
    text_x = side + cap + kit.px(24)
    room = width - text_x - side
    tried = _tried(kit, button, room, coat)
    beside = tried is not None and tried.used < room * 0.3
    words_room = room - (tried.used + kit.px(20) if tried and beside else 0)
    delay = kit.reveal_end
    words = kit.words(button.words, "choice", words_room, coat.text, owner=button.id, delay=delay)
    parts = [words]
    if button.note:
        parts.append(kit.words(button.note, "small", words_room, coat.soft, owner=button.id, delay=delay))
    if tried is not None and not beside:
        parts.append(tried)
    inner = sum(part.h for part in parts)
    high = max(kit.target(cut.height), inner + 2 * kit.gap(19))
    rect = Rect(0, 0, width, high)
    radius = kit.px(cut.radius)
    children: list[tuple[int, int, Block]] = []
    y = (high - inner) // 2
    for part in parts:
        children.append((text_x, y, part))
        y += part.h
    if tried is not None and beside:
        children.append((width - side - tried.used, (high - tried.h) // 2, tried))
    children.append((side, (high - cap) // 2, _cap(kit, button, cap, coat)))
    used = min(max(part.used for part in parts) + text_x + side, width)
    spot = Spot(button.id, rect, radius, button.enabled)
    outer = width if width < 100_000 else used
    ground = replace(_ground(kit, rect, coat, radius), comes="rise")
    block = Block(outer, high, used, (ground,), (spot,), tuple(children))
    # All of a choice comes after the words that arrive.
    return delayed(block, delay) if delay else block


def _tried(kit: Kit, button: Button, room: int, coat: Coat) -> Block | None:
    if not button.tried:
        return None
    size, gap = kit.type_px(28), kit.type_px(10)
    words = kit.words(
        button.tried, "small", room - size - gap, coat.soft, owner=button.id, delay=kit.reveal_end
    )
    focused = kit.focus == button.id
    tick = Rect(0, max((kit.line_height("small") - size) // 2, 0), size, size)
    glyph = Glyph(tick, "check", coat.icon if focused or kit.theme.bordered else kit.theme.calm)
    wide = size + gap + words.used
    return Block(wide, max(words.h, tick.bottom), wide, (glyph,), children=((size + gap, 0, words),))


def _choice_coat(kit: Kit, button: Button) -> Coat:
    th = kit.theme
    if th.bordered:
        return Coat(
            th.ink, 255, th.line_dark, t.STROKE_HIGH_CONTRAST, th.on_dark, th.on_dark_soft, th.on_dark
        )
    if kit.focus == button.id:
        ground, text, soft = th.lit
        return Coat(ground, 255, "", 0, text if button.enabled else soft, soft, text)
    text = th.on_dark if button.enabled else th.on_dark_soft
    return Coat(th.option, 255, th.line_dark, t.STROKE_CONTROL, text, th.on_dark_soft, th.on_dark)


def _cap(kit: Kit, button: Button, size: int, coat: Coat) -> Block:
    """The number key, or what stands in its place: a lock, an icon."""
    th = kit.theme
    focused = kit.focus == button.id
    icon = "lock" if not button.enabled else "" if button.digit else "check" if button.tried else button.icon
    if icon:
        colour = coat.soft if icon == "lock" else (coat.icon if focused else th.calm)
        if icon == button.icon:
            colour = coat.icon if focused else th.accent
        inner = round(size * 0.76)
        edge = (size - inner) // 2
        return Block(size, size, size, (Glyph(Rect(edge, edge, inner, inner), icon, colour),))
    if not button.digit:
        return Block(size, size, size)
    rect = Rect(0, 0, size, size)
    radius = kit.px(t.RADIUS_CAP)
    if focused:
        fill = Fill(rect, th.action, radius=radius)
    else:
        fill = Fill(rect, th.ink_3, radius=radius, border=th.line_dark, border_width=max(kit.px(2), 1))
    text = str(button.digit)
    font = kit.font("choice", factor=size / max(kit.font("choice").size, 1) * 0.56)
    font = type(font)(font.family, 600, font.size)
    wide = kit.measure.width(text, font)
    place = Rect((size - wide) // 2, 0, wide, size)
    run = Run(place, text, font, th.on_action if focused else th.on_dark, kit.reveal_end, button.id)
    return Block(size, size, size, (fill, run))


# --- icons -----------------------------------------------------------------------------------------------


def icon_block(kit: Kit, button: Button, on: Surface, *, icon: int = 0) -> Block:
    """An icon to press, of a usual or a given size. Its words are on its label; a selected one is filled."""
    larger = LARGER_ICON if kit.stacked else 1
    size = kit.target(CUTS["icon"].height * larger)
    icon = icon or max(kit.px(t.ICON_NORMAL * larger), round(size * 0.5))
    edge = (size - icon) // 2
    items: list[Item] = []
    colour = on.text
    if button.selected:
        line = on.line if kit.theme.bordered else ""
        width = max(kit.px(2), 1) if line else 0
        inner = max(size - 2 * kit.px(6), 1)
        place = Rect((size - inner) // 2, (size - inner) // 2, inner, inner)
        fill = kit.theme.ink_3 if on.dark else kit.theme.paper_2
        items.append(Fill(place, fill, 255, inner // 2, line, width))
    items.append(Glyph(Rect(edge, edge, icon, icon), button.icon, colour))
    spot = Spot(button.id, Rect(0, 0, size, size), size // 2, button.enabled)
    return Block(size, size, size, tuple(items), (spot,))
