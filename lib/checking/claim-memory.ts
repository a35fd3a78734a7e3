import type { Expression } from "@/lib/algebra/expression";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { equationsOfProblem } from "./check-solution";
import type { Claim } from "./find-claims";
import { findFormulas } from "./find-formulas";
import { givenSolutions } from "./given-solutions";
import { isIntroduced } from "./introduced";
import {
  type ClaimContext,
  type EarlierEquation,
  type GivenSolutions,
  type JudgeByKnowledge,
  NO_CONTEXT,
} from "./judge/claim-context";
import { equationPolynomial } from "./judge/follows-from";
import type { Judgement } from "./judge/judgement";
import { readSide } from "./judge/read-side";
import type { Knowledge } from "./knowledge/knowledge";
import { knowledgeOf } from "./knowledge/knowledge-of-problem";
import { ProblemRefutation } from "./refuting/problem-refutation";
import { splitRelation } from "./split-relation";

const EQUATIONS_MAX = 24;

/** Words that give a letter its value for the sentence they stand in: "when x = 3", 当 x=3 时. */
const GIVES =
  /(?:\b(?:when|for|at|let|put|set|take|substitut\w*|plug\w*|using|with|given|since|where)\b|当|令|取|设|把|将|代入|因为|由于)/i;
const PLAIN_VALUE =
  /(?<![\p{L}\d_^\\]|[-+*/×÷=(]\s*)([A-Za-z])\s*=\s*(-?\d+(?:[./]\d+)?)(?![\p{L}\d(^]|\s*[-+*/×÷=])/gu;

/** What the problem and the step have said up to a claim: values of letters, and equations that hold. */
export class ClaimMemory {
  private readonly earlier: EarlierEquation[] = [];
  private readonly values = new Map<string, Expression>();
  private readonly given: GivenSolutions;
  private knowledge: Knowledge | null = null;
  private refutation: ProblemRefutation | null = null;
  private readonly said: string[] = [];
  private heard = "";

  constructor(private readonly problem: string) {
    this.given = givenSolutions(problem);
    for (const { left, right } of equationsOfProblem(problem)) this.addEquation(left, right);
  }

  /** Keeps what a step's text says beside its claims. */
  hear(stepText: string): void {
    this.heard = stepText;
  }

  contextOf(claim: Claim): ClaimContext {
    const known = new Map<string, { value: Expression; certain: boolean }>();
    for (const [name, value] of this.values) known.set(name, { value, certain: false });
    for (const [name, value] of valuesGiven(claim.before ?? "")) known.set(name, { value, certain: true });
    const refutedByProblem: JudgeByKnowledge = (left, right) =>
      this.refute(left, right, claim.text, this.heard);
    return {
      ...NO_CONTEXT,
      known,
      earlier: this.earlier,
      given: this.given,
      byKnowledge: this.byKnowledge,
      refutedByProblem,
    };
  }

  /** What the problem's own equations make of a claim of two sides in some work; null where they do not make it wrong. */
  refuted({ text, hypothetical, doubtful }: Claim, work: string): Judgement | null {
    const split = hypothetical || doubtful ? null : splitRelation(text);
    const [left, right] = split?.operators.join() === "=" ? split.sides : [];
    return left && right ? this.refute(left.text, right.text, text, work) : null;
  }

  /** Later claims may rest on this one; what is supposed or refuted is not kept. */
  remember(claim: Claim): void {
    if (claim.fact) return;
    // What is supposed holds for what is said under it.
    if (!claim.hypothetical || isIntroduced(claim)) this.say(claim.text);
    if (claim.hypothetical) return;
    const split = splitRelation(claim.text);
    if (!split?.operators.every((operator) => operator === "=")) return;
    const sides = split.sides.map(({ text }) => readSide(text).read?.bare ?? null);
    sides.slice(1).forEach((right, index) => {
      const left = sides[index];
      if (left && right) this.addEquation(left, right);
    });
    const [first, last] = [sides[0], sides.at(-1)];
    if (first?.type === "symbol" && last && symbolsOf(last).size === 0) this.values.set(first.name, last);
  }

  private say(statement: string): void {
    if (this.knowledge) this.knowledge.add(statement);
    else this.said.push(statement);
  }

  /** Most claims are judged by themselves: what was said is gathered for the first that is not. */
  private readonly byKnowledge: JudgeByKnowledge = (left, right) => {
    if (!this.knowledge) {
      this.knowledge = knowledgeOf(this.problem);
      this.knowledge.hear(this.heard);
      for (const statement of this.said) this.knowledge.add(statement);
    }
    return this.knowledge.judge(left, right);
  };

  private refute(left: string, right: string, claim: string, step: string): Judgement | null {
    this.refutation ??= new ProblemRefutation(this.problem);
    return this.refutation.judge(left, right, claim, step);
  }

  private addEquation(left: Expression, right: Expression): void {
    if (this.earlier.length >= EQUATIONS_MAX || symbolsOf(left).size + symbolsOf(right).size === 0) return;
    this.earlier.push({ left, right, polynomial: equationPolynomial(left, right) });
  }
}

/** The values that a sentence gives to letters before a claim. */
function valuesGiven(before: string): Map<string, Expression> {
  const at = GIVES.exec(before)?.index;
  const values = new Map<string, Expression>();
  if (at === undefined) return values;
  // A sentence that was cut within a formula begins with the rest of it.
  const cut = (before.match(/(?<!\\)\$/g)?.length ?? 0) % 2 === 1 ? before.indexOf("$") + 1 : 0;
  if (at < cut && !GIVES.test(before.slice(cut))) return values;
  const clause = before.slice(Math.max(at, cut));
  const formulas = findFormulas(clause);
  const sources = formulas.flatMap(({ source }) => source.split(/,(?!\d{3}(?!\d))|，|、|\\text\{ and \}/));
  const plain = formulas.reduce(
    (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    clause,
  );
  for (const [match] of plain.matchAll(PLAIN_VALUE)) sources.push(match);
  for (const source of sources) {
    const parsed = parseStatement(source);
    if (!parsed.ok || parsed.value.type !== "relation" || parsed.value.operators.some((sign) => sign !== "="))
      continue;
    const [name, value] = [parsed.value.sides[0], parsed.value.sides.at(-1)];
    if (name?.type !== "symbol" || !value || symbolsOf(value).size > 0) continue;
    // Given twice, it is tried with several values.
    if (values.has(name.name)) return new Map();
    values.set(name.name, value);
  }
  return values;
}
