import type { Expression } from "@/lib/algebra/expression";
import { checkRoot } from "./equations/check-root";
import { PLANNERS } from "./equations/planners";

/** A solution with its exact value as LaTeX and as an expression, and the nearest double. */
export type ExactSolution = { latex: string; value: Expression; size: number };

/** All real solutions of an equation in one letter, ascending; null where they are not all known exactly. */
export function exactSolutions(left: Expression, right: Expression, name: string): ExactSolution[] | null {
  for (const planner of PLANNERS) {
    const plan = planner(left, right, name, "en");
    if (!plan) continue;
    const found = new Map<string, ExactSolution>();
    for (const candidate of plan.candidates) {
      const check = checkRoot(left, right, name, candidate, "en");
      if (!check || !Number.isFinite(candidate.size)) return null;
      if (check.holds) found.set(candidate.latex, candidate);
    }
    return [...found.values()].sort((a, b) => a.size - b.size);
  }
  return null;
}
