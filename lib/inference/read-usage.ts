import type { TokenUsage } from "./inference-event";
import { asObject, type Json } from "./read-delta";

/** Token counts of one reply; `reasoning` is null where the backend counts reasoning and answer as one. */
export type CountedTokens = { prompt: number; cached: number; completion: number; reasoning: number | null };

/** The usage in a chunk of any dialect, or null where it has none. */
export function usageIn(value: Json): CountedTokens | null {
  const usage = asObject(value.usage) ?? asObject(asObject(value.x_groq)?.usage);
  if (usage) return countsOf(usage);
  if (count(value.eval_count) === null && count(value.prompt_eval_count) === null) return null;
  // Ollama's own interface leaves the prompt's count out when the whole prompt was cached.
  return {
    prompt: count(value.prompt_eval_count) ?? 0,
    cached: 0,
    completion: count(value.eval_count) ?? 0,
    reasoning: null,
  };
}

function countsOf(usage: Json): CountedTokens {
  const promptDetails = asObject(usage.prompt_tokens_details) ?? asObject(usage.input_tokens_details);
  const completionDetails =
    asObject(usage.completion_tokens_details) ?? asObject(usage.output_tokens_details);
  return {
    prompt: count(usage.prompt_tokens) ?? count(usage.input_tokens) ?? 0,
    cached:
      count(promptDetails?.cached_tokens) ??
      count(usage.prompt_cache_hit_tokens) ??
      count(usage.cached_tokens) ??
      0,
    completion: count(usage.completion_tokens) ?? count(usage.output_tokens) ?? 0,
    reasoning: count(completionDetails?.reasoning_tokens) ?? count(usage.reasoning_tokens),
  };
}

function count(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;
}

/**
 * The usage as we tell it. Where the backend counts reasoning and answer as one (or says 0 although it reasoned),
 * the sum is parted as the lengths of their texts are.
 */
export function usageOf(counted: CountedTokens, lengths: { reasoning: number; answer: number }): TokenUsage {
  const { prompt, cached, completion } = counted;
  const all = lengths.reasoning + lengths.answer;
  const share = all > 0 ? Math.round((completion * lengths.reasoning) / all) : 0;
  const reasoning = counted.reasoning || share;
  return {
    promptTokens: prompt,
    cachedTokens: Math.min(prompt, cached),
    reasoningTokens: reasoning,
    // A backend that tells of more reasoning than completion counts the two apart.
    answerTokens: reasoning > completion ? completion : completion - reasoning,
  };
}
