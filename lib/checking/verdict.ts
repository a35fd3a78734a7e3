import type { LoggedReason } from "./reason-words";
import type { SympyQuestion } from "./sympy-tree";

/** What a machine established about a claim. `fails` always carries a verified counterexample or computed difference. */
export type Verdict = "holds" | "fails" | "unchecked";

/** A statement found in a step, judged. `text` is the source as written; `reason` is for a person, in their language. */
export type CheckedClaim = {
  text: string;
  verdict: Verdict;
  reason: string;
  /** The same for a reader of another language. */
  why?: LoggedReason;
  counterexample?: string;
  /** Who established it, where it was not our own layer. */
  by?: "sympy";
};

/** A claim as it leaves our own layer; `question` is what may be put to SymPy where that could not decide. */
export type CheckedHere = CheckedClaim & { question?: SympyQuestion };

export type AnswerForm = "any" | "exact" | "simplified" | "factored" | "decimal";

export type AnswerVerdict = {
  verdict: "equal" | "different" | "undecided";
  reason: string;
  why?: LoggedReason;
};
