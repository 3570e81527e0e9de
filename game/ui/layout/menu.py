"""The title: the name in the gap of the picture, a column of buttons, others in the lower corners."""

from __future__ import annotations

from game.story.frozen import replace
from game.ui import theme as t
from game.ui.frame import Fill, Rect, Run, Shade
from game.ui.layout.block import Block, Sheet, pile
from game.ui.layout.buttons import button_block
from game.ui.layout.chrome import bar, caption, put_hints
from game.ui.layout.kit import Kit
from game.ui.layout.scroll import More, put_scrolling
from game.ui.layout.stage import put_backdrop
from game.ui.view import Button, Text, View, Widget

COLUMN = 460


def put_menu(kit: Kit, sheet: Sheet, view: View, more: More) -> None:
    w, h = kit.look.size
    hero, words, buttons = _parts(view)
    wide = min(max(kit.px(COLUMN), kit.type_px(COLUMN * 0.92)), w // 2)
    title = _hero(kit, hero, w)
    lines = pile(
        [(kit.px(12), kit.make(kit, x, kit.px(900), kit.sky())) for x in words], kit.px(900), centred=True
    )
    menu = _column(kit, buttons, wide)
    corners = _corners(kit, view.footer, w // 2)
    top, low, edge = kit.px(40), kit.px(50), kit.px(65)
    beside = (w - wide) // 2 - edge - kit.px(24)
    if top + title.h + lines.h + menu.h + low + kit.px(80) > h or not _corners_fit(corners, beside):
        put_stacked_menu(kit, sheet, view, more)
        return
    put_backdrop(kit, sheet, view, veil=0)
    shade = kit.px(460)
    sheet.draw(Shade(Rect(0, 0, w, shade), kit.theme.sky[0], 110, 0))
    sheet.put(title, (w - title.w) // 2, top)
    sheet.put(lines, (w - lines.w) // 2, top + title.h + kit.px(8))
    sheet.put(menu, (w - wide) // 2, h - low - menu.h)
    _put_corners(kit, sheet, corners, edge, h - kit.px(48))
    y = kit.px(40)
    for text in view.top:
        block = caption(kit, text, w // 4)
        sheet.put(block, kit.px(48), y)
        y += block.h + kit.px(14)
    if view.bar:
        buttons_block = bar(kit, view.bar, w // 2)
        sheet.put(buttons_block, w - kit.px(48) - buttons_block.w, kit.px(40))


def _parts(view: View) -> tuple[str, list[Text], list[Widget]]:
    """The name, the words under it, and all the rest."""
    hero = next((w for w in view.body if isinstance(w, Text) and w.style == "hero"), None)
    texts = [w for w in view.body if isinstance(w, Text) and w is not hero]
    rest: list[Widget] = [w for w in view.body if not isinstance(w, Text)]
    centred = [Text(w.words, w.style, w.id, w.level, w.icon, w.soft, w.reveal, centred=True) for w in texts]
    return hero.words if hero else view.heading, centred, rest


def _hero(kit: Kit, words: str, width: int) -> Block:
    """Two lines where the name has two words: it stands in the gap between two houses."""
    first, _, last = words.partition(" ")
    lines = [line for line in (first, last) if line]
    blocks = [_shaded(kit, kit.words(line, "hero", width, kit.sky().text)) for line in lines]
    return pile([(0, b) for b in blocks], max((b.w for b in blocks), default=0), centred=True)


def _shaded(kit: Kit, block: Block) -> Block:
    """Large words on the sky throw a shadow, so that they stand out wherever it is bright."""
    ink = kit.theme.sky[0]
    items = tuple(replace(item, shade=ink) if isinstance(item, Run) else item for item in block.items)
    return replace(block, items=items)


def _column(kit: Kit, buttons: list[Widget], width: int) -> Block:
    on = kit.dark()
    blocks = [
        button_block(kit, b, width, on, in_menu=True)
        if isinstance(b, Button)
        else kit.make(kit, b, width, on)
        for b in buttons
    ]
    return pile([(kit.px(14) if i else 0, b) for i, b in enumerate(blocks)], width)


def _corners(kit: Kit, buttons: tuple[Button, ...], room: int) -> list[Block]:
    """The last as wide as its words; the others stand over each other, all as wide as the widest."""
    blocks = [button_block(kit, b, room, kit.dark()) for b in buttons]
    if len(buttons) < 3:
        return blocks
    widest = min(max(block.w for block in blocks[:-1]) + kit.px(8), room)
    return [*(button_block(kit, b, widest, kit.dark(), even=True) for b in buttons[:-1]), blocks[-1]]


def _corners_fit(corners: list[Block], room: int) -> bool:
    """The corner buttons stand beside the column, not under it."""
    return all(block.w <= room for block in corners)


def _put_corners(kit: Kit, sheet: Sheet, corners: list[Block], edge: int, bottom: int) -> None:
    """The last button at the end; the others at the start, the first of them lowest."""
    y = bottom
    for block in corners[: max(len(corners) - 1, 1)]:
        sheet.put(block, edge, y - block.h)
        y -= block.h + kit.px(14)
    if len(corners) > 1:
        sheet.put(corners[-1], kit.look.size[0] - edge - corners[-1].w, bottom - corners[-1].h)


def put_stacked_menu(kit: Kit, sheet: Sheet, view: View, more: More) -> None:
    """One column at the start, with the corner buttons at its end."""
    w, h = kit.look.size
    put_backdrop(kit, sheet, view, veil=0)
    sheet.draw(Fill(Rect(0, 0, w, h), kit.theme.sky[0], 90))
    hero, words, rest = _parts(view)
    edge = kit.px(t.MARGIN_SCREEN)
    wide = min(kit.px(1240), w - 2 * edge)
    title = kit.words(hero, "hero", wide, kit.sky().text, factor=0.85)
    lines = [(kit.px(8), kit.make(kit, Text(x.words, x.style), wide, kit.sky())) for x in words]
    plain: list[Widget] = [*rest, *(_as_menu(b) for b in view.footer), *(_as_menu(b) for b in view.bar)]
    menu = _column(kit, plain, wide)
    lines += [(kit.px(16), caption(kit, text, wide)) for text in view.top]
    block = pile([(0, title), *lines, (kit.px(40), menu)], wide)
    area = Rect(edge, kit.px(48), wide, h - kit.px(48 + 40))
    put_scrolling(kit, sheet, block, area, kit.dark(), more)
    if block.h < area.h - kit.px(60):
        put_hints(kit, sheet, view.hints, edge, w - 2 * edge, plate=kit.theme.plates)


def _as_menu(button: Button) -> Button:
    return Button(
        button.id, button.words, "menu", button.note, button.icon, 0, button.enabled, button.selected
    )
