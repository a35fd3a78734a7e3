import type { Locale } from "@/lib/i18n/locale";
import { hasForm } from "./answer/answer-form";
import { compareAnswers } from "./answer/compare-answers";
import { tidyAnswer } from "./answer/tidy-answer";
import type { AnswerForm, AnswerVerdict } from "./verdict";

type Told = AnswerVerdict["verdict"] | "wrong_form" | "form_unsure";

const WORDS: Record<Told, Record<Locale, string>> = {
  equal: { zh: "两个答案相等", en: "the two answers are equal" },
  different: { zh: "两个答案不相等", en: "the two answers differ" },
  undecided: {
    zh: "机器无法确定两个答案是否相等",
    en: "the machine cannot tell whether the two answers are equal",
  },
  wrong_form: {
    zh: "值相等，但不是要求的形式",
    en: "the value is right, but not in the form that was asked for",
  },
  form_unsure: {
    zh: "值相等，但机器无法确定是不是要求的形式",
    en: "the value is right; the machine cannot tell whether it is in the form that was asked for",
  },
};

/** Whether two answers say the same, in the form asked for. `undecided` when unsure; never `equal` by guess. */
export function checkAnswer(
  item: { expected: string; given: string; form?: AnswerForm },
  locale: Locale,
): AnswerVerdict {
  const [expected, given] = [tidyAnswer(item.expected), tidyAnswer(item.given)];
  const compared = compareAnswers(expected, given);
  // A rounding is no exact answer, whatever it is the rounding of.
  const isRounded =
    item.form === "exact" && hasForm(given, "exact") === false && hasForm(expected, "exact") === true;
  const verdict = compared === "undecided" && isRounded ? "different" : compared;
  const formed = verdict !== "equal" || !item.form || item.form === "any" ? true : hasForm(given, item.form);
  if (formed === true) return { verdict, reason: WORDS[verdict][locale] };
  const told = formed === false ? "wrong_form" : "form_unsure";
  return { verdict: formed === false ? "different" : "undecided", reason: WORDS[told][locale] };
}
