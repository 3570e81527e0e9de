"""Blocks that are used again as long as only the focus and the scroll of a page change."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from game.story.frozen import field, mutable, replace
from game.ui.frame import Font, Look
from game.ui.layout.block import Block, Pieces
from game.ui.layout.boxes import make
from game.ui.layout.kit import Kit, Surface, Widths
from game.ui.text import Line
from game.ui.view import Box, Chart, View, Widget, targets

MOST = 4_000  # blocks of one page; some are made of a widget that lives for one layout only


@mutable
class Again:
    """Remembers the blocks of the latest page; give the same one to each layout of a window.

    A widget is known by its identity, which is quick and sure: it is kept, so that no other takes its place.
    """

    _view: View | None = None
    _look: Look | None = None
    _tags: Mapping[str, str] = field(default_factory=dict)
    _blocks: dict[Hashable, tuple[Widget, Block]] = field(default_factory=dict)
    _inside: dict[int, tuple[Widget, frozenset[str]]] = field(default_factory=dict)
    order: tuple[str, ...] = ()  # what can have the focus
    naturals: Widths = field(default_factory=dict)
    needs: Widths = field(default_factory=dict)
    pieces: Pieces = field(default_factory=Pieces)
    words: dict[Hashable, Block] = field(default_factory=dict)
    lines: dict[tuple[str, Font, int], tuple[Line, ...]] = field(default_factory=dict)  # stay for other pages

    def page(self, view: View, look: Look, tags: Mapping[str, str]) -> View:
        """The page to lay out: the same object as the last time where nothing in it is new."""
        bare = replace(look, focus="", scroll=0)
        if self._view is None or bare != self._look or view != self._view or tags != self._tags:
            self._forget()
            if self._look is not None and (look.own_face, look.right_to_left) != (
                self._look.own_face,
                self._look.right_to_left,
            ):
                # They know their font by its family, which is another file now; or where a line begins.
                self.lines.clear()
            self._view, self._look, self._tags = view, bare, dict(tags)
            self.order = targets(view)
        elif self._size >= MOST:
            self._forget()
        if len(self.lines) >= MOST:
            self.lines.clear()
        assert self._view is not None
        return self._view

    @property
    def _size(self) -> int:
        return max(
            len(self._blocks), len(self._inside), len(self.words), len(self.needs), len(self.pieces.placed)
        )

    def _forget(self) -> None:
        self._blocks.clear()
        self._inside.clear()
        self.words.clear()
        self.naturals.clear()
        self.needs.clear()
        self.pieces.lasting.clear()
        self.pieces.placed.clear()

    def make(self, kit: Kit, widget: Widget, width: int, on: Surface, height: int = 0) -> Block:
        """A block of a widget; only what had or has the focus is made anew."""
        focus = kit.focus if kit.focus in self._ids(widget) else ""
        key = (id(widget), width, on, height, kit.air, focus)
        kept = self._blocks.get(key)
        if kept is None:
            kept = self._blocks[key] = widget, make(kit, widget, width, on, height)
            self.pieces.lasting.add(id(kept[1]))
        return kept[1]

    def _ids(self, widget: Widget) -> frozenset[str]:
        """Everything in a widget that can have the focus."""
        kept = self._inside.get(id(widget))
        if kept is None:
            children = widget.children if isinstance(widget, Box | Chart) else ()
            ids = frozenset({getattr(widget, "id", "")}.union(*map(self._ids, children)))
            kept = self._inside[id(widget)] = widget, ids
        return kept[1]
