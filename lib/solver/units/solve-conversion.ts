import { printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  type Rational,
  rational,
  rationalToNumber,
  subtractRationals,
} from "@/lib/algebra/rational";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, say } from "../solution";
import { factorBetween, type Unit, unitOf } from "./unit-table";

type Named = { name: string; unit: Unit };

const show = (value: Rational) => printRational(value, true);

/** The quantity as LaTeX: one of a unit in the singular, squares and cubes as small digits. */
function withUnit(value: Rational, name: string): string {
  const one = value.numerator === value.denominator;
  const plain = name
    .replace(/[\^{}]/g, "")
    .replace(/2$/, "²")
    .replace(/3$/, "³");
  const singular = SINGULAR[plain] ?? plain.replace(/(?<=[a-z]{3,})s$/, "");
  return `${show(value)}\\text{ ${one ? singular : plain}}`;
}

const SINGULAR: Record<string, string> = { feet: "foot", inches: "inch", lbs: "lb", hrs: "hr" };

/** A quantity in another unit of its kind, exactly. */
export function solveConversion(value: Rational, from: Named, to: Named, locale: Locale): Solution | null {
  const factor = factorBetween(from.unit, to.unit);
  if (!factor) return null;
  const result = multiplyRationals(value, factor);
  const [one, name] = [rational(1), to.name];
  const smaller = factor.numerator < factor.denominator;
  const relation =
    smaller && factor.numerator === 1n
      ? `$$${withUnit(one, name)} = ${withUnit(divideRationals(one, factor), from.name)}$$`
      : `$$${withUnit(one, from.name)} = ${inParts(from.name, name)}${withUnit(factor, name)}$$`;
  const how =
    smaller && factor.numerator === 1n
      ? `$$${show(value)} \\div ${show(divideRationals(one, factor))} = ${show(result)}$$`
      : `$$${show(value)} \\times ${show(factor)} = ${show(result)}$$`;
  return {
    steps: [
      { kind: "plan", title: say(locale, "两个单位的关系", "How the units are related"), text: relation },
      {
        kind: "compute",
        title: smaller
          ? say(locale, "化成大单位，数变小", "A larger unit: fewer of them")
          : say(locale, "化成小单位，数变大", "A smaller unit: more of them"),
        text: how,
      },
    ],
    final: isLong(result)
      ? withUnit(result, name).replace(
          show(result),
          `\\approx ${Number(rationalToNumber(result).toPrecision(4))}`,
        )
      : withUnit(result, name),
  };
}

/** Two quantities of one kind, written side by side, in one unit. */
export function solveMixed(
  [high, from]: [Rational, Named],
  [low, next]: [Rational, Named],
  to: Named,
  locale: Locale,
): Solution | null {
  const factors = [factorBetween(from.unit, to.unit), factorBetween(next.unit, to.unit)];
  const [first, second] = factors;
  if (!first || !second) return null;
  const parts = [multiplyRationals(high, first), multiplyRationals(low, second)] as const;
  const result = addRationals(...parts);
  if (isLong(result)) return null;
  const line = (value: Rational, { name }: Named, changed: Rational) =>
    name === to.name ? [] : [`$$${withUnit(value, name)} = ${withUnit(changed, to.name)}$$`];
  return {
    steps: [
      {
        kind: "compute",
        title: say(locale, "分别换算", "Change each part"),
        text: [...line(high, from, parts[0]), ...line(low, next, parts[1])].join("\n"),
      },
      {
        kind: "compute",
        title: say(locale, "相加", "Add"),
        text: `$$${show(parts[0])} + ${show(parts[1])} = ${show(result)}$$`,
      },
    ],
    final: withUnit(result, to.name),
  };
}

/** A fraction that says little to a reader. */
function isLong(value: Rational): boolean {
  return show(value).startsWith("\\frac") && value.denominator > 1000n;
}

/** For one unit over another, both changed by themselves: `\frac{1000 m}{3600 s} = `. */
function inParts(from: string, to: string): string {
  const [top, bottom] = from.split(/\s*(?:\/|\bper\b|每)\s*/);
  const [upper, lower] = to.split(/\s*(?:\/|\bper\b|每)\s*/);
  if (!top || !bottom || !upper || !lower) return "";
  const [a, b] = [factorOf(top, upper), factorOf(bottom, lower)];
  return a && b ? `\\frac{${withUnit(a, upper)}}{${withUnit(b, lower)}} = ` : "";
}

function factorOf(from: string, to: string): Rational | null {
  const [a, b] = [unitOf(from), unitOf(to)];
  return a && b && factorBetween(a, b);
}

/** Degrees Celsius and Fahrenheit: F = 9/5·C + 32. */
export function solveTemperature(value: Rational, from: "C" | "F", locale: Locale): Solution {
  const [ratio, shift] = [rational(9, 5), rational(32)];
  const result =
    from === "C"
      ? addRationals(multiplyRationals(value, ratio), shift)
      : divideRationals(subtractRationals(value, shift), ratio);
  const shown = value.numerator < 0n ? `\\left(${show(value)}\\right)` : show(value);
  const text =
    from === "C"
      ? `$$\\frac{9}{5} \\times ${shown} + 32 = ${show(result)}$$`
      : `$$\\frac{5}{9} \\times \\left(${show(value)} - 32\\right) = ${show(result)}$$`;
  return {
    steps: [
      {
        kind: "compute",
        title:
          from === "C"
            ? say(locale, "摄氏度化华氏度：乘 9/5，再加 32", "Celsius to Fahrenheit: times 9/5, then add 32")
            : say(
                locale,
                "华氏度化摄氏度：减 32，再乘 5/9",
                "Fahrenheit to Celsius: subtract 32, then times 5/9",
              ),
        text,
      },
    ],
    final: `${show(result)}^{\\circ}\\text{${from === "C" ? "F" : "C"}}`,
  };
}
