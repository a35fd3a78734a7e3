import { readLabel } from "./labels";

/** An input and the output that belongs to it, as the statement shows them. */
export type Sample = { input: string; output: string };

type Line = { text: string; fence: number | null };

/**
 * The samples that a statement shows under labels: "Sample Input 1", "输入样例", "Example 1: Input: … Output: …", in fenced
 * blocks or plain lines. A plain "Input" counts only where examples are being given, or where a value follows on its line.
 */
export function findSampleBlocks(statement: string): Sample[] {
  const lines = splitInline(markFences(statement));
  const samples: Sample[] = [];
  let input: string | null = null;
  let within = false;
  for (let at = 0; at < lines.length; at++) {
    const label = labelAt(lines, at);
    if (!label) continue;
    if (label.label === "examples") within = true;
    else if (label.label === "other") {
      within = false;
      input = null;
    } else {
      const shown = within || label.sample || lines[at]?.fence !== null;
      const counts = shown || (input !== null && label.label === "output");
      const content = contentAfter(lines, at, label.rest, label.label === "output");
      if (!counts && !(label.rest !== "" && looksLikeData(label.rest))) {
        input = null;
        continue;
      }
      if (label.label === "input") input = content;
      else if (input !== null || (label.sample && samples.length === 0)) {
        // A program that reads nothing has only an output to show.
        samples.push({ input: input ?? "", output: content });
        input = null;
      }
    }
  }
  return samples;
}

/** Each line with the number of the fenced block it is in; the fences themselves are left out. */
function markFences(statement: string): Line[] {
  const lines: Line[] = [];
  let fence: string | null = null;
  let number = 0;
  for (const text of statement.split(/\r?\n/)) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence === null && mark) {
      fence = mark;
      number++;
    } else if (fence !== null && mark?.startsWith(fence) && text.trim() === mark) fence = null;
    else lines.push({ text, fence: fence === null ? null : number });
  }
  return lines;
}

/** "Input: 5 Output: 120" on one line is two. */
function splitInline(lines: Line[]): Line[] {
  return lines.flatMap((line) => {
    const at =
      /^(.*(?:input|输入)\s*\d*\s*[:：].*?)[\s,，;；]+((?:\*\*)?(?:expected\s+)?(?:output|输出)\s*\d*\s*(?:\*\*)?[:：].*)$/i.exec(
        line.text,
      );
    if (!at) return [line];
    return [
      { text: at[1] ?? "", fence: line.fence },
      { text: at[2] ?? "", fence: line.fence },
    ];
  });
}

function labelAt(lines: Line[], at: number) {
  const line = lines[at];
  if (!line) return null;
  const label = readLabel(line.text);
  if (!label || line.fence === null) return label;
  // In a fenced block a line that reads "output" may be data: only a block that shows both halves is read so.
  const block = lines.filter(({ fence }) => fence === line.fence).map(({ text }) => readLabel(text)?.label);
  return block.includes("input") && block.includes("output") ? label : null;
}

/** What belongs to a label: the rest of its line, else the fenced block or the lines that follow. */
function contentAfter(lines: Line[], at: number, rest: string, isOutput: boolean): string {
  if (rest) return ended(withoutTicks(rest));
  let start = at + 1;
  while (lines[start] && lines[start]?.text.trim() === "") start++;
  const first = lines[start];
  if (!first || (first.fence === null && readLabel(first.text))) return "";
  const content: string[] = [];
  for (let index = start; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.fence !== first.fence || labelAt(lines, index)) break;
    // Outside a fence nothing but a blank line tells the last output from the prose that follows it.
    if (first.fence === null && isOutput && line.text.trim() === "") break;
    content.push(line.text);
  }
  while (content.at(-1)?.trim() === "") content.pop();
  const text = content.join("\n");
  return ended(first.fence === null ? withoutTicks(text) : text);
}

function withoutTicks(text: string): string {
  return text
    .split("\n")
    .map((line) => /^\s*`+([^`]*)`+\s*$/.exec(line)?.[1] ?? line.replace(/\s{2,}$|<br\s*\/?>$/i, ""))
    .join("\n");
}

function ended(text: string): string {
  return text === "" ? "" : `${text}\n`;
}

/** A value rather than a sentence about the input. */
export function looksLikeData(text: string): boolean {
  const bare = text.trim();
  if (/^`[^`]+`$/.test(bare)) return true;
  if (bare.length > 300 || /[.。]$/.test(bare)) return false;
  if (/[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(bare.replace(/"[^"]*"|'[^']*'/g, ""))) return false;
  return /^(?:[-+]?\d|["'[{(]|[A-Za-z_]\w*\s*=\s*\S)/.test(bare);
}
