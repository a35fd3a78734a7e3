import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import type { Expression } from "@/lib/algebra/expression";
import { substitute } from "@/lib/algebra/substitute";
import { printSurd } from "@/lib/algebra/surd";
import type { Locale } from "@/lib/i18n/locale";
import { type SolverStep, say } from "../solution";
import { exactValue } from "./exact-value";

export type RootCheck = { holds: boolean; step: SolverStep };

/**
 * A value put into both sides of an equation, with the words for it: a root, or a false root that is thrown away.
 * Null when that cannot be told with certainty.
 */
export function checkRoot(
  left: Expression,
  right: Expression,
  name: string,
  root: { value: Expression; latex: string },
  locale: Locale,
): RootCheck | null {
  const [a, b] = [left, right].map((side) => sideAt(side, name, root.value));
  if (!a || !b) return null;
  const at = `$${name} = ${root.latex}$`;
  if (!a.defined || !b.defined) {
    const text = say(
      locale,
      `${at}：代入后原方程中有的式子没有意义（分母为 0、负数开平方或对数的真数不是正数），所以它是增根，舍去。`,
      `${at}: put into the equation, a part has no meaning (a denominator of 0, the root of a negative number, or the logarithm of a number that is not positive). It is a false root and is rejected.`,
    );
    return { holds: false, step: { kind: "check", title: title(false, locale), text } };
  }
  const holds = a.exact !== null && b.exact !== null ? a.exact === b.exact : near(a, b);
  if (holds === null) return null;
  const [x, y] = [a.shown, b.shown];
  const text = holds
    ? say(
        locale,
        `把 ${at} 代入原方程：左边等于 $${x}$，右边等于 $${y}$，两边相等，是解。`,
        `Put ${at} into the equation: the left side is $${x}$ and the right side is $${y}$, the same. It is a solution.`,
      )
    : say(
        locale,
        `把 ${at} 代入原方程：左边等于 $${x}$，右边等于 $${y}$，两边不相等，所以它是增根，舍去。`,
        `Put ${at} into the equation: the left side is $${x}$ but the right side is $${y}$. It is a false root and is rejected.`,
      );
  return { holds, step: { kind: "check", title: title(holds, locale), text } };
}

function title(holds: boolean, locale: Locale): string {
  return holds
    ? say(locale, "代入原方程检验", "Check in the original equation")
    : say(locale, "检验：舍去增根", "Check: a false root is rejected");
}

type Side = { defined: boolean; exact: string | null; value: number; radius: number; shown: string };

function sideAt(side: Expression, name: string, value: Expression): Side | null {
  const put = substitute(side, name, value);
  const surd = exactValue(put);
  const bounds = evaluateBounds(put, {});
  if (surd) {
    const exact = printSurd(surd);
    return {
      defined: true,
      exact,
      value: bounds?.value ?? Number.NaN,
      radius: bounds?.radius ?? 0,
      shown: exact,
    };
  }
  if (isUndefined(put)) return { defined: false, exact: null, value: 0, radius: 0, shown: "" };
  if (!bounds || !Number.isFinite(bounds.value)) return null;
  return { defined: true, exact: null, ...bounds, shown: `${Number(bounds.value.toPrecision(6))}` };
}

/** Whether some part surely has no real value: division by exactly 0, an even root of a negative number, a logarithm of none. */
function isUndefined(e: Expression): boolean {
  const sure = (part: Expression): number | null => {
    const surd = exactValue(part);
    if (surd && surd.size === 0) return 0;
    const bounds = evaluateBounds(part, {});
    return bounds && Math.abs(bounds.value) > bounds.radius ? bounds.value : null;
  };
  switch (e.type) {
    case "divide":
      return isUndefined(e.numerator) || isUndefined(e.denominator) || sure(e.denominator) === 0;
    case "root":
      return isUndefined(e.radicand) || (isEven(e.index) && (sure(e.radicand) ?? 0) < 0);
    case "power": {
      const exponent = evaluateBounds(e.exponent, {})?.value ?? 0;
      return isUndefined(e.base) || isUndefined(e.exponent) || (exponent < 0 && sure(e.base) === 0);
    }
    case "function": {
      const [u] = e.operands;
      if (!u) return false;
      if (isUndefined(u)) return true;
      const size = ["ln", "log", "lb"].includes(e.name) ? sure(u) : null;
      return size !== null && size <= 0;
    }
    case "add":
      return e.terms.some(isUndefined);
    case "multiply":
      return e.factors.some(isUndefined);
    case "negate":
      return isUndefined(e.operand);
    default:
      return false;
  }
}

function isEven(index: Expression): boolean {
  return index.type === "number" && index.value.numerator % 2n === 0n;
}

/** True when both are the same within their bounds and those are tight, false when they lie apart, null between. */
function near(a: Side, b: Side): boolean | null {
  const gap = Math.abs(a.value - b.value);
  const scale = Math.max(1, Math.abs(a.value), Math.abs(b.value));
  if (gap > 1e-6 * scale && gap > a.radius + b.radius) return false;
  return gap <= 1e-9 * scale ? true : null;
}
