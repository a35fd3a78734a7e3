"""The real pygame without a display: what is flipped is shown, and what the viewer's keyboard and mouse do becomes its events."""

import io
import os
import threading

_SETTINGS = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}


def before(_channel, _name):
    os.environ.update(_SETTINGS)


def after(channel, pygame):
    _show_pictures(channel, pygame)
    _stop_the_clock(channel, pygame)
    channel.listen(_Inputs(pygame))


def _show_pictures(channel, pygame):
    display, save = pygame.display, pygame.image.save
    lock = threading.Lock()
    kept = sent = None
    last = None

    def copy_of(surface, into):
        if into is None or into.get_size() != surface.get_size() or into.get_masks() != surface.get_masks():
            return surface.copy()
        into.blit(surface, (0, 0))
        return into

    def keep():
        nonlocal kept
        surface = display.get_surface()
        if surface is None:
            return
        with lock:
            kept = copy_of(surface, kept)
        channel.offer(take)

    def take():
        """Nothing where no pixel has changed: comparing them takes a tenth of the time of making an image."""
        nonlocal sent, last
        with lock:
            sent = copy_of(kept, sent)
        picture = sent.get_size(), sent.get_buffer().raw
        if picture == last:
            return None
        last = picture
        to = io.BytesIO()
        save(sent, to, "picture.jpg")
        return to.getvalue(), *sent.get_size()

    def shown(real):
        def show(*args, **kwargs):
            result = real(*args, **kwargs)
            keep()
            channel.wait_while_paused()
            return result

        show.__name__, show.__doc__ = real.__name__, real.__doc__
        return show

    display.flip, display.update = shown(display.flip), shown(display.update)


def _stop_the_clock(channel, pygame):
    """Time stands still while the viewer pauses: no ball jumps through a wall afterwards."""
    real_clock, real_ticks = pygame.time.Clock, pygame.time.get_ticks

    class Clock:
        def __init__(self):
            self._clock, self._held, self._passed = real_clock(), channel.held, 0

        def _without_pause(self, passed):
            held, self._held = channel.held - self._held, channel.held
            self._passed = max(0, passed - round(held * 1000))
            return self._passed

        def tick(self, framerate=0):
            return self._without_pause(self._clock.tick(framerate))

        def tick_busy_loop(self, framerate=0):
            return self._without_pause(self._clock.tick_busy_loop(framerate))

        def get_time(self):
            return self._passed

        def __getattr__(self, name):
            return getattr(self._clock, name)

    pygame.time.Clock = Clock
    pygame.time.get_ticks = lambda: real_ticks() - round(channel.held * 1000)


class _Inputs:
    """Posts events, and answers what is pressed and where the pointer is: SDL's dummy driver knows of no keyboard."""

    def __init__(self, pygame):
        self._pygame = pygame
        self._keys, self._buttons = set(), set()
        self._modifiers, self._focused = 0, True
        self._position, self._moved = (0, 0), (0, 0)
        self._repeat = (0, 0)
        key, mouse = pygame.key, pygame.mouse
        key.get_pressed = lambda: _Pressed(self._keys)
        key.get_mods = lambda: self._modifiers
        key.get_focused = mouse.get_focused = lambda: self._focused
        key.set_repeat, key.get_repeat = self._set_repeat, lambda: self._repeat
        mouse.get_pos = lambda: self._position
        mouse.set_pos = self._set_position
        mouse.get_rel = self._take_moved
        mouse.get_pressed = self._get_buttons

    def __call__(self, what):
        kind = what["type"]
        hear = {
            "keydown": self._key, "keyup": self._key, "move": self._move, "press": self._press,
            "release": self._press, "wheel": self._wheel, "focus": self._focus, "blur": self._focus,
        }.get(kind)
        if hear:
            hear(kind, what)

    def _post(self, kind, **fields):
        try:
            self._pygame.event.post(self._pygame.event.Event(kind, **fields))
        except self._pygame.error:
            pass  # No window yet, or a full queue.

    def _key(self, kind, what):
        pygame, down = self._pygame, kind == "keydown"
        names = {"Shift": pygame.KMOD_LSHIFT, "Control": pygame.KMOD_LCTRL, "Alt": pygame.KMOD_LALT, "Meta": pygame.KMOD_LMETA}
        self._modifiers = sum(names.get(name, 0) for name in what.get("modifiers", ()))
        key = _key_of(pygame, what)
        if down and what.get("repeat") and not self._repeat[0]:
            return
        (self._keys.add if down else self._keys.discard)(key)
        typed = what["key"]
        text = typed if len(typed) == 1 else {"Enter": "\r", "Backspace": "\b", "Tab": "\t", "Escape": "\x1b"}.get(typed, "")
        self._post(pygame.KEYDOWN if down else pygame.KEYUP, key=key, mod=self._modifiers, unicode=text, scancode=key & 0xFFFF)
        if down and len(typed) == 1 and not self._modifiers & (pygame.KMOD_CTRL | pygame.KMOD_META):
            self._post(pygame.TEXTINPUT, text=text)

    def _move(self, _kind, what):
        to = (int(what["x"]), int(what["y"]))
        step = (to[0] - self._position[0], to[1] - self._position[1])
        self._position = to
        self._moved = (self._moved[0] + step[0], self._moved[1] + step[1])
        self._post(self._pygame.MOUSEMOTION, pos=to, rel=step, buttons=self._get_buttons(), touch=False)

    def _press(self, kind, what):
        button = {0: 1, 1: 2, 2: 3, 3: 6, 4: 7}.get(what["button"], 1)
        self._position = (int(what["x"]), int(what["y"]))
        (self._buttons.add if kind == "press" else self._buttons.discard)(button)
        event = self._pygame.MOUSEBUTTONDOWN if kind == "press" else self._pygame.MOUSEBUTTONUP
        self._post(event, pos=self._position, button=button, touch=False)

    def _wheel(self, _kind, what):
        x, y = int(what["x"]), int(what["y"])
        self._post(self._pygame.MOUSEWHEEL, x=x, y=y, flipped=False, precise_x=float(x), precise_y=float(y), touch=False)
        for event in (self._pygame.MOUSEBUTTONDOWN, self._pygame.MOUSEBUTTONUP) if y else ():
            self._post(event, pos=self._position, button=4 if y > 0 else 5, touch=False)

    def _focus(self, kind, _what):
        self._focused = kind == "focus"
        if not self._focused:
            self._keys.clear()
            self._buttons.clear()
        self._post(self._pygame.WINDOWFOCUSGAINED if self._focused else self._pygame.WINDOWFOCUSLOST)

    def _set_repeat(self, delay=0, interval=0):
        self._repeat = (delay, interval or delay)

    def _set_position(self, *to):
        x, y = to if len(to) == 2 else to[0]
        self._position = (int(x), int(y))

    def _take_moved(self):
        moved, self._moved = self._moved, (0, 0)
        return moved

    def _get_buttons(self, num_buttons=3):
        return tuple(button in self._buttons for button in ((1, 2, 3) if num_buttons == 3 else (1, 2, 3, 6, 7)))


class _Pressed:
    """Answers by a key's number, whatever its size."""

    def __init__(self, keys):
        self._keys = frozenset(keys)

    def __getitem__(self, key):
        return key in self._keys

    def __len__(self):
        return 512

    def __iter__(self):
        return iter([key in self._keys for key in range(512)])


_NAMES = {
    "ArrowLeft": "LEFT", "ArrowRight": "RIGHT", "ArrowUp": "UP", "ArrowDown": "DOWN", "Space": "SPACE", "Enter": "RETURN",
    "ShiftLeft": "LSHIFT", "ShiftRight": "RSHIFT", "ControlLeft": "LCTRL", "ControlRight": "RCTRL", "AltLeft": "LALT",
    "AltRight": "RALT", "MetaLeft": "LMETA", "MetaRight": "RMETA", "Minus": "MINUS", "Equal": "EQUALS",
    "BracketLeft": "LEFTBRACKET", "BracketRight": "RIGHTBRACKET", "Backslash": "BACKSLASH", "Semicolon": "SEMICOLON",
    "Quote": "QUOTE", "Backquote": "BACKQUOTE", "Comma": "COMMA", "Period": "PERIOD", "Slash": "SLASH",
    "NumpadEnter": "KP_ENTER", "NumpadAdd": "KP_PLUS", "NumpadSubtract": "KP_MINUS", "NumpadMultiply": "KP_MULTIPLY",
    "NumpadDivide": "KP_DIVIDE", "NumpadDecimal": "KP_PERIOD", "ContextMenu": "MENU",
}


def _key_of(pygame, what):
    """The number of a key: the letter that is typed, else the key's place."""
    code, typed = what["code"], what["key"]
    if len(typed) == 1 and typed.isascii() and typed.isalpha():
        return ord(typed.lower())
    if code.startswith(("Key", "Digit")):
        return ord(code[-1].lower())
    name = f"KP{code[6:]}" if code.startswith("Numpad") and code[6:].isdigit() else _NAMES.get(code, code.upper())
    number = getattr(pygame, f"K_{name}", 0)
    return number or (ord(typed.lower()) if len(typed) == 1 else 0)
