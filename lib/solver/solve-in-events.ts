import type { Locale } from "@/lib/i18n/locale";
import { say } from "./solution";
import { solveProblem } from "./solve-problem";

export type SolverEvent =
  | { type: "text"; channel: "reasoning" | "answer"; text: string }
  | { type: "refusal"; message: string };

/** The solution as a backend would send it: a headed step at a time, then the answer. What it cannot do it says at once. */
export function* solveInEvents(problem: string, locale: Locale): Generator<SolverEvent> {
  const solution = solveProblem(problem, locale);
  if (!solution) {
    yield { type: "refusal", message: refusal(locale) };
    return;
  }
  for (const step of solution.steps) {
    yield { type: "text", channel: "reasoning", text: `### ${step.title}\n\n${step.text}\n\n` };
  }
  const words = say(locale, "所以，答案是", "Therefore, the answer is");
  yield {
    type: "text",
    channel: "answer",
    text: `${words} $\\boxed{${solution.final}}$${say(locale, "。", ".")}`,
  };
}

function refusal(locale: Locale): string {
  return say(
    locale,
    "它能精确地做：算术（分数、小数、百分数）、一元一次和二次方程、二元和三元一次方程组、单变量多项式的展开、因式分解和求导、最大公约数、最小公倍数、分解质因数。",
    "It does exactly: arithmetic with fractions, decimals and percentages; linear and quadratic equations; systems of two or three linear equations; expanding, factoring and differentiating polynomials in one letter; GCD, LCM and prime factors.",
  );
}
