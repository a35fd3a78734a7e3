import { isHypothetical } from "./hypothetical";

/**
 * A statement as written, not yet judged. `assertsIdentity`: the words around it say that both sides are one
 * expression. `hypothetical`: they suppose, ask or refute it.
 */
export type Claim = { text: string; assertsIdentity: boolean; hypothetical?: boolean };

const CLAIMS_MAX = 40;
const MATH = /\$\$([\s\S]+?)\$\$|\\\[([\s\S]+?)\\\]|\\\(([\s\S]+?)\\\)|\$([^$\n]+?)\$/g;
const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?`;
/** Arithmetic in plain prose: numbers and operators around at least one equals sign, nothing else. */
const BARE = new RegExp(
  String.raw`[(（]*-?${NUMBER}[)）]*(?:\s*[-+*/×÷·^−]\s*[(（]*-?${NUMBER}[)）]*)*(?:\s*=\s*[(（]*-?${NUMBER}[)）]*(?:\s*[-+*/×÷·^−]\s*[(（]*-?${NUMBER}[)）]*)*)+`,
  "g",
);
const IDENTITY_WORDS = /expand|factor|simplif|identity|展开|因式分解|分解为|化简|恒等/i;
const EQUATION_WORDS =
  /\b(solve|equation|let|if|when|suppose|assume|given|where|set)\b|方程|设|令|若|如果|当|假设|已知/i;

/** The equalities that a step states, in order: in formulas, and as arithmetic in its prose. Code is passed over. */
export function findClaims(stepText: string): Claim[] {
  const text = stepText.replace(/```[\s\S]*?(```|$)/g, " ").replace(/`[^`\n]*`/g, " ");
  const assertsIdentity = IDENTITY_WORDS.test(text) && !EQUATION_WORDS.test(text);
  const found: { at: number; text: string; hypothetical: boolean }[] = [];
  const add = (at: number, length: number, statement: string) => {
    const hypothetical = isHypothetical(text.slice(0, at), text.slice(at + length));
    found.push({ at, text: statement, hypothetical });
  };
  for (const match of text.matchAll(MATH)) {
    const source = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (goesOn(after)) continue;
    for (const piece of statements(source)) add(match.index, match[0].length, piece);
  }
  const prose = text.replace(MATH, (formula) => "\u0001".repeat(formula.length));
  for (const match of prose.matchAll(BARE)) {
    if (standsAlone(prose, match.index, match.index + match[0].length))
      add(match.index, match[0].length, match[0].trim());
  }
  return found
    .sort((a, b) => a.at - b.at)
    .slice(0, CLAIMS_MAX)
    .map(({ text: statement, hypothetical }) => ({ text: statement, assertsIdentity, hypothetical }));
}

/** Words after a formula that change what it says: a remainder, a rounding, an ellipsis, a modulus. */
function goesOn(after: string): boolean {
  return /^\s*(\.\.\.|…|\\ldots|\(?mod\b|remainder|with (a )?remainder|per\b|out of|cents?\b|on (a|the) clock|r\s?\d|余|rounded|approx)/i.test(
    after,
  );
}

/** The statements of one formula: its rows and parts, a row that begins with `=` going on from the one before. */
function statements(source: string): string[] {
  const rows = source
    .replace(/\\begin\{[a-z]+\*?\}(\{[^}]*\})?|\\end\{[a-z]+\*?\}/g, "\n")
    .split(/\\\\(?:\[[^\]]*\])?|\n(?=\s*&?\s*\S)/);
  const result: string[] = [];
  let lastSide = "";
  for (const row of rows) {
    for (const part of splitParts(row.replace(/&/g, " "))) {
      const joined = /^\s*=/.test(part) && lastSide ? `${lastSide} ${part}` : part;
      const sides = joined.split(/(?<![<>!\\])=/);
      lastSide = (sides.at(-1) ?? "").trim();
      if (sides.length > 1) result.push(tidy(joined));
    }
  }
  return result.filter((statement) => statement !== "" && !statement.startsWith("="));
}

/** Splits at commas, semicolons and arrows that stand outside every bracket; a comma in a number is no end. */
function splitParts(row: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < row.length; at++) {
    const rest = row.slice(at);
    if (/[([{]/.test(rest[0] ?? "")) depth++;
    else if (/[)\]}]/.test(rest[0] ?? "")) depth--;
    const separator =
      depth > 0
        ? null
        : (/^(,(?!\d{3}(?!\d))|[;；，。]|\\(?:quad|qquad|implies|Rightarrow|Longrightarrow|therefore|to|iff|Leftrightarrow)(?![a-zA-Z]))/.exec(
            rest,
          )?.[0] ?? null);
    if (separator === null) continue;
    parts.push(row.slice(start, at));
    at += separator.length - 1;
    start = at + 1;
  }
  return [...parts, row.slice(start)];
}

function tidy(statement: string): string {
  return statement
    .replace(/\\(?:displaystyle|,|;|!|:)/g, " ")
    .replace(/[.。]\s*$/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether arithmetic found in prose is whole: no letter, operator or formula touches it. */
function standsAlone(prose: string, start: number, end: number): boolean {
  const before = prose.slice(Math.max(0, start - 24), start);
  const after = prose.slice(end, end + 24);
  if (goesOn(after)) return false;
  if (/[A-Za-z0-9_^.$\\\u0001)\]}]$/.test(before) || /^[A-Za-z0-9_^($\\\u0001[{!]/.test(after)) return false;
  if (/[-+*/×÷·^−<>≤≥≈±√|]\s*$/.test(before) || /^\s*[-+*/×÷·^−<>≤≥≈=±!|(]/.test(after)) return false;
  if (/^\.\d/.test(after) || /[\u0001]\s*$/.test(before) || /^\s*[\u0001]/.test(after)) return false;
  // A ratio's colon binds like a division.
  if (/\d\s*[:：]\s*$/.test(before) || /^\s*[:：]\s*\d/.test(after)) return false;
  // A single letter beside it is a factor; a longer word is a word.
  return !/(^|[^A-Za-z])[A-Za-z]\s+$/.test(before) && !/^\s+[A-Za-z]([^A-Za-z]|$)/.test(after);
}
