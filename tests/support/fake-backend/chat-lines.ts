import { type Line, paced, TOKEN_CHARACTERS } from "./line";
import { tokens } from "./reply";
import type { Script } from "./script";

/** How a dialect writes a reply: what comes first, the texts, what comes last. */
export type Wire = {
  api: "chat" | "ollama" | "responses";
  contentType: string;
  head(): Line[];
  body(script: Script): Line[];
  tail(script: Script): Line[];
};

export const EVENT_STREAM = "text/event-stream; charset=utf-8";
export const DONE = "data: [DONE]\n\n";

type Delta = Record<string, unknown>;

/** One chunk of a chat completion; without a delta its choices are empty. */
export function chunk(delta: Delta | null, finish: string | null = null, extra: Delta = {}): string {
  const choices = delta === null ? [] : [{ index: 0, delta, logprobs: null, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "m", choices, ...extra })}\n\n`;
}

export function countTokens({ reasoning, answer }: Script) {
  return {
    reasoning: Math.ceil(reasoning.length / TOKEN_CHARACTERS),
    answer: Math.ceil(answer.length / TOKEN_CHARACTERS),
  };
}

function usage(script: Script) {
  const { reasoning, answer } = countTokens(script);
  return {
    prompt_tokens: 20,
    completion_tokens: reasoning + answer,
    total_tokens: 20 + reasoning + answer,
    completion_tokens_details: { reasoning_tokens: reasoning },
  };
}

type FieldOptions = {
  role?: "every";
  unusedNull?: boolean;
  comment?: string;
  /** The usage stands in the chunk with the finish reason, not in one of its own. */
  usageWithFinish?: boolean;
  /** What stands in the reasoning deltas beside the field. */
  beside?: (text: string) => Delta;
};

/** The common shape: role, reasoning in a field, the answer, a finish chunk, usage. */
export function withField(field: string, options: FieldOptions = {}): Wire {
  const role = options.role === "every" ? { role: "assistant" } : {};
  const unused = (name: string) => (options.unusedNull ? { [name]: null } : {});
  const first = { role: "assistant", content: options.unusedNull ? null : "" };
  const pieces = (text: string, delta: (piece: string) => Delta) =>
    paced(tokens(text, TOKEN_CHARACTERS).map((piece) => chunk({ ...role, ...delta(piece) })));
  return {
    api: "chat",
    contentType: EVENT_STREAM,
    head: () => [options.comment ?? "", chunk({ ...first, ...(options.unusedNull ? { [field]: "" } : {}) })],
    body: ({ reasoning, answer }) => [
      ...pieces(reasoning, (text) => ({ ...unused("content"), [field]: text, ...options.beside?.(text) })),
      ...pieces(answer, (text) => ({ ...unused(field), content: text })),
    ],
    tail: options.usageWithFinish ? oneEnd : twoEnds,
  };
}

function twoEnds(script: Script): Line[] {
  return [chunk({}, "stop"), chunk(null, null, { usage: usage(script) }), DONE];
}

function oneEnd(script: Script): Line[] {
  return [chunk({ content: "" }, "stop", { usage: usage(script) }), DONE];
}

/** Reasoning between tags in the content; where a chat template writes the opening tag itself, `opening` is "". */
export function inline(opening: string): Wire {
  const text = ({ reasoning, answer, from, closes }: Script) =>
    [
      from === "start" ? opening : "",
      reasoning,
      closes && from !== "answer" ? "\n</think>\n\n" : "",
      answer,
    ].join("");
  return {
    api: "chat",
    contentType: EVENT_STREAM,
    head: () => [chunk({ role: "assistant", content: "" })],
    body: (script) => paced(tokens(text(script), TOKEN_CHARACTERS).map((piece) => chunk({ content: piece }))),
    tail: oneEnd,
  };
}

/** Mistral: while it thinks, the content is an array of parts. */
export function withParts(): Wire {
  const thought = (text: string) => [{ type: "thinking", thinking: [{ type: "text", text }] }];
  const pieces = (text: string, content: (piece: string) => unknown) =>
    paced(tokens(text, TOKEN_CHARACTERS).map((piece) => chunk({ content: content(piece) })));
  return {
    api: "chat",
    contentType: EVENT_STREAM,
    head: () => [chunk({ role: "assistant", content: "" })],
    body: ({ reasoning, answer }) => [...pieces(reasoning, thought), ...pieces(answer, (text) => text)],
    tail: oneEnd,
  };
}
