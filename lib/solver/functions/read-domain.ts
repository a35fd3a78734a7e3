import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression, Relation } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { partsOf, symbolsOf } from "@/lib/algebra/symbols";
import { univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { number } from "../build-expression";
import { solveAnyInequality } from "../inequalities/solve-any-inequality";
import { solveInequalitySystem } from "../inequalities/solve-inequality-system";
import { firstReading, type Reader } from "../reader";
import { inOneLetter } from "../reading/in-one-letter";
import { type Solution, say } from "../solution";

const NAME = String.raw`(?:(?:[fghy]|[fgh]\s*\(\s*[a-z]\s*\))\s*=\s*)`;
const DOMAIN = [
  new RegExp(
    `^(?:find|determine|state|give|what is) (?:the )?(?:natural |implied )?domain of (?:the )?(?:function )?${NAME}?(.+)$`,
    "i",
  ),
  new RegExp(`^求?(?:函数)?\\s*${NAME}?(.+?)\\s*的定义域$`),
];

type Condition = { inner: Expression; order: ">=" | ">" };

/** Where a function with square roots, logarithms and fractions has a value: one condition, or several linear ones. */
export const readDomain: Reader = (text) => {
  const given = firstReading(text, DOMAIN, inOneLetter);
  const conditions = given && conditionsOf(given.expression, given.name);
  if (!given || !conditions || conditions.length === 0) return null;
  return (locale) => solveDomain(given.expression, conditions, given.name, locale);
};

/** Null where a part is met whose values are not known to exist everywhere. */
function conditionsOf(e: Expression, name: string): Condition[] | null {
  if (!symbolsOf(e).has(name) || univariate(e, name)) return [];
  const inner: Condition[] = [];
  for (const part of partsOf(e)) {
    const found = conditionsOf(part, name);
    if (!found) return null;
    inner.push(...found);
  }
  switch (e.type) {
    case "add":
    case "multiply":
    case "negate":
      return inner;
    case "root": {
      const index = evaluateExact(e.index)?.numerator;
      return index === undefined
        ? null
        : index % 2n === 0n
          ? [...inner, { inner: e.radicand, order: ">=" }]
          : inner;
    }
    case "function":
      if (["ln", "log", "lb"].includes(e.name) && (!e.base || !symbolsOf(e.base).has(name)) && e.operands[0])
        return [...inner, { inner: e.operands[0], order: ">" }];
      return ["sin", "cos", "exp", "abs"].includes(e.name) ? inner : null;
    case "divide":
      return underDivision(e.numerator, e.denominator, name);
    default:
      return null;
  }
}

/** `1/√u` needs u > 0. Another denominator with the unknown stands alone as the one condition, told by `solveDomain`. */
function underDivision(numerator: Expression, denominator: Expression, name: string): Condition[] | null {
  const above = conditionsOf(numerator, name);
  if (!above) return null;
  if (!symbolsOf(denominator).has(name)) return above;
  if (
    denominator.type === "root" &&
    evaluateExact(denominator.index)?.numerator === 2n &&
    univariate(denominator.radicand, name)
  )
    return [...above, { inner: denominator.radicand, order: ">" }];
  const isSquareable = univariate(denominator, name);
  // u ≠ 0 is u² > 0.
  return isSquareable
    ? [...above, { inner: { type: "power", base: denominator, exponent: number(2) }, order: ">" }]
    : null;
}

function solveDomain(e: Expression, conditions: Condition[], name: string, locale: Locale): Solution | null {
  const relations = conditions.map(
    ({ inner, order }): Relation => ({ type: "relation", sides: [inner, number(0)], operators: [order] }),
  );
  const [only] = conditions;
  const solved =
    conditions.length === 1 && only
      ? solveAnyInequality(only.inner, only.order, number(0), name, locale)
      : solveInequalitySystem(relations, name, locale);
  if (!solved) return null;
  const listed = conditions.map(({ inner, order }) => `$${printCondition(inner, order)}$`);
  return {
    steps: [
      {
        kind: "plan",
        title: say(locale, "什么时候有意义", "Where it has a value"),
        text: say(
          locale,
          `偶次根号下不小于 0，对数的真数大于 0，分母不为 0：$${printLatex(e)}$ 要求 ${listed.join("，")}。`,
          `Under an even root nothing negative, in a logarithm only positive numbers, no zero below a fraction: $${printLatex(e)}$ needs ${listed.join(", ")}.`,
        ),
      },
      ...solved.steps,
    ],
    final: solved.final,
  };
}

function printCondition(inner: Expression, order: Condition["order"]): string {
  if (inner.type === "power" && order === ">") return `${printLatex(inner.base)} \\ne 0`;
  return `${printLatex(inner)} ${order === ">" ? ">" : "\\ge"} 0`;
}
