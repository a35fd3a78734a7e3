import type { Expression } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";
import { solveEquation } from "../solve-equation";
import { checkRoot } from "./check-root";
import type { Candidate, Plan } from "./plan";
import { PLANNERS } from "./planners";

/** Solves an equation in one unknown over the real numbers; every value found is put into the equation as it was given. */
export function solveAnyEquation(
  left: Expression,
  right: Expression,
  name: string,
  locale: Locale,
): Solution | null {
  const simple = solveEquation(left, right, name, locale);
  if (simple) return simple;
  for (const planner of PLANNERS) {
    const plan = planner(left, right, name, locale);
    if (plan) return conclude(plan, left, right, name, locale);
  }
  return null;
}

function conclude(
  plan: Plan,
  left: Expression,
  right: Expression,
  name: string,
  locale: Locale,
): Solution | null {
  const equation = `$${printLatex(left)} = ${printLatex(right)}$`;
  const given: SolverStep = {
    kind: "understand",
    title: say(locale, "要解的方程", "The equation to solve"),
    text: say(
      locale,
      `解方程 ${equation}，未知数是 $${name}$。`,
      `Solve the equation ${equation} for the unknown $${name}$.`,
    ),
  };
  const checks = ascending(plan.candidates).map((candidate) => ({
    candidate,
    check: checkRoot(left, right, name, candidate, locale),
  }));
  if (checks.some(({ check }) => check === null)) return null;
  const roots = checks.filter(({ check }) => check?.holds).map(({ candidate }) => candidate);
  const steps = [given, ...plan.steps, ...checks.flatMap(({ check }) => (check ? [check.step] : []))];
  if (roots.length === 0) {
    steps.push({
      kind: "conclude",
      title: say(locale, "没有解", "No solution"),
      text: say(locale, "没有实数满足原方程。", "No real number satisfies the equation."),
    });
    return { steps, final: say(locale, "\\text{无实数解}", "\\text{no real solution}") };
  }
  return { steps, final: roots.map(({ latex }) => `${name} = ${latex}`).join(", ") };
}

function ascending(candidates: Candidate[]): Candidate[] {
  const different = candidates.filter(
    ({ latex }, index) => candidates.findIndex((other) => other.latex === latex) === index,
  );
  return different.sort((a, b) => a.size - b.size);
}
