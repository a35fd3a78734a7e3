"""pygame.image: pictures from memory. There are no files here but those that the program wrote."""

import base64

import _stage
from . import constants
from .surface import Surface, error


def load(name, namehint=""):
    raise FileNotFoundError(f"No file '{name}' found: there are no picture files here; draw the picture instead.")


load_extended = load_basic = load


def frombuffer(data, size, format):
    width, height = size
    data = bytes(data)
    order = {"RGBA": (0, 1, 2, 3), "BGRA": (2, 1, 0, 3), "ARGB": (1, 2, 3, 0), "RGB": (0, 1, 2), "RGBX": (0, 1, 2),
             "BGR": (2, 1, 0)}.get(format)
    if order is None:
        raise ValueError("Unrecognized type of format")
    step = 4 if format in ("RGBA", "BGRA", "ARGB", "RGBX") else 3
    if len(data) != width * height * step:
        raise ValueError("Buffer length does not equal format and resolution size")
    pixels = bytearray(b"\xff" * (width * height * 4))
    for place, part in enumerate(order):
        pixels[place::4] = data[part::step]
    made = Surface((width, height), constants.SRCALPHA if len(order) == 4 else 0, _filled=False)
    _stage.operate("pixels", made._id, base64.b64encode(pixels).decode())
    return made


fromstring = frombytes = frombuffer


def tobytes(surface, format, flipped=False):
    width, height = surface.get_size()
    data = _stage.read_pixels(surface._id, 0, 0, width, height)
    if flipped:
        data = b"".join(data[y * width * 4 : (y + 1) * width * 4] for y in reversed(range(height)))
    if format == "RGBA":
        return data
    out = bytearray(width * height * 3)
    for part in range(3):
        out[part::3] = data[part::4]
    return bytes(out)


tostring = tobytes


def save(surface, filename, namehint=""):
    _stage.note("pygame.image.save does nothing here: record the stage instead.")


def get_extended():
    return False
