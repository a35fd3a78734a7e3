import type { Expression } from "./expression";
import { rationalToNumber } from "./rational";
import type { TokenReader } from "./token-reader";

/** The exponent after `^`, or null where it is the degree sign. */
export function readExponent(parser: TokenReader): Expression | null {
  if (parser.take("degree")) return null;
  if (parser.take("{")) {
    if (parser.take("degree")) {
      parser.close("}");
      return null;
    }
    const inside = parser.sum();
    parser.close("}");
    return inside;
  }
  if (parser.next.kind === "number" && parser.latex && parser.next.text.length > 1) parser.fail("ambiguous");
  if (parser.take("-")) return { type: "negate", operand: parser.atom() };
  return parser.atom();
}

/** `2^1/2` and `8^2/3` may be roots; `x^2/2` and `3^2/4` are quotients. */
export function checkExponent(parser: TokenReader, base: Expression, degree: Expression): void {
  const bottom = parser.peek(1);
  const below = bottom?.kind === "number" ? Number(bottom.text) : Number.NaN;
  const top = degree.type === "number" ? rationalToNumber(degree.value) : Number.NaN;
  if (top === 1 || degree.type === "negate") parser.fail("ambiguous");
  if (base.type !== "number" || !Number.isInteger(below) || top % below === 0) return;
  const root = Math.round(rationalToNumber(base.value) ** (1 / below));
  if (root ** below === rationalToNumber(base.value)) parser.fail("ambiguous");
}
