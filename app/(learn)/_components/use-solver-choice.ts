import { useEffect, useState } from "react";
import { ONE_SOLUTION, presentChoice, readChoice, type SolverChoice } from "./solver-choice";
import type { ModelView } from "./use-models";

const KEY = "stepwise.solvers";

/** Who solves and how often, remembered from one problem to the next. */
export function useSolverChoice(models: ModelView[]): [SolverChoice, (choice: SolverChoice) => void] {
  const [choice, setChoice] = useState(ONE_SOLUTION);
  useEffect(() => setChoice(readChoice(localStorage.getItem(KEY))), []);
  const keep = (next: SolverChoice) => {
    setChoice(next);
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // A full or forbidden store only means that nothing is kept over a reload.
    }
  };
  return [presentChoice(choice, models), keep];
}
