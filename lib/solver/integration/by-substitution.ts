import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { addRationals, divideRationals, ONE, type Rational, rational } from "@/lib/algebra/rational";
import { call, number, power, product } from "../build-expression";
import { derivative } from "../differentiate";
import { say } from "../solution";
import { type Factor, factorsOf, productOf } from "./factors-of";
import type { Integrated } from "./integrated";

const POINTS = [0.37, 0.83, 1.21, 2.6, 3.3];
const DENOMINATOR_MAX = 60;
const NEAR = 1e-9;

/** `g(u)·u'` times a number: the antiderivative of g at u. Null where no factor has such a u. */
export function bySubstitution(e: Expression, name: string): Integrated | null {
  const { constant, factors } = factorsOf(e, name);
  if (factors.length < 2) return null;
  for (const [index, factor] of factors.entries()) {
    const rest = productOf(factors.filter((_, other) => other !== index));
    for (const { inner, outer } of readings(factor)) {
      const rate = inner.type === "symbol" ? null : derivative(inner, name);
      const ratio = rate && constantRatio(rest, rate, name);
      if (!rate || !ratio) continue;
      return {
        primitive: product(constant, number(ratio), outer),
        steps: (locale) => [
          {
            kind: "plan",
            title: say(locale, "换元积分", "Integration by substitution"),
            text: say(
              locale,
              `设 $u = ${printLatex(inner)}$，它的导数 $${printLatex(rate)}$ 乘一个数就是其余的因式。`,
              `Let $u = ${printLatex(inner)}$: its derivative $${printLatex(rate)}$, times a number, is what else stands in the product.`,
            ),
          },
        ],
      };
    }
  }
  return null;
}

/** The insides that a factor may be taken to have, each with the antiderivative of what is around it. */
function readings({ base, exponent }: Factor): { inner: Expression; outer: Expression }[] {
  const next = addRationals(exponent, ONE);
  const whole = {
    inner: base,
    outer:
      next.numerator === 0n
        ? call("ln", call("abs", base))
        : product(number(divideRationals(ONE, next)), power(base, next)),
  };
  if (exponent.numerator !== exponent.denominator) return [whole];
  const [operand] = base.type === "function" ? base.operands : [];
  if (base.type === "power" && base.base.type === "constant" && base.base.name === "e")
    return [{ inner: base.exponent, outer: base }, whole];
  if (base.type !== "function" || !operand || base.base) return [whole];
  const outer = {
    sin: product(number(-1), call("cos", operand)),
    cos: call("sin", operand),
    exp: base as Expression,
  }[base.name as string];
  return outer ? [{ inner: operand, outer }, whole] : [whole];
}

/** The fraction that one expression is of another, at every point that is tried; null where they are not in proportion. */
function constantRatio(top: Expression, bottom: Expression, name: string): Rational | null {
  const ratios = POINTS.map(
    (x) => evaluateNumber(top, { [name]: x }) / evaluateNumber(bottom, { [name]: x }),
  ).filter(Number.isFinite);
  const [first] = ratios;
  if (first === undefined || ratios.length < 3) return null;
  if (ratios.some((ratio) => Math.abs(ratio - first) > NEAR * Math.max(1, Math.abs(first)))) return null;
  for (let bottom = 1; bottom <= DENOMINATOR_MAX; bottom++) {
    const near = Math.round(first * bottom);
    if (near !== 0 && Math.abs(first * bottom - near) < NEAR * bottom) return rational(near, bottom);
  }
  return null;
}
