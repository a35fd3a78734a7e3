import { evaluateArithmetic } from "../evaluate-arithmetic";
import { firstReading, type Reader } from "../reader";
import { expandPolynomial, factorPolynomial } from "../rewrite-polynomial";
import { simplifyFraction, simplifyRoots } from "../simplify";
import { inOneLetter, withoutLetters } from "./in-one-letter";

const FACTOR = [
  /^(?:factori[sz]e|factor)(?: completely| fully| over the integers| the (?:polynomial|expression))*[: ]*(.+?)(?: completely| fully| over the integers)?$/i,
  /^(?:把|将)?(?:多项式)?\s*(.+?)\s*(?:因式分解|分解因式)$/,
  /^(?:因式分解|分解因式)[:：]?\s*(.+)$/,
];
const EXPAND = [/^(?:expand|multiply out)(?: and simplify)?[: ]*(.+)$/i, /^展开[:：]?\s*(.+)$/];
const SIMPLIFY = [/^(?:simplify)(?: the expression)?[: ]*(.+)$/i, /^化简(?:式子|下列式子)?[:：]?\s*(.+)$/];

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
  const value = firstReading(text, [...EXPAND, ...SIMPLIFY], withoutLetters);
  return value && ((locale) => evaluateArithmetic(value, locale) ?? simplifyRoots(value, locale));
};
