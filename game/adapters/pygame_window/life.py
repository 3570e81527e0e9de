"""The life of a picture: weather in its place and people who breathe and blink, drawn where no words stand."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial

import pygame

from game.adapters.pygame_window.blink import Lids, blinks, lids
from game.adapters.pygame_window.breath import Breathing, breathing, sinking
from game.adapters.pygame_window.drifting import Depths, Drifting, depths
from game.adapters.pygame_window.effects import Air, Light, few, outer, without
from game.adapters.pygame_window.gallery import Gallery
from game.adapters.pygame_window.layers import Layer, box, common
from game.adapters.pygame_window.particles import Pause
from game.adapters.pygame_window.sprites import Sprites
from game.adapters.pygame_window.swaying import Hanging, Swayed, swayed
from game.adapters.pygame_window.view import Front, View, front
from game.story.frozen import replace
from game.ui.frame import Figure, Rect, Scenery, Shade
from game.ui.theme import THEMES
from game.ui.weather import WEATHER, Drift, Glow, Pieces, Sway

LONGEST_STEP = 0.1  # seconds; a slow machine moves in fewer steps, and after a rest nothing jumps
COMES = 1.5  # seconds in which the weather of a place comes: nothing is suddenly there
COMES_DOWN = 12.0  # seconds in which what is in the air has come down

Effect = Air | Light | Hanging
# What the thread makes; nothing where a file is missing.
Come = Front | Depths | Swayed | Breathing | Lids | None


class Life:
    """What moves on the page that is shown. Its time is its own: it stands still while the place rests."""

    def __init__(self, gallery: Gallery) -> None:
        self._gallery = gallery
        self._time = 0.0
        self._began = 0.0  # when the place was come to
        self._told = 0.0  # the moment of the window's clock that `_time` belongs to
        self._pause = Pause()
        self._place: tuple[Scenery | None, str] = (None, "")
        self._view: View | None = None
        self._sprites: Sprites | None = None
        self._effects: list[Effect] = []
        self._front: Front | None = None
        self._drift: Drifting | None = None
        self._covers: list[pygame.Rect] = []
        self._free: dict[Rect, list[Rect]] = {}
        self._clips: dict[Figure, Rect] = {}  # where each of the people may show
        self._people: dict[Figure, Breathing] = {}
        self._sunk: dict[Figure, int] = {}
        self._lids: dict[Figure, Lids] = {}
        self._shut: set[Figure] = set()  # whose eyes are closed just now
        self._asked: dict[Figure, pygame.Surface] = {}  # of whom the thread was asked for breath and lids
        self._come: deque[Come] = deque()  # from the thread
        self.ground: Layer | None = None  # the place, over which weather is drawn

    # --- the page --------------------------------------------------------------------------------------

    def settled(self, page: Sequence[Layer]) -> Life:
        """The same, with another page: its place, who stands in it, and where words stand and nothing may move."""
        at, item = _stage(page)
        self.ground = page[at] if item else None
        self._free.clear()
        above = page[at + 1 :] if item else ()
        self._clips = {layer.item: layer.clip for layer in above if isinstance(layer.item, Figure)}
        self._asked = {who: seen for who, seen in self._asked.items() if self._shown(who) is seen}
        self._people = {who: found for who, found in self._people.items() if who in self._asked}
        self._lids = {who: found for who, found in self._lids.items() if who in self._asked}
        self._shut &= self._lids.keys()
        self._covers = outer(layer.solid for layer in above if not isinstance(layer.item, Figure | Shade))
        place = (item, self._gallery.theme)
        if place != self._place:
            self._place = place
            self._go_to(item)
        return self

    def _go_to(self, item: Scenery | None) -> None:
        self._effects, self._front, self._drift, self._view, self._sprites = [], None, None, None, None
        if item is None:
            return
        self._began = self._time
        view = self._view = View.of(item)
        brightness = THEMES[self._gallery.theme].place_brightness
        self._sprites = Sprites(view.scale, brightness)
        weather = WEATHER.get(item.place, ())
        self._effects = [effect(each) for each in weather if not isinstance(each, Drift)]
        read = self._gallery.loader.read
        for sway in (each for each in weather if isinstance(each, Sway)):
            hangs = partial(swayed, view, sway, read, brightness)
            self._gallery.loader.do((sway, item, brightness), partial(self._bring, hangs), first=False)
        drift = next((each for each in weather if isinstance(each, Drift)), None)
        far = [each for each in weather if isinstance(each, Pieces) and each.far]
        if drift is not None:
            self._drift = Drifting(drift, self._time)
            apart = partial(depths, view, drift, read, brightness)
            self._gallery.loader.do(("depths", item, brightness), partial(self._bring, apart), first=False)
        elif far:
            made = partial(front, view, far, read, brightness)
            self._gallery.loader.do(("front", item, brightness), partial(self._bring, made), first=False)

    def _bring(self, make: Callable[[], Come]) -> None:
        """Make something on the thread, and leave it where the next step finds it."""
        self._come.append(make())

    @property
    def moves(self) -> bool:
        """Whether anything on this page has a life of its own that can be seen."""
        if self.ground is None or not (self._effects or self._clips or self._drift):
            return False
        return not self.rested and bool(self._open(self.ground.clip))

    def _open(self, area: Rect) -> list[Rect]:
        """What of an area no words cover."""
        if area not in self._free:
            self._free[area] = without(area, self._covers)
        return self._free[area]

    # --- time ------------------------------------------------------------------------------------------

    def rest(self) -> None:
        """Let what is in the air come down; nothing new comes."""
        if not self._pause.covers(self._time):
            self._pause = Pause(begin=self._time)

    def go_on(self) -> None:
        """Begin again after a rest."""
        if self._pause.covers(self._time):
            self._pause = Pause(self._pause.begin, self._time)

    @property
    def rested(self) -> bool:
        """Whether all has come down since `rest`."""
        return self._pause.begin + COMES_DOWN <= self._time < self._pause.end

    def tick(self, now: float) -> list[Rect]:
        """Go on to a moment of the window's clock; where that shows."""
        self._time += max(0.0, min(now - self._told, LONGEST_STEP))
        self._told = now
        view, sprites, ground = self._view, self._sprites, self.ground
        if view is None or sprites is None or ground is None:
            return []
        parts = [common(part, ground.clip) for part in self._take_over()]
        here = min(1.0, (self._time - self._began) / COMES)
        beyond = view
        if self._drift is not None:
            parts += [common(part, ground.clip) for part in self._drift.move(self._time, view.scale)]
            beyond = replace(view, aside=self._drift.pixels)
        for effect in self._effects:
            if not effect.far or self._apart:
                seen = beyond if effect.far else view
                moved = effect.move(self._time, here, self._pause, seen, sprites)
                parts += [common(part, ground.clip) for part in moved]
        parts += self._people_go_on(view.scale)
        return [part for area in few(parts) for part in without(area, self._covers)]

    @property
    def _apart(self) -> bool:
        """Whether something can be drawn between the far part of the place and what stands before it."""
        return self._front is not None or (self._drift is not None and self._drift.depths is not None)

    def _people_go_on(self, scale: float) -> list[Rect]:
        """Let everybody breathe and blink; where that shows. Nobody rests with closed eyes."""
        parts = []
        for figure, person in self._people.items():
            sunk = sinking(figure.person, self._time, person.since, scale)
            if sunk != self._sunk[figure]:
                self._sunk[figure] = sunk
                parts.append(common(person.area, self._clips[figure]))
        awake = not self._pause.covers(self._time)
        for figure, eyes in self._lids.items():
            if (awake and blinks(figure.person, self._time, eyes.since)) != (figure in self._shut):
                self._shut ^= {figure}
                parts.append(common(eyes.area(self._sunk.get(figure, 0)), self._clips[figure]))
        return parts

    def _take_over(self) -> list[Rect]:
        """Take what the thread has made, and ask it for the breath of whoever has come; what has to be drawn anew."""
        parts = []
        while self._come:
            match self._come.popleft():
                case Front() as found if found.view == self._view:
                    self._front = found
                    parts.append(found.area)  # drawn over itself, a half clear pixel may differ by a level
                case Depths() as found if found.view == self._view and self._drift is not None:
                    self._drift.depths = found
                    parts.append(found.area)
                case Swayed() as found if found.view == self._view:
                    for each in self._effects:
                        if isinstance(each, Hanging) and each.sway == found.sway:
                            each.pictures = found.pictures
                case Breathing() as found if found.picture is self._asked.get(found.figure):
                    self._people[found.figure], self._sunk[found.figure] = found, 0
                case Lids() as found if found.picture is self._asked.get(found.figure):
                    self._lids[found.figure] = found
        for figure in self._clips.keys() - self._asked.keys():
            picture = self._shown(figure)
            if picture is not None:
                self._asked[figure] = picture
                self._ask(figure, picture)
        return parts

    def _ask(self, figure: Figure, picture: pygame.Surface) -> None:
        """Have made what somebody breathes and blinks with."""
        breath = partial(breathing, figure, picture, self._time)
        eyes = partial(lids, figure, picture, self._gallery.lids(figure), self._time)
        for what, made in (("breath", breath), ("lids", eyes)):
            self._gallery.loader.do((what, figure, id(picture)), partial(self._bring, made), first=False)

    def _shown(self, figure: Figure) -> pygame.Surface | None:
        """The picture of somebody on the page, once it is made."""
        here = figure in self._clips and self._gallery.ready(figure)
        return self._gallery.picture(figure) if here else None

    # --- drawing ---------------------------------------------------------------------------------------

    def paint(self, target: pygame.Surface, area: Rect) -> None:
        """Draw the weather over its place, in an area and not where words stand."""
        for part in without(area, self._covers):
            clip = box(part)
            target.set_clip(clip)
            if self._apart:
                self._paint_far(target, clip)
            for effect in self._effects:
                if not effect.far:
                    effect.paint(target, clip)

    def _paint_far(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Draw what moves far away, and before it what hides it."""
        apart = self._drift.depths if self._drift is not None else None
        if self._drift is not None and apart is not None:
            apart.draw_far(target, self._drift.step)
        for effect in self._effects:
            if effect.far:
                effect.paint(target, clip)
        if apart is not None:
            apart.draw_front(target)
        elif self._front is not None:
            target.blit(self._front.picture, (self._front.x, self._front.y))

    def figure(self, target: pygame.Surface, figure: Figure) -> bool:
        """Draw somebody as they breathe and blink; False where they stand as they are drawn."""
        person, sunk = self._people.get(figure), self._sunk.get(figure, 0)
        shut = self._lids[figure] if figure in self._shut else None
        if person is not None and sunk:
            person.draw(target, sunk)
        elif shut is not None:
            target.blit(self._gallery.picture(figure), (figure.rect.x, figure.rect.y))
        else:
            return False
        if shut is not None:
            shut.draw(target, sunk)
        return True


def effect(weather: Pieces | Sway | Glow) -> Effect:
    match weather:
        case Pieces():
            return Air(weather)
        case Sway():
            return Hanging(weather)
    return Light(weather)


def _stage(page: Sequence[Layer]) -> tuple[int, Scenery | None]:
    """Which layer of a page is a place that stands clear, and the place."""
    for at, layer in enumerate(page):
        item = layer.item
        if isinstance(item, Scenery) and not item.radius and item.back == "clear":
            return at, item
    return 0, None
