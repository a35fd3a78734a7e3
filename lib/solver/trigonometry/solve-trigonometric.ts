import type { Expression } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import type { Rational } from "@/lib/algebra/rational";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { symbolsOf } from "@/lib/algebra/symbols";
import { subtractUnivariates, univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { type Candidate, planOfPolynomial } from "../equations/plan";
import { type Solution, type SolverStep, say } from "../solution";
import { type AngleFunction, type AngleRange, anglesIn, anglesWith, periodOf, printAngle } from "./angle-set";
import { surdRoot } from "./surd-root";

const ROUNDING = 1e-12;

/**
 * Solves an equation that is a polynomial of degree 1 or 2 in one sine, cosine or tangent of the unknown itself, in a
 * range or in general. Null for another kind, and where an angle is no whole number of 30° or 45°.
 */
export function solveTrigonometric(
  left: Expression,
  right: Expression,
  name: string,
  range: AngleRange | null,
  locale: Locale,
): Solution | null {
  const functions = new Set<AngleFunction>();
  const put = (side: Expression) =>
    replaceParts(side, (part) => {
      if (!isOfUnknown(part, name)) return null;
      functions.add(part.name as AngleFunction);
      return { type: "symbol", name: letter };
    });
  const letter = name === "t" ? "u" : "t";
  const [a, b] = [put(left), put(right)];
  const [used, ...others] = functions;
  if (!used || others.length > 0 || [a, b].some((side) => symbolsOf(side).has(name))) return null;
  const [x, y] = [univariate(a, letter), univariate(b, letter)];
  const difference = x && y && subtractUnivariates(x, y);
  if (difference && (difference.length < 2 || difference.length > 3)) return null;
  const call = `\\${used} ${name}`;
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
  return plan && withAngles(plan.candidates, plan.steps, { used, name, range }, locale);
}

function isOfUnknown(e: Expression, name: string): e is Extract<Expression, { type: "function" }> {
  const [operand] = e.type === "function" ? e.operands : [];
  return (
    e.type === "function" &&
    /^(?:sin|cos|tan)$/.test(e.name) &&
    operand?.type === "symbol" &&
    operand.name === name
  );
}

type Asked = { used: AngleFunction; name: string; range: AngleRange | null };

function withAngles(
  values: readonly Candidate[],
  before: readonly SolverStep[],
  { used, name, range }: Asked,
  locale: Locale,
): Solution | null {
  const steps = [...before];
  const angles: Rational[] = [];
  for (const { latex, size } of values) {
    if (used !== "tan" && Math.abs(size) > 1 + ROUNDING) {
      steps.push(outOfReach(used, name, latex, locale));
      continue;
    }
    const found = anglesWith(used, size);
    if (found.length === 0) return null;
    steps.push(anglesStep(used, latex, found, locale));
    angles.push(...found);
  }
  const period = periodOf(used);
  const last = range
    ? anglesIn(range, angles, period).map(printAngle)
    : angles.map((angle) => general(angle, period));
  if (last.length === 0) return { steps, final: say(locale, "\\text{无实数解}", "\\text{no real solution}") };
  const listed = [...new Set(last)].map((angle) => `${name} = ${angle}`).join(", ");
  steps.push({
    kind: "conclude",
    title: range
      ? say(locale, "取给定范围内的角", "Keep the angles of the range")
      : say(locale, "加上周期的整数倍", "Add every whole number of periods"),
    text: range ? `$$${listed}$$` : `$$${listed} \\quad (k \\in \\mathbb{Z})$$`,
  });
  return { steps, final: range ? listed : `${listed}, k \\in \\mathbb{Z}` };
}

function general(angle: Rational, period: 1 | 2): string {
  const turns = period === 1 ? "k\\pi" : "2k\\pi";
  return angle.numerator === 0n ? turns : `${printAngle(angle)} + ${turns}`;
}

function outOfReach(used: AngleFunction, name: string, latex: string, locale: Locale): SolverStep {
  return {
    kind: "check",
    title: say(locale, "取值范围", "The range of values"),
    text: say(
      locale,
      `$\\${used} ${name}$ 总在 $-1$ 与 $1$ 之间，不可能等于 $${latex}$，舍去。`,
      `$\\${used} ${name}$ always lies between $-1$ and $1$ and is never $${latex}$: this value is dropped.`,
    ),
  };
}

function anglesStep(
  used: AngleFunction,
  latex: string,
  angles: readonly Rational[],
  locale: Locale,
): SolverStep {
  const values = angles.map((angle) => `$\\${used}\\left(${printAngle(angle)}\\right) = ${latex}$`);
  return {
    kind: "compute",
    title: say(locale, "一个周期内的角", "The angles within one period"),
    text:
      say(locale, "在一个周期内：", "Within one period: ") +
      values.join(say(locale, "，", ", ")) +
      say(locale, "。", "."),
  };
}
