import type { Relation } from "@/lib/algebra/expression";
import { type Polynomial, rationalForm } from "@/lib/algebra/normal-form";
import { divideRationals, negateRational, ONE, type Rational, ZERO } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { printSurd } from "@/lib/algebra/surd";
import { printUnivariate, subtractUnivariates, type Univariate } from "@/lib/algebra/univariate";
import { commonFactor, divideUnivariates, multiplyUnivariates } from "@/lib/algebra/univariate-ring";
import type { Locale } from "@/lib/i18n/locale";
import { surdExpression } from "../equations/exact-value";
import { polynomialRoots, surdToRational } from "../equations/polynomial-roots";
import { contentOf } from "../polynomials/factor-over-integers";
import { type Solution, type SolverStep, say } from "../solution";
import { solveSystem } from "../solve-system";
import { lettersOf } from "./polynomial-expression";

/** Coefficients in the order of the unknowns, then the right side; all polynomials in the parameter. */
type Row = Univariate[];

/** Two or three linear equations whose coefficients hold one parameter: Cramer's rule, and each value where the determinant is 0. */
export function solveParametricSystem(
  equations: Relation[],
  names: string[],
  parameter: string,
  locale: Locale,
): Solution | null {
  const rows = equations.map((equation) => rowOf(equation, names, parameter));
  if (!rows.every((row): row is Row => row !== null)) return null;
  const main = determinant(rows.map((row) => row.slice(0, -1)));
  if (main.length === 0) return null;
  const special = main.length > 1 ? polynomialRoots(main, parameter, locale)?.roots.map(surdToRational) : [];
  if (!special?.every((value) => value !== null)) return null;
  const print = (p: Univariate) => printUnivariate(p, parameter);
  const values = names.map((_, column) => {
    const top = determinant(
      rows.map((row) => row.slice(0, -1).map((entry, at) => (at === column ? (row.at(-1) ?? []) : entry))),
    );
    return { top, value: printFraction(top, main, parameter) };
  });
  const steps: SolverStep[] = [
    {
      kind: "understand",
      title: say(locale, "整理方程组", "The system, tidied"),
      text: rows.map((row) => `$$${printRow(row, names, print)}$$`).join("\n"),
    },
    {
      kind: "compute",
      title: say(locale, "系数行列式（克拉默法则）", "The determinant of the coefficients (Cramer's rule)"),
      text: `$$D = ${print(main)}$$\n${values.map(({ top }, index) => `$$D_${names[index]} = ${print(top)}$$`).join("\n")}`,
    },
    {
      kind: "derive",
      title: say(locale, "行列式不为 0 时只有一个解", "Where the determinant is not 0 there is one solution"),
      text:
        (special.length > 0
          ? `${say(locale, "当 ", "Where ")}${special.map((value) => `$${parameter} \\ne ${print(value ? [value] : [])}$`).join(say(locale, "，", ", "))}${say(locale, " 时：", ":")}\n`
          : "") + names.map((name, index) => `$$${name} = ${values[index]?.value}$$`).join("\n"),
    },
  ];
  for (const value of special) {
    const step = value && specialCase(equations, parameter, value, names.length, locale);
    if (!step) return null;
    steps.push(step);
  }
  return { steps, final: names.map((name, index) => `${name} = ${values[index]?.value}`).join(", ") };
}

/** What becomes of the system at a value where the determinant is 0. */
function specialCase(
  equations: Relation[],
  parameter: string,
  value: Rational,
  count: number,
  locale: Locale,
): SolverStep | null {
  const surd = value.numerator === 0n ? new Map() : new Map([[1n, value]]);
  const put = surdExpression(surd);
  const at = equations.map((equation) => ({
    ...equation,
    sides: equation.sides.map((side) => substitute(side, parameter, put)),
  }));
  const solved = solveSystem(at, "en");
  // An unknown may have gone altogether; then nothing is said with certainty.
  if (!solved || count > 3) return null;
  const none = solved.final.includes("no solution");
  return {
    kind: "derive",
    title: say(
      locale,
      `${parameter} = ${printSurd(surd)} 时单独看`,
      `The case ${parameter} = ${printSurd(surd)} by itself`,
    ),
    text: none
      ? say(
          locale,
          "行列式是 0，消元后得到矛盾，方程组无解。",
          "The determinant is 0; elimination leads to a contradiction: no solution.",
        )
      : say(
          locale,
          "行列式是 0，消元后有方程变成 0 = 0，方程组有无穷多解。",
          "The determinant is 0; elimination leaves 0 = 0: infinitely many solutions.",
        ),
  };
}

function rowOf(equation: Relation, names: string[], parameter: string): Row | null {
  const [left, right] = equation.sides;
  if (!left || !right) return null;
  const form = rationalForm({ type: "add", terms: [left, { type: "negate", operand: right }] });
  const divisor = form?.denominator.size === 1 ? form.denominator.get("") : undefined;
  return form && divisor ? split(form.numerator, divisor, names, parameter) : null;
}

function split(polynomial: Polynomial, divisor: Rational, names: string[], parameter: string): Row | null {
  const row: Rational[][] = Array.from({ length: names.length + 1 }, () => []);
  for (const [monomial, coefficient] of polynomial) {
    const letters = lettersOf(monomial);
    const unknowns = letters.filter(([name]) => names.includes(name));
    if (unknowns.length > 1 || unknowns.some(([, exponent]) => exponent !== 1)) return null;
    const column = unknowns[0] ? names.indexOf(unknowns[0][0]) : names.length;
    const power = letters.find(([name]) => name === parameter)?.[1] ?? 0;
    const value = divideRationals(coefficient, divisor);
    (row[column] as Rational[])[power] = column === names.length ? negateRational(value) : value;
  }
  return row.map((entry) => Array.from(entry, (value) => value ?? ZERO));
}

function determinant(rows: Univariate[][]): Univariate {
  if (rows.length === 1) return rows[0]?.[0] ?? [];
  return (rows[0] ?? []).reduce<Univariate>((sum, entry, column) => {
    const minor = rows.slice(1).map((row) => row.filter((_, at) => at !== column));
    const part = multiplyUnivariates(entry, determinant(minor));
    return subtractUnivariates(sum, column % 2 === 0 ? part.map(negateRational) : part);
  }, []);
}

function printFraction(top: Univariate, bottom: Univariate, parameter: string): string {
  const divisor = top.length === 0 ? null : commonFactor(top, bottom);
  if (!divisor) return "0";
  const [a, b] = [divideUnivariates(top, divisor).quotient, divideUnivariates(bottom, divisor).quotient];
  const lead = b.length === 1 ? (b[0] ?? ONE) : contentOf(b);
  const [p, q] = [a, b].map((side) => side.map((coefficient) => divideRationals(coefficient, lead)));
  if (!p || !q || q.length === 1) return printUnivariate(p ?? [], parameter);
  return `\\frac{${printUnivariate(p, parameter)}}{${printUnivariate(q, parameter)}}`;
}

function printRow(row: Row, names: string[], print: (p: Univariate) => string): string {
  const terms = names.flatMap((name, index) => {
    const text = print(row[index] ?? []);
    if (text === "0") return [];
    return [
      text === "1"
        ? name
        : text === "-1"
          ? `-${name}`
          : / [-+] /.test(text)
            ? `\\left(${text}\\right)${name}`
            : `${text}${name}`,
    ];
  });
  return `${terms.join(" + ").replace(/\+ -/g, "- ") || "0"} = ${print(row.at(-1) ?? [])}`;
}
