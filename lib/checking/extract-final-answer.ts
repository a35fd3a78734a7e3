/** The final result that an answer states: its last `\boxed{…}`, else what follows "the answer is" or 答案是; null when none is certain. */
export function extractFinalAnswer(answer: string): string | null {
  const text = answer.replace(/```[\s\S]*?(```|$)/g, " ");
  return lastBoxed(text) ?? stated(text);
}

function lastBoxed(text: string): string | null {
  const at = Math.max(text.lastIndexOf("\\boxed{"), text.lastIndexOf("\\fbox{"));
  if (at < 0) return null;
  const open = text.indexOf("{", at);
  let depth = 0;
  for (let end = open; end < text.length; end++) {
    if (text[end] === "\\") end++;
    else if (text[end] === "{") depth++;
    else if (text[end] === "}" && --depth === 0) return text.slice(open + 1, end).trim() || null;
  }
  return null;
}

function stated(text: string): string | null {
  const matches = [
    ...text.matchAll(/(?:the (?:final )?answer is|answer:|答案是|答案为|答案[:：])\s*([^\n]+)/gi),
  ];
  const words = matches.at(-1)?.[1]?.replace(/\*\*/g, "").trim();
  if (!words) return null;
  const formula = /^(?:\$([^$]+)\$|\\\((.+?)\\\))/.exec(words);
  const result = formula
    ? (formula[1] ?? formula[2] ?? "")
    : (/^[^。；;，]*?(?=\.\s|\.$|。|；|;|，|$)/.exec(words)?.[0] ?? "");
  return result.trim() && result.length <= 200 ? result.trim() : null;
}
