"""The real tkinter (and turtle, which draws with it) on a display of the box's own, see stage_display.py. A program that only
imports it gets none."""

import os
import sys

_FOLDER = os.path.dirname(os.path.abspath(__file__))


def before(_channel, _name):
    pass


def after(channel, tkinter):
    real = tkinter.Tk.__init__
    has_display = False

    def __init__(self, *args, **kwargs):
        nonlocal has_display
        if not has_display:
            has_display = True
            os.environ["DISPLAY"] = f":{_start_display(channel)}"
        real(self, *args, **kwargs)

    tkinter.Tk.__init__ = __init__


def _start_display(channel):
    """Gives the display's number once it is there. From now on its process sends the pictures and hears the viewer."""
    import subprocess

    told, tell = os.pipe()
    pictures, inputs = channel.give_away()
    script = os.path.join(_FOLDER, "stage_display.py")
    subprocess.Popen(
        [sys.executable, "-B", script, *map(str, (pictures, inputs, tell, os.getpid()))],
        pass_fds=[pictures, inputs, tell], stdin=subprocess.DEVNULL, cwd=_FOLDER,
    )
    for descriptor in (pictures, inputs, tell):
        os.close(descriptor)
    with os.fdopen(told) as number:
        return number.readline().strip()
