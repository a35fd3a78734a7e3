"""turtle on the stage: each turtle keeps what it drew, and the window is drawn anew for each picture."""

import math

import _stage
from _stage_colors import named as _named

_VERSION = "turtle 1.1b - stage"


class TurtleGraphicsError(Exception):
    """Something asked of a turtle that it cannot do."""


class Terminator(Exception):
    """The window is gone."""


class Vec2D(tuple):
    """A point or a step in the plane."""

    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))

    def __add__(self, other):
        return Vec2D(self[0] + other[0], self[1] + other[1])

    def __sub__(self, other):
        return Vec2D(self[0] - other[0], self[1] - other[1])

    def __mul__(self, other):
        if isinstance(other, Vec2D):
            return self[0] * other[0] + self[1] * other[1]
        return Vec2D(self[0] * other, self[1] * other)

    def __rmul__(self, other):
        return Vec2D(self[0] * other, self[1] * other)

    def __neg__(self):
        return Vec2D(-self[0], -self[1])

    def __abs__(self):
        return math.hypot(*self)

    def rotate(self, degrees):
        cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        return Vec2D(self[0] * cosine - self[1] * sine, self[1] * cosine + self[0] * sine)

    def __repr__(self):
        return f"({self[0]:.2f},{self[1]:.2f})"


SHAPES = {
    "arrow": ((-10, 0), (10, 0), (0, 10)),
    "turtle": ((0, 16), (-2, 14), (-1, 10), (-4, 7), (-7, 9), (-9, 8), (-6, 5), (-7, 1), (-5, -3), (-8, -6), (-6, -8),
               (-4, -5), (0, -7), (4, -5), (6, -8), (8, -6), (5, -3), (7, 1), (6, 5), (9, 8), (7, 9), (4, 7), (1, 10), (2, 14)),
    "circle": tuple((10 * math.cos(k * math.pi / 10), 10 * math.sin(k * math.pi / 10)) for k in range(20)),
    "square": ((10, -10), (10, 10), (-10, 10), (-10, -10)),
    "triangle": ((10, -5.77), (0, 11.55), (-10, -5.77)),
    "classic": ((0, 0), (-5, -9), (0, -7), (5, -9)),
    "blank": (),
}
_SPEEDS = {"fastest": 0, "fast": 10, "normal": 6, "slow": 3, "slowest": 1}


class Shape:
    """A shape of one polygon, or (`compound`) of several with colours of their own."""

    def __init__(self, type_, data=None):
        self._type, self._data = type_, [] if data is None and type_ == "compound" else data

    def addcomponent(self, poly, fill, outline=None):
        self._data.append((poly, fill, fill if outline is None else outline))


def _css(color, mode):
    if isinstance(color, str):
        if color.startswith("#"):
            return color
        if color == "":
            return ""
        found = _named(color)
        if found is None:
            raise TurtleGraphicsError(f"bad color string: {color}")
        return "#%02x%02x%02x" % found
    red, green, blue = color
    if mode == 1.0:
        red, green, blue = (round(255 * part) for part in (red, green, blue))
    if not all(0 <= part <= 255 for part in (red, green, blue)):
        raise TurtleGraphicsError(f"bad color sequence: {color}")
    return f"#{int(red):02x}{int(green):02x}{int(blue):02x}"


class _Screen:
    """The window: one for the whole program."""

    def __init__(self):
        self._size = (960, 810)
        self._surface = None
        self._background = "#ffffff"
        self._written_background = "white"
        self._turtles = []
        self._tracer = 1
        self._steps = 0
        self._delay = 10
        self._mode = "standard"
        self._colormode = 1.0
        self._world = None
        self._shapes = {name: Shape("polygon", points) for name, points in SHAPES.items()}
        self._keys = {}
        self._releases = {}
        self._clicks = {}
        self._timers = []
        self._listening = False
        self._dragging = None
        self._looping = False
        self._dirty = True
        self._order = 0
        self._title = "Python Turtle Graphics"
        self._last_ms = self._due_ms = 0
        _stage.endings.append(self._finish)

    # the window

    def _open(self):
        if self._surface is None:
            self._surface = _stage.new_surface(*self._size)
            _stage.flush()
            _stage.host.resize(*self._size)
            _stage.host.caption(self._title)

    def _next(self):
        self._order += 1
        return self._order

    def _place(self, point):
        """Window coordinates of a turtle's coordinates."""
        width, height = self._size
        if self._world is None:
            return width / 2 + point[0], height / 2 - point[1]
        left, bottom, right, top = self._world
        return (point[0] - left) * width / (right - left), (top - point[1]) * height / (top - bottom)

    def _unplace(self, x, y):
        width, height = self._size
        if self._world is None:
            return x - width / 2, height / 2 - y
        left, bottom, right, top = self._world
        return left + x * (right - left) / width, top - y * (top - bottom) / height

    def _draw(self):
        """One picture: everything drawn so far, in the order of drawing, then the turtles themselves."""
        self._open()
        surface = self._surface
        _stage.operate("fill", surface, self._background, 0, 0, *self._size)
        items = []
        for turtle in self._turtles:
            items += turtle._items
            current = turtle._current_line()
            if current:
                items.append(current)
        items.sort(key=lambda item: item[0])
        for _, *operation in items:
            _stage.operate(operation[0], surface, *operation[1:])
        for turtle in self._turtles:
            turtle._draw_self(surface)
        self._dirty = False
        _stage.present(surface)

    async def _show(self, frames=1):
        self._draw()
        await _stage.wait_frame()
        self._handle_input()

    def _changed(self):
        self._dirty = True

    async def _step(self):
        """After something visible: shows it, unless pictures are held back by `tracer`."""
        self._dirty = True
        if self._tracer <= 0:
            return
        self._steps += 1
        if self._steps % self._tracer:
            return
        # Each step takes `delay` milliseconds; the display shows a picture whenever a frame's worth has come together.
        now = _stage.now_ms()
        if self._delay:
            self._due_ms = max(self._due_ms, now - 50) + self._delay
            if self._due_ms - now > 8:
                await self._show()
        elif now - self._last_ms > 12:
            await self._show()
            self._last_ms = _stage.now_ms()

    def _finish(self):
        if self._surface is not None or self._turtles:
            self._draw()

    async def _update(self):
        # The main loop waits by itself: a program that also calls this must not wait twice for each picture.
        if not _stage.has_waited():
            await _stage.wait_frame()
            self._handle_input()
        self._draw()

    def update(self):
        return _stage.block(self._update())

    def tracer(self, n=None, delay=None):
        if n is None:
            return self._tracer
        self._tracer = int(n)
        if delay is not None:
            self._delay = delay

    def delay(self, delay=None):
        if delay is None:
            return self._delay
        self._delay = int(delay)

    def setup(self, width=0.5, height=0.75, startx=None, starty=None):
        width = round(width * 1280) if isinstance(width, float) and width <= 1 else int(width)
        height = round(height * 960) if isinstance(height, float) and height <= 1 else int(height)
        self._resize(width, height)

    def screensize(self, canvwidth=None, canvheight=None, bg=None):
        if canvwidth is None and canvheight is None and bg is None:
            return self._size
        if bg is not None:
            self.bgcolor(bg)

    def _resize(self, width, height):
        self._size = (max(1, width), max(1, height))
        self._surface = None
        self._open()

    def title(self, text):
        self._title = str(text)
        if self._surface is not None:
            _stage.host.caption(self._title)

    def bgcolor(self, *color):
        if not color:
            return self._written_background
        value = color[0] if len(color) == 1 else color
        self._background, self._written_background = _css(value, self._colormode), value
        self._dirty = True

    def bgpic(self, name=None):
        if name and name != "nopic":
            _stage.note("turtle.bgpic: there are no picture files here.")
        return "nopic"

    def colormode(self, mode=None):
        if mode is None:
            return self._colormode
        self._colormode = 1.0 if mode == 1.0 else 255

    def mode(self, mode=None):
        if mode is None:
            return self._mode
        self._mode = mode.lower()
        self.reset()

    def setworldcoordinates(self, llx, lly, urx, ury):
        self._world = (llx, lly, urx, ury)
        self._mode = "world"
        self._dirty = True

    def window_width(self):
        return self._size[0]

    def window_height(self):
        return self._size[1]

    def getcanvas(self):
        return self

    def winfo_toplevel(self):
        return self

    def winfo_rgb(self, color):
        return tuple(part * 257 for part in (_named(color) or (0, 0, 0)))

    def protocol(self, *_):
        pass

    attributes = wm_attributes = resizable = cv = protocol

    @property
    def _root(self):
        return self

    def turtles(self):
        return list(self._turtles)

    def clear(self):
        self._turtles.clear()
        self._background, self._written_background = "#ffffff", "white"
        self._keys, self._releases, self._clicks = {}, {}, {}
        self._tracer = 1

    clearscreen = clear

    def reset(self):
        for turtle in self._turtles:
            turtle.reset()

    resetscreen = reset

    def register_shape(self, name, shape=None):
        if shape is None:
            if str(name).lower().endswith((".gif", ".png")):
                _stage.note("turtle: there are no picture files here; a square stands in their place.")
                shape = SHAPES["square"]
            else:
                raise TurtleGraphicsError("Bad arguments for register_shape.")
        self._shapes[name] = shape if isinstance(shape, Shape) else Shape("polygon", shape)

    addshape = register_shape

    def getshapes(self):
        return sorted(self._shapes)

    # keyboard, mouse, time

    def listen(self, *_):
        self._listening = True

    def onkeypress(self, fun, key=None):
        self._bind(self._keys, fun, key)

    def onkeyrelease(self, fun, key):
        self._bind(self._releases, fun, key)

    onkey = onkeyrelease

    def _bind(self, table, fun, key):
        name = key if key is None else str(key)
        if fun is None:
            table.pop(name, None)
        else:
            table[name] = fun

    def onclick(self, fun, btn=1, add=None):
        self._clicks[btn] = [fun] if not add else [*self._clicks.get(btn, []), fun]
        if fun is None:
            self._clicks.pop(btn, None)

    onscreenclick = onclick

    def ontimer(self, fun, t=0):
        self._timers.append((_stage.now_ms() + t, len(self._timers), fun))

    def _handle_input(self):
        for what in _stage.take_input():
            kind = what["type"]
            if kind in ("keydown", "keyup"):
                table = self._keys if kind == "keydown" else self._releases
                for name in _key_names(what):
                    if name in table:
                        self._call(table[name])
                        break
                else:
                    if None in table:
                        self._call(table[None])
            elif kind in ("press", "release", "move"):
                self._mouse(kind, what)

    def _mouse(self, kind, what):
        x, y = self._unplace(what["x"], what["y"])
        if kind == "press":
            button = what["button"] + 1
            for turtle in reversed(self._turtles):
                if turtle._clicks.get(button) and turtle._near(x, y) or turtle._drags and turtle._near(x, y):
                    self._dragging = turtle if turtle._drags else None
                    for fun in turtle._clicks.get(button, ()):
                        self._call(fun, x, y)
                    break
            for fun in self._clicks.get(button, ()):
                self._call(fun, x, y)
        elif kind == "move" and self._dragging:
            for fun in self._dragging._drags:
                self._call(fun, x, y)
        elif kind == "release":
            self._dragging = None
            for turtle in self._turtles:
                if turtle._releases and turtle._near(x, y):
                    for fun in turtle._releases:
                        self._call(fun, x, y)

    def _call(self, fun, *args):
        result = fun(*args)
        if hasattr(result, "__await__"):
            _pending.append(result)

    async def _mainloop(self):
        self._looping = True
        self._open()
        while self._looping:
            now = _stage.now_ms()
            # Half of a display's frame early, or it would be late by the other half.
            due = sorted((timer for timer in self._timers if timer[0] <= now + 8), key=lambda timer: timer[:2])
            self._timers = [timer for timer in self._timers if timer[0] > now + 8]
            for _, _, fun in due:
                self._call(fun)
            while _pending:
                await _pending.pop(0)
            if self._dirty:
                self._draw()
            await _stage.wait_frame()
            self._handle_input()

    def mainloop(self):
        return _stage.block(self._mainloop())

    done = mainloop

    def exitonclick(self):
        self.onclick(lambda x, y: self.bye())
        return self.mainloop()

    def bye(self):
        self._looping = False
        if self._surface is None:
            return

    async def _ask(self, title, prompt, convert):
        import _stage_run

        text = await _stage_run._ask(f"{title}: {prompt} ")
        return convert(text)

    def textinput(self, title, prompt):
        return _stage.block(self._ask(title, prompt, str))

    def numinput(self, title, prompt, default=None, minval=None, maxval=None):
        return _stage.block(self._ask(title, prompt, lambda text: float(text) if text.strip() else default))


_pending = []
_KEY_NAMES = {"ArrowUp": "Up", "ArrowDown": "Down", "ArrowLeft": "Left", "ArrowRight": "Right", " ": "space",
              "Enter": "Return", "Backspace": "BackSpace", "Control": "Control_L", "Shift": "Shift_L", "Alt": "Alt_L",
              "PageUp": "Prior", "PageDown": "Next", "+": "plus", "-": "minus", ".": "period", ",": "comma", "/": "slash"}


def _key_names(what):
    key = what.get("key", "")
    return [name for name in (_KEY_NAMES.get(key), key, f"<{_KEY_NAMES.get(key, key)}>") if name]


_screen = None


def Screen():
    """The one screen of the program."""
    global _screen
    if _screen is None:
        _screen = _Screen()
    return _screen


TurtleScreen = _Screen


class RawTurtle:
    """A turtle: position, heading, pen, and what it drew (operations with their place in the order of drawing)."""

    def __init__(self, shape="classic", undobuffersize=1000, visible=True):
        self._screen = self.screen = Screen()
        self._items = []
        self._clicks, self._drags, self._releases = {}, [], []
        self._fullcircle = 360.0
        self._shape_name = "classic" if not isinstance(shape, str) else shape
        self._visible = visible
        self._undo = []
        self._screen._turtles.append(self)
        self._init_state()

    def _init_state(self):
        self._position = Vec2D(0.0, 0.0)
        self._heading = 90.0 if self._screen._mode == "logo" else 0.0
        self._down, self._width, self._speed = True, 1, 3
        self._pencolor = self._fillcolor = "black"
        self._stretch, self._outline, self._tilt = (1.0, 1.0), 1, 0.0
        self._line, self._line_order = [], 0
        self._fill = None
        self._poly = None

    # drawing, inside

    def _color(self, color):
        return _css(color, self._screen._colormode)

    def _add(self, *operation):
        self._items.append((self._screen._next(), *operation))

    def _current_line(self):
        if len(self._line) < 2:
            return None
        return self._line_item()

    def _line_item(self):
        flat = [part for point in self._line for part in self._screen._place(point)]
        return (self._line_order, "poly", self._color(self._pencolor), flat, self._width, 0, 1)

    def _end_line(self):
        if len(self._line) >= 2:
            self._items.append(self._line_item())
        self._line = []

    def _extend(self, point):
        if not self._line:
            self._line, self._line_order = [self._position], self._screen._next()
        self._line.append(point)
        if len(self._line) > 200:
            self._end_line()

    def _polygon(self):
        """The turtle's shape in its coordinates, turned and stretched."""
        shape = self._screen._shapes.get(self._shape_name)
        parts = [(shape._data, None, None)] if shape._type == "polygon" else (shape._data if shape._type == "compound" else [])
        angle = math.radians(self._heading_degrees() - 90 + self._tilt)
        cosine, sine = math.cos(angle), math.sin(angle)
        wide, long = self._stretch
        made = []
        for points, fill, outline in parts:
            turned = []
            for x, y in points:
                x, y = x * wide, y * long
                turned.append((x * cosine - y * sine, x * sine + y * cosine))
            made.append((turned, fill, outline))
        return made

    def _shape_operations(self):
        x, y = self._screen._place(self._position)
        for points, fill, outline in self._polygon():
            if not points:
                continue
            flat = [part for px, py in points for part in (x + px, y - py)]
            fill_css = self._color(self._fillcolor if fill is None else fill)
            if self._shape_name == "circle" and self._stretch[0] == self._stretch[1]:
                yield ("circle", fill_css, x, y, 10 * self._stretch[0], 0, 0)
            else:
                if fill_css:
                    yield ("poly", fill_css, flat, 0, 1)
                yield ("poly", self._color(self._pencolor if outline is None else outline), flat, self._outline, 1)

    def _draw_self(self, surface):
        if not self._visible:
            return
        for name, *rest in self._shape_operations():
            _stage.operate(name, surface, *rest)

    def _near(self, x, y):
        reach = 12 * max(self._stretch)
        return abs(x - self._position[0]) <= reach and abs(y - self._position[1]) <= reach

    # moving

    def _heading_degrees(self):
        return self._heading

    def _steps_to(self, distance):
        if self._speed == 0 or self._screen._tracer != 1:
            return 1
        # As turtle does: steps of 3·1.1^speed·speed points.
        return 1 + int(distance / (3 * 1.1**self._speed * self._speed))

    async def _go(self, target):
        start = self._position
        steps = self._steps_to(abs(target - start))
        for step in range(1, steps):
            point = start + (target - start) * (step / steps)
            if self._down:
                self._extend(point)
                if step > 1:
                    del self._line[-2]
            self._position = point
            await self._screen._step()
        if self._down:
            if steps > 1 and self._line:
                self._line[-1] = target
            else:
                self._position = start
                self._extend(target)
        else:
            self._end_line()
        self._position = target
        if self._fill is not None:
            self._fill.append(target)
        if self._poly is not None:
            self._poly.append(target)
        await self._screen._step()

    async def _turn(self, degrees):
        if self._speed and self._screen._tracer == 1:
            steps = 1 + int(abs(degrees) / (3 * self._speed))
            start = self._heading
            for step in range(1, steps):
                self._heading = start + degrees * step / steps
                await self._screen._step()
            self._heading = start
        self._heading = (self._heading + degrees) % 360
        await self._screen._step()

    def _degrees(self, angle):
        return angle * 360 / self._fullcircle

    def _sign(self):
        return -1 if self._screen._mode == "logo" else 1

    def _direction(self):
        """The heading in radians, against the clock from the right."""
        return math.radians(self._heading)

    def forward(self, distance):
        angle = self._direction()
        return _stage.block(self._go(self._position + Vec2D(math.cos(angle), math.sin(angle)) * distance))

    fd = forward

    def back(self, distance):
        return self.forward(-distance)

    bk = backward = back

    def left(self, angle):
        return _stage.block(self._turn(self._degrees(angle)))

    lt = left

    def right(self, angle):
        return _stage.block(self._turn(-self._degrees(angle)))

    rt = right

    def goto(self, x, y=None):
        x, y = (x, y) if y is not None else x
        return _stage.block(self._go(Vec2D(float(x), float(y))))

    setpos = setposition = goto

    def teleport(self, x=None, y=None, *, fill_gap=False):
        self._end_line()
        self._position = Vec2D(self._position[0] if x is None else x, self._position[1] if y is None else y)
        self._screen._changed()

    def setx(self, x):
        return self.goto(x, self._position[1])

    def sety(self, y):
        return self.goto(self._position[0], y)

    def setheading(self, to_angle):
        target = self._degrees(to_angle)
        if self._screen._mode == "logo":
            target = 90 - target
        return _stage.block(self._turn((target - self._heading + 180) % 360 - 180))

    seth = setheading

    async def _home(self):
        await self._go(Vec2D(0.0, 0.0))
        self._heading = 90.0 if self._screen._mode == "logo" else 0.0
        await self._screen._step()

    def home(self):
        return _stage.block(self._home())

    async def _circle(self, radius, extent, steps):
        extent = 360.0 if extent is None else self._degrees(extent)
        if steps is None:
            steps = 1 + int(min(11 + abs(radius) / 6, 59) * abs(extent) / 360)
        turn = extent / steps
        length = 2 * radius * math.sin(math.radians(turn) / 2)
        if radius < 0:
            turn, length = -turn, -length
        self._heading += turn / 2
        # As turtle does: at speed 0 the whole arc at once, else a picture for each of its sides.
        speed, tracer = self._speed, self._screen._tracer
        self._speed = 0
        if speed == 0:
            self._screen._tracer = 0
        for _ in range(steps):
            angle = self._direction()
            await self._go(self._position + Vec2D(math.cos(angle), math.sin(angle)) * length)
            self._heading += turn
        self._heading = (self._heading - turn / 2) % 360
        self._speed, self._screen._tracer = speed, tracer
        await self._screen._step()

    def circle(self, radius, extent=None, steps=None):
        return _stage.block(self._circle(radius, extent, steps))

    async def _dot(self, size, color):
        self._end_line()
        if size is None:
            size = self._width + max(self._width, 4)
        x, y = self._screen._place(self._position)
        self._add("circle", self._color(color), x, y, size / 2, 0, 0)
        await self._screen._step()

    def dot(self, size=None, *color):
        if size is not None and not isinstance(size, (int, float)):
            size, color = None, (size, *color)
        chosen = self._pencolor if not color else color[0] if len(color) == 1 else color
        return _stage.block(self._dot(size, chosen))

    async def _stamp(self):
        self._end_line()
        first = None
        for operation in self._shape_operations():
            self._add(*operation)
            first = first or self._items[-1][0]
        self._stamps = {**getattr(self, "_stamps", {}), first: {item[0] for item in self._items if item[0] >= first}}
        await self._screen._step()
        return first

    def stamp(self):
        return _stage.block(self._stamp())

    def clearstamp(self, stampid):
        orders = getattr(self, "_stamps", {}).pop(stampid, ())
        self._items = [item for item in self._items if item[0] not in orders]
        self._screen._changed()

    def clearstamps(self, n=None):
        ids = list(getattr(self, "_stamps", {}))
        for stampid in ids if n is None else ids[:n] if n > 0 else ids[n:]:
            self.clearstamp(stampid)

    async def _write(self, text, move, align, font):
        self._end_line()
        x, y = self._screen._place(self._position)
        family, size, style = (*font, 8, "normal")[:3] if len(font) < 3 else font[:3]
        css = f"{'italic ' if 'italic' in style else ''}{'bold ' if 'bold' in style else ''}{round(size * 4 / 3)}px {_family(family)}"
        lines = str(text).split("\n")
        for index, line in enumerate(reversed(lines)):
            self._add("text", self._color(self._pencolor), line, x, y - 2 - index * round(size * 1.6), css, align, 0)
        if move:
            self._position = self._position + Vec2D(_stage.measure(css, lines[-1])[0], 0)
        await self._screen._step()

    def write(self, arg, move=False, align="left", font=("Arial", 8, "normal")):
        return _stage.block(self._write(arg, move, align.lower(), font))

    def undo(self):
        if self._line:
            self._line.pop()
        elif self._items:
            self._items.pop()
        self._screen._changed()

    def setundobuffer(self, size):
        pass

    def undobufferentries(self):
        return 0

    # asking

    def position(self):
        return self._position

    pos = position

    def xcor(self):
        return self._position[0]

    def ycor(self):
        return self._position[1]

    def heading(self):
        degrees = 90 - self._heading if self._screen._mode == "logo" else self._heading
        return degrees % 360 * self._fullcircle / 360

    def distance(self, x, y=None):
        return abs(self._point(x, y) - self._position)

    def towards(self, x, y=None):
        step = self._point(x, y) - self._position
        degrees = math.degrees(math.atan2(step[1], step[0]))
        if self._screen._mode == "logo":
            degrees = 90 - degrees
        return degrees % 360 * self._fullcircle / 360

    @staticmethod
    def _point(x, y):
        if y is not None:
            return Vec2D(x, y)
        if isinstance(x, RawTurtle):
            return x._position
        return Vec2D(*x)

    def degrees(self, fullcircle=360.0):
        self._fullcircle = fullcircle

    def radians(self):
        self._fullcircle = 2 * math.pi

    # the pen

    def penup(self):
        self._end_line()
        self._down = False

    pu = up = penup

    def pendown(self):
        self._down = True

    pd = down = pendown

    def isdown(self):
        return self._down

    def pensize(self, width=None):
        if width is None:
            return self._width
        self._end_line()
        self._width = width

    width = pensize

    def speed(self, speed=None):
        if speed is None:
            return self._speed
        if isinstance(speed, str):
            speed = _SPEEDS[speed]
        self._speed = round(speed) if 0.5 < speed < 10.5 else 0

    def pencolor(self, *args):
        if not args:
            return self._pencolor
        color = args[0] if len(args) == 1 else args
        self._color(color)
        self._end_line()
        self._pencolor = color
        self._screen._changed()

    def fillcolor(self, *args):
        if not args:
            return self._fillcolor
        color = args[0] if len(args) == 1 else args
        self._color(color)
        self._fillcolor = color
        self._screen._changed()

    def color(self, *args):
        if not args:
            return self._pencolor, self._fillcolor
        pen, fill = args if len(args) == 2 else (args[0], args[0]) if len(args) == 1 else (args, args)
        self.pencolor(pen)
        self.fillcolor(fill)

    def begin_fill(self):
        self._end_line()
        self._fill = [self._position]
        # The area lies under the lines that are drawn around it.
        self._fill_order = self._screen._next()

    def end_fill(self):
        if self._fill is not None and len(self._fill) > 2:
            flat = [part for point in self._fill for part in self._screen._place(point)]
            self._items.append((self._fill_order, "poly", self._color(self._fillcolor), flat, 0, 1))
        self._fill = None
        return _stage.block(self._screen._step())

    def filling(self):
        return self._fill is not None

    def begin_poly(self):
        self._poly = [self._position]

    def end_poly(self):
        self._made_poly, self._poly = tuple(self._poly or ()), None

    def get_poly(self):
        return tuple((point[0], point[1]) for point in getattr(self, "_made_poly", ()))

    def clear(self):
        self._items, self._line = [], []
        self._fill = None
        return _stage.block(self._screen._step())

    def reset(self):
        self._items = []
        self._init_state()
        return _stage.block(self._screen._step())

    def pen(self, pen=None, **options):
        if pen is None and not options:
            return {"shown": self._visible, "pendown": self._down, "pencolor": self._pencolor, "fillcolor": self._fillcolor,
                    "pensize": self._width, "speed": self._speed, "outline": self._outline, "tilt": self._tilt}
        for name, value in {**(pen or {}), **options}.items():
            {"shown": lambda v: self.showturtle() if v else self.hideturtle(),
             "pendown": lambda v: self.pendown() if v else self.penup(), "pencolor": self.pencolor,
             "fillcolor": self.fillcolor, "pensize": self.pensize, "speed": self.speed}.get(name, lambda v: None)(value)

    # the look

    def hideturtle(self):
        self._visible = False
        self._screen._changed()

    ht = hideturtle

    def showturtle(self):
        self._visible = True
        self._screen._changed()

    st = showturtle

    def isvisible(self):
        return self._visible

    def shape(self, name=None):
        if name is None:
            return self._shape_name
        if name not in self._screen._shapes:
            raise TurtleGraphicsError(f"There is no shape named {name}")
        self._shape_name = name
        self._screen._changed()

    def shapesize(self, stretch_wid=None, stretch_len=None, outline=None):
        if stretch_wid is None and stretch_len is None and outline is None:
            return (*self._stretch, self._outline)
        wide = self._stretch[0] if stretch_wid is None else stretch_wid
        long = stretch_len if stretch_len is not None else wide if stretch_wid is not None else self._stretch[1]
        self._stretch = (wide, long)
        self._outline = self._outline if outline is None else outline
        self._screen._changed()

    turtlesize = shapesize

    def resizemode(self, rmode=None):
        return "user"

    def settiltangle(self, angle):
        self._tilt = self._degrees(angle)
        self._screen._changed()

    def tiltangle(self, angle=None):
        if angle is None:
            return self._tilt
        self.settiltangle(angle)

    def tilt(self, angle):
        self.settiltangle(self._tilt + angle)

    def clone(self):
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        made._items, made._line, made._clicks = [], [], {}
        self._screen._turtles.append(made)
        return made

    def getturtle(self):
        return self

    getpen = getturtle

    def getscreen(self):
        return self._screen

    # events

    def onclick(self, fun, btn=1, add=None):
        self._clicks[btn] = ([*self._clicks.get(btn, [])] if add else []) + ([fun] if fun else [])

    def onrelease(self, fun, btn=1, add=None):
        self._releases = [fun] if fun else []

    def ondrag(self, fun, btn=1, add=None):
        self._drags = [fun] if fun else []


def _family(name):
    lower = str(name).lower()
    return "monospace" if "courier" in lower or "mono" in lower or "consolas" in lower else (
        "serif" if "times" in lower or "georgia" in lower else "sans-serif")


Turtle = Pen = RawPen = RawTurtle
_default = None


def _pen():
    global _default
    if _default is None:
        _default = Turtle()
    return _default


getturtle = _pen


def _share(names, owner):
    for name in names:
        def call(*args, _name=name, **named):
            return getattr(owner(), _name)(*args, **named)

        call.__name__ = name
        globals()[name] = call


_share([name for name in dir(_Screen) if not name.startswith("_")], Screen)
_share([name for name in dir(RawTurtle) if not name.startswith("_") and name not in ("getturtle",)], _pen)
# Where both have a word, the module's own is the turtle's for the pen and the screen's for the window.
_share(("clearscreen", "resetscreen", "onscreenclick", "mainloop", "done", "bye", "update", "tracer", "title", "listen"), Screen)
__all__ = [name for name in list(globals()) if not name.startswith("_") and name not in ("math", "call")]
