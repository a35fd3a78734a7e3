"""pygame.math: vectors in two and three dimensions."""

import math as _math


def clamp(value, low, high):
    return max(low, min(high, value))


def lerp(first, second, weight, do_clamp=True):
    weight = clamp(weight, 0, 1) if do_clamp else weight
    return first + (second - first) * weight


def invlerp(first, second, value):
    return (value - first) / (second - first)


def remap(first, second, to_first, to_second, value):
    return lerp(to_first, to_second, invlerp(first, second, value), False)


class _Vector:
    """What vectors of any dimension share. Components live in `_v`, a list of floats."""

    __slots__ = ("_v",)
    epsilon = 1e-6
    _names = ""

    def __init__(self, *parts, **named):
        size = len(self._names)
        if named:
            parts = tuple(named.get(name, 0) for name in self._names)
        if len(parts) == 1:
            (value,) = parts
            parts = (value,) * size if isinstance(value, (int, float)) else tuple(value)
        elif not parts:
            parts = (0,) * size
        if len(parts) != size:
            raise ValueError(f"{type(self).__name__} must be set with {size} real numbers, or a sequence of {size} real numbers")
        self._v = [float(part) for part in parts]

    @classmethod
    def _of(cls, values):
        made = cls.__new__(cls)
        made._v = list(values)
        return made

    def _other(self, other):
        if isinstance(other, _Vector):
            return other._v
        values = [float(part) for part in other]
        if len(values) != len(self._v):
            raise ValueError(f"a sequence of {len(self._v)} numbers is needed")
        return values

    def __len__(self):
        return len(self._v)

    def __iter__(self):
        return iter(tuple(self._v))

    def __getitem__(self, index):
        return self._v[index]

    def __setitem__(self, index, value):
        self._v[index] = value if isinstance(index, slice) else float(value)

    def __getattr__(self, name):
        # Swizzles: v.yx, v.xxy …
        if name.startswith("_") or any(letter not in self._names for letter in name):
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        parts = [self._v[self._names.index(letter)] for letter in name]
        return {2: Vector2, 3: Vector3}[len(parts)](parts) if len(parts) in (2, 3) else tuple(parts)

    def __repr__(self):
        return f"<{type(self).__name__}({', '.join(f'{part:g}' for part in self._v)})>"

    def __str__(self):
        return f"[{', '.join(f'{part:g}' for part in self._v)}]"

    def __bool__(self):
        return any(self._v)

    def __eq__(self, other):
        try:
            return all(abs(a - b) < self.epsilon for a, b in zip(self._v, self._other(other), strict=True))
        except (TypeError, ValueError):
            return False

    __hash__ = None

    def __neg__(self):
        return self._of(-part for part in self._v)

    def __pos__(self):
        return self.copy()

    def __abs__(self):
        return self._of(abs(part) for part in self._v)

    def __round__(self, digits=None):
        return self._of(float(round(part, digits)) for part in self._v)

    def _joined(self, other, join):
        try:
            values = self._other(other)
        except TypeError:
            return NotImplemented
        return self._of(join(a, b) for a, b in zip(self._v, values))

    def __add__(self, other):
        return self._joined(other, lambda a, b: a + b)

    __radd__ = __add__

    def __sub__(self, other):
        return self._joined(other, lambda a, b: a - b)

    def __rsub__(self, other):
        return self._joined(other, lambda a, b: b - a)

    def __mul__(self, other):
        if isinstance(other, (int, float)):
            return self._of(part * other for part in self._v)
        try:
            return self.dot(other)
        except TypeError:
            return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self._of(part / other for part in self._v)

    def __floordiv__(self, other):
        return self._of(part // other for part in self._v)

    def _become(self, made):
        if made is NotImplemented:
            return NotImplemented
        self._v = made._v
        return self

    def __iadd__(self, other):
        return self._become(self + other)

    def __isub__(self, other):
        return self._become(self - other)

    def __imul__(self, other):
        self._v = [part * other for part in self._v]
        return self

    def __itruediv__(self, other):
        return self._become(self / other)

    def __ifloordiv__(self, other):
        return self._become(self // other)

    def copy(self):
        return self._of(self._v)

    __copy__ = copy

    def update(self, *parts, **named):
        self._v = type(self)(*parts, **named)._v

    def dot(self, other):
        return sum(a * b for a, b in zip(self._v, self._other(other)))

    def length(self):
        return _math.sqrt(sum(part * part for part in self._v))

    magnitude = length

    def length_squared(self):
        return sum(part * part for part in self._v)

    magnitude_squared = length_squared

    def distance_to(self, other):
        return _math.dist(self._v, self._other(other))

    def distance_squared_to(self, other):
        return sum((a - b) ** 2 for a, b in zip(self._v, self._other(other)))

    def normalize(self):
        length = self.length()
        if length == 0:
            raise ValueError("Can't normalize Vector of length Zero")
        return self._of(part / length for part in self._v)

    def normalize_ip(self):
        self._v = self.normalize()._v

    def is_normalized(self):
        return abs(self.length_squared() - 1) < self.epsilon

    def scale_to_length(self, length):
        own = self.length()
        if own == 0:
            raise ValueError("Cannot scale a vector with zero length")
        self._v = [part * length / own for part in self._v]

    def clamp_magnitude(self, low, high=None):
        if high is None:
            low, high = 0, low
        length = self.length()
        if length == 0:
            raise ValueError("Cannot clamp a vector with zero length")
        return self * (clamp(length, low, high) / length)

    def clamp_magnitude_ip(self, low, high=None):
        self._v = self.clamp_magnitude(low, high)._v

    def lerp(self, other, amount):
        if not 0 <= amount <= 1:
            raise ValueError("Argument 2 must be in range [0, 1]")
        return self._of(a + (b - a) * amount for a, b in zip(self._v, self._other(other)))

    def smoothstep(self, other, amount):
        return self.lerp(other, amount * amount * (3 - 2 * amount))

    def slerp(self, other, amount):
        target = type(self)(other)
        mine, theirs = self.length(), target.length()
        if not mine or not theirs:
            raise ValueError("Cannot use slerp with a zero-length vector")
        angle = _math.acos(clamp(self.dot(target) / mine / theirs, -1, 1))
        if angle < 1e-9:
            return self.lerp(target, amount)
        first, second = _math.sin((1 - amount) * angle), _math.sin(amount * angle)
        whole = self / mine * (first / _math.sin(angle)) + target / theirs * (second / _math.sin(angle))
        return whole * (mine + (theirs - mine) * amount)

    def move_towards(self, target, distance):
        goal = self._of(self._other(target))
        way = goal - self
        length = way.length()
        return goal if length <= distance or length == 0 else self + way * (distance / length)

    def move_towards_ip(self, target, distance):
        self._v = self.move_towards(target, distance)._v

    def project(self, other):
        onto = self._of(self._other(other))
        return onto * (self.dot(onto) / onto.length_squared())

    def reflect(self, normal):
        unit = self._of(self._other(normal)).normalize()
        return self - unit * (2 * self.dot(unit))

    def reflect_ip(self, normal):
        self._v = self.reflect(normal)._v

    def elementwise(self):
        return _Elements(self)


class _Elements:
    """Arithmetic part by part."""

    def __init__(self, vector):
        self._vector = vector

    def _with(self, other, join):
        other = other._vector if isinstance(other, _Elements) else other
        values = [other] * len(self._vector) if isinstance(other, (int, float)) else list(other)
        return self._vector._of(float(join(a, b)) for a, b in zip(self._vector, values))

    def __add__(self, other):
        return self._with(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._with(other, lambda a, b: a - b)

    def __mul__(self, other):
        return self._with(other, lambda a, b: a * b)

    def __truediv__(self, other):
        return self._with(other, lambda a, b: a / b)

    def __floordiv__(self, other):
        return self._with(other, lambda a, b: a // b)

    def __mod__(self, other):
        return self._with(other, lambda a, b: a % b)

    def __pow__(self, other):
        return self._with(other, lambda a, b: a**b)


def _part(index):
    def put(vector, value):
        vector._v[index] = float(value)

    return property(lambda vector: vector._v[index], put)


class Vector2(_Vector):
    __slots__ = ()
    _names = "xy"
    x, y = _part(0), _part(1)

    def cross(self, other):
        ox, oy = self._other(other)
        return self._v[0] * oy - self._v[1] * ox

    def rotate_rad(self, angle):
        cosine, sine = _math.cos(angle), _math.sin(angle)
        x, y = self._v
        return self._of((x * cosine - y * sine, x * sine + y * cosine))

    def rotate(self, degrees):
        # Whole quarter turns are exact, as in pygame.
        quarter, rest = divmod(degrees, 90)
        if rest == 0:
            x, y = self._v
            return self._of(((x, y), (0.0 - y, x), (0.0 - x, 0.0 - y), (y, 0.0 - x))[int(quarter) % 4])
        return self.rotate_rad(_math.radians(degrees))

    def rotate_ip(self, degrees):
        self._v = self.rotate(degrees)._v

    def rotate_rad_ip(self, angle):
        self._v = self.rotate_rad(angle)._v

    rotate_ip_rad = rotate_rad_ip

    def angle_to(self, other):
        ox, oy = self._other(other)
        return _math.degrees(_math.atan2(oy, ox) - _math.atan2(self._v[1], self._v[0]))

    @property
    def angle(self):
        return _math.degrees(_math.atan2(self._v[1], self._v[0]))

    @property
    def angle_rad(self):
        return _math.atan2(self._v[1], self._v[0])

    def as_polar(self):
        return self.length(), self.angle

    def from_polar(self, polar=None):
        # Called on a vector it changes it; called on the class it makes one.
        if polar is None:
            length, degrees = self
            return Vector2(length * _math.cos(_math.radians(degrees)), length * _math.sin(_math.radians(degrees)))
        length, degrees = polar
        self._v = [length * _math.cos(_math.radians(degrees)), length * _math.sin(_math.radians(degrees))]
        return None


class Vector3(_Vector):
    __slots__ = ()
    _names = "xyz"
    x, y, z = _part(0), _part(1), _part(2)

    def cross(self, other):
        (a, b, c), (d, e, f) = self._v, self._other(other)
        return self._of((b * f - c * e, c * d - a * f, a * e - b * d))

    def rotate(self, degrees, axis):
        unit = Vector3(axis).normalize()
        angle = _math.radians(degrees)
        cosine, sine = _math.cos(angle), _math.sin(angle)
        return self * cosine + unit.cross(self) * sine + unit * (unit.dot(self) * (1 - cosine))

    def rotate_ip(self, degrees, axis):
        self._v = self.rotate(degrees, axis)._v

    def _turned(self, degrees, axis):
        return self.rotate(degrees, axis)

    def rotate_x(self, degrees):
        return self._turned(degrees, (1, 0, 0))

    def rotate_y(self, degrees):
        return self._turned(degrees, (0, 1, 0))

    def rotate_z(self, degrees):
        return self._turned(degrees, (0, 0, 1))

    def angle_to(self, other):
        values = self._other(other)
        cosine = self.dot(values) / self.length() / _math.hypot(*values)
        return _math.degrees(_math.acos(clamp(cosine, -1, 1)))
