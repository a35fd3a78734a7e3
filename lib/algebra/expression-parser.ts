import { checkScope } from "./check-scope";
import type { Expression, FunctionName, Relation, RelationOperator } from "./expression";
import { readCall } from "./parse-call";
import { readCommand } from "./parse-command";
import { checkExponent, readExponent } from "./parse-exponent";
import { readMatrix } from "./parse-matrix";
import { readMixed } from "./parse-mixed";
import { readNamed } from "./parse-name";
import { readRoot } from "./parse-root";
import { readNumber } from "./read-number";
import { isBarFraction, isSlash } from "./slash";
import { TokenReader } from "./token-reader";
import type { Token } from "./tokenise";

const DEPTH_MAX = 60;
const RELATIONS = new Set(["=", "!=", "<", "<=", ">", ">=", "~"]);
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };

/** Reads one statement by recursive descent. What is not certain throws ParseTrouble. */
export class ExpressionParser extends TokenReader {
  private depth = 0;
  private bars = 0;
  statement(): Expression | Relation {
    if (this.next.kind === "end") this.fail("empty");
    const sides = [this.ratio()];
    const operators: RelationOperator[] = [];
    while (this.next.kind === "mark" && RELATIONS.has(this.next.text)) {
      operators.push(this.next.text as RelationOperator);
      this.at++;
      sides.push(this.ratio());
    }
    if (this.at < this.tokens.length - 1) this.fail("unexpected");
    return operators.length ? { type: "relation", sides, operators } : (sides[0] as Expression);
  }

  /** `a : b`; a time of day such as 10:30 looks the same, and three parts are no number. */
  private ratio(): Expression {
    const start = this.at;
    const numerator = this.sum();
    if (!this.is(":")) return numerator;
    const clock =
      this.at === start + 1 &&
      /^\d\d$/.test(this.peek(1)?.text ?? "") &&
      this.next.position + 1 === this.peek(1)?.position;
    if (clock && /^\d{1,2}$/.test(this.tokens[start]?.text ?? "")) this.fail("ambiguous");
    // `x: 3 = 4` has a label before its equation.
    const [before, colon, after] = [-1, 0, 1].map((ahead) => this.peek(ahead));
    const close = before && colon && colon.position <= before.position + before.text.length;
    if (close && after && after.position > colon.position + 1) this.fail("ambiguous");
    this.at++;
    const denominator = this.sum();
    if (this.is(":")) this.fail("ambiguous");
    return { type: "divide", numerator, denominator };
  }

  sum(): Expression {
    if (++this.depth > DEPTH_MAX) this.fail("too_long");
    let terms: Expression[] = [this.term(true)];
    for (;;) {
      if (this.take("+")) terms.push(this.term(false));
      else if (this.take("-")) terms.push({ type: "negate", operand: this.term(false) });
      else if (this.is("+-") || this.is("-+")) terms = [this.plusMinus(join(terms))];
      else break;
    }
    this.depth--;
    checkScope(terms, () => this.fail("ambiguous"));
    return join(terms);
  }

  /** A term with the sign before it: `5 + -3` is written too. */
  private term(first: boolean): Expression {
    if (this.take("-")) return { type: "negate", operand: this.product() };
    if (first && (this.is("+-") || this.is("-+"))) return this.plusMinus(null);
    if (first) this.take("+");
    return this.product();
  }

  private plusMinus(left: Expression | null): Expression {
    const lower = this.take("-+") || !this.take("+-");
    const right = this.product();
    return { type: "plusMinus", left, right: lower ? { type: "negate", operand: right } : right };
  }

  /** Factors up to the next sign; `1/2x` and `6/2(3)` have two readings. */
  product(): Expression {
    let factors: Expression[] = [this.power()];
    let divided = false;
    for (;;) {
      const written = this.next.written;
      if (this.take("*")) {
        const factor = this.signedPower();
        // Two vectors with a cross between them: not the scalar product.
        if (written !== "cdot" && written !== "·" && isTuple(factor) && factors.some(isTuple))
          this.fail("ambiguous");
        factors.push(factor);
        divided = false;
      } else if (this.take("/")) {
        const signed = written === "div" || written === "÷";
        factors = [
          {
            type: "divide",
            numerator: times(factors),
            denominator: signed ? this.divisor() : this.signedPower(),
          },
        ];
        divided = !signed;
        if (signed && this.startsFactor()) this.fail("ambiguous");
      } else if (this.take("mod")) {
        factors = [{ type: "function", name: "mod", operands: [times(factors), this.signedPower()] }];
        divided = true;
      } else if (this.startsFactor()) {
        if (divided) this.fail("ambiguous");
        const before = this.tokens[this.at - 1] as Token;
        if (this.is("|") && before.kind !== "number") this.fail("ambiguous");
        const factor = this.power();
        // `(4, 060)(91, 390)`: numbers with spaces in them, or two points.
        if (isTuple(factor) && factors.some(isTuple)) this.fail("ambiguous");
        factors.push(factor);
      } else return times(factors);
    }
  }

  /** What a ÷ divides by: whoever writes ÷ as the sign means `1/2` after it as a fraction, and nothing longer is certain. */
  private divisor(): Expression {
    const negative = this.take("-");
    const value = isBarFraction(this.tokens, this.at) ? this.barFraction() : this.power();
    if (this.is("/") && isSlash(this.next)) this.fail("ambiguous");
    return negative ? { type: "negate", operand: value } : value;
  }

  private barFraction(): Expression {
    const [top, bottom] = [this.next.text, this.peek(2)?.text ?? ""];
    this.at += 3;
    if (this.is("^") || this.is("!") || this.is("%") || this.startsFactor()) this.fail("ambiguous");
    return { type: "divide", numerator: readNumber(top), denominator: readNumber(bottom) };
  }

  private startsFactor(): boolean {
    const { kind, text } = this.next;
    // `2!3!` is a product.
    if (kind === "number") return this.tokens[this.at - 1]?.text === "!" || this.fail("ambiguous");
    if (kind === "name" || kind === "function" || kind === "command" || kind === "matrix") return true;
    return kind === "mark" && (/^[({[⌊⌈]$/.test(text) || (text === "|" && this.bars === 0));
  }

  private signedPower(): Expression {
    if (this.take("-")) return { type: "negate", operand: this.power() };
    return this.power();
  }

  power(): Expression {
    let base = this.atom();
    for (;;) {
      if (this.take("!")) {
        if (this.is("!")) this.fail("ambiguous");
        base = { type: "factorial", operand: base };
      } else if (this.take("%")) base = { type: "percent", operand: base };
      else if (this.take("‰")) base = { type: "divide", numerator: base, denominator: readNumber("1000") };
      else if (this.take("degree")) base = { type: "degree", operand: base };
      else if (this.take("^")) {
        const degree = this.exponent();
        if (degree && isSlash(this.next) && this.peek(-1)?.text !== "}") checkExponent(this, base, degree);
        base = degree ? { type: "power", base, exponent: degree } : { type: "degree", operand: base };
        if (this.is("^")) this.fail("ambiguous");
      } else return base;
    }
  }

  exponent(): Expression | null {
    return readExponent(this);
  }

  atom(): Expression {
    if (++this.depth > DEPTH_MAX) this.fail("too_long");
    const token = this.next;
    this.at++;
    const result = this.atomFrom(token);
    this.depth--;
    return result;
  }

  private atomFrom(token: Token): Expression {
    if (token.kind === "number") return readMixed(this, readNumber(token.text));
    if (token.kind === "name") return readNamed(this, token);
    if (token.kind === "function")
      return /^(?:sqrt|√)$/.test(token.text)
        ? readRoot(this, token.text)
        : readCall(this, token.text as FunctionName);
    if (token.kind === "command") return readCommand(this, token.text);
    if (token.kind === "matrix") return readMatrix(this, token.text);
    const end = token.kind === "mark" ? CLOSING[token.text] : undefined;
    if (end) return this.inside(end);
    if (token.text === "⌊" || token.text === "⌈") {
      const operand = this.inside(token.text === "⌊" ? "⌋" : "⌉");
      return { type: "function", name: token.text === "⌊" ? "floor" : "ceil", operands: [operand] };
    }
    if (token.text === "|" && token.kind === "mark" && this.bars === 0) {
      this.bars++;
      const operand = this.sum();
      this.close("|");
      this.bars--;
      const name = operand.type === "matrix" && !operand.tuple ? "det" : "abs";
      return { type: "function", name, operands: [operand] };
    }
    this.at--;
    return this.fail(token.kind === "end" ? "unexpected" : token.text === "|" ? "ambiguous" : "unexpected");
  }

  /** What stands in brackets; with commas in round ones, a point or vector. */
  inside(end: string): Expression {
    const bars = this.bars;
    this.bars = 0;
    const { kind, text } = this.next;
    // `(1,234)` is a number or a pair.
    if (end === ")" && kind === "number" && /\d,\d/.test(text) && this.peek(1)?.text === ")")
      this.fail("ambiguous");
    const parts = [this.sum()];
    while (end === ")" && this.take(",")) {
      // `(4, 060)`: a number with a space in it.
      if (this.next.kind === "number" && /^0\d/.test(this.next.text)) this.fail("ambiguous");
      parts.push(this.sum());
    }
    this.close(end);
    this.bars = bars;
    const [only, second] = parts;
    return second ? { type: "matrix", rows: [parts], tuple: true } : (only as Expression);
  }

  /** An argument of a command: a group, one digit, or one letter. */
  argument(): Expression {
    if (this.take("{")) return this.inside("}");
    const token = this.next;
    if (token.kind === "number" && token.text.length > 1 && /^\d+$/.test(token.text)) {
      this.tokens[this.at] = { kind: "number", text: token.text.slice(1), position: token.position + 1 };
      return readNumber(token.text.slice(0, 1));
    }
    if (token.kind !== "number" && token.kind !== "name") this.fail("unexpected");
    this.at++;
    return token.kind === "number" ? readNumber(token.text) : readNamed(this, token);
  }
}

function isTuple(e: Expression): boolean {
  return e.type === "matrix" && e.tuple === true;
}

function join(terms: Expression[]): Expression {
  return terms.length === 1 ? (terms[0] as Expression) : { type: "add", terms };
}
function times(factors: Expression[]): Expression {
  return factors.length === 1 ? (factors[0] as Expression) : { type: "multiply", factors };
}
