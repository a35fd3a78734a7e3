import type { Locale } from "@/lib/i18n/locale";
import type { Solution } from "./solution";

/** Works a problem out that has been read; null where the method does not reach. */
export type Solve = (locale: Locale) => Solution | null;

/** Reads problems of one kind; null for a text that is not wholly of that kind: an unknown word is never passed over. */
export type Reader = (text: string) => Solve | null;

/** What the first pattern that fits the whole text leaves between its words, trimmed; null where none fits. */
export function within(text: string, patterns: readonly RegExp[]): string[] | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match.slice(1).map((part) => (part ?? "").trim());
  }
  return null;
}

/** The first result that is not null of the texts that each pattern leaves between its words. */
export function firstReading<T>(
  text: string,
  patterns: readonly RegExp[],
  read: (inner: string) => T | null,
): T | null {
  for (const pattern of patterns) {
    const inner = pattern.exec(text)?.[1];
    const result = inner === undefined ? null : read(inner.trim());
    if (result !== null) return result;
  }
  return null;
}
