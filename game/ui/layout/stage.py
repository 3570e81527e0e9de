"""The picture: its place, the people in it, and how it steps back behind a page."""

from __future__ import annotations

from game.story.frozen import replace
from game.ui.frame import Figure, Fill, Item, Rect, Scenery, Shade
from game.ui.layout.block import Sheet
from game.ui.layout.kit import Kit
from game.ui.view import Stage, View

FIGURE = (900, 1180)  # the size of a person's picture
# For one, two and three people: how large, and where the middle of each is, in parts of the stage's width.
POSES: dict[int, tuple[float, tuple[float, ...]]] = {
    1: (0.90, (0.50,)),
    2: (0.80, (0.285, 0.69)),
    3: (0.74, (0.18, 0.50, 0.82)),
}
NARROWER = 0.85  # how much of the want of width people give in size: the rest they stand closer
HEAD_TOP, CHIN = 0.08, 0.56  # in parts of a person's picture, with a little room for high hair


def put_stage(kit: Kit, sheet: Sheet, stage: Stage, width: int) -> None:
    """The place over the whole window, and people in its first `width` pixels, standing at the lower edge."""
    w, h = kit.look.size
    sheet.draw(Scenery(Rect(0, 0, w, h), stage.place, back=stage.back))
    sheet.draw(*_people(kit, stage, width))
    _put_shade(kit, sheet)


def _put_shade(kit: Kit, sheet: Sheet) -> None:
    """The lower edge of a picture goes dark: the keys stand there, where they have no plate."""
    if kit.theme.plates:
        return
    w, h = kit.look.size
    shade = kit.px(330)
    sheet.draw(Shade(Rect(0, h - shade, w, shade), kit.theme.scrim, 0, 235))


def _people(kit: Kit, stage: Stage, width: int) -> list[Item]:
    people = stage.people[:3]
    if not people:
        return []
    size, middles = POSES[len(people)]
    if len(people) > 1:
        size = min(size, size * (width / kit.px(1040)) ** NARROWER)
    wide, high = kit.px(FIGURE[0] * size), kit.px(FIGURE[1] * size)
    floor = kit.look.size[1]
    # A person is wider than half their part of a narrow stage: the middle keeps the face off its edge.
    least = round(wide * 0.34)
    found: list[Item] = []
    for index, (person, middle) in enumerate(zip(people, middles, strict=False)):
        x = min(max(round(width * middle), least), max(width - least, least))
        rect = Rect(x - wide // 2, floor - high, wide, high)
        facing = index > 0  # the first looks at the others, and they look back
        found.append(Figure(rect, person.person, person.mood, stage.place, mirrored=facing))
    return found


def put_band(kit: Kit, sheet: Sheet, stage: Stage, band: Rect, faces: Rect) -> None:
    """The picture as a band: people are drawn so that their faces stand in `faces`."""
    sheet.draw(Scenery(band, stage.place, centre=(500, 380), back=stage.back), clip=band)
    people = stage.people[:3]
    if not people:
        return
    high = round((band.h - kit.px(6)) / (CHIN - HEAD_TOP + 0.02))
    wide = high * FIGURE[0] // FIGURE[1]
    step = min(round(wide * 0.42), faces.w // len(people))
    first = faces.x + (faces.w - step * (len(people) - 1)) // 2
    for index, person in enumerate(people):
        x = first + index * step - wide // 2
        rect = Rect(x, band.y + kit.px(6) - round(high * HEAD_TOP), wide, high)
        sheet.draw(Figure(rect, person.person, person.mood, stage.place, mirrored=index > 0), clip=band)


def put_backdrop(kit: Kit, sheet: Sheet, view: View, *, veil: int) -> None:
    """The picture as a ground for a page, or plain ink where there is none; a veil for one that stands clear."""
    w, h = kit.look.size
    whole = Rect(0, 0, w, h)
    if view.stage is None:
        sheet.draw(Fill(whole, kit.theme.ink))
        return
    sheet.draw(Scenery(whole, view.stage.place, back=view.stage.back))
    if veil and view.stage.back == "clear":
        sheet.draw(Fill(whole, kit.theme.scrim, veil))


def put_room_behind(kit: Kit, sheet: Sheet, view: View) -> None:
    """The room in which somebody looks at a phone: dimmed, and yet to be known again."""
    stage = view.stage and replace(view.stage, back="dim")
    put_backdrop(kit, sheet, replace(view, stage=stage), veil=0)
    if stage:
        _put_shade(kit, sheet)
