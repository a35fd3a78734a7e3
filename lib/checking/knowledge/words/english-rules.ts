import { passes, passesAll, passesOrigin } from "./curves-of-words";
import { arithmetic, eccentricity, geometric, perpendicular } from "./higher-words";
import {
  bothRoots,
  bounds,
  equalRoots,
  equals,
  fixed,
  isRootOf,
  likeTerms,
  ofDegree,
  opposites,
  reciprocals,
  solves,
  vanishes,
  withoutTerm,
} from "./statements-of-words";
import type { WordRule } from "./word-rule";

const THE = "(?:the |a |an |one |its )?";
const EQUATION = "(?:the |a |an )?(?:quadratic |linear |fractional )?equation";
const ABOUT = "(?:(?:with respect to|in terms of|in|for|about) (?:the variable )?§ ?)?";

function words(source: string): RegExp {
  return new RegExp(source.replace(/ /g, "\\s*"), "gi");
}

/** What sentences of English school problems come to as equations. */
export const ENGLISH_RULES: readonly WordRule[] = [
  {
    pattern: words(`§ (?:and|,) § are (?:additive inverses|opposites?|opposite numbers|negatives)`),
    state: opposites,
  },
  { pattern: words(`§ is the (?:opposite|additive inverse|negative) of §`), state: opposites },
  { pattern: words(`(?:opposite|additive inverse) of § is §`), state: opposites },
  { pattern: words(`§ (?:and|,) § are (?:multiplicative inverses|reciprocals)`), state: reciprocals },
  { pattern: words(`§ is the reciprocal of §`), state: reciprocals },
  { pattern: words(`reciprocal of § is §`), state: reciprocals },
  {
    pattern: words(
      `value of (?:the )?(?:expression |algebraic expression |fraction |polynomial )?§ is (?:equal to )?§`,
    ),
    state: equals,
  },
  { pattern: words(`(?:expression )?§ (?:has a value of|is equal to|equals) §`), state: equals },
  { pattern: words(`§ (?:and|,) § are equal`), state: equals },
  { pattern: words(`(?:fraction |expression )§ (?:is|equals|is equal to) (?:0|zero)`), state: vanishes },
  {
    pattern: words(`§ is the (?:arithmetic |principal )?square root of §`),
    state: (formulas) => isRootOf(formulas),
  },
  { pattern: words(`square root of § is §`), state: ([a, b]) => (a && b ? isRootOf([b, a]) : []) },
  { pattern: words(`§ is the cube root of §`), state: (formulas) => isRootOf(formulas, 3) },
  {
    pattern: words(`§ , § ,? (?:and )?§ (?:form|are in|is) (?:a |an )?geometric (?:sequence|progression)`),
    state: geometric,
  },
  {
    pattern: words(`§ , § ,? (?:and )?§ (?:form|are in|is) (?:a |an )?arithmetic (?:sequence|progression)`),
    state: arithmetic,
  },
  { pattern: words(`eccentricity (?:of |is |equal to )*§`), state: eccentricity },
  { pattern: words(`§ (?:is |and )?perpendicular to §`), state: perpendicular },
  { pattern: words(`§ (?:is|being) the (?:largest|greatest) negative integer`), state: fixed(-1) },
  { pattern: words(`§ (?:is|being) the smallest positive integer`), state: fixed(1) },
  {
    pattern: words(`§ is ${THE}(?:solution|root) (?:of|to) ${EQUATION} ${ABOUT}§`),
    state: (formulas) => solves(formulas[0], formulas.at(-1), formulas.length > 2 ? formulas[1] : undefined),
  },
  {
    pattern: words(`${EQUATION} ${ABOUT}§ has ${THE}(?:solution|root) (?:of |as |is )?§`),
    state: (formulas) =>
      solves(formulas.at(-1), formulas.at(-2), formulas.length > 2 ? formulas[0] : undefined),
  },
  {
    pattern: words(`(?:solution|root) (?:of|to) ${EQUATION} ${ABOUT}§ is §`),
    state: (formulas) =>
      solves(formulas.at(-1), formulas.at(-2), formulas.length > 2 ? formulas[0] : undefined),
  },
  {
    pattern: words(`solution set (?:of|to|for) the inequality § is §`),
    state: ([inequality, solution]) => bounds(inequality, solution),
  },
  { pattern: words(`§ (?:and|,) (?:the )?(?:monomial )?§ are like terms`), state: likeTerms },
  { pattern: words(`§ (?:and|,) § can be combined`), state: likeTerms },
  {
    pattern: words(
      `§ is a (?:linear (?:equation|inequality|function)|first[- ]degree equation|direct proportion(?:al)?(?: function)?)`,
    ),
    state: ofDegree(1),
  },
  { pattern: words(`§ is a (?:quadratic (?:equation|function))`), state: ofDegree(2) },
  {
    pattern: words(
      `§ (?:and|,) § (?:are|be) (?:the )?(?:two )?(?:distinct |real )*(?:roots|solutions|zeros) (?:of|to) (?:${EQUATION} )?${ABOUT}§`,
    ),
    state: (formulas) =>
      bothRoots(formulas[0], formulas[1], formulas.at(-1), formulas.length > 3 ? formulas[2] : undefined),
  },
  {
    pattern: words(`§ has (?:the )?(?:two )?(?:distinct |real )*(?:roots|solutions|zeros) § (?:and|,) §`),
    state: ([equation, first, second]) => bothRoots(first, second, equation),
  },
  {
    pattern: words(
      `(?:roots|solutions|zeros) of (?:${EQUATION} |the polynomial )?${ABOUT}§ (?:are|be) § (?:and|,) §`,
    ),
    state: (formulas) =>
      bothRoots(
        formulas.at(-2),
        formulas.at(-1),
        formulas.at(-3),
        formulas.length > 3 ? formulas[0] : undefined,
      ),
  },
  {
    pattern: words(`${EQUATION} ${ABOUT}§ has two (?:equal|identical|same) real roots`),
    state: (formulas) => equalRoots(formulas.at(-1), formulas.length > 1 ? formulas[0] : undefined),
  },
  {
    pattern: words(`§ does not (?:contain|include|have) (?:the |a |an )?§ ?(?:-? ?term)`),
    state: ([whole, term]) => withoutTerm(whole, term),
  },
  {
    pattern: words(
      `(?:line|parabola|hyperbola|graph|function|curve) (?:of )?(?:the (?:function|equation) )?§ (?:which |that )?pass(?:es|ing)? through (?:the )?(?:points? )?§(?: ?(?:,|and|, and) (?:the )?(?:point )?§){0,3}`,
    ),
    state: passesAll,
  },
  {
    pattern: words(
      `point § (?:is|lies) on (?:the )?(?:graph of )?(?:the )?(?:line|parabola|hyperbola|graph|function|curve|inverse proportional function)? ?(?:of )?§`,
    ),
    state: ([point, curve]) => passes(curve, point),
  },
  { pattern: words(`(?:line|parabola|function|curve) § passes through the origin`), state: passesOrigin },
];
