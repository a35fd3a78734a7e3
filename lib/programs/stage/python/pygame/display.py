"""pygame.display: the one window."""

import _stage
from .surface import Surface, error

_surface = None
_caption = "pygame window"


def init():
    pass


def quit():
    global _surface
    _surface = None


def get_init():
    return True


def set_mode(size=(0, 0), flags=0, depth=0, display=0, vsync=0):
    global _surface
    width, height = (int(part) for part in size)
    if width <= 0 or height <= 0:
        width, height = 800, 600
    _surface = Surface((width, height))
    _stage.flush()
    _stage.host.resize(width, height)
    return _surface


def get_surface():
    return _surface


def flip():
    if _surface is None:
        raise error("Display mode not set")
    return _stage.block(_stage.present_in_step(_surface._id))


def update(*_areas):
    return flip()


def set_caption(title, icontitle=None):
    global _caption
    _caption = str(title)
    _stage.host.caption(_caption)


def get_caption():
    return _caption, _caption


def set_icon(surface):
    pass


def get_window_size():
    return _surface.get_size() if _surface else (0, 0)


def get_desktop_sizes():
    return [(1280, 720)]


def list_modes(*_args, **_named):
    return [(1280, 720), (1024, 768), (800, 600), (640, 480)]


class _Info:
    current_w, current_h, bitsize, hw, wm = 1280, 720, 32, 0, 1


def Info():
    info = _Info()
    if _surface is not None:
        info.current_w, info.current_h = _surface.get_size()
    return info


def get_driver():
    return "stepwise"


def get_active():
    return True


def toggle_fullscreen():
    return 1


def iconify():
    return True


def set_gamma(*_):
    return True


def mode_ok(size, flags=0, depth=0, display=0):
    return 32


def get_num_displays():
    return 1


def set_allow_screensaver(value=True):
    pass
