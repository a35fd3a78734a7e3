import type { Claim } from "./find-claims";

const FORMULA = String.raw`(?:\${1,2}[^$]{0,120}\${1,2}|\\\([^()]{0,120}\\\))`;
/** Formulas between the word and the statement, as in 设 $x=2$, $y=3$; after "when" a comma ends what is supposed. */
const LISTED = String.raw`(?:${FORMULA}\s*(?:[,，、;；]|和|与|及|,?\s*and\b)?\s*)*`;
const JOINED = String.raw`(?:${FORMULA}\s*(?:、|和|与|且|and\b)\s*)*`;
const CHINESE_WORDS = String.raw`(?:(?![得则知有求解即故时])[\p{Script=Han}A-Za-z\s]){0,12}(?:为|是)?[\s:：]*`;
const ENGLISH_WORDS = String.raw`(?:\s+(?!then\b|we\b|get\b|is\b|gives?\b|so\b|have\b|has\b)[a-z]+){0,5}[\s:]*`;

/** What is set, put in or supposed, and what is only mentioned: "the line y = 2x + 1". */
const INTRODUCING: readonly RegExp[] = [
  new RegExp(`(?:设|令|记|取|假设|假定|把|将|其中|代入)${CHINESE_WORDS}${LISTED}\\$?\\s*$`, "u"),
  new RegExp(`(?:若|如果|当|对于)${CHINESE_WORDS}${JOINED}\\$?\\s*$`, "u"),
  /(?:函数|数列|直线|抛物线|椭圆|双曲线|圆|曲线|方程组?|不等式组?|集合|命题|条件|公式|选项\s*[A-D])\s*\$?\s*(?:[A-Za-z]\s*[:：])?\s*$/u,
  new RegExp(
    String.raw`\b(?:let|letting|suppose|assume|assuming|set|setting|define|denote|where|given that|substitut(?:e|ing)|plug(?:ging)?(?: in)?|call|take|choose|represent)\b${ENGLISH_WORDS}${LISTED}\$?\s*$`,
    "i",
  ),
  new RegExp(String.raw`\b(?:when|whenever|if|for|case|with|at)\b${ENGLISH_WORDS}${JOINED}\$?\s*$`, "i"),
  /\b(?:the|an?|each|this) (?:[a-z]+ )?(?:function|line|parabola|circle|ellipse|hyperbola|curve|graph|equations?|inequality|formula|identity|system|polynomial)\s*\$?\s*$/i,
];

/** What is had, got or attained is said to be so. */
const SAID: readonly RegExp[] = [
  /当且仅当\s*\$?\s*$|(?:得到?|可得|列|有|即)\s*(?:方程组?|不等式组?|函数|直线)?\s*\$?\s*$/u,
  /\b(?:have|has|get|gets|obtain|gives?|giving|yields?|becomes?|simplif\w+)\s+(?:[a-z]+\s+){0,4}\$?\s*$/i,
  /\b(?:occurs?|achieved|attained|happens?|only|equality|equals?|undefined|holds?|maxim\w+|minim\w+|true)\b[^,.;]{0,24}\b(?:when|if|at|for)\s*\$?\s*$/i,
];

/**
 * Whether a claim's own sentence only brings it in: it sets a letter, supposes a case, puts in a value, or names a thing by
 * its equation. Nothing is asserted then, and there is nothing to judge.
 */
export function isIntroduced({ before = "", fact }: Claim): boolean {
  if (fact || SAID.some((pattern) => pattern.test(before))) return false;
  return INTRODUCING.some((pattern) => pattern.test(before));
}
