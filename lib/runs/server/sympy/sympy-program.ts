/**
 * Reads questions as JSON, a line each, and prints for each its number and True, False or None. Expressions are nested
 * lists, made into SymPy's objects by its constructors: no text is parsed or evaluated. A question may take
 * `SECONDS` of wall time; what takes longer is None.
 */
export const SYMPY_PROGRAM = `
import json, signal, sys
import sympy as S

SECONDS = 3
CONSTANTS = {"pi": S.pi, "e": S.E, "i": S.I, "infinity": S.oo}
FUNCTIONS = {
    "sin": S.sin, "cos": S.cos, "tan": S.tan, "cot": S.cot, "sec": S.sec, "csc": S.csc,
    "arcsin": S.asin, "arccos": S.acos, "arctan": S.atan, "sinh": S.sinh, "cosh": S.cosh, "tanh": S.tanh,
    "ln": S.log, "exp": S.exp, "abs": S.Abs, "floor": S.floor, "ceil": S.ceiling, "gcd": S.gcd, "lcm": S.lcm,
    "binomial": S.binomial, "max": S.Max, "min": S.Min, "lb": lambda x: S.log(x, 2),
}
SIDES = {"above": "+", "below": "-"}


class Late(Exception):
    pass


def late(*_):
    raise Late()


class Builder:
    def __init__(self, whole):
        self.whole = set(whole)

    def symbol(self, name, index=False):
        if index or name in self.whole:
            return S.Symbol(name, integer=True, positive=None if index else True)
        return S.Symbol(name, real=True)

    def build(self, tree, bound=()):
        kind, parts = tree[0], tree[1:]
        if kind == "n":
            return S.Rational(int(parts[0]), int(parts[1]))
        if kind == "s":
            return dict(bound).get(parts[0]) or self.symbol(parts[0])
        if kind == "c":
            return CONSTANTS[parts[0]]
        if kind.startswith("b:"):
            return self.bound(kind[2:], parts, bound)
        made = [self.build(part, bound) for part in parts]
        if kind == "+":
            return S.Add(*made)
        if kind == "*":
            return S.Mul(*made)
        if kind == "/":
            if made[1].is_zero:
                raise ValueError("division by zero")
            return made[0] / made[1]
        if kind == "-":
            return -made[0]
        if kind == "^":
            return power(*made)
        if kind == "root":
            return S.real_root(*made) if made[1].is_odd else S.root(*made)
        if kind == "!":
            return S.factorial(made[0])
        if kind == "%":
            return made[0] / 100
        if kind == "deg":
            return made[0] * S.pi / 180
        if kind == "logb":
            return S.log(made[0], made[1])
        return FUNCTIONS[kind[2:]](*made)

    def bound(self, kind, parts, bound):
        name, rest = parts[0], parts[2:]
        counting = kind in ("sum", "product")
        letter = S.Symbol(name, integer=True) if counting else self.symbol(name)
        body = self.build(parts[1], (*bound, (name, letter)))
        if kind == "derivative":
            return S.diff(body, letter)
        ends = [self.build(end, bound) for end in rest if isinstance(end, list)]
        if kind == "limit":
            side = next((SIDES[end] for end in rest if isinstance(end, str)), "+-")
            return S.limit(body, letter, ends[0], "+" if ends[0].is_infinite else side)
        if kind == "integral":
            return S.integrate(body, (letter, ends[0], ends[1]))
        return (S.Sum if kind == "sum" else S.Product)(body, (letter, ends[0], ends[1])).doit()


def power(base, exponent):
    if base.is_Integer and exponent.is_Integer and abs(int(exponent)) * int(abs(base)).bit_length() > 100000:
        raise ValueError("too large")
    # 0 to the power 0 is agreed on by nobody.
    if base.is_zero and not exponent.is_positive:
        raise ValueError("undefined")
    return base ** exponent


def unsure(value):
    return value is S.nan or value.has(S.nan, S.zoo, S.Sum, S.Integral, S.Limit, S.Piecewise, S.Product)


def same(left, right):
    if unsure(left) or unsure(right):
        return None
    if left == right:
        return True
    if left.is_infinite or right.is_infinite:
        return None
    difference = left - right
    if S.simplify(difference) == 0:
        return True
    return difference.equals(0)


def answer(question):
    builder = Builder(question["whole"])
    sides = [builder.build(side) for side in question["sides"]]
    verdicts = [same(left, right) for left, right in zip(sides, sides[1:])]
    if any(verdict is False for verdict in verdicts):
        return False
    return True if all(verdict is True for verdict in verdicts) else None


signal.signal(signal.SIGALRM, late)
for number, line in enumerate(sys.stdin):
    signal.alarm(SECONDS)
    try:
        verdict = answer(json.loads(line))
    except Exception:
        verdict = None
    finally:
        signal.alarm(0)
    print(number, verdict, flush=True)
`;
