"""Widgets with words: labels, buttons, sliders, fields."""

import _stage
from ._tools import css, draw_text, font_css, length, text_size
from ._widget import Widget, run_callback


class Frame(Widget):
    _own = {"bg": "#f0f0f0", "width": 0, "height": 0}

    def _draw(self, surface):
        _stage.operate("fill", surface, css(self._options["bg"]), *self._box)
        _border(surface, self)


class LabelFrame(Frame):
    _own = {**Frame._own, "text": "", "relief": "groove", "bd": 2}


PanedWindow = Frame


def _border(surface, widget):
    relief, width = str(widget._options.get("relief", "flat")), length(widget._options.get("bd") or 0)
    if relief != "flat" and width > 0:
        x, y, w, h = widget._box
        _stage.operate("rect", surface, "#a0a0a0" if relief != "solid" else "#000000", x, y, w, h, width, 0)


class _Worded(Widget):
    """A widget that shows a text or a picture."""

    _own = {"bg": "#f0f0f0", "fg": "black", "text": "", "font": None, "padx": 1, "pady": 1, "bd": 0, "anchor": "center",
            "justify": "center", "wraplength": 0}
    _margin = (2, 2)

    def _text(self):
        variable = self._options.get("textvariable")
        return str(variable.get()) if variable is not None else str(self._options.get("text") or "")

    def _extra_left(self):
        return 0

    def _wanted(self):
        options = self._options
        image = options.get("image")
        if image:
            width, height = image.width(), image.height()
        else:
            font = font_css(options["font"])
            lines, width, line, _ = text_size(self._text(), font, length(options["wraplength"]))
            height = line * len(lines)
            if options.get("width"):
                width = max(0, int(options["width"])) * _stage.measure(font, "0")[0]
            if options.get("height"):
                height = int(options["height"]) * line
        border = length(options["bd"])
        return (width + 2 * (length(options["padx"]) + self._margin[0] + border) + self._extra_left(),
                height + 2 * (length(options["pady"]) + self._margin[1] + border))

    def _background(self):
        return css(self._options["bg"])

    def _draw(self, surface):
        x, y, width, height = self._box
        options = self._options
        background = self._background()
        if background:
            _stage.operate("fill", surface, background, x, y, width, height)
        _border(surface, self)
        image = options.get("image")
        if image:
            _stage.operate("blit", surface, image._surface, round(x + (width - image.width()) / 2),
                           round(y + (height - image.height()) / 2), 0, 0, image.width(), image.height(), 1, "")
            return
        left = self._extra_left()
        inner = (x + left + 4, y + 2, width - left - 8, height - 4)
        anchor = str(options["anchor"])
        at_x = inner[0] if "w" in anchor else inner[0] + inner[2] if anchor in ("e", "ne", "se") else inner[0] + inner[2] / 2
        at_y = inner[1] if anchor in ("n", "nw", "ne") else inner[1] + inner[3] if anchor in ("s", "sw", "se") else inner[1] + inner[3] / 2
        color = "#a0a0a0" if self._state() == "disabled" else css(options["fg"])
        draw_text(surface, self._text(), at_x, at_y, font_css(options["font"]), color, anchor, options["justify"],
                  length(options["wraplength"]))


class Label(_Worded):
    pass


class Message(Label):
    pass


class Button(_Worded):
    _own = {**_Worded._own, "bg": "#e1e1e1", "padx": 6, "pady": 3, "bd": 1, "command": None}
    _down = False

    def _draw(self, surface):
        super()._draw(surface)
        x, y, width, height = self._box
        _stage.operate("rect", surface, "#000000" if self._down else "#adadad", x, y, width, height, 1, 0)

    def _press(self, event):
        self._down = self._state() != "disabled"
        self._changed()

    def _release(self, event, inside):
        down, self._down = self._down, False
        self._changed()
        if down and inside:
            self.invoke()

    def _key(self, event):
        if event.keysym in ("space", "Return"):
            self.invoke()

    def invoke(self):
        command = self._options.get("command")
        if callable(command) and self._state() != "disabled":
            return run_callback(command)

    def flash(self):
        pass


class Checkbutton(Button):
    _own = {**_Worded._own, "bd": 0, "variable": None, "onvalue": 1, "offvalue": 0, "command": None, "anchor": "w"}

    def _extra_left(self):
        return 18

    def _on(self):
        variable = self._options.get("variable")
        return variable is not None and variable.get() == self._options["onvalue"]

    def _draw(self, surface):
        _Worded._draw(self, surface)
        x, y, _, height = self._box
        _stage.operate("rect", surface, "#333333", x + 3, y + height / 2 - 7, 14, 14, 1, 0)
        if self._on():
            _stage.operate("poly", surface, "#333333", [x + 6, y + height / 2, x + 9, y + height / 2 + 4, x + 14, y + height / 2 - 5], 2, 0)

    def toggle(self):
        variable = self._options.get("variable")
        if variable is not None:
            variable.set(self._options["offvalue"] if self._on() else self._options["onvalue"])

    def invoke(self):
        self.toggle()
        return super().invoke()

    def select(self):
        if not self._on():
            self.toggle()

    def deselect(self):
        if self._on():
            self.toggle()


class Radiobutton(Checkbutton):
    _own = {**Checkbutton._own, "value": None}

    def _on(self):
        variable = self._options.get("variable")
        return variable is not None and str(variable.get()) == str(self._options["value"])

    def _draw(self, surface):
        _Worded._draw(self, surface)
        x, y, _, height = self._box
        _stage.operate("circle", surface, "#333333", x + 10, y + height / 2, 7, 1, 0)
        if self._on():
            _stage.operate("circle", surface, "#333333", x + 10, y + height / 2, 4, 0, 0)

    def toggle(self):
        variable = self._options.get("variable")
        if variable is not None:
            variable.set(self._options["value"])


class Scale(Widget):
    _own = {"bg": "#f0f0f0", "fg": "black", "from_": 0, "to": 100, "orient": "vertical", "length": 100, "resolution": 1,
            "showvalue": True, "label": "", "command": None, "variable": None, "font": None, "digits": 0, "width": 15}

    def __init__(self, master=None, cnf=None, **options):
        self._value = None
        super().__init__(master, cnf, **options)

    def _horizontal(self):
        return str(self._options["orient"]).startswith("h")

    def _wanted(self):
        long, across = length(self._options["length"]), 22 + (18 if self._options["showvalue"] else 0) + (
            18 if self._options["label"] else 0)
        return (long, across) if self._horizontal() else (across + 20, long)

    def get(self):
        variable = self._options.get("variable")
        value = variable.get() if variable is not None else self._value
        value = float(self._options["from_"]) if value is None else float(value)
        step = float(self._options["resolution"])
        return int(value) if step == int(step) and step > 0 else value

    def set(self, value):
        low, high, step = float(self._options["from_"]), float(self._options["to"]), float(self._options["resolution"])
        value = max(min(low, high), min(max(low, high), float(value)))
        if step > 0:
            value = round(round((value - low) / step) * step + low, 6)
        self._value = value
        if self._options.get("variable") is not None:
            self._options["variable"].set(int(value) if step == int(step) else value)
        self._changed()

    def _press(self, event):
        self._drag(event)

    def _drag(self, event):
        _, _, width, height = self._box
        share = (event.x - 10) / max(1, width - 20) if self._horizontal() else (event.y - 10) / max(1, height - 20)
        low, high = float(self._options["from_"]), float(self._options["to"])
        before = self.get()
        self.set(low + max(0, min(1, share)) * (high - low))
        if self.get() != before and callable(self._options.get("command")):
            run_callback(self._options["command"], str(self.get()))

    def _draw(self, surface):
        x, y, width, height = self._box
        _stage.operate("fill", surface, css(self._options["bg"]), x, y, width, height)
        low, high = float(self._options["from_"]), float(self._options["to"])
        share = (self.get() - low) / (high - low or 1)
        font, color = font_css(self._options["font"]), css(self._options["fg"])
        if self._horizontal():
            if self._options["label"]:
                draw_text(surface, self._options["label"], x + 4, y + 9, font, color, "w")
            base = y + height - 11
            at = x + 10 + share * (width - 20)
            _stage.operate("rect", surface, "#c0c0c0", x + 4, base - 4, width - 8, 8, 0, 0)
            _stage.operate("rect", surface, "#6080c0", at - 8, base - 7, 16, 14, 0, 0)
            if self._options["showvalue"]:
                draw_text(surface, f"{self.get():g}", at, base - 17, font, color)
        else:
            at = y + 10 + share * (height - 20)
            _stage.operate("rect", surface, "#c0c0c0", x + width - 15, y + 4, 8, height - 8, 0, 0)
            _stage.operate("rect", surface, "#6080c0", x + width - 18, at - 8, 14, 16, 0, 0)
            if self._options["showvalue"]:
                draw_text(surface, f"{self.get():g}", x + width - 24, at, font, color, "e")


class Entry(Widget):
    _own = {"bg": "white", "fg": "black", "width": 20, "font": None, "textvariable": None, "show": "", "justify": "left",
            "state": "normal", "bd": 1}

    def __init__(self, master=None, cnf=None, **options):
        self._typed = ""
        super().__init__(master, cnf, **options)

    def get(self):
        variable = self._options.get("textvariable")
        return str(variable.get()) if variable is not None else self._typed

    def _put(self, text):
        self._typed = text
        if self._options.get("textvariable") is not None:
            self._options["textvariable"].set(text)
        self._changed()

    def _index(self, index):
        return len(self.get()) if str(index) in ("end", "insert") else int(index)

    def insert(self, index, text):
        at, before = self._index(index), self.get()
        self._put(before[:at] + str(text) + before[at:])

    def delete(self, first, last=None):
        start = self._index(first)
        end = start + 1 if last is None else self._index(last)
        before = self.get()
        self._put(before[:start] + before[end:])

    def icursor(self, index):
        pass

    select_range = selection_range = selection_clear = lambda self, *_: None

    def _wanted(self):
        font = font_css(self._options["font"])
        _, ascent, descent = _stage.measure(font, "Mg")
        return int(self._options["width"]) * _stage.measure(font, "0")[0] + 6, ascent + descent + 6

    def _press(self, event):
        self.focus_set()
        self._changed()

    def _key(self, event):
        if self._state() in ("disabled", "readonly"):
            return
        if event.keysym == "BackSpace":
            self._put(self.get()[:-1])
        elif event.char and event.char.isprintable() and not event.state & 4:
            self._put(self.get() + event.char)

    def _draw(self, surface):
        x, y, width, height = self._box
        focused = self.focus_get() is self
        _stage.operate("fill", surface, css(self._options["bg"]), x, y, width, height)
        _stage.operate("rect", surface, "#0078d7" if focused else "#7a7a7a", x, y, width, height, 1, 0)
        text = self.get()
        if self._options["show"]:
            text = str(self._options["show"]) * len(text)
        draw_text(surface, text + ("|" if focused else ""), x + 3, y + height / 2, font_css(self._options["font"]), css(self._options["fg"]), "w")


class Spinbox(Entry):
    _own = {**Entry._own, "from_": 0, "to": 0, "increment": 1, "command": None, "values": ()}


class Text(Entry):
    """Several lines; indexes are only told apart as beginning, end and line.column."""

    _own = {**Entry._own, "width": 40, "height": 10, "wrap": "char"}

    def _index(self, index):
        text, name = self.get(), str(index)
        if name.startswith(("end", "insert")):
            return len(text)
        line, _, column = name.partition(".")
        lines = text.split("\n")
        return sum(len(one) + 1 for one in lines[: int(line) - 1]) + (len(lines[int(line) - 1]) if column == "end" else int(column))

    def get(self, first=None, last=None):
        if first is None:
            return self._typed
        return self._typed[self._index(first) : self._index(last) if last is not None else self._index(first) + 1] + (
            "\n" if last is not None and str(last) == "end" else "")

    def insert(self, index, text, *tags):
        super().insert(index, text)

    def _wanted(self):
        font = font_css(self._options["font"])
        _, ascent, descent = _stage.measure(font, "Mg")
        return (int(self._options["width"]) * _stage.measure(font, "0")[0] + 6, int(self._options["height"]) * (ascent + descent) + 6)

    def _key(self, event):
        if event.keysym == "Return":
            self._put(self._typed + "\n")
        else:
            super()._key(event)

    def see(self, index):
        pass

    tag_config = tag_configure = tag_add = yview = mark_set = lambda self, *_, **__: None

    def _draw(self, surface):
        x, y, width, height = self._box
        _stage.operate("fill", surface, css(self._options["bg"]), x, y, width, height)
        _stage.operate("rect", surface, "#7a7a7a", x, y, width, height, 1, 0)
        font = font_css(self._options["font"])
        _, ascent, descent = _stage.measure(font, "Mg")
        room = max(1, int((height - 6) / (ascent + descent)))
        shown = "\n".join(self._typed.split("\n")[-room:])
        draw_text(surface, shown, x + 3, y + 3, font, css(self._options["fg"]), "nw")


class Listbox(Widget):
    _own = {"bg": "white", "fg": "black", "width": 20, "height": 10, "font": None, "selectmode": "browse"}

    def __init__(self, master=None, cnf=None, **options):
        self._lines, self._chosen = [], ()
        super().__init__(master, cnf, **options)

    def insert(self, index, *lines):
        at = len(self._lines) if str(index) == "end" else int(index)
        self._lines[at:at] = [str(line) for line in lines]
        self._changed()

    def delete(self, first, last=None):
        start = len(self._lines) - 1 if str(first) == "end" else int(first)
        end = start if last is None else len(self._lines) - 1 if str(last) == "end" else int(last)
        del self._lines[start : end + 1]
        self._changed()

    def get(self, first, last=None):
        if last is None:
            return self._lines[int(first)]
        return tuple(self._lines[int(first) : len(self._lines) if str(last) == "end" else int(last) + 1])

    def size(self):
        return len(self._lines)

    def curselection(self):
        return self._chosen

    def _line_height(self):
        _, ascent, descent = _stage.measure(font_css(self._options["font"]), "Mg")
        return ascent + descent

    def _wanted(self):
        font = font_css(self._options["font"])
        return int(self._options["width"]) * _stage.measure(font, "0")[0] + 6, int(self._options["height"]) * self._line_height() + 6

    def _press(self, event):
        at = int((event.y - 3) / self._line_height())
        self._chosen = (at,) if 0 <= at < len(self._lines) else ()
        self._changed()
        self.event_generate("<<ListboxSelect>>")

    yview = see = activate = selection_set = selection_clear = lambda self, *_: None

    def _draw(self, surface):
        x, y, width, height = self._box
        _stage.operate("fill", surface, css(self._options["bg"]), x, y, width, height)
        line = self._line_height()
        for index, text in enumerate(self._lines[: int((height - 6) / line)]):
            if index in self._chosen:
                _stage.operate("fill", surface, "#cce8ff", x + 1, y + 3 + index * line, width - 2, line)
            draw_text(surface, text, x + 3, y + 3 + index * line, font_css(self._options["font"]), css(self._options["fg"]), "nw")
        _stage.operate("rect", surface, "#7a7a7a", x, y, width, height, 1, 0)


class Scrollbar(Frame):
    def set(self, *_):
        pass


class Menu(Widget):
    """Menus are not drawn; what they are asked for is kept so that the program goes on."""

    def add_command(self, *_args, **_named):
        pass

    add_cascade = add_separator = add_checkbutton = add_radiobutton = entryconfig = delete = post = tk_popup = add_command
