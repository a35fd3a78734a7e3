import { ZodError } from "zod";
import type { Locale } from "@/lib/i18n/locale";
import { type ErrorCode, isAppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/server/log";
import { requestLocale } from "./request-locale";

/** The one place where a code becomes a status: a new code does not compile until it has one. */
const STATUS = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  impossible: 422,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
} satisfies Record<ErrorCode, number>;

const INVALID: Record<Locale, string> = { zh: "输入有误：", en: "This input cannot be used: " };
const INTERNAL: Record<Locale, string> = {
  zh: "服务器出错了，你输入的内容没有丢失。请再试一次。",
  en: "The server had an error. Nothing you typed is lost; please try again.",
};

/** The response for anything thrown while answering `request`. Unexpected errors are logged, never shown. */
export function errorResponse(error: unknown, request: Request): Response {
  const { status, body, headers } = describeError(error, requestLocale(request.headers, request.url));
  return Response.json(body, { status, headers });
}

/** Status, body and headers for an error, for both kinds of server that answer here. */
export function describeError(error: unknown, locale: Locale) {
  const headers: Record<string, string> = { "cache-control": "no-store" };
  if (error instanceof ZodError || isZodError(error)) {
    const issue = (error as ZodError).issues[0];
    const field = issue?.path.join(".");
    const message = `${INVALID[locale]}${field ? `${field}: ` : ""}${issue?.message ?? ""}`;
    return {
      status: 400,
      headers,
      body: { error: { code: "invalid_input", message, ...(field ? { field } : {}) } },
    };
  }
  if (isAppError(error)) {
    const status = STATUS[error.code];
    if (status === 429 || status === 503)
      headers["retry-after"] = String(Math.ceil(error.retryAfterSeconds ?? 5));
    const { code, message, field } = error;
    return { status, headers, body: { error: { code, message, ...(field ? { field } : {}) } } };
  }
  log.error({ err: error }, "request failed");
  return { status: 500, headers, body: { error: { code: "internal", message: INTERNAL[locale] } } };
}

// Another bundle's zod makes errors that are not of this bundle's class.
function isZodError(error: unknown): boolean {
  return error instanceof Error && error.name === "ZodError";
}
