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
    text: `${words} $\\boxed{${solution.final}}$${say(locale, "。", ".")}${solution.reading ? `\n\n${solution.reading}` : ""}`,
  };
}

function refusal(locale: Locale): string {
  return say(
    locale,
    "它能精确地做：算术、百分数、复数，方程（一次、二次、高次、分式、根式、绝对值、指数、对数）、不等式和方程组，多项式的展开、因式分解和除法，求导和积分，数列，排列组合，三角形，直线和圆，统计，单位换算，最大公约数、质因数、因数个数和同余，矩阵。请只写一道题，写完整。",
    "It does exactly: arithmetic, percentages, complex numbers; equations (linear, quadratic and higher, with fractions, roots, absolute values, powers, logarithms), inequalities and systems; expanding, factoring and dividing polynomials; derivatives and integrals; sequences; counting; triangles; lines and circles; statistics of a list; units; GCD, primes, divisors and congruences; matrices. Write one problem, in full.",
  );
}
