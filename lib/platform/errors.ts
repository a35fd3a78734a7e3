/** Every way a request can end badly. The HTTP edge maps each to a status; the interface picks the words. */
export const ERROR_CODES = [
  "invalid_input",
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "too_large",
  "impossible",
  "rate_limited",
  "unavailable",
  "internal",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

const BRAND = Symbol.for("stepwise.AppError");

export type AppErrorDetails = {
  /** Path of the input field at fault, e.g. `models.0`. */
  field?: string;
  /** Seconds after which trying again makes sense (429 and 503). */
  retryAfterSeconds?: number;
  cause?: unknown;
};

/** An error that a person can act on. `message` is safe to show; never put a secret or a child's text in it. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly field?: string;
  readonly retryAfterSeconds?: number;
  readonly [BRAND] = true;

  constructor(code: ErrorCode, message: string, details: AppErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = "AppError";
    this.code = code;
    this.field = details.field;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** Tells an AppError from anything else, also one made by another bundle of this process (so no `instanceof`). */
export function isAppError(error: unknown): error is AppError {
  return typeof error === "object" && error !== null && BRAND in error;
}
