import type { Bounded } from "./bounded";
import { definiteIntegral } from "./definite-integral";
import { evaluateExact } from "./evaluate-exact";
import type { BoundExpression, Expression, FunctionName } from "./expression";
import { integerFunction } from "./integer-functions";
import { limitValue } from "./limit-value";
import { rational, rationalToNumber } from "./rational";
import { slope } from "./slope";
import { someExpression } from "./symbols";

/** `decimalsRounded`: a number written with decimals is good only to one in its last place. */
type BoundsOptions = { decimalsRounded?: boolean };

const UNIT = 2 ** -50;
const WHOLE_POWER_MAX = 2000;

const FUNCTIONS: Partial<Record<FunctionName, (x: number) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  cot: (x) => 1 / Math.tan(x),
  sec: (x) => 1 / Math.cos(x),
  csc: (x) => 1 / Math.sin(x),
  arcsin: Math.asin,
  arccos: Math.acos,
  arctan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  ln: Math.log,
  log: Math.log10,
  lb: Math.log2,
  exp: Math.exp,
  abs: Math.abs,
};

/**
 * The value in double precision with a bound on its error, angles in radians unless they carry a degree sign. Null off
 * the real domain, where conventions differ (0 to the power 0), where rounding could have crossed a boundary, and for
 * what is not known. Errors of integrals, derivatives and limits are estimated, not proved.
 */
export function evaluateBounds(
  e: Expression,
  values: Readonly<Record<string, number>> = {},
  options: BoundsOptions = {},
): Bounded | null {
  const bounded = evaluate(e, values, options);
  return bounded && Number.isFinite(bounded.value) && Number.isFinite(bounded.radius) ? bounded : null;
}

function evaluate(
  e: Expression,
  values: Readonly<Record<string, number>>,
  options: BoundsOptions,
): Bounded | null {
  const of = (part: Expression) => evaluateBounds(part, values, options);
  switch (e.type) {
    case "number":
      return options.decimalsRounded && e.decimals !== undefined
        ? { value: rationalToNumber(e.value), radius: 10 ** -e.decimals }
        : rounded(rationalToNumber(e.value));
    case "symbol": {
      const value = values[e.name];
      return value === undefined ? null : { value, radius: 0 };
    }
    case "constant":
      return e.name === "pi" ? rounded(Math.PI) : e.name === "e" ? rounded(Math.E) : null;
    case "add":
      return fold(e.terms.map(of), { value: 0, radius: 0 }, add);
    case "multiply":
      return fold(e.factors.map(of), { value: 1, radius: 0 }, multiply);
    case "divide":
      return both(of(e.numerator), of(e.denominator), divide);
    case "negate":
      return map(of(e.operand), ({ value, radius }) => ({ value: -value, radius }));
    case "power":
      return power(of(e.base), e.exponent, values);
    case "root":
      return both(of(e.radicand), of(e.index), root);
    case "percent":
      return map(of(e.operand), (a) => divide(a, { value: 100, radius: 0 }));
    case "degree":
      return map(of(e.operand), (a) => multiply(a, rounded(Math.PI / 180)));
    case "factorial":
      return map(of(e.operand), factorial);
    case "function":
      return call(e, e.operands.map(of), values);
    case "bound":
      return bound(e, values);
    default:
      return null;
  }
}

function rounded(value: number): Bounded {
  return { value, radius: Number.isSafeInteger(value) ? 0 : Math.abs(value) * UNIT };
}

function factorial({ value, radius }: Bounded): Bounded | null {
  if (radius > 0 || !Number.isInteger(value) || value < 0 || value > 170) return null;
  let product: Bounded = { value: 1, radius: 0 };
  for (let factor = 2; factor <= value; factor++) product = multiply(product, { value: factor, radius: 0 });
  return product;
}

/** gcd, binomial and their like, where the operands are whole numbers exactly. */
function overWholeNumbers(name: FunctionName, operands: Bounded[]): Bounded | null {
  if (operands.some(({ value, radius }) => radius > 0 || !Number.isSafeInteger(value))) return null;
  const exact = integerFunction(
    name,
    operands.map(({ value }) => rational(value)),
  );
  return exact && rounded(rationalToNumber(exact));
}

function map(a: Bounded | null, how: (a: Bounded) => Bounded | null): Bounded | null {
  return a && how(a);
}

function both(a: Bounded | null, b: Bounded | null, how: (a: Bounded, b: Bounded) => Bounded | null) {
  return a && b && how(a, b);
}

function fold(
  parts: (Bounded | null)[],
  start: Bounded,
  how: (a: Bounded, b: Bounded) => Bounded,
): Bounded | null {
  return parts.reduce<Bounded | null>((total, part) => both(total, part, how), start);
}

function add(a: Bounded, b: Bounded): Bounded {
  const value = a.value + b.value;
  const exact = Number.isSafeInteger(a.value) && Number.isSafeInteger(b.value) && Number.isSafeInteger(value);
  return { value, radius: a.radius + b.radius + (exact ? 0 : Math.abs(value) * UNIT) };
}

function multiply(a: Bounded, b: Bounded): Bounded {
  const value = a.value * b.value;
  const exact = Number.isSafeInteger(a.value) && Number.isSafeInteger(b.value) && Number.isSafeInteger(value);
  const spread = Math.abs(a.value) * b.radius + Math.abs(b.value) * a.radius + a.radius * b.radius;
  return { value, radius: spread + (exact ? 0 : Math.abs(value) * UNIT) };
}

function divide(a: Bounded, b: Bounded): Bounded | null {
  const smallest = Math.abs(b.value) - b.radius;
  if (smallest <= 0) return null;
  const value = a.value / b.value;
  return { value, radius: (a.radius + Math.abs(value) * b.radius) / smallest + Math.abs(value) * UNIT };
}

/** A function that rises or falls throughout `value ± radius`, by its values at the ends. */
function monotone({ value, radius }: Bounded, f: (x: number) => number): Bounded | null {
  const [middle, low, high] = [f(value), f(value - radius), f(value + radius)];
  if (![middle, low, high].every(Number.isFinite)) return null;
  const spread = Math.max(Math.abs(middle - low), Math.abs(middle - high));
  return { value: middle, radius: spread + Math.abs(middle) * UNIT * 4 };
}

function power(
  base: Bounded | null,
  exponentOf: Expression,
  values: Readonly<Record<string, number>>,
): Bounded | null {
  const exact = evaluateExact(exponentOf);
  if (!base) return null;
  if (exact && exact.denominator === 1n && Math.abs(Number(exact.numerator)) < WHOLE_POWER_MAX)
    return integerPower(base, Number(exact.numerator));
  const exponent = exact ? rounded(rationalToNumber(exact)) : evaluateBounds(exponentOf, values);
  if (!exponent) return null;
  const isWhole = Number.isInteger(exponent.value) && exponent.radius === 0;
  if (isWhole && Math.abs(exponent.value) < WHOLE_POWER_MAX) return integerPower(base, exponent.value);
  if (base.value - base.radius <= 0) return null;
  const logarithm = monotone(base, Math.log);
  return logarithm && monotone(multiply(logarithm, exponent), Math.exp);
}

function integerPower(base: Bounded, exponent: number): Bounded | null {
  if (exponent <= 0 && Math.abs(base.value) <= base.radius) return null;
  if (exponent < 0) return map(integerPower(base, -exponent), (a) => divide({ value: 1, radius: 0 }, a));
  let [result, square, left]: [Bounded, Bounded, number] = [{ value: 1, radius: 0 }, base, exponent];
  while (left > 0) {
    if (left % 2 === 1) result = multiply(result, square);
    left = Math.floor(left / 2);
    if (left > 0) square = multiply(square, square);
  }
  return result;
}

function root(radicand: Bounded, index: Bounded): Bounded | null {
  const degree = index.value;
  if (!Number.isInteger(degree) || degree < 2) return null;
  const sized = (x: number) =>
    degree === 2 ? Math.sqrt(x) : degree === 3 ? Math.cbrt(x) : Math.sign(x) * Math.abs(x) ** (1 / degree);
  if (degree % 2 === 1) return monotone(radicand, sized);
  if (radicand.value < 0 || (radicand.radius > 0 && radicand.value - radicand.radius < 0)) return null;
  return monotone(radicand, sized);
}

function call(
  e: Extract<Expression, { type: "function" }>,
  operands: (Bounded | null)[],
  values: Readonly<Record<string, number>>,
): Bounded | null {
  const [argument] = operands;
  if (!argument || operands.includes(null)) return null;
  if (e.name === "max" || e.name === "min")
    return (operands as Bounded[]).reduce((best, other) =>
      other.value > best.value === (e.name === "max") ? other : best,
    );
  if (operands.length > 1) return overWholeNumbers(e.name, operands as Bounded[]);
  if (e.base) {
    const [top, bottom] = [
      monotone(argument, Math.log),
      map(evaluateBounds(e.base, values), (b) => monotone(b, Math.log)),
    ];
    return both(top, bottom, divide);
  }
  if (e.name === "floor" || e.name === "ceil") return step(e.name, argument);
  return elementary(e.name, argument);
}

/** Null next to a jump. */
function step(name: "floor" | "ceil", { value, radius }: Bounded): Bounded | null {
  const f = Math[name];
  const slack = radius * 4;
  return f(value - slack) === f(value + slack) || radius === 0 ? { value: f(value), radius: 0 } : null;
}

function elementary(name: FunctionName, a: Bounded): Bounded | null {
  const f = FUNCTIONS[name];
  if (!f) return null;
  if (name === "sin" || name === "cos") {
    const value = f(a.value);
    return { value, radius: a.radius + UNIT };
  }
  if (name === "abs") return { value: Math.abs(a.value), radius: a.radius };
  if (name === "cosh")
    return map(monotone({ value: Math.abs(a.value), radius: a.radius }, Math.cosh), (b) => b);
  if (name === "sec") return map(elementary("cos", a), (b) => divide({ value: 1, radius: 0 }, b));
  if (name === "csc") return map(elementary("sin", a), (b) => divide({ value: 1, radius: 0 }, b));
  if (name === "tan") return both(elementary("sin", a), elementary("cos", a), divide);
  if (name === "cot") return both(elementary("cos", a), elementary("sin", a), divide);
  if ((name === "arcsin" || name === "arccos") && Math.abs(a.value) + a.radius > 1) {
    return a.radius === 0 && Math.abs(a.value) === 1 ? monotone(a, f) : null;
  }
  return monotone(a, f);
}

function bound(e: BoundExpression, values: Readonly<Record<string, number>>): Bounded | null {
  const at = (variable: number) => evaluateBounds(e.body, { ...values, [e.variable]: variable });
  if (e.kind === "derivative") {
    const point = values[e.variable];
    return point === undefined ? null : slope(at, point);
  }
  const [from, to] = [e.from && evaluateBounds(e.from, values), e.to && evaluateBounds(e.to, values)];
  // An integral of integrals would cost the square of one.
  if (e.kind === "integral" && someExpression(e.body, ({ type }) => type === "bound")) return null;
  if (e.kind === "integral") return from && to ? definiteIntegral(at, from.value, to.value) : null;
  if (e.kind === "limit") return e.to ? limitValue(at, endOf(e.to, values), e.side) : null;
  return from && to ? series(at, from.value, to.value, e.kind) : null;
}

/** Where a limit goes: infinity is a place here, and nowhere else. */
function endOf(to: Expression, values: Readonly<Record<string, number>>): number | null {
  const inner = to.type === "negate" ? to.operand : to;
  if (inner.type === "constant" && inner.name === "infinity")
    return to.type === "negate" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return evaluateBounds(to, values)?.value ?? null;
}

const TERMS_MAX = 3000;

function series(
  at: (k: number) => Bounded | null,
  from: number,
  to: number,
  kind: "sum" | "product",
): Bounded | null {
  if (!Number.isInteger(from) || !Number.isInteger(to) || to < from || to - from > TERMS_MAX) return null;
  let total: Bounded | null = { value: kind === "sum" ? 0 : 1, radius: 0 };
  for (let k = from; k <= to && total; k++) total = both(total, at(k), kind === "sum" ? add : multiply);
  return total;
}
