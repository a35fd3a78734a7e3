/** Token counts as the backend reported them; 0 where it did not say. */
export type TokenUsage = {
  promptTokens: number;
  cachedTokens: number;
  reasoningTokens: number;
  answerTokens: number;
};

export type FinishReason =
  | "stop"
  | "length"
  | "content_filter"
  | "tool_calls"
  | "insufficient_system_resource"
  | "error";

/**
 * What a backend's reply becomes, whatever its dialect. `pending` is text whose channel is not yet known: it is
 * repeated in a `text` event once known, right after `settled`.
 */
export type InferenceEvent =
  | { type: "pending"; text: string }
  | { type: "settled" }
  | { type: "text"; channel: "reasoning" | "answer"; text: string }
  | { type: "usage"; usage: TokenUsage; estimated?: boolean }
  | { type: "finish"; reason: FinishReason };

/** Codes of a failed solution; each has words and a next action in both languages. */
export const INFERENCE_FAILURES = [
  "backend_unreachable",
  "backend_refused_key",
  "backend_no_balance",
  "backend_rate_limited",
  "backend_overloaded",
  "backend_bad_request",
  "backend_unknown_model",
  "backend_cut_stream",
  "backend_empty_reply",
  "backend_bad_reply",
  "backend_timeout",
  "backend_error",
  "endless_reply",
  "budget_spent",
  "solver_cannot",
] as const;

export type InferenceFailureCode = (typeof INFERENCE_FAILURES)[number];

const BRAND = Symbol.for("stepwise.InferenceFailure");

/** A reply that did not end well. `message` is the backend's own words, cut to 500 characters, with keys removed. */
export class InferenceFailure extends Error {
  readonly [BRAND] = true;
  readonly code: InferenceFailureCode;
  readonly retryAfterSeconds?: number;

  constructor(
    code: InferenceFailureCode,
    message: string,
    details: { cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(message, { cause: details.cause });
    this.name = "InferenceFailure";
    this.code = code;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

export function isInferenceFailure(error: unknown): error is InferenceFailure {
  return typeof error === "object" && error !== null && BRAND in error;
}
