import type { Expression } from "./expression";
import { isInteger } from "./rational";
import { readNumber } from "./read-number";
import type { TokenReader } from "./token-reader";

/** `2\frac{1}{3}`, and `2 1/3` in plain typing. */
export function readMixed(parser: TokenReader, whole: Expression): Expression {
  if (whole.type !== "number" || !isInteger(whole.value)) return whole;
  if (plainMixedFollows(parser)) {
    const [numerator, denominator] = [readNumber(parser.next.text), readNumber(parser.peek(2)?.text ?? "1")];
    parser.skip(3);
    return { type: "add", terms: [whole, { type: "divide", numerator, denominator }] };
  }
  if (parser.next.kind !== "command" || parser.next.text !== "frac") return whole;
  // Looked ahead rather than tried and taken back: nested mixed numbers would double the work at each level.
  if (!plainFractionFollows(parser)) return whole;
  parser.skip();
  const [numerator, denominator] = [parser.argument(), parser.argument()];
  if (numerator.type !== "number" || denominator.type !== "number") return parser.fail("ambiguous");
  // `80\frac{1}{2}\frac{1}{5}` multiplies.
  if (parser.next.kind === "command" && parser.next.text === "frac") parser.fail("ambiguous");
  if (numerator.value.numerator >= denominator.value.numerator) parser.fail("ambiguous");
  return { type: "add", terms: [whole, { type: "divide", numerator, denominator }] };
}

function plainMixedFollows(parser: TokenReader): boolean {
  const [whole, top, slash, bottom, after] = [-1, 0, 1, 2, 3].map((ahead) => parser.peek(ahead));
  if (top?.kind !== "number" || slash?.text !== "/" || slash.written !== "/" || bottom?.kind !== "number")
    return false;
  if (!/^\d+$/.test(top.text) || !/^\d+$/.test(bottom.text) || Number(top.text) >= Number(bottom.text))
    return false;
  const apart = whole !== undefined && top.position > whole.position + whole.text.length;
  return apart && after?.kind !== "name" && after?.text !== "(";
}

function plainFractionFollows(parser: TokenReader): boolean {
  let at = 1;
  for (let part = 0; part < 2; part++) {
    const [open, inner, shut] = [parser.peek(at), parser.peek(at + 1), parser.peek(at + 2)];
    if (open?.kind === "number" && /^\d+$/.test(open.text)) {
      if (part === 0 && open.text.length === 2) return true;
      at += 1;
    } else if (
      open?.text === "{" &&
      inner?.kind === "number" &&
      /^\d+$/.test(inner.text) &&
      shut?.text === "}"
    )
      at += 3;
    else return false;
  }
  return true;
}
