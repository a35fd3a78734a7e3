import { printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  equalRationals,
  multiplyRationals,
  type Rational,
  rational,
  rationalToNumber,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import { printSurd, squareRoot } from "@/lib/algebra/surd";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";

export type Measure =
  | "mean"
  | "median"
  | "mode"
  | "range"
  | "variance"
  | "deviation"
  | "sampleVariance"
  | "sampleDeviation";

/** A measure's value as LaTeX and the steps to it. */
type Found = { latex: string; steps: SolverStep[] };

const NAMES: Record<Measure, [zh: string, en: string]> = {
  mean: ["平均数", "mean"],
  median: ["中位数", "median"],
  mode: ["众数", "mode"],
  range: ["极差", "range"],
  variance: ["方差", "variance"],
  deviation: ["标准差", "standard deviation"],
  sampleVariance: ["样本方差", "sample variance"],
  sampleDeviation: ["样本标准差", "sample standard deviation"],
};

/** The measures of a list, each with its steps; null where a square root cannot be simplified with certainty. */
export function solveStatistics(numbers: Rational[], measures: Measure[], locale: Locale): Solution | null {
  const different = [...new Set(measures)];
  const steps: SolverStep[] = [];
  const answers: string[] = [];
  for (const measure of different) {
    const found = measureOf(measure, numbers, locale);
    if (!found) return null;
    for (const step of found.steps) if (!steps.some(({ text }) => text === step.text)) steps.push(step);
    const name = NAMES[measure];
    const alone = different.length === 1;
    const listed = found.latex.replace(/, /g, say(locale, " \\text{ 和 } ", " \\text{ and } "));
    answers.push(alone ? found.latex : `\\text{${say(locale, name[0], name[1])}} = ${listed}`);
  }
  const final = answers.join(", ");
  const population = different.some((measure) => measure === "variance" || measure === "deviation");
  return population ? { steps, final, reading: populationWords(locale) } : { steps, final };
}

/** "Variance" alone may mean a sample's: the answer says which it is. */
function populationWords(locale: Locale): string {
  return say(
    locale,
    "这里按全部数据算，除以数据的个数；要样本方差，就除以个数减 1。",
    "These numbers are taken as the whole population, so we divide by how many there are; for a sample, divide by one less.",
  );
}

function measureOf(measure: Measure, numbers: Rational[], locale: Locale): Found | null {
  switch (measure) {
    case "mean":
      return meanOf(numbers, locale);
    case "median":
      return medianOf(numbers, locale);
    case "mode":
      return modeOf(numbers, locale);
    case "range":
      return rangeOf(numbers, locale);
    case "variance":
      return varianceOf(numbers, false, locale);
    case "sampleVariance":
      return varianceOf(numbers, true, locale);
    case "deviation":
      return deviationOf(numbers, false, locale);
    case "sampleDeviation":
      return deviationOf(numbers, true, locale);
  }
}

const show = (value: Rational) => printRational(value, true);
const bracketed = (value: Rational) => (value.numerator < 0n ? `\\left(${show(value)}\\right)` : show(value));

function sumOf(numbers: Rational[]): Rational {
  return numbers.reduce(addRationals, ZERO);
}

function mean(numbers: Rational[]): Rational {
  return divideRationals(sumOf(numbers), rational(numbers.length));
}

function meanOf(numbers: Rational[], locale: Locale): Found {
  const value = mean(numbers);
  const text = `$$\\frac{${numbers.map(bracketed).join(" + ")}}{${numbers.length}} = \\frac{${show(sumOf(numbers))}}{${numbers.length}} = ${show(value)}$$`;
  const title = say(locale, "平均数：总和除以个数", "Mean: the sum divided by how many there are");
  return { latex: show(value), steps: [{ kind: "compute", title, text }] };
}

function sorted(numbers: Rational[]): Rational[] {
  return [...numbers].sort((a, b) => {
    const gap = subtractRationals(a, b).numerator;
    return gap < 0n ? -1 : gap > 0n ? 1 : 0;
  });
}

function ordering(numbers: Rational[], locale: Locale): SolverStep {
  return {
    kind: "derive",
    title: say(locale, "从小到大排列", "Put them in order"),
    text: `${sorted(numbers)
      .map((value) => `$${show(value)}$`)
      .join(say(locale, "，", ", "))}`,
  };
}

function medianOf(numbers: Rational[], locale: Locale): Found {
  const all = sorted(numbers);
  const [low, high] = [all[Math.ceil(all.length / 2) - 1] ?? ZERO, all[Math.floor(all.length / 2)] ?? ZERO];
  const value = divideRationals(addRationals(low, high), rational(2));
  const odd = all.length % 2 === 1;
  const text = odd
    ? say(
        locale,
        `共 ${all.length} 个数，正中间的是第 ${(all.length + 1) / 2} 个：$${show(value)}$。`,
        `There are ${all.length} numbers; the middle one, in place ${(all.length + 1) / 2}, is $${show(value)}$.`,
      )
    : `${say(
        locale,
        `共 ${all.length} 个数，取中间两个数的平均数：\n`,
        `There are ${all.length} numbers: take the mean of the two in the middle.\n`,
      )}$$\\frac{${bracketed(low)} + ${bracketed(high)}}{2} = ${show(value)}$$`;
  const title = say(locale, "中位数：正中间的数", "Median: the number in the middle");
  return { latex: show(value), steps: [ordering(numbers, locale), { kind: "compute", title, text }] };
}

function modeOf(numbers: Rational[], locale: Locale): Found | null {
  const counts = sorted(numbers).map((value) => ({
    value,
    count: numbers.filter((other) => equalRationals(other, value)).length,
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  const modes = counts.filter(
    ({ value, count }, index) =>
      count === most && counts.findIndex((one) => equalRationals(one.value, value)) === index,
  );
  const title = say(locale, "众数：出现次数最多的数", "Mode: what occurs most often");
  // Of 1, 1, 2, 2 some books say "no mode", others "1 and 2".
  if (most > 1 && modes.length > 1 && modes.length === new Set(numbers.map(show)).size) return null;
  if (most === 1 && numbers.length > 1)
    return {
      latex: say(locale, "\\text{没有众数}", "\\text{no mode}"),
      steps: [
        {
          kind: "compute",
          title,
          text: say(
            locale,
            "每个数出现的次数一样多，没有众数。",
            "Every number occurs equally often: there is no mode.",
          ),
        },
      ],
    };
  const listed = modes.map(({ value }) => show(value)).join(", ");
  const text = say(
    locale,
    `出现最多的是 $${listed}$，各出现 ${most} 次。`,
    `Most often, ${most} times, occurs $${listed}$.`,
  );
  return { latex: listed, steps: [{ kind: "compute", title, text }] };
}

function rangeOf(numbers: Rational[], locale: Locale): Found {
  const all = sorted(numbers);
  const [low, high] = [all[0] ?? ZERO, all.at(-1) ?? ZERO];
  const value = subtractRationals(high, low);
  const text = `$$${show(high)} - ${bracketed(low)} = ${show(value)}$$`;
  const title = say(locale, "极差：最大值减最小值", "Range: the largest minus the smallest");
  return { latex: show(value), steps: [{ kind: "compute", title, text }] };
}

function variance(numbers: Rational[], sample: boolean): Rational | null {
  const centre = mean(numbers);
  const squares = numbers.map((value) => {
    const gap = subtractRationals(value, centre);
    return multiplyRationals(gap, gap);
  });
  const divisor = numbers.length - (sample ? 1 : 0);
  return divisor > 0 ? divideRationals(sumOf(squares), rational(divisor)) : null;
}

function varianceOf(numbers: Rational[], sample: boolean, locale: Locale): Found | null {
  const value = variance(numbers, sample);
  if (!value) return null;
  const centre = bracketed(mean(numbers));
  const divisor = numbers.length - (sample ? 1 : 0);
  const top = numbers.map((one) => `\\left(${show(one)} - ${centre}\\right)^{2}`).join(" + ");
  const note = sample
    ? say(
        locale,
        `样本方差除以个数减 1，即 ${divisor}。\n`,
        `For a sample we divide by one less than how many there are, ${divisor}.\n`,
      )
    : say(
        locale,
        `除以个数 ${divisor}。\n`,
        `We divide by how many there are, ${divisor} (the whole population).\n`,
      );
  const title = say(
    locale,
    "方差：与平均数之差的平方的平均数",
    "Variance: the mean of the squared distances from the mean",
  );
  return {
    latex: show(value),
    steps: [
      ...meanOf(numbers, locale).steps,
      { kind: "compute", title, text: `${note}$$\\frac{${top}}{${divisor}} = ${show(value)}$$` },
    ],
  };
}

function deviationOf(numbers: Rational[], sample: boolean, locale: Locale): Found | null {
  const squared = variance(numbers, sample);
  const before = varianceOf(numbers, sample, locale);
  const root = squared && squareRoot(squared);
  if (!squared || !before || !root) return null;
  const exact = rationalRoot(root) ?? printSurd(root);
  const size = Math.sqrt(rationalToNumber(squared));
  const about = `${Number(size.toPrecision(4))}`;
  const approximation = rationalRoot(root) ? "" : ` \\approx ${about}`;
  const title = say(
    locale,
    "标准差：方差的算术平方根",
    "Standard deviation: the square root of the variance",
  );
  return {
    latex: exact,
    steps: [
      ...before.steps,
      { kind: "compute", title, text: `$$\\sqrt{${show(squared)}} = ${exact}${approximation}$$` },
    ],
  };
}

/** A root that is a fraction, as it is shown; null for an irrational one. */
function rationalRoot(root: ReadonlyMap<bigint, Rational>): string | null {
  if (root.size === 0) return "0";
  const value = root.size === 1 ? root.get(1n) : undefined;
  return value ? show(value) : null;
}
