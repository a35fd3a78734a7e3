import type { Expression } from "@/lib/algebra/expression";
import type { Polynomial } from "@/lib/algebra/normal-form";
import { substitute } from "@/lib/algebra/substitute";
import { symbolsOf } from "@/lib/algebra/symbols";
import { numberOf, polynomialExpression } from "../final/polynomial-terms";
import type { Atoms } from "./atoms";
import type { Fact } from "./facts";
import { coefficientsOf } from "./words/statements-of-words";

const TRIED_MAX = 3;

/**
 * What `x_1` and `x_2` are, where nobody says it with a sign: the two roots of an equation of degree 2 in x (their sum and
 * product), the coordinates of points on the curves. Each group is tried by itself, the latest equation first.
 */
export function meaningsOfIndices(
  names: ReadonlySet<string>,
  facts: readonly Fact[],
  atoms: Atoms,
): Polynomial[][] {
  const latest = [...facts].reverse();
  return [...rootsOf(names, latest, atoms), ...pointsOn(names, latest, atoms)];
}

function rootsOf(names: ReadonlySet<string>, latest: readonly Fact[], atoms: Atoms): Polynomial[][] {
  const letters = [...names].flatMap((name) =>
    name.endsWith("_1") && names.has(name.replace(/_1$/, "_2")) ? [name.slice(0, -2)] : [],
  );
  return letters.flatMap((letter) =>
    latest
      .flatMap(({ polynomial }) => {
        const coefficients = coefficientsOf(polynomialExpression(polynomial), letter);
        if (
          coefficients?.length !== 3 ||
          coefficients.some((each) => [...symbolsOf(each)].some((name) => /_[12]$/.test(name)))
        )
          return [];
        const [last, middle, top] = coefficients as [Expression, Expression, Expression];
        const [a, b] = [symbol(`${letter}_1`), symbol(`${letter}_2`)];
        const zero = numberOf(0);
        const both = [
          atoms.equation(sum(product(top, sum(a, b)), middle), zero),
          atoms.equation(sum(product(top, a, b), { type: "negate", operand: last }), zero),
        ];
        return [both.filter((each) => each !== null)];
      })
      .slice(0, TRIED_MAX),
  );
}

/** The equations in x and y with the coordinates of every point that is named put in. */
function pointsOn(names: ReadonlySet<string>, latest: readonly Fact[], atoms: Atoms): Polynomial[][] {
  const indices = ["_0", "_1", "_2"].filter((index) => names.has(`x${index}`) || names.has(`y${index}`));
  const curves = latest.filter(
    ({ letters }) =>
      letters.has("x") && letters.has("y") && ![...letters].some((name) => /^[xy]_/.test(name)),
  );
  if (indices.length === 0 || curves.length === 0) return [];
  const put = (e: Expression, index: string) =>
    substitute(substitute(e, "x", symbol(`x${index}`)), "y", symbol(`y${index}`));
  return curves
    .slice(0, TRIED_MAX)
    .map(({ left, right }) =>
      indices.flatMap((index) => atoms.equation(put(left, index), put(right, index)) ?? []),
    );
}

function symbol(name: string): Expression {
  return { type: "symbol", name };
}

function sum(...terms: Expression[]): Expression {
  return { type: "add", terms };
}

function product(...factors: Expression[]): Expression {
  return { type: "multiply", factors };
}
