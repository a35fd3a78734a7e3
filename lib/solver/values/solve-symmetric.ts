import type { Expression } from "@/lib/algebra/expression";
import type { RationalForm } from "@/lib/algebra/normal-form";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import {
  divideRationals,
  equalRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
  subtractRationals,
} from "@/lib/algebra/rational";
import { printSurd, squareRoot } from "@/lib/algebra/surd";
import { inBrackets } from "../geometry/line";
import type { Solve } from "../reader";
import { say } from "../solution";
import { type SymmetricForm, symmetricForm, valueOfForm } from "./symmetric-form";

/** Two numbers by their sum and product: of `a − b = 3` they are a and −b; without a second letter x and ±1/x. */
export type Known = {
  first: string;
  second: string | null;
  minus: boolean;
  sum: Rational;
  product: Rational;
};

type Question = { target: Expression; form: RationalForm; letters: [string, string]; known: Known };

/** Null where the expression changes when the two are exchanged: it has no one value. */
export function solveSymmetric({ target, form, letters, known }: Question): Solve | null {
  const [top, bottom] = [symmetricForm(form.numerator, letters), symmetricForm(form.denominator, letters)];
  if (!top || !bottom || top.size === 0) return null;
  const below = valueOfForm(bottom, known.sum, known.product);
  if (below.numerator === 0n) return null;
  const value = printRational(divideRationals(valueOfForm(top, known.sum, known.product), below));
  const written = (inNumbers: boolean) => {
    const [above, under] = [top, bottom].map((part) => printForm(part, known, inNumbers)) as [string, string];
    return under === "1" ? above : `\\frac{${above}}{${under}}`;
  };
  return (locale) => ({
    steps: [
      {
        kind: "derive",
        title: known.minus
          ? say(locale, "用差与积表示", "In terms of the difference and the product")
          : say(locale, "用和与积表示", "In terms of the sum and the product"),
        text: `$$${printLatex(target)} = ${written(false)}$$`,
      },
      {
        kind: "compute",
        title: say(locale, "代入已知的值", "Put the known values in"),
        text: `$$${written(true)} = ${value}$$`,
      },
    ],
    final: value,
  });
}

/** `|a − b|` by the sum, or `|a + b|` by the difference; null where no real numbers have these. */
export function solveDistance(target: Expression, known: Known): Solve | null {
  const [inner] = target.type === "function" ? target.operands : [];
  const { sum, product, minus, first, second } = known;
  const discriminant = subtractRationals(
    multiplyRationals(sum, sum),
    multiplyRationals(rational(4), product),
  );
  if (inner?.type !== "add" || inner.terms.length !== 2 || discriminant.numerator < 0n) return null;
  const [a, b] = inner.terms;
  const isDifference = b?.type === "negate" && b.operand.type === "symbol" && a?.type === "symbol";
  const isSum = a?.type === "symbol" && b?.type === "symbol";
  const root = squareRoot(discriminant);
  if (!root || !(minus ? isSum : isDifference)) return null;
  const [wanted, given, sign] = minus ? ["+", "-", "+"] : ["-", "+", "-"];
  const times = printRational(minus ? negateRational(product) : product);
  return (locale) => ({
    steps: [
      {
        kind: "derive",
        title: say(locale, "先求平方", "First its square"),
        text: `$$\\left(${first} ${wanted} ${second}\\right)^2 = \\left(${first} ${given} ${second}\\right)^2 ${sign} 4${first}${second}$$\n$$${inBrackets(sum)}^2 ${sign} 4 \\times \\left(${times}\\right) = ${printRational(discriminant)}$$`,
      },
      {
        kind: "compute",
        title: say(locale, "开平方", "Take the square root"),
        text: `$$\\sqrt{${printRational(discriminant)}} = ${printSurd(root)}$$`,
      },
    ],
    final: printSurd(root),
  });
}

/** As `\left(a+b\right)^{2} - 2ab`, or with the numbers in place of sum and product. */
function printForm(form: SymmetricForm, known: Known, inNumbers: boolean): string {
  const { first, second, minus, sum, product } = known;
  const other = second ?? `\\frac{1}{${first}}`;
  const whole = inNumbers
    ? `\\left(${printRational(sum)}\\right)`
    : `\\left(${first} ${minus ? "-" : "+"} ${other}\\right)`;
  const real = minus ? negateRational(product) : product;
  const times = inNumbers ? `\\left(${printRational(real)}\\right)` : second ? `${first}${second}` : "";
  const terms = [...form].map(([key, coefficient]) => {
    const [i = 0, j = 0] = key.split(",").map(Number);
    const signed = minus && j % 2 === 1 ? negateRational(coefficient) : coefficient;
    const powers = [i > 0 ? raised(whole, i) : "", j > 0 && second ? raised(times, j, !inNumbers) : ""];
    return { coefficient: signed, powers: powers.filter(Boolean).join(inNumbers ? " \\times " : "") };
  });
  return terms
    .map(({ coefficient, powers }, index) => {
      const negative = coefficient.numerator < 0n;
      const size = negative ? negateRational(coefficient) : coefficient;
      const digits = powers && equalRationals(size, ONE) ? "" : printRational(size);
      const joint = digits && powers && inNumbers ? " \\times " : "";
      const lead = index === 0 ? (negative ? "-" : "") : negative ? " - " : " + ";
      return `${lead}${digits}${joint}${powers}`;
    })
    .join("");
}

function raised(base: string, exponent: number, bare = false): string {
  if (exponent === 1) return base;
  return bare ? `\\left(${base}\\right)^{${exponent}}` : `${base}^{${exponent}}`;
}
