import type { Expression } from "./expression";
import { readNumber } from "./read-number";
import { isPlainSurd, isSlash } from "./slash";
import type { TokenReader } from "./token-reader";

/** `√2`, `sqrt(2)`; how far the sign of `√2x` reaches nobody can say. */
export function readRoot(parser: TokenReader, written: string): Expression {
  const bracketed = parser.is("(") || parser.is("{");
  const radicand = parser.atom();
  const { kind, text } = parser.next;
  const goesOn = kind === "name" || kind === "command" || (kind === "mark" && /^[({^!%[]$/.test(text));
  if (goesOn && (!bracketed || (written === "√" && kind !== "mark"))) parser.fail("ambiguous");
  const below = isSlash(parser.next) ? parser.peek(1) : undefined;
  if (below && !bracketed && !isPlainSurd(radicand, below)) parser.fail("ambiguous");
  return { type: "root", index: readNumber("2"), radicand };
}
