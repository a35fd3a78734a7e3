import type { Expression } from "@/lib/algebra/expression";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { printRational } from "@/lib/algebra/print-latex";
import {
  divideRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  subtractRationals,
} from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import { printUnivariate, subtractUnivariates, univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { inBrackets } from "../geometry/line";
import { type Reader, within } from "../reader";
import { type Solution, type SolverStep, say } from "../solution";

type Asked = "sum" | "product" | "discriminant" | "squares" | "reciprocals" | "number";

const EQUATION_EN = "(?:the )?(?:quadratic )?(?:equation )?(.+=.+)";
const FIND = "^(?:(?:find|determine|compute|calculate|what is|evaluate) )?(?:the )?";
const ZH = "(?:一元二次)?(?:方程)?\\s*([^,，\\p{Script=Han}]+=[^,，\\p{Script=Han}]+?)\\s*";
const ROOTS_ZH =
  "的?(?:两个?(?:实数?)?根|两实?根|根)(?:(?:分别)?(?:为|是)\\s*x_\\{?1\\}?\\s*[,、和]\\s*x_\\{?2\\}?)?";

const SENTENCES: readonly (readonly [RegExp, Asked])[] = [
  [
    new RegExp(
      `${FIND}sum of (?:the |all )?(?:the )?(?:real )?(?:roots|solutions|zeros) (?:of|to) ${EQUATION_EN}$`,
      "i",
    ),
    "sum",
  ],
  [
    new RegExp(
      `${FIND}product of (?:the |all )?(?:the )?(?:real )?(?:roots|solutions|zeros) (?:of|to) ${EQUATION_EN}$`,
      "i",
    ),
    "product",
  ],
  [new RegExp(`${FIND}discriminant of ${EQUATION_EN}$`, "i"), "discriminant"],
  [new RegExp(`^how many (?:distinct )?real (?:roots|solutions) does ${EQUATION_EN} have$`, "i"), "number"],
  [new RegExp(`^求?${ZH}${ROOTS_ZH}(?:之|的)和(?:是多少)?$`, "u"), "sum"],
  [new RegExp(`^求?${ZH}${ROOTS_ZH}(?:之|的)积(?:是多少)?$`, "u"), "product"],
  [new RegExp(`^求?${ZH}的?根的?判别式(?:的值)?$`, "u"), "discriminant"],
  [
    new RegExp(
      `^(?:已知|若|设)\\s*(?:x_\\{?1\\}?\\s*[,、和]\\s*x_\\{?2\\}?\\s*(?:是|为))?${ZH}${ROOTS_ZH}\\s*[,;]\\s*(?:则|求)\\s*x_\\{?1\\}?\\s*\\+\\s*x_\\{?2\\}?(?:的值)?$`,
      "u",
    ),
    "sum",
  ],
  [
    new RegExp(
      `^(?:已知|若|设)\\s*(?:x_\\{?1\\}?\\s*[,、和]\\s*x_\\{?2\\}?\\s*(?:是|为))?${ZH}${ROOTS_ZH}\\s*[,;]\\s*(?:则|求)\\s*x_\\{?1\\}?\\s*(?:\\\\cdot|·|×)?\\s*x_\\{?2\\}?(?:的值)?$`,
      "u",
    ),
    "product",
  ],
  [
    new RegExp(
      `^(?:已知|若|设)\\s*(?:x_\\{?1\\}?\\s*[,、和]\\s*x_\\{?2\\}?\\s*(?:是|为))?${ZH}${ROOTS_ZH}\\s*[,;]\\s*(?:则|求)\\s*x_\\{?1\\}?\\^\\{?2\\}?\\s*\\+\\s*x_\\{?2\\}?\\^\\{?2\\}?(?:的值)?$`,
      "u",
    ),
    "squares",
  ],
  [
    new RegExp(
      `^(?:已知|若|设)\\s*(?:x_\\{?1\\}?\\s*[,、和]\\s*x_\\{?2\\}?\\s*(?:是|为))?${ZH}${ROOTS_ZH}\\s*[,;]\\s*(?:则|求)\\s*\\\\d?frac\\{1\\}\\{x_\\{?1\\}?\\}\\s*\\+\\s*\\\\d?frac\\{1\\}\\{x_\\{?2\\}?\\}(?:的值)?$`,
      "u",
    ),
    "reciprocals",
  ],
];

/** Sum and product of the roots of a quadratic equation, what follows from them, and its discriminant. */
export const readVieta: Reader = (text) => {
  for (const [pattern, asked] of SENTENCES) {
    const [source] = within(text, [pattern]) ?? [];
    const found = source === undefined ? null : quadraticIn(source);
    // Words as "real", and roots that are asked for as values, need roots that exist.
    if (found)
      return (locale) => solveVieta(found.coefficients, found.name, asked, /real|实/.test(text), locale);
  }
  return null;
};

function quadraticIn(source: string): { coefficients: [Rational, Rational, Rational]; name: string } | null {
  const parsed = parseStatement(source);
  if (!parsed.ok || parsed.value.type !== "relation" || parsed.value.operators.join() !== "=") return null;
  const [left, right] = parsed.value.sides as [Expression, Expression];
  const [name, ...others] = new Set([...symbolsOf(left), ...symbolsOf(right)]);
  if (!name || others.length > 0) return null;
  const [a, b] = [univariate(left, name), univariate(right, name)];
  const [c0, c1, c2] = a && b ? subtractUnivariates(a, b) : [];
  if (!a || !b || subtractUnivariates(a, b).length !== 3 || !c0 || !c1 || !c2) return null;
  return { coefficients: [c2, c1, c0], name };
}

function solveVieta(
  [a, b, c]: [Rational, Rational, Rational],
  name: string,
  asked: Asked,
  real: boolean,
  locale: Locale,
): Solution | null {
  const times = multiplyRationals;
  const discriminant = subtractRationals(times(b, b), times(rational(4), times(a, c)));
  const roots: SolverStep = {
    kind: "understand",
    title: say(locale, "一般形式和系数", "The standard form and its coefficients"),
    text: `$$${printUnivariate([c, b, a], name)} = 0$$\n${say(locale, "系数是", "The coefficients are")} $a = ${printRational(a)}$, $b = ${printRational(b)}$, $c = ${printRational(c)}$${say(locale, "。", ".")}`,
  };
  const delta: SolverStep = {
    kind: "compute",
    title: say(locale, "判别式", "The discriminant"),
    text: `$$b^2 - 4ac = ${inBrackets(b)}^2 - 4 \\times ${inBrackets(a)} \\times ${inBrackets(c)} = ${printRational(discriminant)}$$`,
  };
  if (asked === "discriminant") return { steps: [roots, delta], final: printRational(discriminant) };
  if (asked === "number") {
    const sign = discriminant.numerator;
    return { steps: [roots, delta], final: sign > 0n ? "2" : sign === 0n ? "1" : "0" };
  }
  // Over the complex numbers the rule holds as well; "real roots" that do not exist have no sum. A double root counts once or twice.
  if (discriminant.numerator === 0n || (discriminant.numerator < 0n && (real || locale === "zh")))
    return null;
  const [sum, product] = [negateRational(divideRationals(b, a)), divideRationals(c, a)];
  const rule: SolverStep = {
    kind: "derive",
    title: say(locale, "韦达定理：根与系数的关系", "Vieta: the roots and the coefficients"),
    text: `$$x_1 + x_2 = -\\frac{b}{a} = ${printRational(sum)}$$\n$$x_1 x_2 = \\frac{c}{a} = ${printRational(product)}$$`,
  };
  const steps = [roots, delta, rule];
  if (asked === "sum" || asked === "product")
    return { steps, final: printRational(asked === "sum" ? sum : product) };
  if (asked === "squares") {
    const value = subtractRationals(times(sum, sum), times(rational(2), product));
    steps.push({
      kind: "compute",
      title: say(locale, "用和与积表示", "In terms of the sum and the product"),
      text: `$$x_1^2 + x_2^2 = \\left(x_1 + x_2\\right)^2 - 2x_1x_2 = ${printRational(value)}$$`,
    });
    return { steps, final: printRational(value) };
  }
  if (product.numerator === 0n) return null;
  const value = divideRationals(sum, product);
  steps.push({
    kind: "compute",
    title: say(locale, "通分，用和与积表示", "Over one denominator"),
    text: `$$\\frac{1}{x_1} + \\frac{1}{x_2} = \\frac{x_1 + x_2}{x_1x_2} = ${printRational(value)}$$`,
  });
  return { steps, final: printRational(value) };
}
