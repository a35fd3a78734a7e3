import { multiplyRationals, negateRational, type Rational, rational, ZERO } from "@/lib/algebra/rational";
import type { Univariate } from "@/lib/algebra/univariate";
import { divideUnivariates } from "@/lib/algebra/univariate-ring";

/** Whether a polynomial without repeated factors has a real root, by Sturm's theorem: exact. */
export function hasRealRoot(polynomial: Univariate): boolean {
  const derivative = polynomial
    .slice(1)
    .map((coefficient, index) => multiplyRationals(coefficient, rational(index + 1)));
  const chain: Univariate[] = [polynomial, derivative];
  for (let last = derivative; last.length > 1; ) {
    const { remainder } = divideUnivariates(chain.at(-2) ?? [], last);
    last = remainder.map(negateRational);
    if (last.length > 0) chain.push(last);
  }
  return changes(chain.map((p) => signFarAway(p, -1))) !== changes(chain.map((p) => signFarAway(p, 1)));
}

/** The sign for very large positive or negative arguments. */
function signFarAway(p: Univariate, side: 1 | -1): number {
  const lead: Rational = p.at(-1) ?? ZERO;
  const sign = lead.numerator < 0n ? -1 : 1;
  return side === -1 && p.length % 2 === 0 ? -sign : sign;
}

function changes(signs: number[]): number {
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}
