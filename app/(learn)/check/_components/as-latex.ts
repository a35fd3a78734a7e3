const FUNCTIONS = "sin|cos|tan|cot|log|ln|lg|exp";
const WORD = String.raw`(?:\p{Script=Han}|(?<![A-Za-z])(?!(?:${FUNCTIONS}|sqrt)(?![A-Za-z]))(?:[A-Za-z]{3,}|or|so|is|if|no|we)(?![A-Za-z]))`;
const WORDS = new RegExp(String.raw`\s*${WORD}(?:[\s，、：；:,]*${WORD})*[，、：；:]?\s*`, "gu");
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const VULGAR: Record<string, string> = { "½": "12", "⅓": "13", "⅔": "23", "¼": "14", "¾": "34" };

/** A line that was typed plainly, as MathLive shows it: as in a book, words as words. LaTeX stays as it is. */
export function asLatex(text: string): string {
  if (text.includes("\\")) return text;
  return text
    .replaceAll("$", "")
    .replace(WORDS, (words) => `\\text{${words}}`)
    .replace(/[⁰¹²³⁴-⁹]+/g, (digits) => `^{${[...digits].map((digit) => RAISED.indexOf(digit)).join("")}}`)
    .replace(/[½⅓⅔¼¾]/g, (sign) => `\\frac${VULGAR[sign]}`)
    .replace(
      /(?:√|\bsqrt)\s*(?:\(([^()]*)\)|([\d.]+|[A-Za-z]))/g,
      (_all, inside, alone) => `\\sqrt{${inside ?? alone}}`,
    )
    .replace(/\^\s*(?:\(([^()]*)\)|(-?\d+))/g, (_all, inside, number) => `^{${inside ?? number}}`)
    .replace(/(?<![\w.)}])(\d+)\s*\/\s*(\d+)(?![\w.(])/g, "\\frac{$1}{$2}")
    .replace(new RegExp(String.raw`(?<![A-Za-z\\])(?:${FUNCTIONS})(?![A-Za-z])`, "g"), "\\$&")
    .replace(/<=|≤/g, "\\le ")
    .replace(/>=|≥/g, "\\ge ")
    .replace(/!=|≠/g, "\\ne ")
    .replace(/[*×]/g, "\\times ")
    .replace(/÷/g, "\\div ")
    .replace(/[−–]/g, "-");
}
