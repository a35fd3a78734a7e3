"""The browser's events in Tk's words."""

_KEYSYMS = {
    "ArrowLeft": "Left", "ArrowRight": "Right", "ArrowUp": "Up", "ArrowDown": "Down", " ": "space", "Enter": "Return",
    "Backspace": "BackSpace", "PageUp": "Prior", "PageDown": "Next", "Shift": "Shift_L", "Control": "Control_L", "Alt": "Alt_L",
    "+": "plus", "-": "minus", ".": "period", ",": "comma", "/": "slash", "*": "asterisk", "=": "equal", "_": "underscore",
}
_KEYCODES = {"Left": 37, "Up": 38, "Right": 39, "Down": 40, "space": 32, "Return": 13, "Escape": 27}


class Event:
    """What happened: to which widget, where, with which key or button."""

    def __init__(self, widget, **fields):
        self.widget = widget
        self.type = fields.pop("type", "")
        self.x = self.y = self.x_root = self.y_root = 0
        self.char = self.keysym = ""
        self.keycode = self.keysym_num = self.num = self.delta = self.state = self.time = 0
        self.width, self.height = widget._box[2:]
        self.__dict__.update(fields)

    def __repr__(self):
        return f"<{self.type} event x={self.x} y={self.y} keysym={self.keysym}>"


def keysym_of(what):
    key = what.get("key", "")
    return _KEYSYMS.get(key, key)


def _state(what):
    bits = {"Shift": 1, "Control": 4, "Alt": 8}
    return sum(bits.get(name, 0) for name in what.get("modifiers", ()))


def key_event(widget, what):
    keysym = keysym_of(what)
    char = what["key"] if len(what["key"]) == 1 else {"Enter": "\r", "Backspace": "\b", "Tab": "\t", "Escape": "\x1b"}.get(what["key"], "")
    code = _KEYCODES.get(keysym, ord(char.upper()) if len(char) == 1 else 0)
    return Event(widget, type="KeyPress" if what["type"] == "keydown" else "KeyRelease", keysym=keysym, char=char,
                 keycode=code, keysym_num=ord(char) if len(char) == 1 else 0, state=_state(what))


def key_sequences(what):
    """The names under which a key may be bound, the narrowest first."""
    keysym = keysym_of(what)
    up = what["type"] == "keyup"
    names = []
    prefixes = [name for name in ("Control", "Alt", "Shift") if name in what.get("modifiers", ())]
    if up:
        names += [f"<KeyRelease-{keysym}>", "<KeyRelease>"]
    else:
        if prefixes:
            joined = "-".join(prefixes)
            names += [f"<{joined}-{keysym}>", f"<{joined}-Key-{keysym}>", f"<{joined}-KeyPress-{keysym}>"]
        names += [f"<{keysym}>", f"<Key-{keysym}>", f"<KeyPress-{keysym}>"]
        if len(keysym) == 1 or len(what["key"]) == 1:
            names.append(what["key"])
        names += ["<Key>", "<KeyPress>", "<Any-KeyPress>", "<Any-Key>"]
    return names


def button_sequences(kind, button, times=1):
    """Names for a press, release or drag with a button (1 left, 2 middle, 3 right)."""
    if kind == "release":
        return [f"<ButtonRelease-{button}>", "<ButtonRelease>"]
    if kind == "drag":
        return [f"<B{button}-Motion>", "<Motion>"]
    names = [f"<Button-{button}>", f"<ButtonPress-{button}>", f"<{button}>", "<Button>", "<ButtonPress>"]
    return [f"<Double-Button-{button}>", f"<Double-{button}>", *names] if times == 2 else names
