import type { Locale } from "@/lib/i18n/locale";

/** How a family of models is asked and read. Data: a new family is a new row. */
export type ModelProfile = {
  family: string;
  matches: RegExp;
  /** `always`, `never`, or not known from the name. */
  reasons: "always" | "never" | "unknown";
  sampling: { temperature?: number; top_p?: number };
  maxTokensField: "max_tokens" | "max_completion_tokens";
  maxTokens?: number;
  extraBody?: Record<string, unknown>;
};

/** Sampling and length of R1 after its model card; o-series refuse a temperature. The first row that matches counts. */
const PROFILES: ModelProfile[] = [
  {
    family: "deepseek-r1",
    matches: /deepseek[-_/]?r1|r1[-_]distill|deepseek-reasoner|^r1\b|fake-r1/i,
    reasons: "always",
    sampling: { temperature: 0.6, top_p: 0.95 },
    maxTokensField: "max_tokens",
    maxTokens: 32_768,
  },
  {
    family: "deepseek-v4",
    matches: /deepseek-v4|deepseek-flash/i,
    reasons: "unknown",
    sampling: {},
    maxTokensField: "max_tokens",
    maxTokens: 32_768,
    extraBody: { thinking: { type: "enabled" } },
  },
  {
    family: "openai-o",
    matches: /^(openai\/)?(o[1-9](-|$)|gpt-5)/i,
    reasons: "never",
    sampling: {},
    maxTokensField: "max_completion_tokens",
    maxTokens: 32_768,
  },
  {
    family: "openai-chat",
    matches: /^(openai\/)?(gpt-|chatgpt)/i,
    reasons: "never",
    sampling: { temperature: 0.6 },
    maxTokensField: "max_tokens",
  },
  {
    family: "other",
    matches: /(?:)/,
    reasons: "unknown",
    sampling: { temperature: 0.6, top_p: 0.95 },
    maxTokensField: "max_tokens",
  },
];

/** The profile of a model by its id. */
export function profileOf(model: string): ModelProfile {
  const profile = PROFILES.find(({ matches }) => matches.test(model));
  if (!profile) throw new Error("The last profile matches everything.");
  return profile;
}

const BOXED: Record<Locale, string> = {
  zh: "请逐步推理，并将最终答案放在 \\boxed{} 中。",
  en: "Please reason step by step, and put your final answer within \\boxed{}.",
};
const PROGRAM: Record<Locale, string> = {
  zh: "请先说明思路，再给出一个完整的程序，放在带语言名的代码块中。",
  en: "Please explain the idea, then give one complete program in a fenced code block that names its language.",
};
const EXPLAIN: Record<Locale, string> = {
  zh: "读者是要给孩子讲解的家长：请用孩子能懂的话写出每一步为什么。",
  en: "The reader is a parent who will explain it to a child: say why at each step, in words a child understands.",
};

export type SolveQuestion = {
  problem: string;
  subject: "math" | "code";
  mode: "solve" | "hints" | "explain";
  locale: Locale;
};

/** The body of the request: no system prompt, as R1's makers say; what is wanted is said in the person's own message. */
export function buildRequest(model: string, question: SolveQuestion) {
  const { sampling, maxTokens, maxTokensField, extraBody } = profileOf(model);
  const wishes = [question.subject === "code" ? PROGRAM[question.locale] : BOXED[question.locale]];
  if (question.mode === "explain") wishes.push(EXPLAIN[question.locale]);
  return {
    model,
    messages: [{ role: "user" as const, content: [question.problem, ...wishes].join("\n\n") }],
    stream: true as const,
    stream_options: { include_usage: true },
    ...sampling,
    ...(maxTokens ? { [maxTokensField]: maxTokens } : {}),
    ...extraBody,
  };
}
