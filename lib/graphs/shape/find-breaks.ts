import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { rational } from "@/lib/algebra/rational";
import { partsOf, symbolsOf } from "@/lib/algebra/symbols";
import { type Solved, solveFor } from "./solve-for";

/** Where a formula may have no value, a corner or an end: the curve is drawn from one such place to the next. */
export type Break = Solved & { kind: "pole" | "end" | "corner" };

type Suspect = { part: Expression; equals: Expression; kind: Break["kind"] };

const number = (value: number): Expression => ({ type: "number", value: rational(value) });
const ZERO = number(0);

/** All breaks of an expression, ascending, read off its form; `places` are tried where they cannot be solved for. */
export function findBreaks(e: Expression, name: string, places: readonly number[]): Break[] {
  return suspects(e, name)
    .flatMap(({ part, equals, kind }) =>
      solveFor(part, equals, name, places).solutions.map((solved) => ({ ...solved, kind })),
    )
    .sort((a, b) => a.x - b.x);
}

function suspects(e: Expression, name: string): Suspect[] {
  const inner = partsOf(e).flatMap((part) => suspects(part, name));
  return [...inner, ...own(e).filter(({ part }) => symbolsOf(part).has(name))];
}

function own(e: Expression): Suspect[] {
  switch (e.type) {
    case "divide":
      return [{ part: e.denominator, equals: ZERO, kind: "pole" }];
    case "power":
      return ofPower(e.base, e.exponent);
    case "root":
      return [{ part: e.radicand, equals: ZERO, kind: "end" }];
    case "function":
      return ofFunction(e.name, e.operands[0] ?? ZERO);
    default:
      return [];
  }
}

function ofPower(base: Expression, exponent: Expression): Suspect[] {
  const exact = evaluateExact(exponent);
  if (exact && exact.denominator === 1n)
    return exact.numerator > 0n ? [] : [{ part: base, equals: ZERO, kind: "pole" }];
  const size = evaluateBounds(exponent)?.value;
  return [{ part: base, equals: ZERO, kind: size !== undefined && size > 0 ? "end" : "pole" }];
}

function ofFunction(name: string, u: Expression): Suspect[] {
  const trigonometric = (of: "sin" | "cos"): Suspect[] => [
    { part: { type: "function", name: of, operands: [u] }, equals: ZERO, kind: "pole" },
  ];
  switch (name) {
    case "tan":
    case "sec":
      return trigonometric("cos");
    case "cot":
    case "csc":
      return trigonometric("sin");
    case "ln":
    case "log":
    case "lb":
      return [{ part: u, equals: ZERO, kind: "pole" }];
    case "abs":
      return [{ part: u, equals: ZERO, kind: "corner" }];
    case "arcsin":
    case "arccos":
      return [1, -1].map((value) => ({ part: u, equals: number(value), kind: "end" as const }));
    default:
      return [];
  }
}
