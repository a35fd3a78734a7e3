/** A final result is no longer than this, in characters. */
const RESULT_CHARS_MAX = 200;

const STATED =
  /(?:the\s+(?:final\s+|correct\s+)?answer\s+(?:is|=|:)|(?:final\s+)?answer\s*[:：]|最终答案[是为：:]*|正确答案[是为：:]*|答案[是为](?:[：:])?|答案\s*[:：]|(?:^|\n)\s*\*{0,2}答\s*[:：]|故选|应选|因此选|所以选|#{4}\s)\s*\*{0,2}\s*([^\n]+)/gi;

/**
 * The final result that an answer states: its last `\boxed{…}` (several side by side are one list), else what follows
 * "the answer is", 答案是, 答：, else the value that its last line comes to; null when none is certain.
 */
export function extractFinalAnswer(answer: string): string | null {
  const text = answer.replace(/```[\s\S]*?(```|$)/g, " ");
  // What is said after a program, of its running time perhaps, is not what was asked for.
  const isProgram = text !== answer;
  return statedAfterBox(text) ?? lastBoxes(text) ?? stated(text) ?? (isProgram ? null : concluded(text));
}

/** A box on the way, and the final answer named as such after it. */
function statedAfterBox(text: string): string | null {
  const end = boxesIn(text).at(-1)?.end;
  if (end === undefined) return null;
  const rest = text.slice(end);
  return /\bfinal answer\b|最终答案|\n####\s/i.test(rest) ? stated(rest) : null;
}

/** The last box, with those just before it when only a comma or an "or" stands between. */
function lastBoxes(text: string): string | null {
  const boxes = boxesIn(text);
  const last = boxes.at(-1);
  if (!last) return null;
  const contents = [last.content];
  for (let index = boxes.length - 2; index >= 0; index--) {
    const [box, next] = [boxes[index], boxes[index + 1]];
    if (!box || !next) break;
    const between = text.slice(box.end, next.start).replace(/[$\s\\()[\]]|text|\{|\}/g, "");
    if (!/^(?:(?:[,，、;；]|and|or|和|或者?|以及|及|&)*(?:[a-z](?:_?\w)?=)?)$/.test(between)) break;
    contents.unshift(box.content);
  }
  return contents.join(", ") || null;
}

function boxesIn(text: string): { start: number; end: number; content: string }[] {
  const boxes: { start: number; end: number; content: string }[] = [];
  for (const match of text.matchAll(/\\(?:boxed|fbox)\s*\{/g)) {
    const open = match.index + match[0].length - 1;
    const end = closing(text, open);
    if (end === null || boxes.some((box) => match.index < box.end)) continue;
    const content = unwrapped(text.slice(open + 1, end).trim());
    if (content !== "") boxes.push({ start: match.index, end: end + 1, content });
  }
  return boxes;
}

/** A box within the box is only a stronger box. */
function unwrapped(content: string): string {
  const inner = /^\\(?:boxed|fbox)\s*\{([\s\S]*)\}$/.exec(content)?.[1];
  return inner === undefined ? content : unwrapped(inner.trim());
}

function closing(text: string, open: number): number | null {
  let depth = 0;
  for (let end = open; end < text.length; end++) {
    if (text[end] === "\\") end++;
    else if (text[end] === "{") depth++;
    else if (text[end] === "}" && --depth === 0) return end;
  }
  return null;
}

function stated(text: string): string | null {
  const words = [...text.matchAll(STATED)].at(-1)?.[1];
  return words === undefined ? null : resultIn(words);
}

/** The result at the beginning of what a sentence says: its formula, or its words up to the end of the sentence. */
function resultIn(source: string): string | null {
  const words = source.replace(/\*\*/g, "").trim();
  const formula = /^(?:\$\$?([^$]+)\$\$?|\\\((.+?)\\\)|\\\[(.+?)\\\])/.exec(words);
  const result = formula
    ? (formula[1] ?? formula[2] ?? formula[3] ?? "")
    : valueSaid(/^[^。；;，]*?(?=\.\s|\.$|。|；|;|，|$)/.exec(words)?.[0] ?? "");
  return result.trim() && result.length <= RESULT_CHARS_MAX ? result.trim() : null;
}

/** Of "the largest n is 34" the value; other words stay as they are. */
function valueSaid(words: string): string {
  const said =
    /^(?=.*[A-Za-z\p{Script=Han}]{2}).+(?:\b(?:is|are|was|equals?|be)\s+|[是为])[:：]?\s*(\$[^$]+\$|\\\(.+?\\\)|-?[$¥€£]?\d[\d,./]*(?:\s?\\?%)?)$/u.exec(
      words.trim(),
    )?.[1];
  return said === undefined ? words : said.replace(/^\$([^$]+)\$$|^\\\((.+)\\\)$/, "$1$2").trim();
}

const CONCLUSION =
  /^(?:\*{0,2})(?:therefore|thus|hence|so|in conclusion|finally|所以|因此|故|综上|于是|总之|那么)[,，:：]?\s*/i;

/** The last line, where it concludes and its last formula or number is what it comes to. */
function concluded(text: string): string | null {
  const line = text.trim().split(/\n+/).at(-1)?.trim() ?? "";
  if (!CONCLUSION.test(line) || line.length > 400) return null;
  const sentence = line.replace(CONCLUSION, "");
  const formulas = [...sentence.matchAll(/\$\$?([^$]+)\$\$?|\\\((.+?)\\\)/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  const [formula] = formulas;
  if (formulas.length === 1 && formula !== undefined) return endOf(formula);
  if (formulas.length > 1) return null;
  const numbers = sentence.match(/-?\d[\d,]*(?:\.\d+)?(?:\/\d+)?%?/g) ?? [];
  return numbers.length === 1 ? (numbers[0]?.replace(/,$/, "") ?? null) : null;
}

/** Of `x = 48/2 = 24` the end; a relation in letters alone stays whole. */
function endOf(formula: string): string {
  const sides = formula.split("=").map((side) => side.trim());
  return sides.length > 2 ? (sides.at(-1) ?? formula) : formula.trim();
}
