import type { ParseFailure } from "./expression";
import {
  ARGUMENT_COMMANDS,
  functionOf,
  GREEK_LETTERS,
  isGreek,
  OPERATOR_COMMANDS,
  SPACES,
} from "./latex-commands";

/** `text` of a number may be `0.1(6)`: the digits in brackets recur. `written` is the source of an operator. */
export type Token = {
  kind: "number" | "name" | "function" | "command" | "differential" | "matrix" | "mark" | "end";
  text: string;
  position: number;
  written?: string;
};

/** Thrown inside the parser only; `parseStatement` turns it into a result. */
export class ParseTrouble extends Error {
  constructor(
    readonly reason: ParseFailure,
    readonly position: number,
  ) {
    super(reason);
  }
}

const MARKS: Readonly<Record<string, string>> = {
  "×": "*",
  "·": "*",
  "⋅": "*",
  "∗": "*",
  "∙": "*",
  "÷": "/",
  "⁄": "/",
  "−": "-",
  "–": "-",
  "≤": "<=",
  "≥": ">=",
  "⩽": "<=",
  "⩾": ">=",
  "≠": "!=",
  "≈": "~",
  "±": "+-",
  "∓": "-+",
  "°": "degree",
  º: "degree",
  "‰": "‰",
  "∶": ":",
  "→": "->",
  "⌊": "⌊",
  "⌋": "⌋",
  "⌈": "⌈",
  "⌉": "⌉",
};
const SIGNS: Readonly<Record<string, string>> = { "∑": "sum", "∏": "product", "∫": "integral" };
const VULGAR: Readonly<Record<string, [string, string]>> = {
  "½": ["1", "2"],
  "⅓": ["1", "3"],
  "⅔": ["2", "3"],
  "¼": ["1", "4"],
  "¾": ["3", "4"],
  "⅕": ["1", "5"],
  "⅛": ["1", "8"],
};
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

const NUMBER =
  /^(?:\d{1,3}(?:(?:,\\!|,|\{,\}|\\,)\d{3})+(?![\d,])(?:\.\d+)?|\d+\.\d+e-?\d+(?![\d.])|\d+(?:\.\d+)?E[+-]?\d+|\d+(?:\.\d+)?|\.\d+)/;
/** Recurring decimals: `0.\overline{36}`, `0.1\dot{6}`, `0.\dot{1}4\dot{2}`, `0.3̇`. */
const RECURRING =
  /^(\d*\.\d*?)(?:\\(?:overline|bar)\{(\d+)\}|\\dot\{?(\d)\}?(?:(\d*)\\dot\{?(\d)\}?)?|(\d)\u0307(?:(\d*)(\d)\u0307)?)/;
const DIGITS_UNDER_BAR = /^\\overline\{([\da-z]{2,6})\}/;
const NAMED_TEXT = /^\\(?:mathrm|operatorname\*?|text|mathit)\{\s*([A-Za-z]+)\s*\}/;
const SUBSCRIPT_TEXT = /^_\s*(?:\{\\(?:text|mathrm)\{([A-Za-z ]+)\}\}|\\(?:text|mathrm)\{([A-Za-z ]+)\})/;
const MATRIX =
  /^\\begin\{((?:[pbv]|small)?matrix|array(?=\}\s*\{[lcr\s]+\}))\}(?:\s*\{[lcr\s]+\})?|^\\end\{(?:(?:[pbv]|small)?matrix|array)\}/;
const MARK = /^(?:\*\*|<=|>=|->|!=(?!=)|[-+*/^_(){}[\]|=<>!%,:&])/;

/** Two or three letters that can only be a product; a word or a unit never is. */
const PRODUCT = /^(?:[abcdhkmnpqrstuvwxyz][abcnpqrtuvwxyz]|[abcxyz]{3})$/;
const NOT_PRODUCT = /^(?:an|at|by|my|up|st|nd|hr|pt|qt|dr|mr|vs|cab|cay|bay)$/;

function plain(source: string): string {
  return source.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

class Tokeniser {
  readonly tokens: Token[] = [];
  private at = 0;
  constructor(private readonly text: string) {}

  private push(kind: Token["kind"], text: string, length: number, written?: string): void {
    this.tokens.push({ kind, text, position: this.at, ...(written === undefined ? {} : { written }) });
    this.at += length;
  }

  all(): Token[] {
    while (this.at < this.text.length) this.one(this.text.slice(this.at));
    this.push("end", "", 0);
    return this.tokens;
  }

  private one(rest: string): void {
    const space = SPACES.exec(rest);
    if (space) {
      this.at += space[0].length;
      return;
    }
    if (this.number(rest) || this.latex(rest)) return;
    const word = /^[A-Za-z]+/.exec(rest);
    if (word) this.word(word[0]);
    else if (!this.script(rest)) this.mark(rest);
  }

  private number(rest: string): boolean {
    const recurring = RECURRING.exec(rest);
    if (recurring) {
      const [whole, start = "", bar, one, between = "", last = "", dotted, inner = "", end = ""] = recurring;
      this.push(
        "number",
        `${start}(${bar ?? (one !== undefined ? one + between + last : dotted + inner + end)})`,
        whole.length,
      );
      return true;
    }
    const number = NUMBER.exec(rest);
    if (number) this.push("number", number[0], number[0].length);
    return number !== null;
  }

  private latex(rest: string): boolean {
    if (rest[0] !== "\\" && rest[0] !== "_") return false;
    const subscript = SUBSCRIPT_TEXT.exec(rest);
    if (subscript) {
      this.push("mark", "_", 0);
      this.push("name", (subscript[1] ?? subscript[2] ?? "").trim(), subscript[0].length);
      return true;
    }
    if (rest[0] === "_") return false;
    const digits = DIGITS_UNDER_BAR.exec(rest);
    if (digits) this.digits(digits[1] ?? "", digits[0].length);
    else if (rest.startsWith("\\\\")) this.push("mark", "\\\\", 2);
    else if (!this.environment(rest) && !this.named(rest)) this.command(rest);
    return true;
  }

  /** `\overline{ab}` is the number whose digits are a and b. */
  private digits(text: string, length: number): void {
    if (/^\d+$/.test(text)) throw new ParseTrouble("ambiguous", this.at);
    this.push("mark", "(", 0);
    [...text].forEach((digit, index) => {
      if (index > 0) this.push("mark", "+", 0);
      this.push("number", `1${"0".repeat(text.length - 1 - index)}`, 0);
      this.push("mark", "*", 0);
      this.push(/\d/.test(digit) ? "number" : "name", digit, 0);
    });
    this.push("mark", ")", length);
  }

  private environment(rest: string): boolean {
    const matrix = MATRIX.exec(rest);
    if (matrix) this.push(matrix[1] ? "matrix" : "mark", matrix[1] ?? "\\end", matrix[0].length);
    return matrix !== null;
  }

  private named(rest: string): boolean {
    const match = NAMED_TEXT.exec(rest);
    if (!match) return false;
    const name = match[1] ?? "";
    if (functionOf(name)) this.push("function", functionOf(name) ?? "", match[0].length);
    else if (name === "mod") this.push("mark", "mod", match[0].length);
    else if (name === "e" || name === "i" || this.choices(name, match[0].length))
      this.push("name", name, match[0].length);
    else if (name === "d") this.differential(match[0].length);
    else throw new ParseTrouble("text", this.at);
    return true;
  }

  /** `\mathrm{C}_5^2` */
  private choices(name: string, length: number): boolean {
    return (name === "C" || name === "A") && /^\s*_/.test(this.text.slice(this.at + length));
  }

  private differential(length: number): void {
    const letter = /^\s*([A-Za-z])(?![A-Za-z])/.exec(this.text.slice(this.at + length));
    if (!letter) throw new ParseTrouble("text", this.at);
    this.push("differential", letter[1] ?? "", length + letter[0].length);
  }

  private command(rest: string): void {
    const name = /^\\([A-Za-z]+|[%{}|])/.exec(rest)?.[1];
    if (name === undefined) throw new ParseTrouble("unexpected", this.at);
    const length = name.length + 1;
    const operator = OPERATOR_COMMANDS[name];
    const command = ARGUMENT_COMMANDS[name];
    if (operator !== undefined) this.push("mark", operator, length, name);
    else if (command !== undefined) this.push("command", command, length);
    else if (name === "pi" || name === "infty") this.push("name", name, length);
    else if (functionOf(name)) this.push("function", functionOf(name) ?? "", length);
    else if (isGreek(name)) this.push("name", `\\${name}`, length);
    else
      throw new ParseTrouble(
        /^(?:text|mathrm|mbox|operatorname)$/.test(name) ? "text" : "unknown_command",
        this.at,
      );
  }

  private word(word: string): void {
    const name = functionOf(word);
    if (name) this.push("function", name, word.length);
    else if (word === "mod") this.push("mark", "mod", word.length);
    else if (word === "oo") throw new ParseTrouble("ambiguous", this.at);
    else if (word.length === 1 || word === "pi") this.push("name", word, word.length);
    else if (/^d[a-z]$/.test(word)) this.push("differential", word[1] ?? "", 2);
    else if (PRODUCT.test(word) && !NOT_PRODUCT.test(word))
      for (const letter of word) this.push("name", letter, 1);
    else if (/^[a-z]+d[xyt]$/.test(word) && this.integrand(word)) return;
    else throw new ParseTrouble("text", this.at);
  }

  /** `xdx` under an integral sign. */
  private integrand(word: string): boolean {
    const open = this.tokens.some(({ kind, text }) => kind === "command" && text === "integral");
    if (!open || word.length !== 3) return false;
    this.push("name", word[0] ?? "", 1);
    this.push("differential", word[2] ?? "", 2);
    return true;
  }

  private script(rest: string): boolean {
    const above = /^⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/.exec(rest)?.[0];
    const below = above ? undefined : /^[₀₁₂₃₄₅₆₇₈₉]+/.exec(rest)?.[0];
    const found = above ?? below;
    if (found === undefined) return false;
    const letters = above ? SUPERSCRIPTS : SUBSCRIPTS;
    this.push("mark", above ? "^" : "_", 0);
    this.push("mark", "{", 0);
    if (found.startsWith("⁻")) this.push("mark", "-", 0);
    this.push("number", [...found.replace("⁻", "")].map((c) => letters.indexOf(c)).join(""), found.length);
    this.push("mark", "}", 0);
    return true;
  }

  /** `4{{7}^{2}}` is printed as 47 squared. */
  private splitsDigits(rest: string): boolean {
    const [last, before] = [this.tokens.at(-1), this.tokens.at(-2)];
    const touches = last?.kind === "number" && last.position + last.text.length === this.at;
    return touches && before?.kind !== "command" && /^\{+\d/.test(rest);
  }

  private mark(rest: string): void {
    const first = rest[0] as string;
    const vulgar = VULGAR[first];
    const mark = MARK.exec(rest)?.[0];
    if (vulgar) {
      this.push("command", "frac", 0);
      this.push("number", vulgar[0], 0);
      this.push("number", vulgar[1], 1);
    } else if (first === "{" && this.splitsDigits(rest)) throw new ParseTrouble("ambiguous", this.at);
    else if (mark) this.push("mark", mark === "**" ? "^" : mark, mark.length, mark);
    else if (MARKS[first] !== undefined) this.push("mark", MARKS[first] as string, 1, first);
    else if (SIGNS[first] !== undefined) this.push("command", SIGNS[first] as string, 1);
    else if (GREEK_LETTERS[first] !== undefined) this.push("name", GREEK_LETTERS[first] as string, 1);
    else if (first === "π") this.push("name", "pi", 1);
    else if (first === "∞") this.push("name", "infty", 1);
    else if (first === "√") this.push("function", "√", 1);
    else throw new ParseTrouble(/^\p{L}/u.test(rest) ? "text" : "unexpected", this.at);
  }
}

/** Splits LaTeX or school typing into tokens; offsets are those of `source`. Throws ParseTrouble. */
export function tokenise(source: string): Token[] {
  return new Tokeniser(plain(source)).all();
}
