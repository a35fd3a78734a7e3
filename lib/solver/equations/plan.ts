import type { Expression } from "@/lib/algebra/expression";
import { printSurd, type Surd } from "@/lib/algebra/surd";
import type { Univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import type { SolverStep } from "../solution";
import { surdExpression } from "./exact-value";
import { polynomialRoots, surdToNumber } from "./polynomial-roots";

/** A value that may be a root, with its size for sorting. */
export type Candidate = { value: Expression; latex: string; size: number };

/** The steps that lead from an equation to all the values that can be its roots; each has still to be checked. */
export type Plan = { steps: SolverStep[]; candidates: Candidate[] };

/** A method for one kind of equation; null for another kind. */
export type Planner = (left: Expression, right: Expression, name: string, locale: Locale) => Plan | null;

/** The candidates that a polynomial's roots are. */
export function planOfPolynomial(
  polynomial: Univariate,
  name: string,
  before: SolverStep[],
  locale: Locale,
): Plan | null {
  const found = polynomialRoots(polynomial, name, locale);
  return found && { steps: [...before, ...found.steps], candidates: found.roots.map(surdCandidate) };
}

export function surdCandidate(root: Surd): Candidate {
  return { value: surdExpression(root), latex: printSurd(root), size: surdToNumber(root) };
}
