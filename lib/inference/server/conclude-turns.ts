import type { Locale } from "@/lib/i18n/locale";

export type ReplyText = { reasoning: string; answer: string };

/** Of a long reasoning the end matters most: where the model stands. In UTF-16 units. */
const REASONING_CHARS_MAX = 24_000;

const ASK: Record<Locale, string> = {
  zh: "思考时间到了。请根据以上思考，直接给出最终答案，不要再继续思考。",
  en: "Time for thinking is up. From the thinking above, give the final answer now, without thinking further.",
};
const SO_FAR: Record<Locale, string> = {
  zh: "到目前为止的思考：",
  en: "Thinking so far:",
};

/**
 * The turns that ask a model for its answer where the backend cannot go on from a reply: what it thought so far is told
 * as its own turn's content, since backends drop reasoning from earlier turns.
 */
export function concludeTurns(text: ReplyText, locale: Locale) {
  const reasoning =
    text.reasoning.length > REASONING_CHARS_MAX
      ? `…${text.reasoning.slice(-REASONING_CHARS_MAX)}`
      : text.reasoning;
  return [
    { role: "assistant" as const, content: `${SO_FAR[locale]}\n\n${reasoning}`, reasoning: text.reasoning },
    { role: "user" as const, content: ASK[locale] },
  ];
}
