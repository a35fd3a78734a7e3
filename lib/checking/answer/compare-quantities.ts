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
  if (a.units.length === 0 || b.units.length === 0) {
    const outcome = compareExpressions(a.bare, b.bare);
    // `120 min` and 2 may be the same, where the question names hours.
    return outcome === "different" && (a.units.some(isMeasure) || b.units.some(isMeasure))
      ? convertible(a, b)
      : outcome;
  }
  if (a.units.join() === b.units.join()) return compareExpressions(a.bare, b.bare);
  if (!a.measured || !b.measured || !a.withUnits || !b.withUnits) return "undecided";
  const kinds = [kindOf(a.withUnits), kindOf(b.withUnits)];
  // 分 counts money, time and points; a pound is a mass or a currency.
  const isOpen = [...a.units, ...b.units].some((unit) => /^(?:分|pounds?)$/.test(unit));
  if (kinds[0] && kinds[1] && kinds[0] !== kinds[1]) return isOpen ? "undecided" : "different";
  return compareExpressions(a.withUnits, b.withUnits);
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
