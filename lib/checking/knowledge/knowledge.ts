import type { Expression } from "@/lib/algebra/expression";
import type { Polynomial } from "@/lib/algebra/normal-form";
import { PolynomialIdeal } from "@/lib/algebra/polynomial-ideal";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { substitute } from "@/lib/algebra/substitute";
import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { compareValues } from "../judge/compare-values";
import { holds, type Judgement } from "../judge/judgement";
import { agreeAtPoints } from "../judge/points";
import { splitRelation } from "../split-relation";
import { Atoms, namesOf } from "./atoms";
import { functionsOf, SchoolNotation } from "./school-notation";
import { vanishingParts } from "./vanishing-parts";

type Fact = {
  left: Expression;
  right: Expression;
  polynomial: Polynomial;
  letters: Set<string>;
  /** The letter that it gives a value. */
  valued: string | null;
};
type Definition = { variable: string; body: Expression };

const FACTS_MAX = 40;
/** How many of the facts that share a letter are tried, the latest first: a few lines, a paragraph, all of it. */
const REACHES = [3, 8, 16] as const;
const LETTERS_MAX = 16;
const DEPTH_MAX = 4;

/**
 * What a problem and the steps so far have said, for judging what is said next: which functions are which, and which
 * equations hold. An equality may be found to follow from them; nothing here is ever called wrong.
 */
export class Knowledge {
  readonly #notation: SchoolNotation;
  readonly #atoms = new Atoms();
  readonly #functions = new Map<string, Definition>();
  readonly #facts: Fact[] = [];

  constructor(problem: string) {
    this.#notation = new SchoolNotation(functionsOf(problem));
  }

  /** Keeps what a statement says: every link of its chain, and the function that it defines. */
  add(statement: string): void {
    const split = splitRelation(statement);
    if (!split?.operators.every((operator) => operator === "=")) return;
    const sides = split.sides.map(({ text }) => this.#read(text));
    const [first, second] = sides;
    if (first && second) this.#define(first, sides.at(-1) ?? second);
    sides.slice(1).forEach((right, index) => {
      const left = sides[index];
      if (left && right) this.addEquation(this.#resolve(left), this.#resolve(right));
    });
  }

  addEquation(left: Expression, right: Expression): void {
    const polynomial = this.#atoms.equation(left, right);
    if (!polynomial || polynomial.size === 0 || this.#facts.length >= FACTS_MAX) return;
    const letters = namesOf(polynomial);
    if (letters.size === 0 || letters.size > LETTERS_MAX) return;
    const valued = valuedLetter(left, right);
    this.#facts.push({ left, right, polynomial, letters, valued });
    for (const part of vanishingParts(left, right)) this.addEquation(part, { type: "number", value: ZERO });
  }

  /** Whether an equality follows from what is known, or is one of its cases; null where that is not found. */
  judge(leftText: string, rightText: string): Judgement | null {
    const [left, right] = [this.#read(leftText), this.#read(rightText)].map((e) => e && this.#resolve(e));
    if (!left || !right) return null;
    if (symbolsOf(left).size + symbolsOf(right).size === 0) {
      const comparison = compareValues(left, right);
      return comparison.outcome === "equal" ? holds({ code: "computed", value: comparison.value }) : null;
    }
    const polynomial = this.#atoms.equation(left, right);
    if (polynomial?.size === 0) return holds({ code: "identity" });
    if (hasDerivative(left) || hasDerivative(right))
      return agreeAtPoints(left, right) === "agree" ? holds({ code: "identity_points" }) : null;
    const judged = (polynomial && this.#follows(polynomial)) ?? this.#solves(left, right);
    // A root that squaring brings in is a case of the squared equation only.
    return judged?.reason.code === "solves" && this.#isRefuted(left, right) ? null : judged;
  }

  #follows(polynomial: Polynomial): Judgement | null {
    const asked = namesOf(polynomial);
    if (asked.size > LETTERS_MAX) return null;
    let tried = -1;
    for (const reach of REACHES) {
      const facts = this.#factsAbout(asked, reach);
      if (facts.length === tried) break;
      tried = facts.length;
      const judged = this.#inIdeal(polynomial, asked, facts);
      if (judged !== "open") return judged === "contradiction" ? null : judged;
    }
    return null;
  }

  #inIdeal(
    polynomial: Polynomial,
    asked: Set<string>,
    facts: readonly Fact[],
  ): Judgement | "open" | "contradiction" {
    const stated = facts.map((fact) => fact.polynomial);
    const all = new Set([...asked, ...stated.flatMap((each) => [...namesOf(each)])]);
    const generators = [...stated, ...this.#atoms.relationsOf(all)];
    if (generators.length === 0) return "open";
    for (const name of generators.flatMap((each) => [...namesOf(each)])) all.add(name);
    if (all.size > 2 * LETTERS_MAX) return "open";
    const names = [...all].sort((a, b) => Number(asked.has(a)) - Number(asked.has(b)));
    const ideal = new PolynomialIdeal(names, generators);
    if (ideal.isInconsistent()) return "contradiction";
    if (ideal.contains(polynomial)) return holds({ code: "follows" });
    return ideal.isCase(polynomial) ? holds({ code: "solves" }) : "open";
  }

  /** The latest facts about the letters, and about the letters of those; of several values of a letter the last one. */
  #factsAbout(asked: ReadonlySet<string>, count: number): Fact[] {
    const letters = new Set(asked);
    const found = new Set<Fact>();
    const valued = new Set<string>();
    for (let grew = true; grew && found.size < count; ) {
      grew = false;
      for (const fact of [...this.#facts].reverse()) {
        if (found.size >= count) break;
        if (found.has(fact) || ![...fact.letters].some((name) => letters.has(name))) continue;
        if (fact.valued !== null && valued.has(fact.valued)) continue;
        if (fact.valued !== null) valued.add(fact.valued);
        found.add(fact);
        grew = true;
      }
      for (const fact of found) for (const name of fact.letters) letters.add(name);
    }
    return [...found];
  }

  /** `A = π/3` where cos A is known to be a half. */
  #solves(left: Expression, right: Expression): Judgement | null {
    const [name, value] =
      left.type === "symbol"
        ? [left.name, right]
        : right.type === "symbol"
          ? [right.name, left]
          : [null, left];
    if (name === null || symbolsOf(value).size > 0) return null;
    // `x_1 = 2` is one of the solutions for x.
    const letter = this.#facts.some(
      ({ left: a, right: b }) => symbolsOf(a).has(name) || symbolsOf(b).has(name),
    )
      ? name
      : name.replace(/_[12]$/, "");
    const solved = this.#facts.some(({ left: a, right: b }) => {
      const names = new Set([...symbolsOf(a), ...symbolsOf(b)]);
      if (names.size !== 1 || !names.has(letter)) return false;
      return compareValues(substitute(a, letter, value), substitute(b, letter, value)).outcome === "equal";
    });
    return solved ? holds({ code: "solves" }) : null;
  }

  /** Whether a value told makes an equation in that letter alone untrue, which the algebra of roots may not see. */
  #isRefuted(left: Expression, right: Expression): boolean {
    const [name, value] = left.type === "symbol" ? [left.name, right] : [null, left];
    if (name === null || symbolsOf(value).size > 0) return false;
    return this.#facts.some(({ left: a, right: b, valued }) => {
      const names = new Set([...symbolsOf(a), ...symbolsOf(b)]);
      if (valued !== null || names.size !== 1 || !names.has(name)) return false;
      if (![a, b].some((side) => someExpression(side, ({ type }) => type === "root" || type === "function"))) return false;
      return compareValues(substitute(a, name, value), substitute(b, name, value)).outcome === "different";
    });
  }

  #read(text: string): Expression | null {
    return this.#notation.read(text);
  }

  /** `f(x) = x^2`: from here on f is known. A second definition takes the place of the first. */
  #define(left: Expression, right: Expression): void {
    const applied = left.type === "symbol" ? this.#notation.appliedOf(left.name) : undefined;
    const [variable, ...others] = applied?.operands ?? [];
    if (!applied || applied.primes > 0 || variable?.type !== "symbol" || others.length > 0) return;
    if (
      someExpression(
        right,
        (part) => part.type === "symbol" && part.name === (left.type === "symbol" ? left.name : ""),
      )
    )
      return;
    if (!symbolsOf(right).has(variable.name) && symbolsOf(right).size > 0) return;
    this.#functions.set(applied.name, { variable: variable.name, body: right });
    this.#notation.addFunction(applied.name);
  }

  /** Puts in what functions are known to be. */
  #resolve(e: Expression, depth = 0): Expression {
    return replaceParts(e, (part) => {
      const applied = part.type === "symbol" ? this.#notation.appliedOf(part.name) : undefined;
      const known = applied && this.#functions.get(applied.name);
      const [operand] = applied?.operands ?? [];
      if (!applied || !known || !operand || depth > DEPTH_MAX) return null;
      const body = this.#resolve(derivative(known, applied.primes), depth + 1);
      return substitute(body, known.variable, this.#resolve(operand, depth + 1));
    });
  }
}

const ZERO = { numerator: 0n, denominator: 1n };

/** `x` in `x = 3`. */
function valuedLetter(left: Expression, right: Expression): string | null {
  if (left.type === "symbol" && symbolsOf(right).size === 0) return left.name;
  return right.type === "symbol" && symbolsOf(left).size === 0 ? right.name : null;
}

function derivative({ variable, body }: Definition, times: number): Expression {
  return times === 0
    ? body
    : derivative({ variable, body: { type: "bound", kind: "derivative", variable, body } }, times - 1);
}

function hasDerivative(e: Expression): boolean {
  return someExpression(e, (part) => part.type === "bound");
}
