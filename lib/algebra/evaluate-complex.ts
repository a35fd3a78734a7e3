import type { Bounded } from "./bounded";
import { evaluateBounds } from "./evaluate-bounds";
import { evaluateExact } from "./evaluate-exact";
import type { Expression } from "./expression";
import { isInteger } from "./rational";

/** `real + imaginary · i`, known to within `radius` in the plane. */
export type Complex = { real: number; imaginary: number; radius: number };

const UNIT = 2 ** -48;
const POWER_MAX = 64n;

/**
 * The complex value in double precision with a bound on its error, of sums, products, whole powers, square roots of real
 * numbers, powers of e and sizes `|z|`. Null for what has several values in the plane, such as other roots.
 */
export function evaluateComplex(
  e: Expression,
  values: Readonly<Record<string, number>> = {},
): Complex | null {
  const real = evaluateBounds(e, values);
  if (real) return ofReal(real);
  const value = evaluate(e, values);
  return value && [value.real, value.imaginary, value.radius].every(Number.isFinite) ? value : null;
}

function evaluate(e: Expression, values: Readonly<Record<string, number>>): Complex | null {
  const of = (part: Expression) => evaluateComplex(part, values);
  switch (e.type) {
    case "constant":
      return e.name === "i" ? { real: 0, imaginary: 1, radius: 0 } : null;
    case "add":
      return fold(e.terms.map(of), { real: 0, imaginary: 0, radius: 0 }, add);
    case "multiply":
      return fold(e.factors.map(of), { real: 1, imaginary: 0, radius: 0 }, multiply);
    case "negate":
      return map(of(e.operand), (a) => ({ ...a, real: -a.real, imaginary: -a.imaginary }));
    case "divide":
      return map(of(e.denominator), (bottom) => map(of(e.numerator), (top) => divide(top, bottom)));
    case "power":
      return e.base.type === "constant" && e.base.name === "e"
        ? map(of(e.exponent), exponential)
        : map(of(e.base), (base) => wholePower(base, e.exponent));
    case "root":
      return e.index.type === "number" && e.index.value.numerator === 2n
        ? map(of(e.radicand), negativeRoot)
        : null;
    case "function":
      return e.operands.length === 1 && e.operands[0] ? call(e.name, of(e.operands[0])) : null;
    default:
      return null;
  }
}

function ofReal({ value, radius }: Bounded): Complex {
  return { real: value, imaginary: 0, radius };
}

function map<T>(a: Complex | null, how: (a: Complex) => T | null): T | null {
  return a && how(a);
}

function fold(
  parts: (Complex | null)[],
  start: Complex,
  how: (a: Complex, b: Complex) => Complex,
): Complex | null {
  return parts.reduce<Complex | null>((total, part) => total && part && how(total, part), start);
}

function sizeOf({ real, imaginary }: Complex): number {
  return Math.hypot(real, imaginary);
}

/** With what the double precision of this value adds to its error. */
function rounded(real: number, imaginary: number, radius: number): Complex {
  const exact = radius === 0 && Number.isSafeInteger(real) && Number.isSafeInteger(imaginary);
  return { real, imaginary, radius: exact ? 0 : radius + Math.hypot(real, imaginary) * UNIT };
}

function add(a: Complex, b: Complex): Complex {
  return rounded(a.real + b.real, a.imaginary + b.imaginary, a.radius + b.radius);
}

function multiply(a: Complex, b: Complex): Complex {
  const spread = sizeOf(a) * b.radius + sizeOf(b) * a.radius + a.radius * b.radius;
  return rounded(
    a.real * b.real - a.imaginary * b.imaginary,
    a.real * b.imaginary + a.imaginary * b.real,
    spread + sizeOf(a) * sizeOf(b) * (spread === 0 ? 0 : UNIT),
  );
}

function divide(a: Complex, b: Complex): Complex | null {
  const size = sizeOf(b);
  const smallest = size - b.radius;
  if (smallest <= 0) return null;
  const [real, imaginary] = [
    (a.real * b.real + a.imaginary * b.imaginary) / size ** 2,
    (a.imaginary * b.real - a.real * b.imaginary) / size ** 2,
  ];
  const quotient = Math.hypot(real, imaginary);
  return { real, imaginary, radius: (a.radius + quotient * b.radius) / smallest + quotient * UNIT };
}

function wholePower(base: Complex, exponentOf: Expression): Complex | null {
  const exponent = evaluateExact(exponentOf);
  if (!exponent || !isInteger(exponent)) return null;
  const count = exponent.numerator < 0n ? -exponent.numerator : exponent.numerator;
  if (count === 0n || count > POWER_MAX) return null;
  let power = base;
  for (let times = 1n; times < count; times++) power = multiply(power, base);
  return exponent.numerator > 0n ? power : divide({ real: 1, imaginary: 0, radius: 0 }, power);
}

/** `e^{a + bi}`. */
function exponential({ real, imaginary, radius }: Complex): Complex | null {
  if (radius > 1e-3) return null;
  const size = Math.exp(real);
  return rounded(size * Math.cos(imaginary), size * Math.sin(imaginary), size * (2 * radius + UNIT));
}

/** `\sqrt{-4}` as 2i; of a number off the real line schools name no one root. */
function negativeRoot({ real, imaginary, radius }: Complex): Complex | null {
  if (imaginary !== 0 || real >= 0 || real + radius >= 0) return null;
  const size = Math.sqrt(-real);
  return rounded(0, size, radius / size);
}

function call(name: string, operand: Complex | null): Complex | null {
  if (!operand) return null;
  if (name === "exp") return exponential(operand);
  return name === "abs" ? rounded(sizeOf(operand), 0, operand.radius) : null;
}
