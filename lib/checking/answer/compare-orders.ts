import type { Expression, Relation, RelationOperator } from "@/lib/algebra/expression";
import { TURNED } from "@/lib/algebra/turned-operators";
import { compareExpressions } from "./compare-expressions";
import { all, type Outcome } from "./outcome";

/** `a > b > c` and `c < b < a`; null for relations that are no chains in one direction. */
export function compareOrders(a: Relation, b: Relation): Outcome | null {
  const [x, y] = [rising(a), rising(b)];
  if (!x || !y) return null;
  const sameSigns = x.operators.join() === y.operators.join() && x.sides.length === y.sides.length;
  const outcome = sameSigns
    ? all(x.sides.map((side, index) => compareExpressions(side, y.sides[index] as Expression)))
    : "undecided";
  if (outcome === "equal") return "equal";
  return areLetters(x) && areLetters(y) && lettersOf(x) === lettersOf(y) ? "different" : "undecided";
}

/** The chain written from the smallest up; null where its signs point both ways or are others. */
function rising({
  sides,
  operators,
}: Relation): { sides: readonly Expression[]; operators: RelationOperator[] } | null {
  if (operators.every((operator) => operator.startsWith("<"))) return { sides, operators: [...operators] };
  if (!operators.every((operator) => operator.startsWith(">"))) return null;
  const turned = [...operators].reverse().map((operator) => TURNED[operator]);
  return turned.every((operator) => operator !== undefined)
    ? { sides: [...sides].reverse(), operators: turned }
    : null;
}

function areLetters({ sides }: { sides: readonly Expression[] }): boolean {
  return sides.every(({ type }) => type === "symbol");
}

function lettersOf({ sides }: { sides: readonly Expression[] }): string {
  return sides
    .map((side) => (side.type === "symbol" ? side.name : ""))
    .sort()
    .join();
}
