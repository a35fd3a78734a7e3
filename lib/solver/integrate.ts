import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import { addRationals, divideRationals, ONE, type Rational, rational, ZERO } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { symbolsOf } from "@/lib/algebra/symbols";
import { univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { call, number, power, product, quotient, sum } from "./build-expression";
import { agrees } from "./differentiate";
import { type Solution, type SolverStep, say } from "./solution";

/** Integrates sums of powers, 1/x, sine, cosine and exponentials of linear arguments; null for anything else. */
export function integrate(
  e: Expression,
  name: string,
  bounds: [Expression, Expression] | null,
  locale: Locale,
): Solution | null {
  const primitive = antiderivative(e, name);
  // 1/x and its like have a logarithm of an absolute value; all are looked at again by their slope.
  if (!primitive || !agrees(primitive, e, name)) return null;
  const printed = printLatex(primitive);
  const steps: SolverStep[] = [
    {
      kind: "derive",
      title: say(locale, "逐项积分，查基本积分表", "Integrate term by term, from the table"),
      text: `${say(locale, "一个原函数是 ", "An antiderivative is ")}$${printed}$`,
    },
    {
      kind: "check",
      title: say(locale, "求导检验", "Check by differentiating"),
      text: say(locale, "对它求导，得到的就是被积函数。", "Its derivative is the integrand again."),
    },
  ];
  if (!bounds) return { steps, final: `${printed} + C` };
  const [from, to] = bounds.map((bound) => evaluateExact(substitute(primitive, name, bound)));
  if (!from || !to || !continuous(e)) return null;
  const final = printRational(addRationals(to, { ...from, numerator: -from.numerator }));
  steps.push({
    kind: "compute",
    title: say(locale, "牛顿－莱布尼茨公式：代入上限减去代入下限", "Upper limit minus lower limit"),
    text: `$$${printRational(to)} - \\left(${printRational(from)}\\right) = ${final}$$`,
  });
  return { steps, final };
}

/** A polynomial has no pole between the limits; of others that is not looked into. */
function continuous(e: Expression): boolean {
  const [name] = symbolsOf(e);
  return name === undefined || univariate(e, name) !== null;
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
  const [base, exponent] =
    denominator.type === "power" && denominator.exponent.type === "number"
      ? [denominator.base, denominator.exponent.value]
      : denominator.type === "root" && denominator.index.type === "number"
        ? [denominator.radicand, divideRationals(ONE, denominator.index.value)]
        : [denominator, ONE];
  const inner = ofPower(base, { ...exponent, numerator: -exponent.numerator }, name);
  return inner && product(numerator, inner);
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
