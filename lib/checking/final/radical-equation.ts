import type { Expression, Relation } from "@/lib/algebra/expression";
import {
  addPolynomials,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
  rationalForm,
} from "@/lib/algebra/normal-form";
import { printLatex } from "@/lib/algebra/print-latex";
import { substitute } from "@/lib/algebra/substitute";
import { partsOf, symbolsOf } from "@/lib/algebra/symbols";
import { compareValues } from "../judge/compare-values";
import { equationPolynomial } from "../judge/follows-from";
import { judgeOrder } from "../judge/judge-order";
import { pointsOf, solutionSet } from "../lines/solution-set";
import type { RealSet } from "../sets/real-set";
import { factorsOf, numberOf, polynomialExpression } from "./polynomial-terms";

const RADICALS_MAX = 2;

type Radical = { name: string; radicand: Expression; square: Polynomial };

/** The real solutions of an equation with square roots of the letter: squared until none is left, and each one tried in it. */
export function radicalSolutions(relation: Relation, name: string): RealSet | null {
  const [left, right] = relation.sides;
  if (relation.operators.join() !== "=" || !left || !right) return null;
  const radicals = new Map<string, Radical>();
  const [a, b] = [left, right].map((side) => withoutRadicals(side, name, radicals));
  if (!a || !b || radicals.size === 0 || radicals.size > RADICALS_MAX) return null;
  let polynomial = equationPolynomial(a, b);
  for (const radical of radicals.values()) polynomial = polynomial && eliminate(polynomial, radical);
  if (!polynomial || polynomial.size === 0) return null;
  const zero = numberOf(0);
  const set = solutionSet(
    { type: "relation", sides: [polynomialExpression(polynomial), zero], operators: ["="] },
    name,
  );
  const candidates = set && pointsOf(set);
  return candidates && keepSolutions(candidates, relation, name, [...radicals.values()]);
}

/** The expression with each square root that holds the letter as a letter of its own; null for roots of other kinds. */
function withoutRadicals(e: Expression, name: string, radicals: Map<string, Radical>): Expression | null {
  if (e.type === "root" && symbolsOf(e).has(name)) return radicalLetter(e, radicals);
  const parts = partsOf(e).map((part) => withoutRadicals(part, name, radicals));
  if (parts.some((part) => part === null)) return null;
  const put = parts as Expression[];
  switch (e.type) {
    case "add":
      return { type: "add", terms: put };
    case "multiply":
      return { type: "multiply", factors: put };
    case "negate":
      return { type: "negate", operand: put[0] as Expression };
    case "divide":
      return { type: "divide", numerator: put[0] as Expression, denominator: put[1] as Expression };
    case "power":
      return { type: "power", base: put[0] as Expression, exponent: put[1] as Expression };
    default:
      return symbolsOf(e).size > 0 && e.type !== "symbol" ? null : e;
  }
}

function radicalLetter(
  e: Extract<Expression, { type: "root" }>,
  radicals: Map<string, Radical>,
): Expression | null {
  const form = e.index.type === "number" && e.index.value.numerator === 2n ? rationalForm(e.radicand) : null;
  if (form?.denominator.size !== 1 || !form.denominator.has("")) return null;
  const key = printLatex(e.radicand);
  // No letter that is typed looks like this.
  const name = radicals.get(key)?.name ?? `root_${radicals.size}`;
  const square = equationPolynomial(e.radicand, numberOf(0));
  const scale = form.denominator.get("");
  if (!square || !scale || scale.numerator !== 1n || scale.denominator !== 1n) return null;
  radicals.set(key, { name, radicand: e.radicand, square });
  return { type: "symbol", name };
}

/** A + B·r = 0 gives A² = B²·r², in which r is no more. */
function eliminate(polynomial: Polynomial, { name, square }: Radical): Polynomial | null {
  let [even, odd]: [Polynomial, Polynomial] = [new Map(), new Map()];
  for (const [monomial, value] of polynomial) {
    const factors = factorsOf(monomial);
    const power = factors.find(([letter]) => letter === name)?.[1] ?? 0;
    const rest = factors
      .filter(([letter]) => letter !== name)
      .map(([letter, degree]) => `${letter}^${degree}`)
      .join("*");
    let term: Polynomial | null = new Map([[rest, value]]);
    for (let count = 0; count < Math.floor(power / 2); count++)
      term = term && multiplyPolynomials(term, square);
    if (!term) return null;
    if (power % 2 === 0) even = addPolynomials(even, term);
    else odd = addPolynomials(odd, term);
  }
  const [a, b] = [multiplyPolynomials(even, even), multiplyPolynomials(odd, odd)];
  const right = b && multiplyPolynomials(b, square);
  return a && right && addPolynomials(a, negatePolynomial(right));
}

/** Squaring brings in solutions that are none: only those stay that the equation itself confirms. */
function keepSolutions(
  candidates: readonly Expression[],
  { sides }: Relation,
  name: string,
  radicals: readonly Radical[],
): RealSet | null {
  const kept: Expression[] = [];
  for (const value of candidates) {
    const defined = radicals.map(
      ({ radicand }) => judgeOrder(substitute(radicand, name, value), numberOf(0), ">=").verdict,
    );
    if (defined.includes("fails")) continue;
    const [left, right] = sides.map((side) => substitute(side, name, value));
    const outcome = left && right ? compareValues(left, right).outcome : "unknown";
    if (outcome === "equal") kept.push(value);
    else if (outcome !== "different") return null;
  }
  return kept.map((value) => ({ low: value, high: value, lowClosed: true, highClosed: true }));
}
