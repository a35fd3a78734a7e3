import { expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";

const verdicts = (text: string) => checkStep(text, "", "en").map(({ verdict }) => verdict);

it.each([
  "This gives $0 = 5$, a contradiction.",
  "得到 $0=5$，矛盾。",
  "Suppose $2 + 1 = 4$. Then …",
  "假设 $1+1=3$，那么……",
  "If $x=2$ then $2+3=6$, which is wrong, so $x \\ne 2$.",
  "当 $x=2$ 时，$2+3=6$ 不成立。",
  "Is $7 \\times 8 = 54$? No, it is not.",
  "Wait, $7 \\times 8 = 54$? Let me see.",
  "We do not have $2+2=5$.",
  "$2+2=5$ is false.",
  "在二进制中 $1+1=10$。",
  "In binary, $101 + 1 = 110$.",
  "Working mod 7, $5 + 4 = 2$.",
  "$10 + 5 = 3$ on a clock.",
  "$3! = 3$ would be false.",
  "Test $x = 1$: $1-5+6 = 0$ does not hold.",
  "$25\\% = 25$ per hundred.",
  "$1 = 100$ cents.",
  "难道 $3 \\times 4 = 13$ 吗？",
])("%j asserts nothing false", (text) => {
  expect(verdicts(text)).not.toContain("fails");
});

it.each([
  "So $48 / 2 = 25$.",
  "所以 $7 \\times 8 = 54$。",
  "Adding, $\\frac{1}{2} + \\frac{1}{3} = \\frac{2}{5}$.\n\nSo the sum would be two fifths.",
  "Wait, that was wrong. Now $6 \\times 7 = 43$.",
  "一共有 3 + 4 = 8 个。",
  "The total is 12 * 12 = 143.",
  "$48/2 = 24 = 25$",
])("%j asserts something false", (text) => {
  expect(verdicts(text)).toContain("fails");
});
