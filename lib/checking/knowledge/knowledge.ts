import type { Expression } from "@/lib/algebra/expression";
import type { Polynomial } from "@/lib/algebra/normal-form";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { substitute } from "@/lib/algebra/substitute";
import { symbolsOf } from "@/lib/algebra/symbols";
import { numberOf } from "../final/polynomial-terms";
import { findFormulas } from "../find-formulas";
import { holds, type Judgement } from "../judge/judgement";
import { agreeAtPoints } from "../judge/points";
import { compareRealSets } from "../sets/real-set";
import { splitRelation } from "../split-relation";
import { hasRightSign } from "./angle-signs";
import { namesOf } from "./atom-names";
import { Atoms } from "./atoms";
import { coefficientsApart, equalExponents, ratiosOfAngle, vanishingParts } from "./consequences";
import { directions } from "./directions";
import { followsFromFacts, followsFromOne } from "./entailment";
import { Facts } from "./facts";
import { meaningsOfIndices } from "./indexed-letters";
import { coordinatesOf, pointKey } from "./mask-geometry";
import { NamedSets } from "./named-sets";
import { type Definition, derivative, hasDerivative, sameValue, signedPairs } from "./pairs-of-sides";
import { functionsOf, paritiesOf, SchoolNotation } from "./school-notation";
import { sequenceEquations, theoremsFor } from "./theorems";
import { toldTerms } from "./told-terms";
import { isRefuted, solvesFact } from "./told-values";
import { componentsOf, withProducts } from "./vectors";
import { readWords } from "./words/read-words";
import { denominatorsOf } from "./words/statements-of-words";

const DEPTH_MAX = 4;
const COMPARES_COEFFICIENTS =
  /(?:compar|equat|match)\w* (?:the |like |corresponding )*(?:coefficients|terms)|coefficients? (?:[\w$^]+ ){0,8}(?:equal|match|agree|same)|(?:比较|对比|对应).{0,6}系数|系数.{0,6}相等|恒等式/i;

/**
 * What a problem and the steps so far have said, for judging what is said next: which functions are which, where points
 * are, and which equations hold. An equality may be found to follow from them; nothing here is ever called wrong.
 */
export class Knowledge {
  readonly #problem: string;
  readonly #notation: SchoolNotation;
  readonly #atoms = new Atoms((name) => this.#notation.appliedOf(name));
  readonly #facts = new Facts();
  readonly #functions = new Map<string, Definition>();
  /** What the problem calls f is f to the end. */
  readonly #functionsOfProblem = new Set<string>();
  readonly #vectors = new Map<string, readonly Expression[]>();
  /** Equations of which the letters are used again for something else. */
  readonly #apart: Polynomial[] = [];
  readonly #sets = new NamedSets();
  readonly #theorems = new Set<string>();
  readonly #sequenceTerms = new Set<string>();
  /** Coefficients are said to be equal on both sides of an identity. */
  #compares = false;

  constructor(problem: string) {
    this.#problem = problem;
    this.#notation = new SchoolNotation((point) => this.#vectors.has(point));
  }

  /** Keeps what a statement says: every link of its chain, and the function or the vector that it defines. */
  add(statement: string): void {
    const split = splitRelation(statement);
    if (!split?.operators.every((operator) => operator === "=")) return;
    const [name, ...texts] = split.sides.map(({ text }) => text);
    for (const text of texts) this.#sets.define(name ?? "", text);
    const sides = split.sides.map(({ text }) => this.#notation.read(text));
    const [first, second] = sides;
    if (first && second) this.#define(first, sides.at(-1) ?? second);
    sides.slice(1).forEach((right, index) => {
      const left = sides[index];
      if (left && right) this.#addEquation(this.#resolve(left), this.#resolve(right));
    });
  }

  /** Keeps which letters a text uses as functions, and what the kind of things that it speaks of brings with it. */
  hearWords(text: string): void {
    for (const name of functionsOf(text)) this.#notation.addFunction(name);
    for (const theorem of theoremsFor(`${this.#problem} ${text}`)) this.#addTheorem(theorem);
    for (const equation of toldTerms(this.#problem, text)) this.#addTheorem(equation);
    this.#compares ||= COMPARES_COEFFICIENTS.test(text);
  }

  /** Keeps the points that a text gives coordinates to, and the directions that its words tell, besides. */
  hear(text: string): void {
    this.hearWords(text);
    for (const { source } of findFormulas(text))
      for (const equation of source.split(/[,，;；]/).flatMap(directions)) this.add(equation);
    for (const { point, coordinates } of coordinatesOf(text)) {
      const read = this.#notation.read(coordinates);
      const parts = read && componentsOf(read, this.#vectors);
      if (parts) this.#vectors.set(pointKey(point), parts);
    }
  }

  #addTheorem(theorem: string): void {
    if (this.#theorems.has(theorem)) return;
    this.#theorems.add(theorem);
    this.add(theorem);
  }

  /** Keeps what the problem's sentences say without a sign of equality; its formulas have been added. */
  addWords(): void {
    for (const name of this.#functions.keys()) this.#functionsOfProblem.add(name);
    for (const [name, parity] of paritiesOf(this.#problem)) this.#notation.setParity(name, parity);
    for (const { left, right, apart } of readWords(this.#problem, (source) => this.#notation.read(source))) {
      const polynomial = this.#atoms.equation(left, right);
      if (apart && polynomial) this.#apart.push(polynomial);
      else if (!apart) this.#addEquation(left, right);
    }
  }

  /** Whether an equality follows from what is known, or is one of its cases; null where that is not found. */
  judge(leftText: string, rightText: string): Judgement | null {
    if (this.#isOneSet(leftText, rightText)) return holds({ code: "same_set" });
    const [left, right] = [leftText, rightText].map((text) => this.#notation.read(text));
    if (!left || !right) return null;
    const judged = signedPairs(left, right)?.map(([a, b]) =>
      this.#judgeRead(this.#resolve(a), this.#resolve(b)),
    );
    return judged?.every((each) => each !== null) ? (judged[0] ?? null) : null;
  }

  #isOneSet(left: string, right: string): boolean {
    if (!/\\\{|\\(?:c[au]p|bigc[au]p|complement|varnothing|emptyset)|[∩∪∁]|\\infty/.test(left + right))
      return false;
    const [a, b] = [this.#sets.read(left), this.#sets.read(right)];
    return a !== null && b !== null && compareRealSets(a, b) === true;
  }

  #judgeRead(left: Expression, right: Expression): Judgement | null {
    const [a, b] = [componentsOf(left, this.#vectors), componentsOf(right, this.#vectors)];
    if (a && b) return a.length === b.length ? this.#judgeParts(a, b) : null;
    return this.#judgeScalars(withProducts(left, this.#vectors), withProducts(right, this.#vectors));
  }

  /** Vectors are equal where each of their components is. */
  #judgeParts(a: readonly Expression[], b: readonly Expression[]): Judgement | null {
    const judged = a.map((part, index) => this.#judgeScalars(part, b[index] as Expression));
    return judged.every((each) => each !== null) ? (judged[0] ?? null) : null;
  }

  #judgeScalars(left: Expression, right: Expression): Judgement | null {
    if (symbolsOf(left).size + symbolsOf(right).size === 0) return sameValue(left, right);
    const polynomial = this.#atoms.equation(left, right);
    if (polynomial?.size === 0) return holds({ code: "identity" });
    if (hasDerivative(left) || hasDerivative(right))
      return agreeAtPoints(left, right) === "agree" ? holds({ code: "identity_points" }) : null;
    this.#meetSequence(left, right);
    const spoken = new Set([...symbolsOf(left), ...symbolsOf(right)]);
    // Of the two signs that squares leave to an angle's ratio, its quadrant may allow one only.
    const fits = hasRightSign(left, right, this.#problem);
    const judged =
      (polynomial && this.#follows(polynomial, spoken, fits === true)) ??
      solvesFact(left, right, this.#facts.all);
    // A root that squaring brings in is a case of the squared equation only.
    if (judged?.reason.code === "solves" && isRefuted(left, right, this.#facts.all)) return null;
    if (judged?.reason.code === "solves" && fits === false) return null;
    if (judged && this.#dividesByZero([left, right])) return null;
    return judged ?? this.#withValues(left, right);
  }

  /** Whether what is known makes a denominator 0, or its square: multiplied by it, every equation would follow. */
  #dividesByZero(sides: readonly Expression[]): boolean {
    const below = sides.flatMap(denominatorsOf).filter((e) => symbolsOf(e).size > 0);
    return below
      .flatMap((e): Expression[] => [e, { type: "multiply", factors: [e, e] }])
      .some((e) => {
        const polynomial = this.#atoms.equation(e, numberOf(0));
        const code = polynomial && this.#follows(polynomial, symbolsOf(e), true)?.reason.code;
        return code === "follows" || code === "follows_given";
      });
  }

  #follows(polynomial: Polynomial, spoken: ReadonlySet<string>, hasSign: boolean): Judgement | null {
    if (this.#apart.some((stated) => followsFromOne(polynomial, stated)))
      return holds({ code: "follows_given" });
    const judged = followsFromFacts(polynomial, { spoken, hasSign }, this.#facts, this.#atoms);
    if (judged) return judged;
    for (const besides of meaningsOfIndices(namesOf(polynomial), this.#facts.all, this.#atoms)) {
      const meant = followsFromFacts(polynomial, { spoken, hasSign }, this.#facts, this.#atoms, besides);
      if (meant) return meant;
    }
    return null;
  }

  /** With the values put in that letters were given, where algebra alone does not see it: `|z| = 1` for `z = i`. */
  #withValues(left: Expression, right: Expression): Judgement | null {
    const names = [...new Set([...symbolsOf(left), ...symbolsOf(right)])];
    const values = names.map((name) => this.#facts.valueOf(name));
    if (left.type === "symbol" || right.type === "symbol" || values.some((value) => value === null))
      return null;
    const put = (e: Expression) =>
      names.reduce((result, name, index) => substitute(result, name, values[index] as Expression), e);
    return sameValue(put(left), put(right));
  }

  #addEquation(left: Expression, right: Expression): void {
    const [a, b] = [componentsOf(left, this.#vectors), componentsOf(right, this.#vectors)];
    if (a && b && a.length === b.length)
      for (const [index, part] of a.entries()) this.#addScalars(part, b[index] as Expression);
    else this.#addScalars(withProducts(left, this.#vectors), withProducts(right, this.#vectors));
  }

  #addScalars(left: Expression, right: Expression): void {
    this.#meetSequence(left, right);
    if (!this.#facts.add(left, right, this.#atoms.equation(left, right))) return;
    for (const [a, b] of ratiosOfAngle(left, right)) this.#addScalars(a, b);
    const exponents = equalExponents(left, right);
    if (exponents) this.#addScalars(...exponents);
    for (const part of vanishingParts(left, right)) this.#addScalars(part, numberOf(0));
    if (this.#compares)
      for (const part of coefficientsApart(left, right)) this.#addScalars(part, numberOf(0));
  }

  /** A term of a sequence that is named for the first time is what its number makes it. */
  #meetSequence(left: Expression, right: Expression): void {
    const names = [...symbolsOf(left), ...symbolsOf(right)].filter((name) => !this.#sequenceTerms.has(name));
    for (const name of names) this.#sequenceTerms.add(name);
    for (const equation of sequenceEquations(this.#problem, names)) this.add(equation);
  }

  /** `f(x) = x^2`, `\vec{a} = (1, 2)`: from here on it is known; a second definition takes the place of the first. */
  #define(left: Expression, right: Expression): void {
    if (left.type !== "symbol") return;
    const parts = componentsOf(right, this.#vectors);
    if (parts) {
      this.#vectors.set(left.name, parts);
      if (/^[A-Z](?:_\d)?$/.test(left.name)) this.#vectors.set(pointKey(left.name), parts);
    }
    if (left.name === "y" && symbolsOf(right).has("x") && !symbolsOf(right).has("y"))
      this.#functions.set("y", { variable: "x", body: right });
    const applied = this.#notation.appliedOf(left.name);
    const [variable, ...others] = applied?.operands ?? [];
    if (!applied || applied.primes > 0 || variable?.type !== "symbol" || others.length > 0) return;
    // `f(x) = 0` asks where f is 0, and `f(x) = f(-x)` says what f is like.
    if (symbolsOf(right).has(left.name) || !symbolsOf(right).has(variable.name)) return;
    if (this.#functionsOfProblem.has(applied.name)) return;
    this.#functions.set(applied.name, { variable: variable.name, body: right });
    this.#notation.addFunction(applied.name);
  }

  /** Puts in what functions are known to be, and lengths between known points. */
  #resolve(e: Expression, depth = 0): Expression {
    return replaceParts(e, (part) => {
      if (part.type !== "symbol" || depth > DEPTH_MAX) return null;
      const curve = part.name === "y'" ? this.#functions.get("y") : undefined;
      if (curve) return derivative(curve, 1);
      const applied = this.#notation.appliedOf(part.name);
      const known = applied && this.#functions.get(applied.name);
      const [operand] = applied?.operands ?? [];
      if (!applied || !known || !operand) return this.#length(part.name);
      const body = this.#resolve(derivative(known, applied.primes), depth + 1);
      return substitute(body, known.variable, this.#resolve(operand, depth + 1));
    });
  }

  #length(name: string): Expression | null {
    const [from, to] = this.#notation.endsOf(name) ?? [];
    if (!from || !to || !this.#vectors.has(from) || !this.#vectors.has(to)) return null;
    const span: Expression = {
      type: "add",
      terms: [
        { type: "symbol", name: to },
        { type: "negate", operand: { type: "symbol", name: from } },
      ],
    };
    return withProducts({ type: "function", name: "abs", operands: [span] }, this.#vectors);
  }
}
