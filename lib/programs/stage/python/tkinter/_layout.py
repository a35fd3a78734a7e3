"""Where widgets go: pack, grid and place."""

from ._tools import anchored, length


def pair(value):
    """Padding before and after."""
    if isinstance(value, (tuple, list)):
        return length(value[0]), length(value[1] if len(value) > 1 else value[0])
    return length(value), length(value)


def wanted(container):
    """The size that a container's children need together, or its own where it has none."""
    own = container._wanted()
    packed = [child for child in container._children if child._manager == "pack"]
    gridded = [child for child in container._children if child._manager == "grid"]
    if not container._propagates or not (packed or gridded):
        return own
    return _wanted_packed(packed) if packed else _wanted_gridded(gridded)


def _padded(child):
    width, height = wanted(child)
    left, right = pair(child._place.get("padx", 0))
    top, bottom = pair(child._place.get("pady", 0))
    return (width + left + right + 2 * length(child._place.get("ipadx", 0)),
            height + top + bottom + 2 * length(child._place.get("ipady", 0)))


def _wanted_packed(children):
    width = height = most_wide = most_high = 0
    for child in children:
        w, h = _padded(child)
        if str(child._place.get("side", "top")) in ("top", "bottom"):
            most_wide, height = max(most_wide, width + w), height + h
        else:
            most_high, width = max(most_high, height + h), width + w
    return max(most_wide, width), max(most_high, height)


def _tracks(children, axis):
    """Sizes of the grid's columns (axis 0) or rows (axis 1)."""
    start, span = (("column", "columnspan"), ("row", "rowspan"))[axis]
    sizes = {}
    for child in sorted(children, key=lambda child: int(child._place.get(span, 1))):
        first, count = int(child._place.get(start, 0)), int(child._place.get(span, 1))
        need = _padded(child)[axis]
        have = sum(sizes.get(index, 0) for index in range(first, first + count))
        for index in range(first, first + count):
            sizes[index] = sizes.get(index, 0) + max(0, need - have) / count
    return sizes


def _wanted_gridded(children):
    return sum(_tracks(children, 0).values()), sum(_tracks(children, 1).values())


def arrange(container):
    """Gives every child of a container its box, and theirs in turn."""
    x, y, width, height = container._box
    packed = [child for child in container._children if child._manager == "pack"]
    gridded = [child for child in container._children if child._manager == "grid"]
    _arrange_packed(packed, x, y, width, height)
    _arrange_gridded(container, gridded, x, y, width, height)
    for child in container._children:
        if child._manager == "place":
            _arrange_placed(child, x, y, width, height)
        if child._manager:
            arrange(child)


def _arrange_packed(children, x, y, width, height):
    for index, child in enumerate(children):
        place = child._place
        side = str(place.get("side", "top"))
        w, h = _padded(child)
        vertical = side in ("top", "bottom")
        if place.get("expand") not in (None, 0, False, "no", "0"):
            expanding = [other for other in children[index:] if other._place.get("expand") not in (None, 0, False, "no", "0")]
            taken = sum(_padded(other)[1 if vertical else 0] for other in children[index:]
                        if (str(other._place.get("side", "top")) in ("top", "bottom")) == vertical)
            spare = max(0, (height if vertical else width) - taken) / len(expanding)
            w, h = (w, h + spare) if vertical else (w + spare, h)
        if vertical:
            parcel = (x, y if side == "top" else y + height - h, width, min(h, height))
            y, height = (y + h if side == "top" else y), max(0, height - h)
        else:
            parcel = (x if side == "left" else x + width - w, y, min(w, width), height)
            x, width = (x + w if side == "left" else x), max(0, width - w)
        fill = str(place.get("fill", "none"))
        _settle(child, parcel, fill in ("x", "both"), fill in ("y", "both"), place.get("anchor", "center"))


def _settle(child, parcel, fill_x, fill_y, anchor):
    x, y, width, height = parcel
    left, right = pair(child._place.get("padx", 0))
    top, bottom = pair(child._place.get("pady", 0))
    x, y, width, height = x + left, y + top, width - left - right, height - top - bottom
    w, h = wanted(child)
    w += 2 * length(child._place.get("ipadx", 0))
    h += 2 * length(child._place.get("ipady", 0))
    w, h = width if fill_x else min(w, width), height if fill_y else min(h, height)
    points = {"center": (x + width / 2, y + height / 2)}
    anchor = str(anchor)
    at_x = x if "w" in anchor else x + width if "e" in anchor and anchor != "center" else points["center"][0]
    at_y = y if anchor.startswith("n") and anchor != "center" else y + height if anchor.startswith("s") else points["center"][1]
    if anchor == "center":
        at_x, at_y = points["center"]
    left, top = anchored(at_x, at_y, w, h, anchor)
    child._box = (round(left), round(top), round(w), round(h))


def _arrange_gridded(container, children, x, y, width, height):
    if not children:
        return
    lines = []
    for axis, (start, room) in enumerate(((x, width), (y, height))):
        sizes = _tracks(children, axis)
        weights = container._weights[axis]
        spare, total = room - sum(sizes.values()), sum(weights.get(index, 0) for index in sizes)
        offset = 0
        if spare > 0 and total:
            for index in sizes:
                sizes[index] += spare * weights.get(index, 0) / total
        elif spare > 0:
            offset = spare / 2
        edges, at = {}, start + offset
        for index in range(max(sizes) + 2):
            edges[index] = at
            at += sizes.get(index, 0)
        lines.append(edges)
    for child in children:
        place = child._place
        column, row = int(place.get("column", 0)), int(place.get("row", 0))
        left, top = lines[0][column], lines[1][row]
        right, bottom = lines[0][column + int(place.get("columnspan", 1))], lines[1][row + int(place.get("rowspan", 1))]
        sticky = str(place.get("sticky", ""))
        anchor = ("n" if "n" in sticky and "s" not in sticky else "s" if "s" in sticky and "n" not in sticky else "") + (
            "w" if "w" in sticky and "e" not in sticky else "e" if "e" in sticky and "w" not in sticky else "")
        _settle(child, (left, top, right - left, bottom - top), "w" in sticky and "e" in sticky,
                "n" in sticky and "s" in sticky, anchor or "center")


def _arrange_placed(child, x, y, width, height):
    place = child._place
    w, h = wanted(child)
    w = length(place["width"]) if "width" in place else w
    h = length(place["height"]) if "height" in place else h
    if "relwidth" in place:
        w = width * float(place["relwidth"]) + length(place.get("width", 0))
    if "relheight" in place:
        h = height * float(place["relheight"]) + length(place.get("height", 0))
    at_x = x + length(place.get("x", 0)) + width * float(place.get("relx", 0))
    at_y = y + length(place.get("y", 0)) + height * float(place.get("rely", 0))
    left, top = anchored(at_x, at_y, w, h, place.get("anchor", "nw"))
    child._box = (round(left), round(top), round(w), round(h))
