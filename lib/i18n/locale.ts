export const LOCALES = ["zh", "en"] as const;

export type Locale = (typeof LOCALES)[number];

export function isLocale(value: unknown): value is Locale {
  return value === "zh" || value === "en";
}
