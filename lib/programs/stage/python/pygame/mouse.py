"""pygame.mouse."""

import _stage
from . import _inbox

_visible = True


def _now():
    from . import event

    event._gather()


def get_pos():
    _now()
    return _inbox.position


def get_pressed(num_buttons=3):
    _now()
    return tuple(button in _inbox.buttons_down for button in (1, 2, 3, 6, 7)[:num_buttons])


def get_rel():
    _now()
    moved, _inbox.moved = _inbox.moved, (0, 0)
    return moved


def set_pos(*position):
    _inbox.position = tuple(position[0] if len(position) == 1 else position)


def set_visible(value):
    global _visible
    before, _visible = _visible, bool(value)
    _stage.host.cursor("default" if _visible else "none")
    return before


def get_visible():
    return _visible


def get_focused():
    return _inbox.entered


def set_cursor(*_):
    pass


def get_cursor():
    return 0
