import type { Domain, Wanted } from "./asked";

/** One formula, or several with words between them, as `maskProblem` marks them. */
export const F = "‹\\d+›";
export const L = `${F}(?:(?:,|;|、| and|, and|; and|和|与|及|且|,且|,并且) ?${F})*`;

const BOILERPLATE = [
  /\bplease\b ?|\bkindly\b ?|请你?(?=[^求]|求)/g,
  /(?:,|\.|;)? ?(?:please )?(?:show|explain|include)(?: all| me)?(?: your| the| each)? (?:work|working|steps?|reasoning|solution)(?: step by step| in detail| clearly)?/g,
  /,? ?step[- ]by[- ]step/g,
  /(?:,|\.|;)? ?(?:and )?(?:express|give|write|leave|put|state) (?:your|the) (?:final )?(?:answers?|results?|solutions?)(?: set)? (?:in|as|using|within|inside) (?:interval notation|set notation|simplest (?:radical )?form|simplified form|lowest terms|exact form|an? (?:common |simplified |reduced |improper )?fraction|(?:a )?\\?boxed(?:\{\})?|a box)/g,
  /(?:,|;)? ?(?:请)?(?:写出|给出)(?:详细的?)?(?:解题|计算|解答)?(?:过程|步骤)/g,
  /(?:,|;)? ?(?:结果|答案)(?:请)?(?:用|写成|化为|化成|以)(?:最简(?:分数|形式|根式)|区间|集合|分数)(?:的?形式)?(?:表示)?/g,
  /^(?:problem|question|exercise|题目|问题|计算题|解答题|练习)\s*[:.]? ?/g,
  /(?:,|\.)? ?(?:give|list|write) all (?:the )?(?:solutions|answers)$/g,
] as const;

const FULL_WIDTH: Readonly<Record<string, string>> = {
  "，": ",",
  "：": ":",
  "；": ";",
  "。": ".",
  "？": "?",
  "！": "!",
  "（": "(",
  "）": ")",
};

/** The words without politeness and without what is said of how to write the answer down. */
export function plainWords(words: string): string {
  let text = words.replace(/[，：；。？！（）]/g, (mark) => FULL_WIDTH[mark] ?? mark);
  text = text
    .replace(/\s*([,.;:、?])\s*/g, "$1 ")
    .replace(/\s*(?=\p{Script=Han})|(?<=\p{Script=Han})\s*/gu, "");
  for (const pattern of BOILERPLATE) text = text.replace(pattern, "");
  return text
    .replace(/\s+/g, " ")
    .replace(/([:,;、]) (?=[:,;.、])/g, "")
    .replace(/^[\s:.,;]+|[\s.?!:,;]+$/g, "")
    .replace(/([:,;、]) /g, "$1")
    .trim();
}

const DOMAINS: readonly [RegExp, Domain][] = [
  [
    /^(?:positive (?:integers?|whole numbers?)|正整数|非零自然数|positive integers? solutions?|positive integer|positive integral)$/,
    "positiveInteger",
  ],
  [/^(?:negative integers?|负整数)$/, "negativeInteger"],
  [/^(?:natural(?: numbers?)?|non-?negative integers?|whole numbers?|自然数|非负整数)$/, "natural"],
  [/^(?:integers?|integral|整数)$/, "integer"],
  [/^(?:real(?: numbers?)?|reals|numbers?|values?|实数?|数)$/, "real"],
  [/^(?:positive(?: (?:real )?numbers?| real| values?)?|正(?:实)?数?)$/, "positive"],
  [/^(?:negative(?: (?:real )?numbers?| real| values?)?|负(?:实)?数?)$/, "negative"],
];

/** The domain that words name; null for words that name none, `real` where nothing is said. */
export function domainOf(words: string | undefined): Domain | null {
  if (words === undefined || words.trim() === "") return "real";
  const found = DOMAINS.find(([pattern]) => pattern.test(words.trim()));
  return found ? found[1] : null;
}

/** What is asked of the solutions, by the word before them. */
export function wantedOf(words: string | undefined, otherwise: Wanted): Wanted {
  if (!words) return otherwise;
  if (/small|least|minimum|最小/.test(words)) return "least";
  if (/large|great|maximum|最大/.test(words)) return "greatest";
  if (/how many|number of|个数|几个|多少个/.test(words)) return "count";
  if (/sum|之和|的和/.test(words)) return "sum";
  if (/product|之积|的积/.test(words)) return "product";
  return otherwise;
}
