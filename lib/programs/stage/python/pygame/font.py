"""pygame.font: text in the fonts that the browser has."""

import _stage
from . import constants
from .color import css
from .surface import Surface

_FAMILIES = {"couriernew": "monospace", "courier": "monospace", "consolas": "monospace", "monospace": "monospace",
             "menlo": "monospace", "timesnewroman": "serif", "times": "serif", "georgia": "serif"}


def init():
    pass


quit = init


def get_init():
    return True


def get_default_font():
    return "freesansbold.ttf"


def get_fonts():
    return ["arial", "couriernew", "timesnewroman"]


def match_font(name, bold=False, italic=False):
    return None


class Font:
    """A size and a family. pygame's sizes are of the line's height, CSS's of the em: hence the 0.72."""

    def __init__(self, name=None, size=20, _system=False, _bold=False, _italic=False):
        self._size = max(1, int(size))
        names = (name if isinstance(name, str) else "").lower().replace(" ", "").split(",")
        self._family = next((_FAMILIES[key] for key in names if key in _FAMILIES), "sans-serif")
        self._em = self._size if _system else max(1, round(self._size * 0.72))
        self.bold, self.italic, self.underline, self.strikethrough = bool(_bold), bool(_italic), False, False

    @property
    def _css(self):
        return f"{'italic ' if self.italic else ''}{'bold ' if self.bold else ''}{self._em}px {self._family}"

    def _height(self):
        _, ascent, descent = _stage.measure(self._css, "Mg")
        return round(ascent + descent)

    def size(self, text):
        widest = max((_stage.measure(self._css, line)[0] for line in str(text).split("\n")), default=0)
        return round(widest), self._height() * (str(text).count("\n") + 1)

    def render(self, text, antialias=True, color=(0, 0, 0), background=None, wraplength=0):
        text = "" if text is None else str(text) if not isinstance(text, bytes) else text.decode()
        lines = text.split("\n")
        width, height = self.size(text)
        made = Surface((width, height), constants.SRCALPHA, _filled=False)
        if background is not None:
            made.fill(background)
        _, ascent, _ = _stage.measure(self._css, "Mg")
        for index, line in enumerate(lines):
            base = index * self._height() + ascent
            _stage.operate("text", made._id, css(color), line, 0, base, self._css, "left", 0)
            if self.underline:
                _stage.operate("fill", made._id, css(color), 0, round(base + 2), width, 1)
        return made

    def get_height(self):
        return self._height()

    get_linesize = get_height

    def get_ascent(self):
        return round(_stage.measure(self._css, "Mg")[1])

    def get_descent(self):
        return -round(_stage.measure(self._css, "Mg")[2])

    def metrics(self, text):
        return [(0, round(_stage.measure(self._css, letter)[0]), 0, self.get_ascent(),
                 round(_stage.measure(self._css, letter)[0])) for letter in text]

    def set_bold(self, value):
        self.bold = bool(value)

    def set_italic(self, value):
        self.italic = bool(value)

    def set_underline(self, value):
        self.underline = bool(value)

    def get_bold(self):
        return self.bold

    def get_italic(self):
        return self.italic

    def get_underline(self):
        return self.underline


def SysFont(name, size, bold=False, italic=False):
    if isinstance(name, (list, tuple)):
        name = ",".join(name)
    return Font(name, size, _system=True, _bold=bold, _italic=italic)


FontType = Font
