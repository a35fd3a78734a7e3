import type { Expression } from "@/lib/algebra/expression";
import { powersOf } from "@/lib/algebra/monomial";
import { type RationalForm, rationalForm } from "@/lib/algebra/normal-form";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { greatestCommonDivisor, isInteger, type Rational } from "@/lib/algebra/rational";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { divideByRoot, rationalRoot, type Univariate, univariate, valueAt } from "@/lib/algebra/univariate";
import { readQuantity } from "../units/read-quantity";
import type { AnswerForm } from "../verdict";
import { isSimpleNumber } from "./simple-number";
import { splitAnswer } from "./split-answer";

const PRIME_MAX = 10n ** 10n;
const ROOTS_MAX = 8;

/** Whether an answer is written in the form asked for; null where that is not certain. */
export function hasForm(answer: string, form: Exclude<AnswerForm, "any">): boolean | null {
  const verdicts = splitAnswer(answer).items.map((item) => {
    const value = valueIn(item);
    return value && formOf(value, form);
  });
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

/** What an item says the value is: without its name, its units, `= 0` after it and `60 =` before `2^2 \cdot 3 \cdot 5`. */
export function valueIn(item: string): Expression | null {
  const text = item.replace(/^[A-Za-z]\s*=\s*/, "");
  const parsed = parseStatement(text);
  if (!parsed.ok) return readQuantity(text)?.bare ?? null;
  if (parsed.value.type !== "relation") return parsed.value;
  const { sides, operators } = parsed.value;
  const [left, right] = sides;
  const isZero =
    sides.length === 2 && operators[0] === "=" && right?.type === "number" && right.value.numerator === 0n;
  if (isZero && left) return left;
  const areNumbers = sides.every((side) => symbolsOf(side).size === 0);
  return areNumbers && operators.every((operator) => operator === "=") ? (sides.at(-1) ?? null) : null;
}

function formOf(e: Expression, form: Exclude<AnswerForm, "any">): boolean | null {
  switch (form) {
    case "exact":
      return !someExpression(e, (part) => part.type === "number" && part.decimals !== undefined);
    case "decimal":
      return isDecimal(e);
    case "factored":
      return isFactored(e);
    case "simplified":
      return isSimplified(e);
  }
}

function isDecimal(e: Expression): boolean {
  if (e.type === "negate" || e.type === "percent") return isDecimal(e.operand);
  return e.type === "number" && (e.decimals !== undefined || isInteger(e.value));
}

/** A product of powers of sums that factor no further over the whole numbers, in one letter; without letters, of primes. */
function isFactored(e: Expression): boolean | null {
  const [name, ...others] = symbolsOf(e);
  const factors = factorsOf(e);
  if (name === undefined) return factors.every(isPrime);
  // `a(c+d) + b(c+d)` is a sum still.
  if (e.type === "add" && e.terms.some((term) => someExpression(term, (part) => part.type === "add")))
    return false;
  const verdicts = factors.map((factor) => {
    const polynomial = others.length > 0 ? null : univariate(factor, name);
    return polynomial ? isIrreducible(polynomial) : hasNoFactor(rationalForm(factor));
  });
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

export function isPrime(e: Expression): boolean {
  if (e.type !== "number" || !isInteger(e.value) || e.value.numerator > PRIME_MAX) return false;
  const { numerator } = e.value;
  for (let p = 2n; p * p <= numerator; p++) if (numerator % p === 0n) return false;
  return numerator > 1n;
}

function factorsOf(e: Expression): Expression[] {
  if (e.type === "multiply") return e.factors.flatMap(factorsOf);
  if (e.type === "negate") return factorsOf(e.operand);
  if (e.type === "power" && e.exponent.type === "number") return factorsOf(e.base);
  return [e];
}

/** Of a polynomial in several letters: false with a common factor or as a difference of squares, true where it is linear. */
function hasNoFactor(form: RationalForm | null): boolean | null {
  if (form?.denominator.size !== 1 || !form.denominator.has("")) return null;
  const terms = [...form.numerator];
  if (terms.length < 2) return true;
  if (!terms.every(([, value]) => isInteger(value))) return null;
  const content = terms.reduce((common, [, { numerator }]) => greatestCommonDivisor(common, numerator), 0n);
  const powers = terms.map(([monomial]) => powersOf(monomial));
  const [first] = powers;
  const shared = [...(first?.keys() ?? [])].some((name) => powers.every((other) => other.has(name)));
  if (content > 1n || shared || isDifferenceOfSquares(terms)) return false;
  const degrees = powers.map((each) => [...each.values()].reduce((total, power) => total + power, 0));
  return Math.max(...degrees) <= 1 ? true : null;
}

function isDifferenceOfSquares(terms: readonly (readonly [string, Rational])[]): boolean {
  const [a, b] = terms;
  if (!a || !b || terms.length !== 2 || a[1].numerator > 0n === b[1].numerator > 0n) return false;
  return terms.every(([monomial, { numerator }]) => {
    const root = BigInt(Math.round(Math.sqrt(Math.abs(Number(numerator)))));
    const square = root * root === (numerator < 0n ? -numerator : numerator);
    return square && [...powersOf(monomial).values()].every((power) => power % 2 === 0);
  });
}

/** Null above degree 3, where a factor need not have a root. */
function isIrreducible(polynomial: Univariate): boolean | null {
  const degree = polynomial.length - 1;
  if (degree <= 0) return true;
  if (polynomial.every(isInteger)) {
    const content = polynomial.reduce(
      (common, { numerator }) => greatestCommonDivisor(common, numerator),
      0n,
    );
    if (content > 1n && polynomial.filter(({ numerator }) => numerator !== 0n).length > 1) return false;
  }
  if (degree === 1) return true;
  const root = rationalRoot(polynomial);
  if (root) return false;
  return root === null && degree <= 3 ? true : null;
}

/** Nothing left to work out: fractions in lowest terms, no like terms, no sums of numbers, roots without squares. */
function isSimplified(e: Expression): boolean | null {
  if (symbolsOf(e).size === 0) return isSimpleNumber(e);
  if (!rationalForm(e)) return hasLikeParts(e) ? false : null;
  return e.type === "divide" ? isSimpleQuotient(e.numerator, e.denominator) : isSimplePolynomial(e);
}

/** `\sin x + \sin x`, which would not be simple with a letter in place of its functions and roots either. */
function hasLikeParts(e: Expression): boolean {
  const names = new Map<string, string>();
  const plain = replaceParts(e, (part) => {
    if (part.type !== "function" && part.type !== "root") return null;
    const text = printLatex(part);
    const name = names.get(text) ?? `f_${names.size}`;
    names.set(text, name);
    return { type: "symbol", name };
  });
  return rationalForm(plain) !== null && plain.type === "add" && isSimplePolynomial(plain) === false;
}

/** A quotient of polynomials in one letter, without a common factor. */
function isSimpleQuotient(top: Expression, bottom: Expression): boolean | null {
  const [name, ...others] = new Set([...symbolsOf(top), ...symbolsOf(bottom)]);
  if (others.length > 0) return isSimpleMonomialQuotient(top, bottom);
  const [a, b] =
    name === undefined || others.length > 0 ? [] : [univariate(top, name), univariate(bottom, name)];
  if (!a || !b || ![...a, ...b].every(isInteger)) return null;
  const content = [...a, ...b].reduce(
    (common, { numerator }) => greatestCommonDivisor(common, numerator),
    0n,
  );
  if (content > 1n) return false;
  for (let rest = b, count = 0; rest.length > 1 && count < ROOTS_MAX; count++) {
    const root = rationalRoot(rest);
    if (!root) break;
    if (valueAt(a, root).numerator === 0n) return false;
    rest = divideByRoot(rest, root);
  }
  return b.length <= 2 ? isSimplePolynomial(top) : null;
}

/** Terms of one power each; two terms alike are not yet collected. */
function isSimplePolynomial(e: Expression): boolean | null {
  const terms = e.type === "add" ? e.terms : [e];
  const forms = terms.map((term) => rationalForm(term));
  if (forms.some((form) => form?.denominator.size !== 1 || !form.denominator.has(""))) return null;
  if (terms.some((term) => someExpression(term, (part) => part.type === "add")))
    return terms.length > 1 ? false : null;
  if (!terms.every(isSimpleTerm)) return false;
  const monomials = forms.map((form) => [...(form?.numerator.keys() ?? [])].join());
  return new Set(monomials).size === monomials.length;
}

/** `6x^2y` once through: one number, each letter once. */
function isSimpleTerm(term: Expression): boolean {
  const inner = term.type === "negate" ? term.operand : term;
  const factors = inner.type === "multiply" ? inner.factors : [inner];
  const letters = factors.flatMap((factor) => [...symbolsOf(factor)]);
  const numbers = factors.filter((factor) => symbolsOf(factor).size === 0);
  // `(x^2)^3` is x^6.
  if (factors.some((factor) => factor.type === "power" && /^(?:power|multiply)$/.test(factor.base.type)))
    return false;
  return numbers.length <= 1 && new Set(letters).size === letters.length;
}

/** A quotient of two single terms in several letters: true where nothing cancels; null for sums. */
function isSimpleMonomialQuotient(top: Expression, bottom: Expression): boolean | null {
  const [a, b] = [rationalForm(top)?.numerator, rationalForm(bottom)?.numerator];
  const [[x, p] = [], [y, q] = []] = [[...(a ?? [])][0] ?? [], [...(b ?? [])][0] ?? []];
  if (a?.size !== 1 || b?.size !== 1 || x === undefined || y === undefined || !p || !q) return null;
  if (!isInteger(p) || !isInteger(q)) return null;
  const shared = [...powersOf(x).keys()].some((name) => powersOf(y).has(name));
  if (shared || greatestCommonDivisor(p.numerator, q.numerator) > 1n) return false;
  return isSimpleTerm(top) && isSimpleTerm(bottom);
}
