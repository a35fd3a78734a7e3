import type { Locale } from "@/lib/i18n/locale";

/** Why a verdict is what it is. */
export type Reason =
  | { code: ValueCode; value: string }
  | { code: "differs" | "differs_given"; left: string; right: string }
  | { code: "ordered"; left: string; right: string; sign: string }
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
        | "solves"
        | "follows"
        | "identity_points"
        | "units"
        | "units_agree"
        | "name"
        | "always"
        | "follows_given"
        | "given"
        | "repeated"
        | "leans_several"
        | "same_set"
        | "different_sets"
        | "no_claim"
        | "expression"
        | "start"
        | "same_solutions"
        | "all_solutions"
        | "right_value"
        | "untested"
        | "sympy"
        | "multiplied"
        | "other_reading"
        | "not_in_form"
        | "not_asked";
    };

type ValueCode =
  | "computed"
  | "numeric"
  | "about"
  | "with_values"
  | "remainders"
  | "fact"
  | "fact_false"
  | "lost"
  | "gained"
  | "follows_gained"
  | "missing"
  | "no_solution"
  | "other_solutions"
  | "direction"
  | "contradicts"
  | "leans";
export type PlainCode = Exclude<Reason["code"], ValueCode | "differs" | "differs_given" | "ordered">;

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
  follows: "由前面的等式可以推出",
  follows_given: "由题目可以推出",
  given: "题目已经给出",
  repeated: "前面已经这样写过，那里也没有得到检验",
  leans_several: "由前面的话可以推出，但那些话并没有全部得到检验",
  always: "对所有实数都成立",
  identity_points: "在许多点上计算，两边都相等",
  units: "单位不同，机器无法断定",
  units_agree: "连同单位一起，两边相等",
  name: "这是在给一个量起名字",
  same_set: "是同一个集合",
  different_sets: "两边的集合不同",
  same_solutions: "和前面的解相同",
  all_solutions: "代入题目，等式成立，而且没有遗漏",
  right_value: "值是对的",
  sympy: "由 SymPy 算出：两边相等",
  other_reading: "换一种通常的读法或近似值（例如 π 取 3.14），两边相等",
  untested: "机器还不能从题目断定它对不对",
  multiplied: "乘起来检验，成立",
  not_in_form: "值是对的，但还不是题目要求的形式",
  not_asked: "代入题目检验，这不是题目要求的结果",
  no_claim: "这一行没有可以检验的式子",
  expression: "单独一个式子，还没有可以判断对错的内容",
  start: "解答从这一行开始，它本身不作判断",
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
  follows: "it follows from the equations before",
  follows_given: "it follows from the problem",
  given: "the problem gives it",
  repeated: "it was said before, and was not checked there either",
  leans_several: "it follows from what was said before, not all of which was checked",
  always: "true for all real numbers",
  identity_points: "both sides agree at many points",
  units: "the units differ, and the machine cannot tell",
  units_agree: "both sides are the same, units and all",
  name: "this gives a quantity its name",
  same_set: "it is the same set",
  different_sets: "the two sets differ",
  same_solutions: "it has the same solutions as before",
  all_solutions: "put into the problem, it holds, and nothing is missing",
  right_value: "the value is right",
  sympy: "established by SymPy: both sides are equal",
  other_reading: "read another common way, or with a rounded value such as 3.14 for π, the two sides agree",
  untested: "the machine cannot tell from the problem whether it is right",
  multiplied: "multiplied out, it is right",
  not_in_form: "the value is right, but not yet in the form that was asked for",
  not_asked: "put to the problem, this is not what it asks for",
  no_claim: "there is no formula here to check",
  expression: "an expression alone says nothing yet that could be right or wrong",
  start: "the work starts from this line; it is not judged itself",
} satisfies Record<keyof typeof zh, string>;

const withValue: Record<ValueCode, Record<Locale, (value: string) => string>> = {
  computed: { zh: (value) => `两边都等于 ${value}`, en: (value) => `both sides are ${value}` },
  numeric: { zh: (value) => `两边都约为 ${value}`, en: (value) => `both sides are about ${value}` },
  about: { zh: (value) => `准确值约为 ${value}`, en: (value) => `the value is about ${value}` },
  with_values: { zh: (value) => `当 ${value} 时两边相等`, en: (value) => `both sides agree when ${value}` },
  remainders: { zh: (value) => `余数都是 ${value}`, en: (value) => `both leave the remainder ${value}` },
  fact: { zh: (value) => `检验成立：${value}`, en: (value) => `checked: ${value}` },
  fact_false: { zh: (value) => `不成立：${value}`, en: (value) => `not so: ${value}` },
  lost: { zh: (value) => `漏掉了 ${value}`, en: (value) => `${value} was lost` },
  follows_gained: {
    zh: (value) => `由上一行推得；但多出了 ${value}，最后要代回检验`,
    en: (value) => `it follows from the line before; ${value} came in and has to be checked in the end`,
  },
  gained: { zh: (value) => `多出了 ${value}`, en: (value) => `${value} came in and was no solution before` },
  missing: { zh: (value) => `还漏掉了 ${value}`, en: (value) => `${value} is missing` },
  no_solution: { zh: (value) => `${value} 不是解`, en: (value) => `${value} is not a solution` },
  other_solutions: {
    zh: (value) => `解变了：${value} 不是前面的解`,
    en: (value) => `the solutions have changed: ${value} was none before`,
  },
  direction: {
    zh: (value) => `不等号的方向反了：看 ${value}`,
    en: (value) => `the sign points the wrong way: look at ${value}`,
  },
  leans: {
    zh: (value) => `由 ${value} 可以推出，但它本身没有得到检验`,
    en: (value) => `it follows from ${value}, which itself was not checked`,
  },
  contradicts: {
    zh: (value) => `与题目给出的 ${value} 矛盾`,
    en: (value) => `it contradicts ${value}, which the problem gives`,
  },
};

/** A reason as a log keeps it: of another version of this program, its code may be none of ours. */
export type LoggedReason = { code: string; value?: string; left?: string; right?: string; sign?: string };

/** The reason of a verdict in a reader's language; in the words it was first told in where the log does not say why. */
export function reasonIn(told: { reason: string; why?: LoggedReason }, locale: Locale): string {
  const { why } = told;
  const known =
    why && (Object.hasOwn(why.value === undefined ? en : withValue, why.code) || why.left !== undefined);
  return known ? (reasonWords(why as Reason, locale) ?? told.reason) : told.reason;
}

/** The reason for a person, in their language. */
export function reasonWords(reason: Reason, locale: Locale): string {
  if ("value" in reason) return withValue[reason.code][locale](reason.value);
  if (reason.code === "ordered") return `${reason.left} ${reason.sign} ${reason.right}`;
  if (reason.code === "differs" || reason.code === "differs_given") {
    return locale === "zh"
      ? `左边是 ${reason.left}，右边是 ${reason.right}`
      : `the left side is ${reason.left}, the right side is ${reason.right}`;
  }
  return (locale === "zh" ? zh : en)[reason.code];
}
