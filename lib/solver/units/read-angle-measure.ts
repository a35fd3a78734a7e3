import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { printRational } from "@/lib/algebra/print-latex";
import { divideRationals, multiplyRationals, type Rational, rational } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { symbolsOf } from "@/lib/algebra/symbols";
import { univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { type Reader, within } from "../reader";
import { readNumber } from "../reading/read-number-list";
import { type Solution, say } from "../solution";

const DEGREES = String.raw`([-+]?\d+(?:\.\d+)?)\s*(?:°|\^\{?\s*\\circ\s*\}?|degrees|度)`;
const TO_RADIANS = [
  new RegExp(`^(?:convert|change|express) ${DEGREES} (?:in)?to radians?(?: measure)?$`, "i"),
  new RegExp(`^(?:express|write) ${DEGREES} in radians?(?: measure)?$`, "i"),
  new RegExp(`^(?:把|将)?(?:角度)?\\s*${DEGREES}\\s*(?:化|换算|转换|转化)(?:成|为)弧度(?:制)?$`),
];
const TO_DEGREES = [
  /^(?:convert|change|express) (.+?)(?: rad(?:ians?)?)? (?:in)?to degrees?(?: measure)?$/i,
  /^(?:把|将)?\s*(.+?)\s*(?:弧度|rad)?\s*(?:化|换算|转换|转化)(?:成|为)(?:角度|度)(?:制)?$/,
];

/** Degrees as multiples of π, and back. */
export const readAngleMeasure: Reader = (text) => {
  const degrees = readNumber(within(text, TO_RADIANS)?.[0] ?? "");
  if (degrees) return (locale) => toRadians(degrees, locale);
  const source = within(text, TO_DEGREES)?.[0];
  const turns = source === undefined ? null : multipleOfPi(source);
  return turns && ((locale) => toDegrees(turns, locale));
};

/** What π is multiplied by; null for other numbers. */
function multipleOfPi(source: string): Rational | null {
  const parsed = parseExpression(source.replace(/\\?pi(?![a-z])|π/g, "p"));
  if (!parsed.ok || [...symbolsOf(parsed.value)].join() !== "p") return null;
  const at = (p: Expression) => evaluateExact(substitute(parsed.value, "p", p));
  const coefficients = univariate(parsed.value, "p");
  const [constant, slope] = coefficients ?? [];
  if (coefficients?.length !== 2 || !slope || constant?.numerator !== 0n) return null;
  return at({ type: "number", value: rational(1) });
}

function toRadians(degrees: Rational, locale: Locale): Solution {
  const turns = divideRationals(degrees, rational(180));
  const final = printTurns(turns);
  return {
    steps: [
      {
        kind: "compute",
        title: say(locale, "180° 是 π 弧度", "180° is π radians"),
        text: `$$${printRational(degrees, true)} \\times \\frac{\\pi}{180} = ${final}$$`,
      },
    ],
    final,
  };
}

function printTurns({ numerator, denominator }: Rational): string {
  const size = numerator < 0n ? -numerator : numerator;
  if (size === 0n) return "0";
  const top = size === 1n ? "\\pi" : `${size}\\pi`;
  return `${numerator < 0n ? "-" : ""}${denominator === 1n ? top : `\\frac{${top}}{${denominator}}`}`;
}

function toDegrees(turns: Rational, locale: Locale): Solution {
  const value = printRational(multiplyRationals(turns, rational(180)), true);
  return {
    steps: [
      {
        kind: "compute",
        title: say(locale, "π 弧度是 180°", "π radians are 180°"),
        text: `$$${printRational(turns)} \\times 180 = ${value}$$`,
      },
    ],
    final: `${value}^{\\circ}`,
  };
}
