import { describe, expect, it } from "vitest";
import { costOf } from "@/lib/inference/cost-of-usage";
import { estimateTokens } from "@/lib/inference/estimate-tokens";
import { profileOf } from "@/lib/inference/model-profiles";

const USAGE = {
  promptTokens: 1_000_000,
  cachedTokens: 400_000,
  reasoningTokens: 700_000,
  answerTokens: 300_000,
};
const at = (text: string) => Date.parse(text);

describe("costOf", () => {
  it("counts cached input, other input, and all output, reasoning too", () => {
    const { price } = profileOf("deepseek-reasoner");
    const cost = costOf(USAGE, price, at("2025-02-01T12:00:00Z"));
    expect(cost).toEqual({ amount: 0.4 * 0.14 + 0.6 * 0.55 + 2.19, currency: "USD" });
  });

  it.each([
    ["2026-09-01T00:59:59Z", 1],
    ["2026-09-01T01:00:00Z", 2],
    ["2026-09-01T03:59:59Z", 2],
    ["2026-09-01T04:00:00Z", 1],
    ["2026-09-01T09:30:00Z", 2],
    ["2026-09-01T10:00:00Z", 1],
    ["2026-09-05T09:30:00Z", 1],
  ])("at %s takes the price %i-fold", (time, times) => {
    const { price } = profileOf("deepseek-v4-pro");
    expect(costOf(USAGE, price, at(time))?.amount).toBeCloseTo(times * (0.4 * 0.022 + 0.6 * 0.66 + 1.98), 8);
  });

  it("is nothing that we know without a price, and nothing for no tokens", () => {
    expect(costOf(USAGE, undefined, 0)).toBeNull();
    expect(costOf(USAGE, null, 0)).toBeNull();
    const none = { promptTokens: 0, cachedTokens: 0, reasoningTokens: 0, answerTokens: 0 };
    expect(costOf(none, profileOf("o1").price, 0)).toEqual({ amount: 0, currency: "USD" });
  });

  it("never counts more cached tokens than were sent", () => {
    const odd = { ...USAGE, promptTokens: 100, cachedTokens: 400 };
    expect(costOf(odd, profileOf("o1").price, 0)?.amount).toBeGreaterThan(0);
  });
});

describe("estimateTokens", () => {
  it.each([
    ["", 0],
    ["a", 1],
    ["a".repeat(1000), 300],
    ["数".repeat(1000), 600],
    ["数a".repeat(500), 450],
  ])("%.10s… has about as many tokens as the documentation says", (text, tokens) => {
    expect(Math.abs(estimateTokens(text) - tokens)).toBeLessThanOrEqual(1);
  });
});
