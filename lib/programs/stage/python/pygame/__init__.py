"""pygame's interface on the stage: the same names and numbers, drawn by the browser."""

from . import (color, constants, display, draw, event, font, gfxdraw, image, joystick, key, locals, mask, math, mixer,
               mouse, pixelarray, rect, sprite, surface, time, transform, version)
from .color import THECOLORS, Color
from .constants import *
from .event import Event
from .mask import Mask
from .math import Vector2, Vector3
from .pixelarray import PixelArray
from .rect import FRect, Rect, RectType
from .surface import Surface, SurfaceType, error
from .version import ver, vernum

__version__ = ver
_initialised = False


def init():
    global _initialised
    _initialised = True
    time._start()
    return 5, 0


def quit():
    global _initialised
    _initialised = False
    display.quit()


def get_init():
    return _initialised


def get_error():
    return ""


def get_sdl_version(linked=True):
    return version.SDL


def register_quit(function):
    import atexit

    atexit.register(function)


