import {
  closingBrace,
  environmentEnd,
  findUnescaped,
  isEscaped,
  looksOpened,
  readsAsFormula,
} from "./math-delimiters";

/** `OpenMath` is never closed: it reaches to the end of its text. */
export type Found = { node: "InlineMath" | "DisplayMath" | "OpenMath"; length: number };

/** What stands around the program of a drawing. */
export const DRAWING = { opener: "[asy]", closer: "[/asy]" };

/** What lost its delimiters on the way is looked for no further than this. */
const MENDED_CHARS_MAX = 2_000;

/** Closers that are known not to stand anywhere ahead: many openers must not each look through the whole text. */
export type Missing = Set<string>;

/** What a formula begins with, and ends with in its mirror image; it may have lost a backslash on the way, or got a second. */
export function openerOf(formula: string): string {
  return /^(?:\$\$|\$`|\$|\\{1,2}[[(]|\[)/.exec(formula)?.[0] ?? "";
}

/**
 * The formula that begins at `at`, or null. `$` and `\(` are inline, `$$`, `\[` and environments displays; `\boxed` and
 * `\eqref` stand alone; `[ \frac12 ]` and `( \frac12 )` have lost their backslashes on the way.
 */
export function readMath(text: string, at: number, missing: Missing): Found | null {
  switch (text[at]) {
    case "$":
      return text[at + 1] === "$" ? readDisplayDollars(text, at, missing) : readDollar(text, at, missing);
    case "[":
      return readDrawing(text, at) ?? readBareBracket(text, at, missing);
    case "(":
      return readBareParenthesis(text, at);
    case "\\":
    case "\b":
      return readBackslash(text, at, missing);
    default:
      return null;
  }
}

function readBackslash(text: string, at: number, missing: Missing): Found | null {
  const next = text[at + 1];
  if (next === "[") return delimited(text, at, "\\]", "DisplayMath", missing);
  if (next === "(") return delimited(text, at, "\\)", "InlineMath", missing);
  if (next === "\\") return readDoubled(text, at);
  const environment = environmentAt(text, at);
  if (environment) {
    const closer = `\\end{${environment.name}}`;
    const end = missing.has(closer) ? -1 : environmentEnd(text, environment.name, at + environment.length);
    if (end >= 0) return { node: "DisplayMath", length: end - at };
    missing.add(closer);
    return { node: "OpenMath", length: text.length - at };
  }
  const bare = readBare(text, at);
  if (bare) return bare;
  const alone = /^(?:\\boxed|\u0008oxed|\\eqref)\s*\{/.exec(text.slice(at, at + 16));
  if (!alone) return null;
  const end = missing.has("}") ? -1 : closingBrace(text, at + alone[0].length - 1);
  if (end >= 0) return { node: "InlineMath", length: end + 1 - at };
  missing.add("}");
  return { node: "OpenMath", length: text.length - at };
}

/** Signs that stand among words without dollars: "\\because 原方程有增根, \\therefore …", "2 \\times 3". */
const BARE_SIGN =
  /^\\(?:therefore|because|alpha|beta|gamma|delta|epsilon|varepsilon|theta|lambda|mu|pi|rho|sigma|phi|varphi|omega|Delta|Omega|times|div|pm|mp|cdot|leq?|geq?|neq?|leqslant|geqslant|approx|equiv|Rightarrow|Leftrightarrow|rightarrow|implies|iff|angle|triangle|parallel|perp|infty|cdots|ldots|text(?:less|greater|bar|quotesingle|backslash|asciitilde|underscore))(?![A-Za-z])(?:\{\})?/;
/** Commands that are whole with what stands in their braces. */
const BARE_CALL =
  /^\\(?:[dtc]?frac|[dt]?binom|sqrt(?:\[[^[\]\n]{1,10}\])?|overline|underline|uline|vec|overrightarrow|text(?:bf|it)?|emph)(?=\{)/;
const OF_TWO = /frac$|binom$/;
/** Words in a formula are not broken into lines. */
const OF_WORDS_CALL = /text|emph/;
const BARE_WORDS_MAX = 60;

/** A sign or a fraction that stands among words with no delimiters around it; none in a path or a name. */
function readBare(text: string, at: number): Found | null {
  // "Devi\\textquotesingle s age"
  const apostrophe = /^\\textquotesingle(?:\{\}| (?=[a-z]))?(?![A-Za-z]{3})/.exec(
    text.slice(at, at + 24),
  )?.[0];
  if (apostrophe) return { node: "InlineMath", length: apostrophe.length };
  if (/[A-Za-z_:/.\\]/.test(text[at - 1] ?? "")) return null;
  const ahead = text.slice(at, at + MENDED_CHARS_MAX);
  const sign = BARE_SIGN.exec(ahead)?.[0];
  if (sign) return { node: "InlineMath", length: sign.length };
  const call = BARE_CALL.exec(ahead)?.[0];
  if (!call) return null;
  let end = closingBrace(ahead, call.length);
  if (end >= 0 && OF_TWO.test(call)) end = ahead[end + 1] === "{" ? closingBrace(ahead, end + 1) : -1;
  if (OF_WORDS_CALL.test(call) && end > BARE_WORDS_MAX) return null;
  return end < 0 || /\n[ \t]*\n|\$/.test(ahead.slice(0, end))
    ? null
    : { node: "InlineMath", length: end + 1 };
}

/** Environments of words, in which formulas stand: their own marks are all that cannot be shown. */
const OF_WORDS =
  /^(?:document|abstract|proof|theorem|lemma|corollary|proposition|claim|definition|remark|example|solution|exercise|problem|question|enumerate|itemize|description|quote|quotation|figure|table|minipage)\*?$/;

/** The `\begin{…}` of a formula that stands at `at`; its backslash and b may have become a backspace. */
export function environmentAt(text: string, at: number): { name: string; length: number } | null {
  const match = /^(?:\\b|\u0008)egin\{([a-zA-Z]+\*?)\}/.exec(text.slice(at, at + 40));
  const name = match?.[1] ?? "";
  return match && !OF_WORDS.test(name) ? { name, length: match[0].length } : null;
}

/** `\\( … \\)`, escaped once too often on the way; `\\[4pt]` is a formula's line break. */
function readDoubled(text: string, at: number): Found | null {
  const opener = text.slice(at, at + 3);
  if ((opener !== "\\\\(" && opener !== "\\\\[") || isEscaped(text, at, 0)) return null;
  const ahead = text.slice(at, at + MENDED_CHARS_MAX);
  const end = ahead.indexOf(opener === "\\\\(" ? "\\\\)" : "\\\\]", 3);
  if (end < 0 || !readsAlone(ahead.slice(3, end))) return null;
  return { node: opener === "\\\\(" ? "InlineMath" : "DisplayMath", length: end + 3 };
}

/** Mathematics and nothing else: no words beside each other, no Chinese. */
function readsAlone(content: string): boolean {
  const bare = content.replace(/\\+(?:text[a-z]*|mbox|mathrm|operatorname)\s*\{[^}]*\}/g, "");
  return (
    content.trim() !== "" && !/\p{Script=Han}|\n[ \t]*\n|(?<!\\)\b[A-Za-z]{3,} [A-Za-z]{2,}|\$|`/u.test(bare)
  );
}

function delimited(
  text: string,
  at: number,
  closer: string,
  node: Found["node"],
  missing: Missing,
): Found | null {
  const end = missing.has(closer) ? -1 : findUnescaped(text, closer, at + 2);
  // Nothing between them is nothing to draw.
  if (end >= 0 && text.slice(at + 2, end).trim() === "") return null;
  if (end >= 0) return { node, length: end + closer.length - at };
  missing.add(closer);
  return looksOpened(text.slice(at + 2, at + 200)) ? { node: "OpenMath", length: text.length - at } : null;
}

/** `$$` is also a process's number in a shell and a variable's variable in PHP: what is inside must not be plain words. */
function readDisplayDollars(text: string, at: number, missing: Missing): Found | null {
  // `$$43$ dollars`: money, and its amount in a formula.
  if (/^\$\$\d[\d,.]*\$(?!\$)/.test(text.slice(at, at + 24))) return null;
  const found = delimited(text, at, "$$", "DisplayMath", missing);
  if (found?.node !== "DisplayMath") return found;
  const content = text.slice(at + 2, at + found.length - 2);
  return /[A-Za-z]{2,}[,.;]? [A-Za-z]{2,}/.test(content) && !/[\\^_=+<>]/.test(content) ? null : found;
}

/** Between a dollar and a backtick: GitHub's and GitLab's way to write a formula. */
function readDollarCode(text: string, at: number): Found | null {
  const code = /^\$`[^`\n]{1,1000}`\$/.exec(text.slice(at, at + 1_004))?.[0];
  return code ? { node: "InlineMath", length: code.length } : null;
}

/** A single dollar is a formula's only when both ends look like one: money, shell and PHP have dollars too. */
function readDollar(text: string, at: number, missing: Missing): Found | null {
  if (!mayStandBefore(text, at) || missing.has("$")) return null;
  if (text[at + 1] === "`") return readDollarCode(text, at);
  const end = findUnescaped(text, "$", at + 1);
  if (end < 0) {
    missing.add("$");
    return opensFormula(text.slice(at + 1)) ? { node: "OpenMath", length: text.length - at } : null;
  }
  if (end === at + 1) return null;
  for (const closer of [outsideBraces(text, at + 1, end), end]) {
    if (closer < 0) continue;
    if (readsAsFormula(text.slice(at + 1, closer), text[closer + 1] ?? ""))
      return { node: "InlineMath", length: closer + 1 - at };
  }
  return null;
}

/** Commands of school mathematics: a path of Windows has backslashes too. */
const SCHOOL =
  /\\(?:[dt]?frac|sqrt|times|cdot|div|pm|pi|alpha|beta|gamma|theta|Delta|sum|int|left|leq?|geq?|neq?|angle|triangle|vec|overline|infty|sin|cos|tan|log|ln|approx|text|mathrm)(?![A-Za-z])/;

/** A dollar that nothing closes opens a formula where nothing but a formula stands up to the end. */
function opensFormula(rest: string): boolean {
  return rest.length < MENDED_CHARS_MAX && /^\S/.test(rest) && SCHOOL.test(rest) && readsAlone(rest);
}

/** A formula beside a word: `m$^2$`, `x$\\geq$3`; after a digit a letter may begin it too: `5$n$` is five times n. */
const BESIDE_WORD = /^\$(?:[\^_]|\\[A-Za-z])[^$\n]{1,80}\$/;
/** `yields$t=3$`, `equation$(x+3)^{2}=25$`: an equation after a word. */
const EQUATION_BESIDE_WORD =
  /^\$(?:[A-Za-z](?:_(?:\w|\{\w{1,8}\}))?(?:\([a-z]\))?\s?(?:[=<>]|\\[lg]e)|[(\dA-Za-z](?=[^$\n]*=)(?=[^$\n]*[\^\\]))(?:(?![A-Za-z]{3,} )[^$\n]){1,80}\$(?!\w)/;
const BESIDE_DIGIT = /^\$[A-Za-z](?![A-Za-z])[^\s$]{0,60}\$/;

/** Letters, digits and a backslash before a dollar make it a currency's, a variable's or a sign. */
function mayStandBefore(text: string, at: number): boolean {
  if (isEscaped(text, at, 0)) return false;
  const before = text[at - 1] ?? "";
  if (!/\w/.test(before)) return true;
  // `_$y$_` is emphasis.
  if (before === "_") return !/[A-Za-z0-9]_+$/.test(text.slice(Math.max(0, at - 6), at));
  const ahead = text.slice(at, at + 90);
  if (/[a-z]{2}$/.test(text.slice(Math.max(0, at - 2), at)) && EQUATION_BESIDE_WORD.test(ahead)) return true;
  return BESIDE_WORD.test(ahead) || (/\d/.test(before) && BESIDE_DIGIT.test(ahead));
}

/** Where a first dollar stands inside a group (`$\text{costs $5$}$`): the next one outside, if it is near; else -1. */
function outsideBraces(text: string, from: number, first: number): number {
  let depth = 0;
  for (let at = from; at < first; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "{") depth++;
    else if (text[at] === "}") depth--;
  }
  if (depth <= 0) return -1;
  const limit = Math.min(text.length, from + 2_000);
  for (let at = first; at < limit; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "{") depth++;
    else if (text[at] === "}") depth--;
    else if (text[at] === "$" && depth === 0) return at;
  }
  return -1;
}

/** `[asy] … [/asy]`: a drawing in Asymptote, as collections of contest problems have them. */
function readDrawing(text: string, at: number): Found | null {
  if (!text.startsWith(DRAWING.opener, at)) return null;
  const end = text.indexOf(DRAWING.closer, at);
  return end < 0
    ? { node: "OpenMath", length: text.length - at }
    : { node: "DisplayMath", length: end + DRAWING.closer.length - at };
}

/** `[ … ]` with commands inside and no delimiters: a display whose backslashes were eaten. */
function readBareBracket(text: string, at: number, missing: Missing): Found | null {
  if (!/\s/.test(text[at + 1] ?? "") || missing.has(" ]")) return null;
  const end = findBareEnd(text, at + 1);
  if (end < 0) {
    missing.add(" ]");
    return null;
  }
  const content = text.slice(at + 1, end);
  const formula = /\\[a-zA-Z]{2,}/.test(content) && !/\$|\\[([]/.test(content);
  return formula && !/^[([:]/.test(text.slice(end + 1, end + 2))
    ? { node: "DisplayMath", length: end + 1 - at }
    : null;
}

/** `( \frac12 )`, likewise; the parentheses may have been the formula's own, so that they are drawn. */
function readBareParenthesis(text: string, at: number): Found | null {
  if (text[at + 1] !== " ") return null;
  const ahead = text.slice(at, at + MENDED_CHARS_MAX);
  const end = ahead.indexOf(" )", 1);
  const content = ahead.slice(1, Math.max(1, end));
  if (!/\\[a-zA-Z]{2,}/.test(content) || /\\[([]|[()]/.test(content) || !readsAlone(content)) return null;
  return { node: "InlineMath", length: end + 2 };
}

function findBareEnd(text: string, from: number): number {
  const match = /\s\]/g;
  match.lastIndex = from;
  return (match.exec(text)?.index ?? -2) + 1;
}
