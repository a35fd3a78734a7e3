import type { Expression } from "@/lib/algebra/expression";
import { powersOf } from "@/lib/algebra/monomial";
import { equalForms, type Polynomial, rationalForm } from "@/lib/algebra/normal-form";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import {
  divideRationals,
  equalRationals,
  greatestCommonDivisor,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
  rationalToNumber,
} from "@/lib/algebra/rational";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";
import { factorGroups } from "./factor-groups";
import { factorOverIntegers } from "./factor-over-integers";

type Powers = ReadonlyMap<string, number>;

const degreeOf = (monomial: string) =>
  [...powersOf(monomial).values()].reduce((sum, power) => sum + power, 0);

function printPowers(powers: Powers): string {
  return [...powers]
    .filter(([, power]) => power > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, power]) => (power === 1 ? name : `${name}^{${power}}`))
    .join("");
}

/** A polynomial in several letters as LaTeX: high degrees first, then by the alphabet. */
export function printPolynomial(polynomial: Polynomial): string {
  const terms = [...polynomial].sort(([a], [b]) => degreeOf(b) - degreeOf(a) || compareMonomials(a, b));
  if (terms.length === 0) return "0";
  return terms
    .map(([monomial, coefficient], index) => {
      const negative = coefficient.numerator < 0n;
      const size = negative ? negateRational(coefficient) : coefficient;
      const letters = printPowers(powersOf(monomial));
      const digits = letters && equalRationals(size, ONE) ? "" : printRational(size);
      return `${index === 0 ? (negative ? "-" : "") : negative ? " - " : " + "}${digits}${letters}`;
    })
    .join("");
}

/** a² before ab before b². */
function compareMonomials(a: string, b: string): number {
  const [p, q] = [powersOf(a), powersOf(b)];
  for (const name of [...new Set([...p.keys(), ...q.keys()])].sort()) {
    const gap = (q.get(name) ?? 0) - (p.get(name) ?? 0);
    if (gap !== 0) return gap;
  }
  return 0;
}

/** What all terms have in common: the number, positive, and the letters. */
function commonOf(polynomial: Polynomial): { number: Rational; powers: Powers } {
  let [top, bottom] = [0n, 1n];
  let shared: Map<string, number> | null = null;
  for (const [monomial, { numerator, denominator }] of polynomial) {
    top = greatestCommonDivisor(top, numerator < 0n ? -numerator : numerator);
    bottom = (bottom * denominator) / greatestCommonDivisor(bottom, denominator);
    const powers = powersOf(monomial);
    const next: Map<string, number> = new Map();
    for (const [name, power] of shared ?? powers) next.set(name, Math.min(power, powers.get(name) ?? 0));
    shared = next;
  }
  return { number: rational(top, bottom), powers: shared ?? new Map() };
}

function dividedBy(polynomial: Polynomial, number: Rational, powers: Powers): Polynomial {
  return new Map(
    [...polynomial].map(([monomial, coefficient]) => {
      const left = new Map(
        [...powersOf(monomial)].map(([name, power]) => [name, power - (powers.get(name) ?? 0)]),
      );
      const key = [...left]
        .filter(([, power]) => power > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, power]) => `${name}^${power}`)
        .join("*");
      return [key, divideRationals(coefficient, number)];
    }),
  );
}

/** Sums, products and fractions with letters in simplest form: no brackets, like terms together, common factors of a fraction of single terms cancelled. */
export function simplifyLetters(e: Expression, locale: Locale): Solution | null {
  const form = rationalForm(e);
  const final = form && printForm(form.numerator, form.denominator);
  if (!final || !agrees(e, final)) return null;
  const fraction = final.includes("\\frac");
  return {
    steps: [
      {
        kind: "derive",
        title: fraction
          ? say(locale, "分子分母约去公因式", "Cancel what top and bottom have in common")
          : say(locale, "去括号，合并同类项", "Remove the brackets and collect like terms"),
        text: `$$${printLatex(e)} = ${final}$$`,
      },
    ],
    final,
  };
}

function printForm(numerator: Polynomial, denominator: Polynomial): string | null {
  const [bottom, ...others] = [...denominator];
  if (!bottom || numerator.size === 0) return bottom ? "0" : null;
  if (others.length > 0) return multipleOf(numerator, denominator);
  const top = new Map([...numerator].map(([monomial, c]) => [monomial, divideRationals(c, bottom[1])]));
  const below = powersOf(bottom[0]);
  const { number, powers } = commonOf(top);
  const shared = new Map([...below].map(([name, power]) => [name, Math.min(power, powers.get(name) ?? 0)]));
  const rest = new Map([...below].map(([name, power]) => [name, power - (shared.get(name) ?? 0)]));
  const under = printPowers(rest);
  if (under === "") return printPolynomial(dividedBy(top, ONE, shared));
  const whole = dividedBy(top, rational(1, number.denominator), shared);
  const digits = number.denominator === 1n ? "" : `${number.denominator}`;
  return `\\frac{${printPolynomial(whole)}}{${digits}${under}}`;
}

/** A numerator that is a number times the denominator. */
function multipleOf(numerator: Polynomial, denominator: Polynomial): string | null {
  const [[monomial, c] = ["", ONE]] = [...denominator];
  const factor = divideRationals(numerator.get(monomial) ?? rational(0), c);
  const same =
    numerator.size === denominator.size &&
    [...denominator].every(([key, value]) => {
      const other = numerator.get(key);
      return other !== undefined && equalRationals(other, multiplyRationals(value, factor));
    });
  return same ? printRational(factor) : null;
}

/** Looked at again by its normal form, so that no slip of printing is told. */
function agrees(e: Expression, printed: string): boolean {
  const parsed = parseExpression(printed);
  const [a, b] = [rationalForm(e), parsed.ok ? rationalForm(parsed.value) : null];
  return a !== null && b !== null && equalForms(a, b) === true;
}

/** Factors over the integers: the common factor, then the rest: in one letter, with all terms of one degree in two, or by grouping. */
export function factorLetters(e: Expression, locale: Locale): Solution | null {
  const form = rationalForm(e);
  const divisor = form?.denominator.size === 1 ? form.denominator.get("") : undefined;
  if (!form || !divisor || form.numerator.size < 2) return null;
  const polynomial = dividedBy(form.numerator, divisor, new Map());
  if ([...polynomial.values()].some(({ denominator }) => denominator !== 1n)) return null;
  const common = commonOf(polynomial);
  const [[lead] = [""]] = [...polynomial].sort(
    ([a], [b]) => degreeOf(b) - degreeOf(a) || compareMonomials(a, b),
  );
  const number =
    rationalToNumber(polynomial.get(lead) ?? ONE) < 0 ? negateRational(common.number) : common.number;
  const rest = dividedBy(polynomial, number, common.powers);
  const factors = factorsOf(rest);
  if (!factors) return null;
  const digits = equalRationals(number, ONE)
    ? ""
    : equalRationals(number, rational(-1))
      ? "-"
      : printRational(number);
  const outside = `${digits}${printPowers(common.powers)}`;
  const final = printProduct(outside, factors);
  if (!agrees(e, final) || (outside === "" && factors.length === 1)) return null;
  const steps: SolverStep[] = [];
  if (outside !== "")
    steps.push({
      kind: "derive",
      title: say(locale, "提取公因式", "Take the common factor out"),
      text: `$$${printPolynomial(polynomial)} = ${printProduct(outside, [printPolynomial(rest)])}$$`,
    });
  if (factors.length > 1)
    steps.push({
      kind: "derive",
      title: say(locale, "用公式、分组或十字相乘分解", "By a formula, by grouping or by trial"),
      text: `$$${printPolynomial(rest)} = ${printProduct("", factors)}$$`,
    });
  steps.push({
    kind: "check",
    title: say(locale, "乘回去检验", "Multiply back"),
    text: `$$${final} = ${printPolynomial(polynomial)}$$`,
  });
  return { steps, final };
}

function printProduct(outside: string, factors: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const factor of factors) counts.set(factor, (counts.get(factor) ?? 0) + 1);
  return (
    outside +
    [...counts].map(([factor, count]) => `\\left(${factor}\\right)${count > 1 ? `^{${count}}` : ""}`).join("")
  );
}

/** Null where irreducible factors are not found with certainty. */
function factorsOf(rest: Polynomial): string[] | null {
  const names = [...new Set([...rest.keys()].flatMap((monomial) => [...powersOf(monomial).keys()]))].sort();
  const degrees = [...rest.keys()].map(degreeOf);
  const degree = Math.max(...degrees);
  // A rest of degree 1 is irreducible.
  if (degree === 1) return [printPolynomial(rest)];
  const [x, y] = names;
  if (!x || names.length > 2 || (y && degrees.some((one) => one !== degree)))
    return factorGroups(rest)?.map(printPolynomial) ?? null;
  const coefficients = Array.from({ length: degree + 1 }, (_, power) => {
    const found = [...rest].find(([monomial]) => (powersOf(monomial).get(x) ?? 0) === power);
    return found?.[1] ?? rational(0);
  });
  while (coefficients.at(-1)?.numerator === 0n) coefficients.pop();
  const factored = factorOverIntegers(coefficients);
  if (!factored || !equalRationals(factored.content, ONE)) return null;
  return factored.factors.map((factor) => {
    const size = factor.length - 1;
    const terms = factor.flatMap((coefficient, power): [string, Rational][] => {
      if (coefficient.numerator === 0n) return [];
      const parts = [
        ...(power > 0 ? [`${x}^${power}`] : []),
        ...(y && size - power > 0 ? [`${y}^${size - power}`] : []),
      ];
      return [[parts.join("*"), coefficient]];
    });
    return printPolynomial(new Map(terms));
  });
}
