import type { Reply } from "./reply";
import { tokens } from "./reply";

/** What a server sends, line by line; `null` is the pause of one token. */
export type Line = string | null;

export type Dialect = {
  name: string;
  /** Where such a server listens and what its models are called, for listing. */
  model: string;
  lines(reply: Reply): Line[];
};

type Delta = Record<string, unknown>;
const TOKEN_CHARACTERS = 3;

function chunk(delta: Delta | null, finish: string | null = null, extra: Delta = {}): string {
  const choices = delta === null ? [] : [{ index: 0, delta, logprobs: null, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "m", choices, ...extra })}\n\n`;
}

function usage(reply: Reply) {
  const reasoning = Math.ceil(reply.reasoning.length / TOKEN_CHARACTERS);
  const answer = Math.ceil(reply.answer.length / TOKEN_CHARACTERS);
  return {
    prompt_tokens: 20,
    completion_tokens: reasoning + answer,
    total_tokens: 20 + reasoning + answer,
    completion_tokens_details: { reasoning_tokens: reasoning },
  };
}

function paced(pieces: string[]): Line[] {
  return pieces.flatMap((piece): Line[] => [piece, null]);
}

const DONE = "data: [DONE]\n\n";

/** The common shape: role, reasoning in a field, the answer, a finish chunk, a usage chunk without choices. */
function withField(
  field: string,
  options: { role?: "every"; unusedNull?: boolean; comment?: string } = {},
): Dialect["lines"] {
  return (reply) => {
    const role = options.role === "every" ? { role: "assistant" } : {};
    const unused = (name: string) => (options.unusedNull ? { [name]: null } : {});
    return [
      ...(options.comment ? [options.comment] : []),
      chunk({
        role: "assistant",
        content: options.unusedNull ? null : "",
        ...(options.unusedNull ? { [field]: "" } : {}),
      }),
      ...paced(
        tokens(reply.reasoning, TOKEN_CHARACTERS).map((text) =>
          chunk({ ...role, ...unused("content"), [field]: text }),
        ),
      ),
      ...paced(
        tokens(reply.answer, TOKEN_CHARACTERS).map((text) =>
          chunk({ ...role, ...unused(field), content: text }),
        ),
      ),
      chunk({}, "stop"),
      chunk(null, null, { usage: usage(reply) }),
      DONE,
    ];
  };
}

function inline(opening: string): Dialect["lines"] {
  return (reply) => [
    chunk({ role: "assistant", content: "" }),
    ...paced(
      tokens(`${opening}${reply.reasoning}\n</think>\n\n${reply.answer}`, TOKEN_CHARACTERS).map((text) =>
        chunk({ content: text }),
      ),
    ),
    chunk({}, "stop", { usage: usage(reply) }),
    DONE,
  ];
}

/** One row for each dialect of `wire-formats.md` that this server speaks. */
export const DIALECTS: Dialect[] = [
  {
    name: "deepseek",
    model: "deepseek-reasoner",
    lines: withField("reasoning_content", { unusedNull: true, comment: ": keep-alive\n\n: keep-alive\n\n" }),
  },
  { name: "vllm-old", model: "deepseek-r1-vllm-old", lines: withField("reasoning_content") },
  { name: "vllm", model: "deepseek-r1-vllm", lines: withField("reasoning") },
  { name: "vllm-inline", model: "deepseek-r1-inline", lines: inline("") },
  { name: "inline-opening", model: "deepseek-r1-0528", lines: inline("<think>\n") },
  { name: "sglang", model: "deepseek-r1-sglang", lines: withField("reasoning_content") },
  { name: "ollama", model: "deepseek-r1:7b", lines: withField("reasoning") },
  {
    name: "llama-server",
    model: "r1-distill-llama-server",
    lines: withField("reasoning_content", { comment: ":\n\n" }),
  },
  {
    name: "lm-studio",
    model: "deepseek-r1-lm-studio",
    lines: withField("reasoning_content", { role: "every" }),
  },
  {
    name: "openai-o",
    model: "o1",
    lines: (reply) => [
      chunk({ role: "assistant", content: "", refusal: null }),
      ...paced(tokens(reply.answer, TOKEN_CHARACTERS).map((text) => chunk({ content: text }))),
      chunk({}, "stop"),
      chunk(null, null, { usage: usage(reply) }),
      DONE,
    ],
  },
];
