"""pygame.mask: which points of a picture count. A row is a whole number, a bit for each point."""

import _stage
from .rect import Rect


class Mask:
    def __init__(self, size, fill=False):
        self._width, self._height = int(size[0]), int(size[1])
        self._rows = [(1 << self._width) - 1 if fill else 0] * self._height

    def get_size(self):
        return self._width, self._height

    def get_rect(self, **places):
        rect = Rect(0, 0, self._width, self._height)
        for name, value in places.items():
            setattr(rect, name, value)
        return rect

    def get_at(self, position):
        return self._rows[position[1]] >> position[0] & 1

    def set_at(self, position, value=1):
        bit = 1 << position[0]
        self._rows[position[1]] = self._rows[position[1]] | bit if value else self._rows[position[1]] & ~bit

    def count(self):
        return sum(row.bit_count() for row in self._rows)

    def fill(self):
        self._rows = [(1 << self._width) - 1] * self._height

    def clear(self):
        self._rows = [0] * self._height

    def _shared(self, other, offset):
        dx, dy = int(offset[0]), int(offset[1])
        for y in range(max(0, dy), min(self._height, dy + other._height)):
            row = other._rows[y - dy]
            yield y, self._rows[y] & (row << dx if dx >= 0 else row >> -dx)

    def overlap(self, other, offset):
        for y, row in self._shared(other, offset):
            if row:
                return (row & -row).bit_length() - 1, y
        return None

    def overlap_area(self, other, offset):
        return sum(row.bit_count() for _, row in self._shared(other, offset))

    def centroid(self):
        total = self.count() or 1
        xs = sum(x for row in self._rows for x in range(self._width) if row >> x & 1)
        return xs // total, sum(y * row.bit_count() for y, row in enumerate(self._rows)) // total

    def get_bounding_rects(self):
        rows = [y for y, row in enumerate(self._rows) if row]
        every = 0
        for row in self._rows:
            every |= row
        if not every:
            return []
        left = (every & -every).bit_length() - 1
        return [Rect(left, rows[0], every.bit_length() - left, rows[-1] - rows[0] + 1)]


def from_surface(surface, threshold=127):
    width, height = surface.get_size()
    made = Mask((width, height))
    alphas = _stage.read_pixels(surface._keyed(), 0, 0, width, height)[3::4]
    for y in range(height):
        row = 0
        for x, alpha in enumerate(alphas[y * width : (y + 1) * width]):
            if alpha > threshold:
                row |= 1 << x
        made._rows[y] = row
    return made
