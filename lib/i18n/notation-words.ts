import type { Locale } from "./locale";
import { notationEn } from "./messages/notation-en";
import { notationZh } from "./messages/notation-zh";

/** Why a formula cannot be drawn. Apart from all other words, for the thread that renders needs no more. */
export const notationWords: Record<Locale, typeof notationZh.notation> = {
  zh: notationZh.notation,
  en: notationEn.notation,
};
