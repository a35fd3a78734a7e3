import type { Expression } from "@/lib/algebra/expression";
import { negatePolynomial, rationalForm } from "@/lib/algebra/normal-form";
import { printLatex } from "@/lib/algebra/print-latex";
import { symbolsOf } from "@/lib/algebra/symbols";
import type { Locale } from "@/lib/i18n/locale";
import { quotient } from "../build-expression";
import { type Solution, type SolverStep, say } from "../solution";
import { linearIn, polynomialExpression } from "./polynomial-expression";

/** An equation in several letters solved for one of them, in which it is linear; null for other kinds. */
export function solveForLetter(
  left: Expression,
  right: Expression,
  name: string,
  locale: Locale,
): Solution | null {
  const form = rationalForm({ type: "add", terms: [left, { type: "negate", operand: right }] });
  if (!form || symbolsOf(polynomialExpression(form.denominator)).has(name)) return null;
  const split = linearIn(form.numerator, name);
  if (!split || split.coefficient.size === 0) return null;
  const turned = polynomialExpression(split.coefficient).type === "negate";
  const coefficient = polynomialExpression(turned ? negatePolynomial(split.coefficient) : split.coefficient);
  const constant = polynomialExpression(turned ? split.constant : negatePolynomial(split.constant));
  const value = quotient(constant, coefficient);
  const final = `${name} = ${printLatex(value)}`;
  const factor = printLatex(coefficient);
  const front = factor === "1" ? "" : coefficient.type === "add" ? `\\left(${factor}\\right)` : factor;
  const steps: SolverStep[] = [
    {
      kind: "understand",
      title: say(locale, "要解的方程", "The equation to solve"),
      text: say(
        locale,
        `把 $${printLatex(left)} = ${printLatex(right)}$ 看成关于 $${name}$ 的方程，其他字母看成已知数。`,
        `Look at $${printLatex(left)} = ${printLatex(right)}$ as an equation for $${name}$; the other letters are known numbers.`,
      ),
    },
    {
      kind: "derive",
      title: say(
        locale,
        `含 ${name} 的项移到一边，其余移到另一边`,
        `Terms with ${name} to one side, the rest to the other`,
      ),
      text: `$$${front}${name} = ${printLatex(constant)}$$`,
    },
  ];
  if (symbolsOf(coefficient).size > 0)
    steps.push(
      {
        kind: "derive",
        title: say(locale, "系数不为 0 时，两边同除以它", "Where the coefficient is not 0, divide by it"),
        text: `${say(locale, `当 $${factor} \\ne 0$ 时\n`, `Where $${factor} \\ne 0$\n`)}$$${final}$$`,
      },
      {
        kind: "derive",
        title: say(locale, "系数等于 0 时", "Where the coefficient is 0"),
        text: say(
          locale,
          `左边总是 0：右边 $${printLatex(constant)}$ 也是 0 时，任何数都是解；否则无解。`,
          `The left side is always 0: every number is a solution where the right side $${printLatex(constant)}$ is 0 too; otherwise there is none.`,
        ),
      },
    );
  else if (factor !== "1")
    steps.push({
      kind: "derive",
      title: say(locale, "系数化为 1", "Divide by the coefficient"),
      text: `$$${final}$$`,
    });
  return { steps, final };
}
