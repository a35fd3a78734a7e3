import { describe, expect, it } from "vitest";
import { saveModelFactsInput } from "@/lib/inference/contract";
import { modelOverrides, modelProfile } from "@/lib/inference/model-profile";
import { MODEL_PROFILES, profileOf } from "@/lib/inference/model-profiles";

describe("the models' rows", () => {
  it.each(MODEL_PROFILES)("$family is a row as an administrator may write one", (row) => {
    expect(modelProfile.parse(row)).toEqual(row);
  });

  it.each([
    ["deepseek-ai/DeepSeek-R1", "deepseek-r1"],
    ["deepseek-reasoner", "deepseek-r1"],
    ["accounts/fireworks/models/deepseek-r1", "deepseek-r1"],
    ["deepseek-r1-250528", "deepseek-r1"],
    ["deepseek-r1:671b", "deepseek-r1"],
    ["DeepSeek-R1-0528-Qwen3-8B-GGUF", "deepseek-r1-distill"],
    ["deepseek-r1:7b", "deepseek-r1-distill"],
    ["deepseek-r1:1.5b", "deepseek-r1-distill"],
    ["deepseek-r1-distill-llama-70b", "deepseek-r1-distill"],
    ["deepseek-v4-pro", "deepseek-v4"],
    ["deepseek-flash", "deepseek-flash"],
    ["deepseek-v4-flash", "deepseek-flash"],
    ["deepseek-chat", "deepseek-v3"],
    ["deepseek-ai/DeepSeek-V3-0324", "deepseek-v3"],
    ["deepseek-ai/DeepSeek-V3.1", "deepseek-v3-hybrid"],
    ["o1", "openai-o1"],
    ["o1-2024-12-17", "openai-o1"],
    ["openai/o1-mini", "openai-o"],
    ["o4-mini", "openai-o"],
    ["gpt-4o", "openai-chat"],
    ["openai/gpt-oss-120b", "other"],
    ["meta-llama/Llama-3.3-70B-Instruct", "llama"],
    ["magistral-medium-latest", "magistral"],
    ["mistral-large-latest", "mistral"],
    ["qwq-32b", "other"],
    ["ollama/some-model", "other"],
  ])("%s is of %s", (model, family) => {
    expect(profileOf(model).family).toBe(family);
  });

  it("says what the documentation says of R1", () => {
    expect(profileOf("deepseek-reasoner")).toMatchObject({
      sampling: { temperature: 0.6, top_p: 0.95 },
      maxTokens: 32_768,
      history: "strip",
      price: { currency: "USD", cachedInput: 0.14, input: 0.55, output: 2.19 },
    });
  });
});

describe("what an administrator changes", () => {
  const price = { currency: "CNY", cachedInput: 1, input: 4, output: 16 };

  it("wins for a family, and for a model id over its family", () => {
    const overrides = modelOverrides.parse({
      "deepseek-r1": { price, contextTokens: 65_536 },
      "deepseek-reasoner": { contextTokens: 32_768 },
    });
    expect(profileOf("deepseek-ai/DeepSeek-R1", overrides)).toMatchObject({ price, contextTokens: 65_536 });
    expect(profileOf("deepseek-reasoner", overrides)).toMatchObject({ price, contextTokens: 32_768 });
    expect(profileOf("gpt-4o", overrides)).toEqual(profileOf("gpt-4o"));
  });

  it("can make a family of its own, which is looked at first", () => {
    const overrides = modelOverrides.parse({
      "our-r1": { match: "^school-r1|deepseek-r1-school", reasons: "always", history: "return" },
    });
    expect(profileOf("school-r1-large", overrides)).toMatchObject({ family: "our-r1", history: "return" });
    expect(profileOf("deepseek-r1-school", overrides).family).toBe("our-r1");
    expect(profileOf("deepseek-r1", overrides).family).toBe("deepseek-r1");
  });

  it("can take a price away", () => {
    expect(profileOf("deepseek-r1", { "deepseek-r1": { price: null } }).price).toBeNull();
  });

  it("reaches models that no row knows", () => {
    expect(profileOf("qwq-32b", { other: { maxTokens: 4096 } })).toMatchObject({ maxTokens: 4096 });
  });

  it.each([
    [{ match: "(" }, "regular expression"],
    [{ sampling: { temperature: 3 } }, "<=2"],
    [{ price: { ...price, input: -1 } }, ">=0"],
    [{ price: { ...price, currency: "yuan" } }, "currency"],
    [{ contextTokens: 0 }, ">=256"],
    [
      { price: { ...price, peak: { multiplier: 2, utcHours: [[6, 3]], workingDaysOnly: true } } },
      "must come before",
    ],
    [{ temprature: 1 }, "temprature"],
    [{ family: "x" }, "family"],
  ])("is refused with a reason: %j", (override, reason) => {
    const parsed = saveModelFactsInput.safeParse({ overrides: { "deepseek-r1": override } });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.message).toContain(reason);
  });
});
