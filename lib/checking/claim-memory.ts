import { assertedPart } from "./asserted-part";
import type { Claim } from "./find-claims";
import { findFormulas } from "./find-formulas";
import { givenSolutions } from "./given-solutions";
import { isIntroduced } from "./introduced";
import {
  type ClaimContext,
  type GivenSolutions,
  NO_CONTEXT,
  type Place,
  type SaidBefore,
} from "./judge/claim-context";
import type { JudgedPart } from "./judge/judge-chain";
import type { Judgement } from "./judge/judgement";
import { moduliOf } from "./moduli";
import { problemFormulas } from "./problem-formulas";
import { ProblemRefutation } from "./refuting/problem-refutation";
import { SaidSoFar } from "./said-so-far";
import { splitRelation } from "./split-relation";
import { statementsOf } from "./statements";
import { valuesGiven } from "./values-given";

/**
 * What the problem and the step have said up to a claim, what was established kept apart from what was only said: nothing
 * that stayed open supports another claim without its verdict telling so.
 */
export class ClaimMemory {
  private readonly given: GivenSolutions;
  private readonly established: SaidSoFar;
  /** With what stayed open as well. */
  private readonly everything: SaidSoFar;
  /** What stayed open, as written. */
  private readonly open: string[] = [];
  private readonly places = new Map<string, Place>();
  private refutation: ProblemRefutation | null = null;
  private heard = "";
  private moduli: readonly bigint[] = [];

  constructor(private readonly problem: string) {
    this.given = givenSolutions(problem);
    const asserted = assertedPart(problem);
    this.established = new SaidSoFar(asserted, (knowledge) => knowledge.hearWords(this.heard));
    this.everything = new SaidSoFar(asserted, (knowledge) => knowledge.hear(this.heard));
    for (const statement of statementsIn(asserted)) this.note(statement, "given");
  }

  /** Keeps what a step's text says beside its claims. */
  hear(stepText: string): void {
    this.heard = stepText;
    this.moduli = moduliOf(`${this.problem}\n${stepText}`);
  }

  contextOf(claim: Claim): ClaimContext {
    const values = valuesGiven(claim.before ?? "");
    return {
      ...NO_CONTEXT,
      ...this.established.support(values),
      given: this.given,
      open: {
        ...this.everything.support(values),
        only: this.open.length === 1 ? (this.open[0] ?? null) : null,
      },
      saidBefore: this.saidBefore,
      moduli: this.moduli,
      refutedByProblem: (left, right) => this.refute(left, right, claim.text, this.heard),
    };
  }

  /** What the problem's own equations make of a claim of two sides in some work; null where they do not make it wrong. */
  refuted({ text, hypothetical, doubtful }: Claim, work: string): Judgement | null {
    const split = hypothetical || doubtful ? null : splitRelation(text);
    const [left, right] = split?.operators.join() === "=" ? split.sides : [];
    return left && right ? this.refute(left.text, right.text, text, work) : null;
  }

  /** Later claims may rest on this one as it was judged; what was found wrong, is supposed or refuted is not kept. */
  remember(claim: Claim, judged: readonly JudgedPart[]): void {
    const introduced = isIntroduced(claim);
    if (claim.fact || judged.some(({ judgement }) => judgement.verdict === "fails")) return;
    // What is supposed holds for what is said under it.
    if (claim.hypothetical && !introduced) return;
    const held = judged.filter(({ judgement }) => isEstablished(judgement)).map(({ text }) => text);
    const isWhole = introduced || held.includes(claim.text);
    const isSupposed = claim.hypothetical ?? false;
    this.everything.keep(claim.text, isSupposed);
    for (const text of isWhole ? [claim.text] : held) this.established.keep(text, isSupposed);
    if (!held.includes(claim.text)) this.note(claim.text, introduced ? "set" : "open");
    if (!isWhole) this.open.push(claim.text);
  }

  private readonly saidBefore: SaidBefore = (left, right) => this.places.get(keyOf(left, right)) ?? null;

  private note(statement: string, place: Place): void {
    const sides = splitRelation(statement)?.sides ?? [];
    sides.slice(1).forEach(({ text }, index) => {
      const key = keyOf(sides[index]?.text ?? "", text);
      if (!this.places.has(key)) this.places.set(key, place);
    });
  }

  private refute(left: string, right: string, claim: string, step: string): Judgement | null {
    this.refutation ??= new ProblemRefutation(this.problem);
    return this.refutation.judge(left, right, claim, step);
  }
}

function isEstablished({ verdict, reason: { code } }: Judgement): boolean {
  return verdict === "holds" && code !== "leans" && code !== "leans_several";
}

function statementsIn(problem: string): string[] {
  const formulas = findFormulas(problem);
  return formulas.length > 0
    ? formulas.flatMap(({ source }) => statementsOf(source))
    : problemFormulas(problem);
}

/** Two sides, whichever way round, without what only sets them out. */
function keyOf(left: string, right: string): string {
  return [left, right]
    .map((side) =>
      side.replace(/\\(?:left|right|displaystyle|[,;:! ])|[\s{}]/g, "").replace(/\\[dt]frac/g, "\\frac"),
    )
    .sort()
    .join("=");
}
