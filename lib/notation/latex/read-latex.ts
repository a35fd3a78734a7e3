import { eatenCommand } from "./control-escapes";
import { entityAt } from "./entities";
import type { LatexNode } from "./latex-node";

/** Groups deeper than this are read as stray braces: no formula nests so, and KaTeX calls itself for each. */
const DEPTH_MAX = 60;
const INVISIBLE = /^(?:\u00ad|[\u200b-\u200f]|[\u2060-\u2064]|[\ufe00-\ufe0f]|\ufeff)$/;

type Frame = { kind: "top" | "group" | "environment"; name: string; from: number; children: LatexNode[] };

const COMMON =
  /\\\\(?:[dtc]?frac|sqrt|times|cdot|div|pm|left|right|begin|end|text|math[a-z]{2,}|leq?|geq?|neq?|approx|equiv|pi|theta|alpha|beta|Delta|sum|int|lim|infty|angle|triangle|circ|q?quad|boxed|vec|overline|sin|cos|tan|log|ln|to|in|[rR]ightarrow|binom|pmod)(?![a-zA-Z])/;

/** Whether a formula was escaped once too often on the way: not one backslash alone, and `\\frac` where a row could not end. */
export function isDoubled(source: string): boolean {
  return COMMON.test(source) && !/(?<!\\)(?:\\\\)*\\(?!\\)/.test(source);
}

/** A formula's source as a tree; never fails: what is not closed says so, what closes nothing is stray. */
export function readLatex(source: string): LatexNode[] {
  const backslash = isDoubled(source) ? "\\\\" : "\\";
  const stack: Frame[] = [{ kind: "top", name: "", from: 0, children: [] }];
  const top = () => stack.at(-1) as Frame;
  const close = (to: number, closed: boolean) => {
    const { kind, name, from, children } = stack.pop() as Frame;
    top().children.push(
      kind === "group"
        ? { kind, from, to, children, closed }
        : { kind: "environment", name, from, to, children, closed },
    );
  };
  /** After `\left` and `\right` a brace is a delimiter that lost its backslash. */
  let delimits = false;
  for (let at = 0; at < source.length; ) {
    const read = readToken(source, at, backslash);
    const token: Token =
      delimits && (source[at] === "{" || source[at] === "}")
        ? { kind: "command", name: source[at] ?? "", length: 1 }
        : read;
    delimits = isDelimiting(token) || (delimits && /\s/.test(source[at] ?? ""));
    const to = at + token.length;
    if (token.kind === "open" && stack.length < DEPTH_MAX) {
      stack.push({
        kind: token.name === null ? "group" : "environment",
        name: token.name ?? "",
        from: at,
        children: [],
      });
    } else if (token.kind === "close" && closes(stack, token.name)) {
      while (!isOpener(top(), token.name)) close(at, false);
      close(to, true);
    } else if (token.kind === "open" || token.kind === "close") {
      top().children.push({ kind: "stray", text: source.slice(at, to), from: at, to });
    } else if (token.kind === "command") {
      top().children.push({ kind: "command", name: token.name, from: at, to });
    } else if (token.kind === "sign" || (token.kind === "character" && !INVISIBLE.test(token.text))) {
      top().children.push({ kind: token.kind, text: token.text, from: at, to });
    }
    at = to;
  }
  while (stack.length > 1) close(source.length, false);
  return top().children;
}

function isDelimiting(token: Token): boolean {
  return token.kind === "command" && (token.name === "left" || token.name === "right");
}

/** Whether something open is closed here: never a brace across the environment that it stands in. */
function closes(stack: Frame[], name: string | null): boolean {
  if (name === null) return stack.at(-1)?.kind === "group";
  return stack.some((frame) => isOpener(frame, name));
}

function isOpener(frame: Frame, name: string | null): boolean {
  return name === null ? frame.kind === "group" : frame.kind === "environment" && frame.name === name;
}

type Token = { length: number } & (
  | { kind: "open" | "close"; name: string | null }
  | { kind: "command"; name: string }
  | { kind: "sign"; text: string }
  | { kind: "character"; text: string }
);

function readToken(source: string, at: number, backslash: string): Token {
  const sign = source[at] ?? "";
  if (sign === "\\") return readCommand(source, at, backslash);
  if (sign === "{") return { kind: "open", name: null, length: 1 };
  if (sign === "}") return { kind: "close", name: null, length: 1 };
  if (sign === "&") {
    const entity = entityAt(source, at);
    if (entity) return { kind: entity.text === "&" ? "sign" : "character", ...entity };
  }
  const eaten = eatenCommand(source, at);
  if (eaten) return environment(source, at, eaten) ?? { kind: "command", ...eaten };
  const blank = sign === "_" ? /^_{3,}/.exec(source.slice(at, at + 60))?.[0] : undefined;
  if (blank) return { kind: "command", name: "blank", length: blank.length };
  if (/[&#%$^_~]/.test(sign)) return { kind: "sign", text: sign, length: 1 };
  const text = String.fromCodePoint(source.codePointAt(at) ?? 0);
  return { kind: "character", text: text < " " && !/\s/.test(text) ? "\ufffd" : text, length: text.length };
}

function readCommand(source: string, at: number, backslash: string): Token {
  const ahead = source.slice(at + backslash.length, at + 60);
  if (ahead.startsWith(backslash)) return { kind: "command", name: "\\", length: backslash.length * 2 };
  // `\hlineRegion`: the space after it was lost.
  const name = /^hline(?=[A-Z])|^[a-zA-Z]+\*?|^[\s\S]/u.exec(ahead)?.[0] ?? "";
  const { length } = backslash;
  return (
    environment(source, at, { name, length: length + name.length }) ?? {
      kind: "command",
      name: starless(name),
      length: length + starless(name).length,
    }
  );
}

/** Few commands have a starred form; elsewhere the star is a multiplication. */
function starless(name: string): string {
  return /^(operatorname|tag|hspace|vspace|mathring)\*$/.test(name) ? name : name.replace(/(?<=.)\*$/, "");
}

function environment(source: string, at: number, command: { name: string; length: number }): Token | null {
  if (command.name !== "begin" && command.name !== "end") return null;
  const name = /^\s*\{([a-zA-Z]+\*?)\}/.exec(source.slice(at + command.length, at + command.length + 40));
  if (!name) return null;
  const kind = command.name === "begin" ? "open" : "close";
  return { kind, name: name[1] ?? "", length: command.length + name[0].length };
}
