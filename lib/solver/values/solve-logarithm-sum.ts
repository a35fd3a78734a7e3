import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { divideRationals, multiplyRationals, ONE, type Rational, rational } from "@/lib/algebra/rational";
import { evaluateSurd, printSurd } from "@/lib/algebra/surd";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, say } from "../solution";
import { knownValue } from "./known-values";

const TIMES_MAX = 12n;

type Logarithm = Extract<Expression, { type: "function" }>;
type Term = { times: bigint; logarithm: Logarithm; inner: Rational };

/** `lg 25 + lg 4`, `2 lg 5 + lg 4 - lg 10`: logarithms to one base, which together are one that has an exact value. */
export function solveLogarithmSum(e: Expression, locale: Locale): Solution | null {
  const terms = e.type === "add" ? e.terms.map((term) => termOf(term, 1n)) : [];
  const [first] = terms;
  if (!first || terms.length < 2 || !terms.every((term) => term !== null)) return null;
  if (!terms.every(({ logarithm }) => nameOf(logarithm) === nameOf(first.logarithm))) return null;
  const product = terms.reduce((all, { times, inner }) => multiplyRationals(all, power(inner, times)), ONE);
  const joined: Logarithm = { ...first.logarithm, operands: [{ type: "number", value: product }] };
  const known = knownValue(joined);
  const value = known && evaluateSurd(known);
  if (!value) return null;
  const final = printSurd(value);
  const isSum = terms.every(({ times }) => times === 1n);
  return {
    steps: [
      {
        kind: "derive",
        title: say(locale, "对数的运算法则：合成一个对数", "The laws of logarithms: one logarithm of all"),
        text: `${
          isSum
            ? say(locale, "对数之和是积的对数：", "A sum of logarithms is the logarithm of the product: ")
            : say(
                locale,
                "系数成为指数，加成为乘，减成为除：",
                "A factor becomes an exponent, plus becomes times, minus becomes division: ",
              )
        }\n$$${printLatex(e)} = ${printLatex(joined)}$$`,
      },
      {
        kind: "compute",
        title: say(locale, "求这个对数", "The value of this logarithm"),
        text: `$$${printLatex(joined)} = ${final}$$`,
      },
    ],
    final,
  };
}

function termOf(e: Expression, times: bigint): Term | null {
  if (e.type === "negate") return termOf(e.operand, -times);
  if (e.type === "multiply" && e.factors.length === 2) {
    const [factor, rest] = e.factors;
    const value = factor ? evaluateExact(factor) : null;
    return value?.denominator === 1n && rest ? termOf(rest, times * value.numerator) : null;
  }
  if (e.type !== "function" || !["ln", "lg", "log"].includes(e.name)) return null;
  const [operand, ...others] = e.operands;
  const inner = operand && others.length === 0 ? evaluateExact(operand) : null;
  const size = times < 0n ? -times : times;
  return inner && inner.numerator > 0n && size > 0n && size <= TIMES_MAX
    ? { times, logarithm: e, inner }
    : null;
}

function nameOf(e: Logarithm): string {
  return `${e.name}/${e.base ? printLatex(e.base) : ""}`;
}

function power(base: Rational, exponent: bigint): Rational {
  const [up, down] = exponent < 0n ? [0n, -exponent] : [exponent, 0n];
  const of = (n: bigint) => rational(base.numerator ** n, base.denominator ** n);
  return divideRationals(of(up), of(down));
}
