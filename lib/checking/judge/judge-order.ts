import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { rationalToNumber, subtractRationals } from "@/lib/algebra/rational";
import type { LinkOperator } from "../split-relation";
import { failsBecause, holds, type Judgement, showNumber, showRational, unchecked } from "./judgement";
import { decimalPlaces, lastPlace } from "./rounding";

export type OrderSign = "<" | "<=" | ">" | ">=" | "!=";

export function isOrderSign(operator: LinkOperator): operator is OrderSign {
  return operator === "<" || operator === "<=" || operator === ">" || operator === ">=" || operator === "!=";
}

const SIGN: Record<OrderSign, string> = { "<": "<", "<=": "≤", ">": ">", ">=": "≥", "!=": "≠" };

/** Judges `a < b` and its like between numbers. */
export function judgeOrder(left: Expression, right: Expression, operator: OrderSign): Judgement {
  const sign = signOfDifference(left, right);
  if (sign === null) return unchecked("unknown_value");
  const { order, shown } = sign;
  const true_ =
    operator === "<"
      ? order < 0
      : operator === "<="
        ? order <= 0
        : operator === ">"
          ? order > 0
          : operator === ">="
            ? order >= 0
            : order !== 0;
  if (true_) return holds({ code: "ordered", left: shown[0], right: shown[1], sign: SIGN[operator] });
  const actual = order === 0 ? "=" : order < 0 ? "<" : ">";
  return failsBecause(shown[0], shown[1], actual);
}

/** -1, 0 or 1; null where it is not certain. */
function signOfDifference(
  left: Expression,
  right: Expression,
): { order: number; shown: [string, string] } | null {
  const [a, b] = [evaluateExact(left), evaluateExact(right)];
  if (a && b) {
    const { numerator } = subtractRationals(a, b);
    return {
      order: numerator === 0n ? 0 : numerator < 0n ? -1 : 1,
      shown: [showRational(a), showRational(b)],
    };
  }
  const [x, y] = [evaluateBounds(left), evaluateBounds(right)];
  if (!x || !y || Math.abs(x.value - y.value) <= 10 * (x.radius + y.radius) + 1e-12) return null;
  return { order: Math.sign(x.value - y.value), shown: [showNumber(x.value), showNumber(y.value)] };
}

/** Judges `a ≈ b` by the digits shown: one in the last place is well, a tenth of the value is not, between them who knows. */
export function judgeApproximation(left: Expression, right: Expression): Judgement {
  const [x, y] = [evaluateBounds(left), evaluateBounds(right)];
  if (!x || !y) return unchecked("unknown_value");
  const apart = Math.abs(x.value - y.value);
  const unit = Math.max(placeOf(left), placeOf(right));
  if (apart <= unit * (1 + 1e-9) || apart <= 0.005 * Math.abs(x.value))
    return holds({ code: "about", value: showNumber(x.value) });
  if (apart > 0.1 * Math.max(Math.abs(x.value), Math.abs(y.value)) && apart > 3 * unit)
    return failsBecause(showNumber(x.value), showNumber(y.value), "≉");
  return unchecked("approximate");
}

/** What a written number is good to; what is computed has no last place. */
function placeOf(e: Expression): number {
  if (decimalPlaces(e) !== null) return lastPlace(e, 0);
  const exact = e.type === "number" || e.type === "negate" ? evaluateExact(e) : null;
  return exact ? lastPlace(e, rationalToNumber(exact)) : 0;
}
