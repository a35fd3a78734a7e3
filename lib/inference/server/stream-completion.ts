import OpenAI, { APIConnectionError, APIError } from "openai";
import { Agent, fetch as undiciFetch } from "undici";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import { type InferenceEvent, InferenceFailure } from "../inference-event";
import { buildRequest, profileOf, type SolveQuestion } from "../profiles";
import { CompletionReader, EndedEarly, failureOfBody, redactKeys } from "../read-completion";

export type BackendAddress = { baseUrl: string; apiKey: string | null; model: string };

export type StreamTimes = {
  /** Until the first token; comments and role-only deltas do not count. Queued R1 calls are silent for minutes. */
  firstTokenMs: number;
  betweenTokensMs: number;
  retries: number;
};

const TIMES: StreamTimes = { firstTokenMs: 600_000, betweenTokensMs: 120_000, retries: 2 };

// Node's own limits would end a request that is silent for five minutes; ours are set per token below.
const dispatcher = () =>
  processSingleton(
    "inference.dispatcher",
    () => new Agent({ headersTimeout: 0, bodyTimeout: 0, connectTimeout: 10_000 }),
  );

/**
 * Asks a backend and yields what it sends, in any dialect. Retries, jittered and heeding Retry-After, only before
 * the first token. Throws InferenceFailure; ends quietly when `signal` aborts, and the connection closes with it.
 */
export async function* streamCompletion(
  address: BackendAddress,
  question: SolveQuestion,
  signal: AbortSignal,
  times: StreamTimes = TIMES,
): AsyncGenerator<InferenceEvent> {
  for (let attempt = 0; ; attempt++) {
    let begun = false;
    try {
      for await (const event of streamOnce(address, question, signal, times)) {
        begun = true;
        yield event;
      }
      return;
    } catch (error) {
      if (signal.aborted) return;
      const failure = failureOf(error);
      if (begun || attempt >= times.retries || !isPassing(failure)) throw failure;
      await pause((failure.retryAfterSeconds ?? 2 ** attempt) * 1000 * (0.75 + Math.random() / 2), signal);
    }
  }
}

const PASSING = new Set(["backend_unreachable", "backend_rate_limited", "backend_overloaded"]);
/** A wait longer than this is told to the person rather than waited for. */
const RETRY_AFTER_SECONDS_MAX = 20;

function isPassing(failure: InferenceFailure): boolean {
  return PASSING.has(failure.code) && (failure.retryAfterSeconds ?? 0) <= RETRY_AFTER_SECONDS_MAX;
}

async function* streamOnce(
  address: BackendAddress,
  question: SolveQuestion,
  signal: AbortSignal,
  times: StreamTimes,
) {
  const timer = new SilenceTimer(times.firstTokenMs);
  const ended = AbortSignal.any([signal, timer.signal]);
  try {
    const response = await request(address, question, ended);
    const { reasons } = profileOf(address.model);
    const reader = new CompletionReader({
      openingTagMayLack: reasons !== "never",
      alwaysReasons: reasons === "always",
      contentType: response.headers.get("content-type"),
    });
    const bytes = response.body as AsyncIterable<Uint8Array> | null;
    for await (const piece of bytes ?? []) {
      const events = reader.push(piece);
      if (events.length > 0) timer.restart(times.betweenTokensMs);
      yield* events;
    }
    yield* reader.end();
  } catch (error) {
    if (timer.signal.aborted && !signal.aborted)
      throw new InferenceFailure("backend_timeout", "", { cause: error });
    if (!(error instanceof EndedEarly)) throw error;
    yield* error.events;
    throw error.failure;
  } finally {
    timer.stop();
  }
}

function request(
  { baseUrl, apiKey, model }: BackendAddress,
  question: SolveQuestion,
  signal: AbortSignal,
): Promise<Response> {
  const client = new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey || "none",
    maxRetries: 0,
    timeout: 24 * 3600 * 1000,
    fetch: undiciFetch as unknown as typeof fetch,
    fetchOptions: { dispatcher: dispatcher() } as object,
  });
  return client.chat.completions.create(buildRequest(model, question), { signal }).asResponse();
}

/** What went wrong, as one of our codes, with no key in it. */
export function failureOf(error: unknown): InferenceFailure {
  if (error instanceof InferenceFailure) return error;
  if (error instanceof APIConnectionError)
    return new InferenceFailure("backend_unreachable", "", { cause: error });
  if (error instanceof APIError) {
    const wait = Number(error.headers?.get("retry-after"));
    const words = error.error ?? { message: redactKeys(error.message) };
    return failureOfBody(words, error.status, Number.isFinite(wait) && wait > 0 ? wait : undefined);
  }
  return new InferenceFailure("backend_cut_stream", "", { cause: error });
}

class SilenceTimer {
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout;

  constructor(ms: number) {
    this.#timer = setTimeout(() => this.#controller.abort(), ms);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  restart(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(), ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
