import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import type { Rational } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { symbolsOf } from "@/lib/algebra/symbols";
import type { Locale } from "@/lib/i18n/locale";
import { evaluateArithmetic } from "../evaluate-arithmetic";
import { type Reader, within } from "../reader";
import { hasZeroToZero } from "../reading/has-zero-to-zero";
import { readNumber } from "../reading/read-number-list";
import { type Solution, say } from "../solution";

const NUMBER = String.raw`[-+]?\s*(?:\d+(?:\.\d+)?(?:\/\d+)?|\\frac\{\d+\}\{\d+\})`;
const VALUES = String.raw`((?:[a-z]\s*=\s*${NUMBER}(?:\s*(?:,\s*and|and|,|和|且)\s*)?)+)`;

const FIRST = [
  new RegExp(
    `^(?:evaluate|find(?: the value of)?|calculate|compute|what is(?: the value of)?)[: ]*(.+?),? (?:when|if|for|at|where) ${VALUES}$`,
    "i",
  ),
  /^(?:if|given|let)?[: ]*f\(([a-z])\) ?= ?(.+?)[,;.]? ?(?:then )?(?:find|calculate|what is|evaluate) f\(([-+]?[\d./]+)\)$/i,
];
const TURNED = [
  /^(?:find|calculate|what is|evaluate) f\(([-+]?[\d./]+)\),? (?:if|when|for|given(?: that)?|where) f\(([a-z])\) ?= ?(.+)$/i,
];
const LAST = [
  new RegExp(
    `^(?:当|若|已知)\\s*${VALUES}\\s*时?\\s*[,，]?\\s*(?:求|计算)?(?:代数式|式子)?\\s*(.+?)\\s*的值(?:是多少)?$`,
  ),
];
const FUNCTION_ZH = [
  /^(?:已知|若|设)?(?:函数)?\s*f\(([a-z])\)\s*=\s*(.+?)\s*[,，;；]\s*(?:则|求|计算)\s*f\(([-+]?[\d./]+)\)(?:的值)?(?:是多少)?$/,
];

/** "Evaluate 3x + 2 when x = 4", "f(x) = x² + 1, find f(3)". */
export const readSubstitution: Reader = (text) => {
  const told = within(text, FIRST.slice(0, 1));
  const turned = within(text, LAST);
  const [source, values] = told ?? (turned ? [turned[1] ?? "", turned[0] ?? ""] : []);
  if (source !== undefined && values !== undefined) return reading(source, valuesIn(values));
  const [point, name, inner] = within(text, TURNED) ?? [];
  const [letter, body, at] =
    point !== undefined ? [name, inner, point] : (within(text, [...FIRST.slice(1), ...FUNCTION_ZH]) ?? []);
  const value = at === undefined ? null : readNumber(at);
  return letter && body && value ? reading(body, new Map([[letter, value]])) : null;
};

function valuesIn(source: string): Map<string, Rational> | null {
  const found = new Map<string, Rational>();
  for (const match of source.matchAll(new RegExp(`([a-z])\\s*=\\s*(${NUMBER})`, "g"))) {
    const value = readNumber((match[2] ?? "").replace(/\s+/g, ""));
    if (!value || found.has(match[1] ?? "")) return null;
    found.set(match[1] ?? "", value);
  }
  return found.size > 0 ? found : null;
}

function reading(source: string, values: Map<string, Rational> | null): ReturnType<Reader> {
  const parsed = parseExpression(source);
  if (!parsed.ok || !values) return null;
  const names = [...symbolsOf(parsed.value)];
  if (names.length === 0 || names.length !== values.size || !names.every((name) => values.has(name)))
    return null;
  return (locale) => solveSubstitution(parsed.value, values, locale);
}

function solveSubstitution(e: Expression, values: Map<string, Rational>, locale: Locale): Solution | null {
  const put = [...values].reduce<Expression>(
    (whole, [name, value]) => substitute(whole, name, { type: "number", value }),
    e,
  );
  if (hasZeroToZero(put)) return null;
  const result = evaluateExact(put);
  const worked = result && evaluateArithmetic(put, locale);
  if (!result || !worked) return null;
  const listed = [...values]
    .map(([name, value]) => `$${name} = ${printRational(value)}$`)
    .join(say(locale, "，", ", "));
  return {
    steps: [
      {
        kind: "derive",
        title: say(locale, "把数代入字母", "Put the numbers in place of the letters"),
        text: `${say(locale, "把 ", "Put ")}${listed}${say(locale, ` 代入 $${printLatex(e)}$，得`, ` into $${printLatex(e)}$:`)}\n$$${printLatex(put)}$$`,
      },
      ...worked.steps,
    ],
    final: worked.final,
  };
}
