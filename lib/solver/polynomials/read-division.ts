import { parseExpression } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { type Univariate, univariate } from "@/lib/algebra/univariate";
import { type Reader, within } from "../reader";
import { solveDivision, solveRemainder } from "./solve-division";

const DIVIDE = [
  /^divide (?:the polynomial )?(.+?) by (.+?)(?: (?:using|by) (?:polynomial )?(?:long|synthetic) division)?$/i,
  /^(?:find|calculate|determine) the quotient and (?:the )?remainder (?:when|of) (.+?) (?:is )?divided by (.+)$/i,
  /^(?:use |do )?(?:polynomial )?long division[: ]+(.+?) (?:divided )?by (.+)$/i,
  /^求?(?:多项式)?\s*(.+?)\s*除以\s*(.+?)\s*(?:的商(?:式)?(?:和|与|及)余(?:数|式)|的商式?)$/,
  /^(?:计算|求)?[:：]?\s*(\(.+\))\s*(?:÷|\\div)\s*(\(.+\))$/,
];
const REMAINDER = [
  /^(?:find|calculate|determine|what is) the remainder (?:when|of) (.+?) (?:is )?divided by (.+)$/i,
  /^求?(?:多项式)?\s*(.+?)\s*除以\s*(.+?)\s*(?:所得)?的?余(?:数|式)(?:是多少)?$/,
];

/** Division of polynomials in one letter. */
export const readDivision: Reader = (text) => {
  const quotient = polynomialsIn(text, DIVIDE);
  const both = /remainder|余/i.test(text);
  if (quotient) return (locale) => solveDivision(quotient.top, quotient.bottom, quotient.name, both, locale);
  const rest = polynomialsIn(text, REMAINDER);
  return rest && ((locale) => solveRemainder(rest.top, rest.bottom, rest.name, locale));
};

function polynomialsIn(
  text: string,
  patterns: RegExp[],
): { top: Univariate; bottom: Univariate; name: string } | null {
  const [a, b] = (within(text, patterns) ?? []).map(parseExpression);
  if (!a?.ok || !b?.ok) return null;
  const [name, ...others] = new Set([...symbolsOf(a.value), ...symbolsOf(b.value)]);
  if (!name || others.length > 0) return null;
  const [top, bottom] = [univariate(a.value, name), univariate(b.value, name)];
  return top && bottom && bottom.length >= 2 && top.length <= 20 ? { top, bottom, name } : null;
}
