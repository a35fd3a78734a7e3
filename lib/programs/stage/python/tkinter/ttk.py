"""tkinter.ttk: the same widgets under their themed names."""

from ._controls import (Button, Checkbutton, Entry, Frame, Label, LabelFrame, PanedWindow, Radiobutton, Scrollbar, Spinbox)
from ._controls import Scale as _Scale
from ._tools import css
import _stage

Labelframe = LabelFrame


class Scale(_Scale):
    _own = {**_Scale._own, "orient": "horizontal", "resolution": 0, "showvalue": False}


class Combobox(Entry):
    _own = {**Entry._own, "values": ()}

    def set(self, value):
        self._put(str(value))

    def current(self, index=None):
        values = list(self._options["values"])
        if index is None:
            return values.index(self.get()) if self.get() in values else -1
        self.set(values[index])

    def _press(self, event):
        values = list(self._options["values"])
        if values:
            self.set(values[(self.current() + 1) % len(values)])
            self.event_generate("<<ComboboxSelected>>")


class Progressbar(Frame):
    _own = {**Frame._own, "value": 0, "maximum": 100, "length": 100, "orient": "horizontal", "mode": "determinate"}

    def _wanted(self):
        return self._options["length"], 20

    def step(self, amount=1):
        self.configure(value=self._options["value"] + amount)

    def start(self, *_):
        pass

    stop = start

    def _draw(self, surface):
        x, y, width, height = self._box
        _stage.operate("fill", surface, "#e6e6e6", x, y, width, height)
        share = min(1, self._options["value"] / (self._options["maximum"] or 1))
        _stage.operate("fill", surface, css("#06b025"), x, y, width * share, height)


class Separator(Frame):
    _own = {**Frame._own, "width": 2, "height": 2, "bg": "#c0c0c0"}


class Style:
    def __init__(self, *_):
        pass

    def configure(self, *_args, **_named):
        pass

    map = theme_use = layout = configure
