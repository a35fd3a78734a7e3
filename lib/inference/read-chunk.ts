import type { FinishReason } from "./inference-event";
import { asObject, contentOf, type Json, plainText, reasoningOf, textOfParts } from "./read-delta";

/** Takes what a chunk says; one object for all chunks, so that a token allocates nothing here. */
export type ChunkTaker = {
  reasoning(text: string): void;
  content(text: string): void;
  finish(reason: FinishReason): void;
  /** Whether any text has come. */
  hasText(): boolean;
  /** The backend tells of an error in a body that looks like a success. */
  fail(body: unknown): void;
};

/** What backends call the ends that we know. Anything else tells nothing; then `[DONE]` must. */
const FINISH_REASONS: Record<string, FinishReason> = {
  stop: "stop",
  eos: "stop",
  end_turn: "stop",
  stop_sequence: "stop",
  length: "length",
  max_tokens: "length",
  max_output_tokens: "length",
  model_length: "length",
  content_filter: "content_filter",
  tool_calls: "tool_calls",
  function_call: "tool_calls",
  insufficient_system_resource: "insufficient_system_resource",
  error: "error",
  abort: "error",
};

function finishReasonOf(value: unknown): FinishReason | null {
  if (typeof value !== "string" || !Object.hasOwn(FINISH_REASONS, value)) return null;
  return FINISH_REASONS[value] as FinishReason;
}

/**
 * Reads one JSON value of a stream, or a whole reply, in whichever dialect it is: what arrives decides. Returns
 * whether it was part of a reply at all. By hand and without a schema, because this runs for every token.
 */
export function readChunk(value: Json, taker: ChunkTaker): boolean {
  if (Array.isArray(value.choices)) return readChoice(asObject(value.choices[0]), taker);
  if (typeof value.type === "string") return readResponsesEvent(value.type, value, taker);
  if (value.object === "response") return readWholeResponse(value, taker);
  const message = asObject(value.message);
  if (message !== null || value.done === true) return readOllamaMessage(value, message, taker);
  // Bailian and SiliconFlow tell of errors without the word.
  if (typeof value.message === "string" && value.code) taker.fail(value);
  return false;
}

function readChoice(choice: Json | null, taker: ChunkTaker): boolean {
  if (!choice) return false;
  const body = asObject(choice.delta) ?? asObject(choice.message);
  if (body) readTexts(body, taker);
  const reason = finishReasonOf(choice.finish_reason);
  if (reason) taker.finish(reason);
  return body !== null || reason !== null;
}

function readTexts(body: Json, taker: ChunkTaker): void {
  const reasoning = reasoningOf(body);
  if (reasoning !== "") taker.reasoning(reasoning);
  const content = contentOf(body);
  if (content !== "") taker.content(content);
}

/** Ollama's own interface: a message a line; older versions end with `done` and give no reason. */
function readOllamaMessage(value: Json, message: Json | null, taker: ChunkTaker): boolean {
  if (message) readTexts(message, taker);
  if (value.done === true) taker.finish(finishReasonOf(value.done_reason) ?? "stop");
  return true;
}

/** An event of OpenAI's Responses interface. */
function readResponsesEvent(type: string, event: Json, taker: ChunkTaker): boolean {
  switch (type) {
    case "response.output_text.delta":
    case "response.refusal.delta":
      if (typeof event.delta === "string") taker.content(event.delta);
      return true;
    case "response.reasoning_summary_text.delta":
    case "response.reasoning_text.delta":
      if (typeof event.delta === "string") taker.reasoning(event.delta);
      return true;
    case "response.reasoning_summary_part.added":
      // A summary is several paragraphs; the white space before the first is dropped later.
      taker.reasoning("\n\n");
      return true;
    case "response.completed":
    case "response.incomplete":
    case "response.failed":
    case "response.cancelled":
      return readWholeResponse(asObject(event.response) ?? {}, taker);
    case "error":
      taker.fail(event);
      return true;
    default:
      return false;
  }
}

/** A whole response: a reply that was not streamed, or the last event of one that was, whose texts have mostly come. */
function readWholeResponse(response: Json, taker: ChunkTaker): boolean {
  if (response.status === "failed" || response.status === "cancelled") {
    taker.fail(response.error ? response : { error: { message: response.status, code: 500 } });
    return true;
  }
  if (!taker.hasText() && Array.isArray(response.output)) {
    for (const item of response.output) readOutputItem(asObject(item) ?? {}, taker);
  }
  if (response.status === "incomplete") {
    taker.finish(finishReasonOf(asObject(response.incomplete_details)?.reason) ?? "length");
  } else taker.finish("stop");
  return true;
}

function readOutputItem(item: Json, taker: ChunkTaker): void {
  const content = Array.isArray(item.content) ? textOfParts(item.content, plainText) : "";
  if (item.type === "message") taker.content(content);
  if (item.type !== "reasoning") return;
  const summary = Array.isArray(item.summary) ? textOfParts(item.summary, paragraph) : "";
  taker.reasoning(content || summary);
}

function paragraph(part: Json): string {
  return `${plainText(part)}\n\n`;
}
