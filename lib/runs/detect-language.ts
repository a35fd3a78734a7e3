import type { Locale } from "@/lib/i18n/locale";

/** The language a text is written in: Chinese when it has Chinese characters, English when it has words, else null. */
export function detectLanguage(text: string): Locale | null {
  if (/\p{Script=Han}/u.test(text)) return "zh";
  const withoutFormulas = text.replace(/\$[^$]*\$|\\[a-zA-Z]+/g, " ");
  return /[A-Za-z]{3,}/.test(withoutFormulas) ? "en" : null;
}
