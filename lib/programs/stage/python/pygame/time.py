"""pygame.time: the stage's clock."""

import _stage
from .event import set_timer as _set_timer

_started_ms = None


def _start():
    global _started_ms
    if _started_ms is None:
        _started_ms = _stage.now_ms()


def get_ticks():
    _start()
    return int(_stage.now_ms() - _started_ms)


async def _wait(milliseconds):
    before = _stage.now_ms()
    await _stage.wait_until(before + max(0, milliseconds))
    return int(_stage.now_ms() - before)


def wait(milliseconds):
    return _stage.block(_wait(milliseconds))


delay = wait


def set_timer(event, millis, loops=0):
    _set_timer(event, millis, loops)


class Clock:
    """Keeps a rhythm: `tick(60)` waits until a sixtieth of a second has passed since the last one."""

    def __init__(self):
        _start()
        self._due = self._last = _stage.now_ms()
        self._time = self._raw = 0
        self._recent = []

    async def _tick(self, framerate):
        now = _stage.now_ms()
        if framerate > 0:
            self._due = max(self._due + 1000 / framerate, now - 1000 / framerate)
            self._raw = int(now - self._last)
            await _stage.wait_until(self._due)
        elif not _stage._waited_since_present:
            await _stage.wait_frame()
        now = _stage.now_ms()
        passed = now - self._last
        # Whole milliseconds; what is left over counts for the next tick.
        self._time = int(passed)
        self._last += self._time
        self._recent = [*self._recent[-9:], now]
        return self._time

    def tick(self, framerate=0):
        return _stage.block(self._tick(framerate))

    tick_busy_loop = tick

    def get_time(self):
        return self._time

    def get_rawtime(self):
        return self._raw

    def get_fps(self):
        if len(self._recent) < 10:
            return 0.0
        passed = self._recent[-1] - self._recent[0]
        return 1000 * (len(self._recent) - 1) / passed if passed > 0 else 0.0
