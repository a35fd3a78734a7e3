import { type Reader, within } from "../reader";
import { type Congruence, MODULUS_MAX, readCongruence } from "./congruence";
import { solveCongruence, solveCongruences, solveInverse, solvePowerRemainder } from "./solve-congruence";

const SOLVE = [
  /^(?:solve|find)(?: all)?(?: the)?(?: (?:linear|simultaneous))?(?: (?:congruences?|system of congruences|modular equations?|solutions of|system))?(?: for [a-z])?[: ]*(.+?)(?:,? for [a-z])?$/i,
  /^(?:解|求解)?(?:一次|线性)?(?:同余方程组|同余方程|同余式组|同余式|方程组|方程)?[:：]?\s*(.+?)$/,
];
const INVERSE = [
  /^(?:find|calculate|compute|what is) (?:the )?(?:modular |multiplicative )?inverse of (\d+) (?:mod(?:ulo)?|\\bmod|\\pmod\{?) ?(\d+)\}?$/i,
  /^求?\s*(\d+)\s*模\s*(\d+)\s*的?(?:乘法)?逆元?(?:是多少)?$/,
];
const POWER = [
  /^(?:find|calculate|compute|what is|evaluate)?[: ]*(?:the remainder (?:when|of) )?(\d+) ?\^ ?\{?(\d+)\}? (?:is )?(?:mod(?:ulo)?|\\bmod|divided by|when divided by) ?(\d+)$/i,
  /^求?\s*(\d+)\s*\^\s*\{?(\d+)\}?\s*(?:除以|被)\s*(\d+)\s*(?:除)?(?:所得|得到)?的?余数?(?:是多少)?$/,
];

/** Linear congruences, systems of them, inverses and remainders of powers. */
export const readCongruences: Reader = (text) => {
  const inverse = numbersIn(text, INVERSE);
  const [value, modulus] = inverse ?? [];
  if (value !== undefined && modulus !== undefined && modulus > 1n && modulus <= MODULUS_MAX)
    return (locale) => solveInverse(value, modulus, locale);
  const [base, exponent, divisor] = numbersIn(text, POWER) ?? [];
  if (base !== undefined && exponent !== undefined && divisor !== undefined)
    return divisor > 1n && exponent > 0n && divisor <= MODULUS_MAX
      ? (locale) => solvePowerRemainder(base, exponent, divisor, locale)
      : null;
  if (!/≡|\\equiv|mod/.test(text)) return null;
  const source = within(text, SOLVE)?.[0] ?? text;
  const all = congruencesIn(source) ?? congruencesIn(text);
  const [first, ...rest] = all ?? [];
  if (!first || !all) return null;
  if (rest.length === 0) return (locale) => solveCongruence(first, locale);
  return rest.every(({ name }) => name === first.name) ? (locale) => solveCongruences(all, locale) : null;
};

function congruencesIn(source: string): Congruence[] | null {
  const parts = source
    .split(/\s*(?:\\\\|[;；,，、]|\band\b|和)\s*(?=[^,;，；]*(?:≡|\\equiv|=))/)
    .filter(Boolean);
  const all = parts.map(readCongruence);
  return all.length <= 6 && all.every((one) => one !== null) ? all : null;
}

function numbersIn(text: string, patterns: RegExp[]): bigint[] | null {
  const found = within(text, patterns);
  return found?.every((digits) => digits.length <= 18) ? found.map(BigInt) : null;
}
