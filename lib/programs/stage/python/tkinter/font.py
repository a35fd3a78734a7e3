"""tkinter.font."""

import _stage
from ._tools import font_css

NORMAL, BOLD, ITALIC, ROMAN = "normal", "bold", "italic", "roman"


class Font:
    def __init__(self, root=None, font=None, name=None, exists=False, family="Arial", size=9, weight="normal",
                 slant="roman", underline=0, overstrike=0):
        if isinstance(font, tuple):
            family, size = font[0], font[1] if len(font) > 1 else size
            weight = "bold" if "bold" in font[2:] else weight
        self._fields = {"family": family, "size": size, "weight": weight, "slant": slant}

    def _description(self):
        fields = self._fields
        return fields["family"], fields["size"], f"{fields['weight']} {'italic' if fields['slant'] == 'italic' else ''}"

    def configure(self, **options):
        self._fields.update(options)

    config = configure

    def cget(self, name):
        return self._fields.get(name)

    actual = cget

    def measure(self, text):
        return round(_stage.measure(font_css(self), text)[0])

    def metrics(self, *names):
        _, ascent, descent = _stage.measure(font_css(self), "Mg")
        every = {"ascent": round(ascent), "descent": round(descent), "linespace": round(ascent + descent), "fixed": 0}
        return every[names[0]] if names else every


def families(*_):
    return "Arial", "Courier", "Times"


def nametofont(name):
    return Font()
