"""pygame.Rect, whole numbers, and pygame.FRect, any numbers."""


def _numbers(args):
    if len(args) == 1:
        value = args[0]
        if isinstance(value, _Box):
            return value._x, value._y, value._w, value._h
        if isinstance(value, str):
            raise TypeError("Argument must be rect style object")
        inner = getattr(value, "rect", None)
        if inner is not None and not isinstance(value, (tuple, list)):
            return _numbers((inner() if callable(inner) else inner,))
        args = tuple(value)
    if len(args) == 1:
        return _numbers(args)
    if len(args) == 2:
        (x, y), (w, h) = args
        return x, y, w, h
    if len(args) == 4:
        return args
    raise TypeError("Argument must be rect style object")


class _Box:
    """What both kinds of rectangle share; `_kind` turns a number into theirs."""

    __slots__ = ("_x", "_y", "_w", "_h", "__weakref__")
    _kind = int

    def __init__(self, *args, **named):
        if named:
            args = args or tuple(named.values())
        kind = self._kind
        if not args:
            args = (0, 0, 0, 0)
        try:
            x, y, w, h = _numbers(args)
            self._x, self._y, self._w, self._h = kind(x), kind(y), kind(w), kind(h)
        except (TypeError, ValueError):
            raise TypeError("Argument must be rect style object") from None

    def _made(self, x, y, w, h):
        return type(self)(x, y, w, h)

    def __repr__(self):
        return f"<{type(self).__name__.lower() if type(self) is Rect else type(self).__name__}({self._x}, {self._y}, {self._w}, {self._h})>"

    def __len__(self):
        return 4

    def __iter__(self):
        return iter((self._x, self._y, self._w, self._h))

    def __getitem__(self, index):
        return (self._x, self._y, self._w, self._h)[index]

    def __setitem__(self, index, value):
        setattr(self, ("_x", "_y", "_w", "_h")[index], self._kind(value))

    def __eq__(self, other):
        try:
            return tuple(self) == tuple(_numbers((other,)))
        except (TypeError, ValueError):
            return False

    __hash__ = None

    def __bool__(self):
        return self._w != 0 and self._h != 0

    def __contains__(self, other):
        if isinstance(other, (int, float)):
            return other in tuple(self)
        return self.contains(other)

    def copy(self):
        return self._made(*self)

    __copy__ = copy

    def move(self, *by):
        dx, dy = by[0] if len(by) == 1 else by
        return self._made(self._x + dx, self._y + dy, self._w, self._h)

    def move_ip(self, *by):
        dx, dy = by[0] if len(by) == 1 else by
        kind = self._kind
        self._x, self._y = kind(self._x + dx), kind(self._y + dy)

    def inflate(self, *by):
        dw, dh = by[0] if len(by) == 1 else by
        kind = self._kind
        return self._made(self._x - kind(dw / 2), self._y - kind(dh / 2), self._w + dw, self._h + dh)

    def inflate_ip(self, *by):
        self._x, self._y, self._w, self._h = self.inflate(*by)

    def scale_by(self, x, y=None):
        y = x if y is None else y
        if isinstance(x, (tuple, list)):
            x, y = x
        made = self._made(0, 0, self._w * x, self._h * y)
        made.center = self.center
        return made

    def scale_by_ip(self, x, y=None):
        self.update(self.scale_by(x, y))

    def update(self, *args):
        kind = self._kind
        self._x, self._y, self._w, self._h = (kind(number) for number in _numbers(args))

    def clamp(self, *args):
        ox, oy, ow, oh = _numbers(args)
        x = ox + ow / 2 - self._w / 2 if self._w >= ow else min(max(self._x, ox), ox + ow - self._w)
        y = oy + oh / 2 - self._h / 2 if self._h >= oh else min(max(self._y, oy), oy + oh - self._h)
        return self._made(x, y, self._w, self._h)

    def clamp_ip(self, *args):
        self._x, self._y, self._w, self._h = self.clamp(*args)

    def clip(self, *args):
        ox, oy, ow, oh = _numbers(args)
        x, y = max(self._x, ox), max(self._y, oy)
        right, bottom = min(self._x + self._w, ox + ow), min(self._y + self._h, oy + oh)
        if right < x or bottom < y:
            return self._made(self._x, self._y, 0, 0)
        return self._made(x, y, right - x, bottom - y)

    def clipline(self, *args):
        if len(args) == 1:
            args = args[0]
        if len(args) == 2:
            (x1, y1), (x2, y2) = args
        else:
            x1, y1, x2, y2 = args
        dx, dy = x2 - x1, y2 - y1
        start, end = 0.0, 1.0
        edge = 0 if self._kind is float else 1
        for step, room in (
            (-dx, x1 - self._x), (dx, self._x + self._w - edge - x1), (-dy, y1 - self._y), (dy, self._y + self._h - edge - y1)
        ):
            if step == 0:
                if room < 0:
                    return ()
            elif step < 0:
                start = max(start, room / step)
            else:
                end = min(end, room / step)
        if start > end:
            return ()
        kind = self._kind
        return ((kind(x1 + start * dx), kind(y1 + start * dy)), (kind(x1 + end * dx), kind(y1 + end * dy)))

    def union(self, *args):
        return self.unionall([_numbers(args)])

    def union_ip(self, *args):
        self.update(self.union(*args))

    def unionall(self, others):
        boxes = [tuple(self), *(_numbers((other,)) for other in others)]
        x, y = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
        return self._made(x, y, right - x, bottom - y)

    def unionall_ip(self, others):
        self.update(self.unionall(others))

    def fit(self, *args):
        ox, oy, ow, oh = _numbers(args)
        ratio = max(self._w / ow, self._h / oh)
        width, height = self._w / ratio, self._h / ratio
        return self._made(ox + (ow - width) / 2, oy + (oh - height) / 2, width, height)

    def normalize(self):
        if self._w < 0:
            self._x, self._w = self._x + self._w, -self._w
        if self._h < 0:
            self._y, self._h = self._y + self._h, -self._h

    def contains(self, *args):
        ox, oy, ow, oh = _numbers(args)
        right, bottom = self._x + self._w, self._y + self._h
        return (self._x <= ox and self._y <= oy and right >= ox + ow and bottom >= oy + oh
                and right > ox and bottom > oy)

    def collidepoint(self, *point):
        x, y = point[0] if len(point) == 1 else point
        return self._x <= x < self._x + self._w and self._y <= y < self._y + self._h

    def colliderect(self, *args):
        ox, oy, ow, oh = _numbers(args)
        if not (self._w and self._h and ow and oh):
            return False
        return (min(self._x, self._x + self._w) < max(ox, ox + ow) and min(ox, ox + ow) < max(self._x, self._x + self._w)
                and min(self._y, self._y + self._h) < max(oy, oy + oh)
                and min(oy, oy + oh) < max(self._y, self._y + self._h))

    def collidelist(self, others):
        return next((index for index, other in enumerate(others) if self.colliderect(other)), -1)

    def collidelistall(self, others):
        return [index for index, other in enumerate(others) if self.colliderect(other)]

    def collideobjects(self, objects, key=None):
        return next((item for item in objects if self.colliderect(key(item) if key else item)), None)

    def collideobjectsall(self, objects, key=None):
        return [item for item in objects if self.colliderect(key(item) if key else item)]

    def collidedict(self, others, values=False):
        for key, value in others.items():
            if self.colliderect(value if values else key):
                return key, value
        return None

    def collidedictall(self, others, values=False):
        return [(key, value) for key, value in others.items() if self.colliderect(value if values else key)]


def _along(low, size, share):
    """The coordinate at a share (0, ½, 1) of a side."""
    if share == 0:
        return property(lambda box: getattr(box, low), lambda box, value: setattr(box, low, box._kind(value)))
    if share == 1:
        return property(
            lambda box: getattr(box, low) + getattr(box, size),
            lambda box, value: setattr(box, low, box._kind(value - getattr(box, size))),
        )

    def half(box):
        return getattr(box, size) / 2 if box._kind is float else getattr(box, size) // 2

    return property(
        lambda box: getattr(box, low) + half(box),
        lambda box, value: setattr(box, low, box._kind(value - half(box))),
    )


def _pair(first, second):
    def put(box, value):
        a, b = value
        setattr(box, first, a)
        setattr(box, second, b)

    return property(lambda box: (getattr(box, first), getattr(box, second)), put)


def _length(name):
    return property(lambda box: getattr(box, name), lambda box, value: setattr(box, name, box._kind(value)))


_Box.x = _Box.left = _along("_x", "_w", 0)
_Box.y = _Box.top = _along("_y", "_h", 0)
_Box.right, _Box.bottom = _along("_x", "_w", 1), _along("_y", "_h", 1)
_Box.centerx, _Box.centery = _along("_x", "_w", 0.5), _along("_y", "_h", 0.5)
_Box.w = _Box.width = _length("_w")
_Box.h = _Box.height = _length("_h")
_Box.size = _pair("w", "h")
for _name, _first, _second in (
    ("topleft", "left", "top"), ("topright", "right", "top"), ("bottomleft", "left", "bottom"),
    ("bottomright", "right", "bottom"), ("center", "centerx", "centery"), ("midtop", "centerx", "top"),
    ("midbottom", "centerx", "bottom"), ("midleft", "left", "centery"), ("midright", "right", "centery"),
):
    setattr(_Box, _name, _pair(_first, _second))


class Rect(_Box):
    __slots__ = ()


class FRect(_Box):
    __slots__ = ()
    _kind = float


RectType = Rect
