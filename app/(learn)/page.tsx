import { getLocale, getTranslations } from "next-intl/server";
import { AskForm } from "./_components/ask-form";
import { EXAMPLES } from "./_components/examples";

export default async function AskPage() {
  const [locale, t] = [await getLocale(), await getTranslations("ask")];
  return (
    <>
      <h1>{t("heading")}</h1>
      <AskForm examples={EXAMPLES[locale === "zh" ? "zh" : "en"]} />
    </>
  );
}
