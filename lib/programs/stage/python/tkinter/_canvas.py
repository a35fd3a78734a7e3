"""Tk's Canvas: numbered items, drawn in order."""

import math

import _stage
from ._tools import TclError, anchored, css, draw_text, font_css, length
from ._widget import Widget, run_callback


def _flat(args):
    points = []
    for value in args:
        if isinstance(value, (list, tuple)):
            points += _flat(value)
        elif isinstance(value, str) and " " in value.strip():
            points += _flat(value.split())
        else:
            points.append(float(length(value)))
    return points


_DEFAULTS = {
    "line": {"fill": "black", "width": 1}, "rectangle": {"fill": "", "outline": "black", "width": 1},
    "oval": {"fill": "", "outline": "black", "width": 1}, "polygon": {"fill": "black", "outline": "", "width": 1},
    "arc": {"fill": "", "outline": "black", "width": 1, "start": 0, "extent": 90, "style": "pieslice"},
    "text": {"fill": "black", "text": "", "anchor": "center", "justify": "left", "font": None, "width": 0, "angle": 0},
    "image": {"image": None, "anchor": "center"}, "window": {"window": None, "anchor": "center"},
}


class _Item:
    def __init__(self, kind, points, options):
        self.kind, self.points = kind, points
        self.options = {**_DEFAULTS[kind], "tags": (), "state": "normal"}
        self.configure(options)

    def configure(self, options):
        for name, value in options.items():
            if name == "tags" or name == "tag":
                name, value = "tags", tuple(value.split()) if isinstance(value, str) else tuple(value or ())
            elif name in ("fill", "outline"):
                css(value)
            elif name == "dash":
                value = tuple(value) if isinstance(value, (list, tuple)) else (value,)
            self.options[name] = value

    def box(self):
        """Left, top, right, bottom."""
        if self.kind == "text":
            options = self.options
            return draw_text(None, options["text"], *self.points[:2], font_css(options["font"]), "", options["anchor"],
                             options["justify"], length(options["width"]))
        if self.kind == "image":
            image = self.options["image"]
            size = (image.width(), image.height()) if image is not None else (0, 0)
            left, top = anchored(*self.points[:2], *size, self.options["anchor"])
            return left, top, left + size[0], top + size[1]
        xs, ys = self.points[::2], self.points[1::2]
        margin = length(self.options.get("width", 1)) / 2 if self.options.get("outline", self.kind == "line") else 0
        return min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin

    def holds(self, x, y, closeness=1):
        """Whether a point is on the item."""
        left, top, right, bottom = self.box()
        if not (left - closeness <= x <= right + closeness and top - closeness <= y <= bottom + closeness):
            return False
        if self.kind == "oval":
            rx, ry = max((right - left) / 2, 0.5), max((bottom - top) / 2, 0.5)
            return ((x - (left + right) / 2) / rx) ** 2 + ((y - (top + bottom) / 2) / ry) ** 2 <= 1.05
        if self.kind == "polygon":
            return _inside(self.points, x, y)
        if self.kind == "line":
            return _near_line(self.points, x, y) <= closeness + length(self.options["width"]) / 2 + 1
        return True


def _inside(points, x, y):
    inside = False
    corners = list(zip(points[::2], points[1::2]))
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
    return inside


def _near_line(points, x, y):
    best = math.inf
    corners = list(zip(points[::2], points[1::2]))
    for (x1, y1), (x2, y2) in zip(corners, corners[1:]):
        dx, dy = x2 - x1, y2 - y1
        share = max(0, min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy or 1)))
        best = min(best, math.hypot(x - x1 - share * dx, y - y1 - share * dy))
    return best


def _smoothed(points, closed):
    """Tk's smooth lines: quadratic curves through the middles of the sides."""
    corners = list(zip(points[::2], points[1::2]))
    if len(corners) < 3:
        return points
    if closed:
        corners = [*corners, corners[0], corners[1]]
    made = [] if closed else [*corners[0]]
    for index in range(1, len(corners) - 1):
        start = corners[0] if index == 1 and not closed else _middle(corners[index - 1], corners[index])
        end = corners[-1] if index == len(corners) - 2 and not closed else _middle(corners[index], corners[index + 1])
        for step in range(1, 11):
            t = step / 10
            made += [(1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c for a, b, c in zip(start, corners[index], end)]
    return made


def _middle(first, second):
    return (first[0] + second[0]) / 2, (first[1] + second[1]) / 2


class Canvas(Widget):
    _own = {"width": 380, "height": 265, "bg": None, "highlightthickness": 0, "bd": 0}

    def __init__(self, master=None, cnf=None, **options):
        super().__init__(master, cnf, **options)
        self._items = {}
        self._next_id = 1
        self._tag_bindings = {}

    def _wanted(self):
        return length(self._options["width"]), length(self._options["height"])

    # items

    def _create(self, kind, args, options):
        points = _flat(args)
        if len(points) % 2 or not points:
            raise TclError(f"wrong # coordinates: expected an even number, got {len(points)}")
        number = self._next_id
        self._next_id += 1
        self._items[number] = _Item(kind, points, {**options.pop("cnf", {}), **options})
        self._changed()
        return number

    def create_line(self, *args, **options):
        return self._create("line", args, options)

    def create_rectangle(self, *args, **options):
        return self._create("rectangle", args, options)

    def create_oval(self, *args, **options):
        return self._create("oval", args, options)

    def create_polygon(self, *args, **options):
        return self._create("polygon", args, options)

    def create_arc(self, *args, **options):
        return self._create("arc", args, options)

    def create_text(self, *args, **options):
        return self._create("text", args, options)

    def create_image(self, *args, **options):
        return self._create("image", args, options)

    def create_window(self, *args, **options):
        number = self._create("window", args, options)
        window = options.get("window")
        if window is not None:
            x, y = self._items[number].points[:2]
            window.place(x=x, y=y, anchor=options.get("anchor", "center"))
        return number

    def _found(self, what):
        if isinstance(what, int):
            return [what] if what in self._items else []
        if isinstance(what, str) and what.isdigit():
            return self._found(int(what))
        if what == "all":
            return list(self._items)
        if what == "current":
            return self._under(*self._pointer())[-1:]
        parts = [part.strip() for part in str(what).split("||")]
        return [number for number, item in self._items.items() if any(part in item.options["tags"] for part in parts)]

    def _pointer(self):
        x, y = self.winfo_toplevel()._root_window()._pointer
        return x - self._box[0], y - self._box[1]

    def _under(self, x, y):
        return [number for number, item in self._items.items()
                if item.options["state"] != "hidden" and item.holds(x, y)]

    def coords(self, what, *points):
        found = self._found(what)
        if not points:
            return list(self._items[found[0]].points) if found else []
        for number in found[:1]:
            self._items[number].points = _flat(points)
        self._changed()
        return None

    def move(self, what, dx, dy):
        dx, dy = length(dx), length(dy)
        for number in self._found(what):
            points = self._items[number].points
            points[::2] = [x + dx for x in points[::2]]
            points[1::2] = [y + dy for y in points[1::2]]
        self._changed()

    def moveto(self, what, x="", y=""):
        for number in self._found(what)[:1]:
            left, top, *_ = self._items[number].box()
            self.move(number, 0 if x == "" else x - left, 0 if y == "" else y - top)

    def scale(self, what, x0, y0, x_factor, y_factor):
        for number in self._found(what):
            points = self._items[number].points
            points[::2] = [x0 + (x - x0) * x_factor for x in points[::2]]
            points[1::2] = [y0 + (y - y0) * y_factor for y in points[1::2]]
        self._changed()

    def rotate(self, what, x0, y0, degrees):
        cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        for number in self._found(what):
            points = self._items[number].points
            moved = [(x - x0, y - y0) for x, y in zip(points[::2], points[1::2])]
            self._items[number].points = [part for x, y in moved for part in (
                x0 + x * cosine + y * sine, y0 - x * sine + y * cosine)]
        self._changed()

    def itemconfigure(self, what, cnf=None, **options):
        for number in self._found(what):
            self._items[number].configure({**(cnf or {}), **options})
        self._changed()

    itemconfig = itemconfigure

    def itemcget(self, what, option):
        found = self._found(what)
        return self._items[found[0]].options.get(option, "") if found else ""

    def delete(self, *whats):
        for what in whats:
            for number in self._found(what):
                del self._items[number]
        self._changed()

    def bbox(self, *whats):
        boxes = [self._items[number].box() for what in whats for number in self._found(what)]
        if not boxes:
            return None
        return (math.floor(min(box[0] for box in boxes)), math.floor(min(box[1] for box in boxes)),
                math.ceil(max(box[2] for box in boxes)), math.ceil(max(box[3] for box in boxes)))

    def type(self, what):
        found = self._found(what)
        return self._items[found[0]].kind if found else None

    def gettags(self, what):
        found = self._found(what)
        return self._items[found[0]].options["tags"] if found else ()

    def addtag_withtag(self, tag, what):
        for number in self._found(what):
            options = self._items[number].options
            options["tags"] = (*options["tags"], tag)

    def dtag(self, what, tag=None):
        for number in self._found(what):
            options = self._items[number].options
            options["tags"] = tuple(known for known in options["tags"] if known != (tag or what))

    def find_withtag(self, what):
        return tuple(self._found(what))

    def find_all(self):
        return tuple(self._items)

    def find_overlapping(self, x1, y1, x2, y2):
        return tuple(number for number, item in self._items.items() if _overlap(item.box(), (x1, y1, x2, y2)))

    def find_enclosed(self, x1, y1, x2, y2):
        return tuple(number for number, item in self._items.items()
                     if item.box()[0] >= x1 and item.box()[1] >= y1 and item.box()[2] <= x2 and item.box()[3] <= y2)

    def find_closest(self, x, y, halo=None, start=None):
        def away(item):
            left, top, right, bottom = item.box()
            return math.hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom))

        nearest = min(((away(item), -number) for number, item in self._items.items()), default=None)
        return (-nearest[1],) if nearest else ()

    def tag_raise(self, what, above=None):
        for number in self._found(what):
            self._items[number] = self._items.pop(number)
        self._changed()

    lift = tkraise = tag_raise

    def tag_lower(self, what, below=None):
        lowered = {number: self._items.pop(number) for number in self._found(what)}
        self._items = {**lowered, **self._items}
        self._changed()

    lower = tag_lower

    def tag_bind(self, what, sequence=None, func=None, add=None):
        self._tag_bindings.setdefault((what, sequence), []).append(func)

    def tag_unbind(self, what, sequence, funcid=None):
        self._tag_bindings.pop((what, sequence), None)

    def canvasx(self, x, gridspacing=None):
        return float(x)

    canvasy = canvasx

    def xview(self, *_):
        return 0.0, 1.0

    yview = xview_moveto = yview_moveto = scan_mark = scan_dragto = postscript = xview

    def _tag_events(self, names, event):
        """Calls what is bound to the topmost item under the pointer."""
        under = self._under(event.x, event.y)
        if not under:
            return
        number = under[-1]
        tags = {number, str(number), "all", "current", *self._items[number].options["tags"]}
        for (what, sequence), functions in list(self._tag_bindings.items()):
            if what in tags and sequence in names:
                for function in functions:
                    run_callback(function, event)

    # drawing

    def _draw(self, surface):
        x, y, width, height = self._box
        _stage.operate("fill", surface, css(self._options["bg"]) or "#f0f0f0", x, y, width, height)
        for item in self._items.values():
            if item.options["state"] != "hidden":
                _draw_item(surface, item, x, y)


def _overlap(box, other):
    return box[0] <= other[2] and box[2] >= other[0] and box[1] <= other[3] and box[3] >= other[1]


def _draw_item(surface, item, x, y):
    options = item.options
    points = [value + (y if index % 2 else x) for index, value in enumerate(item.points)]
    fill, outline, width = css(options.get("fill")), css(options.get("outline")), length(options.get("width", 1) or 0)
    if item.kind == "oval":
        rx, ry = abs(points[2] - points[0]) / 2, abs(points[3] - points[1]) / 2
        middle = ((points[0] + points[2]) / 2, (points[1] + points[3]) / 2)
        if fill:
            _stage.operate("ellipse", surface, fill, *middle, rx, ry, 0)
        if outline and width:
            _stage.operate("ellipse", surface, outline, *middle, rx + width / 2, ry + width / 2, width)
    elif item.kind == "rectangle":
        left, top = min(points[0], points[2]), min(points[1], points[3])
        size = (abs(points[2] - points[0]), abs(points[3] - points[1]))
        if fill:
            _stage.operate("rect", surface, fill, left, top, *size, 0, 0)
        if outline and width:
            _stage.operate("rect", surface, outline, left - width / 2, top - width / 2, size[0] + width, size[1] + width, width, 0)
    elif item.kind == "polygon":
        if options.get("smooth"):
            points = _smoothed(points, True)
        if fill:
            _stage.operate("poly", surface, fill, points, 0, 1)
        if outline and width:
            _stage.operate("poly", surface, outline, points, width, 1)
    elif item.kind == "line":
        if options.get("smooth"):
            points = _smoothed(points, False)
        round_ = 1 if str(options.get("capstyle", "")) == "round" or width > 2 and options.get("joinstyle") == "round" else 0
        _stage.operate("poly", surface, fill, points, width, 0, round_, list(options.get("dash") or ()) or 0)
        _draw_arrows(surface, options, points, fill, width)
    elif item.kind == "arc":
        start, extent = math.radians(float(options["start"])), math.radians(float(options["extent"]))
        _stage.operate("sector", surface, fill, outline, width, (points[0] + points[2]) / 2, (points[1] + points[3]) / 2,
                       abs(points[2] - points[0]) / 2, abs(points[3] - points[1]) / 2, start, start + extent, str(options["style"]))
    elif item.kind == "text":
        draw_text(surface, options["text"], *points[:2], font_css(options["font"]), fill, options["anchor"],
                  options["justify"], length(options["width"]), float(options.get("angle") or 0))
    elif item.kind == "image" and options["image"] is not None:
        image = options["image"]
        left, top = anchored(*points[:2], image.width(), image.height(), options["anchor"])
        _stage.operate("blit", surface, image._surface, round(left), round(top), 0, 0, image.width(), image.height(), 1, "")


def _draw_arrows(surface, options, points, color, width):
    arrow = str(options.get("arrow") or "none")
    ends = ([(points[2:4], points[:2])] if arrow in ("first", "both") else []) + (
        [(points[-4:-2], points[-2:])] if arrow in ("last", "both") else [])
    for (x1, y1), (x2, y2) in ends:
        angle = math.atan2(y2 - y1, x2 - x1)
        size = 8 + 2 * width
        corners = [x2, y2]
        for turn in (2.75, -2.75):
            corners += [x2 + size * math.cos(angle + turn), y2 + size * math.sin(angle + turn)]
        _stage.operate("poly", surface, color, corners, 0, 1)
