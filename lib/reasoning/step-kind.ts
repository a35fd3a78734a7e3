import type { StepKind } from "./step";
import type { StepWords } from "./step-words";
import { STEP_WORDS_EN } from "./step-words-en";
import { STEP_WORDS_ZH } from "./step-words-zh";

/** How much of a paragraph's start is looked at, so that the work stays bounded. */
const LOOKED_AT_CHARS = 2000;
const OPENING_CHARS = 160;
/** A paragraph longer than this is work of its own even if it says somewhere that something else was too slow. */
const REJECTION_CHARS = 320;

/** The words of the language that a text is in. */
export function wordsFor(text: string): StepWords {
  return /[\u4e00-\u9fff]/.test(text.slice(0, LOOKED_AT_CHARS)) ? STEP_WORDS_ZH : STEP_WORDS_EN;
}

/**
 * What a paragraph says it is for by its opening words; null where it does not say. `begun`: work has been done before
 * it, so that "I need to …" no longer restates the problem.
 */
export function spokenKind(text: string, begun = true): StepKind | null {
  if (/^\s*(`{3,}|~{3,})/.test(text)) return "code";
  const words = wordsFor(text);
  const labelled = bareStart(text);
  const start = labelled.replace(STEP_LABEL, "");
  if (words.returns.test(start)) return "retry";
  const opening = start.replace(words.filler, "");
  // "Step 2: find the vertex" is work, not the problem told again.
  const restates =
    !begun && (start === labelled || /problem|question|given|题|已知/i.test(start.slice(0, 40)));
  if (begun && words.nextQuestion.test(opening)) return "understand";
  for (const candidate of [opening, start]) {
    for (const [kind, pattern] of words.openings) {
      if ((kind !== "understand" || restates) && pattern.test(candidate)) return kind;
    }
  }
  return begun && text.length <= REJECTION_CHARS && words.rejections.test(text) ? "retry" : null;
}

/** "Step 3:", "第三步：": which step it is says nothing of what it is for. */
const STEP_LABEL =
  /^(?:step \d{1,2}|步骤\s?[\d一二三四五六七八九十]{1,3}|第[\d一二三四五六七八九十]{1,3}步)\s*[:：.、，,\])）-]*[\s*_]*/i;

/** Whether a text ends by asking for something, as a problem does. */
export function asksFor(text: string): boolean {
  return wordsFor(text).asks.test(text.trimEnd().slice(-200));
}

/** Whether it says at the end, after a check, what something is: "The rule is y = 4x - 1." */
export function statesResult(text: string): boolean {
  return wordsFor(text).states.test(bareStart(text));
}

/** Whether a paragraph that does not say what it is for ends by finding something right or wrong. */
export function assures(text: string): boolean {
  return wordsFor(text).assures.test(text.slice(-80));
}

/** Whether a paragraph that says nothing of its purpose asks in doubt about what came before. */
export function doubts(text: string): boolean {
  const start = bareStart(text);
  const hums = /^(?:hmm+|huh|嗯|咦)/i.test(start);
  const question = (hums ? /^.{0,200}[?？]/su : /^[^.。!！]{0,150}[?？]/u).exec(start)?.[0];
  return question !== undefined && wordsFor(text).doubts.test(question);
}

/** Whether it draws a result: "So …", "因此……". */
export function drawsResult(text: string): boolean {
  return wordsFor(text).therefore.test(bareStart(text));
}

export function opensPart(text: string): boolean {
  return wordsFor(text).parts.test(bareStart(text).replace(/^(?:so|okay|ok|and|hmm+),? /i, ""));
}

/** `compute` where most is said of numbers, `derive` where most is said with letters; null where nothing is related. */
export function workKind(text: string): "compute" | "derive" | null {
  const start = text.slice(0, LOOKED_AT_CHARS);
  const relations = [...start.matchAll(/(?<![<>=!:])[=≈≡](?!=)/g)].map(({ index }) =>
    relationKind(start, index),
  );
  const numeric = relations.filter((kind) => kind !== "letters").length;
  const spoken = (start.match(wordsFor(text).countsWord)?.length ?? 0) / 2;
  if (relations.length === 0) return spoken >= 1 || digitShare(start) > 0.3 ? "compute" : null;
  return numeric + Math.min(spoken, 1) > relations.length - numeric + 0.5 ? "compute" : "derive";
}

/** Whether a relation is between numbers, names a number (`S_{10} = 145`), or has letters in it. */
function relationKind(text: string, at: number): "numbers" | "name" | "letters" {
  const left = bareFormula(
    /[^=≈≡，。,;；:：\n]{0,60}$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? "",
  );
  const right =
    bareFormula(/^[^=≈≡，。,;；\n]{0,60}/.exec(text.slice(at + 1))?.[0] ?? "").split(/[a-z]{3,}/i)[0] ?? "";
  if (LONE_LETTER.test(right) || !/\d/.test(right)) return "letters";
  // Words before the formula are none of it.
  const side = left.split(/[a-z]{3,}/i).at(-1) ?? left;
  if (!LONE_LETTER.test(side)) return "numbers";
  const name = side.trim().replace(/^[-*+] +/, "");
  return /^[a-z](?:_?\{?\w{1,3}\}?|\([\d, -]+\))?$/i.test(name) ? "name" : "letters";
}

const LONE_LETTER = /(?<![a-z])[a-z](?![a-z])/i;

/** A formula without dollars, commands and words. */
function bareFormula(text: string): string {
  return (
    text
      // A unit after its number is no letter that is worked with.
      .replace(/(?<=\d )(?:[kcm]?m|min|h|s|k?g|m?l|[NJWV])(?:\/(?:min|h|s|l))?(?![\w(^])/gi, " ")
      .replace(/\$|\\[a-z]+|\((?:\\p?)?mod[^)]*\)/gi, "")
      // Counts of choices are numbers, whatever letter they are written with.
      .replace(/\b[CAP](?:_\{?\d+\}?\^\{?\d+\}?|\(\d+, ?\d+\))/g, "1")
      .replace(/[\u4e00-\u9fff（）]/g, " ")
  );
}

function digitShare(text: string): number {
  return (text.match(/\d/g)?.length ?? 0) / Math.max(1, text.replace(/\s/g, "").length);
}

function bareStart(text: string): string {
  return text
    .replace(/^[\s#>*\-)、【]+/, "")
    .replace(/^\d{1,2}[.)、]\s+[*_【]*/, "")
    .slice(0, OPENING_CHARS);
}
