import type { Expression } from "@/lib/algebra/expression";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import { type Rational, ZERO } from "@/lib/algebra/rational";
import { printUnivariate, type Univariate, univariate, valueAt } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import {
  ascending,
  type Bars,
  between,
  intervalsStep,
  splitAbsolute,
  withoutBars,
  zeroOf,
} from "../equations/absolute-values";
import { rationalSurd } from "../equations/polynomial-roots";
import { type Solution, type SolverStep, say } from "../solution";
import type { Order } from "../solve-inequality";
import { FLIPPED, SIGNS } from "./order";
import { type Piece, printPieces } from "./print-pieces";

const BARS_MAX = 4;

/** Absolute values of degree 1, a polynomial of degree 1 at most beside them, compared: by the intervals between their zeros. */
export function solveAbsoluteSumInequality(
  left: Expression,
  order: Order,
  right: Expression,
  name: string,
  locale: Locale,
): Solution | null {
  const split = splitAbsolute(left, right, name);
  if (!split || split.rest.length > 2) return null;
  const bars = split.special.map(({ coefficient, inner }) => ({
    coefficient,
    inside: univariate(inner, name),
  }));
  if (bars.length === 0 || bars.length > BARS_MAX || !bars.every(isLinear)) return null;
  const zeros = ascending(bars.map(({ inside }) => zeroOf(inside)));
  const steps: SolverStep[] = [
    {
      kind: "understand",
      title: say(locale, "要解的不等式", "The inequality to solve"),
      text: `${say(locale, "解不等式 ", "Solve the inequality ")}$${printLatex(left)} ${SIGNS[order]} ${printLatex(right)}$`,
    },
    intervalsStep(zeros, name, locale),
  ];
  const borders = [...zeros];
  for (let index = 0; index <= zeros.length; index++) {
    const [low, high] = [zeros[index - 1], zeros[index]];
    const difference = withoutBars(bars, split.rest, between(low, high));
    if (difference.length === 2) borders.push(zeroOf(difference));
    steps.push(segmentStep({ index, low, high, difference, order, name }, locale));
  }
  const at = (x: Rational) => meets(valueAt(withoutBars(bars, split.rest, x), x), order);
  const final = printPieces(piecesWhere(at, ascending(borders)), name, locale);
  steps.push({
    kind: "conclude",
    title: say(locale, "各段的解合起来", "The intervals together"),
    text: `$$${final}$$`,
  });
  return { steps, final };
}

function isLinear(bars: { coefficient: Rational; inside: Univariate | null }): bars is Bars {
  return bars.inside?.length === 2;
}

function meets({ numerator }: Rational, order: Order): boolean {
  if (numerator === 0n) return order === "<=" || order === ">=";
  return numerator < 0n === (order === "<" || order === "<=");
}

/** The set of all numbers that hold: between neighbouring borders either all do or none. */
function piecesWhere(holds: (x: Rational) => boolean, borders: readonly Rational[]): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  for (let index = 0; index <= borders.length; index++) {
    const [low, high] = [borders[index - 1], borders[index]];
    if (low && holds(low) !== (open !== null)) {
      if (open) {
        pieces.push({ ...open, high: rationalSurd(low), includesHigh: false });
        open = null;
      } else open = { low: rationalSurd(low), includesLow: true, includesHigh: false };
    }
    const inside = holds(between(low, high));
    if (!inside && open && low) {
      pieces.push({ ...open, high: rationalSurd(low), includesHigh: true });
      open = null;
    } else if (inside && !open) {
      open = { ...(low ? { low: rationalSurd(low) } : {}), includesLow: false, includesHigh: false };
    }
  }
  return open ? [...pieces, open] : pieces;
}

type Segment = {
  index: number;
  low: Rational | undefined;
  high: Rational | undefined;
  difference: Univariate;
  order: Order;
  name: string;
};

function segmentStep({ index, low, high, difference, order, name }: Segment, locale: Locale): SolverStep {
  const range = [
    low ? `${printRational(low)} \\le ` : "",
    name,
    high ? ` < ${printRational(high)}` : "",
  ].join("");
  const where = low && !high ? `${name} \\ge ${printRational(low)}` : range;
  return {
    kind: "derive",
    title: say(locale, `第 ${index + 1} 段`, `Interval ${index + 1}`),
    text: `${say(locale, `当 $${where}$ 时，不等式成为 `, `When $${where}$, the inequality becomes `)}$${printUnivariate(difference, name)} ${SIGNS[order]} 0$${say(locale, "。", ".")}${solved(difference, order, name, locale)}`,
  };
}

function solved(difference: Univariate, order: Order, name: string, locale: Locale): string {
  if (difference.length === 2) {
    const turned = (difference[1]?.numerator ?? 0n) < 0n;
    const sign = SIGNS[turned ? FLIPPED[order] : order];
    return say(
      locale,
      `在这一段里就是 $${name} ${sign} ${printRational(zeroOf(difference))}$。`,
      ` In this interval that is $${name} ${sign} ${printRational(zeroOf(difference))}$.`,
    );
  }
  return meets(difference[0] ?? ZERO, order)
    ? say(locale, "这一段里的数都是解。", " Every number of this interval is a solution.")
    : say(locale, "这一段里没有解。", " No number of this interval is a solution.");
}
