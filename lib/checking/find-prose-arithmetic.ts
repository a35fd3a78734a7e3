/** Arithmetic written in prose, as a statement, and where it stands. */
export type ProseArithmetic = {
  statement: string;
  start: number;
  end: number;
  /** Its first number may belong to the words before it: "all 4 subjects = 186 + 62". */
  unsure: boolean;
};

// Every repetition is bounded: a hostile text would else be looked through once more for each of its characters.
const DIGITS = String.raw`(?:\d{1,40} \d{1,40}\/\d{1,40}|\d{1,3}(?:,\d{3}){1,12}(?!\d)|\d{1,40})(?:\.\d{1,40})?`;
const NUMBER = String.raw`(?:(?:\\?[$€£¥￥]\s?)?${DIGITS}(?:\s?(?:%|％|‰))?!?|C\(\d{1,4}, ?\d{1,4}\))`;
/** A word beside a number is its unit only where the arithmetic goes on after it. */
const UNIT = String.raw`(?:[^\S\n]?(?:\p{Script=Han}{1,5}(?:\/\p{Script=Han}{1,2})?|(?!(?:to|and|or|is|so|then|until|from|into|of|in)\b)[A-Za-z]{1,20}(?:\/[A-Za-z]{1,20})?(?: [a-z]{1,20}){0,2}|°)(?=[^\S\n]*(?:[-+*×÷·−=≈)）⁄]|\/(?!\p{Script=Han}))))?`;
const ROOT = "(?:√|sqrt)?";
const POWER = String.raw`(?:⁻?[⁰¹²³⁴-⁹]{1,4}|\s?\^\s?\d{1,10})?`;
const TERM = String.raw`[(（\[]{0,6}[-−]?${ROOT}[(（]{0,6}[-−]?${NUMBER}${POWER}${UNIT}[)）\]]{0,6}${POWER}`;
const OPERATOR = String.raw`[^\S\n]*(?:[-+*/×÷·^−xX∗⁄]|\*\*)[^\S\n]*`;
const SUM = `${TERM}(?:${OPERATOR}${TERM}){0,80}`;
const RELATION = String.raw`[^\S\n]*(?:=|≈|≠|<=|>=|≤|≥|<|>)[^\S\n]*`;
const CONGRUENT = String.raw`[^\S\n]*≡[^\S\n]*${SUM}[^\S\n]*\(mod[^\S\n]*\d{1,9}\)`;
const ARITHMETIC = new RegExp(`(?<![\\d(（\\[])${SUM}(?:(?:${RELATION}${SUM}){1,30}|${CONGRUENT})`, "gu");

const DEGREES_END = /^°(?![A-Za-z])/;
const CHINESE_END =
  /^\s?(千米\/时|千米\/小时|米\/秒|千米|公里|分米|厘米|毫米|平方厘米|平方分米|平方千米|平方米|立方厘米|立方分米|立方米|千克|公斤|毫克|毫升|小时|分钟|米|克|吨|升|秒|天|元|角|分|时|斤|周)/;
const ENGLISH_END =
  /^\s?(km\/h|m\/s|km|cm|mm|dm|kg|mg|mL|ml|hours?|minutes?|mins?|seconds?|days?|weeks?|meters?|metres?|kilometers?|kilometres?|centimeters?|centimetres?|grams?|kilograms?|liters?|litres?|feet|foot|inches|inch|yards?|miles?|cents?|dollars?|m|g|L|h|s)(?![A-Za-z])/;

/** Numbers and operators around at least one relation sign, standing by themselves between words. */
export function findProseArithmetic(prose: string): ProseArithmetic[] {
  const found: ProseArithmetic[] = [];
  for (const match of prose.matchAll(ARITHMETIC)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!standsAlone(prose, start, end) || !isBalanced(match[0])) continue;
    const unit =
      DEGREES_END.exec(prose.slice(end))?.[0] ??
      CHINESE_END.exec(prose.slice(end))?.[0] ??
      ENGLISH_END.exec(prose.slice(end))?.[0] ??
      "";
    // 30 minutes = 1 hour 30 minutes
    if (unit !== "" && /^\s*(?:and\s+|又)?\d/.test(prose.slice(end + unit.length))) continue;
    const { statement, unsure } = cut(match[0] + unit, prose.slice(Math.max(0, start - 24), start));
    found.push({ statement, unsure: unsure || countsSeveral(statement), start, end: end + unit.length });
  }
  return found;
}

/** `3/7 Blinkets = 3/28 Trinkets`: sides that count different things are no numbers to compare. */
function countsSeveral(statement: string): boolean {
  const counted = statement.split(/[=≈<>≤≥]/).map((side) => {
    const words = side.match(/(?<=\d\s?)[A-Za-z]{3,}/g) ?? [];
    const [word, ...others] = new Set(words.map((each) => each.toLowerCase().replace(/s$/, "")));
    return others.length === 0 ? word : undefined;
  });
  return new Set(counted.filter((word) => word !== undefined)).size > 1;
}

const PLAIN_FIRST =
  /^\s*[-−]?(?:\\?[$€£¥￥])?\d[\d,.]*\s?%?(?:\s?(?![xX][\s\d])[A-Za-z\p{Script=Han}][^=*/×÷+−-]*)?=/u;

/** A number after one of these names a thing: "on day 1 * 2 = 20 pages". */
const LABEL =
  /\b(?:days?|weeks?|months?|years?|grades?|steps?|stages?|levels?|rounds?|games?|quiz|tests?|exams?|class|rooms?|pages?|chapters?|lines?|rows?|columns?|bags?|box|groups?|players?|parts?|options?|choices?|cases?|questions?|problems?|examples?|figures?|tables?|sections?|turns?|trips?|laps?|periods?|shifts?|phases?|mixtures?|numbers?|no\.)\s$|第$/i;

/** Of "4 students = 186 + 62 = 248" only what is computed: a number in front may count what the words name. */
function cut(statement: string, before: string): { statement: string; unsure: boolean } {
  // "Weeks 1-2 = 96 - 70 = 26"
  const range = /^\s*\d{1,4}\s?[-–]\s?\d{1,4}\s*=(?=.*=)/.exec(statement)?.[0];
  if (range && /[A-Za-z]{3,}\s$/.test(before))
    return { statement: statement.slice(range.length).trim(), unsure: false };
  if (LABEL.test(before) || /(?<!\d)\d{1,3},\s$/.test(before))
    return { statement: statement.trim(), unsure: true };
  const first = PLAIN_FIRST.exec(statement)?.[0];
  // A hyphen that opens a line is a list's or a sign.
  if (!first) return { statement: statement.trim(), unsure: /[-−–]\s+$/.test(before) };
  const rest = statement.slice(first.length);
  if (/[=≈]/.test(rest)) return { statement: rest.trim(), unsure: false };
  const unsure =
    /[A-Za-z]\s+$/.test(before) &&
    !/\b(?:so|then|thus|that|and|since|because|hence|have|get|gives?|as|write)\s+$/i.test(before);
  return { statement: statement.trim(), unsure };
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ("(（[".includes(character)) depth++;
    else if (")）]".includes(character) && --depth < 0) return false;
  }
  return depth === 0;
}

/** Whether arithmetic found in prose is whole: no letter, operator or formula touches it. */
function standsAlone(prose: string, start: number, end: number): boolean {
  const before = prose.slice(Math.max(0, start - 24), start);
  // `f'(2)`, `cos²(60)`, `σ(6)`: what stands in front is a function's name.
  if (/[\p{L}\d)]['′’″‴]{1,3}$|[\p{Script=Greek}⁰¹²³⁴-⁹⁺⁻ⁿ₀-₉∛∜]$/u.test(before)) return false;
  // `cos² 18° = 1`, `log 8 = 3`
  if (/(?:[A-Za-z][²³¹⁰-⁹⁻]+|\b(?:a(?:rc)?)?(?:sin|cos|tan|cot|sec|csc|log|ln|lg|exp)\w?)\s*$/i.test(before))
    return false;
  // A unit or remark in brackets after it: 36（元）.
  const after = prose
    .slice(end, end + 40)
    .replace(
      /^\s*[(（]\s*(?:\p{Script=Han}|[A-Za-z]{2})[^()（）+*/×·^=\n]*(?:\/\s?(?:\p{Script=Han}{1,3}|[A-Za-z]{1,4}))?[)）]|^\s+[(（]\s*[A-Za-z][^()（）\n]*[)）]/u,
      "",
    )
    .slice(0, 24);
  if (
    /[A-Za-z0-9_^.$\\\u0001)\]}%⁄]$|\d,$/.test(before) ||
    /^[A-Za-z0-9_^($\\\u0001[{!⁰¹²³⁴-⁹⁻⁺√∛∜°\p{Script=Greek}\p{Script=Latin}]/u.test(
      after.replace(/^(?:km|cm|mm|kg|mg|ml|mL|m|g|L|h|s)(?![A-Za-z])/, ""),
    )
  )
    return false;
  // A hyphen with a space on both sides at the start of a line is a list's; else it is a sign that was left out.
  const named = /[\p{L}\p{Script=Han})]\s*=\s*$/u.test(before);
  if (
    (/[+*/×÷·^<>≤≥≈±√|=⁄]\s*$/.test(before) && !named) ||
    (/[-−–]\s*$/.test(before) && !/(?:^|\n)\s*[-−–]\s+$/.test(before))
  )
    return false;
  if (/^\s*[-+*/×÷·^−<>≤≥≈=±!|(]/.test(after) && !/^\s+[-–—]\s+[A-Za-z]|^\s*\([A-Za-z]/.test(after))
    return false;
  // "1 1/2 + 2", "(1/2) 278 + 11", "25 boys + his 1 teacher + 1 = 27", "350 000 + 5", "09:00".
  if (
    /\d\s+$|\d\s+and\s+$|又\s*$/.test(before) ||
    /^\s\d/.test(after) ||
    /\b0\d+\b(?!\.)/.test(prose.slice(start, end).replace(/[.,]\d+/g, ""))
  )
    return false;
  // 8元5角 = 8.5元: what stands before belongs to it.
  if (
    /\d\s?(?:元|角|分|米|千米|厘米|小时|时|分钟|吨|千克|克)\s*$/.test(before) &&
    /^\d/.test(prose.slice(start))
  )
    return false;
  // "sum_{k=1 to 6} 1/36", "13! (210 - 1)", "log₂ 8", "8192 - 64 sqrt(2)"
  if (/[}!₀-₉]\s+$/.test(before) || /^\s*(?:sqrt|√|∛|pi|π|sin|cos|tan|log|ln)(?![a-z])/i.test(after))
    return false;
  if (/[)\]]\s+$/.test(before) && !/(?:^|[\s,;:。，])[(（]?[\da-z]{1,3}[)）]\s+$/i.test(before)) return false;
  if (/[-+*/×÷=]\s*(?:\d{1,6}\s+)?(?:[A-Za-z]+\s+){1,3}$/.test(before)) return false;
  if (/^\.\d/.test(after) || /[\u0001]\s*$/.test(before) || /^\s*[\u0001]/.test(after)) return false;
  // A ratio's colon binds like a division.
  if (/\d\s*[:：]\s*$/.test(before) || /^\s*[:：]\s*\d/.test(after)) return false;
  // Words that bind numbers on: "half of 3 + 4 = 7", "3 times 4 + 2 = 14".
  if (/\b(?:times|plus|minus|over|of|by)\s+$/i.test(before) || /(?:[乘加减除的]|(?<!所)以)\s*$/.test(before))
    return false;
  if (
    /^\s*(?:times|plus|minus|divided|over|percent of|% of|squared|cubed|thousand|million|billion|hundred|万|亿|倍|又|分之|进制)/i.test(
      after,
    )
  )
    return false;
  // A single letter beside it is a factor; a longer word is a word.
  return (
    !/(^|[^A-Za-z])[A-Za-z]\s+$/.test(before.replace(/\b[aAI]\s+$/, "")) &&
    !/^\s+[A-Za-z]([^A-Za-z]|$)/.test(after.replace(/^\s+(?:a|I|m|g|L|h|s)\b/, " ..."))
  );
}
