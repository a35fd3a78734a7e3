import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { printRational } from "@/lib/algebra/print-latex";
import { multiplyRationals, type Rational, rational, rationalFromDecimal } from "@/lib/algebra/rational";
import type { Locale } from "@/lib/i18n/locale";
import { type Reader, within } from "../reader";
import { readNumber } from "../reading/read-number-list";
import { type Solution, say } from "../solution";

const N = String.raw`([-+]?\d+(?:\.\d+)?(?:\s*\\?%)?|[-+]?\d+\s*\/\s*\d+|[-+]?\\frac\{\d+\}\{\d+\})`;
const WRITE = "(?:express|write|convert|change|give)";
const PLACES: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
};

const AS_FRACTION = [
  new RegExp(
    `^${WRITE} ${N} (?:as|to|into|in) (?:a |the )?(?:common |simplest |reduced )?fraction(?: form)?(?: in (?:lowest|simplest) (?:terms|form))?$`,
    "i",
  ),
  new RegExp(`^(?:把|将)?\\s*${N}\\s*(?:化|写|改写)(?:成|为)(?:最简)?分数$`),
];
const AS_DECIMAL = [
  new RegExp(`^${WRITE} ${N} (?:as|to|into|in) (?:a )?decimal(?: form)?$`, "i"),
  new RegExp(`^(?:把|将)?\\s*${N}\\s*(?:化|写|改写)(?:成|为)小数$`),
];
const AS_PERCENT = [
  new RegExp(`^${WRITE} ${N} (?:as|to|into) (?:a )?percent(?:age)?$`, "i"),
  new RegExp(`^(?:把|将)?\\s*${N}\\s*(?:化|写|改写)(?:成|为)百分数$`),
];
const SCIENTIFIC = [
  new RegExp(`^${WRITE} ([-+]?[\\d,]+(?:\\.\\d+)?) (?:in|using) (?:scientific notation|standard form)$`, "i"),
  /^(?:把|将)?\s*([-+]?[\d,]+(?:\.\d+)?)\s*用科学(?:记|计)数法表示(?:为|是)?$/,
];
const ROUND = [
  /^round ([-+]?\d+\.\d+) to (one|two|three|four|[1-4]) decimal places?$/i,
  /^(?:把|将)?\s*([-+]?\d+\.\d+)\s*(?:四舍五入)?\s*(?:,)?\s*(?:保留|精确到)(一|两|二|三|四|[1-4])位小数$/,
];

/** A number written as a fraction, a decimal, a percentage, in scientific notation, or rounded. */
export const readNumberForm: Reader = (text) => {
  const fraction = valueIn(within(text, AS_FRACTION)?.[0]);
  if (fraction)
    return (locale) => told(printRational(fraction), say(locale, "约成最简分数", "In lowest terms"), locale);
  const decimal = valueIn(within(text, AS_DECIMAL)?.[0]);
  if (decimal)
    return isFinite10(decimal)
      ? (locale) =>
          told(printRational(decimal, true), say(locale, "分子除以分母", "Divide top by bottom"), locale)
      : null;
  const percent = valueIn(within(text, AS_PERCENT)?.[0]);
  if (percent && isFinite10(percent)) {
    const hundredfold = multiplyRationals(percent, rational(100));
    return (locale) =>
      told(
        `${printRational(hundredfold, true)}\\%`,
        say(locale, "乘 100，加上百分号", "Times 100, with the sign %"),
        locale,
      );
  }
  const long = within(text, SCIENTIFIC)?.[0]?.replace(/,/g, "");
  if (long !== undefined) return (locale) => scientific(long, locale);
  const [digits, places] = within(text, ROUND) ?? [];
  const count = PLACES[places?.toLowerCase() ?? ""];
  return digits !== undefined && count ? (locale) => rounded(digits, count, locale) : null;
};

function valueIn(source: string | undefined): Rational | null {
  if (source === undefined) return null;
  if (!source.includes("%")) return readNumber(source);
  const parsed = parseExpression(source.replace(/\\?%/, "\\%"));
  return parsed.ok ? evaluateExact(parsed.value) : null;
}

/** Whether the decimal ends. */
function isFinite10({ denominator }: Rational): boolean {
  let rest = denominator;
  for (const p of [2n, 5n]) while (rest % p === 0n) rest /= p;
  return rest === 1n;
}

function told(final: string, title: string, locale: Locale): Solution {
  return {
    steps: [{ kind: "compute", title, text: say(locale, `结果是 $${final}$。`, `This gives $${final}$.`) }],
    final,
  };
}

function scientific(digits: string, locale: Locale): Solution | null {
  const [, sign = "", whole = "", part = ""] = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  const all = (whole + part).replace(/^0+/, "");
  if (all === "") return null;
  const exponent =
    whole.replace(/^0+/, "") !== ""
      ? whole.replace(/^0+/, "").length - 1
      : -(part.length - part.replace(/^0+/, "").length + 1);
  const mantissa = all.replace(/0+$/, "");
  const shown = mantissa.length > 1 ? `${mantissa[0]}.${mantissa.slice(1)}` : mantissa;
  const final = `${sign === "-" ? "-" : ""}${shown} \\times 10^{${exponent}}`;
  return {
    steps: [
      {
        kind: "derive",
        title: say(locale, "写成 1 到 10 之间的数乘 10 的幂", "A number from 1 to 10 times a power of 10"),
        text: `$$${digits} = ${final}$$`,
      },
    ],
    final,
  };
}

function rounded(digits: string, places: number, locale: Locale): Solution {
  const value = rationalFromDecimal(digits);
  const scale = 10n ** BigInt(places);
  const [size, negative] = value.numerator < 0n ? [-value.numerator, true] : [value.numerator, false];
  const units = (2n * size * scale + value.denominator) / (2n * value.denominator);
  const text = `${units}`.padStart(places + 1, "0");
  const final = `${negative && units > 0n ? "-" : ""}${text.slice(0, -places)}.${text.slice(-places)}`;
  return {
    steps: [
      {
        kind: "compute",
        title: say(locale, "看下一位：满 5 进一", "Look at the next digit: from 5 on, up"),
        text: `$$${digits} \\approx ${final}$$`,
      },
    ],
    final,
  };
}
