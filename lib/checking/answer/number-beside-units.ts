import { parseExpression } from "@/lib/algebra/parse-expression";
import { compareExpressions } from "./compare-expressions";
import type { Outcome } from "./outcome";

const NUMBER = String.raw`-?\d[\d,]*(?:\.\d+)?(?:\s*(?:\\times|\\cdot|×|·)\s*10\s*\^\s*\{?-?\d+\}?)?`;
const SPACE = String.raw`(?:\\[,;:! ]|~|\s)*`;
/** Units set upright, with powers that the table of units does not know: `\text{kcal m}^{-2} \text{yr}^{-1}` */
const UNITS = String.raw`(?:\\(?:text|mathrm|textrm)\s*\{[^{}]*\}(?:\^\{?-?\d+\}?)?(?:\\[,;:! ]|~|\s|\/|\\cdot)*)+`;
const MEASURED = new RegExp(`^(${NUMBER})${SPACE}${UNITS}$`);
const PLAIN = new RegExp(`^${NUMBER}$`);
/** Words upright that say more than a unit. */
const SAYS_MORE = /\\(?:text|mathrm)\s*\{[^{}]*\b(?:and|or|not|if|no|for|to|more|less|least|most)\b/i;

/** A bare number beside one with units that only stand there: the units may be the question's. Null for other answers. */
export function compareBesideUnits(expected: string, given: string): Outcome | null {
  const [measured, plain] = MEASURED.test(expected) ? [expected, given] : [given, expected];
  const number = MEASURED.exec(measured)?.[1];
  if (number === undefined || !PLAIN.test(plain) || SAYS_MORE.test(measured)) return null;
  const [a, b] = [parseExpression(number), parseExpression(plain)];
  return a.ok && b.ok && compareExpressions(a.value, b.value) === "equal" ? "equal" : null;
}
