"""Images of raw pixels by Pillow, where it is installed, else as PNG by hand."""

import io
import struct
import zlib


def find_encoder():
    """A function of BGRX bytes, width and height that gives an image."""
    try:
        return _with_pillow()
    except ImportError:
        return _png


def _with_pillow():
    from PIL import Image

    def encode(pixels, width, height):
        to = io.BytesIO()
        Image.frombytes("RGB", (width, height), pixels, "raw", "BGRX").save(to, "JPEG", quality=90, subsampling=0)
        return to.getvalue()

    encode(bytes(4 * 8 * 8), 8, 8)
    return encode


def _png(pixels, width, height):
    row = 1 + 3 * width
    lines = bytearray(row * height)
    colors = bytearray(3 * width * height)
    for part in range(3):
        colors[part::3] = pixels[2 - part::4]
    for y in range(height):
        lines[y * row + 1:(y + 1) * row] = colors[y * 3 * width:(y + 1) * 3 * width]

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(lines), 1)) + chunk(b"IEND", b"")
