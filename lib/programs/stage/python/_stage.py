"""The bridge between the drawing modules and their host.

Drawing is a list of operations, sent as JSON once a frame: crossing into JavaScript per shape would cost more than the
shapes. Waiting is a coroutine everywhere; `block` turns it into a blocking call, by stack switching where the browser
can, else by handing the coroutine to the caller, whom `_stage_async` has rewritten to await it.
"""

import json
import sys

OPERATIONS_MAX = 4000
BREATH_MS = 12

host = None
mode = "virtual"
_operations = []
_surfaces = 0
_last_breath_ms = 0.0
_waited_since_present = False


def connect(new_host, new_mode):
    """`mode` is "switch" (blocking by stack switching), "await" (callers await) or "virtual" (time is counted)."""
    global host, mode
    host = new_host
    mode = new_mode


def new_surface(width, height):
    """The number of a new transparent surface."""
    global _surfaces
    _surfaces += 1
    operate("new", _surfaces, width, height)
    return _surfaces


def operate(*operation):
    """Adds a drawing operation."""
    _operations.append(operation)
    if len(_operations) >= OPERATIONS_MAX:
        flush()


def flush():
    """Draws what was asked for so far."""
    global _operations
    if _operations:
        text = json.dumps(_operations, separators=(",", ":"))
        _operations = []
        host.draw(text)


def present(surface, background=""):
    """Shows a surface in the window."""
    global _waited_since_present
    operate("show", surface, background)
    flush()
    _waited_since_present = False


def now_ms():
    """Milliseconds of the stage's clock, which stands still while it is paused."""
    return host.now()


def block(coroutine):
    """Waits for a coroutine from ordinary code."""
    if mode == "switch":
        from pyodide.ffi import run_sync

        return run_sync(coroutine)
    if mode == "await":
        return coroutine
    try:
        while True:
            coroutine.send(None)
    except StopIteration as done:
        return done.value


async def wait_until(target_ms):
    """Waits until the clock shows `target_ms`, in step with the display where that is near enough."""
    global _last_breath_ms, _waited_since_present
    flush()
    _waited_since_present = True
    answer = host.until(float(target_ms))
    if mode != "virtual":
        await answer
    _last_breath_ms = host.now()


async def wait_frame():
    """Waits for the display's next frame."""
    global _last_breath_ms, _waited_since_present
    flush()
    _waited_since_present = True
    answer = host.frame()
    if mode != "virtual":
        await answer
    _last_breath_ms = host.now()


def has_waited():
    """Whether the program has waited since the last picture."""
    return _waited_since_present


async def present_in_step(surface):
    """Shows a surface; a program that does not wait by itself between pictures is held to the display's rate."""
    if not _waited_since_present:
        await wait_frame()
    present(surface)


async def breathe():
    """Lets input arrive, now and then. It is no waiting of the program's own."""
    global _waited_since_present
    if host.now() - _last_breath_ms > BREATH_MS:
        waited = _waited_since_present
        await wait_until(host.now())
        _waited_since_present = waited


def take_input():
    """What keyboard and mouse did since the last call: a list of dictionaries."""
    text = host.input()
    return json.loads(text) if text else []


async def read_line():
    """The next line of input with its newline, or "" at the end."""
    flush()
    answer = host.line()
    return answer if isinstance(answer, str) else await answer


_metrics = {}


def measure(font, text):
    """Width, ascent and descent of a text in pixels, in a CSS font."""
    key = (font, text)
    found = _metrics.get(key)
    if found is None:
        if len(_metrics) > 2000:
            _metrics.clear()
        found = _metrics[key] = tuple(json.loads(host.measure(font, text)))
    return found


def read_pixels(surface, x, y, width, height):
    """Red, green, blue, alpha bytes of a part of a surface."""
    flush()
    pixels = host.pixels(surface, x, y, width, height)
    return pixels if isinstance(pixels, bytes) else pixels.to_bytes()


endings = []
"""What modules do when the program's last line has run, such as showing what was drawn since the last picture."""


def note(text):
    """A remark for the person, once."""
    if text not in _noted:
        _noted.add(text)
        print(text, file=sys.stderr)


_noted = set()
