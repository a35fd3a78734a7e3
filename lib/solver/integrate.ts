import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { mapParts } from "@/lib/algebra/map-parts";
import { printLatex } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  ONE,
  type Rational,
  rational,
  rationalToNumber,
  ZERO,
} from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { addSurds, multiplySurds, printSurd, type Surd } from "@/lib/algebra/surd";
import { partsOf, symbolsOf } from "@/lib/algebra/symbols";
import { univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { call, number, power, product, quotient, sum } from "./build-expression";
import { agrees } from "./differentiate";
import { byParts } from "./integration/by-parts";
import { bySubstitution } from "./integration/by-substitution";
import { type Solution, type SolverStep, say } from "./solution";
import { closedSum, printClosedSum, subtractSums } from "./values/closed-sum";
import { surdValue } from "./values/solve-value";

/** Integrates sums of powers, 1/x, sine, cosine and exponentials of linear arguments, and standard products of them; null for anything else. */
export function integrate(
  e: Expression,
  name: string,
  bounds: [Expression, Expression] | null,
  locale: Locale,
): Solution | null {
  const table = antiderivative(e, name);
  const method = table ? null : (bySubstitution(e, name) ?? byParts(e, name));
  const primitive = table ?? method?.primitive;
  // 1/x and its like have a logarithm of an absolute value; all are looked at again by their slope.
  if (!primitive || !agrees(primitive, e, name)) return null;
  const printed = printLatex(primitive);
  const steps: SolverStep[] = [
    ...(method?.steps(locale) ?? []),
    {
      kind: "derive",
      title: method
        ? say(locale, "积分", "Integrate")
        : say(locale, "逐项积分，查基本积分表", "Integrate term by term, from the table"),
      text: `${say(locale, "一个原函数是 ", "An antiderivative is ")}$${printed}$`,
    },
    {
      kind: "check",
      title: say(locale, "求导检验", "Check by differentiating"),
      text: say(locale, "对它求导，得到的就是被积函数。", "Its derivative is the integrand again."),
    },
  ];
  if (!bounds) return { steps, final: `${printed} + C` };
  const [from, to] = bounds.map((bound) => surdValue(substitute(primitive, name, bound)));
  const ends = bounds.map((bound) => evaluateNumber(bound));
  if (!isContinuous(e, name, ends)) return null;
  if (!from || !to) return inClosedForm(primitive, name, bounds, steps, locale);
  const minus: Surd = new Map([[1n, rational(-1)]]);
  const value = addSurds(to, multiplySurds(from, minus));
  if (!value) return null;
  const final = printSurd(value);
  steps.push({
    kind: "compute",
    title: say(locale, "牛顿－莱布尼茨公式：代入上限减去代入下限", "Upper limit minus lower limit"),
    text: `$$${printSurd(to)} - ${/^-|[-+] /.test(printSurd(from)) ? `\\left(${printSurd(from)}\\right)` : printSurd(from)} = ${final}$$`,
  });
  return { steps, final };
}

/** Values with powers of e and logarithms: `e - 1`, `\\ln 2`. */
function inClosedForm(
  primitive: Expression,
  name: string,
  bounds: [Expression, Expression],
  steps: SolverStep[],
  locale: Locale,
): Solution | null {
  const [from, to] = bounds.map((bound) => closedSum(withoutBars(substitute(primitive, name, bound))));
  if (!from || !to) return null;
  const final = printClosedSum(subtractSums(to, from));
  const [low, high] = [printClosedSum(from), printClosedSum(to)];
  steps.push({
    kind: "compute",
    title: say(locale, "牛顿－莱布尼茨公式：代入上限减去代入下限", "Upper limit minus lower limit"),
    text: `$$${high} - ${/^-|[-+] /.test(low) ? `\\left(${low}\\right)` : low} = ${final}$$`,
  });
  return { steps, final };
}

/** The absolute value of a number is a number. */
function withoutBars(e: Expression): Expression {
  const [inner] = e.type === "function" && e.name === "abs" ? e.operands : [];
  const value = inner && evaluateExact(inner);
  if (value)
    return number({ ...value, numerator: value.numerator < 0n ? -value.numerator : value.numerator });
  return mapParts(e, withoutBars);
}

/** Whether nothing in the integrand breaks off between the limits; what is not sure counts as a break. */
function isContinuous(e: Expression, name: string, ends: number[]): boolean {
  if (!symbolsOf(e).has(name) || univariate(e, name)) return true;
  const inner = (part: Expression) => isContinuous(part, name, ends);
  switch (e.type) {
    case "add":
    case "multiply":
    case "negate":
      return partsOf(e).every(inner);
    case "divide":
      return inner(e.numerator) && inner(e.denominator) && keepsSign(e.denominator, name, ends);
    case "power":
      if (e.exponent.type !== "number") return e.base.type === "constant" && inner(e.exponent);
      return inner(e.base) && (isNatural(e.exponent.value) || keepsSign(e.base, name, ends));
    case "function":
      if (e.name === "ln" && !e.base && e.operands[0]) return isAboveZero(e.operands[0], name, ends);
      return ["sin", "cos", "exp"].includes(e.name) && partsOf(e).every(inner);
    case "root":
      return keepsPositive(e.radicand, name, ends);
    default:
      return false;
  }
}

function isNatural({ numerator, denominator }: Rational): boolean {
  return numerator >= 0n && denominator === 1n;
}

/** A linear part that is nowhere negative between the limits: its root exists there. */
function keepsPositive(e: Expression, name: string, ends: number[]): boolean {
  const polynomial = univariate(e, name);
  const [shift, slope] = polynomial ?? [];
  if (polynomial?.length !== 2 || !shift || !slope) return false;
  return ends.every((end) => rationalToNumber(shift) + rationalToNumber(slope) * end >= -1e-12);
}

/** The unknown itself, between limits that are above 0. */
function isAboveZero(e: Expression, name: string, ends: number[]): boolean {
  return e.type === "symbol" && e.name === name && ends.every((end) => end > 1e-9);
}

/** A linear part, or a power of one, whose zero lies well outside the limits. */
function keepsSign(e: Expression, name: string, ends: number[]): boolean {
  if (e.type === "power" && e.exponent.type === "number") return keepsSign(e.base, name, ends);
  const polynomial = univariate(e, name);
  if (polynomial?.length === 1) return true;
  const [shift, slope] = polynomial ?? [];
  if (polynomial?.length !== 2 || !shift || !slope) return false;
  const zero = -rationalToNumber(shift) / rationalToNumber(slope);
  return zero < Math.min(...ends) - 1e-9 || zero > Math.max(...ends) + 1e-9;
}

function antiderivative(e: Expression, name: string): Expression | null {
  const x: Expression = { type: "symbol", name };
  const polynomial = univariate(e, name);
  if (polynomial) {
    const terms = polynomial.map((coefficient, degree) =>
      product(number(divideRationals(coefficient, rational(degree + 1))), power(x, rational(degree + 1))),
    );
    return sum(...terms.reverse());
  }
  switch (e.type) {
    case "add": {
      const terms = e.terms.map((term) => antiderivative(term, name));
      return terms.every((term) => term !== null) ? sum(...terms) : null;
    }
    case "negate": {
      const inner = antiderivative(e.operand, name);
      return inner && product(number(-1), inner);
    }
    case "multiply": {
      const constants = e.factors.filter((factor) => !symbolsOf(factor).has(name));
      const others = e.factors.filter((factor) => symbolsOf(factor).has(name));
      const [only] = others;
      const inner = others.length === 1 && only ? antiderivative(only, name) : null;
      return inner && product(...constants, inner);
    }
    case "divide":
      return overDenominator(e.numerator, e.denominator, name);
    case "power":
      if (e.exponent.type === "number") return ofPower(e.base, e.exponent.value, name);
      if (e.base.type === "constant" && e.base.name === "e") return ofLinear(e.exponent, name, () => e);
      return null;
    case "root":
      return e.index.type === "number"
        ? ofPower(e.radicand, divideRationals(ONE, e.index.value), name)
        : null;
    case "function": {
      const [u] = e.operands;
      if (!u || e.base) return null;
      if (e.name === "sin") return ofLinear(u, name, () => product(number(-1), call("cos", u)));
      if (e.name === "cos") return ofLinear(u, name, () => call("sin", u));
      if (e.name === "exp") return ofLinear(u, name, () => e);
      return null;
    }
    default:
      return null;
  }
}

function overDenominator(numerator: Expression, denominator: Expression, name: string): Expression | null {
  if (!symbolsOf(denominator).has(name)) {
    const inner = antiderivative(numerator, name);
    return inner && quotient(inner, denominator);
  }
  if (symbolsOf(numerator).has(name)) return null;
  if (isOnePlusSquare(denominator, name)) return product(numerator, call("arctan", { type: "symbol", name }));
  const [base, exponent] =
    denominator.type === "power" && denominator.exponent.type === "number"
      ? [denominator.base, denominator.exponent.value]
      : denominator.type === "root" && denominator.index.type === "number"
        ? [denominator.radicand, divideRationals(ONE, denominator.index.value)]
        : [denominator, ONE];
  const inner = ofPower(base, { ...exponent, numerator: -exponent.numerator }, name);
  return inner && product(numerator, inner);
}

/** `1 + x^2`. */
function isOnePlusSquare(e: Expression, name: string): boolean {
  const polynomial = univariate(e, name);
  return (
    polynomial?.length === 3 &&
    [1n, 0n, 1n].every(
      (value, power) => polynomial[power]?.numerator === value && polynomial[power]?.denominator === 1n,
    )
  );
}

/** The antiderivative of `(ax+b)^n`. */
function ofPower(base: Expression, exponent: Rational, name: string): Expression | null {
  const next = addRationals(exponent, ONE);
  return ofLinear(base, name, () =>
    next.numerator === 0n
      ? call("ln", call("abs", base))
      : product(number(divideRationals(ONE, next)), power(base, next)),
  );
}

/** `build()` divided by the slope of a linear inner function; null when it is not linear. */
function ofLinear(inner: Expression, name: string, build: () => Expression): Expression | null {
  const polynomial = univariate(inner, name);
  const slope = polynomial?.length === 2 ? (polynomial[1] ?? ZERO) : ZERO;
  return slope.numerator === 0n ? null : product(number(divideRationals(ONE, slope)), build());
}
