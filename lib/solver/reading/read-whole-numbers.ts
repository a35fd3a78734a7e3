import type { Locale } from "@/lib/i18n/locale";
import { firstReading, type Reader } from "../reader";
import { type Solution, say } from "../solution";
import {
  solveGreatestCommonDivisor,
  solveLeastCommonMultiple,
  solvePrimeFactors,
} from "../solve-whole-numbers";
import { withoutThousands } from "./read-number-list";

const DIVISOR = [
  /^(?:(?:find|calculate|compute|what is|determine) )?(?:the )?(?:gcd|greatest common (?:divisor|factor)|hcf|highest common factor)(?: of)?[: ]*(.+)$/i,
  /^(?:求|计算)?\s*(.+?)\s*的?最大公(?:约|因)数(?:是多少)?$/,
];
const MULTIPLE = [
  /^(?:(?:find|calculate|compute|what is|determine) )?(?:the )?(?:lcm|least common multiple|lowest common multiple)(?: of)?[: ]*(.+)$/i,
  /^(?:求|计算)?\s*(.+?)\s*的?最小公倍数(?:是多少)?$/,
];
const BOTH = [
  /^(?:(?:find|calculate|compute|what (?:is|are)|determine) )?(?:the )?(?:gcd|gcf|hcf|greatest common (?:divisor|factor)|highest common factor) and (?:the )?(?:lcm|least common multiple|lowest common multiple) of[: ]*(.+)$/i,
  /^(?:求|计算)?\s*(.+?)\s*的?最大公(?:约|因)数(?:和|与|、|及)最小公倍数(?:分别)?(?:是多少)?$/,
];
const PRIMES = [
  /^(?:find the prime factors of|prime factori[sz]e|find the prime factori[sz]ation of|factor(?:i[sz]e)? into primes|factor(?:i[sz]e)?)[: ]*(.+)$/i,
  /^(?:把|将)?\s*(.+?)\s*(?:分解质因数|质因数分解)$/,
  /^(?:分解质因数|质因数分解)[:：]?\s*(.+)$/,
];

/** Common divisors, common multiples and prime factors of whole numbers. */
export const readWholeNumbers: Reader = (text) => {
  const both = firstReading(text, BOTH, wholeNumbers);
  if (both) return (locale) => divisorAndMultiple(both, locale);
  const divisor = firstReading(text, DIVISOR, wholeNumbers);
  if (divisor) return (locale) => solveGreatestCommonDivisor(divisor, locale);
  const multiple = firstReading(text, MULTIPLE, wholeNumbers);
  if (multiple) return (locale) => solveLeastCommonMultiple(multiple, locale);
  const number = firstReading(text, PRIMES, (source) =>
    /^\d{1,15}$/.test(source) && BigInt(source) > 1n ? BigInt(source) : null,
  );
  return number === null ? null : (locale) => solvePrimeFactors(number, locale);
};

function divisorAndMultiple(numbers: bigint[], locale: Locale): Solution {
  const [divisor, multiple] = [
    solveGreatestCommonDivisor(numbers, locale),
    solveLeastCommonMultiple(numbers, locale),
  ];
  const [first, second] = [
    say(locale, "最大公约数", "greatest common divisor"),
    say(locale, "最小公倍数", "least common multiple"),
  ];
  return {
    steps: [...divisor.steps, ...multiple.steps],
    final: `\\text{${first}} = ${divisor.final}, \\text{${second}} = ${multiple.final}`,
  };
}

function wholeNumbers(source: string): bigint[] | null {
  const certain = withoutThousands(source);
  if (certain === null) return null;
  const parts = certain.replace(/^\((.*)\)$/, "$1").split(/\s*(?:,\s*and|and|,|，|、|和|与)\s*/i);
  const known = parts.every((part) => /^\d{1,30}$/.test(part) && BigInt(part) > 0n);
  return parts.length >= 2 && parts.length <= 20 && known ? parts.map(BigInt) : null;
}
