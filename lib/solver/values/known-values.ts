import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import {
  equalRationals,
  isInteger,
  multiplyRationals,
  powerRational,
  type Rational,
  rational,
} from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { univariate } from "@/lib/algebra/univariate";
import { cosine } from "../geometry/quantity";

const EXPONENT_MAX = 40;
const ROOT_MAX = 4;

/**
 * The exact value of a sine, cosine, tangent or logarithm of a number that has one in roots, as an expression; null for
 * others and where it is not defined.
 */
export function knownValue(e: Expression): Expression | null {
  if (e.type !== "function") return null;
  const [u] = e.operands;
  if (!u || e.operands.length !== 1) return null;
  if (e.name === "ln" || e.name === "log" || e.name === "lb") return logarithm(e.name, u, e.base);
  const degrees = ["sin", "cos", "tan"].includes(e.name) && !e.base ? degreesOf(u) : null;
  if (degrees === null) return null;
  const [cos, sin] = [cosineOf(degrees), cosineOf(degrees - 90)];
  if (e.name === "sin") return sin;
  if (e.name === "cos") return cos;
  return cos && sin && Math.abs(evaluateNumber(cos)) > 1e-9
    ? { type: "divide", numerator: sin, denominator: cos }
    : null;
}

function cosineOf(degrees: number): Expression | null {
  const turned = ((degrees % 360) + 360) % 360;
  const text = cosine(turned <= 180 ? turned : 360 - turned);
  const parsed = text.includes("\\cos") ? null : parseExpression(text);
  return parsed?.ok ? parsed.value : null;
}

/** An angle in whole degrees: written with a degree sign, or a fraction of π; a bare number but 0 is in radians and has no simple value. */
function degreesOf(u: Expression): number | null {
  if (u.type === "negate") {
    const inner = degreesOf(u.operand);
    return inner === null ? null : -inner;
  }
  if (u.type === "degree") return whole(evaluateExact(u.operand));
  const polynomial = univariate(withLetter(u), "p");
  if (!polynomial || polynomial.length > 2) return null;
  if (polynomial.length === 0) return 0;
  const [constant, slope] = polynomial;
  return slope && constant?.numerator === 0n ? whole(multiplyRationals(slope, rational(180))) : null;
}

function whole(value: Rational | null): number | null {
  return value && isInteger(value) && value.numerator < 100_000n && value.numerator > -100_000n
    ? Number(value.numerator)
    : null;
}

/** π as a letter, so that its multiples are read exactly. */
function withLetter(e: Expression): Expression {
  const letter: Expression = { type: "symbol", name: "p" };
  switch (e.type) {
    case "constant":
      return e.name === "pi" ? letter : e;
    case "multiply":
      return { ...e, factors: e.factors.map(withLetter) };
    case "divide":
      return { ...e, numerator: withLetter(e.numerator), denominator: withLetter(e.denominator) };
    case "add":
      return { ...e, terms: e.terms.map(withLetter) };
    case "negate":
      return { ...e, operand: withLetter(e.operand) };
    default:
      return substitute(e, "p", { type: "symbol", name: "q" });
  }
}

function logarithm(
  name: "ln" | "log" | "lb",
  u: Expression,
  base: Expression | undefined,
): Expression | null {
  const inner =
    u.type === "function" && u.name === "abs" && u.operands[0] && evaluateNumber(u.operands[0]) > 0
      ? u.operands[0]
      : u;
  if (name === "ln") return naturalLogarithm(inner);
  const [value, root] = [evaluateExact(inner), base ? evaluateExact(base) : rational(name === "lb" ? 2 : 10)];
  if (!value || !root || value.numerator <= 0n || root.numerator <= 0n || root.numerator === root.denominator)
    return null;
  for (let bottom = 1; bottom <= ROOT_MAX; bottom++) {
    for (let top = -EXPONENT_MAX; top <= EXPONENT_MAX; top++) {
      if (equalRationals(powerRational(value, BigInt(bottom)), powerRational(root, BigInt(top))))
        return { type: "number", value: rational(top, bottom) };
    }
  }
  return null;
}

function naturalLogarithm(u: Expression): Expression | null {
  if (u.type === "constant" && u.name === "e") return { type: "number", value: rational(1) };
  if (u.type === "power" && u.base.type === "constant" && u.base.name === "e") {
    const exponent = evaluateExact(u.exponent);
    return exponent && { type: "number", value: exponent };
  }
  const exact = evaluateExact(u);
  return exact && equalRationals(exact, rational(1)) ? { type: "number", value: rational(0) } : null;
}
