import type { Rule } from "./rule";

const CONTEXT = "(?<=^.*(?:数列|sequence|progression)(?:.*))";

/** Sequences as they are typed: `{an}`, `a10`, and sums without a name. */
export const SEQUENCES: readonly Rule[] = [
  [/(?<=数列|sequence|progression|^已知|^若|^设)\s*\\?\{\s*a_?\{?n\}?\s*\\?\}/gi, " {a_n}"],
  [new RegExp(`${CONTEXT}(?<![a-zA-Z\\\\\\d_^])([aS])(\\d{1,3}|n)(?![a-zA-Z\\d(^])`, "g"), "$1_{$2}"],
  [/^(?:已知|若|设)?(?:数列)?\s*\{a_n\}\s*(?:是|为)\s*(等差|等比)数列/, "已知$1数列 {a_n} 中"],
  [
    /((?:arithmetic|geometric) (?:sequence|progression|series) (?:with|where|in which|whose)) a_\{?1\}? ?= ?/i,
    "$1 first term ",
  ],
  [
    /^(?:求|计算)?从?\s*1\s*(?:到|加到|至)\s*(\d+)\s*的?(?:所有|连续|全部)?的?(?:自然数|整数|正整数)的?(?:总)?和(?:是多少)?$/,
    "计算 1+2+3+…+$1",
  ],
  [
    /^(?:find|calculate|what is) the sum to infinity of (?:the )?(?:infinite )?geometric (?:series|progression)[: ]+(.+?) ?\+ ?(…|\\[lc]?dots)$/i,
    "Find the sum $1 + $2",
  ],
  [
    /^(?:find|calculate|compute|what is|evaluate) the (?:sum|value) (?:of )?[: ]*(\d+(?: ?\+ ?\d+){2,} ?\+ ?(?:…|\\[lc]?dots) ?\+ ?\d+)$/i,
    "Calculate $1",
  ],
];
