import { greatestCommonDivisor } from "@/lib/algebra/rational";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "./solution";

/** Trial division stops here: what is left is then prime up to the square, beyond it the solver says it cannot. */
const TRIAL_MAX = 2_000_000n;

/** Greatest common divisor by Euclid's algorithm. */
export function solveGreatestCommonDivisor(numbers: bigint[], locale: Locale): Solution {
  const steps: SolverStep[] = [];
  const result = numbers.reduce((a, b) => euclid(a, b, steps, locale));
  return { steps, final: `${result}` };
}

function euclid(a: bigint, b: bigint, steps: SolverStep[], locale: Locale): bigint {
  let [x, y] = a > b ? [a, b] : [b, a];
  const lines: string[] = [];
  while (y !== 0n) {
    lines.push(`$$${x} = ${y} \\times ${x / y} + ${x % y}$$`);
    [x, y] = [y, x % y];
  }
  steps.push({
    kind: "compute",
    title: say(locale, "辗转相除法", "Euclid's algorithm"),
    text: `${lines.join("\n")}\n\n${say(locale, `最后一个不为 0 的除数是 ${x}。`, `The last divisor that is not 0 is ${x}.`)}`,
  });
  return x;
}

/** Least common multiple, two numbers at a time: the product over the greatest common divisor. */
export function solveLeastCommonMultiple(numbers: bigint[], locale: Locale): Solution {
  const steps: SolverStep[] = [];
  const result = numbers.reduce((a, b) => {
    const divisor = greatestCommonDivisor(a, b);
    const multiple = (a * b) / divisor;
    steps.push({
      kind: "compute",
      title: say(locale, "两数之积除以最大公约数", "The product divided by the greatest common divisor"),
      text: `${say(locale, `${a} 和 ${b} 的最大公约数是 ${divisor}。`, `The greatest common divisor of ${a} and ${b} is ${divisor}.`)}\n\n$$\\frac{${a} \\times ${b}}{${divisor}} = ${multiple}$$`,
    });
    return multiple;
  });
  return { steps, final: `${result}` };
}

/** Prime factors by trial division; null when a factor is too large to be proven prime. */
export function solvePrimeFactors(number: bigint, locale: Locale): Solution | null {
  const factors: bigint[] = [];
  const lines: string[] = [];
  let rest = number;
  for (let divisor = 2n; divisor * divisor <= rest; divisor += divisor === 2n ? 1n : 2n) {
    if (divisor > TRIAL_MAX) return null;
    while (rest % divisor === 0n) {
      lines.push(`$$${rest} = ${divisor} \\times ${rest / divisor}$$`);
      factors.push(divisor);
      rest /= divisor;
    }
  }
  if (rest > 1n) factors.push(rest);
  const powers = new Map<bigint, number>();
  for (const factor of factors) powers.set(factor, (powers.get(factor) ?? 0) + 1);
  const product = [...powers]
    .map(([prime, power]) => (power > 1 ? `${prime}^{${power}}` : `${prime}`))
    .join(" \\times ");
  const steps: SolverStep[] = [
    {
      kind: "compute",
      title: say(locale, "从小到大用质数试除", "Divide by the primes, smallest first"),
      text: lines.length > 0 ? lines.join("\n") : say(locale, `${number} 是质数。`, `${number} is prime.`),
    },
    { kind: "check", title: say(locale, "乘回去检验", "Multiply back"), text: `$$${product} = ${number}$$` },
  ];
  return { steps, final: `${number} = ${product}` };
}
