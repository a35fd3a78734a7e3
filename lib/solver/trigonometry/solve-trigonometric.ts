import type { Expression } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { symbolsOf } from "@/lib/algebra/symbols";
import { subtractUnivariates, univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { planOfPolynomial } from "../equations/plan";
import { type Solution, type SolverStep, say } from "../solution";
import { angleArgument, unitOf } from "./angle-argument";
import type { AngleFunction, AngleRange } from "./angle-set";
import { solveEqualFunctions } from "./solve-equal-functions";
import { solveSineIsCosine } from "./solve-sine-is-cosine";
import { surdRoot } from "./surd-root";
import { withAngles } from "./with-angles";

/**
 * Solves an equation that is a polynomial of degree 1 or 2 in one sine, cosine or tangent of one angle, in a range or in
 * general; the angle is the unknown, a multiple of it, or one shifted. Null for another kind, and where the angle is no whole
 * number of 30° or 45°.
 */
export function solveTrigonometric(
  left: Expression,
  right: Expression,
  name: string,
  range: AngleRange | null,
  locale: Locale,
): Solution | null {
  const functions = new Map<string, Extract<Expression, { type: "function" }>>();
  const letter = name === "t" ? "u" : "t";
  const put = (side: Expression) =>
    replaceParts(side, (part) => {
      if (part.type !== "function" || !/^(?:sin|cos|tan)$/.test(part.name)) return null;
      functions.set(printLatex(part), part);
      return { type: "symbol", name: letter };
    });
  const [a, b] = [put(left), put(right)];
  const [used, ...others] = functions.values();
  const [operand] = used?.operands ?? [];
  const argument = operand ? angleArgument(operand, name) : null;
  const unit = unitOf(left, right) ?? range?.unit ?? "radians";
  if (!used || !operand || !argument || unit === "both" || (range && range.unit !== unit)) return null;
  if (others.length > 0) {
    const question = { left, right, name, range, unit };
    return solveSineIsCosine(question, locale) ?? solveEqualFunctions(question, locale);
  }
  if ([a, b].some((side) => symbolsOf(side).has(name))) return null;
  const [x, y] = [univariate(a, letter), univariate(b, letter)];
  const difference = x && y && subtractUnivariates(x, y);
  if (difference && (difference.length < 2 || difference.length > 3)) return null;
  const call = printLatex(used);
  const given: SolverStep = {
    kind: "plan",
    title: say(locale, "把三角函数看成一个整体", "Take the function of the angle as one thing"),
    text: say(
      locale,
      `设 $${letter} = ${call}$，方程变为\n$$${printLatex(a)} = ${printLatex(b)}$$`,
      `Let $${letter} = ${call}$. The equation becomes\n$$${printLatex(a)} = ${printLatex(b)}$$`,
    ),
  };
  const single = difference ? null : surdRoot(a, b, letter);
  const plan = difference
    ? planOfPolynomial(difference, letter, [given], locale)
    : single && { steps: [given], candidates: [single] };
  const asked = { used: used.name as AngleFunction, operand, argument, name, range, unit };
  return plan && withAngles(plan.candidates, plan.steps, asked, locale);
}
