import type { Expression } from "@/lib/algebra/expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { equationsOfProblem } from "./check-solution";
import type { ClaimContext, EarlierEquation, JudgeByKnowledge } from "./judge/claim-context";
import { equationPolynomial } from "./judge/follows-from";
import { readSide } from "./judge/read-side";
import type { Knowledge } from "./knowledge/knowledge";
import { knowledgeOf } from "./knowledge/knowledge-of-problem";
import { splitRelation } from "./split-relation";

const EQUATIONS_MAX = 24;

/** What may support a claim: a problem, and statements said since. */
export class SaidSoFar {
  readonly #problem: string;
  readonly #hear: (knowledge: Knowledge) => void;
  readonly #earlier: EarlierEquation[] = [];
  readonly #values = new Map<string, Expression>();
  readonly #said: string[] = [];
  #knowledge: Knowledge | null = null;

  /** `hear`: tells what the step says beside its claims. */
  constructor(problem: string, hear: (knowledge: Knowledge) => void) {
    this.#problem = problem;
    this.#hear = hear;
    for (const { left, right } of equationsOfProblem(problem)) this.#addEquation(left, right);
  }

  /** Keeps a statement. One that is only supposed holds for what is said under it, and gives no letter its value. */
  keep(statement: string, isSupposed: boolean): void {
    if (this.#knowledge) this.#knowledge.add(statement);
    else this.#said.push(statement);
    const split = isSupposed ? null : splitRelation(statement);
    if (!split?.operators.every((operator) => operator === "=")) return;
    const sides = split.sides.map(({ text }) => readSide(text).read?.bare ?? null);
    sides.slice(1).forEach((right, index) => {
      const left = sides[index];
      if (left && right) this.#addEquation(left, right);
    });
    const [first, last] = [sides[0], sides.at(-1)];
    if (first?.type === "symbol" && last && symbolsOf(last).size === 0) this.#values.set(first.name, last);
  }

  /** What was said, for judging a claim whose own sentence gives letters these values. */
  support(given: ReadonlyMap<string, Expression>): Pick<ClaimContext, "known" | "earlier" | "byKnowledge"> {
    const known = new Map<string, { value: Expression; certain: boolean }>();
    for (const [name, value] of this.#values) known.set(name, { value, certain: false });
    for (const [name, value] of given) known.set(name, { value, certain: true });
    return { known, earlier: this.#earlier, byKnowledge: this.#byKnowledge };
  }

  /** Most claims are judged by themselves: what was said is gathered for the first that is not. */
  readonly #byKnowledge: JudgeByKnowledge = (left, right) => {
    if (!this.#knowledge) {
      this.#knowledge = knowledgeOf(this.#problem);
      this.#hear(this.#knowledge);
      for (const statement of this.#said) this.#knowledge.add(statement);
    }
    return this.#knowledge.judge(left, right);
  };

  #addEquation(left: Expression, right: Expression): void {
    if (this.#earlier.length >= EQUATIONS_MAX || symbolsOf(left).size + symbolsOf(right).size === 0) return;
    this.#earlier.push({ left, right, polynomial: equationPolynomial(left, right) });
  }
}
