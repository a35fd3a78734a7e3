import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression, Relation, RelationOperator } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
  ZERO,
} from "@/lib/algebra/rational";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { partsOf, symbolsOf } from "@/lib/algebra/symbols";
import { solutionSet } from "../lines/solution-set";
import { intersectionOf, intersectionOfAll, type RealSet, unionOf } from "../sets/real-set";
import { type Base, commonBase, exponentOfBase, powerOf, readBase } from "./common-base";
import { numberOf } from "./polynomial-terms";
import { solveAgainst } from "./solve-against";

/** A logarithm: of what, and to which base, `times` whole powers of it (log_{1/2} is -1 times log_2). */
type Logarithm = { of: Expression; base: Base; power: number };
type Sum = { logarithms: Map<string, { of: Expression; times: Rational }>; constant: Rational };

/** No letter that is typed looks like this. */
const LETTER = "logarithm_0";
const LOGARITHMS_MAX = 6;
const DEGREE_MAX = 8n;

/**
 * The real solutions of an equation or inequality in logarithms of the letter, to bases that are powers of one:
 * `\log_2 x + \log_2(x - 2) = 3`, `(\ln x)^2 > 1`. Every argument is positive in them. Null for others.
 */
export function logarithmicSolutions(relation: Relation, name: string): RealSet | null {
  const found = relation.sides.flatMap(logarithmsIn);
  if (found.length > LOGARITHMS_MAX || !found.some(({ of }) => symbolsOf(of).has(name))) return null;
  const base = commonBase(found.map((each) => each.base));
  if (!base) return null;
  return solveSums(relation, name, base) ?? solveInLogarithm(relation, name, base);
}

function logarithmsIn(e: Expression): Logarithm[] {
  const own = logarithmAt(e);
  return own ? [own] : partsOf(e).flatMap(logarithmsIn);
}

function logarithmAt(e: Expression): Logarithm | null {
  if (e.type !== "function" || !["ln", "log", "lb"].includes(e.name)) return null;
  const [of] = e.operands;
  const base =
    e.base ??
    (e.name === "ln" ? ({ type: "constant", name: "e" } as const) : numberOf(e.name === "lb" ? 2 : 10));
  const read = readBase(base);
  return of && read ? { ...read, of } : null;
}

/** Sums of logarithms are one logarithm of a product, where all that stands in them is positive. */
function solveSums({ sides, operators }: Relation, name: string, base: Base): RealSet | null {
  return intersectionOfAll(
    operators.map((operator, index) => {
      const [left, right] = [sides[index], sides[index + 1]];
      if (!left || !right) return null;
      const sum = sumOf({ type: "add", terms: [left, { type: "negate", operand: right }] }, ONE, base);
      return sum && solveSum(sum, operator, name, base);
    }),
  );
}

function sumOf(e: Expression, factor: Rational, base: Base): Sum | null {
  const value = evaluateExact(e);
  if (value) return { logarithms: new Map(), constant: multiplyRationals(value, factor) };
  const own = logarithmAt(e);
  if (own) {
    const times = timesBase(own, base);
    return (
      times && {
        logarithms: new Map([[printLatex(own.of), { of: own.of, times: multiplyRationals(times, factor) }]]),
        constant: ZERO,
      }
    );
  }
  switch (e.type) {
    case "add":
      return e.terms.map((term) => sumOf(term, factor, base)).reduce(added);
    case "negate":
      return sumOf(e.operand, negateRational(factor), base);
    case "divide": {
      const below = evaluateExact(e.denominator);
      return below && below.numerator !== 0n
        ? sumOf(e.numerator, divideRationals(factor, below), base)
        : null;
    }
    case "multiply": {
      const numbers = e.factors.map(evaluateExact);
      const others = e.factors.filter((_, index) => !numbers[index]);
      const product = numbers.reduce<Rational>(
        (all, each) => (each ? multiplyRationals(all, each) : all),
        factor,
      );
      return others.length === 1 ? sumOf(others[0] as Expression, product, base) : null;
    }
    default:
      return null;
  }
}

function added(a: Sum | null, b: Sum | null): Sum | null {
  if (!a || !b) return null;
  const logarithms = new Map(a.logarithms);
  for (const [key, { of, times }] of b.logarithms)
    logarithms.set(key, { of, times: addRationals(logarithms.get(key)?.times ?? ZERO, times) });
  return { logarithms, constant: addRationals(a.constant, b.constant) };
}

/** What the logarithm to `own` is to `base`: log_4 is one half of log_2. */
function timesBase({ base: own, power }: Logarithm, base: Base): Rational | null {
  const exponent = exponentOfBase(own, base);
  return exponent && divideRationals(rational(power), exponent);
}

function solveSum(
  { logarithms, constant }: Sum,
  operator: RelationOperator,
  name: string,
  base: Base,
): RealSet | null {
  const terms = [...logarithms.values()];
  const positive = intersectionOfAll(
    terms.map(({ of }) =>
      solutionSet({ type: "relation", sides: [of, numberOf(0)], operators: [">"] }, name),
    ),
  );
  const solved = positive && solveProduct(terms, constant, operator, name, base);
  return positive && solved && intersectionOf(positive, solved);
}

function solveProduct(
  terms: readonly { of: Expression; times: Rational }[],
  constant: Rational,
  operator: RelationOperator,
  name: string,
  base: Base,
): RealSet | null {
  const [only] = terms;
  if (terms.length === 1 && only && only.times.numerator > 0n)
    return solveAgainst(
      only.of,
      operator,
      powerOf(base, negateRational(divideRationals(constant, only.times))),
      name,
    );
  const scale = terms.reduce((all, { times }) => all * times.denominator, constant.denominator);
  const whole = (value: Rational) => (value.numerator * scale) / value.denominator;
  if (base === "e" && constant.numerator !== 0n) return null;
  const powers = terms.map(({ of, times }) => ({ of, power: whole(times) }));
  if (powers.some(({ power }) => (power < 0n ? -power : power) > DEGREE_MAX)) return null;
  const product = (sign: 1n | -1n): Expression => {
    const factors = powers
      .filter(({ power }) => power * sign > 0n)
      .map(
        ({ of, power }): Expression => ({
          type: "power",
          base: of,
          exponent: numberOf(rational(power * sign)),
        }),
      );
    const number = powerOf(base, rational(whole(constant) * sign > 0n ? whole(constant) * sign : 0n));
    return { type: "multiply", factors: [number, ...factors] };
  };
  return solutionSet({ type: "relation", sides: [product(1n), product(-1n)], operators: [operator] }, name);
}

/** One logarithm for all: a polynomial in it. */
function solveInLogarithm(relation: Relation, name: string, base: Base): RealSet | null {
  let of: Expression | null = null;
  const sides = relation.sides.map((side) =>
    replaceParts(side, (part) => {
      const own = logarithmAt(part);
      const times = own && timesBase(own, base);
      if (!own || !times || (of && printLatex(of) !== printLatex(own.of))) return null;
      of = own.of;
      return { type: "multiply", factors: [numberOf(times), { type: "symbol", name: LETTER }] };
    }),
  );
  const inner = of as Expression | null;
  if (!inner || sides.some((side) => [...symbolsOf(side)].some((letter) => letter !== LETTER))) return null;
  const solved = solutionSet({ ...relation, sides }, LETTER);
  let union: RealSet | null = [];
  for (const { low, high, lowClosed, highClosed } of solved ?? []) {
    const ends: [Expression | null, RelationOperator][] = [
      [low, lowClosed ? ">=" : ">"],
      [high, highClosed ? "<=" : "<"],
    ];
    const bounds = ends.map(([end, operator]) => boundOf(inner, end, operator, name, base));
    const both = bounds.reduce((a, b) => (a && b ? intersectionOf(a, b) : null));
    union = union && both && unionOf(union, both);
  }
  return solved && union;
}

function boundOf(
  of: Expression,
  end: Expression | null,
  operator: RelationOperator,
  name: string,
  base: Base,
): RealSet | null {
  if (end === null) return solveAgainst(of, ">", numberOf(0), name);
  const exponent = evaluateExact(end);
  return exponent && solveAgainst(of, operator, powerOf(base, exponent), name);
}
