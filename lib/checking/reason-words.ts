import type { Locale } from "@/lib/i18n/locale";

/** Why a verdict is what it is. */
export type Reason =
  | { code: "computed" | "numeric"; value: string }
  | { code: "differs"; left: string; right: string }
  | {
      code:
        | "identity"
        | "not_identity"
        | "unreadable"
        | "ambiguous"
        | "too_long"
        | "approximate"
        | "relation"
        | "rounded"
        | "unknown_value"
        | "too_close"
        | "definition"
        | "letters"
        | "equation"
        | "took_too_long"
        | "hypothetical"
        | "solves";
    };

type PlainCode = Exclude<Reason["code"], "computed" | "numeric" | "differs">;

const zh: Record<PlainCode, string> = {
  identity: "两边恒等",
  not_identity: "两边并不恒等",
  unreadable: "机器无法确定地读懂这个式子",
  ambiguous: "这个式子有不止一种读法",
  too_long: "式子太长",
  approximate: "近似值，不作判断",
  relation: "不等式，暂不判断",
  rounded: "小数是取近似得到的",
  unknown_value: "无法算出其中一边的值",
  too_close: "两边太接近，无法断定",
  definition: "这是在说明字母的值，而不是恒等式",
  letters: "含有字母，机器无法断定",
  equation: "这是方程，而不是恒等式",
  took_too_long: "检验用时太长",
  hypothetical: "这里并没有断言它成立",
  solves: "代入原方程，等式成立",
};

const en = {
  identity: "both sides are the same expression",
  not_identity: "the two sides are not the same expression",
  unreadable: "the machine cannot read this with certainty",
  ambiguous: "this can be read in more than one way",
  too_long: "the formula is too long",
  approximate: "an approximation, not judged",
  relation: "an inequality, not judged yet",
  rounded: "the decimal is rounded",
  unknown_value: "the value of one side could not be computed",
  too_close: "the two sides are too close to tell apart",
  definition: "this says what a letter is; it is not an identity",
  letters: "it has letters, and the machine cannot decide it",
  equation: "an equation, not an identity",
  took_too_long: "checking took too long",
  hypothetical: "it is not asserted here",
  solves: "put into the equation, it holds",
} satisfies Record<keyof typeof zh, string>;

/** The reason for a person, in their language. */
export function reasonWords(reason: Reason, locale: Locale): string {
  if (reason.code === "computed")
    return locale === "zh" ? `两边都等于 ${reason.value}` : `both sides are ${reason.value}`;
  if (reason.code === "numeric")
    return locale === "zh" ? `两边都约为 ${reason.value}` : `both sides are about ${reason.value}`;
  if (reason.code === "differs") {
    return locale === "zh"
      ? `左边是 ${reason.left}，右边是 ${reason.right}`
      : `the left side is ${reason.left}, the right side is ${reason.right}`;
  }
  return (locale === "zh" ? zh : en)[reason.code];
}
