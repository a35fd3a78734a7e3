import type { Labelled } from "./labelled";
import type { Random } from "./random";

/** A statement with its right side apart, so that it can be altered. `arithmetic`: numbers only. */
type Made = { left: string; right: number; kind: string; decimals?: number };

const MAKERS: readonly ((random: Random) => Made)[] = [
  (r) => two(r, "+", (a, b) => a + b),
  (r) => two(r, "-", (a, b) => a - b),
  (r) => two(r, "\\times", (a, b) => a * b),
  (r) => {
    const [a, b] = [r.whole(2, 40), r.whole(2, 25)];
    return { left: `${a * b} \\div ${b}`, right: a, kind: "arithmetic" };
  },
  (r) => {
    const [a, b, c] = [r.whole(2, 30), r.whole(2, 20), r.whole(1, 50)];
    return { left: `${a} \\times (${b} + ${c})`, right: a * (b + c), kind: "arithmetic" };
  },
  (r) => {
    const [a, b, c] = [r.whole(2, 30), r.whole(2, 20), r.whole(1, 50)];
    return { left: `${a} \\cdot ${b} - ${c}`, right: a * b - c, kind: "arithmetic" };
  },
  (r) => {
    const [a, b] = [r.whole(1, 900), r.whole(1, 900)];
    return { left: `${a / 100} + ${b / 100}`, right: (a + b) / 100, kind: "arithmetic", decimals: 2 };
  },
  (r) => {
    const [p, a] = [r.whole(1, 19) * 5, r.whole(1, 40) * 20];
    return { left: `${p}\\% \\times ${a}`, right: (p * a) / 100, kind: "arithmetic" };
  },
  (r) => {
    const [a, n] = [r.whole(2, 9), r.whole(2, 5)];
    return { left: `${a}^{${n}}`, right: a ** n, kind: "powers" };
  },
  (r) => {
    const a = r.whole(2, 40);
    return { left: `\\sqrt{${a * a}}`, right: a, kind: "powers" };
  },
  (r) => {
    const n = r.whole(3, 8);
    return { left: `${n}!`, right: factorial(n), kind: "combinatorics" };
  },
  (r) => {
    const [n, k] = [r.whole(4, 12), r.whole(1, 4)];
    return {
      left: `\\binom{${n}}{${k}}`,
      right: factorial(n) / factorial(k) / factorial(n - k),
      kind: "combinatorics",
    };
  },
  (r) => {
    const n = r.whole(2, 20);
    return { left: `\\sum_{k=1}^{${n}} k`, right: (n * (n + 1)) / 2, kind: "sums" };
  },
  (r) => {
    const [a, b] = [r.whole(1, 9), r.whole(2, 6)];
    return { left: `\\int_0^{${b}} ${2 * a}x \\, dx`, right: a * b * b, kind: "calculus" };
  },
  (r) => {
    const [a, b, c, d] = [r.whole(-9, 9), r.whole(-9, 9), r.whole(-9, 9), r.whole(-9, 9)];
    return { left: `(${a}, ${b}) \\cdot (${c}, ${d})`, right: a * c + b * d, kind: "vectors" };
  },
  (r) => {
    const [a, b, c, d] = [r.whole(1, 9), r.whole(1, 9), r.whole(1, 9), r.whole(1, 9)];
    return {
      left: `\\begin{vmatrix}${a}&${b}\\\\${c}&${d}\\end{vmatrix}`,
      right: a * d - b * c,
      kind: "vectors",
    };
  },
  (r) => {
    const [a, b] = [r.whole(2, 30) * 6, r.whole(2, 30) * 6];
    return { left: `\\gcd(${a}, ${b})`, right: gcd(a, b), kind: "divisors" };
  },
];

const ENGLISH: readonly ((statement: string) => string)[] = [
  (s) => `So $${s}$.`,
  (s) => `Okay, that means $${s}$, and we go on.`,
  (s) => `First I compute \\( ${s} \\).`,
  (s) => `\\[ ${s} \\]`,
  (s) => `Now the next part. We get $${s}$ from this.`,
];
const CHINESE: readonly ((statement: string) => string)[] = [
  (s) => `所以 $${s}$。`,
  (s) => `先算 $${s}$，再往下做。`,
  (s) => `嗯，$${s}$，没问题。`,
  (s) => `由此得 \\(${s}\\)。`,
];

/** `count` statements, half of them altered in a number, in words of both languages. */
export function generateStatements(random: Random, count: number): Labelled[] {
  return Array.from({ length: count }, (_, index) => {
    const made = random.pick(MAKERS)(random);
    const altered = index % 2 === 1;
    const right = altered ? alter(made, random) : made.right;
    const shown = made.decimals === undefined ? `${right}` : right.toFixed(made.decimals);
    const locale = random.pick(["en", "zh"] as const);
    const text = random.pick(locale === "en" ? ENGLISH : CHINESE)(`${made.left} = ${shown}`);
    return { text, label: altered ? "false" : "true", kind: made.kind, locale, source: "generated" };
  });
}

/** Another value, as slips give it: one off, a digit changed, a sign, two digits changed over. */
function alter({ right, decimals }: Made, random: Random): number {
  const unit = decimals === undefined ? 1 : 10 ** -decimals;
  const slips = [
    right + unit * random.whole(1, 9),
    right - unit * random.whole(1, 9),
    right + 10 * unit,
    -right,
    swapped(right),
  ];
  const others = slips.filter((value) => Math.abs(value - right) > unit / 2);
  return Math.round(random.pick(others) / unit) * unit;
}

function swapped(value: number): number {
  const digits = String(Math.abs(value));
  const [a = "", b = ""] = digits.slice(-2);
  return Number(`${digits.slice(0, -2)}${b}${a}`) * Math.sign(value);
}

function two(random: Random, sign: string, value: (a: number, b: number) => number): Made {
  const [a, b] = [random.whole(1, 999), random.whole(1, 99)];
  return { left: `${a} ${sign} ${b}`, right: value(a, b), kind: "arithmetic" };
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
