"""pygame.gfxdraw: the shapes most used."""

import math

from . import draw
from .rect import Rect


def pixel(surface, x, y, color):
    surface.set_at((x, y), color)


def hline(surface, x1, x2, y, color):
    draw.line(surface, color, (x1, y), (x2, y))


def vline(surface, x, y1, y2, color):
    draw.line(surface, color, (x, y1), (x, y2))


def line(surface, x1, y1, x2, y2, color):
    draw.line(surface, color, (x1, y1), (x2, y2))


def rectangle(surface, rect, color):
    draw.rect(surface, color, rect, 1)


def box(surface, rect, color):
    draw.rect(surface, color, rect)


def circle(surface, x, y, r, color):
    draw.circle(surface, color, (x, y), r, 1)


aacircle = circle


def filled_circle(surface, x, y, r, color):
    draw.circle(surface, color, (x, y), r)


def ellipse(surface, x, y, rx, ry, color):
    draw.ellipse(surface, color, Rect(x - rx, y - ry, 2 * rx, 2 * ry), 1)


aaellipse = ellipse


def filled_ellipse(surface, x, y, rx, ry, color):
    draw.ellipse(surface, color, Rect(x - rx, y - ry, 2 * rx, 2 * ry))


def arc(surface, x, y, r, start, stop, color):
    draw.arc(surface, color, Rect(x - r, y - r, 2 * r, 2 * r), math.radians(-stop), math.radians(-start))


def pie(surface, x, y, r, start, stop, color):
    ends = [(x + r * math.cos(math.radians(angle)), y + r * math.sin(math.radians(angle))) for angle in (start, stop)]
    for end in ends:
        draw.line(surface, color, (x, y), end)
    arc(surface, x, y, r, start, stop, color)


def polygon(surface, points, color):
    draw.polygon(surface, color, points, 1)


aapolygon = polygon


def filled_polygon(surface, points, color):
    draw.polygon(surface, color, points)


def trigon(surface, x1, y1, x2, y2, x3, y3, color):
    polygon(surface, [(x1, y1), (x2, y2), (x3, y3)], color)


aatrigon = trigon


def filled_trigon(surface, x1, y1, x2, y2, x3, y3, color):
    filled_polygon(surface, [(x1, y1), (x2, y2), (x3, y3)], color)


def bezier(surface, points, steps, color):
    degree = len(points) - 1
    path = []
    for step in range(max(2, steps * degree) + 1):
        share = step / max(2, steps * degree)
        weights = [math.comb(degree, k) * share**k * (1 - share) ** (degree - k) for k in range(degree + 1)]
        path.append(tuple(sum(w * point[axis] for w, point in zip(weights, points)) for axis in (0, 1)))
    draw.lines(surface, color, False, path)
