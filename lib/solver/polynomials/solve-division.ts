import { printRational } from "@/lib/algebra/print-latex";
import { divideRationals, negateRational, type Rational, ZERO } from "@/lib/algebra/rational";
import { printUnivariate, subtractUnivariates, type Univariate, valueAt } from "@/lib/algebra/univariate";
import { divideUnivariates, multiplyUnivariates } from "@/lib/algebra/univariate-ring";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";

/** Long division: one term of the quotient a step, then the check. `both`: the remainder is asked for as well, though it be 0. */
export function solveDivision(
  top: Univariate,
  bottom: Univariate,
  name: string,
  both: boolean,
  locale: Locale,
): Solution {
  const { quotient, remainder } = divideUnivariates(top, bottom);
  const print = (p: Univariate) => printUnivariate(p, name);
  const steps = divisionSteps(top, bottom, name, locale);
  const left = print(remainder);
  const rest =
    remainder.length === 0 ? "" : left.startsWith("-") ? ` + \\left(${left}\\right)` : ` + ${left}`;
  steps.push({
    kind: "check",
    title: say(locale, "检验：除式乘商加余式", "Check: divisor times quotient plus remainder"),
    text: `$$${print(top)} = \\left(${print(bottom)}\\right)\\left(${print(quotient)}\\right)${rest}$$`,
  });
  const exact = remainder.length === 0 && !both;
  const words = say(locale, "\\text{商 }", "\\text{quotient }");
  const remaining = say(locale, "\\text{余式 }", "\\text{remainder }");
  return { steps, final: exact ? print(quotient) : `${words} ${print(quotient)}, ${remaining} ${left}` };
}

function divisionSteps(top: Univariate, bottom: Univariate, name: string, locale: Locale): SolverStep[] {
  const print = (p: Univariate) => printUnivariate(p, name);
  const steps: SolverStep[] = [];
  let rest: Univariate = top;
  const lead = bottom.at(-1) as Rational;
  while (rest.length >= bottom.length) {
    const power = rest.length - bottom.length;
    const term: Univariate = [
      ...Array.from({ length: power }, () => ZERO),
      divideRationals(rest.at(-1) as Rational, lead),
    ];
    const product = multiplyUnivariates(term, bottom);
    const next = subtractUnivariates(rest, product);
    steps.push({
      kind: "compute",
      title: say(locale, "首项相除，再相减", "Divide the leading terms, multiply and subtract"),
      text: `${say(locale, "商的这一项是 ", "This term of the quotient is ")}$${print(term)}$${say(locale, "。", ".")}\n$$\\left(${print(rest)}\\right) - \\left(${print(product)}\\right) = ${print(next)}$$`,
    });
    rest = next;
  }
  return steps;
}

/** The remainder alone: by the remainder theorem where the divisor is linear. */
export function solveRemainder(top: Univariate, bottom: Univariate, name: string, locale: Locale): Solution {
  const { remainder } = divideUnivariates(top, bottom);
  const final = printUnivariate(remainder, name);
  if (bottom.length > 2) return { steps: divisionSteps(top, bottom, name, locale), final };
  const root = divideRationals(negateRational(bottom[0] ?? ZERO), bottom[1] as Rational);
  const shown = printRational(root);
  return {
    steps: [
      {
        kind: "plan",
        title: say(locale, "余数定理", "The remainder theorem"),
        text: say(
          locale,
          `除以一次式，余数就是多项式在除式的零点 $${name} = ${shown}$ 处的值。`,
          `Divided by a linear polynomial, the remainder is the value where the divisor is 0, at $${name} = ${shown}$.`,
        ),
      },
      {
        kind: "compute",
        title: say(locale, "代入", "Put it in"),
        text: `$$${putIn(top, root)} = ${printRational(valueAt(top, root))}$$`,
      },
    ],
    final,
  };
}

function putIn(p: Univariate, x: Rational): string {
  const at =
    x.numerator < 0n || x.denominator !== 1n ? `\\left(${printRational(x)}\\right)` : printRational(x);
  const terms = p.flatMap((coefficient, power) => {
    if (coefficient.numerator === 0n) return [];
    const number =
      coefficient.numerator < 0n
        ? `\\left(${printRational(coefficient)}\\right)`
        : printRational(coefficient);
    return [power === 0 ? number : `${number} \\times ${at}^{${power}}`];
  });
  return terms.reverse().join(" + ") || "0";
}
