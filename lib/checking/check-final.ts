import { splitAnswer } from "./answer/split-answer";
import { tidyAnswer } from "./answer/tidy-answer";
import { problemEquation } from "./check-solution";
import type { Judgement } from "./judge/judgement";
import { judgeSolutions } from "./lines/judge-step";
import { readLine, relationsLine } from "./lines/read-line";

/** The problem asks for the solutions of its equation, and for nothing else. */
const SOLVE =
  /^\s*(?:please\s+)?(?:solve|find (?:all )?(?:the )?(?:real )?(?:solutions?|roots?|values? of [a-z])|请?解(?:下列|这个)?(?:一元[一二]次)?方程|求方程|求解)/i;
const MORE =
  /\b(?:then|sum|product|larger|smaller|largest|smallest|positive|negative|how many|number of|greatest|least)\b|之和|之积|较大|较小|最大|最小|个数|正数|负数|再求/i;

/**
 * A final answer put into the one equation that the problem asks to solve; null where the problem asks for something
 * else. An answer that leaves solutions out is not called false: the problem may rule them out.
 */
export function judgeFinal(answer: string, problem: string): Judgement | null {
  const equation = problemEquation(problem);
  if (!equation || !SOLVE.test(problem) || MORE.test(problem)) return null;
  const { unknown, left, right } = equation;
  const values = splitAnswer(tidyAnswer(answer)).items.map((item) =>
    /=/.test(item) ? item : `${unknown} = ${item}`,
  );
  const said = readLine(values.join(", "));
  if (said.kind !== "relations" || !said.solved || said.name !== unknown) return null;
  const given = relationsLine([{ type: "relation", sides: [left, right], operators: ["="] }]);
  if (given.kind !== "relations") return null;
  const judged = judgeSolutions(given, said, true);
  // Only of fractions of polynomials all solutions are known: elsewhere the equation may not be all that is asked.
  return judged.verdict === "fails" && !given.solutions ? null : judged;
}
