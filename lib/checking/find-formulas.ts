import { markdownParser } from "@/lib/notation/markdown-parser";
import { DRAWING, openerOf } from "@/lib/notation/read-math";

/** A formula in a text: its source without delimiters, and where it stands with them. */
export type FoundFormula = { source: string; start: number; end: number };

/** Problems are asked for again and again; what was read of the last few texts is remembered. */
const REMEMBERED_MAX = 8;
const remembered = new Map<string, FoundFormula[]>();

/**
 * The formulas of a text, in order: those that the page shows as such, so that what is judged is what is seen. A dollar sign
 * before an amount of money opens none, nor does code.
 */
export function findFormulas(text: string): FoundFormula[] {
  const known = remembered.get(text);
  if (known) return known;
  const found = readFormulas(text);
  if (remembered.size >= REMEMBERED_MAX) remembered.delete(remembered.keys().next().value ?? "");
  remembered.set(text, found);
  return found;
}

function readFormulas(text: string): FoundFormula[] {
  if (!/[$\\[(]/.test(text)) return [];
  const found: FoundFormula[] = [];
  let quotes = 0;
  markdownParser.parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (name === "Blockquote") quotes++;
      if (name !== "InlineMath" && name !== "DisplayMath") return;
      const formula = text.slice(from, to);
      if (formula.startsWith(DRAWING.opener)) return;
      const { length } = openerOf(formula);
      // A sign among words, `\therefore`, is none: what it stands in is read as prose.
      if (length === 0 && !/^\\(?:begin|boxed)|^\u0008|^\(/.test(formula)) return;
      const source = formula.slice(length, formula.length - length);
      found.push({ source: quotes > 0 ? source.replace(/\n[ \t]*>/g, "\n") : source, start: from, end: to });
    },
    leave: ({ name }) => {
      if (name === "Blockquote") quotes--;
    },
  });
  return found;
}
