import type { Expression } from "./expression";
import { mapParts } from "./map-parts";

/** The expression with every part for which `by` has another put in its place, from the outside in. */
export function replaceParts(e: Expression, by: (part: Expression) => Expression | null): Expression {
  return by(e) ?? mapParts(e, (part) => replaceParts(part, by));
}
