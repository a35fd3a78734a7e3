import { maskProblem } from "./final/mask-problem";
import { partsOfFormula } from "./final/read-relations";

/** The formulas of a problem's text, typed plainly or as LaTeX, each part of a list or of rows by itself, in order. */
export function problemFormulas(problem: string): string[] {
  return maskProblem(problem).formulas.flatMap(partsOfFormula);
}
