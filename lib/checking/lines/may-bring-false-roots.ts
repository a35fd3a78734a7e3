import type { Expression } from "@/lib/algebra/expression";
import { partsOf, symbolsOf } from "@/lib/algebra/symbols";
import type { RelationsLine } from "./read-line";
import { solutionSet } from "./solution-set";

/** Whether solving may bring in roots that are none: by squaring, by multiplying with what may be 0, by taking bars away. */
export function mayBringFalseRoots({ relations, name }: RelationsLine): boolean {
  return (
    name === null ||
    relations.some(
      (relation) =>
        solutionSet(relation, name) === null || relation.sides.some((side) => divides(side, name)),
    )
  );
}

function divides(e: Expression, name: string): boolean {
  return (
    (e.type === "divide" && symbolsOf(e.denominator).has(name)) ||
    partsOf(e).some((part) => divides(part, name))
  );
}
