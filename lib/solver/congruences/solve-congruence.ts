import { greatestCommonDivisor } from "@/lib/algebra/rational";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";
import { type Congruence, extendedEuclid, powerModulo, remainder } from "./congruence";

/** All solutions of one congruence: `value` modulo `modulus`; null where there is none. */
type Reduced = { value: bigint; modulus: bigint };

/** Solves a linear congruence: divide by the common divisor, then multiply by the inverse. */
export function solveCongruence(given: Congruence, locale: Locale): Solution {
  const steps: SolverStep[] = [];
  const found = reduce(given, steps, locale);
  return found ? conclude(found, given.name, steps) : noSolution(steps, locale);
}

function conclude({ value, modulus }: Reduced, name: string, steps: SolverStep[]): Solution {
  return { steps, final: `${name} \\equiv ${value} \\pmod{${modulus}}` };
}

function noSolution(steps: SolverStep[], locale: Locale): Solution {
  return { steps, final: say(locale, "\\text{无解}", "\\text{no solution}") };
}

function reduce(given: Congruence, steps: SolverStep[], locale: Locale): Reduced | null {
  const { name } = given;
  const divisor = greatestCommonDivisor(given.slope, given.modulus);
  if (given.value % divisor !== 0n) {
    steps.push({
      kind: "conclude",
      title: say(
        locale,
        "公因数不整除右边：无解",
        "The common divisor does not divide the right side: no solution",
      ),
      text: say(
        locale,
        `${given.slope} 和 ${given.modulus} 的最大公约数是 ${divisor}，而右边的 ${given.value} 除以 ${divisor} 有余数。`,
        `The greatest common divisor of ${given.slope} and ${given.modulus} is ${divisor}, and ${given.value} on the right side leaves a remainder when divided by ${divisor}.`,
      ),
    });
    return null;
  }
  const [slope, value, modulus] = [given.slope / divisor, given.value / divisor, given.modulus / divisor];
  if (divisor > 1n)
    steps.push({
      kind: "derive",
      title: say(locale, `两边和模同除以 ${divisor}`, `Divide both sides and the modulus by ${divisor}`),
      text: `$$${slope === 1n ? "" : slope}${name} \\equiv ${value} \\pmod{${modulus}}$$`,
    });
  if (modulus === 1n) return { value: 0n, modulus };
  if (slope === 1n) return { value, modulus };
  const { factor, lines } = extendedEuclid(slope, modulus);
  const result = remainder(factor * value, modulus);
  steps.push(
    {
      kind: "compute",
      title: say(
        locale,
        `求 ${slope} 模 ${modulus} 的逆元（辗转相除）`,
        `The inverse of ${slope} modulo ${modulus}, by Euclid's algorithm`,
      ),
      text: `${lines.join("\n")}\n$$${slope} \\times ${factor} \\equiv 1 \\pmod{${modulus}}$$`,
    },
    {
      kind: "derive",
      title: say(locale, "两边同乘逆元", "Multiply both sides by the inverse"),
      text: `$$${name} \\equiv ${factor} \\times ${value} \\equiv ${result} \\pmod{${modulus}}$$`,
    },
    {
      kind: "check",
      title: say(locale, "检验", "Check"),
      text: `$$${given.slope} \\times ${result} \\equiv ${given.value} \\pmod{${given.modulus}}$$`,
    },
  );
  return { value: result, modulus };
}

/** Several congruences at once, two at a time (the Chinese remainder theorem; moduli may share factors). */
export function solveCongruences(all: Congruence[], locale: Locale): Solution {
  const steps: SolverStep[] = [];
  const reduced: Reduced[] = [];
  for (const one of all) {
    const found = reduce(one, steps, locale);
    if (!found) return noSolution(steps, locale);
    reduced.push(found);
  }
  const [first, ...rest] = reduced;
  const name = all[0]?.name ?? "x";
  let joined = first ?? { value: 0n, modulus: 1n };
  for (const next of rest) {
    const both = join(joined, next, name, steps, locale);
    if (!both) return noSolution(steps, locale);
    joined = both;
  }
  steps.push({
    kind: "check",
    title: say(locale, "逐个检验", "Check in each"),
    text: all
      .map(
        ({ slope, value, modulus }) =>
          `$$${slope === 1n ? "" : `${slope} \\times `}${joined.value} \\equiv ${value} \\pmod{${modulus}}$$`,
      )
      .join("\n"),
  });
  return conclude(joined, name, steps);
}

function join(a: Reduced, b: Reduced, name: string, steps: SolverStep[], locale: Locale): Reduced | null {
  const divisor = greatestCommonDivisor(a.modulus, b.modulus);
  if ((b.value - a.value) % divisor !== 0n) {
    steps.push({
      kind: "conclude",
      title: say(locale, "两个同余式矛盾", "The two contradict each other"),
      text: say(
        locale,
        `模 ${divisor} 时，一个余 ${remainder(a.value, divisor)}，另一个余 ${remainder(b.value, divisor)}，不可能同时成立。`,
        `Modulo ${divisor} one leaves ${remainder(a.value, divisor)}, the other ${remainder(b.value, divisor)}: both cannot hold.`,
      ),
    });
    return null;
  }
  const modulus = (a.modulus / divisor) * b.modulus;
  const small = b.modulus / divisor;
  const inverse = small === 1n ? 0n : extendedEuclid(remainder(a.modulus / divisor, small), small).factor;
  const times = small === 1n ? 0n : remainder(((b.value - a.value) / divisor) * inverse, small);
  const value = remainder(a.value + a.modulus * times, modulus);
  steps.push({
    kind: "derive",
    title: say(
      locale,
      "合并两个同余式（中国剩余定理）",
      "Join two congruences (the Chinese remainder theorem)",
    ),
    text: `${say(
      locale,
      `由第一个，$${name} = ${a.value} + ${a.modulus}k$。代入第二个，最小的 $k$ 是 $${times}$：\n`,
      `By the first, $${name} = ${a.value} + ${a.modulus}k$. In the second, the smallest $k$ is $${times}$:\n`,
    )}$$${a.value} + ${a.modulus} \\times ${times} = ${value}$$\n$$${name} \\equiv ${value} \\pmod{${modulus}}$$`,
  });
  return { value, modulus };
}

/** The inverse of a number modulo another; null where there is none. */
export function solveInverse(value: bigint, modulus: bigint, locale: Locale): Solution {
  const steps: SolverStep[] = [];
  const found = reduce({ slope: remainder(value, modulus), value: 1n, modulus, name: "x" }, steps, locale);
  return found ? { steps, final: `${found.value}` } : noSolution(steps, locale);
}

/** The remainder of a power, by squaring again and again. */
export function solvePowerRemainder(
  base: bigint,
  exponent: bigint,
  modulus: bigint,
  locale: Locale,
): Solution {
  const lines: string[] = [];
  let square = remainder(base, modulus);
  const used: { power: bigint; value: bigint }[] = [];
  for (let power = 1n; power <= exponent; power *= 2n) {
    lines.push(`$$${base}^{${power}} \\equiv ${square} \\pmod{${modulus}}$$`);
    if ((exponent / power) % 2n === 1n) used.push({ power, value: square });
    square = (square * square) % modulus;
  }
  const result = powerModulo(base, exponent, modulus);
  const sum = used.map(({ power }) => `${power}`).join(" + ");
  return {
    steps: [
      {
        kind: "compute",
        title: say(locale, "反复平方，每次取余数", "Square again and again, keeping remainders"),
        text: lines.join("\n"),
      },
      {
        kind: "compute",
        title: say(
          locale,
          "指数写成 2 的幂之和，乘起来",
          "Write the exponent as a sum of powers of 2 and multiply",
        ),
        text: `$$${exponent} = ${sum}$$\n$$${base}^{${exponent}} \\equiv ${used.map(({ value }) => `${value}`).join(" \\times ")} \\equiv ${result} \\pmod{${modulus}}$$`,
      },
    ],
    final: `${result}`,
  };
}
