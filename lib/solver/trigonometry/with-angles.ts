import type { Expression } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { divideRationals, multiplyRationals, type Rational, rational } from "@/lib/algebra/rational";
import type { Locale } from "@/lib/i18n/locale";
import type { Candidate } from "../equations/plan";
import { type Solution, type SolverStep, say } from "../solution";
import { type AngleArgument, unknownAt } from "./angle-argument";
import {
  type AngleFunction,
  type AngleRange,
  type AngleUnit,
  anglesIn,
  anglesWith,
  periodOf,
  printAngleIn,
} from "./angle-set";

const ROUNDING = 1e-12;

/** What is asked: the angles `operand` of the unknown at which a function has given values. */
export type AngleQuestion = {
  used: AngleFunction;
  operand: Expression;
  argument: AngleArgument;
  name: string;
  range: AngleRange | null;
  unit: AngleUnit;
};

/** From the values of the function to the unknown, in the range or in general; null where an angle has no plain name. */
export function withAngles(
  values: readonly Candidate[],
  before: readonly SolverStep[],
  { used, operand, argument, name, range, unit }: AngleQuestion,
  locale: Locale,
): Solution | null {
  const steps = [...before];
  const call = printLatex({ type: "function", name: used, operands: [operand] });
  const angles: Rational[] = [];
  for (const { latex, size } of values) {
    if (used !== "tan" && Math.abs(size) > 1 + ROUNDING) {
      steps.push(outOfReach(call, latex, locale));
      continue;
    }
    const found = anglesWith(used, size);
    if (found.length === 0) return null;
    steps.push(anglesStep({ used, latex, angles: found, unit }, locale));
    angles.push(...found);
  }
  const period = divideRationals(rational(periodOf(used)), argument.multiple);
  const unknowns = angles.map((angle) => unknownAt(angle, argument));
  if (operand.type !== "symbol" && unknowns.length > 0)
    steps.push(unknownStep({ operand, angles, unknowns, period, name, unit }, locale));
  const last = range
    ? anglesIn(range, unknowns, period).map((angle) => printAngleIn(unit, angle))
    : unknowns.map((angle) => general(angle, period, unit));
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

type Unknowns = {
  operand: Expression;
  angles: readonly Rational[];
  unknowns: readonly Rational[];
  period: Rational;
  name: string;
  unit: AngleUnit;
};

function unknownStep(
  { operand, angles, unknowns, period, name, unit }: Unknowns,
  locale: Locale,
): SolverStep {
  const list = (all: readonly Rational[]) =>
    all.map((angle) => `$${printAngleIn(unit, angle)}$`).join(say(locale, "，", ", "));
  const every = printAngleIn(unit, period);
  return {
    kind: "derive",
    title: say(locale, "由整个角求未知数", "From the whole angle to the unknown"),
    text: say(
      locale,
      `角 $${printLatex(operand)}$ 是 ${list(angles)} 时，$${name}$ 依次是 ${list(unknowns)}；每隔 $${every}$ 重复。`,
      `Where the angle $${printLatex(operand)}$ is ${list(angles)}, the unknown $${name}$ is ${list(unknowns)} in turn; they come again every $${every}$.`,
    ),
  };
}

/** `\frac{\pi}{6} + 2k\pi` */
export function general(angle: Rational, period: Rational, unit: AngleUnit): string {
  const turns = turnsOf(period, unit);
  return angle.numerator === 0n ? turns : `${printAngleIn(unit, angle)} + ${turns}`;
}

/** `2k\pi`, `\frac{2k\pi}{3}`, `k \cdot 120^\circ`. */
function turnsOf(period: Rational, unit: AngleUnit): string {
  if (unit === "degrees") {
    const { numerator, denominator } = multiplyRationals(period, rational(180));
    return denominator === 1n
      ? `k \\cdot ${numerator}^\\circ`
      : `\\frac{k \\cdot ${numerator}^\\circ}{${denominator}}`;
  }
  const { numerator, denominator } = period;
  const top = `${numerator === 1n ? "" : numerator}k\\pi`;
  return denominator === 1n ? top : `\\frac{${top}}{${denominator}}`;
}

function outOfReach(call: string, latex: string, locale: Locale): SolverStep {
  return {
    kind: "check",
    title: say(locale, "取值范围", "The range of values"),
    text: say(
      locale,
      `$${call}$ 总在 $-1$ 与 $1$ 之间，不可能等于 $${latex}$，舍去。`,
      `$${call}$ always lies between $-1$ and $1$ and is never $${latex}$: this value is dropped.`,
    ),
  };
}

type Values = { used: AngleFunction; latex: string; angles: readonly Rational[]; unit: AngleUnit };

function anglesStep({ used, latex, angles, unit }: Values, locale: Locale): SolverStep {
  const values = angles.map((angle) => `$\\${used}\\left(${printAngleIn(unit, angle)}\\right) = ${latex}$`);
  return {
    kind: "compute",
    title: say(locale, "一个周期内的角", "The angles within one period"),
    text:
      say(locale, "在一个周期内：", "Within one period: ") +
      values.join(say(locale, "，", ", ")) +
      say(locale, "。", "."),
  };
}
