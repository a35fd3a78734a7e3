"""What keyboard and mouse did, turned from the browser's words into pygame's; and which keys and buttons are down."""

import _stage
from . import constants as c

MODIFIERS = {"Shift": c.KMOD_LSHIFT, "Control": c.KMOD_LCTRL, "Alt": c.KMOD_LALT, "Meta": c.KMOD_LMETA}
_NAMED = {
    "ArrowLeft": c.K_LEFT, "ArrowRight": c.K_RIGHT, "ArrowUp": c.K_UP, "ArrowDown": c.K_DOWN, "Space": c.K_SPACE,
    "Enter": c.K_RETURN, "Escape": c.K_ESCAPE, "Backspace": c.K_BACKSPACE, "Tab": c.K_TAB, "Delete": c.K_DELETE,
    "Insert": c.K_INSERT, "Home": c.K_HOME, "End": c.K_END, "PageUp": c.K_PAGEUP, "PageDown": c.K_PAGEDOWN,
    "ShiftLeft": c.K_LSHIFT, "ShiftRight": c.K_RSHIFT, "ControlLeft": c.K_LCTRL, "ControlRight": c.K_RCTRL,
    "AltLeft": c.K_LALT, "AltRight": c.K_RALT, "MetaLeft": c.K_LMETA, "MetaRight": c.K_RMETA, "CapsLock": c.K_CAPSLOCK,
    "Minus": c.K_MINUS, "Equal": c.K_EQUALS, "BracketLeft": c.K_LEFTBRACKET, "BracketRight": c.K_RIGHTBRACKET,
    "Backslash": c.K_BACKSLASH, "Semicolon": c.K_SEMICOLON, "Quote": c.K_QUOTE, "Backquote": c.K_BACKQUOTE,
    "Comma": c.K_COMMA, "Period": c.K_PERIOD, "Slash": c.K_SLASH, "NumpadEnter": c.K_KP_ENTER,
    "NumpadAdd": c.K_KP_PLUS, "NumpadSubtract": c.K_KP_MINUS, "NumpadMultiply": c.K_KP_MULTIPLY,
    "NumpadDivide": c.K_KP_DIVIDE, "NumpadDecimal": c.K_KP_PERIOD, "Pause": c.K_PAUSE, "ContextMenu": c.K_MENU,
}
_BUTTONS = {0: 1, 1: 2, 2: 3, 3: 6, 4: 7}

keys_down = set()
buttons_down = set()
modifiers = 0
position = (0, 0)
moved = (0, 0)
focused = True
entered = False


def key_of(what):
    """The number of a key, from the browser's event: the letter that is typed, else the key's place."""
    typed, code = what.get("key", ""), what.get("code", "")
    if code in _NAMED:
        return _NAMED[code]
    if code.startswith("Numpad") and code[6:].isdigit():
        return getattr(c, f"K_KP{code[6:]}")
    if len(typed) == 1 and typed.isascii() and typed.isprintable():
        return ord(code[3].lower()) if code.startswith("Key") and not typed.isalpha() else (
            ord(code[5]) if code.startswith("Digit") else ord(typed.lower()))
    if code.startswith("Key"):
        return ord(code[3].lower())
    if code.startswith("Digit"):
        return ord(code[5])
    if code[:1] == "F" and code[1:].isdigit():
        return getattr(c, f"K_F{code[1:]}", 0)
    return _NAMED.get(typed, 0)


def collect():
    """Pairs of an event's type and its fields, in order."""
    events = []
    for what in _stage.take_input():
        _collect_one(what, events)
    return events


def _collect_one(what, events):
    global position, moved, modifiers, focused, entered
    kind = what["type"]
    if kind in ("keydown", "keyup"):
        modifiers = sum(MODIFIERS[name] for name in what.get("modifiers", ()) if name in MODIFIERS)
        key = key_of(what)
        down = kind == "keydown"
        if down and what.get("repeat") and not _repeats():
            return
        (keys_down.add if down else keys_down.discard)(key)
        text = what.get("key", "") if len(what.get("key", "")) == 1 else {"Enter": "\r", "Backspace": "\b", "Tab": "\t",
                                                                             "Escape": "\x1b"}.get(what.get("key"), "")
        fields = {"key": key, "mod": modifiers, "unicode": text, "scancode": key & 0xFFFF, "window": None}
        events.append((c.KEYDOWN if down else c.KEYUP, fields))
        if down and len(what.get("key", "")) == 1 and not modifiers & (c.KMOD_CTRL | c.KMOD_META):
            events.append((c.TEXTINPUT, {"text": text, "window": None}))
    elif kind == "move":
        before, position = position, (int(what["x"]), int(what["y"]))
        step = (position[0] - before[0], position[1] - before[1])
        moved = (moved[0] + step[0], moved[1] + step[1])
        pressed = tuple(1 if button in buttons_down else 0 for button in (1, 2, 3))
        events.append((c.MOUSEMOTION, {"pos": position, "rel": step, "buttons": pressed, "touch": False, "window": None}))
    elif kind in ("press", "release"):
        position = (int(what["x"]), int(what["y"]))
        button = _BUTTONS.get(what["button"], 1)
        (buttons_down.add if kind == "press" else buttons_down.discard)(button)
        events.append((c.MOUSEBUTTONDOWN if kind == "press" else c.MOUSEBUTTONUP,
                       {"pos": position, "button": button, "touch": False, "window": None}))
    elif kind == "wheel":
        x, y = int(what["x"]), int(what["y"])
        events.append((c.MOUSEWHEEL, {"x": x, "y": y, "flipped": False, "precise_x": float(x), "precise_y": float(y),
                                      "touch": False, "window": None}))
        if y:
            button = 4 if y > 0 else 5
            for event in (c.MOUSEBUTTONDOWN, c.MOUSEBUTTONUP):
                events.append((event, {"pos": position, "button": button, "touch": False, "window": None}))
    elif kind in ("focus", "blur"):
        focused = kind == "focus"
        if not focused:
            keys_down.clear()
            buttons_down.clear()
        events.append((c.WINDOWFOCUSGAINED if focused else c.WINDOWFOCUSLOST, {"window": None}))
    elif kind in ("enter", "leave"):
        entered = kind == "enter"
        events.append((c.WINDOWENTER if entered else c.WINDOWLEAVE, {"window": None}))


def _repeats():
    from . import key

    return key.get_repeat()[0] > 0
