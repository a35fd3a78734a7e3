import type { ModelOverrides, ModelPrice, ModelProfile } from "./model-profile";

/** Twice the price from 01 to 04 and from 06 to 10 UTC on working days (DeepSeek's price list of 2026). */
const DEEPSEEK_PEAK: ModelPrice["peak"] = {
  multiplier: 2,
  utcHours: [
    [1, 4],
    [6, 10],
  ],
  workingDaysOnly: true,
};

/**
 * The families that we know; the first row that matches counts. Sampling and lengths are their makers' advice, prices
 * their makers' lists.
 */
export const MODEL_PROFILES: readonly ModelProfile[] = [
  {
    family: "deepseek-r1-distill",
    label: "DeepSeek-R1-Distill",
    match: "r1[-_]distill|r1-0528-qwen3|deepseek-r1:\\d+(\\.\\d+)?b(?<!:671b)",
    reasons: "always",
    sampling: { temperature: 0.6, top_p: 0.95 },
    maxTokensField: "max_tokens",
    maxTokens: 32_768,
    contextTokens: 131_072,
    history: "strip",
  },
  {
    family: "deepseek-r1",
    label: "DeepSeek-R1",
    match: "deepseek[-_/]?r1|deepseek-reasoner|(^|/)r1\\b",
    reasons: "always",
    sampling: { temperature: 0.6, top_p: 0.95 },
    maxTokensField: "max_tokens",
    maxTokens: 32_768,
    contextTokens: 131_072,
    history: "strip",
    price: { currency: "USD", cachedInput: 0.14, input: 0.55, output: 2.19 },
  },
  {
    family: "deepseek-flash",
    label: "DeepSeek Flash",
    match: "deepseek[-_/]?(v4[-_])?flash",
    reasons: "unknown",
    sampling: {},
    maxTokensField: "max_tokens",
    maxTokens: 32_768,
    extraBody: { thinking: { type: "enabled" } },
    history: "return",
    price: { currency: "USD", cachedInput: 0.003, input: 0.15, output: 0.6, peak: DEEPSEEK_PEAK },
  },
  {
    family: "deepseek-v4",
    label: "DeepSeek-V4",
    match: "deepseek[-_/]?v4",
    reasons: "unknown",
    sampling: {},
    maxTokensField: "max_tokens",
    maxTokens: 32_768,
    extraBody: { thinking: { type: "enabled" } },
    history: "return",
    price: { currency: "USD", cachedInput: 0.022, input: 0.66, output: 1.98, peak: DEEPSEEK_PEAK },
  },
  {
    family: "deepseek-v3-hybrid",
    label: "DeepSeek-V3.1 / V3.2",
    match: "deepseek[-_/]?v3[._p]\\d",
    reasons: "unknown",
    sampling: { temperature: 0.6, top_p: 0.95 },
    maxTokensField: "max_tokens",
    contextTokens: 131_072,
    history: "strip",
  },
  {
    family: "deepseek-v3",
    label: "DeepSeek-V3",
    match: "deepseek[-_/]?v3|deepseek-chat",
    reasons: "never",
    sampling: { temperature: 0.3 },
    maxTokensField: "max_tokens",
    maxTokens: 8192,
    contextTokens: 65_536,
    history: "strip",
    price: { currency: "USD", cachedInput: 0.07, input: 0.27, output: 1.1 },
  },
  {
    family: "openai-o1",
    label: "OpenAI o1",
    match: "(^|/)o1(-\\d{4}.*)?$",
    reasons: "never",
    sampling: {},
    maxTokensField: "max_completion_tokens",
    maxTokens: 32_768,
    contextTokens: 200_000,
    history: "strip",
    summarisesReasoning: true,
    price: { currency: "USD", cachedInput: 7.5, input: 15, output: 60 },
  },
  {
    family: "openai-o",
    label: "OpenAI o-series",
    match: "(^|/)(o[1-9](?![a-z0-9])|gpt-5)",
    reasons: "never",
    sampling: {},
    maxTokensField: "max_completion_tokens",
    maxTokens: 32_768,
    history: "strip",
    summarisesReasoning: true,
  },
  {
    family: "openai-chat",
    label: "OpenAI GPT",
    match: "(^|/)(gpt-[34]|chatgpt)",
    reasons: "never",
    sampling: { temperature: 0.6 },
    maxTokensField: "max_tokens",
    contextTokens: 128_000,
    history: "strip",
  },
  {
    family: "magistral",
    label: "Mistral Magistral",
    match: "magistral",
    reasons: "always",
    sampling: { temperature: 0.7, top_p: 0.95 },
    maxTokensField: "max_tokens",
    maxTokens: 32_768,
    history: "strip",
  },
  {
    family: "mistral",
    label: "Mistral",
    match: "mi[sx]tral|ministral|codestral",
    reasons: "never",
    sampling: { temperature: 0.6 },
    maxTokensField: "max_tokens",
    history: "strip",
  },
  {
    family: "llama",
    label: "Llama",
    match: "(?<!o)llama",
    reasons: "never",
    sampling: { temperature: 0.6, top_p: 0.9 },
    maxTokensField: "max_tokens",
    history: "strip",
  },
];

/** A model of which the name tells nothing: asked as R1 is, and read as if it might reason. */
const OTHER: ModelProfile = {
  family: "other",
  label: "…",
  match: "",
  reasons: "unknown",
  sampling: { temperature: 0.6, top_p: 0.95 },
  maxTokensField: "max_tokens",
  history: "strip",
};

/**
 * The profile of a model by its id. What an administrator wrote for the id wins over what was written for its
 * family, and both over our rows; a family of the administrator's own is looked at before ours.
 */
export function profileOf(model: string, overrides: ModelOverrides = {}): ModelProfile {
  const known = MODEL_PROFILES.map((row) => ({ ...row, ...overrides[row.family] }));
  const families = new Set(known.map(({ family }) => family));
  const own = Object.entries(overrides)
    .filter(([key, { match }]) => match !== undefined && !families.has(key) && key !== OTHER.family)
    .map(([family, override]) => ({ ...OTHER, label: family, ...override, family }));
  const row = [...own, ...known].find(({ match }) => new RegExp(match, "i").test(model));
  const family = row ?? { ...OTHER, label: model, ...overrides[OTHER.family], family: OTHER.family };
  return Object.hasOwn(overrides, model) && !families.has(model)
    ? { ...family, ...overrides[model] }
    : family;
}
