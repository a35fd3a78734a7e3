import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { requestLocale } from "@/app/api/_http/request-locale";
import { messages } from "@/lib/i18n/messages";

/** The person's choice, else the browser's; no locale in the path. */
export default getRequestConfig(async () => {
  const locale = requestLocale(await headers(), "http://localhost/");
  return { locale, messages: messages[locale], timeZone: "UTC" };
});
