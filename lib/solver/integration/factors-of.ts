import type { Expression } from "@/lib/algebra/expression";
import { negateRational, ONE, type Rational, rational } from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import { call, power, product } from "../build-expression";

/** One factor of an integrand with the letter in it: a base and its power. */
export type Factor = { base: Expression; exponent: Rational };

/** An expression as constants times powers, fractions as negative ones and tan as sine over cosine. */
export function factorsOf(e: Expression, name: string): { constant: Expression; factors: Factor[] } {
  const constants: Expression[] = [];
  const factors: Factor[] = [];
  const take = (part: Expression, sign: Rational): void => {
    const [operand] = part.type === "function" ? part.operands : [];
    if (part.type === "negate") {
      constants.push({ type: "number", value: rational(-1) });
      take(part.operand, sign);
    } else if (!symbolsOf(part).has(name)) constants.push(power(part, sign));
    else if (part.type === "multiply") for (const factor of part.factors) take(factor, sign);
    else if (part.type === "divide") {
      take(part.numerator, sign);
      take(part.denominator, negateRational(sign));
    } else if (part.type === "function" && part.name === "tan" && operand) {
      factors.push({ base: call("sin", operand), exponent: sign });
      factors.push({ base: call("cos", operand), exponent: negateRational(sign) });
    } else if (part.type === "power" && part.exponent.type === "number" && part.base.type !== "constant") {
      const { numerator, denominator } = part.exponent.value;
      factors.push({ base: part.base, exponent: { numerator: numerator * sign.numerator, denominator } });
    } else if (part.type === "root" && part.index.type === "number") {
      const { numerator, denominator } = part.index.value;
      factors.push({ base: part.radicand, exponent: rational(denominator * sign.numerator, numerator) });
    } else factors.push({ base: part, exponent: sign });
  };
  take(e, ONE);
  return { constant: product(...constants), factors };
}

/** The factors as one product again. */
export function productOf(factors: readonly Factor[]): Expression {
  return product(...factors.map(({ base, exponent }) => power(base, exponent)));
}
