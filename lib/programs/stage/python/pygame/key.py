"""pygame.key."""

from . import _inbox, constants

_repeat = (0, 0)
_NAMES = {getattr(constants, name): name[2:].lower() for name in constants.__all__
          if name.startswith("K_") and not name.startswith("K_KP_")}
_NAMES.update({constants.K_RETURN: "return", constants.K_LSHIFT: "left shift", constants.K_RSHIFT: "right shift",
               constants.K_LCTRL: "left ctrl", constants.K_RCTRL: "right ctrl"})


class _Pressed:
    """Answers by a key's number, whatever its size."""

    def __init__(self, down):
        self._down = down

    def __getitem__(self, key):
        return key in self._down

    def __len__(self):
        return 512

    def __iter__(self):
        return iter([key in self._down for key in range(512)])


def get_pressed():
    from . import event

    event._gather()
    return _Pressed(frozenset(_inbox.keys_down))


def get_mods():
    return _inbox.modifiers


def set_mods(value):
    _inbox.modifiers = value


def set_repeat(delay=0, interval=0):
    global _repeat
    _repeat = (delay, interval or delay)


def get_repeat():
    return _repeat


def get_focused():
    return _inbox.focused


def name(key, use_compat=True):
    found = _NAMES.get(key)
    if found is None or 33 <= key <= 126:
        return chr(key) if 33 <= key <= 126 else "unknown key" if found is None else found
    return found


def key_code(text):
    for key in _NAMES:
        if name(key) == text.lower():
            return key
    raise ValueError("unknown key name")


def start_text_input():
    pass


stop_text_input = start_text_input


def set_text_input_rect(rect):
    pass
