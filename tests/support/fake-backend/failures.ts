import type { Line } from "./dialects";

/** Refusals before a stream begins: status, headers, body. */
export const REFUSALS: Record<string, { status: number; headers?: Record<string, string>; body: unknown }> = {
  "refused-key": {
    status: 401,
    body: { error: { message: "Authentication Fails (no such user)", type: "authentication_error" } },
  },
  balance: { status: 402, body: { error: { message: "Insufficient Balance", type: "unknown_error" } } },
  "unknown-model": { status: 404, body: { error: { message: "The model does not exist.", code: 404 } } },
  "bad-request": { status: 400, body: { error: { message: "max_tokens is too large", code: 400 } } },
  rate: {
    status: 429,
    headers: { "retry-after": "1" },
    body: { error: { message: "Rate limit reached", type: "rate_limit_error" } },
  },
  overload: { status: 503, body: { error: { message: "Service is too busy", type: "service_unavailable" } } },
  "ollama-busy": {
    status: 503,
    body: { error: { message: "server busy, please try again.  maximum pending requests exceeded" } },
  },
  "server-error": { status: 500, body: { error: { message: "Internal Server Error" } } },
  "error-in-200": { status: 200, body: { error: { message: "Upstream failed", code: 502 } } },
  "object-error": { status: 200, body: { object: "error", message: "context too long", code: 400 } },
};

/** What becomes of a stream's lines; `cut` and `stall` are acted out by the server. */
export const STREAM_FAILURES: Record<string, (lines: Line[]) => (Line | "cut" | "stall")[]> = {
  cut: (lines) => [...firstHalf(lines), "cut"],
  "no-finish": (lines) => firstHalf(lines),
  "error-in-stream": (lines) => [
    ...firstHalf(lines),
    `data: ${JSON.stringify({ error: { message: "worker died", type: "internal", code: 504 } })}\n\n`,
    "data: [DONE]\n\n",
  ],
  "done-only": () => ["data: [DONE]\n\n"],
  stall: (lines) => [...firstHalf(lines), "stall"],
  silent: () => ["stall"],
  length: (lines) => [...firstHalf(lines), finish("length"), "data: [DONE]\n\n"],
  "content-filter": (lines) => [...firstHalf(lines), finish("content_filter"), "data: [DONE]\n\n"],
  empty: () => [finish("stop"), "data: [DONE]\n\n"],
};

function firstHalf(lines: Line[]): Line[] {
  return lines.slice(0, Math.floor(lines.length / 2));
}

function finish(reason: string): string {
  return `data: ${JSON.stringify({ object: "chat.completion.chunk", choices: [{ index: 0, delta: {}, finish_reason: reason }] })}\n\n`;
}
