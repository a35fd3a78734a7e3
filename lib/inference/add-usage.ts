import type { TokenUsage } from "./inference-event";

/** The tokens of two requests for one reply, kind by kind. */
export function addUsage(a: TokenUsage, b: TokenUsage): TokenUsage {
  return {
    promptTokens: a.promptTokens + b.promptTokens,
    cachedTokens: a.cachedTokens + b.cachedTokens,
    reasoningTokens: a.reasoningTokens + b.reasoningTokens,
    answerTokens: a.answerTokens + b.answerTokens,
  };
}
