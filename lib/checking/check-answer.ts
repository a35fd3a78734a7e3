import type { Locale } from "@/lib/i18n/locale";
import { hasForm } from "./answer/answer-form";
import { compareAnswers } from "./answer/compare-answers";
import { hasFormBesideKey } from "./answer/form-beside-key";
import { tidyAnswer } from "./answer/tidy-answer";
import { whyOf } from "./answer/why";
import { tellWhy } from "./answer/why-words";
import type { AnswerForm, AnswerVerdict } from "./verdict";

/** Whether two answers say the same, in the form asked for. `undecided` when unsure; never `equal` by guess. */
export function checkAnswer(
  item: { expected: string; given: string; form?: AnswerForm },
  locale: Locale,
): AnswerVerdict {
  const [expected, given] = [tidyAnswer(item.expected), tidyAnswer(item.given)];
  const verdict = compareAnswers(expected, given);
  const { form } = item;
  if (form === undefined || form === "any")
    return { verdict, reason: tellWhy(whyOf(verdict, expected, given), locale) };
  // A rounding is no exact answer, whatever it is the rounding of, and a fraction no decimal.
  const isOther =
    verdict === "undecided" && hasForm(given, form) === false && hasForm(expected, form) === true;
  if (isOther && form === "exact") return { verdict: "different", reason: tellWhy("rounded_exact", locale) };
  if (isOther && form === "decimal") return { verdict: "different", reason: tellWhy("no_decimal", locale) };
  if (verdict !== "equal") return { verdict, reason: tellWhy(whyOf(verdict, expected, given), locale) };
  const formed = hasFormBesideKey(given, form, expected);
  if (formed === true) return { verdict, reason: tellWhy("equal", locale) };
  return formed === false
    ? { verdict: "different", reason: tellWhy("wrong_form", locale) }
    : { verdict: "undecided", reason: tellWhy("form_unsure", locale) };
}
