import { useLocale } from "next-intl";
import { isLocale, type Locale } from "@/lib/i18n/locale";

/** The language in which the page is shown. */
export function useLanguage(): Locale {
  const language = useLocale();
  return isLocale(language) ? language : "en";
}
