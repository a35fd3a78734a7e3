import type { Expression, FunctionName } from "./expression";
import { rationalToNumber } from "./rational";

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
  floor: Math.floor,
  ceil: Math.ceil,
};

/** The value in double precision, angles in radians unless they carry a degree sign; NaN off the real domain or where not known. */
export function evaluateNumber(e: Expression, values: Readonly<Record<string, number>> = {}): number {
  const value = (part: Expression) => evaluateNumber(part, values);
  switch (e.type) {
    case "number":
      return rationalToNumber(e.value);
    case "symbol":
      return values[e.name] ?? Number.NaN;
    case "constant":
      return e.name === "pi" ? Math.PI : e.name === "e" ? Math.E : Number.NaN;
    case "add":
      return e.terms.reduce((sum, term) => sum + value(term), 0);
    case "multiply":
      return e.factors.reduce((product, factor) => product * value(factor), 1);
    case "divide":
      return finite(value(e.numerator) / value(e.denominator));
    case "negate":
      return -value(e.operand);
    case "power":
      return power(value(e.base), value(e.exponent));
    case "root":
      return root(value(e.radicand), value(e.index));
    case "percent":
      return value(e.operand) / 100;
    case "degree":
      return (value(e.operand) * Math.PI) / 180;
    case "function": {
      const argument = e.operands[0];
      if (!argument || e.operands.length > 1) return Number.NaN;
      if (e.base) return finite(Math.log(value(argument)) / Math.log(value(e.base)));
      return finite(FUNCTIONS[e.name]?.(value(argument)) ?? Number.NaN);
    }
    default:
      return Number.NaN;
  }
}

function finite(x: number): number {
  return Number.isFinite(x) ? x : Number.NaN;
}

/** 0^0 and real powers of negative numbers are left undecided: conventions differ. */
function power(base: number, exponent: number): number {
  if (base === 0 && exponent <= 0) return Number.NaN;
  return finite(base ** exponent);
}

function root(radicand: number, index: number): number {
  if (index === 3 && radicand < 0) return -Math.cbrt(-radicand);
  if (radicand < 0) return Number.NaN;
  return index === 2
    ? Math.sqrt(radicand)
    : index === 3
      ? Math.cbrt(radicand)
      : finite(radicand ** (1 / index));
}
