"""Where the values of a plainly written text stand, without the parser of YAML: to load that takes longer than this."""

from __future__ import annotations

from game.loader.plain_yaml import LINE, PART, read_plain
from game.loader.spots import Place, Spot


def spots_of_plain(text: str, above: int = 0) -> Spot | None:
    """The places of all values of a text that is written plainly, as libyaml marks them; else None.

    `above` lines stand before it in its file.
    """
    return None if read_plain(text, {}) is None else _Survey(above).of(text)


def spots_of_plain_part(text: str, above: int = 0) -> Spot:
    """The same of whole lines of a text that was read so."""
    return _Survey(above).of(text)


class _Survey:
    """Lines to places. `outer` are the mappings and lists round the innermost one, with their columns."""

    def __init__(self, above: int) -> None:
        self.line = above - 1
        self.outer: list[tuple[int, Spot]] = []
        self.column = -1
        self.current = Spot((0, 0), (0, 0))

    def of(self, text: str) -> Spot:
        root = self.current
        waiting: tuple[str, Place, Place] | None = None  # a key with nothing beside it
        for found in LINE.finditer(text):
            self.line += 1
            begin, line = found.start(), self.line
            indent, dash, key = found.end(1) - begin, found.start(2) - begin, found.start(3) - begin
            kind = found.lastindex or 0
            if (kind == 1 and not found.end(1) < found.end()) or (key < 0 and dash < 0 and kind < 4):
                continue  # nothing but a remark
            if waiting:
                if indent > self.column or (dash >= 0 and indent == self.column):
                    self.open(indent, self.put(waiting, _of_block(line, indent, dash, self.column)))
                else:
                    self.put(waiting, _empty(waiting))
                waiting = None
            elif root.named is None:
                self.column, root.named, root.start, root.end = indent, {}, (line, indent), (line, indent)
            while indent < self.column and self.outer:
                self.column, self.current = self.outer.pop()
            if dash < 0 and indent == self.column and self.current.listed is not None:
                self.column, self.current = self.outer.pop()
            if dash >= 0 and key >= 0:
                self.open(indent + 2, self.put(None, Spot((line, key), (line, key), named={})))
            named = (found[3], (line, key), (line, found.end(3) - begin)) if key >= 0 else None
            if kind < 4:
                waiting = named
            elif kind == 7:
                self.put(named, self.brackets(found[7], found.start(7) - begin))
                self.line += found[7].count("\n")
            else:
                quote = kind < 6
                places = (line, found.start(kind) - begin - quote), (line, found.end(kind) - begin + quote)
                self.put(named, Spot(*places, not quote))
        if waiting:
            self.put(waiting, _empty(waiting))
        return root

    def open(self, column: int, spot: Spot) -> None:
        self.outer.append((self.column, self.current))
        self.column, self.current = column, spot

    def put(self, key: tuple[str, Place, Place] | None, spot: Spot) -> Spot:
        return _put(self.current, key, spot)

    def brackets(self, text: str, column: int) -> Spot:
        """The places of what is written in brackets, which begins in this line at a column."""
        holders: list[Spot] = []
        key: tuple[str, Place, Place] | None = None
        at = 0
        while True:
            found = PART.match(text, at)
            assert found is not None  # it was read before
            at, kind = found.end(), found.lastindex or 0
            begin, end = (self.place(text, column, side) for side in found.span(kind))
            if kind == 2:
                key = found[2], begin, end
                continue
            if kind > 2:
                quote = kind < 5
                begin, end = (begin[0], begin[1] - quote), (end[0], end[1] + quote)
                _put(holders[-1], key, Spot(begin, end, not quote))
            elif found[1] in "[{":
                spot = Spot(begin, end, named={}) if found[1] == "{" else Spot(begin, end, listed=[])
                holders.append(_put(holders[-1], key, spot) if holders else spot)
            elif found[1] in "]}":
                spot = holders.pop()
                if not holders:
                    return spot
            key = None

    def place(self, text: str, column: int, at: int) -> Place:
        above = text.count("\n", 0, at)
        return self.line + above, at - text.rfind("\n", 0, at) - 1 if above else at + column


def _put(holder: Spot, key: tuple[str, Place, Place] | None, spot: Spot) -> Spot:
    """Put a place where it belongs; gives it."""
    if key is None:
        assert holder.listed is not None
        holder.listed.append(spot)
    else:
        assert holder.named is not None
        name, *place = key
        spot.key = (place[0], place[1])
        holder.first = holder.first or spot.key
        holder.named[name] = spot
    return spot


def _of_block(line: int, indent: int, dash: int, outside: int) -> Spot:
    """A mapping or list that begins in a line; a list below its key at the same column begins with its first dash."""
    begin = (line, indent)
    if dash < 0:
        return Spot(begin, begin, named={})
    return Spot(begin, begin if indent > outside else (line, indent + 1), listed=[])


def _empty(key: tuple[str, Place, Place]) -> Spot:
    """What stands beside a key that has nothing beside it: it is behind the colon."""
    line, column = key[2]
    return Spot((line, column + 1), (line, column + 1), True)
