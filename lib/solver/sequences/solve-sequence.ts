import { printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  equalRationals,
  multiplyRationals,
  negateRational,
  ONE,
  powerRational,
  type Rational,
  rational,
  rationalToNumber,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import { printUnivariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";
import type { Ask, Sequence } from "./sequence";
import { type Told, toldSteps } from "./told";

const DIGITS_MAX = 60;

/** What is asked of an arithmetic or geometric sequence, each by its formula; null where numbers grow out of hand or no sum exists. */
export function solveSequence(
  sequence: Sequence,
  asks: Ask[],
  locale: Locale,
  told: readonly Told[] = [],
): Solution | null {
  const steps = [...toldSteps(told, locale), introduction(sequence, locale)];
  const answers: string[] = [];
  for (const ask of asks) {
    const found =
      ask.kind === "step"
        ? stepAsked(sequence, ask.of, locale)
        : sequence.kind === "arithmetic"
          ? arithmetic(sequence, ask, locale)
          : geometric(sequence, ask, locale);
    if (!found || found.value.length > 400) return null;
    steps.push(found.step);
    answers.push(asks.length === 1 && !found.formula ? found.value : `${found.name} = ${found.value}`);
  }
  return { steps, final: answers.join(", ") };
}

type AskedByFormula = Exclude<Ask, { kind: "step" }>;

type Found = { name: string; value: string; formula?: boolean; step: SolverStep };

function introduction({ kind, first, step }: Sequence, locale: Locale): SolverStep {
  const [a, d] = [printRational(first), printRational(step)];
  return {
    kind: "understand",
    title:
      kind === "arithmetic"
        ? say(locale, "等差数列：每一项比前一项多同一个数", "Arithmetic: the same number is added each time")
        : say(
            locale,
            "等比数列：每一项是前一项的同一倍数",
            "Geometric: multiplied by the same number each time",
          ),
    text:
      kind === "arithmetic"
        ? say(
            locale,
            `首项 $a_1 = ${a}$，公差 $d = ${d}$。`,
            `First term $a_1 = ${a}$, common difference $d = ${d}$.`,
          )
        : say(
            locale,
            `首项 $a_1 = ${a}$，公比 $q = ${d}$。`,
            `First term $a_1 = ${a}$, common ratio $q = ${d}$.`,
          ),
  };
}

function stepAsked({ kind, step }: Sequence, of: Sequence["kind"], locale: Locale): Found | null {
  if (kind !== of) return null;
  const name = kind === "arithmetic" ? "d" : "q";
  const value = printRational(step);
  const title =
    kind === "arithmetic"
      ? say(locale, "公差", "The common difference")
      : say(locale, "公比", "The common ratio");
  return { name, value, step: { kind: "conclude", title, text: `$$${name} = ${value}$$` } };
}

const b = (value: Rational) =>
  value.numerator < 0n || value.denominator !== 1n
    ? `\\left(${printRational(value)}\\right)`
    : printRational(value);
const subscript = (n: bigint) => (n < 10n ? `${n}` : `{${n}}`);

function arithmetic({ first, step }: Sequence, ask: AskedByFormula, locale: Locale): Found | null {
  if (ask.kind === "endless") return null;
  if (ask.kind === "formula") {
    const value = printUnivariate(trimmed([subtractRationals(first, step), step]), "n");
    const text = `$$a_n = ${printRational(first)} + \\left(n - 1\\right) \\times ${b(step)} = ${value}$$`;
    return { name: "a_n", value, formula: true, step: { kind: "derive", title: termTitle(locale), text } };
  }
  if (ask.kind === "sumFormula") {
    const half = divideRationals(step, rational(2));
    const value = printUnivariate(trimmed([ZERO, subtractRationals(first, half), half]), "n");
    const text = `$$S_n = n \\times ${b(first)} + \\frac{n\\left(n - 1\\right)}{2} \\times ${b(step)} = ${value}$$`;
    return { name: "S_n", value, formula: true, step: { kind: "derive", title: sumTitle(locale), text } };
  }
  const n = rational(ask.n);
  const last = addRationals(first, multiplyRationals(rational(ask.n - 1n), step));
  if (ask.kind === "term") {
    const name = `a_${subscript(ask.n)}`;
    const text = `$$${name} = ${printRational(first)} + \\left(${ask.n} - 1\\right) \\times ${b(step)} = ${printRational(last)}$$`;
    return { name, value: printRational(last), step: { kind: "compute", title: termTitle(locale), text } };
  }
  const name = `S_${subscript(ask.n)}`;
  const sum = divideRationals(multiplyRationals(n, addRationals(first, last)), rational(2));
  const ends = say(
    locale,
    `第 ${ask.n} 项是 $${printRational(last)}$。\n`,
    `Term ${ask.n} is $${printRational(last)}$.\n`,
  );
  const text = `${ends}$$${name} = \\frac{${ask.n} \\times \\left(${printRational(first)} + ${b(last)}\\right)}{2} = ${printRational(sum)}$$`;
  return { name, value: printRational(sum), step: { kind: "compute", title: sumTitle(locale), text } };
}

function termTitle(locale: Locale): string {
  return say(locale, "通项公式：首项加 (n−1) 个公差", "The nth term: the first term plus (n−1) differences");
}

function sumTitle(locale: Locale): string {
  return say(
    locale,
    "求和公式：首项加末项，乘项数，除以 2",
    "The sum: first plus last, times how many, divided by 2",
  );
}

function geometric({ first, step: ratio }: Sequence, ask: AskedByFormula, locale: Locale): Found | null {
  const [a, q] = [printRational(first), b(ratio)];
  const one = equalRationals(ratio, ONE);
  const rest = subtractRationals(ONE, ratio);
  const title = say(
    locale,
    "通项公式：首项乘公比的 (n−1) 次方",
    "The nth term: the first term times the ratio to the power n−1",
  );
  const titleSum = say(locale, "等比数列求和公式", "The sum of a geometric sequence");
  switch (ask.kind) {
    case "formula": {
      const value = equalRationals(first, ONE)
        ? `${q}^{n - 1}`
        : equalRationals(first, ratio)
          ? `${q}^{n}`
          : `${b(first)} \\times ${q}^{n - 1}`;
      const text = `$$a_n = ${value}$$`;
      return { name: "a_n", value, formula: true, step: { kind: "derive", title, text } };
    }
    case "sumFormula":
      return null;
    case "term": {
      const value = power(first, ratio, ask.n - 1n);
      if (!value) return null;
      const name = `a_${subscript(ask.n)}`;
      const text = `$$${name} = ${b(first)} \\times ${q}^{${ask.n - 1n}} = ${printRational(value)}$$`;
      return { name, value: printRational(value), step: { kind: "compute", title, text } };
    }
    case "sum": {
      const last = power(first, ratio, ask.n);
      if (!last) return null;
      const name = `S_${subscript(ask.n)}`;
      const sum = one
        ? multiplyRationals(first, rational(ask.n))
        : divideRationals(subtractRationals(first, last), rest);
      const text = one
        ? `$$${name} = ${ask.n} \\times ${b(first)} = ${printRational(sum)}$$`
        : `$$${name} = \\frac{${b(first)} \\times \\left(1 - ${q}^{${ask.n}}\\right)}{1 - ${q}} = ${printRational(sum)}$$`;
      return { name, value: printRational(sum), step: { kind: "compute", title: titleSum, text } };
    }
    case "endless": {
      if (Math.abs(rationalToNumber(ratio)) >= 1) return null;
      const sum = divideRationals(first, rest);
      const text = `${say(
        locale,
        `公比的绝对值小于 1，所有项的和存在：\n`,
        `The ratio lies between −1 and 1, so the sum of all terms exists:\n`,
      )}$$\\frac{${a}}{1 - ${q}} = ${printRational(sum)}$$`;
      return { name: "S", value: printRational(sum), step: { kind: "compute", title: titleSum, text } };
    }
  }
}

function power(first: Rational, ratio: Rational, exponent: bigint): Rational | null {
  const digits = Math.max(`${ratio.numerator}`.length, `${ratio.denominator}`.length);
  if (exponent < 0n || (Number(exponent) * digits > 4 * DIGITS_MAX && !equalRationals(ratio, ONE)))
    return null;
  return multiplyRationals(first, powerRational(ratio, exponent));
}

function trimmed(p: Rational[]): Rational[] {
  while (p.at(-1)?.numerator === 0n) p.pop();
  return p;
}

/** A listed sum `a + b + c + … + z`: how many terms it has, and their sum. */
export function solveSeries(sequence: Sequence, last: Rational, locale: Locale): Solution | null {
  const n = countOf(sequence, last);
  if (n === null) return null;
  const intro = introduction(sequence, locale);
  const found =
    sequence.kind === "arithmetic"
      ? arithmetic(sequence, { kind: "sum", n }, locale)
      : geometric(sequence, { kind: "sum", n }, locale);
  if (!found) return null;
  const { first, step } = sequence;
  const count =
    sequence.kind === "arithmetic"
      ? `$$n = \\frac{${printRational(last)} - ${b(first)}}{${printRational(step)}} + 1 = ${n}$$`
      : `$$${b(first)} \\times ${b(step)}^{${n - 1n}} = ${printRational(last)}$$`;
  return {
    steps: [
      intro,
      {
        kind: "compute",
        title: say(locale, `一共 ${n} 项`, `There are ${n} terms`),
        text: count,
      },
      found.step,
    ],
    final: found.value,
  };
}

function countOf({ kind, first, step }: Sequence, last: Rational): bigint | null {
  if (kind === "arithmetic") {
    if (step.numerator === 0n) return null;
    const gaps = divideRationals(subtractRationals(last, first), step);
    return gaps.denominator === 1n && gaps.numerator > 0n && gaps.numerator < 10n ** 12n
      ? gaps.numerator + 1n
      : null;
  }
  if (equalRationals(step, ONE) || equalRationals(step, negateRational(ONE))) return null;
  let value = first;
  for (let n = 1n; n <= 200n; n++) {
    if (equalRationals(value, last)) return n;
    value = multiplyRationals(value, step);
  }
  return null;
}
