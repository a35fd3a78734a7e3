import { printUnivariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";
import { binomial, factorial, falling } from "./count-formulas";

export const COUNT_MAX = 300n;

const TERMS_SHOWN_MAX = 8n;

/** How many ways to choose `k` of `n` when order does not matter. */
export function solveCombinations(n: bigint, k: bigint, locale: Locale): Solution {
  const value = binomial(n, k);
  return {
    steps: [
      {
        kind: "plan",
        title: say(locale, "与顺序无关：组合", "Order does not matter: combinations"),
        text: say(
          locale,
          `从 ${n} 个中选 ${k} 个，只看选了谁，不看先后。先按顺序选，再除以选出的 ${k} 个的排列数。`,
          `We choose ${k} of ${n} and only who is chosen counts. Count with order first, then divide by the orders of the ${k} chosen.`,
        ),
      },
      {
        kind: "compute",
        title: say(locale, "组合数公式", "The formula for combinations"),
        text: `$$\\binom{${n}}{${k}} = \\frac{${n}!}{${k}! \\times ${n - k}!} = ${fraction(n, k)}${value}$$`,
      },
    ],
    final: `${value}`,
  };
}

function fraction(n: bigint, k: bigint): string {
  return k >= 2n && k <= TERMS_SHOWN_MAX ? `\\frac{${product(n, k)}}{${product(k, k)}} = ` : "";
}

/** How many ways to put `k` of `n` in order. */
export function solvePermutations(n: bigint, k: bigint, locale: Locale): Solution {
  const value = falling(n, k);
  const all = n === k;
  const shown = k >= 2n && k <= TERMS_SHOWN_MAX ? `${product(n, k)} = ` : "";
  return {
    steps: [
      {
        kind: "plan",
        title: say(locale, "与顺序有关：排列", "Order matters: permutations"),
        text: say(
          locale,
          `第一个位置有 ${n} 种选法，往后每个位置少一种，共 ${k} 个位置，相乘。`,
          `The first place can be filled in ${n} ways, each next place in one fewer; there are ${k} places, and we multiply.`,
        ),
      },
      {
        kind: "compute",
        title: say(locale, "排列数公式", "The formula for permutations"),
        text: `$$${all ? `${n}!` : `\\frac{${n}!}{${n - k}!}`} = ${shown}${value}$$`,
      },
    ],
    final: `${value}`,
  };
}

/** How many different words have the letters of this one. */
export function solveWordArrangements(word: string, locale: Locale): Solution {
  const counts = new Map<string, bigint>();
  for (const letter of word) counts.set(letter, (counts.get(letter) ?? 0n) + 1n);
  const repeated = [...counts].filter(([, count]) => count > 1n);
  const value = [...counts.values()].reduce(
    (rest, count) => rest / factorial(count),
    factorial(BigInt(word.length)),
  );
  const told = repeated
    .map(([letter, count]) => say(locale, `${letter} 有 ${count} 个`, `${letter} occurs ${count} times`))
    .join(say(locale, "，", ", "));
  const bottom = repeated.map(([, count]) => `${count}!`).join(" \\times ");
  const steps: SolverStep[] = [
    {
      kind: "plan",
      title: say(locale, "有重复的排列", "Arrangements with repeated letters"),
      text:
        say(locale, `一共 ${word.length} 个字母`, `There are ${word.length} letters`) +
        (repeated.length > 0
          ? say(
              locale,
              `，其中 ${told}。相同的字母交换位置，结果不变，所以要除。`,
              `; ${told}. Swapping equal letters changes nothing, so we divide.`,
            )
          : say(locale, "，都不相同。", ", all different.")),
    },
    {
      kind: "compute",
      title: say(locale, "计算", "Compute"),
      text: bottom ? `$$\\frac{${word.length}!}{${bottom}} = ${value}$$` : `$$${word.length}! = ${value}$$`,
    },
  ];
  return { steps, final: `${value}` };
}

/** Seats around a round table: turned arrangements are the same. */
export function solveCircle(n: bigint, locale: Locale): Solution {
  const value = factorial(n - 1n);
  return {
    steps: [
      {
        kind: "plan",
        title: say(locale, "圆排列：转一转算同一种", "Around a circle: turning changes nothing"),
        text: say(
          locale,
          `先固定一个人，其余 ${n - 1n} 个排成一列。`,
          `One person stays fixed; the other ${n - 1n} are put in a row.`,
        ),
      },
      {
        kind: "compute",
        title: say(locale, "计算", "Compute"),
        text: `$$\\left(${n} - 1\\right)! = ${value}$$`,
      },
    ],
    final: `${value}`,
  };
}

/** The coefficient of `name^power` in `(a·name + b)^n`. */
export function solveCoefficient(
  { a, b, n, power, name }: { a: bigint; b: bigint; n: bigint; power: bigint; name: string },
  locale: Locale,
): Solution {
  const choose = binomial(n, power);
  const value = choose * a ** power * b ** (n - power);
  const inner = printUnivariate(
    [
      { numerator: b, denominator: 1n },
      { numerator: a, denominator: 1n },
    ],
    name,
  );
  const [x, y] = [a, b].map((number) => (number < 0n ? `\\left(${number}\\right)` : `${number}`));
  return {
    steps: [
      {
        kind: "plan",
        title: say(locale, "二项式定理：看通项", "The binomial theorem: look at the general term"),
        text: say(
          locale,
          `$\\left(${inner}\\right)^{${n}}$ 展开后，含 $${name}^{${power}}$ 的项要从 ${n} 个括号中选 ${power} 个取 $${name}$ 的项，其余取常数。`,
          `In $\\left(${inner}\\right)^{${n}}$ a term with $${name}^{${power}}$ takes the part with $${name}$ from ${power} of the ${n} brackets and the number from the others.`,
        ),
      },
      {
        kind: "compute",
        title: say(locale, "系数", "The coefficient"),
        text: `$$\\binom{${n}}{${power}} \\times ${x}^{${power}} \\times ${y}^{${n - power}} = ${value}$$`,
      },
    ],
    final: `${value}`,
  };
}

function product(from: bigint, count: bigint): string {
  return Array.from({ length: Number(count) }, (_, index) => `${from - BigInt(index)}`).join(" \\times ");
}
