"""pygame.transform: pictures turned, scaled and mirrored into new ones."""

import math as _math

import _stage
from . import constants
from .surface import Surface


def _transformed(surface, size, matrix, smooth, transparent):
    made = Surface(size, constants.SRCALPHA if transparent else 0, _filled=False)
    made._alpha, made._key = surface._alpha, surface._key
    _stage.operate("transform", made._id, surface._id, *matrix, 1 if smooth else 0)
    return made


def _scaled(surface, size, smooth):
    width, height = max(0, int(size[0])), max(0, int(size[1]))
    old_width, old_height = surface.get_size()
    matrix = (width / max(1, old_width), 0, 0, height / max(1, old_height), 0, 0)
    return _transformed(surface, (width, height), matrix, smooth, surface._transparent)


def _into(made, dest):
    if dest is not None:
        _stage.operate("copy", dest._id, made._id)
        return dest
    return made


def scale(surface, size, dest_surface=None):
    return _into(_scaled(surface, size, False), dest_surface)


def smoothscale(surface, size, dest_surface=None):
    return _into(_scaled(surface, size, True), dest_surface)


def _factors(surface, factor):
    x, y = factor if isinstance(factor, (tuple, list)) else (factor, factor)
    return surface.get_width() * x, surface.get_height() * y


def scale_by(surface, factor, dest_surface=None):
    return scale(surface, _factors(surface, factor), dest_surface)


def smoothscale_by(surface, factor, dest_surface=None):
    return smoothscale(surface, _factors(surface, factor), dest_surface)


def scale2x(surface, dest_surface=None):
    return scale_by(surface, 2, dest_surface)


def flip(surface, flip_x, flip_y):
    width, height = surface.get_size()
    matrix = (-1 if flip_x else 1, 0, 0, -1 if flip_y else 1, width if flip_x else 0, height if flip_y else 0)
    return _transformed(surface, (width, height), matrix, False, surface._transparent)


def _turned(surface, degrees, factor, smooth):
    angle = _math.radians(degrees)
    cosine, sine = _math.cos(angle) * factor, _math.sin(angle) * factor
    width, height = surface.get_size()
    new_width = max(1, round(abs(width * cosine) + abs(height * sine)))
    new_height = max(1, round(abs(width * sine) + abs(height * cosine)))
    # The middle stays the middle; positive angles turn against the clock.
    x = new_width / 2 - (cosine * width / 2 + sine * height / 2)
    y = new_height / 2 - (-sine * width / 2 + cosine * height / 2)
    return _transformed(surface, (new_width, new_height), (cosine, -sine, sine, cosine, x, y), smooth, True)


def rotate(surface, angle):
    return _turned(surface, angle, 1, False)


def rotozoom(surface, angle, scale):
    return _turned(surface, angle, scale, True)


def grayscale(surface, dest_surface=None):
    made = surface.copy()
    _stage.operate("gray", made._id)
    return _into(made, dest_surface)


def box_blur(surface, radius, repeat_edge_pixels=True, dest_surface=None):
    made = surface.copy()
    _stage.operate("blur", made._id, surface._id, radius)
    return _into(made, dest_surface)


gaussian_blur = box_blur
