import { describe, expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";
import { type LoggedReason, reasonIn } from "@/lib/checking/reason-words";

describe("the reason of a verdict", () => {
  it.each(["$3\\cdot 4=12$", "$3\\cdot 4=13$", "$x+y=3$", "$5 > 3$", "$\\sqrt{2}\\approx 1.414$"])(
    "is read by each in their own language: %s",
    (step) => {
      const [english] = checkStep(step, "", "en");
      const [chinese] = checkStep(step, "", "zh");
      if (!english || !chinese) throw new Error("nothing claimed");
      expect(reasonIn(english, "zh")).toBe(chinese.reason);
      expect(reasonIn(chinese, "en")).toBe(english.reason);
    },
  );

  it.each([undefined, { code: "of_a_later_version" }, { code: "toString" }, { code: "novel", value: "2" }])(
    "stays as it was told where its code is not known: %j",
    (why?: LoggedReason) => {
      expect(reasonIn({ reason: "as told", ...(why ? { why } : {}) }, "zh")).toBe("as told");
    },
  );
});
