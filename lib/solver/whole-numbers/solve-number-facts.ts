import type { Locale } from "@/lib/i18n/locale";
import { powerModulo } from "../congruences/congruence";
import { solvePowerRemainder } from "../congruences/solve-congruence";
import { type Solution, type SolverStep, say } from "../solution";

/** Divisors are found by trying: this many take a moment. */
export const DIVISORS_OF_MAX = 10n ** 10n;

/** The last one or two digits of a power: its remainder by 10 or 100. */
export function solveLastDigits(
  base: bigint,
  exponent: bigint,
  digits: 1 | 2,
  locale: Locale,
): Solution | null {
  const modulus = 10n ** BigInt(digits);
  const solved = solvePowerRemainder(base, exponent, modulus, locale);
  if (!solved) return null;
  const final = `${powerModulo(base, exponent, modulus)}`.padStart(digits, "0");
  const plan: SolverStep = {
    kind: "plan",
    title: say(
      locale,
      digits === 1 ? "个位数字就是除以 10 的余数" : "末两位就是除以 100 的余数",
      digits === 1
        ? "The units digit is the remainder by 10"
        : "The last two digits are the remainder by 100",
    ),
    text: say(
      locale,
      `求 $${base}^{${exponent}}$ 除以 ${modulus} 的余数。`,
      `We want the remainder of $${base}^{${exponent}}$ by ${modulus}.`,
    ),
  };
  return {
    steps: [plan, ...solved.steps],
    final: base % 10n === 0n && digits === 2 && final === "00" ? "00" : final,
  };
}

/** How many divisors a number has, their sum, or all of them. */
export function solveDivisors(n: bigint, what: "count" | "sum" | "list", locale: Locale): Solution | null {
  const powers = primePowers(n);
  const divisors = divisorsOf(powers);
  if (divisors.length > 200) return null;
  const factored = powers.map(([p, e]) => (e > 1 ? `${p}^{${e}}` : `${p}`)).join(" \\times ") || "1";
  const steps: SolverStep[] = [
    {
      kind: "compute",
      title: say(locale, "分解质因数", "Prime factors"),
      text: `$$${n} = ${factored}$$`,
    },
  ];
  if (what === "list") {
    steps.push({
      kind: "derive",
      title: say(
        locale,
        "每个质因数取 0 次到最高次，一一相乘",
        "Multiply the primes, each taken from none to all times",
      ),
      text: say(locale, `一共 ${divisors.length} 个因数。`, `There are ${divisors.length} divisors.`),
    });
    return { steps, final: divisors.join(", ") };
  }
  const value = what === "count" ? BigInt(divisors.length) : divisors.reduce((total, d) => total + d, 0n);
  const formula =
    what === "count"
      ? powers.map(([, e]) => `(${e} + 1)`).join(" \\times ")
      : powers
          .map(([p, e]) => `(${Array.from({ length: e + 1 }, (_, k) => p ** BigInt(k)).join(" + ")})`)
          .join(" \\times ");
  steps.push({
    kind: "compute",
    title:
      what === "count"
        ? say(locale, "每个质因数的指数加 1，相乘", "Add 1 to each exponent and multiply")
        : say(locale, "每个质因数的各次幂相加，再相乘", "Add the powers of each prime, then multiply"),
    text: `$$${formula || "1"} = ${value}$$`,
  });
  return { steps, final: `${value}` };
}

function primePowers(n: bigint): [prime: bigint, exponent: number][] {
  const found: [bigint, number][] = [];
  let rest = n;
  for (let p = 2n; p * p <= rest; p += p === 2n ? 1n : 2n) {
    let exponent = 0;
    for (; rest % p === 0n; rest /= p) exponent++;
    if (exponent > 0) found.push([p, exponent]);
  }
  if (rest > 1n) found.push([rest, 1]);
  return found;
}

function divisorsOf(powers: readonly [bigint, number][]): bigint[] {
  return powers
    .reduce<bigint[]>(
      (all, [p, e]) => all.flatMap((d) => Array.from({ length: e + 1 }, (_, k) => d * p ** BigInt(k))),
      [1n],
    )
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Whether a number is prime: yes or no, with the divisor that shows it is not. */
export function solvePrime(n: bigint, locale: Locale): Solution {
  const [smallest] = primePowers(n)[0] ?? [];
  const isPrime = smallest === n;
  const text = isPrime
    ? say(
        locale,
        `平方不超过 ${n} 的质数都不能整除 ${n}。`,
        `No prime whose square is at most ${n} divides ${n}.`,
      )
    : smallest === undefined
      ? say(locale, "1 不是质数。", "1 is no prime.")
      : `$$${n} = ${smallest} \\times ${n / smallest}$$`;
  return {
    steps: [{ kind: "compute", title: say(locale, "用质数试除", "Try the primes"), text }],
    final: `\\text{${isPrime ? say(locale, "是", "yes") : say(locale, "不是", "no")}}`,
  };
}

/** The remainder of one whole number by another. */
export function solveQuotient(dividend: bigint, divisor: bigint, locale: Locale): Solution {
  const rest = dividend % divisor;
  return {
    steps: [
      {
        kind: "compute",
        title: say(locale, "带余除法", "Division with remainder"),
        text: `$$${dividend} = ${divisor} \\times ${dividend / divisor} + ${rest}$$`,
      },
    ],
    final: `${rest}`,
  };
}

/** A number written in another base, or back in base 10. */
export function solveBase(digits: bigint, base: bigint, way: "to" | "from", locale: Locale): Solution {
  if (way === "from") {
    const list = [...`${digits}`].map(BigInt);
    const value = list.reduce((total, digit) => total * base + digit, 0n);
    const sum = list
      .map((digit, index) => `${digit} \\times ${base}^{${list.length - 1 - index}}`)
      .join(" + ");
    return {
      steps: [
        {
          kind: "compute",
          title: say(locale, "按位权展开", "Each digit times its place"),
          text: `$$${sum} = ${value}$$`,
        },
      ],
      final: `${value}`,
    };
  }
  const lines: string[] = [];
  for (let rest = digits; rest > 0n; rest /= base)
    lines.push(`$$${rest} = ${base} \\times ${rest / base} + ${rest % base}$$`);
  const final = digits.toString(Number(base));
  return {
    steps: [
      {
        kind: "compute",
        title: say(
          locale,
          "反复除以底数，余数从下往上读",
          "Divide again and again; read the remainders from the last",
        ),
        text: lines.join("\n") || "$$0 = 0$$",
      },
    ],
    final,
  };
}
