import type { Expression } from "@/lib/algebra/expression";
import { rationalForm } from "@/lib/algebra/normal-form";
import { type Quantity, readQuantity } from "../units/read-quantity";
import { unitMeaning } from "../units/unit-table";
import { compareExpressions } from "./compare-expressions";
import type { Outcome } from "./outcome";

/** With units: converted where both have them, by the number where one leaves them out. */
export function compareQuantities(expected: string, given: string): Outcome {
  const [a, b] = [expected, given].map((text) => readQuantity(bracketless(text), true));
  if (!a || !b) return "undecided";
  // `2:1` is no number of hours.
  if ([expected, given].some((text) => text.includes(":"))) return "undecided";
  if (a.units.length === 0 || b.units.length === 0) {
    const outcome = compareExpressions(a.bare, b.bare);
    // `120 min` and 2 may be the same, where the question names hours.
    return outcome === "different" && (a.units.some(isMeasure) || b.units.some(isMeasure))
      ? convertible(a, b)
      : outcome;
  }
  if (a.units.join() === b.units.join()) return compareExpressions(a.bare, b.bare);
  if (!a.measured || !b.measured || !a.withUnits || !b.withUnits) return "undecided";
  if (!areOfOneKind(a.withUnits, b.withUnits)) return hasOpenUnit(a, b) ? "undecided" : "different";
  return compareExpressions(a.withUnits, b.withUnits);
}

/** Whether two answers with units measure different things, 5 cm and 5 kg. */
export function differInKind(expected: string, given: string): boolean {
  const [a, b] = [expected, given].map((text) => readQuantity(bracketless(text), true));
  if (!a?.measured || !b?.measured || a.units.length === 0 || b.units.length === 0) return false;
  return Boolean(a.withUnits && b.withUnits && !areOfOneKind(a.withUnits, b.withUnits) && !hasOpenUnit(a, b));
}

/** 分 counts money, time and points; a pound is a mass or a currency. */
function hasOpenUnit(a: Quantity, b: Quantity): boolean {
  return [...a.units, ...b.units].some((unit) => /^(?:分|pounds?)$/.test(unit));
}

function areOfOneKind(a: Expression, b: Expression): boolean {
  const [x, y] = [kindOf(a), kindOf(b)];
  return x === null || y === null || x === y;
}

/** What is measured, as a quotient of monomials in the letters of units; null for a sum of several kinds. */
function kindOf(withUnits: Expression): string | null {
  const form = rationalForm(withUnits);
  if (form?.numerator.size !== 1 || form.denominator.size !== 1) return null;
  return [...form.numerator.keys(), ...form.denominator.keys()].join("/");
}

function bracketless(text: string): string {
  return text.replace(/^[A-Za-z]\s*=\s*/, "");
}

function isMeasure(unit: string): boolean {
  return unitMeaning(unit.replace(/[23]$/, "")) !== null;
}

function convertible(a: Quantity, b: Quantity): Outcome {
  const money = [...a.units, ...b.units].every((unit) => /^(?:\$|dollars?|元|€|£|¥)$/.test(unit));
  return money ? "different" : "undecided";
}
