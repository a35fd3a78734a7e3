import type { Relation } from "@/lib/algebra/expression";
import type { Polynomial } from "@/lib/algebra/normal-form";
import { PolynomialIdeal } from "@/lib/algebra/polynomial-ideal";
import {
  divideRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { compareValues } from "../judge/compare-values";
import { equationPolynomial, isCombination } from "../judge/follows-from";
import { holds, type Judgement, showRational, unchecked } from "../judge/judgement";

import { namesOf } from "../knowledge/atom-names";

/** Judges equations in several letters: combinations of the earlier ones hold; one that their solution breaks fails. */
export function judgeSystem(earlier: readonly Relation[], now: readonly Relation[]): Judgement {
  const known = earlier.flatMap((relation) => links(relation));
  const judged = now.flatMap((relation) =>
    links(relation).map(({ polynomial, left, right }) => {
      if (polynomial && isCombination(polynomial, known)) return holds({ code: "follows" });
      if (polynomial && idealOf(earlier)?.contains(polynomial)) return holds({ code: "follows" });
      const solution = solveLinear(
        known.flatMap((equation) => (equation.polynomial ? [equation.polynomial] : [])),
      );
      if (!solution) return unchecked("equation");
      const put = (e: typeof left) =>
        [...solution].reduce(
          (result, [name, value]) => substitute(result, name, { type: "number", value }),
          e,
        );
      const comparison = compareValues(put(left), put(right));
      if (comparison.outcome === "equal") return holds({ code: "follows" });
      if (comparison.outcome !== "different") return unchecked("equation");
      const point = [...solution].map(([name, value]) => `${name} = ${showRational(value)}`).join(", ");
      const judgement: Judgement = {
        verdict: "fails",
        reason: { code: "differs", left: comparison.left, right: comparison.right },
        counterexample: `${point}: ${comparison.left} ≠ ${comparison.right}`,
      };
      return judgement;
    }),
  );
  return (
    judged.find(({ verdict }) => verdict === "fails") ??
    judged.find(({ verdict }) => verdict === "unchecked") ??
    judged[0] ??
    unchecked("equation")
  );
}

/** In so many letters one equation put into another is still found at once. */
const LETTERS_MAX = 6;

/** All that follows from equations: one put into another, multiplied and added. Null where they contradict one another, or hold too much. */
export function idealOf(equations: readonly Relation[]): PolynomialIdeal | null {
  const polynomials = equations.flatMap((relation) => links(relation).map(({ polynomial }) => polynomial));
  const known = polynomials.flatMap((polynomial) => (polynomial && polynomial.size > 0 ? [polynomial] : []));
  const names = new Set(known.flatMap((polynomial) => [...namesOf(polynomial)]));
  if (known.length === 0 || names.size > LETTERS_MAX) return null;
  const ideal = new PolynomialIdeal([...names].sort(), known);
  return ideal.isConsistent() ? ideal : null;
}

function links({ sides, operators }: Relation) {
  return operators.flatMap((operator, index) => {
    const [left, right] = [sides[index], sides[index + 1]];
    return operator === "=" && left && right
      ? [{ left, right, polynomial: equationPolynomial(left, right) }]
      : [];
  });
}

/** The one solution of linear equations, or null when it is not one. */
function solveLinear(equations: readonly Polynomial[]): Map<string, Rational> | null {
  const linear = equations.filter((polynomial) =>
    [...polynomial.keys()].every((key) => key === "" || /^[^*]+\^1$/.test(key)),
  );
  const names = [
    ...new Set(linear.flatMap((polynomial) => [...polynomial.keys()].filter((key) => key !== ""))),
  ];
  const rows = linear.map((polynomial) => [
    ...names.map((name) => polynomial.get(name) ?? ZERO),
    negateRational(polynomial.get("") ?? ZERO),
  ]);
  for (let column = 0; column < names.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= column && row[column]?.numerator !== 0n);
    if (pivot < 0) return null;
    [rows[column], rows[pivot]] = [rows[pivot] as Rational[], rows[column] as Rational[]];
    const row = rows[column] as Rational[];
    const scaled = row.map((value) => divideRationals(value, row[column] as Rational));
    rows[column] = scaled;
    rows.forEach((other, index) => {
      if (index !== column)
        rows[index] = other.map((value, at) =>
          subtractRationals(value, multiplyRationals(other[column] ?? ZERO, scaled[at] ?? ZERO)),
        );
    });
  }
  // A row that is left over must say 0 = 0.
  if (rows.slice(names.length).some((row) => row.at(-1)?.numerator !== 0n)) return null;
  return new Map(names.map((name, index) => [name.replace(/\^1$/, ""), rows[index]?.at(-1) ?? rational(0)]));
}
