import type { Expression } from "@/lib/algebra/expression";
import { equalForms, rationalForm } from "@/lib/algebra/normal-form";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import { divideRationals, multiplyRationals, negateRational, type Rational } from "@/lib/algebra/rational";
import { printUnivariate, type Univariate, univariateRatio, valueAt } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { firstReading, type Reader } from "../reader";
import { inOneLetter } from "../reading/in-one-letter";
import { type Solution, type SolverStep, say } from "../solution";
import { factorOverIntegers } from "./factor-over-integers";

const PARTIAL = [
  /^(?:express|write|decompose|resolve)[: ]*(?:the following )?(?:as|in|into) (?:a sum of )?partial fractions?[: ]+(.+)$/i,
  /^(?:express|write|decompose|resolve) (.+?) (?:as|in|into) (?:a sum of )?partial fractions?$/i,
  /^(?:find|determine|give|write) the partial fractions? (?:decomposition|expansion) (?:of|for)[: ]*(.+)$/i,
  /^(?:把|将)\s*(.+?)\s*(?:分解|化|拆)(?:成|为)(?:部分分式|最简分式(?:之)?和)$/,
];

/** Partial fractions where the denominator has different linear factors. */
export const readPartialFractions: Reader = (text) => {
  const given = firstReading(text, PARTIAL, inOneLetter);
  return given && ((locale) => decompose(given.expression, given.name, locale));
};

function decompose(e: Expression, name: string, locale: Locale): Solution | null {
  const ratio = univariateRatio(e, name);
  if (!ratio || ratio.numerator.length >= ratio.denominator.length || ratio.denominator.length < 3)
    return null;
  const factored = factorOverIntegers(ratio.denominator);
  const linear = factored?.factors.filter((factor) => factor.length === 2) ?? [];
  const printed = linear.map((factor) => printUnivariate(factor, name));
  if (!factored || linear.length !== factored.factors.length || new Set(printed).size !== printed.length)
    return null;
  const steps: SolverStep[] = [
    {
      kind: "plan",
      title: say(locale, "分母分解因式", "Factor the denominator"),
      text: `$$${printUnivariate(ratio.denominator, name)} = ${printRational(factored.content) === "1" ? "" : printRational(factored.content)}${printed.map((factor) => `\\left(${factor}\\right)`).join("")}$$`,
    },
  ];
  const parts: string[] = [];
  for (const [index, factor] of linear.entries()) {
    const root = divideRationals(negateRational(factor[0] as Rational), factor[1] as Rational);
    const others = linear.filter((_, other) => other !== index);
    const below = others.reduce(
      (value, other) => multiplyRationals(value, valueAt(other, root)),
      factored.content,
    );
    const top = divideRationals(valueAt(ratio.numerator, root), below);
    if (top.numerator === 0n) continue;
    steps.push({
      kind: "compute",
      title: say(
        locale,
        `令 ${printed[index]} = 0，求它上面的数`,
        `Put ${printed[index]} = 0 for the number above it`,
      ),
      text: say(
        locale,
        `当 $${name} = ${printRational(root)}$ 时，其余部分的值是 $${printRational(top)}$。`,
        `At $${name} = ${printRational(root)}$ the rest has the value $${printRational(top)}$.`,
      ),
    });
    parts.push(part(top, factor, name, parts.length === 0));
  }
  const final = parts.join("");
  const parsed = parseExpression(final);
  const [a, b] = [rationalForm(e), parsed.ok ? rationalForm(parsed.value) : null];
  if (!a || !b || equalForms(a, b) !== true) return null;
  steps.push({
    kind: "check",
    title: say(locale, "通分检验", "Over one denominator again"),
    text: `$$${printLatex(e)} = ${final}$$`,
  });
  return { steps, final };
}

function part(top: Rational, factor: Univariate, name: string, first: boolean): string {
  const negative = top.numerator < 0n;
  const size = negative ? -top.numerator : top.numerator;
  const bottom = printUnivariate(factor, name);
  const below = top.denominator === 1n ? bottom : `${top.denominator}\\left(${bottom}\\right)`;
  return `${first ? (negative ? "-" : "") : negative ? " - " : " + "}\\frac{${size}}{${below}}`;
}
