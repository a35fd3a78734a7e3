import type { StepKind } from "./step";

/** The turns of speech by which R1 says what it is doing, in the order they count; looked for at a paragraph's start. */
const OPENINGS: [StepKind, RegExp][] = [
  [
    "retry",
    /^(oh )?(wait|hmm+,? (no|wait|that|but)|hold on|no,|oops|actually,|let me (redo|start over|try (again|another|a different))|that('s| is) (wrong|not right))|^(等等|等一下|不对|不，|啊，?不|糟糕|重新|我(算|搞|弄)错了|哦，不)/i,
  ],
  [
    "check",
    /^(let('s| me| us)|i('ll| will| should)|now,? (let|i)|to (be sure|double)|just to|so,? let me)[^.\n]{0,40}\b(check|verify|double-check|confirm|plug)|^(check(ing)?\b|verif)|^(让我|我来|再|我们|下面|最后|现在)?[^。\n]{0,8}(检验|验证|检查|验算|代入检验)/i,
  ],
  [
    "conclude",
    /^(therefore|thus|hence|so),? (the|our|my)? ?(final )?(answer|solution|result)|^(the )?(final )?answer( is|:)|^in (conclusion|summary)|^(综上|因此，?答案|所以，?答案|答案|最终答案|综合)/i,
  ],
  [
    "understand",
    /^(okay|ok|alright|so|first)?,? ?(so )?(i need to|i have (to|this)|the (problem|question)|we('re| are) (given|asked|told)|let me (read|understand)|i('m| am) (given|asked))|^(好的|嗯|首先)?[，,]?\s*(题目|这道题|问题|已知|我需要|要求|求的是|我们需要)/i,
  ],
  [
    "plan",
    /^(let me (try|think|consider|start|set)|maybe|one (way|approach)|(the|my|an) (approach|idea|plan|strategy)|i('ll| will| can| could) (try|use|start|set)|we (can|could) (try|use|start)|first,)|^(思路|方法|我们可以|可以先|我打算|考虑|首先|先)/i,
  ],
];

/** What a paragraph is for: by its opening words, else by how much of it is arithmetic. */
export function stepKind(text: string): StepKind {
  const start = text.replace(/^[\s#>*\-\d.)、]+/, "").slice(0, 120);
  if (/^\s*(`{3,}|~{3,})/.test(text)) return "code";
  for (const [kind, pattern] of OPENINGS) if (pattern.test(start)) return kind;
  if (/\\boxed\b/.test(text)) return "conclude";
  return isArithmetic(text) ? "compute" : "derive";
}

/** Mostly equalities of numbers. Only the first 2,000 characters are looked at, so that the work stays bounded. */
function isArithmetic(text: string): boolean {
  const start = text.slice(0, 2000);
  const equalities =
    start.match(/\d(?:[\d\s.,^{}()+\-*/×÷·]|\\(?:frac|times|div|cdot|sqrt))*=\s*-?\\?[\d(f]/g)?.length ?? 0;
  return equalities > 0 && equalities * 180 >= start.length;
}
