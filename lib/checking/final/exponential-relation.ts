import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression, Relation } from "@/lib/algebra/expression";
import {
  divideRationals,
  greatestCommonDivisor,
  isInteger,
  multiplyRationals,
  ONE,
  powerRational,
  type Rational,
  rational,
  ZERO,
} from "@/lib/algebra/rational";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { partsOf, symbolsOf } from "@/lib/algebra/symbols";
import { univariate } from "@/lib/algebra/univariate";
import { solutionSet } from "../lines/solution-set";
import { boundBy } from "../sets/read-real-set";
import { type Interval, intersectionOf, type RealSet } from "../sets/real-set";
import { type Base, commonBase, exponentOf, exponentOfBase, logarithmOf, readBase } from "./common-base";
import { numberOf } from "./polynomial-terms";
import { solveAgainst } from "./solve-against";

/** A power with the letter above: its base, the whole power of it that stands there, and what stands above. */
type Power = { base: Base; power: number; exponent: Expression };

/** No letter that is typed looks like this. */
const LETTER = "power_0";
const POWERS_MAX = 8;
const DEGREE_MAX = 8;

/**
 * The real solutions of an equation or inequality with the letter in exponents over constant bases that are powers of one:
 * `2^{x^2} = 16`, `4^x - 3·2^x + 2 > 0`. Null for others.
 */
export function exponentialSolutions(relation: Relation, name: string): RealSet | null {
  const powers = relation.sides.flatMap((side) => powersIn(side, name));
  if (powers.length === 0 || powers.length > POWERS_MAX || powers.includes(null)) return null;
  const base = commonBase(powers.flatMap((found) => found?.base ?? []));
  if (!base) return null;
  return solveProducts(relation, name, base) ?? solveInPower(relation, name, base);
}

function powersIn(e: Expression, name: string): (Power | null)[] {
  const own = powerAt(e, name);
  return own === undefined ? partsOf(e).flatMap((part) => powersIn(part, name)) : [own];
}

/** The power that an expression is: undefined where the letter is in no exponent here, null for powers of other kinds. */
function powerAt(e: Expression, name: string): Power | null | undefined {
  const [base, exponent] =
    e.type === "power"
      ? [e.base, e.exponent]
      : e.type === "function" && e.name === "exp"
        ? [{ type: "constant", name: "e" } as const, e.operands[0]]
        : [];
  if (!base || !exponent || !symbolsOf(exponent).has(name)) return undefined;
  const read = readBase(base);
  return read && symbolsOf(exponent).size === 1 ? { ...read, exponent } : null;
}

/** Both sides products of powers: what stands above is compared. */
function solveProducts({ sides, operators }: Relation, name: string, base: Base): RealSet | null {
  const [left, right] = sides.map((side) => exponentIn(side, name, base));
  const [operator] = operators;
  if (operators.length !== 1 || !operator || !left || !right) return null;
  const above: Expression = { type: "add", terms: [...left.terms, ...right.terms.map(negated)] };
  const factor = divideRationals(right.factor, left.factor);
  const exponent = exponentOf(factor, base);
  const value = exponent ? numberOf(exponent) : logarithmOf(numberOf(factor), base);
  return solveAgainst(above, operator, value, name);
}

/** What a product of powers has above its base, and the positive number before it. */
function exponentIn(
  e: Expression,
  name: string,
  base: Base,
): { terms: Expression[]; factor: Rational } | null {
  const own = powerAt(e, name);
  if (own) {
    const times = timesBase(own, base);
    return times && { terms: [scaled(own.exponent, times)], factor: ONE };
  }
  if (own === null) return null;
  if (e.type === "constant" && e.name === "e" && base === "e") return { terms: [numberOf(1)], factor: ONE };
  const value = evaluateExact(e);
  if (value) return value.numerator > 0n ? { terms: [], factor: value } : null;
  if (e.type === "power" || e.type === "root") return rootIn(e, name, base);
  if (e.type !== "multiply" && e.type !== "divide") return null;
  const parts = partsOf(e).map((part) => exponentIn(part, name, base));
  let [terms, factor]: [Expression[], Rational] = [[], ONE];
  for (const [index, part] of parts.entries()) {
    if (!part) return null;
    const below = e.type === "divide" && index === 1;
    terms = [...terms, ...(below ? part.terms.map(negated) : part.terms)];
    factor = below ? divideRationals(factor, part.factor) : multiplyRationals(factor, part.factor);
  }
  return { terms, factor };
}

/** `\sqrt{2}` or `e^2` beside powers of the same base. */
function rootIn(
  e: Extract<Expression, { type: "power" | "root" }>,
  name: string,
  base: Base,
): { terms: Expression[]; factor: Rational } | null {
  const [under, above] = e.type === "power" ? [e.base, e.exponent] : [e.radicand, e.index];
  const [inner, outer] = [exponentIn(under, name, base), evaluateExact(above)];
  const own = inner && exponentOf(inner.factor, base);
  if (!inner || !own || !outer || outer.numerator === 0n) return null;
  const times = e.type === "power" ? outer : divideRationals(ONE, outer);
  return { terms: [...inner.terms, numberOf(own)].map((term) => scaled(term, times)), factor: ONE };
}

/** How many times `base` a power's own base is: of 8 over 2 three times. */
function timesBase({ base: own, power }: Power, base: Base): Rational | null {
  const exponent = exponentOfBase(own, base);
  return exponent && multiplyRationals(exponent, rational(power));
}

/** One power of the base for all: a polynomial in it. */
function solveInPower(relation: Relation, name: string, base: Base): RealSet | null {
  const linear = new Map<Expression, { slope: Rational; shift: Rational }>();
  for (const side of relation.sides) if (!collectLinear(side, name, base, linear)) return null;
  const unit = greatestUnit([...linear.values()].map(({ slope }) => slope));
  if (!unit) return null;
  const sides = relation.sides.map((side) =>
    replaceParts(side, (part) => {
      const found = linear.get(part);
      return found ? termOf(found, unit, base) : null;
    }),
  );
  if (sides.some((side) => [...symbolsOf(side)].some((letter) => letter !== LETTER))) return null;
  const solved = solutionSet({ ...relation, sides }, LETTER);
  const positive = solved && intersectionOf(solved, boundBy(">", numberOf(0)) ?? []);
  return positive?.map((interval) => inLetter(interval, unit, base)) ?? null;
}

function collectLinear(
  e: Expression,
  name: string,
  base: Base,
  found: Map<Expression, { slope: Rational; shift: Rational }>,
): boolean {
  const own = powerAt(e, name);
  if (own === undefined) return partsOf(e).every((part) => collectLinear(part, name, base, found));
  const above = own && univariate(own.exponent, name);
  const times = own && timesBase(own, base);
  if (!above || !times || above.length > 2) return false;
  const [shift = ZERO, slope = ZERO] = above.map((value) => multiplyRationals(value, times));
  // A root of the base before the power would be no fraction.
  if (slope.numerator === 0n || !isInteger(shift) || (base === "e" && shift.numerator !== 0n)) return false;
  found.set(e, { slope, shift });
  return true;
}

/** The greatest positive number of which all are whole multiples. */
function greatestUnit(values: readonly Rational[]): Rational | null {
  let unit = ZERO;
  for (const value of values) {
    const denominator = unit.denominator * value.denominator;
    const numerators = [unit.numerator * value.denominator, value.numerator * unit.denominator];
    const [a = 0n, b = 0n] = numerators.map((n) => (n < 0n ? -n : n));
    unit = rational(greatestCommonDivisor(a, b), denominator);
  }
  const fits = values.every(
    (value) => Math.abs(Number(divideRationals(value, unit).numerator)) <= DEGREE_MAX,
  );
  return unit.numerator > 0n && fits ? unit : null;
}

function termOf(
  { slope, shift }: { slope: Rational; shift: Rational },
  unit: Rational,
  base: Base,
): Expression {
  const degree = divideRationals(slope, unit);
  const letter: Expression = {
    type: "power",
    base: { type: "symbol", name: LETTER },
    exponent: numberOf(Math.abs(Number(degree.numerator))),
  };
  const power: Expression =
    degree.numerator < 0n ? { type: "divide", numerator: numberOf(1), denominator: letter } : letter;
  if (base === "e" || shift.numerator === 0n) return power;
  return { type: "multiply", factors: [numberOf(powerRational(base, shift.numerator)), power] };
}

/** The power grows with the letter: ends go over into ends. */
function inLetter({ low, high, ...closed }: Interval, unit: Rational, base: Base): Interval {
  const end = (e: Expression | null) => {
    const exact = e && evaluateExact(e);
    if (!e || exact?.numerator === 0n) return null;
    return scaled(logarithmOf(e, base), divideRationals(ONE, unit));
  };
  const [from, to] = [end(low), end(high)];
  return {
    low: from,
    high: low === high ? from : to,
    lowClosed: from !== null && closed.lowClosed,
    highClosed: closed.highClosed,
  };
}

function negated(operand: Expression): Expression {
  return { type: "negate", operand };
}

function scaled(e: Expression, times: Rational): Expression {
  if (times.numerator === times.denominator) return e;
  const exact = evaluateExact(e);
  return exact
    ? numberOf(multiplyRationals(exact, times))
    : { type: "multiply", factors: [numberOf(times), e] };
}
