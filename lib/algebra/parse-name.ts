import type { Expression } from "./expression";
import { readNumber } from "./read-number";
import type { TokenReader } from "./token-reader";
import type { Token } from "./tokenise";

/** A letter, with its index where it has one, or a constant; its own token has been read. */
export function readNamed(parser: TokenReader, token: Token): Expression {
  if (token.text === "infty") return { type: "constant", name: "infinity" };
  if (parser.take("_")) {
    const name = `${token.text}_${subscript(parser)}`;
    return combinations(parser, name) ?? { type: "symbol", name };
  }
  if (token.text === "pi" || token.text === "e" || token.text === "i")
    return { type: "constant", name: token.text };
  if (/^[fghFGP]$/.test(token.text) && parser.is("(")) parser.fail("ambiguous");
  return { type: "symbol", name: token.text };
}

/** `C_5^2` and `A_5^2`, as Chinese books write 5 over 2 and 5 times 4; any other letter with an index is a letter. */
function combinations(parser: TokenReader, name: string): Expression | null {
  const [, kind, below] = /^([CA])_(\d+)$/.exec(name) ?? [];
  if (below === undefined || !parser.is("^")) return null;
  const wrapped = parser.peek(1)?.text === "{";
  const above = parser.peek(wrapped ? 2 : 1);
  if (above?.kind !== "number" || !/^\d+$/.test(above.text) || Number(above.text) > Number(below))
    return null;
  parser.skip(wrapped ? 4 : 2);
  const [all, chosen] = [readNumber(below), readNumber(above.text)];
  const choices: Expression = { type: "function", name: "binomial", operands: [all, chosen] };
  return kind === "C"
    ? choices
    : { type: "multiply", factors: [choices, { type: "factorial", operand: chosen }] };
}

function subscript(parser: TokenReader): string {
  if (!parser.take("{")) {
    const { kind, text } = parser.next;
    if (kind !== "number" && kind !== "name") parser.fail("unexpected");
    parser.skip();
    return text;
  }
  let name = "";
  while (!parser.is("}")) {
    const { kind, text } = parser.next;
    const sign = kind === "mark" && (text === "+" || text === "-" || text === ",");
    if (kind !== "number" && kind !== "name" && !sign) parser.fail("unexpected");
    name += text;
    parser.skip();
  }
  parser.skip();
  return name === "" ? parser.fail("unexpected") : name;
}
