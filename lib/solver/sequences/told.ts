import { printRational } from "@/lib/algebra/print-latex";
import type { Rational } from "@/lib/algebra/rational";
import type { Locale } from "@/lib/i18n/locale";
import { type SolverStep, say } from "../solution";

/** What was told in place of the first terms, as an equation in them. */
export type Told = { left: string; value: Rational };

/** The step that writes down what was told; none where it is the first term and the difference or ratio themselves. */
export function toldSteps(told: readonly Told[], locale: Locale): SolverStep[] {
  return isFirstAndStep(told) ? [] : [equations(told, locale)];
}

function isFirstAndStep(told: readonly Told[]): boolean {
  return told.every(({ left }) => /^[a_1dq]+$/.test(left) && left.length <= 3);
}

function equations(told: readonly Told[], locale: Locale): SolverStep {
  return {
    kind: "derive",
    title: say(
      locale,
      "用首项和公差（公比）写出已知条件",
      "What is given, in the first term and the difference or ratio",
    ),
    text: told.map(({ left, value }) => `$$${left} = ${printRational(value)}$$`).join("\n"),
  };
}
