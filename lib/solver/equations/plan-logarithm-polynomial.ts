import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { isInteger, powerRational, type Rational, rational } from "@/lib/algebra/rational";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { printSurd, type Surd } from "@/lib/algebra/surd";
import { symbolsOf } from "@/lib/algebra/symbols";
import { printUnivariate, subtractUnivariates, univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { type SolverStep, say } from "../solution";
import { type Candidate, type Planner, surdCandidate } from "./plan";
import { logarithmBaseOf } from "./plan-logarithmic";
import { polynomialRoots, rationalSurd, surdToRational } from "./polynomial-roots";

const POWER_MAX = 12n;

/** A polynomial of degree 2 or more in one logarithm of the unknown, as `(lg x)² − 3 lg x + 2 = 0`. */
export const planLogarithmPolynomial: Planner = (left, right, name, locale) => {
  const signs = new Map<string, Rational | "e">();
  const letter = name === "t" ? "u" : "t";
  const put = (side: Expression) =>
    replaceParts(side, (part) => {
      const base = logarithmBaseOf(part);
      const [operand] = part.type === "function" ? part.operands : [];
      if (!base || operand?.type !== "symbol" || operand.name !== name) return null;
      signs.set(base.sign, base.value);
      return { type: "symbol", name: letter };
    });
  const sides = [put(left), put(right)];
  const [[sign, base] = [], ...others] = [...signs];
  if (sign === undefined || base === undefined || others.length > 0) return null;
  if (sides.some((side) => symbolsOf(side).has(name))) return null;
  const [a, b] = sides.map((side) => univariate(side, letter));
  const polynomial = a && b ? subtractUnivariates(a, b) : [];
  const found = polynomial.length > 2 ? polynomialRoots(polynomial, letter, locale) : null;
  if (!found) return null;
  const steps: SolverStep[] = [
    {
      kind: "derive",
      title: say(locale, "换元", "Substitute a new letter"),
      text: `${say(
        locale,
        `设 $${letter} = ${sign} ${name}$（$${name} > 0$），方程成为\n`,
        `Let $${letter} = ${sign} ${name}$ with $${name} > 0$. The equation becomes\n`,
      )}$$${printUnivariate(polynomial, letter)} = 0$$`,
    },
    ...found.steps,
  ];
  const candidates: Candidate[] = [];
  for (const root of found.roots) {
    const candidate = powerOf(base, root);
    if (!candidate) return null;
    candidates.push(candidate);
    steps.push(backStep({ sign, name, root, latex: candidate.latex }, locale));
  }
  return { steps, candidates };
};

function backStep(
  { sign, name, root, latex }: { sign: string; name: string; root: Surd; latex: string },
  locale: Locale,
): SolverStep {
  return {
    kind: "derive",
    title: say(locale, "换回原来的未知数", "Back to the unknown"),
    text: say(
      locale,
      `由 $${sign} ${name} = ${printSurd(root)}$ 得 $${name} = ${latex}$。`,
      `From $${sign} ${name} = ${printSurd(root)}$ we get $${name} = ${latex}$.`,
    ),
  };
}

/** The base to the power of a root: a number where the power is whole, else as it is written. */
function powerOf(base: Rational | "e", exponent: Surd): Candidate | null {
  const whole = surdToRational(exponent);
  if (whole?.numerator === 0n) return surdCandidate(rationalSurd(rational(1)));
  if (base !== "e" && whole && isInteger(whole)) {
    const size = whole.numerator < 0n ? -whole.numerator : whole.numerator;
    return size > POWER_MAX ? null : surdCandidate(rationalSurd(powerRational(base, whole.numerator)));
  }
  const written = base === "e" ? "e" : printLatex({ type: "number", value: base });
  const isPlain = base === "e" || isInteger(base);
  const isOne = whole && whole.numerator === whole.denominator;
  const latex = isOne
    ? written
    : `${isPlain ? written : `\\left(${written}\\right)`}^{${printSurd(exponent)}}`;
  const parsed = parseExpression(latex);
  return parsed.ok ? { value: parsed.value, latex, size: evaluateNumber(parsed.value) } : null;
}
