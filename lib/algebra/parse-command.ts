import type { Expression } from "./expression";
import { isBoundCommand, readBound, readDerivative } from "./parse-bound";
import { readNumber } from "./read-number";
import type { TokenReader } from "./token-reader";

/** A command with its arguments, such as `\frac` or `\sqrt`; its name has been read. */
export function readCommand(parser: TokenReader, name: string): Expression {
  if (isBoundCommand(name)) return readBound(parser, name);
  if (name === "boxed") return parser.argument();
  if (name === "cancelled") {
    // What is struck out still counts, for the same is struck out elsewhere; what is written above it takes its place.
    const struck = parser.argument();
    return parser.is("^") || parser.is("_") ? parser.fail("ambiguous") : struck;
  }
  if (name === "sqrt") {
    const index = parser.take("[") ? parser.inside("]") : readNumber("2");
    return { type: "root", index, radicand: parser.is("(") ? parser.fail("ambiguous") : parser.argument() };
  }
  const derivative = name === "frac" ? readDerivative(parser) : null;
  if (derivative) return derivative;
  const [first, second] = [parser.argument(), parser.argument()];
  if (name === "binom") return { type: "function", name: "binomial", operands: [first, second] };
  return { type: "divide", numerator: first, denominator: second };
}
