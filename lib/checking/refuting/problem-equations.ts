import type { Expression } from "@/lib/algebra/expression";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { substitute } from "@/lib/algebra/substitute";
import { symbolsOf } from "@/lib/algebra/symbols";
import { beforeOptions } from "../asserted-part";
import { numberOf } from "../final/polynomial-terms";
import { findFormulas } from "../find-formulas";
import { vanishingParts } from "../knowledge/consequences";
import { SchoolNotation } from "../knowledge/school-notation";
import { problemFormulas } from "../problem-formulas";
import { splitRelation } from "../split-relation";
import { statementsOf } from "../statements";
import { holdAtOnce, isFunctionEverywhere, meansOneThing } from "./meaning-of-letters";
import { isPlainlyWritten } from "./plain-notation";

/** An equation of a problem: as written, as read, and its letters. */
export type StatedEquation = {
  source: string;
  left: Expression;
  right: Expression;
  letters: ReadonlySet<string>;
  /** The letter that it gives a value. */
  valued: string | null;
};

type Definition = { source: string; variable: string; body: Expression };

const EQUATIONS_MAX = 8;
const DEPTH_MAX = 4;

/**
 * What a problem's formulas say for certain: its equations, where they all hold of the same letters, and its functions. What
 * cannot be read in one way only is left out, and where the problem's words may mean several things, everything.
 */
export class ProblemEquations {
  readonly equations: readonly StatedEquation[];
  readonly #notation = new SchoolNotation(() => false);
  readonly #functions = new Map<string, Definition>();
  readonly #doubtfulFunctions = new Set<string>();
  readonly #isReal: boolean;

  constructor(problem: string) {
    this.#isReal = !/复数|虚|\bcomplex\b|\bimaginary\b/i.test(problem);
    const text = beforeOptions(problem);
    const formulas = findFormulas(text).flatMap(({ source }) => statementsOf(source));
    const statements = formulas.length > 0 ? formulas : problemFormulas(text);
    if (isFunctionEverywhere(problem)) for (const statement of statements) this.#define(statement);
    const stated = meansOneThing(problem)
      ? statements.flatMap((statement) => this.#equationsOf(statement))
      : [];
    const few = stated.length <= EQUATIONS_MAX && holdAtOnce(problem, stated);
    this.equations = few ? stated : [];
  }

  get isEmpty(): boolean {
    return this.equations.length === 0 && this.#functions.size === 0;
  }

  /** A side with the problem's functions put in; null where it could mean something else. `called`: the definitions it used. */
  read(source: string): { value: Expression; called: ReadonlySet<string> } | null {
    const read = isPlainlyWritten(source) ? this.#notation.read(source) : null;
    if (!read) return null;
    const called = new Set<string>();
    const value = this.#resolve(read, called, 0);
    return value && { value, called };
  }

  #equationsOf(statement: string): StatedEquation[] {
    // A longer chain may be several statements with only a space between them.
    const split = splitRelation(statement);
    if (split?.operators.join() !== "=") return [];
    const [left, right] = split.sides.map(({ text }) => this.read(text));
    if (!left || !right || left.called.size + right.called.size > 0) return [];
    const source = split.sides.map(({ text }) => text).join("=");
    const parts = this.#isReal ? vanishingParts(left.value, right.value) : [];
    return [
      ...statedAs(source, left.value, right.value),
      ...parts.flatMap((part) => statedAs(source, part, numberOf(0))),
    ];
  }

  /** `f(x) = 2x + 1`, of a problem that says only one thing of f. */
  #define(statement: string): void {
    const [, name = "", variable = "", body = ""] =
      /^([fgh])\s*\(\s*([a-z])\s*\)\s*=([^=]+)$/.exec(
        statement.replace(/\\(?:left|right)(?![A-Za-z])/g, ""),
      ) ?? [];
    const read = name !== "" && isPlainlyWritten(body) ? this.#notation.read(body) : null;
    if (name === "" || this.#doubtfulFunctions.has(name)) return;
    const letters = read && symbolsOf(read);
    const isClear = !this.#functions.has(name) && letters?.size === 1 && letters.has(variable);
    if (isClear && read) this.#functions.set(name, { source: statement, variable, body: read });
    else {
      this.#functions.delete(name);
      this.#doubtfulFunctions.add(name);
    }
  }

  #resolve(e: Expression, called: Set<string>, depth: number): Expression | null {
    let isKnown = true;
    const value = replaceParts(e, (part) => {
      const applied = part.type === "symbol" ? this.#notation.appliedOf(part.name) : undefined;
      if (!applied) return null;
      const definition = this.#functions.get(applied.name);
      const [operand] = applied.operands;
      const inner =
        operand && applied.primes === 0 && depth < DEPTH_MAX
          ? this.#resolve(operand, called, depth + 1)
          : null;
      if (!definition || !inner) {
        isKnown = false;
        return part;
      }
      called.add(definition.source);
      return substitute(definition.body, definition.variable, inner);
    });
    return isKnown ? value : null;
  }
}

function statedAs(source: string, left: Expression, right: Expression): StatedEquation[] {
  const letters = new Set([...symbolsOf(left), ...symbolsOf(right)]);
  return letters.size === 0 ? [] : [{ source, left, right, letters, valued: valuedBy(left, right) }];
}

function valuedBy(left: Expression, right: Expression): string | null {
  if (left.type === "symbol" && symbolsOf(right).size === 0) return left.name;
  return right.type === "symbol" && symbolsOf(left).size === 0 ? right.name : null;
}
