"""What all widgets share: options, places, events, the clock."""

import traceback

import _stage
from ._tools import length

_ALIASES = {"background": "bg", "foreground": "fg", "borderwidth": "bd"}
waiting = []
"""Coroutines that callbacks returned, where callers await (see `_stage_async`)."""


def run_callback(function, *args):
    """Calls what a program gave; an error in it is shown and the window lives on, as in Tk."""
    try:
        result = function(*args)
        if hasattr(result, "__await__"):
            waiting.append(result)
        return result
    except (SystemExit, KeyboardInterrupt):
        raise
    except Exception as error:
        print("Exception in Tkinter callback")
        traceback.print_exception(type(error), error, error.__traceback__.tb_next)


class Misc:
    """Methods of the window and of all widgets."""

    _own = {}
    _manager = ""

    def __init__(self):
        self._children = []
        self._options = dict(self._own)
        self._place = {}
        self._box = (0, 0, 1, 1)
        self._bindings = {}
        self._weights = ({}, {})
        self._propagates = True
        self.children = {}

    # options

    def configure(self, cnf=None, **options):
        for name, value in {**(cnf or {}), **options}.items():
            self._options[_ALIASES.get(name, name)] = value
        self._changed()

    config = configure

    def cget(self, key):
        return self._options.get(_ALIASES.get(key, key), "")

    def __getitem__(self, key):
        return self.cget(key)

    def __setitem__(self, key, value):
        self.configure({key: value})

    def keys(self):
        return list(self._options)

    def _changed(self):
        self._root_window()._dirty = True

    def _root_window(self):
        widget = self
        while widget.master is not None:
            widget = widget.master
        return widget

    def _wanted(self):
        return length(self._options.get("width") or 0), length(self._options.get("height") or 0)

    def _draw_all(self, surface):
        self._draw(surface)
        for child in self._children:
            if child._manager:
                child._draw_all(surface)

    def _draw(self, surface):
        pass

    # events

    def bind(self, sequence=None, func=None, add=None):
        if func is None:
            return
        functions = self._bindings.setdefault(sequence, [])
        if not add:
            functions.clear()
        functions.append(func)
        return f"{id(func)}{sequence}"

    def bind_all(self, sequence=None, func=None, add=None):
        return self._root_window().bind(sequence, func, add)

    bind_class = lambda self, name, sequence=None, func=None, add=None: self.bind_all(sequence, func, add)

    def unbind(self, sequence, funcid=None):
        self._bindings.pop(sequence, None)

    def unbind_all(self, sequence):
        self._root_window().unbind(sequence)

    def event_generate(self, sequence, **fields):
        from ._events import Event

        event = Event(self, type=sequence, **fields)
        for function in self._bindings.get(sequence, ()):
            run_callback(function, event)

    def focus_set(self):
        self._root_window()._focus = self

    focus = focus_force = focus_set

    def focus_get(self):
        return self._root_window()._focus

    def grab_set(self):
        pass

    grab_release = grab_current = transient = grab_set

    # the clock

    def after(self, ms, func=None, *args):
        root = self._root_window()
        if func is None:
            return _stage.block(_sleep(root, ms))
        root._timer_count += 1
        name = f"after#{root._timer_count}"
        root._timers[name] = (_stage.now_ms() + max(0, int(ms)), root._timer_count, func, args)
        return name

    def after_idle(self, func, *args):
        return self.after(0, func, *args)

    def after_cancel(self, name):
        self._root_window()._timers.pop(name, None)

    def mainloop(self, n=0):
        return self._root_window()._start()

    def quit(self):
        self._root_window()._looping = False

    def update(self):
        return _stage.block(self._root_window()._turn(True))

    def update_idletasks(self):
        self._root_window()._draw_window()

    # asking

    def winfo_toplevel(self):
        return self._root_window()

    winfo_root = winfo_toplevel

    def winfo_exists(self):
        return 1 if self.master is None or self in self.master._children else 0

    def winfo_children(self):
        return list(self._children)

    def winfo_width(self):
        self._root_window()._layout()
        return self._box[2]

    def winfo_height(self):
        self._root_window()._layout()
        return self._box[3]

    def winfo_reqwidth(self):
        from ._layout import wanted

        return int(wanted(self)[0])

    def winfo_reqheight(self):
        from ._layout import wanted

        return int(wanted(self)[1])

    def winfo_x(self):
        return self._box[0]

    def winfo_y(self):
        return self._box[1]

    winfo_rootx, winfo_rooty = winfo_x, winfo_y

    def winfo_screenwidth(self):
        return 1280

    def winfo_screenheight(self):
        return 800

    def winfo_pointerx(self):
        return int(self._root_window()._pointer[0])

    def winfo_pointery(self):
        return int(self._root_window()._pointer[1])

    def winfo_ismapped(self):
        return 1 if self._manager else 0

    def winfo_rgb(self, color):
        from ._tools import css

        text = css(color)
        return tuple(int(text[index : index + 2], 16) * 257 for index in (1, 3, 5))

    def register(self, func, *_):
        return func

    def nametowidget(self, name):
        return name

    def bell(self, displayof=0):
        pass

    def option_add(self, *_):
        pass

    def clipboard_clear(self, **_):
        pass

    clipboard_append = clipboard_clear

    def columnconfigure(self, index, weight=0, **_):
        for one in index if isinstance(index, (tuple, list)) else (index,):
            self._weights[0][int(one)] = weight

    grid_columnconfigure = columnconfigure

    def rowconfigure(self, index, weight=0, **_):
        for one in index if isinstance(index, (tuple, list)) else (index,):
            self._weights[1][int(one)] = weight

    grid_rowconfigure = rowconfigure

    def pack_propagate(self, flag=True):
        self._propagates = bool(flag)

    grid_propagate = propagate = pack_propagate

    def pack_slaves(self):
        return [child for child in self._children if child._manager == "pack"]

    def destroy(self):
        for child in list(self._children):
            child.destroy()
        if self.master is not None and self in self.master._children:
            self.master._children.remove(self)
            self.master._changed()


async def _sleep(root, ms):
    root._draw_window()
    await _stage.wait_until(_stage.now_ms() + ms)


class Widget(Misc):
    def __init__(self, master=None, cnf=None, **options):
        super().__init__()
        if master is None:
            from ._root import need_root

            master = need_root()
        self.master = master
        self.tk = getattr(master, "tk", None)
        master._children.append(self)
        options = {**(cnf or {}), **options}
        options.pop("name", None)
        self.configure(options)

    def _managed(self, manager, cnf, options):
        self._manager = manager
        if manager == "grid" and "row" not in options and "row" not in self._place:
            rows = [int(child._place.get("row", 0)) + 1 for child in self.master._children if child._manager == "grid" and child is not self]
            options["row"] = max(rows, default=0)
        self._place = {**(self._place if manager == "place" else {}), **(cnf or {}), **options}
        # The order of packing is the order of asking for it.
        self.master._children.remove(self)
        self.master._children.append(self)
        self._changed()

    def pack(self, cnf=None, **options):
        self._managed("pack", cnf, options)

    pack_configure = pack

    def grid(self, cnf=None, **options):
        self._managed("grid", cnf, options)

    grid_configure = grid

    def place(self, cnf=None, **options):
        self._managed("place", cnf, options)

    place_configure = place

    def pack_forget(self):
        self._manager = ""
        self._changed()

    grid_forget = grid_remove = place_forget = forget = pack_forget

    def grid_info(self):
        return dict(self._place)

    pack_info = place_info = grid_info

    def lift(self, above=None):
        self.master._children.remove(self)
        self.master._children.append(self)
        self._changed()

    tkraise = lift

    def lower(self, below=None):
        self.master._children.remove(self)
        self.master._children.insert(0, self)
        self._changed()

    def _state(self):
        return str(self._options.get("state", "normal"))

    def _press(self, event):
        """The left button went down on the widget."""

    def _release(self, event, inside):
        """It went up again."""

    def _drag(self, event):
        """The pointer moved with the button down."""

    def _key(self, event):
        """A key was pressed while the widget has the focus."""


BaseWidget = Widget
