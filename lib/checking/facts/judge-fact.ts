import { compareValues } from "../judge/compare-values";
import { divides, division } from "../judge/judge-whole-numbers";
import { failsBecause, holds, type Judgement, unchecked } from "../judge/judgement";
import type { Fact, NumberProperty } from "./fact";

const TRIAL_MAX = 200_000n;

/** Judges what a sentence in words says about numbers. */
export function judgeFact(fact: Fact): Judgement {
  switch (fact.kind) {
    case "equal": {
      const comparison = compareValues(fact.left, fact.right);
      if (comparison.outcome === "equal") return holds({ code: "fact", value: comparison.value });
      if (comparison.outcome === "different") return failsBecause(comparison.left, comparison.right);
      return unchecked(comparison.outcome === "rounded" ? "rounded" : "unknown_value");
    }
    case "divides": {
      const judged = divides(fact.divisor, fact.number);
      return fact.negated ? opposite(judged, division(fact.number, fact.divisor)) : judged;
    }
    case "division":
      return judgeDivision(fact);
    case "coprime": {
      const common = greatestCommon(...fact.numbers);
      return said((common === 1n) !== fact.negated, `gcd(${fact.numbers.join(", ")}) = ${common}`);
    }
    case "property":
      return judgeProperty(fact.property, fact.number, fact.negated);
  }
}

function said(isTrue: boolean, evidence: string): Judgement {
  if (isTrue) return holds({ code: "fact", value: evidence });
  return { verdict: "fails", reason: { code: "fact_false", value: evidence }, counterexample: evidence };
}

function opposite(judgement: Judgement, evidence: string): Judgement {
  return said(judgement.verdict === "fails", evidence);
}

/** `17 ÷ 5 = 3` remainder 2: the rest must also be smaller than the divisor. */
function judgeDivision({ number, divisor, quotient, rest }: Extract<Fact, { kind: "division" }>): Judgement {
  if (divisor <= 0n) return unchecked("unknown_value");
  const evidence = division(number, divisor);
  const right = number % divisor === rest && (quotient === null || number / divisor === quotient);
  return said(right, evidence);
}

function judgeProperty(property: NumberProperty, number: bigint, negated: boolean): Judgement {
  const found = propertyOf(property, number);
  return found ? said(found.has !== negated, found.evidence) : unchecked("too_long");
}

function propertyOf(property: NumberProperty, n: bigint): { has: boolean; evidence: string } | null {
  if (property === "even" || property === "odd")
    return { has: (n % 2n === 0n) === (property === "even"), evidence: division(n, 2n) };
  if (property === "square" || property === "cube") return powerOf(property === "square" ? 2 : 3, n);
  if (n < 2n) return { has: false, evidence: `${n} < 2` };
  const factor = smallestFactor(n);
  if (factor === null) return null;
  const prime = factor === n;
  return {
    has: prime === (property === "prime"),
    evidence: prime ? `${n} = 1 × ${n}` : `${n} = ${factor} × ${n / factor}`,
  };
}

function powerOf(degree: 2 | 3, n: bigint): { has: boolean; evidence: string } {
  let root = BigInt(Math.round(degree === 2 ? Math.sqrt(Number(n)) : Math.cbrt(Number(n))));
  const power = (x: bigint) => x ** BigInt(degree);
  while (power(root) > n) root--;
  while (power(root + 1n) <= n) root++;
  const sign = degree === 2 ? "²" : "³";
  if (power(root) === n) return { has: true, evidence: `${n} = ${root}${sign}` };
  return {
    has: false,
    evidence: `${root}${sign} = ${power(root)} < ${n} < ${power(root + 1n)} = ${root + 1n}${sign}`,
  };
}

/** The smallest prime factor, or null where the search would be long. */
function smallestFactor(n: bigint): bigint | null {
  for (let factor = 2n; factor * factor <= n; factor++) {
    if (n % factor === 0n) return factor;
    if (factor > TRIAL_MAX) return null;
  }
  return n;
}

function greatestCommon(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommon(b, a % b);
}
