import type { Relation } from "@/lib/algebra/expression";
import type { Polynomial } from "@/lib/algebra/normal-form";
import { symbolsOf } from "@/lib/algebra/symbols";
import { equationPolynomial, isCombination } from "../judge/follows-from";
import { differAsCurves } from "./differ-as-curves";
import type { Outcome } from "./outcome";

/** Whether two equations say the same: one a multiple of the other. Straight lines that are no multiples differ, and so do curves of which a point of one is off the other. */
export function compareEquations(a: Relation, b: Relation): Outcome {
  if (a.operators.join() !== "=" || b.operators.join() !== "=") return "undecided";
  const [x, y] = [polynomialOf(a), polynomialOf(b)];
  if (!x || !y) return differAsCurves(a, b) ? "different" : "undecided";
  if (x.size === 0 || y.size === 0) return "undecided";
  const entry = { left: a.sides[0] as never, right: a.sides[1] as never, polynomial: x };
  if (isCombination(y, [entry])) return "equal";
  const letters = (relation: Relation) =>
    [...new Set(relation.sides.flatMap((side) => [...symbolsOf(side)]))].sort().join();
  if (isLinear(x) && isLinear(y) && letters(a) === letters(b)) return "different";
  return differAsCurves(a, b) ? "different" : "undecided";
}

function polynomialOf({ sides }: Relation): Polynomial | null {
  const [left, right] = sides;
  return left && right ? equationPolynomial(left, right) : null;
}

function isLinear(polynomial: Polynomial): boolean {
  return [...polynomial.keys()].every((monomial) => monomial === "" || /^[^*]+\^1$/.test(monomial));
}
