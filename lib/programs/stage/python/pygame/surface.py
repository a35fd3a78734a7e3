"""pygame.Surface: a picture that the host keeps; here are its number, its size and its settings."""

import _stage
from . import constants
from .color import Color, css
from .rect import Rect

_BLENDS = {1: "lighter", 6: "lighter", 3: "multiply", 8: "multiply", 5: "lighten", 9: "lighten", 4: "darken", 16: "darken",
           2: "subtract", 7: "subtract"}


class Surface:
    """A picture of its own, or (`parent`) a window into another."""

    def __init__(self, size, flags=0, depth=0, masks=None, *, _parent=None, _offset=(0, 0), _filled=True):
        width, height = size
        if width < 0 or height < 0:
            raise error("Invalid resolution for Surface")
        self._size = int(width), int(height)
        inherited = isinstance(flags, Surface)
        self._transparent = flags._transparent if inherited else bool(flags & constants.SRCALPHA)
        self._flags = 0 if inherited else flags
        self._alpha = None
        self._key = None
        self._parent = _parent
        self._offset = _offset
        self._clip = None
        self._id = _stage.new_surface(*self._size)
        if _parent is not None:
            _stage.operate("part", self._id, _parent._id, *_offset, *self._size)
        elif not self._transparent and _filled:
            _stage.operate("fill", self._id, "#000", 0, 0, *self._size)

    def __del__(self):
        try:
            _stage.operate("free", self._id)
        except Exception:
            pass

    def __repr__(self):
        return f"<Surface({self._size[0]}x{self._size[1]}x32)>"

    def get_size(self):
        return self._size

    size = property(get_size)

    def get_width(self):
        return self._size[0]

    def get_height(self):
        return self._size[1]

    width, height = property(get_width), property(get_height)

    def get_rect(self, **places):
        rect = Rect(0, 0, *self._size)
        for name, value in places.items():
            setattr(rect, name, value)
        return rect

    get_frect = get_rect

    def get_bounding_rect(self, min_alpha=1):
        width, height = self._size
        data = _stage.read_pixels(self._id, 0, 0, width, height)
        rows = [y for y in range(height) if any(a >= min_alpha for a in data[y * width * 4 + 3 : (y + 1) * width * 4 : 4])]
        columns = [x for x in range(width) if any(a >= min_alpha for a in data[x * 4 + 3 :: width * 4])]
        if not rows:
            return Rect(0, 0, 0, 0)
        return Rect(columns[0], rows[0], columns[-1] - columns[0] + 1, rows[-1] - rows[0] + 1)

    def fill(self, color, rect=None, special_flags=0):
        area = Rect(0, 0, *self._size) if rect is None else Rect(rect)
        blend = _BLENDS.get(special_flags)
        _stage.operate("fill", self._id, css(color), *area, *([blend] if blend else []))
        return area.clip(self.get_rect())

    def blit(self, source, dest=(0, 0), area=None, special_flags=0):
        position = dest[:2] if not hasattr(dest, "topleft") else dest.topleft
        x, y = position
        part = Rect(0, 0, *source._size) if area is None else Rect(area)
        opacity = 1 if source._alpha is None else source._alpha / 255
        _stage.operate("blit", self._id, source._keyed(), int(x), int(y), *part, opacity, _BLENDS.get(special_flags, ""))
        return Rect(int(x), int(y), part.w, part.h)

    def blits(self, sequence, doreturn=True):
        made = [self.blit(*item) for item in sequence]
        return made if doreturn else None

    fblits = blits

    def _keyed(self):
        """The number of the picture to draw: where a colour key is set, a copy without that colour."""
        if self._key is None:
            return self._id
        _stage.operate("key", self._id, *self._key[:3])
        return f"k{self._id}"

    def set_colorkey(self, color=None, flags=0):
        self._key = None if color is None else tuple(Color(color))

    def get_colorkey(self):
        return self._key

    def set_alpha(self, value=None, flags=0):
        self._alpha = None if value is None else max(0, min(255, int(value)))

    def get_alpha(self):
        return 255 if self._alpha is None else self._alpha

    def get_flags(self):
        return self._flags | (constants.SRCALPHA if self._transparent else 0)

    def get_bitsize(self):
        return 32

    def get_bytesize(self):
        return 4

    def get_at(self, position):
        x, y = int(position[0]), int(position[1])
        if not (0 <= x < self._size[0] and 0 <= y < self._size[1]):
            raise IndexError("pixel index out of range")
        return Color(*_stage.read_pixels(self._id, x, y, 1, 1))

    def get_at_mapped(self, position):
        color = self.get_at(position)
        return color.r << 16 | color.g << 8 | color.b

    def set_at(self, position, color):
        _stage.operate("fill", self._id, css(color), int(position[0]), int(position[1]), 1, 1)

    def map_rgb(self, color):
        color = Color(color)
        return color.a << 24 | color.r << 16 | color.g << 8 | color.b

    def unmap_rgb(self, value):
        return Color(value >> 16 & 255, value >> 8 & 255, value & 255)

    def copy(self):
        made = Surface(self._size, constants.SRCALPHA if self._transparent else 0, _filled=False)
        _stage.operate("copy", made._id, self._id)
        made._alpha, made._key = self._alpha, self._key
        return made

    __copy__ = copy

    def convert(self, *_):
        return self.copy()

    def convert_alpha(self, *_):
        made = self.copy()
        made._transparent = True
        return made

    def subsurface(self, *rect):
        area = Rect(*rect)
        if not self.get_rect().contains(area):
            raise ValueError("subsurface rectangle outside surface area")
        made = Surface(area.size, self, _parent=self, _offset=area.topleft)
        made._key = self._key
        return made

    def get_parent(self):
        return self._parent

    def get_abs_parent(self):
        return self if self._parent is None else self._parent.get_abs_parent()

    def get_offset(self):
        return self._offset

    def get_abs_offset(self):
        if self._parent is None:
            return 0, 0
        x, y = self._parent.get_abs_offset()
        return x + self._offset[0], y + self._offset[1]

    def set_clip(self, *rect):
        self._clip = None if not rect or rect[0] is None else Rect(*rect).clip(self.get_rect())
        _stage.operate("clip", self._id, *(self._clip or ()))

    def get_clip(self):
        return self._clip.copy() if self._clip is not None else self.get_rect()

    def scroll(self, dx=0, dy=0):
        moved = self.copy()
        _stage.operate("blit", self._id, moved._id, dx, dy, 0, 0, *self._size, 1, "")

    def lock(self):
        pass

    unlock = lock

    def get_locked(self):
        return False

    mustlock = get_locked


class error(RuntimeError):
    """pygame.error."""


SurfaceType = Surface
