import type { Expression } from "@/lib/algebra/expression";
import { substitute } from "@/lib/algebra/substitute";
import { numberOf } from "../../final/polynomial-terms";
import { coefficientsOf, minus } from "./statements-of-words";
import type { Spoken, Stated } from "./word-rule";

const ZERO = numberOf(0);

/** A point lies on a curve: its coordinates make the equation true. */
export function passes(curve: Spoken | undefined, point: Spoken | undefined): Stated[] {
  const [left, right] = curve?.sides ?? [];
  const tuple = point?.sides.at(-1);
  const [x, y] = tuple?.type === "matrix" && tuple.rows.length === 1 ? (tuple.rows[0] ?? []) : [];
  if (!left || !right || !x || !y) return [];
  const put = (e: Expression) => substitute(substitute(e, "x", x), "y", y);
  return [{ left: put(left), right: put(right) }];
}

/** Each of several points lies on the curve that is named first. */
export function passesAll([curve, ...points]: readonly Spoken[]): Stated[] {
  return points.flatMap((point) => passes(curve, point));
}

export function passesOrigin([curve]: readonly Spoken[]): Stated[] {
  const origin: Expression = { type: "matrix", rows: [[ZERO, ZERO]], tuple: true };
  return passes(curve, { source: "", sides: [origin] });
}

/** A curve moved by so much to the right and upwards. */
export function moved(curve: Spoken | undefined, right: Expression, up: Expression): Stated[] {
  const [a, b] = curve?.sides ?? [];
  if (!a || !b) return [];
  const letter = (name: string): Expression => ({ type: "symbol", name });
  const put = (e: Expression) =>
    substitute(substitute(e, "x", minus(letter("x"), right)), "y", minus(letter("y"), up));
  return [{ left: put(a), right: put(b), apart: true }];
}

/** A curve's mirror image in an axis. */
export function mirrored([curve]: readonly Spoken[], axis: string): Stated[] {
  const [a, b] = curve?.sides ?? [];
  const turned = axis.toLowerCase() === "x" ? "y" : "x";
  if (!a || !b) return [];
  const put = (e: Expression) =>
    substitute(e, turned, { type: "negate", operand: { type: "symbol", name: turned } });
  return [{ left: put(a), right: put(b), apart: true }];
}

/** Lines with one slope. */
export function parallel(formulas: readonly Spoken[]): Stated[] {
  const [a, b] = formulas.map(({ sides: [left, right] }) =>
    left?.type === "symbol" && left.name === "y" && right ? (coefficientsOf(right, "x")?.[1] ?? null) : null,
  );
  return a && b ? [{ left: a, right: b }] : [];
}
