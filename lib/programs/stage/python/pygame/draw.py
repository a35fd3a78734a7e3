"""pygame.draw: shapes."""

import math as _math

import _stage
from .color import css
from .rect import Rect


def _point(point):
    x, y = point
    return float(x), float(y)


def _box(xs, ys, margin=0):
    left, top = min(xs) - margin, min(ys) - margin
    return Rect(left, top, max(xs) + margin - left + 1, max(ys) + margin - top + 1)


def rect(surface, color, rect, width=0, border_radius=0, border_top_left_radius=-1, border_top_right_radius=-1,
         border_bottom_left_radius=-1, border_bottom_right_radius=-1):
    area = Rect(rect)
    corners = [max(0, border_radius if corner < 0 else corner) for corner in (
        border_top_left_radius, border_top_right_radius, border_bottom_right_radius, border_bottom_left_radius)]
    if width >= 0:
        _stage.operate("rect", surface._id, css(color), *area, width, corners if any(corners) else 0)
    return area.clip(surface.get_rect())


def circle(surface, color, center, radius, width=0, draw_top_right=None, draw_top_left=None, draw_bottom_left=None,
           draw_bottom_right=None):
    x, y = _point(center)
    if radius < 0 or width < 0:
        return Rect(x, y, 0, 0)
    quarters = [bool(quarter) for quarter in (draw_top_right, draw_top_left, draw_bottom_left, draw_bottom_right)]
    _stage.operate("circle", surface._id, css(color), x, y, float(radius), width, quarters if any(quarters) else 0)
    return Rect(x - radius, y - radius, 2 * radius, 2 * radius).clip(surface.get_rect())


aacircle = circle


def ellipse(surface, color, rect, width=0):
    area = Rect(rect)
    _stage.operate("ellipse", surface._id, css(color), area.x + area.w / 2, area.y + area.h / 2, area.w / 2, area.h / 2, width)
    return area.clip(surface.get_rect())


def arc(surface, color, rect, start_angle, stop_angle, width=1):
    area = Rect(rect)
    if stop_angle < start_angle:
        stop_angle += 2 * _math.pi
    _stage.operate("arc", surface._id, css(color), area.x + area.w / 2, area.y + area.h / 2, area.w / 2, area.h / 2,
                   start_angle, stop_angle, width)
    return area.clip(surface.get_rect())


def polygon(surface, color, points, width=0):
    points = [_point(point) for point in points]
    if len(points) < 3:
        raise ValueError("points argument must contain more than 2 points")
    flat = [part for point in points for part in point]
    _stage.operate("poly", surface._id, css(color), flat, width, 1)
    return _box(flat[::2], flat[1::2], width // 2).clip(surface.get_rect())


def line(surface, color, start_pos, end_pos, width=1):
    flat = [*_point(start_pos), *_point(end_pos)]
    if width >= 1:
        _stage.operate("poly", surface._id, css(color), flat, width, 0)
    return _box(flat[::2], flat[1::2], width // 2).clip(surface.get_rect())


def lines(surface, color, closed, points, width=1):
    points = [_point(point) for point in points]
    if len(points) < 2:
        raise ValueError("points argument must contain 2 or more points")
    flat = [part for point in points for part in point]
    if width >= 1:
        _stage.operate("poly", surface._id, css(color), flat, width, 1 if closed else 0)
    return _box(flat[::2], flat[1::2], width // 2).clip(surface.get_rect())


def aaline(surface, color, start_pos, end_pos, blend=1, width=1):
    return line(surface, color, start_pos, end_pos, 1)


def aalines(surface, color, closed, points, blend=1):
    return lines(surface, color, closed, points, 1)
