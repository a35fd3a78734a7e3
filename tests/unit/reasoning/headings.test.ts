import { expect, it } from "vitest";
import { segmentSteps } from "@/lib/reasoning/segment-steps";

it.each([
  ["We get $x=1$.\n\n### 得出结论\n\n综上，答案是 $\\boxed{60}$。\n", "得出结论"],
  ["We get $x=1$.\n\n### Answer\n\n**The answer:** $x=2$ is what we wanted.\n", "Answer"],
  ["Let $x=1$. Then $2x=2$.\n\n## The rest\n\nSo the sum is 12.\n", "The rest"],
])("a heading is no step without what stands under it: %j", (text, heading) => {
  const last = segmentSteps(text).at(-1);
  expect(last?.title).toBe(heading);
  expect(text.slice(last?.start, last?.end).trim().split("\n").length).toBeGreaterThan(1);
});
