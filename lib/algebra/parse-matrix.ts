import type { Expression } from "./expression";
import type { TokenReader } from "./token-reader";

/** The rows of a matrix whose beginning has been read; between straight bars, its determinant. */
export function readMatrix(parser: TokenReader, kind: string): Expression {
  const rows: Expression[][] = [[]];
  for (;;) {
    if (parser.take("\\end")) break;
    if (parser.take("\\\\")) rows.push([]);
    else if (parser.take("&")) continue;
    else rows.at(-1)?.push(parser.sum());
    if (parser.next.kind === "end") parser.fail("unbalanced");
  }
  const full = rows.filter((row) => row.length > 0);
  if (full.length === 0 || full.some((row) => row.length !== full[0]?.length)) parser.fail("unexpected");
  const value: Expression = { type: "matrix", rows: full };
  return kind === "vmatrix" ? { type: "function", name: "det", operands: [value] } : value;
}
