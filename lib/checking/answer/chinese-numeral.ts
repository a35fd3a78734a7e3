import { type Rational, rational } from "@/lib/algebra/rational";

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** The value of a Chinese numeral: 一百二十, 三分之二, 二又三分之一, 三点一四, 负五, 百分之二十; null for anything else. */
export function chineseNumeral(text: string): Rational | null {
  if (text.startsWith("负")) return negated(chineseNumeral(text.slice(1)));
  const mixed = /^(.+)又(.+)分之(.+)$/.exec(text);
  if (mixed) {
    const [whole, bottom, top] = mixed.slice(1).map(wholeNumeral);
    if (whole === null || !bottom || top === null || whole === undefined || top === undefined) return null;
    return rational(whole * bottom + top, bottom);
  }
  const fraction = /^(.+)分之(.+)$/.exec(text);
  if (fraction) {
    const [bottom, top] = fraction.slice(1).map(wholeNumeral);
    return bottom && top !== null && top !== undefined ? rational(top, bottom) : null;
  }
  const [whole, decimals] = text.split("点");
  if (decimals !== undefined) return withDecimals(wholeNumeral(whole ?? ""), decimals);
  const value = wholeNumeral(text);
  return value === null ? null : rational(value);
}

function negated(value: Rational | null): Rational | null {
  return value && { ...value, numerator: -value.numerator };
}

function withDecimals(whole: bigint | null, decimals: string): Rational | null {
  const digits = [...decimals].map((digit) => DIGITS[digit]);
  if (whole === null || digits.length === 0 || digits.includes(undefined)) return null;
  const scale = 10n ** BigInt(digits.length);
  return rational(whole * scale + BigInt(digits.join("")), scale);
}

function wholeNumeral(text: string): bigint | null {
  const [upper, lower, ...others] = text.split("亿");
  if (others.length > 0 || text === "") return null;
  if (lower === undefined) return belowHundredMillion(upper ?? "");
  const [high, low] = [belowHundredMillion(upper ?? ""), lowerPart(lower, 10_000_000n, belowHundredMillion)];
  return high === null || low === null ? null : high * 100_000_000n + low;
}

function belowHundredMillion(text: string): bigint | null {
  const [upper, lower, ...others] = text.split("万");
  if (others.length > 0) return null;
  if (lower === undefined) return belowTenThousand(upper ?? "");
  const [high, low] = [belowTenThousand(upper ?? ""), lowerPart(lower, 1000n, belowTenThousand)];
  return high === null || low === null ? null : high * 10_000n + low;
}

/** What follows 万 or 亿: nothing, one digit that counts the next place down (一万五), or a numeral. */
function lowerPart(text: string, place: bigint, read: (text: string) => bigint | null): bigint | null {
  const digit = DIGITS[text];
  if (text === "") return 0n;
  return digit === undefined ? read(text) : BigInt(digit) * place;
}

function belowTenThousand(text: string): bigint | null {
  // Digits read out: 二〇二四.
  if (text.length > 1 && [...text].every((digit) => DIGITS[digit] !== undefined))
    return BigInt([...text].map((digit) => DIGITS[digit]).join(""));
  let [total, digit, place, afterZero]: [number, number | null, number, boolean] = [0, null, 10_000, false];
  for (const character of text) {
    const unit = PLACES[character];
    const value = DIGITS[character];
    if (unit !== undefined) {
      if (unit >= place) return null;
      total += (digit ?? 1) * unit;
      [digit, place] = [null, unit];
    } else if (value === undefined || (digit !== null && digit !== 0)) return null;
    else {
      afterZero = digit === 0 || value === 0;
      digit = value;
    }
  }
  if (text === "") return null;
  // 二百五 is short for 二百五十; 二百零五 has a place left out.
  const last = afterZero || place === 10_000 ? 1 : place / 10;
  return BigInt(total + (digit ?? 0) * last);
}
