import { isLocale, type Locale } from "@/lib/i18n/locale";

/** The request's language: `?locale`, else the cookie `locale`, else the first of Accept-Language that we have, else English. */
export function requestLocale(headers: Headers, url: string): Locale {
  const asked = new URL(url, "http://localhost").searchParams.get("locale");
  if (isLocale(asked)) return asked;
  const cookie = readCookie(headers.get("cookie"), "locale");
  if (isLocale(cookie)) return cookie;
  for (const part of (headers.get("accept-language") ?? "").split(",")) {
    const language = part.trim().slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return "en";
}

/** The value of a cookie in a Cookie header, or null. */
export function readCookie(header: string | null, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
