import type { Relation } from "@/lib/algebra/expression";
import { rationalForm } from "@/lib/algebra/normal-form";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "./solution";

/** A linear equation: coefficients in the order of the unknowns, then the constant on the right. */
type Row = Rational[];

/** Solves two or three linear equations in as many unknowns by elimination; null when it is no such system. */
export function solveSystem(equations: Relation[], locale: Locale): Solution | null {
  const names = [
    ...new Set(equations.flatMap((equation) => equation.sides.flatMap((side) => [...symbolsOf(side)]))),
  ].sort();
  if (names.length !== equations.length || names.length < 2 || names.length > 3) return null;
  const rows = equations.map((equation) => rowOf(equation, names));
  if (!rows.every((row) => row !== null)) return null;
  const steps: SolverStep[] = [
    {
      kind: "understand",
      title: say(locale, "整理方程组", "The system, tidied"),
      text: rows.map((row) => `$$${printRow(row, names)}$$`).join("\n"),
    },
  ];
  const solution = eliminate(
    rows.map((row) => [...row]),
    names,
    steps,
    locale,
  );
  if (solution === "none" || solution === "many") {
    const words =
      solution === "none"
        ? (["方程组无解", "no solution"] as const)
        : (["方程组有无穷多解", "infinitely many solutions"] as const);
    steps.push({
      kind: "conclude",
      title: say(locale, words[0], words[1]),
      text: say(locale, `${words[0]}。`, `The system has ${words[1]}.`),
    });
    return { steps, final: `\\text{${say(locale, words[0], words[1])}}` };
  }
  const values = names.map((name, index) => `${name} = ${printRational(solution[index] ?? ZERO)}`).join(", ");
  for (const row of rows) {
    const total = names.reduce(
      (sum, _, index) => addRationals(sum, multiplyRationals(row[index] ?? ZERO, solution[index] ?? ZERO)),
      ZERO,
    );
    if (subtractRationals(total, row.at(-1) ?? ZERO).numerator !== 0n) return null;
  }
  steps.push({
    kind: "check",
    title: say(locale, "代入每个方程检验", "Check in every equation"),
    text: rows
      .map((row) => `$$${substituted(row, solution)} = ${printRational(row.at(-1) ?? ZERO)}$$`)
      .join("\n"),
  });
  return { steps, final: values };
}

function rowOf(equation: Relation, names: string[]): Row | null {
  const [left, right] = equation.sides;
  if (equation.operators.join() !== "=" || !left || !right) return null;
  const form = rationalForm({ type: "add", terms: [left, { type: "negate", operand: right }] });
  const divisor = form?.denominator.size === 1 ? form.denominator.get("") : undefined;
  if (!form || !divisor) return null;
  const row = names.map((name) => form.numerator.get(`${name}^1`) ?? ZERO);
  const known = row.filter(({ numerator }) => numerator !== 0n).length + (form.numerator.has("") ? 1 : 0);
  if (known !== form.numerator.size) return null;
  return [...row, negateRational(form.numerator.get("") ?? ZERO)].map((value) =>
    divideRationals(value, divisor),
  );
}

function eliminate(
  rows: Row[],
  names: string[],
  steps: SolverStep[],
  locale: Locale,
): Rational[] | "none" | "many" {
  const size = names.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows.findIndex((row, index) => index >= column && row[column]?.numerator !== 0n);
    if (pivot < 0) continue;
    [rows[column], rows[pivot]] = [rows[pivot] as Row, rows[column] as Row];
    const [lead, name] = [rows[column] as Row, names[column] as string];
    const changed: string[] = [];
    rows.forEach((row, index) => {
      if (index === column || row[column]?.numerator === 0n) return;
      const factor = divideRationals(row[column] as Rational, lead[column] as Rational);
      rows[index] = row.map((value, at) =>
        subtractRationals(value, multiplyRationals(factor, lead[at] as Rational)),
      );
      changed.push(`$$${printRow(rows[index] as Row, names)}$$`);
    });
    if (changed.length > 0) {
      steps.push({
        kind: "derive",
        title: say(locale, `加减消元，消去 ${name}`, `Eliminate ${name} from the other equations`),
        text: changed.join("\n"),
      });
    }
  }
  const empty = rows.filter((row) => row.slice(0, size).every(({ numerator }) => numerator === 0n));
  if (empty.some((row) => row[size]?.numerator !== 0n)) return "none";
  if (empty.length > 0) return "many";
  const solution = rows.map((row, index) => divideRationals(row[size] as Rational, row[index] as Rational));
  steps.push({
    kind: "derive",
    title: say(locale, "系数化为 1", "Divide by the coefficients"),
    text: names
      .map((name, index) => `$$${name} = ${printRational(solution[index] as Rational)}$$`)
      .join("\n"),
  });
  return solution;
}

function printRow(row: Row, names: string[]): string {
  const terms = names.flatMap((name, index) => {
    const value = row[index] as Rational;
    if (value.numerator === 0n) return [];
    const size = { ...value, numerator: value.numerator < 0n ? -value.numerator : value.numerator };
    const digits = size.numerator === size.denominator ? "" : printRational(size);
    return [{ sign: value.numerator < 0n ? "-" : "+", text: `${digits}${name}` }];
  });
  const left = terms
    .map(({ sign, text }, index) => (index === 0 ? (sign === "-" ? `-${text}` : text) : ` ${sign} ${text}`))
    .join("");
  return `${left || "0"} = ${printRational(row.at(-1) ?? ZERO)}`;
}

function substituted(row: Row, solution: Rational[]): string {
  return solution
    .map((value, index) => `${bracketed(row[index] as Rational)} \\times ${bracketed(value)}`)
    .join(" + ");
}

function bracketed(value: Rational): string {
  const text = printLatex({ type: "number", value });
  return value.numerator < 0n ? `\\left(${text}\\right)` : text;
}
