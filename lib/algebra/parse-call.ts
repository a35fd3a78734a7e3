import type { Expression, FunctionName } from "./expression";
import type { TokenReader } from "./token-reader";

const SEVERAL = new Set(["gcd", "lcm", "max", "min"]);
const TRIGONOMETRIC = /^(?:arc)?(?:sin|cos|tan|cot|sec|csc)h?$/;

const INVERSES: Partial<Record<FunctionName, FunctionName>> = {
  sin: "arcsin",
  cos: "arccos",
  tan: "arctan",
};

function isMinusOne(e: Expression): boolean {
  const operand = e.type === "negate" ? e.operand : null;
  return operand?.type === "number" && operand.value.numerator === 1n && operand.value.denominator === 1n;
}

/** A function's base, power and operands; its name has been read. */
export function readCall(parser: TokenReader, name: FunctionName): Expression {
  let base: Expression | undefined;
  let exponent: Expression | null = null;
  if (parser.take("_")) {
    if (name !== "log") parser.fail("unexpected");
    base = parser.argument();
  }
  if (parser.take("^")) exponent = parser.exponent() ?? parser.fail("unexpected");
  // `\sin^{-1} x` is the angle in every book that writes it; other negative powers are read both ways.
  const inverse = exponent && isMinusOne(exponent) ? INVERSES[name] : undefined;
  if (exponent?.type === "negate" && !inverse) parser.fail("ambiguous");
  const operands = operandsOf(parser, name);
  if (inverse) return { type: "function", name: inverse, operands };
  const value: Expression = base
    ? { type: "function", name, operands, base }
    : { type: "function", name, operands };
  return exponent ? { type: "power", base: value, exponent } : value;
}

function operandsOf(parser: TokenReader, name: FunctionName): Expression[] {
  if (parser.take("(")) {
    const found = [parser.sum()];
    while (SEVERAL.has(name) && parser.take(",")) found.push(parser.sum());
    // `gcd(1,234)` was read as one number: a comma inside a number leaves a single operand.
    if (SEVERAL.has(name) && found.length < 2) parser.fail("ambiguous");
    parser.close(")");
    // In print `\sin(x+1)^2` is read both ways; brackets around one term can only be those of the function, and
    // whoever types sin(x+1)^2 means what a program would.
    const isSum = found[0]?.type === "add";
    if (parser.latex && isSum && parser.is("^") && TRIGONOMETRIC.test(name)) parser.fail("ambiguous");
    return found;
  }
  if (SEVERAL.has(name) || parser.next.kind === "function") parser.fail("ambiguous");
  const factors = [parser.power()];
  while (parser.next.kind === "name") factors.push(parser.power());
  if (parser.is("(") || parser.is("/") || parser.is("!")) parser.fail("ambiguous");
  // `\\sin 2 \\times 9^\\circ`: the angle may go on behind the sign.
  if (TRIGONOMETRIC.test(name) && factors.length === 1 && factors[0]?.type === "number" && parser.is("*"))
    parser.fail("ambiguous");
  // `\log_2 8\sqrt{2}`: how far the logarithm reaches nobody can say.
  if (parser.next.kind === "command" && /^(?:sqrt|frac)$/.test(parser.next.text)) parser.fail("ambiguous");
  // `\sin x^2` is read both ways; `\log_2 8^3` only one.
  if (TRIGONOMETRIC.test(name) && factors.some(({ type }) => type === "power")) parser.fail("ambiguous");
  return [factors.length === 1 ? (factors[0] as Expression) : { type: "multiply", factors }];
}
