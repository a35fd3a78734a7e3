import { findCloser, readsAsFormula } from "@/lib/notation/math-delimiters";
import { canonicalFormula } from "./canonical-formula";

type Part = { kind: "prose" | "formula" | "code"; text: string };

const FENCE = /(^|\n)( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n {0,3}\3[`~]*[ \t]*(?=\n|$)|$)/g;

/** Stands for a part that is finished while the prose around it is written anew. */
const HOLD = "\ue000";

/**
 * One spelling for problems of mathematics that are the same typed differently: full-width signs, line ends, spaces that mean
 * nothing, delimiters of formulas, a closing full stop. Nothing is judged by likeness: whatever might carry a meaning stays.
 */
export function canonicalProblem(problem: string): string {
  const text = withoutInvisible(problem).normalize("NFC");
  const parts = splitParts(text);
  const held = parts.filter(({ kind }) => kind !== "prose").map((part) => part.text);
  const prose = parts.map((part) => (part.kind === "prose" ? part.text : HOLD)).join("");
  const canonical = canonicalProse(prose);
  let next = 0;
  return canonical.replace(/\ue000/g, () => held[next++] ?? "");
}

/** For problems of programming, where a comma or two spaces may be what the program must print: line ends alone. */
export function canonicalProgramProblem(problem: string): string {
  return trimLineEnds(withoutInvisible(problem)).replace(/^\n+/, "").trimEnd();
}

function trimLineEnds(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

function withoutInvisible(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff\u00ad]/g, "");
}

/** Code as it is, formulas canonical and between signs of our own, prose as it is. */
function splitParts(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(FENCE)) {
    const start = match.index + (match[1]?.length ?? 0);
    splitInline(text.slice(from, start), parts);
    from = match.index + match[0].length;
    parts.push({ kind: "code", text: text.slice(start, from) });
  }
  splitInline(text.slice(from), parts);
  return parts.filter((part) => part.text !== "");
}

/** Paragraph by paragraph: nothing inline goes across a blank line. */
function splitInline(text: string, parts: Part[]): void {
  for (const paragraph of text.split(/(\n[ \t]*\n)/)) {
    // Closers that are known not to come any more, so that many openers cost no more than one.
    const missing = new Set<string>();
    let from = 0;
    for (let at = 0; at < paragraph.length; ) {
      const found =
        holdAt(paragraph, at) ?? codeAt(paragraph, at, missing) ?? formulaAt(paragraph, at, missing);
      if (found) {
        parts.push(
          { kind: "prose", text: paragraph.slice(from, at) },
          { kind: found.kind, text: found.text },
        );
        from = at = found.end;
      } else at += paragraph[at] === "\\" ? 2 : 1;
    }
    parts.push({ kind: "prose", text: paragraph.slice(from) });
  }
}

/** Where `closer` stands after at least one character from `start` on, or -1. */
function closerAfter(text: string, closer: string, start: number, missing: Set<string>): number {
  if (missing.has(closer) || text.startsWith(closer, start)) return -1;
  const at = findCloser(text, closer, start);
  if (at < 0) missing.add(closer);
  return at;
}

type Found = Part & { end: number };

/** The sign that we hold places with, typed by a person: held itself. */
function holdAt(text: string, at: number): Found | null {
  return text[at] === HOLD ? { kind: "code", text: HOLD, end: at + 1 } : null;
}

function codeAt(text: string, at: number, missing: Set<string>): Found | null {
  const ticks = text[at] === "`" ? (/^`+/.exec(text.slice(at, at + 32))?.[0] ?? "") : "";
  const closer = ticks ? closerAfter(text, ticks, at + ticks.length, missing) : -1;
  if (closer < 0) return null;
  const end = closer + ticks.length;
  return { kind: "code", text: text.slice(at, end), end };
}

/** How formulas open and close, and with which control characters they are held: no text has those, so none is ambiguous. */
const DELIMITERS: [string, string, string, string][] = [
  ["$$", "$$", "\u0001", "\u0002"],
  ["\\[", "\\]", "\u0001", "\u0002"],
  ["\\(", "\\)", "\u0003", "\u0004"],
  ["$", "$", "\u0003", "\u0004"],
];

function formulaAt(text: string, at: number, missing: Set<string>): Found | null {
  for (const [open, close, before, after] of DELIMITERS) {
    if (!text.startsWith(open, at)) continue;
    const start = at + open.length;
    const closer = closerAfter(text, close, start, missing);
    if (closer < 0) return null;
    const content = text.slice(start, closer);
    const end = closer + close.length;
    if (open === "$" && !readsAsFormula(content, text.slice(end, end + 1))) return null;
    return { kind: "formula", text: `${before}${canonicalFormula(content)}${after}`, end };
  }
  return null;
}

/** Characters of Chinese that are no numerals: 二 3 is not 二3. */
const HAN = "(?![零〇一二两三四五六七八九十百千万亿半])\\p{Script=Han}";
const BESIDE_HAN = new RegExp(`(?<=${HAN}) (?=[A-Za-z0-9\ue000])|(?<=[A-Za-z0-9\ue000]) (?=${HAN})`, "gu");

function canonicalProse(prose: string): string {
  const text = trimLineEnds(narrowSigns(prose))
    .replace(/\n{3,}/g, "\n\n")
    .replace(/(?<=\S)[ \t]+/g, " ")
    .replace(/(?<=[,;:]) (?=[\p{L}\ue000"'])|(?<=\D[,;:]) (?=\d)/gu, "")
    .replace(BESIDE_HAN, "")
    .replace(/^\n+/, "")
    .trimEnd();
  return withoutFullStop(text.includes("\n") || text.startsWith(HOLD) ? text : text.trimStart());
}

/** Full-width signs as ASCII has them, where that can be taken back by nobody: `3，5` is two numbers, `3,5` may be one. */
function narrowSigns(text: string): string {
  return text
    .replace(/(?<=\n|^)\u3000+/g, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/(?<=\d|[０-９])，(?=\d|[０-９])/g, ", ")
    .replace(/(?<!\d|[０-９])。|。(?!\d|[０-９])/g, ".")
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, "-")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"));
}

/** A full stop or question mark at the end of a sentence says nothing; `5!` and `1 + 2 + ...` do. */
function withoutFullStop(text: string): string {
  return text.replace(/(?<=[\p{L}\d)\]}\ue000"'%])[.?]$/u, "");
}
