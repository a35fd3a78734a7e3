import type { Rule } from "./rule";

/** Longer than anything that is said at an end. */
const TAIL_CHARS = 80;
const ROUNDS_MAX = 6;

/** The number of an exercise: a word must follow, for `1. 5x` may be a product. */
const NUMBERS: readonly Rule[] = [
  [/^【(?:例题?|练习|习题|题目?|问题|变式)\s*\d{0,3}】\s*/, ""],
  [
    /^(?:第\s*[\d一二三四五六七八九十]{1,3}\s*题|(?:例题?|练习|习题)\s*\d{0,3}|题目?|Q\s*\d{1,2}|(?:question|problem|exercise|example)\s*\d{0,3})\s*[:：.、]\s*/i,
    "",
  ],
  [
    /^\d{1,3}\s*(?:[.．]\s*(?=\p{Script=Han})|、\s*(?=\p{Script=Han})|[.．]\s+(?!sin|cos|tan|log|abs|exp)(?=[A-Z]?[a-z]{3,}\s))/u,
    "",
  ],
];

const OPENINGS: readonly Rule[] = [
  [
    /^(?:你|您|老师)?(?:能不能|能否|能|可以)(?:请)?(?:你|您)?帮(?:我|忙|一下)(.{1,200}?)吗[?？]?\s*$/,
    "帮我$1",
  ],
  [
    /^(?:(?:老师|同学|大家|大神|学霸|各位|你|您)们?好?|hi|hello|hey)(?: there| everyone)?\s*[,，!！.。:：]+\s*/i,
    "",
  ],
  [/^(?:(?:我)?(?:想)?(?:请问|问)(?:一下|大家|老师)?|求助|求教|救命)\s*[,，:：!！。]*\s*(?!题)/, ""],
  [
    /^(?:请|麻烦|求|能不能|能否|能|可以|可不可以|谁能|谁来)?(?:你|您|老师|大家)?(?:能|可以)?帮(?:我|忙|一下)+(?:一下|看看|看下|看一下|做一下|做)?\s*(?:这道?题)?\s*[,，:：]?\s*/,
    "",
  ],
  [/^(解|求|计算|化简|求解|因式分解|分解因式)一(?:下|解|求)\s*/, "$1"],
  [/^(?:算一?(?:下|算)|口算一?下)\s*/, "计算 "],
  [
    /^(?:can|could|would|will) (?:you|anyone|someone|anybody|somebody)(?: please)?(?: (?:help me(?: out)?(?: to| with)?|show me how to|tell me how to|explain(?: to me)? how to|tell me|please))?(?: this(?: one| problem| question| equation)?)?[,:]?\s+/i,
    "",
  ],
  [/^(?:please|pls),? (?:help(?: me)?(?: to| with| out)?)?[,:.!]?\s*/i, ""],
  [/^help(?: me)?(?: please)?(?: to| with| out)?(?: (?:this|please))?(?:[,:.!]+\s*|\s+)/i, ""],
  [
    /^how (?:do|can|would|should) (?:i|you|we|one) (?=(?:solve|factor|find|simplify|evaluate|calculate|compute|expand|differentiate|integrate|convert|divide|work out)\b)/i,
    "",
  ],
  [/^(?:i (?:need|want|have|am trying)|i'm trying|i would like|i'd like) (?:help )?(?:to|with)\s+/i, ""],
  [/^(?:i need )?(?:help )?solving[: ]+/i, "Solve "],
  [/^(?:i need )?(?:help )?factoring[: ]+/i, "Factor "],
  [/^what['’]s /i, "What is "],
];

const CLOSINGS: readonly Rule[] = [
  [
    /[,，。.;；!！?？~～\s]*(?:谢谢|多谢|感谢|拜托|麻烦)(?:了|啦|您|你|老师|大家|各位|你们|哦|啊)*[!！。.~～\s]*$/,
    "",
  ],
  [
    /[,，。.;；!！?？~～\s]*(?:这道?题)?(?:(?:应该|该|要)?(?:怎么|如何|怎样)(?:做|解|求解|写)|我不会(?:做)?|要?求?(?:详细)?(?:的)?(?:过程|步骤)|急+|在线等)(?:呢|啊|呀|哦)?[!！。.?？~～\s]*$/,
    "",
  ],
  [
    /[,.;!?\s]*(?<![a-z])(?:please|pls|thanks?(?: you)?(?: (?:so|very) much| a lot| in advance)?|thx|(?:please )?show (?:me )?(?:the |all |your |all the )?(?:steps?|work(?:ing)?)|step by step|i['’]?m stuck)[.!?\s]*$/i,
    "",
  ],
];

/** The text without greetings, thanks, the wish for help and the number of the exercise: none of them says what is asked. */
export function withoutSmallTalk(text: string): string {
  let rest = text;
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const tail = rest.slice(-TAIL_CHARS);
    const closed = rest.slice(0, rest.length - tail.length) + apply(tail, CLOSINGS);
    const next = apply(closed, [...NUMBERS, ...OPENINGS]);
    // What is nothing but small talk stays as it is.
    if (next.trim() === "" || next === rest) return rest;
    rest = next.trim();
  }
  return rest;
}

function apply(text: string, rules: readonly Rule[]): string {
  return rules.reduce((plain, [pattern, words]) => plain.replace(pattern, words), text);
}
