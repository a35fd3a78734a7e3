import { divideRationals, equalRationals, type Rational, subtractRationals } from "@/lib/algebra/rational";

/** A sequence by its first term and the number added, or multiplied by, each time. */
export type Sequence = { kind: "arithmetic" | "geometric"; first: Rational; step: Rational };

/** What is asked of a sequence: a term, the sum of the first terms, all terms as a formula, the sum without end, or its difference or ratio. */
export type Ask =
  | { kind: "term"; n: bigint }
  | { kind: "sum"; n: bigint }
  | { kind: "formula" }
  | { kind: "sumFormula" }
  | { kind: "endless" }
  | { kind: "step"; of: Sequence["kind"] };

/** Whether a number of terms is one, and not beyond all sense. */
export function isPossible(ask: Ask): boolean {
  return !("n" in ask) || (ask.n >= 1n && ask.n <= 10n ** 9n);
}

/** The sequence that listed terms begin; three are needed, two where its kind is named. Null where they fit none. */
export function sequenceOf(terms: readonly Rational[], named: Sequence["kind"] | null): Sequence | null {
  const [first, second] = terms;
  if (!first || !second || terms.length < (named ? 2 : 3)) return null;
  const difference = subtractRationals(second, first);
  const isArithmetic = pairs(terms).every(([a, b]) => equalRationals(subtractRationals(b, a), difference));
  if (isArithmetic && named !== "geometric") return { kind: "arithmetic", first, step: difference };
  if (named === "arithmetic" || terms.some(({ numerator }) => numerator === 0n)) return null;
  const ratio = divideRationals(second, first);
  const isGeometric = pairs(terms).every(([a, b]) => equalRationals(divideRationals(b, a), ratio));
  return isGeometric ? { kind: "geometric", first, step: ratio } : null;
}

function pairs(terms: readonly Rational[]): [Rational, Rational][] {
  return terms.slice(1).map((term, index) => [terms[index] as Rational, term]);
}
