import type { ParseFailure } from "./expression";

export type Token = {
  kind: "number" | "name" | "function" | "command" | "mark" | "end";
  text: string;
  position: number;
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

const MARKS: Record<string, string> = {
  "×": "*",
  "·": "*",
  "⋅": "*",
  "∗": "*",
  "÷": "/",
  "−": "-",
  "–": "-",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
  "≈": "~",
  π: "pi",
  "±": "+-",
  "°": "degree",
  "√": "sqrt",
};
const COMMANDS: Record<string, string> = {
  cdot: "*",
  times: "*",
  div: "÷",
  pm: "+-",
  le: "<=",
  leq: "<=",
  ge: ">=",
  geq: ">=",
  ne: "!=",
  neq: "!=",
  approx: "~",
  lt: "<",
  gt: ">",
  lvert: "|",
  rvert: "|",
  vert: "|",
  mid: "|",
};
const SPACES = /^\\(?:[,;:! ]|(?:quad|qquad|left|right|displaystyle|big|Big|bigl|bigr)(?![A-Za-z]))/;
const FUNCTIONS =
  /^(?:arcsin|arccos|arctan|sinh|cosh|tanh|sin|cos|tan|cot|sec|csc|ln|log|lb|exp|abs|floor|ceil|gcd|lcm|max|min|sqrt)$/;
const PRODUCTS = new Set(["xy", "yz", "xz", "xyz", "ab", "bc", "ac", "abc", "ax", "bx"]);
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function plain(source: string): string {
  return source.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** Splits LaTeX or school typing into tokens; offsets are those of `source`. Throws ParseTrouble. */
export function tokenise(source: string): Token[] {
  const text = plain(source);
  const tokens: Token[] = [];
  let at = 0;
  const push = (kind: Token["kind"], value: string, length: number) => {
    tokens.push({ kind, text: value, position: at });
    at += length;
  };
  while (at < text.length) {
    const rest = text.slice(at);
    const space = /^[\s\u3000]+/.exec(rest) ?? SPACES.exec(rest);
    if (space) {
      at += space[0].length;
      continue;
    }
    const number = /^(?:\d{1,3}(?:(?:,|\{,\})\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)/.exec(rest);
    if (number) {
      push("number", number[0], number[0].length);
      continue;
    }
    const command = /^\\([A-Za-z]+|%|\{|\}|\|)/.exec(rest);
    if (command) {
      pushCommand(command[1] as string, command[0].length, push, at);
      continue;
    }
    const word = /^[A-Za-z]+/.exec(rest);
    if (word) {
      pushWord(word[0], push, at);
      continue;
    }
    const superscript = new RegExp(`^[${SUPERSCRIPTS}]+`).exec(rest);
    if (superscript) {
      push("mark", "^", 0);
      push("mark", "{", 0);
      push("number", [...superscript[0]].map((c) => SUPERSCRIPTS.indexOf(c)).join(""), superscript[0].length);
      push("mark", "}", 0);
      continue;
    }
    const mark = /^(?:\*\*|<=|>=|!=(?!=)|[-+*/^_(){}[\]|=<>!%,])/.exec(rest);
    const known = mark ? (mark[0] === "**" ? "^" : mark[0]) : MARKS[rest[0] as string];
    if (!known) throw new ParseTrouble(/^[\p{L}]/u.test(rest) ? "text" : "unexpected", at);
    if (known === "pi") push("name", "pi", 1);
    else if (known === "sqrt") push("function", "sqrt", 1);
    else push("mark", known, mark ? mark[0].length : 1);
  }
  push("end", "", 0);
  return tokens;
}

type Push = (kind: Token["kind"], value: string, length: number) => void;

function pushCommand(name: string, length: number, push: Push, at: number): void {
  if (name === "%") push("mark", "%", length);
  else if (COMMANDS[name]) push("mark", name === "div" ? "/" : (COMMANDS[name] as string), length);
  else if (name === "circ") push("mark", "degree", length);
  else if (name === "pi" || name === "infty") push("name", name, length);
  else if (name === "sqrt") push("command", "sqrt", length);
  else if (FUNCTIONS.test(name)) push("function", name, length);
  else if (/^[dt]?frac$/.test(name)) push("command", "frac", length);
  else if (name === "binom" || name === "dbinom") push("command", "binom", length);
  else if (/^(?:alpha|beta|gamma|theta|lambda|mu|phi|omega|delta)$/.test(name))
    push("name", `\\${name}`, length);
  else
    throw new ParseTrouble(/^(?:text|mathrm|mbox|operatorname)$/.test(name) ? "text" : "unknown_command", at);
}

function pushWord(word: string, push: Push, at: number): void {
  if (FUNCTIONS.test(word)) push("function", word, word.length);
  else if (word.length === 1 || word === "pi") push("name", word, word.length);
  else if (PRODUCTS.has(word)) for (const letter of word) push("name", letter, 1);
  else throw new ParseTrouble("text", at);
}
