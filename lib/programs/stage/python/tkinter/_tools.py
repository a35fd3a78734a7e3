"""Colours, fonts and lengths as Tk writes them."""

import re

import _stage
from _stage_colors import named

_FAMILIES = (("courier", "monospace"), ("consolas", "monospace"), ("mono", "monospace"), ("times", "serif"), ("georgia", "serif"))


class TclError(Exception):
    """Something that Tk refuses."""


def css(color):
    """A colour as CSS writes it; "" is transparent."""
    if color is None or color == "":
        return ""
    text = str(color)
    if re.fullmatch(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})", text):
        return text
    if re.fullmatch(r"#[0-9a-fA-F]{12}", text):
        return "#" + text[1:3] + text[5:7] + text[9:11]
    found = named(text)
    if found is None:
        raise TclError(f'unknown color name "{text}"')
    return "#%02x%02x%02x" % found


def length(value):
    """Pixels of a length: a number, or text with a unit."""
    if isinstance(value, (int, float)):
        return value
    text = str(value).strip()
    factor = {"c": 37.8, "i": 96, "m": 3.78, "p": 1.333}.get(text[-1:])
    return float(text[:-1]) * factor if factor else float(text or 0)


def font_css(font):
    """A CSS font of Tk's: a tuple, a text like "Arial 12 bold", or a Font."""
    if font is None:
        font = ("Arial", 9)
    if hasattr(font, "_description"):
        font = font._description()
    if isinstance(font, str):
        match = re.fullmatch(r"\{?([A-Za-z ]*?)\}?(?:\s+(-?\d+))?((?:\s+[a-z]+)*)", font.strip())
        font = (match[1], int(match[2] or 9), match[3]) if match else (font, 9, "")
    family, size, style = (*font, 9, "")[:3] if len(font) == 1 else (*font, "")[:3] if len(font) == 2 else (
        font[0], font[1], " ".join(str(part) for part in font[2:]))
    size = int(size) or 9
    pixels = -size if size < 0 else round(size * 4 / 3)
    lower = str(family).lower()
    kind = next((name for part, name in _FAMILIES if part in lower), "sans-serif")
    return f"{'italic ' if 'italic' in style else ''}{'bold ' if 'bold' in style else ''}{pixels}px {kind}"


def text_size(text, font, wrap=0):
    """Lines, width, line height and ascent of a text."""
    _, ascent, descent = _stage.measure(font, "Mg")
    lines = []
    for line in str(text).split("\n"):
        lines += _wrapped(line, font, wrap) if wrap else [line]
    width = max((_stage.measure(font, line)[0] for line in lines), default=0)
    return lines, width, ascent + descent, ascent


def _wrapped(line, font, wrap):
    made, current = [], ""
    for word in line.split(" "):
        longer = f"{current} {word}" if current else word
        if current and _stage.measure(font, longer)[0] > wrap:
            made.append(current)
            current = word
        else:
            current = longer
    return [*made, current]


def draw_text(surface, text, x, y, font, color, anchor="center", justify="left", wrap=0, angle=0):
    """Draws text with its anchor at a point; gives the box that it takes."""
    lines, width, height, ascent = text_size(text, font, wrap)
    left, top = anchored(x, y, width, height * len(lines), anchor)
    align, offset = {"left": ("left", 0), "center": ("center", width / 2), "right": ("right", width)}[str(justify)]
    for index, line in enumerate(lines):
        if surface is not None and color:
            if angle:
                _stage.operate("text", surface, color, line, x, y + ascent / 3, font, "center", angle)
            else:
                _stage.operate("text", surface, color, line, left + offset, top + index * height + ascent, font, align, 0)
    return left, top, left + width, top + height * len(lines)


def anchored(x, y, width, height, anchor):
    """The top left corner of a box whose `anchor` lies at a point."""
    anchor = str(anchor)
    if anchor != "center":
        left = x if "w" in anchor else x - width if "e" in anchor else x - width / 2
        top = y if "n" in anchor else y - height if "s" in anchor else y - height / 2
        return left, top
    return x - width / 2, y - height / 2
