"""tkinter's interface on the stage: one window, drawn anew when something in it has changed."""

from ._canvas import Canvas
from ._controls import (Button, Checkbutton, Entry, Frame, Label, LabelFrame, Listbox, Menu, Message, PanedWindow, Radiobutton,
                        Scale, Scrollbar, Spinbox, Text)
from ._events import Event
from ._images import PhotoImage
from ._root import Tk, Toplevel, need_root
from ._tools import TclError
from ._variables import BooleanVar, DoubleVar, IntVar, StringVar, Variable
from ._widget import BaseWidget, Misc, Widget
from .constants import *

TkVersion = TclVersion = 8.6
EXCEPTION, READABLE, WRITABLE = 8, 2, 4


def mainloop(n=0):
    return need_root().mainloop()


__all__ = [name for name in list(globals()) if not name.startswith("_") and name not in ("need_root", "constants")]
