import type { Expression, RelationOperator } from "@/lib/algebra/expression";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import {
  divideRationals,
  multiplyRationals,
  negateRational,
  rational,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import { addSurds, multiplySurds, printSurd, squareRoot } from "@/lib/algebra/surd";
import { printUnivariate, subtractUnivariates, type Univariate, univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { FLIPPED, type Order, SIGNS } from "./inequalities/order";
import { type Solution, type SolverStep, say } from "./solution";

export type { Order };

/** Whether a relation's sign is one of order. */
export function isOrder(operator: RelationOperator | undefined): operator is Order {
  return operator !== undefined && operator in SIGNS;
}

/** Solves a linear or quadratic inequality in one unknown exactly; null when it is of another kind. */
export function solveInequality(
  left: Expression,
  order: Order,
  right: Expression,
  name: string,
  locale: Locale,
): Solution | null {
  const [a, b] = [univariate(left, name), univariate(right, name)];
  if (!a || !b) return null;
  const difference = subtractUnivariates(a, b);
  if (difference.length > 3) return null;
  const steps: SolverStep[] = [
    {
      kind: "understand",
      title: say(locale, "要解的不等式", "The inequality to solve"),
      text:
        say(locale, "解不等式 ", "Solve the inequality ") +
        `$${printLatex(left)} ${SIGNS[order]} ${printLatex(right)}$`,
    },
    {
      kind: "derive",
      title: say(locale, "移项，合并同类项", "Bring everything to one side and collect like terms"),
      text: `$$${printUnivariate(difference, name)} ${SIGNS[order]} 0$$`,
    },
  ];
  if (difference.length === 3) return solveQuadratic(difference, order, name, steps, locale);
  const [constant = ZERO, slope] = difference;
  if (!slope) return constantCase(compare(constant.numerator, order), steps, locale);
  const bound = printRational(divideRationals(negateRational(constant), slope));
  const negative = slope.numerator < 0n;
  const final = `${name} ${SIGNS[negative ? FLIPPED[order] : order]} ${bound}`;
  steps.push({
    kind: "derive",
    title: negative
      ? say(locale, "两边同除以负数，不等号改变方向", "Divide by a negative number: the sign turns round")
      : say(locale, "两边同除以正数，不等号方向不变", "Divide by a positive number: the sign stays"),
    text: `$$${final}$$`,
  });
  return { steps, final };
}

function compare(value: bigint, order: Order): boolean {
  return { "<": value < 0n, "<=": value <= 0n, ">": value > 0n, ">=": value >= 0n }[order];
}

function constantCase(always: boolean, steps: SolverStep[], locale: Locale): Solution {
  const final = always
    ? say(locale, "\\text{任意实数}", "\\text{every real number}")
    : say(locale, "\\text{无解}", "\\text{no solution}");
  steps.push({
    kind: "conclude",
    title: say(locale, "下结论", "Conclude"),
    text: always
      ? say(locale, "不等式对任意实数成立。", "The inequality is true for every real number.")
      : say(locale, "没有实数满足这个不等式。", "No real number satisfies the inequality."),
  });
  return { steps, final };
}

function solveQuadratic(
  given: Univariate,
  givenOrder: Order,
  name: string,
  steps: SolverStep[],
  locale: Locale,
): Solution | null {
  const turned = (given[2]?.numerator ?? 0n) < 0n;
  const [c = ZERO, b = ZERO, a = ZERO] = turned ? given.map(negateRational) : given;
  const order = turned ? FLIPPED[givenOrder] : givenOrder;
  if (turned) {
    steps.push({
      kind: "derive",
      title: say(locale, "两边同乘 −1，不等号改变方向", "Multiply by −1: the sign turns round"),
      text: `$$${printUnivariate([c, b, a], name)} ${SIGNS[order]} 0$$`,
    });
  }
  const discriminant = subtractRationals(
    multiplyRationals(b, b),
    multiplyRationals(rational(4), multiplyRationals(a, c)),
  );
  const root = squareRoot(discriminant.numerator < 0n ? ZERO : discriminant);
  const half = divideRationals(rational(1), multiplyRationals(rational(2), a));
  const middle = new Map([[1n, multiplyRationals(negateRational(b), half)]]);
  const [low, high] = [rational(-1), rational(1)].map((sign) =>
    addSurds(middle, multiplySurds(root, new Map([[1n, multiplyRationals(sign, half)]]))),
  );
  if (!low || !high) return null;
  const [x1, x2] = [printSurd(low), printSurd(high)];
  steps.push({
    kind: "compute",
    title: say(locale, "求判别式和零点", "The discriminant and the zeros"),
    text:
      say(locale, "判别式是 ", "The discriminant is ") +
      `$${printRational(discriminant)}$` +
      (discriminant.numerator < 0n
        ? say(locale, "，没有零点，抛物线整个在横轴上方。", ": no zeros; the parabola lies above the axis.")
        : discriminant.numerator === 0n
          ? say(locale, `，只有一个零点 $${x1}$。`, `: one zero, at $${x1}$.`)
          : say(locale, `，零点是 $${x1}$ 和 $${x2}$。`, `: the zeros are $${x1}$ and $${x2}$.`)),
  });
  const strict = order === "<" || order === ">";
  const above = order === ">" || order === ">=";
  if (discriminant.numerator < 0n) return constantCase(above, steps, locale);
  if (discriminant.numerator === 0n) {
    if (above) return strict ? one(`${name} \\ne ${x1}`) : constantCase(true, steps, locale);
    return strict ? constantCase(false, steps, locale) : one(`${name} = ${x1}`);
  }
  const sign = strict ? "<" : "\\le";
  return above
    ? one(`${name} ${sign} ${x1} \\text{ ${say(locale, "或", "or")} } ${name} ${strict ? ">" : "\\ge"} ${x2}`)
    : one(`${x1} ${sign} ${name} ${sign} ${x2}`);

  function one(final: string): Solution {
    steps.push({
      kind: "conclude",
      title: say(locale, "开口向上：按零点分区间看正负", "It opens upwards: read the sign between the zeros"),
      text: `$$${final}$$`,
    });
    return { steps, final };
  }
}
