import type { Expression } from "@/lib/algebra/expression";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import {
  divideRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import {
  printUnivariate,
  subtractUnivariates,
  type Univariate,
  univariate,
  valueAt,
} from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "./solution";

/** Solves a linear or quadratic equation in one unknown exactly; null when it is of another kind. */
export function solveEquation(
  left: Expression,
  right: Expression,
  name: string,
  locale: Locale,
): Solution | null {
  const [a, b] = [univariate(left, name), univariate(right, name)];
  if (!a || !b) return null;
  const difference = subtractUnivariates(a, b);
  const equation = `${printLatex(left)} = ${printLatex(right)}`;
  const given: SolverStep = {
    kind: "understand",
    title: say(locale, "要解的方程", "The equation to solve"),
    text: say(
      locale,
      `解方程 $${equation}$，未知数是 $${name}$。`,
      `Solve the equation $${equation}$ for the unknown $${name}$.`,
    ),
  };
  const tidy: SolverStep = {
    kind: "derive",
    title: say(locale, "去括号、合并同类项", "Remove brackets and collect like terms"),
    text:
      say(locale, `方程两边分别整理：`, `Tidied, the equation reads: `) +
      `$$${printUnivariate(a, name)} = ${printUnivariate(b, name)}$$`,
  };
  if (difference.length <= 1) return withoutUnknown(difference, [given, tidy], locale);
  if (difference.length === 2) return solveLinear(a, b, name, [given, tidy], locale);
  if (difference.length === 3) return solveQuadratic(difference, name, [given, tidy], locale);
  return null;
}

function withoutUnknown(difference: Univariate, steps: SolverStep[], locale: Locale): Solution {
  const always = difference.length === 0;
  steps.push({
    kind: "conclude",
    title: say(locale, "未知数消去了", "The unknown cancels"),
    text: always
      ? say(locale, "两边完全相同，任何数都是解。", "Both sides are the same: every number is a solution.")
      : say(locale, "两边只剩不相等的数，方程无解。", "Two different numbers remain: there is no solution."),
  });
  return {
    steps,
    final: always
      ? say(locale, "\\text{任意数}", "\\text{every number}")
      : say(locale, "\\text{无解}", "\\text{no solution}"),
  };
}

function solveLinear(
  a: Univariate,
  b: Univariate,
  name: string,
  steps: SolverStep[],
  locale: Locale,
): Solution | null {
  const coefficient = subtractRationals(a[1] ?? ZERO, b[1] ?? ZERO);
  const constant = subtractRationals(b[0] ?? ZERO, a[0] ?? ZERO);
  const root = divideRationals(constant, coefficient);
  const moved = `${printUnivariate([ZERO, coefficient], name)} = ${printRational(constant)}`;
  steps.push(
    {
      kind: "derive",
      title: say(locale, "移项，合并同类项", "Bring the unknown to one side, the numbers to the other"),
      text: `$$${moved}$$`,
    },
    {
      kind: "derive",
      title: say(
        locale,
        `系数化为 1：两边同除以 ${plain(coefficient)}`,
        `Divide both sides by ${plain(coefficient)}`,
      ),
      text: `$$${name} = ${printRational(root)}$$`,
    },
  );
  const [x, y] = [valueAt(a, root), valueAt(b, root)];
  if (subtractRationals(x, y).numerator !== 0n) return null;
  steps.push(checkStep(name, root, x, y, locale));
  return { steps, final: `${name} = ${printRational(root)}` };
}

function checkStep(
  name: string,
  root: Rational,
  left: Rational,
  right: Rational,
  locale: Locale,
): SolverStep {
  const words = say(
    locale,
    `把 $${name} = ${printRational(root)}$ 代入：左边等于 $${printRational(left)}$，右边等于 $${printRational(right)}$，两边相等。`,
    `Put $${name} = ${printRational(root)}$ in: the left side is $${printRational(left)}$ and the right side is $${printRational(right)}$, the same.`,
  );
  return { kind: "check", title: say(locale, "检验", "Check"), text: words };
}

/** By the formula with the discriminant; square roots are simplified. */
function solveQuadratic(
  polynomial: Univariate,
  name: string,
  steps: SolverStep[],
  locale: Locale,
): Solution | null {
  const scale = polynomial.reduce((product, { denominator }) => product * denominator, 1n);
  const whole = polynomial.map((coefficient) => multiplyRationals(coefficient, rational(scale)));
  const [c, b, a] = whole as [Rational, Rational, Rational];
  const discriminant = subtractRationals(
    multiplyRationals(b, b),
    multiplyRationals(rational(4), multiplyRationals(a, c)),
  );
  const [p, q, r] = [a, b, c].map((value) =>
    value.numerator < 0n ? `\\left(${printRational(value)}\\right)` : printRational(value),
  );
  steps.push(
    {
      kind: "derive",
      title: say(locale, "化为一般形式", "Bring it to standard form"),
      text: `$$${printUnivariate(whole, name)} = 0$$`,
    },
    {
      kind: "compute",
      title: say(locale, "求判别式", "The discriminant"),
      text: `$$${q}^{2} - 4 \\times ${p} \\times ${r} = ${printRational(discriminant)}$$`,
    },
  );
  if (discriminant.numerator < 0n) return noRealRoots(steps, locale);
  const { outside, inside } = squarePart(discriminant.numerator);
  const twice = multiplyRationals(rational(2), a);
  if (inside === 1n)
    return rationalRoots(
      polynomial,
      name,
      [-outside, outside].map((s) => divideRationals(subtractRationals(rational(s), b), twice)),
      steps,
      locale,
    );
  const [middle, spread] = [
    divideRationals(negateRational(b), twice),
    divideRationals(rational(outside), twice),
  ];
  const positive = spread.numerator < 0n ? negateRational(spread) : spread;
  const roots = ["-", "+"].map((sign) => surd(middle, sign, positive, inside));
  steps.push({
    kind: "derive",
    title: say(locale, "求根公式", "The quadratic formula"),
    text: roots.map((root, index) => `$$${name}_${index + 1} = ${root}$$`).join("\n"),
  });
  return { steps, final: roots.map((root) => `${name} = ${root}`).join(", ") };
}

function noRealRoots(steps: SolverStep[], locale: Locale): Solution {
  steps.push({
    kind: "conclude",
    title: say(locale, "判别式小于 0", "The discriminant is negative"),
    text: say(locale, "方程没有实数解。", "The equation has no real solution."),
  });
  return { steps, final: say(locale, "\\text{无实数解}", "\\text{no real solution}") };
}

function rationalRoots(
  polynomial: Univariate,
  name: string,
  roots: Rational[],
  steps: SolverStep[],
  locale: Locale,
): Solution | null {
  if (roots.some((root) => valueAt(polynomial, root).numerator !== 0n)) return null;
  const sorted = [...roots].sort((x, y) => (subtractRationals(x, y).numerator < 0n ? -1 : 1));
  const distinct =
    subtractRationals(sorted[0] ?? ZERO, sorted[1] ?? ZERO).numerator === 0n ? sorted.slice(0, 1) : sorted;
  steps.push(
    {
      kind: "derive",
      title: say(locale, "求根公式", "The quadratic formula"),
      text: distinct.map((root) => `$$${name} = ${printRational(root)}$$`).join("\n"),
    },
    ...distinct.map((root) => checkStep(name, root, valueAt(polynomial, root), ZERO, locale)),
  );
  return { steps, final: distinct.map((root) => `${name} = ${printRational(root)}`).join(", ") };
}

/** `n = outside² · inside` with `inside` free of squares, as far as small squares go. */
function squarePart(n: bigint): { outside: bigint; inside: bigint } {
  let [outside, inside] = [1n, n];
  if (n === 0n) return { outside: 0n, inside: 1n };
  for (let divisor = 2n; divisor * divisor <= inside && divisor < 100_000n; divisor++) {
    while (inside % (divisor * divisor) === 0n) {
      outside *= divisor;
      inside /= divisor * divisor;
    }
  }
  return { outside, inside };
}

function surd(middle: Rational, sign: string, spread: Rational, inside: bigint): string {
  const top = spread.numerator === 1n ? `\\sqrt{${inside}}` : `${spread.numerator}\\sqrt{${inside}}`;
  const root = spread.denominator === 1n ? top : `\\frac{${top}}{${spread.denominator}}`;
  if (middle.numerator === 0n) return sign === "-" ? `-${root}` : root;
  return `${printRational(middle)} ${sign} ${root}`;
}

function plain(value: Rational): string {
  return value.denominator === 1n ? `${value.numerator}` : `${value.numerator}/${value.denominator}`;
}
