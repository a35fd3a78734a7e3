import type { Expression } from "./expression";
import { mapParts } from "./map-parts";

/** The expression with `name` replaced by `value` everywhere. */
export function substitute(e: Expression, name: string, value: Expression): Expression {
  if (e.type === "symbol") return e.name === name ? value : e;
  const put = mapParts(e, (part) => substitute(part, name, value));
  // Its own letter is another one.
  return e.type === "bound" && put.type === "bound" && e.variable === name ? { ...put, body: e.body } : put;
}
