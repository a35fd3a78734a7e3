import { printRational } from "@/lib/algebra/print-latex";
import { type Rational, rational } from "@/lib/algebra/rational";

const SMALL: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS: readonly string[] = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const LARGE: Readonly<Record<string, bigint>> = {
  hundred: 100n,
  thousand: 1000n,
  million: 10n ** 6n,
  billion: 10n ** 9n,
  trillion: 10n ** 12n,
};
const PARTS: Readonly<Record<string, bigint>> = {
  half: 2n,
  halves: 2n,
  third: 3n,
  thirds: 3n,
  quarter: 4n,
  quarters: 4n,
  fourth: 4n,
  fourths: 4n,
  fifth: 5n,
  fifths: 5n,
  sixth: 6n,
  sixths: 6n,
  eighth: 8n,
  eighths: 8n,
  tenth: 10n,
  tenths: 10n,
};

const NUMERAL = new RegExp(
  `^(?:(?:${[...SMALL, ...TENS, ...Object.keys(LARGE)].join("|")})(?:[ -]+(?:and +)?|$))+`,
  "i",
);
const DIGITS_AND_SIZE =
  /(?<![\d.,])(\d+)(?:\.(\d+))?\s+(hundred|thousand|million|billion|trillion|dozen)s?(?![a-z])/gi;

/** Words that may follow a numeral that is a number of things; "one of them" and "two or three" are no numbers. */
const COUNTED =
  /^(?:$|(?!(?:or|and|to|of|is|are|by|in|at|over|times|more|less)(?![a-z]))[a-z]+(?: per [a-z]+)?$)/i;

/** `twenty-four` as 24, `two thirds` as 2/3, `3.5 million` as 3500000, at the start of an answer or as all of it. */
export function englishToDigits(text: string): string {
  const plain = text.replace(/^\\text\s*\{([^{}]*)\}$/, "$1").trim();
  const begin = NUMERAL.exec(plain)?.[0] ?? "";
  const [value, rest] = [wholeOf(begin), plain.slice(begin.length).trim()];
  if (/^(?:a |one[ -])?half$/i.test(plain)) return "1/2";
  if (value !== null && PARTS[rest.toLowerCase()] !== undefined && value > 0n)
    return printRational(rational(value, PARTS[rest.toLowerCase()]));
  if (value !== null && COUNTED.test(rest)) return `${value} ${rest}`.trim();
  return text.replace(DIGITS_AND_SIZE, (_, digits: string, decimals = "", size: string) =>
    printRational(sized(digits + decimals, decimals.length, size), true),
  );
}

function sized(digits: string, places: number, size: string): Rational {
  const factor = /dozen/i.test(size) ? 12n : (LARGE[size.toLowerCase()] ?? 1n);
  return rational(BigInt(digits) * factor, 10n ** BigInt(places));
}

/** `three hundred and five`; null where the words stand in no order that makes a number. */
function wholeOf(words: string): bigint | null {
  const parts = words
    .toLowerCase()
    .split(/[ -]+/)
    .filter((word) => word !== "" && word !== "and");
  if (parts.length === 0) return null;
  let [total, group, last, largest] = [0n, 0n, 1000n, 10n ** 15n];
  for (const word of parts) {
    const size = LARGE[word];
    if (size === undefined) {
      const value = SMALL.includes(word) ? BigInt(SMALL.indexOf(word)) : BigInt(TENS.indexOf(word) * 10 + 20);
      // A smaller place follows a larger one: "five two" and "twenty twelve" are no numbers.
      if (last < 20n || value >= last || (last < 100n && value > 9n)) return null;
      group += value;
      last = value;
    } else if (size === 100n) {
      if (group === 0n || group > 9n) return null;
      group *= size;
      last = size;
    } else {
      if (group === 0n || size >= largest) return null;
      total += group * size;
      [group, last, largest] = [0n, 1000n, size];
    }
  }
  return total + group;
}
