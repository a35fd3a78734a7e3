import { expect } from "vitest";
import { checkAnswer } from "@/lib/checking/check-answer";
import { checkStep } from "@/lib/checking/check-step";
import { renderMarkdown } from "@/lib/notation/render-markdown";
import { solveProblem } from "@/lib/solver/solve-problem";

/**
 * The problem is solved in both languages; the answer is judged equal to the expected one, and our own checker finds
 * nothing wrong in any step or in the answer's box, all of which can be drawn.
 */
export function expectSolved(problem: string, expected: string): void {
  const own = /\p{Script=Han}/u.test(problem) ? "zh" : "en";
  const [solution] = (["zh", "en"] as const)
    .map((locale) => ({ locale, solution: solveProblem(problem, locale) }))
    .filter(({ locale, solution }) => {
      expect(solution, `${problem} (${locale})`).not.toBeNull();
      if (!solution) return false;
      const texts = [...solution.steps.map(({ text }) => text), `$\\boxed{${solution.final}}$`];
      const unreadable = texts.flatMap((text) => renderMarkdown(text, { locale }).problems);
      expect(unreadable, `${problem} (${locale})`).toEqual([]);
      const claims = texts.flatMap((text) => checkStep(text, problem, locale));
      const wrong = claims.filter(({ verdict }) => verdict === "fails");
      expect(wrong, `${problem} (${locale})`).toEqual([]);
      return locale === own;
    })
    .map((solved) => solved.solution);
  if (!solution) throw new Error("not solved");
  const { verdict } = checkAnswer({ expected, given: solution.final }, own);
  expect(`${solution.final}: ${verdict}`, problem).toBe(`${solution.final}: equal`);
}

/** The problem is not answered in either language. */
export function expectRefused(problem: string): void {
  for (const locale of ["zh", "en"] as const) {
    expect(solveProblem(problem, locale)?.final ?? null, `${problem} (${locale})`).toBeNull();
  }
}
