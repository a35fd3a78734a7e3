/**
 * How values cross between the judge's process and the student's, on both sides: as plain data, never as code or as
 * objects that bring behaviour along, so that nothing a student's object says of itself (`__eq__`, `__repr__`) counts.
 * What is no plain data stays where it is, and a number stands for it.
 */
export const WIRE_SOURCE = `
import collections, decimal, fractions, json, math, sys

DEPTH_MAX = 200

class Wire:
    def __init__(self, to_reference, from_reference):
        self.to_reference, self.from_reference = to_reference, from_reference

    def encode(self, value, depth=0):
        if depth > DEPTH_MAX:
            raise ValueError("the value is nested too deeply")
        many = lambda values: [self.encode(one, depth + 1) for one in values]
        if value is None or value is True or value is False:
            return value
        if isinstance(value, str):
            return str.__str__(value)
        if isinstance(value, int):
            value = int.__add__(value, 0)
            return value if abs(value) < 2 ** 53 else {"int": hex(value)}
        if isinstance(value, float):
            value = float.__add__(value, 0.0)
            return value if math.isfinite(value) else {"float": repr(value)}
        if isinstance(value, list):
            return many(list.__iter__(value))
        if isinstance(value, tuple):
            return {"tuple": many(tuple.__iter__(value))}
        if isinstance(value, dict):
            return {"dict": [many(pair) for pair in dict.items(value)]}
        if isinstance(value, set):
            return {"set": many(set.__iter__(value))}
        if isinstance(value, frozenset):
            return {"frozenset": many(frozenset.__iter__(value))}
        if isinstance(value, (bytes, bytearray)):
            return {"bytes": bytes(value).hex()}
        if isinstance(value, complex):
            return {"complex": [repr(value.real), repr(value.imag)]}
        if isinstance(value, range):
            return {"range": [value.start, value.stop, value.step]}
        if isinstance(value, collections.deque):
            return {"deque": many(value)}
        if isinstance(value, fractions.Fraction):
            return {"fraction": [hex(value.numerator), hex(value.denominator)]}
        if isinstance(value, decimal.Decimal):
            return {"decimal": str(value)}
        return self.to_reference(value)

    def decode(self, data, depth=0):
        if depth > DEPTH_MAX:
            raise ValueError("the value is nested too deeply")
        many = lambda values: [self.decode(one, depth + 1) for one in values]
        if isinstance(data, list):
            return many(data)
        if not isinstance(data, dict):
            return data
        (kind, body), = data.items()
        if kind == "int": return int(body, 16)
        if kind == "float": return float(body)
        if kind == "tuple": return tuple(many(body))
        if kind == "dict": return {self.decode(key, depth + 1): self.decode(one, depth + 1) for key, one in body}
        if kind == "set": return set(many(body))
        if kind == "frozenset": return frozenset(many(body))
        if kind == "bytes": return bytes.fromhex(body)
        if kind == "complex": return complex(float(body[0]), float(body[1]))
        if kind == "range": return range(*body)
        if kind == "deque": return collections.deque(many(body))
        if kind == "fraction": return fractions.Fraction(int(body[0], 16), int(body[1], 16))
        if kind == "decimal": return decimal.Decimal(body)
        return self.from_reference(kind, body)
`;
