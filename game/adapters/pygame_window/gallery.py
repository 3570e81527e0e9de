"""The pictures of a page: which files they are drawn from, who makes them, and which are kept."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial

import pygame

from game.adapters.pygame_window.cache import MEGABYTE, surfaces
from game.adapters.pygame_window.loading import Loader
from game.adapters.pygame_window.making import Picture, Recipe, made
from game.adapters.pygame_window.pictures import Pictures
from game.adapters.pygame_window.shapes import Shapes
from game.story.frozen import replace
from game.ui.frame import Face, Figure, Rect, Scenery
from game.ui.theme import THEMES

ROUND_BY = 10  # a face that is not round has corners of a tenth of its height unless it says otherwise
HIGH_CONTRAST_GROUND = "#141414"
KEPT_MEGABYTES = 36
SAME_KEPT = 500

Key = tuple[Picture, str, int]


LEFT = "/left/"  # the folder of somebody's pictures that look the other way
BLINK = "blink"  # and in either, that of their closed lids


def place_path(place: str) -> str:
    return f"places/{place}.webp"


def _on_card(item: Picture) -> bool:
    """A strip, or a small face such as stand on cards, of which a page may have dozens."""
    return item.radius > 0 if isinstance(item, Scenery) else isinstance(item, Face) and item.round


class Gallery:
    """Keeps the pictures of frames, within a bound on memory, and has them made.

    They are made on the thread of the loader, from the file to the very size and light, so that nothing waits for
    them but a page that shows them at once.
    """

    def __init__(self, loader: Loader, shapes: Shapes) -> None:
        self.loader = loader
        self._shapes = shapes
        self._kept = surfaces(KEPT_MEGABYTES)
        self._page: dict[Key, pygame.Surface | None] = {}  # stays while it is shown, whatever else is made
        self._asked: set[Key] = set()
        self._same: dict[Picture, Picture] = {}  # wherever they stand, at the upper left
        self._come: deque[tuple[Key, pygame.Surface]] = deque()  # from the thread
        self._table = Pictures()
        self._tables = 0  # how many there have been; people are drawn by them, places are not
        self._opaque = pygame.Surface((1, 1))
        self._clear = self._opaque.convert_alpha()
        self.theme = "dusk"

    def dress(self, theme: str, table: Pictures, window: tuple[int, int]) -> None:
        """Take over the theme and the table of lights and grounds; what was made for others goes."""
        if theme != self.theme:
            self._kept.clear()
        if table != self._table:
            self._tables += 1
        self.theme, self._table = theme, table
        self._kept.limit = int(KEPT_MEGABYTES * MEGABYTE * max(1.0, window[0] * window[1] / (1920 * 1080)))

    @property
    def room(self) -> int:
        """How many bytes of pictures are kept."""
        return self._kept.limit

    def ready(self, item: Picture) -> bool:
        """Whether a picture can be drawn as it should be, now."""
        return self._found(self._key(item)) is not None

    def prepare(self, items: Iterable[Picture]) -> None:
        """Have pictures made that may be wanted soon, while nothing else is to be done."""
        for item in items:
            self._ask(item, self._key(item), first=False)

    def gather(
        self, items: Iterable[Picture], seconds: float, clock: Callable[[], float], *, still: bool
    ) -> None:
        """Have the pictures of a page made, and wait so long for them.

        Those on cards may come when they come, but where nothing is to move.
        """
        wanted = {self._key(item): item for item in items}
        self._page = {key: self._found(key) for key in wanted}
        missing = [key for key, found in self._page.items() if found is None]
        missing.sort(key=lambda key: _on_card(key[0]))
        for key in reversed(missing):  # the one asked for last is made first
            self._ask(wanted[key], key, first=True)
        late = not still and any(isinstance(item, Scenery) and item.radius for item in wanted.values())
        self._await([key for key in missing if not (late and _on_card(key[0]))], seconds, clock)

    def await_all(self, items: Iterable[Picture], seconds: float, clock: Callable[[], float]) -> None:
        """Wait so long for pictures that are being made."""
        self._await([self._key(item) for item in items], seconds, clock)

    def _await(self, waiting: list[Key], seconds: float, clock: Callable[[], float]) -> None:
        end = clock() + seconds
        while waiting:
            seen = self.loader.done
            waiting = [key for key in waiting if self._found(key) is None]
            left = end - clock()
            if not waiting or left <= 0:
                return
            self.loader.await_more(seen, left)

    def picture(self, item: Picture) -> pygame.Surface:
        """The picture, or one that stands in for it until it is made."""
        found = self._found(self._key(item))
        return found if found is not None else made(item, None, self._recipe(item))

    def lids(self, item: Figure) -> Callable[[], pygame.Surface | None]:
        """What makes somebody's closed lids on the thread, as large as their picture; None where none are drawn."""
        return partial(self._lids, item, self._paths(item), self._recipe(item))

    def _lids(self, item: Figure, paths: Iterable[str], recipe: Recipe) -> pygame.Surface | None:
        opened = ((path, raw) for path in paths if (raw := self.loader.open(path)) is not None)
        path, body = next(opened, ("", None))
        folder, _, name = path.rpartition("/")
        patch = self.loader.read(f"{folder}/{BLINK}/{name}") if body else None
        if body is None or patch is None:
            return None
        raw = pygame.Surface(body.get_size(), pygame.SRCALPHA, 32)
        raw.blit(patch, (0, 0))
        return made(_as_drawn(item, path), raw, recipe)

    # --- what is kept, and what the thread makes -------------------------------------------------------

    def _found(self, key: Key) -> pygame.Surface | None:
        while self._come:
            come, picture = self._come.popleft()
            self._asked.discard(come)
            if come == self._key(come[0]):  # still of this theme and table
                self._kept.put(come, picture)
            if come in self._page:
                self._page[come] = picture
        return self._page.get(key) or self._kept.peek(key)

    def _key(self, item: Picture) -> Key:
        """The same picture wherever it stands, so that scrolling makes nothing anew."""
        same = self._same.get(item)
        if same is None:
            if len(self._same) >= SAME_KEPT:
                self._same.clear()
            same = self._same[item] = replace(item, rect=Rect(0, 0, item.rect.w, item.rect.h))
        return same, self.theme, 0 if isinstance(item, Scenery) else self._tables

    def _ask(self, item: Picture, key: Key, *, first: bool) -> None:
        """Have a picture made, if it is not; all it takes goes along, so that the thread asks for nothing."""
        if self._found(key) is not None or (key in self._asked and not first):
            return
        self._asked.add(key)
        job = partial(self._make, key, item, self._paths(item), self._recipe(item))
        self.loader.do(key, job, first=first)

    def _make(self, key: Key, item: Picture, paths: Iterable[str], recipe: Recipe) -> None:
        opened = ((path, raw) for path in paths if (raw := self.loader.open(path)) is not None)
        path, raw = next(opened, ("", None))
        self._come.append((key, made(_as_drawn(item, path), raw, recipe)))

    # --- what it is made of ----------------------------------------------------------------------------

    def _recipe(self, item: Picture) -> Recipe:
        theme = THEMES[self.theme]
        w, h = item.rect.w, item.rect.h
        recipe = Recipe(theme, self._opaque, self._clear)
        match item:
            case Figure():
                return replace(recipe, light=self._table.light_of(item.place))
            case Scenery() if item.radius:
                return replace(recipe, mask=self._shapes.mask(w, h, item.radius, item.corners))
            case Face():
                black = theme.bordered and not item.round
                radius = min(w, h) // 2 if item.round else item.radius or min(w, h) // ROUND_BY
                return replace(
                    recipe,
                    ground=HIGH_CONTRAST_GROUND if black else self._table.ground_of(item.person),
                    is_face=any("/face-" in path for path in self._paths(item)),
                    mask=self._shapes.mask(w, h, radius, item.corners),
                )
        return recipe

    def _paths(self, item: Picture) -> tuple[str, ...]:
        """The files an item is drawn from."""
        match item:
            case Scenery():
                return (place_path(item.place),)
            case Figure():
                return self._turned(item, self._person_paths(item.person, item.mood, face=False))
            case Face():
                return self._turned(item, self._person_paths(item.person, item.mood, face=True))

    def _turned(self, item: Figure | Face, paths: tuple[str, ...]) -> tuple[str, ...]:
        """Where somebody looks the other way, first the picture that is drawn so."""
        if not item.mirrored:
            return paths
        folder = f"people/{item.person}{LEFT}"
        drawn = self.loader.files(folder)
        return (
            *(f"{folder}{path.rpartition('/')[2]}" for path in paths if path.rpartition("/")[2] in drawn),
            *paths,
        )

    def _person_paths(self, person: str, mood: str, *, face: bool) -> tuple[str, ...]:
        """The file for a person in a mood: the mood itself, else calm, else any; a face from the figure."""
        folder = f"people/{person}"
        files = self.loader.files(folder)
        prefix = "face-" if face else ""
        fitting = [f for f in files if f.startswith("face-") == face]
        if face and not fitting:
            return self._person_paths(person, mood, face=False)
        named = {file.rpartition(".")[0]: file for file in fitting}
        wishes = [f"{prefix}{wish}" for wish in (mood, "calm", "neutral")]
        found = next((named[wish] for wish in wishes if wish in named), fitting[0] if fitting else "")
        return (f"{folder}/{found}",) if found else ()


def _as_drawn(item: Picture, path: str) -> Picture:
    """An item as it is made from a file: what looks the other way there is not turned again, nor is its light."""
    return replace(item, mirrored=False) if LEFT in path and not isinstance(item, Scenery) else item
