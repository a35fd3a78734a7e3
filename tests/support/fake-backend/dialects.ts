import { inline, type Wire, withField, withParts } from "./chat-lines";
import type { Line } from "./line";
import { ollamaLines, responsesEvents } from "./other-lines";
import type { Reply } from "./reply";
import { type Script, wholeScript } from "./script";

export type Dialect = {
  name: string;
  /** The model id by which this server is asked to speak so. */
  model: string;
  wire: Wire;
  /** What of the model's reasoning such a server sends: all, nothing of it (it is hidden), or there is none. */
  shows: "reasoning" | "nothing" | "no reasoning";
  /** How a request may begin the reply; the server goes on from there. */
  prefill: "continue_final_message" | "prefix" | "trailing" | "none";
  lines(reply: Pick<Reply, "reasoning" | "answer"> | Script): Line[];
};

function dialect(
  name: string,
  model: string,
  wire: Wire,
  more: Partial<Pick<Dialect, "shows" | "prefill">> = {},
): Dialect {
  const shows = more.shows ?? "reasoning";
  const lines: Dialect["lines"] = (reply) => {
    const script = "from" in reply ? reply : wholeScript(reply);
    const known = shows === "no reasoning" ? { ...script, reasoning: "" } : script;
    const sent = shows === "nothing" ? { ...known, reasoning: "" } : known;
    return [...wire.head(), ...wire.body(sent), ...wire.tail(known)];
  };
  return { name, model, wire, shows, prefill: more.prefill ?? "none", lines };
}

const CONTINUES = { prefill: "continue_final_message" } as const;
const TRAILING = { prefill: "trailing" } as const;
const HIDES = { shows: "nothing" } as const;
const ORDINARY = { shows: "no reasoning" } as const;

const openRouter = withField("reasoning", {
  comment: ": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n",
  beside: (text) => ({ content: "", reasoning_details: [{ type: "reasoning.text", text, index: 0 }] }),
});

/** One row for each dialect of the backends' documentation that this server speaks. */
export const DIALECTS: Dialect[] = [
  dialect(
    "deepseek",
    "deepseek-reasoner",
    withField("reasoning_content", { unusedNull: true, comment: ": keep-alive\n\n: keep-alive\n\n" }),
    { prefill: "prefix" },
  ),
  dialect("deepseek-v4", "deepseek-v4-pro", withField("reasoning_content", { unusedNull: true }), {
    prefill: "prefix",
  }),
  dialect("vllm-old", "deepseek-r1-vllm-old", withField("reasoning_content"), CONTINUES),
  dialect("vllm", "deepseek-r1-vllm", withField("reasoning"), CONTINUES),
  dialect("vllm-inline", "deepseek-r1-inline", inline(""), CONTINUES),
  dialect("inline-opening", "deepseek-r1-0528", inline("<think>\n"), CONTINUES),
  dialect("sglang", "deepseek-r1-sglang", withField("reasoning_content"), CONTINUES),
  dialect("ollama", "deepseek-r1:7b", withField("reasoning"), TRAILING),
  dialect("ollama-native", "deepseek-r1:14b", ollamaLines(), TRAILING),
  dialect(
    "llama-server",
    "r1-distill-llama-server",
    withField("reasoning_content", { comment: ":\n\n" }),
    TRAILING,
  ),
  dialect("llama-server-none", "r1-distill-llama-server-none", inline("<think>\n"), TRAILING),
  dialect("lm-studio", "deepseek-r1-lm-studio", withField("reasoning_content", { role: "every" })),
  dialect("openrouter", "deepseek/deepseek-r1", openRouter, TRAILING),
  dialect("groq", "deepseek-r1-distill-llama-70b", withField("reasoning", { usageWithFinish: true })),
  dialect("together", "deepseek-ai/DeepSeek-R1", inline("<think>\n")),
  dialect("azure", "DeepSeek-R1", inline("<think>\n")),
  dialect("fireworks", "accounts/fireworks/models/deepseek-r1", withField("reasoning_content")),
  dialect("siliconflow", "Pro/deepseek-ai/DeepSeek-R1", withField("reasoning_content", { unusedNull: true })),
  dialect("ark", "deepseek-r1-250528", withField("reasoning_content", { role: "every" })),
  dialect("bailian", "deepseek-r1-bailian", withField("reasoning_content", { unusedNull: true })),
  dialect("mistral", "magistral-medium-latest", withParts()),
  dialect("openai-o", "o1", withField("reasoning"), HIDES),
  dialect("openai-responses", "o4-mini", responsesEvents()),
  dialect("deepseek-v3", "deepseek-chat", withField("reasoning_content"), { ...ORDINARY, prefill: "prefix" }),
  dialect("openai-chat", "gpt-4o", withField("reasoning"), ORDINARY),
  dialect("llama", "llama-3.3-70b-instruct", withField("reasoning"), { ...ORDINARY, ...CONTINUES }),
];

/** The dialect of a model id, if this server speaks one. */
export function dialectOf(model: string): Dialect | undefined {
  return DIALECTS.find((row) => row.model === model);
}
