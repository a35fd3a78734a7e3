import type { Expression, Relation } from "@/lib/algebra/expression";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import {
  divideRationals,
  negateRational,
  type Rational,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import { subtractUnivariates, univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { rationalSurd } from "../equations/polynomial-roots";
import { type Solution, type SolverStep, say } from "../solution";
import { isOrder, type Order } from "../solve-inequality";
import { FLIPPED, SIGNS } from "./order";
import { printPieces } from "./print-pieces";

type Bound = { order: Order; value: Rational };

/** Linear inequalities in one unknown that hold together, chains such as `1 < 2x + 3 < 7` included; null for other kinds. */
export function solveInequalitySystem(
  relations: readonly Relation[],
  name: string,
  locale: Locale,
): Solution | null {
  const simple = relations.flatMap(({ sides, operators }) =>
    operators.map((order, index) => ({ left: sides[index], order, right: sides[index + 1] })),
  );
  const bounds: Bound[] = [];
  const steps: SolverStep[] = [];
  for (const [index, { left, order, right }] of simple.entries()) {
    const bound = left && right && isOrder(order) ? boundOf(left, order, right, name) : null;
    if (!left || !right || !bound || !isOrder(order)) return null;
    bounds.push(bound);
    steps.push({
      kind: "derive",
      title: say(locale, `解第 ${index + 1} 个不等式`, `Solve inequality ${index + 1}`),
      text: `${say(locale, "由 ", "From ")}$${printLatex(left)} ${SIGNS[order]} ${printLatex(right)}$${say(locale, " 得 ", " we get ")}$${name} ${SIGNS[bound.order]} ${printRational(bound.value)}$`,
    });
  }
  const low = tightest(
    bounds.filter(({ order }) => order.startsWith(">")),
    1,
  );
  const high = tightest(
    bounds.filter(({ order }) => order.startsWith("<")),
    -1,
  );
  const final = printPieces(common(low, high), name, locale);
  steps.push({
    kind: "conclude",
    title: say(locale, "取公共部分", "Take what they have in common"),
    text: `$$${final}$$`,
  });
  return { steps, final };
}

function boundOf(left: Expression, order: Order, right: Expression, name: string): Bound | null {
  const [a, b] = [univariate(left, name), univariate(right, name)];
  const difference = a && b && subtractUnivariates(a, b);
  const [constant = ZERO, slope] = difference ?? [];
  if (difference?.length !== 2 || !slope) return null;
  const value = divideRationals(negateRational(constant), slope);
  return { order: slope.numerator < 0n ? FLIPPED[order] : order, value };
}

/** The bound that leaves the least: the largest of lower ones, the smallest of upper ones; at the same number the strict one. */
function tightest(bounds: Bound[], sign: 1 | -1): Bound | undefined {
  return [...bounds].sort((x, y) => {
    const gap = subtractRationals(y.value, x.value).numerator;
    if (gap !== 0n) return gap > 0n ? sign : -sign;
    return x.order.length - y.order.length;
  })[0];
}

function common(low: Bound | undefined, high: Bound | undefined) {
  const gap = low && high ? subtractRationals(high.value, low.value).numerator : 1n;
  const closed = low?.order === ">=" && high?.order === "<=";
  if (gap < 0n || (gap === 0n && !closed)) return [];
  return [
    {
      low: low && rationalSurd(low.value),
      high: high && rationalSurd(high.value),
      includesLow: low?.order === ">=",
      includesHigh: high?.order === "<=",
    },
  ];
}
