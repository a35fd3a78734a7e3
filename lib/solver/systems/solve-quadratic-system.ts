import type { Expression, Relation } from "@/lib/algebra/expression";
import { powersOf } from "@/lib/algebra/monomial";
import { negatePolynomial, rationalForm } from "@/lib/algebra/normal-form";
import { printLatex } from "@/lib/algebra/print-latex";
import { substitute } from "@/lib/algebra/substitute";
import { printSurd, type Surd } from "@/lib/algebra/surd";
import { printUnivariate, univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { quotient } from "../build-expression";
import { exactValue, surdExpression } from "../equations/exact-value";
import { polynomialRoots } from "../equations/polynomial-roots";
import { type Solution, type SolverStep, say } from "../solution";
import { linearIn, polynomialExpression } from "./polynomial-expression";

/** Two equations in two unknowns, one linear and one of degree 2: substitute, solve, and check each pair in both. */
export function solveSumAndQuadratic(
  equations: Relation[],
  [x, y]: [string, string],
  locale: Locale,
): Solution | null {
  const [first, second] = equations.map(differenceOf);
  if (!first || !second) return null;
  const swap = degreeOf(first) !== 1;
  const [line, curve] = swap ? [second, first] : [first, second];
  if (degreeOf(line) !== 1 || degreeOf(curve) !== 2) return null;
  const isolated = isolate(line, y)
    ? { name: y, other: x, value: isolate(line, y) }
    : { name: x, other: y, value: isolate(line, x) };
  if (!isolated.value) return null;
  const { name, other, value } = isolated;
  const put = univariate(substitute(curve, name, value), other);
  const found = put && put.length > 1 ? polynomialRoots(put, other, locale) : null;
  if (!put || !found) return null;
  const steps: SolverStep[] = [
    {
      kind: "derive",
      title: say(locale, "用一次方程表示一个未知数", "Use the linear equation for one unknown"),
      text: `$$${name} = ${printLatex(value)}$$`,
    },
    {
      kind: "derive",
      title: say(locale, "代入二次方程", "Substitute it in the other equation"),
      text: `$$${printUnivariate(put, other)} = 0$$`,
    },
    ...found.steps,
  ];
  const pairs: string[] = [];
  for (const root of found.roots) {
    const pair = pairOf(root, { name, other, value }, [first, second]);
    if (!pair) return null;
    const [a, b] = other === x ? [printSurd(root), pair] : [pair, printSurd(root)];
    pairs.push(`${x} = ${a}, ${y} = ${b}`);
    steps.push({
      kind: "check",
      title: say(
        locale,
        "求出另一个未知数，代回两个方程检验",
        "The other unknown; checked in both equations",
      ),
      text: say(
        locale,
        `当 $${other} = ${printSurd(root)}$ 时，$${name} = ${pair}$，两个方程都成立。`,
        `For $${other} = ${printSurd(root)}$ we get $${name} = ${pair}$; both equations hold.`,
      ),
    });
  }
  if (pairs.length === 0)
    return { steps, final: say(locale, "\\text{无实数解}", "\\text{no real solution}") };
  return { steps, final: pairs.join(` \\text{ ${say(locale, "或", "or")} } `) };
}

function differenceOf({ sides }: Relation): Expression | null {
  const [left, right] = sides;
  const form =
    left && right && rationalForm({ type: "add", terms: [left, { type: "negate", operand: right }] });
  return form && form.denominator.size === 1 && form.denominator.has("")
    ? polynomialExpression(form.numerator)
    : null;
}

function degreeOf(e: Expression): number {
  const form = rationalForm(e);
  const degrees = [...(form?.numerator.keys() ?? [])].map((monomial) =>
    [...powersOf(monomial).values()].reduce((sum, power) => sum + power, 0),
  );
  return Math.max(0, ...degrees);
}

/** The letter by the other one, or null where the line does not hold it. */
function isolate(line: Expression, name: string): Expression | null {
  const form = rationalForm(line);
  const split = form && linearIn(form.numerator, name);
  if (split?.coefficient.size !== 1 || !split.coefficient.has("")) return null;
  return quotient(
    polynomialExpression(negatePolynomial(split.constant)),
    polynomialExpression(split.coefficient),
  );
}

/** The other unknown at a root, where both equations are then exactly 0. */
function pairOf(
  root: Surd,
  { name, other, value }: { name: string; other: string; value: Expression },
  both: Expression[],
): string | null {
  const at = surdExpression(root);
  const found = exactValue(substitute(value, other, at));
  if (!found) return null;
  const whole = both.map((e) =>
    exactValue(substitute(substitute(e, other, at), name, surdExpression(found))),
  );
  return whole.every((left) => left?.size === 0) ? printSurd(found) : null;
}
