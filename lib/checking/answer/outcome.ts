import type { AnswerVerdict } from "../verdict";

export type Outcome = AnswerVerdict["verdict"];

/** Equal where all are, different where one is. */
export function all(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes("different")) return "different";
  return outcomes.every((outcome) => outcome === "equal") ? "equal" : "undecided";
}
