import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { printRational } from "@/lib/algebra/print-latex";
import {
  divideRationals,
  equalRationals,
  isInteger,
  ONE,
  powerRational,
  type Rational,
} from "@/lib/algebra/rational";
import { type Surd, squareRoot } from "@/lib/algebra/surd";
import { symbolsOf } from "@/lib/algebra/symbols";
import { say } from "../solution";
import { rationalPower } from "../values/rational-power";
import { type Planner, surdCandidate } from "./plan";
import { rationalSurd } from "./polynomial-roots";

const EXPONENT_MAX = 12n;

/** `log_x c = k` with numbers c and k: `x^k = c`, with x above 0 and other than 1. */
export const planLogarithmBase: Planner = (left, right, name, locale) => {
  const [number, exponent] = numbersOf(left, right, name) ?? numbersOf(right, left, name) ?? [];
  if (!number || !exponent) return null;
  const root = baseWith(number, exponent);
  if (!root) return null;
  const base = surdCandidate(root);
  return {
    steps: [
      {
        kind: "plan",
        title: say(locale, "底数的条件", "What a base can be"),
        text: say(
          locale,
          `底数要满足 $${name} > 0$ 且 $${name} \\ne 1$。`,
          `A base has to be $${name} > 0$ with $${name} \\ne 1$.`,
        ),
      },
      {
        kind: "derive",
        title: say(locale, "由对数的定义写成幂", "By the meaning of the logarithm"),
        text: `$$${name}^{${printRational(exponent)}} = ${printRational(number)}$$\n$$${name} = ${base.latex}$$`,
      },
    ],
    candidates: [base],
  };
};

function numbersOf(side: Expression, other: Expression, name: string): [Rational, Rational] | null {
  if (side.type !== "function" || side.name !== "log" || side.base?.type !== "symbol") return null;
  const [operand] = side.operands;
  if (side.base.name !== name || !operand || symbolsOf(operand).size + symbolsOf(other).size > 0) return null;
  const [number, exponent] = [evaluateExact(operand), evaluateExact(other)];
  return number && exponent ? [number, exponent] : null;
}

/** The positive number whose power is given; the base 1 and the power 0 leave no one answer. */
function baseWith(number: Rational, exponent: Rational): Surd | null {
  const { numerator: top, denominator: bottom } = exponent;
  if (number.numerator <= 0n || equalRationals(number, ONE)) return null;
  if (top === 0n || (top < 0n ? -top : top) > EXPONENT_MAX || bottom > EXPONENT_MAX) return null;
  const inverse = divideRationals(ONE, exponent);
  const exact = isInteger(inverse)
    ? powerRational(number, inverse.numerator)
    : rationalPower(number, inverse);
  if (exact) return rationalSurd(exact);
  return top === 2n || top === -2n ? squareRoot(powerRational(number, top < 0n ? -bottom : bottom)) : null;
}
