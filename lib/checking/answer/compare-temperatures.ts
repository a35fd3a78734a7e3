import { parseExpression } from "@/lib/algebra/parse-expression";
import { compareExpressions } from "./compare-expressions";
import type { Outcome } from "./outcome";

const TEMPERATURE = /^(-?\d+(?:\.\d+)?)\s*°([CF])$/;

/** In one scale, or both in degrees Fahrenheit; null where one is no temperature. */
export function compareTemperatures(expected: string, given: string): Outcome | null {
  const [a, b] = [TEMPERATURE.exec(expected), TEMPERATURE.exec(given)];
  if (!a || !b) return null;
  const inOneScale = a[2] === b[2];
  const [x, y] = [a, b].map(([, value, scale]) =>
    parseExpression(inOneScale || scale === "F" ? `${value}` : `${value} \\times 9/5 + 32`),
  );
  if (!x?.ok || !y?.ok) return "undecided";
  const outcome = compareExpressions(x.value, y.value);
  return outcome !== "different" || inOneScale || isApart(Number(a[1]), Number(b[1]), a[2] === "F")
    ? outcome
    : "undecided";
}

/** 37.8°C is a rounding of 100°F: two scales are surely apart by a whole degree. */
function isApart(first: number, second: number, firstIsFahrenheit: boolean): boolean {
  const [fahrenheit, celsius] = firstIsFahrenheit ? [first, second] : [second, first];
  return Math.abs(fahrenheit - (celsius * 9) / 5 - 32) > 1;
}
