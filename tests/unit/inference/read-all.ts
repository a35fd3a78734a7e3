import { type InferenceEvent, isInferenceFailure } from "@/lib/inference/inference-event";
import { CompletionReader, EndedEarly } from "@/lib/inference/read-completion";
import type { SplitOptions } from "@/lib/inference/split-reasoning";

/** What a reply came to, its channels joined. */
export type Gathered = {
  reasoning: string;
  answer: string;
  usage?: Extract<InferenceEvent, { type: "usage" }>["usage"];
  finish?: string;
};

export const REASONING_MODEL: SplitOptions = { openingTagMayLack: true, alwaysReasons: true };

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes in two pieces, or in single ones. */
export function cutAt(bytes: Uint8Array, at: number): Uint8Array[] {
  return [bytes.subarray(0, at), bytes.subarray(at)];
}
export function singleBytes(bytes: Uint8Array): Uint8Array[] {
  return Array.from(bytes, (byte) => Uint8Array.of(byte));
}

/** Every event that a reader makes of the pieces. */
export function readEvents(pieces: Uint8Array[], options: SplitOptions = REASONING_MODEL): InferenceEvent[] {
  const reader = new CompletionReader(options);
  const events: InferenceEvent[] = [];
  for (const piece of pieces) events.push(...reader.push(piece));
  events.push(...reader.end());
  return events;
}

/** The same for a reply that may end in a failure: its code, after all that came before it. */
export function readOutcome(pieces: Uint8Array[], options: SplitOptions = REASONING_MODEL) {
  const reader = new CompletionReader(options);
  const events: InferenceEvent[] = [];
  try {
    for (const piece of pieces) events.push(...reader.push(piece));
    events.push(...reader.end());
    return { events };
  } catch (error) {
    if (error instanceof EndedEarly)
      return { events: [...events, ...error.events], failure: error.failure.code };
    if (isInferenceFailure(error)) return { events, failure: error.code };
    throw error;
  }
}

/** The events as text per channel, with the usage and the finish where they came. */
export function gather(events: InferenceEvent[]): Gathered {
  const gathered: Gathered = { reasoning: "", answer: "" };
  for (const event of events) {
    if (event.type === "text") gathered[event.channel] += event.text;
    if (event.type === "usage") gathered.usage = event.usage;
    if (event.type === "finish") gathered.finish = event.reason;
  }
  return gathered;
}
