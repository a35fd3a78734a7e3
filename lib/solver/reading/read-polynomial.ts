import type { Expression } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { someExpression } from "@/lib/algebra/symbols";
import { evaluateArithmetic } from "../evaluate-arithmetic";
import { factorLetters, simplifyLetters } from "../polynomials/several-letters";
import { firstReading, type Reader } from "../reader";
import { expandPolynomial, factorPolynomial } from "../rewrite-polynomial";
import { simplifyFraction, simplifyRoots } from "../simplify";
import type { Solution } from "../solution";
import { inOneLetter, inSeveralLetters, withoutLetters } from "./in-one-letter";

const FACTOR = [
  /^(?:factori[sz]e|factor)(?: completely| fully| over the integers| the (?:polynomial|expression))*[: ]*(.+?)(?: completely| fully| over the integers)?$/i,
  /^(?:把|将)?(?:多项式)?\s*(.+?)\s*(?:因式分解|分解因式)$/,
  /^(?:因式分解|分解因式)[:：]?\s*(.+)$/,
];
const EXPAND = [/^(?:expand|multiply out)(?: and simplify)?[: ]*(.+)$/i, /^展开[:：]?\s*(.+)$/];
const SIMPLIFY = [/^(?:simplify)(?: the expression)?[: ]*(.+)$/i, /^化简(?:式子|下列式子)?[:：]?\s*(.+)$/];

/** "Calculate (2x+3)(x-4)": with letters it means to multiply out. */
const COMPUTE = [
  /^(?:计算|口算)[:：]?\s*(.+)$/,
  /^(?:calculate|compute|perform the operations?|multiply|add|subtract)[: ]+(.+)$/i,
];

/** Expanding, factoring and simplifying. */
export const readPolynomial: Reader = (text) => {
  // A ratio made simpler is a ratio, no number.
  if (/\d\s*[:∶]\s*\d/.test(text)) return null;
  const factor = firstReading(text, FACTOR, inOneLetter);
  if (factor) return (locale) => factorPolynomial(factor.expression, factor.name, locale);
  const expand = firstReading(text, EXPAND, inOneLetter);
  if (expand) return (locale) => expandPolynomial(expand.expression, expand.name, locale);
  const simplify = firstReading(text, SIMPLIFY, inOneLetter);
  if (simplify) {
    const { expression, name } = simplify;
    return (locale) =>
      expandPolynomial(expression, name, locale) ?? simplifyFraction(expression, name, locale);
  }
  const factors = firstReading(text, FACTOR, (source) => inSeveralLetters(apart(source)));
  if (factors) return (locale) => factorLetters(factors, locale);
  const letters = firstReading(text, [...EXPAND, ...SIMPLIFY, ...COMPUTE], inSeveralLetters);
  if (letters) return (locale) => simplifyLetters(letters, locale);
  const product = firstReading(text, COMPUTE, inOneLetter);
  if (product?.name.length === 1 && isPlain(product.expression))
    return (locale) =>
      changed(expandPolynomial(product.expression, product.name, locale), product.expression);
  const value = firstReading(text, [...EXPAND, ...SIMPLIFY], withoutLetters);
  return value && ((locale) => evaluateArithmetic(value, locale) ?? simplifyRoots(value, locale));
};

/** In what is to be factored `by` and `my` are products, no words. */
function apart(source: string): string {
  return source.replace(/(?<![a-zA-Z\\])([abm])([xy])(?![a-zA-Z])/g, "$1 $2");
}

/** Of `x + 2` nothing can be calculated. */
function changed(solution: Solution | null, e: Expression): Solution | null {
  return solution?.final === printLatex(e) ? null : solution;
}

/** Sums, products and powers alone: of a fraction or a function "calculate" may mean something else. */
function isPlain(e: Expression): boolean {
  const plain = ["number", "symbol", "add", "multiply", "negate", "power"];
  return !someExpression(e, (part) => !plain.includes(part.type));
}
