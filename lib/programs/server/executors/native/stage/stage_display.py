"""A process of its own beside a program that wants a display: starts Xvfb, shows what changes on its screen, and moves its
pointer and keys (XTest). Called with the descriptors for pictures, for input and for telling which display it is."""

import ctypes
import json
import mmap
import os
import signal
import struct
import subprocess
import sys
import threading
import time

import stage_channel
import stage_images

SCREEN = (1280, 1024)
FOLDER = "/dev/shm"
_LOOK_FOR_WINDOWS_EVERY = 0.15
_VIEWABLE = 2
_REVERT_TO_POINTER = 1


def start_xvfb():
    """The number of a new display, once it takes connections."""
    told, tell = os.pipe()
    width, height = SCREEN
    subprocess.Popen(
        ["/usr/bin/Xvfb", "-displayfd", str(tell), "-screen", "0", f"{width}x{height}x24", "-fbdir", FOLDER,
         "-nolisten", "tcp", "-noreset", "-dpi", "96"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, pass_fds=[tell],
    )
    os.close(tell)
    with os.fdopen(told) as number:
        return number.readline().strip()


class Screen:
    """The screen's pixels, as Xvfb keeps them in a file (X11/XWDFile.h), and the part of them that windows cover."""

    def __init__(self, display):
        with open(f"{FOLDER}/Xvfb_screen0", "rb") as file:
            self._pixels = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        fields = struct.unpack(">25I", self._pixels[:100])
        self._start, self._line = fields[0] + 12 * fields[19], fields[12]
        self._windows = Windows(display)
        self.box = None
        self._looked = 0.0
        self._last = None

    def take(self):
        """The windows' pixels in rows without gaps, where they have changed: bytes, width, height; else None."""
        now = time.monotonic()
        if now - self._looked > _LOOK_FOR_WINDOWS_EVERY:
            self._looked, self.box = now, self._windows.find_box()
        if self.box is None:
            return None
        left, top, right, bottom = self.box
        first = self._start + top * self._line
        slab = self._pixels[first:first + (bottom - top) * self._line]
        if (self.box, slab) == self._last:
            return None
        self._last = (self.box, slab)
        if (left, right) == (0, SCREEN[0]):
            return slab, right - left, bottom - top
        rows = (slab[at + 4 * left:at + 4 * right] for at in range(0, len(slab), self._line))
        return b"".join(rows), right - left, bottom - top


class Windows:
    def __init__(self, display):
        self._x, self._display = display.x, display.open()
        self._root = self._x.XDefaultRootWindow(self._display)
        self._known = set()

    def find_box(self):
        """Left, top, right and bottom of what visible windows cover; a new one gets the keyboard, as from a window manager."""
        boxes, seen = [], set()
        for window in self._children():
            found = Attributes()
            if not self._x.XGetWindowAttributes(self._display, window, ctypes.byref(found)) or found.map_state != _VIEWABLE:
                continue
            seen.add(window)
            border = 2 * found.border_width
            boxes.append((found.x, found.y, found.x + found.width + border, found.y + found.height + border))
            if window not in self._known and not found.override_redirect:
                self._x.XSetInputFocus(self._display, window, _REVERT_TO_POINTER, 0)
        self._known = seen
        if not boxes:
            return None
        lefts, tops, rights, bottoms = zip(*boxes)
        box = (max(0, min(lefts)), max(0, min(tops)), min(SCREEN[0], max(rights)), min(SCREEN[1], max(bottoms)))
        return box if box[0] < box[2] and box[1] < box[3] else None

    def _children(self):
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        done = self._x.XQueryTree(self._display, self._root, ctypes.byref(root), ctypes.byref(parent),
                                  ctypes.byref(children), ctypes.byref(count))
        found = [children[at] for at in range(count.value)] if done else []
        if children:
            self._x.XFree(children)
        return found


class Attributes(ctypes.Structure):
    """XWindowAttributes of X11/Xlib.h."""

    _fields_ = [
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing_store")),
        ("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong), ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int), ("map_state", ctypes.c_int),
        ("all_event_masks", ctypes.c_long), ("your_event_mask", ctypes.c_long),
        ("do_not_propagate_mask", ctypes.c_long), ("override_redirect", ctypes.c_int), ("screen", ctypes.c_void_p),
    ]


class Display:
    """Xlib, by its C names. Errors (a window that has just gone) are no reason to end."""

    _IGNORE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda _display, _error: 0)

    def __init__(self, name):
        self.x = ctypes.CDLL("libX11.so.6")
        self._name = name.encode()
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = self.x.XStringToKeysym.restype = ctypes.c_ulong
        self.x.XKeysymToKeycode.restype = ctypes.c_ubyte
        for function in ("XDefaultRootWindow", "XQueryTree", "XGetWindowAttributes", "XSetInputFocus", "XFlush",
                         "XKeysymToKeycode"):
            getattr(self.x, function).argtypes = {
                "XQueryTree": [ctypes.c_void_p, ctypes.c_ulong] + 4 * [ctypes.c_void_p],
                "XGetWindowAttributes": [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p],
                "XSetInputFocus": [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_ulong],
                "XKeysymToKeycode": [ctypes.c_void_p, ctypes.c_ulong],
            }.get(function, [ctypes.c_void_p])
        self.x.XInitThreads()
        self.x.XSetErrorHandler(self._IGNORE)

    def open(self):
        return self.x.XOpenDisplay(self._name)


class Hands:
    """Does with XTest what the viewer does."""

    def __init__(self, display, screen):
        self._x, self._display, self._screen = display.x, display.open(), screen
        self._test = ctypes.CDLL("libXtst.so.6")
        whole = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self._test.XTestFakeKeyEvent.argtypes = self._test.XTestFakeButtonEvent.argtypes = whole
        self._test.XTestFakeMotionEvent.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_ulong]
        self._held = set()

    def __call__(self, what):
        kind = what["type"]
        if kind in ("keydown", "keyup"):
            # A key that is held repeats by itself, as on any display.
            if not what.get("repeat"):
                self._key(self._code_of(what), kind == "keydown")
        elif kind == "move":
            self._move(what)
        elif kind in ("press", "release"):
            self._move(what)
            self._button({0: 1, 1: 2, 2: 3}.get(what["button"], 1), kind == "press")
        elif kind == "wheel":
            button = 4 if what["y"] > 0 else 5
            for down in (True, False):
                self._button(button, down)
        elif kind == "blur":
            for code in list(self._held):
                self._key(code, False)
        self._x.XFlush(self._display)

    def _key(self, code, down):
        if not code or (code in self._held) == down:
            return
        (self._held.add if down else self._held.discard)(code)
        self._test.XTestFakeKeyEvent(self._display, code, down, 0)

    def _move(self, what):
        left, top, right, bottom = self._screen.box or (0, 0, *SCREEN)
        x, y = (min(right - 1, max(left, left + int(what["x"]))), min(bottom - 1, max(top, top + int(what["y"]))))
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)

    def _button(self, number, down):
        self._test.XTestFakeButtonEvent(self._display, number, down, 0)

    def _code_of(self, what):
        symbol = self._x.XStringToKeysym(_symbol_of(what).encode())
        return self._x.XKeysymToKeycode(self._display, symbol) if symbol else 0


_SYMBOLS = {
    "ArrowLeft": "Left", "ArrowRight": "Right", "ArrowUp": "Up", "ArrowDown": "Down", "Space": "space", "Enter": "Return",
    "Backspace": "BackSpace", "ShiftLeft": "Shift_L", "ShiftRight": "Shift_R", "ControlLeft": "Control_L",
    "ControlRight": "Control_R", "AltLeft": "Alt_L", "AltRight": "Alt_R", "MetaLeft": "Super_L", "PageUp": "Prior",
    "PageDown": "Next", "Minus": "minus", "Equal": "equal", "BracketLeft": "bracketleft", "BracketRight": "bracketright",
    "Backslash": "backslash", "Semicolon": "semicolon", "Quote": "apostrophe", "Backquote": "grave", "Comma": "comma",
    "Period": "period", "Slash": "slash", "NumpadEnter": "KP_Enter", "NumpadAdd": "KP_Add", "NumpadSubtract": "KP_Subtract",
}


def _symbol_of(what):
    """X11's name of the key at a place on a keyboard as in America, which is Xvfb's; Shift is pressed by itself."""
    code, typed = what["code"], what["key"]
    if len(typed) == 1 and typed.isascii() and typed.isalpha():
        return typed.lower()
    if code.startswith(("Key", "Digit")):
        return code[-1].lower()
    return _SYMBOLS.get(code) or _SYMBOLS.get(typed) or code or typed


def main():
    pictures, inputs, tell, program = (int(word) for word in sys.argv[1:5])
    # When it is stopped so is the program, which our parent is.
    number = start_xvfb()
    display = Display(f":{number}")
    screen = Screen(display)
    os.write(tell, number.encode() + b"\n")
    os.close(tell)
    channel = stage_channel.Channel(pictures, inputs)
    channel.on_pause = lambda paused: os.kill(program, signal.SIGSTOP if paused else signal.SIGCONT)
    try:
        channel.listen(Hands(display, screen))
    except OSError:
        print("(stage: keyboard and mouse need libXtst. 键盘和鼠标需要 libXtst。)", file=sys.stderr, flush=True)
        channel.begin_reading()
    encode = stage_images.find_encoder()
    while os.getppid() == program:
        began = time.monotonic()
        taken = screen.take()
        if taken:
            channel.send(encode(*taken), taken[1], taken[2])
        time.sleep(max(0.005, 1 / stage_channel.PICTURES_A_SECOND - (time.monotonic() - began)))


main()
