"""The real tkinter (and turtle, which draws with it) on a display of the box's own, see stage_display.py."""

import os
import sys

_FOLDER = os.path.dirname(os.path.abspath(__file__))


def before(channel, _name):
    """The display starts while tkinter is being loaded."""
    import subprocess

    told, tell = os.pipe()
    pictures, inputs = channel.give_away()
    subprocess.Popen(
        [sys.executable, "-B", os.path.join(_FOLDER, "stage_display.py"), *map(str, (pictures, inputs, tell, os.getpid()))],
        pass_fds=[pictures, inputs, tell], stdin=subprocess.DEVNULL, cwd=_FOLDER,
    )
    for descriptor in (pictures, inputs, tell):
        os.close(descriptor)
    channel.display = told


def after(channel, tkinter):
    real = tkinter.Tk.__init__

    def __init__(self, *args, **kwargs):
        if channel.display is not None:
            with os.fdopen(channel.display) as number:
                os.environ["DISPLAY"] = ":" + number.readline().strip()
            channel.display = None
        real(self, *args, **kwargs)

    tkinter.Tk.__init__ = __init__
