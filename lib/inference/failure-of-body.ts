import { InferenceFailure, type InferenceFailureCode } from "./inference-event";

/** What backends call their errors where they give no number, as the status that it means. */
const STATUS_OF_CODE: Record<string, number> = {
  invalid_api_key: 401,
  authentication_error: 401,
  permission_denied: 403,
  insufficient_quota: 402,
  insufficient_balance: 402,
  model_not_found: 404,
  not_found_error: 404,
  rate_limit_exceeded: 429,
  rate_limit_error: 429,
  context_length_exceeded: 400,
  invalid_request_error: 400,
  invalid_prompt: 400,
  unsupported_parameter: 400,
  server_error: 500,
  internal_error: 500,
  service_unavailable: 503,
  overloaded_error: 503,
};

/**
 * An error that a backend put into a body: the HTTP status where it tells of one, else its code, else its words
 * decide. `retryAfterSeconds` is what its header asked for.
 */
export function failureOfBody(value: unknown, status = 0, retryAfterSeconds?: number): InferenceFailure {
  const error = (value as { error?: unknown } | null)?.error ?? value;
  const { message, code, type } = (
    typeof error === "object" && error !== null ? error : { message: error }
  ) as {
    message?: unknown;
    code?: unknown;
    type?: unknown;
  };
  const words = redactKeys(typeof message === "string" ? message : "").slice(0, 500);
  const known = (status >= 400 ? status : 0) || statusOf(code) || statusOf(type);
  return new InferenceFailure(failureCode(known, words), words, { retryAfterSeconds });
}

function statusOf(code: unknown): number {
  if (typeof code === "string" && Object.hasOwn(STATUS_OF_CODE, code)) return STATUS_OF_CODE[code] as number;
  const number = Number(code);
  return number >= 400 && number < 600 ? number : 0;
}

function failureCode(status: number, words: string): InferenceFailureCode {
  if (status === 401 || status === 403) return "backend_refused_key";
  if (status === 402) return "backend_no_balance";
  if (status === 404) return "backend_unknown_model";
  if (status === 429) return "backend_rate_limited";
  if (status === 400 || status === 413 || status === 422) return "backend_bad_request";
  if (status >= 500 || status === 408 || /busy|overload|maximum pending/i.test(words))
    return "backend_overloaded";
  if (/model\b.*\bnot found/i.test(words)) return "backend_unknown_model";
  return "backend_error";
}

/** Backends repeat keys in their errors. */
export function redactKeys(text: string): string {
  return text.replace(/\b(sk|key|Bearer)[-_ ][A-Za-z0-9*_.-]{4,}/gi, "[key]");
}
