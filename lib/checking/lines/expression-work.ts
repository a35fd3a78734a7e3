import type { Expression, Relation } from "@/lib/algebra/expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import type { Asked } from "../final/asked";
import { equationPolynomial } from "../judge/follows-from";
import { holds, type Judgement, unchecked } from "../judge/judgement";
import { otherReadings } from "../judge/other-readings";
import { endOfChain, putIn, typedEquations } from "./chain-of-lines";
import { sameValue } from "./compare-lines";
import { givenExpression } from "./given-of-problem";
import { idealOf } from "./judge-system";
import type { Line, RelationsLine } from "./read-line";

/** Work that rewrites one expression, line by line, until it is what was asked for. */
export class ExpressionWork {
  private readonly problem: string;
  private readonly read: readonly Line[];
  private readonly typed: readonly Relation[];
  private expression: Expression | null;
  /** What a line that goes on with = goes on from. */
  private chain: Expression | null = null;
  private readonly start: Expression | null;
  private readonly readings: readonly Expression[];

  /** `given`: the problem's equation or inequality, where it states one; `read`: all lines. */
  constructor(work: {
    problem: string;
    asked: Asked | null;
    given: RelationsLine | null;
    read: readonly Line[];
  }) {
    const { problem, asked, given, read } = work;
    this.problem = problem;
    this.read = read;
    this.typed = typedEquations(problem);
    const value = asked?.kind === "value" ? asked.value : null;
    const written = given ? null : givenExpression(problem, asked);
    // With the values that the problem gives put in, where it gives them.
    this.expression = value && symbolsOf(value).size === 0 ? value : (written ?? value);
    this.start = this.expression;
    this.readings = otherReadings(problem).flatMap((reading) => givenExpression(reading, asked) ?? []);
  }

  /** A line that rewrites what stands before it; null for others. `known`: the equations so far. */
  judge(line: Line, index: number, known: readonly Relation[]): Judgement | null {
    if (line.kind === "expression") return this.judgeRewriting([line.expression], index, false);
    if (line.kind === "continued") return this.judgeContinued(line.relation.sides.slice(1), index, known);
    if (line.kind !== "relations" || !this.expression || !this.isStartOf(line)) return null;
    return this.judgeRewriting(line.relations[0]?.sides ?? [], index, true);
  }

  /** Has the next line, where it begins with =, go on from this one. */
  goOnFrom(line: Line, source: string): void {
    this.chain = endOfChain(line, source);
  }

  private isStartOf(line: RelationsLine): boolean {
    const [relation, ...others] = line.relations;
    const [first] = relation?.sides ?? [];
    return (
      others.length === 0 &&
      first !== undefined &&
      this.expression !== null &&
      sameValue(this.expression, first).verdict === "holds"
    );
  }

  /** `= 3 + 18` below `a_{10} = a_1 + 9d`: with the numbers that the problem and the lines give, where letters are left. */
  private judgeContinued(sides: readonly Expression[], index: number, known: readonly Relation[]): Judgement {
    const from = this.chain;
    if (!from || from === this.expression) {
      const judged = this.judgeRewriting(sides, index, true);
      if (!from || judged.verdict !== "unchecked") return judged;
    }
    const judged = [from, ...sides].slice(1).map((next, at) => {
      const before = at === 0 ? from : (sides[at - 1] as Expression);
      const plain = sameValue(before, next);
      if (plain.verdict === "holds") return plain;
      return this.judgeWithValues(before, next, known);
    });
    this.expression = sides.at(-1) ?? this.expression;
    return judged.find(({ verdict }) => verdict !== "holds") ?? judged[0] ?? unchecked("expression");
  }

  private judgeWithValues(before: Expression, next: Expression, known: readonly Relation[]): Judgement {
    const all = [...this.typed, ...known];
    const [a, b] = [before, next].map((side) => putIn(side, all));
    if (a && b && [a, b].every((side) => symbolsOf(side).size === 0)) return sameValue(a, b);
    const [polynomial, ideal] = [equationPolynomial(before, next), idealOf(all)];
    return polynomial && ideal?.contains(polynomial) ? holds({ code: "follows" }) : unchecked("letters");
  }

  /** Expressions that rewrite the one before, each equal to the next. */
  private judgeRewriting(expressions: readonly Expression[], index: number, goesOn: boolean): Judgement {
    let judged: Judgement | null = null;
    for (const next of expressions) {
      const link = this.expression ? this.rewritten(this.expression, next) : null;
      if (link?.verdict === "fails" && (this.bringsLetters(next) || (!goesOn && this.isAside(next, index))))
        return unchecked("no_claim");
      if (link && (!judged || judged.verdict === "holds")) judged = link;
      this.expression = next;
    }
    return judged ?? unchecked("expression");
  }

  /** The letters that the problem gives values to, before these are put in. */
  private bringsLetters(next: Expression): boolean {
    return this.start !== null && symbolsOf(this.start).size === 0 && symbolsOf(next).size > 0;
  }

  /**
   * Whether an expression on a line of its own, which is not what stands before it, may be something worked out on the way: a
   * part of the whole, a number before the last line, anything at all where what is to be rewritten is not known.
   */
  private isAside(next: Expression, index: number): boolean {
    const { start, problem } = this;
    const afterNumber = this.expression?.type === "number";
    if (!start) return problem !== "" || afterNumber;
    if (afterNumber && symbolsOf(start).size > 0) return true;
    const later = this.read.slice(index + 1);
    if (next.type === "number" && later.length > 0) return true;
    return later.some(
      (line) => line.kind === "expression" && sameValue(start, line.expression).verdict === "holds",
    );
  }

  /** From the problem as it was typed, or as missing brackets allow it to be read. */
  private rewritten(from: Expression, next: Expression): Judgement {
    const judged = sameValue(from, next);
    const readings = from === this.start ? this.readings : [];
    const right =
      judged.verdict === "fails" && readings.some((other) => sameValue(other, next).verdict === "holds");
    return right ? unchecked("other_reading") : judged;
  }
}
