"""PhotoImage: pictures that the program draws itself."""

import _stage
from ._tools import css


class PhotoImage:
    def __init__(self, name=None, cnf=None, master=None, **options):
        if options.get("file") or options.get("data"):
            raise FileNotFoundError("There are no picture files here; draw the picture instead.")
        self._size = int(options.get("width", 1)), int(options.get("height", 1))
        self._surface = _stage.new_surface(*self._size)

    def width(self):
        return self._size[0]

    def height(self):
        return self._size[1]

    def put(self, data, to=None):
        if isinstance(data, str) and "{" not in data:
            box = (0, 0, *self._size) if to is None else (*to, to[0] + 1, to[1] + 1) if len(to) == 2 else to
            _stage.operate("fill", self._surface, css(data), box[0], box[1], box[2] - box[0], box[3] - box[1])
            return
        rows = [row.split() for row in data.replace("}", "").split("{") if row.strip()] if isinstance(data, str) else data
        left, top = (to or (0, 0))[:2]
        for y, row in enumerate(rows):
            for x, color in enumerate(row):
                _stage.operate("fill", self._surface, css(color), left + x, top + y, 1, 1)

    def blank(self):
        _stage.operate("fill", self._surface, "#00000000", 0, 0, *self._size)

    def zoom(self, *_):
        return self

    subsample = copy = zoom
