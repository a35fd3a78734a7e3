import { z } from "zod";
import { type FinishReason, type InferenceEvent, InferenceFailure, type TokenUsage } from "./inference-event";
import { readDelta } from "./read-delta";
import { EventStreamReader, LineReader } from "./read-event-stream";
import { ReasoningSplitter, type SplitOptions } from "./split-reasoning";

const count = z.number().int().min(0).nullish().catch(null);
const chunk = z.looseObject({
  object: z.string().nullish().catch(null),
  error: z.unknown().optional(),
  message: z.unknown().optional(),
  choices: z
    .array(
      z.looseObject({
        delta: z.unknown().optional(),
        message: z.unknown().optional(),
        finish_reason: z.string().nullish().catch(null),
      }),
    )
    .nullish()
    .catch(null),
  usage: z
    .looseObject({
      prompt_tokens: count,
      completion_tokens: count,
      prompt_tokens_details: z.looseObject({ cached_tokens: count }).nullish().catch(null),
      prompt_cache_hit_tokens: count,
      completion_tokens_details: z.looseObject({ reasoning_tokens: count }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
});

const FINISH_REASONS: readonly string[] = [
  "stop",
  "length",
  "content_filter",
  "tool_calls",
  "insufficient_system_resource",
  "error",
];

/**
 * Reads a chat completion as it arrives, streamed or whole, in any dialect. `push` and `end` return the events so
 * far; both throw InferenceFailure for what only looks like a success. No clock, no network.
 */
export class CompletionReader {
  readonly #stream: boolean;
  readonly #lines = new LineReader();
  readonly #events = new EventStreamReader();
  readonly #decoder = new TextDecoder();
  readonly #splitter: ReasoningSplitter;
  #out: InferenceEvent[] = [];
  #whole = "";
  #finish: FinishReason | null = null;
  #done = false;
  #chunks = 0;
  #spoke = false;

  constructor(options: SplitOptions & { contentType: string | null }) {
    this.#stream = !/^application\/json/i.test(options.contentType ?? "text/event-stream");
    this.#splitter = new ReasoningSplitter(options, (event) => this.#out.push(event));
  }

  push(bytes: Uint8Array): InferenceEvent[] {
    if (!this.#stream) this.#whole += this.#decoder.decode(bytes, { stream: true });
    else for (const line of this.#lines.push(bytes)) this.#takeLine(line);
    return this.#take();
  }

  end(): InferenceEvent[] {
    if (!this.#stream) this.#takeData(this.#whole + this.#decoder.decode());
    else {
      for (const line of this.#lines.end()) this.#takeLine(line);
      this.#takeData(this.#events.end()?.data ?? "");
    }
    if (this.#chunks === 0) throw new InferenceFailure("backend_empty_reply", "");
    if (this.#finish === null && !this.#done) {
      this.#splitter.end(false);
      throw new EndedEarly(this.#take());
    }
    this.#splitter.end(this.#finish === null || this.#finish === "stop");
    if (this.#finish === "insufficient_system_resource" || this.#finish === "error") {
      throw new EndedEarly(this.#take(), new InferenceFailure("backend_overloaded", this.#finish));
    }
    const reason = this.#finish ?? "stop";
    const events = this.#take();
    // A model that says it has finished and said nothing has not answered.
    if (reason === "stop" && !this.#spoke)
      throw new EndedEarly(events, new InferenceFailure("backend_empty_reply", ""));
    return [...events, { type: "finish", reason }];
  }

  #take(): InferenceEvent[] {
    const out = this.#out;
    this.#out = [];
    this.#spoke ||= out.some((event) => event.type === "text" && event.text.trim() !== "");
    return out;
  }

  #takeLine(line: string): void {
    const event = this.#events.readLine(line);
    if (event) this.#takeData(event.data);
  }

  #takeData(data: string): void {
    if (data.trim() === "" || this.#finish === "error") return;
    if (data.trim() === "[DONE]") {
      this.#done = true;
      return;
    }
    let value: unknown;
    try {
      value = JSON.parse(data);
    } catch (cause) {
      throw new InferenceFailure("backend_bad_reply", data.slice(0, 200), { cause });
    }
    this.#takeChunk(value);
  }

  #takeChunk(value: unknown): void {
    const parsed = chunk.safeParse(value);
    if (!parsed.success) throw new InferenceFailure("backend_bad_reply", JSON.stringify(value).slice(0, 200));
    const { error, object, choices, usage, message } = parsed.data;
    if (error || object === "error") throw failureOfBody(value);
    if (usage) this.#out.push({ type: "usage", usage: usageOf(usage) });
    const [choice] = choices ?? [];
    const body = choice?.delta ?? choice?.message ?? (choices ? undefined : message);
    if (body !== undefined) {
      this.#chunks++;
      const { reasoning, content } = readDelta(body);
      this.#splitter.pushReasoning(reasoning);
      this.#splitter.pushContent(content);
    }
    if (choice?.finish_reason && FINISH_REASONS.includes(choice.finish_reason)) {
      this.#chunks++;
      this.#finish = choice.finish_reason as FinishReason;
    }
  }
}

/** The reply broke off: `events` are what was still held back, to be kept before the failure is told. */
export class EndedEarly extends Error {
  constructor(
    readonly events: InferenceEvent[],
    readonly failure: InferenceFailure = new InferenceFailure("backend_cut_stream", ""),
  ) {
    super("ended early");
  }
}

function usageOf(usage: NonNullable<z.infer<typeof chunk>["usage"]>): TokenUsage {
  const completion = usage.completion_tokens ?? 0;
  const reasoning = usage.completion_tokens_details?.reasoning_tokens ?? 0;
  return {
    promptTokens: usage.prompt_tokens ?? 0,
    cachedTokens: usage.prompt_tokens_details?.cached_tokens ?? usage.prompt_cache_hit_tokens ?? 0,
    reasoningTokens: reasoning,
    answerTokens: Math.max(0, completion - reasoning),
  };
}

/** An error that a backend put into a body: its code where it is a status, else its words decide. */
export function failureOfBody(value: unknown, status = 0, retryAfterSeconds?: number): InferenceFailure {
  const error = (value as { error?: unknown } | null)?.error ?? value;
  const { message, code } = (typeof error === "object" && error !== null ? error : { message: error }) as {
    message?: unknown;
    code?: unknown;
  };
  const words = redactKeys(String(message ?? "")).slice(0, 500);
  const known = status || Number(code) || 0;
  return new InferenceFailure(failureCode(known, words), words, { retryAfterSeconds });
}

function failureCode(status: number, words: string) {
  if (status === 401 || status === 403) return "backend_refused_key";
  if (status === 402) return "backend_no_balance";
  if (status === 404) return "backend_unknown_model";
  if (status === 429) return "backend_rate_limited";
  if (status === 400 || status === 422) return "backend_bad_request";
  if (status >= 500 || /busy|overload|maximum pending/i.test(words)) return "backend_overloaded";
  return "backend_error";
}

/** Backends repeat keys in their errors. */
export function redactKeys(text: string): string {
  return text.replace(/\b(sk|key|Bearer)[-_ ][A-Za-z0-9*_.-]{4,}/gi, "[key]");
}
