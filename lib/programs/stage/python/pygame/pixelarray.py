"""pygame.PixelArray: a picture's points as numbers, by column and row."""

from .color import Color


def _places(index, length):
    """The numbers that an index or a slice names, and whether it was a single one."""
    if isinstance(index, slice):
        return list(range(*index.indices(length))), False
    if index is Ellipsis:
        return list(range(length)), False
    place = index + length if index < 0 else index
    if not 0 <= place < length:
        raise IndexError("array index out of range")
    return [place], True


class PixelArray:
    """A view of a surface; what is set is seen at once. A part of it is a view too."""

    def __init__(self, surface, _columns=None, _rows=None):
        self._surface = surface
        self._columns = list(range(surface.get_width())) if _columns is None else _columns
        self._rows = list(range(surface.get_height())) if _rows is None else _rows

    @property
    def surface(self):
        return self._surface

    @property
    def shape(self):
        return len(self._columns), len(self._rows)

    ndim, itemsize = 2, 4

    def __len__(self):
        return len(self._columns) if len(self._columns) != 1 else len(self._rows)

    def _part(self, index):
        if not isinstance(index, tuple):
            # A column of one is indexed by its rows.
            index = (slice(None), index) if len(self._columns) == 1 else (index, slice(None))
        columns, one_column = _places(index[0], len(self._columns))
        rows, one_row = _places(index[1], len(self._rows))
        return [self._columns[at] for at in columns], [self._rows[at] for at in rows], one_column and one_row

    def __getitem__(self, index):
        columns, rows, single = self._part(index)
        if single or (len(self._columns) == 1 and isinstance(index, int)):
            return self._surface.get_at_mapped((columns[0], rows[0]))
        return PixelArray(self._surface, columns, rows)

    def __setitem__(self, index, value):
        columns, rows, _ = self._part(index)
        if isinstance(value, PixelArray):
            colors = [[value._surface.get_at((x, y)) for y in value._rows] for x in value._columns]
            pick = lambda i, j: colors[i % len(colors)][j % len(colors[0])]
        elif isinstance(value, list):
            flat = len(columns) == 1
            pick = lambda i, j: self._color(value[j] if flat else value[i])
        else:
            color = self._color(value)
            if columns == list(range(columns[0], columns[-1] + 1)) and rows == list(range(rows[0], rows[-1] + 1)):
                self._surface.fill(color, (columns[0], rows[0], len(columns), len(rows)))
                return
            pick = lambda i, j: color
        for i, x in enumerate(columns):
            for j, y in enumerate(rows):
                self._surface.set_at((x, y), pick(i, j))

    def _color(self, value):
        return self._surface.unmap_rgb(value) if isinstance(value, int) else Color(value)

    def __iter__(self):
        return (self[at] for at in range(len(self)))

    def replace(self, color, repcolor, distance=0, weights=None):
        old, new = Color(self._color(color)), self._color(repcolor)
        for x in self._columns:
            for y in self._rows:
                here = self._surface.get_at((x, y))
                away = ((here.r - old.r) ** 2 + (here.g - old.g) ** 2 + (here.b - old.b) ** 2) ** 0.5
                if away <= distance * 441.7:
                    self._surface.set_at((x, y), new)

    def make_surface(self):
        return self._surface.subsurface((self._columns[0], self._rows[0], *self.shape)).copy()

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass
