import type { Claim } from "./find-claims";

/** Formulas between the word and the statement, as in 设 $x=2$, $y=3$. */
const FORMULAS = String.raw`(?:\$[^$]{0,120}\$\s*(?:[,，、;；]|和|与|及|and\b|,\s*and\b)?\s*)*`;
/** What is set, supposed or put in, and what is only mentioned: "the line y = 2x + 1". */
const CHINESE = new RegExp(
  String.raw`(?:设|令|记|取|假设|假定|把|将|若|如果|当|其中|对于|代入)(?:(?![得则知有求解即故])[\p{Script=Han}A-Za-z\s]){0,12}(?:为|是)?[\s:：]*${FORMULAS}\$?\s*$`,
  "u",
);
const CHINESE_NOUN =
  /(?:函数|数列|直线|抛物线|椭圆|双曲线|圆|曲线|方程组?|不等式组?|集合|命题|条件|公式|(?:选项|对于)\s*[A-D①-④]?|时[,，]?\s*函数)\s*\$?\s*(?:[A-Za-z]\s*[:：])?\s*$/u;
const ENGLISH = new RegExp(
  String.raw`\b(?:let|letting|suppose|assume|assuming|set|setting|define|denote|where|when|whenever|if|for|given that|substitut(?:e|ing)|plug(?:ging)?(?: in)?|call|case|try|with|at|take|choose|represent)\b(?:\s+(?!then\b|we\b|get\b|is\b|gives?\b|so\b|have\b|has\b)[a-z]+){0,5}[\s:]*${FORMULAS}\$?\s*$`,
  "i",
);
const ENGLISH_NOUN =
  /\b(?:the|of|an?|each|this) (?:[a-z]+ )?(?:function|line|parabola|circle|ellipse|hyperbola|curve|graph|equations?|inequality|formula|identity|system|polynomial)\s*\$?\s*$/i;

/** What is had, got or attained is said to be so. */
const SAID =
  /当且仅当\s*\$?\s*$|(?:得到?|可得|列|有|即)\s*(?:方程组?|不等式组?|函数|直线)?\s*\$?\s*$|\b(?:have|has|get|gets|obtain|gives?|giving|yields?|becomes?|simplif\w+)\s+(?:[a-z]+\s+){0,4}\$?\s*$|\b(?:occurs?|achieved|attained|happens?|only|equality|equals?|undefined|holds?|maxim\w+|minim\w+|true)\b[^,.;]{0,24}\b(?:when|if|at|for)\s*\$?\s*$/iu;

/**
 * Whether a claim's own sentence only brings it in: it sets a letter, supposes a case, puts in a value, or names a thing by
 * its equation. Nothing is asserted then, and there is nothing to judge.
 */
export function isIntroduced({ before = "", fact }: Claim): boolean {
  if (fact || SAID.test(before)) return false;
  return (
    CHINESE.test(before) || CHINESE_NOUN.test(before) || ENGLISH.test(before) || ENGLISH_NOUN.test(before)
  );
}
