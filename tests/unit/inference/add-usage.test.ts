import { expect, it } from "vitest";
import { addUsage } from "@/lib/inference/add-usage";

it("adds tokens kind by kind, and nothing that is not a count of tokens", () => {
  const more = { seconds: 3, estimated: true };
  const first = { promptTokens: 1, cachedTokens: 20, reasoningTokens: 300, answerTokens: 4000, ...more };
  const second = { promptTokens: 5, cachedTokens: 60, reasoningTokens: 700, answerTokens: 8000 };
  expect(addUsage(first, second)).toEqual({
    promptTokens: 6,
    cachedTokens: 80,
    reasoningTokens: 1000,
    answerTokens: 12_000,
  });
});
