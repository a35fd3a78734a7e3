import { chunk, DONE, inline, type Wire, withField } from "./chat-lines";
import type { Dialect } from "./dialects";
import type { Line } from "./line";
import type { Script } from "./script";

export type Refusal = { status: number; headers?: () => Record<string, string>; body: unknown };

const RETRY_DATE_MS = 2000;

/** Refusals before a stream begins: status, headers, body. */
export const REFUSALS: Record<string, Refusal> = {
  "refused-key": {
    status: 401,
    body: { error: { message: "Authentication Fails (no such user)", type: "authentication_error" } },
  },
  balance: { status: 402, body: { error: { message: "Insufficient Balance", type: "unknown_error" } } },
  "unknown-model": { status: 404, body: { error: { message: "The model does not exist.", code: 404 } } },
  "bad-request": { status: 400, body: { error: { message: "max_tokens is too large", code: 400 } } },
  "no-prefill": {
    status: 400,
    body: {
      error: { message: "Assistant response prefill is incompatible with enable_thinking.", code: 400 },
    },
  },
  rate: {
    status: 429,
    headers: () => ({ "retry-after": "1" }),
    body: { error: { message: "Rate limit reached", type: "rate_limit_error" } },
  },
  "retry-after-date": {
    status: 429,
    headers: () => ({ "retry-after": new Date(Date.now() + RETRY_DATE_MS).toUTCString() }),
    body: { error: { message: "Rate limit reached", type: "rate_limit_error" } },
  },
  overload: { status: 503, body: { error: { message: "Service is too busy", type: "service_unavailable" } } },
  "ollama-busy": {
    status: 503,
    body: { error: { message: "server busy, please try again.  maximum pending requests exceeded" } },
  },
  "server-error": { status: 500, body: { error: { message: "Internal Server Error" } } },
  // As a proxy in between says it.
  "gateway-timeout": { status: 504, body: "<html><body><h1>504 Gateway Time-out</h1></body></html>" },
  "error-in-200": { status: 200, body: { error: { message: "Upstream failed", code: 502 } } },
  "object-error": { status: 200, body: { object: "error", message: "context too long", code: 400 } },
};

/** What the server does: sends a piece, waits, cuts the connection, or sends keep-alives for ever. */
export type Act = Line | { waitMs: number } | "cut" | "stall" | "role-only";

export type StreamFailure = (lines: Line[], asked: { dialect: Dialect; script: Script }) => Iterable<Act>;

const SLOW_MS = 1500;

/** What becomes of a stream's lines. The last five are no failures: oddities that must be read rightly. */
export const STREAM_FAILURES: Record<string, StreamFailure> = {
  cut: (lines) => [...firstHalf(lines), "cut"],
  "no-finish": (lines) => firstHalf(lines),
  "error-in-stream": (lines, { dialect }) => [...firstHalf(lines), errorLine(dialect.wire)],
  "done-only": () => [DONE],
  stall: (lines) => [...firstHalf(lines), "stall"],
  silent: () => ["stall"],
  "keep-alives": (_, { dialect }) => [...dialect.wire.head(), "role-only"],
  length: (lines, { dialect }) => [...firstHalf(lines), finishLine(dialect.wire, "length")],
  "content-filter": (lines, { dialect }) => [...firstHalf(lines), finishLine(dialect.wire, "content_filter")],
  empty: (_, { dialect }) => [finishLine(dialect.wire, "stop")],
  "broken-json": (lines) => [...firstHalf(lines), 'data: {"choices":[{"delta":{"content":"x\n\n', DONE],
  loop: (_, asked) => loop(asked),
  "loop-answer": (_, { dialect, script }) => loopAnswer(dialect, script),
  "slow-first-token": (lines) => [{ waitMs: SLOW_MS }, ...lines],
  "dialect-switch": (_, { script }) => switched(script, withField("reasoning")),
  "tags-begin": (_, { script }) => switched(script, inline("<think>")),
  "null-choices": (lines) => lines.flatMap((line) => [line, 'data: {"id":"x","choices":null}\n\n']),
  "repeated-done": (lines) => [...lines, DONE, DONE],
};

function firstHalf(lines: Line[]): Line[] {
  return lines.slice(0, Math.floor(lines.length / 2));
}

function errorLine({ api }: Wire): string {
  const message = "worker died";
  if (api === "ollama") return `${JSON.stringify({ error: message })}\n`;
  if (api === "responses")
    return `event: response.failed\ndata: ${JSON.stringify({ type: "response.failed", response: { status: "failed", error: { code: "server_error", message } } })}\n\n`;
  return `data: ${JSON.stringify({ error: { message, type: "internal", code: 504 } })}\n\n${DONE}`;
}

function finishLine({ api }: Wire, reason: string): string {
  if (api === "ollama")
    return `${JSON.stringify({ message: { role: "assistant", content: "" }, done: true, done_reason: reason })}\n`;
  if (api === "chat") return `${chunk({}, reason)}${DONE}`;
  const incomplete = reason === "length" ? "max_output_tokens" : reason;
  const response =
    reason === "stop"
      ? { status: "completed" }
      : { status: "incomplete", incomplete_details: { reason: incomplete } };
  const type = `response.${response.status}`;
  return `event: ${type}\ndata: ${JSON.stringify({ type, response })}\n\n`;
}

const CIRCLE =
  "Let me check that again. The sum of the roots is 5 and their product is 6, so they are 2 and 3.\n\n";

/** Reasons in circles until the client closes, or asks with the reasoning closed, or for the answer at once. */
function* loop({ dialect, script }: { dialect: Dialect; script: Script }): Generator<Act> {
  if (script.from === "answer") {
    yield* dialect.lines(script);
    return;
  }
  yield* dialect.wire.head();
  yield* dialect.wire.body({ ...script, reasoning: CIRCLE, answer: "", closes: false });
  for (;;) yield* dialect.wire.body({ reasoning: CIRCLE, answer: "", from: "reasoning", closes: false });
}

/** Says one paragraph as its answer until the client closes. */
function* loopAnswer(dialect: Dialect, script: Script): Generator<Act> {
  yield* dialect.wire.head();
  yield* dialect.wire.body({ ...script, answer: CIRCLE });
  for (;;) yield* dialect.wire.body({ reasoning: "", answer: CIRCLE, from: "answer", closes: false });
}

/** Half of the reasoning in the field `reasoning_content`, and all else as `second` writes it. */
function switched(script: Script, second: Wire): Line[] {
  const half = Math.ceil(script.reasoning.length / 2);
  const first = withField("reasoning_content");
  return [
    ...first.head(),
    ...first.body({ ...script, reasoning: script.reasoning.slice(0, half), answer: "", closes: false }),
    ...second.body({ ...script, reasoning: script.reasoning.slice(half) }),
    ...second.tail(script),
  ];
}
