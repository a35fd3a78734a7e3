/** How far around a statement its sentence is looked at, in characters. */
const BEFORE_MAX = 120;
const AFTER_MAX = 70;

const SUPPOSED =
  /\b(suppos\w*|assum\w*|if|whether|were|would|try|trying|test|guess|binary|hexadecimal|octal|base|mod|modulo|clock|not|never|cannot|can't|don't|doesn't|isn't|claim\w*|wrong\w*|false|mistake\w*|instead of)\b|假设|假如|如果|若|是否|反设|进制|模|试|难道|不能|不是|错|误/i;
const REFUTED =
  /^\s*[)）]?\s*[?？]|contradict|\bwrong|\bfalse\b|incorrect|impossible|absurd|mistake|(?:not|n't) (?:hold|true|work|equal|right|correct|satisf|the case|possible)|\bno\b[,.! ]|\bnope\b|矛盾|错|不成立|不对|不可能|不相等|不符|不满足|不正确|吗|荒谬/i;

/**
 * Whether the words around a statement suppose, ask or refute it: it is then not asserted, and must not be called
 * false. `before` and `after` are the text around it; only its own sentence counts before it, a little more after it.
 */
export function isHypothetical(before: string, after: string): boolean {
  const sentence =
    before
      .slice(-BEFORE_MAX)
      .split(/[.。!！?？;；\n](?=\s|$|\p{Script=Han})/u)
      .at(-1) ?? "";
  return SUPPOSED.test(sentence) || REFUTED.test(after.slice(0, AFTER_MAX).split("\n\n")[0] ?? "");
}
