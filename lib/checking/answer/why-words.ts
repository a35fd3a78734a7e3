import type { Locale } from "@/lib/i18n/locale";
import type { Why } from "./why";

export type Told = Why | "wrong_form" | "form_unsure" | "rounded_exact" | "no_decimal";

const zh: Record<Told, string> = {
  equal: "两个答案相等",
  different: "两个答案不相等",
  undecided: "机器无法确定两个答案是否相等",
  constant_missing: "缺少积分常数 C",
  constant_added: "只有一个答案带积分常数 C：求不定积分时要写，求一个原函数时可以不写",
  ends: "区间的端点是否包含在内不同",
  order: "各部分相同，但顺序不同",
  sign: "符号相反",
  kinds: "单位表示的不是同一种量",
  hedge: "一个答案带有“约”“至少”之类的词，另一个没有，或者说法不同",
  rounding: "其中一个可能是另一个的近似值，题目要求精确值还是近似值，机器不知道",
  percent: "两个数正好相差一百倍，百分号可能写在题目里",
  choice: "一个是选项字母，另一个不是；字母代表什么只有题目知道",
  time: "时间或日期没有写完整，或者也可能不是时间",
  words: "机器不判断不同的词语意思是否相同",
  brackets: "方括号与圆括号：可能是区间，也可能是点或向量",
  unreadable: "至少有一个答案机器无法确定地读懂",
  letters: "两个答案用的字母不同",
  domain: "是否相等可能取决于字母的取值范围",
  wrong_form: "值相等，但不是要求的形式",
  form_unsure: "值相等，但机器无法确定是不是要求的形式",
  no_decimal: "题目要求小数，这不是小数",
  rounded_exact: "这是小数或近似值，题目要求精确值",
};

const en = {
  equal: "the two answers are equal",
  different: "the two answers differ",
  undecided: "the machine cannot tell whether the two answers are equal",
  constant_missing: "the constant C of integration is missing",
  constant_added:
    "only one answer has the constant C of integration: all antiderivatives need it, one antiderivative does not",
  ends: "the ends of the interval are not both in it in the same way",
  order: "the parts are the same, but in another order",
  sign: "the sign is the opposite one",
  kinds: "the units do not measure the same thing",
  hedge: 'one answer says "about", "at least" or the like, and the other does not, or says it otherwise',
  rounding:
    "one may be a rounding of the other, and the machine does not know whether an exact value was asked for",
  percent: "one number is a hundred times the other: the percent sign may have stood in the question",
  choice:
    "one is the letter of an option and the other is not; only the problem knows what the letter stands for",
  time: "a time or date is not written in full, or may be no time at all",
  words: "the machine does not judge whether different words mean the same",
  brackets: "square beside round brackets: they may be intervals, or a point or vector",
  unreadable: "the machine cannot read at least one of the answers with certainty",
  letters: "the two answers have different letters",
  domain: "whether they are equal may depend on the values that the letters may take",
  wrong_form: "the value is right, but not in the form that was asked for",
  form_unsure: "the value is right; the machine cannot tell whether it is in the form that was asked for",
  no_decimal: "a decimal was asked for, and this is none",
  rounded_exact: "this is a decimal or a rounding, and an exact value was asked for",
} satisfies Record<keyof typeof zh, string>;

/** What is said of two answers, in the reader's language. */
export function tellWhy(told: Told, locale: Locale): string {
  return { zh, en }[locale][told];
}
