import { type Reader, within } from "../reader";
import {
  DIVISORS_OF_MAX,
  solveBase,
  solveDivisors,
  solveLastDigits,
  solvePrime,
  solveQuotient,
} from "./solve-number-facts";

const POWER = String.raw`(\d+)\s*\^\s*\{?\s*(\d+)\s*\}?`;
const FIND = "(?:(?:find|determine|compute|calculate|what is) )?(?:the )?";

const UNITS_DIGIT = [
  new RegExp(`^${FIND}(?:units?|ones|last) digit of ${POWER}$`, "i"),
  new RegExp(`^求?\\s*${POWER}\\s*的(?:个位|末位|个位上的)(?:数字?|上的数字?)?(?:是多少|是几)?$`),
];
const LAST_TWO = [
  new RegExp(`^${FIND}(?:last|final) two digits of ${POWER}$`, "i"),
  new RegExp(`^求?\\s*${POWER}\\s*的(?:末|最后)(?:两|二)位数?(?:字)?(?:是多少|是几)?$`),
];
const HOW_MANY = [
  /^how many (?:positive )?(?:integer )?(?:divisors|factors) does (?:the number )?(\d+) have$/i,
  new RegExp(`^${FIND}number of (?:positive )?(?:integer )?(?:divisors|factors) of (\\d+)$`, "i"),
  /^求?\s*(\d+)\s*(?:的正?(?:因|约)数(?:的)?(?:个数)|(?:一?共)?有多少个(?:不同的)?正?(?:因|约)数)(?:是多少)?$/,
];
const SUM_OF = [
  new RegExp(`^${FIND}sum of (?:all )?(?:the )?(?:positive )?(?:divisors|factors) of (\\d+)$`, "i"),
  /^求?\s*(\d+)\s*的所有正?(?:因|约)数(?:的|之)和(?:是多少)?$/,
];
const LIST_OF = [
  /^(?:list|find|write down|give|what are) (?:all )?(?:of )?(?:the )?(?:positive )?(?:divisors|factors) of (\d+)$/i,
  /^(?:写出|求|列出|找出)\s*(\d+)\s*的(?:所有|全部)的?正?(?:因|约)数$/,
];
const PRIME = [
  /^is (\d+) (?:a )?prime(?: number)?$/i,
  /^(?:判断)?\s*(\d+)\s*(?:是不是|是否是|是否为)\s*(?:质|素)数$/,
  /^(\d+)\s*是\s*(?:质|素)数吗$/,
];
const TO_BASE = [
  /^(?:convert|change|express|write) (?:the )?(?:decimal )?(?:number )?(\d+)(?:_\{?10\}?)? (?:from (?:base 10|decimal) )?(?:in)?to (?:base (\d+)|(binary|octal))$/i,
  /^(?:把|将)(?:十进制数?)\s*(\d+)\s*(?:转换|化|转化|改写)(?:为|成)\s*(?:(\d)\s*进制|([二三四五六七八九])进制)数?$/,
];
const FROM_BASE = [
  /^(?:what is |convert )(?:the number )?(\d+) (?:in|from) (?:base (\d+)|(binary)) (?:converted )?to (?:base 10|decimal)$/i,
  /^(?:把|将)\s*([二三四五六七八九])进制数?\s*(\d+)\s*(?:转换|化|转化|改写)(?:为|成)\s*十进制数?$/,
];
const QUOTIENT = [
  /^(?:find|what is|calculate|determine) the remainder (?:when|of|if) (\d+) (?:is )?divided by (\d+)$/i,
  /^(?:compute|calculate|find|what is|evaluate)?[: ]*(\d+) ?(?:\\bmod|\\mod|mod) ?(\d+)$/i,
  /^求?\s*(\d+)\s*(?:除以|÷)\s*(\d+)\s*(?:所得|得到)?的?余数(?:是多少|是几)?$/,
];
const DIGITS_ZH = "二三四五六七八九";

/** Last digits of powers, divisors, primes, remainders and other bases. */
export const readNumberFacts: Reader = (text) => {
  for (const [patterns, digits] of [
    [UNITS_DIGIT, 1],
    [LAST_TWO, 2],
  ] as const) {
    const [base, exponent] = whole(text, patterns) ?? [];
    if (base !== undefined && exponent !== undefined && exponent > 0n)
      return (locale) => solveLastDigits(base, exponent, digits, locale);
  }
  for (const [patterns, what] of [
    [HOW_MANY, "count"],
    [SUM_OF, "sum"],
    [LIST_OF, "list"],
  ] as const) {
    const [n] = whole(text, patterns) ?? [];
    if (n !== undefined && n >= 1n && n <= DIVISORS_OF_MAX) return (locale) => solveDivisors(n, what, locale);
  }
  const [candidate] = whole(text, PRIME) ?? [];
  if (candidate !== undefined && candidate >= 1n && candidate <= DIVISORS_OF_MAX)
    return (locale) => solvePrime(candidate, locale);
  const [dividend, divisor] = whole(text, QUOTIENT) ?? [];
  if (dividend !== undefined && divisor) return (locale) => solveQuotient(dividend, divisor, locale);
  return readBases(text);
};

function readBases(text: string): ReturnType<Reader> {
  const [decimal, base, word] = within(text, TO_BASE) ?? [];
  if (decimal !== undefined) {
    const to = baseOf(base, word);
    return to ? (locale) => solveBase(BigInt(decimal), to, "to", locale) : null;
  }
  const from = within(text, FROM_BASE);
  if (!from) return null;
  const [digits, name] =
    from.length === 2 ? [from[1], baseOf("", from[0])] : [from[0], baseOf(from[1], from[2])];
  if (!digits || !name || [...digits].some((digit) => BigInt(digit) >= name)) return null;
  return (locale) => solveBase(BigInt(digits), name, "from", locale);
}

function baseOf(digits: string | undefined, word: string | undefined): bigint | null {
  const at = DIGITS_ZH.indexOf(word || "?");
  const base = digits
    ? BigInt(digits)
    : at >= 0
      ? BigInt(at + 2)
      : /^binary$/i.test(word ?? "")
        ? 2n
        : /^octal$/i.test(word ?? "")
          ? 8n
          : 0n;
  return base >= 2n && base <= 9n ? base : null;
}

function whole(text: string, patterns: readonly RegExp[]): bigint[] | null {
  const found = within(text, patterns);
  return found?.every((digits) => digits.length <= 15) ? found.map(BigInt) : null;
}
