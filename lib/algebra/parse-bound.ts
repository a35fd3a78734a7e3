import type { BoundExpression, Expression } from "./expression";

import { readNumber } from "./read-number";
import type { TokenReader } from "./token-reader";

type BoundCommand = "sum" | "product" | "integral" | "limit";

export function isBoundCommand(name: string): name is BoundCommand {
  return name === "sum" || name === "product" || name === "integral" || name === "limit";
}

/** What follows `\sum`, `\prod`, `\int` or `\lim`; the sign itself has been read. */
export function readBound(parser: TokenReader, kind: BoundCommand): Expression {
  if (kind === "integral") return readIntegral(parser);
  return kind === "limit" ? readLimit(parser) : readSum(parser, kind);
}

/** `\sum_{k=1}^{n} body`. */
function readSum(parser: TokenReader, kind: "sum" | "product"): BoundExpression {
  if (!parser.take("_")) parser.fail("unexpected");
  parser.close("{");
  const variable = letter(parser);
  parser.close("=");
  const from = parser.sum();
  parser.close("}");
  if (!parser.take("^")) parser.fail("unexpected");
  const to = parser.argument();
  return { type: "bound", kind, variable, from, to, body: parser.product() };
}

/** `\lim_{x \to a^+} body`. */
function readLimit(parser: TokenReader): BoundExpression {
  if (!parser.take("_")) parser.fail("unexpected");
  parser.close("{");
  const variable = letter(parser);
  parser.close("->");
  const signed = parser.is("+") || parser.is("-");
  const infinite = signed && parser.peek(1)?.text === "infty";
  const to = infinite ? signedInfinity(parser) : approached(parser);
  const side = readSide(parser);
  parser.close("}");
  return { type: "bound", kind: "limit", variable, to, ...(side ? { side } : {}), body: parser.product() };
}

function signedInfinity(parser: TokenReader): Expression {
  const negative = parser.take("-") || !parser.take("+");
  parser.skip();
  const infinity: Expression = { type: "constant", name: "infinity" };
  return negative ? { type: "negate", operand: infinity } : infinity;
}

/** The point approached, up to the sign of the side: `0^+` is no power. */
function approached(parser: TokenReader): Expression {
  const plain = parser.next.kind === "number" && parser.peek(1)?.text === "^";
  if (!plain) return parser.sum();
  const value = readNumber(parser.next.text);
  parser.skip();
  return value;
}

function readSide(parser: TokenReader): BoundExpression["side"] {
  if (!parser.take("^")) return undefined;
  const braces = parser.take("{");
  const side = parser.take("+") ? "above" : parser.take("-") ? "below" : parser.fail("unexpected");
  if (braces) parser.close("}");
  return side;
}

/** `\int_a^b body \, dx`, or without bounds. */
function readIntegral(parser: TokenReader): BoundExpression {
  let [from, to]: (Expression | undefined)[] = [];
  if (parser.take("_")) {
    from = parser.take("-") ? { type: "negate", operand: parser.argument() } : parser.argument();
    if (!parser.take("^")) parser.fail("unexpected");
    to = parser.argument();
  }
  const body = parser.next.kind === "differential" ? readNumber("1") : parser.sum();
  const { kind, text } = parser.next;
  if (kind !== "differential") parser.fail("ambiguous");
  parser.skip();
  return { type: "bound", kind: "integral", variable: text, body, ...(from && to ? { from, to } : {}) };
}

/** `\frac{d}{dx} f`, after `\frac`; null when what follows is another fraction. */
export function readDerivative(parser: TokenReader): BoundExpression | null {
  const ahead = [0, 1, 2, 3, 4, 5].map((place) => parser.peek(place));
  const [open, d, shut, second, differential, end] = ahead;
  if (open?.text !== "{" || d?.text !== "d" || shut?.text !== "}" || second?.text !== "{") return null;
  if (differential?.kind !== "differential" || end?.text !== "}") return null;
  parser.skip(6);
  const bracketed = parser.is("(") || parser.is("[") || parser.is("{");
  const body = bracketed ? parser.power() : parser.product();
  return { type: "bound", kind: "derivative", variable: differential.text, body };
}

function letter(parser: TokenReader): string {
  const { kind, text } = parser.next;
  if (kind !== "name" || text === "pi" || text === "infty") parser.fail("unexpected");
  parser.skip();
  return text;
}
