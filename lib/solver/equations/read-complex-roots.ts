import { rationalForm } from "@/lib/algebra/normal-form";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { printRational } from "@/lib/algebra/print-latex";
import {
  divideRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import { printSurd, type Surd, squareRoot } from "@/lib/algebra/surd";
import { symbolsOf } from "@/lib/algebra/symbols";
import { printUnivariate, subtractUnivariates, type Univariate, univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { inBrackets } from "../geometry/line";
import { type Reader, within } from "../reader";
import { type Solution, type SolverStep, say } from "../solution";

const NUMBERS_ZH = "复数(?:范围|集合?|域|系)?\\s*(?:C|ℂ|\\\\mathbb\\s*\\{?C\\}?)?\\s*(?:内|中|上|里)?";
const NUMBERS_EN =
  "(?:(?:the )?(?:(?:set of )?complex numbers?(?: system)?|complex plane|complexes)|C|ℂ|\\\\mathbb ?\\{?C\\}?)";
const MEMBER = "[a-z]\\s*(?:∈|\\\\in)\\s*(?:C|ℂ|\\\\mathbb\\s*\\{?C\\}?)";

const SENTENCES = [
  new RegExp(`^(?:解|求解)?方程\\s*[:：]?\\s*(.+?)\\s*[,，(]\\s*(?:其中)?\\s*${MEMBER}\\s*\\)?$`),
  new RegExp(
    `^(?:solve|find all solutions (?:of|to))(?: the equation)?[: ]+(.+?)[,(]? (?:for |where )?${MEMBER}\\)?$`,
    "i",
  ),
  new RegExp(
    `^在${NUMBERS_ZH}\\s*[,，]?\\s*(?:解|求解|求)(?:下列)?(?:一元二次)?方程\\s*[:：]?\\s*(.+?)\\s*(?:的(?:解|根|所有根|两个?根))?$`,
  ),
  new RegExp(`^在${NUMBERS_ZH}\\s*[,，]?\\s*(?:一元二次)?方程\\s*(.+?)\\s*的(?:解|根|两个?根)(?:是|为)?$`),
  new RegExp(
    `^求?(?:一元二次)?方程\\s*(.+?)\\s*(?:在${NUMBERS_ZH}的(?:所有)?(?:解|根)|的(?:两个?)?复数?根|的复数解)(?:是|为)?$`,
  ),
  new RegExp(`^(?:解方程\\s*)(.+?)\\s*[,(]?\\s*(?:在${NUMBERS_ZH})\\)?$`),
  new RegExp(
    `^(?:solve|find (?:all )?(?:the )?(?:solutions|roots) (?:of|to))(?: the)?(?: quadratic)?(?: equation)?[: ]*(.+?),? (?:over|in) ${NUMBERS_EN}$`,
    "i",
  ),
  /^(?:find|determine|what are) (?:all )?(?:the )?complex (?:roots|solutions|zeros) (?:of|to)(?: the)?(?: quadratic)?(?: equation)?[: ]*(.+)$/i,
];

/** A quadratic equation with real coefficients, its roots asked for among the complex numbers. */
export const readComplexRoots: Reader = (text) => {
  const [source] = within(text, SENTENCES) ?? [];
  const parsed = source === undefined ? null : parseStatement(source);
  if (!parsed?.ok || parsed.value.type !== "relation" || parsed.value.operators.join() !== "=") return null;
  const [left, right] = parsed.value.sides;
  const [name, ...others] = new Set(parsed.value.sides.flatMap((side) => [...symbolsOf(side)]));
  if (!left || !right || name === undefined || others.length > 0) return null;
  if (!rationalForm(left) || !rationalForm(right)) return null;
  const [a, b] = [univariate(left, name), univariate(right, name)];
  const polynomial = a && b ? subtractUnivariates(a, b) : [];
  return polynomial.length === 3 ? (locale) => solve(polynomial, name, locale) : null;
};

function solve(polynomial: Univariate, name: string, locale: Locale): Solution | null {
  const [c = ZERO, b = ZERO, a = ZERO] = polynomial;
  const discriminant = subtractRationals(
    multiplyRationals(b, b),
    multiplyRationals(rational(4), multiplyRationals(a, c)),
  );
  const twice = multiplyRationals(rational(2), a);
  const size = discriminant.numerator < 0n ? negateRational(discriminant) : discriminant;
  const root = squareRoot(size);
  if (!root || discriminant.numerator === 0n) return null;
  const middle = divideRationals(negateRational(b), twice);
  const spread = scaled(root, twice.numerator < 0n ? negateRational(twice) : twice);
  const isReal = discriminant.numerator > 0n;
  const roots = isReal
    ? [-1, 1].map((sign) => printSurd(sumWith(middle, spread, sign)))
    : ["-", "+"].map((sign) => printComplex(middle, sign, spread));
  const written = roots.map((one) => `${name} = ${one}`);
  const steps: SolverStep[] = [
    {
      kind: "understand",
      title: say(locale, "一般形式", "The standard form"),
      text: `$$${printUnivariate(polynomial, name)} = 0$$`,
    },
    {
      kind: "compute",
      title: say(locale, "求判别式", "The discriminant"),
      text: `$$\\Delta = ${inBrackets(b)}^2 - 4 \\times ${inBrackets(a)} \\times ${inBrackets(c)} = ${printRational(discriminant)}$$`,
    },
  ];
  if (!isReal)
    steps.push({
      kind: "derive",
      title: say(locale, "判别式小于 0：开方得到虚数", "A negative discriminant has an imaginary root"),
      text: `$$\\sqrt{${printRational(size)}} = ${printSurd(root)}$$\n${say(
        locale,
        `所以 $\\Delta$ 的平方根是 $\\pm ${imaginary(root)}$。`,
        `So the square roots of $\\Delta$ are $\\pm ${imaginary(root)}$.`,
      )}`,
    });
  steps.push({
    kind: "conclude",
    title: say(locale, "求根公式", "The quadratic formula"),
    text: say(
      locale,
      `两个根是 $${roots.join("$ 和 $")}$。`,
      `The two roots are $${roots.join("$ and $")}$.`,
    ),
  });
  return { steps, final: written.join(", ") };
}

function scaled(value: Surd, divisor: Rational): Surd {
  return new Map([...value].map(([radicand, one]) => [radicand, divideRationals(one, divisor)]));
}

function sumWith(middle: Rational, spread: Surd, sign: number): Surd {
  const sum = new Map(
    [...spread].map(([radicand, one]) => [radicand, multiplyRationals(one, rational(sign))]),
  );
  const whole = subtractRationals(middle, negateRational(sum.get(1n) ?? ZERO));
  if (whole.numerator === 0n) sum.delete(1n);
  else sum.set(1n, whole);
  return sum;
}

function printComplex(middle: Rational, sign: string, spread: Surd): string {
  const part = imaginary(spread);
  if (middle.numerator === 0n) return sign === "-" ? `-${part}` : part;
  return `${printRational(middle)} ${sign} ${part}`;
}

function imaginary(size: Surd): string {
  const printed = printSurd(size);
  return printed === "1" ? "i" : printed.includes("sqrt") ? `${printed} i` : `${printed}i`;
}
