import type { Expression } from "@/lib/algebra/expression";
import { addRationals, multiplyRationals, negateRational, type Rational, ZERO } from "@/lib/algebra/rational";
import { subtractUnivariates, type Univariate, univariate } from "@/lib/algebra/univariate";
import { number, product, sum } from "../build-expression";
import { termsOf } from "./terms-of";

/** `left - right` as special terms, each a number times one expression, and a polynomial for all the rest. */
export type SplitTerms = { special: { coefficient: Rational; inner: Expression }[]; rest: Univariate };

/** Splits `left - right`; `pick` gives the inside of a special factor. Null where a term is neither special nor polynomial. */
export function splitTerms(
  left: Expression,
  right: Expression,
  name: string,
  pick: (factor: Expression) => Expression | null,
): SplitTerms | null {
  const special = new Map<string, { coefficient: Rational; inner: Expression }>();
  const plain: Expression[] = [];
  const difference: Expression = { type: "add", terms: [left, { type: "negate", operand: right }] };
  for (const { coefficient, factors } of termsOf(difference)) {
    const picked = factors.map(pick);
    const inner = factors.length === 1 ? picked[0] : null;
    if (!inner) {
      if (picked.some((part) => part !== null)) return null;
      plain.push(product(number(coefficient), ...factors));
      continue;
    }
    const key = JSON.stringify(inner, (_, value) => (typeof value === "bigint" ? `${value}` : value));
    const known = special.get(key)?.coefficient ?? ZERO;
    special.set(key, { coefficient: addRationals(known, coefficient), inner });
  }
  const rest = univariate(sum(number(0), ...plain), name);
  if (!rest) return null;
  const kept = [...special.values()].filter(({ coefficient }) => coefficient.numerator !== 0n);
  return { special: kept, rest: subtractUnivariates(rest, []) };
}

/** The polynomial with every sign turned. */
export function negated(p: Univariate): Univariate {
  return p.map(negateRational);
}

export function scaled(p: Univariate, factor: Rational): Univariate {
  return factor.numerator === 0n ? [] : p.map((coefficient) => multiplyRationals(coefficient, factor));
}
