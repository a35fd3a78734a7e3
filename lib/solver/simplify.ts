import type { Expression } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { divideRationals } from "@/lib/algebra/rational";
import { evaluateSurd, printSurd } from "@/lib/algebra/surd";
import { partsOf } from "@/lib/algebra/symbols";
import { printUnivariate, type Univariate, univariateRatio } from "@/lib/algebra/univariate";
import { commonFactor, divideUnivariates } from "@/lib/algebra/univariate-ring";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "./solution";

/** Brings an expression of numbers and square roots to its lowest form; null when it is of another kind. */
export function simplifyRoots(e: Expression, locale: Locale): Solution | null {
  const value = evaluateSurd(e);
  if (!value) return null;
  const steps: SolverStep[] = rootsOf(e).flatMap((root) => {
    const simple = evaluateSurd(root);
    if (!simple || printSurd(simple) === printLatex(root)) return [];
    return {
      kind: "derive",
      title: say(locale, "化简二次根式：把平方因数移到根号外", "Take the square factors out of the root"),
      text: `$$${printLatex(root)} = ${printSurd(simple)}$$`,
    };
  });
  const final = printSurd(value);
  steps.push({
    kind: "compute",
    title: say(locale, "合并同类二次根式", "Collect like roots"),
    text: `$$${printLatex(e)} = ${final}$$`,
  });
  return { steps, final };
}

function rootsOf(e: Expression): Expression[] {
  const inner = partsOf(e).flatMap(rootsOf);
  const all = e.type === "root" ? [e, ...inner] : inner;
  const seen = new Set<string>();
  return all.filter((root) => !seen.has(printLatex(root)) && seen.add(printLatex(root)));
}

/** Reduces a fraction of polynomials in one letter by their greatest common divisor; null when it is of another kind. */
export function simplifyFraction(e: Expression, name: string, locale: Locale): Solution | null {
  const ratio = univariateRatio(e, name);
  if (!ratio || ratio.denominator.length < 2) return null;
  const divisor = commonFactor(ratio.numerator, ratio.denominator);
  const lead = ratio.denominator.at(-1);
  if (!divisor || !lead) return null;
  const reduce = (p: Univariate) =>
    divideUnivariates(p, divisor).quotient.map((c) => divideRationals(c, lead));
  const [top, bottom] = [reduce(ratio.numerator), reduce(ratio.denominator)];
  const simple =
    bottom.length === 1
      ? printUnivariate(top, name)
      : `\\frac{${printUnivariate(top, name)}}{${printUnivariate(bottom, name)}}`;
  const steps: SolverStep[] = [
    {
      kind: "derive",
      title: say(locale, "通分，写成一个分式", "Write it as one fraction"),
      text: `$$${printLatex(e)} = \\frac{${printUnivariate(ratio.numerator, name)}}{${printUnivariate(ratio.denominator, name)}}$$`,
    },
  ];
  if (divisor.length > 1) {
    const common = printUnivariate(divisor, name);
    steps.push({
      kind: "derive",
      title: say(locale, "约去公因式", "Cancel the common factor"),
      text: say(
        locale,
        `分子和分母的最大公因式是 $${common}$。当它不为 0 时约去，得到 $${simple}$。`,
        `The greatest common factor of top and bottom is $${common}$. Where it is not 0 it cancels, and $${simple}$ remains.`,
      ),
    });
  }
  return { steps, final: simple };
}
