import { expandSigns } from "@/lib/algebra/expand-signs";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { partRoots } from "./part-roots";

/** The items of an answer, and the bracket around them: a tuple or interval `(` `[`, a set `\{`, or none. */
export type SplitAnswer = { open: string; close: string; items: string[] };

/** Splits a list, tuple, interval or set into its items; one item where it is none. */
export function splitAnswer(text: string): SplitAnswer {
  const [, open = "", inner = "", close = ""] = /^(\(|\[|\\\{|\{)([\s\S]*?)(\)|\]|\\\}|\})$/.exec(text) ?? [];
  if (open !== "" && isBalanced(inner)) {
    const items = splitItems(inner);
    if (items.length > 1 || /\{$/.test(open))
      return { open: open.replace(/^\\?\{/, "\\{"), close: close.replace(/^\\?\}/, "\\}"), items };
  }
  const words = partRoots(text).replace(
    /\\(?:text|mathrm|quad|qquad)\s*\{?\s*(?:or|and|或|和)?\s*\}?/g,
    (match) => (/or|and|或|和|quad/.test(match) ? "," : match),
  );
  return {
    open: "",
    close: "",
    items: splitItems(
      words.replace(/\s+(?:and|or)\s+|(?<=[)\]}\d])(?:and|or)(?=[([{\\\d-])|或者?|和|以及|\\lor|\\vee/g, ","),
    ),
  };
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ("([{".includes(character)) depth++;
    if (")]}".includes(character) && --depth < 0) return false;
  }
  return depth === 0;
}

function splitItems(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    else if (depth === 0 && (/[、;；]/.test(character) || (character === "," && !isInNumber(text, at)))) {
      items.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...items, text.slice(start)].map((item) => item.trim()).filter(Boolean);
}

/** A comma between one to three digits and exactly three more; with a space after it, it parts items. */
function isInNumber(text: string, at: number): boolean {
  return (
    /(?:^|[^\d.])\d{1,3}(?:,\d{3})*$/.test(text.slice(0, at)) && /^,(?:\\!)?\d{3}(?!\d)/.test(text.slice(at))
  );
}

/** `\pm 3` as 3 and -3. */
export function withoutSigns(item: string): string[] {
  if (!/\\pm|±|\\mp|∓/.test(item)) return [item];
  const parsed = parseStatement(item);
  if (!parsed.ok) return [item];
  const sides = parsed.value.type === "relation" ? parsed.value.sides : [parsed.value];
  const counts = sides.map((side) => expandSigns(side)?.length ?? 0);
  // One sign, in one of the sides: several may go together or not.
  if (counts.filter((count) => count === 2).length !== 1 || counts.includes(0)) return [item];
  return [
    item.replace(/\\pm|±/, "+").replace(/\\mp|∓/, "-"),
    item.replace(/\\pm|±/, "-").replace(/\\mp|∓/, "+"),
  ];
}
