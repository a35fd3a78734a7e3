import type { Outcome } from "./outcome";
import { squeeze } from "./squeeze";

const SIGN = /\s*(<|>|\\lt(?![a-z])|\\gt(?![a-z]))\s*/;

/** `f(2) < f(1) < f(4)` and `f(4) > f(1) > f(2)`: the same things in an order, whatever they are; null for other chains. */
export function compareChains(expected: string, given: string): Outcome | null {
  const [a, b] = [rising(expected), rising(given)];
  if (!a || !b || a.length !== b.length) return null;
  if (a.toSorted().join("<") !== b.toSorted().join("<") || new Set(a).size < a.length) return null;
  return a.join("<") === b.join("<") ? "equal" : "different";
}

/** What is compared, from the least up; null where the signs are of several kinds. */
function rising(text: string): string[] | null {
  const parts = text.split(SIGN);
  const [items, signs] = [parts.filter((_, at) => at % 2 === 0), parts.filter((_, at) => at % 2 === 1)];
  if (signs.length === 0 || items.some((item) => item === "" || /[=≤≥,，;或且]/.test(item))) return null;
  const areLess = signs.map((sign) => sign === "<" || sign === "\\lt");
  if (new Set(areLess).size > 1) return null;
  const squeezed = items.map(squeeze);
  return areLess[0] ? squeezed : squeezed.reverse();
}
