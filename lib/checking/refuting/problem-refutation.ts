import type { Polynomial } from "@/lib/algebra/normal-form";
import { PolynomialIdeal } from "@/lib/algebra/polynomial-ideal";
import { symbolsOf } from "@/lib/algebra/symbols";
import { compareValues } from "../judge/compare-values";
import type { Judgement } from "../judge/judgement";
import { namesOf } from "../knowledge/atom-names";
import { Atoms } from "../knowledge/atoms";
import { redefines, speaksOfProblem } from "./meaning-of-letters";
import { asPlainText } from "./plain-notation";
import { ProblemEquations, type StatedEquation } from "./problem-equations";
import { findWitness, type Sides } from "./witness";

const LETTERS_MAX = 10;

/** `n = 5` */
function isValue({ left, right }: Sides): boolean {
  const [one, other] = left.type === "symbol" ? [left, right] : [right, left];
  return one.type === "symbol" && symbolsOf(other).size === 0;
}

/**
 * Finds an equation wrong that cannot be true where the problem's own formulas are: together they say that 1 is 0, be the letters
 * real or complex. What was derived or told in words is not used; nothing is called wrong without values that show it.
 */
export class ProblemRefutation {
  readonly #stated: ProblemEquations;
  readonly #atoms = new Atoms(() => undefined);
  readonly #isPossible: boolean;

  constructor(problem: string) {
    this.#stated = new ProblemEquations(problem);
    this.#isPossible =
      !this.#stated.isEmpty &&
      (this.#stated.equations.length === 0 || this.#idealOf(this.#stated.equations)?.isConsistent() === true);
  }

  /** Judges `left = right` as said in a step; null where the problem does not make it wrong, or it may mean something else. */
  judge(left: string, right: string, claim: string, step: string): Judgement | null {
    if (!this.#isPossible) return null;
    const [a, b] = [this.#stated.read(left), this.#stated.read(right)];
    if (!a || !b) return null;
    const [sides, called] = [{ left: a.value, right: b.value }, [...a.called, ...b.called]];
    const letters = new Set([...symbolsOf(sides.left), ...symbolsOf(sides.right)]);
    if (called.length > 0) {
      const meant = letters.size === 0 && speaksOfProblem(step, claim, letters) && !redefines(step, called);
      return meant ? differing(sides, called) : null;
    }
    // "The ground state is n = 1": a letter may be given another value elsewhere.
    if (isValue(sides) && this.#stated.equations.some((stated) => isValue(stated))) return null;
    if (letters.size === 0 || ![...letters].every((letter) => this.#speaksOf(letter))) return null;
    return speaksOfProblem(step, claim, letters) ? this.#refute(sides, `${left} ${right}`) : null;
  }

  #speaksOf(letter: string): boolean {
    return this.#stated.equations.some(({ letters }) => letters.has(letter));
  }

  #refute(claim: Sides, text: string): Judgement | null {
    const own = this.#idealOf([claim]);
    // What is impossible by itself may be a case that comes to nothing.
    if (!own || own.isInconsistent() || !this.#contradicts(this.#stated.equations, claim)) return null;
    const against = this.#least(claim);
    const hasDecimals = [text, ...against.map(({ source }) => source)].some((each) => /\d\.\d/.test(each));
    const witness = findWitness(claim, against, (equations) => this.#idealOf(equations), hasDecimals);
    if (!witness) return null;
    const equation = [...new Set(against.map(({ source }) => asPlainText(source)))].join(", ");
    return { verdict: "fails", reason: { code: "contradicts", value: equation }, counterexample: witness };
  }

  /** The fewest equations that a claim contradicts, for the reason to name. */
  #least(claim: Sides): readonly StatedEquation[] {
    return this.#stated.equations.reduce<readonly StatedEquation[]>((kept, equation) => {
      const fewer = kept.filter((other) => other !== equation);
      return fewer.length > 0 && this.#contradicts(fewer, claim) ? fewer : kept;
    }, this.#stated.equations);
  }

  #contradicts(equations: readonly StatedEquation[], claim: Sides): boolean {
    return this.#idealOf([...equations, claim])?.isInconsistent() === true;
  }

  #idealOf(equations: readonly Sides[]): PolynomialIdeal | null {
    const polynomials = equations.map(({ left, right }) => this.#atoms.equation(left, right));
    if (polynomials.some((each) => each === null)) return null;
    const generators = polynomials as Polynomial[];
    const spoken = new Set(generators.flatMap((each) => [...namesOf(each)]));
    const all = [...generators, ...this.#atoms.relationsOf(spoken)];
    const names = new Set(all.flatMap((each) => [...namesOf(each)]));
    return names.size > LETTERS_MAX ? null : new PolynomialIdeal([...names].sort(), all);
  }
}

/** A value of the problem's function told wrong: both sides are numbers. */
function differing({ left, right }: Sides, called: readonly string[]): Judgement | null {
  const comparison = compareValues(left, right);
  if (comparison.outcome !== "different") return null;
  const value = [...new Set(called)].map(asPlainText).join(", ");
  return {
    verdict: "fails",
    reason: { code: "contradicts", value },
    counterexample: `${comparison.left} ≠ ${comparison.right}`,
  };
}
