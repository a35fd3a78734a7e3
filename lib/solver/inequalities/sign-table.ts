import type { Expression } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { rationalToNumber } from "@/lib/algebra/rational";
import { printSurd, type Surd } from "@/lib/algebra/surd";
import { printUnivariate, type Univariate, univariateRatio } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { polynomialRoots, sortSurds, surdToNumber } from "../equations/polynomial-roots";
import { factorOverIntegers } from "../polynomials/factor-over-integers";
import { printFactored } from "../polynomials/print-factored";
import { type Solution, type SolverStep, say } from "../solution";
import type { Order } from "../solve-inequality";
import { SIGNS } from "./order";
import { type Piece, printPieces } from "./print-pieces";

/** An inequality of a polynomial or a fraction of polynomials with 0, by the signs between zeros and poles; null where a zero is not known exactly. */
export function solveBySignTable(
  left: Expression,
  order: Order,
  right: Expression,
  name: string,
  locale: Locale,
): Solution | null {
  const ratio = univariateRatio({ type: "add", terms: [left, { type: "negate", operand: right }] }, name);
  if (!ratio || ratio.numerator.length === 0 || ratio.denominator.length === 0) return null;
  const zeros = polynomialRoots(ratio.numerator, name, locale)?.roots;
  const poles = polynomialRoots(ratio.denominator, name, locale)?.roots;
  if (!zeros || !poles) return null;
  const points = sortSurds([...zeros, ...poles]);
  const isPole = (point: Surd) => poles.some((pole) => printSurd(pole) === printSurd(point));
  const signs = [...points.keys(), points.length].map((index) =>
    signBetween(ratio, points[index - 1], points[index]),
  );
  if (signs.includes(0)) return null;
  const wanted = order === ">" || order === ">=" ? 1 : -1;
  const closed = order === ">=" || order === "<=";
  const pieces = piecesOf(points, signs, wanted, (point) => closed && !isPole(point));
  const bottom = ratio.denominator.length > 1;
  const fraction = bottom
    ? `\\frac{${factored(ratio.numerator, name)}}{${factored(ratio.denominator, name)}}`
    : factored(ratio.numerator, name);
  const steps: SolverStep[] = [
    {
      kind: "understand",
      title: say(locale, "要解的不等式", "The inequality to solve"),
      text: `${say(locale, "解不等式 ", "Solve the inequality ")}$${printLatex(left)} ${SIGNS[order]} ${printLatex(right)}$`,
    },
    {
      kind: "derive",
      title: say(locale, "移到一边，分解因式", "Bring everything to one side and factor"),
      text: `$$${fraction} ${SIGNS[order]} 0$$${bottom ? say(locale, "\n不能两边同乘分母，因为不知道它的正负。", "\nWe do not multiply by the denominator: its sign is not known.") : ""}`,
    },
    {
      kind: "compute",
      title: say(locale, "找出零点和使分母为 0 的数", "The zeros, and where a denominator is 0"),
      text: listPoints(points, isPole, name, locale),
    },
    {
      kind: "derive",
      title: say(locale, "列表看每个区间的正负", "The sign on each interval"),
      text: table(points, signs, name, locale),
    },
  ];
  const final = printPieces(pieces, name, locale);
  steps.push({
    kind: "conclude",
    title: say(locale, "取出符合的区间", "Take the intervals that fit"),
    text: `$$${final}$$`,
  });
  return { steps, final };
}

function factored(p: Univariate, name: string): string {
  const found = factorOverIntegers(p);
  return found ? printFactored(found, name) : printUnivariate(p, name);
}

/** The sign at a point well inside the interval; 0 where rounding leaves it open. */
function signBetween(
  { numerator, denominator }: { numerator: Univariate; denominator: Univariate },
  low: Surd | undefined,
  high: Surd | undefined,
): number {
  const [a, b] = [low && surdToNumber(low), high && surdToNumber(high)];
  const x =
    a !== undefined && b !== undefined ? (a + b) / 2 : a !== undefined ? a + 1 : b !== undefined ? b - 1 : 0;
  const at = (p: Univariate) =>
    p.reduceRight((value, coefficient) => value * x + rationalToNumber(coefficient), 0);
  const [top, bottom] = [at(numerator), at(denominator)];
  const scale = 1e-9;
  return Math.abs(top) < scale || Math.abs(bottom) < scale ? 0 : Math.sign(top) * Math.sign(bottom);
}

/** Intervals with the wanted sign, joined where the point between belongs to the solution; single points where only they do. */
function piecesOf(
  points: Surd[],
  signs: number[],
  wanted: number,
  belongs: (point: Surd) => boolean,
): Piece[] {
  const pieces: Piece[] = [];
  for (let index = 0; index <= points.length; index++) {
    const [low, high] = [points[index - 1], points[index]];
    if (signs[index] === wanted) {
      const previous = pieces.at(-1);
      const joins =
        low && previous?.high && previous.includesHigh && printSurd(previous.high) === printSurd(low);
      if (joins)
        pieces[pieces.length - 1] = { ...previous, high, includesHigh: high !== undefined && belongs(high) };
      else
        pieces.push({
          low,
          high,
          includesLow: low !== undefined && belongs(low),
          includesHigh: high !== undefined && belongs(high),
        });
    } else if (high && belongs(high) && signs[index + 1] !== wanted)
      pieces.push({ low: high, high, includesLow: true, includesHigh: true });
  }
  return pieces;
}

function listPoints(points: Surd[], isPole: (point: Surd) => boolean, name: string, locale: Locale): string {
  if (points.length === 0)
    return say(locale, "没有这样的数，符号处处相同。", "There are none: the sign is the same everywhere.");
  return points
    .map(
      (point) =>
        `$${name} = ${printSurd(point)}$${isPole(point) ? say(locale, "（分母为 0，不能取）", " (the denominator is 0: excluded)") : ""}`,
    )
    .join(say(locale, "，", ", "));
}

function table(points: Surd[], signs: number[], name: string, locale: Locale): string {
  const rows = signs.map((sign, index) => {
    const [low, high] = [points[index - 1], points[index]];
    const range = `${low ? `${printSurd(low)} < ` : ""}${name}${high ? ` < ${printSurd(high)}` : ""}`;
    const shown =
      low && !high
        ? `${name} > ${printSurd(low)}`
        : range === name
          ? say(locale, "\\text{任意实数}", "\\text{every real number}")
          : range;
    return `| $${shown}$ | ${sign > 0 ? "+" : "−"} |`;
  });
  return `| ${say(locale, "区间", "interval")} | ${say(locale, "符号", "sign")} |\n| --- | --- |\n${rows.join("\n")}`;
}
