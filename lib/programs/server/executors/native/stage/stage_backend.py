"""A backend for matplotlib: Agg draws, the stage shows, and `show` keeps animations going."""

import time

import stage_matplotlib
from matplotlib import _pylab_helpers
from matplotlib.backend_bases import FigureManagerBase, TimerBase
from matplotlib.backends.backend_agg import FigureCanvasAgg

_timers = set()


class Timer(TimerBase):
    due = 0.0

    def _timer_start(self):
        self.due = time.monotonic() + self.interval / 1000
        _timers.add(self)

    def _timer_stop(self):
        _timers.discard(self)

    def run(self):
        # What is late is not made up for: an animation that is too slow for its interval goes as fast as it can.
        self.due = max(self.due + self.interval / 1000, time.monotonic())
        if self._single:
            _timers.discard(self)
        self._on_timer()


class FigureCanvas(FigureCanvasAgg):
    _timer_cls = Timer
    stale_picture = True
    #: What is in its pixels is the picture already: an animation has drawn only what changed.
    blitted = False

    def new_timer(self, interval=None, callbacks=None):
        return Timer(interval=interval, callbacks=callbacks)

    def draw_idle(self, *args, **kwargs):
        self.stale_picture = True

    def blit(self, bbox=None):
        self.stale_picture = self.blitted = True

    def start_event_loop(self, timeout=0):
        """`pause` and its like."""
        _loop(time.monotonic() + timeout if timeout > 0 else float("inf"), lambda: self._looping)

    _looping = True

    def stop_event_loop(self):
        self._looping = False

    def flush_events(self):
        _show_stale()


class FigureManager(FigureManagerBase):
    def show(self):
        self.canvas.stale_picture = True
        _show_stale()

    @classmethod
    def pyplot_show(cls, *, block=None):
        show(block=block)


def new_figure_manager(num, *args, FigureClass=None, **kwargs):
    from matplotlib.figure import Figure

    return new_figure_manager_given_figure(num, (FigureClass or Figure)(*args, **kwargs))


def new_figure_manager_given_figure(num, figure):
    return FigureManager(FigureCanvas(figure), num)


def show(*args, block=None, **kwargs):
    """Shows all figures; goes on for as long as one of them moves, since nobody can close a window here."""
    managers = _pylab_helpers.Gcf.get_all_fig_managers()
    for manager in managers:
        manager.canvas.stale_picture = True
    _show_stale()
    if block is not False:
        _loop(float("inf"), lambda: bool(_timers))
        _pylab_helpers.Gcf.destroy_all()


def draw_if_interactive():
    pass


def _show_stale():
    managers = _pylab_helpers.Gcf.get_all_fig_managers()
    if any(manager.canvas.stale_picture for manager in managers):
        # An animation starts when its figure is first drawn.
        stage_matplotlib.show([manager.canvas.figure for manager in managers])
        for manager in managers:
            manager.canvas.stale_picture = manager.canvas.blitted = False


def _loop(until, goes_on):
    _show_stale()
    while goes_on():
        stage_matplotlib.channel.wait_while_paused()
        now = time.monotonic()
        if now >= until:
            return
        for timer in [timer for timer in _timers if timer.due <= now]:
            timer.run()
        _show_stale()
        due = min([until, now + 0.1, *(timer.due for timer in _timers)])
        time.sleep(max(0.001, due - time.monotonic()))
