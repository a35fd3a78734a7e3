import { describe, expect, it } from "vitest";
import { changeFact, factForm, factsOf, peakFault, restoreFact } from "@/app/settings/_components/model-fact";
import { costOf } from "@/lib/inference/cost-of-usage";
import { modelOverrides } from "@/lib/inference/model-profile";
import { MODEL_PROFILES, profileOf } from "@/lib/inference/model-profiles";

const families = [...MODEL_PROFILES];

function fact(key: string, overrides = {}) {
  const found = factsOf({ families, overrides }).find((row) => row.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
}

describe("the facts about models", () => {
  it("change nothing when the form is saved as it was", () => {
    for (const { family } of families) {
      const row = fact(family);
      const overrides = modelOverrides.parse(changeFact({}, row, factForm(row)));
      expect({ ...fact(family, overrides), edited: false }).toEqual(row);
    }
  });

  it("take a new price, and the model is reckoned with it", () => {
    const row = fact("deepseek-r1");
    const form = { ...factForm(row), currency: "CNY", cachedInput: "1", input: "4", output: "16" };
    const overrides = changeFact({}, row, form);
    expect(profileOf("deepseek-r1", overrides).price).toEqual({
      currency: "CNY",
      cachedInput: 1,
      input: 4,
      output: 16,
    });
    expect(fact("deepseek-r1", overrides).edited).toBe(true);
  });

  it("keep the hours of a peak when something else is changed", () => {
    const row = factsOf({ families, overrides: {} }).find(({ price }) => price?.peak);
    if (!row) throw new Error("no family has a peak");
    const changed = changeFact({}, row, { ...factForm(row), output: "9" });
    expect(fact(row.key, changed).price).toEqual({ ...row.price, output: 9 });
  });

  it("take hours at which a model costs another price, and its cost follows them", () => {
    const row = fact("deepseek-r1");
    const form = { ...factForm(row), peakTimes: "0.5", peakHours: "16:30-0:30", peakDays: "all" };
    expect(peakFault(form)).toBeNull();
    const overrides = modelOverrides.parse(changeFact({}, row, form));
    const { price } = profileOf("deepseek-r1", overrides);
    const usage = { promptTokens: 0, cachedTokens: 0, reasoningTokens: 0, answerTokens: 1_000_000 };
    const costAt = (time: string) => costOf(usage, price, Date.parse(`2026-11-22T${time}:00Z`))?.amount;
    expect(["16:29", "16:30", "23:59", "00:29", "00:30"].map(costAt)).toEqual([
      2.19, 1.095, 1.095, 1.095, 2.19,
    ]);
    const back = changeFact(overrides, fact("deepseek-r1", overrides), {
      ...form,
      peakTimes: "",
      peakHours: "",
    });
    expect(fact("deepseek-r1", back).price?.peak).toBeUndefined();
  });

  it.each([
    [{ peakTimes: "2", peakHours: "1-4" }, null],
    [{ peakTimes: "", peakHours: "" }, null],
    [{ peakTimes: "2", peakHours: "noon" }, "hours"],
    [{ peakTimes: "2", peakHours: "" }, "half"],
    [{ peakTimes: "", peakHours: "1-4" }, "half"],
  ] as const)("refuse a peak that is not whole: %j", (peak, fault) => {
    expect(peakFault({ ...factForm(fact("deepseek-r1")), ...peak })).toBe(fault);
  });

  it("have no price without one for input and output", () => {
    const row = fact("deepseek-r1");
    const overrides = changeFact({}, row, { ...factForm(row), input: "" });
    expect(fact("deepseek-r1", overrides).price).toBeNull();
  });

  it("take a cached input whose price is not known for ordinary input", () => {
    const row = fact("deepseek-r1");
    const overrides = changeFact({}, row, { ...factForm(row), cachedInput: "" });
    expect(fact("deepseek-r1", overrides).price?.cachedInput).toBe(row.price?.input);
  });

  it("leave other models' changes alone, and go back to our own values", () => {
    const row = fact("deepseek-r1");
    const before = { "my-model": { label: "Mine" } };
    const overrides = changeFact(before, row, factForm(row));
    expect(Object.keys(overrides).sort()).toEqual(["deepseek-r1", "my-model"]);
    expect(restoreFact(overrides, "deepseek-r1")).toEqual(before);
    expect(fact("my-model", before)).toMatchObject({ label: "Mine", edited: true, price: null });
  });
});
