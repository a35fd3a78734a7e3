/** What a machine established about a claim. `fails` always carries a verified counterexample or computed difference. */
export type Verdict = "holds" | "fails" | "unchecked";

/** A statement found in a step, judged. `text` is the source as written; `reason` is for a person, in their language. */
export type CheckedClaim = {
  text: string;
  verdict: Verdict;
  reason: string;
  counterexample?: string;
};

export type AnswerForm = "any" | "exact" | "simplified" | "factored" | "decimal";

export type AnswerVerdict = { verdict: "equal" | "different" | "undecided"; reason: string };
