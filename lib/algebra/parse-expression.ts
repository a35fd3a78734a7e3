import type { Expression, FunctionName, ParseResult, Relation, RelationOperator } from "./expression";
import { isInteger, ONE, rational, rationalFromDecimal } from "./rational";
import { ParseTrouble, type Token, tokenise } from "./tokenise";

const DEPTH_MAX = 60;
const RELATIONS = new Set(["=", "!=", "<", "<=", ">", ">=", "~"]);
const SEVERAL = new Set(["gcd", "lcm", "max", "min"]);

class Parser {
  private at = 0;
  private depth = 0;
  private bars = 0;
  constructor(
    private readonly tokens: Token[],
    private readonly latex: boolean,
  ) {}

  private get next(): Token {
    return this.tokens[this.at] as Token;
  }
  private is(text: string): boolean {
    return this.next.kind === "mark" && this.next.text === text;
  }
  private take(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }
  private fail(reason: "unexpected" | "ambiguous" | "unbalanced" | "empty" | "too_long"): never {
    throw new ParseTrouble(reason, this.next.position);
  }
  private close(text: string): void {
    if (!this.take(text)) this.fail("unbalanced");
  }

  statement(): Expression | Relation {
    if (this.next.kind === "end") this.fail("empty");
    const sides = [this.sum()];
    const operators: RelationOperator[] = [];
    while (this.next.kind === "mark" && RELATIONS.has(this.next.text)) {
      operators.push(this.next.text as RelationOperator);
      this.at++;
      sides.push(this.sum());
    }
    if (this.at < this.tokens.length - 1) this.fail("unexpected");
    return operators.length ? { type: "relation", sides, operators } : (sides[0] as Expression);
  }

  private sum(): Expression {
    if (++this.depth > DEPTH_MAX) this.fail("too_long");
    let terms: Expression[] = [this.signedTerm()];
    for (;;) {
      if (this.take("+")) terms.push(this.product());
      else if (this.take("-")) terms.push({ type: "negate", operand: this.product() });
      else if (this.take("+-")) terms = [{ type: "plusMinus", left: join(terms), right: this.product() }];
      else break;
    }
    this.depth--;
    return join(terms);
  }

  private signedTerm(): Expression {
    if (this.take("-")) return { type: "negate", operand: this.product() };
    if (this.take("+-")) return { type: "plusMinus", left: null, right: this.product() };
    this.take("+");
    return this.product();
  }

  private product(): Expression {
    let factors: Expression[] = [this.power()];
    let divided = false;
    for (;;) {
      if (this.take("*")) {
        factors.push(this.signedPower());
        divided = false;
      } else if (this.take("/")) {
        const last = this.signedPower();
        factors = [{ type: "divide", numerator: times(factors), denominator: last }];
        divided = true;
      } else if (this.startsFactor()) {
        if (divided) this.fail("ambiguous");
        const before = this.tokens[this.at - 1] as Token;
        if (this.is("|") && before.kind !== "number") this.fail("ambiguous");
        factors.push(this.power());
      } else return times(factors);
    }
  }

  private startsFactor(): boolean {
    const { kind, text } = this.next;
    if (kind === "number") this.fail("ambiguous");
    if (kind === "name" || kind === "function" || kind === "command") return true;
    return kind === "mark" && (text === "(" || text === "{" || (text === "|" && this.bars === 0));
  }

  private signedPower(): Expression {
    if (this.take("-")) return { type: "negate", operand: this.power() };
    return this.power();
  }

  private power(): Expression {
    let base = this.atom();
    for (;;) {
      if (this.take("!")) base = { type: "factorial", operand: base };
      else if (this.take("%")) base = { type: "percent", operand: base };
      else if (this.take("degree")) base = { type: "degree", operand: base };
      else if (this.take("^")) {
        const degree = this.exponent();
        base = degree ? { type: "power", base, exponent: degree } : { type: "degree", operand: base };
        if (this.is("^")) this.fail("ambiguous");
      } else return base;
    }
  }

  /** The exponent after `^`, or null where it is the degree sign. */
  private exponent(): Expression | null {
    if (this.take("degree")) return null;
    if (this.take("{")) {
      if (this.take("degree")) {
        this.close("}");
        return null;
      }
      const inside = this.sum();
      this.close("}");
      return inside;
    }
    if (this.next.kind === "number" && this.latex && this.next.text.length > 1) this.fail("ambiguous");
    if (this.take("-")) return { type: "negate", operand: this.atom() };
    return this.atom();
  }

  private atom(): Expression {
    if (++this.depth > DEPTH_MAX) this.fail("too_long");
    const token = this.next;
    this.at++;
    const result = this.atomFrom(token);
    this.depth--;
    return result;
  }

  private atomFrom(token: Token): Expression {
    if (token.kind === "number") return this.mixed(numberFrom(token.text));
    if (token.kind === "name") return this.named(token);
    if (token.kind === "function")
      return token.text === "sqrt" ? this.rootOf() : this.call(token.text as FunctionName);
    if (token.kind === "command") return this.command(token.text);
    if (token.text === "(" || token.text === "{") return this.inside(token.text === "(" ? ")" : "}");
    if (token.text === "|" && token.kind === "mark" && this.bars === 0) {
      this.bars++;
      const operand = this.sum();
      this.close("|");
      this.bars--;
      return { type: "function", name: "abs", operands: [operand] };
    }
    this.at--;
    return this.fail(token.kind === "end" ? "unexpected" : token.text === "|" ? "ambiguous" : "unexpected");
  }

  private inside(end: string): Expression {
    const bars = this.bars;
    this.bars = 0;
    const value = this.sum();
    this.close(end);
    this.bars = bars;
    return value;
  }

  private mixed(whole: Expression): Expression {
    if (
      whole.type !== "number" ||
      !isInteger(whole.value) ||
      this.next.kind !== "command" ||
      this.next.text !== "frac"
    )
      return whole;
    // Looked ahead rather than tried and taken back: nested mixed numbers would double the work at each level.
    if (!this.plainFractionFollows()) return whole;
    this.at++;
    const part = this.command("frac");
    if (part.type !== "divide" || part.numerator.type !== "number" || part.denominator.type !== "number")
      return this.fail("ambiguous");
    if (part.numerator.value.numerator >= part.denominator.value.numerator) this.fail("ambiguous");
    return { type: "add", terms: [whole, part] };
  }

  private plainFractionFollows(): boolean {
    let at = this.at + 1;
    for (let part = 0; part < 2; part++) {
      const [open, inner, shut] = [this.tokens[at], this.tokens[at + 1], this.tokens[at + 2]];
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

  private named(token: Token): Expression {
    if (token.text === "infty") return { type: "constant", name: "infinity" };
    if (this.take("_")) return { type: "symbol", name: `${token.text}_${this.subscript()}` };
    if (token.text === "pi" || token.text === "e" || token.text === "i")
      return { type: "constant", name: token.text };
    if (/^[fgh]$/.test(token.text) && this.is("(")) this.fail("ambiguous");
    return { type: "symbol", name: token.text };
  }

  private subscript(): string {
    const braces = this.take("{");
    const { kind, text } = this.next;
    if (kind !== "number" && kind !== "name") this.fail("unexpected");
    this.at++;
    if (braces) this.close("}");
    return text;
  }

  private argument(): Expression {
    if (this.take("{")) return this.inside("}");
    const token = this.next;
    if (token.kind === "number" && token.text.length > 1 && /^\d+$/.test(token.text)) {
      this.tokens[this.at] = { kind: "number", text: token.text.slice(1), position: token.position + 1 };
      return numberFrom(token.text.slice(0, 1));
    }
    if (token.kind !== "number" && token.kind !== "name") this.fail("unexpected");
    this.at++;
    return token.kind === "number" ? numberFrom(token.text) : this.named(token);
  }

  private command(name: string): Expression {
    if (name === "sqrt") {
      const index = this.take("[") ? this.inside("]") : numberFrom("2");
      return { type: "root", index, radicand: this.is("(") ? this.fail("ambiguous") : this.argument() };
    }
    const [first, second] = [this.argument(), this.argument()];
    if (name === "binom") return { type: "function", name: "binomial", operands: [first, second] };
    return { type: "divide", numerator: first, denominator: second };
  }

  private rootOf(): Expression {
    const radicand = this.atom();
    return { type: "root", index: numberFrom("2"), radicand };
  }

  private call(name: FunctionName): Expression {
    let base: Expression | undefined;
    let exponent: Expression | null = null;
    if (this.take("_")) {
      if (name !== "log") this.fail("unexpected");
      base = this.argument();
    }
    if (this.take("^")) exponent = this.exponent() ?? this.fail("unexpected");
    if (exponent?.type === "negate") this.fail("ambiguous");
    const operands = this.operands(name);
    const value: Expression = base
      ? { type: "function", name, operands, base }
      : { type: "function", name, operands };
    return exponent ? { type: "power", base: value, exponent } : value;
  }

  private operands(name: FunctionName): Expression[] {
    if (this.take("(")) {
      const found = [this.sum()];
      while (SEVERAL.has(name) && this.take(",")) found.push(this.sum());
      // `gcd(1,234)` was read as one number: a comma inside a number leaves a single operand.
      if (SEVERAL.has(name) && found.length < 2) this.fail("ambiguous");
      this.close(")");
      return found;
    }
    if (SEVERAL.has(name) || this.next.kind === "function") this.fail("ambiguous");
    const factors = [this.power()];
    while (this.next.kind === "name") factors.push(this.power());
    if (this.is("(") || this.is("/")) this.fail("ambiguous");
    return [times(factors)];
  }
}

function join(terms: Expression[]): Expression {
  return terms.length === 1 ? (terms[0] as Expression) : { type: "add", terms };
}
function times(factors: Expression[]): Expression {
  return factors.length === 1 ? (factors[0] as Expression) : { type: "multiply", factors };
}
function numberFrom(text: string): Expression {
  const digits = text.replace(/[{},]/g, "");
  const decimals = digits.split(".")[1]?.length;
  const value =
    digits === "1" ? ONE : digits.includes(".") ? rationalFromDecimal(digits) : rational(BigInt(digits));
  return decimals === undefined ? { type: "number", value } : { type: "number", value, decimals };
}

/** Reads LaTeX or school typing; what is not certain is a failure. At most 2,000 characters. */
export function parseStatement(source: string): ParseResult<Expression | Relation> {
  if (source.length > 2000) return { ok: false, position: 2000, reason: "too_long" };
  try {
    return { ok: true, value: new Parser(tokenise(source), source.includes("\\")).statement() };
  } catch (error) {
    if (error instanceof ParseTrouble) return { ok: false, position: error.position, reason: error.reason };
    throw error;
  }
}

/** Like `parseStatement`, for a source that must be one expression. */
export function parseExpression(source: string): ParseResult<Expression> {
  const parsed = parseStatement(source);
  if (!parsed.ok) return parsed;
  if (parsed.value.type === "relation") return { ok: false, position: 0, reason: "unexpected" };
  return { ok: true, value: parsed.value };
}
