import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression, Relation } from "@/lib/algebra/expression";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { rational } from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import { compareAntiderivatives } from "./compare-antiderivatives";
import { compareEquations } from "./compare-equations";
import { compareExpressions } from "./compare-expressions";
import { compareOrders } from "./compare-orders";
import { compareQuantities } from "./compare-quantities";
import { onlyOneHasConstant, withConstant } from "./constant-of-integration";
import type { Outcome } from "./outcome";

/** Two answers that are no lists: as values, equations, or quantities with units. */
export function compareSingle(expected: string, given: string): Outcome {
  const [a, b] = [expected, given].map((text) => ofNumbers(parseStatement(withConstant(text))));
  if (!a?.ok || !b?.ok) {
    const outcome = compareQuantities(expected, given);
    return outcome === "undecided" && areProducts(expected, given) ? "equal" : outcome;
  }
  if (a.value.type === "relation" && b.value.type === "relation") {
    const orders = compareOrders(a.value, b.value);
    if (orders) return orders;
  }
  const [x, y] = [named(a.value), named(b.value)];
  if (!x || !y) {
    if (a.value.type === "relation" && b.value.type === "relation") return compareEquations(a.value, b.value);
    return isEquationBesideNumber(a.value, b.value) || isEquationBesideNumber(b.value, a.value)
      ? "different"
      : "undecided";
  }
  if (x.name && y.name && x.name !== y.name)
    return a.value.type === "relation" && b.value.type === "relation"
      ? compareEquations(a.value, b.value)
      : "undecided";
  if (isHundredfold(x.value, y.value)) return "undecided";
  const outcome = compareExpressions(x.value, y.value);
  if (outcome === "equal") return outcome;
  const other = compareAntiderivatives(x.value, y.value);
  if (other) return other;
  const constant = onlyOneHasConstant(x.value, y.value);
  if (constant) return constant === "first" ? "different" : "undecided";
  if (isOfOneFamily(x.value, y.value)) return "undecided";
  // `3600 s` and `1 h`, each of which could be a product with a letter.
  if (outcome === "undecided" && [expected, given].every((text) => NUMBER_AND_LETTER.test(text)))
    return compareQuantities(expected, given) === "equal" ? "equal" : "undecided";
  return outcome === "different" ? withoutDegrees(x.value, y.value) : outcome;
}

const LETTERS_SIDE_BY_SIDE =
  /(?<![\\A-Za-z])(?!(?:cm|mm|km|kg|mg|ml|dm|ft|min|sec|sin|cos|tan|log|ln|exp|lim|max|gcd|lcm)(?![A-Za-z]))[A-Za-z]{2,3}(?![A-Za-z({])/g;

/** `s^2+bs+1` and `s^2+sb+1`: letters side by side among signs of calculation, which alone might be a word or a unit. */
function areProducts(expected: string, given: string): boolean {
  if (![expected, given].every((text) => /[\^+=]|\\frac/.test(text))) return false;
  const [a, b] = [expected, given].map((text) =>
    parseStatement(text.replace(LETTERS_SIDE_BY_SIDE, (letters) => [...letters].join(" "))),
  );
  if (!a?.ok || !b?.ok) return false;
  const [x, y] = [named(a.value), named(b.value)];
  return (
    !!x &&
    !!y &&
    (!x.name || !y.name || x.name === y.name) &&
    compareExpressions(x.value, y.value) === "equal"
  );
}

/** `4y + 3z = 0` has no one number for its answer. */
function isEquationBesideNumber(equation: Expression | Relation, number: Expression | Relation): boolean {
  if (equation.type !== "relation" || number.type === "relation" || symbolsOf(number).size > 0) return false;
  return new Set(equation.sides.flatMap((side) => [...symbolsOf(side)])).size > 1;
}

const NUMBER_AND_LETTER = /^\d+(?:\.\d+)?\s+[a-zA-Z](?:\^\{?[23]\}?|[²³])?$/;

/** `84 = 2^2 \cdot 3 \cdot 7`, true and without letters, says what its last side does. */
function ofNumbers(parsed: ReturnType<typeof parseStatement>): ReturnType<typeof parseStatement> {
  if (!parsed.ok || parsed.value.type !== "relation") return parsed;
  const { sides, operators } = parsed.value;
  const [first, last] = [sides[0], sides.at(-1)];
  const isTrue =
    operators.every((operator) => operator === "=") &&
    sides.every((side) => symbolsOf(side).size === 0) &&
    sides.slice(1).every((side) => first && compareExpressions(first, side) === "equal");
  return isTrue && last ? { ok: true, value: last } : parsed;
}

/** `π/4 + kπ` and `5π/4 + kπ`: apart by whole periods, where the letter runs through all whole numbers. */
function isOfOneFamily(a: Expression, b: Expression): boolean {
  const names = new Set([...symbolsOf(a), ...symbolsOf(b)]);
  const [name] = names;
  if (names.size !== 1 || !name || !/^[kmn]$/.test(name)) return false;
  const at = (e: Expression, value: number) => evaluateNumber(e, { [name]: value });
  const [period, other] = [at(a, 1) - at(a, 0), at(b, 1) - at(b, 0)];
  const turns = (at(a, 0) - at(b, 0)) / period;
  const isLinear = [a, b].every((e) => Math.abs(at(e, 3) - 3 * at(e, 1) + 2 * at(e, 0)) < 1e-9);
  const isTurn = Math.abs(period / Math.PI - Math.round((12 * period) / Math.PI) / 12) < 1e-9;
  return (
    isLinear &&
    isTurn &&
    Math.abs(Math.abs(period) - Math.abs(other)) < 1e-9 &&
    Math.abs(turns - Math.round(turns)) < 1e-9
  );
}

/** `x = 3` answers with 3, for x. */
function named(value: Expression | Relation): { name: string | null; value: Expression } | null {
  if (value.type !== "relation") return { name: null, value };
  const [left, right] = value.sides;
  if (value.operators.join() !== "=" || left?.type !== "symbol" || !right || symbolsOf(right).has(left.name))
    return null;
  return { name: left.name, value: right };
}

function isPercent(e: Expression): boolean {
  return e.type === "percent" || (e.type === "negate" && isPercent(e.operand));
}

/** 50 where 50% is asked: the sign may have stood in the question. */
export function isHundredfold(a: Expression, b: Expression): boolean {
  if (isPercent(a) === isPercent(b)) return false;
  const scaled = (e: Expression): Expression => ({
    type: "multiply",
    factors: [e, { type: "number", value: rational(100) }],
  });
  const [x, y] = isPercent(a) ? [scaled(a), b] : [a, scaled(b)];
  return compareExpressions(x, y) === "equal";
}

/** 60 where 60° is asked is the same answer; 60° and 61 differ. */
function withoutDegrees(a: Expression, b: Expression): Outcome {
  if ((a.type === "degree") === (b.type === "degree")) return "different";
  const [x, y] = [a, b].map((e) => (e.type === "degree" ? e.operand : e)) as [Expression, Expression];
  return compareExpressions(x, y);
}
