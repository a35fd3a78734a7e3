import type { Expression, Relation } from "@/lib/algebra/expression";
import type { Reason } from "../reason-words";
import type { AnswerVerdict } from "../verdict";

/** Where the unknowns live. `natural`: with or without 0, as no two schools agree. */
export type Domain =
  | "real"
  | "positive"
  | "negative"
  | "integer"
  | "natural"
  | "positiveInteger"
  | "negativeInteger";

/** What is asked of the solutions. `one`: "find x", where a single value may be meant. */
export type Wanted = "all" | "one" | "least" | "greatest" | "count" | "sum" | "product";

/** `polynomial(x) ≡ 0` modulo `modulus`. */
export type Congruence = { left: Expression; right: Expression; modulus: bigint };

/** The form that a value is asked in. */
export type AskedForm = "any" | "simplified" | "factored" | "expanded" | { places: number };

/** What a problem asks for, where every word of it was understood. */
export type Asked =
  | { kind: "solve"; relations: Relation[]; names: string[]; domain: Domain; wanted: Wanted }
  | { kind: "residue"; congruences: Congruence[]; name: string | null; wanted: "all" | "least" }
  | { kind: "value"; value: Expression; form: AskedForm; given?: string }
  | { kind: "derivative"; body: Expression; variable: string; order: number }
  | { kind: "antiderivative"; body: Expression; variable: string }
  | { kind: "inverse"; matrix: Expression }
  | { kind: "primes"; number: bigint };

/** What came of putting an answer to the problem; `undecided` may still say that it solves what it was put into. */
export type FinalJudgement = {
  verdict: AnswerVerdict["verdict"];
  reason: Reason;
  counterexample?: string;
};

export function undecided(
  code: "solves" | "right_value" | "untested" | "unreadable" | "other_reading",
): FinalJudgement {
  return { verdict: "undecided", reason: { code } };
}

/** A whole problem's words, and what it asks by the parts that they name. */
export type Pattern = {
  pattern: RegExp;
  make: (
    groups: Record<string, string | undefined>,
    formulas: readonly string[],
    form: AskedForm,
  ) => Asked | null;
};
