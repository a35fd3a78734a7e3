import type { Expression, Relation } from "@/lib/algebra/expression";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { partsOf, symbolsOf } from "@/lib/algebra/symbols";
import { solutionSet } from "../lines/solution-set";
import { intersectionOf, intersectionOfAll, type RealSet, unionOf } from "../sets/real-set";
import { exponentialSolutions } from "./exponential-relation";
import { logarithmicSolutions } from "./logarithmic-relation";
import { radicalSolutions } from "./radical-equation";

const CASES_MAX = 4;
const METHODS = [solutionSet, radicalSolutions, exponentialSolutions, logarithmicSolutions];

/** The real numbers that make all relations true, absolute values told apart by cases; null where that is not known. */
export function solutionsOf(relations: readonly Relation[], name: string): RealSet | null {
  return intersectionOfAll(relations.map((relation) => solveByCases(relation, name, CASES_MAX)));
}

/** |u| is u where u ≥ 0, and -u elsewhere. */
function solveByCases(relation: Relation, name: string, left: number): RealSet | null {
  const inner = relation.sides.map((side) => absoluteIn(side, name)).find((found) => found !== null);
  if (!inner) return METHODS.reduce<RealSet | null>((found, solve) => found ?? solve(relation, name), null);
  if (left === 0) return null;
  const zero: Expression = { type: "number", value: { numerator: 0n, denominator: 1n } };
  const sets = ([">=", "<"] as const).map((sign) => {
    const value: Expression = sign === ">=" ? inner : { type: "negate", operand: inner };
    const sides = relation.sides.map((side) => withoutAbsolute(side, inner, value));
    const here = solveByCases({ type: "relation", sides: [inner, zero], operators: [sign] }, name, left - 1);
    const solved = here && solveByCases({ ...relation, sides }, name, left - 1);
    return here && solved && intersectionOf(here, solved);
  });
  const [a, b] = sets;
  return a && b ? unionOf(a, b) : null;
}

/** What stands between the innermost bars that hold the letter. */
function absoluteIn(e: Expression, name: string): Expression | null {
  for (const part of partsOf(e)) {
    const found = absoluteIn(part, name);
    if (found) return found;
  }
  const [operand] = e.type === "function" && e.name === "abs" ? e.operands : [];
  return operand && symbolsOf(operand).has(name) ? operand : null;
}

function withoutAbsolute(e: Expression, inner: Expression, value: Expression): Expression {
  return replaceParts(e, (part) =>
    part.type === "function" && part.name === "abs" && part.operands[0] === inner ? value : null,
  );
}
