import { APIConnectionError, APIError } from "openai";
import { failureOfBody, redactKeys } from "../failure-of-body";
import { type InferenceEvent, InferenceFailure } from "../inference-event";
import { CompletionReader, EndedEarly } from "../read-completion";
import type { SplitOptions } from "../split-reasoning";
import { type BackendAddress, openReply } from "./open-reply";
import { retryAfterSeconds } from "./retry-after";
import { SilenceTimer } from "./silence-timer";

export type StreamTimes = {
  /** Until the first token; comments and role-only deltas do not count. Queued R1 calls are silent for minutes. */
  firstTokenMs: number;
  betweenTokensMs: number;
};

export const STREAM_TIMES: StreamTimes = {
  firstTokenMs: Number(process.env.INFERENCE_FIRST_TOKEN_SECONDS || 600) * 1000,
  betweenTokensMs: Number(process.env.INFERENCE_BETWEEN_TOKENS_SECONDS || 120) * 1000,
};

export type CompletionCall = {
  address: BackendAddress;
  /** What `buildRequest` made. */
  request: { path: string; basePath?: string; body: object };
  split: SplitOptions;
  signal: AbortSignal;
  /** What text whose channel is still unknown becomes when `signal` aborts. */
  onAbort?: () => "reasoning" | "likely";
  times?: StreamTimes;
};

/**
 * Asks a backend once and tells what it sends, in any dialect. Rejects with InferenceFailure. When `signal` aborts, the
 * connection closes, text whose channel was unknown is settled, and it resolves.
 */
export async function streamCompletion(
  call: CompletionCall,
  tell: (event: InferenceEvent) => void,
): Promise<void> {
  const { signal, times = STREAM_TIMES } = call;
  const timer = new SilenceTimer(times.firstTokenMs);
  const ended = AbortSignal.any([signal, timer.signal]);
  let reader: CompletionReader | null = null;
  const settle = () => {
    for (const event of reader?.breakOff(call.onAbort?.() ?? "likely") ?? []) tell(event);
  };
  try {
    const reply = await openReply(call.address, call.request, ended);
    const open = new CompletionReader(call.split);
    reader = open;
    await reply.read((bytes) => {
      const events = open.push(bytes);
      if (events.length > 0) timer.restart(times.betweenTokensMs);
      for (const event of events) tell(event);
      // The first words are shown at once.
      return open.hasText;
    });
    for (const event of open.end()) tell(event);
  } catch (error) {
    if (signal.aborted) return settle();
    if (error instanceof EndedEarly) {
      for (const event of error.events) tell(event);
      throw error.failure;
    }
    settle();
    if (timer.signal.aborted) throw new InferenceFailure("backend_timeout", "", { cause: error });
    throw failureOf(error);
  } finally {
    timer.stop();
  }
}

/** What went wrong, as one of our codes, with no key in it. */
export function failureOf(error: unknown): InferenceFailure {
  if (error instanceof InferenceFailure) return error;
  if (error instanceof EndedEarly) return error.failure;
  if (error instanceof APIConnectionError)
    return new InferenceFailure("backend_unreachable", "", { cause: error });
  if (error instanceof APIError) {
    const words = error.error ?? { message: redactKeys(error.message) };
    return failureOfBody(words, error.status, retryAfterSeconds(error.headers?.get("retry-after") ?? null));
  }
  return new InferenceFailure("backend_cut_stream", "", { cause: error });
}
