"""The window, its loop, and where events go."""

import _stage
from ._events import Event, button_sequences, key_event, key_sequences
from ._layout import arrange, wanted
from ._tools import css
from ._widget import Misc, Widget, run_callback, waiting

_default = None


def default_root():
    return _default


def need_root():
    return _default or Tk()


class Wm:
    """What windows have and widgets have not."""

    def title(self, text=None):
        if text is None:
            return self._title
        self._title = str(text)
        if self.master is None:
            _stage.host.caption(self._title)

    wm_title = title

    def geometry(self, text=None):
        if text is None:
            return f"{self._box[2]}x{self._box[3]}+0+0"
        size = str(text).split("+")[0].split("-")[0]
        if "x" in size:
            self._fixed = tuple(max(1, int(float(part))) for part in size.split("x"))
            self._changed()

    wm_geometry = geometry

    def protocol(self, name=None, func=None):
        self._protocols[name] = func

    wm_protocol = protocol

    def resizable(self, *_args, **_named):
        return 1, 1

    minsize = maxsize = attributes = wm_attributes = iconbitmap = iconphoto = state = overrideredirect = resizable
    withdraw = deiconify = iconify = aspect = wm_state = group = resizable


class Tk(Misc, Wm):
    _own = {"bg": "#f0f0f0"}

    def __init__(self, *_args, **_named):
        global _default
        super().__init__()
        self.master, self.tk = None, self
        self._title, self._fixed, self._protocols = "tk", None, {}
        self._timers, self._timer_count = {}, 0
        self._looping, self._dirty, self._destroyed = False, True, False
        self._surface, self._size = None, (0, 0)
        self._focus, self._pointer, self._over, self._pressed = self, (0, 0), None, None
        self._button, self._last_press = 0, (-1000, None)
        if _default is None:
            _default = self
            _stage.endings.append(self._draw_window)
        _stage.host.caption(self._title)

    # pictures

    def _layout(self):
        width, height = self._fixed or wanted(self)
        size = max(1, round(width)), max(1, round(height))
        if size == (1, 1):
            size = (200, 200)
        before = self._box[2:]
        self._box = (0, 0, *size)
        arrange(self)
        return size, before != size

    def _draw_window(self):
        if self._destroyed:
            return
        size, resized = self._layout()
        if size != self._size:
            self._size = size
            self._surface = _stage.new_surface(*size)
            _stage.flush()
            _stage.host.resize(*size)
        _stage.operate("fill", self._surface, css(self._options["bg"]), 0, 0, *size)
        for child in self._children:
            if child._manager:
                child._draw_all(self._surface)
        self._dirty = False
        _stage.present(self._surface)
        if resized:
            for widget in self._every():
                for function in widget._bindings.get("<Configure>", ()):
                    run_callback(function, Event(widget, type="Configure"))

    def _every(self):
        found = [self]
        for widget in found:
            found.extend(child for child in widget._children if child._manager)
        return found

    # the loop

    def _start(self):
        return _stage.block(self._loop())

    async def _loop(self):
        self._looping = True
        while self._looping and not self._destroyed:
            await self._turn(True)

    async def _turn(self, wait):
        self._run_timers()
        while waiting:
            await waiting.pop(0)
        if self._destroyed:
            return
        if self._dirty:
            self._draw_window()
        if wait:
            await _stage.wait_frame()
        for what in _stage.take_input():
            self._take(what)
        while waiting:
            await waiting.pop(0)

    def _run_timers(self):
        # Due within half of the display's frame: later it would wait for a whole one. Those set meanwhile take their turn.
        limit = _stage.now_ms() + 8
        due = sorted((timer, name) for name, timer in ((name, timer[:2]) for name, timer in self._timers.items()) if timer[0] <= limit)
        for _, name in due:
            timer = self._timers.pop(name, None)
            if timer is not None and not self._destroyed:
                run_callback(timer[2], *timer[3])

    # events

    def _take(self, what):
        kind = what["type"]
        if kind in ("keydown", "keyup"):
            self._take_key(what)
        elif kind in ("press", "release", "move"):
            self._take_mouse(kind, what)
        elif kind == "wheel":
            widget = self._at(*self._pointer)
            self._tell(widget, ["<MouseWheel>", f"<Button-{4 if what['y'] > 0 else 5}>"],
                       self._mouse_event(widget, delta=120 * what["y"], num=4 if what["y"] > 0 else 5))
        elif kind == "leave" and self._over is not None:
            self._tell(self._over, ["<Leave>"], self._mouse_event(self._over))
            self._over = None

    def _take_key(self, what):
        widget = self._focus if self._focus is not None and self._focus.winfo_exists() else self
        event = key_event(widget, what)
        names = key_sequences(what)
        chain = [widget] if widget is self else [widget, self]
        for one in chain:
            for name in names:
                functions = one._bindings.get(name)
                if functions:
                    for function in list(functions):
                        run_callback(function, event)
                    break
        if what["type"] == "keydown" and isinstance(widget, Widget):
            widget._key(event)

    def _at(self, x, y):
        widget = self
        while True:
            inner = next((child for child in reversed(widget._children) if child._manager and _within(child._box, x, y)), None)
            if inner is None:
                return widget
            widget = inner

    def _mouse_event(self, widget, **fields):
        x, y = self._pointer
        return Event(widget, x=round(x - widget._box[0]), y=round(y - widget._box[1]), x_root=round(x), y_root=round(y), **fields)

    def _take_mouse(self, kind, what):
        self._pointer = (what["x"], what["y"])
        widget = self._pressed if self._pressed is not None and kind != "press" else self._at(*self._pointer)
        if kind == "press":
            self._button = what["button"] + 1
            now = _stage.now_ms()
            double = now - self._last_press[0] < 400 and self._last_press[1] is widget
            self._last_press = (-1000 if double else now, widget)
            self._pressed = widget
            self._tell(widget, button_sequences("press", self._button, 2 if double else 1), self._mouse_event(widget, num=self._button))
            if isinstance(widget, Widget) and self._button == 1:
                widget._press(self._mouse_event(widget))
        elif kind == "release":
            self._pressed = None
            if isinstance(widget, Widget) and self._button == 1:
                widget._release(self._mouse_event(widget), _within(widget._box, *self._pointer))
            self._tell(widget, button_sequences("release", what["button"] + 1), self._mouse_event(widget, num=what["button"] + 1))
            self._button = 0
        else:
            self._cross(self._at(*self._pointer))
            event = self._mouse_event(widget, state=0x100 if self._button else 0)
            self._tell(widget, button_sequences("drag", self._button) if self._button else ["<Motion>"], event)
            if self._button and isinstance(widget, Widget):
                widget._drag(event)

    def _cross(self, over):
        if over is self._over:
            return
        if self._over is not None:
            self._tell(self._over, ["<Leave>"], self._mouse_event(self._over))
        self._over = over
        self._tell(over, ["<Enter>"], self._mouse_event(over))

    def _tell(self, widget, names, event):
        """An event goes to the narrowest binding of the widget, and to the window's own."""
        if hasattr(widget, "_tag_events"):
            widget._tag_events(names, event)
        for one in [widget] if widget is self else [widget, self]:
            functions = next((one._bindings[name] for name in names if one._bindings.get(name)), ())
            for function in list(functions):
                run_callback(function, event)

    def destroy(self):
        global _default
        super().destroy()
        if self._surface is not None:
            _stage.flush()
        self._destroyed, self._looping = True, False
        if _default is self:
            _default = None

    def report_callback_exception(self, *_):
        pass


def _within(box, x, y):
    return box[0] <= x < box[0] + box[2] and box[1] <= y < box[1] + box[3]


class Toplevel(Widget, Wm):
    """A second window: there is one picture, so it lies over the first."""

    _own = {"bg": "#f0f0f0", "width": 200, "height": 150}

    def __init__(self, master=None, cnf=None, **options):
        super().__init__(master, cnf, **options)
        self._title, self._fixed, self._protocols = "toplevel", None, {}
        self.place(relx=0.5, rely=0.5, anchor="center")

    def geometry(self, text=None):
        answer = super().geometry(text)
        if self._fixed:
            self.place(width=self._fixed[0], height=self._fixed[1])
        return answer

    def _draw(self, surface):
        x, y, width, height = self._box
        _stage.operate("fill", surface, css(self._options["bg"]), x, y, width, height)
        _stage.operate("rect", surface, "#888888", x, y, width, height, 1, 0)
