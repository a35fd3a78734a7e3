import type { Expression } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { multiplyRationals, rational } from "@/lib/algebra/rational";
import { hasIntegerCoefficients, printUnivariate, univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { factorOverIntegers, multiplyBack, samePolynomial } from "./polynomials/factor-over-integers";
import { factorSteps } from "./polynomials/factor-steps";
import { printFactored } from "./polynomials/print-factored";
import { type Solution, say } from "./solution";

/** Expands a polynomial in one letter. */
export function expandPolynomial(e: Expression, name: string, locale: Locale): Solution | null {
  const polynomial = univariate(e, name);
  if (!polynomial) return null;
  const final = printUnivariate(polynomial, name);
  return {
    steps: [
      {
        kind: "derive",
        title: say(
          locale,
          "用分配律展开，合并同类项",
          "Multiply out by the distributive law and collect like terms",
        ),
        text: `$$${printLatex(e)} = ${final}$$`,
      },
    ],
    final,
  };
}

/** Factors a polynomial into irreducible factors over the integers; null when the search would be long. */
export function factorPolynomial(e: Expression, name: string, locale: Locale): Solution | null {
  const polynomial = univariate(e, name);
  if (!polynomial || !hasIntegerCoefficients(polynomial)) return null;
  const factored = factorOverIntegers(polynomial);
  if (!factored || !samePolynomial(multiplyBack(factored), polynomial)) return null;
  const original = printUnivariate(polynomial, name);
  const final = printFactored(factored, name);
  const steps = factorSteps(polynomial, factored, name, locale);
  steps.push(
    final === original
      ? {
          kind: "conclude",
          title: say(locale, "不能再分解", "It does not factor further"),
          text: say(
            locale,
            `试过所有可能的整系数因式，$${original}$ 在整数范围内不能再分解。`,
            `No polynomial with whole coefficients divides $${original}$: it does not factor over the integers.`,
          ),
        }
      : {
          kind: "check",
          title: say(locale, "乘回去检验", "Multiply back"),
          text: `$$${final} = ${original}$$`,
        },
  );
  return { steps, final };
}

/** Differentiates a polynomial in one letter, term by term. */
export function differentiatePolynomial(e: Expression, name: string, locale: Locale): Solution | null {
  const polynomial = univariate(e, name);
  if (!polynomial) return null;
  const derivative = polynomial
    .slice(1)
    .map((coefficient, index) => multiplyRationals(coefficient, rational(index + 1)));
  const final = printUnivariate(derivative, name);
  return {
    steps: [
      {
        kind: "understand",
        title: say(locale, "写成各项之和", "Write it as a sum of powers"),
        text: `$$${printLatex(e)} = ${printUnivariate(polynomial, name)}$$`,
      },
      {
        kind: "derive",
        title: say(locale, "幂函数求导法则，逐项求导", "The power rule, term by term"),
        text: `${say(
          locale,
          "每一项的指数乘到前面，指数减 1，得到 ",
          "Each exponent comes down as a factor and falls by one. The derivative is ",
        )}$${final}$${say(locale, "。", ".")}`,
      },
    ],
    final,
  };
}
