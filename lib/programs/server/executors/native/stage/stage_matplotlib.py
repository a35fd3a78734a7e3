"""The real matplotlib: what `show` would put into windows, and what `savefig` draws, is shown on the stage."""

import importlib.abc
import importlib.util
import io
import os
import sys

#: The channel of this process, for the backend that matplotlib loads by its name.
channel = None


def before(given, _name):
    global channel
    channel = given
    os.environ.setdefault("MPLBACKEND", "module://stage_backend")


def after(_channel, _matplotlib):
    sys.meta_path.insert(0, _FigureWatcher())


class _FigureWatcher(importlib.abc.MetaPathFinder):
    """Changes `Figure.savefig` when it comes to be."""

    def find_spec(self, name, path=None, target=None):
        if name != "matplotlib.figure":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        load = spec.loader.exec_module

        def exec_module(module):
            load(module)
            _show_saved(module.Figure)

        spec.loader.exec_module = exec_module
        return spec


def _show_saved(figure_class):
    real = figure_class.savefig

    def savefig(self, *args, **kwargs):
        result = real(self, *args, **kwargs)
        show([self])
        return result

    savefig.__doc__ = real.__doc__
    figure_class.savefig = savefig


def show(figures):
    """Shows figures below one another. They are drawn here and now; only packing them waits for its turn."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    pictures = []
    for figure in figures:
        canvas = figure.canvas if isinstance(figure.canvas, FigureCanvasAgg) else FigureCanvasAgg(figure)
        if not getattr(canvas, "blitted", False):
            canvas.draw()
        width, height = canvas.get_width_height(physical=True)
        image = Image.frombuffer("RGBA", (width, height), bytes(canvas.buffer_rgba()), "raw", "RGBA", 0, 1)
        white = Image.new("RGB", (width, height), "white")
        white.paste(image, mask=image.getchannel("A"))
        pictures.append(white)
    whole = pictures[0]
    if len(pictures) > 1:
        whole = Image.new("RGB", (max(one.width for one in pictures), sum(one.height for one in pictures)), "white")
        top = 0
        for one in pictures:
            whole.paste(one, (0, top))
            top += one.height

    def take():
        to = io.BytesIO()
        whole.save(to, "JPEG", quality=92, subsampling=0)
        return to.getvalue(), whole.width, whole.height

    channel.offer(take)
