import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { rationalForm } from "@/lib/algebra/normal-form";
import type { rational } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { partsOf, symbolsOf } from "@/lib/algebra/symbols";
import { factorsOf, numberOf, polynomialExpression } from "../../final/polynomial-terms";
import type { Spoken, Stated } from "./word-rule";

const ZERO = numberOf(0);
const ONE = numberOf(1);

export function sum(...terms: Expression[]): Expression {
  return { type: "add", terms };
}

export function product(...factors: Expression[]): Expression {
  return { type: "multiply", factors };
}

export function minus(a: Expression, b: Expression): Expression {
  return sum(a, { type: "negate", operand: b });
}

/** The only side of a formula that is no equation. */
export function expressionOf({ sides }: Spoken): Expression | null {
  return sides.length === 1 ? (sides[0] ?? null) : null;
}

/** The value that a formula tells: 3, or the 3 of `x = 3`. */
function toldValue({ sides }: Spoken): Expression | null {
  const value = sides.at(-1);
  return value && sides.length <= 2 && symbolsOf(value).size === 0 ? value : null;
}

export function opposites([a, b]: readonly Spoken[]): Stated[] {
  return pair(a, b, (x, y) => [{ left: sum(x, y), right: ZERO }]);
}

export function reciprocals([a, b]: readonly Spoken[]): Stated[] {
  return pair(a, b, (x, y) => [{ left: product(x, y), right: ONE }]);
}

export function equals([a, b]: readonly Spoken[]): Stated[] {
  return pair(a, b, (left, right) => [{ left, right }]);
}

export function fixed(value: number): (formulas: readonly Spoken[]) => Stated[] {
  return ([a]) => {
    const left = a && expressionOf(a);
    return left ? [{ left, right: numberOf(value) }] : [];
  };
}

/** One is the root of the other, the second power by default. */
export function isRootOf([root, radicand]: readonly Spoken[], index = 2): Stated[] {
  return pair(root, radicand, (left, inner) => [
    { left, right: { type: "root", radicand: inner, index: numberOf(index) } },
  ]);
}

export function proportional(formulas: readonly Spoken[]): Stated[] {
  const [a, b, c, d] = formulas.map(expressionOf);
  return a && b && c && d ? [{ left: product(a, d), right: product(b, c) }] : [];
}

/** A value put into an equation for its unknown. */
export function solves(value: Spoken | undefined, equation: Spoken | undefined, unknown?: Spoken): Stated[] {
  const root = value && toldValue(value);
  const [left, right] = equation?.sides ?? [];
  if (!value || !root || !left || !right) return [];
  const named = value.sides.length === 2 ? value.sides[0] : unknown && expressionOf(unknown);
  const letter = named?.type === "symbol" ? named.name : unknownOf(left, right);
  if (letter === null) return [];
  const put = (e: Expression) => substitute(e, letter, root);
  return [
    { left: put(left), right: put(right) },
    { left: { type: "symbol", name: letter }, right: root, apart: true },
  ];
}

/** Where the solutions of an inequality end, its two sides are equal. */
export function bounds(inequality: Spoken | undefined, solution: Spoken | undefined): Stated[] {
  const [letter, end] = solution?.sides ?? [];
  const [left, right] = inequality?.sides ?? [];
  if (letter?.type !== "symbol" || !end || !left || !right || solution?.sides.length !== 2) return [];
  return [{ left: substitute(left, letter.name, end), right: substitute(right, letter.name, end) }];
}

function unknownOf(left: Expression, right: Expression): string | null {
  const names = new Set([...symbolsOf(left), ...symbolsOf(right)]);
  return ["x", "y", "z", "t"].find((name) => names.has(name)) ?? null;
}

/** Like terms have the same letters to the same powers. */
export function likeTerms([a, b]: readonly Spoken[]): Stated[] {
  return pair(a, b, (x, y) => {
    const [first, second] = [exponentsOf(x), exponentsOf(y)];
    return [...first].flatMap(([name, exponent]) => {
      const other = second.get(name);
      return other ? [{ left: exponent, right: other }] : [];
    });
  });
}

/** The exponents of the letters in a product. */
function exponentsOf(e: Expression): Map<string, Expression> {
  const found = new Map<string, Expression>();
  const visit = (part: Expression): void => {
    if (part.type === "symbol") found.set(part.name, ONE);
    else if (part.type === "power" && part.base.type === "symbol") found.set(part.base.name, part.exponent);
    else if (part.type === "multiply" || part.type === "negate" || part.type === "divide")
      partsOf(part).forEach(visit);
  };
  visit(e);
  return found;
}

/** "An equation of the first degree in x": what stands open as an exponent is 1. */
export function ofDegree(degree: number): (formulas: readonly Spoken[]) => Stated[] {
  return ([formula]) =>
    (formula?.sides ?? [])
      .flatMap(openExponents)
      .map((exponent) => ({ left: exponent, right: numberOf(degree) }));
}

function openExponents(e: Expression): Expression[] {
  const own = e.type === "power" && symbolsOf(e.exponent).size > 0 ? [e.exponent] : [];
  return [...own, ...partsOf(e).flatMap(openExponents)];
}

/** `y = k x^n` is inverse: its exponent is -1, or 1 below a fraction's bar. */
export function inverse([formula]: readonly Spoken[]): Stated[] {
  const body = formula?.sides.at(-1);
  if (!body) return [];
  const below = body.type === "divide" ? openExponents(body.denominator) : [];
  const exponents = below.length > 0 ? below : openExponents(body);
  return exponents.map((exponent) => ({ left: exponent, right: numberOf(below.length > 0 ? 1 : -1) }));
}

/** "A monomial of degree five": its exponents make 5 together; of several terms one that has an open exponent does. */
export function degreeOf([formula, number]: readonly Spoken[], numeral: string): Stated[] {
  const e = formula && expressionOf(formula);
  const degree =
    numeral === "§" ? number && expressionOf(number) : numberOf("零一二三四五六七八九".indexOf(numeral));
  if (!e || !degree) return [];
  const terms = e.type === "add" ? e.terms.filter((term) => openExponents(term).length > 0) : [e];
  return terms.length === 1
    ? terms.map((term) => ({ left: sum(ZERO, ...exponentsOf(term).values()), right: degree }))
    : [];
}

/** The two square roots of a positive number are opposites, and each of them squared is the number. */
export function squareRootsOf(formulas: readonly Spoken[]): Stated[] {
  const [a, b] = formulas.slice(-2).map(expressionOf);
  const number = formulas.length > 2 && formulas[0] ? expressionOf(formulas[0]) : null;
  if (!a || !b) return [];
  return [{ left: sum(a, b), right: ZERO }, ...(number ? [{ left: number, right: product(a, a) }] : [])];
}

/** What a fraction is 0 for is what its numerator is 0 for. */
export function vanishes([a]: readonly Spoken[]): Stated[] {
  const e = a && expressionOf(a);
  if (!e) return [];
  return e.type === "divide" ? [{ left: e.numerator, right: ZERO }] : [{ left: e, right: ZERO }];
}

/** A false root makes a denominator 0. */
export function falseRoot([equation]: readonly Spoken[]): Stated[] {
  const below = (equation?.sides ?? []).flatMap(denominatorsOf);
  const distinct = below.filter((e, index) => symbolsOf(e).size > 0 && index < 3);
  return distinct.length > 0 ? [{ left: product(...distinct), right: ZERO }] : [];
}

/** What an expression divides by, with what its parts divide by. */
export function denominatorsOf(e: Expression): Expression[] {
  return [...(e.type === "divide" ? [e.denominator] : []), ...partsOf(e).flatMap(denominatorsOf)];
}

/** The coefficients of an equation of degree 2 in its unknown, highest first. */
function quadratic(equation: Spoken | undefined, unknown?: Spoken): Expression[] | null {
  // The roots of an expression are where it is 0.
  const [left, right = ZERO] = equation?.sides ?? [];
  const named = unknown && expressionOf(unknown);
  if (!left || !right) return null;
  const letter = named?.type === "symbol" ? named.name : unknownOf(left, right);
  const coefficients = letter === null ? null : coefficientsOf(minus(left, right), letter);
  return coefficients?.length === 3 ? coefficients.reverse() : null;
}

/** By powers of a letter, from the constant on. */
export function coefficientsOf(e: Expression, letter: string): Expression[] | null {
  const form = rationalForm(e);
  if (form?.denominator.size !== 1 || !form.denominator.has("")) return null;
  const byPower = new Map<number, [string, ReturnType<typeof rational>][]>();
  for (const [monomial, value] of form.numerator) {
    const factors = factorsOf(monomial);
    const power = factors.find(([name]) => name === letter)?.[1] ?? 0;
    const rest = factors
      .filter(([name]) => name !== letter)
      .map(([name, exponent]) => `${name}^${exponent}`)
      .join("*");
    byPower.set(power, [...(byPower.get(power) ?? []), [rest, value]]);
  }
  const degree = Math.max(0, ...byPower.keys());
  if (degree > 6) return null;
  return Array.from({ length: degree + 1 }, (_, power) =>
    polynomialExpression(new Map(byPower.get(power) ?? [])),
  );
}

/** Vieta: the sum and the product of two roots. */
export function bothRoots(
  first: Spoken | undefined,
  second: Spoken | undefined,
  equation: Spoken | undefined,
  unknown?: Spoken,
): Stated[] {
  const [a, b] = [first && expressionOf(first), second && expressionOf(second)];
  const [top, middle, last] = quadratic(equation, unknown) ?? [];
  if (!a || !b || !top || !middle || !last) return [];
  return [
    { left: product(top, sum(a, b)), right: { type: "negate", operand: middle } },
    { left: product(top, a, b), right: last },
  ];
}

/** Two equal roots: the discriminant is 0. */
export function equalRoots(equation: Spoken | undefined, unknown?: Spoken): Stated[] {
  const [a, b, c] = quadratic(equation, unknown) ?? [];
  if (!a || !b || !c) return [];
  return [{ left: minus(product(b, b), product(numberOf(4), a, c)), right: ZERO }];
}

/** The term in a monomial is missing from a product: its coefficient is 0. */
export function withoutTerm(whole: Spoken | undefined, term: Spoken | undefined): Stated[] {
  const [e, monomial] = [whole && expressionOf(whole), term && expressionOf(term)];
  if (!e || !monomial) return [];
  const powers = [...exponentsOf(monomial)].map(
    ([name, exponent]) => [name, evaluateExact(exponent)] as const,
  );
  let rest: Expression | null = e;
  const other = new Set(["x", "y"].filter((name) => !powers.some(([known]) => known === name)));
  for (const [name, power] of powers)
    rest = rest && power ? (coefficientsOf(rest, name)?.[Number(power.numerator)] ?? null) : null;
  for (const name of other) rest = rest && (coefficientsOf(rest, name)?.[0] ?? null);
  return rest ? [{ left: rest, right: ZERO }] : [];
}

/** Roots that can be added as they are have the same radicand. */
export function likeRoots([a, b]: readonly Spoken[]): Stated[] {
  return pair(a, b, (x, y) =>
    x.type === "root" && y.type === "root" ? [{ left: x.radicand, right: y.radicand }] : [],
  );
}

function pair(
  a: Spoken | undefined,
  b: Spoken | undefined,
  state: (x: Expression, y: Expression) => Stated[],
): Stated[] {
  const [x, y] = [a && expressionOf(a), b && expressionOf(b)];
  return x && y ? state(x, y) : [];
}
