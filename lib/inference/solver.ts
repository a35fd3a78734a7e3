import type { Turn } from "./build-request";
import type { InferenceEvent, InferenceFailureCode } from "./inference-event";
import type { SolveQuestion } from "./question-text";

export type Priority = "interactive" | "background";
export type ConcludeReason = "loop" | "budget" | "asked";

export type SolveRequest = SolveQuestion & {
  /** Whose tokens these are, for fairness in the queue. */
  person: string;
  priority: Priority;
  /** Ends the reply; what came so far is kept. */
  signal: AbortSignal;
  /** Aborted when somebody asks the model to conclude now. */
  concludeSignal?: AbortSignal;
  /** What was said after the question, up to the turn that is to be answered. */
  turns?: Turn[];
  /** A reply to go on from, where the backend can; else it begins again and says so. */
  resume?: { reasoning: string; answer: string };
};

/** What a solver tells: the reply, and what happens to the request on the way to it. */
export type SolveEvent =
  | InferenceEvent
  | { type: "queued"; position: number; etaSeconds: number | null }
  /** A backend has taken the request. */
  | { type: "begun"; backend: string }
  | { type: "retrying"; code: InferenceFailureCode; seconds: number; backend: string }
  | { type: "concluding"; reason: ConcludeReason }
  | { type: "continued"; how: "resumed" | "restarted" }
  | { type: "shared" };

/** One way to get a problem solved: a model on its backends, or the built-in solver. */
export type Solver = {
  /** The model id that `POST /api/runs` takes. */
  id: string;
  /** For a person: "DeepSeek-R1 · vLLM", "Built-in solver (not an AI)". */
  label: string;
  backend: string;
  /** False for a person-written algorithm: the page then says "not an AI". */
  artificial: boolean;
  /** Throws `rate_limited` or `unavailable` when nothing more of this person can be taken in now. */
  requireRoom(person: string): void;
  /** Tells events until `finish`; rejects with InferenceFailure; resolves when `signal` aborts. */
  solve(request: SolveRequest, tell: (event: SolveEvent) => void): Promise<void>;
};
