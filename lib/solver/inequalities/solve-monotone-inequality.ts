import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression, Relation } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import {
  equalRationals,
  isInteger,
  ONE,
  powerRational,
  type Rational,
  rational,
  subtractRationals,
} from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import { printUnivariate, univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { number } from "../build-expression";
import { commonBase } from "../equations/common-base";
import { exponentForm } from "../equations/plan-exponential";
import { type Solution, type SolverStep, say } from "../solution";
import { type Order, solveInequality } from "../solve-inequality";
import { FLIPPED, SIGNS } from "./order";
import { solveInequalitySystem } from "./solve-inequality-system";

const EXPONENT_MAX = 20n;

/** Inequalities between powers of one base, and between a logarithm and a number or another logarithm of its base. */
export function solveMonotoneInequality(
  left: Expression,
  order: Order,
  right: Expression,
  name: string,
  locale: Locale,
): Solution | null {
  return byExponents(left, order, right, name, locale) ?? byLogarithm(left, order, right, name, locale);
}

/** Powers of a base above 1 are in the order of their exponents. */
function byExponents(
  left: Expression,
  order: Order,
  right: Expression,
  name: string,
  locale: Locale,
): Solution | null {
  const base = commonBase([left, right], name);
  const [a, b] = base === null ? [] : [left, right].map((side) => exponentForm(side, base, name));
  if (base === null || !a || !b) return null;
  const [p, q] = [a, b].map((exponent) => printUnivariate(exponent, name));
  const solved = solveInequality(polynomial(a, name), order, polynomial(b, name), name, locale);
  if (!solved) return null;
  const step: SolverStep = {
    kind: "derive",
    title: say(
      locale,
      "化成同底数的幂，底数大于 1，比较指数",
      "Powers of one base above 1: compare the exponents",
    ),
    text: `${say(locale, "两边写成", "Both sides are")} $${base}^{${p}}$ ${say(locale, "和", "and")} $${base}^{${q}}$${say(locale, "，所以解 ", ", so we solve ")}$${p} ${SIGNS[order]} ${q}$${say(locale, "。", ".")}`,
  };
  return { steps: [step, ...solved.steps], final: solved.final };
}

function polynomial(coefficients: readonly Rational[], name: string): Expression {
  const terms = coefficients.map(
    (coefficient, degree): Expression => ({
      type: "multiply",
      factors: [
        number(coefficient),
        { type: "power", base: { type: "symbol", name }, exponent: number(degree) },
      ],
    }),
  );
  return terms.length === 0 ? number(0) : { type: "add", terms };
}

type Logarithm = { base: Rational | "e"; inner: Expression };

/** The number below a logarithm is positive, and compares as the logarithm does; with a base below 1 the other way round. */
function byLogarithm(
  left: Expression,
  order: Order,
  right: Expression,
  name: string,
  locale: Locale,
): Solution | null {
  const [a, b] = [logarithmOf(left, name), logarithmOf(right, name)];
  if (!a && b) return byLogarithm(right, FLIPPED[order], left, name, locale);
  if (!a) return null;
  const bound = b ? (sameBase(a, b) ? b.inner : null) : boundOf(right, a.base);
  if (!bound) return null;
  const rising = a.base === "e" || subtractRationals(a.base, ONE).numerator > 0n;
  const kept = rising ? order : FLIPPED[order];
  // The smaller of the two is positive, and so is the other.
  const smaller = kept.startsWith("<") ? a.inner : bound;
  const conditions: Relation[] = [
    ...(symbolsOf(smaller).has(name) ? [relation(smaller, ">", number(0))] : []),
    relation(a.inner, kept, bound),
  ];
  const solved = solveInequalitySystem(conditions, name, locale);
  if (!solved) return null;
  const listed = conditions.map(
    ({ sides: [l, r], operators: [o] }) =>
      `$${printLatex(l as Expression)} ${SIGNS[o as Order]} ${printLatex(r as Expression)}$`,
  );
  const step: SolverStep = {
    kind: "derive",
    title: rising
      ? say(
          locale,
          "底数大于 1，对数递增；真数大于 0",
          "A base above 1: the logarithm rises; what it is taken of is positive",
        )
      : say(
          locale,
          "底数小于 1，对数递减；真数大于 0",
          "A base below 1: the logarithm falls; what it is taken of is positive",
        ),
    text: `${say(locale, "所以解 ", "So we solve ")}${listed.join(say(locale, "，", ", "))}${say(locale, "。", ".")}`,
  };
  return { steps: [step, ...solved.steps], final: solved.final };
}

function relation(left: Expression, order: Order, right: Expression): Relation {
  return { type: "relation", sides: [left, right], operators: [order] };
}

function logarithmOf(e: Expression, name: string): Logarithm | null {
  if (e.type !== "function" || !["log", "ln", "lb"].includes(e.name)) return null;
  const [inner] = e.operands;
  if (!inner || !symbolsOf(inner).has(name) || !univariate(inner, name)) return null;
  if (e.name === "ln") return { base: "e", inner };
  const base = e.base ? evaluateExact(e.base) : rational(e.name === "lb" ? 2 : 10);
  return base && base.numerator > 0n && !equalRationals(base, ONE) ? { base, inner } : null;
}

function sameBase(a: Logarithm, b: Logarithm): boolean {
  return a.base === "e" || b.base === "e" ? a.base === b.base : equalRationals(a.base, b.base);
}

/** The number with this logarithm, where it is a fraction. */
function boundOf(e: Expression, base: Rational | "e"): Expression | null {
  const value = evaluateExact(e);
  if (!value || !isInteger(value) || value.numerator > EXPONENT_MAX || value.numerator < -EXPONENT_MAX)
    return null;
  if (base === "e") return value.numerator === 0n ? number(1) : null;
  return number(powerRational(base, value.numerator));
}
