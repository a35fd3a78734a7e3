import { findFormulas } from "../find-formulas";
import { OPERATION, readLine } from "./read-line";

/** Words and arrows after which a line says what follows from what it said. */
const CONNECTIVE =
  /\s*[,，;；.。]?\s*(?:\b(?:(?:and\s+)?(?:so|then|thus|hence|therefore)|(?:which\s+|that\s+)?(?:gives|implies|means)(?:\s+that)?|giving|we\s+get)\b|所以|因此|因而|于是|从而|那么|可得|解得|得到|得出|[得故则即]|检验(?=\s*[:：])|验算(?=\s*[:：])|\bcheck(?=\s*:)|[∴⇒⟹→]|=>|->|\\(?:Rightarrow|Longrightarrow|implies|therefore|rightarrow|to)(?![A-Za-z]))\s*[,，:：]?\s*/giu;
/** What only says that a reason comes. */
const REASON = /^\s*(?:解\s*[:：]\s*)?(?:∵|\\because(?![A-Za-z])|因为|由于|because|since)\s*[,，:：]?\s*/i;
/** Words at a part's end that say what was done: "3x + 5 = 20, subtract 5 on both sides". */
const NOTE = new RegExp(String.raw`[,，;；]\s*${OPERATION}[^=<>≤≥，,]*$`, "iu");
/** The number that a line gives itself. */
const LABEL =
  /^\s*(?:(?:step|line|part)\s*\d{1,2}|第[一二三四五六七八九十\d]{1,3}[步行])\s*[:：.)、]\s*(?=\S)/i;
/** A hostile line is not looked through. */
const CHARS_MAX = 1_000;

/**
 * The formulas that a line says one after the other: `2x = 9, so x = 4.5` is two lines of work. A line of which any part
 * cannot be read stays whole.
 */
export function partsOfLine(source: string): string[] {
  if (source.length > CHARS_MAX) return [source];
  const line = source.replace(LABEL, "");
  const parts = split(unwrapped(line))
    .map((part) => part.replace(REASON, "").replace(NOTE, "").trim())
    .filter((part) => part !== "");
  const readable = parts.length > 1 && parts.every((part) => /relations|continued/.test(readLine(part).kind));
  return readable ? parts : [line];
}

/** A line that is one formula, without its delimiters. */
function unwrapped(source: string): string {
  const text = source.trim();
  const [formula, ...others] = findFormulas(text);
  const whole = formula && others.length === 0 && formula.end - formula.start === text.length;
  return whole ? formula.source : text;
}

/** Cut at connectives that stand outside every formula. */
function split(text: string): string[] {
  const formulas = findFormulas(text);
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: connective } of text.matchAll(CONNECTIVE)) {
    if (formulas.some((formula) => index >= formula.start && index < formula.end)) continue;
    parts.push(text.slice(start, index));
    start = index + connective.length;
  }
  return [...parts, text.slice(start)];
}
