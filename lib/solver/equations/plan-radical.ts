import { printRational } from "@/lib/algebra/print-latex";
import { equalRationals, ONE, type Rational, rational } from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import { printUnivariate, subtractUnivariates, type Univariate, univariate } from "@/lib/algebra/univariate";
import { multiplyUnivariates } from "@/lib/algebra/univariate-ring";
import type { Locale } from "@/lib/i18n/locale";
import { type SolverStep, say } from "../solution";
import { type Plan, type Planner, planOfPolynomial } from "./plan";
import { negated, scaled, splitTerms } from "./split-terms";

const DEGREE_MAX = 10;

/** Equations with one or two roots of polynomials: leave a root alone on one side, raise both sides to its power. */
export const planRadical: Planner = (left, right, name, locale) => {
  const index = new Set<bigint>();
  const split = splitTerms(left, right, name, (factor) => {
    if (factor.type !== "root" || !symbolsOf(factor).has(name) || factor.index.type !== "number") return null;
    index.add(factor.index.value.numerator);
    return factor.radicand;
  });
  const [degree] = index;
  if (!split || index.size !== 1 || (degree !== 2n && degree !== 3n)) return null;
  const roots = split.special.map(({ coefficient, inner }) => ({
    coefficient,
    inside: univariate(inner, name),
  }));
  if (!roots.every(isPolynomial)) return null;
  const [first, second] = roots;
  if (first && !second) return oneRoot(first, negated(split.rest), degree, name, locale);
  if (first && second && roots.length === 2 && degree === 2n)
    return twoRoots(first, second, negated(split.rest), name, locale);
  return null;
};

type Root = { coefficient: Rational; inside: Univariate };

function isPolynomial(root: { coefficient: Rational; inside: Univariate | null }): root is Root {
  return root.inside !== null;
}

/** `c·√f = g`. */
function oneRoot(root: Root, other: Univariate, degree: bigint, name: string, locale: Locale): Plan | null {
  const power = (p: Univariate) =>
    degree === 2n ? multiplyUnivariates(p, p) : multiplyUnivariates(p, multiplyUnivariates(p, p));
  const raised = scaled(root.inside, powerOf(root.coefficient, degree));
  const steps: SolverStep[] = [
    isolate(`${printRoot(root, degree, name)} = ${printUnivariate(other, name)}`, locale),
    raise(degree, raised, power(other), name, locale),
  ];
  return polynomialPlan(subtractUnivariates(power(other), raised), name, steps, locale);
}

/** `c·√f + d·√h = g`: squared once where `g` is 0, else twice. */
function twoRoots(first: Root, second: Root, other: Univariate, name: string, locale: Locale): Plan | null {
  const square = (p: Univariate) => multiplyUnivariates(p, p);
  const turned: Root = {
    ...second,
    coefficient: { ...second.coefficient, numerator: -second.coefficient.numerator },
  };
  const [a, b] = [first, second].map(({ coefficient, inside }) => scaled(inside, powerOf(coefficient, 2n)));
  if (!a || !b) return null;
  const right = [other.length > 0 ? printUnivariate(other, name) : "", printRoot(turned, 2n, name)];
  const sides = right[0]
    ? `${right[0]} ${right[1]?.replace(/^-?/, (sign) => (sign ? "- " : "+ "))}`
    : right[1];
  const steps = [isolate(`${printRoot(first, 2n, name)} = ${sides}`, locale)];
  if (other.length === 0) {
    steps.push(raise(2n, a, b, name, locale));
    return polynomialPlan(subtractUnivariates(a, b), name, steps, locale);
  }
  // c²f = g² − 2g·d√h + d²h, so 2g·d√h = g² + d²h − c²f.
  const mixed = scaled(other, { ...turned.coefficient, numerator: -2n * turned.coefficient.numerator });
  const remaining = subtractUnivariates(subtractUnivariates(square(other), negated(b)), a);
  const inner = printUnivariate(second.inside, name);
  steps.push(
    {
      kind: "derive",
      title: say(
        locale,
        "两边平方，把剩下的根号留在一边",
        "Square both sides; keep the root that remains on one side",
      ),
      text: `$$${factor(mixed, name)}\\sqrt{${inner}} = ${printUnivariate(remaining, name)}$$`,
    },
    raise(2n, multiplyUnivariates(square(mixed), second.inside), square(remaining), name, locale),
  );
  const left = multiplyUnivariates(square(mixed), second.inside);
  return polynomialPlan(subtractUnivariates(left, square(remaining)), name, steps, locale);
}

function polynomialPlan(
  difference: Univariate,
  name: string,
  steps: SolverStep[],
  locale: Locale,
): Plan | null {
  if (difference.length === 0 || difference.length - 1 > DEGREE_MAX) return null;
  if (difference.length > 2)
    steps.push({
      kind: "derive",
      title: say(locale, "全部移到左边", "Bring everything to the left side"),
      text: `$$${printUnivariate(difference, name)} = 0$$`,
    });
  return planOfPolynomial(difference, name, steps, locale);
}

function isolate(text: string, locale: Locale): SolverStep {
  return {
    kind: "derive",
    title: say(locale, "把根号单独留在一边", "Leave a root alone on one side"),
    text: `$$${text}$$`,
  };
}

function raise(
  degree: bigint,
  left: Univariate,
  right: Univariate,
  name: string,
  locale: Locale,
): SolverStep {
  const warning = say(
    locale,
    "平方可能带来增根，最后要检验。\n",
    "Squaring can bring in false roots, so we must check at the end.\n",
  );
  return {
    kind: "derive",
    title:
      degree === 2n
        ? say(locale, "两边平方", "Square both sides")
        : say(locale, "两边立方", "Cube both sides"),
    text: `${degree === 2n ? warning : ""}$$${printUnivariate(left, name)} = ${printUnivariate(right, name)}$$`,
  };
}

function printRoot({ coefficient, inside }: Root, degree: bigint, name: string): string {
  const inner = printUnivariate(inside, name);
  const root: string = degree === 2n ? `\\sqrt{${inner}}` : `\\sqrt[3]{${inner}}`;
  if (equalRationals(coefficient, ONE)) return root;
  return equalRationals(coefficient, rational(-1)) ? `-${root}` : `${printRational(coefficient)}${root}`;
}

function factor(p: Univariate, name: string): string {
  const text = printUnivariate(p, name);
  if (text === "1") return "";
  if (text === "-1") return "-";
  return p.length > 1 ? `\\left(${text}\\right)` : text;
}

function powerOf(value: Rational, exponent: bigint): Rational {
  return rational(value.numerator ** exponent, value.denominator ** exponent);
}
