"""pygame.Color and the ways to write one."""

import colorsys

from _stage_colors import CSS, X11, named

THECOLORS = {name: (*(X11.get(name) or value), 255) for name, value in CSS.items()}


def _clamp(value):
    return max(0, min(255, int(value)))


class Color:
    """Red, green, blue and alpha, 0–255 each."""

    __slots__ = ("r", "g", "b", "a")

    def __init__(self, *parts, **named_parts):
        if named_parts:
            parts = tuple(named_parts.get(name, 255) for name in ("r", "g", "b", "a")) if "r" in named_parts else tuple(
                named_parts.values())
        if len(parts) == 1:
            parts = _parse(parts[0])
        if not 3 <= len(parts) <= 4:
            raise ValueError("invalid color argument")
        parts = tuple(int(part) for part in parts)
        if any(not 0 <= part <= 255 for part in parts):
            raise ValueError("invalid color argument")
        self.r, self.g, self.b = parts[:3]
        self.a = parts[3] if len(parts) == 4 else 255

    def __len__(self):
        return 4

    def __iter__(self):
        return iter((self.r, self.g, self.b, self.a))

    def __getitem__(self, index):
        return (self.r, self.g, self.b, self.a)[index]

    def __setitem__(self, index, value):
        setattr(self, "rgba"[index], _clamp(value))

    def __eq__(self, other):
        try:
            return tuple(self) == tuple(Color(other))
        except (TypeError, ValueError):
            return False

    __hash__ = None

    def __int__(self):
        return self.r << 24 | self.g << 16 | self.b << 8 | self.a

    def __repr__(self):
        return f"Color({self.r}, {self.g}, {self.b}, {self.a})"

    def _with(self, other, join):
        return Color(*(_clamp(join(a, b)) for a, b in zip(self, Color(other))))

    def __add__(self, other):
        return self._with(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._with(other, lambda a, b: a - b)

    def __mul__(self, other):
        return self._with(other, lambda a, b: a * b)

    def lerp(self, other, amount):
        if not 0 <= amount <= 1:
            raise ValueError("Argument 2 must be in range [0, 1]")
        return self._with(other, lambda a, b: round(a + (b - a) * amount))

    def normalize(self):
        return tuple(part / 255 for part in self)

    def correct_gamma(self, gamma):
        return Color(*(_clamp(round((part / 255) ** gamma * 255)) for part in self))

    def grayscale(self):
        gray = _clamp(0.298999 * self.r + 0.587 * self.g + 0.114 * self.b)
        return Color(gray, gray, gray, self.a)

    def premul_alpha(self):
        return Color(*(part * self.a // 255 for part in (self.r, self.g, self.b)), self.a)

    def update(self, *parts):
        self.r, self.g, self.b, self.a = Color(*parts)

    def set_length(self, length):
        pass

    def _set(self, red, green, blue):
        self.r, self.g, self.b = (_clamp(round(part * 255)) for part in (red, green, blue))

    @property
    def hsva(self):
        hue, saturation, value = colorsys.rgb_to_hsv(self.r / 255, self.g / 255, self.b / 255)
        return hue * 360, saturation * 100, value * 100, self.a / 2.55

    @hsva.setter
    def hsva(self, parts):
        self._set(*colorsys.hsv_to_rgb(parts[0] / 360, parts[1] / 100, parts[2] / 100))
        if len(parts) > 3:
            self.a = _clamp(round(parts[3] * 2.55))

    @property
    def hsla(self):
        hue, light, saturation = colorsys.rgb_to_hls(self.r / 255, self.g / 255, self.b / 255)
        return hue * 360, saturation * 100, light * 100, self.a / 2.55

    @hsla.setter
    def hsla(self, parts):
        self._set(*colorsys.hls_to_rgb(parts[0] / 360, parts[2] / 100, parts[1] / 100))
        if len(parts) > 3:
            self.a = _clamp(round(parts[3] * 2.55))

    @classmethod
    def from_hsva(cls, *parts):
        made = cls(0, 0, 0)
        made.hsva = parts[0] if len(parts) == 1 else parts
        return made


def _parse(value):
    if isinstance(value, str):
        text = value.strip()
        if text.startswith(("#", "0x")):
            digits = text.lstrip("#") if text[0] == "#" else text[2:]
            if len(digits) in (3, 4) and text[0] == "#":
                digits = "".join(digit * 2 for digit in digits)
            if len(digits) in (6, 8):
                return tuple(bytes.fromhex(digits))
        found = named(text, x11=True)
        if found is None:
            raise ValueError("invalid color name")
        return found
    if isinstance(value, int):
        return value >> 24 & 255, value >> 16 & 255, value >> 8 & 255, value & 255
    return tuple(value)


_css_cache = {}


def css(value):
    """The colour as CSS writes it; alpha is kept."""
    key = value if isinstance(value, (str, int)) else tuple(value)
    found = _css_cache.get(key)
    if found is None:
        color = value if isinstance(value, Color) else Color(value)
        found = f"#{color.r:02x}{color.g:02x}{color.b:02x}"
        if color.a != 255:
            found += f"{color.a:02x}"
        if len(_css_cache) > 4000:
            _css_cache.clear()
        _css_cache[key] = found
    return found
