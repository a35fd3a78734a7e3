import { type Quantity, readQuantity } from "../units/read-quantity";
import { unitMeaning } from "../units/unit-table";
import { compareExpressions, type Outcome } from "./compare-expressions";

/** With units: converted where both have them, by the number where one leaves them out. */
export function compareQuantities(expected: string, given: string): Outcome {
  const [a, b] = [expected, given].map((text) => readQuantity(bracketless(text), true));
  if (!a || !b) return "undecided";
  if (a.units.length === 0 || b.units.length === 0) {
    const outcome = compareExpressions(a.bare, b.bare);
    // `120 min` and 2 may be the same, where the question names hours.
    return outcome === "different" && (a.units.some(isMeasure) || b.units.some(isMeasure))
      ? convertible(a, b)
      : outcome;
  }
  if (a.units.join() === b.units.join()) return compareExpressions(a.bare, b.bare);
  if (!a.measured || !b.measured || !a.withUnits || !b.withUnits) return "undecided";
  return compareExpressions(a.withUnits, b.withUnits);
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
