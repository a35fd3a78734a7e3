import type { Expression } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { divideRationals, multiplyRationals, ONE, type Rational, rational } from "@/lib/algebra/rational";
import { type Univariate, univariate } from "@/lib/algebra/univariate";
import { call, number, power, product, sum } from "../build-expression";
import { say } from "../solution";
import { factorsOf, productOf } from "./factors-of";
import type { Integrated } from "./integrated";

const DEGREE_MAX = 4;

/** A polynomial times a sine, cosine or power of e of degree 1 inside, or times ln x. */
export function byParts(e: Expression, name: string): Integrated | null {
  const { constant, factors } = factorsOf(e, name);
  const special = factors.filter(({ base }) => base.type === "function" || isPowerOfE(base));
  const [only] = special;
  if (!only || special.length !== 1 || only.exponent.numerator !== only.exponent.denominator) return null;
  const polynomial = univariate(productOf(factors.filter((factor) => factor !== only)), name);
  if (!polynomial || polynomial.length - 1 > DEGREE_MAX) return null;
  const isLogarithm = only.base.type === "function" && only.base.name === "ln";
  if (!isLogarithm && polynomial.length < 2) return null;
  const inner = isLogarithm
    ? withLogarithm(polynomial, only.base, name)
    : withPolynomial(polynomial, only.base, name);
  const part = expressionOf(polynomial, name);
  const [u, rate] = isLogarithm ? [only.base, part] : [part, only.base];
  return (
    inner && {
      primitive: product(constant, inner),
      steps: (locale) => [
        {
          kind: "plan",
          title: say(locale, "分部积分", "Integration by parts"),
          text: say(
            locale,
            `$\\int u\\,dv = uv - \\int v\\,du$，取 $u = ${printLatex(u)}$，$dv = ${printLatex(rate)}\\,d${name}$${polynomial.length > 2 && !isLogarithm ? "；次数每次降 1，重复到没有多项式为止" : ""}。`,
            `$\\int u\\,dv = uv - \\int v\\,du$ with $u = ${printLatex(u)}$ and $dv = ${printLatex(rate)}\\,d${name}$${polynomial.length > 2 && !isLogarithm ? "; each time the degree falls by one, until no polynomial is left" : ""}.`,
          ),
        },
      ],
    }
  );
}

function isPowerOfE(e: Expression): boolean {
  return e.type === "power" && e.base.type === "constant" && e.base.name === "e";
}

function expressionOf(polynomial: Univariate, name: string): Expression {
  const x: Expression = { type: "symbol", name };
  const terms = polynomial.map((value, degree) => product(number(value), power(x, rational(degree))));
  return sum(...terms.reverse().filter((term) => term.type !== "number" || term.value.numerator !== 0n));
}

/** ∫P·f = P·F − ∫P'·F, until the polynomial is a number. */
function withPolynomial(polynomial: Univariate, f: Expression, name: string): Expression | null {
  const next = integral(f, name);
  if (!next) return null;
  const head = product(expressionOf(polynomial, name), number(next.factor), next.of);
  if (polynomial.length < 2) return head;
  const slope = polynomial
    .slice(1)
    .map((value, index) => multiplyRationals(multiplyRationals(value, rational(index + 1)), next.factor));
  const tail = withPolynomial(slope, next.of, name);
  return tail && sum(head, ...(tail.type === "add" ? tail.terms : [tail]).map(minus));
}

function minus(term: Expression): Expression {
  return product(number(-1), term);
}

/** The antiderivative of a sine, cosine or power of e whose inside is of degree 1. */
function integral(f: Expression, name: string): { factor: Rational; of: Expression } | null {
  const [operand] = f.type === "function" ? f.operands : f.type === "power" ? [f.exponent] : [];
  const inside = operand ? univariate(operand, name) : null;
  const [, slope] = inside ?? [];
  if (!operand || inside?.length !== 2 || !slope) return null;
  const factor = divideRationals(ONE, slope);
  if (f.type === "power" || (f.type === "function" && f.name === "exp")) return { factor, of: f };
  if (f.type !== "function") return null;
  if (f.name === "sin") return { factor: multiplyRationals(factor, rational(-1)), of: call("cos", operand) };
  return f.name === "cos" ? { factor, of: call("sin", operand) } : null;
}

/** ∫P·ln x = Q·ln x − ∫Q/x with Q the antiderivative of P. */
function withLogarithm(polynomial: Univariate, logarithm: Expression, name: string): Expression | null {
  const [operand] = logarithm.type === "function" && !logarithm.base ? logarithm.operands : [];
  if (operand?.type !== "symbol" || operand.name !== name) return null;
  const divided = (by: (degree: number) => number) =>
    polynomial.map((value, degree) => divideRationals(value, rational(by(degree + 1))));
  const [whole, rest] = [divided((n) => n), divided((n) => n * n)].map((values) =>
    expressionOf([rational(0), ...values], name),
  );
  if (!whole || !rest) return null;
  const head =
    whole.type === "add" ? whole.terms.map((term) => product(term, logarithm)) : [product(whole, logarithm)];
  return sum(...head, ...(rest.type === "add" ? rest.terms : [rest]).map(minus));
}
