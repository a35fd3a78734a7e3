/** What a line of a problem's statement announces, apart from what it says itself. */
export type Label = "input" | "output" | "examples" | "other";

export type LabelledLine = {
  label: Label;
  /** What stands behind the label on its line. */
  rest: string;
  /** The label says itself that a sample follows: "Sample Input", not just "Input". */
  sample: boolean;
};

const NUMBER = String.raw`\s*(?:#|№|no\.?|[（(【[]?)\s*[\d一二三四五六七八九十]*\s*[）)】\]]?`;
const SAMPLE_EN = "(?:samples?|examples?)";
const SAMPLE_ZH = "(?:样例|示例|例子|范例|测试样例|测试用例)";

function forms(english: string, chinese: string): string {
  return [
    `(?<s1>${SAMPLE_EN})${NUMBER}\\s*[-:：]?\\s*(?:standard\\s+)?${english}s?${NUMBER}`,
    `(?<s2>${SAMPLE_ZH})${NUMBER}\\s*[-:：]?\\s*的?${chinese}${NUMBER}`,
    `(?<s3>${chinese})\\s*${SAMPLE_ZH}${NUMBER}`,
    `(?<s4>${english})\\s+${SAMPLE_EN}${NUMBER}`,
    `(?:standard\\s+)?${english}s?${NUMBER}`,
    `(?:标准)?${chinese}${NUMBER}`,
  ].join("|");
}

const INPUT = new RegExp(`^(?:${forms("input", "输入")})`, "i");
const OUTPUT = new RegExp(`^(?:${forms("(?:expected\\s+)?output", "输出")})`, "i");
const EXAMPLES = new RegExp(
  `^(?:${SAMPLE_EN}(?:\\s+(?:tests?|cases?|test\\s+cases?|data|i/?o))?|${SAMPLE_ZH}(?:数据|输入输出)?|输入输出样例|例\\s*\\d*)${NUMBER}$`,
  "i",
);
const OTHER =
  /^(?:explanations?|notes?|hints?|constraints?|remarks?|follow[- ]?up|limits?|scoring|subtasks?|解释|说明|样例(?:解释|说明)|提示|数据范围|约束|备注|注意|限制|进阶)\s*(?:#?\s*\d*)?\s*(?:[:：]|$)/i;

/** Reads a line as a label, through the marks of headings, lists and emphasis; null for any other line. */
export function readLabel(line: string): LabelledLine | null {
  const heading = /^\s{0,3}#{1,6}\s+/.test(line);
  const text = bareText(line);
  if (OTHER.test(text)) return { label: "other", rest: "", sample: false };
  for (const [label, pattern] of [
    ["input", INPUT],
    ["output", OUTPUT],
  ] as const) {
    const match = pattern.exec(text);
    const found = match && behind(text.slice(match[0].length));
    if (!match || found === null || found === undefined) continue;
    return { label, rest: found, sample: Object.values(match.groups ?? {}).some(Boolean) };
  }
  const withoutColon = text.replace(/\s*[:：]$/, "");
  if (EXAMPLES.test(withoutColon)) return { label: "examples", rest: "", sample: true };
  return heading ? { label: "other", rest: "", sample: false } : null;
}

/** The label must end there, or a colon follow it: "Input the numbers" is none. */
function behind(rest: string): string | null {
  const text = rest.trim();
  if (text === "") return "";
  return /^[:：]/.test(text) ? text.slice(1).trim() : null;
}

/** The line without marks of Markdown around it. */
function bareText(line: string): string {
  return line
    .replace(/^\s*(?:#{1,6}\s+|[-*+]\s+|>\s*)*/, "")
    .replace(/\*\*|__/g, "")
    .replace(/^[【[](.*?)[】\]]/, "$1")
    .replace(/\s*#*\s*$/, "")
    .trim();
}
